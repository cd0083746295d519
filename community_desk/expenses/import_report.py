"""What an import of vouchers did, or would do, with every line of the workbook."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from community_desk.errors import DeskError
from community_desk.expenses.import_balances import Differs
from community_desk.expenses.import_rows import Entry
from community_desk.expenses.list_layout import ListLine
from community_desk.expenses.money import plain
from community_desk.language import translate
from community_desk.workbooks.cells import Cell, kept
from community_desk.workbooks.problems import write_problems


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A line that was not booked, or was and should be looked at; ``errors`` say why."""

    line: ListLine
    skipped: bool
    errors: tuple[DeskError, ...]

    @property
    def sheet(self) -> str:
        """The sheet it stands on."""
        return self.line.sheet

    @property
    def row(self) -> int:
        """Its number there."""
        return self.line.number

    @property
    def cells(self) -> Sequence[Cell]:
        """Its cells as they are."""
        return self.line.cells

    @property
    def code(self) -> str:
        """The first reason, for counting."""
        return self.errors[0].code

    def reason(self, say: Callable[[str, str], str] = translate) -> str:
        """All sentences, in the language of ``say``."""
        return " ".join(error.say(say) for error in self.errors)

    def as_json(self) -> dict[str, object]:
        """For keeping with the import: a line is never lost, even if no workbook was asked for."""
        cells = [kept(cell) for cell in self.cells]
        return {"sheet": self.sheet, "row": self.row, "reason": self.reason(), "cells": cells}


@dataclass(frozen=True, slots=True)
class Taken:
    """A line that is booked, and the number of its voucher."""

    entry: Entry
    number: str


@dataclass(frozen=True, slots=True)
class VoucherReport:
    """``rows`` is always ``booked`` and what was ``skipped``, by reason.

    ``flagged`` counts lines booked that should be looked at, by reason. ``vouchers`` is how many
    vouchers the lines made. ``income`` and ``expense`` are what they come to, in fen. ``balances``
    counts the balances beside the lines that were compared; ``differs`` is the first wrong one.
    ``unknown`` are headings that nobody knows, ``other_sheets`` sheets that are no account.
    ``batch`` names the import.
    """

    rows: int
    booked: int
    vouchers: int
    skipped: Mapping[str, int]
    flagged: Mapping[str, int]
    income: int
    expense: int
    balances: int
    differs: Differs | None
    seconds: float
    dry_run: bool = True
    sheets: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    batch: str = ""
    taken: tuple[Taken, ...] = field(default=(), repr=False)
    problems: tuple[LineProblem, ...] = field(default=(), repr=False)
    headings: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def as_json(self) -> dict[str, object]:
        """The counts, as ``expenses import --json`` gives them; amounts in yuan as text."""
        document = asdict(replace(self, taken=(), problems=(), headings={}))
        for left_out in ("taken", "problems", "headings"):
            del document[left_out]
        document |= {"income": plain(self.income), "expense": plain(self.expense)}
        if self.differs is not None:
            told, ours = plain(self.differs.told), plain(self.differs.ours)
            document["differs"] = {**document["differs"], "told": told, "ours": ours}
        return document

    def write_problems(self, path: Path) -> None:
        """Writes the lines not booked, and those to look at, to a workbook. Raises
        `TroubleError`."""
        write_problems(path, self.problems, self.headings)
