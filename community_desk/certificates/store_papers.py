"""The SQL of what letters are printed on, and of which were not printed yet."""

from dataclasses import dataclass
from typing import NamedTuple

from sqlite_utils import Database

from community_desk.printing.layouts import Layout

_COLUMNS = "type_key, layout, preprinted, right_tenths_mm, down_tenths_mm"


@dataclass(frozen=True, slots=True)
class FormPaper:
    """What the letters of a type are printed on. ``layout`` "" is the office's; ``preprinted``
    paper bears head and lines already; pages are moved right and down by tenths of a millimetre.
    """

    type_key: str
    layout: Layout | str = ""
    preprinted: bool = False
    right_tenths_mm: int = 0
    down_tenths_mm: int = 0


def papers(db: Database) -> dict[str, FormPaper]:
    """By type, what was set."""
    found = db.execute(f"SELECT {_COLUMNS} FROM form_paper").fetchall()
    return {row[0]: FormPaper(row[0], row[1], bool(row[2]), *row[3:]) for row in found}


def paper(db: Database, type_key: str) -> FormPaper:
    """What was set for a type, or nothing."""
    row = db.execute(f"SELECT {_COLUMNS} FROM form_paper WHERE type_key = ?", [type_key]).fetchone()
    return FormPaper(row[0], row[1], bool(row[2]), *row[3:]) if row else FormPaper(type_key)


def uid_of(db: Database, type_key: str) -> str:
    """The row of a type; "" where there is none."""
    row = db.execute("SELECT uid FROM form_paper WHERE type_key = ?", [type_key]).fetchone()
    return str(row[0]) if row else ""


class Unprinted(NamedTuple):
    """A letter of which originals were sealed and not printed."""

    number: str
    title: str
    applicant: str
    issued_on: str


def unprinted(db: Database, today: str, limit: int) -> list[Unprinted]:
    """Letters that stand, of which fewer originals were printed than sealed, in order."""
    rows = db.execute(
        "SELECT c.number, c.title, c.applicant_name, c.issued_on FROM certificate c"
        " WHERE c.valid_until >= :today"
        " AND NOT EXISTS (SELECT 1 FROM certificate_void v WHERE v.certificate_id = c.id)"
        " AND NOT EXISTS (SELECT 1 FROM certificate_handover h WHERE h.certificate_id = c.id)"
        " AND (SELECT coalesce(sum(s.copies), 0) FROM seal_use s WHERE s.certificate_id = c.id)"
        " > (SELECT coalesce(sum(p.sheets), 0) FROM certificate_print p"
        " WHERE p.certificate_id = c.id AND p.kind = 'original')"
        " ORDER BY c.id LIMIT :limit",
        {"today": today, "limit": limit},
    )
    return [Unprinted(*row) for row in rows]


def place_of(db: Database, number: str) -> tuple[str, int, int] | None:
    """Series, year and counter of a letter; None where the number is not a letter's."""
    row = db.execute(
        "SELECT series, year, counter FROM certificate WHERE number = ?", [number]
    ).fetchone()
    return (str(row[0]), int(row[1]), int(row[2])) if row else None


def between(db: Database, one: tuple[str, int, int], other: tuple[str, int, int]) -> list[str]:
    """The numbers of letters of one series and year, between two counters."""
    first, last = sorted((one[2], other[2]))
    rows = db.execute(
        "SELECT number FROM certificate WHERE series = ? AND year = ?"
        " AND counter BETWEEN ? AND ? ORDER BY counter",
        [one[0], one[1], first, last],
    )
    return [str(row[0]) for row in rows]
