"""Reading spreadsheets: what every kind of file gives, and what broken ones say."""

import random
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from community_desk.errors import TroubleError
from community_desk.workbooks.read import Merged, fingerprint, read_sheets, sheets_of

MOMENT = datetime(2026, 11, 23, 9, 30)  # noqa: DTZ001 - a spreadsheet knows no time zone


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = Workbook()
    sheet = made.active
    sheet.title = "甲"
    sheet["B2"] = "合并"
    sheet.merge_cells("B2:B3")
    sheet["C2"] = 1.5
    sheet["D2"] = True
    sheet["E2"] = date(2026, 11, 23)
    sheet["F2"] = MOMENT
    made.create_sheet("乙").sheet_state = "hidden"
    made.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_rows_keep_their_numbers_and_cells_their_types(book: Path) -> None:
    first, second = read_sheets(book)
    assert (first.name, second.name) == ("甲", "乙")
    assert first.rows[0] == [""] * 6
    assert first.rows[1] == [
        "",
        "合并",
        1.5,
        True,
        date(2026, 11, 23),
        MOMENT,
    ]
    assert first.merged == (Merged(1, 1, 2, 1),)
    assert second.rows == []


def test_the_content_counts_not_the_name(book: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "b.xls"
    renamed.write_bytes(book.read_bytes())
    assert read_sheets(renamed) == read_sheets(book)
    as_text = tmp_path / "c.csv"
    as_text.write_bytes(book.read_bytes())
    assert read_sheets(as_text) == read_sheets(book)


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("姓名,电话\n张伟,1\n".encode(), [["姓名", "电话"], ["张伟", "1"]]),
        ("姓名,电话\r\n张伟,1\r\n".encode("gb18030"), [["姓名", "电话"], ["张伟", "1"]]),
        ("\ufeff姓名\t电话\n张伟\t\n".encode(), [["姓名", "电话"], ["张伟", ""]]),
        ("姓名;电话\n张伟;1\n".encode(), [["姓名", "电话"], ["张伟", "1"]]),
        ('姓名,住址\n张伟,"3栋,501"\n'.encode(), [["姓名", "住址"], ["张伟", "3栋,501"]]),
        ("姓名,电话\n张伟\n".encode(), [["姓名", "电话"], ["张伟", ""]]),
        ("王䶮,𠅤\n".encode("gb18030"), [["王䶮", "𠅤"]]),
        (b"", []),
    ],
)
def test_text_is_read_in_any_of_its_forms(content: bytes, rows: list[list[str]]) -> None:
    assert sheets_of(content, "名单.csv")[0].rows == rows


def test_fingerprints_tell_files_apart() -> None:
    assert fingerprint(b"a") != fingerprint(b"b")
    assert len(fingerprint(b"a")) == 64


def test_a_damaged_file_is_a_sentence_or_a_table_never_a_crash(book: Path) -> None:
    whole, dice = book.read_bytes(), random.Random(7)
    for _ in range(300):
        broken = bytearray(whole)
        for _ in range(dice.choice((1, 5, 40))):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        if dice.random() < 0.2:
            broken = broken[: dice.randrange(len(broken))]
        with suppress(TroubleError):
            sheets_of(bytes(broken), "坏.xlsx")
