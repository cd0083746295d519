"""The register under the form, and what may be done with a stored page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from community_desk.certificates import prints
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.certificates.request import Request
from community_desk.certificates.voiding import stored_page
from community_desk.desktop.context import Target
from community_desk.desktop.kit.printer import print_pdf as real_print_pdf
from community_desk.desktop.tabs.certificates import stored as stored_module
from community_desk.desktop.tabs.certificates.dialogs import VoidDialog
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from tests.desktop.conftest import Heard

CATALOGUE = load_catalogue()
PAPERS = frozenset(("id_card", "lease"))


@pytest.fixture
def numbers(office: Office, people: dict[str, str]) -> list[str]:
    """Three letters and a refusal."""
    made = [
        issue(
            office,
            CATALOGUE,
            Request("residence", people[name], {"since": "2019-03"}, PAPERS, "某某小学", "入学"),
        ).number
        for name in ("陈𬭎", "王秀芳", "周远桂")
    ]
    told = refuse(office, CATALOGUE, RefusalRequest("lost_id_card", people["赵明"], "", "某银行"))
    return [*made, told.number]


@pytest.fixture
def tab(numbers: list[str], tab: CertificatesTab) -> CertificatesTab:
    return tab


def cells(tab: CertificatesTab, row: int) -> list[str]:
    model = tab.register.model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_lines_are_masked_and_counted(tab: CertificatesTab, numbers: list[str]) -> None:
    assert tab.register.model.rowCount() == 4
    lines = {cells(tab, row)[0]: cells(tab, row)[1:] for row in range(4)}
    assert lines[numbers[1]] == ["11-23", "居住证明", "王×芳", "未领取"]
    assert lines[numbers[3]] == ["11-23", "身份证丢失证明", "赵×", "已告知"]
    assert tab.register.heading.count() == "今年开具 3 · 不予开具 1"


def test_words_narrow_it(qtbot: QtBot, tab: CertificatesTab, numbers: list[str]) -> None:
    qtbot.keyClicks(tab.register.search, "0002")
    assert tab.register.model.rowCount() == 1
    qtbot.keyClick(tab.register.search, Qt.Key.Key_Return)
    row = tab.paper.row()
    assert row is not None
    assert row.number == numbers[1]
    tab.register.search.setText("没有这样的")
    assert not tab.register.either.shows_content()


def test_choosing_a_line_shows_its_very_bytes(
    tab: CertificatesTab, office: Office, numbers: list[str]
) -> None:
    for number in numbers:
        tab.open_target(Target("letter", number))
        assert tab.paper.preview.pdf() == stored_page(office, number)
        assert tab.paper.void.isVisible()


def test_working_on_the_form_brings_the_draft_back(
    qtbot: QtBot, tab: CertificatesTab, numbers: list[str]
) -> None:
    tab.register.table.select_row(0)
    assert tab.paper.row() is not None
    tab.matter.edited.emit()
    assert tab.register.record() is None
    assert tab.paper.row() is None


def test_reprint_is_a_copy(
    tab: CertificatesTab, office: Office, numbers: list[str], printed: list[bytes]
) -> None:
    tab.open_target(Target("letter", numbers[0]))
    tab.paper.copy.click()
    assert len(printed) == 1
    assert printed[0] != stored_page(office, numbers[0])
    assert prints.printed(office, numbers[0]) == (0, 1)


def test_the_original_is_printed_as_often_as_it_was_sealed_and_counted(
    tab: CertificatesTab, office: Office, numbers: list[str], printed: list[bytes]
) -> None:
    tab.open_target(Target("letter", numbers[0]))
    assert tab.paper.original.text() == "打印原件"
    tab.paper.original.click()
    assert printed == [stored_page(office, numbers[0])]
    assert prints.printed(office, numbers[0]) == (1, 0)
    assert not tab.paper.original.isVisible()
    tab.open_target(Target("letter", numbers[3]))
    assert not tab.paper.original.isVisible()  # a notice that was not written just now


def test_a_printer_that_is_not_agreed_to_prints_and_counts_nothing(
    qtbot: QtBot,
    tab: CertificatesTab,
    office: Office,
    numbers: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stored_module, "print_pdf", real_print_pdf)
    tab.open_target(Target("letter", numbers[0]))
    for button in (tab.paper.original, tab.paper.copy):
        button.click()
        asking = tab.findChildren(QPrintDialog)[-1]
        assert asking.printer().docName() == numbers[0]
        with qtbot.waitSignal(asking.rejected):
            asking.reject()
    assert prints.printed(office, numbers[0]) == (0, 0)


def test_copy_into_a_file(
    tab: CertificatesTab, office: Office, numbers: list[str], tmp_path: Path
) -> None:
    tab.open_target(Target("letter", numbers[0]))
    tab.paper.save.trigger()
    dialog = tab.stored.asking
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "副本.pdf"))
    dialog.reject()
    assert (tmp_path / "副本.pdf").read_bytes().startswith(b"%PDF")
    assert prints.printed(office, numbers[0]) == (0, 1)


def test_void_asks_why(
    qtbot: QtBot, tab: CertificatesTab, office: Office, numbers: list[str], heard: Heard
) -> None:
    tab.open_target(Target("letter", numbers[0]))
    before = stored_page(office, numbers[0])
    tab.paper.void.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VoidDialog)
    dialog.void_button.click()
    assert "原因" in dialog.form.error("reason")
    dialog.reason.set_value("内容写错了")
    dialog.void_button.click()
    row = tab.paper.row()
    assert row is not None
    assert row.state == "void"
    assert not tab.paper.void.isVisible()
    assert tab.paper.preview.pdf() != before
    assert heard.changes == ["certificates"]
    assert numbers[0] in heard.notices[-1].text


def test_a_number_beyond_the_first_page_is_searched_for(
    tab: CertificatesTab, numbers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tab.register.table, "select_key", lambda key: False)
    tab.register.go_to(numbers[2])
    assert tab.register.search.text() == numbers[2]
    assert tab.register.model.rowCount() == 1


def test_what_another_program_wrote_appears(
    tab: CertificatesTab, office: Office, people: dict[str, str], numbers: list[str]
) -> None:
    tab.register.table.select_row(0)
    shown = tab.paper.row()
    refuse(office, CATALOGUE, RefusalRequest("death", people["赵明"]))
    tab.context.tell_changed("*")
    assert tab.register.model.rowCount() == 5
    assert tab.paper.row() == shown


def test_a_state_and_a_year_narrow_it(tab: CertificatesTab, numbers: list[str]) -> None:
    tab.register.filter.choose(state="told")
    assert tab.register.model.rowCount() == 1
    assert tab.register.heading.count() == "只看 已告知：1"
    tab.register.filter.choose(state="told", year=2025)
    assert tab.register.heading.count() == "只看 已告知 · 2025 年：0"
    assert not tab.register.either.shows_content()
    tab.open_target(Target("letter", numbers[0]))
    assert tab.register.filter.words() == ""
    tab.open_target(Target("register", "valid"))
    assert tab.register.model.rowCount() == 3


def test_the_menu_of_the_register_has_states_and_years(tab: CertificatesTab) -> None:
    menu = tab.register.filter.menu_of_lines
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[0] == "各种状态"
    assert words[-2:] == ["各年", "2026 年"]
    assert "已领取" in words
    next(action for action in menu.actions() if action.text() == "2026 年").trigger()
    assert tab.register.filter.year == 2026
    assert tab.register.model.rowCount() == 4
