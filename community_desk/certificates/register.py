"""The register of letters and refusals."""

from dataclasses import dataclass
from typing import Literal

from community_desk.certificates import store
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
_MATCHES = (
    "(:state = '' OR state = :state) AND (:year = '' OR substr(day, 1, 4) = :year)"
    " AND (:words = '' OR number LIKE :like ESCAPE '\\' OR title LIKE :like ESCAPE '\\'"
    " OR applicant_name LIKE :like ESCAPE '\\' OR body LIKE :like ESCAPE '\\')"
)


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
    offset: int = 0,
    limit: int = 200,
) -> list[RegisterRow]:
    """Letters and refusals, newest first; ``words`` is part of a number, matter, name or body,
    ``year`` that of the day. "" and 0 leave nothing out.
    """
    values = {**_search(words, state, year), "offset": offset, "limit": limit}
    return _rows(office, _MATCHES, values)


def count(
    office: Office, *, words: str = "", state: State | Literal[""] = "", year: int = 0
) -> int:
    """How many lines `page` has in all."""
    today, values = office.today().isoformat(), _search(words, state, year)
    return store.register_count(office.db, today=today, where=_MATCHES, values=values)


def years(office: Office) -> list[int]:
    """The years that stand in the register, the latest first."""
    return store.register_years(office.db)


def counts(office: Office, year: int) -> tuple[int, int]:
    """Letters issued and refusals written in a year."""
    return (
        store.count_of_year(office.db, "certificate", year),
        store.count_of_year(office.db, "refusal", year),
    )


def of_resident(office: Office, resident_id: int) -> list[RegisterRow]:
    """The letters and refusals of one person, newest first; also those that were written to a
    record which turned out to be the same person's.
    """
    where = "resident_id IN (SELECT :id UNION SELECT id FROM resident WHERE merged_into_id = :id)"
    return _rows(office, where, {"id": resident_id})


def lapsing(office: Office, until: str) -> list[RegisterRow]:
    """Letters that still stand and lapse by a day (ISO), newest first."""
    in_time = "number IN (SELECT number FROM certificate WHERE valid_until <= :until)"
    where = f"state IN ('valid', 'handed') AND {in_time}"
    return _rows(office, where, {"until": until})


def _rows(office: Office, where: str, values: dict[str, object]) -> list[RegisterRow]:
    today = office.today().isoformat()
    rows = store.register_rows(office.db, today=today, where=where, values=values)
    return [RegisterRow(*row) for row in rows]


def _search(words: str, state: str, year: int) -> dict[str, object]:
    text = words.strip()
    year_text = str(year) if year else ""
    return {"words": text, "like": store.like(text), "state": state, "year": year_text}
