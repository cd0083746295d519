"""A book written out as the text of a form: how an office keeps and shares its own."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

import tomli_w

from community_desk.ledgers.book_files import BOOK_KEYS
from community_desk.ledgers.definitions import Book, Column, Layout, ShownWhen


def text_of_book(book: Book) -> str:
    """One book as TOML that `book_files.books_of_text` reads back equal."""
    return tomli_w.dumps(
        {
            "category": book.category,
            "title": book.category_title,
            "books": [_said(book, BOOK_KEYS)],
        }
    )


def _said(record: Book | Column | Layout | ShownWhen, keys: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of a record that are not as usual."""
    return {
        field.name: _plain(value)
        for field in fields(record)
        if (not keys or field.name in keys)
        and (value := getattr(record, field.name)) is not None
        and (field.default is MISSING or value != field.default)
        and not (isinstance(value, str | tuple | Mapping) and not value)
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Column | Layout | ShownWhen):
        return _said(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return dict(value) if isinstance(value, Mapping) else value
