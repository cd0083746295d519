"""What came in from workbooks: the record of each import, and what headings mean here."""

from collections.abc import Mapping

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer


def insert_batch(write: Writer, values: Mapping[str, object]) -> tuple[int, str]:
    """Records an import. Returns its id and uid."""
    row = {**write.new_row(), **values}
    return stamped.insert(write, "import_batch", row), str(row["uid"])


def finish_batch(
    write: Writer, batch_id: int, *, counts: str, problems: str, headings: str
) -> None:
    """Says of an import what became of it, all as JSON."""
    write.db.execute(
        "UPDATE import_batch SET counts = ?, problems = ?, headings = ? WHERE id = ?",
        [counts, problems, headings, batch_id],
    )


def learned_columns(db: Database, book: str) -> dict[str, str]:
    """What the office has told about headings of a book's workbooks."""
    rows = db.execute("SELECT heading, meaning FROM learned_column WHERE book = ?", [book])
    return dict(rows.fetchall())


def learn_columns(write: Writer, book: str, told: Mapping[str, str]) -> None:
    """Remembers what headings mean in a book; what was told last counts."""
    write.db.conn.executemany(
        "INSERT INTO learned_column (book, heading, meaning) VALUES (?, ?, ?)"
        " ON CONFLICT (book, heading) DO UPDATE SET meaning = excluded.meaning",
        [(book, heading, meaning) for heading, meaning in told.items()],
    )
