"""Whether the pages of an encrypted file are those its key wrote, told from the bytes alone.

SQLite opens a file together with whatever log lies beside it: it leaves out what it cannot read of
that log without a word, and writes the rest into the file when it closes, also the pages of another
office. So both are looked at before they are opened. Nothing here writes.

A page ends with a start value and an HMAC-SHA512 over itself, that value and its number
(zetetic.net/sqlcipher/design); the log is laid out as in sqlite.org/fileformat2.html, part 4, and
its index, ``-shm``, as in sqlite.org/walformat.html, part 2.
"""

import hmac
import struct
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from community_desk.files import check_ordinary

PAGE = 4096
_SALT = 16
_MAC = 64
_HEAD = 32  # of the log
_FRAME_HEAD = 24
_VERSION = 3007000
_INDEX_HEAD = 48  # stands twice, one after the other; the count of what is in the file follows
_LOOKS = 3

IsOurs = Callable[[bytes, int], bool]


class Log(Enum):
    """What the log beside a file is good for."""

    SOUND = "sound"
    FOREIGN = "foreign"
    DAMAGED = "damaged"
    MISSING = "missing"
    LAST_LOST = "last_lost"  # the last save was never finished, or is no longer readable


def damaged_pages(file: Path, key: bytes) -> list[int]:
    """The numbers, from 1, of the pages in an encrypted file that the key did not write; what is
    left over after the last whole page counts as one. Raises `OSError`.
    """
    found: list[int] = []
    with file.open("rb") as pages:
        is_ours = _ours(key, pages.read(_SALT))
        pages.seek(0)
        number = 0
        while page := pages.read(PAGE):
            number += 1
            if not is_ours(page, number):
                found.append(number)
    return found or ([] if number else [1])


def has_first_page(file: Path, key: bytes) -> bool:
    """Whether the key wrote the page that each opening begins with. Raises `OSError`."""
    with file.open("rb") as pages:
        first = pages.read(PAGE)
    return _ours(key, first[:_SALT])(first, 1)


def logs_first_page(file: Path) -> bool:
    """Whether the log has that page anew; then the one in the file may have been cut short while
    the log was written into it.
    """
    return 1 in _pages_in_log(_beside(file, "-wal"))


def is_whole(file: Path, key: bytes) -> bool:
    """Whether an encrypted file without a log has all its pages, and each is the key's own. Raises
    `OSError`.
    """
    if damaged_pages(file, key):
        return False
    with file.open("rb") as pages:
        first = pages.read(PAGE)
    start = first[-_MAC - 16 : -_MAC]
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(start)).decryptor()
    # Of the file's own head the first sixteen bytes stand unencrypted as the salt instead.
    count = int.from_bytes(decryptor.update(first[_SALT : _SALT + 16])[12:16], "big")
    return count * PAGE == file.stat().st_size


def surely_damaged_pages(look: Callable[[], set[int]], file: Path) -> list[int]:
    """What ``look`` finds damaged in a file that is open and that other programs may be writing
    to: what is damaged at one look only was being written, and what the log holds anew is not read
    from the file.
    """
    found = look()
    for _ in range(_LOOKS - 1):
        if not found:
            break
        # SQLite holds no lock on the log, so that reading it beside SQLite takes none away.
        found &= look() - _pages_in_log(_beside(file, "-wal"))
    return sorted(found)


def log_of(file: Path, key: bytes) -> Log:
    """What the log beside a file is good for. Raises `OSError`."""
    for _ in range(_LOOKS):
        before = _bytes_of(_beside(file, "-wal")), _bytes_of(_beside(file, "-shm"))
        verdict = _judge(*before, _ours(key, _salt_of(file)))
        # Another program may have written while it was read.
        if verdict is Log.SOUND or before[0] == _bytes_of(_beside(file, "-wal")):
            return verdict
    return Log.SOUND


def _ours(key: bytes, salt: bytes) -> IsOurs:
    mac_salt = bytes(byte ^ 0x3A for byte in salt)
    mac_key = PBKDF2HMAC(SHA512(), len(key), mac_salt, iterations=2).derive(key)

    def is_ours(page: bytes, number: int) -> bool:
        if len(page) != PAGE:
            return False
        signed = page[_SALT if number == 1 else 0 : -_MAC] + number.to_bytes(4, "little")
        return hmac.compare_digest(hmac.digest(mac_key, signed, "sha512"), page[-_MAC:])

    return is_ours


def _judge(log: bytes, index: bytes, is_ours: IsOurs) -> Log:
    salts, acknowledged, in_file = _acknowledged(index)
    if len(log) <= _HEAD:
        return Log.MISSING if acknowledged > in_file else Log.SOUND
    magic, version, page, _, *rest = struct.unpack(">8I", log[:_HEAD])
    order = {0x377F0682: "<", 0x377F0683: ">"}.get(magic)
    if order is None or (version, page) != (_VERSION, PAGE):
        return Log.DAMAGED
    sums = _add((0, 0), log[:_FRAME_HEAD], order)
    if sums != tuple(rest[2:]):
        return Log.DAMAGED
    whole = saved = 0
    count = (len(log) - _HEAD) // (_FRAME_HEAD + PAGE)
    for at in range(count):
        head, content = _frame(log, at)
        number, ends, *marks = struct.unpack(">6I", head)
        sums = _add(_add(sums, head[:8], order), content, order)
        if tuple(marks) != (*rest[:2], *sums):
            break
        if not is_ours(content, number):
            return Log.FOREIGN
        whole += 1
        if ends:
            saved = whole
    if salts == log[16:24] and acknowledged:
        return Log.DAMAGED if acknowledged > saved else Log.SOUND
    later = [at for at in range(whole, count) if _frame(log, at)[0][8:16] == log[16:24]]
    ends_later = [at for at in later if any(_frame(log, at)[0][4:8])]
    if not ends_later:
        return Log.SOUND
    return Log.LAST_LOST if ends_later == later[-1:] else Log.DAMAGED


def _acknowledged(index: bytes) -> tuple[bytes, int, int]:
    """Of the index beside the log: the log's mark, how many of its pages were saved, and how many
    of these stand in the file by now; nothing where it is not whole.
    """
    head = index[:_INDEX_HEAD]
    if len(index) < 2 * _INDEX_HEAD + 4 or head != index[_INDEX_HEAD : 2 * _INDEX_HEAD]:
        return b"", 0, 0
    version, _, _, ready = struct.unpack("=3IB", head[:13])
    if (
        version != _VERSION
        or not ready
        or _add((0, 0), head[:40], "=") != struct.unpack("=2I", head[40:])
    ):
        return b"", 0, 0
    (acknowledged,) = struct.unpack("=I", head[16:20])
    (in_file,) = struct.unpack("=I", index[2 * _INDEX_HEAD :][:4])
    return head[32:40], acknowledged, in_file


def _frame(log: bytes, at: int) -> tuple[bytes, bytes]:
    start = _HEAD + at * (_FRAME_HEAD + PAGE)
    return log[start : start + _FRAME_HEAD], log[start + _FRAME_HEAD : start + _FRAME_HEAD + PAGE]


def _pages_in_log(log: Path) -> set[int]:
    content = _bytes_of(log)
    count = max(0, len(content) - _HEAD) // (_FRAME_HEAD + PAGE)
    return {int.from_bytes(_frame(content, at)[0][:4], "big") for at in range(count)}


def _add(sums: tuple[int, int], content: bytes, order: str) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _salt_of(file: Path) -> bytes:
    with file.open("rb") as pages:
        return pages.read(_SALT)


def _bytes_of(file: Path) -> bytes:
    check_ordinary(file)
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""
