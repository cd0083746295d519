"""Who decides on the office's own rules, and from when a decision may hold."""

from datetime import date

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.staff import Role


def may_decide(office: Office) -> bool:
    """Whether who is signed in may change the office's rules."""
    return office.staff.role is Role.DIRECTOR


def check_may_decide(office: Office) -> None:
    """Raises `RuleSaysNoError` ``role_may_not`` for anybody but a director."""
    if not may_decide(office):
        raise RuleSaysNoError(
            "role_may_not",
            QT_TRANSLATE_NOOP("errors", "{name}不是主任，不能改证明的规则；请主任登录来改。"),
            name=office.staff.name,
        )


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
