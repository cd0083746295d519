"""The stored versions of the books read back, by a program that may be stricter than the one that
stored them.

A version that does not hold any more must not close a book: it is read as far as that goes.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import store_books
from community_desk.ledgers.book_files import books_of_text
from community_desk.ledgers.definitions import (
    KINDS,
    REVIEWS,
    SOURCES,
    SUBJECTS,
    TYPES,
    Book,
    Column,
)
from community_desk.ledgers.fields import FIELDS
from community_desk.ledgers.store_books import StoredVersion
from community_desk.office.office import Office
from community_desk.office.staff import Role

_ROLES = tuple(role.value for role in Role)
# What a book has at least, so that its entries can be counted and looked at.
_SERIAL = Column("序号", "integer", filled_from="program", field="serial")


@dataclass(frozen=True, slots=True)
class PastVersion:
    """One version. With ``trouble`` the book is what could be made out: its names, and columns to
    be read, with no rules. Nobody may write in it.
    """

    stored: StoredVersion
    book: Book
    trouble: TroubleError | None = None


def read_version(stored: StoredVersion) -> PastVersion:
    """A version as it was stored, else as far as it can be read."""
    try:
        book = books_of_text(stored.content, f"{stored.book}-{stored.version}.toml")[0]
    except TroubleError as trouble:
        return PastVersion(stored, _made_out(stored), trouble)
    return PastVersion(stored, book)


def unreadable_books(office: Office) -> list[TroubleError]:
    """Each book whose newest version this program cannot read, so that another one stands in."""
    newest = {stored.book: stored for stored in store_books.all_versions(office.db)}
    past = [read_version(stored) for stored in newest.values() if stored.own]
    return [
        TroubleError(
            "version_unreadable",
            QT_TRANSLATE_NOOP(
                "errors",
                "《{book}》（{number}）存下的第 {version} 版，这个程序读不了，暂时用以前的样子，"
                "填过的都还在；请主任在“台账设计”里重新保存它，或换用新版程序。原因：{why}",
            ),
            book=each.book.name,
            number=each.stored.book,
            version=each.stored.version,
            why=each.trouble,
        )
        for each in past
        if each.trouble is not None
    ]


def _made_out(stored: StoredVersion) -> Book:
    try:
        file: dict[str, Any] = tomllib.loads(stored.content)
    except tomllib.TOMLDecodeError:
        file = {}
    said = next(_tables(file.get("books")), {})
    columns = {column.name: column for column in map(_column, _tables(said.get("columns")))}
    columns.pop("", None)
    seen_by = [role for role in _texts(said.get("seen_by")) if role in _ROLES]
    return Book(
        code=stored.book,
        category=stored.book[:2],
        category_title=_text(file.get("title"), stored.book[:2]),
        name=_text(said.get("name"), stored.book),
        review=_among(said.get("review"), REVIEWS, "yearly"),
        kind=_among(said.get("kind"), KINDS, "log"),
        subject=_among(said.get("subject"), SUBJECTS, "none"),
        once=False,
        number="",
        on_by_default=True,
        privacy=_text(said.get("privacy"), ""),
        guardian_consent=False,
        columns=tuple(columns.values()) or (_SERIAL,),
        # The director sees it even where nobody can tell who else may.
        seen_by=tuple(dict.fromkeys((Role.DIRECTOR.value, *seen_by))),
        edited_by=(),
    )


def _column(said: dict[str, Any]) -> Column:
    # A choice without its choices is a text.
    kind = _among(said.get("type"), TYPES, "text")
    return Column(
        _text(said.get("name"), ""),
        "text" if kind == "choice" else kind,
        was=tuple(_texts(said.get("was"))),
        filled_from=_among(said.get("filled_from"), SOURCES, ""),
        field=_among(said.get("field"), tuple(FIELDS), ""),
    )


def _tables(value: object) -> Iterator[dict[str, Any]]:
    some = value if isinstance(value, list) else []
    return (each for each in some if isinstance(each, dict))


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _text(value: object, usual: str) -> str:
    return value if isinstance(value, str) and value else usual


def _among(value: object, words: tuple[str, ...], usual: str) -> str:
    return value if isinstance(value, str) and value in words else usual
