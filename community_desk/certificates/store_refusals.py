"""The SQL of what is counted of refusals, and of the committee's replies to those who asked."""

from sqlite_utils import Database

_STANDING = (
    "FROM refusal WHERE refused_on BETWEEN :from_on AND :until_on"
    " AND id NOT IN (SELECT refusal_id FROM refusal_void)"
)


def counted(db: Database, from_on: str, until_on: str) -> list[tuple[str, str, str, str, str, int]]:
    """Type key, title, month (YYYY-MM), who asked, of which kind, how many, of the refusals of a
    time (ISO, both days count) that were not voided.
    """
    rows = db.execute(
        "SELECT type_key, title, substr(refused_on, 1, 7) AS month, asked_by, asked_by_kind,"
        f" count(*) {_STANDING} GROUP BY type_key, title, month, asked_by, asked_by_kind"
        " ORDER BY month, title, asked_by",
        {"from_on": from_on, "until_on": until_on},
    )
    return [
        (str(key), str(title), str(month), str(body), str(kind), int(many))
        for key, title, month, body, kind, many in rows
    ]


def bodies_without_kind(db: Database) -> list[str]:
    """Who asked, of the refusals that were written before kinds of bodies were asked for."""
    rows = db.execute("SELECT DISTINCT asked_by FROM refusal WHERE asked_by_kind = ''")
    return [str(row[0]) for row in rows]


def asked_most(db: Database, body: str) -> str:
    """The type key that a body asked for most often, the latest of several; "" for none."""
    row = db.execute(
        "SELECT type_key FROM refusal WHERE asked_by = ?"
        " AND id NOT IN (SELECT refusal_id FROM refusal_void)"
        " GROUP BY type_key ORDER BY count(*) DESC, max(id) DESC LIMIT 1",
        [body],
    ).fetchone()
    return str(row[0]) if row else ""


def first_day(db: Database) -> str:
    """The day of the first refusal (ISO); "" where there is none."""
    row = db.execute("SELECT coalesce(min(refused_on), '') FROM refusal").fetchone()
    return str(row[0])


def refusal_asked(db: Database, number: str) -> tuple[str, str] | None:
    """Type key of a refusal that stands, and who asked; None where there is none."""
    row = db.execute(
        "SELECT type_key, asked_by FROM refusal WHERE number = ?"
        " AND id NOT IN (SELECT refusal_id FROM refusal_void)",
        [number],
    ).fetchone()
    return (str(row[0]), str(row[1])) if row else None


def reply_count(db: Database) -> int:
    """How many replies there are."""
    return int(db.execute("SELECT count(*) FROM reply").fetchone()[0])


def replies(db: Database, offset: int, limit: int) -> list[tuple[str, str, str, str]]:
    """Number, body, type key and day of replies, the newest first; -1 is no limit."""
    rows = db.execute(
        "SELECT number, body, type_key, written_on FROM reply ORDER BY id DESC LIMIT ? OFFSET ?",
        [limit, offset],
    )
    return [(str(a), str(b), str(c), str(d)) for a, b, c, d in rows]


def reply_page(db: Database, number: str) -> tuple[str, bytes] | None:
    """uid and stored page of a reply."""
    row = db.execute("SELECT uid, pdf FROM reply WHERE number = ?", [number]).fetchone()
    return (str(row[0]), bytes(row[1])) if row else None
