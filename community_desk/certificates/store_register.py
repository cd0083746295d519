"""The SQL of the register: letters, refusals and letters by hand in one list.

Two steps: which lines, from indexes that hold all that is searched and sorted by; then what the
lines of one page say. A letter's own row has its page in it and is long to read.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class _Part:
    """One kind of paper: where it lies, and its columns by what the register calls them."""

    kind: str
    tables: str
    day: str
    body: str
    state: str


_PARTS = (
    _Part(
        "letter",
        "certificate t LEFT JOIN certificate_void v ON v.certificate_id = t.id"
        " LEFT JOIN certificate_handover h ON h.certificate_id = t.id",
        "t.issued_on",
        "t.to_body",
        "CASE WHEN v.replaced_by_id IS NOT NULL THEN 'replaced' WHEN v.id IS NOT NULL THEN 'void'"
        " WHEN t.valid_until < :today THEN 'lapsed' WHEN h.id IS NOT NULL THEN 'handed'"
        " ELSE 'valid' END",
    ),
    _Part(
        "refusal",
        "refusal t LEFT JOIN refusal_void v ON v.refusal_id = t.id",
        "t.refused_on",
        "t.asked_by",
        "CASE WHEN v.id IS NULL THEN 'told' ELSE 'void' END",
    ),
    _Part("hand", "hand_letter t", "t.written_on", "t.to_body", "'hand'"),
)
_LIKE = "{} LIKE :like ESCAPE '\\'"
_ORDER = " ORDER BY day DESC, made DESC, number DESC"


def lines(
    db: Database, *, today: str, asked: Mapping[str, Any], offset: int = 0, limit: int = -1
) -> list[tuple[Any, ...]]:
    """Lines in the order of `register.RegisterRow`, the newest first. ``asked`` may have ``like``
    (for LIKE), ``state``, ``year`` (text), ``months`` (whether only from ``first_month`` to
    ``last_month``, as 03), ``person`` (id of a resident, and of those who turned out to be the
    same), ``named`` (uids, a JSON list, of whom letters of somebody else name), ``lapsing`` (the
    last day until which letters stand), ``type_key``, ``body_kind`` (of who asked for what was
    refused; ``bodies``, a JSON list, are of it too where none is recorded).
    """
    values = {"today": today, "limit": limit, "offset": offset, **asked}
    return _told(db, today, _chosen(db, asked, values))


def first_lines(
    db: Database, *, today: str, asked: Mapping[str, Any], limit: int
) -> tuple[list[tuple[Any, ...]], int]:
    """The first of `lines`, and how many there are in all."""
    if not (asked.get("like") or asked.get("state")):
        found = lines(db, today=today, asked=asked, limit=limit)
        return found, count(db, today=today, asked=asked)
    # All lines have to be looked at: once, for both.
    chosen = _chosen(db, asked, {"today": today, "limit": -1, "offset": 0, **asked})
    return _told(db, today, chosen[:limit]), len(chosen)


def count(db: Database, *, today: str, asked: Mapping[str, Any]) -> int:
    """How many lines there are."""
    counts = " + ".join(
        f"(SELECT count(*) FROM {_from(part, asked)} WHERE {_where(part, asked)})"
        for part in _PARTS
    )
    row = db.execute(f"SELECT {counts}", {"today": today, **asked}).fetchone()
    return int(row[0])


def standing(db: Database, from_on: str, until_on: str) -> tuple[int, int]:
    """How many letters (those by hand too) and refusals of a time (ISO, both days count) stand."""
    row = db.execute(
        "SELECT (SELECT count(*) FROM certificate WHERE issued_on BETWEEN :from_on AND :until_on"
        " AND id NOT IN (SELECT certificate_id FROM certificate_void))"
        " + (SELECT count(*) FROM hand_letter WHERE written_on BETWEEN :from_on AND :until_on),"
        " (SELECT count(*) FROM refusal WHERE refused_on BETWEEN :from_on AND :until_on"
        " AND id NOT IN (SELECT refusal_id FROM refusal_void))",
        {"from_on": from_on, "until_on": until_on},
    ).fetchone()
    return int(row[0]), int(row[1])


def years(db: Database) -> list[int]:
    """The years of all lines, the latest first."""
    parts = (f"SELECT substr({p.day}, 1, 4) AS year FROM {p.tables}" for p in _PARTS)
    rows = db.execute(" UNION ".join(parts) + " ORDER BY year DESC")
    return [int(row[0]) for row in rows]


def uids(db: Database, resident_id: int) -> list[str]:
    """The uid of a resident, and of those who turned out to be the same."""
    rows = db.execute(
        "SELECT uid FROM resident WHERE id = :id OR merged_into_id = :id", {"id": resident_id}
    )
    return [str(row[0]) for row in rows]


def _chosen(
    db: Database, asked: Mapping[str, Any], values: Mapping[str, Any]
) -> list[tuple[str, int]]:
    """Kind and id of the lines that are asked for, in order."""
    parts = " UNION ALL ".join(
        f"SELECT '{part.kind}' AS kind, t.id AS id, {part.day} AS day, t.created_at AS made,"
        f" t.number AS number FROM {_from(part, asked)} WHERE {_where(part, asked)}"
        for part in _PARTS
    )
    rows = db.execute(f"{parts}{_ORDER} LIMIT :limit OFFSET :offset", dict(values))
    return [(str(row[0]), int(row[1])) for row in rows]


def _told(db: Database, today: str, chosen: Sequence[tuple[str, int]]) -> list[tuple[Any, ...]]:
    """What the lines say, in the same order."""
    ids = {part.kind: json.dumps([i for kind, i in chosen if kind == part.kind]) for part in _PARTS}
    parts = " UNION ALL ".join(
        f"SELECT t.number AS number, {part.day} AS day, t.title, t.applicant_name, {part.state},"
        f" '{part.kind}', t.uid, {part.body}, t.purpose, t.handler, t.created_at AS made"
        f" FROM {part.tables} WHERE t.id IN (SELECT value FROM json_each(:{part.kind}))"
        for part in _PARTS
    )
    rows = db.execute(f"{parts}{_ORDER}", {"today": today, **ids})
    return [tuple(row[:-1]) for row in rows]


def _from(part: _Part, asked: Mapping[str, Any]) -> str:
    """What has become of a paper is looked up for all of them only where it is asked for."""
    looked_up = asked.get("state") or asked.get("lapsing")
    return part.tables if looked_up else part.tables.split(" LEFT JOIN ")[0]


def _where(part: _Part, asked: Mapping[str, Any]) -> str:
    conditions = ["1"]
    if asked.get("like"):
        columns = ("t.number", "t.title", "t.applicant_name", part.body)
        conditions.append("(" + " OR ".join(map(_LIKE.format, columns)) + ")")
    if asked.get("state"):
        conditions.append(f"{part.state} = :state")
    if asked.get("year"):
        conditions.append(f"{part.day} BETWEEN :year || '-01-01' AND :year || '-12-31'")
    if asked.get("months"):
        conditions.append(f"substr({part.day}, 6, 2) BETWEEN :first_month AND :last_month")
    if asked.get("person"):
        same = "SELECT :person UNION SELECT id FROM resident WHERE merged_into_id = :person"
        conditions.append(f"t.resident_id IN ({same})")
    if asked.get("named"):
        people = (
            "json_extract(content, '$.people')"  # as the index has it, which is all that is read
        )
        somebody = f"SELECT 1 FROM json_each(:named) WHERE instr({people}, value)"
        named = f"SELECT id FROM certificate WHERE {people} <> '{{}}' AND EXISTS ({somebody})"
        conditions.append(f"t.id IN ({named})" if part.kind == "letter" else "0")
    if asked.get("lapsing"):
        stands = "t.valid_until BETWEEN :today AND :lapsing AND v.id IS NULL"
        conditions.append(stands if part.kind == "letter" else "0")
    if asked.get("type_key"):
        conditions.append("0" if part.kind == "hand" else "t.type_key = :type_key")
    if asked.get("body_kind"):
        by_name = "t.asked_by_kind = '' AND t.asked_by IN (SELECT value FROM json_each(:bodies))"
        of_kind = f"(t.asked_by_kind = :body_kind OR ({by_name}))"
        conditions.append(of_kind if part.kind == "refusal" else "0")
    return " AND ".join(conditions)
