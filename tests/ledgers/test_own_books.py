"""Columns that are renamed, added, taken out and change their type over existing entries, and
names that nobody would expect.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.language import as_written
from community_desk.ledgers import editing, entries, history, own_books, shelf
from community_desk.ledgers.book_files import books_of_text, load_books
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book, Column, Layout, ShownWhen
from community_desk.ledgers.export import export_book
from community_desk.ledgers.in_force import book_in_force, books_in_force
from community_desk.office.office import Office
from community_desk.workbooks.read import read_sheets
from tests.printing.papers import text_of

PLAIN = replace(
    load_books().find("1202"),
    code="1251",
    name="棋牌室登记",
    kind="log",
    columns=(
        Column("物品", "text", required=True),
        Column("数量", "text"),
        Column("单价", "text"),
        Column("到期日期", "text"),
        Column("小计", "text"),
    ),
)
OLD = {"物品": "象棋", "数量": "约 3 副", "单价": "一副 20", "到期日期": "明年", "小计": "inf"}
TYPED_NOW = (
    Column("品名", "choice", was=("物品",), choices=("扑克", "围棋"), required=True),
    Column("数量", "integer", least=1, most=9),
    Column("单价", "money"),
    Column("到期日期", "date", not_future=True),
    Column("合计", "money", filled_from="program", computed="数量 * 单价"),
    Column("是否借出", "yes_no"),
)


@pytest.fixture
def changed(office: Office) -> tuple[Book, str]:
    """A book with an entry under its first version, and every type another since."""
    book = own_books.save_book(office, PLAIN)
    entry = entries.add_entry(office, book, typed=OLD)
    return own_books.save_book(office, replace(PLAIN, columns=TYPED_NOW)), entry.uid


def seen(office: Office, book: Book, **how: str | bool) -> list[Mapping[str, str]]:
    names = [column.name for column in book.every_column]
    rows = entries.page(office, book, **how)  # type: ignore[arg-type]
    return [dict(zip(names, row.cells, strict=True)) for row in rows]


def test_what_a_new_type_does_not_take_is_still_there(
    office: Office, changed: tuple[Book, str]
) -> None:
    book, uid = changed
    shown = entries.load_entry(office, book, uid).shown
    assert shown == {
        "品名": "象棋", "数量": "约 3 副", "单价": "一副 20", "到期日期": "明年", "合计": "",
        "是否借出": "", "小计": "inf",
    }  # fmt: skip


def test_only_the_column_that_is_typed_into_is_asked_again(
    office: Office, changed: tuple[Book, str]
) -> None:
    book, uid = changed
    after = entries.change_entry(office, book, uid, {"是否借出": "是"})
    assert after.typed["数量"] == "约 3 副"
    after = entries.change_entry(office, book, uid, {"数量": "3", "单价": "20"})
    assert after.shown["合计"] == "60.00"
    assert after.shown["到期日期"] == "明年"


def test_all_versions_sort_and_go_out_together(
    office: Office, changed: tuple[Book, str], tmp_path: Path
) -> None:
    book, _ = changed
    new = {"品名": "围棋", "数量": "2", "单价": "30", "到期日期": "2026-03-05"}
    entries.add_entry(office, book, typed=new)
    for column in book.every_column:
        for descending in (False, True):
            assert len(seen(office, book, sort=column.name, descending=descending)) == 2
    assert export_book(office, book, tmp_path / "out.xlsx", reason="核对") == 2
    headings, old_row, new_row = read_sheets(tmp_path / "out.xlsx")[0].rows[2:5]
    assert headings[-1] == "小计（旧）"
    assert old_row == ["象棋", "约 3 副", "一副 20", "明年", "", "", "inf"]
    assert list(new_row)[:3] == ["围棋", 2, 30]
    assert export_book(office, book, tmp_path / "out.pdf", reason="核对") == 2
    printed = text_of((tmp_path / "out.pdf").read_bytes())
    assert "约3副" in printed
    assert "小计" in printed


def test_old_columns_nobody_filled_do_not_go_out(office: Office, tmp_path: Path) -> None:
    own_books.save_book(office, PLAIN)
    book = own_books.save_book(office, replace(PLAIN, columns=PLAIN.columns[:1]))
    assert len(book.retired) == 4
    entries.add_entry(office, book, typed={"物品": "象棋"})
    export_book(office, book, tmp_path / "out.xlsx", reason="核对")
    assert read_sheets(tmp_path / "out.xlsx")[0].rows[2] == ["物品"]


def test_old_columns_of_one_name_can_be_told_apart(office: Office) -> None:
    one, two, three = Column("甲", "text"), Column("乙", "text"), Column("甲", "text", was=("丙",))
    for columns in ((one, two), (three, two), (replace(two, name="甲", was=("乙",)),)):
        book = own_books.save_book(office, replace(PLAIN, columns=columns))
    names = [column.name for column in book.every_column]
    assert len(set(names)) == 3


def test_what_was_typed_is_offered_under_the_new_name(
    office: Office, changed: tuple[Book, str]
) -> None:
    book, _ = changed
    assert shelf.suggestions(office, book, replace(book.columns[0], others=True)) == [
        "扑克", "围棋", "象棋",
    ]  # fmt: skip


ODD_NAMES = [
    "a\"b", "$x", "[0]", "a.b", "a%b", "it's", "{0}", "{name}", "a\\b", '"q"', "12", "$", "#-1",
    "=1+1", "@x", "-", "*", "A&B", "<b>粗</b>", "用量(kg)", "甲、乙", "SELECT", "%s", "𠅤",
]  # fmt: skip


def test_odd_names_work_everywhere(office: Office, tmp_path: Path) -> None:
    columns = tuple(Column(name, "text") for name in ODD_NAMES)
    book = own_books.save_book(office, replace(PLAIN, columns=columns))
    entries.add_entry(office, book, typed={name: f"{n:02}" for n, name in enumerate(ODD_NAMES)})
    entries.add_entry(office, book, typed=dict.fromkeys(ODD_NAMES, "zz"))
    for number, name in enumerate(ODD_NAMES):
        assert [row[name] for row in seen(office, book, sort=name)] == [f"{number:02}", "zz"]
        assert shelf.suggestions(office, book, book.column(name))
    export_book(office, book, tmp_path / "out.xlsx", reason="核对")
    assert read_sheets(tmp_path / "out.xlsx")[0].rows[2] == ODD_NAMES
    export_book(office, book, tmp_path / "out.pdf", reason="核对")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(st.characters(codec="utf-8"), max_size=12))
def test_any_name_works_or_is_refused_with_its_line(
    office: Office, tmp_path: Path, name: str
) -> None:
    try:
        book = own_books.save_book(
            office, replace(PLAIN, columns=(Column(name, "text", was=(name,)),))
        )
    except TroubleError as error:
        said = error.say()
    else:
        said = ""
    if said:
        assert "行" in said
        return
    book = replace(book, retired=())
    before = entries.total(office, book)
    entry = entries.add_entry(office, book, typed={name: "内容"})
    assert entry.shown[name] == "内容"
    assert len(seen(office, book, sort=name)) == before + 1
    assert entries.total(office, book, words="内容") == before + 1
    export_book(office, book, tmp_path / "out.xlsx", reason="核对")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"columns": (Column("长" * 100_000, "text"),)}, "太长"),
        ({"columns": (Column("a\nb", "text"),)}, "看不见"),
        ({"columns": (Column("a\u202eb", "text"),)}, "看不见"),
        ({"columns": (Column("a\x00", "text"),)}, "看不见"),
        ({"columns": (Column(" a", "text"),)}, "前后"),
        ({"columns": (Column("甲", "choice", choices=("一", "一")),)}, "写了两次"),
        ({"columns": (Column("甲", "integer", least=9, most=3),)}, "比 least 还小"),
        ({"columns": tuple(Column(f"第{n}栏", "text") for n in range(200))}, "最多 80 个"),
        ({"number": "{serial.__class__}"}, "编号写法"),
        ({"number": "{0}"}, "编号写法"),
        ({"number": "{serial:>999999999}"}, "编号写法"),
        ({"name": "册" * 50}, "太长"),
        ({"keep_years": -1}, "0 到 100"),
        ({"code": "12ab"}, "四位数字"),
        ({"layout": Layout(signatures=("签" * 30,))}, "太长"),
        ({"layout": Layout(widths={"物品": 0})}, "1 到 100"),
    ],
)
def test_what_no_book_can_be(change: Mapping[str, object], says: str) -> None:
    book = replace(PLAIN, **change)  # type: ignore[arg-type]
    with pytest.raises(TroubleError, match=says) as caught:
        books_of_text(text_of_book(book), "x.toml")
    assert len(caught.value.say()) < 800


def test_what_is_reckoned_looks_at_numbers_only(office: Office) -> None:
    columns = (
        Column("数", "integer"),
        Column("价", "money"),
        Column("数 * 价", "text"),
        Column("1", "text"),
        Column("计", "money", filled_from="program", computed="数 * 价 - 1"),
    )
    book = own_books.save_book(office, replace(PLAIN, columns=columns))
    entry = entries.add_entry(office, book, typed={"数": "3", "价": "2", "1": "x"})
    assert entry.shown["计"] == "5.00"
    assert len(seen(office, book, sort="计")) == 1


def said(office: Office) -> list[list[str]]:
    versions = history.book_versions(office, "1251")
    return [history.differences(one.before, one.book, as_written) for one in versions]


def test_a_column_is_known_by_its_values_whatever_it_is_called(office: Office) -> None:
    columns = (
        Column("数量", "integer"),
        Column("单价", "money"),
        Column("小计", "money", filled_from="program", computed="数量 * 单价"),
        Column("收据", "text", shown_when=ShownWhen("数量", ("1",))),
    )
    layout = Layout(order=("单价",), totals=("数量",), widths={"数量": 3})
    book = own_books.save_book(office, replace(PLAIN, columns=columns, layout=layout))
    entries.add_entry(office, book, typed={"数量": "2", "单价": "3"})
    draft = editing.begin(book)
    for name in ("件", "件数"):
        draft = editing.change(draft, 0, replace(draft.book.columns[0], name=name))
    draft = editing.move(draft, 0, 1)
    draft = editing.add(draft, Column("备注", "long_text"))
    book = own_books.save_book(office, draft.book)
    assert [column.name for column in book.columns] == ["单价", "件数", "小计", "收据", "备注"]
    assert book.columns[1].was == ("数量",)
    assert book.columns[2].computed == "件数 * 单价"
    assert book.columns[3].shown_when == ShownWhen("件数", ("1",))
    assert (book.layout.totals, book.layout.widths) == (("件数",), {"件数": 3})
    assert seen(office, book)[0]["小计"] == "6.00"
    assert said(office)[0][:2] == ["“数量”改名“件数”", "“小计”改了：{}".format(
        "金额 · = 件数 * 单价")]  # fmt: skip
    assert "加了“备注”" in said(office)[0]
    assert said(office)[1] == ["新建，4 栏"]
    back = editing.change(editing.begin(book), 1, replace(book.columns[1], name="数量"))
    book = own_books.save_book(office, back.book)
    assert seen(office, book)[0]["数量"] == "2"


def test_a_column_taken_out_can_come_back(office: Office) -> None:
    book = own_books.save_book(office, PLAIN)
    entries.add_entry(office, book, typed=OLD)
    draft = editing.remove(editing.begin(book), 1)
    assert [column.name for column in editing.gone(draft)] == ["数量"]
    book = own_books.save_book(office, draft.book)
    draft = editing.add(editing.begin(book), Column("", "integer"))
    problem = editing.name_problem(draft, 4, "数量")
    assert problem is not None
    assert "恢复" in problem.say()
    with pytest.raises(RuleSaysNoError, match="旧栏目用过“数量”"):
        own_books.save_book(office, replace(book, columns=(*book.columns, Column("数量", "text"))))
    back = history.past_columns(office, "1251")["数量"]
    book = own_books.save_book(office, editing.bring_back(editing.begin(book), back).book)
    assert seen(office, book)[0]["数量"] == "约 3 副"
    assert not book.retired


def test_a_name_that_another_column_had_is_not_given(office: Office) -> None:
    book = own_books.save_book(office, PLAIN)
    draft = editing.change(editing.begin(book), 1, replace(book.columns[1], name="件数"))
    for place, name, says in (
        (0, "数量", "“件数”一栏用过"),
        (0, "单价", "已经有"),
        (0, " ", "名称"),
    ):
        problem = editing.name_problem(draft, place, name)
        assert problem is not None
        assert says in problem.say()
    assert editing.name_problem(draft, 1, "数量") is None


def test_codes_are_proposed(office: Office) -> None:
    assert own_books.proposed_code(office, "12") == "1251"
    own_books.save_book(office, PLAIN)
    assert own_books.proposed_code(office, "12") == "1252"
    assert own_books.proposed_category(office) == "16"
    other = replace(PLAIN, code="1651", category="16", category_title="志愿", name="志愿者")
    own_books.save_book(office, other)
    second = replace(other, code="1652", category_title="别的", name="志愿活动")
    assert own_books.save_book(office, second).category_title == "志愿"


def test_the_director_must_see_each_book(office: Office) -> None:
    with pytest.raises(RuleSaysNoError, match="主任要能看到"):
        own_books.save_book(office, replace(PLAIN, seen_by=("clerk",)))


def test_one_book_alone_is_what_it_is_among_all(office: Office, changed: tuple[Book, str]) -> None:
    own_books.save_book(office, replace(load_books().find("0305"), name="残疾居民"))
    for book in books_in_force(office).books:
        assert book_in_force(office, book.code) == book
    assert {"1251", "0305"} <= {book.code for book in books_in_force(office).books if book.own}


@pytest.mark.parametrize("code", ["9999", "**", "没有的", ""])
def test_a_book_that_there_is_not_is_asked_back(office: Office, code: str) -> None:
    with pytest.raises(NotUnderstoodError):
        book_in_force(office, code)
