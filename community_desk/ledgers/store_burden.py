"""The SQL of the burden: cells that filled themselves, and the tasks that were taken on."""

from collections.abc import Sequence
from datetime import date

from sqlite_utils import Database

from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.facts import fills, tables, typed_value
from community_desk.registry.ages import born_by

ADULT = 18
BY_MISTAKE = "误登"  # why an entry was closed that should never have been there


def saved_cells(
    db: Database, book: Book, columns: Sequence[Column], from_on: str, until_on: str, today: date
) -> tuple[int, list[int]]:
    """How many entries were made in a time (ISO days, both count), and for each column in how
    many of them it filled itself instead of being typed.
    """
    sums = "".join(f", total({fills(book, column)})" for column in columns)
    row = db.execute(
        f"SELECT count(*){sums} FROM {tables(book)}"
        " WHERE e.book = :book AND e.entered_on BETWEEN :from_on AND :until_on",
        {
            "book": book.code,
            "from_on": from_on,
            "until_on": until_on,
            "grown": born_by(ADULT, today),
        },
    ).fetchone()
    return int(row[0]), [int(number) for number in row[1:]]


def tasks(
    db: Database, book: Book, from_on: str, until_on: str
) -> list[tuple[str, int, int, int, int, int]]:
    """By department, the most first: tasks begun in a time, those without approval, without
    money, with neither, and the households they asked for. Those entered by mistake are left out.
    """
    approved = f"coalesce({_typed(book, '准入批准')}, '') = '是'"
    paid = f"CAST(coalesce({_typed(book, '随任务经费')}, '') AS REAL) > 0"
    rows = db.execute(
        f"SELECT coalesce({_typed(book, '下达部门')}, '') AS department, count(*),"
        f" sum(NOT {approved}), sum(NOT {paid}), sum(NOT ({approved}) AND NOT ({paid})),"
        f" CAST(total({_typed(book, '应调查户数')}) AS INTEGER) FROM entry e WHERE e.book = ?"
        f" AND coalesce(nullif({_typed(book, '开始日期')}, ''), e.entered_on) BETWEEN ? AND ?"
        " AND e.closed_reason <> ? GROUP BY department ORDER BY count(*) DESC, department",
        [book.code, from_on, until_on, BY_MISTAKE],
    )
    return list(rows.fetchall())


def first_day(db: Database) -> str:
    """When the first entry was made; empty where there is none."""
    row = db.execute("SELECT min(entered_on) FROM entry").fetchone()
    return str(row[0] or "")


def _typed(book: Book, key: str) -> str:
    column = next((each for each in book.every_column if each.key == key), None)
    return typed_value(column) if column is not None else "''"
