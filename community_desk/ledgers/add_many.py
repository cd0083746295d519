"""Entering many residents into a book at once, with values that are the same for all."""

from collections.abc import Mapping, Sequence

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, rules
from community_desk.ledgers.copy_last import is_number
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.filled import filled_columns
from community_desk.ledgers.paste import Taken, write_at_once
from community_desk.ledgers.taking import Plan, asks_for_resident, plan_residents
from community_desk.office.office import Office
from community_desk.office.watched import Progress
from community_desk.registry import lists, search, store_bulk
from community_desk.registry.addresses import write_address
from community_desk.registry.lists import Filter
from community_desk.registry.store_bulk import Stored

MOST_FOUND = 500


def can_take_many(book: Book) -> bool:
    """Whether residents can be entered into a book one like the other."""
    return book.subject == "resident" and asks_for_resident(book)


def common_columns(book: Book) -> list[Column]:
    """The columns whose value may be the same for many residents."""
    filled = filled_columns(book, of_resident=True, of_dwelling=False)
    return [
        column
        for column in book.columns
        if column.name not in filled
        and (column.required or not is_number(column))
        and column.type not in ("attachment", "id_number")
    ]


def residents_of(office: Office, which: Filter) -> list[Stored]:
    """The people of a list, in the order of their homes."""
    return in_order(office, lists.ids(office, which, sort="address"))


def residents_found(office: Office, words: str) -> list[Stored]:
    """The people that words find, the best first."""
    rows = search.find(office, words, limit=MOST_FOUND)
    return in_order(office, [row.id for row in rows])


def in_order(office: Office, ids: Sequence[int]) -> list[Stored]:
    """Residents by their ids, in the order of these."""
    found = {one.id: one for one in store_bulk.people_by_id(office.db, ids)}
    return [found[id_] for id_ in ids if id_ in found]


def homes_of(office: Office, residents: Sequence[Stored]) -> dict[int, str]:
    """The addresses of residents who have one, by their ids."""
    places = store_bulk.places_of(office.db, {r.dwelling_id for r in residents if r.dwelling_id})
    word = office.setting("building_word")
    return {
        one.id: write_address(places[one.dwelling_id], word)
        for one in residents
        if one.dwelling_id in places
    }


def look_at(office: Office, book: Book, residents: Sequence[Stored]) -> Plan:
    """Who of these residents can be entered, before anything is typed. Raises `RuleSaysNoError`
    for a role that may not."""
    return plan_residents(office, book, residents, {})


def plan_many(
    office: Office, book: Book, residents: Sequence[Stored], typed: Mapping[str, str]
) -> Plan:
    """What it would be to enter these residents: who is new, and who is left out and why.

    Raises `NotUnderstoodError` for a typed value that its column cannot take, `RuleSaysNoError`
    for a missing one, for nobody, and for a role that may not.
    """
    access.check_may_edit(office, book)
    if not residents:
        raise RuleSaysNoError(
            "nobody_chosen", QT_TRANSLATE_NOOP("errors", "还没有选人；请先找到要登记的居民。")
        )
    filled = filled_columns(book, of_resident=True, of_dwelling=False)
    values = {key: value for key, value in rules.read_typed(book, filled, typed).items() if value}
    rules.check_required(book, filled, values)
    rules.check_bounds(book, values, office.today())
    names = {column.key: column.name for column in book.columns}
    return plan_residents(
        office, book, residents, {names[key]: value for key, value in values.items()}
    )


def add_many(
    office: Office,
    book: Book,
    residents: Sequence[Stored],
    typed: Mapping[str, str],
    progress: Progress | None = None,
) -> Taken:
    """Enters all of them that can be, as one operation; ``progress`` hears how far it is and may
    stop it. Raises as `plan_many`, and
    `RuleSaysNoError` ``nothing_to_add`` where nobody can."""
    return write_at_once(
        office,
        book,
        lambda: plan_many(office, book, residents, typed),
        kind="add_many",
        progress=progress,
    )
