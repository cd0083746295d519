"""Whom the lines of a workbook or a pasted block are about: never a wrong guess.

By the identity number; else by the name, where a birth date, a phone or an address fits one
person alone and none of them speaks against it. Some books ask for nothing but the name: there it
is enough where only one resident has it, who stands in a book of that category already.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import store_take
from community_desk.ledgers.book_headings import FINDERS, FINDS
from community_desk.ledgers.book_layout import BookLine
from community_desk.ledgers.definitions import Book
from community_desk.registry import store_bulk
from community_desk.registry.addresses import Place, parse_address, place_of
from community_desk.registry.cleaning import clean_phones
from community_desk.registry.codes import GONE
from community_desk.registry.identity import clean_number, read_identity, upgraded
from community_desk.registry.import_plan import both_lengths
from community_desk.registry.masking import mask_id, mask_phone
from community_desk.registry.names import clean_name, spell
from community_desk.registry.store_bulk import Stored
from community_desk.workbooks.cells import clean_date, text_of

_MONTH = re.compile(r"([0-9]{4})\s*[-./年]\s*([0-9]{1,2})\s*月?")


_NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells of its person; numbers may be masked, a birth date only a month."""

    name: str = ""
    id_number: str = ""
    birth_date: str = ""
    phones: tuple[str, ...] = ()
    place: Place = _NOWHERE

    def is_bare(self) -> bool:
        """Whether there is nothing but a name."""
        return not (self.id_number or self.birth_date or self.phones or self.place)


@dataclass(frozen=True, slots=True)
class Match:
    """Who it is, or why that cannot be said."""

    resident: Stored | None = None
    problem: DeskError | None = None


def told_of(book: Book, line: BookLine) -> Told:
    """What a line tells of its person."""
    texts = {fact: _text(book, line, fact) for fact in FINDERS}
    parts = [texts[part] for part in ("compound", "block", "unit", "floor", "room", "plate")]
    address = texts["address"]
    return Told(
        clean_name(texts["name"]),
        # A mask is dirt to whoever cleans a number.
        number if "*" in (number := texts["id_number"]) else clean_number(number),
        _birth(texts["birth_date"]),
        clean_phones(texts["phone"]) if texts["phone"] else (),
        parse_address(address) if address else place_of(*parts),
    )


def match_residents(db: Database, book: Book, told: Sequence[Told]) -> list[Match]:
    """The residents that lines tell of, in their order."""
    numbers = {one.id_number for one in told if _is_whole(one.id_number)}
    stored = store_bulk.people_by_number(db, both_lengths(numbers))
    by_number: dict[str, Stored] = {}
    for column in ("id_number", "former_id_number"):
        for one in stored:
            if one.facts[column]:
                by_number.setdefault(upgraded(one.facts[column]), one)
    unknown = [one for one in told if upgraded(one.id_number) not in by_number]
    namesakes = _namesakes(db, unknown)
    places = store_bulk.places_of(
        db, {s.dwelling_id for group in namesakes.values() for s in group if s.dwelling_id}
    )
    doubted = store_bulk.with_doubted_numbers(db)
    has_bare = any(one.name and one.is_bare() for one in unknown)
    standing = store_take.residents_of_category(db, book.category) if has_bare else set()
    return [
        _by_number(one, found)
        if one.id_number and (found := by_number.get(upgraded(one.id_number)))
        else _by_name(one, namesakes.get(one.name, ()), places, doubted, standing)
        for one in told
    ]


def _by_number(told: Told, found: Stored) -> Match:
    names = (found.facts["name"], found.facts["former_name"])
    if told.name and told.name not in names:
        return Match(
            problem=RuleSaysNoError(
                "number_of_another",
                QT_TRANSLATE_NOOP(
                    "errors", "这个证件号码在档案里是“{known}”，这里写的是“{name}”；请核对。"
                ),
                known=found.facts["name"],
                name=told.name,
            )
        )
    return Match(found)


def _by_name(
    told: Told,
    namesakes: Sequence[Stored],
    places: Mapping[int, Place],
    doubted: set[int],
    standing: set[int],
) -> Match:
    if not told.name:
        return Match(problem=_nobody(told))
    possible = [one for one in namesakes if not _contradicts(told, one, doubted)]
    fitting = [one for one in possible if _fits(told, one, places)]
    if len(fitting) == 1:
        return Match(fitting[0])
    if told.is_bare() and len(namesakes) == 1 and namesakes[0].id in standing:
        return Match(namesakes[0])
    return Match(problem=_unsure(told, namesakes, fitting))


def _nobody(told: Told) -> DeskError:
    if not told.id_number:
        return RuleSaysNoError(
            "nobody_named",
            QT_TRANSLATE_NOOP("errors", "没有写是谁；请补上姓名和证件号码。"),
        )
    return RuleSaysNoError(
        "number_not_in_registry",
        QT_TRANSLATE_NOOP("errors", "档案里没有这个证件号码；请核对，或先登记这位居民。"),
    )


def _unsure(told: Told, namesakes: Sequence[Stored], fitting: Sequence[Stored]) -> DeskError:
    if not namesakes:
        return RuleSaysNoError(
            "not_in_registry",
            QT_TRANSLATE_NOOP("errors", "档案里没有“{name}”；请先登记这位居民。"),
            name=told.name,
        )
    if fitting:
        return RuleSaysNoError(
            "several_fit",
            QT_TRANSLATE_NOOP("errors", "有 {count} 位“{name}”都对得上；请补上证件号码。"),
            name=told.name,
            count=len(fitting),
        )
    if not told.is_bare():
        return RuleSaysNoError(
            "nobody_fits",
            QT_TRANSLATE_NOOP(
                "errors", "档案里的“{name}”和这一行的证件、生日、电话、住址对不上；请核对。"
            ),
            name=told.name,
        )
    return RuleSaysNoError(
        "name_alone",
        QT_TRANSLATE_NOOP(
            "errors", "只有姓名“{name}”，不能确定是谁；请补上证件号码、生日、电话或住址。"
        ),
        name=told.name,
    )


def _namesakes(db: Database, told: Iterable[Told]) -> dict[str, list[Stored]]:
    names = {one.name for one in told if one.name}
    found: dict[str, list[Stored]] = {}
    for stored in store_bulk.people_by_pinyin(db, {spell(name)[0] for name in names}):
        name = stored.facts["name"]
        if name in names and stored.facts["status"] not in GONE:
            found.setdefault(name, []).append(stored)
    return found


def _contradicts(told: Told, one: Stored, doubted: set[int]) -> bool:
    """Whether the line speaks of somebody else of that name."""
    number, born = one.facts["id_number"], one.facts["birth_date"]
    if told.id_number and number and one.id not in doubted:
        if "*" in told.id_number:
            if told.id_number != mask_id(number):
                return True
        elif read_identity(told.id_number).holds and upgraded(number) != upgraded(told.id_number):
            return True
    return bool(told.birth_date and born and not born.startswith(told.birth_date))


def _fits(told: Told, one: Stored, places: Mapping[int, Place]) -> bool:
    number, phone = one.facts["id_number"], one.facts["phone"]
    return (
        bool(told.birth_date and one.facts["birth_date"].startswith(told.birth_date))
        or bool("*" in told.id_number and number and told.id_number == mask_id(number))
        or bool(phone and {phone, mask_phone(phone)}.intersection(told.phones))
        or _same_place(told.place, places.get(one.dwelling_id or 0, _NOWHERE))
    )


def _same_place(told: Place, known: Place) -> bool:
    """Whether an address is a home; 3-2-501 leaves the compound to be understood."""
    if not told or not known or not (told.room or told.plate):
        return False
    parts = ("block", "unit", "room", "plate")
    same = all(getattr(told, part) == getattr(known, part) for part in parts)
    return same and told.compound in ("", known.compound)


def _is_whole(number: str) -> bool:
    return bool(number) and "*" not in number


def _birth(text: str) -> str:
    if found := clean_date(text):
        return found
    month = _MONTH.fullmatch(text)
    return f"{month[1]}-{int(month[2]):02}" if month else ""


def _text(book: Book, line: BookLine, fact: str) -> str:
    for column in book.columns:
        if column.field == fact and column.name in line.values:
            return text_of(line.values[column.name])
    return text_of(line.values.get(f"{FINDS}{fact}", ""))
