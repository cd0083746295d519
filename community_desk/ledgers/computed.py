"""Columns that are reckoned from others: sums, differences and products, like 数量 * 单价.

An expression is names of number columns and whole numbers with ``+``, ``-`` and ``*`` between
them; nothing else is ever evaluated.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from community_desk.ledgers.definitions import NUMBERS, Column

# Longer numbers are none that anybody counted.
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,4})?", re.ASCII)
_SPLIT = re.compile(r"([+\-*＋－×])")
_SIGNS: Mapping[str, str] = {"＋": "+", "－": "-", "×": "*"}


@dataclass(frozen=True, slots=True)
class Term:
    """A product that is added or, with ``minus``, taken away; factors are names or numbers."""

    factors: tuple[str | int, ...]
    minus: bool = False


def numbers_in(columns: Sequence[Column]) -> list[str]:
    """The names of the columns that an expression may speak of."""
    return [each.name for each in columns if each.type in NUMBERS and not each.computed]


def parse(text: str, names: Sequence[str]) -> tuple[Term, ...]:
    """An expression in its terms. Raises `ValueError` for whatever is none over ``names``."""
    # A name may hold a sign of its own, so the longest name that fits is taken first.
    marked, known = text, sorted(names, key=len, reverse=True)
    for number, name in enumerate(known):
        marked = marked.replace(name, f"\x00{number}\x01")
    parts = [part.strip() for part in _SPLIT.split(marked)]
    terms = [Term((_factor(parts[0], known),))]
    for sign, part in zip(parts[1::2], parts[2::2], strict=True):
        factor = _factor(part, known)
        if _SIGNS.get(sign, sign) == "*":
            last = terms.pop()
            terms.append(Term((*last.factors, factor), last.minus))
        else:
            terms.append(Term((factor,), _SIGNS.get(sign, sign) == "-"))
    return tuple(terms)


def renamed(text: str, names: Sequence[str], now: Callable[[str], str]) -> str:
    """An expression over ``names`` with those that they are called ``now``; one that is none
    stays as it is.
    """
    try:
        terms = parse(text, names)
    except ValueError:
        return text
    said = ""
    for term in terms:
        factors = " * ".join(str(f) if isinstance(f, int) else now(f) for f in term.factors)
        said += (" - " if term.minus else " + ") + factors
    return said.removeprefix(" + ").strip()


def value_of(terms: Sequence[Term], number_of: Callable[[str], str]) -> Decimal | None:
    """What the terms come to, by ``number_of`` a column; None where one is no number."""
    total = Decimal(0)
    for term in terms:
        product = Decimal(-1 if term.minus else 1)
        for factor in term.factors:
            text = str(factor) if isinstance(factor, int) else number_of(factor)
            if not _NUMBER.fullmatch(text):
                return None
            product *= Decimal(text)
        total += product
    return total


def reckoner(columns: Sequence[Column], column: Column) -> Callable[[Mapping[str, str]], str]:
    """What gives the text of a computed column from the values of the others, by their keys."""
    keys = {each.name: each.key for each in columns}
    terms = parse(column.computed, numbers_in(columns))
    form = ".2f" if column.type == "money" else ".0f"

    def text(values: Mapping[str, str]) -> str:
        number = value_of(terms, lambda name: values.get(keys[name], ""))
        return "" if number is None else format(number, form)

    return text


def sql_of(terms: Sequence[Term], column: Callable[[str], str]) -> str:
    """The same as SQL; ``column`` gives the expression of a column. NULL if one is empty."""
    return " ".join(
        ("- " if term.minus else "+ ")
        + " * ".join(
            str(factor) if isinstance(factor, int) else f"CAST({column(factor)} AS REAL)"
            for factor in term.factors
        )
        for term in terms
    ).removeprefix("+ ")


def _factor(part: str, known: Sequence[str]) -> str | int:
    if part.isascii() and part.isdigit():
        return int(part)
    found = re.fullmatch("\x00(\\d+)\x01", part)
    if found is None:
        raise ValueError(part)
    return known[int(found[1])]
