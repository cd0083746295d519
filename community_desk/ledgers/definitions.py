"""What a book is: its columns, who keeps it, how it is printed.

`book_files` reads them from ``forms/ledgers``, `in_force` puts an office's own beside those.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP

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
NUMBERS = ("integer", "money")
DAYS = ("date", "month", "datetime")
SOURCES = ("resident", "household", "unit", "program")
REVIEWS = ("monthly", "quarterly", "yearly")
KINDS = ("roll", "log")
SUBJECTS = ("resident", "dwelling", "none")
SIZES = ("A4", "A3")


@dataclass(frozen=True, slots=True)
class ShownWhen:
    """A column that is asked for only while another column says one of some values, or with none
    named, says anything at all.
    """

    column: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a book.

    ``was`` are the names it had before, the first one first: what was entered under them is read
    under this one. ``filled_from`` says whose record holds the answer; ``field`` is the fact of
    `fields.FIELDS` that fills it, empty where the column is typed. ``computed`` is reckoned from
    other columns (`computed`). ``others`` lets a choice be something that is not in ``choices``.
    ``least`` and ``most`` bound a number, in its own unit; ``not_future`` a day.
    """

    name: str
    type: str
    was: tuple[str, ...] = ()
    filled_from: str = ""
    field: str = ""
    computed: str = ""
    choices: tuple[str, ...] = ()
    others: bool = False
    required: bool = False
    shown_when: ShownWhen | None = None
    least: int | None = None
    most: int | None = None
    not_future: bool = False

    @property
    def key(self) -> str:
        """What its values are stored under: the first name it had, whatever it is called now."""
        return self.was[0] if self.was else self.name


@dataclass(frozen=True, slots=True)
class Layout:
    """How a book stands on paper and in a workbook.

    ``paper`` is one of `SIZES`; ``landscape`` None chooses by the number of columns. ``order``
    are names of columns, those left out of it follow; ``left_out`` are not printed at all.
    ``widths`` are shares. ``totals`` are columns summed up at the foot of each page and at the
    end; ``signatures`` the words of the signature line, which stands on the last page or, with
    ``sign_each_page``, on each.
    """

    paper: str = "A4"
    landscape: bool | None = None
    order: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict, hash=False)
    totals: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ("制表人：", "审核人：")
    sign_each_page: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """One book.

    A ``roll`` says how things stand, so its entries go stale after the ``review`` period; the
    entries of a ``log`` tell what happened and never do. ``once``: a subject stands in it at most
    once. ``number`` is how the program numbers entries: {year}, {month}, {serial} of the entry.
    ``guardian_consent``: whoever is under 14 is entered only once their guardian has agreed.
    ``seen_by`` and ``edited_by`` are roles of the staff. ``keep_years`` is how long a closed entry
    is kept, 0 for ever. ``own``: made or changed by this office. ``retired`` are columns of its
    earlier versions: nothing is typed there any more, what was is still shown.
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
    seen_by: tuple[str, ...] = ("director", "clerk", "accountant", "reader")
    edited_by: tuple[str, ...] = ("director", "clerk")
    keep_years: int = 0
    layout: Layout = Layout()
    own: bool = False
    retired: tuple[Column, ...] = ()

    @property
    def every_column(self) -> tuple[Column, ...]:
        """Its columns, and behind them those of its earlier versions."""
        return self.columns + self.retired

    def column(self, name: str) -> Column:
        """The column of that name. Raises `NotUnderstoodError` with those it may have meant."""
        wanted = name.strip()
        for column in self.every_column:
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

    def with_books(self, books: Sequence[Book]) -> "Books":
        """These books, each in place of the one with its code, or beside the others."""
        by_code = {book.code: book for book in (*self.books, *books)}
        return replace(self, books=tuple(by_code[code] for code in sorted(by_code)))


def _near(wanted: str, names: Sequence[str]) -> list[str]:
    """Up to five names like the one that was wanted, else the first five."""
    holding = [name for name in names if wanted and (wanted in name or name in wanted)]
    import difflib

    close = difflib.get_close_matches(wanted, names, n=5, cutoff=0.3)
    return list(dict.fromkeys([*holding, *close]))[:5] or list(names)[:5]
