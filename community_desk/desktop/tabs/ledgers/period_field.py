"""The time a book is taken out or closed for, to be chosen or typed."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.ledgers.book_periods import MONTHS_OF, Period, before, last_ended, period_of


def period_field(context: DeskContext, *, over_only: bool) -> ChoiceField:
    """Usual periods, and whatever `read_period` understands; with ``over_only`` none that is
    under way, and not all time.
    """
    today = context.office.today()
    kinds = tuple(MONTHS_OF)
    ended = [last_ended(kind, today) for kind in kinds]
    if over_only:
        month, quarter, year = ended
        choices = [quarter, before(quarter), month, before(month), year]
        field = ChoiceField(
            context.theme, [(each.key, said(each)) for each in choices], editable=True
        )
        field.set_value(quarter.key)
        return field
    now = [period_of(kind, today) for kind in kinds]
    periods = [each for pair in zip(now, ended, strict=True) for each in pair]
    words = [
        ("", QCoreApplication.translate("period_field", "全部")),
        *((each.key, said(each)) for each in periods),
    ]
    return ChoiceField(context.theme, words, editable=True)


def said(period: Period) -> str:
    """A period in the language of the window."""
    first: date = period.first
    if period.kind == "all":
        return QCoreApplication.translate("period_field", "全部")
    if period.kind == "year":
        return QCoreApplication.translate("period_field", "{year} 年").format(year=first.year)
    if period.kind == "quarter":
        return QCoreApplication.translate("period_field", "{year} 年第 {quarter} 季度").format(
            year=first.year, quarter=(first.month + 2) // 3
        )
    if period.kind == "month":
        return QCoreApplication.translate("period_field", "{year} 年 {month} 月").format(
            year=first.year, month=first.month
        )
    return QCoreApplication.translate("period_field", "{first} 至 {last}").format(
        first=first, last=period.last
    )
