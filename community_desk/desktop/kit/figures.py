"""A figure with what it is and what it means."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from community_desk.desktop.kit.buttons import DeskButton
from community_desk.desktop.kit.panes import Card, heading_label, quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.theme import Theme


class FigureCard(Card):
    """今年到账 / ¥18,000.00 / 区工作经费 15,500."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.body.setSpacing(theme.px(2))
        self._figure = heading_label("")
        self._figure.setProperty("kit", "figure")
        self._note = quiet_label("")
        self._title = quiet_label(title)
        for label in (self._title, self._figure, self._note):
            self.body.addWidget(label)
        self.body.addStretch(1)

    def texts(self) -> list[str]:
        """What is said: title, figure, note."""
        return [label.text() for label in self.findChildren(QLabel)]

    def set_title(self, title: str) -> None:
        """Changes what the figure is."""
        self._title.setText(title)

    def show_figure(self, figure: str, note: str = "", meaning: str = "") -> None:
        """Changes the figure; ``meaning`` colours it (refused: overspent)."""
        self._figure.setText(figure)
        restyle(self._figure, meaning=meaning)
        self._note.setText(note)


class FigureButton(DeskButton):
    """A figure that opens what it counts: 60岁以上 / 3,263."""

    look = "figure"

    def __init__(self, theme: Theme, title: str, figure: str, parent: QWidget | None = None):
        super().__init__(theme, "", parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(6), theme.px(10), theme.px(6))
        column.setSpacing(0)
        # The style sheet gives it a least height of next to nothing, which a full pane would take.
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self._title, self._number = quiet_label("", wrap=False), heading_label("")
        self._number.setProperty("kit", "figure")
        for label in (self._title, self._number):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.show_figure(title, figure)

    def show_figure(self, title: str, figure: str) -> None:
        """Changes the figure and what it is."""
        self._title.setText(title)
        self._number.setText(figure)
        self.setAccessibleName(f"{title} {figure}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
