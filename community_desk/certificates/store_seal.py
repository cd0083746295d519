"""The SQL of the seal book and of what it is checked against."""

from typing import Any

from sqlite_utils import Database

from community_desk.certificates.store import like

# Lines are counted in the order in which they were written, anew with each year; instants are
# compared with those at which the year begins and ends at the desk.
_BOOK = """
    SELECT row_number() OVER (ORDER BY s.id) AS serial, s.uid, s.used_at,
        coalesce(c.number, '') AS number, s.matter, s.copies, s.approver, s.handler,
        s.applicant_name, s.applicant_phone, s.reason, v.id IS NOT NULL AS void
    FROM seal_use s LEFT JOIN certificate c ON c.id = s.certificate_id
        LEFT JOIN certificate_void v ON v.certificate_id = c.id
    WHERE s.used_at >= :begins AND s.used_at < :ends"""
_MATCHES = (
    "(:words = '' OR number LIKE :like ESCAPE '\\' OR matter LIKE :like ESCAPE '\\'"
    " OR applicant_name LIKE :like ESCAPE '\\' OR approver LIKE :like ESCAPE '\\'"
    " OR reason LIKE :like ESCAPE '\\')"
)
# Per letter of a year: sheets printed as originals, copies sealed, copies handed over.
_LETTERS = """
    SELECT c.id, c.number, c.title, c.applicant_name, c.issued_on, v.id IS NOT NULL AS void,
        (SELECT coalesce(sum(sheets), 0) FROM certificate_print p
            WHERE p.certificate_id = c.id AND p.kind = 'original') AS printed,
        (SELECT coalesce(sum(copies), 0) FROM seal_use s WHERE s.certificate_id = c.id) AS sealed,
        coalesce(h.copies, 0) AS handed
    FROM certificate c LEFT JOIN certificate_void v ON v.certificate_id = c.id
        LEFT JOIN certificate_handover h ON h.certificate_id = c.id
    WHERE c.year = :year"""
_DIFFERS = "printed <> sealed OR (void AND handed > 0) OR (NOT void AND handed <> sealed)"


def uses(
    db: Database, span: tuple[str, str], words: str, offset: int, limit: int
) -> list[tuple[Any, ...]]:
    """Lines of the book, the newest first, in the order of `seal_book.SealUse`."""
    rows = db.execute(
        f"SELECT * FROM ({_BOOK}) WHERE {_MATCHES}"
        " ORDER BY serial DESC LIMIT :limit OFFSET :offset",
        {**_search(span, words), "offset": offset, "limit": limit},
    )
    return [(*row[:-1], bool(row[-1])) for row in rows]


def totals(db: Database, span: tuple[str, str], words: str) -> tuple[int, int]:
    """How many lines match, and how many copies were sealed in them."""
    row = db.execute(
        f"SELECT count(*), coalesce(sum(copies), 0) FROM ({_BOOK}) WHERE {_MATCHES}",
        _search(span, words),
    ).fetchone()
    return int(row[0]), int(row[1])


def first_and_last(db: Database) -> tuple[str, str]:
    """The instants of the first and the last use; "" where there is none."""
    row = db.execute("SELECT min(used_at), max(used_at) FROM seal_use").fetchone()
    return str(row[0] or ""), str(row[1] or "")


def sums(db: Database, year: int) -> tuple[int, int, int, int, int]:
    """Letters of a year, how many of them are void, and sheets printed, sealed and handed over."""
    row = db.execute(
        "SELECT count(*), coalesce(sum(void), 0), coalesce(sum(printed), 0),"
        f" coalesce(sum(sealed), 0), coalesce(sum(handed), 0) FROM ({_LETTERS})",
        {"year": year},
    ).fetchone()
    return int(row[0]), int(row[1]), int(row[2]), int(row[3]), int(row[4])


def differences(db: Database, year: int, offset: int = 0, limit: int = -1) -> list[tuple[Any, ...]]:
    """Letters of a year whose counts differ, in the order of `seal_check.Difference`."""
    rows = db.execute(
        "SELECT number, title, applicant_name, issued_on, void, printed, sealed, handed"
        f" FROM ({_LETTERS}) WHERE {_DIFFERS} ORDER BY id LIMIT :limit OFFSET :offset",
        {"year": year, "limit": limit, "offset": offset},
    )
    return [(*row[:4], bool(row[4]), *row[5:]) for row in rows]


def difference_count(db: Database, year: int) -> int:
    """How many letters of a year differ."""
    row = db.execute(
        f"SELECT count(*) FROM ({_LETTERS}) WHERE {_DIFFERS}", {"year": year}
    ).fetchone()
    return int(row[0])


def _search(span: tuple[str, str], words: str) -> dict[str, object]:
    text = words.strip()
    return {"begins": span[0], "ends": span[1], "words": text, "like": like(text)}
