"""Everything that waits, asked of who is signed in."""

from collections.abc import Callable, Sequence
from functools import partial

from community_desk.errors import Translate
from community_desk.office.office import Office
from community_desk.office.permissions import may
from community_desk.office.staff import Role
from community_desk.waiting import certificates, copies, expenses, ledgers, registry
from community_desk.waiting.records import Item

Source = Callable[[Office, Translate], Sequence[Item]]
# What is asked, the most pressing first, each with what of `permissions.MAY` settles it.
SOURCES: tuple[tuple[str, Source], ...] = (
    ("office.backup", copies.backup_overdue),
    ("office.backup", copies.backups_in_danger),
    ("office.staff", copies.recovery_unproven),
    ("certificates.issue", certificates.drafts_waiting),
    ("registry.privacy", registry.requests_due),
    ("certificates.issue", certificates.letters_not_fetched),
    ("certificates.issue", certificates.letters_lapsing),
    ("registry.privacy", registry.grown_up),
    ("expenses.close", expenses.months_not_closed),
    ("expenses.book", expenses.vouchers_without_receipt),
    ("expenses.book", expenses.advances_open),
    ("ledgers.edit", ledgers.days_coming),
    ("ledgers.edit", ledgers.books_changed),
    ("ledgers.edit", ledgers.books_due),
    ("registry.change", registry.ages_coming),
    ("registry.change", registry.papers_ending),
)
# What is open and does not press yet: whoever takes an office over hears of it as well.
RESTING: tuple[tuple[str, Source], ...] = (
    ("certificates.issue", certificates.drafts_resting),
    ("registry.privacy", registry.requests_resting),
    ("expenses.book", expenses.advances_resting),
)
MOST = 20  # lines of one kind in the work list and on the page of the day


def sources(office: Office, translate: Translate) -> list[Callable[[], Sequence[Item]]]:
    """All that is asked: what the role may not settle is no work of theirs, and a reader has
    none.
    """
    if office.staff.role is Role.READER:
        return []
    return [
        partial(_pressing, ask, office, translate) for action, ask in SOURCES if may(office, action)
    ]


def _pressing(ask: Source, office: Office, translate: Translate) -> Sequence[Item]:
    return ask(office, translate)[:MOST]


def everything(office: Office, translate: Translate) -> list[Item]:
    """All that waits for who is signed in."""
    return [item for ask in sources(office, translate) for item in ask()]
