"""The SQL of drafts."""

from typing import Any

from sqlite_utils import Database

_COLUMNS = (
    "d.uid, d.type_key, d.applicant_name, coalesce(r.uid, ''), d.request, d.waits_for_director,"
    " d.note, d.created_at, d.changed_at, coalesce(a.name, ''), coalesce(b.name, '')"
)
_DRAFTS = (
    "certificate_draft d LEFT JOIN resident r ON r.id = d.resident_id"
    " LEFT JOIN staff a ON a.uid = d.created_by LEFT JOIN staff b ON b.uid = d.changed_by"
)


def draft_rows(db: Database, *, waiting_only: bool) -> list[tuple[Any, ...]]:
    """All drafts, those that wait first, then the one that was written last."""
    where = "WHERE d.waits_for_director = 1" if waiting_only else ""
    return list(
        db.execute(
            f"SELECT {_COLUMNS} FROM {_DRAFTS} {where}"
            " ORDER BY d.waits_for_director DESC, d.changed_at DESC, d.id DESC"
        ).fetchall()
    )


def draft_row(db: Database, uid: str) -> tuple[Any, ...] | None:
    """One draft."""
    row = db.execute(f"SELECT {_COLUMNS} FROM {_DRAFTS} WHERE d.uid = ?", [uid]).fetchone()
    return tuple(row) if row else None


def delete_draft(db: Database, uid: str) -> None:
    """Takes a draft away."""
    db.execute("DELETE FROM certificate_draft WHERE uid = ?", [uid])
