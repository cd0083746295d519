"""The SQL of the funds that an office has set for itself."""

import json
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class FundRow:
    """A fund as stored."""

    key: str
    title: str
    owner: str
    purpose: str
    earmarked: bool
    pays: tuple[str, ...]
    income_class: str
    carry_over: str
    ends_on: str


def rows(db: Database) -> list[FundRow]:
    """All funds an office has set, oldest first."""
    found = db.execute(
        "SELECT key, title, owner, purpose, earmarked, pays, income_class, carry_over, ends_on"
        " FROM fund ORDER BY id"
    )
    return [
        FundRow(
            key=key,
            title=title,
            owner=owner,
            purpose=purpose,
            earmarked=bool(earmarked),
            pays=tuple(json.loads(pays)),
            income_class=income_class,
            carry_over=carry_over,
            ends_on=ends_on,
        )
        for key, title, owner, purpose, earmarked, pays, income_class, carry_over, ends_on in found
    ]


def uid_of(db: Database, key: str) -> str:
    """The uid of the row of a fund; empty where the office has not set it."""
    row = db.execute("SELECT uid FROM fund WHERE key = ?", [key]).fetchone()
    return str(row[0]) if row else ""


def vouchers_after(db: Database, key: str, day: date) -> int:
    """How many vouchers with a line from or into a fund are dated after a day."""
    line = db.execute(
        "SELECT count(*) FROM voucher v WHERE v.month >= :month AND v.date > :day AND EXISTS ("
        " SELECT 1 FROM voucher_line l WHERE l.voucher_id = v.id AND l.month = v.month"
        " AND :key IN (l.fund, l.to_fund))",
        {"month": f"{day:%Y-%m}", "day": day.isoformat(), "key": key},
    ).fetchone()
    return int(line[0])


def save(write: Writer, fund: FundRow) -> str:
    """Writes a fund in place of the one of the same key; gives the uid of its row."""
    values = {
        "title": fund.title,
        "owner": fund.owner,
        "purpose": fund.purpose,
        "earmarked": int(fund.earmarked),
        "pays": json.dumps(fund.pays),
        "income_class": fund.income_class,
        "carry_over": fund.carry_over,
        "ends_on": fund.ends_on,
    }
    if uid := uid_of(write.db, fund.key):
        stamped.update(write, "fund", uid, values)
        return uid
    row = {**write.new_row(), "key": fund.key, **values}
    stamped.insert(write, "fund", row)
    return str(row["uid"])
