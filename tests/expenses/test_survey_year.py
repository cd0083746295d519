"""The whole year of the survey (domain E.1), entered and asked for through the command line."""

import json
import re
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from community_desk.command_line import common
from community_desk.expenses.forms import load_typical_year
from community_desk.expenses.money import fen_from_yuan, plain
from community_desk.office.office import open_office
from tests.command_line.run import run

# Nine classes, 24,500 in a year; each month a twelfth, to the fen.
COSTS = load_typical_year()


def at(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    """Sets the clock of the desk for every command from here on."""
    now = datetime.fromisoformat(f"{moment}T01:00:00").replace(tzinfo=UTC)
    monkeypatch.setattr(common, "open_office", partial(open_office, clock=lambda: now))


def said(command: str, *arguments: str) -> Any:
    result = run("expenses", command, *arguments, "--json")
    assert result.code == 0, result.err
    return json.loads(result.out)


def receive(desk: str, day: str, amount: str) -> None:
    said(
        "add", desk, "--date", day, "--kind", "in", "--fund", "区财政工作经费", "--class",
        "区财政工作经费", "--amount", amount, "--text", "年度工作经费到账", "--receipts", "1",
    )  # fmt: skip


def pay_month(desk: str, month: int) -> int:
    """Enters what the nine classes cost in a month; gives the sum."""
    total = 0
    for place, (class_, fen) in enumerate(COSTS.items(), 1):
        part = fen * month // 12 - fen * (month - 1) // 12
        said(
            "add", desk, "--date", f"2026-{month:02d}-{place + 4:02d}", "--kind", "out", "--fund",
            "区财政工作经费", "--class", class_, "--amount", plain(part), "--text",
            f"{month}月的开支", "--handler", "李晓", "--receipts", "1",
        )  # fmt: skip
        total += part
    return total


@pytest.fixture
def desk(office_folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    at(monkeypatch, "2026-01-04")
    return str(office_folder)


def test_the_typical_year_is_that_of_the_survey() -> None:
    assert (len(COSTS), sum(COSTS.values())) == (9, 24_500_00)


@pytest.mark.parametrize(
    ("allotted", "ends_in", "missing"),
    [("15500", "2026-08", "9000.00"), ("18000", "2026-09", "6500.00")],
)
def test_the_survey_year(
    desk: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    allotted: str,
    ends_in: str,
    missing: str,
) -> None:
    receive(desk, "2026-01-04", allotted)
    balance = fen_from_yuan(allotted)
    for month in range(1, 13):
        at(monkeypatch, f"2026-{month:02d}-28")
        spent = pay_month(desk, month)
        if month == 6:
            asked = said("forecast", desk)
            assert (asked["year"], asked["spent"]) == (2026, "12250.00")
            assert (asked["ends_in"], asked["missing"]) == (ends_in, missing)
            assert asked["expected"] == "24500.00"
            assert any("除以 6 个月再乘以 12" in step for step in asked["method"])
        _check_statement(desk, month, spent, balance, tmp_path)
        balance -= spent
    whole = said("forecast", desk)
    assert (whole["spent"], whole["allotted"]) == ("24500.00", f"{allotted}.00")
    assert (whole["ends_in"], whole["missing"]) == (ends_in, missing)
    assert plain(-balance) == missing
    for month in range(1, 13):
        assert run("expenses", "close", desk, f"2026-{month:02d}").code == 0
    closed = said("forecast", desk)
    assert (closed["ends_in"], closed["missing"]) == (ends_in, missing)
    assert run("office", "check", desk).code == 0


def _check_statement(desk: str, month: int, spent: int, opening: int, folder: Path) -> None:
    """The statement of a month balances, as told and as printed."""
    name = f"2026-{month:02d}"
    out = folder / f"{name}.pdf"
    told = said("statement", desk, name, str(out))
    came = opening if month == 1 else 0
    before = 0 if month == 1 else opening
    assert told["opening"] == plain(before)
    assert told["income"] == plain(came)
    assert told["expense"] == plain(spent)
    assert told["closing"] == plain(before + came - spent)
    assert len(told["by_class"]) == len(COSTS)
    assert sum(_fen(amount) for amount in told["by_class"].values()) == spent
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(out.read_bytes())).pages)
    amounts = [_fen(found.replace(",", "")) for found in re.findall(r"-?[\d,]+\.\d\d", text)]
    printed = {_fen(told[key]) for key in ("opening", "income", "expense", "closing")}
    assert printed <= set(amounts)
    assert f"2026年{month}月收支月报表" in text.replace("\n", "")


def _fen(amount: str) -> int:
    return -fen_from_yuan(amount[1:]) if amount.startswith("-") else fen_from_yuan(amount)
