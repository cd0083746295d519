"""Numbers of letters, refusals and replies: running series, never reused (domain C.2)."""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple, cast

from community_desk.certificates import store, store_numbers
from community_desk.certificates.number_patterns import Series, filled, pattern_of, short_name
from community_desk.certificates.store import StoredLetter, Table
from community_desk.errors import RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office

_BETWEEN_TYPES = "/"
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_DIGITS = re.compile(r"[0-9]+")
_BLANKS = re.compile(r"\s+")
# More than any number of an office has; what is longer was never given.
_MOST_DIGITS = 18
_BRACKETS = re.compile(r"[〔〕【】\[\]()]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its parts. ``series`` is that of the schema: `series_of`."""

    series: str
    year: int
    counter: int
    text: str


def next_number(office: Office, series: Series, type_key: str = "", title: str = "") -> Number:
    """The number after the last one; only for use inside a write, which keeps others out.

    Numbers that letters written by hand have are left out; where the office has none of its own
    yet, it goes on from theirs. A number that was given under another pattern is never given
    again: the counter goes on.
    """
    pattern, db, year = pattern_of(office, series), office.db, office.today().year
    name = series_of(series, pattern.scope == "type", type_key)
    counted = year if pattern.restart == "year" else None
    counter = store_numbers.highest_counter(db, series, name, counted)
    if series == "certificate" and not counter:
        counter = store_numbers.highest_by_hand(db, name, counted)
    office_word = short_name(office)
    while True:
        counter += 1
        text = filled(pattern, office_word, year, counter, title)
        by_hand = series == "certificate" and store_numbers.is_by_hand(db, name, counted, counter)
        if not by_hand and not store_numbers.is_given(db, text):
            return Number(name, year, counter, text)


class TypeSeries(NamedTuple):
    """A series of the schema, taken apart; ``type_key`` "" where it is the whole office's."""

    series: Series
    type_key: str


def type_series(name: str) -> TypeSeries:
    """What `series_of` put together."""
    series, _, key = name.partition(_BETWEEN_TYPES)
    return TypeSeries(cast(Series, series), key)


def series_of(series: Series, per_type: bool, type_key: str) -> str:
    """A series as the schema names it: of one type where each type counts for itself."""
    return f"{series}{_BETWEEN_TYPES}{type_key}" if per_type else series


def written(office: Office, series: Series, year: int, counter: int | str, title: str = "") -> str:
    """A number of the pattern in force as it stands on paper."""
    return filled(pattern_of(office, series), short_name(office), year, counter, title)


def known_number(office: Office, text: str) -> tuple[Table, str]:
    """The number somebody typed, as stored, whatever pattern it was given under: brackets,
    blanks, wide digits and leading zeros do not matter, nor the words around its figures where
    these are enough.

    Raises `RuleSaysNoError` ``no_such_number`` or ``several_numbers``.
    """
    wanted, plain = folded(text), figures(text)
    parts = {part for run in plain for part in (run, run[4:], run[:-4])}
    tails = [int(part) for part in parts if 0 < len(part) <= _MOST_DIGITS]
    near = store_numbers.numbers_with(office.db, text.strip(), tails)
    kind: Table = "refusal" if "告" in text else "certificate"
    # As it stands, else but for brackets and blanks, else by its figures alone.
    alike = (
        [(t, number) for t, number in near if number == text.strip()]
        or [(t, number) for t, number in near if folded(number) == wanted]
        or [(t, number) for t, number in near if t == kind and figures(number) == plain]
    )
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise RuleSaysNoError(
            "several_numbers",
            QT_TRANSLATE_NOOP("errors", "“{number}”可以是{one}，也可以是{other}；请把编号写全。"),
            number=text,
            one=alike[0][1],
            other=alike[1][1],
        )
    raise RuleSaysNoError(
        "no_such_number",
        QT_TRANSLATE_NOOP("errors", "登记簿里没有编号“{number}”；请核对编号，如 {example}。"),
        number=text,
        example=written(office, "certificate", office.today().year, 1),
    )


def known_letter(office: Office, text: str) -> StoredLetter | None:
    """The letter whose number somebody typed; None where it is that of a notice. Raises as
    `known_number`.
    """
    table, number = known_number(office, text)
    return store.letter_by(office.db, "number", number) if table == "certificate" else None


def find_letter(office: Office, text: str) -> StoredLetter:
    """As `known_letter`; raises `RuleSaysNoError` ``not_a_letter`` as well, for a notice."""
    return found_or_no(
        known_letter(office, text),
        "not_a_letter",
        QT_TRANSLATE_NOOP("errors", "“{number}”是告知单，不是证明；请核对编号。"),
        number=text,
    )


def folded(text: str) -> str:
    """A number without what people write now so, now so."""
    plain = _BLANKS.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return _ZEROS.sub("", _BRACKETS.sub("|", plain))


def figures(text: str) -> list[str]:
    """The runs of digits of a number, without leading zeros."""
    plain = unicodedata.normalize("NFKC", text)
    return [run.lstrip("0") or "0" for run in _DIGITS.findall(plain)]
