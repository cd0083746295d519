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


def replies(db: Database) -> list[tuple[str, str, str, str]]:
    """Number, body, type key and day of every reply, the newest first."""
    rows = db.execute("SELECT number, body, type_key, written_on FROM reply ORDER BY id DESC")
    return [(str(a), str(b), str(c), str(d)) for a, b, c, d in rows]


def reply_page(db: Database, number: str) -> tuple[str, bytes] | None:
    """uid and stored page of a reply."""
    row = db.execute("SELECT uid, pdf FROM reply WHERE number = ?", [number]).fetchone()
    return (str(row[0]), bytes(row[1])) if row else None
