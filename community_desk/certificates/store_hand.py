"""The SQL of letters that were written by hand."""

from typing import Any

from sqlite_utils import Database

from community_desk.certificates.store import like

# In the order of `hand_letters.HandLetter`.
_COLUMNS = (
    "h.uid, h.number, h.series, h.year, h.counter, h.written_on, h.title, h.applicant_name,"
    " coalesce(r.uid, ''), h.to_body, h.purpose, h.signer, h.handler, h.note"
)
_FROM = "hand_letter h LEFT JOIN resident r ON r.id = h.resident_id"
_MATCHES = (
    "(:words = '' OR h.number LIKE :like ESCAPE '\\' OR h.title LIKE :like ESCAPE '\\'"
    " OR h.applicant_name LIKE :like ESCAPE '\\' OR h.to_body LIKE :like ESCAPE '\\'"
    " OR h.note LIKE :like ESCAPE '\\')"
)


def hand_letter(db: Database, uid: str) -> tuple[Any, ...] | None:
    """One letter by its uid."""
    row = db.execute(f"SELECT {_COLUMNS} FROM {_FROM} WHERE h.uid = ?", [uid]).fetchone()
    return tuple(row) if row else None


def hand_letters(db: Database, words: str, offset: int, limit: int) -> list[tuple[Any, ...]]:
    """Letters, the newest first."""
    return list(
        db.execute(
            f"SELECT {_COLUMNS} FROM {_FROM} WHERE {_MATCHES}"
            " ORDER BY h.written_on DESC, h.id DESC LIMIT :limit OFFSET :offset",
            {"words": words, "like": like(words), "offset": offset, "limit": limit},
        ).fetchall()
    )


def hand_letter_count(db: Database, words: str) -> int:
    """How many letters match."""
    row = db.execute(
        f"SELECT count(*) FROM {_FROM} WHERE {_MATCHES}", {"words": words, "like": like(words)}
    ).fetchone()
    return int(row[0])


def is_entered(db: Database, number: str, day: str, title: str, applicant: str) -> bool:
    """Whether there is a letter of this number, day (ISO), matter and person."""
    row = db.execute(
        "SELECT 1 FROM hand_letter"
        " WHERE number = ? AND written_on = ? AND title = ? AND applicant_name = ? LIMIT 1",
        [number, day, title, applicant],
    ).fetchone()
    return row is not None
