"""What a release is made of: locked versions with the hash of every file, and its parts."""

import json
import re
import runpy
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "resources" / "packaging"
LOCK = PACKAGING / "requirements.lock"
OLD_LOCK = PACKAGING / "requirements-old.lock"
SBOM = PACKAGING / "sbom.cdx.json"


def locked(lock: Path = LOCK) -> dict[str, tuple[Version, list[str]]]:
    """Canonical name to version and hashes; every line of the lock is understood."""
    found = {}
    for entry in lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
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


@pytest.mark.parametrize("lock", [LOCK, OLD_LOCK], ids=lambda lock: lock.stem)
@pytest.mark.parametrize("requirement", needed(), ids=lambda requirement: requirement.name)
def test_every_dependency_is_locked_within_its_range(requirement: Requirement, lock: Path) -> None:
    version, hashes = locked(lock)[canonicalize_name(requirement.name)]
    assert version in requirement.specifier
    assert hashes


@pytest.mark.parametrize("lock", [LOCK, OLD_LOCK], ids=lambda lock: lock.stem)
def test_no_file_is_locked_twice_and_no_address_stands_in_the_lock(lock: Path) -> None:
    hashes = [digest for _, digests in locked(lock).values() for digest in digests]
    assert len(hashes) == len(set(hashes))
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"://|index|find-links|^-", text, re.MULTILINE)


def test_qt_alone_is_older_for_older_systems() -> None:
    released, old = locked(), locked(OLD_LOCK)
    assert set(old) == set(released)
    of_qt = {"pyside6", "pyside6-addons", "pyside6-essentials", "shiboken6"}
    for name, (version, hashes) in old.items():
        if name in of_qt:
            assert version < Version("6.10"), name
        else:
            assert version == released[name][0]
            assert set(hashes) <= set(released[name][1])


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


def test_older_systems_keep_all_versions_but_those_of_qt(locking: dict[str, Any]) -> None:
    text = "# A lock\nPySide6_Addons==6.11.3 \\\n    --hash=sha256:a\nTomli_W==1.2 \\\n"
    assert locking["versions_when_old"](text) == {"tomli-w": "1.2"}
    (target,) = locking["old_targets"]()
    assert target.platforms[-1] == "manylinux_2_28_x86_64"


def flat(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Components and those inside them."""
    for component in components:
        yield component
        yield from flat(component.get("components", []))


def check_cyclonedx(document: dict[str, Any]) -> None:
    """What CycloneDX 1.6 asks of every document, and a reader of licences of this one."""
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.6")
    assert document["version"] == 1
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                        document["serialNumber"])  # fmt: skip
    own = document["metadata"]["component"]
    listed = [own, *flat(document["components"])]
    assert own["type"] == "application"
    for component in listed:
        assert component["type"] in {"application", "library", "data", "file"}
        assert component["name"]
        for digest in component.get("hashes", []):
            assert digest["alg"] == "SHA-256"
            assert re.fullmatch("[0-9a-f]{64}", digest["content"])
        if component["type"] == "file":
            assert component["hashes"]
            continue
        assert component["version"]
        assert re.fullmatch(
            r"[\w.+-]+( (OR|AND) [\w.+-]+)*", component["licenses"][0]["expression"]
        )
        texts = component["evidence"]["licenses"]
        assert texts
        for text in texts:
            assert text["license"]["name"]
            assert text["license"]["text"]["content"].strip()
    refs = [component["bom-ref"] for component in listed]
    assert len(refs) == len(set(refs))
    for line in document["dependencies"]:
        assert {line["ref"], *line["dependsOn"]} <= set(refs)


def test_the_list_of_parts_is_that_of_the_lock() -> None:
    document = json.loads(SBOM.read_text(encoding="utf-8"))
    check_cyclonedx(document)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    own = document["metadata"]["component"]
    assert (own["name"], own["version"]) == (project["name"], project["version"])
    packages = {
        canonicalize_name(part["name"]): (
            Version(part["version"]),
            [digest["content"] for digest in part["hashes"]],
        )
        for part in document["components"]
        if part["type"] == "library"
    }
    assert packages == locked()
    needs = {line["ref"]: line["dependsOn"] for line in document["dependencies"]}
    assert len(needs[own["bom-ref"]]) == len(needed())
    inside = {part["bom-ref"] for part in flat(document["components"])}
    assert {"pyside6-essentials/Qt", "sqlcipher3/SQLCipher", "cryptography/OpenSSL"} <= inside


def test_fonts_and_icons_stand_in_the_list_of_parts() -> None:
    document = json.loads(SBOM.read_text(encoding="utf-8"))
    files = {
        part["name"]: part["hashes"][0]["content"]
        for part in flat(document["components"])
        if part["type"] == "file"
    }
    resources = ROOT / "resources"
    fonts = [path.relative_to(resources).as_posix() for path in resources.glob("fonts/*.ttf")]
    assert files == {
        font: sha256((resources / font).read_bytes()).hexdigest() for font in sorted(fonts)
    }
    (icons,) = (part for part in document["components"] if part["name"] == "Lucide")
    for icon in resources.glob("icons/*.svg"):
        assert f"lucide-static v{icons['version']} " in icon.read_text(encoding="utf-8")[:80], icon


@pytest.fixture
def listing() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / ".ci" / "list_parts.py"))


@pytest.fixture
def small(tmp_path: Path) -> tuple[Path, Path]:
    """A project with one dependency that brings along another, and a folder of both."""
    project, packages = tmp_path / "project", tmp_path / "packages"
    (project / "resources" / "packaging").mkdir(parents=True)
    (project / "LICENSE").write_text("Do as you like.\n", encoding="utf-8")
    (project / "resources" / "font.ttf").write_bytes(b"font")
    (project / "pyproject.toml").write_text(
        '[project]\nname = "tool"\nversion = "2.0"\nlicense = "MIT"\ndependencies = ["Be_ta>1"]\n',
        encoding="utf-8",
    )
    (project / "resources" / "packaging" / "requirements.lock").write_text(
        f"alpha==1.0 \\\n    --hash=sha256:{'a' * 64} \\\n    --hash=sha256:{'b' * 64}\n"
        f"Be_ta==1.5 \\\n    --hash=sha256:{'c' * 64}\n",
        encoding="utf-8",
    )
    (project / "resources" / "packaging" / "parts.toml").write_text(
        """[licences]
be-ta = "ISC"
[texts]
be-ta = ["font.ttf"]
[[inside]]
name = "core"
package = "alpha"
version = "print('7')"
licence = "Zlib"
texts = ["font.ttf"]
[[files]]
name = "A font"
version = "3"
licence = "OFL-1.1"
texts = ["font.ttf"]
files = ["font.ttf"]
""",
        encoding="utf-8",
    )
    alpha, beta = packages / "alpha-1.0.dist-info", packages / "be_ta-1.5.dist-info"
    (alpha / "licenses").mkdir(parents=True)
    beta.mkdir()
    (alpha / "METADATA").write_text(
        "Metadata-Version: 2.4\nName: alpha\nVersion: 1.0\nLicense-Expression: MIT OR Apache-2.0\n"
        "License-File: LICENSE\nLicense-File: AUTHORS\n",
        encoding="utf-8",
    )
    (alpha / "licenses" / "LICENSE").write_text("The text.\n", encoding="utf-8")
    (alpha / "licenses" / "AUTHORS").write_text("Nobody\n", encoding="utf-8")
    (beta / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: Be_ta\nVersion: 1.5\nLicense: ISC licence\n"
        "Requires-Dist: alpha >=1\nRequires-Dist: gamma ; extra == 'more'\n",
        encoding="utf-8",
    )
    return project, packages


def test_a_list_of_parts_is_made(listing: dict[str, Any], small: tuple[Path, Path]) -> None:
    document = listing["sbom"](*small)
    check_cyclonedx(document)
    alpha, beta, font = document["components"]
    assert alpha["purl"] == "pkg:pypi/alpha@1.0"
    assert alpha["licenses"] == [{"expression": "MIT OR Apache-2.0"}]
    assert [digest["content"] for digest in alpha["hashes"]] == ["a" * 64, "b" * 64]
    assert [one["license"]["name"] for one in alpha["evidence"]["licenses"]] == ["LICENSE"]
    assert [(one["name"], one["version"]) for one in alpha["components"]] == [("core", "7")]
    assert (beta["name"], beta["purl"]) == ("Be_ta", "pkg:pypi/be-ta@1.5")
    assert beta["licenses"] == [{"expression": "ISC"}]
    assert font["components"][0]["hashes"][0]["content"] == sha256(b"font").hexdigest()
    assert {line["ref"]: line["dependsOn"] for line in document["dependencies"]} == {
        "pkg:pypi/tool@2.0": ["pkg:pypi/be-ta@1.5"],
        "pkg:pypi/be-ta@1.5": ["pkg:pypi/alpha@1.0"],
        "pkg:pypi/alpha@1.0": [],
    }
    assert json.dumps(listing["sbom"](*small)) == json.dumps(document)


def test_an_unknown_licence_or_version_stops_it(
    listing: dict[str, Any], small: tuple[Path, Path]
) -> None:
    project, packages = small
    said = project / "resources" / "packaging" / "parts.toml"
    text = said.read_text(encoding="utf-8")
    said.write_text(text.replace('be-ta = "ISC"', ""), encoding="utf-8")
    with pytest.raises(SystemExit, match="be-ta: say its licence"):
        listing["sbom"](project, packages)
    said.write_text(text.replace('be-ta = ["font.ttf"]', ""), encoding="utf-8")
    with pytest.raises(SystemExit, match="be-ta carries no licence"):
        listing["sbom"](project, packages)
    metadata = packages / "alpha-1.0.dist-info" / "METADATA"
    metadata.write_text("Metadata-Version: 2.1\nName: alpha\nVersion: 0.9\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"alpha 1\.0 is locked"):
        listing["sbom"](project, packages)
