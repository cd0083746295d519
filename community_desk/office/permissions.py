"""What each role may do, in one table; asked below the window, so that the command line obeys it
too (design section 8).

What a reader may not is refused by `Office.writing` already, whatever the action.
"""

from collections.abc import Mapping

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.staff import Role

_ALL = frozenset({Role.DIRECTOR, Role.ACCOUNTANT, Role.CLERK})
_MONEY = frozenset({Role.DIRECTOR, Role.ACCOUNTANT})
_DIRECTOR = frozenset({Role.DIRECTOR})

MAY: Mapping[str, frozenset[Role]] = {
    "expenses.book": _ALL,
    "expenses.reverse": _MONEY,
    "expenses.transfer": _MONEY,
    "expenses.import": _MONEY,
    "expenses.budget": _MONEY,
    "expenses.funds": _MONEY,
    "expenses.close": _MONEY,
    "expenses.reopen": _DIRECTOR,
    "expenses.publish": _MONEY,
}

_WHO = {
    _ALL: QT_TRANSLATE_NOOP("errors", "{name}没有这项权限；请主任、会计或社工登录后办理。"),
    _MONEY: QT_TRANSLATE_NOOP("errors", "{name}没有这项权限；请主任或会计登录后办理。"),
    _DIRECTOR: QT_TRANSLATE_NOOP("errors", "{name}没有这项权限；请主任登录后办理。"),
}


def may(office: Office, action: str) -> bool:
    """Whether who is signed in may do one of `MAY`."""
    return office.staff.role in MAY[action]


def check_may(office: Office, action: str) -> None:
    """Raises `RuleSaysNoError` ``role_may_not``, which names who may."""
    if not may(office, action):
        raise RuleSaysNoError("role_may_not", _WHO[MAY[action]], name=office.staff.name)
