"""Spreadsheets in: every sheet of a workbook as rows of plain values."""

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import python_calamine as calamine

from community_desk.errors import TroubleError
from community_desk.files import read_whole
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.cells import Cell
from community_desk.workbooks.limits import (
    MOST_BYTES,
    MOST_CELLS,
    MOST_COLUMNS,
    DamagedError,
    TooLargeError,
    TooWideError,
)
from community_desk.workbooks.markup import is_markup, tables_of
from community_desk.workbooks.old_excel import check_old_excel
from community_desk.workbooks.packages import checked_package
from community_desk.workbooks.text import EncodingError, decoded, text_rows

_PLAIN_TYPES = frozenset((str, float, int, bool, date, datetime, type(None)))
TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
_PACKAGE_HEADER = b"PK\x03\x04"
_OLE_HEADER = bytes.fromhex("D0CF11E0A1B11AE1")
# A protected xlsx is an OLE container with a stream of this name ([MS-OFFCRYPTO] 1.3.2).
_PROTECTED_STREAM = "EncryptedPackage".encode("utf-16-le")
# Rows that merged ranges may cover in all: ranges that lie over one another never end.
_MOST_MERGED = 2 * MOST_CELLS


@dataclass(frozen=True, slots=True)
class Merged:
    """A range merged into one cell; all four ends belong to it, counted from 0."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; ``rows[0]`` is its first line, so a row's number is its index plus one. All
    rows are of the same length.

    Whole numbers stay what the file says (spreadsheets keep all numbers as floating point); of a
    merged range only the first cell holds the value.
    """

    name: str
    rows: list[list[Cell]]
    merged: tuple[Merged, ...] = ()


def read_sheets(path: Path) -> list[Sheet]:
    """All sheets of an xlsx, xls, ods, csv or tsv file, told apart by content, not by name; also
    the tables of a page (HTML) and of Excel 2003's XML, which systems export as .xls.

    Text is taken as UTF-8 or UTF-16, else GB18030. Raises `TroubleError` with one sentence for a
    file that is missing, empty, damaged, too large (`limits`), protected by a password or no
    workbook at all.
    """
    return sheets_of(file_bytes(path), path.name)


def file_bytes(path: Path) -> bytes:
    """The bytes of a workbook. Raises `TroubleError`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path.name)
        return read_whole(path, MOST_BYTES)
    except OSError as error:
        raise TroubleError(
            "cannot_read_file",
            QT_TRANSLATE_NOOP("errors", "“{file}”打不开；请确认文件还在、没有被别的程序占用。"),
            file=path.name,
        ) from error


def fingerprint(content: bytes) -> str:
    """SHA-256 of a file, in hex: which file it was that was read."""
    return hashlib.sha256(content).hexdigest()


def sheets_of(content: bytes, file_name: str) -> list[Sheet]:
    """As `read_sheets`, for bytes that were read already."""
    try:
        if content.startswith(_PACKAGE_HEADER):
            return _read(checked_package(content))
        if content.startswith(_OLE_HEADER):
            check_old_excel(content)
            return _read(content)
        return _text_sheets(content, Path(file_name))
    except calamine.PasswordError:
        raise _protected(file_name) from None
    except (DamagedError, calamine.CalamineError) as error:
        if content.startswith(_OLE_HEADER) and _PROTECTED_STREAM in content:
            raise _protected(file_name) from None
        raise TroubleError(
            "not_a_workbook",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”不是能读的表格，或已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
            ),
            file=file_name,
        ) from error
    except EncodingError as error:
        raise TroubleError(
            "encoding_unknown",
            QT_TRANSLATE_NOOP(
                "errors", "“{file}”的文字编码认不出来；请另存为 .xlsx 或 UTF-8 的 CSV 再试。"
            ),
            file=file_name,
        ) from error
    except TooLargeError as error:
        raise _too_large(file_name) from error
    except TooWideError as error:
        raise TroubleError(
            "too_many_columns",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”里有一张表超过{most}列；请删去名册右边多余的列（包括看上去空白的）再导入。",
            ),
            file=file_name,
            most=MOST_COLUMNS,
        ) from error


def _read(content: bytes) -> list[Sheet]:
    """The sheets of a workbook that was found to be of a size that can be read."""
    try:
        with calamine.load_workbook(io.BytesIO(content)) as workbook:
            return list(_sheets(workbook))
    except BaseException as error:
        # The reader's own way of giving up on a damaged file; its class has no importable name.
        if type(error).__name__ == "PanicException":
            raise DamagedError from error
        raise


def _sheets(workbook: calamine.CalamineWorkbook) -> Iterator[Sheet]:
    covered = 0
    for about in workbook.sheets_metadata:
        if about.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        # Leading empty lines are kept, so that row numbers are those the user sees.
        rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
        # Most sheets hold nothing unusual, and looking at all types at once is the quickest look.
        if not _PLAIN_TYPES.issuperset(map(type, chain.from_iterable(rows))):
            rows = [_plain(row) for row in rows]
        width = len(rows[0]) if rows else 0
        merged = tuple(
            Merged(first[0], first[1], last[0], last[1])
            for first, last in sheet.merged_cell_ranges or ()
            if first[0] < len(rows) and first[1] < width
        )
        covered += sum(min(range_.last_row, len(rows)) - range_.first_row for range_ in merged)
        if covered > _MOST_MERGED:
            raise TooLargeError
        yield Sheet(about.name, rows, merged)


def _plain(row: list[Any]) -> list[Cell]:
    return [str(v) if isinstance(v, time | timedelta) else v for v in row]


def _text_sheets(content: bytes, path: Path) -> list[Sheet]:
    """The tables of a file that is text: only what is called so, or what systems call .xls."""
    suffix = path.suffix.lower()
    if not content and suffix not in TEXT_SUFFIXES:
        raise DamagedError
    try:
        text = decoded(content)
    except EncodingError as error:
        if suffix in TEXT_SUFFIXES:
            raise
        raise DamagedError from error
    if is_markup(text):
        return [
            Sheet(
                table.name or path.stem,
                [list[Cell](row) for row in table.rows],
                tuple(Merged(*ends) for ends in table.merged),
            )
            for table in tables_of(text)
        ]
    if suffix not in TEXT_SUFFIXES and "\t" not in text:
        raise DamagedError
    return [Sheet(path.stem, [list[Cell](row) for row in text_rows(text)])]


def _too_large(file_name: str) -> TroubleError:
    return TroubleError(
        "workbook_too_large",
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}”太大，读进来会占满这台电脑；请拆成几个文件，删去图片和多余的空行空列，再导入。",
        ),
        file=file_name,
    )


def _protected(file_name: str) -> TroubleError:
    return TroubleError(
        "password_protected",
        QT_TRANSLATE_NOOP("errors", "“{file}”有打开密码；请先去掉密码另存一份，再导入。"),
        file=file_name,
    )
