"""Where an old workbook says something else of a person or a home than the registry.

The registry stays as it is: what differs is told beside the line, for somebody to look into.
"""

from collections.abc import Sequence

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.book_values import claims_of, typed_text
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.fields import FIELDS
from community_desk.ledgers.filled import fill
from community_desk.ledgers.store_take import facts_of_lines
from community_desk.ledgers.taking import Item
from community_desk.ledgers.values import read_value
from community_desk.office.office import Office
from community_desk.registry.addresses import parse_address
from community_desk.registry.codes import TABLES, code_of
from community_desk.registry.masking import mask_id, mask_phone

# What grows older by itself, or is counted anew by the program.
_NOT_COMPARED = ("age", "serial")


def note_differences(office: Office, book: Book, items: Sequence[Item]) -> None:
    """Puts a note on each item whose line says something else than what fills its entry."""
    told = [(item, claims_of(book, item.line, item.filled)) for item in items]
    told = [(item, claims) for item, claims in told if claims]
    if not told:
        return
    today = office.today()
    facts = facts_of_lines(office.db, book, [i.entry() for i, _ in told], today.isoformat())
    cells = fill(book, facts, today=today, block_word=office.setting("building_word"), masked=False)
    places = {column.name: at for at, column in enumerate(book.every_column)}
    for (item, claims), shown in zip(told, cells, strict=True):
        for name, cell in claims.items():
            column = book.every_column[places[name]]
            text = typed_text(column, cell)
            # An entry that is there keeps its number.
            if column.field == "entry_number" and item.outcome != "added":
                continue
            if note := _note(column, text, shown[places[name]]):
                item.notes.append(note)


def _note(column: Column, text: str, shown: str) -> DeskError | None:
    if not text or column.computed or column.field in _NOT_COMPARED:
        return None
    if column.field == "entry_number":
        return RuleSaysNoError(
            "old_number",
            QT_TRANSLATE_NOOP("errors", "“{column}”由程序另编，表里原来是“{value}”。"),
            column=column.name,
            value=text,
        )
    if FIELDS[column.field].link == "entry" or _agrees(column, text, shown):
        return None
    if not shown:
        return RuleSaysNoError(
            "registry_says_nothing",
            QT_TRANSLATE_NOOP(
                "errors", "居民档案里没有“{column}”，表里是“{value}”；可以补进居民档案。"
            ),
            column=column.name,
            value=_masked(column, text),
        )
    return RuleSaysNoError(
        "registry_says_other",
        QT_TRANSLATE_NOOP(
            "errors", "“{column}”在居民档案里是“{known}”，表里是“{value}”；核对后请改居民档案。"
        ),
        column=column.name,
        known=_masked(column, shown),
        value=_masked(column, text),
    )


def _agrees(column: Column, text: str, shown: str) -> bool:
    if text == shown or ("*" in text and text in (mask_id(shown), mask_phone(shown))):
        return True
    if column.field in TABLES:
        said, known = code_of(column.field, text), code_of(column.field, shown)
        # 子 and 长子 do not contradict one another.
        same_group = column.field == "relation" and bool(said) and str(said)[:1] == str(known)[:1]
        return bool(said and known) and (said == known or same_group)
    if column.type == "address":
        one, other = parse_address(text), parse_address(shown)
        parts = ("block", "unit", "room", "plate")
        same = all(getattr(one, part) == getattr(other, part) for part in parts)
        return bool(one) and same and one.compound in ("", other.compound)
    try:
        return read_value(column, text) == shown
    except DeskError:
        return "".join(text.split()) == "".join(shown.split())


def _masked(column: Column, text: str) -> str:
    return {"id_number": mask_id, "phone": mask_phone}.get(column.type, str)(text)
