"""The forms of the expenses as shipped, and broken ones."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from community_desk import paths
from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.expenses.forms import (
    load_classes,
    load_typical_year,
)
from community_desk.expenses.funds import shipped_funds
from community_desk.expenses.records import Kind
from community_desk.expenses.rules import load_rules

# domain E.1, "Default expense categories" and "Income categories"
EXPENSE = [
    "通讯费",
    "打印复印费",
    "报刊费",
    "办公用品",
    "水费",
    "电费",
    "取暖费",
    "网络费",
    "设备与设施维修",
    "活动器材",
    "日常活动费",
    "展板与宣传制作",
    "楼门组长(楼栋长)补贴",
    "会议费",
    "培训学习",
    "慰问走访",
    "环境卫生治理",
    "代办事项支出",
    "其他",
]
INCOME = [
    "区财政工作经费",
    "街道下拨",
    "费随事转",
    "党员活动经费",
    "便民建设资金",
    "共建单位支持",
    "居民自愿筹集",
    "有偿便民服务收入",
    "利息",
    "其他",
]


def test_every_class_of_the_surveys_is_known_by_its_name() -> None:
    classes, funds = load_classes(), shipped_funds()
    assert len({classes.find(title, "out").key for title in EXPENSE}) == len(EXPENSE)
    assert len({classes.find(title, "in").key for title in INCOME}) == len(INCOME)
    assert len({funds.find(title).key for title in INCOME}) == len(INCOME)


def test_titles_and_keys_name_one_class_each() -> None:
    classes = load_classes()
    assert len({one.title for one in classes.all}) == len(classes.all)
    for kind in ("in", "out"):
        names = [
            name for one in classes.of_kind(kind) for name in {one.key, one.title, *one.synonyms}
        ]
        assert len(names) == len(set(names)), sorted(n for n in names if names.count(n) > 1)
    for one in classes.all:
        assert classes.find(one.key, one.kind) is one
        assert classes.find(f" {one.title} ", one.kind) is one


def test_the_typical_year_comes_to_what_the_survey_says() -> None:
    fen = load_typical_year()
    assert len(fen) == 9
    assert sum(fen.values()) == 24_500_00
    assert len({load_classes().by_key[key].group for key in fen}) == 9


def test_earmarked_funds() -> None:
    assert {fund.title for fund in shipped_funds().all if fund.earmarked} == {
        "费随事转",
        "党员活动经费",
        "便民建设资金",
        "居民自愿筹集",
    }


@pytest.mark.parametrize(
    ("text", "kind", "error", "code"),
    [
        ("水晶灯", "out", NotUnderstoodError, "no_such_class"),
        ("", "out", NotUnderstoodError, "no_such_class"),
        ("水费", "in", RuleSaysNoError, "class_not_of_kind"),
        ("利息", "out", RuleSaysNoError, "class_not_of_kind"),
    ],
)
def test_a_class_that_does_not_fit(text: str, kind: str, error: type[Exception], code: str) -> None:
    with pytest.raises(error) as caught:
        load_classes().find(text, kind)
    assert caught.value.code == code
    assert ("利息" if kind == "in" else "电费") in str(caught.value)


def test_a_fund_nobody_knows() -> None:
    with pytest.raises(NotUnderstoodError, match="没有“奖金”这个经费来源；可以用：区财政工作经费"):
        shipped_funds().find("奖金")


@pytest.mark.parametrize(
    ("name", "load", "old", "new", "said"),
    [
        (
            "classes.toml",
            load_classes,
            'key = "water"',
            'key = "printing"',
            "第 106 行起的一项：key",
        ),
        ("classes.toml", load_classes, 'kind = "in"', 'kind = "inn"', "：kind"),
        ("classes.toml", load_classes, 'group = "income"', 'group = "money"', "：group"),
        ("classes.toml", load_classes, 'title = "网络费"', "title = 5", "：title"),
        ("funds.toml", shipped_funds, "earmarked = true", 'earmarked = "yes"', "：earmarked"),
        (
            "funds.toml",
            shipped_funds,
            'income_class = "interest"',
            'income_class = "x"',
            "income_class",
        ),
        (
            "typical_year.toml",
            load_typical_year,
            '"1500.00"',
            '"1500.001"',
            "第 7 行起的一项：amount",
        ),
        ("typical_year.toml", load_typical_year, '"panels"', '"interest"', "：class"),
        ("standards.toml", load_rules, 'key = "BUD-3a"', 'key = "BUD-3"', "：key"),
        ("funds.toml", shipped_funds, "earmarked = true", "earmarked = ja", "第 34 行写法不对"),
    ],
)
def test_a_broken_form_is_named_with_its_line(
    tmp_path: Path, name: str, load: Callable[[Path], object], old: str, new: str, said: str
) -> None:
    folder = tmp_path / "forms"
    shutil.copytree(paths.forms() / "expenses", folder)
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TroubleError) as caught:
        load(folder)
    assert name in str(caught.value)
    assert said in str(caught.value)


def test_a_form_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(TroubleError, match="读不出来"):
        load_classes(tmp_path)


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("缴纳 1 月电费", "out", "electricity"),
        ("换活动室灯管 4支", "out", "repairs"),
        ("打印宣传展板", "out", "panels"),
        ("买打印纸", "out", "office_supplies"),
        ("购买水果", "out", ""),
        ("春节慰问困难老人", "out", "visits"),
        ("街道拨款", "in", "street"),
        ("结息", "in", "interest"),
        ("电费", "in", ""),
        ("不知所云", "out", ""),
    ],
)
def test_a_text_points_to_a_class(text: str, kind: Kind, key: str) -> None:
    found = load_classes().guess(text, kind)
    assert (found.key if found else "") == key
