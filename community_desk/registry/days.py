"""Days as people write them, of what has happened already."""

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.workbooks.cells import clean_date


def day_happened(office: Office, text: str) -> str:
    """A day (ISO) that is not ahead. Raises `NotUnderstoodError` ``date_not_understood``,
    `RuleSaysNoError` ``in_future``.
    """
    day = clean_date(text)
    if not day:
        raise NotUnderstoodError(
            "date_not_understood",
            QT_TRANSLATE_NOOP("errors", "日期“{text}”读不懂；请写成 1963-06-07 这样。"),
            text=text,
        )
    if day > office.today().isoformat():
        raise RuleSaysNoError(
            "in_future",
            QT_TRANSLATE_NOOP("errors", "{day}还没有到；请写已经发生的那一天。"),
            day=day,
        )
    return day


def day_or_today(office: Office, text: str) -> str:
    """As `day_happened`; today where nothing is written."""
    return day_happened(office, text) if text.strip() else office.today().isoformat()
