"""What stands in the columns of an entry: what was typed, and what the registry knows today."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from community_desk.ledgers import computed
from community_desk.ledgers.attachment_files import said
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.facts import WRITTEN_DOWN, Facts
from community_desk.ledgers.fields import FIELDS
from community_desk.registry.addresses import Place, write_address
from community_desk.registry.ages import age_on
from community_desk.registry.codes import EDUCATION, EMPLOYMENT, MARRIAGE, RELATION, SEX
from community_desk.registry.masking import mask_id, mask_phone

Typed = Mapping[str, str]
Filler = Callable[[Facts, Typed], str]

_CODED: Mapping[str, Mapping[str, str]] = {
    "sex": SEX,
    "relation": RELATION,
    "education": EDUCATION,
    "marriage": MARRIAGE,
    "employment": EMPLOYMENT,
    "register_kind": {"urban": "城镇", "rural": "农村", "unified": "居民户口"},
}
# Where the register of letters has the applicant, whether the registry does or not.
_APPLICANT = {"name": "letter_applicant", "id_number": "letter_id_number", "phone": "letter_phone"}
_MASKS: Mapping[str, Callable[[str], str]] = {"id_number": mask_id, "phone": mask_phone}
ADULT = 18


def is_filled(
    column: Column, *, of_resident: bool, of_dwelling: bool, of_letter: bool = False
) -> bool:
    """Whether a column fills itself and cannot be typed, for an entry with these links. Of a
    letter nothing can that is known of it: it was issued as it is.
    """
    if column.computed:
        return True
    field = FIELDS.get(column.field)
    if field is None or (field.proposed and not of_letter):
        return False
    links = {"resident": of_resident, "dwelling": of_dwelling, "letter": of_letter}
    return of_letter or links.get(field.link, True)


def filled_columns(
    book: Book, *, of_resident: bool, of_dwelling: bool, of_letter: bool = False
) -> frozenset[str]:
    """The names of the columns of `is_filled`."""
    # A resident brings a home along, except where the book is about another dwelling.
    has_home = of_dwelling or (of_resident and book.subject != "dwelling")
    return frozenset(
        column.name
        for column in book.columns
        if is_filled(column, of_resident=of_resident, of_dwelling=has_home, of_letter=of_letter)
    )


def filled_of(book: Book, facts: Facts) -> frozenset[str]:
    """`filled_columns` of a stored entry."""
    return filled_columns(
        book,
        of_resident=facts.resident_uid is not None,
        of_dwelling=facts.dwelling_uid is not None,
        of_letter=facts.certificate_id is not None,
    )


def fill(
    book: Book,
    entries: Iterable[Facts],
    *,
    today: date,
    block_word: str,
    masked: bool = True,
) -> list[tuple[str, ...]]:
    """The texts of entries, by `Book.every_column`.

    Identity numbers and phones are masked unless said otherwise; ``block_word`` is the office's
    word for a building.
    """
    fillers = [_filler(column, book, today, block_word, masked) for column in book.every_column]
    keys = [column.key for column in book.every_column]
    rows = []
    for facts in entries:
        typed = json.loads(facts.typed)
        cells = [filler(facts, typed) for filler in fillers]
        if facts.files:
            names = files_of(facts)
            cells = [said(names.get(key, ()), cell) for key, cell in zip(keys, cells, strict=True)]
        rows.append(tuple(cells))
    return rows


def files_of(facts: Facts) -> dict[str, list[str]]:
    """The names of an entry's files, by the keys of their columns."""
    names: dict[str, list[str]] = {}
    for key, name in json.loads(facts.files or "[]"):
        names.setdefault(key, []).append(name)
    return names


def masked(column: Column, text: str) -> str:
    """A text as it is shown before somebody asks for the whole."""
    mask = _MASKS.get(column.type)
    return mask(text) if mask else text


def _filler(column: Column, book: Book, today: date, block_word: str, masked: bool) -> Filler:
    source = _source(column, book, today, block_word)
    mask = _MASKS.get(column.type) if masked else None
    if mask is None:
        return source
    return lambda facts, typed: mask(source(facts, typed))


def _source(column: Column, book: Book, today: date, block_word: str) -> Filler:
    name = column.key
    if column.computed:
        reckoned = computed.reckoner(book.columns, column)
        return lambda facts, typed: reckoned(typed)
    field = FIELDS.get(column.field)
    if field is None:
        return lambda facts, typed: typed.get(name, "")
    live = _live(column.field, book, today, block_word)
    if field.proposed:
        return lambda facts, typed: typed.get(name) or live(facts, typed)
    if field.link == "entry":
        return live
    if field.link == "letter":
        return lambda facts, typed: (
            live(facts, typed) if facts.certificate_id is not None else typed.get(name, "")
        )
    if field.link == "resident":
        other = _text_of(_APPLICANT[column.field]) if column.field in _APPLICANT else None

        def of_resident(facts: Facts, typed: Typed) -> str:
            if facts.resident_uid is not None:
                return live(facts, typed)
            return other(facts) if other and facts.certificate_id else typed.get(name, "")

        return of_resident
    is_own = book.subject == "dwelling"

    def of_dwelling(facts: Facts, typed: Typed) -> str:
        if facts.dwelling_uid is not None:
            return live(facts, typed)
        return typed.get(name, "") if is_own or facts.resident_uid is None else ""

    return of_dwelling


def _live(field: str, book: Book, today: date, block_word: str) -> Filler:
    if field in _CODED:
        words, code = _CODED[field], _text_of(field)
        return lambda facts, typed: words.get(code(facts), code(facts))
    if field in ("guardian", "guardian_phone"):
        guardian = _text_of(field)
        return lambda facts, typed: guardian(facts) if _is_minor(facts, today) else ""
    if field in WRITTEN_DOWN:
        return lambda facts, typed: ""
    if field == "letter_state":
        return lambda facts, typed: _state(facts.letter_state or "", today)
    if field == "age":
        return lambda facts, typed: _age(facts, today)
    if field == "address":
        return lambda facts, typed: _address(facts, block_word)
    if field == "serial":
        return lambda facts, typed: str(facts.serial)
    if field == "today":
        return lambda facts, typed: facts.entered_on
    if field == "entry_number":
        return lambda facts, typed: entry_number(book, facts)
    text = _text_of(field)
    return lambda facts, typed: text(facts)


def _text_of(field: str) -> Callable[[Facts], str]:
    place = Facts._fields.index(field)
    return lambda facts: "" if facts[place] is None else str(facts[place])


def entry_number(book: Book, facts: Facts) -> str:
    """The number that the program gave an entry, as the book writes it."""
    year, month, _ = facts.entered_on.split("-")
    return book.number.format(year=year, month=month, serial=f"{facts.serial:03}")


def _state(state: str, today: date) -> str:
    """What became of a letter; ``state`` may be the day until which it stands."""
    word = {"": "", "void": "已作废", "handed": "已领取"}.get(state)
    if word is None:
        return "已过期" if state < today.isoformat() else "待领取"
    return word


def _age(facts: Facts, today: date) -> str:
    age = age_on(facts.birth_date or "", today)
    return "" if age is None else str(age)


def _is_minor(facts: Facts, today: date) -> bool:
    age = age_on(facts.birth_date or "", today)
    return age is not None and age < ADULT


def _address(facts: Facts, block_word: str) -> str:
    place = Place(
        facts.compound or "",
        facts.block or "",
        facts.unit or "",
        facts.floor or "",
        facts.room or "",
        facts.plate or "",
    )
    return write_address(place, block_word)
