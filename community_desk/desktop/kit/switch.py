"""A few words in a row, of which one is on: what a pane shows."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.theme import Theme


class Switch(QWidget):
    """The first of the ``words`` (by key) is on. The arrow keys go from one to the next;
    ``chosen`` carries the key of one that a person puts on.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, words: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._chips = {
            key: ChipButton(theme, word, self, checkable=True) for key, word in words.items()
        }
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for key, chip in self._chips.items():
            group.addButton(chip)
            row.addWidget(chip)
            chip.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        self.choose(next(iter(words)))

    def choose(self, key: str) -> None:
        """Puts one on without telling."""
        self._chips[key].setChecked(True)

    def key(self) -> str:
        """The key of the one that is on."""
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def chip(self, key: str) -> ChipButton:
        """One of the words."""
        return self._chips[key]

    def by_tab(self) -> tuple[ChipButton, ...]:
        """The words from left to right."""
        return tuple(self._chips.values())
