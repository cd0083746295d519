"""The SQL of the list of vouchers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from community_desk.expenses.store import FIRST_MONTH, LACKS_RECEIPT, LAST_MONTH, SHEETS

# What each column is sorted by; within a month each is one walk along an index.
SORTS: Mapping[str, str] = {
    "date": "v.month {0}, v.date {0}, v.counter {0}",
    "number": "v.month {0}, v.counter {0}",
    "class": "v.class {0}, v.month {0}, v.counter {0}",
    "amount": "v.fen {0}, v.month {0}, v.counter {0}",
    "receipts": f"{SHEETS} {{0}}, v.month {0}, v.counter {0}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Which vouchers. Months are ``YYYY-MM``, both included; what is empty does not narrow.

    ``group`` is a group of classes, ``words`` a part of the text, the note, the payee, the number
    or an invoice; ``lacking`` only payments that lack a receipt.
    """

    first: str = FIRST_MONTH
    last: str = LAST_MONTH
    group: str = ""
    fund: str = ""
    task: str = ""
    words: str = ""
    lacking: bool = False


def condition(which: Which, classes: Sequence[str]) -> tuple[str, dict[str, object]]:
    """The condition on vouchers ``v``, and its values."""
    values: dict[str, object] = {"first": which.first, "last": which.last}
    parts = ["v.month BETWEEN :first AND :last"]
    if which.first == which.last:
        parts = ["v.month = :first"]
    if classes:
        marks = {f"class{at}": key for at, key in enumerate(classes)}
        values |= marks
        parts.append(
            "v.id IN (SELECT voucher_id FROM voucher_line"
            f" WHERE class IN ({', '.join(f':{mark}' for mark in marks)})"
            " AND month BETWEEN :first AND :last)"
        )
    if which.fund:
        values["fund"] = which.fund
        parts.append(
            "v.id IN (SELECT voucher_id FROM voucher_line"
            " WHERE fund = :fund AND month BETWEEN :first AND :last"
            " UNION SELECT voucher_id FROM voucher_line"
            " WHERE to_fund = :fund AND to_fund <> '' AND month BETWEEN :first AND :last)"
        )
    if which.task:
        values["task"] = which.task
        parts.append("v.task_uid = :task AND v.task_uid <> ''")
    if words := which.words.strip():
        values["words"] = words
        parts.append(
            "(instr(v.text, :words) OR instr(v.payee, :words) OR instr(v.number, :words)"
            " OR instr(v.note, :words) OR v.id IN (SELECT voucher_id FROM voucher_line"
            " WHERE invoice <> '' AND instr(invoice, :words)))"
        )
    if which.lacking:
        parts.append(LACKS_RECEIPT)
    return " AND ".join(parts), values


def order(sort: str, descending: bool) -> str:
    """What to sort by."""
    return SORTS[sort].format("DESC" if descending else "ASC")


def count(db: Database, where: str, values: dict[str, object]) -> int:
    """How many vouchers a condition picks."""
    row = db.execute(f"SELECT count(*) FROM voucher v WHERE {where}", values).fetchone()
    return int(row[0])
