"""How a book will look: the form of an entry, and the heading line as it is printed."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.panes import ScrollPane, heading_label, quiet_label
from community_desk.desktop.tabs.ledgers.entry_form import EntryForm
from community_desk.desktop.theme import Theme
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.filled import filled_columns

_CENTRED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWrapAnywhere)


class DesignPreview(ScrollPane):
    """To be looked at only: no key and no click comes to it."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context.theme)
        self.form = EntryForm(context)
        self.line = HeadingLine(context.theme)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(quiet_label(self.tr("印出来的表头")))
        self.body.addWidget(self.line)
        self.body.addWidget(heading_label(self.tr("登记一条时")))
        self.body.addWidget(self.form)
        self.form.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_book(self, book: Book) -> None:
        """Shows a book as it would be."""
        filled = filled_columns(
            book,
            of_resident=book.subject == "resident",
            of_dwelling=book.subject == "dwelling",
        )
        # As no book that is there: what was typed before would be looked up at each key.
        self.form.lay(replace(book, code=""), filled)
        self.form.show_values({})
        for widget in self.form.findChildren(QWidget):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line.show_columns(_printed(book))


class HeadingLine(QWidget):
    """The heading line of a book on paper, each column as wide as its share."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cells: list[tuple[str, int]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_columns(self, cells: Sequence[tuple[str, int]]) -> None:
        """Shows columns with their shares of the width."""
        self._cells = list(cells)
        self.setAccessibleName("、".join(name for name, _ in cells))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.heightForWidth(max(self.width(), 1)))

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font("quiet"))
        total = sum(share for _, share in self._cells) or 1
        pad = self._theme.px(8)
        heights = [
            metrics.boundingRect(
                0,
                0,
                max((width - 1) * share // total - 3, metrics.height()),
                10_000,
                _CENTRED,
                name,
            ).height()
            for name, share in self._cells
        ]
        return max(heights, default=metrics.height()) + pad

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setFont(self._theme.font("quiet"))
        painter.setPen(QPen(Qt.GlobalColor.black, 1))
        total = sum(share for _, share in self._cells) or 1
        left, height = 0.5, self.height() - 1.0
        for name, share in self._cells:
            width = (self.width() - 1) * share / total
            cell = QRectF(left, 0.5, width, height)
            painter.drawRect(cell)
            painter.drawText(cell.adjusted(1, 1, -1, -1), _CENTRED, name)
            left += width
        painter.end()


def _printed(book: Book) -> list[tuple[str, int]]:
    """The columns on paper in their order, with their shares of the width."""
    layout = book.layout
    named = {column.name: column for column in book.columns}
    order = [named[name] for name in layout.order if name in named]
    order += [column for column in book.columns if column not in order]
    return [
        (column.name, layout.widths.get(column.name) or _usual(column))
        for column in order
        if column.name not in layout.left_out
    ]


def _usual(column: Column) -> int:
    return 3 if column.type in ("long_text", "address") else 2
