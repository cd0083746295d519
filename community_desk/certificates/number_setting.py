"""Setting how numbers are written from now on, and reading numbers by their patterns."""

import re
from dataclasses import asdict
from typing import NamedTuple

from community_desk.certificates import store_numbers
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.number_patterns import (
    DEFAULTS,
    SERIES_WORDS,
    Pattern,
    Series,
    check_pattern,
    filled,
    keep_pattern,
    pattern_of,
    short_name,
    split,
)
from community_desk.certificates.numbering import folded, series_of
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office, Writer
from community_desk.office.permissions import check_may
from community_desk.office.stamped import update

_LEFT_OUT = "第号|"
_ANY_YEAR = 2000


class ReadNumber(NamedTuple):
    """What a number says; ``series`` "" and no counter where no pattern of letters fits it."""

    series: str = ""
    year: int | None = None
    counter: int | None = None


def set_pattern(office: Office, series: Series, pattern: Pattern) -> Pattern:
    """Sets how the numbers of a series are written from now on; numbers that were given stay.

    Raises `NotUnderstoodError` for a pattern that cannot be, `RuleSaysNoError` ``role_may_not``
    or ``numbers_alike``.
    """
    check_may(office, "certificates.rules")
    pattern = Pattern(pattern.text.strip(), pattern.width, pattern.scope, pattern.restart)
    check_pattern(series, pattern)
    with office.writing("certificates.rules") as write:
        new_reads = _reads_as(office, pattern)
        for other in SERIES_WORDS:
            if other != series and _reads_as(office, pattern_of(office, other)) == new_reads:
                raise RuleSaysNoError(
                    "numbers_alike",
                    QT_TRANSLATE_NOOP(
                        "errors", "这样写，证明、告知单、复函的编号就分不清了；请改一个字。"
                    ),
                )
        old = pattern_of(office, series)
        keep_pattern(write, series, pattern)
        if series == "certificate":
            _read_hand_letters(office, write)
        write.audit("set", "setting", "", old={series: asdict(old)}, new={series: asdict(pattern)})
    return pattern


def read_number(office: Office, text: str) -> ReadNumber:
    """The parts of a letter's number under the pattern in force, else under the usual one."""
    for pattern in dict.fromkeys((pattern_of(office, "certificate"), DEFAULTS["certificate"])):
        if found := _expression(pattern, short_name(office)).fullmatch(folded(text)):
            parts = found.groupdict()
            counter = int(parts["counter"])
            if not 0 < counter < 10**9:
                continue
            key = _type_of(office, parts.get("type", "")) if pattern.scope == "type" else ""
            if pattern.scope == "type" and not key:
                continue
            year = int(parts["year"]) if "year" in parts else None
            return ReadNumber(series_of("certificate", bool(key), key), year, counter)
    return ReadNumber()


def _reads_as(office: Office, pattern: Pattern) -> str:
    """A number of a pattern without what people write now so, now so (`folded`)."""
    return folded(filled(pattern, short_name(office), _ANY_YEAR, 1, "{type}"))


def _read_hand_letters(office: Office, write: Writer) -> None:
    """Numbers of letters written by hand that no pattern fitted may fit the new one."""
    for uid, number in store_numbers.unread_by_hand(office.db):
        series, year, counter = read_number(office, number)
        if counter is not None:
            parts = {"series": series, "counter": counter} | ({"year": year} if year else {})
            update(write, "hand_letter", uid, parts)


def _expression(pattern: Pattern, office_word: str) -> re.Pattern[str]:
    slots = {
        "office": re.escape(folded(office_word)),
        "year": "(?P<year>[0-9]{4})",
        "counter": "(?P<counter>[0-9]+)",
        "type": "(?P<type>.+?)",
    }
    parts = [slots[part] if is_slot else _words(part) for part, is_slot in split(pattern)]
    return re.compile("".join(parts))


def _words(part: str) -> str:
    """Words between the slots; who writes by hand leaves some out."""
    return "".join(re.escape(sign) + ("?" if sign in _LEFT_OUT else "") for sign in folded(part))


def _type_of(office: Office, title: str) -> str:
    known = {folded(kind.title): kind.key for kind in catalogue_in_force(office).types}
    return known.get(title, "")
