"""Who approves a payment: the ladder of amounts of ``approval.toml`` (domain E.1)."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.forms import form_file, form_tables, wrong
from community_desk.expenses.money import LARGEST_FEN, fen_from_yuan


@dataclass(frozen=True, slots=True)
class Step:
    """Who approves payments up to ``up_to`` fen, included."""

    key: str
    title: str
    up_to: int


@cache
def load_ladder(folder: Path | None = None) -> tuple[Step, ...]:
    """The steps, the smallest amounts first. Raises `TroubleError` with file and line."""
    steps: list[Step] = []
    tables = form_tables(form_file(folder, "approval.toml"), "step")
    for table in tables:
        last = table is tables[-1]
        try:
            up_to = LARGEST_FEN if last else fen_from_yuan(table.text("up_to"))
        except NotUnderstoodError:
            raise wrong(table, "up_to") from None
        if (last and "up_to" in table.values) or (steps and up_to <= steps[-1].up_to):
            raise wrong(table, "up_to")
        key = table.text("key")
        if any(step.key == key for step in steps):
            raise wrong(table, "key")
        steps.append(Step(key, table.text("title"), up_to))
    return tuple(steps)


def step_for(fen: int) -> Step:
    """Who approves a payment of ``fen``."""
    return next(step for step in load_ladder() if abs(fen) <= step.up_to)


def title_of(key: str) -> str:
    """The title of a step; the key itself for one that the form no longer has."""
    return next((step.title for step in load_ladder() if step.key == key), key)
