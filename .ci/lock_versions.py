"""Writes the versions of a release, with the SHA-256 of the wheel of every system and Python.

``python .ci/lock_versions.py pyproject.toml requirements.lock``; needs pip and packaging. A third
file is the lock of a release: then what is written is for older systems, for which Qt alone may
have another version. pip is asked once for each system and Python what it would install
(`--report`); nothing is downloaded but what the packages say about themselves. No address gets into
the file: it holds for whatever index the one who installs has chosen.
"""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# From the oldest to the newest glibc: pip takes the wheel that asks least of the system.
GLIBC = (*range(17, 42),)
# The last of UOS 20; Kylin V10 and Debian 11 have later ones. Qt 6.10 and later ask for 2.34.
OLD_GLIBC = 28
OTHERWISE_WHEN_OLD = re.compile("pyside6|shiboken6")


@dataclass(frozen=True, slots=True)
class Target:
    """A system and a Python: what pip calls the platform, and what markers ask about it."""

    python: str
    platforms: Sequence[str]
    markers: Mapping[str, str]


@dataclass(slots=True)
class Locked:
    """What is locked so far: canonical name to name, version, and hashes."""

    names: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    hashes: dict[str, set[str]] = field(default_factory=dict)

    def add(self, item: Mapping[str, Any]) -> None:
        """Takes one package of pip's report. Exits where two systems would differ in versions."""
        name, version = item["metadata"]["name"], item["metadata"]["version"]
        key = canonicalize_name(name)
        if self.versions.setdefault(key, version) != version:
            sys.exit(f"{name}: {version} for one system, {self.versions[key]} for another")
        if "sha256" not in item["download_info"].get("archive_info", {}).get("hashes", {}):
            sys.exit(f"{name} {version}: the index gives no SHA-256")
        self.names[key] = name
        self.hashes.setdefault(key, set()).add(
            item["download_info"]["archive_info"]["hashes"]["sha256"]
        )

    def lines(self) -> Iterator[str]:
        """The lock file."""
        yield "# Versions of a release. `bash .ci/lock` writes this file; see CONTRIBUTING.md."
        for key in sorted(self.names):
            yield f"{self.names[key]}=={self.versions[key]} \\"
            hashes = sorted(self.hashes[key])
            for digest in hashes[:-1]:
                yield f"    --hash=sha256:{digest} \\"
            yield f"    --hash=sha256:{hashes[-1]}"


def targets() -> Iterator[Target]:
    """Every system and Python that a release is for."""
    for python in PYTHONS:
        for machine in ("x86_64", "aarch64"):
            yield _linux(python, machine, GLIBC)
        yield Target(python, ["win_amd64"], _markers(python, "win32", "Windows", "nt", "AMD64"))


def old_targets() -> Iterator[Target]:
    """What the folder for older systems is built with (`build_folder_old`)."""
    yield _linux(PYTHONS[0], "x86_64", [minor for minor in GLIBC if minor <= OLD_GLIBC])


def lock(
    wanted: Sequence[str], systems: Sequence[Target], versions: Mapping[str, str] | None = None
) -> Locked:
    """Asks pip for all systems; ``versions`` are fixed. What only some systems need is locked for
    all, so that one list holds everywhere.
    """
    asked = list(wanted)
    while True:
        locked, missing = Locked(versions=dict(versions or {})), set[str]()
        for target in systems:
            items = _report(asked, target, locked.versions)
            missing.update(_missing(items, target))
            for item in items:
                locked.add(item)
        if not missing:
            return locked
        # pip answers markers for the system it runs on, not for the one it is asked about.
        asked += sorted(missing)


def versions_when_old(released: str) -> dict[str, str]:
    """Canonical names and versions of a lock that hold for older systems too."""
    found = re.findall(r"^([\w.-]+)==([\w.]+)", released, re.MULTILINE)
    versions = {str(canonicalize_name(name)): version for name, version in found}
    return {name: at for name, at in versions.items() if not OTHERWISE_WHEN_OLD.match(name)}


def _linux(python: str, machine: str, glibc: Iterable[int]) -> Target:
    platforms = [f"manylinux_2_{minor}_{machine}" for minor in glibc]
    platforms.insert(1, f"manylinux2014_{machine}")
    return Target(python, platforms, _markers(python, "linux", "Linux", "posix", machine))


def _markers(python: str, platform: str, system: str, os_name: str, machine: str) -> dict[str, str]:
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "os_name": os_name,
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": system,
        "platform_version": "",
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": platform,
        "extra": "",
    }


def _report(
    asked: Iterable[str], target: Target, versions: Mapping[str, str]
) -> list[dict[str, Any]]:
    with TemporaryDirectory() as work:
        report, constraints = Path(work) / "report.json", Path(work) / "constraints.txt"
        constraints.write_text(
            "".join(f"{name}=={version}\n" for name, version in versions.items()), encoding="utf-8"
        )
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--quiet", "--dry-run"]
        command += ["--ignore-installed", "--only-binary", ":all:", "--target", work]
        command += ["--python-version", target.python, "--implementation", "cp"]
        for platform in target.platforms:
            command += ["--platform", platform]
        command += ["--constraint", str(constraints), "--report", str(report), *asked]
        subprocess.run(command, check=True)  # noqa: S603 - the arguments are this project's own
        items: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["install"]
        return items


def _missing(items: Sequence[Mapping[str, Any]], target: Target) -> Iterator[str]:
    """Requirements of the packages that hold on the target and that pip left out."""
    there = {canonicalize_name(item["metadata"]["name"]) for item in items}
    for item in items:
        for text in item["metadata"].get("requires_dist") or ():
            needed = Requirement(text)
            holds = needed.marker is None or needed.marker.evaluate(dict(target.markers))
            if holds and canonicalize_name(needed.name) not in there:
                yield f"{needed.name}{needed.specifier}"


def main() -> None:
    """Reads the first file, and the third if there is one; writes the second."""
    project, out, *released = (Path(argument) for argument in sys.argv[1:])
    wanted = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"]
    if released:
        versions = versions_when_old(released[0].read_text(encoding="utf-8"))
        locked = lock(wanted, list(old_targets()), versions)
    else:
        locked = lock(wanted, list(targets()))
    text = "\n".join(locked.lines()) + "\n"
    out.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
