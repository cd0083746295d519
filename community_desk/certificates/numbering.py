"""Numbers of letters and refusals: one running series per year each, never reused (domain C.2)."""

import re
from dataclasses import dataclass

from community_desk.certificates import store
from community_desk.certificates.store import Table
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office

_WORDS: dict[Table, str] = {"certificate": "社证字", "refusal": "告"}
_DIGITS = re.compile(r"(\d{4})\D+(\d+)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its parts; 〔〕 are U+3014 and U+3015."""

    series: Table
    year: int
    counter: int
    text: str


def next_number(office: Office, series: Table) -> Number:
    """The number after the last one; only for use inside a write, which keeps others out."""
    year = office.today().year
    counter = store.highest_counter(office.db, series, series, year) + 1
    return Number(series, year, counter, written(office, series, year, f"{counter:04d}"))


def written(office: Office, series: Table, year: int, counter: str) -> str:
    """A number as it stands on paper."""
    short = office.setting("short_name") or office.setting("name")[:1]
    return f"{short}{_WORDS[series]}〔{year}〕第{counter}号"


def known_number(office: Office, text: str) -> tuple[Table, str]:
    """The number somebody typed, as stored: brackets, blanks and leading zeros do not matter.

    Raises `RuleSaysNoError` ``no_such_number``.
    """
    wanted: Table = "refusal" if "告" in text else "certificate"
    if digits := _DIGITS.search(text):
        found = store.number_of(office.db, wanted, int(digits[1]), int(digits[2]))
        if found:
            return wanted, found
    raise RuleSaysNoError(
        "no_such_number",
        QT_TRANSLATE_NOOP("errors", "登记簿里没有编号“{number}”；请核对编号，如 {example}。"),
        number=text,
        example=written(office, "certificate", office.today().year, "0001"),
    )
