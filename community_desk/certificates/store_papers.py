"""The SQL of what letters are printed on, and of which were not printed yet."""

from dataclasses import dataclass

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
