"""What lies with entries and vouchers of the demo office: drawn photographs, and pages."""

import struct
import zlib

from community_desk.demo.letters import at_moment
from community_desk.expenses.receipts import PLACE, add_receipts
from community_desk.expenses.store_list import Which
from community_desk.expenses.voucher_list import page_of
from community_desk.ledgers.attachments import add_attachments
from community_desk.ledgers.definitions import Books
from community_desk.ledgers.entries import page
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from community_desk.printing.tables import Column, TablePage, draw_table

BOOK = "1402"
_ENTRIES = 3
_VOUCHERS = 4
_WIDTH, _HEIGHT = 640, 480


def attach_files(office: Office, books: Books) -> None:
    """Puts a photograph and the signed page into the last fire inspections."""
    book = books.find(BOOK)
    last = page(office, book, sort="serial", descending=True, limit=_ENTRIES)
    for number, row in enumerate(last):
        sheet = draw_table(
            TablePage(
                title="消防安全检查签名单",
                columns=(Column("检查对象", 3), Column("检查日期", 2), Column("签名", 2)),
                rows=[(row.cells[2], row.cells[1], "")],
                author=office.setting("name"),
            )
        )
        files = [
            new_file("照片", f"楼道现场 {number + 1}.png", _stairway(number)),
            new_file("被检查人签名", "签名单.pdf", sheet),
        ]
        add_attachments(office, book, row.uid, files)


def attach_receipts(office: Office) -> None:
    """Puts a photograph of its till slip to each of the last payments that state one."""
    last = page_of(office, Which(), 0, 3 * _VOUCHERS, "number", True)
    paid = [voucher for voucher in last if voucher.kind == "out" and voucher.receipts]
    for number, voucher in enumerate(paid[:_VOUCHERS]):
        slip = new_file(PLACE, f"小票 {voucher.number}.png", _slip(number))
        add_receipts(at_moment(office, voucher.date, 15, 30), voucher.number, [slip])


def _slip(number: int) -> bytes:
    """A white strip of paper on a table, with lines of print on it."""
    left, top = 230 + 10 * number, 40
    lines = []
    for y in range(_HEIGHT):
        line = bytearray(bytes((139, 118, 96)) * _WIDTH)
        if y >= top:
            line[3 * left : 3 * (left + 180)] = bytes((246, 245, 240)) * 180
            row, within = divmod(y - top, 26)
            if row >= 1 and 10 <= within < 18:
                for start, width in ((20, 40 + 29 * (row * 7 % 3)), (132, 28)):
                    at = left + start
                    line[3 * at : 3 * (at + width)] = bytes((70, 72, 80)) * width
        lines.append(b"\0" + line)
    return _as_png(lines)


def _stairway(number: int) -> bytes:
    """A wall, a floor, a red box at the wall that stands elsewhere in each picture."""
    left = 120 + 140 * number
    lines = []
    for y in range(_HEIGHT):
        light = 225 - y // 8
        ground = (light, light - 6, light - 18) if y < 330 else (light - 70, light - 70, light - 66)
        line = bytearray(bytes(ground) * _WIDTH)
        if 190 <= y < 345:
            line[3 * left : 3 * (left + 110)] = bytes((178, 36, 30)) * 110
        if 215 <= y < 240:
            line[3 * (left + 20) : 3 * (left + 90)] = bytes((245, 235, 220)) * 70
        lines.append(b"\0" + line)
    return _as_png(lines)


def _as_png(lines: list[bytes]) -> bytes:
    head = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(lines), 6)
    parts = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
