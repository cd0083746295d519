"""打印纸张: layout, pre-printed paper and moved pages set in the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.certificates import form_papers
from community_desk.certificates.form_papers import NOTICES, FormPaper
from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.certificates import paper_page as module
from community_desk.desktop.tabs.certificates.paper_page import PaperPage
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.conftest import Heard, shown_page
from tests.printing.papers import reader, text_of

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> PaperPage:
    return shown_page(PaperPage(context), qtbot)


def width_of(pdf: bytes) -> float:
    return round(float(reader(pdf).pages[0].mediabox.width))


def test_the_layout_of_all_letters_is_set_and_seen_at_once(
    qtbot: QtBot, page: PaperPage, office: Office, heard: Heard
) -> None:
    assert width_of(page.preview.pdf()) == 595
    page.form.set_values({"layout": "two_up"})
    page.draw()
    assert width_of(page.preview.pdf()) == 842
    assert form_papers.office_layout(office) == "a4"
    qtbot.keyClick(page, "s", Qt.KeyboardModifier.ControlModifier)
    assert form_papers.office_layout(office) == "two_up"
    assert heard.changes == ["certificates"]
    assert "保存" in heard.notices[-1].text


def test_a_type_is_set_by_keys_and_the_page_moves_with_it(
    qtbot: QtBot, page: PaperPage, office: Office
) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, ENTER)
    assert page.form.field("layout").hasFocus()
    qtbot.keyClick(page.focusWidget(), ENTER)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(page.focusWidget(), ENTER)
    qtbot.keyClicks(page.focusWidget(), "1.5")
    page.form.field("down").setFocus()
    page.form.set_values({"right": "1.5"})
    qtbot.keyClicks(page.form.field("down"), "-0.8")
    page.draw()
    assert "居住证明" not in text_of(page.preview.pdf()).replace("居住证明申请", "")[:8]
    qtbot.keyClick(page, "s", Qt.KeyboardModifier.ControlModifier)
    assert form_papers.paper_of(office, "residence") == FormPaper("residence", "", True, 15, -8)
    assert page.list.thing() == "residence"


@pytest.mark.parametrize("typed", ["一点五", "1.5.2", "60"])
def test_what_is_no_distance_is_said_at_its_field(
    page: PaperPage, office: Office, typed: str
) -> None:
    page.open_key("residence")
    page.form.set_values({"down" if typed != "60" else "right": typed})
    page.save()
    assert page.form.error("down" if typed != "60" else "right")
    assert form_papers.paper_of(office, "residence") == FormPaper("residence")


def test_notices_have_one_layout(page: PaperPage, office: Office) -> None:
    page.open_key(NOTICES)
    assert not page.form.field("layout").isVisible()
    page.form.set_values({"right": "2"})
    page.save()
    assert form_papers.paper_of(office, NOTICES) == FormPaper(NOTICES, "", False, 20, 0)


def test_the_page_to_measure_with_is_printed_as_the_form_says(
    page: PaperPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr(module, "print_pdf", lambda parent, pdf, said, *, name: printed.append(pdf))
    page.open_key("residence")
    page.form.set_values({"layout": "a5"})
    page.measure_button.click()
    page.form.set_values({"right": "3"})
    page.measure_button.click()
    assert "校准页" in text_of(printed[0])
    assert width_of(printed[0]) == 420
    assert printed[1] != printed[0]


def test_who_writes_no_letters_looks_only(context: DeskContext, qtbot: QtBot) -> None:
    office = replace(context.office, staff=replace(context.office.staff, role=Role.ACCOUNTANT))
    page = PaperPage(replace(context, office=office))
    qtbot.addWidget(page)
    page.reload()
    assert not page.save_button.isEnabled()
    assert not page.form.isEnabled()
    assert page.preview.page_count() == 1
