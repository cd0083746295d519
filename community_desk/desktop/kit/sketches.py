"""Small pictures of photographs, scans and PDF pages that somebody handed over.

What a file says of itself is looked at before anything is drawn: a few kilobytes may unfold into
gigabytes. All of it may run beside the GUI thread.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

# Twice what telephones of today take; four bytes each stay below what Qt allocates for a picture.
MOST_PIXELS = 50_000_000
_FORMATS = {"image/jpeg": b"jpeg", "image/png": b"png"}
_PAPER = QColor("white")


def sketch(content: bytes, kind: str, side: int) -> QImage | None:
    """A picture, or the first page of a PDF, at most ``side`` pixels wide and high; None where it
    cannot be drawn. ``kind`` is the media type.
    """
    data = QByteArray(content)
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    if kind in _FORMATS:
        return _picture(buffer, _FORMATS[kind], side)
    return _page(buffer, side)


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


def _page(buffer: QBuffer, side: int) -> QImage | None:
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument(None)  # type: ignore[call-overload]
    document.load(buffer)
    try:
        if document.status() != QPdfDocument.Status.Ready or document.pageCount() < 1:
            return None
        points = document.pagePointSize(0).toSize()
        if points.isEmpty():
            return None
        size = _within(points, side)
        page, drawn = QImage(size, QImage.Format.Format_RGB32), document.render(0, size)
        page.fill(_PAPER)
        painter = QPainter(page)
        painter.drawImage(0, 0, drawn)
        painter.end()
        return page
    finally:
        document.close()


def _within(size: QSize, side: int) -> QSize:
    scaled = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    return scaled.expandedTo(QSize(1, 1))
