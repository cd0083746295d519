"""Below the plan of a year: when to warn, what to do when a class is used up, why it is revised."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.expenses.budget_draft import BudgetDraft
from community_desk.desktop.theme import Theme


class BudgetFoot(QWidget):
    """``edited`` says that an option of the draft was changed, ``save_wanted`` that the reason is
    written. ``page`` is where Ctrl+S saves.
    """

    edited = Signal()
    save_wanted = Signal()

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self._draft: BudgetDraft | None = None
        self.near = LineField()
        self.near.setFixedWidth(theme.px(60))
        self.at_full = ChoiceField(theme, {"warn": self.tr("只提醒"), "stop": self.tr("不让再记")})
        self.reason = LineField(self.tr("如 重阳节慰问加一场"))
        self.give_up = PlainButton(theme, self.tr("放弃改动"))
        self.save_button = MainButton(theme, self.tr("保存"), page, key="Ctrl+S")
        self.problem = QLabel()
        self.problem.setProperty("kit", "error")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._row(theme))
        column.addWidget(self.problem)
        self.near.edited.connect(self._options_changed)
        self.at_full.edited.connect(self._options_changed)
        self.reason.edited.connect(lambda: self.say_reason(""))
        self.reason.returnPressed.connect(self.save_wanted)
        self.save_button.clicked.connect(self.save_wanted)

    def show_draft(self, draft: BudgetDraft) -> None:
        """Fills the fields from a draft."""
        self._draft = draft
        self.near.set_value(str(draft.near))
        self.at_full.set_value(draft.at_full)
        restyle(self.near, invalid="false")
        self.say_reason("")

    def look(self, *, allowed: bool, changed: bool, is_revision: bool) -> None:
        """What may be done now; a revision asks why."""
        self.save_button.setEnabled(allowed and changed and bool(self._near()))
        self.give_up.setEnabled(changed)
        for field in (self.near, self.at_full, self.reason):
            field.setEnabled(allowed)
        for widget in (self.reason, self.reason_label):
            widget.setVisible(is_revision)

    def by_tab(self) -> tuple[QWidget, ...]:
        """Its fields and buttons in the order of the eye."""
        return self.near, self.at_full, self.reason, self.give_up, self.save_button

    def say(self, said: str) -> None:
        """Says what is wrong; empty takes it away."""
        self.problem.setText(said)
        self.problem.setVisible(bool(said))

    def say_reason(self, said: str) -> None:
        """Says what is wrong with the reason, and goes there."""
        restyle(self.reason, invalid="true" if said else "false")
        self.say(said)
        if said:
            self.reason.setFocus()

    def _row(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        why = QWidget()  # stays where there is nothing to ask, so that the others do not spread
        asking = QHBoxLayout(why)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(theme.px(8))
        self.reason_label = _named(self.tr("调整原因"), self.reason)
        asking.addWidget(self.reason_label)
        asking.addWidget(self.reason, 1)
        parts: tuple[tuple[QWidget, int], ...] = (
            (_named(self.tr("提醒线（%）"), self.near), 0),
            (self.near, 0),
            (_named(self.tr("用完以后"), self.at_full), 0),
            (self.at_full, 0),
            (why, 1),
            (self.give_up, 0),
            (self.save_button, 0),
        )
        for widget, stretch in parts:
            row.addWidget(widget, stretch)
        return row

    def _near(self) -> int:
        """The percentage as typed; 0 where it is none."""
        text = self.near.value()
        near = int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else 0
        return near if near <= 100 else 0

    def _options_changed(self) -> None:
        near = self._near()
        restyle(self.near, invalid="false" if near else "true")
        self.say("" if near else self.tr("提醒线要在 1% 到 100% 之间；通常写 80。"))
        if self._draft is not None:
            self._draft.near = near or self._draft.near
            self._draft.at_full = self.at_full.value()
        self.edited.emit()


def _named(text: str, field: QWidget) -> QLabel:
    field.setAccessibleName(text)
    return quiet_label(text, wrap=False)
