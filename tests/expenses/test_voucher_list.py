"""The list of vouchers: pages, sorting, narrowing, and where one stands."""

from dataclasses import replace
from datetime import date

import pytest

from community_desk.expenses.records import Line, Voucher, VoucherKind
from community_desk.expenses.store_list import SORTS, Which, amount_typed
from community_desk.expenses.voucher_list import count_of, page_of, place_of
from community_desk.expenses.vouchers import Draft, book, load_voucher
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive

YEAR = Which(first="2026-01", last="2026-12")


def book_draft(
    office: Office, day: str, kind: VoucherKind, *lines: Line, **more: Voucher
) -> Voucher:
    """Books a voucher of any kind."""
    draft = Draft(
        date=date.fromisoformat(day), kind=kind, text=f"{kind} {day}", lines=lines, handler="李晓"
    )
    with office.writing() as write:
        number = book(office, write, replace(draft, **more))
    return load_voucher(office, number)


@pytest.fixture
def year(office: Office) -> Office:
    """Vouchers of every kind in two years: one is taken back, an advance is settled."""
    pay(office, "2025-12-30", "77", "水费", receipts=0)
    receive(office, "2026-01-05", "15500")
    receive(office, "2026-01-05", "800", fund="费随事转")
    printed = pay(office, "2026-03-08", "186", "打印费", text="付打印店 宣传单 300 份")
    pay(office, "2026-03-09", "186.4", "水费", receipts=0)
    pay(office, "2026-03-09", "460", "展板", text="消防知识展板两块")
    book_draft(
        office, "2026-03-10", "transfer", Line("street", "", 5000, "transfer", "district_work")
    )
    advance = book_draft(
        office, "2026-03-11", "advance", Line("district_work", "", 30000, "advance")
    )
    book_draft(
        office,
        "2026-04-02",
        "settle",
        Line("district_work", "activities", 18600, "out", invoice="12345678"),
        Line("district_work", "printing", 9000, "out"),
        Line("district_work", "", -30000, "advance"),
        settles=advance,
    )
    red = replace(printed.lines[0], fen=-printed.lines[0].fen)
    book_draft(office, "2026-04-03", "out", red, reverses=printed)
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
        ({"group": "printing"}, ["2026-03-01", "2026-04-01", "2026-04-02"]),
        ({"fund": "street"}, ["2026-03-04"]),
        ({"fund": "funds_with_tasks"}, ["2026-01-02"]),
        ({"lacking": True}, ["2026-03-02", "2026-04-01"]),
        ({"words": "展板"}, ["2026-03-03"]),
        ({"words": "2026-03-0"}, ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04",
                                  "2026-03-05"]),
        ({"words": "345678"}, ["2026-04-01"]),
        ({"words": "186"}, ["2026-03-01", "2026-03-02", "2026-04-01", "2026-04-02"]),
        ({"words": "186.00"}, ["2026-03-01", "2026-04-01", "2026-04-02"]),
        ({"words": "-186.4"}, ["2026-03-02"]),
        ({"words": "15,500.00"}, ["2026-01-01"]),
        ({"words": "90", "group": "printing"}, ["2026-04-01"]),
        ({"words": "没有的"}, []),
    ],
)  # fmt: skip
def test_narrowed(year: Office, narrowed: dict[str, object], found: list[str]) -> None:
    which = replace(YEAR, **narrowed)  # type: ignore[arg-type]
    assert numbers(year, which) == found
    assert count_of(year, which) == len(found)


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
