"""The list of vouchers as a window pages through it: of a month or longer, narrowed and sorted."""

from community_desk.expenses import store, store_list
from community_desk.expenses.forms import load_classes
from community_desk.expenses.records import Voucher
from community_desk.expenses.store_list import Which
from community_desk.expenses.vouchers import known_names
from community_desk.office.office import Office


def page_of(
    office: Office, which: Which, offset: int, limit: int, sort: str, descending: bool
) -> list[Voucher]:
    """A page of the list, sorted by one of `store_list.SORTS`."""
    where, values = _condition(which, sort)
    ids = store_list.page(office.db, where, values, sort, descending, offset, limit)
    return store.vouchers_with_ids(office.db, ids, known_names(office))


def count_of(office: Office, which: Which) -> int:
    """How many vouchers the list has."""
    return store_list.count(office.db, *_condition(which))


def place_of(office: Office, which: Which, uid: str, sort: str, descending: bool) -> int | None:
    """Where in the list a voucher stands, from 0; None where it is not on the list."""
    where, values = _condition(which)
    return store_list.place(office.db, where, values, sort, descending, uid)


def classes_of(group: str) -> tuple[str, ...]:
    """The keys of the classes of a group; of none for no group."""
    if not group:
        return ()
    return tuple(one.key for one in load_classes().all if one.group == group) or (group,)


def _condition(which: Which, sort: str = "") -> tuple[str, dict[str, object]]:
    classes = (which.class_,) if which.class_ else classes_of(which.group)
    return store_list.condition(which, classes, sort)
