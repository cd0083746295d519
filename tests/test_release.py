"""What a release is made of: locked versions with the hash of every file."""

import re
import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "resources" / "packaging" / "requirements.lock"


def locked() -> dict[str, tuple[Version, list[str]]]:
    """Canonical name to version and hashes; every line of the lock is understood."""
    found = {}
    for entry in LOCK.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        if entry.startswith("#"):
            continue
        match = re.fullmatch(r"([\w.-]+)==([\w.]+) ((?: *--hash=sha256:[0-9a-f]{64} ?)+)", entry)
        assert match is not None, entry
        hashes = re.findall(r"sha256:(\w+)", match[3])
        assert canonicalize_name(match[1]) not in found, entry
        found[canonicalize_name(match[1])] = (Version(match[2]), hashes)
    return found


def needed() -> list[Requirement]:
    """What pyproject.toml says that the program runs on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(text) for text in project["dependencies"]]


@pytest.mark.parametrize("requirement", needed(), ids=lambda requirement: requirement.name)
def test_every_dependency_is_locked_within_its_range(requirement: Requirement) -> None:
    version, hashes = locked()[canonicalize_name(requirement.name)]
    assert version in requirement.specifier
    assert hashes


def test_no_file_is_locked_twice_and_no_address_stands_in_the_lock() -> None:
    hashes = [digest for _, digests in locked().values() for digest in digests]
    assert len(hashes) == len(set(hashes))
    text = LOCK.read_text(encoding="utf-8")
    assert not re.search(r"://|index|find-links|^-", text, re.MULTILINE)


@pytest.fixture(scope="module")
def locking() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / ".ci" / "lock_versions.py"))


def item(name: str, version: str = "1.0", *requires: str, digest: str = "a") -> dict[str, Any]:
    """One package of pip's report."""
    return {
        "metadata": {"name": name, "version": version, "requires_dist": list(requires)},
        "download_info": {"archive_info": {"hashes": {"sha256": digest * 64}}},
    }


def test_what_only_another_system_needs_is_found(locking: dict[str, Any]) -> None:
    report = [
        item("click", "8.1", 'colorama>=0.4; platform_system == "Windows"'),
        item("cryptography", "50", "bcrypt>=3; extra == 'ssh'", "cffi; python_version < '3.12'"),
    ]
    missing = {
        (target.markers["sys_platform"], target.python, name)
        for target in locking["targets"]()
        for name in locking["_missing"](report, target)
    }
    assert missing == {
        *(("win32", python, "colorama>=0.4") for python in locking["PYTHONS"]),
        ("win32", "3.11", "cffi"),
        ("linux", "3.11", "cffi"),
    }


def test_one_list_holds_for_all_systems(locking: dict[str, Any]) -> None:
    both = locking["Locked"]()
    both.add(item("tomli_w", digest="b"))
    both.add(item("tomli-w", digest="a"))
    both.add(item("tomli-w", digest="a"))
    assert list(both.lines())[1:] == [
        "tomli-w==1.0 \\",
        f"    --hash=sha256:{'a' * 64} \\",
        f"    --hash=sha256:{'b' * 64}",
    ]
    with pytest.raises(SystemExit, match=r"2\.0 for one system, 1\.0"):
        both.add(item("tomli_w", "2.0"))


def test_the_systems_of_a_release(locking: dict[str, Any]) -> None:
    targets = list(locking["targets"]())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pythons = {target.python for target in targets}
    allowed = SpecifierSet(project["requires-python"])
    assert all(allowed.contains(f"{python}.0") for python in pythons)
    machines = {
        (target.markers["sys_platform"], target.markers["platform_machine"]) for target in targets
    }
    assert machines == {("linux", "x86_64"), ("linux", "aarch64"), ("win32", "AMD64")}
    assert len(targets) == len(pythons) * len(machines)
