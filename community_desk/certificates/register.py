"""The register of letters and refusals."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from community_desk.certificates import store, store_refusals, store_register
from community_desk.certificates.asking_bodies import kind_of
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office

State = Literal["valid", "handed", "lapsed", "void", "replaced", "told", "hand"]
Kind = Literal["letter", "refusal", "hand"]

STATE_WORDS: dict[State, str] = {
    "valid": QT_TRANSLATE_NOOP("errors", "未领取"),
    "handed": QT_TRANSLATE_NOOP("errors", "已领取"),
    "lapsed": QT_TRANSLATE_NOOP("errors", "已过期"),
    "void": QT_TRANSLATE_NOOP("errors", "已作废"),
    "replaced": QT_TRANSLATE_NOOP("errors", "已重开"),
    "told": QT_TRANSLATE_NOOP("errors", "已告知"),
    "hand": QT_TRANSLATE_NOOP("errors", "手工补录"),
}
WHOLE_YEAR = (1, 12)
_FIRST = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """Only what was asked for as this type, by bodies of this kind (of `asking_bodies.KINDS`);
    "" leaves nothing out. ``months`` are the first and the last month of the year to be left;
    with ``lapsing`` (ISO), only letters that still stand and lapse by that day.
    """

    type_key: str = ""
    body_kind: str = ""
    months: tuple[int, int] = WHOLE_YEAR
    lapsing: str = ""


ANYTHING = Asked()


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One letter or refusal as a line; ``body`` is whom it is addressed to, or who asked. One of
    ``kind`` hand was written by hand: it has no page, and its number may not be the only such.
    """

    number: str
    on: str
    title: str
    applicant: str
    state: State
    kind: Kind
    uid: str
    body: str
    purpose: str
    handler: str

    @property
    def is_void(self) -> bool:
        """Whether it counts no longer, with another in its place or without."""
        return self.state in ("void", "replaced")


def page(
    office: Office,
    *,
    words: str = "",
    state: State | Literal[""] = "",
    year: int = 0,
    asked: Asked = ANYTHING,
    offset: int = 0,
    limit: int = 200,
) -> list[RegisterRow]:
    """Letters and refusals, newest first; ``words`` is part of a number, matter, name or body,
    ``year`` that of the day. "" and 0 leave nothing out.
    """
    return _rows(office, _wanted(office, words, state, year, asked), offset, limit)


def first_page(
    office: Office,
    *,
    words: str = "",
    state: State | Literal[""] = "",
    year: int = 0,
    asked: Asked = ANYTHING,
) -> tuple[list[RegisterRow], int]:
    """The first lines of `page`, and how many there are in all; quicker than to ask for both."""
    rows, found = store_register.first_lines(
        office.db,
        today=office.today().isoformat(),
        asked=_wanted(office, words, state, year, asked),
        limit=_FIRST,
    )
    return [RegisterRow(*row) for row in rows], found


def count(
    office: Office,
    *,
    words: str = "",
    state: State | Literal[""] = "",
    year: int = 0,
    asked: Asked = ANYTHING,
) -> int:
    """How many lines `page` has in all."""
    today = office.today().isoformat()
    wanted = _wanted(office, words, state, year, asked)
    return store_register.count(office.db, today=today, asked=wanted)


def years(office: Office) -> list[int]:
    """The years that stand in the register, the latest first."""
    return store_register.years(office.db)


def counts(office: Office, year: int) -> tuple[int, int]:
    """Letters issued and refusals written in a year."""
    return (
        store.count_of_year(office.db, "certificate", year),
        store.count_of_year(office.db, "refusal", year),
    )


def handled(office: Office, from_on: date, until_on: date) -> tuple[int, int]:
    """Letters issued and refusals written in a time (both days count), without void ones: what the
    committee publishes of its work.
    """
    return store_register.standing(office.db, from_on.isoformat(), until_on.isoformat())


def of_resident(office: Office, resident_id: int) -> list[RegisterRow]:
    """The letters and refusals of one person, newest first; also those that were written to a
    record which turned out to be the same person's.
    """
    return _rows(office, {"person": resident_id})


def naming_resident(office: Office, resident_id: int) -> list[RegisterRow]:
    """The letters of others that name a person in a role (a relative, a spouse, a landlord), newest
    first; also those that name a record which turned out to be the same person's.
    """
    return _rows(office, {"named": json.dumps(store_register.uids(office.db, resident_id))})


def _rows(
    office: Office, asked: Mapping[str, object], offset: int = 0, limit: int = -1
) -> list[RegisterRow]:
    today = office.today().isoformat()
    rows = store_register.lines(office.db, today=today, asked=asked, offset=offset, limit=limit)
    return [RegisterRow(*row) for row in rows]


def _wanted(office: Office, words: str, state: str, year: int, asked: Asked) -> dict[str, object]:
    text = words.strip()
    # A refusal of before kinds were asked for is of the kind that its body's name says.
    old = store_refusals.bodies_without_kind(office.db) if asked.body_kind else []
    return {
        "like": store.like(text) if text else "",
        "state": state,
        "year": str(year) if year else "",
        "months": asked.months != WHOLE_YEAR,
        "first_month": f"{asked.months[0]:02d}",
        "last_month": f"{asked.months[1]:02d}",
        "type_key": asked.type_key,
        "body_kind": asked.body_kind,
        "lapsing": asked.lapsing,
        "bodies": json.dumps([body for body in old if kind_of(body) == asked.body_kind]),
    }
