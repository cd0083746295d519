"""Paper from the very bytes of a preview, by the system's print dialog."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

_DPI = 300


def print_pdf(
    parent: QWidget,
    pdf: bytes,
    said: Callable[[str], None],
    *,
    copies: int = 1,
    agreed: Callable[[int], bool] = lambda copies: True,
) -> QPrintDialog:
    """Asks for the printer and prints; ``said`` is told when the pages are on their way. Once the
    dialog was agreed to, ``agreed`` gets how many copies are wanted, ``copies`` unless that was
    changed in the dialog; where it gives False nothing is printed.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accepted() -> None:
        if not agreed(printer.copyCount()):
            return
        pages = draw_pages(printer, pdf)
        text = QCoreApplication.translate("printer", "已送去打印：{pages} 页")
        said(text.format(pages=pages))

    dialog.accepted.connect(accepted)
    QDialog.open(dialog)  # QPrintDialog hides it behind its older overload
    return dialog


def draw_pages(printer: QPrinter, pdf: bytes) -> int:
    """Draws all pages onto a printer at their true size; gives how many there were."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    printer.setFullPage(True)
    painter = QPainter()
    for number in range(document.pageCount()):
        points = document.pagePointSize(number)
        across = points.width() > points.height()
        page = QPageSize(points.transposed() if across else points, QPageSize.Unit.Point)
        printer.setPageSize(page)
        way = QPageLayout.Orientation
        printer.setPageOrientation(way.Landscape if across else way.Portrait)
        if number == 0:
            painter.begin(printer)
        else:
            printer.newPage()
        sharp = QSize(round(points.width() * _DPI / 72), round(points.height() * _DPI / 72))
        dots = printer.resolution() / 72
        whole = QRect(0, 0, round(points.width() * dots), round(points.height() * dots))
        painter.drawImage(whole, document.render(number, sharp))
    painter.end()
    count = document.pageCount()
    document.close()
    return count
