"""看结果 of any import: its figures and, for each of them, the lines behind it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel


class ImportLists(QWidget):
    """Figures as chips, and a table of the lines behind the one that is down.

    What the lists are is told by those that derive from it.
    """

    def __init__(
        self, context: DeskContext, keys: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._keys = context, keys
        theme = context.theme
        self._shown = ""
        self._rows: Mapping[str, Sequence[Any]] = {}
        self.chips: dict[str, ChipButton] = {}
        flow = QWidget()
        row = FlowLayout(flow, gap=theme.px(8))
        group = QButtonGroup(self)
        self.unchanged = quiet_label("", wrap=False)
        for key in keys:
            chip = ChipButton(theme, "", checkable=True)
            chip.clicked.connect(lambda _=False, key=key: self.show_list(key))
            group.addButton(chip)
            row.addWidget(chip)
            self.chips[key] = chip
        self.unchanged.setFixedHeight(self.chips[keys[0]].sizeHint().height())
        row.addWidget(self.unchanged)
        self.hint = quiet_label("")
        self._tools = QWidget()
        self.tools = QHBoxLayout(self._tools)
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.tools.setSpacing(theme.px(8))
        self._tools.hide()
        self.model = PagedModel((), parent=self, key=id)
        self.table = TableView(theme, self.model)
        self.table.setAccessibleName(self.tr("导入后会怎样"))
        self.table.setMinimumHeight(theme.px(150))
        self._nobody = EmptyState(theme, "check", "")
        self._either = Either(self.table, self._nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        for widget in (flow, self.hint, self._tools):
            column.addWidget(widget)
        column.addWidget(self._either, 1)

    def show_figures(
        self, rows: Mapping[str, Sequence[Any]], figures: Mapping[str, str], unchanged: str
    ) -> None:
        """Shows lines by key, with the words of each chip; the first that has any comes up."""
        self._rows = rows
        for key, text in figures.items():
            self.chips[key].set_text(text)
        self.unchanged.setText(unchanged)
        self.show_list(next((key for key in self._keys if rows[key]), self._keys[-1]))

    def show_list(self, key: str) -> None:
        """Shows the lines behind one of the figures."""
        self._shown = key
        self.chips[key].setChecked(True)
        for each, chip in self.chips.items():  # Tab comes to the one that is down
            chip.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if each == key else Qt.FocusPolicy.ClickFocus
            )
        self._tools.setVisible(self.has_tools(key) and bool(self._rows[key]))
        self.hint.setText(self.hint_of(key) if self._rows[key] else "")
        self.hint.setVisible(bool(self.hint.text()))
        self.model.set_columns(self.columns_of(key))
        self.fill()

    def list_shown(self) -> str:
        """The key of the figure whose lines are shown."""
        return self._shown

    def fill(self) -> None:
        """Reads the lines of the list that is shown again."""
        key = self._shown
        count = len(self.lines_of(key))
        self.table.size_anew()
        self.model.set_source(
            lambda offset, limit, sort, descending: self.stretch(key, offset, limit),
            lambda: count,
        )
        self._nobody.say(self.nothing_in(key))
        self._either.show_content(bool(count))
        self.table.select_row(0)

    def lines_of(self, key: str) -> Sequence[Any]:
        """The lines of a list."""
        return self._rows[key]

    def stretch(self, key: str, offset: int, limit: int) -> Sequence[Any]:
        """Some lines of a list."""
        return self.lines_of(key)[offset : offset + limit]

    def columns_of(self, key: str) -> list[Column]:
        """The columns of a list."""
        raise NotImplementedError

    def nothing_in(self, key: str) -> str:
        """What is said where a list has no lines."""
        raise NotImplementedError

    def hint_of(self, key: str) -> str:
        """What is said above a list."""
        return ""

    def has_tools(self, key: str) -> bool:
        """Whether `tools` belong to a list."""
        return False
