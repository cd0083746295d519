"""What the registry will fill into an entry that is not written yet."""

from community_desk.ledgers.definitions import Book
from community_desk.ledgers.facts import Facts
from community_desk.ledgers.fields import FIELDS
from community_desk.ledgers.filled import fill
from community_desk.office.office import Office
from community_desk.registry.addresses import parse_address
from community_desk.registry.records import Resident

_OF_RESIDENT = (
    "name", "sex", "birth_date", "id_number", "phone", "relation", "education", "marriage",
    "employment", "employer", "registered_address", "household_number",
)  # fmt: skip
_NUMBERED = {"serial", "entry_number"}


def preview(office: Office, book: Book, resident: Resident | None) -> dict[str, str]:
    """By column: what is known before, masked. Numbers are given only when it is written."""
    known: dict[str, object] = dict.fromkeys(Facts._fields)
    today = office.today()
    known |= {"serial": 0, "typed": "{}", "entered_on": today.isoformat()}
    known["staff"] = office.staff.name
    if resident is not None:
        known |= {key: getattr(resident, key) for key in _OF_RESIDENT}
        known["resident_uid"] = resident.uid
        if resident.address:
            place = parse_address(resident.address)
            known |= {
                "dwelling_uid": "",
                "compound": place.compound,
                "block": place.block,
                "unit": place.unit,
                "floor": place.floor,
                "room": place.room,
                "plate": place.plate,
            }
    facts = Facts(**known)  # type: ignore[arg-type]
    cells = fill(book, [facts], today=today, block_word=office.setting("building_word"))[0]
    return {
        column.name: "" if column.field in _NUMBERED else text
        for column, text in zip(book.every_column, cells, strict=True)
        if column.field in FIELDS
    }
