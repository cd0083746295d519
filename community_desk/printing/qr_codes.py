"""QR codes of level M (ISO/IEC 18004), quickly.

reportlab knows the tables and patterns of the standard and works them out anew for each code, a
quarter of the time of a letter. Here what depends on the size alone is asked of it once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import chain, zip_longest
from operator import itemgetter

from reportlab.graphics.barcode.qrencoder import (
    EXP_TABLE,
    LOG_TABLE,
    QRCode,
    QRErrorCorrectLevel,
    QRMaskPattern,
    QRRSBlock,
    QRUtil,
)

_LEVEL = QRErrorCorrectLevel.M
# Every mask can be read; trying all eight for the prettiest would take longer than the rest.
_MASK = QRMaskPattern.PATTERN011


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all codes of one version share: data and check bytes of each block, the mask over the
    bits of the message, and the place that each cell, row by row, takes its sign from: a bit of
    the message, or the "0" or "1" behind it.
    """

    blocks: tuple[int, ...]
    check: int
    mask: int
    bits: int
    side: int
    cells: Callable[[str], tuple[str, ...]]


class _Bits(list[str]):
    """What a segment writes itself to."""

    def put(self, number: int, length: int) -> None:
        self.append(f"{number:0{length}b}")


def rows_of(value: str) -> list[str]:
    """The rows of the code that says ``value``, the upper first; "1" is a dark cell."""
    code = QRCode(None, _LEVEL)
    code.addData(value)
    version: int = code.calculate_version()  # type: ignore[no-untyped-call]
    frame = _frame(version)
    written = _Bits()
    for segment in code.dataList:
        segment.write(written, version)
    message = _with_checks(_filled("".join(written), sum(frame.blocks)), frame)
    spare = frame.bits - 8 * len(message)  # cells that no byte is left for
    bits = f"{int.from_bytes(message, 'big') << spare ^ frame.mask:0{frame.bits}b}"
    cells = "".join(frame.cells(f"{bits}01"))
    return [cells[start : start + frame.side] for start in range(0, len(cells), frame.side)]


def _filled(bits: str, room: int) -> bytes:
    """The data bytes of a code: the bits, their end and what fills the rest (7.4.9, 7.4.10)."""
    bits += "0" * min(4, 8 * room - len(bits))
    bits += "0" * (-len(bits) % 8)
    data = int(bits, 2).to_bytes(len(bits) // 8, "big")
    return data + (b"\xec\x11" * room)[: room - len(data)]


def _with_checks(data: bytes, frame: _Frame) -> bytes:
    """Data and check bytes of all blocks, taken from the blocks in turn (7.6)."""
    blocks, start = [], 0
    for length in frame.blocks:
        blocks.append(data[start : start + length])
        start += length
    checks = [_check_bytes(block, frame.check) for block in blocks]
    in_turn = chain.from_iterable(zip_longest(*blocks))
    return bytes(byte for byte in in_turn if byte is not None) + bytes(
        chain.from_iterable(zip(*checks, strict=True))
    )


def _check_bytes(block: bytes, count: int) -> bytes:
    """The remainder of a block's polynomial (7.5.2), a byte at a time."""
    multiples, top = _multiples(count), 8 * (count - 1)
    below = (1 << top) - 1
    rest = 0
    for byte in block:
        rest = (rest & below) << 8 ^ multiples[rest >> top ^ byte]
    return rest.to_bytes(count, "big")


@cache
def _multiples(count: int) -> tuple[int, ...]:
    """The generator polynomial without its first term, times each of the 256 values of a byte."""
    generator = QRUtil.getErrorCorrectPolynomial(count)  # type: ignore[no-untyped-call]
    _, *terms = generator.num
    logs = [LOG_TABLE[term] for term in terms]
    by_factor = (
        bytes(EXP_TABLE[(log + by) % 255] for log in logs)
        for by in LOG_TABLE[1:]  # there is no logarithm of 0
    )
    return (0, *(int.from_bytes(product, "big") for product in by_factor))


@cache
def _frame(version: int) -> _Frame:
    blank = QRCode(version, _LEVEL)
    blank.dataCache = []  # no message: its cells show the mask alone
    blank.makeImpl(False, _MASK)
    places: list[tuple[int, int]]
    places = blank.dataPosIterator()  # type: ignore[no-untyped-call]
    mask = "".join(str(int(blank.modules[row][column])) for column, row in places)
    sources = [[len(places) + int(dark) for dark in row] for row in blank.modules]
    for bit, (column, row) in enumerate(places):
        sources[row][column] = bit
    blocks = QRRSBlock.getRSBlocks(version, _LEVEL)  # type: ignore[no-untyped-call]
    return _Frame(
        tuple(block.dataCount for block in blocks),
        blocks[0].totalCount - blocks[0].dataCount,
        int(mask, 2),
        len(places),
        blank.moduleCount,
        itemgetter(*chain.from_iterable(sources)),
    )
