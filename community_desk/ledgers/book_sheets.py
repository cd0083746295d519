"""A book in its prescribed layout: as pages and as a sheet of a workbook."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from community_desk.ledgers.definitions import NUMBERS, Column
from community_desk.ledgers.taking_out import TakenOut
from community_desk.printing import tables
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.fonts import SERIF, width
from community_desk.workbooks.write import Cell, PrintSetup, SheetOut

FEWEST_LANDSCAPE = 8
# Half characters. What is still empty keeps room to be filled in by hand.
_NARROWEST, _WIDEST, _MARGIN = 5.4, 25, 2.4
_WHOLE_HEADING = 8
_USUAL = {
    "date": 11,
    "datetime": 17,
    "month": 8,
    "phone": 12,
    "id_number": 20,
    "money": 9,
    "address": 18,
    "long_text": 18,
}
_LONGEST_SAMPLE = 300
_MASKED = ("id_number", "phone")
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_AMOUNT = re.compile(r"-?\d{1,15}(?:\.\d{1,2})?", re.ASCII)
_LARGEST = (Decimal(10) ** 15, Decimal(10) ** 13)  # a whole number, an amount
_MIDDLE = ("date", "month", "yes_no", "choice")


@dataclass(frozen=True, slots=True)
class Slip:
    """What is said of a book that is taken out, beside its entries: whose it is, who took it out
    or closed it (``done_by`` with its label), on which day, and what for.
    """

    office: str
    done_by: str
    today: date
    reason: str = ""

    def heading(self, taken: TakenOut) -> str:
        """The line under the title."""
        return f"{self.office}　{_time(taken, self.today)}　共 {len(taken.rows)} 条"

    def footing(self, taken: TakenOut) -> str:
        """The line below the table."""
        reason = f"　用途：{self.reason}" if self.reason else ""
        numbers = ""
        if any(column.type in _MASKED for column in taken.columns):
            numbers = "　证件号码、电话完整" if taken.full else "　证件号码、电话已打码"
        return f"{self.done_by}　日期：{in_digits(self.today)}{reason}{numbers}"


def pages_of(taken: TakenOut, slip: Slip, told: tables.Told | None = None) -> bytes:
    """A book as PDF, with the sums of each page and of all. ``told`` hears how far it is.

    Raises `RuleSaysNoError` for a character that no font has.
    """
    book, layout = taken.book, taken.book.layout
    columns = taken.columns
    widths = _widths(taken, _printed_extent)
    return tables.draw_table(
        tables.TablePage(
            title=book.name,
            columns=tuple(
                tables.Column(column.name, share, _align(column), 2 * (column.type == "money"))
                for column, share in zip(columns, widths, strict=True)
            ),
            rows=taken.rows,
            subtitle=(slip.heading(taken),),
            sums=tuple(_summed(taken)),
            footer=(slip.footing(taken),),
            signatures=layout.signatures,
            sign_each_page=layout.sign_each_page,
            note=f"{book.code} {book.name}　{_time(taken, slip.today)}　{slip.done_by}",
            size="A3" if layout.paper == "A3" else "A4",
            landscape=_is_landscape(taken),
            author=slip.office,
        ),
        told,
    )


def sheet_of(taken: TakenOut, slip: Slip) -> SheetOut:
    """A book as a sheet: numbers and days as such, a row of sums, set up to be printed."""
    layout = taken.book.layout
    readers = [READERS.get(column.type) for column in taken.columns]
    return SheetOut(
        name=taken.book.name,
        title=taken.book.name,
        lines=(slip.heading(taken),),
        headings=tuple(column.name for column in taken.columns),
        rows=[
            [read(text) if read and text else text for read, text in zip(readers, row, strict=True)]
            for row in taken.rows
        ],
        totals=_totals(taken),
        closing=(slip.footing(taken), "　　　　　　".join(layout.signatures)),
        widths=_widths(taken, _extent),
        setup=PrintSetup(layout.paper, _is_landscape(taken)),
    )


def _time(taken: TakenOut, today: date) -> str:
    """What time the entries tell of; a roll says how things stood on its last day."""
    if taken.book.kind == "log":
        return taken.period.words
    standing = f"截至{in_digits(min(taken.period.last, today))}"
    return standing if taken.period.kind == "all" else f"{taken.period.words}（{standing}）"


def _is_landscape(taken: TakenOut) -> bool:
    chosen = taken.book.layout.landscape
    return len(taken.columns) >= FEWEST_LANDSCAPE if chosen is None else chosen


def _summed(taken: TakenOut) -> list[int]:
    totals = taken.book.layout.totals
    return [place for place, column in enumerate(taken.columns) if column.name in totals]


def _totals(taken: TakenOut) -> list[Cell]:
    """The row of sums, exact; empty where the layout asks for none."""
    summed = _summed(taken)
    if not summed:
        return []
    cells: list[Cell] = [None] * len(taken.columns)
    free = [place for place in range(len(cells)) if place not in summed]
    for place in free[:1]:
        cells[place] = "合计"
    for place in summed:
        numbers = (_number(row[place]) for row in taken.rows)
        total = sum((each for each in numbers if isinstance(each, Decimal)), Decimal())
        is_money = taken.columns[place].type == "money"
        exact = total.quantize(Decimal("0.01")) if is_money else int(total)
        # A spreadsheet keeps 15 digits of a number, all of a text.
        cells[place] = str(exact) if abs(total) >= _LARGEST[is_money] else exact
    return cells


def _number(text: str) -> Decimal | str:
    """A number; what was typed while the column was of another type may be none, and stays so."""
    return Decimal(text) if _AMOUNT.fullmatch(text) else text


def _integer(text: str) -> int | str:
    return int(text) if _WHOLE.fullmatch(text) else text


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


# What a spreadsheet can reckon with, by the type of its column; numbers that name something stay
# text, and so does what was typed while the column was of another type.
READERS: dict[str, Callable[[str], Cell]] = {
    "integer": _integer,
    "money": _number,
    "date": _day,
}


def _align(column: Column) -> tables.Align:
    if column.type in NUMBERS:
        return "right"
    return "center" if column.type in _MIDDLE else "left"


def _widths(taken: TakenOut, extent: Callable[[str], float]) -> list[float]:
    """Columns as the layout says, else as wide as what stands in them and a margin, in half
    characters, within limits.
    """
    told = taken.book.layout.widths
    sample: Sequence[tuple[str, ...]] = taken.rows[:_LONGEST_SAMPLE]
    widths: list[float] = []
    for index, column in enumerate(taken.columns):
        if column.name in told:
            widths.append(told[column.name])
            continue
        longest = max((extent(row[index]) for row in sample), default=0)
        heading = extent(column.name)
        # A long heading may break once, so that a column of small numbers stays small.
        wanted = max(longest, heading if heading <= _WHOLE_HEADING else heading / 2)
        widths.append(max(_NARROWEST, min(wanted, _WIDEST), _USUAL.get(column.type, 0)) + _MARGIN)
    return widths


def _printed_extent(text: str) -> float:
    return max((2 * width(line, SERIF, 1) for line in text.split("\n")), default=0.0)


def _extent(text: str) -> float:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
