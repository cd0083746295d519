"""One sentence of a wording: its words, the evidence it is bound to, and when it is said."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from community_desk.certificates.letter_forms import Evidence, Sentence
from community_desk.desktop.kit.buttons import IconButton, PlainButton
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.slot_edit import SlotEdit
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import Theme

# How much of the names of the papers stands on their button (px).
_ROOM_OF_NEEDS = 80


class SentenceCard(QFrame):
    """``move_wanted`` carries -1 or 1, ``entered`` the editor that got the focus. Alt+Up and
    Alt+Down move the sentence, Ctrl+Enter wants one more below.
    """

    edited = Signal()
    entered = Signal(object)
    went_on = Signal()
    move_wanted = Signal(int)
    more_wanted = Signal()
    removal_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        slots: Mapping[str, str],
        conditions: Mapping[str, str],
        papers: tuple[Evidence, ...],
    ) -> None:
        super().__init__()
        self._papers, self._theme = papers, theme
        self.setProperty("kit", "sentence")
        self.words = SlotEdit(theme, slots)
        self.when = ChoiceField(theme, conditions)
        self.when.setAccessibleName(self.tr("什么时候写这一句"))
        self.when.setToolTip(self.tr("什么时候写这一句"))
        self.needs = PlainButton(theme, "")
        menu = QMenu(self.needs)
        self._boxes: dict[str, QAction] = {}
        for paper in papers:
            action = menu.addAction(paper.label)
            action.setCheckable(True)
            action.toggled.connect(self._ticked)
            self._boxes[paper.key] = action
        self.needs.setMenu(menu)
        self.up = IconButton(theme, self.tr("上移"), icon="arrow-up")
        self.down = IconButton(theme, self.tr("下移"), icon="arrow-down")
        self.remove = IconButton(theme, self.tr("删去这一句"), icon="trash-2")
        self.up.setToolTip(self.tr("上移") + "  Alt+↑")
        self.down.setToolTip(self.tr("下移") + "  Alt+↓")
        self.buttons = (self.needs, self.up, self.down, self.remove)
        self.error = quiet_label("")
        self.error.setProperty("kit", "error")
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(6))
        column.setSpacing(theme.px(4))
        column.addWidget(self.words)
        column.addWidget(self.error)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(6))
        foot.addWidget(self.needs)
        foot.addWidget(self.when, 1)
        for button in (self.up, self.down, self.remove):
            foot.addWidget(button)
        column.addLayout(foot)
        self.words.edited.connect(self._changed)
        self.words.entered.connect(self.entered)
        self.words.went_on.connect(self.went_on)
        self.when.edited.connect(self._changed)
        self.up.clicked.connect(lambda: self.move_wanted.emit(-1))
        self.down.clicked.connect(lambda: self.move_wanted.emit(1))
        self.remove.clicked.connect(self.removal_wanted)
        for key, act in (
            ("Alt+Up", lambda: self.move_wanted.emit(-1)),
            ("Alt+Down", lambda: self.move_wanted.emit(1)),
            ("Ctrl+Return", self.more_wanted.emit),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._say_needs()

    def sentence(self) -> Sentence:
        """The sentence as it stands."""
        needs = tuple(key for key, box in self._boxes.items() if box.isChecked())
        return Sentence(self.words.value().strip(), needs, self.when.value())

    def show_sentence(self, sentence: Sentence) -> None:
        """Shows a sentence; nothing is told."""
        self.words.set_value(sentence.text)
        self.when.set_value(sentence.when)
        for key, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(key in sentence.needs)
            box.blockSignals(False)
        self._say_needs()

    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the focus, as the eye comes to it."""
        return (self.words, self.needs, self.when, self.up, self.down, self.remove)

    def be_called(self, number: int, *, first: bool, last: bool) -> None:
        """Which sentence of the letter it is."""
        called = self.tr("第 {number} 句").format(number=number)
        self.words.setAccessibleName(called)
        self.needs.setAccessibleDescription(called)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def be_read_only(self) -> None:
        """Only to be read; ``buttons`` are turned off by whoever knows why."""
        self.words.setReadOnly(True)
        restyle(self.words, readOnly="true")
        self.when.setEnabled(False)

    def show_error(self, sentence: str) -> None:
        """Says what is wrong with it; "" where nothing is."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        restyle(self.words, invalid="true" if sentence else "false")

    def _ticked(self) -> None:
        self._say_needs()
        self._changed()

    def _changed(self) -> None:
        self.edited.emit()

    def _say_needs(self) -> None:
        names = [paper.name for paper in self._papers if self._boxes[paper.key].isChecked()]
        words = self.tr("凭 {papers}").format(papers="、".join(names))
        room = self._theme.px(_ROOM_OF_NEEDS)
        cut = self.needs.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.needs.set_text(cut if names else self.tr("不凭材料"))
        self.needs.setAccessibleName(words if names else self.tr("不凭材料"))
        why = self.tr("核对了这些材料才写这一句")
        self.needs.setToolTip(plain_tip(f"{words}\n{why}") if names else self.tr("这一句不看材料"))
