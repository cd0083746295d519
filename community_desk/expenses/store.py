"""The SQL of the expenses: vouchers with their lines, sums over lines, closes, budgets."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

from community_desk.expenses.forms import Classes, Funds
from community_desk.expenses.records import Kind, Line, Voucher
from community_desk.office import stamped
from community_desk.office.office import Writer

# Months that sort before and after every month there can be.
FIRST_MONTH, LAST_MONTH = "0000-00", "9999-99"

_VOUCHER = (
    "v.id, v.uid, v.number, v.date, v.kind, v.text, v.handler, v.payee, v.receipts,"
    " l.fund, l.class, l.fen"
)
_HEAD = 9


def next_counter(db: Database, month: str) -> int:
    """The next running number of a month. Numbers of a month are never given twice."""
    row = db.execute("SELECT max(counter) FROM voucher WHERE month = ?", [month]).fetchone()
    return int(row[0] or 0) + 1


def insert_voucher(
    write: Writer,
    *,
    number: str,
    counter: int,
    day: date,
    kind: Kind,
    text: str,
    handler: str,
    payee: str,
    receipts: int,
    lines: Iterable[Line],
) -> tuple[int, str]:
    """Writes a voucher and its lines; gives its id and uid."""
    row = write.new_row()
    values = {
        **row,
        "number": number,
        "counter": counter,
        "date": day.isoformat(),
        "kind": kind,
        "text": text,
        "handler": handler,
        "payee": payee,
        "receipts": receipts,
    }
    voucher_id = stamped.insert(write, "voucher", values)
    for line in lines:
        write.db.execute(
            "INSERT INTO voucher_line (voucher_id, month, kind, fund, class, fen)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [voucher_id, number[:7], kind, line.fund, line.class_, line.fen],
        )
    return voucher_id, str(row["uid"])


def vouchers_of_month(db: Database, month: str, classes: Classes, funds: Funds) -> list[Voucher]:
    """The vouchers of a month in the order of their dates and numbers."""
    rows = db.execute(
        f"SELECT {_VOUCHER} FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id"
        " WHERE v.month = ? ORDER BY v.date, v.counter, l.id",
        [month],
    )
    return _vouchers(rows, classes, funds)


def vouchers_without_receipt(
    db: Database, until: date, limit: int, classes: Classes, funds: Funds
) -> list[Voucher]:
    """Payments up to a day that have no receipt, oldest first."""
    rows = db.execute(
        f"SELECT {_VOUCHER} FROM (SELECT * FROM voucher WHERE kind = 'out' AND receipts = 0"
        " AND date <= ? ORDER BY date, counter LIMIT ?) v"
        " JOIN voucher_line l ON l.voucher_id = v.id ORDER BY v.date, v.counter, l.id",
        [until.isoformat(), limit],
    )
    return _vouchers(rows, classes, funds)


def voucher_by_number(db: Database, number: str, classes: Classes, funds: Funds) -> Voucher | None:
    """One voucher, or None."""
    rows = db.execute(
        f"SELECT {_VOUCHER} FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id"
        " WHERE v.number = ? ORDER BY l.id",
        [number],
    )
    return next(iter(_vouchers(rows, classes, funds)), None)


def sums(db: Database, first: str, last: str) -> list[tuple[str, Kind, str, str, int]]:
    """Fen by month, kind, class and fund, from month ``first`` to ``last``, both included."""
    return list(
        db.execute(
            "SELECT month, kind, class, fund, sum(fen) FROM voucher_line"
            " WHERE month BETWEEN ? AND ? GROUP BY month, kind, class, fund",
            [first, last],
        )
    )


def sums_before(db: Database, month: str) -> list[tuple[Kind, str, int]]:
    """Fen by kind and fund of everything before a month."""
    return list(
        db.execute(
            "SELECT kind, fund, sum(fen) FROM voucher_line WHERE month < ? GROUP BY kind, fund",
            [month],
        )
    )


def months_with_vouchers(db: Database, first: str, last: str) -> list[str]:
    """The months from ``first`` to ``last``, both included, in which something is booked."""
    # Steps from month to month along the index instead of walking all its rows.
    rows = db.execute(
        "WITH RECURSIVE step (month) AS ("
        " SELECT min(month) FROM voucher_line WHERE month >= :first"
        " UNION ALL SELECT (SELECT min(month) FROM voucher_line WHERE month > step.month)"
        " FROM step WHERE step.month IS NOT NULL)"
        " SELECT month FROM step WHERE month IS NOT NULL AND month <= :last",
        {"first": first, "last": last},
    )
    return [row[0] for row in rows]


def last_closed_month(db: Database) -> str:
    """The latest closed month, or ``FIRST_MONTH`` where none is."""
    row = db.execute("SELECT max(month) FROM month_close").fetchone()
    return str(row[0] or FIRST_MONTH)


def insert_month_close(write: Writer, month: str, fen: dict[str, int]) -> str:
    """Writes a month's close; gives its uid. The schema refuses sums that are not the lines'."""
    row = write.new_row()
    stamped.insert(write, "month_close", {**row, "month": month, **fen})
    return str(row["uid"])


def budget_of_year(db: Database, year: int) -> dict[str, int]:
    """The budget set for a year by class, over all funds; empty where none is set."""
    return dict(
        db.execute(
            "SELECT class, sum(fen) FROM budget WHERE year = ? GROUP BY class", [year]
        ).fetchall()
    )


def replace_budget(write: Writer, year: int, fen: dict[str, int]) -> None:
    """Writes the budget of a year by class in place of the one before."""
    write.db.execute("DELETE FROM budget WHERE year = ?", [year])
    write.db.table("budget").insert_all(
        {**write.new_row(), "year": year, "class": key, "fen": amount}
        for key, amount in fen.items()
    )


def _vouchers(rows: Iterable[tuple[Any, ...]], classes: Classes, funds: Funds) -> list[Voucher]:
    found = []
    for _, group in groupby(rows, key=itemgetter(0)):
        parts = list(group)
        id_, uid, number, day, kind, text, handler, payee, receipts = parts[0][:_HEAD]
        lines = tuple(Line(*part[_HEAD:]) for part in parts)
        found.append(
            Voucher(
                id=id_,
                uid=uid,
                number=number,
                date=date.fromisoformat(day),
                kind=kind,
                text=text,
                handler=handler,
                payee=payee,
                receipts=receipts,
                lines=lines,
                class_title=_once(classes.title(line.class_) for line in lines),
                fund_title=_once(funds.title(line.fund) for line in lines),
            )
        )
    return found


def _once(titles: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(titles))
