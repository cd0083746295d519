"""The SQL of the health page: what does not fit together in the registry as a whole."""

from collections.abc import Mapping

from sqlite_utils import Database

Values = Mapping[str, object]

_HERE = "{0}.removed_at = '' AND {0}.status NOT IN ('moved_out', 'deceased')"
_LIVES = "{0}.removed_at = '' AND {0}.status NOT IN ('moved_out', 'deceased', 'register_only')"
HERE, LIVES = _HERE.format("r"), _LIVES.format("r")


def _not_accepted(key: str, detail: str) -> str:
    return (
        "NOT EXISTS (SELECT 1 FROM resident_flag f WHERE f.resident_id = r.id"
        f" AND f.reason = '{key}' AND f.detail = {detail} AND f.resolved_at <> '')"
    )


_HEADLESS = (
    f"SELECT r.household_id FROM resident r WHERE {HERE} AND r.household_id IS NOT NULL"
    " GROUP BY r.household_id HAVING sum(r.relation = '02') = 0"
)
# As `addresses.write_address` writes it, but for the rare floor and plate.
_WRITTEN = (
    "d.compound || iif(d.block = '', '', d.block || :health_block_word)"
    " || iif(d.unit = '', '', d.unit || '单元') || iif(d.room = '', '', d.room || '室')"
)
# CROSS JOIN keeps SQLite from beginning with the people: the few come first.
# Dwellings where nobody lives, and who or what still points there: the dwelling, the person,
# the way, and for an entry its book and uid.
_MAIL = f"""
WITH empty AS MATERIALIZED (
    SELECT d.id, {_WRITTEN} AS written FROM dwelling d WHERE d.id NOT IN (
        SELECT r.dwelling_id FROM resident r WHERE r.dwelling_id IS NOT NULL AND {LIVES})
), mail AS (
    SELECT e.id AS dwelling_id, ifnull(max(iif(r.relation = '02', r.id, NULL)), min(r.id))
        AS resident_id, 'household' AS way, '' AS entry
    FROM empty e CROSS JOIN household h ON h.dwelling_id = e.id
    CROSS JOIN resident r ON r.household_id = h.id AND {LIVES} GROUP BY h.id
    UNION ALL
    SELECT e.id, r.id, 'registered', '' FROM empty e
    CROSS JOIN resident r ON r.registered_address = e.written AND r.registered_address <> ''
    WHERE {LIVES}
    UNION ALL
    SELECT e.id, r.id, 'entry', n.book || ' ' || n.uid FROM empty e
    CROSS JOIN resident r ON r.dwelling_id = e.id AND r.removed_at = ''
        AND r.status IN ('moved_out', 'deceased')
    CROSS JOIN entry n ON n.resident_id = r.id AND n.closed_on = ''
        AND n.certificate_id IS NULL
)"""
# Two people who may be one that lives in two households. Two numbers that hold tell people apart,
# so one of the two has none, or one that is doubted.
_TWICE = f"""
WITH doubted AS MATERIALIZED (
    SELECT r.id, r.pinyin, r.name, r.birth_date, r.phone, r.household_id FROM resident r
    WHERE {HERE} AND r.household_id IS NOT NULL AND (r.id_number = '' OR r.id IN (
        SELECT f.resident_id FROM resident_flag f
        WHERE f.resolved_at = '' AND f.reason IN ('id_checksum', 'id_malformed')))
), twice AS (
    SELECT DISTINCT min(a.id, b.id) AS one_id, max(a.id, b.id) AS other_id FROM doubted a
    CROSS JOIN resident b ON b.pinyin = a.pinyin AND b.name = a.name AND {_HERE.format("b")}
        AND b.household_id <> a.household_id
        AND (b.birth_date = a.birth_date AND a.birth_date <> '' OR b.phone = a.phone
            AND a.phone <> '')
    WHERE NOT EXISTS (
        SELECT 1 FROM not_same_person p
        WHERE p.one_id = min(a.id, b.id) AND p.other_id = max(a.id, b.id))
)"""
_CHILD_ALONE = f"""
    SELECT r.id FROM resident r WHERE {LIVES} AND r.birth_date > :health_adult
    AND r.birth_date <= :health_today
    AND NOT EXISTS (
        SELECT 1 FROM resident a WHERE a.household_id = r.household_id AND {_LIVES.format("a")}
        AND (a.birth_date = '' OR a.birth_date <= :health_adult))
    AND NOT EXISTS (
        SELECT 1 FROM guardian_consent c WHERE c.resident_id = r.id
        AND (c.withdrawn_on = '' OR c.withdrawn_on > :health_today))
    AND {_not_accepted("child_alone", "ifnull(r.household_id, '')")}"""

# By key, the ids of the people concerned. What the values are, `health.values_of` says.
PEOPLE: Mapping[str, str] = {
    "flag": (
        "SELECT r.id FROM resident r JOIN resident_flag g ON g.resident_id = r.id"
        " WHERE g.reason = :health_reason AND g.resolved_at = '' AND r.removed_at = ''"
    ),
    "no_head": (f"SELECT r.id FROM resident r WHERE {HERE} AND r.household_id IN ({_HEADLESS})"),
    "two_homes": (f"{_TWICE} SELECT one_id FROM twice UNION SELECT other_id FROM twice"),
    "child_alone": _CHILD_ALONE,
    "not_born_yet": (
        "SELECT r.id FROM resident r WHERE r.removed_at = '' AND r.birth_date > :health_today"
    ),
    "too_old": (
        f"SELECT r.id FROM resident r WHERE {HERE} AND r.birth_date <> ''"
        f" AND r.birth_date <= :health_oldest AND {_not_accepted('too_old', 'r.birth_date')}"
    ),
    "mail": f"{_MAIL} SELECT resident_id FROM mail",
    "paper_lapsed": (
        f"SELECT r.id FROM resident r WHERE {HERE} AND r.id_valid_until <> ''"
        " AND r.id_valid_until < :health_today"
    ),
}
# What is counted where it is not the people.
_COUNTS: Mapping[str, str] = {
    "no_head": f"SELECT count(*) FROM ({_HEADLESS})",
    "two_homes": f"{_TWICE} SELECT count(*) FROM twice",
    "mail": f"{_MAIL} SELECT count(DISTINCT dwelling_id) FROM mail",
}
# One line of a case: the person, what is wrong, and whom or what else it is about.
_CASES: Mapping[str, str] = {
    "flag": (
        "SELECT r.id, g.detail, '' FROM resident r JOIN resident_flag g ON g.resident_id = r.id"
        " WHERE g.reason = :health_reason AND g.resolved_at = '' AND r.removed_at = ''"
        " ORDER BY r.place_key, r.id"
    ),
    "no_head": (
        f"SELECT r.id, '', r.household_id FROM resident r WHERE {HERE}"
        f" AND r.household_id IN ({_HEADLESS}) ORDER BY r.household_id, r.birth_date = '',"
        " r.birth_date, r.id"
    ),
    "two_homes": f"{_TWICE} SELECT one_id, '', other_id FROM twice ORDER BY one_id, other_id",
    "mail": (
        f"{_MAIL} SELECT resident_id, way, iif(way = 'entry', entry, dwelling_id) FROM mail"
        " ORDER BY dwelling_id, way, resident_id"
    ),
}


def flag_counts(db: Database) -> dict[str, int]:
    """How many people are doubted, by reason."""
    found = db.execute(
        "SELECT g.reason, count(*) FROM resident_flag g JOIN resident r ON r.id = g.resident_id"
        " WHERE g.resolved_at = '' AND r.removed_at = '' GROUP BY g.reason"
    )
    return {str(reason): int(number) for reason, number in found.fetchall()}


def count(db: Database, key: str, values: Values) -> int:
    """How many cases of a kind there are."""
    sql = _COUNTS.get(key) or f"SELECT count(*) FROM ({PEOPLE[key]})"
    return int(db.execute(sql, dict(values)).fetchone()[0])


def cases(db: Database, key: str, values: Values, limit: int) -> list[tuple[int, str, str]]:
    """The first lines of a kind: person, what is wrong, whom or what else it is about."""
    sql = _CASES.get(key) or (
        "SELECT r.id, r.birth_date, '' FROM resident r"
        f" WHERE r.id IN ({PEOPLE[key]}) ORDER BY r.place_key, r.id"
    )
    found = db.execute(f"{sql} LIMIT :health_limit", {**values, "health_limit": limit})
    return [(int(id_), str(detail), str(other)) for id_, detail, other in found.fetchall()]


def home_of(db: Database, household_id: int) -> int | None:
    """The dwelling a household is kept under."""
    line = db.execute("SELECT dwelling_id FROM household WHERE id = ?", [household_id]).fetchone()
    return None if line[0] is None else int(line[0])
