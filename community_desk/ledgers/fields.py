"""The facts that can fill a column by themselves, and what an entry must hang on for that.

An entry hangs on a resident, on a dwelling, or on nothing. A column whose fact comes from the
registry is read from there as long as the entry hangs on the thing it tells of; only without that
link is it typed like any other.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One fact.

    ``link`` is what an entry must hang on: ``resident``, ``dwelling`` (its own, else the
    resident's), ``letter`` (a line of the register of letters) or ``entry`` (always there). A
    ``proposed`` fact is what stands in the column until somebody types another value; any other is
    changed only where it comes from.
    """

    link: str
    types: frozenset[str]
    proposed: bool = False


def _field(link: str, *types: str, proposed: bool = False) -> Field:
    return Field(link, frozenset(types), proposed)


FIELDS: Mapping[str, Field] = {
    "name": _field("resident", "resident", "text"),
    "sex": _field("resident", "choice"),
    "birth_date": _field("resident", "date"),
    "age": _field("resident", "integer"),
    "id_number": _field("resident", "id_number"),
    "education": _field("resident", "choice", "text"),
    "relation": _field("resident", "choice", "text"),
    "employment": _field("resident", "choice", "text"),
    "marriage": _field("resident", "choice", "text"),
    "employer": _field("resident", "text"),
    "phone": _field("resident", "phone"),
    "registered_address": _field("resident", "address", "text"),
    "household_number": _field("resident", "text"),
    "household_size": _field("resident", "integer"),
    # Found among the people of the household; who it really is, the desk may know better.
    "guardian": _field("resident", "text", "resident", proposed=True),
    "guardian_phone": _field("resident", "phone", proposed=True),
    "spouse": _field("resident", "text", "resident", proposed=True),
    # What the registry may not know, or only for some, and what offices typed before it did.
    "emergency_contact": _field("resident", "text", proposed=True),
    "emergency_phone": _field("resident", "phone", proposed=True),
    "register_kind": _field("resident", "choice", "text", proposed=True),
    "volunteer_hours": _field("resident", "integer", proposed=True),
    "area": _field("dwelling", "integer", proposed=True),
    "leader": _field("dwelling", "text", proposed=True),
    "grid": _field("dwelling", "choice", "text", proposed=True),
    "address": _field("dwelling", "address", "text"),
    "compound": _field("dwelling", "choice", "text"),
    "block": _field("dwelling", "text"),
    "unit": _field("dwelling", "text"),
    "floor": _field("dwelling", "integer", "text"),
    "room": _field("dwelling", "text"),
    "dwelling_people": _field("dwelling", "integer"),
    "dwelling_households": _field("dwelling", "integer"),
    "compound_blocks": _field("entry", "integer", proposed=True),
    "compound_dwellings": _field("entry", "integer", proposed=True),
    "households_done": _field("entry", "integer", proposed=True),
    "property_company": _field("entry", "choice", "text", proposed=True),
    "contractor": _field("entry", "choice", "text", proposed=True),
    "serial": _field("entry", "integer"),
    "entry_number": _field("entry", "text"),
    "today": _field("entry", "date", proposed=True),
    "staff": _field("entry", "text", proposed=True),
    **{
        f"letter_{fact}": _field("letter", *types)
        for fact, types in {
            "number": ("text",),
            "title": ("choice", "text"),
            "purpose": ("text",),
            "body": ("text",),
            "papers": ("choice", "text"),
            "copies": ("integer",),
            "signer": ("text",),
            "state": ("choice",),
        }.items()
    },
}

# Facts that are worked out from another column of the same book.
COMPOUND_FIELDS = frozenset({"compound_blocks", "compound_dwellings"})
