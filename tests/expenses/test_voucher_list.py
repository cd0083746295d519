"""The list of vouchers: pages, sorting, narrowing, and where one stands."""

from dataclasses import replace
from datetime import date

import pytest

from community_desk.expenses.advances import Settlement, settle
from community_desk.expenses.amending import amend
from community_desk.expenses.months import close_month
from community_desk.expenses.receipts import add_receipts
from community_desk.expenses.records import Voucher
from community_desk.expenses.reversing import reverse
from community_desk.expenses.store_list import SORTS, Which, amount_typed
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.voucher_list import count_of, page_of, place_of
from community_desk.expenses.vouchers import NewLine, load_voucher
from community_desk.office.office import Office
from tests.expenses.booking import lend, pay, receive

YEAR = Which(first="2026-01", last="2026-12")


@pytest.fixture
def year(office: Office) -> Office:
    """Vouchers of every kind in two years: one is taken back, an advance is settled."""
    pay(office, "2025-12-30", "77", "水费", receipts=0)
    receive(office, "2026-01-05", "15500")
    receive(office, "2026-01-05", "800", fund="费随事转")
    printed = pay(office, "2026-03-08", "186", "打印费", text="付打印店 宣传单 300 份")
    pay(office, "2026-03-09", "186.4", "水费", receipts=0)
    pay(office, "2026-03-09", "460", "展板", text="消防知识展板两块")
    new = NewTransfer(
        date=date(2026, 3, 10), fund="街道下拨", to_fund="区财政工作经费", fen=5000, text="调剂"
    )
    transfer(office, new)
    lent = lend(office, "2026-03-11", "300")
    told = (
        NewLine(fund="区财政工作经费", class_="日常活动费", fen=18600, invoice="12345678"),
        NewLine(fund="区财政工作经费", class_="打印复印费", fen=9000, text="海报"),
    )
    settle(office, lent.number, Settlement(date=date(2026, 4, 2), lines=told))
    reverse(office, printed.number, date(2026, 4, 3), "重复")
    return office


def numbers(
    office: Office, which: Which, sort: str = "date", *, descending: bool = False
) -> list[str]:
    return [one.number for one in page_of(office, which, 0, 100, sort, descending)]


def shown_fen(voucher: Voucher) -> int:
    return voucher.fen if voucher.kind == "in" else -voucher.fen


KEYS = {
    "date": lambda v: (v.date, v.number),
    "number": lambda v: v.number,
    "text": lambda v: (v.text, v.number),
    "class": lambda v: (v.lines[0].class_, v.number),
    "amount": lambda v: (shown_fen(v), v.number),
    "receipts": lambda v: (v.sheets, v.number),
}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", SORTS)
def test_sorted_by_every_column(year: Office, sort: str, descending: bool) -> None:
    for which in (YEAR, Which(), Which(first="2026-03", last="2026-03")):
        found = page_of(year, which, 0, 100, sort, descending)
        assert found == sorted(found, key=KEYS[sort], reverse=descending)
        assert len(found) == count_of(year, which)
        pages = [
            one
            for offset in range(0, len(found), 3)
            for one in page_of(year, which, offset, 3, sort, descending)
        ]
        assert pages == found
        for place, voucher in enumerate(found):
            assert place_of(year, which, voucher.uid, sort, descending) == place


def test_what_is_not_on_the_list_has_no_place_there(year: Office) -> None:
    water = load_voucher(year, "2025-12-01")
    assert place_of(year, YEAR, water.uid, "date", True) is None
    assert place_of(year, YEAR, "no such uid", "date", True) is None


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ({"group": "printing"}, ["记-2026-03-001", "记-2026-04-001", "记-2026-04-002"]),
        ({"fund": "street"}, ["记-2026-03-004"]),
        ({"fund": "funds_with_tasks"}, ["记-2026-01-002"]),
        ({"lacking": True}, ["记-2026-03-002", "记-2026-04-001"]),
        ({"words": "展板"}, ["记-2026-03-003"]),
        ({"words": "2026-03-0"}, ["记-2026-03-001", "记-2026-03-002", "记-2026-03-003",
                                  "记-2026-03-004", "记-2026-03-005", "记-2026-04-001",
                                  "记-2026-04-002"]),
        ({"words": "345678"}, ["记-2026-04-001"]),
        ({"words": "海报"}, ["记-2026-04-001"]),
        ({"words": "打印 300 份"}, ["记-2026-03-001", "记-2026-04-002"]),
        ({"words": "宣传单打印"}, []),
        ({"words": "-"}, []),
        ({"words": "03-03"}, ["记-2026-03-003"]),
        ({"words": "03-05"}, ["记-2026-03-005", "记-2026-04-001"]),
        ({"words": "186"}, ["记-2026-03-001", "记-2026-03-002", "记-2026-04-001",
                            "记-2026-04-002"]),
        ({"words": "186.00"}, ["记-2026-03-001", "记-2026-04-001", "记-2026-04-002"]),
        ({"words": "-186.4"}, ["记-2026-03-002"]),
        ({"words": "15,500.00"}, ["记-2026-01-001"]),
        ({"words": "90", "group": "printing"}, ["记-2026-04-001"]),
        ({"words": "没有的"}, []),
        ({"words": "记-2026-03-003"}, ["记-2026-03-003"]),
        ({"words": "记-2026-03-00"}, ["记-2026-03-001", "记-2026-03-002", "记-2026-03-003",
                                       "记-2026-03-004", "记-2026-03-005"]),
        ({"words": "记-03-3"}, ["记-2026-03-003"]),
        ({"words": "2026-03-003"}, ["记-2026-03-003"]),
        ({"words": "记-2026-03-01"}, ["记-2026-03-001", "记-2026-04-002"]),
        ({"words": "2026年3月第3号"}, ["记-2026-03-003"]),
        ({"words": "3月记字第 3 号"}, ["记-2026-03-003"]),
        ({"words": "第2号"}, ["记-2026-01-002", "记-2026-03-002", "记-2026-04-002"]),
    ],
)  # fmt: skip
def test_narrowed(year: Office, narrowed: dict[str, object], found: list[str]) -> None:
    which = replace(YEAR, **narrowed)  # type: ignore[arg-type]
    assert numbers(year, which) == found
    assert count_of(year, which) == len(found)


def test_sheets_that_came_since_count_in_the_order(year: Office) -> None:
    for month in ("2025-12", "2026-01", "2026-03"):
        close_month(year, month)
    add_receipts(year, "2026-03-02", sheets=9)
    assert numbers(year, YEAR, "receipts", descending=True)[0] == "记-2026-03-002"
    assert load_voucher(year, "2026-03-02").sheets == 9
    assert numbers(year, replace(YEAR, lacking=True)) == ["记-2026-04-001"]


def test_words_are_those_of_now(year: Office) -> None:
    amend(year, "2026-03-03", text="宣传栏", note="换到东门", payee="城南广告")
    for words, found in (("展板", []), ("宣传栏 东门 城南", ["记-2026-03-003"])):
        assert numbers(year, replace(YEAR, words=words)) == found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("186", (18600, 18699)),
        ("186.", (18600, 18699)),
        ("186.4", (18640, 18649)),
        ("186.40", (18640, 18640)),
        ("¥1,234.50", (123450, 123450)),
        ("－１８６元", (18600, 18699)),
        ("0", (0, 99)),
        ("186.405", None),
        ("2026-11", None),
        ("十块", None),
        ("", None),
    ],
)
def test_amount_as_typed(typed: str, meant: tuple[int, int] | None) -> None:
    assert amount_typed(typed) == meant
