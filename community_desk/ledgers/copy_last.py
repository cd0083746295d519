"""What a new entry may take over from the last one of its book.

Not taken over: days (but a month, which is the same for a whole stack of forms), numbers of
papers and people, phones, who it was, attachments, and whatever the program fills or proposes.
"""

import json
import re

from community_desk.ledgers import access, store_take
from community_desk.ledgers.definitions import Book, Column
from community_desk.office.office import Office

_OWN_TYPES = ("date", "datetime", "id_number", "phone", "resident", "attachment")
# A number that names one thing alone: 低保证编号, 票据号, 文号, 统一社会信用代码.
_NUMBER = re.compile("号码?$|编号|代码")


def copied_from_last(office: Office, book: Book) -> dict[str, str]:
    """By column, what was typed into the last open entry and may be typed again; may be empty.

    Raises `RuleSaysNoError` for a role that may not see the book.
    """
    access.check_may_see(office, book)
    last = store_take.last_typed(office.db, book.code)
    typed = json.loads(last) if last else {}
    return {
        column.name: typed[column.key]
        for column in book.columns
        if typed.get(column.key) and is_copied(column)
    }


def has_last(office: Office, book: Book) -> bool:
    """Whether there is an open entry to take over from."""
    return bool(store_take.last_typed(office.db, book.code))


def is_copied(column: Column) -> bool:
    """Whether the value of a column may be that of the entry before."""
    return not (column.field or column.computed or column.type in _OWN_TYPES or is_number(column))


def is_number(column: Column) -> bool:
    """Whether a column holds a number that only one thing has."""
    return column.type == "text" and _NUMBER.search(column.name) is not None
