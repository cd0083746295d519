"""No workbook that the program writes carries out what somebody was called or wrote."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office import office as offices
from tests.command_line.run import run
from tests.conftest import PASSWORD
from tests.expenses.booking import pay, receive
from tests.people import add_person

LIVE = (
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    '=HYPERLINK("http://example.org","点")',
)
COMMANDS = {
    "roster": ("registry", "export", "OFFICE", "OUT", "--reason", LIVE[0], "--full"),
    "problems": ("registry", "import", "OFFICE", "ROSTER", "--problems", "OUT"),
    "ledger": ("ledgers", "export", "OFFICE", "1103", "OUT", "--reason", LIVE[0], "--full"),
    "form": ("ledgers", "fill", "OFFICE", "BLANK", "OUT", "--who", "cmd"),
    "vouchers": ("expenses", "export", "OFFICE", "OUT", "--reason", LIVE[0]),
    "account": ("expenses", "account", "OFFICE", "2026-11", "OUT", "--class", "办公用品"),
    "trail": ("office", "trail-export", "OFFICE", "OUT", "--reason", LIVE[0]),
    "reconciled": ("expenses", "reconcile", "OFFICE", "LIST", "--out", "OUT"),
}


@pytest.fixture
def names(office_folder: Path, tmp_path: Path) -> dict[str, str]:
    """An office whose people and vouchers bear such names, and what is read beside it."""
    office = offices.open_office(office_folder, PASSWORD)
    for text in LIVE:
        add_person(office, text.strip(), address=text.strip(), employer=text.strip())
        typed = {"工作类型": "灭鼠", "作业单位": text.strip()}
        add_entry(office, load_books().find("1103"), typed=typed)
    receive(office, "2026-11-02", "20000.00")
    for text in LIVE:
        pay(office, "2026-11-03", "1.00", text=text.strip(), payee=text.strip(), note=text.strip())
    with office.noting("registry.print") as write:
        for text in LIVE:
            write.audit("print", "registry", "", reason=text)
    office.close()
    files = {"OFFICE": office_folder, "OUT": tmp_path / "out.xlsx"}
    files["ROSTER"] = tmp_path / "roster.xlsx"
    twice = "11010519491231002X"
    people = [["张三", twice, "一"], *([text, twice, text] for text in LIVE)]
    _write(files["ROSTER"], ["姓名", "身份证号", "住址"], people)
    files["LIST"] = tmp_path / "list.xlsx"
    _write(
        files["LIST"],
        ["日期", "摘要", "支出", "对方户名"],
        [["2026-11-03", text, 9.5, text] for text in LIVE],
    )
    files["BLANK"] = tmp_path / "blank.xlsx"
    _write(files["BLANK"], ["姓名", "住址"], [["", ""] for _ in LIVE])
    return {word: str(path) for word, path in files.items()}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_nothing_that_was_written_down_is_carried_out(
    names: dict[str, str], command: tuple[str, ...]
) -> None:
    ran = run(*(names.get(word, word) for word in command))
    assert ran.code == 0, ran
    out = Path(names["OUT"])
    with zipfile.ZipFile(out) as parts:
        for part in parts.namelist():
            assert not any(word in part for word in ("externalLink", "vba", "connections")), part
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                assert b"<f>" not in parts.read(part), part
                assert b"<hyperlink" not in parts.read(part), part
    texts = [cell for cell in _cells(out) if str(cell.value).startswith(("=", "+", "@"))]
    assert texts
    assert {cell.data_type for cell in texts} == {"s"}


def _cells(file: Path) -> Iterator[Any]:
    book = load_workbook(file)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from row
    book.close()


def _write(file: Path, headings: list[str], rows: list[list[object]]) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(headings)
    for row in rows:
        sheet.append(row)
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    book.save(file)
