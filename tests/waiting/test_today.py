"""Today: how pressing what waits is, the figures of the day, and the page with boxes to tick."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.certificates.request import Request
from community_desk.errors import RuleSaysNoError
from community_desk.language import translate
from community_desk.ledgers.entries import add_entry
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.waiting.asking import everything
from community_desk.waiting.day import figures
from community_desk.waiting.records import how_soon
from community_desk.waiting.sheet import note_sheet, today_sheet
from tests.expenses.booking import pay
from tests.people import add_person


def text_of(pdf: bytes) -> str:
    reader = PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == 1
    return reader.pages[0].extract_text()


@pytest.fixture
def visited(office: Office) -> Office:
    """Somebody to be visited the day after tomorrow."""
    chen = add_person(
        office,
        "陈𬭎",
        id_number="11010519491231002X",
        phone="13812345678",
        address="3栋2单元501",
    )
    day = office.today() + timedelta(days=2)
    book = books_in_force(office).find("0307")
    typed = {"下次探访日期": day.isoformat()}
    add_entry(office, book, resident_uid=chen.uid, typed=typed)
    return office


@pytest.mark.parametrize(
    ("days", "when"),
    [(-1, "overdue"), (0, "today"), (1, "week"), (7, "week"), (8, "reminder")],
)
def test_how_soon(days: int, when: str) -> None:
    assert how_soon(days) == when


def test_a_receipt_moves_from_the_reminders_to_what_is_overdue(office: Office) -> None:
    said = {}
    for days in (10, 23, 30, 31):
        day = office.today() - timedelta(days=days)
        pay(office, day.isoformat(), "36.50", receipts=0)
        said[f"{day:%m-%d}"] = days
    found = {
        said[item.quiet.split("  ")[1]]: item.when
        for item in everything(office, translate)
        if item.tag in ("缺票据", "逾期") and "¥" in item.quiet
    }
    assert found == {10: "reminder", 23: "week", 30: "today", 31: "overdue"}


def test_the_figures_are_of_today(office: Office) -> None:
    chen = add_person(office, "陈𬭎", sex="男", id_number="11010519491231002X", address="1栋101")
    papers = frozenset(("id_card", "lease"))
    request = Request("residence", chen.uid, {"since": "2019-03"}, papers)
    issue(office, load_catalogue(), request)
    refuse(office, load_catalogue(), RefusalRequest("legal_heir", chen.uid))
    books = books_in_force(office)
    add_entry(office, books.find("0306"), resident_uid=chen.uid, typed={})
    pay(office, office.today().isoformat(), "36.50")
    pay(office, "2026-11-02", "63.50")
    day = figures(office, translate)
    assert (day.letters, day.refusals, day.vouchers, day.left) == (1, 1, 1, -10_000)
    assert (day.entries, day.book) == (1, "0306")
    clock = office.clock
    later = replace(office, clock=lambda: clock() + timedelta(days=1))
    day = figures(later, translate)
    assert (day.letters, day.refusals, day.entries, day.vouchers) == (0, 0, 0, 0)
    assert day.on == date(2026, 11, 24)


def test_the_sheet_has_the_address_of_a_visit_and_no_whole_number(visited: Office) -> None:
    pay(visited, "2026-10-05", "36.50", receipts=0, text="付陈𬭎13812345678搬运")
    text = text_of(today_sheet(visited))
    for words in (
        "今日待办",
        "要走访的人",
        "陈𬭎",
        "3栋2单元501室",
        "逾期",
        "2026 年 10 月还没有结账",
    ):
        assert words in text, words
    assert "搬运" in text
    assert "13812345678" not in text
    assert "11010519491231002X" not in text


@pytest.mark.parametrize(
    ("months", "words"), [(4, "另有 3 件“逾期”"), (10, "另有 15 件以上“逾期”")]
)
def test_many_of_a_kind_leave_room_for_the_rest(visited: Office, months: int, words: str) -> None:
    for month in range(1, months + 1):
        for day in (3, 4):
            pay(visited, f"2026-{month:02d}-{day:02d}", "36.50", receipts=0)
    text = text_of(today_sheet(visited))
    assert words in text
    assert "3栋2单元501室" in text
    assert "写不下" not in text


def test_a_reader_has_no_sheet_and_its_print_is_on_record(office: Office) -> None:
    note_sheet(office, "print")
    line = office.db.execute(
        "SELECT action, subject, new FROM audit ORDER BY id DESC LIMIT 1"
    ).fetchone()
    assert line == ("print", "office", '{"paper": "today"}')
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    for act in (lambda: today_sheet(reader), lambda: note_sheet(reader, "print")):
        with pytest.raises(RuleSaysNoError) as refused:
            act()
        assert refused.value.code == "role_may_not"
