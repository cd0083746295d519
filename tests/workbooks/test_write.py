"""Writing spreadsheets: text stays text, and a file is there whole or not at all."""

import os
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from community_desk.errors import TroubleError
from community_desk.workbooks.book import safe_text
from community_desk.workbooks.read import read_sheets
from community_desk.workbooks.write import PrintSetup, SheetOut, write_sheets


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    rows = [["340102196306075990", "王䶮", 5, date(2026, 11, 23)], ["0001", "𠅤", None, 1.5]]
    write_sheets(file, [SheetOut("甲/乙", "标题", ["号", "名", "数", "日"], rows, [22])])
    (sheet,) = read_sheets(file)
    assert sheet.name == "甲 乙"
    assert sheet.rows[0][0] == "标题"
    assert sheet.rows[1] == ["号", "名", "数", "日"]
    assert sheet.rows[2] == ["340102196306075990", "王䶮", 5.0, date(2026, 11, 23)]
    assert sheet.rows[3] == ["0001", "𠅤", "", 1.5]


@pytest.mark.parametrize(
    "text", ["=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")', "#REF!"]
)
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.xlsx"
    write_sheets(file, [SheetOut("表", text, [text], [[text]])])
    book = load_workbook(file)
    for row in book.active.iter_rows():
        for cell in row:
            assert cell.data_type == "s"
            assert cell.number_format == "@"
            assert cell.quotePrefix or not text.startswith(("=", "+", "-", "@", "\t", "\r"))
    book.close()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=60))
def test_any_text_can_be_written(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.xlsx"
    write_sheets(file, [SheetOut("表", "", ["号"], [[text], ["末"]])])
    assert read_sheets(file)[0].rows[-1] == ["末"]


def test_characters_a_file_cannot_hold_are_left_out() -> None:
    assert safe_text("a\x00b\x0bc") == "abc"
    assert len(safe_text("长" * 40_000)) == 32_767


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    write_sheets(file, [SheetOut("表", "", ["一"], [])])
    before = file.read_bytes()

    with pytest.raises(TroubleError) as caught:
        write_sheets(tmp_path / "no" / "a.xlsx", [SheetOut("表", "", ["一"], [])])
    assert caught.value.code == "cannot_write_file"
    assert file.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_sheet_is_set_up_to_be_printed(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    rows = [["一", Decimal("1000.50"), 3], ["=1+1", Decimal("0.10"), 0]]
    sheet = SheetOut(
        *("表", "标题", ["名", "金额", "人数"], rows),
        lines=("=2026年",),
        totals=("合计", Decimal("1000.60"), 3),
        closing=("填表人：",),
        setup=PrintSetup("A3", landscape=True),
    )
    write_sheets(file, [sheet])
    page = load_workbook(file).active
    assert page is not None
    setup = page.page_setup
    assert (setup.paperSize, setup.orientation, setup.fitToHeight) == (8, "landscape", 0)
    assert (page.print_title_rows, page.freeze_panes) == ("$1:$3", "A4")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_options.gridLines
    assert [page["A2"].value, page["A5"].value] == ["=2026年", "=1+1"]
    assert {page["A2"].data_type, page["A5"].data_type} == {"s"}
    assert [cell.value for cell in page[6]] == ["合计", 1000.6, 3]
    assert page["B4"].number_format == page["B6"].number_format == "0.00"
    assert page["B6"].font.bold
    assert page["A7"].value == "填表人："


_WATCHED = """
import os, sys, tempfile
from pathlib import Path
from community_desk.workbooks.write import SheetOut, write_sheets

target, killed = Path(sys.argv[1]), sys.argv[2] == "killed"
write_sheets(target.with_name("first.xlsx"), [SheetOut("表", "", ["名"], [])])  # all is loaded
written = []

def watch(event, args):
    if event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR):
        written.append(args[0])
    elif event.startswith("tempfile."):
        written.append(event)

def people():
    for number in range(3000):
        if killed and number == 2000:
            os.kill(os.getpid(), 9)
        yield ["王䶮", "340102196306075990", str(number)]

sys.addaudithook(watch)
write_sheets(target, [SheetOut(each, "", ["名", "号", "序"], people()) for each in "甲乙"])
assert all(Path(each).parent == target.parent for each in written if isinstance(each, str)), written
assert len(written) == 2, written  # the draft: made, then filled
"""


@pytest.mark.parametrize("how", ["whole", "killed"])
def test_nothing_is_written_but_the_file_itself(tmp_path: Path, how: str) -> None:
    passing = tmp_path / "tmp"
    passing.mkdir()
    ended = subprocess.run(
        [sys.executable, "-c", _WATCHED, str(tmp_path / "a.xlsx"), how],
        env=os.environ | {each: str(passing) for each in ("TMPDIR", "TEMP", "TMP")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0 if how == "whole" else -9, "")
    assert list(passing.iterdir()) == []
    left = sorted(each.name for each in tmp_path.iterdir() if each.is_file())
    assert left == ["a.xlsx", "first.xlsx"] if how == "whole" else ["first.xlsx"]
    if how == "whole":
        assert [len(sheet.rows) for sheet in read_sheets(tmp_path / "a.xlsx")] == [3001, 3001]
