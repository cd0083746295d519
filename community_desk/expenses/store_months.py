"""The SQL of months closed and reopened."""

from collections.abc import Mapping

from sqlite_utils import Database

from community_desk.expenses.store import FIRST_MONTH
from community_desk.office import stamped
from community_desk.office.office import Writer
from community_desk.office.schema_expenses import CLOSED


def last_closed_month(db: Database) -> str:
    """The latest closed month, or ``FIRST_MONTH`` where none is."""
    row = db.execute(f"SELECT max(month) FROM month_close WHERE {CLOSED}").fetchone()
    return str(row[0] or FIRST_MONTH)


def insert_month_close(write: Writer, month: str, fen: Mapping[str, int]) -> str:
    """Writes a month's close; gives its uid. The schema refuses sums that are not the lines'."""
    row = write.new_row()
    stamped.insert(write, "month_close", {**row, "month": month, **fen})
    return str(row["uid"])


def closes_from(db: Database, month: str) -> list[tuple[int, str, str]]:
    """Id, uid and month of every close that stands, from a month on, the latest first."""
    return list(
        db.execute(
            f"SELECT id, uid, month FROM month_close WHERE month >= ? AND {CLOSED}"
            " ORDER BY month DESC",
            [month],
        )
    )


def insert_reopening(write: Writer, close_id: int, reason: str) -> None:
    """Takes a close back. The schema refuses any but the last, and anybody but a director."""
    row = {**write.new_row(), "close_id": close_id, "reason": reason}
    stamped.insert(write, "month_reopening", row)
