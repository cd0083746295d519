"""Tables that are plain text: csv, tsv, and what systems export under the name of .xls."""

import csv
import io
from collections.abc import Iterable, Iterator

from community_desk.workbooks.limits import DamagedError, Room

_DELIMITERS = ",\t;|"
_SAMPLE = 8192
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_ENCODINGS = ("utf-8-sig", "gb18030")


class EncodingError(Exception):
    """Nobody can tell in what encoding a text is."""


def decoded(content: bytes) -> str:
    """Bytes as text: UTF-16, with its mark or without, UTF-8, else GB18030.

    Raises `EncodingError`.
    """
    for encoding in _encodings(content):
        try:
            return content.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    raise EncodingError


def _encodings(content: bytes) -> tuple[str, ...]:
    if content[:2] in _UTF_16_MARKS:
        return ("utf-16",)
    # Digits, commas and ends of lines are half zeros in UTF-16, and nothing is in the others.
    sample = content[:_SAMPLE]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if max(first, second) * 20 > len(sample) and min(first, second) * 10 < max(first, second):
        return ("utf-16-be" if first > second else "utf-16-le",)
    return _ENCODINGS


def text_rows(text: str) -> list[list[str]]:
    """The lines of a table, all of the same length.

    A line whose quotes do not match is taken alone, quotes and all, so that it does not take the
    lines below with it. Raises `DamagedError`, `TooLargeError`, `TooWideError`.
    """
    delimiter = max(_DELIMITERS, key=text[:_SAMPLE].count)
    try:
        rows = _within_limits(_read(io.StringIO(text, newline=""), delimiter))
    except csv.Error:
        rows = _within_limits(_line(line, delimiter) for line in text.splitlines())
    width = max(map(len, rows), default=0)
    Room().take(len(rows), width)
    return [row + [""] * (width - len(row)) for row in rows]


def _within_limits(lines: Iterable[list[str]]) -> list[list[str]]:
    room, rows = Room(), []
    for line in lines:
        room.take(1, len(line))
        rows.append(line)
    return rows


def _read(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    return csv.reader(lines, delimiter=delimiter, strict=True)


def _line(line: str, delimiter: str) -> list[str]:
    try:
        return next(iter(_read([line], delimiter)), [])
    except csv.Error:
        pass
    try:
        return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])
    except csv.Error as error:
        raise DamagedError from error
