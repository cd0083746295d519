"""The SQL of retention: who is kept longer than needed, and emptying their records."""

import json
from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database

from community_desk.office.office import Writer
from community_desk.registry import store

CLEANED = "已清理"
# Everything the registry knows of a person, and what stands there afterwards.
_EMPTIED: dict[str, Any] = {
    "name": CLEANED,
    "former_name": "",
    "pinyin": "",
    "initials": "",
    "sex": "0",
    "birth_date": "",
    "id_kind": "none",
    "id_number": "",
    "former_id_number": "",
    "id_issuer": "",
    "id_valid_from": "",
    "id_valid_until": "",
    "id_seen": "",
    "no_id_reason": "",
    "phone": "",
    "relation": "",
    "education": "",
    "marriage": "",
    "employment": "",
    "employer": "",
    "emergency_contact": "",
    "emergency_phone": "",
    "register_kind": "",
    "registered_address": "",
    "household_id": None,
    "dwelling_id": None,
    "place_key": "",
    "moved_in_on": "",
    "note": "",
}
_OF_PERSON = (
    *("resident_past", "fact_confirmation", "resident_flag", "guardian_consent"),
    "entry_person",
)

Line = tuple[str, str, str, str, bool, int, int]


def gone_until(db: Database, others: str, migrants: str) -> list[Line]:
    """Those who left or died on or before a day, migrants on or before a day of their own: uid,
    name, status, the day they left, whether they were migrants, open entries, open requests.

    Without a past the day is that of the last change. ``entry`` is the ledgers' own table, which
    says whether somebody still needs the person.
    """
    found = db.execute(
        """
        SELECT uid, name, status, left_on, was = 'migrant',
            (SELECT count(*) FROM entry e WHERE e.resident_id = g.id AND e.closed_on = ''
                AND e.certificate_id IS NULL),
            (SELECT count(*) FROM privacy_request q WHERE q.resident_id = g.id AND q.outcome = '')
        FROM (
            SELECT r.id, r.uid, r.name, r.status, ifnull(p.status, '') AS was,
                ifnull(p.until_on, substr(r.changed_at, 1, 10)) AS left_on
            FROM resident r LEFT JOIN resident_past p ON p.id = (
                SELECT id FROM resident_past WHERE resident_id = r.id
                ORDER BY until_on DESC, id DESC LIMIT 1)
            WHERE r.removed_at = '' AND r.status IN ('moved_out', 'deceased')
        ) g
        WHERE left_on <= iif(was = 'migrant', :migrants, :others)
        ORDER BY left_on, id
        """,
        {"others": others, "migrants": migrants},
    )
    return [
        (uid, name, status, left_on, bool(was), entries, requests)
        for uid, name, status, left_on, was, entries, requests in found.fetchall()
    ]


def records_of(db: Database, uid: str) -> list[int]:
    """The record of a person and those that were merged into it."""
    found = db.execute(
        "SELECT id FROM resident WHERE uid = :uid"
        " UNION SELECT t.id FROM resident t JOIN resident r ON r.id = t.merged_into_id"
        " WHERE r.uid = :uid",
        {"uid": uid},
    )
    return [int(line[0]) for line in found.fetchall()]


def empty(write: Writer, ids: Sequence[int]) -> None:
    """Empties records, what hangs on them, and every picture of them that an operation took; the
    rows stay, out of all lists.
    """
    db, among = write.db, "(SELECT value FROM json_each(?))"
    these = json.dumps(list(ids))
    pictures = "SELECT operation_id FROM operation_row WHERE table_name = 'resident'"
    names = db.execute(f"SELECT DISTINCT name FROM resident WHERE id IN {among}", [these])
    for (name,) in names.fetchall():
        db.execute(
            f"UPDATE operation SET about = replace(about, ?, ?) WHERE id IN"
            f" ({pictures} AND row_id IN {among})",
            [json.dumps(name, ensure_ascii=False), f'"{CLEANED}"', these],
        )
    db.execute(
        "UPDATE operation_row SET before = '{}' WHERE before <> '' AND"
        " iif(table_name = 'resident', row_id, json_extract(before, '$.resident_id'))"
        f" IN {among}",
        [these],
    )
    for table in _OF_PERSON:
        db.execute(f"DELETE FROM {table} WHERE resident_id IN {among}", [these])
    for column in ("one_id", "other_id"):
        db.execute(f"DELETE FROM not_same_person WHERE {column} IN {among}", [these])
    empty_requests(write, f"resident_id IN {among}", [these])
    settings = ", ".join(f"{column} = ?" for column in _EMPTIED)
    db.execute(
        f"UPDATE resident SET {settings}, removed_at = iif(removed_at = '', ?, removed_at),"
        f" changed_at = ?, changed_by = ?, revision = revision + 1 WHERE id IN {among}",
        [*_EMPTIED.values(), write.at, write.at, write.staff_uid, these],
    )
    for id_ in ids:
        store.unindex(db, id_)


def empty_requests(write: Writer, where: str, values: Sequence[object]) -> int:
    """Empties closed requests; number, kind, days and outcome stay. Gives how many."""
    cursor = write.db.execute(
        "UPDATE privacy_request SET applicant_name = ?, applicant_relation = '', wish = '',"
        " answer = '', changed_at = ?, changed_by = ?, revision = revision + 1"
        f" WHERE outcome <> '' AND applicant_name <> ? AND {where}",
        [CLEANED, write.at, write.staff_uid, CLEANED, *values],
    )
    return cursor.rowcount


def lapsed_requests(db: Database, until: str) -> int:
    """How many requests were answered on or before a day and are not emptied yet."""
    line = db.execute(
        "SELECT count(*) FROM privacy_request"
        " WHERE outcome <> '' AND answered_on <= ? AND applicant_name <> ?",
        [until, CLEANED],
    ).fetchone()
    return int(line[0])
