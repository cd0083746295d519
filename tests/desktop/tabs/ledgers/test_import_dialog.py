"""The import of a workbook into a book: columns looked at and corrected, lines, problems, undo."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from community_desk.desktop.tabs.ledgers.import_dialog import BookImport
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from community_desk.office.office import Office
from community_desk.workbooks.read import read_sheets
from tests.desktop.by_tab import reaches_all
from tests.desktop.tabs.ledgers.conftest import book
from tests.people import add_person


@pytest.fixture
def workbook(office: Office, tmp_path: Path) -> Path:
    """陈铉 stands in the book, 孙六 does not yet, and one line is nobody."""
    add_person(office, "孙六", phone="13912345678", address="幸福里5-1-101")
    file = tmp_path / "残疾人.csv"
    lines = (
        "残疾人台账,,,,,",
        "姓名,手机,住址,残疾种类,什么级,几时到期",
        "陈铉,13600007788,,肢体,二级,2030.1.1",
        "孙六,13912345678,幸福里9-9-909,听力,一级,2030.1.2",
        "无此人,,,视力,一级,",
    )
    file.write_text("\n".join(lines), "utf-8")
    return file


@pytest.fixture
def dialog(tab: LedgersTab, workbook: Path, qtbot: QtBot) -> BookImport:
    """At the first step."""
    tab.import_file(str(workbook))
    made = tab._importing
    assert made is not None
    reach(made, 1, qtbot)
    return made


def reach(dialog: BookImport, step: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.step() == step and dialog._task is None)


def test_columns_are_recognised_corrected_and_compared(
    dialog: BookImport, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    columns = dialog.columns
    assert [columns.field(at).value() for at in range(6)] == [
        *("姓名", "联系电话", "现住址", "残疾类别", "", ""),
    ]
    assert "还有 2 栏没认出" in dialog.sentence.text()
    for at, name in ((4, "残疾等级"), (5, "证件有效期至")):
        columns.field(at).set_value(name)
        columns.field(at).edited.emit()
    assert "都认出来了" in dialog.sentence.text()
    dialog.main.click()

    reach(dialog, 2, qtbot)
    review = dialog.review
    assert review.list_shown() == "skipped"
    assert [len(review.lines_of(key)) for key in ("skipped", "updated", "added", "noted")] == [
        *(1, 1, 1, 1)
    ]
    assert entries.total(office, book("0305")) == 3
    dialog._save(str(tmp_path / "问题.xlsx"))
    assert "无此人" in str(read_sheets(tmp_path / "问题.xlsx")[0].rows)
    dialog.main.click()

    reach(dialog, 3, qtbot)
    assert entries.total(office, book("0305")) == 4
    with qtbot.waitSignal(dialog.end.undone):
        dialog.end.undo_button.click()
    assert entries.total(office, book("0305")) == 3


def test_every_step_is_reached_by_tab(dialog: BookImport, qtbot: QtBot) -> None:
    reaches_all(dialog, qtbot)
    dialog.main.click()
    reach(dialog, 2, qtbot)
    reaches_all(dialog, qtbot)


def test_a_file_that_is_no_book_asks_for_its_columns(
    tab: LedgersTab, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "水电.csv"
    file.write_text("谁,多少\n陈铉,3", "utf-8")
    tab.import_file(str(file))
    dialog = tab._importing
    assert dialog is not None
    reach(dialog, 1, qtbot)
    assert "对不上" in dialog.sentence.text()
    assert not dialog.main.isEnabled()
