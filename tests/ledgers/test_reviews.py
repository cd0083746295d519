"""What is due over all books, noted for several at once, undone, and on paper."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from pypdf import PdfReader

from community_desk.errors import RuleSaysNoError
from community_desk.ledgers import entries, reviews
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.review_paper import checklist
from community_desk.ledgers.reviews import Asked, review_entries, undo_reviews
from community_desk.office.office import Office
from community_desk.registry.residents import change_resident
from tests.people import add_person

DISABLED = {"残疾类别": "肢体", "残疾等级": "三级"}


def earlier(office: Office, days: int) -> Office:
    return replace(office, clock=lambda: office.clock() - timedelta(days=days))


def add(office: Office, code: str, resident: str = "", days: int = 0, **typed: str) -> str:
    book = load_books().find(code)
    return entries.add_entry(
        earlier(office, days), book, resident_uid=resident or None, typed=typed
    ).uid


@pytest.fixture
def due(office: Office) -> list[str]:
    """Two due entries of one person and one of a unit, and one that is not due."""
    zhang = add_person(office, "张伟", phone="13800000412", address="幸福里3-2-501").uid
    chen = add_person(office, "陈𬭎", phone="13600007788", address="幸福里1-1-101").uid
    return [
        add(office, "0305", zhang, 200, **DISABLED),
        add(office, "0302", zhang, 40, 低保证编号="1"),
        add(office, "1502", "", 400, 单位名称="幸福里物业", 地址="幸福里1号"),
        add(office, "0305", chen, 10, **DISABLED),
    ]


def test_what_is_due_over_all_books(office: Office, due: list[str]) -> None:
    found = reviews.figures(office)
    assert found.due == {"0302": 1, "0305": 1, "1502": 1}
    assert found.changed == {}
    assert [(month, many) for month, many in found.ahead.items() if many] == [("2027-02", 1)]
    rows = reviews.rows(office, Asked())
    assert [(row.who, row.book, row.due_on) for row in rows] == [
        ("张伟", "0305", "2026-08-07"),
        ("幸福里物业", "1502", "2026-10-19"),
        ("张伟", "0302", "2026-11-14"),
    ]
    assert (rows[0].address, rows[0].phone) == ("幸福里3栋2单元501室", "138****0412")
    assert reviews.count(office, Asked(book="0305")) == 1
    assert reviews.count(office, Asked(until="2027-02-28")) == 4
    assert [row.who for row in reviews.rows(office, Asked(), sort="who", descending=True)] == [
        "张伟", "张伟", "幸福里物业",
    ]  # fmt: skip


def test_several_are_noted_at_once_and_undone(office: Office, due: list[str]) -> None:
    chosen = [(row.book, row.uid, row.revision) for row in reviews.rows(office, Asked())]
    done = review_entries(office, chosen)
    assert done.entries == 3
    assert reviews.figures(office).all_due == 0
    undo_reviews(office, done.operation)
    assert reviews.figures(office).all_due == 3


def test_a_check_that_is_undone_brings_the_to_do_back(office: Office, due: list[str]) -> None:
    person = reviews.rows(office, Asked(book="0305"))[0]
    uid = entries.load_entry(office, load_books().find("0305"), person.uid).resident_uid
    change_resident(office, uid, {"phone": "13911112222"})
    changed = reviews.rows(office, Asked(changed=True))
    assert [(row.book, row.who) for row in changed] == [("0305", "张伟")]
    done = review_entries(office, [("0305", person.uid, None)])
    assert reviews.count(office, Asked(changed=True)) == 0
    undo_reviews(office, done.operation)
    assert reviews.count(office, Asked(changed=True)) == 1


def test_one_that_cannot_be_noted_leaves_all_as_they_were(office: Office, due: list[str]) -> None:
    entries.close_entry(office, load_books().find("0302"), due[1], "误登")
    with pytest.raises(RuleSaysNoError, match="注销"):
        review_entries(office, [("0305", due[0], None), ("0302", due[1], None)])
    assert reviews.figures(office).due["0305"] == 1
    with pytest.raises(RuleSaysNoError, match="还没有选"):
        review_entries(office, [])


def test_a_list_for_the_round_in_the_order_of_the_doors(office: Office, due: list[str]) -> None:
    pages = PdfReader(io.BytesIO(checklist(office, Asked(until="2027-02-28")))).pages
    text = "".join(page.extract_text() for page in pages)
    assert text.index("陈𬭎") < text.index("张伟")
    assert "13800000412" not in text
    assert "138****0412" in text
    some = PdfReader(io.BytesIO(checklist(office, Asked(), frozenset(due[:1])))).pages[0]
    assert "共 1 条" in some.extract_text()
