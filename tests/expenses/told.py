"""What others than the rules say of a month, read back from what they put out."""

import json
import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QSettings

from community_desk.desktop import theme as themes
from community_desk.desktop.context import Changes, DeskContext
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.desktop.tasks import Tasks
from community_desk.expenses.statement import monthly_statement
from community_desk.office.office import Office
from tests.command_line.run import run

AMOUNT = r"-?[0-9,]+\.[0-9]{2}"
LABELS = ("上月结余", "本月收入", "本月支出", "本月结余")


@dataclass(frozen=True, slots=True)
class Told:
    """A month's figures in fen."""

    opening: int
    income: int
    expense: int
    closing: int


def fen(text: str) -> int:
    """The fen of figures as put out: sums may be larger than any amount that can be typed."""
    return int(text.replace(",", "").replace(".", ""))


def told_by_command_line(folder: Path, month: str) -> Told:
    """What ``expenses statement --json`` says."""
    ran = run(
        "expenses", "statement", str(folder), month, str(folder.parent / "月报.pdf"), "--json"
    )
    assert ran.code == 0, ran.err
    document = json.loads(ran.out)
    return Told(*(fen(document[key]) for key in ("opening", "income", "expense", "closing")))


def told_by_paper(office: Office, month: str) -> Told:
    """What the equation at the end of the printed statement says."""
    pages = PdfReader(BytesIO(monthly_statement(office, month))).pages
    text = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))
    amounts = [re.findall(f"{label}({AMOUNT})", text) for label in LABELS]
    return Told(*(fen(found[-1]) for found in amounts))


def told_by_window(office: Office, month: str, memory: Path) -> Told:
    """What the line below the month's vouchers says in the window."""
    theme = themes.load_theme("light")
    tasks = Tasks(office)
    settings = QSettings(str(memory / "memory.ini"), QSettings.Format.IniFormat)
    tab = ExpensesTab(DeskContext(office, "zh_CN", theme, tasks, Changes(), settings))
    try:
        tab.show_month(month)
        text = tab.pane.balance.text().replace(" ", "")
        return Told(*(fen(amount) for amount in re.findall(AMOUNT, text)[:4]))
    finally:
        tasks.finish()
        tab.let_go()
        tab.deleteLater()
