"""Closed entries that their books keep no longer."""

from dataclasses import replace
from datetime import timedelta

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.keeping import delete_past_keeping, entries_past_keeping
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role

HAZARDS = load_books().find("1403")
HAZARD = {"位置": "3栋", "隐患描述": "堆物"}


@pytest.fixture
def closed(office: Office) -> list[str]:
    """Three hazards: closed four years ago, closed lately, open."""
    long_ago = replace(office, clock=lambda: office.clock() - timedelta(days=4 * 366))
    uids = [
        entries.add_entry(desk, HAZARDS, typed=HAZARD).uid for desk in (long_ago, *[office] * 2)
    ]
    entries.close_entry(long_ago, HAZARDS, uids[0], "已销号")
    entries.close_entry(office, HAZARDS, uids[1], "已销号")
    return uids


def test_they_are_listed_once_their_years_are_over(office: Office, closed: list[str]) -> None:
    (past,) = entries_past_keeping(office)
    assert (past.uid, past.book, past.serial, past.keep_years) == (closed[0], "1403", 1, 3)
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    assert entries_past_keeping(reader) == []


def test_deleting_is_on_record(office: Office, closed: list[str]) -> None:
    assert delete_past_keeping(office, [closed[0], closed[0]], reason="2026年度清理") == 1
    assert entries_past_keeping(office) == []
    assert entries.total(office, HAZARDS, closed=True) == 1
    line = audit.recent(office.db, subject_uid=closed[0])[0]
    assert (line.action, line.reason) == ("delete", "2026年度清理")
    with pytest.raises(RuleSaysNoError, match="没有这一条"):
        entries.load_entry(office, HAZARDS, closed[0])


@pytest.mark.parametrize(
    ("which", "reason", "code"),
    [([0], " ", "no_reason"), ([], "清理", "nothing_chosen"), ([0, 1], "清理", "not_due")],
)
def test_what_is_not_due_is_not_deleted(
    office: Office, closed: list[str], which: list[int], reason: str, code: str
) -> None:
    with pytest.raises(RuleSaysNoError) as raised:
        delete_past_keeping(office, [closed[one] for one in which], reason=reason)
    assert raised.value.code == code
    assert len(entries_past_keeping(office)) == 1
