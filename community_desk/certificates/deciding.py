"""From when a decision on the office's own rules may hold."""

from datetime import date

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office


def check_not_past(office: Office, from_on: date) -> None:
    """Raises `RuleSaysNoError` ``date_past``: what held on days gone by is never changed."""
    if from_on < office.today():
        raise RuleSaysNoError(
            "date_past",
            QT_TRANSLATE_NOOP(
                "errors", "{day}已经过去，没有改动；规则只能从今天或以后某天起改，请重填日期。"
            ),
            day=from_on.isoformat(),
        )
