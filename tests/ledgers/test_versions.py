"""An office's own books, and entries that were made under earlier versions of one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.errors import RuleSaysNoError
from community_desk.ledgers import archive, computed, entries, own_books
from community_desk.ledgers.book_files import books_of_text, load_books
from community_desk.ledgers.book_periods import read_period
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book, Column, Layout, ShownWhen
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.paste import add_block, read_block
from community_desk.office.office import Office

CULTURE = load_books().find("1202")
WEATHER = Column("天气", "text")
BLOCK = "日期\t活动名称\n2026-03-02\t跳舞"


@pytest.mark.parametrize("book", load_books().books, ids=lambda book: book.code)
def test_a_book_written_out_is_read_back_equal(book: Book) -> None:
    assert books_of_text(text_of_book(book), "x.toml") == [book]


def test_what_shipped_books_do_not_say_is_written_out_too() -> None:
    columns = (
        Column("种类", "choice", choices=("甲", "乙"), required=True),
        Column("数", "integer", was=("旧数", "中间数"), least=0, most=9),
        Column("价", "money", shown_when=ShownWhen("种类", ("甲",))),
        Column("计", "money", filled_from="program", computed="数 * 价"),
        Column("日", "date", not_future=True),
    )
    layout = Layout(paper="A3", landscape=False, order=("日",), totals=("计",), widths={"日": 3})
    book = replace(
        CULTURE,
        columns=columns,
        layout=layout,
        seen_by=("director",),
        keep_years=3,
        number="{serial}",
    )
    assert books_of_text(text_of_book(book), "x.toml") == [book]


def test_nothing_is_lost_when_a_book_changes_twice(office: Office) -> None:
    first = Column("天气", "text")
    book = own_books.save_book(office, replace(CULTURE, columns=(*CULTURE.columns, first)))
    day = {"日期": "2026-03-01", "活动名称": "唱歌"}
    old = entries.add_entry(office, book, typed={**day, "参加人数": "12", "天气": "晴"})

    renamed = [
        replace(column, name="到场人数", type="text", was=("参加人数",))
        if column.name == "参加人数"
        else column
        for column in CULTURE.columns
    ]
    book = own_books.save_book(office, replace(CULTURE, columns=(*renamed, Column("车辆", "text"))))
    new = entries.add_entry(office, book, typed={**day, "到场人数": "约 20", "车辆": "大巴"})

    rows = {row.uid: row.cells for row in entries.page(office, book)}
    names = [column.name for column in book.every_column]
    seen = {uid: dict(zip(names, cells, strict=True)) for uid, cells in rows.items()}
    assert seen[old.uid]["到场人数"] == "12"
    assert seen[old.uid]["天气"] == "晴"
    assert seen[new.uid]["到场人数"] == "约 20"
    assert seen[new.uid]["车辆"] == "大巴"
    assert [column.name for column in book.retired] == ["天气"]

    changed = entries.change_entry(office, book, old.uid, {"到场人数": "13 人"})
    assert changed.shown["天气"] == "晴"
    assert changed.typed["到场人数"] == "13 人"
    with pytest.raises(RuleSaysNoError, match="天气"):
        entries.change_entry(office, book, old.uid, {"天气": "雨"})

    back = own_books.back_to_shipped(office, book)
    assert not back.own
    assert {column.name for column in back.retired} == {"天气", "车辆"}
    assert entries.load_entry(office, back, new.uid).shown["参加人数"] == "约 20"


def test_an_own_book_stands_beside_the_shipped(office: Office) -> None:
    book = replace(
        CULTURE, code="1251", name="棋牌室登记", columns=(Column("日期", "date", required=True),)
    )
    saved = own_books.save_book(office, book)
    assert len(books_in_force(office).books) == 61
    entry = entries.add_entry(office, saved, typed={"日期": "2026.3.5"})
    assert entry.shown == {"日期": "2026-03-05"}
    assert entries.counts(office)["1251"].entries == 1


def test_a_column_that_is_not_shown_is_not_required(office: Office) -> None:
    columns = (
        Column("是否移交", "yes_no", required=True),
        Column("接收单位", "text", required=True, shown_when=ShownWhen("是否移交", ("是",))),
    )
    book = own_books.save_book(office, replace(CULTURE, columns=columns))
    entries.add_entry(office, book, typed={"是否移交": "否"})
    with pytest.raises(RuleSaysNoError, match="接收单位"):
        entries.add_entry(office, book, typed={"是否移交": "是"})


@pytest.mark.parametrize(
    ("text", "numbers", "value"),
    [
        ("数量 * 单价", {"数量": "3", "单价": "2.50"}, "7.50"),
        ("应收 - 实收 + 2 × 减免", {"应收": "9", "实收": "4", "减免": "1"}, "7"),
        ("数量 * 单价", {"数量": "3", "单价": ""}, None),
        ("数量 * 单价", {"数量": "三", "单价": "1"}, None),
        ("用量(kg) - 1", {"用量(kg)": "5"}, "4"),
        ("同比+环比 + 1", {"同比+环比": "5", "环比": "1", "同比": "1"}, "6"),
    ],
)
def test_what_is_reckoned(text: str, numbers: dict[str, str], value: str | None) -> None:
    found = computed.value_of(computed.parse(text, list(numbers)), numbers.__getitem__)
    assert (None if found is None else str(found)) == value


@given(st.text())
def test_an_expression_is_read_or_refused(text: str) -> None:
    try:
        terms = computed.parse(text, ["数量", "单价"])
    except ValueError:
        return
    factors = [factor for term in terms for factor in term.factors]
    assert all(isinstance(factor, int) or factor in ("数量", "单价") for factor in factors)


def test_who_still_has_the_book_of_before_does_not_bring_it_back(office: Office) -> None:
    day = {"日期": "2026-03-01", "活动名称": "唱歌"}
    kept = entries.add_entry(office, CULTURE, typed=day)
    own = own_books.save_book(office, replace(CULTURE, columns=(*CULTURE.columns, WEATHER)))

    deeds: tuple[Callable[[], object], ...] = (
        lambda: entries.add_entry(office, CULTURE, typed=day),
        lambda: entries.change_entry(office, CULTURE, kept.uid, {"活动名称": "跳舞"}),
        lambda: add_block(office, CULTURE, read_block(office, CULTURE, BLOCK, [])),
        lambda: archive.close_period(office, CULTURE, read_period("2025")),
    )
    for deed in deeds:
        with pytest.raises(RuleSaysNoError) as refused:
            deed()
        assert refused.value.code == "book_changed"

    assert books_in_force(office).find("1202") == own
    assert [row.cells[2] for row in entries.page(office, own)] == ["唱歌"]
    entries.add_entry(office, own, typed=day | {"天气": "晴"})
