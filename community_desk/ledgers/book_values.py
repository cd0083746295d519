"""The cells of a line as a person would have typed them, and read as such."""

from collections.abc import Mapping
from datetime import date, datetime

from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.book_headings import FINDS
from community_desk.ledgers.book_layout import BookLine
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.values import read_value
from community_desk.workbooks.cells import Cell, clean_date, text_of

# What offices write into a cell where there is nothing.
_NOTHING = frozenset(("/", "／", "\\", "-", "--", "—", "——", "－", "无", "暂无", "不详", "空"))
_KEEPS_NOTHING = ("text", "long_text", "yes_no", "address", "resident")
_BROKEN = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!")


def read_cells(
    book: Book, line: BookLine, filled: frozenset[str]
) -> tuple[dict[str, str], list[DeskError]]:
    """What a line types, by the columns' keys, and the sentences of what cannot be taken.

    Columns that fill themselves are not typed; an attachment never comes in a cell.
    """
    columns = {column.name: column for column in book.columns}
    read: dict[str, str] = {}
    errors: list[DeskError] = []
    for name, cell in line.values.items():
        column = columns.get(name)
        if column is None or name in filled or column.type == "attachment":
            continue
        try:
            value = read_cell(column, cell)
        except DeskError as error:
            errors.append(error)
            continue
        if value:
            read[column.key] = value
    return read, errors


def read_cell(column: Column, cell: Cell) -> str:
    """The stored form of a cell. Raises `NotUnderstoodError` naming the column."""
    text = typed_text(column, cell)
    if text in _BROKEN:
        raise NotUnderstoodError(
            "broken_formula",
            QT_TRANSLATE_NOOP(
                "errors", "“{column}”是出错的公式“{value}”；请在表格里改成内容本身。"
            ),
            column=column.name,
            value=text,
        )
    if column.type == "month" and isinstance(cell, float) and text.endswith(".1"):
        # 2026.10 as a number is 2026.1: January or October, nobody can tell.
        raise NotUnderstoodError(
            "january_or_october",
            QT_TRANSLATE_NOOP(
                "errors", "“{column}”的“{value}”可能是 1 月，也可能是 10 月；请写成 2026年10月。"
            ),
            column=column.name,
            value=text,
        )
    return read_value(column, text)


def typed_text(column: Column, cell: Cell) -> str:
    """A cell as a person would type it into its column."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, date):
        return _day(column, cell)
    if isinstance(cell, int | float) and column.type in ("date", "datetime", "month"):
        day = clean_date(cell)
        return _day(column, date.fromisoformat(day)) if day else text_of(cell)
    text = text_of(cell)
    if text in _NOTHING and column.type not in _KEEPS_NOTHING and text not in column.choices:
        return ""
    return text


def claims_of(book: Book, line: BookLine, filled: frozenset[str]) -> Mapping[str, Cell]:
    """What a line says of columns that fill themselves, by their names."""
    return {
        name: cell
        for name, cell in line.values.items()
        if name in filled and not name.startswith(FINDS)
    }


def _day(column: Column, day: date) -> str:
    if column.type == "month":
        return f"{day:%Y-%m}"
    if column.type == "datetime" and isinstance(day, datetime):
        return f"{day:%Y-%m-%d %H:%M}"
    return f"{day:%Y-%m-%d}"
