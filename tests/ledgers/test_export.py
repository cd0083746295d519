"""A book on paper and in a workbook, read back."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_periods import ALL, read_period
from community_desk.ledgers.book_sheets import Slip, pages_of, sheet_of
from community_desk.ledgers.definitions import NUMBERS, Book, Layout
from community_desk.ledgers.export import export_book, print_book
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.own_books import save_book
from community_desk.ledgers.taking_out import TakenOut
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
    sums = dict(zip(headings, read_sheets(out)[0].rows[5], strict=True))
    assert (sums["序号"], sums["月津贴"]) == ("合计", 2001)
    line = audit.recent(filled_office.db, subject_uid="0306")[0]
    assert (line.action, line.reason) == ("export", "交街道")
    assert '"full": false' in line.new


def test_a_sum_that_no_number_of_a_spreadsheet_holds_is_written_out(
    office: Office, tmp_path: Path
) -> None:
    book, out = load_books().find("1202"), tmp_path / "book.xlsx"
    for people in ("999999999999999", "2"):
        typed = {"日期": "2026-03-01", "活动名称": "唱歌", "参加人数": people}
        entries.add_entry(office, book, typed=typed | {"支出金额": "9999999999999.99"})

    export_book(office, book, out, reason="核对")

    headings, *_, sums = read_sheets(out)[0].rows[2:6]
    found = dict(zip(headings, sums, strict=True))
    assert (found["参加人数"], found["支出金额"]) == ("1000000000000001", "19999999999999.98")


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


def test_of_another_time_nothing_is_taken(
    filled_office: Office, roll: Book, tmp_path: Path
) -> None:
    out = tmp_path / "book.pdf"

    assert export_book(filled_office, roll, out, reason="归档", period=read_period("2025")) == 0

    text = pypdf.PdfReader(out).pages[0].extract_text()
    assert "2025年（截至2025年12月31日）" in text
    assert '"period": "2025"' in audit.recent(filled_office.db, subject_uid="0306")[0].new


def test_what_is_closed_is_told(filled_office: Office, roll: Book, tmp_path: Path) -> None:
    out = tmp_path / "book.xlsx"
    gone = entries.page(filled_office, roll, sort="serial")[0]
    entries.close_entry(filled_office, roll, gone.uid, "迁出")

    assert export_book(filled_office, roll, out, reason="归档") == 1
    assert export_book(filled_office, roll, out, reason="归档", closed=True) == 2

    rows = read_sheets(out)[0].rows
    assert [row[-1] for row in rows[2:5]] == ["注销", "2026-11-23 迁出", ""]


def test_columns_of_before_stand_where_they_hold_something(
    filled_office: Office, roll: Book, tmp_path: Path
) -> None:
    out = tmp_path / "book.xlsx"
    kept = tuple(
        column for column in roll.columns if column.name not in ("备注", "月津贴", "停发原因")
    )
    layout = Layout(order=("姓名",), left_out=("性别",), paper="A3", widths={"姓名": 30})
    save_book(filled_office, replace(roll, columns=kept, layout=layout))
    now = books_in_force(filled_office).find("0306")

    export_book(filled_office, now, out, reason="归档")

    headings, first = read_sheets(out)[0].rows[2:4]
    assert headings[:2] == ["姓名", "序号"]
    assert "性别" not in headings
    assert set(headings[-2:]) == {"月津贴（旧）", "备注（旧）"}
    assert dict(zip(headings, first, strict=True))["月津贴（旧）"] == 1000.5


def test_a_printed_book_is_on_record(filled_office: Office, roll: Book, tmp_path: Path) -> None:
    pdf = print_book(filled_office, roll, full=True)

    text = pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert "13800000001" in text
    assert "打印人：王主任" in text
    assert "证件号码、电话完整" in text
    line = audit.recent(filled_office.db, subject_uid="0306")[0]
    assert (line.action, line.reason) == ("print", "打印")
    assert print_book(filled_office, roll, full=True) == pdf


def test_it_is_stopped(filled_office: Office, roll: Book, tmp_path: Path) -> None:
    for kind in ("xlsx", "pdf"):
        with pytest.raises(RuleSaysNoError, match="已停止"):
            export_book(
                *(filled_office, roll, tmp_path / f"book.{kind}"),
                reason="归档",
                progress=lambda done, total: False,
            )
    assert not list(tmp_path.glob("book.*"))


def test_every_book_has_a_sound_layout() -> None:
    slip = Slip("幸福里社区居民委员会", "导出人：王主任", date(2026, 11, 23), "归档")
    for book in load_books().books:
        kinds = [column for column in book.columns if column.name in book.layout.totals]
        assert all(column.type in NUMBERS for column in kinds), book.code
        assert len(book.layout.signatures) >= 2
        row = tuple("1" if column.type in NUMBERS else "文" for column in book.columns)
        taken = TakenOut(book, ALL, book.columns, [row], False)
        sheet = sheet_of(taken, slip)
        assert list(sheet.headings) == [column.name for column in book.columns], book.code
        text = pypdf.PdfReader(BytesIO(pages_of(taken, slip))).pages[0].extract_text()
        for word in (book.name, *book.layout.signatures):
            assert word in text, book.code
        assert ("本页小计" in text) == bool(kinds)
