"""The words on the pages of a PDF that the program made."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument


def words_of(pdf: bytes) -> str:
    """What is written on the pages of a PDF, page by page; "" where it cannot be read."""
    document = QPdfDocument()
    buffer = QBuffer(document)  # the document reads of it as long as it lives
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return "\n".join(
        document.getAllText(number).text() for number in range(max(document.pageCount(), 0))
    )
