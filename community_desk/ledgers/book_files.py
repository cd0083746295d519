"""The books as the files of ``forms/ledgers`` define them: one file per category.

The files are for people who cannot program, so whatever is wrong in one is said with its line.
"""

import re
from contextlib import suppress
from functools import cache
from pathlib import Path

from community_desk import paths
from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import book_checks, book_names
from community_desk.ledgers.definitions import (
    KINDS,
    REVIEWS,
    SIZES,
    SOURCES,
    SUBJECTS,
    TYPES,
    Book,
    Books,
    Column,
    Layout,
    ShownWhen,
)
from community_desk.ledgers.fields import FIELDS
from community_desk.office.forms import Sentences, Table, form_of, keys_of, text_of
from community_desk.office.staff import Role

_FILE_KEYS = ("category", "title", "books")
# What a file does not say: where a book stands, and what became of it in an office.
_NOT_WRITTEN = ("category", "category_title", "own", "retired")
BOOK_KEYS = tuple(key for key in keys_of(Book) if key not in _NOT_WRITTEN)
_COLUMN_KEYS = keys_of(Column)
_FIELD_KEYS = tuple(FIELDS)
_ROLES = tuple(role.value for role in Role)

_MISSING = QT_TRANSLATE_NOOP(
    "errors", "{file} 第 {line} 行第 {column} 列{where}：缺少 {key}；请补上。"
)
_SENTENCES = Sentences(
    unreadable=QT_TRANSLATE_NOOP("errors", "{file} 读不出来；请检查它是不是 UTF-8 文本。"),
    broken=QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行第 {column} 列写法不对，读不下去；请对照别的台账文件改好。"
    ),
    missing=_MISSING,
    blank=_MISSING,
    wrong_kind=QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行第 {column} 列{where}：{key} 的值写法不对；请对照别的行改好。"
    ),
    no_table=QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行第 {column} 列{where}：这里要写 名称 = 值；请对照别的行改好。"
    ),
    not_among=QT_TRANSLATE_NOOP(
        "errors",
        "{file} 第 {line} 行第 {column} 列{where}：{key} 不能是“{value}”；可以是：{words}。",
    ),
    unknown=QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行第 {column} 列{where}：不认识“{key}”；可以写的有：{known}。"
    ),
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
                            "{file} 第 {line} 行第 {column} 列{where}："
                            "{other} 里已有“{value}”；请换一个。",
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


@cache
def load_book(code: str) -> Book | None:
    """One book of those that come with the program: no other is read where it is found in the file
    that its category names. Raises `TroubleError` as `load_books`.
    """
    folder = paths.forms() / "ledgers"
    for file in sorted(folder.glob(f"{code[:2]}-*.toml")) if code.isdecimal() else ():
        text = text_of(file, _SENTENCES)
        with suppress(TroubleError):  # `load_books` says it with the lines of the whole file
            for book in books_of_text(_alone(text, code), file.name):
                if book.code == code:
                    return book
    return next((book for book in load_books().books if book.code == code), None)


def _alone(text: str, code: str) -> str:
    """A file's text without its other books, which are most of it."""
    head, *books = re.split(r"^(?=\[\[books\]\]$)", text, flags=re.MULTILINE)
    mark = f'code = "{code}"'
    return head + "".join(book for book in books if mark in book.splitlines())


def _read_file(file: Path) -> list[tuple[Table, Book]]:
    return _books(form_of(text_of(file, _SENTENCES), file, _SENTENCES))


def read_books(file: Path) -> list[Book]:
    """The books that a file defines. Raises `TroubleError` as `load_books`."""
    return [book for _, book in _read_file(file)]


def books_of_text(text: str, name: str) -> list[Book]:
    """The books that a text defines; ``name`` is what its mistakes are told under.

    Raises `TroubleError` with line and key for the first thing that is wrong.
    """
    return [book for _, book in _books(form_of(text, Path(name), _SENTENCES))]


def _books(document: Table) -> list[tuple[Table, Book]]:
    document.only(_FILE_KEYS)
    category, title = document.text("category"), document.text("title")
    book_names.check_words(document, "title", [title], book_names.LONGEST["title"])
    return [(table, _book(table, category, title)) for table in _some(document, "books")]


def _some(table: Table, key: str) -> list[Table]:
    tables = table.tables(key)
    if not tables:
        raise table.lacks(key)
    return tables


def _book(table: Table, category: str, title: str) -> Book:
    table.only(BOOK_KEYS)
    code = table.text("code")
    is_number = code.isascii() and code.isdigit()
    if not (is_number and code[:2] == category and len(code) == 4):
        raise table.wrong(
            "code",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行第 {column} 列{where}："
                "编号“{value}”不对；请用 {category} 开头的四位数字。",
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
        seen_by=_roles(table, "seen_by", _ROLES),
        edited_by=_roles(table, "edited_by", ("director", "clerk")),
        keep_years=table.integer("keep_years", 0),
        layout=_layout(table.table("layout")),
    )
    book_checks.check_book(table, tables, book)
    return book


def _roles(table: Table, key: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    roles = table.texts(key) or usual
    for role in roles:
        if role not in _ROLES:
            raise table.not_among(key, role, _ROLES)
    return roles


def _layout(table: Table | None) -> Layout:
    if table is None:
        return Layout()
    table.only(keys_of(Layout))
    widths = table.table("widths")
    return Layout(
        paper=table.choice("paper", SIZES, "A4"),
        landscape=table.flag("landscape") if "landscape" in table.values else None,
        order=table.texts("order"),
        left_out=table.texts("left_out"),
        widths={name: widths.integer(name) for name in widths.values} if widths else {},
        totals=table.texts("totals"),
        signatures=table.texts("signatures") or Layout().signatures,
        sign_each_page=table.flag("sign_each_page"),
    )


def _column(table: Table) -> Column:
    table.only(_COLUMN_KEYS)
    shown_when = table.table("shown_when")
    column = Column(
        name=table.text("name"),
        type=table.choice("type", TYPES),
        was=table.texts("was"),
        filled_from=table.choice("filled_from", SOURCES, ""),
        field=table.choice("field", _FIELD_KEYS, ""),
        computed=table.text("computed", ""),
        choices=tuple(str(choice) for choice in table.items("choices")),
        others=table.flag("others"),
        required=table.flag("required"),
        shown_when=_shown_when(shown_when) if shown_when else None,
        least=_bound(table, "least"),
        most=_bound(table, "most"),
        not_future=table.flag("not_future"),
    )
    book_checks.check_column(table, column)
    return column


def _shown_when(table: Table) -> ShownWhen:
    table.only(keys_of(ShownWhen))
    return ShownWhen(table.text("column"), table.texts("values"))


def _bound(table: Table, key: str) -> int | None:
    return table.integer(key) if key in table.values else None
