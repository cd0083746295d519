"""What comes up for people in the next days: an age that matters, an identity paper that runs out.

The ages are data: ``forms/registry/ages.toml``.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from community_desk import paths
from community_desk.office.forms import read_form
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.conditions import Condition
from community_desk.registry.counted_conditions import COMING_DAYS, JUST_NOW_DAYS
from community_desk.registry.lists import Filter

__all__ = ["COMING_DAYS", "JUST_NOW_DAYS", "Age", "count_papers", "load_ages", "papers", "reaching"]


@dataclass(frozen=True, slots=True)
class Age:
    """An age in whole years at which something is to be done: ``what``, and by which ``source``.
    Who stands in the ledger ``book`` ("": there is none) has it done already.
    """

    years: int
    what: str
    source: str
    book: str = ""


@cache
def load_ages(folder: Path | None = None) -> tuple[Age, ...]:
    """The ages that matter, the youngest first. Raises `TroubleError` with file and line."""
    form = read_form((folder or paths.forms() / "registry") / "ages.toml")
    form.only(["age"])
    ages = []
    for table in form.tables("age"):
        table.only(["years", "what", "source", "book"])
        ages.append(
            Age(
                table.integer("years"),
                table.text("what"),
                table.text("source"),
                table.text("book", ""),
            )
        )
    return tuple(sorted(ages, key=lambda age: age.years))


def reaching(years: int) -> Filter:
    """Those still here who reach an age within `COMING_DAYS`, or did in the last
    `JUST_NOW_DAYS`, so that none is missed over a weekend.
    """
    return Filter(conditions=(Condition("reaching", str(years)),))


def papers() -> Filter:
    """Those still here whose identity paper runs out within `COMING_DAYS`, today included."""
    return Filter(conditions=(Condition("paper_ends"),))


def count_papers(office: Office) -> int:
    """How many `papers` gives."""
    return lists.count(office, papers())
