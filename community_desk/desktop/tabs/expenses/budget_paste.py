"""What a spreadsheet's cells mean in a budget: by the names of classes, else from a place on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from community_desk.desktop.tabs.expenses.budget_model import MONTHS, BudgetModel
from community_desk.errors import DeskError
from community_desk.expenses.budget_plans import Cell
from community_desk.expenses.budgets import WHOLE_YEAR
from community_desk.expenses.forms import load_classes
from community_desk.expenses.money import fen_from_yuan

_NOTHING = ("", "-", "—", "－")


@dataclass(slots=True)
class Pasted:
    """The amounts of pasted cells, and the words that say neither class nor amount."""

    changes: dict[Cell, int | None] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)


def pasted(model: BudgetModel, text: str, row: int, column: int) -> Pasted:
    """Reads a block of cells. Lines that begin with a class go to that class: one amount is the
    year's, twelve are its months, thirteen the year and its months. A block without classes is
    laid over the table from a place on, past the headings of groups.
    """
    lines = [
        [cell.strip() for cell in line.split("\t")] for line in text.splitlines() if line.strip()
    ]
    found = Pasted()
    if any(_class_of(line[0]) for line in lines):
        for line in lines:
            _by_name(model, line, found)
    else:
        _from_place(model, lines, row, column, found)
    return found


def _by_name(model: BudgetModel, line: Sequence[str], found: Pasted) -> None:
    class_ = _class_of(line[0])
    if not class_:
        found.left_out.append(line[0])
        return
    amounts = line[1:]
    while amounts and amounts[-1] in _NOTHING:
        amounts = amounts[:-1]
    places = {12: MONTHS, 13: (WHOLE_YEAR, *MONTHS)}.get(len(amounts), (WHOLE_YEAR,))
    if len(places) == 1:
        amounts = [one for one in amounts if one not in _NOTHING][:1]
    for month, amount in zip(places, amounts, strict=False):
        _put((class_, model.fund, month), amount, found)


def _from_place(
    model: BudgetModel, lines: Sequence[Sequence[str]], row: int, column: int, found: Pasted
) -> None:
    at = row
    for line in lines:
        while at < model.rowCount() and model.rows[at].kind != "class":
            at += 1
        if at >= model.rowCount():
            found.left_out.extend(line)
            continue
        for place, amount in enumerate(line, column):
            cell = model.cell(model.index(at, place)) if place < model.columnCount() else None
            if cell is not None:
                _put(cell, amount, found)
            elif amount not in _NOTHING:
                found.left_out.append(amount)
        at += 1


def _put(cell: Cell, amount: str, found: Pasted) -> None:
    if amount in _NOTHING:
        found.changes[cell] = None
        return
    try:
        found.changes[cell] = fen_from_yuan(amount)
    except DeskError:
        found.left_out.append(amount)


def _class_of(text: str) -> str:
    try:
        return load_classes().find(text, "out").key
    except DeskError:
        return ""
