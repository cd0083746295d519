"""Small real files for entries: a photograph, a scan, a page."""

import struct
import zlib

# One grey pixel, as a camera would write it: JFIF, tables, one frame.
JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300"
    + "10" * 64
    + "ffc0000b080001000101011100ffc4001400010000000000000000000000000000"
    "0009ffc40014100100000000000000000000000000000000ffda0008010100003f00"
    "54ffd9"
)
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def png(width: int = 4, height: int = 3, *, grey: int = 200) -> bytes:
    """A picture whose pixels are really there."""
    return png_saying(width, height, (b"\0" + bytes([grey]) * width) * height)


def png_saying(width: int, height: int, pixels: bytes) -> bytes:
    """A picture that says it is that large, whatever is in it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(pixels, 1)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
