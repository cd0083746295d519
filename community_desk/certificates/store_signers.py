"""The SQL of those who sign letters, and of their terms of office."""

from typing import Any

from sqlite_utils import Database

_COLUMNS = "uid, name, title, acting, from_on, until_on"

Row = tuple[str, str, str, bool, str, str]


def director(db: Database) -> str:
    """The name of the office's director: the first who is one and has not left."""
    row = db.execute(
        "SELECT name FROM staff WHERE role = 'director' AND active = 1 ORDER BY id LIMIT 1"
    ).fetchone()
    return str(row[0]) if row else ""


def signer_on(db: Database, day: str) -> tuple[str, str, bool] | None:
    """Name, title and whether acting, of who signs on a day (ISO)."""
    row = db.execute(
        "SELECT name, title, acting FROM signer"
        " WHERE from_on <= :day AND (until_on = '' OR until_on >= :day)"
        " ORDER BY acting DESC, from_on DESC, id DESC LIMIT 1",
        {"day": day},
    ).fetchone()
    return (str(row[0]), str(row[1]), bool(row[2])) if row else None


def terms(db: Database) -> list[Row]:
    """uid, name, title, acting, first and last day of every term, the latest first."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM signer ORDER BY from_on DESC, id DESC")
    return [_row(row) for row in rows]


def term_by(db: Database, uid: str) -> Row | None:
    """One term."""
    row = db.execute(f"SELECT {_COLUMNS} FROM signer WHERE uid = ?", [uid]).fetchone()
    return _row(row) if row else None


def overlapping(
    db: Database, *, acting: bool, from_on: str, until_on: str, but: str
) -> tuple[str, str, str] | None:
    """Name, first and last day of a term of the same sort that shares a day with these; that of
    uid ``but`` is left out.
    """
    row = db.execute(
        "SELECT name, from_on, until_on FROM signer WHERE acting = :acting AND uid <> :but"
        " AND (until_on = '' OR until_on >= :from_on) AND (:until_on = '' OR from_on <= :until_on)"
        " ORDER BY from_on DESC LIMIT 1",
        {"acting": int(acting), "but": but, "from_on": from_on, "until_on": until_on},
    ).fetchone()
    return (str(row[0]), str(row[1]), str(row[2])) if row else None


def _row(row: Any) -> Row:
    return (str(row[0]), str(row[1]), str(row[2]), bool(row[3]), str(row[4]), str(row[5]))
