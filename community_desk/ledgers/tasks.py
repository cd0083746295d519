"""The tasks that departments handed down (book 1503), for whoever books what they cost."""

import re
from dataclasses import dataclass
from datetime import date

from community_desk.ledgers import access, store
from community_desk.ledgers.burden import TASKS
from community_desk.ledgers.filled import fill
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.store_burden import BY_MISTAKE
from community_desk.office.office import Office

_MONEY = re.compile(r"(\d{1,15})(?:\.(\d{1,2}))?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task as its entry tells it.

    ``uid`` is the entry's, ``number`` the one the book gave it. ``begins`` is the day it began,
    else the one it was entered on; ``due`` is None where no day is named. ``fen_given`` is the
    money that came with it, 0 where there is none. ``closed_on`` is empty while it is open.
    """

    uid: str
    number: str
    name: str
    department: str
    document: str
    is_approved: bool
    begins: date
    due: date | None
    fen_given: int
    closed_on: str


def tasks_of(office: Office) -> tuple[Task, ...]:
    """Every task that was ever entered, open or closed, the last begun first; without those that
    were entered by mistake.

    Raises `RuleSaysNoError` ``may_not_see_book``.
    """
    book = books_in_force(office).find(TASKS)
    access.check_may_see(office, book)
    ids = [*store.ids(office.db, book), *store.ids(office.db, book, closed=True)]
    found = store.facts(office.db, book, ids)
    block_word = office.setting("building_word")
    rows = fill(book, found, today=office.today(), block_word=block_word)
    keys = [column.key for column in book.every_column]
    tasks = []
    for facts, cells in zip(found, rows, strict=True):
        if facts.closed_reason == BY_MISTAKE:
            continue
        values = dict(zip(keys, cells, strict=True))
        entered = date.fromisoformat(facts.entered_on)
        tasks.append(
            Task(
                uid=facts.uid,
                number=values.get("任务编号", ""),
                name=values.get("任务名称", ""),
                department=values.get("下达部门", ""),
                document=values.get("文号", ""),
                is_approved=values.get("准入批准") == "是",
                begins=_day(values.get("开始日期", "")) or entered,
                due=_day(values.get("截止日期", "")),
                fen_given=_fen(values.get("随任务经费", "")),
                closed_on=facts.closed_on,
            )
        )
    return tuple(sorted(tasks, key=lambda task: (task.begins, task.number), reverse=True))


def _day(text: str) -> date | None:
    # A book an office changed may hold another kind of text under the name.
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _fen(text: str) -> int:
    match = _MONEY.fullmatch(text)
    return int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")) if match else 0
