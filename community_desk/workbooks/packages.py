"""Looking through xlsx and ods files, which are zip packages of XML, before they are read.

What was measured is what is read: the parts are unpacked here, within limits, and handed on in a
package of their own, so that nothing depends on how two programs take a doubtful one apart.
"""

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from xml.parsers import expat

from community_desk.workbooks.limits import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_PARTS,
    MOST_TEXT,
    MOST_UNPACKED,
    DamagedError,
    Room,
    TooLargeError,
)

_ENTRY = b"PK\x01\x02"
_AT_ONCE = 2**20
# What a damaged or unusual package makes zipfile raise.
_ZIP_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError),
    *(OSError, ValueError, OverflowError, LookupError),
)
_CELL = re.compile(rb'<c r="([A-Z]+)([0-9]+)"')
# A cell without a place, with other spaces, or under a prefix; asked one by one, as a choice
# between them is looked for ten times slower.
_OTHER_CELLS = (re.compile(rb"<c[\t\n\r/>]"), re.compile(rb":c[\s/>]"))
_TEXT_COUNT = re.compile(rb"uniqueCount\s*=\s*[\"']([0-9]+)")


def checked_package(content: bytes) -> bytes:
    """The XML of a package, measured, in a package that is not packed.

    Raises `DamagedError`, `TooLargeError`, `TooWideError`.
    """
    parts = unpacked(content, (".xml", ".rels", "mimetype", "workbook.bin"))
    room = Room()
    if "content.xml" in parts:
        _measure_ods(parts["content.xml"], room)
    elif "xl/workbook.bin" in parts:
        raise DamagedError
    else:
        texts = parts.get("xl/sharedStrings.xml", b"")
        _measure_claims(texts)
        lengths = _text_lengths(texts)
        for part in parts.values():
            if b"<!DOCTYPE" in part[:_AT_ONCE]:
                raise DamagedError
            if b"sheetData" in part:
                _measure_sheet(part, lengths, room)
    return _packed(parts)


def unpacked(content: bytes, endings: tuple[str, ...] = ("",)) -> dict[str, bytes]:
    """The parts of a package whose names end so, by name and in their order.

    Raises `DamagedError`, `TooLargeError`.
    """
    if content.count(_ENTRY) > MOST_PARTS:
        raise TooLargeError
    parts: dict[str, bytes] = {}
    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for name, entry in package.NameToInfo.items():  # of two with one name, the last
                if not name.endswith(endings):
                    continue
                part = b"".join(_stretches(package, entry, left))
                left -= len(part)
                parts[name] = part
    except _ZIP_ERRORS as error:
        raise DamagedError from error
    return parts


def _stretches(package: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> Iterator[bytes]:
    # What the entry says of its size is not to be relied on.
    with package.open(entry) as file:
        while stretch := file.read(_AT_ONCE):
            left -= len(stretch)
            if left < 0:
                raise TooLargeError
            yield stretch


def _packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name in list(parts):
            package.writestr(name, parts.pop(name))
    return made.getvalue()


def _measure_claims(texts: bytes) -> None:
    """The reader makes room for as many texts as the part says it has."""
    claim = _TEXT_COUNT.search(texts, 0, 4096)
    if claim and int(claim[1]) > len(texts):
        raise DamagedError


def _text_lengths(texts: bytes) -> list[int]:
    if b"<![CDATA[" in texts:
        return [len(texts)]
    # Where the ends are written otherwise, the texts only seem longer.
    return [len(text) for text in texts.split(b"</si>")]


def _measure_sheet(part: bytes, lengths: list[int], room: Room) -> None:
    """Takes the room of a sheet as it is usually written; of any other, cell by cell."""
    places = _CELL.findall(part)
    usual = len(places) == part.count(b"<c ") and not any(o.search(part) for o in _OTHER_CELLS)
    rows = max(map(int, {row for _, row in places}), default=0)
    columns = max(map(_column, {column for column, _ in places}), default=0)
    text = len(places) * max(lengths)
    if not usual or columns > MOST_COLUMNS or rows * columns > MOST_CELLS or text > MOST_TEXT:
        _measure_cells(part, lengths, room)
        return
    room.take(rows, columns)
    room.take_text(text)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _measure_cells(part: bytes, lengths: list[int], room: Room) -> None:
    """Takes the room of a sheet from its filled cells only: a cell may be there for its looks."""
    sheet = _Cells()
    _walk(part, sheet.start, sheet.text, sheet.end)
    room.take(sheet.rows, sheet.columns)
    room.take_pointed(list(sheet.pointed.values()), lengths)


class _Cells:
    """Hears the XML of a sheet of an xlsx file."""

    def __init__(self) -> None:
        self.rows = self.columns = 0
        self.pointed = Counter[str]()
        self._row = self._column = 0
        self._kind, self._value = "", ""

    def start(self, tag: str, about: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "row":
            self._row = int(about["r"]) if about.get("r", "").isdigit() else self._row + 1
            self._column = 0
        elif tag == "c":
            letters = about.get("r", "").rstrip("0123456789")
            if letters:
                self._column = _column(letters.encode("ascii", "replace"))
                self._row = int(about["r"][len(letters) :] or 0)
            else:
                self._column += 1
            self._kind, self._value = about.get("t", ""), ""

    def text(self, text: str) -> None:
        if not self._value:
            self._value = text.strip()[:20]

    def end(self, tag: str) -> None:
        if tag.rpartition(":")[2] == "c" and self._value:
            if self._row > self.rows or self._column > self.columns:
                self.rows = max(self.rows, self._row)
                self.columns = max(self.columns, self._column)
                # A sheet that is too large is so long before its end.
                Room().take(self.rows, self.columns)
            if self._kind == "s":
                self.pointed[self._value] += 1
            self._value = ""


def _measure_ods(part: bytes, room: Room) -> None:
    table = _Repeats(room)
    _walk(part, table.start, table.text, table.end)


class _Repeats:
    """Hears the XML of an ods file, where one cell or row can stand for a million."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._rows = self._filled_rows = self._columns = self._repeated = 0
        self._cells: list[tuple[int, int]] = []
        self._filled, self._length, self._times = False, 0, 1

    def start(self, tag: str, about: dict[str, str]) -> None:
        if tag == "table:table":
            self._rows = self._filled_rows = self._columns = 0
        elif tag == "table:table-row":
            self._repeated = _number(about, "table:number-rows-repeated")
            self._cells = []
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._times = _number(about, "table:number-columns-repeated")
            self._filled = any(key.startswith("office:") for key in about)
            self._length = sum(map(len, about.values())) if self._filled else 0

    def text(self, text: str) -> None:
        self._filled, self._length = True, self._length + len(text)

    def end(self, tag: str) -> None:
        if tag in ("table:table-cell", "table:covered-table-cell"):
            self._cells.append((self._times, self._length if self._filled else -1))
            self._filled = False
        elif tag == "table:table-row":
            while self._cells and self._cells[-1][1] < 0:
                self._cells.pop()
            self._rows += self._repeated
            if self._cells:
                self._filled_rows = self._rows
                self._columns = max(self._columns, sum(times for times, _ in self._cells))
                text = sum(times * max(length, 0) for times, length in self._cells)
                self._room.take_text(text * self._repeated)
        elif tag == "table:table":
            self._room.take(self._filled_rows, self._columns)


def _number(about: dict[str, str], key: str) -> int:
    text = about.get(key, "1")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else 1


def check_markup(part: bytes) -> None:
    """Raises `DamagedError` for a part that is no sound XML, or has entities of its own."""
    _walk(part, _hear_nothing, _hear_nothing, _hear_nothing)


def _hear_nothing(*_: object) -> None:
    """Nothing is kept of what is only looked through."""


def _walk(
    part: bytes,
    start: Callable[[str, dict[str, str]], None],
    text: Callable[[str], None],
    end: Callable[[str], None],
) -> None:
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.EntityDeclHandler = text, _refuse
    try:
        parser.Parse(part, True)
    except (expat.ExpatError, ValueError) as error:
        raise DamagedError from error


def _refuse(*_: object) -> None:
    """An entity can stand for a billion others; no workbook needs one of its own."""
    raise DamagedError
