"""How much of a workbook is read: a file may promise more than a PC can hold.

A few hundred bytes can unfold into gigabytes (packed zeros, one cell in the last corner of a
sheet, one text that a million cells point to), so that a file is measured before it is read.
"""

# A roster of 12,548 people is under 2 MB; a file of this size is one with pictures in it.
MOST_BYTES = 64 * 2**20
# What a package holds unpacked: some 80 bytes for each cell that may be in it.
MOST_UNPACKED = 160 * 2**20
# Cells of all sheets, the empty ones between them too: a hundred thousand people of twenty
# columns. Each takes some 150 bytes while it is read.
MOST_CELLS = 2_000_000
# No roster has so many; far to the right there are stray cells.
MOST_COLUMNS = 2_000
# Characters of all cells together, each text counted as often as it stands in a cell.
MOST_TEXT = 100_000_000
# Files inside of a package: some three for each sheet.
MOST_PARTS = 5_000


class DamagedError(Exception):
    """The content is not what it says it is."""


class TooLargeError(Exception):
    """The content unfolds into more than the limits allow."""


class TooWideError(Exception):
    """A sheet has more columns than the limits allow."""


class Room:
    """What sheets have taken so far of what all of them together may take."""

    def __init__(self) -> None:
        self._cells = self._text = 0

    def take(self, rows: int, columns: int) -> None:
        """Makes room for a sheet. Raises `TooWideError`, `TooLargeError`."""
        if columns > MOST_COLUMNS:
            raise TooWideError
        self._cells += rows * columns
        if self._cells > MOST_CELLS:
            raise TooLargeError

    def take_text(self, characters: int) -> None:
        """Makes room for texts. Raises `TooLargeError`."""
        self._text += characters
        if self._text > MOST_TEXT:
            raise TooLargeError

    def take_pointed(self, times: list[int], lengths: list[int]) -> None:
        """Makes room for texts that cells point to: how often each is pointed to, and how long
        the texts are, in no order. Raises `TooLargeError`.

        Whichever is which, the sum is never more than with the longest as the most wanted.
        """
        pairs = zip(sorted(times, reverse=True), sorted(lengths, reverse=True), strict=False)
        self.take_text(sum(often * length for often, length in pairs))
