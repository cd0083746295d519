"""The parts of the program: as installed, and where a build carries nothing about them."""

from importlib import metadata

import pytest

from community_desk import __version__, parts
from community_desk.office.versions import versions
from community_desk.parts import Part
from tests.command_line.run import run


def by_name() -> dict[tuple[str, str], Part]:
    return {(part.name, part.inside): part for part in parts.parts()}


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build without metadata of packages."""

    def missing(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(parts, "distribution", missing)


def test_parts_say_their_installed_version_licence_and_text() -> None:
    found = by_name()
    click = found["click", ""]
    assert click.version == metadata.version("click")
    assert click.licence == "BSD-3-Clause"
    assert "Redistribution and use" in click.text
    # The wheels of Qt carry no text; the list of the release does.
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["PySide6", ""].text
    assert "ZETETIC" in found["SQLCipher", "sqlcipher3"].text
    assert found["Noto Serif SC", ""].licence == "OFL-1.1"
    assert found["Lucide", ""].licence == "ISC AND MIT"
    assert all(part.licence and part.text for part in found.values())
    assert list(found) == sorted(found, key=lambda key: (key[0].casefold(), key[1]))


@pytest.mark.usefixtures("frozen")
def test_the_list_of_the_release_speaks_where_metadata_are_missing() -> None:
    found = by_name()
    assert found["click", ""].version
    assert "Redistribution and use" in found["click", ""].text
    assert found["sqlcipher3", ""].licence == "Zlib"
    assert all(part.version and part.licence and part.text for part in found.values())
    assert (
        parts.installed_version("PySide6_Essentials") == found["Qt", "PySide6_Essentials"].version
    )


def test_what_is_inside_another_version_is_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Other(metadata.PathDistribution):
        version = "0.0.1"

    real = parts.distribution("sqlcipher3")
    assert isinstance(real, metadata.PathDistribution)
    other = Other(real._path)
    monkeypatch.setattr(parts, "distribution", lambda name: other)
    found = by_name()
    assert found["sqlcipher3", ""].version == "0.0.1"
    assert found["SQLCipher", "sqlcipher3"].version == ""
    assert found["SQLCipher", "sqlcipher3"].licence == "BSD-3-Clause"


def test_the_program_is_a_part_too() -> None:
    own = parts.program()
    assert (own.name, own.version, own.licence) == ("community-desk", __version__, "MIT")
    assert own.text.startswith("MIT License")


def test_the_versions_on_one_line() -> None:
    ran = run("--version")
    assert ran.code == 0
    (line,) = ran.out.splitlines()
    said = ", ".join(f"{name} {version}" for name, version in versions().items())
    assert line == f"community-desk {__version__} ({said})"
    assert list(versions()) == ["Python", "Qt", "SQLite", "SQLCipher"]


def test_qt_is_of_the_version_of_its_package() -> None:
    from PySide6.QtCore import qVersion

    assert versions()["Qt"] == qVersion()
