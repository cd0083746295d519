"""The SQL of what was closed for a period; nothing of it is ever changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer


@dataclass(frozen=True, slots=True)
class StoredArchive:
    """One book closed for one period, without its files."""

    uid: str
    book: str
    period: str
    from_on: str
    until_on: str
    entries: int
    xlsx_sha256: str
    pdf_sha256: str
    archived_at: str
    archived_by: str

    @property
    def day(self) -> date:
        """The day on which it was closed."""
        return datetime.fromisoformat(self.archived_at).astimezone().date()


_COLUMNS = (
    "a.uid, a.book, a.period, a.from_on, a.until_on, a.entries, a.xlsx_sha256, a.pdf_sha256,"
    " a.created_at, coalesce(s.name, '')"
    " FROM book_archive a LEFT JOIN staff s ON s.uid = a.created_by"
)


def all_archives(db: Database) -> list[StoredArchive]:
    """What was closed, the newest period first."""
    sql = f"SELECT {_COLUMNS} ORDER BY a.until_on DESC, a.from_on, a.book"
    return [StoredArchive(*row) for row in db.execute(sql)]


def archives_of(db: Database, period: str) -> dict[str, StoredArchive]:
    """What was closed for a period, by book."""
    sql = f"SELECT {_COLUMNS} WHERE a.period = ?"
    found = (StoredArchive(*row) for row in db.execute(sql, [period]))
    return {each.book: each for each in found}


def archive_of(db: Database, book: str, period: str) -> StoredArchive | None:
    """A book as it was closed for a period, or None."""
    sql = f"SELECT {_COLUMNS} WHERE a.book = ? AND a.period = ?"
    row = db.execute(sql, [book, period]).fetchone()
    return StoredArchive(*row) if row else None


def content(db: Database, uid: str, kind: str) -> bytes:
    """The frozen file of a kind: ``pdf``, else the workbook."""
    column = "pdf" if kind == "pdf" else "xlsx"
    row = db.execute(f"SELECT {column} FROM book_archive WHERE uid = ?", [uid]).fetchone()
    return bytes(row[0])


def add(write: Writer, values: Mapping[str, object], *, pdf: bytes, xlsx: bytes) -> None:
    """Keeps a closed period."""
    row = write.new_row()
    stamped.insert(write, "book_archive", {**row, **values, "pdf": pdf, "xlsx": xlsx})
