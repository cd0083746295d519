"""The balances that offices keep beside the lines of an account, compared with the lines."""

from collections.abc import Iterable
from dataclasses import dataclass

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.expenses.import_rows import kind_of
from community_desk.expenses.list_layout import ListLine
from community_desk.expenses.list_values import fen_of
from community_desk.expenses.money import plain
from community_desk.language import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Differs:
    """The first line whose balance is not what the lines above it come to. In fen."""

    sheet: str
    row: int
    told: int
    ours: int


def compare_balances(lines: Iterable[ListLine]) -> tuple[Differs | None, int]:
    """The first line of a sheet whose balance is wrong, and how many were looked at."""
    running: int | None = None
    differs, compared = None, 0
    for line in lines:
        told, net = _balance_of(line), _net_of(line)
        running = running + net if running is not None and net is not None else None
        if told is None:
            continue
        if running is not None:
            compared += 1
            if told != running and differs is None:
                differs = Differs(line.sheet, line.number, told, running)
        running = told
    return differs, compared


def _net_of(line: ListLine) -> int | None:
    """What a line adds to the balance beside it; None where that cannot be read."""
    try:
        income, expense, amount = (
            fen_of(line.values.get(key)) or 0 for key in ("income", "expense", "amount")
        )
    except DeskError:
        return None
    if income or expense:
        return income - expense
    if not amount:
        return 0
    said = kind_of(line)
    return {"in": amount, "out": -amount}.get(said or "", 0 if said else None)


def _balance_of(line: ListLine) -> int | None:
    """The balance that a line tells; None where it tells none that can be read."""
    try:
        return fen_of(line.values.get("balance"))
    except DeskError:
        return None


def balance_differs(told: int, ours: int) -> DeskError:
    """What is said of the first line whose balance is not what its lines come to."""
    return RuleSaysNoError(
        "balance_differs",
        QT_TRANSLATE_NOOP(
            "errors", "表里的余额是 {told}，按上面各行算是 {ours}；请核对这一行和前一行。"
        ),
        told=plain(told),
        ours=plain(ours),
    )
