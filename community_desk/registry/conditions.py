"""What a list can ask of people beyond where they live: one condition, one piece of SQL.

Conditions are data, so that a list can be saved, opened from a figure on a chart, and exported.
A condition of another subject (who stands in which book) comes as a `Within` of its own making.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from community_desk.office.settings import DEFAULTS
from community_desk.registry import counted_conditions
from community_desk.registry.addresses import key_prefix
from community_desk.registry.ages import born_by
from community_desk.registry.store_confirmations import FACTS

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Condition:
    """One question: ``kind`` is a key of `KINDS`, ``value`` what is asked for, as text;
    ``negated`` asks for those of whom it is not so.
    """

    kind: str
    value: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """Residents that somebody else selects: ``sql`` gives ids of residents, ``values`` are bound.

    The names of the values must be the maker's own, such as ``book_code``. ``negated`` asks for
    all the others; the ids must then have no NULL among them.
    """

    sql: str
    values: tuple[tuple[str, object], ...] = ()
    negated: bool = False


def _column(name: str) -> Callable[[str, str, date], tuple[str, Values]]:
    def of(slot: str, value: str, _: date) -> tuple[str, Values]:
        return f"r.{name} = :{slot}", {slot: value}

    return of


def _at_least(slot: str, value: str, today: date) -> tuple[str, Values]:
    return f"r.birth_date <> '' AND r.birth_date <= :{slot}", {slot: born_by(int(value), today)}


def _below(slot: str, value: str, today: date) -> tuple[str, Values]:
    return f"r.birth_date > :{slot}", {slot: born_by(int(value), today)}


def _flagged(slot: str, value: str, _: date) -> tuple[str, Values]:
    one = f" AND f.reason = :{slot}" if value else ""
    sql = f"SELECT f.resident_id FROM resident_flag f WHERE f.resolved_at = ''{one}"
    return f"r.id IN ({sql})", {slot: value} if value else {}


def _alone(slot: str, value: str, _: date) -> tuple[str, Values]:
    sql = (
        "r.dwelling_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM resident o"
        " WHERE o.dwelling_id = r.dwelling_id AND o.id <> r.id AND o.removed_at = ''"
        " AND o.status NOT IN ('moved_out', 'deceased', 'register_only'))"
    )
    return sql, {}


def _place(slot: str, value: str, _: date) -> tuple[str, Values]:
    prefix = key_prefix(*value.split(PLACE_SIGN))
    sql = f"r.place_key >= :{slot} AND r.place_key < :{slot}_after"
    return sql, {slot: prefix, f"{slot}_after": after_prefix(prefix)}


def after_prefix(prefix: str) -> str:
    """The end of the range of place keys that begin with a `key_prefix`."""
    # A tab ends the prefix; what follows it in the alphabet ends the range.
    return prefix[:-1] + "\n"


def _has_phone(slot: str, value: str, _: date) -> tuple[str, Values]:
    return "r.phone <> ''", {}


def _moved_in_since(slot: str, value: str, _: date) -> tuple[str, Values]:
    return f"r.moved_in_on >= :{slot}", {slot: value}


def _moved_in_before(slot: str, value: str, _: date) -> tuple[str, Values]:
    return f"r.moved_in_on <> '' AND r.moved_in_on < :{slot}", {slot: value}


def _household_at_least(slot: str, value: str, _: date) -> tuple[str, Values]:
    sql = (
        "r.household_id IS NOT NULL AND (SELECT count(*) FROM resident o"
        " WHERE o.household_id = r.household_id AND o.removed_at = ''"
        f" AND o.status NOT IN ('moved_out', 'deceased')) >= :{slot}"
    )
    return sql, {slot: int(value)}


def _imported_in(slot: str, value: str, _: date) -> tuple[str, Values]:
    return f"r.import_batch_id = (SELECT id FROM import_batch WHERE uid = :{slot})", {slot: value}


def _missing_from(slot: str, value: str, _: date) -> tuple[str, Values]:
    sql = (
        "SELECT m.resident_id FROM import_missing m"
        f" JOIN import_batch b ON b.id = m.batch_id WHERE b.uid = :{slot}"
    )
    return f"r.id IN ({sql})", {slot: value}


def _uids(slot: str, value: str, _: date) -> tuple[str, Values]:
    return f"r.uid IN (SELECT value FROM json_each(:{slot}))", {slot: value}


def _stale(slot: str, value: str, today: date) -> tuple[str, Values]:
    # As `confirmations` has it: a fact nobody confirmed is as old as the record.
    days = (
        "ifnull((SELECT value FROM setting WHERE key = 'confirm_after_days'),"
        f" {DEFAULTS['confirm_after_days']})"
    )
    asked = [value] if value else list(FACTS)
    old = " OR ".join(
        f"(ifnull(r.{FACTS[fact]}, '') <> '' AND ifnull((SELECT c.confirmed_on"
        f" FROM fact_confirmation c WHERE c.resident_id = r.id AND c.fact = '{fact}'),"
        f" date(r.created_at, 'localtime')) <= date(:{slot}, '-' || {days} || ' days'))"
        for fact in asked
    )
    return f"r.status NOT IN ('moved_out', 'deceased') AND ({old})", {slot: today.isoformat()}


PLACE_SIGN = "\t"
# The kinds of conditions: each gives the SQL over resident ``r``; ``slot`` names its value.
KINDS: Mapping[str, Callable[[str, str, date], tuple[str, Values]]] = {
    "sex": _column("sex"),
    "status": _column("status"),
    "education": _column("education"),
    "marriage": _column("marriage"),
    "employment": _column("employment"),
    "relation": _column("relation"),
    "id_kind": _column("id_kind"),
    "at_least": _at_least,  # years of age
    "below": _below,  # years of age
    "flagged": _flagged,  # the reason of a flag; empty for any
    "alone": _alone,  # nobody else lives in the dwelling
    "place": _place,  # a compound, or also its block and its unit, joined by `PLACE_SIGN`
    "has_phone": _has_phone,
    "moved_in_since": _moved_in_since,  # a date; who has no date moved in at no time
    "moved_in_before": _moved_in_before,  # a date
    "household_at_least": _household_at_least,  # people who are still here
    **counted_conditions.KINDS,
    "imported_in": _imported_in,  # the uid of an import, which added the person
    "missing_from": _missing_from,  # the uid of an import, whose file did not name the person
    "stale": _stale,  # a fact nobody confirmed for long (`confirmations`); empty for any of them
    "uids": _uids,  # a list picked by hand or by a rule: a JSON list of uids
}

# Kinds that a figure or an import gives, and that nobody asks by hand.
GIVEN = frozenset(("uids", "imported_in", "missing_from", *counted_conditions.KINDS))


def picked(uids: Iterable[str]) -> Condition:
    """The condition to be one of these people."""
    return Condition("uids", json.dumps(list(uids)))


def where(conditions: Iterable[Condition], today: date) -> tuple[list[str], Values]:
    """Clauses over resident ``r`` that must all hold, and the values bound in them."""
    clauses: list[str] = []
    values: Values = {}
    for number, condition in enumerate(conditions):
        clause, bound = KINDS[condition.kind](f"c{number}", condition.value, today)
        clauses.append(f"NOT ({clause})" if condition.negated else f"({clause})")
        values |= bound
    return clauses, values
