"""The SQL of guardians' consents and of the register of requests."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer


@dataclass(frozen=True, slots=True)
class Consent:
    """That a guardian agreed to what the office keeps of a child; ``withdrawn_on`` is empty as
    long as it holds.
    """

    uid: str
    resident_uid: str
    guardian_name: str
    guardian_relation: str
    scope: str
    slip: str
    given_on: str
    withdrawn_on: str


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asked about the facts the office keeps: ``kind`` is one of
    `requests.KINDS`, ``applicant_relation`` of `requests.APPLICANTS`, ``outcome`` of
    `requests.OUTCOMES` or empty while it is open.
    """

    uid: str
    number: str
    kind: str
    resident_uid: str
    resident_name: str
    applicant_name: str
    applicant_relation: str
    wish: str
    received_on: str
    due_on: str
    outcome: str
    answer: str
    answered_on: str
    revision: int


_CONSENT = (
    "SELECT c.uid, r.uid, c.guardian_name, c.guardian_relation, c.scope, c.slip, c.given_on,"
    " c.withdrawn_on FROM guardian_consent c JOIN resident r ON r.id = c.resident_id"
)
_REQUEST = (
    "SELECT q.uid, printf('%d-%03d', q.year, q.counter), q.kind, ifnull(r.uid, ''),"
    " ifnull(r.name, ''), q.applicant_name, q.applicant_relation, q.wish, q.received_on,"
    " q.due_on, q.outcome, q.answer, q.answered_on, q.revision"
    " FROM privacy_request q LEFT JOIN resident r ON r.id = q.resident_id"
)


def consents(db: Database, where: str, values: Sequence[object]) -> list[Consent]:
    """Consents, the newest first; ``where`` speaks of consent ``c`` and resident ``r``."""
    sql = f"{_CONSENT} WHERE {where} ORDER BY c.given_on DESC, c.id DESC"
    return [Consent(*line) for line in db.execute(sql, list(values)).fetchall()]


def insert_consent(write: Writer, resident_id: int, values: dict[str, str]) -> str:
    """Adds a consent; gives its uid."""
    row = {**write.new_row(), "resident_id": resident_id, **values}
    stamped.insert(write, "guardian_consent", row)
    return str(row["uid"])


def set_withdrawn(write: Writer, uid: str, on: str) -> None:
    """Ends a consent on a day, or lets it hold again."""
    stamped.update(write, "guardian_consent", uid, {"withdrawn_on": on})


def delete_consent(write: Writer, uid: str) -> None:
    """Takes a consent away."""
    write.db.execute("DELETE FROM guardian_consent WHERE uid = ?", [uid])


def requests(
    db: Database, where: str, values: Sequence[object], *, offset: int = 0, limit: int = -1
) -> list[Request]:
    """Requests: those still open first, by the day they are due, then the newest; ``where``
    speaks of request ``q``.
    """
    sql = (
        f"{_REQUEST} WHERE {where} ORDER BY q.outcome <> '',"
        " CASE WHEN q.outcome = '' THEN q.due_on END, q.id DESC LIMIT ? OFFSET ?"
    )
    found = db.execute(sql, [*values, limit, offset]).fetchall()
    return [Request(*line) for line in found]


def count_requests(db: Database, where: str, values: Sequence[object]) -> int:
    """How many requests there are."""
    line = db.execute(f"SELECT count(*) FROM privacy_request q WHERE {where}", list(values))
    return int(line.fetchone()[0])


def insert_request(write: Writer, year: int, values: dict[str, Any]) -> str:
    """Adds a request under the year's next number; gives its uid."""
    (last,) = write.db.execute(
        "SELECT ifnull(max(counter), 0) FROM privacy_request WHERE year = ?", [year]
    ).fetchone()
    row = {**write.new_row(), "year": year, "counter": int(last) + 1, **values}
    stamped.insert(write, "privacy_request", row)
    return str(row["uid"])


def set_answer(write: Writer, uid: str, outcome: str, answer: str, on: str) -> None:
    """Closes a request, or opens it again with an empty outcome."""
    values = {"outcome": outcome, "answer": answer, "answered_on": on}
    stamped.update(write, "privacy_request", uid, values)
