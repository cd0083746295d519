"""The SQL of the list of vouchers."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from community_desk.expenses.store import FIRST_MONTH, LACKS_RECEIPT, LAST_MONTH, SHEETS
from community_desk.office.signs import phrase
from community_desk.office.voucher_numbers import stored_number

# The amount as it is shown: in the way money moves, so that the largest payment stands at one end
# and the largest receipt at the other. The schema has this expression in an index.
_SHOWN_FEN = "iif(v.kind = 'in', v.fen, -v.fen)"
# What each column is sorted by; each is one walk along an index, within a month or over all.
SORTS: Mapping[str, tuple[str, ...]] = {
    "date": ("v.month", "v.date", "v.counter"),
    "number": ("v.month", "v.counter"),
    "text": ("v.text", "v.month", "v.counter"),
    "class": ("v.class", "v.month", "v.counter"),
    "amount": (_SHOWN_FEN, "v.month", "v.counter"),
    "receipts": (SHEETS, "v.month", "v.counter"),
}
_TYPED_AMOUNT = re.compile(r"[-+−]?¥?(?P<yuan>[0-9][0-9,]{0,13})(?:\.(?P<part>[0-9]{0,2}))?元?")
# The month and what is typed of the number, or this without the year: 记-2026-11-00, 2026-11-0,
# 11-09.
_TYPED_NUMBER = re.compile(
    r"(?P<written>记字?-?)?(?P<year>[0-9]{4}-)?(?P<month>[0-9]{2})(?:-(?P<counter>[0-9]{0,9}))?"
)
# As one says it, in the month or year that is shown: 记字第2号.
_SAID_NUMBER = re.compile(
    r"(?:(?P<year>[0-9]{4})年)?(?:(?P<month>[0-9]{1,2})月)?(?:记字?)?第(?P<counter>[0-9]{1,9})号"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Which vouchers. Months are ``YYYY-MM``, both included, days likewise; what is empty does not
    narrow.

    ``group`` is a group of classes, ``class_`` one class, ``words`` are parts of the text, the
    note, the payee, the number, a line or an invoice, or an amount; ``lacking`` only payments that
    lack a receipt.
    """

    first: str = FIRST_MONTH
    last: str = LAST_MONTH
    first_day: str = ""
    last_day: str = ""
    group: str = ""
    class_: str = ""
    fund: str = ""
    task: str = ""
    words: str = ""
    lacking: bool = False


def condition(
    which: Which, classes: Sequence[str], sort: str = ""
) -> tuple[str, dict[str, object]]:
    """The condition on vouchers ``v`` that will be sorted so, and its values."""
    values: dict[str, object] = {"first": which.first, "last": which.last}
    # The plus before a month lets SQLite walk the index of the sort instead of sorting all of the
    # months, that before an id walk an index at all instead of looking up each of many.
    month = "v.month" if sort in ("", "date", "number") else "+v.month"
    parts = [f"{month} BETWEEN :first AND :last"]
    if which.first == which.last:
        parts = [f"{month} = :first"]
    if which.first_day:
        values["first_day"] = which.first_day
        parts.append("v.date >= :first_day")
    if which.last_day:
        values["last_day"] = which.last_day
        parts.append("v.date <= :last_day")
    if classes:
        marks = {f"class{at}": key for at, key in enumerate(classes)}
        values |= marks
        parts.append(
            "+v.id IN (SELECT voucher_id FROM voucher_line"
            f" WHERE class IN ({', '.join(f':{mark}' for mark in marks)})"
            " AND month BETWEEN :first AND :last)"
        )
    if which.fund:
        values["fund"] = which.fund
        parts.append(
            "+v.id IN (SELECT voucher_id FROM voucher_line"
            " WHERE fund = :fund AND month BETWEEN :first AND :last"
            " UNION ALL SELECT voucher_id FROM voucher_line"
            " WHERE to_fund = :fund AND to_fund <> '' AND month BETWEEN :first AND :last)"
        )
    if which.task:
        values["task"] = which.task
        parts.append("v.task_uid = :task AND v.task_uid <> ''")
    if words := which.words.strip():
        parts.append(f"+v.id IN ({_found(which, words, values)})")
    if which.lacking:
        parts.append(LACKS_RECEIPT)
        parts.append("v.date BETWEEN :first || '-01' AND :last || '-31'")
    return " AND ".join(parts), values


def _found(which: Which, words: str, values: dict[str, object]) -> str:
    """The query of the ids of what every word stands in, or of the number, or the amount."""
    queries = ["SELECT 0 WHERE 0", *_numbered(which, words, values)]
    if "记" in words or "号" in words:
        words = stored_number(words)  # as the text of a red entry has it
    phrases = [f"words : {phrase(word)}" for word in words.split() if phrase(word)]
    if len(phrases) == len(words.split()):
        values["match"] = " AND ".join([*_place(which), *phrases])
        queries.append("SELECT rowid FROM voucher_words WHERE voucher_words MATCH :match")
    if amount := amount_typed(words):
        values["least"], values["most"] = amount
        queries += [
            "SELECT id FROM voucher WHERE abs(fen) BETWEEN :least AND :most",
            "SELECT voucher_id FROM voucher_line WHERE abs(fen) BETWEEN :least AND :most",
        ]
    return " UNION ALL ".join(queries)


def _numbered(which: Which, words: str, values: dict[str, object]) -> Iterator[str]:
    """The query of the ids of a number, or of what is typed of one."""
    plain = unicodedata.normalize("NFKC", words).replace(" ", "")
    if said := _SAID_NUMBER.fullmatch(plain):
        months = f"{said['year'] or which.first[:4]}-{int(said['month'] or 0):02d}"
        if not said["month"]:
            months = which.first if which.first == which.last else f"{months[:5]}%"
        values |= {"month": months, "counter": int(said["counter"])}
        yield "SELECT id FROM voucher WHERE month LIKE :month AND counter = :counter"
    elif typed := _TYPED_NUMBER.fullmatch(plain):
        counter = typed["counter"] or ""
        digits = 3 if typed["written"] or len(counter) > 2 else 2
        values["month"] = f"{typed['year'] or f'{which.first[:4]}-'}{typed['month']}"
        values |= {"digits": f"%0{digits}d", "begins": f"{counter}%", "counter": int(counter or 0)}
        yield (
            "SELECT id FROM voucher WHERE month = :month"
            " AND (printf(:digits, counter) LIKE :begins OR counter = :counter)"
        )


def _place(which: Which) -> list[str]:
    """What keeps a search of words to a month or a year."""
    if which.first == which.last:
        return [f"place : m{which.first.replace('-', '')}"]
    year = which.first[:4]
    if (which.first, which.last) == (f"{year}-01", f"{year}-12"):
        return [f"place : y{year}"]
    return []


def amount_typed(words: str) -> tuple[int, int] | None:
    """The least and most fen that an amount typed so far may mean: ``186`` is 186.00 to 186.99,
    ``186.4`` is 186.40 to 186.49; None for what is no amount.
    """
    match = _TYPED_AMOUNT.fullmatch(unicodedata.normalize("NFKC", words).replace(" ", ""))
    if match is None:
        return None
    yuan, part = int(match["yuan"].replace(",", "")), match["part"] or ""
    return yuan * 100 + int(part.ljust(2, "0")), yuan * 100 + int(part.ljust(2, "9"))


def order(sort: str, descending: bool) -> str:
    """What to sort by."""
    return ", ".join(f"{what}{' DESC' if descending else ''}" for what in SORTS[sort])


def page(
    db: Database,
    where: str,
    values: dict[str, object],
    sort: str,
    descending: bool,
    offset: int,
    limit: int,
) -> list[int]:
    """The ids of a page. Ids alone, since a sort carries along all that it is asked for."""
    rows = db.execute(
        f"SELECT v.id FROM voucher v WHERE {where} ORDER BY {order(sort, descending)}"
        " LIMIT :limit OFFSET :offset",
        {**values, "limit": limit, "offset": offset},
    )
    return [row[0] for row in rows]


def count(db: Database, where: str, values: dict[str, object]) -> int:
    """How many vouchers a condition picks."""
    row = db.execute(f"SELECT count(*) FROM voucher v WHERE {where}", values).fetchone()
    return int(row[0])


def place(
    db: Database, where: str, values: dict[str, object], sort: str, descending: bool, uid: str
) -> int | None:
    """How many of the vouchers that a condition picks stand before one; None if it is not one of
    them.
    """
    of_it = {**values, "uid": uid}
    if not count(db, f"{where} AND v.uid = :uid", of_it):
        return None
    keys = ", ".join(SORTS[sort])
    return count(
        db,
        f"{where} AND ({keys}) {'>' if descending else '<'}"
        f" (SELECT {keys} FROM voucher v WHERE v.uid = :uid)",
        of_it,
    )
