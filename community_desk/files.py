"""Putting a file in place in one step."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


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
