"""The SQL of certificates: letters and refusals."""

from dataclasses import dataclass
from typing import Literal

from sqlite_utils import Database

Table = Literal["certificate", "refusal"]

_LETTER_COLUMNS = (
    "c.id, c.uid, c.number, c.title, c.applicant_name, c.to_body, c.purpose, c.issued_on,"
    " c.valid_until, c.type_key, c.check_code, c.content, c.pdf_sha256,"
    " coalesce(v.reason, '') AS void_reason, coalesce(v.created_at, '') AS void_at,"
    " coalesce(n.number, '') AS replaced_by"
)
_LETTERS = (
    "certificate c LEFT JOIN certificate_void v ON v.certificate_id = c.id"
    " LEFT JOIN certificate n ON n.id = v.replaced_by_id"
)


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A letter as it lies in the office, without its pages."""

    id: int
    uid: str
    number: str
    title: str
    applicant_name: str
    to_body: str
    purpose: str
    issued_on: str
    valid_until: str
    type_key: str
    check_code: str
    content: str
    pdf_sha256: str
    void_reason: str
    void_at: str
    replaced_by: str


def like(words: str) -> str:
    """Words as a pattern for LIKE with ESCAPE '\\': they stand anywhere."""
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def letter_by(
    db: Database, column: Literal["number", "check_code"], value: str
) -> StoredLetter | None:
    """One letter by its number or check code."""
    row = db.execute(
        f"SELECT {_LETTER_COLUMNS} FROM {_LETTERS} WHERE c.{column} = ?", [value]
    ).fetchone()
    return StoredLetter(*row) if row else None


def pdf_of(db: Database, table: Table, number: str) -> tuple[str, bytes] | None:
    """uid and stored page of a letter or a refusal."""
    row = db.execute(f"SELECT uid, pdf FROM {table} WHERE number = ?", [number]).fetchone()
    return (str(row[0]), bytes(row[1])) if row else None


def audited_sha256(db: Database, uid: str) -> str:
    """The checksum that the audit trail recorded when a letter was issued."""
    row = db.execute(
        "SELECT json_extract(new, '$.pdf_sha256') FROM audit"
        " WHERE subject_uid = ? AND action = 'issue' ORDER BY id LIMIT 1",
        [uid],
    ).fetchone()
    return str(row[0] or "") if row else ""


def count_of_year(db: Database, table: Table, year: int) -> int:
    """How many letters or refusals bear a number of a year."""
    row = db.execute(f"SELECT count(*) FROM {table} WHERE year = ?", [year]).fetchone()
    return int(row[0])
