"""The SQL of the report on numbers: what was used, what is missing, what stands twice."""

from typing import Any

from sqlite_utils import Database

# Every number that has a counter: of the program and, in its series, of letters by hand.
_USED = """
    SELECT c.series, c.year, c.counter, c.number, c.issued_on AS day, c.applicant_name AS name,
        v.id IS NOT NULL AS void, 0 AS by_hand
    FROM certificate c LEFT JOIN certificate_void v ON v.certificate_id = c.id
    UNION ALL
    SELECT r.series, r.year, r.counter, r.number, r.refused_on, r.applicant_name,
        v.id IS NOT NULL, 0
    FROM refusal r LEFT JOIN refusal_void v ON v.refusal_id = r.id
    UNION ALL
    SELECT 'reply', year, counter, number, written_on, body, 0, 0 FROM reply
    UNION ALL
    SELECT series, year, counter, number, written_on, applicant_name, 0, 1
    FROM hand_letter WHERE counter IS NOT NULL"""


def years(db: Database) -> list[int]:
    """The years that have numbers, the newest first."""
    rows = db.execute(f"SELECT DISTINCT year FROM ({_USED}) ORDER BY year DESC")
    return [int(row[0]) for row in rows]


def summaries(db: Database) -> list[tuple[Any, ...]]:
    """Series, year, first and last counter, how many are used, by hand, void; years in order."""
    return list(
        db.execute(
            "SELECT series, year, min(counter), max(counter), count(DISTINCT counter),"
            f" sum(by_hand), sum(void) FROM ({_USED}) GROUP BY series, year ORDER BY series, year"
        ).fetchall()
    )


def gaps(db: Database) -> list[tuple[str, int, int, int]]:
    """Series, year, first and last counter of each hole between two used ones."""
    rows = db.execute(
        f"""
        SELECT series, year, before + 1, counter - 1 FROM (
            SELECT series, year, counter,
                lag(counter) OVER (PARTITION BY series, year ORDER BY counter) AS before
            FROM ({_USED}))
        WHERE counter > before + 1 ORDER BY series, year, counter"""
    )
    return [(str(series), int(year), int(a), int(b)) for series, year, a, b in rows]


def repeats(db: Database) -> list[tuple[Any, ...]]:
    """Series, year, counter, number, day, name and whether by hand, of all papers that share a
    counter, or (series "") a number that fits no pattern.
    """
    return list(
        db.execute(
            f"""
            WITH used AS ({_USED}), strange AS (
                SELECT year, number, written_on AS day, applicant_name AS name, 1 AS by_hand
                FROM hand_letter WHERE counter IS NULL),
            same AS (
                SELECT year, number, day, name, by_hand FROM strange
                UNION ALL
                SELECT used.year, used.number, used.day, used.name, 0 FROM used
                WHERE NOT used.by_hand AND used.number IN (SELECT number FROM strange))
            SELECT series, year, counter, number, day, name, by_hand FROM used
            WHERE (series, year, counter) IN (
                SELECT series, year, counter FROM used GROUP BY series, year, counter
                HAVING count(*) > 1)
            UNION ALL
            SELECT '', year, 0, number, day, name, by_hand FROM same
            WHERE number IN (SELECT number FROM same GROUP BY number HAVING count(*) > 1)
            ORDER BY 1, 2, 3, 4, 7, 5"""
        ).fetchall()
    )


def out_of_order(db: Database) -> list[tuple[Any, ...]]:
    """Series, year, and number and day of two papers of which the later number has the earlier
    day.
    """
    return list(
        db.execute(
            f"""
            SELECT series, year, earlier, earlier_day, number, day FROM (
                SELECT series, year, counter, number, day,
                    lag(number) OVER numbers AS earlier, lag(day) OVER numbers AS earlier_day
                FROM ({_USED}) WINDOW numbers AS (PARTITION BY series, year ORDER BY counter, day))
            WHERE day < earlier_day ORDER BY series, year, counter"""
        ).fetchall()
    )
