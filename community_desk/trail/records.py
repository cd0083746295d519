"""What is asked of the trail, and its lines in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines: of the days ``first`` to ``last``, both included; of one staff member (a uid);
    of a kind of act, which is a key of `acts.KINDS` or an action; about things of a kind, a key of
    `acts.SUBJECTS`; about those of ``about`` (uids, see `asking.known_as`); with ``words`` in their
    reason. What is not said is not asked.
    """

    first: date | None = None
    last: date | None = None
    staff_uid: str = ""
    kind: str = ""
    subject: str = ""
    about: frozenset[str] | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One value that was changed or said: what it is, before and after ("" for none)."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the trail in words. ``at`` is in the PC's own time zone. ``thing`` names what
    it was done to, and is empty where that is the office itself. ``is_masked``: some number in it
    is shown in part only.
    """

    id: int
    at: datetime
    staff: str
    action: str
    act: str
    subject: str
    thing: str
    changes: tuple[Change, ...]
    reason: str
    is_masked: bool


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called: by subject and uid, and of staff and residents by uid."""

    things: Mapping[tuple[str, str], str]
    staff: Mapping[str, str]
    residents: Mapping[str, str]
