"""The books as the files of ``forms/ledgers`` define them: one file per category.

The files are for people who cannot program, so whatever is wrong in one is said with its line.
"""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from community_desk import paths
from community_desk.errors import NotUnderstoodError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.fields import (
    COMPOUND_FIELDS,
    FIELDS,
    PRICE_COLUMN,
    QUANTITY_COLUMN,
)
from community_desk.office.forms import Sentences, Table, keys_of, read_form

TYPES = (
    "text",
    "long_text",
    "integer",
    "money",
    "date",
    "month",
    "datetime",
    "choice",
    "yes_no",
    "phone",
    "id_number",
    "address",
    "resident",
    "attachment",
)
SOURCES = ("resident", "household", "unit", "program")
REVIEWS = ("monthly", "quarterly", "yearly")
KINDS = ("roll", "log")
SUBJECTS = ("resident", "dwelling", "none")

_FILE_KEYS = ("category", "title", "books")
_BOOK_KEYS = (
    "code",
    "name",
    "review",
    "kind",
    "subject",
    "once",
    "number",
    "on_by_default",
    "privacy",
    "guardian_consent",
    "columns",
)

_MISSING = QT_TRANSLATE_NOOP("errors", "{file} 第 {line} 行{where}：缺少 {key}；请补上。")
_SENTENCES = Sentences(
    unreadable=QT_TRANSLATE_NOOP("errors", "{file} 读不出来；请检查它是不是 UTF-8 文本。"),
    broken=QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行写法不对，读不下去；请对照别的台账文件改好。"
    ),
    missing=_MISSING,
    blank=_MISSING,
    wrong_kind=QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行{where}：{key} 的值写法不对；请对照别的行改好。"
    ),
    no_table=QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行{where}：这里要写 名称 = 值；请对照别的行改好。"
    ),
    not_among=QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行{where}：{key} 不能是“{value}”；可以是：{words}。"
    ),
    unknown=QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行{where}：不认识“{key}”；可以写的有：{known}。"
    ),
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a book.

    ``filled_from`` says whose record holds the answer; ``field`` is the fact of `fields.FIELDS`
    that fills it, empty where the registry has no such fact yet and the column is typed.
    ``others`` lets a choice be something that is not in ``choices``.
    """

    name: str
    type: str
    filled_from: str = ""
    field: str = ""
    choices: tuple[str, ...] = ()
    others: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """One book.

    A ``roll`` says how things stand, so its entries go stale after the ``review`` period; the
    entries of a ``log`` tell what happened and never do. ``once``: a subject stands in it at most
    once. ``number`` is how the program numbers entries: {year}, {month}, {serial} of the entry.
    ``guardian_consent``: whoever is under 14 is entered only once their guardian has agreed.
    """

    code: str
    category: str
    category_title: str
    name: str
    review: str
    kind: str
    subject: str
    once: bool
    number: str
    on_by_default: bool
    privacy: str
    guardian_consent: bool
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """The column of that name. Raises `NotUnderstoodError` with those it may have meant."""
        wanted = name.strip()
        for column in self.columns:
            if column.name == wanted:
                return column
        raise NotUnderstoodError(
            "no_such_column",
            QT_TRANSLATE_NOOP(
                "errors", "“{book}”没有“{column}”这一栏；相近的有：{names}，请改成其中一个。"
            ),
            book=self.name,
            column=name,
            names="、".join(_near(wanted, [column.name for column in self.columns])),
        )


@dataclass(frozen=True, slots=True)
class Books:
    """All books, by category and code."""

    books: tuple[Book, ...]

    def find(self, words: str) -> Book:
        """A book by its code, its name, or a part of the name that only it has.

        Raises `NotUnderstoodError` with those it may have meant.
        """
        wanted = words.strip()
        for book in self.books:
            if wanted in (book.code, book.name):
                return book
        partly = [book for book in self.books if wanted and wanted in book.name]
        if len(partly) == 1:
            return partly[0]
        near = [book.name for book in partly] or _near(wanted, [book.name for book in self.books])
        raise NotUnderstoodError(
            "no_such_book",
            QT_TRANSLATE_NOOP(
                "errors", "没有“{words}”这本台账；相近的有：{names}，请写编号或全名。"
            ),
            words=words,
            names="、".join(near[:5]),
        )


def load_books(folder: Path | None = None) -> Books:
    """Reads every ``*.toml`` of a folder, by default the books that come with the program.

    Raises `TroubleError` with file and line for the first thing that is wrong.
    """
    return _load(folder or paths.forms() / "ledgers")


@cache
def _load(folder: Path) -> Books:
    books: list[Book] = []
    seen: dict[str, str] = {}
    for file in sorted(folder.glob("*.toml")):
        for table, book in _read_file(file):
            for key, mark in (("code", book.code), ("name", book.name)):
                if mark in seen:
                    raise table.wrong(
                        key,
                        QT_TRANSLATE_NOOP(
                            "errors",
                            "{file} 第 {line} 行{where}：{other} 里已有“{value}”；请换一个。",
                        ),
                        value=mark,
                        other=seen[mark],
                    )
                seen[mark] = file.name
            books.append(book)
    if not books:
        raise TroubleError(
            "no_books",
            QT_TRANSLATE_NOOP("errors", "“{folder}”里没有台账文件；请重新安装程序。"),
            folder=folder,
        )
    return Books(tuple(sorted(books, key=lambda book: book.code)))


def _read_file(file: Path) -> list[tuple[Table, Book]]:
    document = read_form(file, _SENTENCES)
    document.only(_FILE_KEYS)
    category, title = document.text("category"), document.text("title")
    return [(table, _book(table, category, title)) for table in _some(document, "books")]


def _some(table: Table, key: str) -> list[Table]:
    tables = table.tables(key)
    if not tables:
        raise table.lacks(key)
    return tables


def _book(table: Table, category: str, title: str) -> Book:
    table.only(_BOOK_KEYS)
    code = table.text("code")
    if not (code.startswith(category) and len(code) == 4):
        raise table.wrong(
            "code",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行{where}：编号“{value}”不对；请用 {category} 开头的四位数字。",
            ),
            value=code,
            category=category,
        )
    tables = _some(table, "columns")
    book = Book(
        code=code,
        category=category,
        category_title=title,
        name=table.text("name"),
        review=table.choice("review", REVIEWS),
        kind=table.choice("kind", KINDS, "roll"),
        subject=table.choice("subject", SUBJECTS, "none"),
        once=table.flag("once"),
        number=table.text("number", ""),
        on_by_default=table.flag("on_by_default", True),
        privacy=table.text("privacy", ""),
        guardian_consent=table.flag("guardian_consent"),
        columns=tuple(_column(column) for column in tables),
    )
    _check_columns_together(table, tables, book)
    return book


def _column(table: Table) -> Column:
    table.only(keys_of(Column))
    column = Column(
        name=table.text("name"),
        type=table.choice("type", TYPES),
        filled_from=table.choice("filled_from", SOURCES, ""),
        field=table.choice("field", tuple(FIELDS), ""),
        choices=tuple(str(choice) for choice in table.items("choices")),
        others=table.flag("others"),
        required=table.flag("required"),
    )
    if column.field and column.type not in FIELDS[column.field].types:
        raise table.wrong(
            "type",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行{where}：{field} 填不进 {type} 类型的“{name}”；"
                "类型请用 {types}。",
            ),
            field=column.field,
            type=column.type,
            name=column.name,
            types=" / ".join(sorted(FIELDS[column.field].types)),
        )
    if column.field and not column.filled_from:
        raise table.lacks("filled_from")
    if column.type == "choice" and not column.choices:
        if not column.field and not column.others:
            raise table.lacks("choices")
    elif column.type != "choice" and column.choices:
        raise table.wrong(
            "choices",
            QT_TRANSLATE_NOOP(
                "errors", "{file} 第 {line} 行{where}：只有 choice 类型可以写 choices；请改好。"
            ),
        )
    return column


def _check_columns_together(table: Table, tables: Sequence[Table], book: Book) -> None:
    names = [column.name for column in book.columns]
    fields = {column.field for column in book.columns}
    for index, name in enumerate(names):
        if name in names[:index]:
            raise tables[index].wrong(
                "name",
                QT_TRANSLATE_NOOP(
                    "errors", "{file} 第 {line} 行{where}：这一栏前面已经有了；请换个名字。"
                ),
            )
    wanted: list[tuple[bool, str, str]] = [
        ("entry_number" in fields and not book.number, "number", "entry_number"),
        (bool(fields & COMPOUND_FIELDS) and "compound" not in fields, "compound", "compound_*"),
        *(
            ("amount" in fields and name not in names, name, "amount")
            for name in (QUANTITY_COLUMN, PRICE_COLUMN)
        ),
    ]
    for is_missing, needed, field in wanted:
        if is_missing:
            raise table.wrong(
                "columns",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} 第 {line} 行{where}：用了 {field}，却没有 {needed}；请补上。",
                ),
                field=field,
                needed=needed,
            )


def _near(wanted: str, names: Sequence[str]) -> list[str]:
    """Up to five names like the one that was wanted, else the first five."""
    holding = [name for name in names if wanted and (wanted in name or name in wanted)]
    close = difflib.get_close_matches(wanted, names, n=5, cutoff=0.3)
    return list(dict.fromkeys([*holding, *close]))[:5] or list(names)[:5]
