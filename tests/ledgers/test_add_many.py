"""Many residents enter a book at once; who cannot is named with the reason."""

import pytest

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.ledgers import entries
from community_desk.ledgers.add_many import add_many, plan_many, residents_found, residents_of
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.imports import undo_taking
from community_desk.office.office import Office
from community_desk.registry.lists import Filter
from tests.people import add_person

VALUES = {"残疾类别": "肢体", "残疾等级": "3级"}


def book(code: str) -> Book:
    return load_books().find(code)


@pytest.fixture
def people(office: Office) -> list[str]:
    return [
        add_person(office, name, birth_date="1950-02-03", address=f"幸福里3-2-{room}").uid
        for name, room in (("张伟", 501), ("李静", 502), ("王芳", 503))
    ]


def test_a_list_enters_with_common_values(office: Office, people: list[str]) -> None:
    entries.add_entry(office, book("0305"), resident_uid=people[1], typed=VALUES)
    residents = residents_of(office, Filter(named="all"))
    plan = plan_many(office, book("0305"), residents, VALUES)
    assert [item.name for item in plan.items] == ["张伟", "王芳"]
    assert [(p.name, p.code) for p in plan.skipped] == [("李静", "already_in_book")]

    taken = add_many(office, book("0305"), residents, VALUES)
    assert (taken.added, taken.left_out) == (2, 1)
    assert {row.cells[book("0305").columns.index(book("0305").column("残疾等级"))]
            for row in entries.page(office, book("0305"))} == {"三级"}  # fmt: skip
    undo_taking(office, taken.operation)
    assert entries.total(office, book("0305")) == 1


def test_children_without_consent_are_left_out(office: Office, people: list[str]) -> None:
    add_person(office, "小明", birth_date="2019-01-01", address="幸福里3-2-501")
    plan = plan_many(office, book("0308"), residents_found(office, "小明"), {"困境类型": "重病"})
    assert [problem.code for problem in plan.skipped] == ["consent_needed"]


def test_a_bad_common_value_is_said_at_its_column(office: Office, people: list[str]) -> None:
    residents = residents_of(office, Filter(named="all"))
    with pytest.raises(NotUnderstoodError) as said:
        plan_many(office, book("0305"), residents, {**VALUES, "最近核实日期": "2026-02-30"})
    assert said.value.values["column"] == "最近核实日期"
    with pytest.raises(RuleSaysNoError, match="残疾类别"):
        add_many(office, book("0305"), residents, {})
    with pytest.raises(RuleSaysNoError, match="还没有选人"):
        add_many(office, book("0305"), [], VALUES)
    assert entries.total(office, book("0305")) == 0
