"""A book closed for a period: frozen, proven, in three copies; refused where it makes no sense."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlcipher3 import dbapi2

from community_desk.errors import DeskError
from community_desk.ledgers import archive, entries
from community_desk.ledgers.archive import COPIES, close_period, take_archive
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_periods import ALL, read_period
from community_desk.ledgers.definitions import Book
from community_desk.office import audit
from community_desk.office.office import Office
from tests.people import add_person
from tests.printing.papers import page_count, text_of

PERIOD = read_period("2026-Q3")


@pytest.fixture
def roll() -> Book:
    return load_books().find("0306")


@pytest.fixture
def entry(office: Office, roll: Book) -> entries.Entry:
    """Somebody who has stood in the book since the summer."""
    person = add_person(office, "陈𬭎", phone="13800000001", birth_date="1940-05-06")
    earlier = replace(office, clock=lambda: office.clock() - timedelta(days=120))
    return entries.add_entry(earlier, roll, resident_uid=person.uid, typed={"月津贴": "100"})


def test_what_is_closed_stays_as_it_was(office: Office, roll: Book, entry: entries.Entry) -> None:
    closed = close_period(office, roll, PERIOD)
    before = [take_archive(office, roll, PERIOD, kind, reason="查") for kind in ("pdf", "xlsx")]
    entries.change_entry(office, roll, entry.uid, {"月津贴": "999"})
    entries.close_entry(office, roll, entry.uid, "迁出")
    after = [take_archive(office, roll, PERIOD, kind, reason="查") for kind in ("pdf", "xlsx")]
    assert after == before
    assert [sha256(file).hexdigest() for file in after] == [closed.pdf_sha256, closed.xlsx_sha256]
    text = text_of(after[0])
    for words in (
        "陈𬭎",
        "100.00",
        "13800000001",
        "归档人：王主任",
        "2026年第3季度（截至2026年9月30日）",
    ):
        assert words in text
    sheet = load_workbook(BytesIO(after[1])).active
    assert sheet is not None
    assert "陈𬭎" in [cell.value for cell in sheet[4]]
    assert (closed.entries, closed.archived_by, closed.day) == (1, "王主任", office.today())
    assert [(book.code, each) for book, each in archive.archives(office)] == [("0306", closed)]


@pytest.mark.parametrize("copy", COPIES)
def test_each_copy_says_whose_it_is(
    office: Office, roll: Book, entry: entries.Entry, copy: str
) -> None:
    close_period(office, roll, PERIOD)
    frozen = take_archive(office, roll, PERIOD, "pdf", reason="存档")
    marked = take_archive(office, roll, PERIOD, "pdf", reason="存档", copy=copy)
    assert marked.startswith(frozen)
    added = text_of(marked).replace(text_of(frozen), "")
    assert copy in added
    assert "一式三份之" in added
    assert page_count(marked) == page_count(frozen)
    line = audit.recent(office.db, subject_uid="0306")[0]
    assert (line.action, line.reason) == ("take_archive", "存档")
    assert copy in line.new


@pytest.mark.parametrize(
    ("period", "code"),
    [
        ("2026-Q4", "period_not_over"),
        ("2026-11", "period_not_over"),
        ("2026-11-01至2026-11-23", "period_not_over"),
        ("2027", "period_not_over"),
        ("2026-Q3", "period_closed"),
        (ALL.key, "archive_needs_period"),
    ],
)
def test_what_is_not_closed(
    office: Office, roll: Book, entry: entries.Entry, period: str, code: str
) -> None:
    close_period(office, roll, PERIOD)
    with pytest.raises(DeskError) as raised:
        close_period(office, roll, read_period(period))
    assert (raised.value.code, raised.value.exit_code) == (code, 3)
    assert len(archive.archives(office)) == 1


@pytest.mark.parametrize(
    ("period", "reason", "copy", "code"),
    [
        ("2026-Q2", "查", "", "period_not_closed"),
        ("2026-Q3", " ", "", "reason_needed"),
        ("2026-Q3", "查", "省", "no_such_copy"),
    ],
)
def test_what_is_not_taken_out(
    office: Office, roll: Book, entry: entries.Entry, period: str, reason: str, copy: str, code: str
) -> None:
    close_period(office, roll, PERIOD)
    with pytest.raises(DeskError) as raised:
        take_archive(office, roll, read_period(period), "pdf", reason=reason, copy=copy)
    assert raised.value.code == code


def test_nobody_changes_it_and_a_changed_one_is_found(
    office: Office, roll: Book, entry: entries.Entry
) -> None:
    close_period(office, roll, PERIOD)
    for change in ("UPDATE book_archive SET pdf = x'00'", "DELETE FROM book_archive"):
        with pytest.raises(dbapi2.IntegrityError, match="never changed"):
            office.db.execute(change)
    triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'book_archive'"
    for (name,) in office.db.execute(triggers).fetchall():
        office.db.execute(f"DROP TRIGGER {name}")
    office.db.execute("UPDATE book_archive SET pdf = x'00'")
    with pytest.raises(DeskError) as raised:
        take_archive(office, roll, PERIOD, "pdf", reason="查")
    assert (raised.value.code, raised.value.exit_code) == ("archive_damaged", 4)


def test_which_books_are_due(office: Office, roll: Book, entry: entries.Entry) -> None:
    def of_roll(period: str) -> archive.ArchiveLine:
        lines = archive.lines(office, read_period(period))
        assert len(lines) == 48
        return next(line for line in lines if line.book.code == "0306")

    assert (of_roll("2026-Q3").is_due, of_roll("2026-Q3").entries) == (True, 1)
    assert not of_roll("2026-Q2").is_due
    assert not of_roll("2026-Q4").is_due
    close_period(office, roll, PERIOD)
    assert not of_roll("2026-Q3").is_due
    assert of_roll("2026-Q3").archived is not None


def test_it_is_stopped(office: Office, roll: Book, entry: entries.Entry) -> None:
    with pytest.raises(DeskError, match="已停止"):
        close_period(office, roll, PERIOD, progress=lambda done, total: False)
    assert archive.archives(office) == []
