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
    where, values = store_list.condition(which, classes_of(which.group))
    order = store_list.order(sort, descending)
    return store.vouchers(
        office.db,
        known_names(office),
        f"WHERE {where} ORDER BY {order} LIMIT :limit OFFSET :offset",
        {**values, "offset": offset, "limit": limit},
    )


def count_of(office: Office, which: Which) -> int:
    """How many vouchers the list has."""
    return store_list.count(office.db, *store_list.condition(which, classes_of(which.group)))


def classes_of(group: str) -> tuple[str, ...]:
    """The keys of the classes of a group; of none for no group."""
    if not group:
        return ()
    return tuple(one.key for one in load_classes().all if one.group == group) or (group,)
