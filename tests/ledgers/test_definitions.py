"""The files of ``forms/ledgers``: what ships, and what a mistake in one is answered with."""

from pathlib import Path

import pytest

from community_desk import paths
from community_desk.errors import NotUnderstoodError, TroubleError
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Books

GOOD = """\
# A comment with { and [[books]] in it.
category = "03"
title = "民政"

[[books]]
code = "0301"
name = "低保家庭台账"
review = "monthly"
kind = "roll"
subject = "resident"
columns = [
    { name = "序号", type = "integer", filled_from = "program", field = "serial" },
    { name = "姓名 { # }", type = "resident", filled_from = "resident", field = "name" },
    { name = "类别", type = "choice", choices = [
        "甲",
        "乙",
    ] },
]

[[books]]
code = "0302"
name = "特困台账"
review = "yearly"

[[books.columns]]
name = "序号"
type = "integer"

[[books.columns]]
name = "自理能力"
type = "choice"
choices = ["一", "二"]
"""


@pytest.fixture(scope="module")
def shipped() -> Books:
    return load_books()


def test_all_books_ship(shipped: Books) -> None:
    columns = [column for book in shipped.books for column in book.columns]

    assert len({book.category for book in shipped.books}) == 15
    assert len(shipped.books) == 60
    assert sum(book.on_by_default for book in shipped.books) == 48
    assert len(columns) == 756
    assert sum(bool(column.filled_from) for column in columns) == 294
    assert len(list((paths.forms() / "ledgers").glob("*.toml"))) == 15


def test_nothing_about_belief_origin_or_watching_people(shipped: Books) -> None:
    said = " ".join(
        word
        for book in shipped.books
        for column in book.columns
        for word in (book.name, column.name, *column.choices)
    )

    for word in ("宗教", "信仰", "民族", "血型", "重点人员", "重点户", "放心户", "积分", "信用分"):
        assert word not in said


def test_every_choice_can_be_made_or_is_read_from_the_registry(shipped: Books) -> None:
    for book in shipped.books:
        for column in book.columns:
            if column.type == "choice":
                assert column.choices or column.others or column.field, (book.name, column.name)
            assert len(set(column.choices)) == len(column.choices), (book.name, column.name)


def test_a_book_of_people_names_them(shipped: Books) -> None:
    for book in shipped.books:
        has_name = "name" in {column.field for column in book.columns}
        assert has_name == (book.subject == "resident" or book.code in ("0903", "1501"))


def test_the_test_file_itself_loads(tmp_path: Path) -> None:
    (tmp_path / "03.toml").write_text(GOOD, encoding="utf-8")

    books = load_books(tmp_path).books

    assert [(book.code, book.kind, len(book.columns)) for book in books] == [
        ("0301", "roll", 3),
        ("0302", "roll", 2),
    ]
    assert books[0].columns[2].choices == ("甲", "乙")


@pytest.mark.parametrize(
    ("was", "becomes", "line", "says"),
    [
        ('title = "民政"', "title = 3", 3, "title 的值写法不对"),
        ('title = "民政"', 'titel = "民政"', 3, "不认识“titel”"),
        ('title = "民政"\n', "", 1, "缺少 title"),
        ('code = "0301"', 'code = "0401"', 6, "（低保家庭台账）：编号“0401”不对"),
        ('code = "0302"', 'code = "0301"', 21, "（特困台账）：03.toml 里已有“0301”"),
        ('review = "yearly"', 'review = "weekly"', 23, "review 不能是“weekly”；可以是：monthly"),
        ('review = "monthly"\n', "", 5, "缺少 review"),
        ('"integer", filled', '"number", filled', 12, "type 不能是“number”"),
        ('field = "name"', 'field = "nmae"', 13, "field 不能是“nmae”"),
        ('"resident", filled_from = "resident"', '"date", filled_from = "resident"', 13, "date"),
        ('filled_from = "program", ', "", 12, "（低保家庭台账·序号）：缺少 filled_from"),
        ('"类别", type = "choice"', '"类别", type = "text"', 14, "只有 choice 类型"),
        ('name = "类别"', 'name = "序号"', 14, "（低保家庭台账·序号）：这一栏前面已经有了"),
        ('field = "serial"', 'field = "entry_number"', 12, "number"),
        ('choices = ["一", "二"]', "required = true", 29, "缺少 choices"),
        ('name = "自理能力"\n', "", 29, "（特困台账）：缺少 name"),
        ('name = "特困台账"', 'name "特困台账"', 22, "写法不对"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    tmp_path: Path, was: str, becomes: str, line: int, says: str
) -> None:
    assert was in GOOD
    (tmp_path / "03.toml").write_text(GOOD.replace(was, becomes, 1), encoding="utf-8")

    with pytest.raises(TroubleError) as raised:
        load_books(tmp_path)

    assert raised.value.say().startswith("03.toml 第 ")
    assert raised.value.values["line"] in (line, str(line)), raised.value.say()
    assert says in raised.value.say()


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes("标题".encode("gb18030"))

    with pytest.raises(TroubleError) as raised:
        load_books(tmp_path)

    assert raised.value.code == "form_unreadable"


def test_a_folder_without_books(tmp_path: Path) -> None:
    with pytest.raises(TroubleError) as raised:
        load_books(tmp_path)

    assert raised.value.code == "no_books"


@pytest.mark.parametrize(
    ("words", "code"),
    [("0305", "0305"), ("残疾人台账", "0305"), ("残疾人", "0305"), (" 底册 ", "1501")],
)
def test_a_book_is_found(shipped: Books, words: str, code: str) -> None:
    assert shipped.find(words).code == code


@pytest.mark.parametrize(
    ("words", "offered"),
    [("低保", "低保家庭台账"), ("残疾人台帐", "残疾人台账"), ("9999", "党员花名册"), ("", "党员")],
)
def test_a_book_that_is_not_there(shipped: Books, words: str, offered: str) -> None:
    with pytest.raises(NotUnderstoodError) as raised:
        shipped.find(words)

    assert raised.value.code == "no_such_book"
    assert offered in raised.value.say()


def test_a_column_that_is_not_there(shipped: Books) -> None:
    with pytest.raises(NotUnderstoodError) as raised:
        shipped.find("0305").column("残疾等极")

    assert raised.value.code == "no_such_column"
    assert str(raised.value.values["names"]).split("、")[0] == "残疾等级"
