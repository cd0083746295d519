"""Files: putting one in place in one step, reading one, and not touching one that is open."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def check_ordinary(path: Path) -> None:
    """Raises `OSError` for what is there and no ordinary file: a pipe never ends, and of a device
    nobody knows what reading or writing it does.
    """
    if path.exists() and not path.is_file():
        code = errno.EISDIR if path.is_dir() else errno.EINVAL
        raise OSError(code, os.strerror(code), str(path))


def read_whole(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file of at most so many. Raises `OSError` for any other, and for one
    that `is_open_here`.
    """
    check_ordinary(path)
    if is_open_here(path):
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return content


def replace_file(path: Path, content: bytes, *, mode: int = 0o666) -> None:
    """Writes a file whole: a power cut leaves the old one or the new one.

    ``mode`` is who may read and write it, less what the PC's own settings forbid. Raises `OSError`;
    then nothing new is left behind.
    """
    with replacing_file(path, mode=mode) as file:
        file.write(content)


@contextmanager
def replacing_file(path: Path, *, mode: int = 0o666) -> Iterator[BinaryIO]:
    """As `replace_file`, for what is written bit by bit; it is in place when the block ends."""
    check_ordinary(path)
    draft = path.with_name(f".{secrets.token_hex(8)}{path.suffix}")
    try:
        draft.touch(mode, exist_ok=False)
        with draft.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def is_open_here(file: Path) -> bool:
    """Whether this very program has a file open already, such as the database of its office.

    That must not be opened and closed beside SQLite: the system gives up all of a program's locks
    on a file as soon as the program closes it once (sqlite.org/howtocorrupt.html, 2.2), and what
    is saved from then on another program may lose. Where the system does not list what is open
    (Windows), its locks belong to whoever took them, and nothing is lost.
    """
    with suppress(OSError, ValueError):
        place = file.stat()
        for opened in Path("/dev/fd").iterdir():
            with suppress(OSError):
                if os.path.samestat(os.fstat(int(opened.name)), place):
                    return True
    return False
