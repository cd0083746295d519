"""Who signs the committee's letters, and for how long (domain C.2, C.3)."""

from dataclasses import dataclass
from datetime import date

from community_desk.certificates import store
from community_desk.office.office import Office


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs on a day; ``acting`` where somebody stands in for the director."""

    name: str
    title: str
    acting: bool = False


def signer_on(office: Office, day: date) -> Signer:
    """The signer whose term of office a day falls in, one who stands in before the others; the
    office's director where no term is on record.
    """
    found = store.signer_on(office.db, day.isoformat())
    return Signer(*found) if found else Signer(store.director(office.db), "主任")
