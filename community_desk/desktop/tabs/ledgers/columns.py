"""Which columns of a book its table shows, and which of its dates are running out."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from community_desk.ledgers.deadlines import is_deadline
from community_desk.ledgers.definitions import Book, Column

MOST = 7
SOON = timedelta(days=60)

# Not shown while there is something better: numbers, and what is the same in most lines.
_QUIET_FIELDS = {"serial", "staff", "id_number", "household_number", "birth_date"}
_QUIET_TYPES = {"id_number", "phone", "attachment", "long_text"}
# The program's own day of the last review stands in the table in their place.
_REVIEW = re.compile("最近(?:核实|核查|走访|探访)日期")
_DONE = re.compile("(?:完成|复查|归还|上报)日期")

State = Literal["", "soon", "past"]


def shown_columns(book: Book) -> list[Column]:
    """The columns of the table in the order of the book; a roll keeps room for its review."""
    room = MOST - 1 if book.kind == "roll" else MOST
    own_review = book.kind == "roll"
    better = [
        column
        for column in book.columns
        if column.field not in _QUIET_FIELDS
        and (column.type not in _QUIET_TYPES or column.required)
        and not (own_review and _REVIEW.fullmatch(column.name))
    ]
    needed = [column for column in better if column.required or is_deadline(column)]
    chosen = better[:room]
    for column in needed:
        if column not in chosen:
            giving_way = [one for one in chosen[1:] if one not in needed]
            if giving_way:
                chosen.remove(giving_way[-1])
                chosen.append(column)
    if len(chosen) < room:
        seldom = ("phone", "long_text", "attachment")
        rest = [column for column in book.columns if column.type in seldom]
        chosen += rest[: room - len(chosen)]
    return sorted(chosen, key=book.columns.index)


def wide_column(columns: Sequence[Column]) -> Column | None:
    """The column that takes the room that is left: an address, else the last free text."""
    for types in (("address",), ("long_text",), ("text",), ("choice",)):
        found = [column for column in columns if column.type in types]
        if found:
            return found[-1] if types == ("text",) else found[0]
    return None


def deadline_state(book: Book, cells: Sequence[str], position: int, today: date) -> State:
    """Whether the date in a cell is over, or soon will be, and nobody noted it as done."""
    done = any(
        text and _DONE.fullmatch(column.name)
        for column, text in zip(book.every_column, cells, strict=True)
    )
    try:
        day = date.fromisoformat(cells[position])
    except ValueError:
        return ""
    if done or day > today + SOON:
        return ""
    return "past" if day < today else "soon"
