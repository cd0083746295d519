"""One line of the trail whole: when, who, what, and old and new values side by side."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.panes import (
    FactList,
    ScrollPane,
    clear_layout,
    heading_label,
    quiet_label,
    text_label,
)
from community_desk.trail.records import Change, Line

# A word longer than this, such as a checksum, may break at each so many signs.
_LONG_WORD = re.compile(r"\S{25,}")
_PART = re.compile(r"(.{12})")


class TrailDetail(ScrollPane):
    """The line that is chosen; ``asked`` says that its numbers are wanted whole."""

    asked = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        theme = context.theme
        self.title = heading_label("")
        self.title.setWordWrap(True)
        self.facts = FactList(theme)
        self.whole_button = PlainButton(theme, self.tr("查看完整号码"), icon="eye")
        self.whole_button.setToolTip(self.tr("谁看了哪一行的完整号码，也会留下记录。"))
        tie(context, "office.trail", self.whole_button)
        self.whole_button.clicked.connect(self.asked)
        self.values = QWidget()
        self._grid = QGridLayout(self.values)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        for column, share in enumerate((2, 3, 3)):
            self._grid.setColumnStretch(column, share)
        for part in (self.title, self.facts, self.values):
            self.body.addWidget(part)
        self.body.addWidget(self.whole_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_line(None)

    def show_line(self, line: Line | None) -> None:
        """Shows a line; nothing where there is none."""
        self.facts.clear()
        clear_layout(self._grid)
        self.whole_button.setVisible(line is not None and line.is_masked)
        if line is None:
            self.title.setText("")
            return
        self.title.setText(line.act)
        if line.thing:
            self.facts.add(self.tr("对什么"), _breakable(line.thing))
        self.facts.add(self.tr("谁"), line.staff)
        self.facts.add(self.tr("时间"), f"{line.at:%Y-%m-%d %H:%M:%S}")
        if line.reason:
            self.facts.add(self.tr("原因"), _breakable(line.reason))
        self.facts.add(self.tr("记录行"), str(line.id))
        if line.changes:
            self._show_values(line.changes)

    def _show_values(self, changes: tuple[Change, ...]) -> None:
        if not any(change.old for change in changes):
            for change in changes:
                self.facts.add(change.label, _breakable(change.new) or "—")
            return
        for column, heading in enumerate(("", self.tr("原来"), self.tr("后来"))):
            self._grid.addWidget(quiet_label(heading), 0, column)
        top = Qt.AlignmentFlag.AlignTop
        for row, change in enumerate(changes, start=1):
            self._grid.addWidget(quiet_label(change.label), row, 0, top)
            self._grid.addWidget(_value(change.old), row, 1, top)
            self._grid.addWidget(_value(change.new), row, 2, top)


def _value(text: str) -> QWidget:
    return text_label(_breakable(text) or "—")


def _breakable(text: str) -> str:
    """A text that a narrow column can hold, however long a word in it is."""
    return _LONG_WORD.sub(lambda word: _PART.sub("\\1\u200b", word[0]), text)
