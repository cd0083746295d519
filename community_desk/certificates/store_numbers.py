"""The SQL of numbers: which were given, which were written by hand."""

from collections.abc import Sequence

from sqlite_utils import Database

from community_desk.certificates.store import Table

# A number is given once, whatever kind of paper it stands on.
_NUMBERED = ("certificate", "refusal", "reply")
_MOST_COUNTER = 2**62


def highest_counter(db: Database, table: str, series: str, year: int | None) -> int:
    """The last counter used in a series and year (None: in all years); 0 where there is none."""
    own = "" if table == "reply" else "series = :series AND "
    # One step into the index per year: all counters of a series would be read otherwise.
    row = db.execute(
        f"""
        WITH RECURSIVE years (year) AS (
            SELECT coalesce(:year, (SELECT max(year) FROM {table} WHERE {own} year <= 9999))
            UNION ALL
            SELECT (SELECT max(year) FROM {table} WHERE {own} year < years.year)
            FROM years WHERE :year IS NULL AND years.year IS NOT NULL
        )
        SELECT coalesce(max(
            (SELECT max(counter) FROM {table} WHERE {own} year = years.year)), 0) FROM years""",
        {"series": series, "year": year},
    ).fetchone()
    return int(row[0])


def highest_by_hand(db: Database, series: str, year: int | None) -> int:
    """The last counter that a letter written by hand has; 0 where there is none."""
    row = db.execute(
        "SELECT coalesce(max(counter), 0) FROM hand_letter"
        " WHERE series = :series AND (:year IS NULL OR year = :year)",
        {"series": series, "year": year},
    ).fetchone()
    return int(row[0])


def is_by_hand(db: Database, series: str, year: int | None, counter: int) -> bool:
    """Whether a letter written by hand has a counter."""
    row = db.execute(
        "SELECT 1 FROM hand_letter WHERE series = :series AND counter = :counter"
        " AND (:year IS NULL OR year = :year) LIMIT 1",
        {"series": series, "year": year, "counter": counter},
    ).fetchone()
    return row is not None


def is_given(db: Database, number: str) -> bool:
    """Whether a paper bears exactly this number."""
    parts = [f"SELECT 1 FROM {table} WHERE number = :number" for table in _NUMBERED]
    parts.append("SELECT 1 FROM hand_letter WHERE series = '' AND number = :number")
    row = db.execute(" UNION ALL ".join(parts) + " LIMIT 1", {"number": number}).fetchone()
    return row is not None


def numbers_with(db: Database, number: str, counters: Sequence[int]) -> list[tuple[Table, str]]:
    """The numbers of letters and refusals that are ``number``, or have one of the counters."""
    wanted = sorted({counter for counter in counters if counter <= _MOST_COUNTER})
    marks = ", ".join("?" * len(wanted))
    found: list[tuple[Table, str]] = []
    tables: tuple[Table, ...] = ("certificate", "refusal")
    for table in tables:
        rows = db.execute(
            f"SELECT number FROM {table} WHERE number = ? OR counter IN ({marks})",
            [number, *wanted],
        )
        found += [(table, str(row[0])) for row in rows]
    return found


def unread_by_hand(db: Database) -> list[tuple[str, str]]:
    """uid and number of the letters written by hand whose number no pattern fitted."""
    rows = db.execute("SELECT uid, number FROM hand_letter WHERE counter IS NULL ORDER BY id")
    return [(str(uid), str(number)) for uid, number in rows]
