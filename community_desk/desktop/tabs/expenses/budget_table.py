"""The view of a budget's table: amounts typed one below the other, or pasted from a spreadsheet."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from community_desk.desktop.kit.keys import is_enter
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.expenses.budget_model import BudgetModel
from community_desk.desktop.theme import Theme

_MEANINGS = {"ok": "text", "near": "due", "over": "refused"}
_ROW = 32
_WIDTHS: dict[str | int, int] = {"last_year": 120, "spent": 120, "percent": 170}
_YEAR, _MONTH, _MONTH_YEAR, _TITLE = 140, 72, 86, 150

AnyIndex = QModelIndex | QPersistentModelIndex


class BudgetDelegate(QStyledItemDelegate):
    """Headings of groups on grey, what may be typed in frames, the rate as a bar with its
    number.
    """

    def __init__(self, theme: Theme, model: BudgetModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("kit", "cell")
        editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What is no amount stays to be put right.
        goes_on = is_enter(event) or (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        )
        if goes_on and isinstance(watched, QLineEdit):
            is_amount = self._model.understands(watched.text().strip())
            restyle(watched, invalid="false" if is_amount else "true")
            if not is_amount:
                return True
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, model = self._theme, self._model
        row, column = model.rows[index.row()], model.columns[index.column()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == "group":
            painter.fillRect(option.rect, theme.colour("neutral_soft"))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("selection"))
        if model.is_open(index):
            self._frame(painter, option, index)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.Normal if row.kind == "class" else QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour(self._ink(index)))
        margin = theme.px(8)
        box = QRectF(option.rect).adjusted(margin, 0, -margin, 0)
        side = Qt.AlignmentFlag.AlignRight
        if column == "title":
            side = Qt.AlignmentFlag.AlignLeft
            box.setLeft(box.left() + (theme.px(14) if row.in_group else 0))
        elif column == "percent":
            self._bar(painter, box, index)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, model.text(index))
        painter.restore()

    def _ink(self, index: AnyIndex) -> str:
        model = self._model
        column = model.columns[index.column()]
        if column == "percent" or (column == "spent" and model.by_month):
            line = model.line(model.rows[index.row()])
            if not line.budget and model.has_group_budget(index.row()):
                return "quiet"
            return _MEANINGS[line.state]
        return "quiet" if column == "last_year" or model.is_sum(index) else "text"

    def _frame(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        px = self._theme.px
        box = QRectF(option.rect).adjusted(px(3) + 0.5, px(3) + 0.5, -px(3) - 0.5, -px(3) - 0.5)
        pen = QPen(self._theme.colour("accent" if has_focus else "line"), px(2) if has_focus else 1)
        painter.setPen(pen)
        painter.drawRoundedRect(box, px(4), px(4))

    def _bar(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        line = self._model.line(self._model.rows[index.row()])
        if not line.budget:
            return
        theme = self._theme
        room = box.width() - theme.px(56)
        bar = QRectF(box.left(), box.center().y() - theme.px(4), room, theme.px(8))
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bar_rest"))
        painter.drawRoundedRect(bar, theme.px(4), theme.px(4))
        bar.setWidth(room * min(100, line.percent) / 100)
        role = {"ok": "bar", "near": "bar_due", "over": "bar_refused"}[line.state]
        painter.setBrush(theme.colour(role))
        if bar.width():
            painter.drawRoundedRect(bar, theme.px(4), theme.px(4))
        painter.restore()


class BudgetTable(QTableView):
    """Enter goes on to the amount below, Delete clears, Ctrl+V fills from the clipboard
    (``pasted`` carries its text), Ctrl+Z (``undo_wanted``) takes the last change back.
    """

    pasted = Signal(str)
    undo_wanted = Signal()

    def __init__(self, theme: Theme, model: BudgetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._budget = theme, model
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(theme.px(20))
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(theme.px(28))
        self.setItemDelegate(BudgetDelegate(theme, model, self))
        self.setModel(model)
        model.modelReset.connect(self._fit)

    def go_to_first(self) -> None:
        """Goes to the first amount that may be typed, where none is chosen yet."""
        if not self.currentIndex().isValid():
            self._step(QModelIndex(), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            # What a line passes on, such as the Enter that ends its editing.
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(self.currentIndex(), 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        hints = QAbstractItemDelegate.EndEditHint
        at = self.currentIndex()
        step = {hints.SubmitModelCache: 1, hints.EditNextItem: 1, hints.EditPreviousItem: -1}
        super().closeEditor(editor, hints.NoHint)
        if hint in step:
            by_tab = hint is not hints.SubmitModelCache
            self._step(at, step[hint], across=by_tab and self._budget.by_month)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _step(self, start: QModelIndex, step: int, *, across: bool = False) -> None:
        """Goes to the next amount that may be typed, below or beside."""
        model = self._budget
        last = model.columnCount() - 1
        column = start.column() if start.isValid() else _first_amount(model)
        row = start.row() if start.isValid() else -1
        while True:
            if across:
                column += step
            if not across or not 0 <= column <= last:
                row, column = row + step, (0 if step > 0 else last) if across else column
            if not 0 <= row < model.rowCount():
                return
            index = model.index(row, column)
            if model.is_open(index):
                self.setCurrentIndex(index)
                return

    def _clear(self) -> None:
        cells = [
            self._budget.cell(index)
            for index in self.selectedIndexes()
            if self._budget.is_open(index)
        ]
        self._budget.change({cell: None for cell in cells if cell is not None})

    def _copy(self) -> None:
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda one: (one.row(), one.column())):
            rows.setdefault(index.row(), []).append(self._budget.text(index))
        text = "\n".join("\t".join(cells) for cells in rows.values())
        QGuiApplication.clipboard().setText(text)

    def _fit(self) -> None:
        px, model = self._theme.px, self._budget
        widths = [_width(column, model.by_month) for column in model.columns]
        scaled = [px(width) for width in widths]
        if scaled:
            # What is left goes to all alike: the eye finds the amounts beside their titles.
            left = max(0, self.viewport().width() - sum(scaled))
            share = left // len(scaled)
            scaled = [width + share for width in scaled]
            scaled[0] += left - share * len(scaled)
        for at, width in enumerate(scaled):
            self.setColumnWidth(at, width)


def _first_amount(model: BudgetModel) -> int:
    return next((at for at, one in enumerate(model.columns) if isinstance(one, int)), 0)


def _width(column: str | int, by_month: bool) -> int:
    if column == "title":
        return _TITLE
    if by_month:
        return _MONTH if isinstance(column, int) and column else _MONTH_YEAR
    return _YEAR if isinstance(column, int) else _WIDTHS[column]
