"""What the parts of a book's definition are called at the desk."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Column
from community_desk.ledgers.fields import FIELDS

Translate = Callable[[str, str], str]

CONTEXT = "book_words"
TYPE_WORDS: Mapping[str, str] = {
    "text": QT_TRANSLATE_NOOP("book_words", "文字"),
    "long_text": QT_TRANSLATE_NOOP("book_words", "多行文字"),
    "integer": QT_TRANSLATE_NOOP("book_words", "整数"),
    "money": QT_TRANSLATE_NOOP("book_words", "金额"),
    "date": QT_TRANSLATE_NOOP("book_words", "日期"),
    "month": QT_TRANSLATE_NOOP("book_words", "月份"),
    "datetime": QT_TRANSLATE_NOOP("book_words", "日期和时间"),
    "choice": QT_TRANSLATE_NOOP("book_words", "选项"),
    "yes_no": QT_TRANSLATE_NOOP("book_words", "是或否"),
    "phone": QT_TRANSLATE_NOOP("book_words", "电话"),
    "id_number": QT_TRANSLATE_NOOP("book_words", "证件号码"),
    "address": QT_TRANSLATE_NOOP("book_words", "地址"),
    "resident": QT_TRANSLATE_NOOP("book_words", "人名"),
    "attachment": QT_TRANSLATE_NOOP("book_words", "附件"),
}
REVIEW_WORDS: Mapping[str, str] = {
    "monthly": QT_TRANSLATE_NOOP("book_words", "每月"),
    "quarterly": QT_TRANSLATE_NOOP("book_words", "每季"),
    "yearly": QT_TRANSLATE_NOOP("book_words", "每年"),
}
KIND_WORDS: Mapping[str, str] = {
    "roll": QT_TRANSLATE_NOOP("book_words", "名册：记现状，要定期复核"),
    "log": QT_TRANSLATE_NOOP("book_words", "流水：记发生过的事"),
}
SUBJECT_WORDS: Mapping[str, str] = {
    "resident": QT_TRANSLATE_NOOP("book_words", "人"),
    "dwelling": QT_TRANSLATE_NOOP("book_words", "房屋"),
    "none": QT_TRANSLATE_NOOP("book_words", "事"),
}
ROLE_WORDS: Mapping[str, str] = {
    "director": QT_TRANSLATE_NOOP("book_words", "主任"),
    "clerk": QT_TRANSLATE_NOOP("book_words", "社工"),
    "accountant": QT_TRANSLATE_NOOP("book_words", "会计"),
    "reader": QT_TRANSLATE_NOOP("book_words", "只读"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that can fill a column: what the shipped books call it, and whose record has it."""

    field: str
    word: str
    filled_from: str


@cache
def facts() -> tuple[Fact, ...]:
    """The facts that fill columns of the shipped books, the most usual first."""
    named: dict[str, Counter[tuple[str, str]]] = {}
    for book in load_books().books:
        for column in book.columns:
            if column.field and FIELDS[column.field].link != "letter":
                found = named.setdefault(column.field, Counter())
                found[column.name, column.filled_from] += 1
    usual = sorted(named, key=lambda field: -named[field].total())
    words: dict[str, Fact] = {}
    for field in usual:
        for (word, filled_from), _ in named[field].most_common():
            if word not in words:
                words[word] = Fact(field, word, filled_from)
                break
    return tuple(words.values())


def fitting_facts(type_: str) -> list[Fact]:
    """The facts that a column of a type can take."""
    return [fact for fact in facts() if type_ in FIELDS[fact.field].types]


def column_words(column: Column, translate: Translate) -> str:
    """What a column is, in a line: its type, whether it must be filled in, and what fills it."""
    parts = [translate(CONTEXT, TYPE_WORDS[column.type])]
    if column.required:
        parts.append(translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "必填")))
    if column.field:
        word = next((fact.word for fact in facts() if fact.field == column.field), column.field)
        template = QT_TRANSLATE_NOOP("book_words", "自动填：{fact}")
        parts.append(translate(CONTEXT, template).format(fact=word))
    if column.computed:
        parts.append(f"= {column.computed}")
    if column.shown_when is not None:
        when = column.shown_when
        template = QT_TRANSLATE_NOOP("book_words", "“{column}”填了时")
        if when.values:
            template = QT_TRANSLATE_NOOP("book_words", "“{column}”是{values}时")
        said = translate(CONTEXT, template)
        parts.append(said.format(column=when.column, values="、".join(when.values)))
    return " · ".join(parts)
