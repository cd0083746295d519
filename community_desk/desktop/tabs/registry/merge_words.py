"""Two records side by side in words: every fact, what came of each, why they look alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from community_desk.certificates import register
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.history import FACTS as NAMES
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import standings
from community_desk.registry.likeness import AGAINST, REASONS, SURENESS, Likeness
from community_desk.registry.masking import mask_but_differences, mask_id, mask_phone
from community_desk.registry.merge_facts import Record
from community_desk.registry.records import Resident

_NAMES: Mapping[str, str] = {
    "household": QT_TRANSLATE_NOOP("merge", "户与关系"),
    "former_id_number": QT_TRANSLATE_NOOP("merge", "原证件号码"),
}
_MEANINGS = {"certain": "due", "likely": "accent", "possible": "neutral"}
_CONTACT = "emergency_contact"
MASKS = {"id_number": mask_id, "former_id_number": mask_id, "phone": mask_phone}
_CODED = ("sex", "status", "education", "marriage", "employment", "register_kind")
_LETTERS = QT_TRANSLATE_NOOP("merge", "证明 {count}")
_REFUSALS = QT_TRANSLATE_NOOP("merge", "不予开具 {count}")
_ENTRIES = QT_TRANSLATE_NOOP("merge", "台账 {count}")
_NOTHING_YET = QT_TRANSLATE_NOOP("merge", "没有证明和台账")
_HOME = QT_TRANSLATE_NOOP("merge", "{number} 户")
_EMPTY = "—"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: as stored, as shown, and what was done with it."""

    record: Record
    person: Resident
    letters: int
    refusals: int
    books: tuple[str, ...]  # of the open entries
    entries: int


def side_of(context: DeskContext, record: Record, person: Resident) -> Side:
    """Everything about one record."""
    papers = register.of_resident(context.office, person.id)
    letters = sum(row.kind == "letter" for row in papers)
    stands = standings.of_resident(context.office, person.id)
    books = tuple(each.book for each in stands if not each.closed_on)
    return Side(record, person, letters, len(papers) - letters, books, len(stands))


def name_of(context: DeskContext, fact: str) -> str:
    """What a fact of `merge_facts.FACTS` is called."""
    if fact in _NAMES:
        return context.translate("merge", _NAMES[fact])
    return context.translate("history", NAMES[fact])


def text_of(context: DeskContext, fact: str, side: Side, other: Side) -> str:
    """A fact of one side; numbers are masked but for what tells them apart."""
    person, row = side.person, side.record.row
    if fact in MASKS:
        number = mask_but_differences(MASKS[fact], row[fact], other.record.row[fact])
        return number or (row["no_id_reason"] if fact == "id_number" else "") or _EMPTY
    if fact == _CONTACT:
        phone, its = row["emergency_phone"], other.record.row["emergency_phone"]
        return _joined(row[fact], mask_but_differences(mask_phone, phone, its)) or _EMPTY
    if fact == "address":
        return person.address or _EMPTY
    if fact == "household":
        home = context.translate("merge", _HOME).format(number=person.household_number)
        relation = words.word(context, "relation", person.relation)
        return _joined(home if person.household_number else "", relation) or _EMPTY
    if fact in _CODED:
        return words.word(context, fact, row[fact]) or _EMPTY
    return str(row[fact] or _EMPTY)


def heading_of(context: DeskContext, side: Side) -> str:
    """A record in two lines: who, where, and what hangs on it."""
    return "\n".join((_joined(side.person.name, side.person.address), counts_of(context, side)))


def counts_of(context: DeskContext, *sides: Side) -> str:
    """How many letters, refusals and entries there are on these sides together."""
    counts = (
        (_LETTERS, sum(side.letters for side in sides)),
        (_REFUSALS, sum(side.refusals for side in sides)),
        (_ENTRIES, sum(side.entries for side in sides)),
    )
    said = [context.translate("merge", text).format(count=count) for text, count in counts if count]
    return _joined(*said) or context.translate("merge", _NOTHING_YET)


def sure_tag(context: DeskContext, likeness: Likeness) -> TagText:
    """How sure it is."""
    text = context.translate("duplicates", SURENESS[likeness.sure])
    return TagText(text, _MEANINGS[likeness.sure])


def reasons_of(context: DeskContext, likeness: Likeness) -> str:
    """What speaks for it, and what against."""
    told = [context.translate("duplicates", REASONS[each]) for each in likeness.reasons]
    told += [context.translate("duplicates", AGAINST[each]) for each in likeness.against]
    return _joined(*told)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
