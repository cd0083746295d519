"""The SQL of what became of a letter after it was issued: handed over, printed, replaced."""

from dataclasses import dataclass
from typing import Literal

from sqlite_utils import Database

PrintKind = Literal["original", "copy"]


@dataclass(frozen=True, slots=True)
class Handover:
    """Who took a letter along, and what was seen of them; ``by`` is the name of the clerk."""

    handed_on: str
    to_name: str
    for_applicant: str
    document: str
    copies: int
    by: str


def handover_of(db: Database, letter_id: int) -> Handover | None:
    """How a letter was handed over; None where it was not yet."""
    row = db.execute(
        "SELECT h.handed_on, h.to_name, h.for_applicant, h.document, h.copies,"
        " coalesce(s.name, '') FROM certificate_handover h"
        " LEFT JOIN staff s ON s.uid = h.created_by WHERE h.certificate_id = ?",
        [letter_id],
    ).fetchone()
    return Handover(*row) if row else None


def sealed_copies(db: Database, letter_id: int) -> int:
    """How many originals of a letter were sealed."""
    row = db.execute(
        "SELECT coalesce(sum(copies), 0) FROM seal_use WHERE certificate_id = ?", [letter_id]
    ).fetchone()
    return int(row[0])


def sheets(db: Database, letter_id: int) -> list[tuple[PrintKind, int, str]]:
    """Kind of sheet, how many, and the instant, of all that was printed of a letter, in order."""
    return list(
        db.execute(
            "SELECT kind, sheets, created_at FROM certificate_print WHERE certificate_id = ?"
            " ORDER BY id",
            [letter_id],
        ).fetchall()
    )


def dates(db: Database, letter_id: int) -> tuple[str, str, str, str]:
    """When a letter was issued (ISO) and by whom, and the same of its being void, else ""."""
    row = db.execute(
        "SELECT c.issued_on, c.handler, coalesce(v.created_at, ''), coalesce(s.name, '')"
        " FROM certificate c LEFT JOIN certificate_void v ON v.certificate_id = c.id"
        " LEFT JOIN staff s ON s.uid = v.created_by WHERE c.id = ?",
        [letter_id],
    ).fetchone()
    return str(row[0]), str(row[1]), str(row[2]), str(row[3])


def replaced(db: Database, letter_id: int) -> str:
    """The number of the letter that became void when this one was issued; "" mostly."""
    row = db.execute(
        "SELECT c.number FROM certificate_void v JOIN certificate c ON c.id = v.certificate_id"
        " WHERE v.replaced_by_id = ?",
        [letter_id],
    ).fetchone()
    return str(row[0]) if row else ""


def not_fetched(db: Database, *, issued_until: str, today: str) -> int:
    """How many letters that still stand were issued by a day and not handed over. None are
    counted in an office that has never written down a handing over.
    """
    row = db.execute(
        "SELECT count(*) FROM certificate c"
        " WHERE c.issued_on <= :until AND c.valid_until >= :today"
        " AND NOT EXISTS (SELECT 1 FROM certificate_void v WHERE v.certificate_id = c.id)"
        " AND NOT EXISTS (SELECT 1 FROM certificate_handover h WHERE h.certificate_id = c.id)"
        " AND EXISTS (SELECT 1 FROM certificate_handover)",
        {"until": issued_until, "today": today},
    ).fetchone()
    return int(row[0])


def refusal_id(db: Database, number: str) -> tuple[int, str, str]:
    """id and uid of a refusal, and why it is void; "" where it is not."""
    row = db.execute(
        "SELECT r.id, r.uid, coalesce(v.reason, '') FROM refusal r"
        " LEFT JOIN refusal_void v ON v.refusal_id = r.id WHERE r.number = ?",
        [number],
    ).fetchone()
    return int(row[0]), str(row[1]), str(row[2])


def dates_of_refusal(db: Database, number: str) -> tuple[str, str, str, str, str]:
    """When a refusal was written (ISO) and by whom; when, by whom and why it was voided, or ""."""
    row = db.execute(
        "SELECT r.refused_on, r.handler, coalesce(v.created_at, ''), coalesce(s.name, ''),"
        " coalesce(v.reason, '') FROM refusal r"
        " LEFT JOIN refusal_void v ON v.refusal_id = r.id"
        " LEFT JOIN staff s ON s.uid = v.created_by WHERE r.number = ?",
        [number],
    ).fetchone()
    return str(row[0]), str(row[1]), str(row[2]), str(row[3]), str(row[4])
