"""The SQL of the vouchers with their lines, and of the sums that the schema keeps over them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from community_desk.expenses.forms import Classes
from community_desk.expenses.funds import Funds
from community_desk.expenses.records import Line, LineKind, Voucher
from community_desk.office import stamped
from community_desk.office.office import Writer
from community_desk.office.voucher_numbers import said_number, said_text, stored_number

# Months that sort before and after every month there can be.
FIRST_MONTH, LAST_MONTH = "0000-00", "9999-99"

REVERSED = "EXISTS (SELECT 1 FROM voucher r WHERE r.reverses = {id})"
_REVERSED_BY = "(SELECT r.number FROM voucher r WHERE r.reverses = v.id)"
_SETTLED_BY = (
    f"(SELECT s.number FROM voucher s WHERE s.settles = v.id AND NOT {REVERSED.format(id='s.id')})"
)
SHEETS = "v.receipts + v.came"
_HEAD = f"""SELECT v.id, v.uid, v.number, v.date, v.kind, v.text, v.note, v.handler, v.payee,
    v.approval, v.approver, v.task_uid, v.receipts, v.came,
    (SELECT count(*) FROM receipt WHERE voucher_id = v.id),
    coalesce((SELECT number FROM voucher WHERE id = v.reverses), ''),
    coalesce({_REVERSED_BY}, ''),
    coalesce((SELECT number FROM voucher WHERE id = v.settles), ''),
    coalesce({_SETTLED_BY}, ''), v.fen FROM voucher v"""
# A payment that stands and has no receipt; see `Voucher.lacks_receipt`.
LACKS_RECEIPT = (
    "v.receipts = 0 AND v.kind IN ('out', 'settle') AND v.fen <> 0 AND v.reverses IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM receipt WHERE voucher_id = v.id)"
    f" AND NOT {REVERSED.format(id='v.id')}"
)
_OPEN_ADVANCE = (
    "v.kind = 'advance' AND v.reverses IS NULL"
    f" AND {_SETTLED_BY} IS NULL AND {_REVERSED_BY} IS NULL"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the keys in vouchers are called."""

    classes: Classes
    funds: Funds


@dataclass(frozen=True, slots=True)
class Sum:
    """What the lines of a month come to that are alike in kind, class and funds."""

    month: str
    kind: LineKind
    class_: str
    fund: str
    to_fund: str
    fen: int


def next_counter(db: Database, month: str) -> int:
    """The next running number of a month. Numbers of a month are never given twice."""
    row = db.execute("SELECT max(counter) FROM voucher WHERE month = ?", [month]).fetchone()
    return int(row[0] or 0) + 1


def insert_voucher(
    write: Writer, values: Mapping[str, object], lines: Iterable[Line]
) -> tuple[int, str]:
    """Writes a voucher and its lines; gives its id and uid."""
    row = write.new_row()
    voucher_id = stamped.insert(write, "voucher", {**row, **values})
    month = str(values["number"])[:7]
    for line in lines:
        write.db.execute(
            "INSERT INTO voucher_line"
            " (voucher_id, month, kind, fund, to_fund, class, text, invoice, fen)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                voucher_id,
                month,
                line.kind,
                line.fund,
                line.to_fund,
                line.class_,
                line.text,
                line.invoice,
                line.fen,
            ],
        )
    return voucher_id, str(row["uid"])


def update_voucher(write: Writer, id_: int, values: Mapping[str, object]) -> None:
    """Changes what may change of a voucher while its month is open."""
    stamped.update(write, "voucher", id_, values)


def vouchers(
    db: Database, known: Known, where: str, values: Sequence[object] | dict[str, object]
) -> list[Voucher]:
    """The vouchers ``v`` that a condition (with its order and limit) picks, with their lines."""
    heads = db.execute(f"{_HEAD} {where}", values).fetchall()
    lines = _lines_of(db, [head[0] for head in heads])
    return [_voucher(head, lines.get(head[0], ()), known) for head in heads]


def vouchers_with_ids(db: Database, ids: Sequence[int], known: Known) -> list[Voucher]:
    """The vouchers with these ids, in their order."""
    marks = ", ".join("?" * len(ids))
    found = {one.id: one for one in vouchers(db, known, f"WHERE v.id IN ({marks})", ids)}
    return [found[id_] for id_ in ids]


def vouchers_of_month(db: Database, month: str, known: Known) -> list[Voucher]:
    """The vouchers of a month in the order of their dates and numbers."""
    return vouchers(db, known, "WHERE v.month = ? ORDER BY v.date, v.counter", [month])


def vouchers_without_receipt(
    db: Database, until: date, known: Known, *, limit: int = -1
) -> list[Voucher]:
    """Payments up to a day that have no receipt, oldest first."""
    where = f"WHERE {LACKS_RECEIPT} AND v.date <= ? ORDER BY v.date, v.counter LIMIT ?"
    return vouchers(db, known, where, [until.isoformat(), limit])


def count_without_receipt(db: Database, until: date) -> int:
    """How many payments up to a day have no receipt."""
    return _count(db, f"{LACKS_RECEIPT} AND v.date <= ?", [until.isoformat()])


def voucher_by_number(db: Database, number: str, known: Known) -> Voucher | None:
    """One voucher by its number as it is shown or stored, or None."""
    where = "WHERE v.number = ?"
    return next(iter(vouchers(db, known, where, [stored_number(number)])), None)


def voucher_by_uid(db: Database, uid: str, known: Known) -> Voucher | None:
    """One voucher, or None."""
    return next(iter(vouchers(db, known, "WHERE v.uid = ?", [uid])), None)


def open_advances(
    db: Database, known: Known, first: date = date.min, last: date = date.max, *, limit: int = -1
) -> list[Voucher]:
    """Advances of the days from ``first`` to ``last`` that are neither settled nor taken back,
    oldest first.
    """
    where = f"WHERE {_OPEN_ADVANCE} AND v.date BETWEEN ? AND ? ORDER BY v.date, v.counter LIMIT ?"
    return vouchers(db, known, where, [first.isoformat(), last.isoformat(), limit])


def count_open_advances(db: Database, first: date, last: date) -> int:
    """How many advances of these days are neither settled nor taken back."""
    days = [first.isoformat(), last.isoformat()]
    return _count(db, f"{_OPEN_ADVANCE} AND v.date BETWEEN ? AND ?", days)


def with_invoice(db: Database, invoice: str) -> str:
    """The number of the first voucher that stands and has an invoice, or nothing."""
    row = db.execute(
        "SELECT v.number FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id"
        " WHERE l.invoice = ? AND l.invoice <> '' AND v.reverses IS NULL"
        f" AND NOT {REVERSED.format(id='v.id')} ORDER BY v.id LIMIT 1",
        [invoice],
    ).fetchone()
    return said_number(row[0]) if row else ""


def alike(db: Database, day: date, kind: str, payee: str, fen: int, text: str) -> str:
    """The number of the first voucher that stands and is of the same kind, day, payee and amount,
    and where no payee is told also of the same text; or nothing.
    """
    row = db.execute(
        "SELECT v.number FROM voucher v WHERE v.date = ? AND v.payee = ? AND v.fen = ?"
        " AND v.kind = ? AND (v.payee <> '' OR v.text = ?) AND v.reverses IS NULL"
        f" AND NOT {REVERSED.format(id='v.id')} ORDER BY v.id LIMIT 1",
        [day.isoformat(), payee, fen, kind, text],
    ).fetchone()
    return said_number(row[0]) if row else ""


def counts_of_month(db: Database, month: str) -> tuple[int, int]:
    """How many vouchers a month has, and how many payments of it lack a receipt."""
    row = db.execute(
        "SELECT (SELECT count(*) FROM voucher WHERE month = :month),"
        f" (SELECT count(*) FROM voucher v WHERE {LACKS_RECEIPT}"
        " AND v.date BETWEEN :month || '-01' AND :month || '-31')",
        {"month": month},
    ).fetchone()
    return int(row[0]), int(row[1])


def count_of_day(db: Database, day: str) -> int:
    """The vouchers of a day (ISO)."""
    row = db.execute("SELECT count(*) FROM voucher WHERE date = ?", [day]).fetchone()
    return int(row[0])


def sums(db: Database, first: str, last: str) -> list[Sum]:
    """What the lines come to from month ``first`` to ``last``, both included."""
    rows = db.execute(
        "SELECT month, kind, class, fund, to_fund, fen FROM month_sum WHERE month BETWEEN ? AND ?",
        [first, last],
    )
    return [Sum(*row) for row in rows]


def sums_before(db: Database, month: str) -> list[Sum]:
    """What the lines before a month come to, by kind and funds; classes and months are not told."""
    rows = db.execute(
        "SELECT '', kind, '', fund, to_fund, sum(fen) FROM month_sum WHERE month < ?"
        " GROUP BY kind, fund, to_fund",
        [month],
    )
    return [Sum(*row) for row in rows]


def months_with_vouchers(db: Database, first: str, last: str) -> list[str]:
    """The months from ``first`` to ``last``, both included, in which something is booked."""
    # Steps from month to month along the index instead of walking all its rows.
    rows = db.execute(
        "WITH RECURSIVE step (month) AS ("
        " SELECT min(month) FROM voucher WHERE month >= :first"
        " UNION ALL SELECT (SELECT min(month) FROM voucher WHERE month > step.month)"
        " FROM step WHERE step.month IS NOT NULL)"
        " SELECT month FROM step WHERE month IS NOT NULL AND month <= :last",
        {"first": first, "last": last},
    )
    return [row[0] for row in rows]


def _count(db: Database, where: str, values: Sequence[object]) -> int:
    row = db.execute(f"SELECT count(*) FROM voucher v WHERE {where}", list(values)).fetchone()
    return int(row[0])


def _lines_of(db: Database, ids: Sequence[int]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {}
    # SQLite takes at most 32,766 values at once.
    for start in range(0, len(ids), 30_000):
        part = ids[start : start + 30_000]
        marks = ", ".join("?" * len(part))
        rows = db.execute(
            "SELECT voucher_id, fund, class, fen, kind, to_fund, text, invoice FROM voucher_line"
            f" WHERE voucher_id IN ({marks}) ORDER BY id",
            part,
        )
        for voucher_id, *values in rows:
            found.setdefault(voucher_id, []).append(Line(*values))
    return found


def _voucher(head: Sequence[Any], lines: Sequence[Line], known: Known) -> Voucher:
    (id_, uid, number, day, kind, text, note, handler, payee, approval, approver, task) = head[:12]
    receipts, came, files, reverses, reversed_by, settles, settled_by, fen = head[12:]
    return Voucher(
        id=id_,
        uid=uid,
        number=said_number(number),
        date=date.fromisoformat(day),
        kind=kind,
        text=said_text(text),
        note=note,
        handler=handler,
        payee=payee,
        approval=approval,
        approver=approver,
        task=task,
        receipts=receipts,
        came=came,
        files=files,
        reverses=said_number(reverses),
        reversed_by=said_number(reversed_by),
        settles=said_number(settles),
        settled_by=said_number(settled_by),
        fen=fen,
        lines=tuple(lines),
        class_title=_once(known.classes.title(line.class_) for line in lines if line.class_),
        fund_title=_once(
            known.funds.title(key) for line in lines for key in (line.fund, line.to_fund) if key
        ),
    )


def _once(titles: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(titles))
