"""Who took part in what an entry tells of, such as the volunteers of an activity (book 0202)."""

from collections.abc import Collection

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import entries, store, store_people
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.found import facts_to_change
from community_desk.office.office import Office


def names_people(book: Book) -> bool:
    """Whether the entries of a book name those who took part: their hours are summed up from it."""
    return book.code == store_people.ACTIVITIES


def people_in(office: Office, book: Book, uid: str) -> list[tuple[str, str]]:
    """Uid and name of everybody who took part. Raises `RuleSaysNoError` ``no_such_entry``."""
    entries.load_entry(office, book, uid)
    return store_people.people_in(office.db, uid)


def set_people(office: Office, book: Book, uid: str, residents: Collection[str]) -> None:
    """Says who took part, in place of whoever was named before.

    Raises `RuleSaysNoError` for an entry that may not be changed, a book that names nobody, or
    somebody whom the registry does not have.
    """
    if not names_people(book):
        raise RuleSaysNoError(
            "names_nobody",
            QT_TRANSLATE_NOOP("errors", "“{book}”不登记参加的人；请在志愿服务活动记录里登记。"),
            book=book.name,
        )
    with office.writing("ledgers.edit") as write:
        facts_to_change(office, book, uid, None)
        for resident in residents:
            if not store.exists(write.db, "resident", resident):
                raise RuleSaysNoError(
                    "no_such_subject",
                    QT_TRANSLATE_NOOP("errors", "档案里找不到要登记的居民或房屋；请重新选择。"),
                )
        old = [before for before, _ in store_people.people_in(write.db, uid)]
        store_people.set_people(write, uid, list(dict.fromkeys(residents)))
        write.audit("set_people", "entry", uid, old={"people": old}, new={"people": [*residents]})
