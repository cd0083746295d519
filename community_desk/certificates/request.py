"""What the clerk put together at the counter for one letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    """A letter that is wanted: whose, of which type, with what was answered and seen.

    Of a person in a role ``answers`` has a uid, a number or a typed name, and as ``role.fact`` what
    was typed of a stranger; ``applicant`` has ``name`` and facts of one who is no resident.
    ``outside_city`` says of the body it goes to that it is not one of this city (`approval`).
    ``replaces`` is the number of the letter that becomes void with it (`replacing`).
    ``layout`` is that of this letter alone; "" is that of its type (`form_papers`).
    """

    type_key: str
    resident_uid: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    evidence: frozenset[str] = frozenset()
    to_body: str = ""
    purpose: str = ""
    copies: int = 1
    outside_city: bool = False
    applicant: Mapping[str, str] = field(default_factory=dict)
    replaces: str = ""
    layout: str = ""

    def as_json(self) -> dict[str, object]:
        """The request as it is kept, to be put into the form again."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        plain = {"answers": dict(self.answers), "applicant": dict(self.applicant)}
        return values | plain | {"evidence": sorted(self.evidence)}


def request_from(kept: Mapping[str, Any]) -> Request:
    """What `Request.as_json` gave, also that of a version that knew fewer or more fields."""
    known = {each.name for each in fields(Request)}
    values = {name: value for name, value in kept.items() if name in known}
    return Request(**values | {"evidence": frozenset(kept.get("evidence", ()))})
