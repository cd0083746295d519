"""认表头: each sheet of a roster, what its columns were taken for, and the way to say otherwise."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.keys import is_enter
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import (
    ScrollPane,
    clear_layout,
    quiet_label,
    tab_through,
    text_label,
)
from community_desk.desktop.kit.tags import Tag, TagText
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.columns import ReadColumn, ReadSheet, Standing, WorkbookCorrections
from community_desk.workbooks.opened import Workbook

_STANDINGS: Mapping[Standing, tuple[str, str]] = {
    "known": (QT_TRANSLATE_NOOP("import", "认出"), "allowed"),
    "guessed": (QT_TRANSLATE_NOOP("import", "按内容猜的"), "due"),
    "compared": (QT_TRANSLATE_NOOP("import", "只核对，不改档案"), "allowed"),
    "learned": (QT_TRANSLATE_NOOP("import", "上次改过"), "accent"),
    "told": (QT_TRANSLATE_NOOP("import", "这次改的"), "accent"),
    "not_kept": (QT_TRANSLATE_NOOP("import", "按规定不保存"), "neutral"),
    "says_nothing": (QT_TRANSLATE_NOOP("import", "不用导入"), "neutral"),
    "unknown": (QT_TRANSLATE_NOOP("import", "没有认出"), "due"),
}


@dataclass(frozen=True, slots=True)
class ColumnsSource:
    """What the columns of a workbook can be: its sheets as they are understood with corrections,
    the choices for a column, and what is said of a sheet that is not taken."""

    sheets: Callable[[Workbook, WorkbookCorrections], list[ReadSheet]]
    choices: Callable[[], Mapping[str, str]]
    not_taken: str


class ColumnsStep(QWidget):
    """The first step. ``changed`` says that a column was taken for something else."""

    changed = Signal()

    def __init__(
        self, context: DeskContext, source: ColumnsSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._source = context, source
        theme = context.theme
        self._roster: Workbook | None = None
        self._sheets: list[ReadSheet] = []
        self.corrections: dict[str, dict[int, str]] = {}
        self._fields: dict[int, ChoiceField] = {}
        self._tags: dict[int, Tag] = {}
        self._correcting = False
        self.sheets = RowList(theme)
        self.sheets.setAccessibleName(self.tr("工作表"))
        self.sheets.setFixedWidth(theme.px(190))
        self.sheets.chosen.connect(self._show)
        self._pane = ScrollPane(theme)
        self._pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, theme.px(8), 0)
        self._grid.setHorizontalSpacing(theme.px(14))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(3, theme.px(100))
        self._pane.body.addWidget(inner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self.sheets)
        row.addWidget(self._pane, 1)

    def show_roster(self, roster: Workbook, corrections: WorkbookCorrections) -> None:
        """Shows a workbook: the first sheet with something to look at, else that is taken."""
        self._roster = roster
        self.corrections = {sheet: dict(told) for sheet, told in corrections.items()}
        self._read()
        first = next((i for i, sheet in enumerate(self._sheets) if _open(sheet)), None)
        if first is None:
            first = next((i for i, sheet in enumerate(self._sheets) if sheet.is_usable), 0)
        self._list(first)
        self.sheets.setVisible(len(self._sheets) > 1)

    def is_usable(self) -> bool:
        """Whether any sheet can be taken."""
        return any(sheet.is_usable for sheet in self._sheets)

    def unknown(self) -> int:
        """How many columns of the sheets that are taken nobody knows."""
        return self._count("unknown")

    def guessed(self) -> int:
        """How many columns were taken for what their cells look like."""
        return self._count("guessed")

    def known(self) -> int:
        """How many columns of the sheets that are taken are taken."""
        return sum(
            bool(column.field)
            for sheet in self._sheets
            if sheet.is_usable
            for column in sheet.columns
        )

    def field(self, at: int) -> ChoiceField:
        """The choice of a column of the sheet that is shown."""
        return self._fields[at]

    def go_to_first_question(self) -> bool:
        """Goes to the first column that nobody knows, or that was guessed; False for none."""
        number = self.sheets.currentRow()
        columns = _open(self._sheets[number]) if number >= 0 else ()
        if not columns:
            return False
        field = self._fields[columns[0].at]
        field.setFocus()
        # Once the pane has its size.
        QTimer.singleShot(0, field, lambda: self._pane.ensureWidgetVisible(field))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_enter(event):  # moves on, as in forms
            self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        if self._roster is not None:
            self._sheets = self._source.sheets(self._roster, self.corrections)

    def _count(self, standing: Standing) -> int:
        return sum(column.standing == standing for sheet in self._sheets for column in _open(sheet))

    def _list(self, choose: int) -> None:
        rows = []
        for number, sheet in enumerate(self._sheets):
            if not sheet.is_usable:
                tag = TagText(self._source.not_taken)
            elif asked := len(_open(sheet)):
                tag = TagText(self.tr("{count} 栏请看").format(count=asked), "due")
            else:
                tag = TagText(self.tr("认出"), "allowed")
            lines = self.tr("{count} 行").format(count=f"{sheet.lines:,}")
            rows.append(ListRow(number, sheet.name, lines, (tag,)))
        self.sheets.show_rows(rows, choose=choose)

    def _show(self, number: int | None) -> None:
        if self._correcting:
            return
        clear_layout(self._grid)
        self._fields, self._tags = {}, {}
        if number is None:
            return
        sheet = self._sheets[number]
        for place, word in enumerate(
            (self.tr("表头"), self.tr("前几行的内容"), self.tr("当作"), "")
        ):
            self._grid.addWidget(quiet_label(word, wrap=False), 0, place)
        choices = {"": self.tr("不导入"), **self._source.choices()}
        for line, column in enumerate(sheet.columns, 1):
            self._add_line(line, sheet, column, choices)
        tab_through(self.sheets, *self._fields.values())
        self._pane.verticalScrollBar().setValue(0)

    def _add_line(
        self, line: int, sheet: ReadSheet, column: ReadColumn, choices: Mapping[str, str]
    ) -> None:
        theme = self._context.theme
        heading = column.heading or self.tr("第 {number} 栏").format(number=column.at + 1)
        word = text_label(heading)
        word.setMaximumWidth(theme.px(200))
        samples = quiet_label(" · ".join(column.samples))
        samples.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        field = ChoiceField(theme, choices)
        field.setAccessibleName(heading)
        field.setAccessibleDescription(samples.text())
        field.setFixedWidth(theme.px(192))
        field.setEnabled(column.standing != "not_kept")
        field.installEventFilter(self)
        field.edited.connect(lambda at=column.at: self._correct(sheet.name, at))
        tag = Tag()
        for place, widget in enumerate((word, samples, field, tag)):
            self._grid.addWidget(widget, line, place, Qt.AlignmentFlag.AlignVCenter)
        self._fields[column.at], self._tags[column.at] = field, tag
        self._say(sheet, column)

    def _say(self, sheet: ReadSheet, column: ReadColumn) -> None:
        self._fields[column.at].set_value(column.field)
        text, meaning = _STANDINGS[column.standing]
        if column.standing == "unknown" and not sheet.is_usable:
            meaning = "neutral"
        self._tags[column.at].show_text(self._context.translate("import", text), meaning)

    def _correct(self, sheet: str, at: int) -> None:
        told = self.corrections.setdefault(sheet, {})
        field = self._fields[at].value()
        # Two columns cannot be the same: the one that was said last is.
        for other in [key for key, value in told.items() if field and value == field]:
            del told[other]
        told[at] = field
        self._read()
        number = self.sheets.currentRow()
        for column in self._sheets[number].columns:
            self._say(self._sheets[number], column)
        self._correcting = True
        self._list(number)
        self._correcting = False
        self.changed.emit()


def _open(sheet: ReadSheet) -> list[ReadColumn]:
    """The columns that somebody should look at."""
    if not sheet.is_usable:
        return []
    return [column for column in sheet.columns if column.standing in ("unknown", "guessed")]
