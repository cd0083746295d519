"""Where the window lay when it was closed, and whether the work list was open."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from community_desk.desktop.work_list import WorkDock


def keep_place(window: QMainWindow, memory: QSettings, dock: WorkDock) -> None:
    """Keeps it for the next start."""
    memory.setValue("window/geometry", window.saveGeometry())
    memory.setValue("window/work", not dock.isHidden())


def take_place(window: QMainWindow, memory: QSettings, dock: WorkDock) -> None:
    """Takes it up again; what is no geometry is passed over."""
    geometry = memory.value("window/geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    if str(memory.value("window/work", "false")) == "true" and not dock.is_narrow():
        dock.show()
    dock.place()
