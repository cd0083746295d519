"""The SQL of what is on the account by the vouchers."""

from datetime import date

from sqlite_utils import Database


def account_balance(db: Database, day: date) -> int:
    """What should be there at the end of a day, in fen: advances that are out are not."""
    row = db.execute(
        "SELECT coalesce(sum(CASE l.kind WHEN 'in' THEN l.fen WHEN 'transfer' THEN 0"
        " ELSE -l.fen END), 0) FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id"
        " WHERE v.month <= ? AND v.date <= ?",
        [day.isoformat()[:7], day.isoformat()],
    ).fetchone()
    return int(row[0])
