"""The quick QR codes are those of the standard, cell by cell."""

import pytest
from PIL import Image
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel, QRMaskPattern

from community_desk.printing.qr_codes import rows_of
from tests.printing.pictures import qr_codes

# Digits of the shortest, a usual and the longest signed code, ends of each form, and other signs.
DIGITS = "314159265358979323846" * 40
VALUES = [
    *(DIGITS[:length] for length in (1, 2, 3, 34, 190, 416, 432, 433, 720)),
    "7K3M-9QXT-W2HD",
    "https://example.org/7k3m",
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: f"{len(value)}")
def test_a_code_is_the_one_that_reportlab_makes_and_zbar_reads_it(value: str) -> None:
    slow = QRCode(None, QRErrorCorrectLevel.M)
    slow.addData(value)
    slow.version = slow.calculate_version()
    slow.makeImpl(False, QRMaskPattern.PATTERN011)
    rows = rows_of(value)
    assert rows == ["".join("01"[bool(cell)] for cell in row) for row in slow.modules]
    assert qr_codes(_picture(rows)) == [value]


def _picture(rows: list[str]) -> Image.Image:
    """The code with its quiet zone, four pixels to a cell."""
    small = Image.new("L", (len(rows) + 8, len(rows) + 8), 255)
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if cell == "1":
                small.putpixel((x + 4, y + 4), 0)
    return small.resize((small.width * 4, small.height * 4), Image.Resampling.NEAREST)
