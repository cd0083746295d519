"""Small pictures of photographs, scans and PDF pages that somebody handed over.

What a file says of itself is looked at before anything is drawn: a few kilobytes may unfold into
gigabytes. All of it may run beside the GUI thread.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from community_desk.desktop.kit.foreign_pdf import first_page

# Twice what telephones of today take; four bytes each stay below what Qt allocates for a picture.
MOST_PIXELS = 50_000_000
_FORMATS = {"image/jpeg": b"jpeg", "image/png": b"png"}


def sketch(content: bytes, kind: str, side: int) -> QImage | None:
    """A picture, or the first page of a PDF, at most ``side`` pixels wide and high; None where it
    cannot be drawn. ``kind`` is the media type.
    """
    if kind not in _FORMATS:
        page = QImage.fromData(QByteArray(first_page(content, side)))
        return None if page.isNull() else page
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return _picture(buffer, _FORMATS[kind], side)


def _picture(buffer: QBuffer, form: bytes, side: int) -> QImage | None:
    reader = QImageReader(buffer, QByteArray(form))
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return None
    reader.setAutoTransform(True)  # a telephone held upright says so beside the picture
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(_within(size, side))
    image = reader.read()
    return None if image.isNull() else image


def _within(size: QSize, side: int) -> QSize:
    scaled = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    return scaled.expandedTo(QSize(1, 1))
