"""Invented people for tests."""

from community_desk.office.office import Office
from community_desk.registry.records import NewResident, Resident
from community_desk.registry.residents import add_resident


def add_person(office: Office, name: str = "张伟", **facts: str) -> Resident:
    """Adds one resident with the facts given."""
    return add_resident(office, NewResident(name=name, **facts))
