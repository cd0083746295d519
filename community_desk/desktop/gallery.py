"""Pictures of each tab and dialog, drawn without a screen: for the demo, and to look at."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from community_desk.app import build_window, first_run_parts
from community_desk.desktop import theme as themes
from community_desk.desktop import translation
from community_desk.desktop.first_run import NewOfficeDialog, Welcome
from community_desk.desktop.main_window import TABS, MainWindow
from community_desk.desktop.memory import Preferences, remember_office
from community_desk.desktop.preferences_dialog import PreferencesDialog
from community_desk.desktop.recovery_code import RecoveryCodeDialog
from community_desk.desktop.shortcuts_sheet import ShortcutsSheet
from community_desk.desktop.sign_in import SignIn
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office.office import Office

SIZE = (1440, 900)
SEARCHED = "低保"


def draw_gallery(office: Office, folder: Path, language: str, theme: str) -> list[Path]:
    """Draws every tab and every dialog of the shell into ``folder`` as PNG; gives the files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    installed = translation.install(app, language)
    look = themes.load_theme(theme)
    themes.apply(app, look)
    try:
        memory = QSettings(str(folder / "memory.ini"), QSettings.Format.IniFormat)
        files = _draw_window(app, office, folder, language, look)
        files += _draw_dialogs(app, office, folder, look, memory)
        memory.clear()
        del memory
        (folder / "memory.ini").unlink(missing_ok=True)
        return files
    finally:
        translation.remove(app, installed)


def _draw_window(
    app: QApplication, office: Office, folder: Path, language: str, look: Theme
) -> list[Path]:
    window = build_window(office, wanted_language=language, look=look)
    try:
        return _draw_pages(app, window, folder)
    finally:
        window.close()
        window.deleteLater()


def _draw_pages(app: QApplication, window: MainWindow, folder: Path) -> list[Path]:
    window.resize(*SIZE)
    window.show()
    files = []
    for number, key in enumerate(TABS, 1):
        window.show_tab(key)
        files.append(_grab(app, window, folder / f"{number}-{key}.png"))
    files.append(_grab_with(app, window, _search, folder / "5-search.png"))
    window.bar.search.clear()
    files.append(_grab_with(app, window, MainWindow.toggle_work, folder / "6-work.png"))
    files.append(_grab_with(app, window, MainWindow.lock, folder / "7-locked.png"))
    return files


def _search(window: MainWindow) -> None:
    window.show_tab(TABS[0])
    window.go_find()
    window.bar.search.setText(SEARCHED)


def _draw_dialogs(
    app: QApplication, office: Office, folder: Path, look: Theme, memory: QSettings
) -> list[Path]:
    def say(error: DeskError) -> str:
        return error.say()

    remember_office(memory, office.folder, office.setting("name"))
    parts = first_run_parts(say)
    dialogs: dict[str, QWidget] = {
        "sign-in": SignIn(look, memory, say),
        "welcome": Welcome(look, parts),
        "new-office": NewOfficeDialog(look, parts, None),
        "recovery-code": RecoveryCodeDialog(
            look, office.setting("name"), "-".join(["K7MQD"] * 6), None
        ),
        "preferences": PreferencesDialog(look, Preferences(), None),
        "keys": ShortcutsSheet(look, None),
    }
    files = []
    for name, dialog in dialogs.items():
        dialog.show()
        files.append(_grab_dialog(app, dialog, look, folder / f"dialog-{name}.png"))
        dialog.close()
    return files


def _grab_with(
    app: QApplication, window: MainWindow, act: Callable[[MainWindow], None], file: Path
) -> Path:
    act(window)
    return _grab(app, window, file)


def _grab_dialog(app: QApplication, dialog: QWidget, look: Theme, file: Path) -> Path:
    """A dialog in the middle of a picture of the size of the window."""
    _settle(app)
    shot = dialog.grab()
    picture = QImage(*SIZE, QImage.Format.Format_RGB32)
    picture.fill(look.colour("shade"))
    painter = QPainter(picture)
    left = (SIZE[0] - dialog.width()) // 2
    top = (SIZE[1] - dialog.height()) // 2
    painter.setPen(look.colour("field_line"))
    painter.drawRect(left - 1, top - 1, dialog.width() + 1, dialog.height() + 1)
    painter.drawPixmap(left, top, shot)
    painter.end()
    picture.save(str(file))
    return file


def _grab(app: QApplication, widget: QWidget, file: Path) -> Path:
    _settle(app)
    widget.grab().save(str(file))
    return file


def _settle(app: QApplication) -> None:
    # Layouts of layouts settle one event after the other.
    for _ in range(3):
        app.processEvents()
