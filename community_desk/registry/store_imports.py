"""The SQL around imports: what headings mean here, who was missing, and what was imported when."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from community_desk.office.office import Writer


@dataclass(frozen=True, slots=True)
class StoredImport:
    """An import on record. ``operation`` is empty for one from before operations were kept;
    ``counts``, ``problems`` and ``headings`` are JSON; ``book`` is the code of the ledger book it
    went into, empty for a roster."""

    batch: str
    operation: str
    file_name: str
    at: str
    staff_uid: str
    counts: str
    undone_at: str
    missing: int
    problems: str
    headings: str
    book: str


def learned_headings(db: Database) -> dict[str, str]:
    """What the office has told about headings: plain heading to field, empty to leave it out."""
    return dict(db.execute("SELECT heading, field FROM learned_heading").fetchall())


def learn_headings(write: Writer, told: Mapping[str, str]) -> None:
    """Remembers what headings mean; what was told last counts."""
    write.db.conn.executemany(
        "INSERT INTO learned_heading (heading, field) VALUES (?, ?)"
        " ON CONFLICT (heading) DO UPDATE SET field = excluded.field",
        list(told.items()),
    )


def still_here_but(db: Database, known: Collection[int]) -> list[int]:
    """The ids of all who neither moved nor died, without these; in the order of their homes."""
    found = db.execute(
        "SELECT id FROM resident WHERE removed_at = '' AND status NOT IN ('moved_out', 'deceased')"
        " ORDER BY place_key, id"
    )
    return [line[0] for line in found if line[0] not in known]


def keep_missing(write: Writer, batch_id: int, resident_ids: Iterable[int]) -> None:
    """Notes whom an import did not find in its file."""
    write.db.conn.executemany(
        "INSERT INTO import_missing (batch_id, resident_id) VALUES (?, ?)",
        [(batch_id, id_) for id_ in resident_ids],
    )


def imports(db: Database, *, batch: str = "") -> list[StoredImport]:
    """All imports, or the one with this uid; the newest first."""
    found = db.execute(
        "SELECT b.uid, ifnull(o.uid, ''), b.file_name, b.created_at, b.created_by, b.counts,"
        " ifnull(o.undone_at, ''),"
        " (SELECT count(*) FROM import_missing m WHERE m.batch_id = b.id), b.problems, b.headings,"
        " b.book"
        " FROM import_batch b LEFT JOIN operation o"
        " ON o.kind = 'import' AND json_extract(o.about, '$.batch') = b.uid"
        " WHERE :batch IN ('', b.uid) ORDER BY b.id DESC",
        {"batch": batch},
    )
    return [StoredImport(*line) for line in found.fetchall()]
