"""The time a book is taken out for: read, said, and what of a book is in it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from community_desk.errors import NotUnderstoodError
from community_desk.ledgers import entries, store_periods
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_periods import (
    ALL,
    before,
    last_ended,
    period_of,
    read_period,
    spoken_day,
)
from community_desk.office.office import Office
from tests.people import add_person


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        ("2026-11", "2026-11", "2026年11月"),
        (" 2026年3月", "2026-03", "2026年3月"),
        ("2026-Q4", "2026-Q4", "2026年第4季度"),
        ("2026年第三季度", "2026-Q3", "2026年第3季度"),
        ("2026q1", "2026-Q1", "2026年第1季度"),
        ("2026", "2026", "2026年"),
        ("２０２６年", "2026", "2026年"),
        ("2026-01-05至2026.3.1", "2026-01-05..2026-03-01", "2026年1月5日至2026年3月1日"),
        ("2026-01-05..2026-01-05", "2026-01-05..2026-01-05", "2026年1月5日至2026年1月5日"),
        ("", "", "全部"),
        ("全部", "", "全部"),
    ],
)
def test_a_period_is_read_and_said(text: str, key: str, words: str) -> None:
    period = read_period(text)

    assert (period.key, period.words) == (key, words)
    assert read_period(period.key) == period


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(
            (text, "no_period")
            for text in ("2026-13", "2026-00", "去年", "2026-Q5", "26-1", "0001")
        ),
        ("2026-02-30至2026-03-01", "no_period"),
        ("2026-03-01至2026-02-01", "period_backwards"),
    ],
)
def test_what_is_no_period_is_told(text: str, code: str) -> None:
    with pytest.raises(NotUnderstoodError) as raised:
        read_period(text)

    assert raised.value.code == code


def test_periods_follow_each_other() -> None:
    assert last_ended("month", date(2026, 3, 31)).key == "2026-02"
    assert last_ended("quarter", date(2026, 1, 1)).key == "2025-Q4"
    assert last_ended("year", date(2026, 11, 23)).key == "2025"
    assert before(period_of("month", date(2026, 1, 9))).key == "2025-12"
    assert period_of("month", date(2024, 2, 5)).last == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("code", "name"), [("0102", "所属月份"), ("0103", "日期"), ("1203", "借出日期"), ("0302", "")]
)
def test_the_day_an_entry_speaks_of(code: str, name: str) -> None:
    column = spoken_day(load_books().find(code))

    assert (column.name if column else "") == name


def _on(office: Office, *day: int) -> Office:
    return replace(office, clock=lambda: datetime(*day, 4, tzinfo=UTC))  # type: ignore[arg-type]


def _serials(office: Office, code: str, period: str, *, closed: bool = False) -> list[int]:
    book, read = load_books().find(code), read_period(period)
    ids = store_periods.ids_in(office.db, book, read, closed=closed)
    assert store_periods.count_in(office.db, book, read, closed=closed) == len(ids)
    return [facts.serial for facts in entries.store.facts(office.db, book, ids)]


def test_a_log_is_taken_by_the_day_it_tells_of(office: Office) -> None:
    talk = load_books().find("0103")
    for moment in ("2026-01-31 14:30", "2026-02-01", "2026-02-28 09:00"):
        entries.add_entry(office, talk, typed={"日期": moment, "主题": "学习"})
    assert _serials(office, "0103", "2026-02") == [2, 3]
    assert _serials(office, "0103", "2026-Q1") == [1, 2, 3]
    assert _serials(office, "0103", "2026-01-31..2026-02-01") == [1, 2]
    assert _serials(office, "0103", "2026-11") == []
    second = entries.page(office, talk, sort="serial")[1]
    entries.close_entry(office, talk, second.uid, "误登")
    assert _serials(office, "0103", "2026-02") == [3]
    assert _serials(office, "0103", "2026-02", closed=True) == [2, 3]


def test_a_month_is_a_day_that_is_told(office: Office) -> None:
    dues, person = load_books().find("0102"), add_person(office)
    for month in ("2026-01", "2026-02"):
        entries.add_entry(office, dues, resident_uid=person.uid, typed={"所属月份": month})
    assert _serials(office, "0102", "2026-01") == [1]
    assert _serials(office, "0102", "2026") == [1, 2]


def test_a_roll_is_taken_as_it_stood(office: Office) -> None:
    roll = load_books().find("0305")
    typed = {"残疾类别": "肢体", "残疾等级": "三级"}
    for day in ((2026, 1, 5), (2026, 4, 5)):
        person = add_person(office)
        entries.add_entry(_on(office, *day), roll, resident_uid=person.uid, typed=typed)
    first = entries.page(office, roll, sort="serial")[0]
    entries.close_entry(_on(office, 2026, 5, 5), roll, first.uid, "迁出")
    assert _serials(office, "0305", "2025") == []
    assert _serials(office, "0305", "2026-Q1") == [1]
    assert _serials(office, "0305", "2026-04") == [1, 2]
    assert _serials(office, "0305", "2026-Q2") == [2]
    assert _serials(office, "0305", "2026-Q2", closed=True) == [1, 2]
    assert _serials(office, "0305", "2026-Q3", closed=True) == [2]
    assert _serials(office, "0305", ALL.key) == [2]
