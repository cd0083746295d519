"""The funding rules of ``forms/expenses/standards.toml``: numbers, sentences and examples, the
readings in dispute, and what does not add up in the surveys.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.forms import form_file, form_tables, load_classes, wrong
from community_desk.expenses.funds import shipped_funds
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.forms import Table

_FILE = "standards.toml"
# What a rule is counted by, beside the households: the keys of what an office counts.
COUNTS = ("party_members", "block_leaders")


@dataclass(frozen=True, slots=True)
class Reading:
    """A place of the surveys that can be read in more than one way; the first way is the usual.

    ``choices`` are titles by key.
    """

    key: str
    title: str
    why: str
    choices: Mapping[str, str]

    @property
    def usual(self) -> str:
        """The key of the way it is read where nobody chose."""
        return next(iter(self.choices))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A funding rule: how it is computed (``kind``), with which numbers, said in which steps.

    ``fund`` is where its money comes in, ``class_`` what it is spent on; both empty where it is
    pay, persons or an average. ``counts`` is one of `COUNTS`. ``asked`` are the numbers an office
    may have of its own, with their titles. ``reading_of`` is the key of the rule that it reads in
    another way, or empty. ``followed`` is a rule that an office goes by unless
    it chose others.
    """

    key: str
    title: str
    kind: str
    numbers: Mapping[str, Any]
    steps: tuple[str, ...]
    examples: tuple[Mapping[str, Any], ...]
    note: str
    fund: str
    class_: str
    counts: str
    readings: tuple[str, ...]
    asked: Mapping[str, str]
    reading_of: str
    followed: bool

    @property
    def name(self) -> str:
        """What people call it: the title without the numbers after it."""
        return self.title.partition("：")[0]


@cache
def load_readings(folder: Path | None = None) -> Mapping[str, Reading]:
    """The readings in dispute by key. Raises `TroubleError` with file and line."""
    found = {}
    for table in form_tables(form_file(folder, _FILE), "reading"):
        choices = {one.text("key"): one.text("title") for one in table.tables("choices")}
        key = table.text("key")
        if key in found or len(choices) < 2:
            raise wrong(table, "key" if key in found else "choices")
        found[key] = Reading(key, table.text("title"), table.text("why"), choices)
    return found


@cache
def load_rules(folder: Path | None = None) -> Mapping[str, Rule]:
    """The funding rules by key. Raises `TroubleError` with file and line."""
    found: dict[str, Rule] = {}
    for table in form_tables(form_file(folder, _FILE), "rule"):
        key = table.text("key")
        if key in found:
            raise wrong(table, "key")
        found[key] = _rule(table, key, folder)
    return found


@cache
def load_notes(folder: Path | None = None) -> tuple[str, ...]:
    """What does not add up in the surveys, told as it stands there beside what it comes to.

    Raises `TroubleError` with file and line.
    """
    notes = []
    for table in form_tables(form_file(folder, _FILE), "note"):
        said = {"sum": sum(table.integers("parts")), "printed": table.text("printed")}
        notes.append(table.text("text").format(**said))
    return tuple(notes)


def find_rule(text: str) -> Rule:
    """The rule of a key, whatever its case. Raises `NotUnderstoodError` ``no_such_rule``."""
    rules = load_rules()
    for rule in rules.values():
        if rule.key.casefold() == text.strip().casefold():
            return rule
    raise NotUnderstoodError(
        "no_such_rule",
        QT_TRANSLATE_NOOP("errors", "没有“{text}”这条标准；可以用：{known}。"),
        text=text,
        known="、".join(rules),
    )


def _rule(table: Table, key: str, folder: Path | None) -> Rule:
    readings, fund, class_ = (
        table.texts("readings"),
        table.text("fund", ""),
        table.text("class", ""),
    )
    counts = table.text("counts", "")
    kind = table.text("kind")
    if any(one not in load_readings(folder) for one in readings):
        raise wrong(table, "readings")
    if fund and fund not in shipped_funds(folder).by_key:
        raise wrong(table, "fund")
    if class_ and class_ not in load_classes(folder).by_key:
        raise wrong(table, "class")
    if counts not in COUNTS and (counts or kind == "per_member"):
        raise wrong(table, "counts")
    asked = {one.text("key"): one.text("title") for one in table.tables("numbers")}
    if any(one not in table.values for one in asked):
        raise wrong(table, "numbers")
    usual = {one: load_readings(folder)[one].usual for one in readings}
    return Rule(
        key=key,
        title=table.text("title"),
        kind=kind,
        numbers={**usual, **table.values},
        steps=table.texts("steps"),
        examples=table.items("examples"),
        note=table.text("note", ""),
        fund=fund,
        class_=class_,
        counts=counts,
        readings=readings,
        asked=asked,
        reading_of=table.text("reading_of", ""),
        followed=table.flag("followed"),
    )
