"""What others than the rules say of a month or a year, read back from what they put out."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import openpyxl
from pypdf import PdfReader
from PySide6.QtCore import QSettings

from community_desk.desktop import theme as themes
from community_desk.desktop.context import Changes, DeskContext
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.desktop.tasks import Tasks
from community_desk.expenses.export_vouchers import export_vouchers
from community_desk.expenses.periods import period_of
from community_desk.expenses.statement import statement_of
from community_desk.office.office import Office
from tests.command_line.run import run

AMOUNT = r"-?[0-9,]+\.[0-9]{2}"
LABELS = ("上.结余", "本.收入", "本.支出", "本.结余")


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of a month or a year in fen; what each class came to and what each fund has left
    by title, where that is told.
    """

    opening: int
    income: int
    expense: int
    closing: int
    classes: Mapping[str, int] = field(default_factory=dict)
    funds: Mapping[str, int] = field(default_factory=dict)


def fen(text: str) -> int:
    """The fen of figures as put out: sums may be larger than any amount that can be typed."""
    return int(text.replace(",", "").replace(".", ""))


def told_by_command_line(folder: Path, period: str) -> Told:
    """What ``expenses statement --json`` says."""
    paper = str(folder.parent / "报表.pdf")
    ran = run("expenses", "statement", str(folder), period, paper, "--json")
    assert ran.code == 0, ran.err
    document = json.loads(ran.out)
    four = (fen(document[key]) for key in ("opening", "income", "expense", "closing"))
    return Told(*four, {title: fen(amount) for title, amount in document["by_class"].items()})


def told_by_paper(office: Office, period: str) -> Told:
    """What the equation on the printed statement says."""
    pages = PdfReader(BytesIO(statement_of(office, period_of(period)))).pages
    text = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))
    amounts = [re.findall(f"{label}({AMOUNT})", text) for label in LABELS]
    return Told(*(fen(found[-1]) for found in amounts))


def told_by_workbook(office: Office, period: str, folder: Path) -> Told:
    """What the sheets of an export come to."""
    months = period_of(period).months
    path = folder / "凭证.xlsx"
    export_vouchers(office, path, reason="核对", first=months[0], last=months[-1])
    book = openpyxl.load_workbook(path, data_only=True)
    rows = _rows(book["分月汇总"])
    detail = _rows(book["明细"])
    sums = [sum(_fen(row[what]) for row in detail) for what in ("收入", "支出")]
    assert sums == [sum(_fen(row[what]) for row in rows) for what in ("收入", "支出")]
    spent = [row for row in _rows(book["分类汇总"]) if row["收支"] == "支出"]
    return Told(
        _fen(rows[0]["上月结余"]),
        *sums,
        _fen(rows[-1]["本月结余"]),
        {str(row["类别"]): _fen(row["合计金额"]) for row in spent},
        {str(row["经费来源"]): _fen(row["期末结余"]) for row in _rows(book["经费余额"])},
    )


def told_by_window(office: Office, period: str, memory: Path) -> Told:
    """What the line below the vouchers says in the window, and the bars of the funds."""
    theme = themes.load_theme("light")
    tasks = Tasks(office)
    settings = QSettings(str(memory / "memory.ini"), QSettings.Format.IniFormat)
    tab = ExpensesTab(DeskContext(office, "zh_CN", theme, tasks, Changes(), settings))
    try:
        which = period_of(period)
        tab.show_month(which.months[-1])
        if not which.is_month:
            tab.show_only()
        text = tab.pane.balance.text().replace(" ", "")
        return Told(*(fen(amount) for amount in re.findall(AMOUNT, text)[:4]))
    finally:
        tasks.finish()
        tab.let_go()
        tab.deleteLater()


def _rows(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[dict[str, object]]:
    """The rows below the headings of a sheet, up to its totals."""
    lines = list(sheet.iter_rows(values_only=True))
    at = next(n for n, line in enumerate(lines) if sum(cell is not None for cell in line) > 3)
    rows = [dict(zip(map(str, lines[at]), line, strict=True)) for line in lines[at + 1 :]]
    return [row for row in rows if next(iter(row.values())) not in (None, "合计")]


def _fen(cell: object) -> int:
    return 0 if cell is None or cell == "" else round(float(str(cell)) * 100)
