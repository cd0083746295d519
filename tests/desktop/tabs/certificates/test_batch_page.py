"""成批开具: many letters examined, issued, printed and printed again in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from community_desk.certificates import batch, prints
from community_desk.certificates.catalogue import Catalogue, listed, load_catalogue
from community_desk.certificates.policy import load_policy
from community_desk.certificates.request import Request
from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.certificates import batch_page as module
from community_desk.desktop.tabs.certificates.batch_form import COPIES, ISSUE, REST
from community_desk.desktop.tabs.certificates.batch_page import BatchPage
from community_desk.office.office import Office
from community_desk.registry.residents import load_resident
from tests.desktop.conftest import Heard
from tests.people import add_person
from tests.printing.papers import page_count, text_of

ASKED = Request("residence", answers={"since": "2019-03"}, evidence=frozenset({"id_card", "lease"}))
NAMES = {"陈𬭎": "340102196306075990", "王秀芳": "34010219581102222X", "赵明": ""}


@pytest.fixture
def people(office: Office) -> dict[str, str]:
    """Two who can have the letter; 赵明 lacks his number."""
    at = "幸福里3栋2单元501室"
    return {
        name: add_person(office, name, id_number=number, address=at).uid
        for name, number in NAMES.items()
    }


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that everything is printed into, at once."""
    file = tmp_path / "printed.pdf"

    def ask(page: BatchPage, chosen: object, *, name: str) -> None:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setDocName(name)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        chosen(printer)

    monkeypatch.setattr(module, "ask_printer", ask)
    return file


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext, people: dict[str, str], paper: Path) -> BatchPage:
    made = BatchPage(context)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.reload()
    with qtbot.waitActive(made):
        made.show()
    return made


def want(page: BatchPage, mode: str, **values: str) -> None:
    form = page.wanted.form
    form.set_values({"mode": mode, **values})
    for key in ("mode", *values):
        form.field(key).edited.emit()
    if page.wanted.part is not None and values.get("type"):
        page.wanted.part.fill(ASKED)


def press(qtbot: QtBot, page: BatchPage) -> None:
    qtbot.keyClick(page, "s", Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.main.isEnabled())


def catalogue() -> Catalogue:
    return listed(load_catalogue(), load_policy("survey").classes)


def test_each_is_examined_then_issued_and_printed(
    qtbot: QtBot, page: BatchPage, office: Office, heard: Heard, paper: Path
) -> None:
    want(page, ISSUE, people="陈𬭎\n赵明\n没有的人\n王秀芳", type="residence")
    assert not page.wanted.part.applicant.isVisible()
    press(qtbot, page)
    assert "2" in page.said.title()
    said = [page.list.item(row).text() for row in range(page.list.count())]
    assert said == ["没有的人", "赵明"]
    assert "2 份" in page.main.text()
    assert batch.not_printed(office) == []
    press(qtbot, page)
    qtbot.waitUntil(lambda: any("已送去打印" in notice.text for notice in heard.notices))
    assert page_count(paper.read_bytes()) == 2
    numbers = [row[0] for row in office.db.execute("SELECT number FROM certificate ORDER BY id")]
    assert [prints.printed(office, number) for number in numbers] == [(1, 0), (1, 0)]
    assert batch.not_printed(office) == []
    assert page.wanted.doing() == REST


def test_without_a_type_or_people_it_says_so_at_the_field(qtbot: QtBot, page: BatchPage) -> None:
    press(qtbot, page)
    assert page.wanted.form.error("type")
    want(page, ISSUE, type="residence")
    press(qtbot, page)
    assert page.wanted.form.error("people")


def test_people_are_picked_one_by_one(
    qtbot: QtBot, page: BatchPage, people: dict[str, str], office: Office
) -> None:
    for name in ("王秀芳", "陈𬭎", "王秀芳"):
        page.wanted.picker.pick(load_resident(office, people[name]))
        qtbot.waitUntil(lambda name=name: name in page.wanted.form.help("person"))
        qtbot.waitUntil(lambda: page.wanted.picker.text() == "")
    assert "2 人" in page.wanted.form.help("person")
    assert page.wanted.people(office) == ([people["王秀芳"], people["陈𬭎"]], [])
    want(page, ISSUE, type="residence")
    press(qtbot, page)
    assert "2 份" in page.main.text()
    assert not page.either.shows_content()
    page.wanted.clear_button.click()
    assert page.wanted.people(office) == ([], [])


def test_the_people_of_a_list_come_first(page: BatchPage, people: dict[str, str]) -> None:
    office = page.context.office
    want(page, ISSUE, list="all", people="陈𬭎")
    found, unknown = page.wanted.people(office)
    assert set(found) == set(people.values())
    assert unknown == []


def test_a_change_asks_for_another_look(qtbot: QtBot, page: BatchPage) -> None:
    want(page, ISSUE, people="陈𬭎", type="residence")
    press(qtbot, page)
    assert "1 份" in page.main.text()
    want(page, ISSUE, people="陈𬭎\n王秀芳")
    assert "1 份" not in page.main.text()
    assert not page.either.shows_content()


def test_what_waits_for_the_printer_is_saved_as_one_file(
    qtbot: QtBot, page: BatchPage, office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    uids = [people["陈𬭎"], people["王秀芳"]]
    numbers = batch.issue_all(office, catalogue(), ASKED, uids).numbers
    want(page, REST)
    assert page.list.count() == 2
    file = tmp_path / "all.pdf"
    page.save_to(str(file))
    qtbot.waitUntil(lambda: page.main.isEnabled())
    assert page_count(file.read_bytes()) == 2
    assert [prints.printed(office, number) for number in numbers] == [(1, 0), (1, 0)]
    assert page.list.count() == 0


def test_copies_of_a_range_are_printed_with_their_mark(
    qtbot: QtBot,
    page: BatchPage,
    office: Office,
    people: dict[str, str],
    paper: Path,
    tmp_path: Path,
) -> None:
    uids = [people["陈𬭎"], people["王秀芳"]]
    numbers = batch.issue_all(office, catalogue(), ASKED, uids).numbers
    want(page, COPIES, first=numbers[0], last=numbers[1])
    press(qtbot, page)
    assert page.list.count() == 2
    file = tmp_path / "copies.pdf"
    page.save_to(str(file))
    qtbot.waitUntil(lambda: page.main.isEnabled())
    assert "副本" in text_of(file.read_bytes())
    assert [prints.printed(office, number) for number in numbers] == [(0, 1), (0, 1)]
    want(page, COPIES, first="没有的", last="")
    press(qtbot, page)
    assert page.wanted.form.error("first")


def test_stopping_the_printer_ends_after_the_letter_under_way(
    qtbot: QtBot, page: BatchPage, office: Office, people: dict[str, str], paper: Path
) -> None:
    uids = [people["陈𬭎"], people["王秀芳"]]
    batch.issue_all(office, catalogue(), ASKED, uids)
    want(page, REST)
    page.go_on()
    assert page.cancel_button.isVisible()
    run = page._run
    assert run is not None
    with qtbot.waitSignal(run.ended):
        run.moved.connect(lambda done, total: page.stop())
    assert len(batch.not_printed(office)) == 1
    assert page.list.count() == 1


def test_the_keys_are_where_they_were_when_the_examination_is_over(
    page: BatchPage, people: dict[str, str], qtbot: QtBot
) -> None:
    want(page, ISSUE, people="赵明", type="residence")
    at = page.wanted.form.field("type")
    at.setFocus()
    qtbot.keyClick(at, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert page.focusWidget() is at
    assert at.hasFocus()
