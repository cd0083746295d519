"""The lines of a voucher as they are filled in: from which fund, for what, how much."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from community_desk.desktop.kit.buttons import IconButton, LinkButton
from community_desk.desktop.kit.fields import ChoiceField, LineField, MoneyField
from community_desk.desktop.kit.forms import Field, name_field
from community_desk.desktop.kit.keys import is_enter
from community_desk.desktop.kit.panes import quiet_label, tab_through, text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds
from community_desk.expenses.money import fen_from_yuan, in_words, yuan
from community_desk.expenses.records import KINDS, Kind, Line, VoucherKind
from community_desk.expenses.vouchers import MOST_LINES, NewLine
from community_desk.language import QT_TRANSLATE_NOOP

# The cells of a line, with the share of the width that each has.
_SHARES = {"fund": 30, "to_fund": 30, "class": 31, "amount": 22, "text": 30, "invoice": 38}
_SHOWN: dict[VoucherKind, tuple[str, ...]] = {
    "out": ("fund", "class", "amount", "text", "invoice"),
    "in": ("fund", "class", "amount", "text"),
    "transfer": ("fund", "to_fund", "amount"),
    "advance": ("fund", "amount"),
    "settle": ("fund", "class", "amount", "text", "invoice"),
}
_END = len(_SHARES)


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """The cells of one line, and what is said under them."""

    cells: dict[str, QWidget]
    away: IconButton
    said: QLabel

    def value(self, key: str) -> str:
        """What a cell has."""
        return cast(Field, self.cells[key]).value()

    def set_value(self, key: str, text: str) -> None:
        """Fills a cell without telling."""
        cast(Field, self.cells[key]).set_value(text)

    def is_blank(self) -> bool:
        """Whether nothing of a matter is written in it."""
        return not any(self.value(key) for key in ("amount", "text", "invoice"))

    def widgets(self) -> list[QWidget]:
        """All of it."""
        return [*self.cells.values(), self.away, self.said]


class VoucherLines(QWidget):
    """Enter goes on from cell to cell, Ctrl+Enter adds a line, Ctrl+Del takes one away.

    ``edited`` tells of every change, ``completed`` that Enter was pressed at the end; ``looked``
    that another line is the current one.
    """

    edited = Signal()
    completed = Signal()
    looked = Signal()

    def __init__(self, theme: Theme, funds: Funds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._funds = theme, funds
        self._kind: VoucherKind = "out"
        self.rows: list[Row] = []
        self.current = 0
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        self._headings = {
            "fund": quiet_label("", wrap=False),
            "to_fund": quiet_label(self.tr("转入的经费"), wrap=False),
            "class": quiet_label(self.tr("类别"), wrap=False),
            "amount": quiet_label(self.tr("金额（元）"), wrap=False),
            "text": quiet_label(self.tr("用途"), wrap=False),
            "invoice": quiet_label(self.tr("发票号"), wrap=False),
        }
        self._headings["amount"].setAlignment(Qt.AlignmentFlag.AlignRight)
        self.total = text_label("", wrap=True)
        self.add_button = LinkButton(
            theme, self.tr("加一行"), self, icon="plus", key="Ctrl+Return", key_scope=self
        )
        self.add_button.clicked.connect(lambda: self.add_row(go_there=True))
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.total, 1)
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.add_row()
        self.set_kind("out")

    def set_kind(self, kind: VoucherKind) -> None:
        """Asks for what a voucher of a kind has."""
        self._kind = kind
        if kind in ("transfer", "advance"):
            for row in self.rows[1:]:
                self._drop(row)
            del self.rows[1:]
        leaving = kind == "transfer"
        self._headings["fund"].setText(self.tr("转出的经费") if leaving else self.tr("经费来源"))
        for row in self.rows:
            self._set_classes(row)
        self._place()

    def add_row(self, *, go_there: bool = False) -> None:
        """One more line, from the fund of the last."""
        if self.rows and (self._class_kind is None or len(self.rows) >= MOST_LINES):
            return
        row = self._new_row()
        if self.rows:
            last = self.rows[-1]
            row.set_value("fund", last.value("fund"))
        else:
            row.set_value("fund", self._funds.all[0].key)
        self.rows.append(row)
        self._set_classes(row)
        self._place()
        if go_there:
            row.cells["class"].setFocus()
            self.edited.emit()

    def remove_row(self, row: Row) -> None:
        """Takes a line away; of the last one only what is written in it."""
        at = self.rows.index(row)
        if len(self.rows) == 1:
            self.clear()
        else:
            self.rows.remove(row)
            self._drop(row)
            self._place()
        self.go_to(min(at, len(self.rows) - 1))
        self.edited.emit()

    def remove_current(self) -> None:
        """Takes away the line in which the keys are."""
        self.remove_row(self.rows[self.current])

    def clear(self) -> None:
        """Makes room for the next matter: one line, of the same fund and class."""
        for row in self.rows[1:]:
            self._drop(row)
        del self.rows[1:]
        for key in ("amount", "text", "invoice"):
            self.rows[0].set_value(key, "")
        self.current = 0
        self._place()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Fills in what another voucher has."""
        self.clear()
        for at, line in enumerate(lines):
            if at:
                self.add_row()
            values = {
                "fund": line.fund,
                "to_fund": line.to_fund,
                "class": line.class_,
                "amount": yuan(abs(line.fen)),
                "text": line.text,
                "invoice": line.invoice,
            }
            for key, value in values.items():
                self.rows[at].set_value(key, value)
        self._place()

    def go_to(self, at: int) -> None:
        """Goes to the first cell of a line."""
        self.rows[at].cells["fund"].setFocus(Qt.FocusReason.TabFocusReason)

    def new_lines(self) -> tuple[NewLine, ...]:
        """The lines to be booked, without the blank ones that need not be there.

        Raises `NotUnderstoodError` with the place of its row as ``line``.
        """
        found = []
        for at, row in enumerate(self._used()):
            try:
                found.append(self._new_line(row))
            except DeskError as error:
                error.values["line"] = at
                raise
        return tuple(found)

    def row_of(self, line: int) -> int:
        """Where one of `new_lines` is written."""
        return self.rows.index(self._used()[line])

    @property
    def _class_kind(self) -> Kind | None:
        """Of which kind the classes of the lines are; None where they have none."""
        return "out" if self._kind == "settle" else KINDS.get(self._kind)

    def _used(self) -> list[Row]:
        may_be_blank = self.rows if self._kind == "settle" else self.rows[1:]
        return [row for row in self.rows if row not in may_be_blank or not row.is_blank()]

    def guessed(self) -> tuple[NewLine, ...]:
        """The lines as far as they can be read, one for each row."""
        return tuple(
            NewLine(
                fund=row.value("fund"),
                class_=row.value("class"),
                fen=_fen(row.value("amount")),
                text=row.value("text"),
                invoice=row.value("invoice") if "invoice" in _SHOWN[self._kind] else "",
            )
            for row in self.rows
        )

    def sum(self) -> int:
        """What the amounts that can be read come to, in fen."""
        return sum(_fen(row.value("amount")) for row in self.rows)

    def cell(self, key: str, at: int = 0) -> QWidget:
        """A cell of a line."""
        return self.rows[at].cells[key]

    def show_error(self, key: str, at: int, sentence: str) -> None:
        """Says under a line what is wrong in a cell, and goes there."""
        row = self.rows[at]
        _say(row.said, sentence, "error", "")
        restyle(row.cells[key], invalid="true")
        row.cells[key].setAccessibleDescription(sentence)
        row.cells[key].setFocus()

    def say(self, at: int, sentence: str, meaning: str = "") -> None:
        """Says something under a line that keeps nobody from going on."""
        _say(self.rows[at].said, sentence, "quiet", meaning)
        for cell in self.rows[at].cells.values():
            restyle(cell, invalid="false")
            cell.setAccessibleDescription(sentence)

    def said(self, at: int = 0) -> str:
        """What stands under a line."""
        return self.rows[at].said.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        at = next((at for at, row in enumerate(self.rows) if watched in row.widgets()), None)
        if at is not None and is_enter(event):
            self._go_on_from(at, cast(QWidget, watched))
            return True
        if at is not None and event.type() == QEvent.Type.FocusIn and at != self.current:
            self.current = at
            self.looked.emit()
        return super().eventFilter(watched, event)

    def _go_on_from(self, at: int, cell: QWidget) -> None:
        row = self.rows[at]
        shown = [each for each in row.cells.values() if each.isVisibleTo(self)]
        position = shown.index(cell)
        # The invoice of a simple payment waits for whoever goes there by Tab.
        is_simple = len(self.rows) == 1 and cell is row.cells["amount"]
        if not is_simple and position + 1 < len(shown):
            shown[position + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif at + 1 < len(self.rows):
            self.go_to(at + 1)
        else:
            self.completed.emit()

    def _new_line(self, row: Row) -> NewLine:
        if not row.value("amount"):
            raise NotUnderstoodError("no_amount", QT_TRANSLATE_NOOP("errors", "请写金额。"))
        if self._class_kind and not row.value("class"):
            raise NotUnderstoodError("no_such_class", QT_TRANSLATE_NOOP("errors", "请选类别。"))
        several = len(self.rows) > 1
        return NewLine(
            fund=row.value("fund"),
            class_=row.value("class"),
            fen=fen_from_yuan(row.value("amount")),
            text=row.value("text") if several else "",
            invoice=row.value("invoice") if "invoice" in _SHOWN[self._kind] else "",
        )

    def _new_row(self) -> Row:
        theme = self._theme
        titles = {fund.key: fund.title for fund in self._funds.all}
        cells: dict[str, QWidget] = {
            "fund": ChoiceField(theme, titles, self),
            "to_fund": ChoiceField(theme, titles, self),
            "class": ChoiceField(theme, parent=self, editable=True),
            "amount": MoneyField(self),
            "text": LineField("", self),
            "invoice": LineField("", self),
        }
        away = IconButton(theme, self.tr("去掉这一行（Ctrl+Del）"), self, icon="x")
        away.setProperty("kit", "bare")
        row = Row(cells, away, quiet_label(""))
        row.said.setParent(self)
        away.clicked.connect(lambda: self.remove_row(row))
        for key, cell in cells.items():
            cast(Field, cell).edited.connect(lambda key=key: self._cell_edited(row, key))
            cell.installEventFilter(self)
        return row

    def _cell_edited(self, row: Row, key: str) -> None:
        restyle(row.cells[key], invalid="false")
        if key == "fund" and self._kind == "in":
            self._take_usual_class(row)
        self._show_total()
        self.edited.emit()

    def _set_classes(self, row: Row) -> None:
        kind = self._class_kind
        if kind is None:
            return
        field = cast(ChoiceField, row.cells["class"])
        field.set_choices({one.key: one.title for one in load_classes().of_kind(kind)})
        row.set_value("class", "")
        if kind == "in":
            self._take_usual_class(row)

    def _take_usual_class(self, row: Row) -> None:
        row.set_value("class", self._funds.by_key[row.value("fund")].income_class)

    def _drop(self, row: Row) -> None:
        for widget in row.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _place(self) -> None:
        """Puts all cells where they belong, and shows those that are asked for."""
        grid, several = self._grid, len(self.rows) > 1
        shown = [key for key in _SHOWN[self._kind] if several or key != "text"]
        for at in range(_END):
            grid.setColumnStretch(at, _SHARES[shown[at]] if at < len(shown) else 0)
        for line, row in enumerate([None, *self.rows]):
            cells = row.cells if row else self._headings
            for key, cell in cells.items():
                grid.removeWidget(cell)
                cell.setVisible(key in shown)
                if row:
                    name_field(cell, self._headings[key].text())
                if key in shown:
                    grid.addWidget(cell, 2 * line, shown.index(key))
            if row is None:
                continue
            for at, widget in ((2 * line, row.away), (2 * line + 1, row.said)):
                grid.removeWidget(widget)
                whole = widget is row.said
                grid.addWidget(
                    widget, at, 0 if whole else len(shown), 1, len(shown) if whole else 1
                )
            row.away.setVisible(several)
            row.said.setVisible(bool(row.said.text()))
        grid.removeWidget(self._foot)
        grid.addWidget(self._foot, 2 + 2 * len(self.rows), 0, 1, len(shown) + several)
        self.add_button.setVisible(self._class_kind is not None)
        stops = [each for row in self.rows for each in (*row.cells.values(), row.away)]
        tab_through(*stops, self.add_button)
        self._show_total()

    def _show_total(self) -> None:
        fen = self.sum()
        several = len(self.rows) > 1
        text = self.tr("合计 {amount} 元　{words}") if several else "{words}"
        self.total.setText(text.format(amount=yuan(fen), words=in_words(fen)) if fen else "")


def _fen(text: str) -> int:
    try:
        return fen_from_yuan(text)
    except DeskError:
        return 0


def _say(label: QLabel, sentence: str, kit: str, meaning: str) -> None:
    restyle(label, kit=kit, meaning=meaning)
    label.setText(sentence)
    label.setVisible(bool(sentence))
