"""What letters are printed on: layout, pre-printed paper, moved pages."""

import json
from dataclasses import replace

import pytest

from community_desk.certificates import form_papers, issuing, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.composing import preview
from community_desk.certificates.form_papers import FormPaper
from community_desk.certificates.request import Request
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.printing.layouts import MEASURES, Layout
from community_desk.registry.records import Resident
from tests.printing.papers import reader, text_of


def wanted(chen: Resident) -> Request:
    answers, papers = {"since": "2019-03"}, frozenset({"id_card", "lease"})
    return Request("residence", chen.uid, answers, papers, "市第三中学", "办理入学")


def size_of(pdf: bytes) -> tuple[float, float]:
    box = reader(pdf).pages[0].mediabox
    return float(box.width), float(box.height)


def audited(office: Office, subject: str) -> list[dict[str, object]]:
    rows = office.db.execute(
        "SELECT new FROM audit WHERE action = 'set' AND subject = ? ORDER BY id", [subject]
    )
    return [json.loads(row[0]) for row in rows]


@pytest.mark.parametrize("layout", ["a4", "a5", "two_up"])
def test_the_office_and_each_type_choose_a_layout_that_is_frozen_with_the_letter(
    office: Office, catalogue: Catalogue, chen: Resident, layout: Layout
) -> None:
    form_papers.set_office_layout(office, layout, stub=True)
    assert form_papers.lay_of(office, "residence").layout == layout
    issued = issuing.issue(office, catalogue, wanted(chen))
    assert size_of(issued.pdf) == pytest.approx(MEASURES[layout].sheet, abs=0.01)
    assert size_of(preview(office, catalogue, wanted(chen))) == size_of(issued.pdf)
    content = office.db.execute("SELECT content FROM certificate").fetchone()[0]
    assert json.loads(content)["page"]["layout"] == layout

    other: Layout = "a4" if layout != "a4" else "a5"
    form_papers.set_paper(office, FormPaper("residence", other))
    assert form_papers.lay_of(office, "residence").layout == other
    assert form_papers.lay_of(office, "kinship").layout == layout
    assert voiding.stored_page(office, issued.number) == issued.pdf
    later = issuing.issue(office, catalogue, wanted(chen))
    assert size_of(later.pdf) == pytest.approx(MEASURES[other].sheet, abs=0.01)


def test_a_letter_beside_its_stub_has_one_whatever_is_set(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    form_papers.set_office_layout(office, "a5", stub=False)
    assert "存根" not in text_of(issuing.issue(office, catalogue, wanted(chen)).pdf)
    form_papers.set_office_layout(office, "two_up", stub=False)
    text = text_of(issuing.issue(office, catalogue, wanted(chen)).pdf)
    assert "存根" in text
    # What it repeats of the letter has no whole number: that stays in the office.
    assert text.count("兹证明陈𬭎") == 2
    assert text.count(chen.id_number) == 1
    assert text.count("110105********002X") == 2


def test_the_paper_changes_what_is_printed_and_never_what_is_stored(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    issued = issuing.issue(office, catalogue, wanted(chen))
    plain = form_papers.original_for_printer(office, issued.number, issued.pdf)
    assert plain == issued.pdf
    form_papers.set_paper(office, FormPaper("residence", "", True, 15, -8))
    printed = form_papers.original_for_printer(office, issued.number, issued.pdf)
    assert printed != issued.pdf
    assert text_of(issued.pdf).count("居住证明") > text_of(printed).count("居住证明")
    assert voiding.stored_page(office, issued.number) == issued.pdf
    assert voiding.copy_of(office, issued.number).startswith(issued.pdf)
    again = issuing.issue(office, catalogue, wanted(chen))
    assert "居住证明" in text_of(again.pdf)


def test_what_is_set_is_listed_and_on_record(office: Office) -> None:
    form_papers.set_paper(office, FormPaper("residence", "a5", True, 15, -8))
    form_papers.set_paper(office, FormPaper("residence", "a5", False, 20, -8))
    form_papers.set_paper(office, FormPaper(form_papers.NOTICES, "a5", True, 1, 2))
    listed = form_papers.form_papers(office)
    assert ("居住证明", FormPaper("residence", "a5", False, 20, -8)) in listed
    # Notices have one layout.
    assert listed[-1] == ("不予开具证明告知单", FormPaper(form_papers.NOTICES, "", True, 1, 2))
    record = audited(office, "form_paper")
    assert [row["right_tenths_mm"] for row in record] == [15, 20, 1]
    form_papers.set_office_layout(office, "two_up", stub=True)
    assert audited(office, "setting")[-1] == {"letter_layout": "two_up", "letter_stub": "1"}


@pytest.mark.parametrize(
    ("paper", "code"),
    [
        (FormPaper("residence", "a3"), "unknown_layout"),
        (FormPaper("residence", "", False, 501, 0), "offset_out_of_range"),
        (FormPaper("residence", "", False, 0, -501), "offset_out_of_range"),
        (FormPaper("no_such_type"), "unknown_type"),
    ],
)
def test_what_cannot_be_is_refused(office: Office, paper: FormPaper, code: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        form_papers.set_paper(office, paper)
    assert caught.value.code == code
    assert form_papers.paper_of(office, paper.type_key) == FormPaper(paper.type_key)


@pytest.mark.parametrize("role", [Role.ACCOUNTANT, Role.READER])
def test_who_writes_no_letters_sets_no_paper(office: Office, role: Role) -> None:
    other = replace(office, staff=replace(office.staff, role=role))
    for act in (
        lambda: form_papers.set_paper(other, FormPaper("residence")),
        lambda: form_papers.set_office_layout(other, "a5", stub=True),
    ):
        with pytest.raises(RuleSaysNoError) as caught:
            act()
        assert caught.value.code == "role_may_not"


def test_the_page_to_measure_with_has_the_size_of_the_paper_and_is_moved(office: Office) -> None:
    plain = form_papers.measuring_page(office, FormPaper("residence", "a5"))
    assert size_of(plain) == pytest.approx(MEASURES["a5"].sheet, abs=0.01)
    assert form_papers.measuring_page(office, FormPaper("residence", "a5", True, 10, 0)) != plain
    assert size_of(form_papers.measuring_page(office, FormPaper(form_papers.NOTICES)))[1] > 800
