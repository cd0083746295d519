"""What tasks cost, net of red entries, and what came with them."""

from dataclasses import dataclass, replace
from datetime import date

from community_desk.expenses.records import Line, Voucher, VoucherKind
from community_desk.expenses.task_costs import TaskCost, task_costs, without_money
from community_desk.expenses.vouchers import Draft, book, load_voucher
from community_desk.office.office import Office


@dataclass(frozen=True)
class Task:
    """As the book of tasks gives them."""

    uid: str
    name: str = ""
    number: str = ""
    department: str = "统计部门"
    begins: date = date(2026, 3, 1)
    fen_given: int = 0


def _book(
    office: Office, kind: VoucherKind, day: str, *lines: Line, task: str = "", **linked: Voucher
) -> Voucher:
    draft = Draft(
        date=date.fromisoformat(day), kind=kind, text="任务用", lines=lines, handler="李晓",
        task=task, **linked,
    )  # fmt: skip
    with office.writing("office.settings") as write:
        number = book(office, write, draft)
    return load_voucher(office, number)


def _paid(fen: int) -> Line:
    return Line("district_work", "printing", fen, "out")


def _lent(fen: int) -> Line:
    return Line("district_work", "", fen, "advance")


def _red(voucher: Voucher) -> tuple[Line, ...]:
    return tuple(replace(line, fen=-line.fen) for line in voucher.lines)


def _costs(office: Office, *tasks: Task, year: int = 2026) -> dict[str, tuple[int, int, int]]:
    found = task_costs(office, tasks, year)
    return {one.uid: (one.cost, one.given, one.uncovered) for one in found}


def test_costs_against_what_came_with_the_task(office: Office) -> None:
    _book(office, "out", "2026-03-05", _paid(300_00), _paid(40_00), task="a")
    _book(office, "out", "2026-04-05", _paid(500_00), task="b")
    _book(office, "out", "2026-04-06", _paid(7_00))
    tasks = (Task("a"), Task("b", fen_given=600_00), Task("c", fen_given=1), Task("d"))
    found = task_costs(office, tasks, 2026)
    assert [(one.uid, one.cost, one.given, one.uncovered) for one in found] == [
        ("a", 340_00, 0, 340_00),
        ("b", 500_00, 600_00, 0),
        ("c", 0, 1, 0),
        ("d", 0, 0, 0),
    ]
    assert [one.uid for one in without_money(found)] == ["a", "d"]


def test_red_entries_belong_to_what_they_take_back(office: Office) -> None:
    wrong = _book(office, "out", "2026-03-05", _paid(300_00), task="a")
    _book(office, "out", "2026-03-06", *_red(wrong), reverses=wrong)
    _book(office, "out", "2026-03-07", _paid(30_00), task="a")
    assert _costs(office, Task("a")) == {"a": (30_00, 0, 30_00)}


def test_a_settlement_belongs_to_the_task_of_its_advance(office: Office) -> None:
    lent = _book(office, "advance", "2026-03-05", _lent(300_00), task="a")
    assert _costs(office, Task("a")) == {"a": (0, 0, 0)}
    first = _book(office, "settle", "2026-03-09", _paid(250_00), _lent(-300_00), settles=lent)
    assert _costs(office, Task("a")) == {"a": (250_00, 0, 250_00)}
    _book(office, "settle", "2026-03-10", *_red(first), reverses=first)
    assert _costs(office, Task("a"), Task("b")) == {"a": (0, 0, 0), "b": (0, 0, 0)}
    _book(office, "settle", "2026-03-11", _paid(9_00), _lent(-300_00), settles=lent, task="b")
    assert _costs(office, Task("a"), Task("b")) == {"b": (9_00, 0, 9_00), "a": (0, 0, 0)}


def test_only_what_belongs_to_the_year(office: Office) -> None:
    _book(office, "out", "2025-12-30", _paid(10_00), task="a")
    _book(office, "out", "2026-01-02", _paid(5_00), task="a")
    early = Task("a", begins=date(2025, 12, 1))
    assert _costs(office, early, Task("b")) == {"a": (5_00, 0, 5_00), "b": (0, 0, 0)}
    assert _costs(office, early, Task("b"), year=2025) == {"a": (10_00, 0, 10_00)}


def test_a_task_that_no_book_knows_is_not_lost(office: Office) -> None:
    _book(office, "out", "2026-03-05", _paid(300_00), task="gone")
    found = task_costs(office, (), 2026)
    assert found == (TaskCost(uid="gone", cost=300_00, vouchers=1),)
    assert without_money(found) == ()
