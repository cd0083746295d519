"""Paper from the very bytes of a preview, by the system's print dialog."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QObject,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
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
    name: str,
    copies: int = 1,
    agreed: Callable[[int], bool] = lambda copies: True,
) -> QPrintDialog:
    """Asks for the printer and prints; ``said`` is told when the pages are on their way. Once the
    dialog was agreed to, ``agreed`` gets how many copies are wanted, ``copies`` unless that was
    changed in the dialog; where it gives False nothing is printed.
    ``name`` is what the queue of the printer, where others may look, and a file printed to are
    called: a number or a kind of paper, nobody's name.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setCopyCount(copies)
    printer.setDocName(name)
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


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One thing of many to print: its pages, how often, and what says that it is printed now;
    where ``agreed`` gives False it is left out.
    """

    pdf: bytes
    copies: int
    agreed: Callable[[], bool]


class PrintRun(QObject):
    """Prints one thing after the other as one job, and lets the window live in between.
    ``moved`` says how many are done of how many; ``ended`` how many were printed.
    """

    moved = Signal(int, int)
    ended = Signal(int)

    def __init__(
        self, printer: QPrinter, jobs: Iterator[PrintJob], total: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._printer, self._jobs, self._total = printer, jobs, total
        self._painter = QPainter()
        self._seen = self._printed = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begins."""
        self._printer.setFullPage(True)
        self._timer.start()

    def cancel(self) -> None:
        """Ends after the thing that is being printed."""
        self._jobs = iter(())

    def _step(self) -> None:
        job = next(self._jobs, None)
        if job is None:
            self._timer.stop()
            if self._painter.isActive():
                self._painter.end()
            self.ended.emit(self._printed)
            return
        self._seen += 1
        if job.agreed():
            for _ in range(job.copies):
                paint(self._printer, self._painter, job.pdf)
            self._printed += 1
        self.moved.emit(self._seen, self._total)


def ask_printer(parent: QWidget, chosen: Callable[[QPrinter], None], *, name: str) -> QPrintDialog:
    """Asks for a printer, for many things in one job of a ``name`` as in `print_pdf`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: chosen(printer))
    QDialog.open(dialog)
    return dialog


def draw_pages(printer: QPrinter, pdf: bytes) -> int:
    """Draws all pages onto a printer at their true size; gives how many there were."""
    printer.setFullPage(True)
    painter = QPainter()
    count = paint(printer, painter, pdf)
    painter.end()
    return count


def paint(printer: QPrinter, painter: QPainter, pdf: bytes) -> int:
    """Adds the pages of a document to what a painter draws; begins where it has not yet."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    for number in range(document.pageCount()):
        points = document.pagePointSize(number)
        across = points.width() > points.height()
        page = QPageSize(points.transposed() if across else points, QPageSize.Unit.Point)
        printer.setPageSize(page)
        way = QPageLayout.Orientation
        printer.setPageOrientation(way.Landscape if across else way.Portrait)
        if painter.isActive():
            printer.newPage()
        else:
            painter.begin(printer)
        sharp = QSize(round(points.width() * _DPI / 72), round(points.height() * _DPI / 72))
        dots = printer.resolution() / 72
        whole = QRect(0, 0, round(points.width() * dots), round(points.height() * dots))
        painter.drawImage(whole, document.render(number, sharp))
    count = document.pageCount()
    document.close()
    return count
