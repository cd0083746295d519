"""Two records of one person: which facts differ, and which of the two is the better one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from community_desk.registry.codes import GONE, HEAD
from community_desk.registry.identity import read_identity

Choice = Literal["keep", "gone", "both"]

# What is chosen together, each with the columns of a resident it stands for.
FACTS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "pinyin", "initials"),
    "id_number": (
        *("id_number", "id_kind", "no_id_reason", "id_issuer", "id_valid_from"),
        *("id_valid_until", "id_seen"),
    ),
    "former_id_number": ("former_id_number",),
    "sex": ("sex",),
    "birth_date": ("birth_date",),
    "phone": ("phone",),
    # A name and the number it is reached at belong together.
    "emergency_contact": ("emergency_contact", "emergency_phone"),
    "address": ("dwelling_id",),
    "household": ("household_id", "relation"),
    "status": ("status",),
    "registered_address": ("registered_address",),
    "register_kind": ("register_kind",),
    "moved_in_on": ("moved_in_on",),
    "education": ("education",),
    "marriage": ("marriage",),
    "employment": ("employment",),
    "employer": ("employer",),
    "former_name": ("former_name",),
    "note": ("note",),
}
# Values that say nothing: 0 is the code of an unknown sex.
_EMPTY = (None, "", "0", "none")
# Facts of which both can stand, one after the other.
JOINED = frozenset({"note"})
_JOINT = "；"
_FOUND_BY = ("name", "former_name", "id_number", "former_id_number", "phone")


@dataclass(frozen=True, slots=True)
class Record:
    """A living record as it is stored: its columns, and when which fact was confirmed (ISO)."""

    row: Mapping[str, Any]
    confirmed: Mapping[str, str]

    @property
    def id(self) -> int:
        """The row."""
        return int(self.row["id"])

    @property
    def uid(self) -> str:
        """The uid."""
        return str(self.row["uid"])

    def values(self, fact: str) -> tuple[Any, ...]:
        """The columns of a fact of `FACTS`."""
        return tuple(self.row[column] for column in FACTS[fact])

    def has(self, fact: str) -> bool:
        """Whether a fact is known."""
        return any(value not in _EMPTY for value in self.values(fact))

    def is_head(self) -> bool:
        """Whether the person heads a household and is still here."""
        return (
            self.row["household_id"] is not None
            and self.row["relation"] == HEAD
            and self.row["status"] not in GONE
        )


def differing(keep: Record, gone: Record) -> list[str]:
    """The facts the two records do not tell alike, in the order of `FACTS`."""
    return [fact for fact in FACTS if keep.values(fact) != gone.values(fact)]


def usual_choices(keep: Record, gone: Record) -> dict[str, Choice]:
    """Which side each fact is taken from when nobody says otherwise.

    What is known beats what is not; an identity number that holds beats one that does not, and
    its 18 digits the 15; what was confirmed later beats what was earlier or never; else the
    record that stays. A household keeps its head. Two notes are both kept.
    """
    return {fact: _usual(fact, keep, gone) for fact in FACTS}


def merged(keep: Record, gone: Record, choices: Mapping[str, Choice]) -> dict[str, Any]:
    """The columns of the record that stays, once the facts are chosen."""
    columns: dict[str, Any] = {}
    for fact, names in FACTS.items():
        side = gone if choices[fact] == "gone" else keep
        columns |= dict(zip(names, side.values(fact), strict=True))
        if choices[fact] == "both":
            (name,) = names
            columns[name] = _JOINT.join(filter(None, (keep.row[name], gone.row[name])))
    if columns["id_number"]:
        columns["no_id_reason"] = ""
    # A number that was given up may come back with the next roster: it is kept as the former one.
    for record in (gone, keep):
        number = record.row["id_number"]
        if number not in ("", columns["id_number"]) and not columns["former_id_number"]:
            columns["former_id_number"] = number
    return columns


def left_over(keep: Record, choices: Mapping[str, Choice]) -> dict[str, Any]:
    """What the record that stays gave up of the facts people are found by; the record that
    leaves holds it from now on.
    """
    return {
        column: keep.row[column]
        for fact in _FOUND_BY
        if choices[fact] == "gone" and keep.has(fact)
        for column in FACTS[fact]
    }


def better_first(one: Record, other: Record) -> tuple[Record, Record]:
    """The two with the one in front that rather stays: whose number holds, that knows more,
    that was there first.
    """

    def rank(record: Record) -> tuple[Any, ...]:
        known = sum(record.has(fact) for fact in FACTS)
        return (_number_rank(record), known, -record.id)

    return (one, other) if rank(one) >= rank(other) else (other, one)


def _usual(fact: str, keep: Record, gone: Record) -> Choice:
    if keep.values(fact) == gone.values(fact) or not gone.has(fact):
        return "keep"
    if not keep.has(fact):
        return "gone"
    if fact in JOINED:
        return "both"
    if fact == "id_number" and _number_rank(gone) != _number_rank(keep):
        return "gone" if _number_rank(gone) > _number_rank(keep) else "keep"
    if fact == "household":
        same_home = keep.row["household_id"] == gone.row["household_id"]
        unknown = keep.row["household_id"] is None or not keep.row["relation"]
        return "gone" if same_home and (gone.is_head() or unknown) else "keep"
    return "gone" if gone.confirmed.get(fact, "") > keep.confirmed.get(fact, "") else "keep"


def _number_rank(record: Record) -> int:
    identity = read_identity(record.row["id_number"], record.row["id_kind"])
    if not identity.number:
        return 0
    if not identity.holds:
        return 1
    return 2 if identity.kind == "citizen_15" else 3
