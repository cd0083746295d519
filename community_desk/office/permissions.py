"""What each role may do, in one table; asked where the office is written to, so that the window and
the command line obey it alike (design section 8).

Beside it stand rules that look at more than the role: what a ledger book says of itself
(`ledgers.access`), who signs in the director's place (`certificates.approval`).
"""

from collections.abc import Mapping
from typing import Protocol

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.staff import Role, Staff

_EVERYBODY = frozenset(Role)
_STAFF = frozenset({Role.DIRECTOR, Role.ACCOUNTANT, Role.CLERK})
_DESK = frozenset({Role.DIRECTOR, Role.CLERK})
_MONEY = frozenset({Role.DIRECTOR, Role.ACCOUNTANT})
_DIRECTOR = frozenset({Role.DIRECTOR})

# The accountant keeps the money and the books that name the role, and looks people up; letters and
# the registry are the work of the desk. A reader sees numbers masked (domain G) and prints what the
# committee publishes or has to account for: a book as it is shown, with numbers masked, counts
# that name nobody (figures), and the sheets and slips of the money, whose receipts those who check
# the accounts look at. What carries whole numbers (letters, sheets about people, files of an entry)
# or leaves as a workbook is for staff; the registry leaves by the desk alone, which keeps it.
# Everybody may copy the office, for a copy opens with the same passwords only.
MAY: Mapping[str, frozenset[Role]] = {
    "registry.change": _DESK,
    "registry.remove": _DESK,
    "registry.import": _DESK,
    "registry.merge": _DESK,
    "registry.lists": _STAFF,
    "registry.privacy": _DESK,
    "registry.retention": _DIRECTOR,
    "registry.reveal": _STAFF,
    "registry.print": _STAFF,
    "registry.figures": _EVERYBODY,
    "registry.export": _DESK,
    "certificates.issue": _DESK,
    "certificates.approve": _DIRECTOR,
    "certificates.void": _DESK,
    "certificates.seal": _DESK,
    "certificates.reply": _DESK,
    "certificates.paper": _DESK,
    "certificates.rules": _DIRECTOR,
    "certificates.print": _STAFF,
    "certificates.figures": _EVERYBODY,
    "ledgers.edit": _STAFF,
    "ledgers.design": _DIRECTOR,
    "ledgers.keeping": _DIRECTOR,
    "ledgers.reveal": _STAFF,
    "ledgers.print": _EVERYBODY,
    "ledgers.export": _STAFF,
    "expenses.book": _STAFF,
    "expenses.reverse": _MONEY,
    "expenses.transfer": _MONEY,
    "expenses.import": _MONEY,
    "expenses.budget": _MONEY,
    "expenses.funds": _MONEY,
    "expenses.close": _MONEY,
    "expenses.reopen": _DIRECTOR,
    "expenses.publish": _MONEY,
    "expenses.receipts": _EVERYBODY,
    "expenses.print": _EVERYBODY,
    "expenses.export": _STAFF,
    "office.undo": _STAFF,
    "office.settings": _DIRECTOR,
    "office.staff": _DIRECTOR,
    "office.sign_in": _EVERYBODY,
    "office.password": _EVERYBODY,
    "office.trail": _DIRECTOR,
    "office.handover": _DIRECTOR,
    "office.today": _STAFF,
    "office.backup": _EVERYBODY,
    "office.restore": _DIRECTOR,
    "office.remove_backup": _DIRECTOR,
    "office.export_plain": _DIRECTOR,
}

_WHO = {
    _STAFF: QT_TRANSLATE_NOOP("errors", "{name}没有这项权限；请主任、会计或社工登录后办理。"),
    _DESK: QT_TRANSLATE_NOOP("errors", "{name}没有这项权限；请主任或社工登录后办理。"),
    _MONEY: QT_TRANSLATE_NOOP("errors", "{name}没有这项权限；请主任或会计登录后办理。"),
    _DIRECTOR: QT_TRANSLATE_NOOP("errors", "{name}没有这项权限；请主任登录后办理。"),
}


class SignedIn(Protocol):
    """Whatever knows who is signed in: an office."""

    @property
    def staff(self) -> Staff:
        """Who is signed in."""
        ...


def may(office: SignedIn, action: str) -> bool:
    """Whether who is signed in may do one of `MAY`."""
    return office.staff.role in MAY[action]


def denial(office: SignedIn, action: str) -> RuleSaysNoError | None:
    """``role_may_not``, which names who may, where who is signed in may not."""
    if may(office, action):
        return None
    return RuleSaysNoError("role_may_not", _WHO[MAY[action]], name=office.staff.name)


def check_may(office: SignedIn, action: str) -> None:
    """Raises `RuleSaysNoError` ``role_may_not``, which names who may."""
    denied = denial(office, action)
    if denied is not None:
        raise denied
