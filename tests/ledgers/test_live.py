"""What a form shows while somebody types."""

from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import DeskError
from community_desk.ledgers import live
from community_desk.ledgers.book_files import load_books

BOOKS = load_books()
TODAY = date(2026, 11, 23)


def test_columns_come_and_go_with_what_is_said() -> None:
    book = BOOKS.find("0602")
    names = ["就业去向", "是否签劳动合同", "合同期限", "再就业时间"]

    def hidden(**texts: str) -> list[str]:
        said = dict.fromkeys([c.name for c in book.columns], "") | texts
        found = live.look(book, frozenset(), said).hidden
        return [name for name in names if name in found]

    assert hidden() == names[1:]
    assert hidden(就业去向="单位就业") == ["合同期限"]
    assert hidden(就业去向="单位就业", 是否签劳动合同="√") == []
    assert hidden(就业去向="不知道", 是否签劳动合同="是") == names[1:]


def test_sums_follow_what_is_typed() -> None:
    book = BOOKS.find("1507")
    for count, price, money in (
        ("2", "1,200.5", "2401.00"),
        ("2 台", "¥3元", "6.00"),
        ("两", "3", ""),
        ("", "3", ""),
    ):
        said = {"数量": count, "单价": price}
        assert live.look(book, frozenset(["金额"]), said).reckoned == {"金额": money}


def test_a_form_of_some_columns_lacks_no_condition() -> None:
    book = BOOKS.find("1402")
    some = replace(book, columns=tuple(c for c in book.columns if c.name == "隐患描述"))
    assert live.look(some, frozenset(), {"隐患描述": ""}).hidden == frozenset()


@pytest.mark.parametrize(
    ("code", "column", "text", "said"),
    [
        ("1402", "检查结果", "没看", "“检查结果”没有“没看”这一项；可以填：未发现隐患"),
        ("1402", "检查日期", "2026-02-30", "看不懂“2026-02-30”"),
        ("1402", "检查日期", "2027-01-01", "不能晚于今天（2026-11-23）"),
        ("1401", "经营面积", "0", "要在 1 到 100000 之间，现在是 0"),
        ("1401", "经营面积", "很大", "要填整数"),
        ("1401", "商户名称", "字" * 201, "最多 200 字"),
        ("1402", "照片", "一张照片.jpg", "放的是文件"),
    ],
)
def test_one_column_is_checked_by_itself(code: str, column: str, text: str, said: str) -> None:
    with pytest.raises(DeskError) as raised:
        live.check(BOOKS.find(code), column, text, TODAY)
    assert said in str(raised.value)


@pytest.mark.parametrize("text", ["=1+1", "+cmd|'/C calc'!A0", "-2+3", "@SUM(1)", "\t=1", ""])
def test_signs_of_formulas_are_text(text: str) -> None:
    live.check(BOOKS.find("1401"), "商户名称", text, TODAY)
