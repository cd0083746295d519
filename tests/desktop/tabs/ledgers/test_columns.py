"""Which columns the table shows, and which dates run out."""

from datetime import date

import pytest

from community_desk.desktop.tabs.ledgers.columns import (
    MOST,
    deadline_state,
    is_deadline,
    shown_columns,
    wide_column,
)
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book
from tests.desktop.tabs.ledgers.conftest import book

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("one", load_books().books, ids=lambda one: one.code)
def test_every_book_has_some_columns_in_its_order(one: Book) -> None:
    shown = shown_columns(one)
    assert 3 <= len(shown) <= MOST
    assert shown == sorted(shown, key=one.columns.index)
    assert all(column in shown for column in one.columns if column.required)
    assert not any(column.type == "id_number" for column in shown)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("0305", ["姓名", "性别", "现住址", "残疾类别", "残疾等级", "证件有效期至"]),
        ("1203", ["物品编号", "名称", "类别", "借用人", "借出日期", "应还日期"]),
        ("1403", ["隐患编号", "发现日期", "位置", "隐患描述", "责任单位", "整改期限"]),
    ],
)
def test_columns_of_a_book(code: str, names: list[str]) -> None:
    shown = [column.name for column in shown_columns(book(code))]
    assert set(names) & set(shown) >= {
        column.name for column in book(code).columns if column.required
    }
    if code == "0305":
        assert shown == names
    assert any(is_deadline(column) for column in shown_columns(book(code)))


@pytest.mark.parametrize(("code", "name"), [("0305", "现住址"), ("0103", "主题")])
def test_one_column_takes_the_room(code: str, name: str) -> None:
    wide = wide_column(shown_columns(book(code)))
    assert wide is not None
    if code == "0305":
        assert wide.name == name


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("2026-11-22", "past"),
        ("2026-11-23", "soon"),
        ("2027-01-22", "soon"),
        ("2027-01-23", ""),
        ("", ""),
        ("长期", ""),
    ],
)
def test_deadlines(text: str, state: str) -> None:
    one = book("0305")
    position = [column.name for column in one.columns].index("证件有效期至")
    cells = [""] * len(one.columns)
    cells[position] = text
    assert deadline_state(one, cells, position, TODAY) == state


def test_what_was_given_back_is_not_late() -> None:
    one = book("1203")
    names = [column.name for column in one.columns]
    cells = [""] * len(names)
    cells[names.index("应还日期")] = "2026-01-01"
    assert deadline_state(one, cells, names.index("应还日期"), TODAY) == "past"
    cells[names.index("归还日期")] = "2026-01-03"
    assert deadline_state(one, cells, names.index("应还日期"), TODAY) == ""
