"""What the clerk put together at the counter for one letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Request:
    """A letter that is wanted: whose, of which type, with what was answered and seen.

    Of a person in a role ``answers`` has a uid, a number or a typed name, and as ``role.fact`` what
    was typed of a stranger; ``applicant`` has ``name`` and facts of one who is no resident.
    ``outside_city`` says of the body it goes to that it is not one of this city (`approval`).
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
