"""The vouchers of a month as a table, with the month's chooser above and its balance below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, IconButton, MainButton, PlainButton
from community_desk.desktop.kit.panes import Card, heading_label, quiet_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import Tag
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.expenses.forms import load_classes
from community_desk.expenses.money import yuan
from community_desk.expenses.records import MonthView, Voucher

# A month has some tens of vouchers and is read whole, so it is sorted where it lies.
_SORTS: dict[str, Callable[[Voucher], tuple[object, ...]]] = {
    "date": lambda voucher: (voucher.date, voucher.number),
    "number": lambda voucher: (voucher.number,),
    "class": lambda voucher: (voucher.class_title, voucher.number),
    "amount": lambda voucher: (voucher.moved_fen,),
    "receipts": lambda voucher: (voucher.sheets, voucher.number),
}


class VoucherPane(Card):
    """One month. ``step_wanted`` carries -1 or 1; the others say which button was pressed."""

    step_wanted = Signal(object)
    booking_wanted = Signal()
    closing_wanted = Signal()
    statement_wanted = Signal()

    def __init__(self, context: DeskContext, tab: QWidget) -> None:
        theme = context.theme
        super().__init__(theme, tab)
        self._vouchers: Sequence[Voucher] = ()
        self._group = ""
        self.model = PagedModel(self._columns(), parent=self, sort="date", descending=True)
        self.table = TableView(theme, self.model, memory=context.memory, name="vouchers")
        self.table.setAccessibleName(self.tr("凭证"))
        self.empty = EmptyState(
            theme, "receipt", self.tr("这个月还没有凭证"), hint=self.tr("按 Ctrl+N 记第一笔")
        )
        self.either = Either(self.table, self.empty)
        self.balance = quiet_label("")
        self.balance.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addLayout(self._heading(context, tab))
        self.group_chip = ChipButton(theme, "", self)
        self.group_chip.set_icon("x")
        self.group_chip.clicked.connect(self.show_all)
        self.group_chip.hide()
        self.body.addWidget(self.group_chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.either, 1)
        self.body.addWidget(self.balance)
        self.model.set_source(self._page, lambda: len(self._chosen()))

    def show_month(self, view: MonthView) -> None:
        """Shows a month; the group chosen before stays."""
        year, month = view.month.split("-")
        self.title.setText(self.tr("{year} 年 {month} 月").format(year=year, month=int(month)))
        if view.closed:
            self.tag.show_text(self.tr("已结账"), "allowed")
        else:
            self.tag.show_text(self.tr("未结账"), "due")
        self.close_button.setEnabled(not view.closed)
        self._vouchers = view.vouchers
        self.balance.setText(
            self.tr(
                "上月结余 {opening}  +  收入 {income}  −  支出 {expense}  =  本月结余 {closing}"
            ).format(
                opening=yuan(view.opening),
                income=yuan(view.income),
                expense=yuan(view.expense),
                closing=yuan(view.closing),
            )
        )
        self._show()

    def show_group(self, group: str) -> None:
        """Shows only the vouchers of a group of classes; the same one again shows all."""
        self._group = "" if group == self._group else group
        self._show()

    def show_all(self) -> None:
        """Shows all vouchers of the month again."""
        self._group = ""
        self._show()

    def _show(self) -> None:
        self.group_chip.setVisible(bool(self._group))
        title = load_classes().groups.get(self._group, self._group)
        self.group_chip.set_text(self.tr("只看“{group}”").format(group=title))
        self.group_chip.setToolTip(self.tr("看全部凭证"))
        self.model.set_source(self._page, lambda: len(self._chosen()))
        self.either.show_content(self.model.rowCount() > 0)
        if self._group and self._vouchers:
            self.empty.say(
                self.tr("这个月没有“{group}”的凭证").format(group=title),
                self.tr("点上面的“只看”，看全部凭证"),
            )
        else:
            self.empty.say(self.tr("这个月还没有凭证"), self.tr("按 Ctrl+N 记第一笔"))

    def _chosen(self) -> list[Voucher]:
        if not self._group:
            return list(self._vouchers)
        known = load_classes().by_key
        return [
            voucher
            for voucher in self._vouchers
            if any(
                (known[line.class_].group if line.class_ in known else line.class_) == self._group
                for line in voucher.lines
            )
        ]

    def _page(self, offset: int, limit: int, sort: str, descending: bool) -> list[Voucher]:
        rows = sorted(self._chosen(), key=_SORTS[sort or "date"], reverse=descending)
        return rows[offset : offset + limit]

    def _heading(self, context: DeskContext, tab: QWidget) -> QHBoxLayout:
        theme = context.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.earlier = IconButton(theme, self.tr("上个月  Alt+←"), self, icon="chevron-left")
        self.later = IconButton(theme, self.tr("下个月  Alt+→"), self, icon="chevron-right")
        self.title = heading_label("")
        self.tag = Tag()
        for step, button, key in ((-1, self.earlier, "Alt+Left"), (1, self.later, "Alt+Right")):
            button.clicked.connect(lambda _=False, step=step: self.step_wanted.emit(step))
            shortcut = QShortcut(QKeySequence(key), tab)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        self.more_button = IconButton(theme, self.tr("更多"), self, icon="ellipsis")
        self.statement_button = PlainButton(
            theme, self.tr("月报表"), self, icon="printer", key="Ctrl+P", key_scope=tab
        )
        self.close_button = PlainButton(theme, self.tr("结账"), self, icon="lock")
        self.add_button = MainButton(
            theme, self.tr("记一笔"), self, icon="plus", key="Ctrl+N", key_scope=tab
        )
        self.statement_button.clicked.connect(self.statement_wanted)
        self.close_button.clicked.connect(self.closing_wanted)
        self.add_button.clicked.connect(self.booking_wanted)
        for widget in (self.earlier, self.title, self.later, self.tag):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        right_side = (
            self.more_button,
            self.statement_button,
            self.close_button,
            self.add_button,
        )
        for right in right_side:
            row.addWidget(right)
        return row

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("日期"), lambda v: f"{v.date:%m-%d}", sort="date"),
            Column(self.tr("凭证"), lambda v: v.number, sort="number", sample="2026-11-09"),
            Column(self.tr("摘要"), lambda v: v.text, stretch=True, tip=self._tip),
            Column(self.tr("类别"), lambda v: v.class_title, sort="class"),
            Column(
                self.tr("金额"),
                lambda v: f"{'+' if v.kind == 'in' else '-'}{yuan(v.fen)}",
                sort="amount",
                numeric=True,
                meaning=lambda v: "allowed" if v.kind == "in" else "",
                sample="-1,234.00",
            ),
            Column(
                self.tr("票据"),
                self._receipts,
                sort="receipts",
                meaning=lambda v: "refused" if v.lacks_receipt else "",
            ),
        ]

    def _receipts(self, voucher: Voucher) -> str:
        if voucher.sheets:
            return self.tr("{count} 张").format(count=voucher.sheets)
        if voucher.files:
            return self.tr("已附")
        return self.tr("缺") if voucher.lacks_receipt else "—"

    def _tip(self, voucher: Voucher) -> str:
        parts = [voucher.text, voucher.fund_title]
        if voucher.payee:
            parts.append(self.tr("对方：{payee}").format(payee=voucher.payee))
        parts.append(self.tr("经手：{handler}").format(handler=voucher.handler))
        return "\n".join(parts)
