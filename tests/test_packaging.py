"""What the built folder, the packages and the installer are made of fits the program."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from community_desk.command_line.program import _COMMANDS
from community_desk.language import LANGUAGES
from tests.test_architecture import PACKAGE

ROOT = PACKAGE.parent
PACKAGING = ROOT / "resources" / "packaging"


class Analysed(SimpleNamespace):
    """What the spec asks PyInstaller for, and gives back."""


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    """The names of the spec, run as PyInstaller runs it, which is stood in for."""
    made: dict[str, Any] = {}

    def analyse(scripts: list[str], **asked: Any) -> Analysed:
        return Analysed(scripts=scripts, asked=asked, binaries=[], datas=[], pure=[])

    text = (PACKAGING / "community_desk.spec").read_text(encoding="utf-8")
    text = text.replace("from PyInstaller.utils.hooks import", "from tests.packaging_hooks import")
    made |= {"SPECPATH": str(PACKAGING), "Analysis": analyse}
    made |= dict.fromkeys(("PYZ", "EXE", "COLLECT"), lambda *_, **__: None)
    exec(compile(text, "community_desk.spec", "exec"), made)
    return made


def modules() -> Iterator[str]:
    """Every module of the program."""
    for file in PACKAGE.rglob("*.py"):
        name = ".".join(("community_desk", *file.relative_to(PACKAGE).with_suffix("").parts))
        yield name.removesuffix(".__init__")


def test_every_file_that_ships_lies_where_it_is_looked_for(spec: dict[str, Any]) -> None:
    shipped = {f"{folder}/{Path(file).name}" for file, folder in spec["DATA"]}
    for folder in ("forms", "resources"):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and PACKAGING not in file.parents:
                assert file.relative_to(ROOT).as_posix() in shipped
    packaging = {name for name in shipped if name.startswith("resources/packaging")}
    assert packaging == {"resources/packaging/sbom.cdx.json"}


def test_every_module_goes_in(spec: dict[str, Any]) -> None:
    asked = spec["analysis"].asked
    assert set(modules()) <= set(asked["hiddenimports"]) | {"community_desk.__main__"}
    assert set(_COMMANDS.values()) <= set(asked["hiddenimports"])
    assert [Path(script).name for script in spec["analysis"].scripts] == ["start.py"]


def test_every_part_of_qt_that_is_used_goes_in(spec: dict[str, Any]) -> None:
    used = {
        part
        for file in PACKAGE.rglob("*.py")
        for part in re.findall(r"from PySide6\.(Qt\w+) import", file.read_text(encoding="utf-8"))
    }
    assert used <= spec["QT_MODULES"]
    assert {part.removeprefix("Qt") for part in used} <= spec["QT_LIBRARIES"]
    for part in used:
        assert spec["is_wanted"]((f"PySide6/{part}.abi3.so", "/site-packages/x", "EXTENSION"))


@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("libQt6Qml.so.6", False),
        ("PySide6/Qt6WebEngineCore.dll", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("libxcb-cursor.so.0", True),
        ("libatomic.so.1", True),
        ("libgtk-3.so.0", False),
        ("sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so", True),
    ],
)
def test_what_of_qt_and_the_system_goes_in(
    spec: dict[str, Any], name: str, is_wanted: bool
) -> None:
    assert bool(spec["is_wanted"]((name, "/usr/lib/x", "BINARY"))) is is_wanted


def test_qt_speaks_every_language_of_the_program(spec: dict[str, Any]) -> None:
    spoken = {f"qtbase_{language}.qm" for language in LANGUAGES if language != "en"}
    assert spoken == spec["QT_LANGUAGES"]


def test_the_program_needs_no_openssl_of_python(tmp_path: Path) -> None:
    # That of the folder for older systems has none.
    (tmp_path / "desk.db").write_bytes(bytes(4096))
    code = f"""
import sys
sys.modules.update(_hashlib=None, _ssl=None)
from pathlib import Path
from community_desk.office import pages
print(pages.log_of(Path({str(tmp_path)!r}) / "desk.db", bytes(32)).name)
"""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "SOUND\n", "")


def test_the_builder_is_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    build = project["optional-dependencies"]["build"]
    assert all(re.fullmatch(r"[\w-]+==[\d.]+", requirement) for requirement in build)


def test_the_installer_takes_what_the_spec_makes(spec: dict[str, Any]) -> None:
    installer = (PACKAGING / "windows" / "community-desk.iss").read_text(encoding="utf-8-sig")
    text = (PACKAGING / "community_desk.spec").read_text(encoding="utf-8")
    for program in set(re.findall(r"\{app\}\\([\w-]+)\.exe", installer)):
        assert f'program("{program}"' in text
    desktop = (PACKAGING / "linux" / "community-desk.desktop").read_text(encoding="utf-8")
    assert "Exec=community-desk\n" in desktop
