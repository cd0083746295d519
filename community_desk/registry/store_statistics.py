"""The SQL of the statistics: each figure of one kind comes from one statement.

``chosen`` and ``values`` say whose figures, as `lists.where` gives them over resident ``r``.
"""

from collections.abc import Sequence
from datetime import date

from sqlite_utils import Database

from community_desk.registry.counted_conditions import HERE

Values = dict[str, object]

# The parts of a place key (see `addresses.place_key`) stand between tabs.
_AFTER_COMPOUND = "substr(r.place_key, instr(r.place_key, char(9)) + 1)"
_BLOCK_END = f"instr({_AFTER_COMPOUND}, char(9))"
PLACES = {
    "compound": "substr(r.place_key, 1, instr(r.place_key, char(9)))",
    "block": (
        "substr(r.place_key, 1, instr(r.place_key, char(9)))"
        f" || substr({_AFTER_COMPOUND}, 1, {_BLOCK_END})"
    ),
}
NO_BAND = -1


def by_band(
    db: Database, chosen: str, values: Values, *, today: date, years: int, last: int
) -> list[tuple[int, str, int]]:
    """Number of a band of ``years`` years of age (`NO_BAND` where no age is known), the sex, and
    how many; whoever is older than band ``last`` counts there.
    """
    found = db.execute(
        "SELECT CASE WHEN r.birth_date = '' OR r.birth_date > :on THEN :none ELSE"
        " min(((:year - substr(r.birth_date, 1, 4)) - (substr(r.birth_date, 6) > :day)) / :years,"
        f" :last) END, r.sex, count(*) FROM resident r WHERE {chosen} GROUP BY 1, 2",
        {
            **values,
            "on": today.isoformat(),
            "year": today.year,
            "day": today.isoformat()[5:],
            "years": years,
            "last": last,
            "none": NO_BAND,
        },
    )
    return [(int(band), str(sex), int(people)) for band, sex, people in found]


def fitting(db: Database, chosen: str, values: Values, clauses: Sequence[str]) -> list[int]:
    """How many people fit each of the clauses."""
    sums = ", ".join(f"total({clause})" for clause in clauses)
    line = db.execute(f"SELECT {sums} FROM resident r WHERE {chosen}", values).fetchone()
    return [int(people) for people in line]


def by_code(db: Database, chosen: str, values: Values, expression: str) -> list[tuple[str, int]]:
    """People by a column or an expression over ``r``."""
    found = db.execute(
        f"SELECT {expression}, count(*) FROM resident r WHERE {chosen} GROUP BY 1", values
    )
    return [(str(code), int(people)) for code, people in found]


def by_place(db: Database, chosen: str, values: Values, level: str) -> list[tuple[str, int, int]]:
    """Beginning of the place keys of a compound or block, people and households, in order."""
    found = db.execute(
        f"SELECT {PLACES[level]}, count(*), count(DISTINCT r.household_id)"
        f" FROM resident r WHERE {chosen} GROUP BY 1 ORDER BY 1",
        values,
    )
    return [(str(key), int(people), int(households)) for key, people, households in found]


def by_household_size(
    db: Database, chosen: str, values: Values, most: int
) -> list[tuple[int, int, int]]:
    """Size of the household (``most`` and more together, 0 for none), people, households.

    A household counts with everybody in it who is still here, wherever they live.
    """
    found = db.execute(
        "WITH size AS (SELECT o.household_id AS id, min(count(*), :most) AS people"
        f" FROM resident o WHERE o.removed_at = '' AND o.{HERE} AND o.household_id IS NOT NULL"
        " GROUP BY o.household_id)"
        " SELECT coalesce(size.people, 0), count(*), count(DISTINCT r.household_id)"
        f" FROM resident r LEFT JOIN size ON size.id = r.household_id WHERE {chosen}"
        " GROUP BY 1 ORDER BY 1",
        {**values, "most": most},
    )
    return [(int(size), int(people), int(households)) for size, people, households in found]


def total(db: Database, chosen: str, values: Values) -> tuple[int, int]:
    """People and households."""
    line = db.execute(
        f"SELECT count(*), count(DISTINCT r.household_id) FROM resident r WHERE {chosen}", values
    ).fetchone()
    return int(line[0]), int(line[1])
