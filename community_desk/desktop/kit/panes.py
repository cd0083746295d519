"""Cards, their headings, and panes that scroll."""

from collections.abc import Sequence
from itertools import chain, pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from community_desk.desktop.kit.buttons import DeskButton
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.tags import Tag, restyle
from community_desk.desktop.theme import Theme

# How high a fact of one line is (px).
_FACT = 24


class Card(QFrame):
    """A white pane with rounded corners. Put things into ``body`` (a vertical layout)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "card")
        self.body = QVBoxLayout(self)
        space = theme.px(16)
        self.body.setContentsMargins(space, space, space, space)
        self.body.setSpacing(theme.px(10))


class PaneHeading(QWidget):
    """Heading of a pane: title, a quiet count beside it, tags, and its buttons at the right. One
    ``atop`` of a pane is level with those of the panes beside it, which have buttons.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        parent: QWidget | None = None,
        *,
        count: str = "",
        buttons: Sequence[QWidget] = (),
        atop: bool = False,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._title = _OneLine(title, "heading")
        self._count = _OneLine(count, "quiet")
        self._count.setVisible(bool(count))
        self._tag = Tag()
        for label in (self._title, self._count, self._tag):
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.setMinimumHeight(theme.px(36) if buttons or atop else theme.px(26))

    def set_title(self, title: str) -> None:
        """Changes the title."""
        self._title.setText(title)

    def set_count(self, count: str) -> None:
        """Changes the quiet text beside the title."""
        self._count.setText(count)
        self._count.setVisible(bool(count))

    def fit(self, *groups: Sequence[DeskButton]) -> bool:
        """Makes do with the room there is: where it is short, groups of buttons keep only their
        icons, one group after the other, then the count goes. Says whether all fits then.
        """
        for button in chain.from_iterable(groups):
            button.show_words(True)
        self._count.setVisible(bool(self._count.text()))
        for group in groups:
            if self._fits():
                return True
            for button in group:
                button.show_words(False)
        if not self._fits():
            self._count.hide()
        return self._fits()

    def _fits(self) -> bool:
        # Title and count go on two lines only after all else has made room, and where a field or
        # a choice could be narrower, Qt would take it from them as well.
        return self.sizeHint().width() <= self.width()

    def tag_text(self) -> str:
        """The words of the tag; empty where none is shown."""
        return self._tag.text()

    def title(self) -> str:
        """The title."""
        return self._title.text()

    def count(self) -> str:
        """The quiet text beside the title."""
        return self._count.text()

    def set_tag(self, text: str, meaning: str = "neutral") -> None:
        """Shows a tag after the count; an empty text hides it."""
        self._tag.show_text(text, meaning)


class _OneLine(QLabel):
    """A text on one line, or where that has no room on several."""

    def __init__(self, text: str, kit: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kit", kit)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, self.heightForWidth(width))


class CutLabel(QLabel):
    """Quiet text on one line, as far as there is room: dots stand for the rest. Give it a tip."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kit", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        canvas, room = QStylePainter(self), self.contentsRect()
        said = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        ink, to = self.foregroundRole(), self.alignment()
        canvas.drawItemText(room, to, self.palette(), self.isEnabled(), said, ink)
        canvas.end()


class ScrollPane(QScrollArea):
    """A pane that scrolls vertically. Put things into ``body``; it ends in a stretch."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, spacing: int = 14) -> None:
        super().__init__(parent)
        self.setProperty("kit", "pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("kit", "scrolled")
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(spacing))
        outer.addLayout(self.body)
        outer.addStretch(1)
        self.setWidget(inner)


class Columns(QSplitter):
    """The panes of a tab side by side, with a handle between; ``shares`` are relative widths."""

    def __init__(
        self, theme: Theme, panes: Sequence[QWidget], shares: Sequence[int], parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.px(14))
        self.fill(theme, panes, shares)

    def fill(self, theme: Theme, panes: Sequence[QWidget], shares: Sequence[int]) -> None:
        """Adds the panes: later, where the columns shall be in their place first, since Qt dresses
        all that is moved once more.
        """
        for pane in panes:
            self.addWidget(pane)
        for position, share in enumerate(shares):
            self.setStretchFactor(position, share)
        self.setSizes([theme.px(share) for share in shares])


class FactList(QWidget):
    """Facts as lines: a quiet word, then the value, perhaps with a button after it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setColumnStretch(1, 1)

    def clear(self) -> None:
        """Takes all facts away."""
        clear_layout(self._grid)

    def add(
        self,
        word: str,
        value: str,
        *after: QWidget,
        meaning: str = "",
        below: QWidget | None = None,
    ) -> QLabel:
        """One more fact; ``after`` stand behind the value, or under it where there is no room;
        ``below`` stands close under it.
        """
        row = self._grid.rowCount()
        value_label = text_label(value)
        if meaning:
            restyle(value_label, meaning=meaning)
        at = Qt.AlignmentFlag.AlignTop
        title = quiet_label(word, wrap=False)
        # Lines are as far apart with a button as without; the word is level with the value, which
        # stands in the middle of what comes after it.
        heights = [each.sizeHint().height() for each in after]
        title.setMinimumHeight(max([self._theme.px(_FACT), *heights]))
        self._grid.addWidget(title, row, 0, at)
        column = QVBoxLayout()
        column.setSpacing(0)
        if after:
            line = QWidget()
            flow = FlowLayout(line, gap=self._theme.px(8))
            value_label.setWordWrap(False)
            for widget in (value_label, *after):
                flow.addWidget(widget)
            column.addWidget(line)
        else:
            column.addWidget(in_line(self._theme, value_label))
        if below is not None:
            column.addWidget(below, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addLayout(column, row, 1)
        return value_label


def heading_label(text: str) -> QLabel:
    """A pane's heading."""
    return _label(text, "heading")


def quiet_label(text: str, *, wrap: bool = True) -> QLabel:
    """Small quiet text."""
    label = _label(text, "quiet")
    label.setWordWrap(wrap)
    return label


def text_label(text: str, *, wrap: bool = True) -> QLabel:
    """Running text that can be marked and copied."""
    label = _label(text, "")
    label.setWordWrap(wrap)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def in_line(theme: Theme, label: QLabel) -> QLabel:
    """The label with room above and below, so that its first line is level with a link beside."""
    spare = max(theme.px(_FACT) - label.fontMetrics().height(), 0)
    label.setContentsMargins(0, spare // 2, 0, spare - spare // 2)
    return label


def ruling() -> QFrame:
    """A thin line between things."""
    line = QFrame()
    line.setProperty("kit", "ruling")
    line.setFixedHeight(1)
    return line


def headed(theme: Theme, title: str, inner: QWidget) -> QWidget:
    """A widget under its heading, close to it."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    column.addWidget(heading_label(title))
    column.addWidget(inner)
    return box


def button_row(theme: Theme, *buttons: QWidget, left: Sequence[QWidget] = ()) -> QHBoxLayout:
    """Buttons at the foot of a pane: at the right, the main one last."""
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    for button in left:
        row.addWidget(button)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def tab_layout(theme: Theme, tab: QWidget) -> QVBoxLayout:
    """The layout of a whole tab, with the page's margins."""
    layout = QVBoxLayout(tab)
    space = theme.px(16)
    layout.setContentsMargins(space, space, space, space)
    layout.setSpacing(theme.px(14))
    return layout


def clear_layout(layout: QLayout) -> None:
    """Takes everything out of a layout and frees it."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif isinstance(inner, QBoxLayout | QGridLayout):
            clear_layout(inner)


def _label(text: str, kit: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kit", kit)
    return label


def reach_all(pane: QWidget, after: QWidget) -> None:
    """Lets Tab come from ``after`` to all of a pane, in the order in which it was put together."""
    order: list[QWidget] = []
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        if pane.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
        widget = widget.nextInFocusChain()
    tab_through(after, *order)


def tab_through(*widgets: QWidget) -> None:
    """Lets Tab go from each of these to the next; for what is made anew, and would come last."""
    for one, other in pairwise(widgets):
        QWidget.setTabOrder(one, other)
