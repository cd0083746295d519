"""Spreadsheets in: every sheet of a workbook as rows of plain values."""

import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import python_calamine as calamine

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP

Cell = str | int | float | bool | date | datetime | None

_PLAIN_TYPES = frozenset((str, float, int, bool, date, datetime, type(None)))
TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
_OLE_HEADER = bytes.fromhex("D0CF11E0A1B11AE1")
# A protected xlsx is an OLE container with a stream of this name ([MS-OFFCRYPTO] 1.3.2).
_PROTECTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENCODINGS = ("utf-8-sig", "gb18030")


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
    """All sheets of an xlsx, xls, ods, csv or tsv file, told apart by content, not by name.

    Text is taken as UTF-8, else GB18030. Raises `TroubleError` with one sentence for a file that
    is missing, empty, damaged, protected by a password or no workbook at all.
    """
    return sheets_of(file_bytes(path), path.name)


def file_bytes(path: Path) -> bytes:
    """The bytes of a workbook. Raises `TroubleError`."""
    try:
        return path.read_bytes()
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
    if Path(file_name).suffix.lower() in TEXT_SUFFIXES and not _is_binary(content):
        return [Sheet(Path(file_name).stem, _text_rows(content, file_name))]
    try:
        with calamine.load_workbook(io.BytesIO(content)) as workbook:
            return list(_sheets(workbook))
    except calamine.PasswordError:
        raise _protected(file_name) from None
    except calamine.CalamineError as error:
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


def _sheets(workbook: calamine.CalamineWorkbook) -> Iterator[Sheet]:
    for about in workbook.sheets_metadata:
        if about.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        merged = tuple(
            Merged(first[0], first[1], last[0], last[1])
            for first, last in sheet.merged_cell_ranges or ()
        )
        # Leading empty lines are kept, so that row numbers are those the user sees.
        rows = sheet.to_python(skip_empty_area=False)
        yield Sheet(about.name, [_plain(row) for row in rows], merged)


def _plain(row: list[Any]) -> list[Cell]:
    # Most rows hold nothing unusual, and looking at their types at once is the quickest look.
    if _PLAIN_TYPES.issuperset(map(type, row)):
        return row
    return [str(v) if isinstance(v, time | timedelta) else v for v in row]


def _text_rows(content: bytes, file_name: str) -> list[list[Cell]]:
    text = _decoded(content, file_name)
    sample = text[:8192]
    delimiter = max(",\t;,", key=sample.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        lines: list[list[Cell]] = [list(row) for row in rows]
    except csv.Error as error:
        raise TroubleError(
            "not_a_workbook",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”不是能读的表格，或已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
            ),
            file=file_name,
        ) from error
    width = max(map(len, lines), default=0)
    return [line + [""] * (width - len(line)) for line in lines]


def _decoded(content: bytes, file_name: str) -> str:
    encodings = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else _ENCODINGS
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TroubleError(
        "encoding_unknown",
        QT_TRANSLATE_NOOP(
            "errors", "“{file}”的文字编码认不出来；请另存为 .xlsx 或 UTF-8 的 CSV 再试。"
        ),
        file=file_name,
    )


def _is_binary(content: bytes) -> bool:
    return content.startswith((_OLE_HEADER, b"PK\x03\x04"))


def _protected(file_name: str) -> TroubleError:
    return TroubleError(
        "password_protected",
        QT_TRANSLATE_NOOP("errors", "“{file}”有打开密码；请先去掉密码另存一份，再导入。"),
        file=file_name,
    )
