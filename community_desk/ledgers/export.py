"""A book on paper or in a workbook: who took it out and what for is on record (domain G)."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import store
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.filled import fill
from community_desk.office.office import Office
from community_desk.printing import tables
from community_desk.printing.fonts import SERIF, width
from community_desk.workbooks.write import SheetOut, write_export, write_sheets

FEWEST_LANDSCAPE = 8
# Half characters. What is still empty keeps room to be filled in by hand.
_NARROWEST, _WIDEST, _MARGIN = 5.4, 25, 2.4
_WHOLE_HEADING = 8
_USUAL = {"date": 11, "datetime": 17, "month": 8, "phone": 12, "id_number": 20}
_LONGEST_SAMPLE = 300
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_AMOUNT = re.compile(r"-?\d{1,13}\.\d{2}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

Texts = Sequence[tuple[str, ...]]


def export_book(office: Office, book: Book, path: Path, *, reason: str, full: bool = False) -> int:
    """Writes the open entries of a book to an ``.xlsx`` or ``.pdf``; gives how many.

    Numbers are masked unless ``full``. Raises `RuleSaysNoError` without a reason,
    `NotUnderstoodError` for another kind of file, `TroubleError` where it cannot be written.
    """
    if not reason.strip():
        raise RuleSaysNoError(
            "reason_needed", QT_TRANSLATE_NOOP("errors", "导出台账要写明用途；请补上再导出。")
        )
    if path.suffix.lower() not in (".xlsx", ".pdf"):
        raise NotUnderstoodError(
            "unknown_file_kind",
            QT_TRANSLATE_NOOP("errors", "“{file}”要以 .xlsx 或 .pdf 结尾；请改文件名。"),
            file=path.name,
        )
    entries = store.facts(office.db, book, store.ids(office.db, book))
    texts = fill(
        book,
        entries,
        today=office.today(),
        block_word=office.setting("building_word"),
        masked=not full,
    )
    if path.suffix.lower() == ".pdf":
        pdf = draw_book(office, book, texts, reason=reason.strip(), full=full)
        _record(office, book, path, len(texts), reason, full)
        write_export(path, pdf)
    else:
        _record(office, book, path, len(texts), reason, full)
        write_sheets(path, [_sheet(book, texts)])
    return len(texts)


def draw_book(office: Office, book: Book, texts: Texts, *, reason: str, full: bool) -> bytes:
    """The pages of a book, with who took them out, when and what for below."""
    columns, texts = printed(book, texts)
    widths = _widths(columns, texts, _printed_extent)
    day = office.today()
    on = f"{day.year}年{day.month}月{day.day}日"
    masked = "" if full else "　证件号码、电话已打码"
    return tables.draw_table(
        tables.TablePage(
            title=book.name,
            columns=tuple(
                tables.Column(column.name, share, _align(column))
                for column, share in zip(columns, widths, strict=True)
            ),
            rows=texts,
            subtitle=(f"{office.setting('name')}　{on}　共 {len(texts)} 条",),
            footer=(f"导出人：{office.staff.name}　用途：{reason}{masked}",),
            signatures=("制表人：", "审核人："),
            landscape=len(columns) >= FEWEST_LANDSCAPE,
            author=office.setting("name"),
        )
    )


def printed(book: Book, texts: Texts) -> tuple[Sequence[Column], Texts]:
    """The columns that go out, and the texts in them: those of the book as it is, and behind them
    those of its earlier versions in which something stands.
    """
    usual = len(book.columns)
    old = [
        place for place in range(usual, len(book.every_column)) if any(row[place] for row in texts)
    ]
    columns = [*book.columns, *(book.every_column[place] for place in old)]
    return columns, [(*row[:usual], *(row[place] for place in old)) for row in texts]


def _sheet(book: Book, texts: Texts) -> SheetOut:
    columns, texts = printed(book, texts)
    return SheetOut(
        name=book.name,
        title=book.name,
        headings=tuple(column.name for column in columns),
        rows=[
            tuple(_cell(column, text) for column, text in zip(columns, row, strict=True))
            for row in texts
        ],
        widths=_widths(columns, texts, _extent),
    )


def _cell(column: Column, text: str) -> str | int | float | date | None:
    """A cell a spreadsheet can reckon with; numbers that name something stay text, and so does
    what was typed while the column was of another type.
    """
    if not text:
        return None
    if column.type == "integer" and _WHOLE.fullmatch(text):
        return int(text)
    if column.type == "money" and _AMOUNT.fullmatch(text):
        return float(text)
    if column.type == "date" and _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def _align(column: Column) -> tables.Align:
    if column.type in ("integer", "money"):
        return "right"
    return "center" if column.type in ("date", "month", "yes_no", "choice") else "left"


def _widths(columns: Sequence[Column], texts: Texts, extent: Callable[[str], float]) -> list[float]:
    """Columns as wide as what stands in them and a margin, in half characters, within limits."""
    widths: list[float] = []
    for index, column in enumerate(columns):
        longest = max((extent(row[index]) for row in texts[:_LONGEST_SAMPLE]), default=0)
        heading = extent(column.name)
        # A long heading may break once, so that a column of small numbers stays small.
        wanted = max(longest, heading if heading <= _WHOLE_HEADING else heading / 2)
        widths.append(max(_NARROWEST, min(wanted, _WIDEST), _USUAL.get(column.type, 0)) + _MARGIN)
    return widths


def _printed_extent(text: str) -> float:
    return max((2 * width(line, SERIF, 1) for line in text.split("\n")), default=0.0)


def _extent(text: str) -> float:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _record(office: Office, book: Book, path: Path, entries: int, reason: str, full: bool) -> None:
    with office.noting() as write:
        write.audit(
            "export",
            "book",
            book.code,
            new={"file": path.name, "entries": entries, "full": full},
            reason=reason.strip(),
        )
