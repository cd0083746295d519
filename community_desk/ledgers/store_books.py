"""The SQL of what became of the books' definitions in an office; no version is ever changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from community_desk.ledgers.definitions import Column
from community_desk.ledgers.facts import typed_value
from community_desk.office import stamped
from community_desk.office.office import Writer


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """One version of a book: ``content`` is the text of a form, ``own`` that the office made it."""

    book: str
    version: int
    own: bool
    content: str
    stored_at: str
    stored_by: str


_STORED = (
    "v.book, v.version, v.own, v.content, v.created_at, coalesce(s.name, '')"
    " FROM book_version v LEFT JOIN staff s ON s.uid = v.created_by"
)


def all_versions(db: Database) -> tuple[StoredVersion, ...]:
    """Every version of every book, the oldest first."""
    return _read(db, f"SELECT {_STORED} ORDER BY v.id")


def versions_of(db: Database, book: str) -> tuple[StoredVersion, ...]:
    """The versions of one book, the newest first."""
    return _read(db, f"SELECT {_STORED} WHERE v.book = ? ORDER BY v.version DESC", [book])


def last_version(db: Database, book: str) -> tuple[int, str, bool]:
    """The number and the text of the newest version of a book, and whether the office made it;
    0 where there is none.
    """
    row = db.execute(
        "SELECT version, content, own FROM book_version WHERE book = ?"
        " ORDER BY version DESC LIMIT 1",
        [book],
    ).fetchone()
    return (int(row[0]), str(row[1]), bool(row[2])) if row else (0, "", False)


def add_version(write: Writer, book: str, version: int, *, own: bool, content: str) -> None:
    """Keeps a version."""
    row = {"book": book, "version": version, "own": int(own), "content": content}
    stamped.insert(write, "book_version", {**write.new_row(), **row})


def is_in_use(db: Database, book: str, column: Column) -> bool:
    """Whether anything was typed into a column."""
    row = db.execute(
        f"SELECT EXISTS (SELECT 1 FROM entry e WHERE e.book = ? AND {typed_value(column)} <> '')",
        [book],
    ).fetchone()
    return bool(row[0])


def version_under(db: Database, book: str, entry_uid: str) -> int:
    """The version an entry was written under; 0 where there is no such entry."""
    row = db.execute(
        "SELECT version FROM entry WHERE book = ? AND uid = ?", [book, entry_uid]
    ).fetchone()
    return int(row[0]) if row else 0


def _read(db: Database, sql: str, values: Sequence[str] = ()) -> tuple[StoredVersion, ...]:
    return tuple(
        StoredVersion(str(book), int(version), bool(own), str(content), str(at), str(by))
        for book, version, own, content, at, by in db.execute(sql, list(values))
    )
