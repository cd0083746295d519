"""导入记录, and whom a roster did not name."""

from pathlib import Path
from typing import cast

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.registry.imports_page import ImportsPage
from community_desk.desktop.tabs.registry.missing_dialog import MissingDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office.office import Office
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.records import Resident
from community_desk.registry.residents import change_resident, load_resident
from tests.desktop.tabs.registry.conftest import ZHANG


@pytest.fixture
def imported(office: Office, people: dict[str, Resident], tmp_path: Path) -> Office:
    """An office that imported a roster with 张伟, somebody new and a line without a name."""
    file = tmp_path / "名册.csv"
    file.write_text(
        f"姓名,身份证号,电话,住址\n张伟,{ZHANG},13800000413,幸福里3-2-501\n"
        "王小明,,13700000092,幸福里3-2-501\n,,13700000093,幸福里3-2-502\n",
        "utf-8",
    )
    import_workbook(office, file)
    return office


@pytest.fixture
def page(imported: Office, tab: RegistryTab) -> ImportsPage:
    return cast(ImportsPage, tab.pages.open("imports"))


def cells(page: ImportsPage) -> list[str]:
    return [page.model.index(0, column).data() for column in range(len(page.model.columns))]


def test_an_import_is_listed_and_undone(
    page: ImportsPage, context: DeskContext, office: Office, heard, qtbot
) -> None:
    when, *told = cells(page)
    assert when.startswith("2026-11-23 ")
    assert told == ["名册.csv", "居民", "王主任", "1", "1", "0", "1", "3", ""]
    page.undo_button.click()
    qtbot.waitUntil(lambda: not context.tasks.is_busy())
    assert load_resident(office, ZHANG).phone == "13800000412"
    page.reload()
    assert cells(page)[-1] == "已撤销"
    assert not page.undo_button.isEnabled()
    assert not page.new_button.isEnabled()
    assert heard.changes == ["registry"]


def test_what_stands_in_the_way_of_an_undo_is_said(
    page: ImportsPage, context: DeskContext, office: Office, heard, qtbot
) -> None:
    change_resident(office, load_resident(office, ZHANG).uid, {"phone": "13900001111"})
    page.undo_button.click()
    qtbot.waitUntil(lambda: bool(heard.notices))
    assert "张伟" in heard.notices[-1].text
    assert page.undo_button.isEnabled()


def test_the_lines_that_were_not_taken_are_kept(
    page: ImportsPage, tmp_path: Path, heard, qtbot
) -> None:
    page.save_button.click()
    assert page._asking is not None
    page._asking.fileSelected.emit(str(tmp_path / "问题.xlsx"))
    page._asking.close()
    qtbot.waitUntil(lambda: "问题清单已存到" in heard.notices[-1].text if heard.notices else False)
    (sheet,) = load_workbook(tmp_path / "问题.xlsx")
    headings, line = list(sheet.values)
    assert headings == ("工作表", "行号", "原因", "姓名", "身份证号", "电话", "住址")
    assert line[:3] == ("名册", 4, "没有姓名")
    assert line[5] == "13700000093"


def test_the_new_people_are_listed(page: ImportsPage, tab: RegistryTab) -> None:
    page.new_button.click()
    assert tab.pages.shown() is None
    assert tab.people.heading.title() == "随“名册.csv”新增的人"
    assert tab.people.model.record(0).name == "王小明"


def test_the_missing_are_chosen_and_set_moved_out(
    page: ImportsPage, context: DeskContext, office: Office, people, heard, qtbot
) -> None:
    page.missing_button.click()
    dialog = page.missing
    assert isinstance(dialog, MissingDialog)
    names = [dialog.model.record(row).name for row in range(dialog.model.rowCount())]
    assert sorted(names) == sorted(["李静", "赵国强", "孙梅"])
    assert not dialog.main.isEnabled()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.all_button.click()
    dialog.table.select_row(names.index("李静"))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.chosen == {people["赵国强"].uid, people["孙梅"].uid}
    dialog.day.set_value("明年")
    dialog.main.click()
    qtbot.waitUntil(lambda: dialog.error.isVisible())
    assert load_resident(office, people["孙梅"].uid).status == "person_only"
    dialog.day.set_value("2026-11-1")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(heard.notices))
    assert load_resident(office, people["孙梅"].uid).status == "moved_out"
    assert load_resident(office, people["李静"].uid).status == "matched"
    assert "2 人" in heard.notices[-1].text
    with qtbot.waitSignal(context.tasks.busy, check_params_cb=lambda busy: not busy):
        heard.notices[-1].act()
    assert load_resident(office, people["孙梅"].uid).status == "person_only"


def test_the_missing_can_be_looked_at_in_the_list(page: ImportsPage, tab: RegistryTab) -> None:
    page.missing_button.click()
    assert page.missing is not None
    page.missing.list_button.click()
    assert tab.people.heading.title() == "名册里没有的人"
    assert tab.people.model.rowCount() == 3
