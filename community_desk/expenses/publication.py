"""Hanging the sheet of a period on the notice board, and what hung when."""

import hashlib
from dataclasses import dataclass
from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, found_or_no
from community_desk.expenses import store, store_months, store_publications
from community_desk.expenses.periods import Period, periods_of_year
from community_desk.expenses.publication_sheet import (
    NOTHING_TOLD,
    Affairs,
    NamesWithin,
    Paper,
    nobody,
    sheet_of,
)
from community_desk.expenses.said_periods import said_period
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.office.watched import Progress, told_by


@dataclass(frozen=True, slots=True)
class Publication:
    """A sheet that hung. ``outdated`` says that a month of it, or before it, was reopened since."""

    uid: str
    period: str
    published_on: date
    sha256: str
    published_by: str
    outdated: bool


@dataclass(frozen=True, slots=True)
class PeriodState:
    """How far a period is: whether something is booked in it, whether its months are closed, and
    what hung of it, the latest first.
    """

    period: Period
    booked: bool
    closed: bool
    hung: tuple[Publication, ...]


def publish(
    office: Office,
    period: Period,
    day: date,
    affairs: Affairs = NOTHING_TOLD,
    *,
    paper: Paper = "a3",
    names_within: NamesWithin = nobody,
    progress: Progress | None = None,
) -> Publication:
    """Keeps the sheet as it hangs from a day on, and puts that on record; ``progress`` may stop it.

    Raises `RuleSaysNoError`: ``period_open`` for months that are not closed, ``role_may_not``,
    ``missing_character``; `NotUnderstoodError` ``publish_day`` for a day before the period or
    one to come.
    """
    check_may(office, "expenses.publish")
    if not period.from_on <= day <= office.today():
        raise NotUnderstoodError(
            "publish_day",
            QT_TRANSLATE_NOOP("errors", "公开日期 {day} 不对；请写 {first} 起、到今天为止的日子。"),
            day=day.isoformat(),
            first=period.from_on.isoformat(),
        )
    told = told_by(progress)
    told(0, 0)
    with office.writing("expenses.publish") as write:
        closed = store_months.last_closed_month(office.db)
        if closed < period.last:
            raise RuleSaysNoError(
                "period_open",
                QT_TRANSLATE_NOOP(
                    "errors", "{month}还没有结账，只能打印样稿；请先结账，再正式公开。"
                ),
                month=said_period(next(month for month in period.months if month > closed)),
            )
        sheet = sheet_of(office, period, affairs, paper=paper, day=day, names_within=names_within)
        told(0, 0)
        sha256 = hashlib.sha256(sheet.pdf).hexdigest()
        uid = store_publications.insert(
            write,
            period=period.key,
            published_on=day.isoformat(),
            sha256=sha256,
            pdf=sheet.pdf,
        )
        new = {
            "period": period.key,
            "published_on": day.isoformat(),
            "paper": paper,
            "sha256": sha256,
            "masked": sum(len(one.words) for one in sheet.hidden),
        }
        write.audit("publish", "publication", uid, new=new)
    return next(one for one in publications(office, period.year) if one.uid == uid)


def publications(office: Office, year: int) -> list[Publication]:
    """What hung of the periods of a year, the latest first."""
    last = {period.key: period.last for period in periods_of_year(year)}
    return [
        Publication(
            uid=row.uid,
            period=row.period,
            published_on=date.fromisoformat(row.published_on),
            sha256=row.sha256,
            published_by=row.published_by,
            outdated=bool(row.reopened) and row.reopened <= last[row.period],
        )
        for row in store_publications.rows(office.db, year)
    ]


def states_of_year(office: Office, year: int) -> list[PeriodState]:
    """The periods of a year that have begun, in the order in which they end."""
    booked = set(store.months_with_vouchers(office.db, f"{year:04d}-01", f"{year:04d}-12"))
    closed = store_months.last_closed_month(office.db)
    hung: dict[str, list[Publication]] = {}
    for one in publications(office, year):
        hung.setdefault(one.period, []).append(one)
    this_month = office.today().isoformat()[:7]
    return [
        PeriodState(
            period,
            not booked.isdisjoint(period.months),
            period.last <= closed,
            tuple(hung.get(period.key, ())),
        )
        for period in periods_of_year(year)
        if period.first <= this_month or not booked.isdisjoint(period.months)
    ]


def hung_pdf(office: Office, uid: str) -> bytes:
    """The very bytes that hung. Raises `RuleSaysNoError` ``no_such_publication``."""
    _, pdf = found_or_no(
        store_publications.pdf_of(office.db, uid),
        "no_such_publication",
        QT_TRANSLATE_NOOP("errors", "没有这一份公开表；请刷新列表。"),
    )
    return pdf


def note_print(
    office: Office, period: Period, *, final: bool, paper: Paper | None = None, uid: str = ""
) -> None:
    """Puts on record that the sheet of a period was printed or saved: ``uid`` where it is one that
    hung. Drafts are told apart by ``final``.
    """
    new: dict[str, object] = {"period": period.key, "final": final}
    with office.noting("expenses.print") as write:
        write.audit("print", "publication", uid, new=new | ({"paper": paper} if paper else {}))
