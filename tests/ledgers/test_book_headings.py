"""Headings as offices write them are the columns of each book; others are nobody's."""

import pytest

from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_headings import BookWords, columns_of
from community_desk.ledgers.definitions import Book

BOOKS = load_books().books


@pytest.mark.parametrize("book", BOOKS, ids=[book.code for book in BOOKS])
def test_every_book_knows_its_own_headings_however_they_are_written(book: Book) -> None:
    words = BookWords(book)
    for column in book.columns:
        name = column.name
        for text in (name, f"{name[:2]}\n{name[2:]}", f"*{name}：", f" {name} （元）", f"1.{name}"):
            assert words.means(text) == name, (text, words.read(text))
    texts = [column.name for column in book.columns]
    assert [r.meaning for _, r in sorted(columns_of(words, texts, {}).items())] == texts


@pytest.mark.parametrize(
    ("code", "heading", "column"),
    [
        ("0305", "身份证号", "证件号码"),
        ("0305", "残疾种类", "残疾类别"),
        ("0305", "残疾级别", "残疾等级"),
        ("0305", "残疾证编号", "残疾人证号"),
        ("0305", "有效期至", "证件有效期至"),
        ("0305", "监护人姓名", "监护人"),
        ("0305", "手机号码", "联系电话"),
        ("0305", "出生年月", "@birth_date"),
        ("0301", "户主", "户主姓名"),
        ("0301", "低保证号", "低保证编号"),
        ("0101", "入党时间", "入党日期"),
        ("0101", "所属支部", "所在党支部"),
        ("0901", "姓名", "申请人"),
        ("0901", "被申请人", "被申请人"),
        ("0903", "承租人", "承租人"),
        ("0305", "民族", ""),
        ("0305", "宗教信仰", ""),
        ("0305", "户主姓名", ""),
    ],
)
def test_usual_other_names(code: str, heading: str, column: str) -> None:
    assert BookWords(load_books().find(code)).means(heading) == column


def test_a_former_name_is_the_column_of_today() -> None:
    from dataclasses import replace

    book = load_books().find("0305")
    columns = tuple(
        replace(c, name="辅助器具", was=("辅具需求",)) if c.name == "辅具需求" else c
        for c in book.columns
    )
    assert BookWords(replace(book, columns=columns)).means("辅具需求") == "辅助器具"
