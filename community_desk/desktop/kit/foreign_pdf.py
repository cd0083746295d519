"""PDFs that somebody else made are drawn by a process of their own.

Some never end: pages that are pages of themselves, drawings that draw themselves; others unfold
into gigabytes. A thread that draws one cannot be stopped, and QtPdf draws one at a time: no letter
could be looked at any more. A process can be ended.
"""

import os
import struct
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize
from PySide6.QtGui import QImage, QPainter

import community_desk

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_DPI = 200  # the small print of an invoice is read at half its size
_LONGEST = 4000  # pixels
_MOST_TO_PRINT = 20
_MOST_PAGES = 1000
_SECONDS, _SECONDS_TO_PRINT = 10.0, 45.0
_MOST_MEMORY = 2**30
_TRIAL = 100  # pixels
_LENGTH = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The ``first`` pages at most ``side`` pixels wide and high, and no finer than ``dpi``; none of
    a document with more than ``most`` pages.
    """

    side: int
    first: int = _MOST_PAGES
    most: int = _MOST_PAGES
    dpi: int = 100_000


def pictures_of(pdf: bytes) -> list[bytes]:
    """Each page as a PNG on white, to be printed on paper of our own; none of a PDF that cannot be
    drawn, or is too long to be a receipt. May be called on any thread.
    """
    return _drawn(pdf, _Wanted(_LONGEST, most=_MOST_TO_PRINT, dpi=_DPI), _SECONDS_TO_PRINT)


def first_page(pdf: bytes, side: int) -> bytes:
    """The first page as a PNG on white, ``side`` pixels on its longer side; empty where it cannot
    be drawn. May be called on any thread.
    """
    return b"".join(_drawn(pdf, _Wanted(side, first=1), _SECONDS))


def can_be_drawn(pdf: bytes) -> bool:
    """Whether each page can be drawn within reason. May be called on any thread."""
    return bool(_drawn(pdf, _Wanted(_TRIAL), _SECONDS))


def _command() -> list[str]:
    """What starts `draw_from_input`. The built program is no Python that could be given a module:
    it begins with it when asked so (``resources/packaging/start.py``).
    """
    if not getattr(sys, "frozen", False):
        # Nothing is loaded from the folder that the program happens to run in.
        return [sys.executable, "-P", "-m", __name__]
    # On Windows only the program that has a console is sure to have an input and an output.
    beside = Path(sys.executable).with_name("community-desk-command.exe")
    return [str(beside if beside.is_file() else sys.executable), "--draw-pdf"]


def _drawn(pdf: bytes, wanted: _Wanted, seconds: float) -> list[bytes]:
    command = [*_command(), *map(str, astuple(wanted))]
    home = str(Path(community_desk.__file__).parent.parent)
    known = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        ran = subprocess.run(  # noqa: S603 - the program itself
            command,
            input=pdf,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(known)},
            timeout=seconds,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (subprocess.SubprocessError, OSError):
        return []
    found, at = [], 0
    while at < len(ran.stdout):
        (length,) = _LENGTH.unpack_from(ran.stdout, at)
        at += _LENGTH.size + length
        found.append(ran.stdout[at - length : at])
    return found


def _draw_all(pdf: bytes, wanted: _Wanted) -> list[bytes]:
    from PySide6.QtPdf import QPdfDocument

    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready or document.pageCount() > wanted.most:
        return []
    return [
        _picture(document, number, wanted)
        for number in range(min(wanted.first, document.pageCount()))
    ]


def _picture(document: "QPdfDocument", number: int, wanted: _Wanted) -> bytes:
    points = document.pagePointSize(number)
    scale = min(wanted.side / max(points.width(), points.height(), 1.0), wanted.dpi / 72)
    size = QSize(int(points.width() * scale), int(points.height() * scale))
    size = size.expandedTo(QSize(1, 1))
    page = QImage(size, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    painter = QPainter(page)
    painter.drawImage(QPoint(0, 0), document.render(number, size))
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    page.save(out, "PNG")  # type: ignore[call-overload]  # the stubs of 6.x want text as bytes
    return bytes(out.data().data())


def draw_from_input(arguments: Sequence[str]) -> None:
    """What the process of its own does: a PDF comes in, its pages go out."""
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_MEMORY, _MOST_MEMORY))
    for picture in _draw_all(sys.stdin.buffer.read(), _Wanted(*map(int, arguments))):
        sys.stdout.buffer.write(_LENGTH.pack(len(picture)) + picture)


if __name__ == "__main__":
    draw_from_input(sys.argv[1:])
