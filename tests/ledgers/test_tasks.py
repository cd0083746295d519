"""The tasks of book 1503, as those who book costs see them."""

from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Column
from community_desk.ledgers.own_books import save_book
from community_desk.ledgers.tasks import Task, tasks_of
from community_desk.office.office import Office
from community_desk.office.staff import Role

BOOK = load_books().find("1503")


def task(office: Office, name: str, **typed: str) -> str:
    """Enters a task and gives its uid."""
    return entries.add_entry(office, BOOK, typed={"任务名称": name, **typed}).uid


def test_a_task_with_all_its_columns(office: Office) -> None:
    uid = task(
        office, "人口抽样", 下达部门="统计部门", 文号="统字〔2026〕3号", 准入批准="是",
        开始日期="2026-03-01", 截止日期="2026-05-31", 随任务经费="1,200.5",
    )  # fmt: skip
    assert tasks_of(office) == (
        Task(
            uid=uid,
            number="DC-2026-001",
            name="人口抽样",
            department="统计部门",
            document="统字〔2026〕3号",
            is_approved=True,
            begins=date(2026, 3, 1),
            due=date(2026, 5, 31),
            fen_given=1200_50,
            closed_on="",
        ),
    )


def test_what_is_not_written_is_empty_and_the_last_begun_comes_first(office: Office) -> None:
    task(office, "早的", 开始日期="2026-01-05")
    task(office, "没写的")
    found = tasks_of(office)
    assert [one.name for one in found] == ["没写的", "早的"]
    bare = found[0]
    assert (bare.begins, bare.due, bare.fen_given) == (date(2026, 11, 23), None, 0)
    assert (bare.department, bare.is_approved) == ("", False)


def test_a_closed_task_stays_and_a_mistake_goes(office: Office) -> None:
    done, wrong = task(office, "做完的"), task(office, "误登的")
    entries.close_entry(office, BOOK, done, "已上报")
    entries.close_entry(office, BOOK, wrong, "误登")
    assert [(one.name, one.closed_on) for one in tasks_of(office)] == [("做完的", "2026-11-23")]


def test_who_may_not_see_the_book_gets_no_task(office: Office) -> None:
    task(office, "人口抽样")
    save_book(office, replace(BOOK, seen_by=("director",), edited_by=("director",)))
    accountant = replace(office, staff=replace(office.staff, role=Role.ACCOUNTANT))
    with pytest.raises(RuleSaysNoError) as caught:
        tasks_of(accountant)
    assert caught.value.code == "may_not_see_book"


def test_a_book_the_office_changed(office: Office) -> None:
    task(office, "人口抽样", 随任务经费="300", 下达部门="统计部门")
    columns = tuple(
        Column("经费（元）", "money", was=("随任务经费",)) if one.name == "随任务经费" else one
        for one in BOOK.columns
        if one.name not in ("文号", "截止日期")
    )
    layout = replace(BOOK.layout, totals=())
    save_book(office, replace(BOOK, columns=columns, layout=layout))
    found = tasks_of(office)[0]
    assert (found.fen_given, found.department, found.due) == (300_00, "统计部门", None)
