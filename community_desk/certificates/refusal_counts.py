"""How often which paper was asked for wrongly, when, and by whom: what a committee shows its
street office (design.md section 1, the burden). No applicant is named anywhere here.
"""

import calendar
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from community_desk.certificates import store_refusals
from community_desk.certificates.asking_bodies import KINDS, kind_of
from community_desk.certificates.register import WHOLE_YEAR
from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office


@dataclass(frozen=True, slots=True)
class TypeCount:
    """One certificate type; ``months`` as those of `RefusalCounts`."""

    key: str
    title: str
    months: tuple[int, ...]

    @property
    def total(self) -> int:
        """Of the whole time."""
        return sum(self.months)


@dataclass(frozen=True, slots=True)
class BodyCount:
    """One body that asked, by its name."""

    name: str
    kind: str
    total: int


@dataclass(frozen=True, slots=True)
class RefusalCounts:
    """The refusals of a time (ISO days, both count). ``months`` (YYYY-MM) are all between the
    first and the last day; types, kinds and bodies come most first.
    """

    from_on: str
    until_on: str
    months: tuple[str, ...]
    types: tuple[TypeCount, ...]
    kinds: Mapping[str, int]
    bodies: tuple[BodyCount, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(one.total for one in self.types)

    def as_json(self) -> dict[str, object]:
        """The document of ``certificates burden --json``."""
        return {
            "from": self.from_on,
            "until": self.until_on,
            "total": self.total,
            "months": list(self.months),
            "types": [
                {"key": one.key, "title": one.title, "total": one.total, "months": one.months}
                for one in self.types
            ],
            "kinds": dict(self.kinds),
            "bodies": [
                {"name": one.name, "kind": one.kind, "total": one.total} for one in self.bodies
            ],
        }


def refusal_counts(office: Office, from_on: date, until_on: date) -> RefusalCounts:
    """Counts the refusals of a time, without those that were voided. One that was written before
    kinds of bodies were asked for counts by the name of its body.

    Raises `NotUnderstoodError` ``days_reversed``.
    """
    if from_on > until_on:
        raise NotUnderstoodError(
            "days_reversed",
            QT_TRANSLATE_NOOP("errors", "开始的日子 {begin} 在结束的日子 {end} 之后；请改过来。"),
            begin=from_on,
            end=until_on,
        )
    months = _months(from_on, until_on)
    types: dict[str, Counter[str]] = {}
    titles: dict[str, str] = {}
    kinds: Counter[str] = Counter()
    bodies: Counter[tuple[str, str]] = Counter()
    rows = store_refusals.counted(office.db, from_on.isoformat(), until_on.isoformat())
    for key, title, month, body, stored, many in rows:
        kind = stored if stored in KINDS else kind_of(body)
        types.setdefault(key, Counter())[month] += many
        titles[key] = title
        kinds[kind] += many
        if body:
            bodies[body, kind] += many
    counted = [
        TypeCount(key, titles[key], tuple(by_month[month] for month in months))
        for key, by_month in types.items()
    ]
    return RefusalCounts(
        from_on.isoformat(),
        until_on.isoformat(),
        months,
        tuple(sorted(counted, key=lambda one: (-one.total, one.title))),
        dict(sorted(kinds.items(), key=lambda item: (-item[1], list(KINDS).index(item[0])))),
        tuple(
            BodyCount(name, kind, many)
            for (name, kind), many in sorted(bodies.items(), key=lambda item: (-item[1], item[0]))
        ),
    )


def year_counts(office: Office, year: int, months: tuple[int, int] = WHOLE_YEAR) -> RefusalCounts:
    """The refusals of a calendar year, or of some of its months (the first and the last of them),
    until today where that time is not over.
    """
    begin = date(year, months[0], 1)
    last = date(year, months[1], calendar.monthrange(year, months[1])[1])
    return refusal_counts(office, begin, max(begin, min(last, office.today())))


def years(office: Office) -> tuple[int, ...]:
    """The years that may have refusals, the newest first; this one is always among them."""
    this, first = office.today().year, store_refusals.first_day(office.db)
    return tuple(range(this, (int(first[:4]) if first else this) - 1, -1))


def _months(from_on: date, until_on: date) -> tuple[str, ...]:
    first, last = (day.year * 12 + day.month - 1 for day in (from_on, until_on))
    return tuple(f"{count // 12}-{count % 12 + 1:02d}" for count in range(first, last + 1))
