"""关于: reached by key and button; every part with its licence, to be copied."""

from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from community_desk import __version__, parts
from community_desk.app import Desk
from community_desk.desktop.about_dialog import AboutDialog
from community_desk.desktop.preferences_dialog import PreferencesDialog
from community_desk.desktop.shortcuts_sheet import ShortcutsSheet
from community_desk.desktop.theme import Theme
from community_desk.office.versions import versions
from tests.desktop.test_main_window import MainWindow, window

__all__ = ["window"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def about(theme: Theme, qtbot) -> Iterator[AboutDialog]:
    dialog = AboutDialog(theme, Path("/data/幸福里"), None)
    with qtbot.waitActive(dialog):
        dialog.open()
    yield dialog
    dialog.close()


def shown(window: MainWindow, kind: type[QDialog]) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]


def test_a_key_shows_it_and_escape_closes_it(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1, SHIFT)
    (dialog,) = shown(window, AboutDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not shown(window, AboutDialog)


def test_the_sheet_of_keys_leads_to_it(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (sheet,) = shown(window, ShortcutsSheet)
    assert isinstance(sheet, ShortcutsSheet)
    assert sheet.focusWidget() is not sheet.about_button
    qtbot.keyClick(sheet.about_button, Qt.Key.Key_Return)
    assert not shown(window, ShortcutsSheet)
    assert len(shown(window, AboutDialog)) == 1


def test_the_preferences_lead_to_it(
    window: MainWindow, memory: QSettings, qapp: QApplication, qtbot
) -> None:
    desk = Desk(qapp, memory)
    desk.window = window
    desk.ask_preferences()
    (dialog,) = shown(window, PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    qtbot.keyClick(dialog.about_button, Qt.Key.Key_Return)
    assert not shown(window, PreferencesDialog)
    assert len(shown(window, AboutDialog)) == 1
    desk.deleteLater()


def test_arrows_show_the_licence_of_each_part(about: AboutDialog, qtbot) -> None:
    assert about.focusWidget() is about.rows
    assert about.licence.toPlainText().startswith("MIT License")
    names = [about.rows.item(row).text() for row in range(about.rows.count())]
    assert names == ["community-desk", *(part.name for part in parts.parts())]
    while about.rows.thing().name != "SQLCipher":
        qtbot.keyClick(about.rows, Qt.Key.Key_Down)
    assert "ZETETIC" in about.licence.toPlainText()
    assert "在 sqlcipher3 里" in about.rows.currentItem().toolTip()
    qtbot.keyClick(about.rows, Qt.Key.Key_Tab)
    assert about.focusWidget() is about.licence
    qtbot.keyClick(about.licence, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(about.licence, Qt.Key.Key_C, CTRL)
    assert "ZETETIC" in QGuiApplication.clipboard().text()
    qtbot.keyClicks(about.licence, "x")
    assert not about.licence.toPlainText().startswith("x")


def test_versions_and_parts_are_copied(about: AboutDialog, qtbot) -> None:
    qtbot.keyClick(about.licence, Qt.Key.Key_C, CTRL | SHIFT)
    first, folder, blank, *lines = QGuiApplication.clipboard().text().splitlines()
    said = ", ".join(f"{name} {version}" for name, version in versions().items())
    assert first == f"community-desk {__version__} ({said})"
    assert (Path(folder), blank) == (Path("/data/幸福里"), "")
    assert len(lines) == about.rows.count() - 1
    assert f"click  {metadata.version('click')}  BSD-3-Clause" in lines


def test_it_works_in_a_build_without_metadata(
    theme: Theme, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(parts, "distribution", missing)
    dialog = AboutDialog(theme, Path("office"), None)
    qtbot.addWidget(dialog)
    for row in range(dialog.rows.count()):
        dialog.rows.setCurrentRow(row)
        assert dialog.licence.toPlainText(), dialog.rows.currentItem().text()
