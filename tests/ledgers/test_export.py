"""A book on paper and in a workbook, read back."""

from datetime import date
from pathlib import Path

import pypdf
import pytest

from community_desk.errors import DeskError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.export import export_book
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.workbooks.read import read_sheets
from tests.people import add_person


@pytest.fixture
def roll() -> Book:
    return load_books().find("0306")


@pytest.fixture
def filled_office(office: Office, roll: Book) -> Office:
    for name, digit in (("陈𬭎", "1"), ("=1+1", "2")):
        person = add_person(
            office,
            "陈𬭎" if digit == "1" else "王秀兰",
            phone=f"1380000000{digit}",
            birth_date="1940-05-06",
            address=f"幸福里3栋2单元50{digit}室",
        )
        entries.add_entry(
            office,
            roll,
            resident_uid=person.uid,
            typed={"月津贴": "1,000.5", "起发月份": "2026-03", "备注": name},
        )
    return office


def test_a_workbook(filled_office: Office, roll: Book, tmp_path: Path) -> None:
    out = tmp_path / "book.xlsx"

    assert export_book(filled_office, roll, out, reason="交街道") == 2

    title, line, headings, first, second = read_sheets(out)[0].rows[:5]
    assert title[0] == "老年人与高龄津贴台账"
    assert line[0] == "幸福里社区居民委员会　截至2026年11月23日　共 2 条"
    assert list(headings) == [column.name for column in roll.columns]
    row = dict(zip(headings, first, strict=True))
    assert (row["序号"], row["姓名"], row["年龄"]) == (1, "陈𬭎", 86)
    assert row["出生日期"] == date(1940, 5, 6)
    assert row["月津贴"] == 1000.5
    assert row["联系电话"] == "138****0001"
    assert row["起发月份"] == "2026-03"
    assert dict(zip(headings, second, strict=True))["备注"] == "=1+1"
    line = audit.recent(filled_office.db, subject_uid="0306")[0]
    assert (line.action, line.reason) == ("export", "交街道")
    assert '"full": false' in line.new


def test_whole_numbers_only_when_asked(filled_office: Office, roll: Book, tmp_path: Path) -> None:
    out = tmp_path / "book.xlsx"

    export_book(filled_office, roll, out, reason="核对", full=True)

    assert "13800000001" in read_sheets(out)[0].rows[3]
    assert '"full": true' in audit.recent(filled_office.db, subject_uid="0306")[0].new


def test_a_pdf(filled_office: Office, roll: Book, tmp_path: Path) -> None:
    out = tmp_path / "book.pdf"

    assert export_book(filled_office, roll, out, reason="居务公开") == 2

    document = pypdf.PdfReader(out)
    text = "".join(page.extract_text() for page in document.pages).replace("\n", "")
    for words in ("老年人与高龄津贴台账", "陈𬭎", "王秀兰", "1000.50", "用途：居务公开", "共 2 条"):
        assert words in text
    assert "13800000001" not in text
    assert document.pages[0].mediabox.width > document.pages[0].mediabox.height


def test_an_empty_book_exports(office: Office, roll: Book, tmp_path: Path) -> None:
    for suffix in ("xlsx", "pdf"):
        assert export_book(office, roll, tmp_path / f"empty.{suffix}", reason="归档") == 0


@pytest.mark.parametrize(
    ("name", "reason", "code", "exit_code"),
    [
        ("book.xlsx", " ", "reason_needed", 3),
        ("book.docx", "归档", "unknown_file_kind", 2),
        ("no/such/book.xlsx", "归档", "cannot_write_file", 4),
        ("no/such/book.pdf", "归档", "cannot_write_file", 4),
    ],
)
def test_no_export(
    office: Office, roll: Book, tmp_path: Path, name: str, reason: str, code: str, exit_code: int
) -> None:
    with pytest.raises(DeskError) as raised:
        export_book(office, roll, tmp_path / name, reason=reason)

    assert (raised.value.code, raised.value.exit_code) == (code, exit_code)
    assert not (tmp_path / name).exists()
