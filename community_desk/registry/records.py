"""What the office keeps about people, households and dwellings."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Dwelling:
    """A place to live in. Numbers are bare (``"3"``, never ``"3栋"``); houses have a plate.
    ``area_tenths`` is the floor space in tenths of a square metre, 0 where nobody told.
    """

    id: int
    uid: str
    compound: str
    block: str
    unit: str
    floor: str
    room: str
    plate: str
    area_tenths: int = 0


@dataclass(frozen=True, slots=True)
class Flag:
    """A doubt about a person that somebody has to settle; ``reason`` is a key of `FLAGS`."""

    id: int
    uid: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody belongs and lives: what changes in the life of a household."""

    household_id: int | None
    dwelling_id: int | None
    relation: str
    status: str


@dataclass(frozen=True, slots=True)
class Resident:
    """One person with everything the registry knows, unmasked. Codes as in `codes`.

    ``former_id_number`` is a number the person had before, such as one of 15 digits;
    ``id_valid_until`` may be `cleaning.LONG_TERM`; ``id_seen`` is ``1`` where somebody saw the
    paper itself. ``area_tenths`` is that of the dwelling, as `Dwelling` has it.
    """

    id: int
    uid: str
    name: str
    former_name: str
    pinyin: str
    initials: str
    sex: str
    birth_date: str
    id_kind: str
    id_number: str
    no_id_reason: str
    phone: str
    relation: str
    education: str
    marriage: str
    employment: str
    employer: str
    status: str
    registered_address: str
    household_id: int | None
    dwelling_id: int | None
    moved_in_on: str
    note: str
    revision: int
    former_id_number: str = ""
    id_issuer: str = ""
    id_valid_from: str = ""
    id_valid_until: str = ""
    id_seen: str = ""
    emergency_contact: str = ""
    emergency_phone: str = ""
    register_kind: str = ""
    address: str = ""
    area_tenths: int = 0
    household_number: str = ""
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class ResidentRow:
    """A person as a line of a list. Numbers are whole; whoever shows them masks them."""

    id: int
    uid: str
    name: str
    sex: str
    birth_date: str
    relation: str
    address: str
    phone: str
    id_number: str
    status: str
    household_id: int | None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewResident:
    """What is typed about a person who is not in the registry yet.

    ``address`` is free text (``3-2-501``, ``幸福里3栋2单元501室``); ``id_kind`` may stay empty and
    is then read from the number, as sex and birth date are. An ``id_number`` of 15 digits is
    stored in its 18, and stays as ``former_id_number``.
    """

    name: str
    former_name: str = ""
    sex: str = ""
    birth_date: str = ""
    id_kind: str = ""
    id_number: str = ""
    no_id_reason: str = ""
    phone: str = ""
    relation: str = ""
    education: str = ""
    marriage: str = ""
    employment: str = ""
    employer: str = ""
    status: str = ""
    registered_address: str = ""
    household_number: str = ""
    address: str = ""
    moved_in_on: str = ""
    note: str = ""
    former_id_number: str = ""
    id_issuer: str = ""
    id_valid_from: str = ""
    id_valid_until: str = ""
    id_seen: str = ""
    emergency_contact: str = ""
    emergency_phone: str = ""
    register_kind: str = ""


# The facts that are typed about a person, in their order.
TYPED_FACTS = tuple(each.name for each in fields(NewResident))
