"""What the program consists of, each part with its version and licence.

The list is that of the release (`resources/packaging/sbom.cdx.json`, CycloneDX); what is
installed says which versions are really there, and what goes with them. Where a build carries
nothing about its packages, the list speaks for them.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any

from community_desk import __version__
from community_desk.paths import resources

SBOM = "packaging/sbom.cdx.json"
# Where a package names none: how a licence that lies in its metadata is usually called.
_USUAL = ("LICENSE", "LICENSE.txt", "LICENCE", "COPYING")


@dataclass(frozen=True, slots=True)
class Part:
    """``licence`` is an SPDX expression, ``text`` all that the part says about its licence ("" for
    nothing), ``inside`` the name of the part that brings it along. ``version`` may be unknown ("").
    """

    name: str
    version: str
    licence: str
    text: str
    inside: str = ""


def program() -> Part:
    """The program itself."""
    return _part(_sbom()["metadata"]["component"], __version__)


def parts() -> list[Part]:
    """What the program was made from and runs on, by name."""
    found: list[Part] = []
    for component in _sbom()["components"]:
        package = _installed(component)
        version = component["version"] if package is None else package.version
        part = _part(component, version, package)
        found.append(part)
        # Of another version of a package nobody knows what is inside.
        is_listed = version == component["version"]
        found += [
            _part(inner, inner["version"] if is_listed else "", inside=part.name)
            for inner in component.get("components", ())
            if inner["type"] != "file"
        ]
    return sorted(found, key=lambda part: (part.name.casefold(), part.inside))


def installed_version(package: str) -> str:
    """The version of a package: of what is installed, else of the release."""
    component = next(part for part in _sbom()["components"] if part["name"] == package)
    found = _installed(component)
    return str(component["version"] if found is None else found.version)


def expression_of(package: Distribution) -> str:
    """The SPDX expression that a package gives, or ""."""
    (said,) = package.metadata.get_all("License-Expression") or ("",)
    return str(said)


def texts_of(package: Distribution) -> Iterator[tuple[str, str]]:
    """Name and content of each licence that lies in a package's metadata."""
    for name in package.metadata.get_all("License-File") or _USUAL:
        if re.match(r"authors", name, re.IGNORECASE):
            continue
        text = package.read_text(f"licenses/{name}") or package.read_text(name)
        if text:
            yield name, text.replace("\r\n", "\n").strip("\n")


def _sbom() -> dict[str, Any]:
    document: dict[str, Any] = json.loads((resources() / SBOM).read_text(encoding="utf-8"))
    return document


def _installed(component: Mapping[str, Any]) -> Distribution | None:
    if component["type"] != "library":
        return None
    try:
        return distribution(component["name"])
    except PackageNotFoundError:
        return None


def _part(
    component: Mapping[str, Any],
    version: str,
    package: Distribution | None = None,
    *,
    inside: str = "",
) -> Part:
    licence, texts = component["licenses"][0]["expression"], list(_listed_texts(component))
    if package is not None:
        licence = expression_of(package) or licence
        texts = [text for _, text in texts_of(package)] or texts
    return Part(component["name"], version, licence, "\n\n\n".join(texts), inside)


def _listed_texts(component: Mapping[str, Any]) -> Iterator[str]:
    for seen in component.get("evidence", {}).get("licenses", ()):
        yield seen["license"]["text"]["content"]
