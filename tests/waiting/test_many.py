"""Very many vouchers, as an imported account brings them: each list reads what it shows."""

import re
from datetime import timedelta

import pytest

from community_desk.handover import open_items
from community_desk.language import translate
from community_desk.office.office import Office
from community_desk.waiting import asking, expenses
from tests.expenses.booking import lend, pay

LATE, RESTING = open_items.MOST + 5, open_items.MOST + 3
SOURCES = (
    (expenses.vouchers_without_receipt, LATE),
    (expenses.advances_open, LATE),
    (expenses.advances_resting, RESTING),
)


@pytest.fixture
def full(office: Office) -> Office:
    """More of each than any list shows."""
    late = (office.today() - timedelta(days=31)).isoformat()
    for number in range(LATE):
        pay(office, late, "36.50", receipts=0, text=f"买笔{number}")
        lend(office, late, "100")
    for _ in range(RESTING):
        lend(office, (office.today() - timedelta(days=30)).isoformat(), "100")
    return office


class Reading:
    """Counts the vouchers that are read, by the lines that are asked for them."""

    def __init__(self, office: Office) -> None:
        self._connection = office.db.conn
        self.vouchers = 0

    def __enter__(self) -> "Reading":
        self._connection.set_trace_callback(self._note)
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.set_trace_callback(None)

    def _note(self, statement: str) -> None:
        for ids in re.findall(r"FROM voucher_line\s+WHERE voucher_id IN \((.*?)\)", statement):
            self.vouchers += len(ids.split(","))


def test_the_work_list_reads_no_more_than_it_shows(full: Office) -> None:
    for ask in asking.sources(full, translate):
        with Reading(full) as reading:
            shown = len(ask())
        assert reading.vouchers <= shown <= asking.MOST
    with Reading(full) as reading:
        asking.everything(full, translate)
    assert reading.vouchers == 2 * asking.MOST


def test_the_handover_reads_one_more_and_tells_how_many_there_are(full: Office) -> None:
    with Reading(full) as reading:
        rows = open_items.open_items(full, "").rows
    assert reading.vouchers == len(SOURCES) * (open_items.MOST + 1)
    left = [words for _, words, _ in rows if words.startswith("另有")]
    assert left == [f"另有 {many - open_items.MOST} 项，见程序" for _, many in SOURCES]


@pytest.mark.parametrize(("source", "many"), SOURCES)
def test_one_by_one_they_are_as_many_as_counted(
    full: Office, source: asking.Source, many: int
) -> None:
    found = source(full, translate)
    items = list(found)
    assert len(items) == len(found) == many
    assert list(found[:7]) == items[:7]
    assert (found[0], found[7], found[-1]) == (items[0], items[7], items[-1])
    assert (list(found[5:]), list(found[-3:])) == (items[5:], items[-3:])
