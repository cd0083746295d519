"""What the program writes into a new entry where nobody said otherwise: the unit, the grid or the
compound that is meant as far as the office's own registers tell.

It is written down, not read anew each time: who was responsible on the day stays in the book
after the registers change.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from community_desk.ledgers import store, store_units
from community_desk.ledgers.definitions import Book, Column
from community_desk.office.office import Office
from community_desk.registry.addresses import parse_address

MOST_CHOICES = 50
_COMPANIES = "1001"
_PROPERTY = "物业"


@dataclass(frozen=True, slots=True)
class _New:
    """An entry to be; ``said`` grows as columns are found."""

    office: Office
    book: Book
    said: Mapping[str, str]
    dwelling_uid: str


def offered(
    office: Office, book: Book, filled: frozenset[str], said: Mapping[str, str], dwelling_uid: str
) -> dict[str, str]:
    """By key, for the columns that a new entry says nothing of; ``said`` is what it does say, by
    key, where an empty text means that the column is to stay empty.
    """
    found = dict(said)
    new = _New(office, book, found, dwelling_uid)
    columns = [
        column
        for column in book.columns
        if column.field in _RULES and column.name not in filled and column.key not in said
    ]
    # Which company it is may depend on the compound and the grid.
    for column in sorted(columns, key=lambda each: list(_RULES).index(each.field)):
        found[column.key] = _RULES[column.field](new, column)
    return {key: value for key, value in found.items() if value and key not in said}


def choices(office: Office, column: Column) -> list[str]:
    """What there is of the kind that a column names: compounds, grids or units."""
    if column.field == "compound":
        return store.compounds(office.db, MOST_CHOICES)
    if column.field == "grid":
        return store_units.grids(office.db)
    if column.field in ("property_company", "contractor"):
        return [name for name, _ in store_units.units(office.db)][:MOST_CHOICES]
    return []


def _compound(new: _New, column: Column) -> str:
    return _only(store.compounds(new.office.db, 2))


def _grid(new: _New, column: Column) -> str:
    """The one that whoever is signed in wrote last, else the only one there is. Where the entry
    hangs on a home, that is read from its block instead.
    """
    if new.dwelling_uid or new.book.subject == "resident":
        return ""
    db, uid = new.office.db, new.office.staff.uid
    last = store_units.last_value(db, new.book.code, column.key, staff_uid=uid)
    return last or _only(store_units.grids(db))


def _company(new: _New, column: Column) -> str:
    """Who keeps up the place that the entry tells of: the property company of its compound, which
    the shared facilities and the cleanliness there are the business of (物业管理条例 2).
    """
    compound = _place(new)
    if new.book.code != _COMPANIES and (named := store_units.company_of(new.office.db, compound)):
        return named
    companies = [unit for unit in store_units.units(new.office.db) if _PROPERTY in unit[0]]
    there = [name for name, address in companies if compound and address.startswith(compound)]
    return _only(there) or _only([name for name, _ in companies])


def _contractor(new: _New, column: Column) -> str:
    """Whoever did it last, as long as the register of units has them."""
    last = store_units.last_value(new.office.db, new.book.code, column.key)
    return last if last in {name for name, _ in store_units.units(new.office.db)} else ""


def _place(new: _New) -> str:
    """The compound that an entry tells of, or ``""``."""
    if new.dwelling_uid:
        return store_units.compound_of_dwelling(new.office.db, new.dwelling_uid)
    by_field = {column.field: new.said.get(column.key, "") for column in new.book.columns}
    if compound := by_field.get("compound", ""):
        return compound
    if address := by_field.get("address", ""):
        return parse_address(address).compound
    return _only(store_units.compounds_of_grid(new.office.db, by_field.get("grid", "")))


def _only(names: list[str]) -> str:
    return names[0] if len(set(names)) == 1 else ""


_Rule = Callable[[_New, Column], str]
_RULES: Mapping[str, _Rule] = {
    "compound": _compound,
    "grid": _grid,
    "property_company": _company,
    "contractor": _contractor,
}
