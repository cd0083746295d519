"""The SQL of signed codes: the office's key, and what letters say of theirs."""

from sqlite_utils import Database


def public_key(db: Database) -> bytes | None:
    """The public half of the office's key; None before the first letter that was signed."""
    row = db.execute("SELECT public FROM office_key").fetchone()
    return bytes(row[0]) if row else None


def sealed_key(db: Database) -> bytes | None:
    """The private half, sealed."""
    row = db.execute("SELECT sealed_private FROM office_key").fetchone()
    return bytes(row[0]) if row else None


def add_key(db: Database, *, public: bytes, sealed_private: bytes, at: str) -> None:
    """Keeps the office's key; there is one."""
    db.execute(
        "INSERT INTO office_key (id, public, sealed_private, created_at) VALUES (1, ?, ?, ?)",
        [public, sealed_private, at],
    )


def signed_code_of(db: Database, letter_id: int) -> str:
    """What a letter's QR code says; "" for one that is older than these codes."""
    row = db.execute("SELECT signed_code FROM certificate WHERE id = ?", [letter_id]).fetchone()
    return str(row[0])
