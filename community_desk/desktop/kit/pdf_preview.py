"""The page as it will print: the very bytes, drawn by QtPdf."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from community_desk.desktop.kit.buttons import IconButton
from community_desk.desktop.kit.panes import PaneHeading
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

# How many times longer than wide a page may be.
_NARROW = 300  # px
_LONGEST = 12
_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)


def _has_strip(document: "QPdfDocument") -> bool:
    """Whether a page is so long that drawing it would take all memory: no paper is, some files
    are.
    """
    sizes = map(document.pagePointSize, range(document.pageCount()))
    return any(size.height() > _LONGEST * max(size.width(), 1) for size in sizes)


class Pages(QWidget):
    """All pages of a document under each other, drawn when they come into view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: QPdfDocument | None = None
        self._bytes = QByteArray()
        self._buffer: QBuffer | None = None
        self._drawn: dict[int, QImage] = {}
        self._places: list[QRect] = []

    def load(self, pdf: bytes) -> bool:
        """Shows a document; False where the bytes are none, or none that can be drawn."""
        from PySide6.QtPdf import QPdfDocument

        document, data = QPdfDocument(self), QByteArray(pdf)
        buffer = QBuffer(self)
        buffer.setData(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        if document.status() != QPdfDocument.Status.Ready or _has_strip(document):
            document.deleteLater()
            buffer.deleteLater()
            return False
        old_document, old_buffer = self._document, self._buffer
        self._document, self._bytes, self._buffer = document, data, buffer
        self._drawn = {}
        if old_document is not None and old_buffer is not None:
            old_document.close()
            old_document.deleteLater()
            old_buffer.deleteLater()
        return True

    def page_count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount() if self._document else 0

    def lay(self, page_width: int, least_width: int) -> None:
        """Places the pages at a width in pixels, centred in at least ``least_width``."""
        if self._document is None:
            return
        gap = self._theme.px(14)
        width, y = max(least_width, page_width + 2 * gap), gap
        self._places = []
        if self._drawn and next(iter(self._drawn.values())).width() != round(
            page_width * self.devicePixelRatioF()
        ):
            self._drawn = {}
        for number in range(self._document.pageCount()):
            points = self._document.pagePointSize(number)
            height = round(page_width * points.height() / max(points.width(), 1))
            self._places.append(QRect((width - page_width) // 2, y, page_width, height))
            y += height + gap
        self.setFixedSize(width, y)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, place in enumerate(self._places):
            if place.intersects(event.rect()):
                painter.fillRect(place.translated(0, 1), QColor(0, 0, 0, 30))
                painter.drawImage(place.topLeft(), self._image(number, place.size()))
        painter.end()

    def _image(self, number: int, size: QSize) -> QImage:
        image = self._drawn.get(number)
        if image is None:
            assert self._document is not None
            ratio = self.devicePixelRatioF()
            sharp = QSize(round(size.width() * ratio), round(size.height() * ratio))
            page = self._document.render(number, sharp)
            image = QImage(sharp, QImage.Format.Format_RGB32)
            image.fill(self._theme.colour("paper"))
            painter = QPainter(image)
            painter.drawImage(QPoint(0, 0), page)
            painter.end()
            image.setDevicePixelRatio(ratio)
            self._drawn[number] = image
        return image


class _Scroll(QScrollArea):
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt knows the arrows and the page keys.
        bar, key = self.verticalScrollBar(), event.key()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)


class PdfPreview(QWidget):
    """A pane with the document, buttons to come nearer and to fit the width, and what it says
    while there is none. ``show_pdf(bytes)``, ``show_nothing(sentence)``. Ctrl and +, - or 0 press
    the buttons while the focus is inside, or anywhere in the window where it is ``alone`` there.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        parent: QWidget | None = None,
        *,
        nothing: str = "",
        alone: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pdf = b""
        self._zoom = 0.0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self._out = IconButton(theme, self.tr("缩小"), self, icon="zoom-out")
        self._in = IconButton(theme, self.tr("放大"), self, icon="zoom-in")
        self._fit = IconButton(theme, self.tr("适合宽度"), self, icon="maximize")
        self._out.clicked.connect(self.zoom_out)
        self._in.clicked.connect(self.zoom_in)
        self._fit.clicked.connect(self.fit_width)
        for button, key in (
            (self._in, QKeySequence(QKeySequence.StandardKey.ZoomIn)),
            (self._out, QKeySequence(QKeySequence.StandardKey.ZoomOut)),
            (self._fit, QKeySequence("Ctrl+0")),
        ):
            button.key = key
            button.bind_key(self, inside=not alone)
            shown = key.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{button.toolTip()}  {shown}")
        self.heading = PaneHeading(theme, title, buttons=[self._out, self._fit, self._in])
        column.addWidget(self.heading)
        shade = QFrame()
        shade.setProperty("kit", "shade")
        self._pages = Pages(theme)
        self._scroll = _Scroll()
        self._scroll.setProperty("kit", "pages")
        self._scroll.resized.connect(self._lay)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setWidget(self._pages)
        self._pages.setAutoFillBackground(False)  # or the shade ends where the page ends
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(title)
        self._empty = EmptyState(
            theme, "file-text", nothing or self.tr("选好以后，这里就是要打印的那一页")
        )
        self._either = Either(self._scroll, self._empty)
        inside = QHBoxLayout(shade)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._either)
        column.addWidget(shade, 1)
        self.show_nothing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow pane the title has its room; the key, and one step away, do the same.
        self._fit.setVisible(self.width() >= self._theme.px(_NARROW))

    def show_pdf(self, pdf: bytes) -> None:
        """Shows a document at the place and size the one before was looked at."""
        if pdf == self._pdf:
            return
        at = self._scroll.verticalScrollBar().value()
        if not self._pages.load(pdf):
            self.show_nothing(self.tr("这一页画不出来；请重新选择，或关掉程序再打开。"))
            return
        self._pdf = pdf
        self._enable(True)
        self._either.show_content(True)
        self._lay()
        self._scroll.verticalScrollBar().setValue(at)

    def show_nothing(self, sentence: str = "", hint: str = "") -> None:
        """Shows a sentence instead of a page; without one the last sentence stays."""
        self._pdf = b""
        if sentence:
            self._empty.say(sentence, hint)
        self._enable(False)
        self._either.show_content(False)

    def take_focus(self) -> None:
        """Gives the keys to the pages: the arrows scroll."""
        self._scroll.setFocus()

    def pdf(self) -> bytes:
        """The bytes that are shown; empty when none are."""
        return self._pdf

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._pages.page_count() if self._pdf else 0

    def zoom_in(self) -> None:
        """One step nearer."""
        self._zoom_to(next((s for s in _STEPS if s > self._scale() + 0.01), _STEPS[-1]))

    def zoom_out(self) -> None:
        """One step away."""
        self._zoom_to(next((s for s in reversed(_STEPS) if s < self._scale() - 0.01), _STEPS[0]))

    def fit_width(self) -> None:
        """As wide as the pane."""
        self._zoom_to(0.0)

    def _zoom_to(self, zoom: float) -> None:
        self._zoom = zoom
        self._lay()

    def _real_width(self) -> float:
        return self._theme.px(794)  # A4 at 96 dpi

    def _fitting(self) -> float:
        return max(self._scroll.width() - self._theme.px(44), self._theme.px(120))

    def _scale(self) -> float:
        return self._zoom or self._fitting() / self._real_width()

    def _lay(self) -> None:
        if self._pdf:
            bar = Qt.ScrollBarPolicy
            self._scroll.setHorizontalScrollBarPolicy(
                bar.ScrollBarAsNeeded if self._zoom else bar.ScrollBarAlwaysOff
            )
            width = self._real_width() * self._zoom if self._zoom else self._fitting()
            self._pages.lay(round(width), self._scroll.viewport().width())

    def _enable(self, there_is: bool) -> None:
        for button in (self._in, self._out, self._fit):
            button.setEnabled(there_is)
