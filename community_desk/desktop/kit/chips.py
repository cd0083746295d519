"""Several of some words, each a chip that is pressed or not."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.theme import Theme


class ChipsField(QWidget):
    """A field of a form: the keys of the chips that are pressed, joined by 、."""

    edited = Signal()

    def __init__(
        self, theme: Theme, choices: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=theme.px(6))
        self._chips: dict[str, ChipButton] = {}
        for key, word in choices.items():
            chip = ChipButton(theme, word, self, checkable=True)
            chip.clicked.connect(lambda _=False: self.edited.emit())
            flow.addWidget(chip)
            self._chips[key] = chip
        self.setFocusProxy(next(iter(self._chips.values()), None))  # type: ignore[arg-type]

    def chip(self, key: str) -> ChipButton:
        """One of the chips."""
        return self._chips[key]

    def chosen(self) -> list[str]:
        """The keys that are pressed, in order."""
        return [key for key, chip in self._chips.items() if chip.isChecked()]

    def choose(self, keys: Iterable[str]) -> None:
        """Presses exactly these."""
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def value(self) -> str:
        """The keys that are pressed, joined by 、."""
        return "、".join(self.chosen())

    def set_value(self, text: str) -> None:
        """Presses the keys joined by 、."""
        self.choose(text.split("、"))
