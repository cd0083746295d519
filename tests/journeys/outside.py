"""What must not be found outside, and a search that finds it in whatever clothes it goes."""

import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from community_desk.registry.names import spell

NAME, NOT_ISSUED = "欧阳靖瑶瑾", "诸葛明远"
ID_NUMBER, PHONE = "340102197109144410", "13600007788"
ADDRESS, COMPOUND = "槐荫里7-3-1204", "槐荫里"
PAYEE, ENTRY = "端木文具商行", "灭鼠蓬莱巷"
MARK = b"what an attached picture shows"

SECRETS = (NAME, NOT_ISSUED, ID_NUMBER, PHONE, COMPOUND, PAYEE, ENTRY)
# What begins a paper, a workbook, a picture, a plain office: each only belongs where one saves it.
_KINDS = {b"%PDF-": "PDF", b"SQLite format 3": "SQLite", MARK: "attachment"}
_BEGINNINGS = {b"PK\x03\x04": "workbook", b"\xff\xd8\xff": "JPEG", b"\x89PNG": "PNG"}
_MOST = 1 << 26  # bytes of one packed stream
_DEEPEST = 3


def clothes() -> dict[bytes, str]:
    """What to look for: bytes, and what they are."""
    found: dict[bytes, str] = dict(_KINDS)
    for secret in SECRETS:
        for coding in ("utf-8", "utf-16-le", "utf-16-be", "gbk"):
            found[secret.encode(coding)] = f"{secret} {coding}"
        found[quote(secret).encode()] = f"{secret} in an address"
        found[json.dumps(secret).strip('"').encode()] = f"{secret} in JSON"
        escaped = "".join(f"\\x{ord(sign):x}" if ord(sign) > 127 else sign for sign in secret)
        found[escaped.encode()] = f"{secret} in an ini file"
    syllables, initials = spell(NAME)
    assert len(initials) >= 5, "shorter ones are found in any noise"
    for words in (initials, syllables, syllables.replace(" ", "")):
        found[words.encode()] = f"{NAME} in letters"
    return found


def leaks(places: Iterable[Path]) -> list[str]:
    """Each file under the places that tells something, with what; also by its name."""
    wanted = clothes()
    found = []
    for place in places:
        for file in sorted(place.rglob("*")):
            said = [what for what in SECRETS if what in file.name]
            if file.is_file():
                content = file.read_bytes()
                said += [kind for head, kind in _BEGINNINGS.items() if content.startswith(head)]
                said += within(content, wanted)
            found += [f"{file.relative_to(place.parent)}: {each}" for each in said]
    return found


def within(content: bytes, wanted: dict[bytes, str], depth: int = 0) -> list[str]:
    """What some bytes tell, also packed inside them."""
    found = [what for bytes_, what in wanted.items() if bytes_ in content]
    if depth < _DEEPEST:
        for inside in _packed(content):
            found += [f"packed {what}" for what in within(inside, wanted, depth + 1)]
    return found


def _packed(content: bytes) -> Iterator[bytes]:
    """Every stream of deflate in zlib, gzip or zip that begins somewhere."""
    for sign, window, skip in (
        *((bytes([0x78, level]), 15, 0) for level in (0x01, 0x5E, 0x9C, 0xDA)),
        (b"\x1f\x8b\x08", 31, 0),
        (b"PK\x03\x04", -15, 30),
    ):
        at = content.find(sign)
        while at >= 0:
            names = int.from_bytes(content[at + 26 : at + 28], "little")
            extra = int.from_bytes(content[at + 28 : at + 30], "little")
            begin = at + skip + (names + extra if skip else 0)
            try:
                stream = zlib.decompressobj(window)
                inside = stream.decompress(content[begin:], _MOST)
            except zlib.error:
                inside = b""
            if inside:
                yield inside
            at = content.find(sign, at + 1)
