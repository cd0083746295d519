"""Finding one entry of a book, to be seen or to be changed."""

from community_desk.errors import RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, store
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.facts import Facts
from community_desk.office.office import Office


def uid_of(office: Office, book: Book, serial: int) -> str:
    """The entry with that number, closed or not. Raises `RuleSaysNoError` ``no_such_entry``."""
    access.check_may_see(office, book)
    return found_or_no(
        store.uid_of(office.db, book.code, serial),
        "no_such_entry",
        QT_TRANSLATE_NOOP("errors", "“{book}”里没有第 {serial} 条；请检查编号。"),
        book=book.name,
        serial=serial,
    )


def facts_of(office: Office, book: Book, uid: str) -> Facts:
    """An entry that whoever is signed in may see. Raises `RuleSaysNoError` ``no_such_entry``."""
    access.check_may_see(office, book)
    entry_id = store.id_of(office.db, book.code, uid)
    found = found_or_no(
        entry_id,
        "no_such_entry",
        QT_TRANSLATE_NOOP("errors", "“{book}”里没有这一条；请刷新后重新选择。"),
        book=book.name,
    )
    return store.facts(office.db, book, [found])[0]


def facts_to_change(office: Office, book: Book, uid: str, revision: int | None) -> Facts:
    """An open entry that whoever is signed in may change. Raises `RuleSaysNoError`."""
    access.check_may_edit(office, book)
    facts = facts_of(office, book, uid)
    if facts.closed_on:
        raise RuleSaysNoError(
            "entry_closed",
            QT_TRANSLATE_NOOP(
                "errors", "“{book}”第 {serial} 条已在 {day} 注销；请先恢复，再修改。"
            ),
            book=book.name,
            serial=facts.serial,
            day=facts.closed_on,
        )
    if revision is not None and revision != facts.revision:
        raise RuleSaysNoError(
            "changed_meanwhile",
            QT_TRANSLATE_NOOP(
                "errors", "“{book}”第 {serial} 条刚被别人改过；请看过新内容再改一次。"
            ),
            book=book.name,
            serial=facts.serial,
        )
    return facts
