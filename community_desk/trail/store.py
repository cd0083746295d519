"""The SQL of reading the trail: its lines, and what the things in them are called today."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, time, timedelta

from sqlite_utils import Database

from community_desk.office.audit import AuditRow
from community_desk.office.office import instant
from community_desk.office.voucher_numbers import stored_number
from community_desk.trail.acts import ACTS, KINDS
from community_desk.trail.records import Wanted

# By subject: uid, then what its name is made of (`things`).
_NAMES: Mapping[str, str] = {
    "resident": "SELECT uid, name FROM resident",
    "block": "SELECT uid, compound, block, '', '' FROM block",
    "dwelling": "SELECT uid, compound, block, unit, room FROM dwelling",
    "registry": "SELECT uid, file_name FROM import_batch",
    "saved_list": "SELECT uid, name FROM saved_list",
    "privacy_request": (
        "SELECT uid, printf('%d-%03d', year, counter), applicant_name FROM privacy_request"
    ),
    "certificate": "SELECT uid, title, number FROM certificate",
    "certificate_draft": "SELECT uid, type_key, applicant_name FROM certificate_draft",
    "refusal": "SELECT uid, title, number FROM refusal",
    "reply": "SELECT uid, number, body FROM reply",
    "hand_letter": "SELECT uid, title, number FROM hand_letter",
    "seal_use": "SELECT uid, matter, reason FROM seal_use",
    "form_paper": "SELECT uid, type_key FROM form_paper",
    "local_list": "SELECT uid, title FROM local_list",
    "type_switch": "SELECT uid, type_key FROM type_switch",
    "office_wording": "SELECT uid, type_key FROM office_wording",
    "policy_choice": "SELECT uid, policy FROM policy_choice",
    "signer": "SELECT uid, name FROM signer",
    "entry": "SELECT uid, book, serial FROM entry",
    "department_form": "SELECT uid, name FROM department_form",
    "voucher": "SELECT uid, number FROM voucher",
    "vouchers": "SELECT uid, file_name FROM import_batch",
    "month": "SELECT uid, month FROM month_close",
    "budget": "SELECT uid, year, number FROM budget_revision",
    "fund": "SELECT uid, title FROM fund",
    "publication": "SELECT uid, period FROM publication",
    "staff": "SELECT uid, name FROM staff",
}
# What belongs to a resident: the record, those that were merged into it, and what names it.
_OF_RESIDENT = (
    "SELECT uid FROM resident WHERE id IN ({ids})",
    *(
        f"SELECT uid FROM {table} WHERE resident_id IN ({{ids}})"
        for table in (
            *("certificate", "certificate_draft", "refusal", "hand_letter", "entry"),
            "privacy_request",
        )
    ),
)
_NUMBERED = ("certificate", "refusal", "reply", "hand_letter")
_LINE = "id, at, staff_uid, action, subject, subject_uid, old, new, reason"
# SQLite takes at least so many values in one statement.
_AT_ONCE = 900


def lines(db: Database, wanted: Wanted, offset: int, limit: int) -> list[AuditRow]:
    """Lines from ``offset`` on, the newest first."""
    clause, bound = _where(wanted)
    # The lines of a few things are found by the things and sorted then; all others are walked
    # through in the order of the index `audit_at`, which holds what filters ask for.
    plus = "+" if wanted.about is not None else ""
    sql = (
        f"SELECT {_LINE} FROM audit {clause} ORDER BY {plus}at DESC, {plus}id DESC LIMIT ? OFFSET ?"
    )
    return [AuditRow(*row) for row in db.execute(sql, [*bound, limit, offset]).fetchall()]


def count(db: Database, wanted: Wanted) -> int:
    """How many lines there are."""
    clause, bound = _where(wanted)
    return int(db.execute(f"SELECT count(*) FROM audit {clause}", bound).fetchone()[0])


def line(db: Database, line_id: int) -> AuditRow | None:
    """One line by its id."""
    found = db.execute(f"SELECT {_LINE} FROM audit WHERE id = ?", [line_id]).fetchone()
    return AuditRow(*found) if found else None


def ends(db: Database) -> tuple[int, str, str]:
    """How many lines the trail has, and the earliest and the latest instant of one."""
    lines = db.execute("SELECT count(*) FROM audit").fetchone()[0]
    # One asked for at a time is looked up at an end of the index.
    first = db.execute("SELECT min(at) FROM audit").fetchone()[0]
    last = db.execute("SELECT max(at) FROM audit").fetchone()[0]
    return int(lines), str(first), str(last)


def names(
    db: Database, subject: str, uids: Collection[str]
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """The uids that are still there, each with what its name is made of."""
    if subject not in _NAMES:
        return
    in_order = list(uids)
    for at in range(0, len(in_order), _AT_ONCE):
        part = in_order[at : at + _AT_ONCE]
        sql = f"{_NAMES[subject]} WHERE uid IN ({_marks(part)})"
        for uid, *parts in db.execute(sql, part):
            yield str(uid), tuple(parts)


def is_named(db: Database, uid: str) -> bool:
    """Whether a line is about the thing of a uid."""
    found = db.execute("SELECT 1 FROM audit WHERE subject_uid = ? LIMIT 1", [uid]).fetchone()
    return found is not None


def numbered(db: Database, number: str) -> set[str]:
    """The uids of the vouchers and letters that have exactly a number."""
    sql = " UNION ".join(f"SELECT uid FROM {table} WHERE number = :number" for table in _NUMBERED)
    sql += " UNION SELECT uid FROM voucher WHERE number = :stored"
    asked = {"number": number, "stored": stored_number(number)}
    return {str(row[0]) for row in db.execute(sql, asked).fetchall()}


def residents_called(db: Database, words: str) -> list[int]:
    """The records of people with exactly a name, an identity number or a uid, also of those who
    are gone, with those that were merged into them.
    """
    sql = (
        "WITH named AS (SELECT id FROM resident WHERE name = :words OR uid = :words"
        " OR (id_number <> '' AND id_number = :words))"
        " SELECT id FROM named UNION"
        " SELECT id FROM resident WHERE merged_into_id IN (SELECT id FROM named)"
    )
    return [int(row[0]) for row in db.execute(sql, {"words": words}).fetchall()]


def of_residents(db: Database, ids: Collection[int]) -> set[str]:
    """The uids of records of people, and of their letters, refusals, entries and requests."""
    known = ", ".join(str(one) for one in ids)
    sql = " UNION ".join(each.format(ids=known) for each in _OF_RESIDENT)
    return {str(row[0]) for row in db.execute(sql).fetchall()}


def staff_called(db: Database, name: str) -> str | None:
    """The uid of who works or worked here by a name."""
    found = db.execute("SELECT uid FROM staff WHERE name = ? OR uid = ?", [name, name]).fetchone()
    return str(found[0]) if found else None


def _where(wanted: Wanted) -> tuple[str, list[object]]:
    where: list[str] = []
    bound: list[object] = []
    asked: list[tuple[str, object]] = []
    if wanted.first:
        asked.append(("at >= ?", _midnight(wanted.first)))
    if wanted.last:
        asked.append(("at < ?", _midnight(wanted.last + timedelta(days=1))))
    if wanted.staff_uid:
        asked.append(("staff_uid = ?", wanted.staff_uid))
    if wanted.subject:
        asked.append(("subject = ?", wanted.subject))
    if wanted.words.strip():
        asked.append(("reason LIKE ? ESCAPE '\\'", _part(wanted.words.strip())))
    for clause, value in asked:
        where.append(clause)
        bound.append(value)
    if wanted.kind:
        clause, values = _of_kind(wanted.kind)
        where.append(clause)
        bound += values
    if wanted.about is not None:
        uids = sorted(wanted.about)
        where.append(f"subject_uid IN ({_marks(uids)})")
        bound += uids
    return f"WHERE {' AND '.join(where)}" if where else "", bound


def _of_kind(kind: str) -> tuple[str, list[str]]:
    if kind not in KINDS:
        return "action = ?", [kind]
    plain = [name for name, (of, _) in ACTS.items() if "." not in name and of == kind]
    own = [name for name, (of, _) in ACTS.items() if "." in name and of == kind]
    other = [name for name, (of, _) in ACTS.items() if "." in name and of != kind]
    named = "subject || '.' || action"
    clause = (
        f"(action IN ({_marks(plain)}) AND {named} NOT IN ({_marks(other)})"
        f" OR {named} IN ({_marks(own)}))"
    )
    return clause, [*plain, *other, *own]


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _part(words: str) -> str:
    for sign in ("\\", "%", "_"):
        words = words.replace(sign, f"\\{sign}")
    return f"%{words}%"


def _midnight(day: date) -> str:
    """When a day begins at the desk, as instants are stored."""
    return instant(datetime.combine(day, time()).astimezone())
