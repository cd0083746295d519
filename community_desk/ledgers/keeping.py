"""How long a book keeps what was closed, and deleting it once that is over (个人信息保护法 19 and
47; domain G). Deleting is final; the audit trail keeps what it has for its own time.
"""

from collections.abc import Collection
from dataclasses import dataclass

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, store_keeping
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.office.watched import Progress, each, told_by
from community_desk.registry.ages import born_by


@dataclass(frozen=True, slots=True)
class PastKeeping:
    """A closed entry that is kept longer than its book says, ``keep_years`` since ``closed_on``.
    ``who`` is empty where it is about nobody.
    """

    uid: str
    book: str
    book_name: str
    serial: int
    who: str
    closed_on: str
    closed_reason: str
    keep_years: int


def entries_past_keeping(office: Office) -> list[PastKeeping]:
    """Every such entry of the books that whoever is signed in may write in, by book."""
    today = office.today()
    return [
        PastKeeping(uid, book.code, book.name, serial, who, closed_on, reason, book.keep_years)
        for book in books_in_force(office).books
        if book.keep_years and access.may_edit(office, book)
        for uid, serial, who, closed_on, reason in store_keeping.closed_until(
            office.db, book.code, born_by(book.keep_years, today)
        )
    ]


def delete_past_keeping(
    office: Office, uids: Collection[str], *, reason: str, progress: Progress | None = None
) -> int:
    """Deletes entries that have had their time; gives how many. Nobody can take it back once it is
    done; ``progress`` hears how far it is and may stop it before.

    Raises `RuleSaysNoError` ``no_reason``, ``nothing_chosen``, ``not_due`` for one that has not,
    or that may not be changed; then nothing is deleted.
    """
    reason, chosen = reason.strip(), list(dict.fromkeys(uids))
    if not reason:
        raise RuleSaysNoError(
            "no_reason", QT_TRANSLATE_NOOP("errors", "清理要写明依据；请填写后再清理。")
        )
    if not chosen:
        raise RuleSaysNoError(
            "nothing_chosen", QT_TRANSLATE_NOOP("errors", "还没有选要清理的；请先勾选。")
        )
    with office.writing("ledgers.keeping") as write:
        past = {entry.uid: entry for entry in entries_past_keeping(office)}
        for uid in each(chosen, told_by(progress), len(chosen)):
            if uid not in past:
                raise RuleSaysNoError(
                    "not_due",
                    QT_TRANSLATE_NOOP(
                        "errors", "有的条目还没有到清理的时候，或已被恢复；请刷新后重新勾选。"
                    ),
                )
            entry = past[uid]
            told = {"book": entry.book, "serial": entry.serial, "closed_on": entry.closed_on}
            write.audit("delete", "entry", uid, old=told, reason=reason)
        store_keeping.delete(write, chosen)
    return len(chosen)
