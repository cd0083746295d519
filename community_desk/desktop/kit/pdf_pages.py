"""The pages of a PDF: as pictures to be printed on paper of our own, and the words on them."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

_DPI = 200  # the small print of an invoice is read at half its size
_MOST_PAGES = 20
_LONGEST = 4000  # pixels


def pictures_of(pdf: bytes) -> list[bytes]:
    """Each page as a PNG on white; none of a PDF that cannot be drawn, or is too long to be a
    receipt. May be called on any thread.
    """
    document = _opened(pdf)
    ready = document.status() == QPdfDocument.Status.Ready
    if not ready or document.pageCount() > _MOST_PAGES:
        return []
    return [_picture(document, number) for number in range(document.pageCount())]


def words_of(pdf: bytes) -> str:
    """What is written on the pages of a PDF, page by page; "" where it cannot be read."""
    document = _opened(pdf)
    return "\n".join(
        document.getAllText(number).text() for number in range(max(document.pageCount(), 0))
    )


def _opened(pdf: bytes) -> QPdfDocument:
    document = QPdfDocument()
    buffer = QBuffer(document)  # the document reads of it as long as it lives
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def _picture(document: QPdfDocument, number: int) -> bytes:
    points: QSizeF = document.pagePointSize(number)
    longest = max(points.width(), points.height(), 1.0)
    size = (points * min(_DPI / 72, _LONGEST / longest)).toSize()
    page = QImage(size, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    painter = QPainter(page)
    painter.drawImage(QPoint(0, 0), document.render(number, size))
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    page.save(out, "PNG")  # type: ignore[call-overload]  # the stubs of 6.x want text as bytes
    return bytes(out.data().data())
