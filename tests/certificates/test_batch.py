"""One letter for each of many, and many pages for the printer."""

import io
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from community_desk.certificates import batch, form_papers, issuing, prints, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.form_papers import FormPaper
from community_desk.certificates.request import Request
from community_desk.certificates.store_life import PrintKind
from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.people import add_person
from tests.printing.papers import fonts_of, page_count, reader, text_of

ASKED = Request(
    "residence", answers={"since": "2019-03"}, evidence=frozenset({"id_card", "lease"}), copies=1
)
NUMBERS = ["340102196306075990", "340102197109144410", "34010219581102222X"]


@pytest.fixture
def people(office: Office) -> list[str]:
    """Three who can have a residence letter, and one without an address."""
    names = zip(("陈𬭎", "李静", "王秀芳"), NUMBERS, strict=True)
    at = "幸福里3栋2单元501室"
    can = [add_person(office, name, id_number=number, address=at).uid for name, number in names]
    return [*can, add_person(office, "赵明").uid]


def test_who_lacks_what_is_known_before_anything_is_issued(
    office: Office, catalogue: Catalogue, people: list[str]
) -> None:
    steps: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        steps.append((done, total))
        return True

    checked = batch.check_all(office, catalogue, ASKED, people, progress)
    assert checked.ready == tuple(people[:3])
    (lacking,) = checked.lacking
    assert (lacking.uid, lacking.name) == (people[3], "赵明")
    assert lacking.problems
    assert steps == [(0, 4), (1, 4), (2, 4), (3, 4)]
    without = batch.check_all(office, catalogue, replace(ASKED, evidence=frozenset()), people)
    assert without.ready == ()
    assert "evidence_missing" in {problem.code for problem in without.lacking[0].problems}
    assert office.db.execute("SELECT count(*) FROM certificate").fetchone()[0] == 0


def test_each_gets_a_letter_of_their_own(
    office: Office, catalogue: Catalogue, people: list[str]
) -> None:
    heard: list[str] = []
    issue = batch.issue_all(office, catalogue, ASKED, people, issued=heard.append)
    assert len(issue.numbers) == 3
    assert list(issue.numbers) == heard
    assert [each.name for each in issue.lacking] == ["赵明"]
    assert issue.not_reached == 0
    rows = office.db.execute("SELECT applicant_name, counter FROM certificate ORDER BY id")
    assert list(rows) == [("陈𬭎", 1), ("李静", 2), ("王秀芳", 3)]
    assert [each.number for each in batch.not_printed(office)] == heard


def test_stopping_leaves_whole_letters_that_are_printed_later(
    office: Office, catalogue: Catalogue, people: list[str]
) -> None:
    issue = batch.issue_all(office, catalogue, ASKED, people, lambda done, total: done < 2)
    assert len(issue.numbers) == 2
    assert issue.not_reached == 2
    for each in batch.not_printed(office):
        assert voiding.stored_page(office, each.number).startswith(b"%PDF")
    out = io.BytesIO()
    assert batch.write_sheets(office, issue.numbers, "original", out) == 2
    assert page_count(out.getvalue()) == 2
    assert batch.not_printed(office) == []


def test_one_file_has_the_very_pages_and_counts_them(
    office: Office, catalogue: Catalogue, people: list[str], tmp_path: Path
) -> None:
    form_papers.set_office_layout(office, "a5", stub=True)
    numbers = batch.issue_all(office, catalogue, replace(ASKED, copies=2), people[:2]).numbers
    file = tmp_path / "all.pdf"
    assert batch.save_sheets(office, numbers, "original", file) == 2
    pdf = file.read_bytes()
    assert page_count(pdf) == 4  # each as often as it was sealed
    assert all(prints.printed(office, number) == (2, 0) for number in numbers)
    document = reader(pdf)
    pages = [page.extract_text() for page in document.pages]
    assert (
        pages[0]
        == pages[1]
        == reader(voiding.stored_page(office, numbers[0])).pages[0].extract_text()
    )
    assert "陈𬭎" in text_of(pdf)
    assert all(fonts_of(pdf).values())
    assert document.metadata is not None
    assert document.metadata.author == office.setting("name")
    assert batch.save_sheets(office, numbers, "copy", file) == 2
    assert text_of(file.read_bytes()).count("副本") >= 2
    assert [prints.printed(office, number) for number in numbers] == [(2, 1), (2, 1)]


def test_a_file_that_was_stopped_is_whole_with_what_is_in_it(
    office: Office, catalogue: Catalogue, people: list[str], tmp_path: Path
) -> None:
    numbers = batch.issue_all(office, catalogue, ASKED, people[:3]).numbers
    file = tmp_path / "some.pdf"
    done = batch.save_sheets(office, numbers, "original", file, lambda done, total: done < 1)
    assert done == page_count(file.read_bytes()) == 1
    assert [each.number for each in batch.not_printed(office)] == list(numbers[1:])
    with pytest.raises(TroubleError):
        batch.save_sheets(office, numbers, "original", tmp_path / "nowhere" / "all.pdf")
    assert len(batch.not_printed(office)) == 2


def test_originals_go_onto_the_paper_of_their_type_and_copies_are_whole(
    office: Office, catalogue: Catalogue, people: list[str]
) -> None:
    (number,) = batch.issue_all(office, catalogue, ASKED, people[:1]).numbers
    form_papers.set_paper(office, FormPaper("residence", "", True, 20, 0))
    original, sheets = batch.sheet_of(office, number, "original")
    assert sheets == 1
    assert "存根" not in text_of(original)
    copy, sheets = batch.sheet_of(office, number, "copy")
    assert sheets == 1
    assert "存根" in text_of(copy)


def test_people_are_named_by_numbers_names_and_places(office: Office, people: list[str]) -> None:
    text = f"{NUMBERS[0]}\n\n  李静 \n没有这个人\n{people[2]}\n{NUMBERS[0]}\n幸福里3栋2单元501室"
    found, unknown = batch.read_people(office, text)
    assert found == people[:3]
    assert unknown == ["没有这个人", "幸福里3栋2单元501室"]


def test_numbers_are_named_one_by_one_or_from_one_to_another(
    office: Office, catalogue: Catalogue, people: list[str]
) -> None:
    numbers = list(batch.issue_all(office, catalogue, ASKED, people[:3]).numbers)
    assert batch.numbers_between(office, numbers[0], numbers[2]) == numbers
    assert batch.numbers_between(office, numbers[2], numbers[1]) == numbers[1:]
    assert batch.read_numbers(office, f"{numbers[2]}\n\n{numbers[0]}\n{numbers[2]}") == [
        numbers[2],
        numbers[0],
    ]
    with pytest.raises(RuleSaysNoError):
        batch.read_numbers(office, "幸社证字〔2026〕第0099号")
    with pytest.raises(NotUnderstoodError) as caught:
        batch.read_numbers(office, " \n")
    assert caught.value.code == "batch_out_of_range"


def test_a_reader_issues_and_prints_nothing(
    office: Office, catalogue: Catalogue, people: list[str]
) -> None:
    (number,) = batch.issue_all(office, catalogue, ASKED, people[:1]).numbers
    reading = replace(office, staff=replace(office.staff, role=Role.READER))
    for act in (batch.check_all, batch.issue_all):
        with pytest.raises(RuleSaysNoError) as caught:
            act(reading, catalogue, ASKED, people)
        assert caught.value.code == "role_may_not"
    for kind in get_args(PrintKind):
        with pytest.raises(RuleSaysNoError):
            batch.write_sheets(reading, [number], kind, io.BytesIO())


def test_what_stands_no_more_is_not_waiting_for_the_printer(
    office: Office, catalogue: Catalogue, people: list[str]
) -> None:
    numbers = batch.issue_all(office, catalogue, ASKED, people[:2]).numbers
    voiding.void(office, numbers[0], "内容写错了")
    assert [each.number for each in batch.not_printed(office)] == [numbers[1]]
    issuing.issue(office, catalogue, replace(ASKED, resident_uid=people[2]))
    assert [each.applicant for each in batch.not_printed(office)] == ["李静", "王秀芳"]
