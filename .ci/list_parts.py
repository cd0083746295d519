"""Writes the list of the parts of a release (SBOM): CycloneDX 1.6, JSON, the same bytes each time.

``python .ci/list_parts.py PROJECT PACKAGES`` needs packaging; PACKAGES is a folder into which the
lock was installed (`pip install --target`). A SHA-256 of a package is that of one of its wheels.
There is no time and no random number in it: the serial number comes from the content.
"""

import json
import os
import re
import subprocess
import sys
import tomllib
import uuid
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

sys.path.insert(0, str(Path(__file__).parent.parent))

from community_desk.parts import SBOM, expression_of, texts_of

Component = dict[str, Any]


def read_lock(lock: Path) -> dict[str, tuple[str, list[str]]]:
    """Canonical name to version and hashes, of requirements.lock."""
    found = {}
    for entry in lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        if not entry.startswith("#"):
            name, version = entry.split(maxsplit=1)[0].split("==")
            hashes = re.findall(r"sha256:([0-9a-f]{64})", entry)
            found[str(canonicalize_name(name))] = (version, hashes)
    return found


def sbom(project: Path, packages: Path) -> dict[str, Any]:
    """The document. Exits where the folder holds something else than what is locked, or where a
    licence is unknown.
    """
    resources = project / "resources"
    locked = read_lock(resources / "packaging" / "requirements.lock")
    said = tomllib.loads((resources / "packaging" / "parts.toml").read_text(encoding="utf-8"))
    there = {
        str(canonicalize_name(package.name)): package
        for package in distributions(path=[str(packages)])
    }
    for name, (version, _) in locked.items():
        if name not in there or there[name].version != version:
            sys.exit(f"{name} {version} is locked and not in {packages}")
    components = [
        _package(
            there[name], said, hashes, list(_inside(name, said, packages, resources)), resources
        )
        for name, (_, hashes) in sorted(locked.items())
    ]
    components += [_files(part, resources) for part in said["files"]]
    program = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    own = _component("application", program["name"], program["version"], program["license"])
    own["evidence"] = _evidence([("LICENSE", (project / "LICENSE").read_text(encoding="utf-8"))])
    needed = {own["bom-ref"]: set(map(_name, program["dependencies"])) & set(locked)}
    needed |= {
        _purl(name, locked[name][0]): set(_needs(there[name])) & set(locked) for name in locked
    }
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own},
        "components": components,
        "dependencies": [
            {"ref": ref, "dependsOn": sorted(_purl(name, locked[name][0]) for name in names)}
            for ref, names in sorted(needed.items())
        ],
    }
    serial = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(document, sort_keys=True))
    return {**document, "serialNumber": f"urn:uuid:{serial}"}


def _package(
    package: Distribution,
    said: Mapping[str, Any],
    hashes: Iterable[str],
    inner: list[Component],
    resources: Path,
) -> Component:
    name = str(canonicalize_name(package.name))
    licence = expression_of(package) or said["licences"].get(name)
    if not licence:
        sys.exit(f"{name}: say its licence in parts.toml")
    component = _component("library", package.name, package.version, licence)
    component["hashes"] = [{"alg": "SHA-256", "content": digest} for digest in hashes]
    texts = list(texts_of(package)) or list(_texts(said["texts"].get(name, ()), resources))
    if not texts:
        sys.exit(f"{name} carries no licence: name one in parts.toml")
    component["evidence"] = _evidence(texts)
    if inner:
        component["components"] = inner
    return component


def _inside(
    package: str, said: Mapping[str, Any], packages: Path, resources: Path
) -> Iterator[Component]:
    for part in said["inside"]:
        if part["package"] != package:
            continue
        asked = subprocess.run(  # noqa: S603 - the question stands in parts.toml
            [sys.executable, "-c", part["version"]],
            env={**os.environ, "PYTHONPATH": str(packages)},
            capture_output=True,
            check=True,
            text=True,
        )
        yield {
            "type": "library",
            "bom-ref": f"{package}/{part['name']}",
            "name": part["name"],
            "version": asked.stdout.strip(),
            "licenses": [{"expression": part["licence"]}],
            "evidence": _evidence(_texts(part["texts"], resources)),
        }


def _files(part: Mapping[str, Any], resources: Path) -> Component:
    return {
        "type": "data",
        "bom-ref": part["name"],
        "name": part["name"],
        "version": part["version"],
        "licenses": [{"expression": part["licence"]}],
        "evidence": _evidence(_texts(part["texts"], resources)),
        "components": [
            {
                "type": "file",
                "bom-ref": file,
                "name": file,
                "hashes": [
                    {
                        "alg": "SHA-256",
                        "content": sha256((resources / file).read_bytes()).hexdigest(),
                    }
                ],
            }
            for file in part.get("files", ())
        ],
    }


def _component(kind: str, name: str, version: str, licence: str) -> Component:
    purl = _purl(name, version)
    return {
        "type": kind,
        "bom-ref": purl,
        "name": name,
        "version": version,
        "licenses": [{"expression": licence}],
        "purl": purl,
    }


def _texts(files: Iterable[str], resources: Path) -> Iterator[tuple[str, str]]:
    for file in files:
        yield Path(file).name, (resources / file).read_text(encoding="utf-8").strip("\n")


def _evidence(texts: Iterable[tuple[str, str]]) -> dict[str, Any]:
    return {
        "licenses": [
            {"license": {"name": name, "text": {"contentType": "text/plain", "content": text}}}
            for name, text in texts
        ]
    }


def _needs(package: Distribution) -> Iterator[str]:
    for text in package.requires or ():
        if "extra" not in str(Requirement(text).marker):
            yield _name(text)


def _name(requirement: str) -> str:
    return str(canonicalize_name(Requirement(requirement).name))


def _purl(name: str, version: str) -> str:
    return f"pkg:pypi/{canonicalize_name(name)}@{version}"


def main() -> None:
    """Writes the list into the project."""
    project, packages = (Path(argument) for argument in sys.argv[1:])
    text = json.dumps(sbom(project, packages), ensure_ascii=False, indent=1, sort_keys=True)
    out = project / "resources" / SBOM
    out.write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
