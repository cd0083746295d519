"""Looking through xls files (MS-CFB around MS-XLS) before they are read: how large the sheets
become, and whether the chains of sectors that make up the file ever end."""

import struct
from collections import Counter
from collections.abc import Iterator, Sequence

from community_desk.workbooks.limits import MOST_CELLS, DamagedError, Room, TooLargeError

_END = 0xFFFFFFFA  # sector numbers from here on are signs (MS-CFB 2.1)
_NAMES = ("Workbook", "Book", "WORKBOOK", "BOOK")
_SMALLEST_STREAM = 4096  # shorter ones lie in the mini stream
_MOST_RECORDS = 2 * MOST_CELLS
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
# Record types (MS-XLS 2.3) that make cells: row and column are their first two values.
_CELLS = frozenset((0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E))
_MANY_CELLS, _POINTED, _DIMENSIONS = 0x00BD, 0x00FD, 0x0200
_SHEET, _TEXTS, _CONTINUED, _LAST = 0x0085, 0x00FC, 0x003C, 0x000A


def check_old_excel(content: bytes) -> None:
    """Raises `DamagedError`, `TooLargeError`, `TooWideError`; a protected file passes."""
    try:
        _measure(_workbook(content))
    except (struct.error, IndexError, ValueError) as error:
        raise DamagedError from error


def _workbook(content: bytes) -> bytes:
    """The stream with the sheets."""
    shift = struct.unpack_from("<H", content, 30)[0]
    if shift not in (9, 12):
        raise DamagedError
    size = 1 << shift
    fat_length, directory = struct.unpack_from("<2I", content, 44)
    mini_start, mini_length, difat, _ = struct.unpack_from("<4I", content, 60)
    if max(fat_length, mini_length) > len(content) // size:
        raise DamagedError
    fats = list(struct.unpack_from("<109I", content, 76))
    seen = 0
    while difat < _END:
        *more, difat = _numbers(_sector(content, difat, size))
        fats += more
        seen += 1
        if seen > len(content) // size:
            raise DamagedError
    fat = [n for each in fats if each < _END for n in _numbers(_sector(content, each, size))]

    def stream(start: int) -> bytes:
        return b"".join(_sector(content, number, size) for number in _chain(start, fat))

    entries = stream(directory)
    root, mini_fat = b"", list[int]()
    if mini_length:
        root = stream(struct.unpack_from("<I", entries, 116)[0])
        mini_fat = _numbers(stream(mini_start))
    found: dict[str, tuple[int, int]] = {}
    for at in range(0, len(entries) - 127, 128):
        name = entries[at : at + 64].decode("utf-16-le", "replace").partition("\0")[0]
        found.setdefault(name, struct.unpack_from("<2I", entries, at + 116))
    for name in _NAMES:
        if name not in found:
            continue
        start, length = found[name]
        if length >= _SMALLEST_STREAM:
            return stream(start)[:length]
        minis = [root[64 * n : 64 * n + 64] for n in _chain(start, mini_fat)]
        return b"".join(minis)[:length]
    # No sheets here: what the reader says of such a file will do (a protected one is told so).
    return b""


def _sector(content: bytes, number: int, size: int) -> bytes:
    return content[(number + 1) * size : (number + 2) * size]


def _numbers(sector: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(sector) // 4}I", sector[: len(sector) // 4 * 4]))


def _chain(start: int, fat: Sequence[int]) -> Iterator[int]:
    steps = 0
    while start < _END:
        yield start
        start = fat[start]
        steps += 1
        if steps > len(fat):
            raise DamagedError


def _records(stream: bytes, at: int = 0) -> Iterator[tuple[int, bytes]]:
    seen = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<2H", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        if kind == _LAST:
            return
        at += 4 + length
        seen += 1
        if seen > _MOST_RECORDS:
            raise TooLargeError


def _measure(stream: bytes) -> None:
    room, sheets = Room(), list[int]()
    texts: list[bytes] = []
    is_texts = False
    for kind, body in _records(stream):
        if kind == _SHEET:
            sheets.append(struct.unpack_from("<I", body)[0])
        if kind == _TEXTS or (is_texts and kind == _CONTINUED):
            texts.append(body)
            is_texts = True
        else:
            is_texts = False
    pointed = Counter[int]()
    for at in sheets:
        room.take(*_size(stream, at, pointed))
    room.take_pointed(list(pointed.values()), _lengths(texts))


def _size(stream: bytes, at: int, pointed: Counter[int]) -> tuple[int, int]:
    rows = columns = 0
    for kind, body in _records(stream, at):
        if kind in _CELLS:
            row, column = struct.unpack_from("<2H", body)
            if kind == _POINTED:
                pointed[struct.unpack_from("<I", body, 6)[0]] += 1
        elif kind == _MANY_CELLS:
            row, column = struct.unpack_from("<H", body)[0], struct.unpack("<H", body[-2:])[0]
        elif kind == _DIMENSIONS:
            # The reader makes room for whatever this says.
            first, last, left, right = struct.unpack_from(
                "<2I2H" if len(body) >= 14 else "<4H", body
            )
            if not first <= last <= _MOST_ROWS or not left <= right <= _MOST_COLUMNS:
                raise DamagedError
            continue
        else:
            continue
        rows, columns = max(rows, row + 1), max(columns, column + 1)
    return rows, columns


def _lengths(texts: Sequence[bytes]) -> list[int]:
    """The lengths of the shared texts (MS-XLS 2.5.293); a text may go on in the next record,
    which then says anew whether its characters take one byte or two."""
    if not texts:
        return []
    lengths: list[int] = []
    number, at = 0, 8
    count = struct.unpack_from("<I", texts[0], 4)[0]
    while len(lengths) < count and number < len(texts):
        if at >= len(texts[number]):
            number, at = number + 1, 0
            continue
        characters, flags = struct.unpack_from("<HB", texts[number], at)
        at += 3
        extra = 0
        if flags & 8:
            extra += 4 * struct.unpack_from("<H", texts[number], at)[0]
            at += 2
        if flags & 4:
            extra += struct.unpack_from("<I", texts[number], at)[0]
            at += 4
        lengths.append(characters)
        while characters:
            width = 2 if flags & 1 else 1
            here = min(characters, (len(texts[number]) - at) // width)
            characters -= here
            at += here * width
            if characters:
                number += 1
                flags, at = texts[number][0], 1
        at += extra
        while number < len(texts) - 1 and at >= len(texts[number]):
            at -= len(texts[number])
            number += 1
    return lengths
