"""The books as the files of ``forms/ledgers`` define them: one file per category.

The files are for people who cannot program, so whatever is wrong in one is said with its line.
"""

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
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
from community_desk.ledgers.form_places import Place, check_keys, check_word

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

_FILE_KEYS: Mapping[str, type] = {"category": str, "title": str, "books": list}
_BOOK_KEYS: Mapping[str, type] = {
    "code": str,
    "name": str,
    "review": str,
    "kind": str,
    "subject": str,
    "once": bool,
    "number": str,
    "on_by_default": bool,
    "privacy": str,
    "guardian_consent": bool,
    "columns": list,
}
_COLUMN_KEYS: Mapping[str, type] = {
    "name": str,
    "type": str,
    "filled_from": str,
    "field": str,
    "choices": list,
    "others": bool,
    "required": bool,
}


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
        for index, book in enumerate(_read_file(file)):
            for key, mark in (("code", book.code), ("name", book.name)):
                if mark in seen:
                    Place(file, index).fail(
                        QT_TRANSLATE_NOOP(
                            "errors",
                            "{file} 第 {line} 行{where}：{other} 里已有“{value}”；请换一个。",
                        ),
                        key=key,
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


def _read_file(file: Path) -> list[Book]:
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise TroubleError(
            "form_unreadable",
            QT_TRANSLATE_NOOP("errors", "{file} 读不出来；请检查它是不是 UTF-8 文本。"),
            file=file.name,
        ) from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise TroubleError(
            "form_wrong",
            QT_TRANSLATE_NOOP(
                "errors", "{file} 第 {line} 行写法不对，读不下去；请对照别的台账文件改好。"
            ),
            file=file.name,
            line=line[1] if line else 1,
        ) from error
    place = Place(file)
    document = check_keys(place, raw, _FILE_KEYS, must=("category", "title", "books"))
    return [
        _book(Place(file, index), table, document["category"], document["title"])
        for index, table in enumerate(document["books"])
    ]


def _book(place: Place, raw: object, category: str, title: str) -> Book:
    table = check_keys(place, raw, _BOOK_KEYS, must=("code", "name", "review", "columns"))
    for key, words in (("review", REVIEWS), ("kind", KINDS), ("subject", SUBJECTS)):
        if key in table:
            check_word(place, key, table[key], words)
    if not (table["code"].startswith(category) and len(table["code"]) == 4):
        place.fail(
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行{where}：编号“{value}”不对；请用 {category} 开头的四位数字。",
            ),
            key="code",
            value=table["code"],
            category=category,
        )
    columns = tuple(
        _column(Place(place.file, place.book, index), column)
        for index, column in enumerate(table["columns"])
    )
    book = Book(
        code=table["code"],
        category=category,
        category_title=title,
        name=table["name"],
        review=table["review"],
        kind=table.get("kind", "roll"),
        subject=table.get("subject", "none"),
        once=table.get("once", False),
        number=table.get("number", ""),
        on_by_default=table.get("on_by_default", True),
        privacy=table.get("privacy", ""),
        guardian_consent=table.get("guardian_consent", False),
        columns=columns,
    )
    _check_columns_together(place, book)
    return book


def _column(place: Place, raw: object) -> Column:
    table = check_keys(place, raw, _COLUMN_KEYS, must=("name", "type"))
    check_word(place, "type", table["type"], TYPES)
    if "filled_from" in table:
        check_word(place, "filled_from", table["filled_from"], SOURCES)
    if "field" in table:
        check_word(place, "field", table["field"], tuple(FIELDS))
        if table["type"] not in FIELDS[table["field"]].types:
            place.fail(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} 第 {line} 行{where}：{field} 填不进 {type} 类型的“{column}”；"
                    "类型请用 {types}。",
                ),
                field=table["field"],
                type=table["type"],
                column=table["name"],
                types=" / ".join(sorted(FIELDS[table["field"]].types)),
            )
    if "field" in table and "filled_from" not in table:
        place.lacks("filled_from")
    choices = table.get("choices", [])
    if table["type"] == "choice" and not choices:
        if not table.get("field") and not table.get("others"):
            place.lacks("choices")
    elif table["type"] != "choice" and choices:
        place.fail(
            QT_TRANSLATE_NOOP(
                "errors", "{file} 第 {line} 行{where}：只有 choice 类型可以写 choices；请改好。"
            )
        )
    return Column(**{**table, "choices": tuple(str(choice) for choice in choices)})


def _check_columns_together(place: Place, book: Book) -> None:
    names = [column.name for column in book.columns]
    fields = {column.field for column in book.columns}
    for index, name in enumerate(names):
        if name in names[:index]:
            Place(place.file, place.book, index).fail(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} 第 {line} 行{where}：这一栏前面已经有了；请换个名字。"
                )
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
            place.fail(
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
