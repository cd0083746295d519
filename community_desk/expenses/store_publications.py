"""The SQL of what hung on the notice board."""

from dataclasses import dataclass

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer


@dataclass(frozen=True, slots=True)
class PublicationRow:
    """One sheet that hung. ``reopened`` says that a month was reopened after it was put on record,
    the first of them.
    """

    uid: str
    period: str
    published_on: str
    sha256: str
    published_by: str
    reopened: str


def rows(db: Database, year: int) -> list[PublicationRow]:
    """What hung of the periods of a year, the latest first."""
    # The audit trail knows what came first, also where the clock of the PC was set back.
    found = db.execute(
        "SELECT p.uid, p.period, p.published_on, p.sha256,"
        " coalesce((SELECT name FROM staff WHERE uid = p.created_by), ''),"
        " coalesce((SELECT min(c.month) FROM month_reopening r"
        " JOIN month_close c ON c.id = r.close_id"
        " JOIN audit later ON later.subject_uid = c.uid AND later.action = 'reopen'"
        " JOIN audit hung ON hung.subject_uid = p.uid AND hung.action = 'publish'"
        " WHERE later.id > hung.id), '')"
        " FROM publication p WHERE p.period BETWEEN :year AND :year || '-Z' ORDER BY p.id DESC",
        {"year": f"{year:04d}"},
    )
    return [PublicationRow(*row) for row in found]


def pdf_of(db: Database, uid: str) -> tuple[str, bytes] | None:
    """The period and the bytes of what hung, or None."""
    row = db.execute("SELECT period, pdf FROM publication WHERE uid = ?", [uid]).fetchone()
    return (str(row[0]), bytes(row[1])) if row else None


def insert(write: Writer, *, period: str, published_on: str, sha256: str, pdf: bytes) -> str:
    """Keeps a sheet that hangs; gives its uid."""
    row = {
        **write.new_row(),
        "period": period,
        "published_on": published_on,
        "sha256": sha256,
        "pdf": pdf,
    }
    stamped.insert(write, "publication", row)
    return str(row["uid"])
