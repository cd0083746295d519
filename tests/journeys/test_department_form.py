"""A department sends a blank form: it is filled by keys, handed in, and told of next time."""

from pathlib import Path
from threading import Event

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import Target
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.ledgers.forms_page import FormsPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from tests.journeys.desk import focused, press
from tests.ledgers.department_forms import FORMS

CTRL = Qt.KeyboardModifier.ControlModifier


def _open(window: MainWindow, qtbot: QtBot, blank: Path) -> FormsPage:
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)
    tab.open_target(Target("ledgers_page", "forms"))
    page = tab.pages.shown()
    assert isinstance(page, FormsPage)
    qtbot.keyClick(page.open_button, Qt.Key.Key_O, CTRL)
    _choose(window, qtbot, page, blank)
    assert page.form is not None
    _settled(window, qtbot)
    return page


def _choose(window: MainWindow, qtbot: QtBot, page: FormsPage, file: Path) -> None:
    asking = page.asking
    assert asking is not None
    asking.fileSelected.emit(str(file))
    asking.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def _settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())


def test_a_form_is_filled_and_handed_in_by_keys(
    window: MainWindow, people: dict[str, str], qtbot: QtBot, tmp_path: Path
) -> None:
    blank, out = tmp_path / "摸底.xlsx", tmp_path / "报.xlsx"
    blank.write_bytes(FORMS[0].content())
    page = _open(window, qtbot, blank)
    assert focused(window) is page.whom.mode
    assert page.said.title() == "摸底：自动填 5 栏，留空 0 栏"
    for _ in range(2):
        qtbot.keyClick(page.whom.mode, Qt.Key.Key_Down)
    qtbot.keyClick(page.whom.mode, Qt.Key.Key_Return)
    assert focused(window) is page.whom.words
    qtbot.keyClicks(page.whom.words, "3-2-501")
    _settled(window, qtbot)
    assert page.whom.form.error("words") == "2 人"

    # A column is to be something else from now on.
    field = page.headings.fields[4]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Home)
    assert page.said.title() == "摸底：自动填 4 栏，留空 1 栏"
    field.set_value("phone")
    field.edited.emit()

    qtbot.keyClick(page.whom.words, Qt.Key.Key_S, CTRL)
    assert focused(window) is page.whom.reason  # what for?
    qtbot.keyClicks(page.whom.reason, "report")
    qtbot.keyClicks(page.whom.period, "2026-11")
    qtbot.keyClick(page.whom.period, Qt.Key.Key_S, CTRL)
    _choose(window, qtbot, page, out)
    _settled(window, qtbot)

    sheet = load_workbook(out).active
    rows = [[cell.value for cell in row] for row in sheet["A3:E4"]]
    assert {row[1] for row in rows} == {"张伟", "李静"}
    assert {row[4] for row in rows} == {"13800000412", "13700000091"}

    assert focused(window) is page.submit_button
    qtbot.keyClick(page.submit_button, Qt.Key.Key_Space)
    assert page.submit_button.isHidden()

    # Next time one is told first, and may go on.
    page.asking = None
    qtbot.keyClick(page.whom.reason, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "2人" in page.whom.form.error("period"))
    assert page.asking is None
    qtbot.keyClick(page.whom.period, Qt.Key.Key_S, CTRL)
    assert page.asking is not None
    page.asking.close()  # type: ignore[unreachable]

    qtbot.keyClick(page.whom.period, Qt.Key.Key_Escape)
    assert page.form is None
    assert page.past.item(0).text() == "摸底"


def test_what_is_no_form_is_said(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    blank = tmp_path / "摸底.xlsx"
    blank.write_bytes(FORMS[0].content())
    page = _open(window, qtbot, blank)
    (tmp_path / "坏.xlsx").write_bytes(b"")
    with qtbot.waitSignal(window.context.changes.noticed) as told:
        page.open_blank(str(tmp_path / "坏.xlsx"))
    assert "坏.xlsx" in told.args[0].text
    assert page.form is not None


def test_filling_stops(
    window: MainWindow, people: dict[str, str], qtbot: QtBot, tmp_path: Path
) -> None:
    blank, out = tmp_path / "摸底.xlsx", tmp_path / "报.xlsx"
    blank.write_bytes(FORMS[0].content())
    page = _open(window, qtbot, blank)
    page.whom.reason.set_value("报")
    page.whom.form.set_values({"mode": "list", "list": "all"})
    page.whom.mode.edited.emit()
    _settled(window, qtbot)
    before_it = Event()
    window.context.tasks.start(lambda _: before_it.wait(), lambda _: None)
    page.fill_to(str(out))
    try:
        assert focused(window) is page.stop_button
        press(Qt.Key.Key_Return, qtbot)
    finally:
        before_it.set()
    _settled(window, qtbot)
    assert not out.exists()
    assert page.main.isEnabled()
    page.fill_to(str(blank))  # never over the blank itself
    assert not window.context.tasks.is_busy()
