"""The SQL of the budgets."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRow:
    """A budget of a year as it was set once; the one of the highest number holds."""

    id: int
    uid: str
    year: int
    number: int
    reason: str
    near_percent: int
    at_full: str
    set_at: str
    set_by: str


Amount = tuple[str, str, int, int]  # class, fund, month, fen


def revisions(db: Database, year: int) -> list[RevisionRow]:
    """All budgets a year has had, the latest first."""
    rows = db.execute(
        "SELECT b.id, b.uid, b.year, b.number, b.reason, b.near_percent, b.at_full, b.created_at,"
        " coalesce((SELECT name FROM staff WHERE uid = b.created_by), '')"
        " FROM budget_revision b WHERE b.year = ? ORDER BY b.number DESC",
        [year],
    )
    return [
        RevisionRow(
            id=id_,
            uid=uid,
            year=of_year,
            number=number,
            reason=reason,
            near_percent=near_percent,
            at_full=at_full,
            set_at=set_at,
            set_by=set_by,
        )
        for id_, uid, of_year, number, reason, near_percent, at_full, set_at, set_by in rows
    ]


def amounts(db: Database, revision_id: int) -> list[Amount]:
    """The lines of a budget as they were entered."""
    return list(
        db.execute(
            "SELECT class, fund, month, fen FROM budget_line WHERE revision_id = ? ORDER BY id",
            [revision_id],
        )
    )


def insert(
    write: Writer,
    *,
    year: int,
    number: int,
    reason: str,
    near_percent: int,
    at_full: str,
    lines: Iterable[Amount],
) -> str:
    """Writes the next budget of a year; gives its uid."""
    amounts = list(lines)
    row = {
        **write.new_row(),
        "year": year,
        "number": number,
        "reason": reason,
        "near_percent": near_percent,
        "at_full": at_full,
        "lines": len(amounts),
    }
    revision_id = stamped.insert(write, "budget_revision", row)
    for class_, fund, month, fen in amounts:
        write.db.execute(
            "INSERT INTO budget_line (revision_id, class, fund, month, fen) VALUES (?, ?, ?, ?, ?)",
            [revision_id, class_, fund, month, fen],
        )
    return str(row["uid"])
