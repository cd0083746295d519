"""Conditions behind the figures of the statistics, the rooms of a block, and the work list: each
lists exactly the people that a figure counted (see `conditions`).
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from community_desk.registry.ages import born_by

Made = tuple[str, dict[str, object]]

# What is coming is told so many days ahead; an age that was reached, so many days after.
COMING_DAYS, JUST_NOW_DAYS = 30, 7

HERE = "status NOT IN ('moved_out', 'deceased')"


def span(text: str) -> tuple[int, int | None]:
    """First and last number of ``"60-64"``, ``"7-"`` (no end) or ``"3"`` (just that)."""
    first, dash, last = text.partition("-")
    return int(first), int(last) if last else None if dash else int(first)


def _ages(slot: str, value: str, today: date) -> Made:
    youngest, eldest = span(value)
    sql = f"r.birth_date <> '' AND r.birth_date <= :{slot}"
    values: dict[str, object] = {slot: born_by(youngest, today)}
    if eldest is not None:
        sql += f" AND r.birth_date > :{slot}_after"
        values[f"{slot}_after"] = born_by(eldest + 1, today)
    return sql, values


def _no_age(slot: str, value: str, today: date) -> Made:
    return f"r.birth_date = '' OR r.birth_date > :{slot}", {slot: today.isoformat()}


def _no_sex(slot: str, value: str, today: date) -> Made:
    return "r.sex NOT IN ('1', '2')", {}


def _education_level(slot: str, value: str, today: date) -> Made:
    return f"substr(r.education, 1, 1) = :{slot}", {slot: value}


def _household_size(slot: str, value: str, today: date) -> Made:
    fewest, most = span(value)
    sql = (
        "r.household_id IS NOT NULL AND r.household_id IN (SELECT o.household_id FROM resident o"
        f" WHERE o.household_id IS NOT NULL AND o.removed_at = '' AND o.{HERE}"
        f" GROUP BY o.household_id HAVING count(*) >= :{slot}"
    )
    values: dict[str, object] = {slot: fewest}
    if most is not None:
        sql += f" AND count(*) <= :{slot}_most"
        values[f"{slot}_most"] = most
    return f"{sql})", values


def _no_household(slot: str, value: str, today: date) -> Made:
    return "r.household_id IS NULL", {}


def _no_place(slot: str, value: str, today: date) -> Made:
    return "r.place_key = ''", {}


def _dwelling(slot: str, value: str, today: date) -> Made:
    sql = f"SELECT id FROM dwelling WHERE uid = :{slot}"
    return f"r.dwelling_id IS NOT NULL AND r.dwelling_id = ({sql})", {slot: value}


def _reaching(slot: str, value: str, today: date) -> Made:
    last = born_by(int(value), today + timedelta(days=COMING_DAYS))
    before = born_by(int(value), today - timedelta(days=JUST_NOW_DAYS + 1))
    sql = f"r.birth_date > :{slot}_before AND r.birth_date <= :{slot} AND r.{HERE}"
    return sql, {slot: last, f"{slot}_before": before}


def _paper_ends(slot: str, value: str, today: date) -> Made:
    sql = f"r.id_valid_until <> '' AND r.id_valid_until BETWEEN :{slot} AND :{slot}_last"
    last = today + timedelta(days=COMING_DAYS)
    return f"{sql} AND r.{HERE}", {slot: today.isoformat(), f"{slot}_last": last.isoformat()}


KINDS: Mapping[str, Callable[[str, str, date], Made]] = {
    "ages": _ages,  # whole years: "60-64", "80-"
    "no_age": _no_age,  # no birth date, or one to come
    "no_sex": _no_sex,
    "education_level": _education_level,  # the first digit of the code
    "household_size": _household_size,  # people of the household who are still here: "3", "7-"
    "no_household": _no_household,
    "no_place": _no_place,
    "dwelling": _dwelling,  # the uid of a dwelling
    "reaching": _reaching,  # an age in whole years, reached about now (see `coming`)
    "paper_ends": _paper_ends,  # the identity paper runs out soon
}
