"""The SQL of the accounts: the lines of a fund or a class with their running balance."""

from dataclasses import dataclass

from sqlite_utils import Database

from community_desk.office.voucher_numbers import said_number, said_text

_TEXT = (
    "iif(l.text = '', v.text, iif(v.reverses IS NULL, l.text,"
    " '冲销 ' || (SELECT number FROM voucher WHERE id = v.reverses) || '：' || l.text))"
)
_RUNNING = "sum(came - went) OVER (ORDER BY month, date, counter, id ROWS UNBOUNDED PRECEDING)"


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line: what came and what went in fen, and the balance after it, from nothing on.
    ``other`` is the key of the class, or of the other fund of a transfer.
    """

    date: str
    number: str
    voucher_uid: str
    text: str
    kind: str
    other: str
    came: int
    went: int
    balance: int


def of_fund(db: Database, fund: str, first: str, last: str) -> list[LineRow]:
    """What came into a fund and went out of it in some months, in the order of the days."""
    return _lines(
        db,
        f"""SELECT l.id, l.month, v.date, v.counter, v.number, v.uid, {_TEXT} AS text, l.kind,
        iif(l.kind = 'transfer', l.to_fund, l.class) AS other,
        iif(l.kind = 'in', l.fen, 0) AS came, iif(l.kind = 'in', 0, l.fen) AS went
        FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id
        WHERE l.fund = :key AND l.kind <> 'advance' AND l.month BETWEEN :first AND :last
        UNION ALL
        SELECT l.id, l.month, v.date, v.counter, v.number, v.uid, {_TEXT}, l.kind,
        l.fund, l.fen, 0
        FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id
        WHERE l.to_fund = :key AND l.to_fund <> '' AND l.month BETWEEN :first AND :last""",
        {"key": fund, "first": first, "last": last},
    )


def of_class(db: Database, class_: str, first: str, last: str) -> list[LineRow]:
    """What came or went as a class in some months, in the order of the days; ``other`` is the
    fund.
    """
    return _lines(
        db,
        f"""SELECT l.id, l.month, v.date, v.counter, v.number, v.uid, {_TEXT} AS text, l.kind,
        l.fund AS other,
        iif(l.kind = 'in', l.fen, 0) AS came, iif(l.kind = 'in', 0, l.fen) AS went
        FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id
        WHERE l.class = :key AND l.month BETWEEN :first AND :last""",
        {"key": class_, "first": first, "last": last},
    )


def _lines(db: Database, lines: str, values: dict[str, object]) -> list[LineRow]:
    rows = db.execute(
        f"SELECT date, number, uid, text, kind, other, came, went, {_RUNNING} FROM ({lines})"
        " ORDER BY month, date, counter, id",
        values,
    )
    return [
        LineRow(day, said_number(number), uid, said_text(text), *rest)
        for day, number, uid, text, *rest in rows
    ]
