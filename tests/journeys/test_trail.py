"""A director looks up who voided a letter, and takes what was done with it to the street office."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.request import Request
from community_desk.certificates.voiding import void
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.office.tab import OfficeTab
from community_desk.desktop.tabs.office.trail_export_dialog import ExportTrailDialog
from community_desk.desktop.tabs.office.trail_page import TrailPage
from community_desk.office.office import Office, open_office
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff
from tests.conftest import PASSWORD, fixed_clock
from tests.journeys.desk import choose_entry, opened, press, tab_to, write


@pytest.fixture
def letter(office: Office, people: dict[str, str]) -> str:
    """A letter that a colleague voided."""
    papers = frozenset(("id_card", "lease"))
    request = Request(
        "residence", people["陈𬭎"], {"since": "2019-03"}, papers, "幸福小学", "办理入学"
    )
    number = issue(office, load_catalogue(), request).number
    add_staff(office, "李社工", Role.CLERK, "", PASSWORD)
    hers = open_office(office.folder, PASSWORD, staff_name="李社工", clock=fixed_clock)
    void(hers, number, "学校名称写错了")
    hers.close()
    return number


def test_who_voided_a_letter(letter: str, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    tab_to(window.bar.who, qtbot)
    choose_entry("操作记录", qtbot)
    tab = window.tab("office")
    assert isinstance(tab, OfficeTab)
    page = tab.pages.shown()
    assert isinstance(page, TrailPage)
    assert page.about.hasFocus()
    write(letter, qtbot)
    press(Qt.Key.Key_Down, qtbot)
    assert page.table.hasFocus()
    line = page.table.record()
    assert (line.staff, line.act, line.reason) == ("李社工", "作废", "学校名称写错了")
    assert line.thing == f"证明 居住证明 {letter}"
    assert page.model.rowCount() == 2
    tab_to(page.export_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    dialog = opened(ExportTrailDialog, qtbot)
    write("街道核查", qtbot)
    press(Qt.Key.Key_Return, qtbot)
    assert dialog.asking is not None
    dialog.asking.selectFile(str(tmp_path / "trail.xlsx"))
    with qtbot.waitSignal(dialog.accepted):
        dialog.asking.accept()
    rows = list(load_workbook(tmp_path / "trail.xlsx").active.values)
    assert [row[2:5] for row in rows[2:]] == [
        ("李社工", "作废", f"证明 居住证明 {letter}"),
        ("王主任", "开具", f"证明 居住证明 {letter}"),
    ]
