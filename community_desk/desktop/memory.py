"""What this PC remembers between two starts: offices opened, sizes, language, theme."""

import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from community_desk.desktop.theme import NAMES
from community_desk.office.swap import finish

_RECENT = "offices/recent"
_MOST = 8
SCALES = ("1", "1.25", "1.5", "2")


@dataclass(frozen=True, slots=True)
class RecentOffice:
    """An office folder opened on this PC, with the name it had then, and whether it is a demo."""

    folder: Path
    name: str
    is_invented: bool = False


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the window looks on this PC, and whether it begins with the page of today. Empty language
    or theme: as the office, else the system.
    """

    language: str = ""
    theme: str = ""
    scale: float = 1.0
    today: bool = False


def open_memory(file: Path | None = None) -> QSettings:
    """The memory in ``file``, by default in the user's configuration folder."""
    place = file or user_config_path("community-desk", appauthor=False) / "desk.ini"
    place.parent.mkdir(parents=True, exist_ok=True)
    return QSettings(str(place), QSettings.Format.IniFormat)


def short_memory() -> QSettings:
    """A memory that ends with the window: nothing of it is written anywhere."""
    # Below a file no file can be made. The null device would not do: Qt writes beside a file and
    # renames, which for an administrator puts a file in the place of the device.
    return QSettings(str(Path(sys.executable) / "memory.ini"), QSettings.Format.IniFormat)


def recent_offices(memory: QSettings) -> list[RecentOffice]:
    """Offices opened here, newest first, those whose folder is gone left out."""
    found = []
    # The file may say that there are two thousand million.
    for position in range(min(memory.beginReadArray(_RECENT), _MOST)):
        memory.setArrayIndex(position)
        folder = Path(str(memory.value("folder", "")))
        if not folder.is_absolute():
            continue
        finish(folder)  # cut short between its renames, a restore has left no folder of that name
        with suppress(OSError, ValueError):  # a name that no disk knows
            if folder.is_dir():
                name = str(memory.value("name", folder.name))
                invented = str(memory.value("invented", "false")) == "true"
                found.append(RecentOffice(folder, name, invented))
    memory.endArray()
    return found


def remember_office(
    memory: QSettings, folder: Path, name: str, *, is_invented: bool = False
) -> None:
    """Puts an office at the head of the recent ones."""
    this = RecentOffice(folder.resolve(), name, is_invented)
    before = recent_offices(memory)
    others = [office for office in before if office.folder != this.folder]
    if before == [this, *others]:
        return
    memory.beginWriteArray(_RECENT)
    for position, office in enumerate([this, *others][:_MOST]):
        memory.setArrayIndex(position)
        memory.setValue("folder", str(office.folder))
        memory.setValue("name", office.name)
        memory.setValue("invented", "true" if office.is_invented else "false")
    memory.endArray()
    memory.sync()


def read_preferences(memory: QSettings) -> Preferences:
    """The preferences of this PC."""
    scale, theme = str(memory.value("look/scale", "1")), str(memory.value("look/theme", ""))
    return Preferences(
        str(memory.value("look/language", "")),
        theme if theme in NAMES else "",
        float(scale) if scale in SCALES else 1.0,
        begins_with_today(memory),
    )


def store_preferences(memory: QSettings, wanted: Preferences) -> None:
    """Keeps the preferences of this PC."""
    memory.setValue("look/language", wanted.language)
    memory.setValue("look/theme", wanted.theme)
    memory.setValue("look/scale", f"{wanted.scale:g}")
    set_begins_with_today(memory, wanted.today)


def keep_geometry(memory: QSettings, window: QWidget) -> None:
    """Keeps where a window lies and how large it is."""
    memory.setValue("window/geometry", window.saveGeometry())


def take_geometry(memory: QSettings, window: QWidget) -> None:
    """Puts a window where it lay before; what is no geometry is passed over."""
    geometry = memory.value("window/geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)


def begins_with_today(memory: QSettings) -> bool:
    """Whether the window of an office begins with the page of today on this PC."""
    return str(memory.value("window/today", "false")) == "true"


def set_begins_with_today(memory: QSettings, wanted: bool) -> None:
    """Keeps what the window begins with on this PC."""
    memory.setValue("window/today", "true" if wanted else "false")
    memory.sync()
