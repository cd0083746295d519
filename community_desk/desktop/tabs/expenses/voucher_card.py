"""Right, in the place of the charts: one voucher in full, its receipts, what was done with it."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import DeskButton, IconButton, LinkButton, PlainButton
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import (
    Card,
    FactList,
    PaneHeading,
    ScrollPane,
    clear_layout,
    heading_label,
    quiet_label,
    ruling,
    tab_through,
    text_label,
)
from community_desk.desktop.kit.tags import Tag, restyle
from community_desk.desktop.tabs.expenses.voucher_history import gather
from community_desk.desktop.tabs.expenses.voucher_receipts import VoucherReceipts
from community_desk.desktop.tabs.expenses.voucher_words import (
    is_open_advance,
    payee_word,
    stands,
    tags_of,
    task_choices,
)
from community_desk.expenses.approval import title_of
from community_desk.expenses.checks import is_closed
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds, funds_of
from community_desk.expenses.money import in_figures, in_words, yuan
from community_desk.expenses.records import Line, Voucher
from community_desk.expenses.vouchers import load_voucher
from community_desk.ledgers.burden import TASKS


class VoucherCard(ScrollPane):
    """Shows a voucher. ``closed`` when it is to go; the others carry the
    `Voucher` to settle, mend, take back or print. Links lead to other vouchers by the context.
    """

    closed = Signal()
    settle_wanted = Signal(object)
    amend_wanted = Signal(object)
    reverse_wanted = Signal(object)
    slip_wanted = Signal(object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._voucher: Voucher | None = None
        self._shown: tuple[Voucher, bool] | None = None
        theme = context.theme
        self.close_button = IconButton(theme, self.tr("回到图表  Esc"), icon="x")
        self.settle_button = PlainButton(
            theme, self.tr("报销冲借"), icon="clipboard-check", key="Ctrl+G", key_scope=self
        )
        self.amend_button = PlainButton(
            theme, self.tr("改"), icon="pencil", key="F2", key_scope=self
        )
        self.reverse_button = PlainButton(
            theme, self.tr("冲销"), icon="undo-2", key="Ctrl+R", key_scope=self
        )
        self.slip_button = PlainButton(
            theme, self.tr("打印单据"), icon="printer", key="Ctrl+Shift+P", key_scope=self
        )
        tie(context, "expenses.book", self.settle_button, self.amend_button)
        tie(context, "expenses.reverse", self.reverse_button)
        tie(context, "expenses.print", self.slip_button)
        self.receipts = VoucherReceipts(context, self)
        self._main_card()
        self.body.addWidget(self.receipts)
        self._history_card()
        self.setAcceptDrops(True)
        self.close_button.clicked.connect(self.closed)
        for button, signal in self._actions():
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self._voucher))
        self.receipts.changed.connect(self._receipts_changed)

    def show_voucher(self, voucher: Voucher) -> None:
        """Shows a voucher as it is now."""
        if self._voucher is None or self._voucher.uid != voucher.uid:
            self.verticalScrollBar().setValue(0)
        closed = is_closed(self._context.office, voucher.month)
        now = voucher, closed
        if now != self._shown:  # else what has the keys would lose them
            self._shown = now
            self._show_head(voucher, closed)
            self._show_lines(voucher)
            self._show_facts(voucher)
        self._voucher = voucher
        self.setAccessibleName(voucher.number)
        self._show_buttons(voucher, closed)
        self.receipts.show_voucher(voucher, closed=closed)
        self._show_history(voucher)
        self._order_tabs()

    def voucher(self) -> Voucher | None:
        """Which one is shown."""
        return self._voucher

    def take_focus(self) -> None:
        """Takes the keys, where the card begins with something to do."""
        buttons = [button for button, _ in self._actions()]
        next((b for b in buttons if b.isVisibleTo(self)), self.close_button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and self.receipts.field.acceptDrops():
            self.receipts.field.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.receipts.field.acceptDrops():
            self.receipts.field.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.receipts.field.dropEvent(event)

    def _actions(self) -> list[tuple[DeskButton, SignalInstance]]:
        return [
            (self.settle_button, self.settle_wanted),
            (self.amend_button, self.amend_wanted),
            (self.reverse_button, self.reverse_wanted),
            (self.slip_button, self.slip_wanted),
        ]

    def _main_card(self) -> None:
        theme = self._context.theme
        card = Card(theme)
        self._number = heading_label("")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        tags = QWidget()
        self._tags = FlowLayout(tags, gap=theme.px(6))
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self._number)
        top.addWidget(tags, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._amount = QLabel()
        self._amount.setProperty("kit", "figure")
        self._amount.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = quiet_label("", wrap=False)
        self._text = text_label("")
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(theme.px(12))
        self._lines.setVerticalSpacing(theme.px(2))
        self._lines.setColumnStretch(0, 1)
        # Short ones side by side, what may be long below them.
        self._facts = [FactList(theme) for _ in range(3)]
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=theme.px(8))
        for button, _ in self._actions():
            flow.addWidget(button)
        card.body.addLayout(top)
        figures = QWidget()
        flow = FlowLayout(figures, gap=theme.px(12))
        for label in (self._amount, self._words):
            flow.addWidget(label)
        card.body.addWidget(figures)
        card.body.addWidget(self._text)
        card.body.addWidget(buttons)
        card.body.addWidget(ruling())
        card.body.addLayout(self._lines)
        card.body.addWidget(ruling())
        short = QHBoxLayout()
        short.setSpacing(theme.px(16))
        for facts in self._facts[:2]:
            short.addWidget(facts, 1, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(short)
        card.body.addWidget(self._facts[2])
        self.body.addWidget(card)

    def _history_card(self) -> None:
        theme = self._context.theme
        card = Card(theme)
        self._history = FactList(theme)
        card.body.addWidget(PaneHeading(theme, self.tr("经历")))
        card.body.addWidget(self._history)
        self.body.addWidget(card)

    def _show_head(self, voucher: Voucher, closed: bool) -> None:
        self._number.setText(voucher.number)
        clear_layout(self._tags)
        for text, meaning in tags_of(self._context, voucher, closed=closed):
            self._tags.addWidget(Tag(text, meaning))
        self._amount.setText(in_figures(voucher.fen))
        restyle(self._amount, meaning="refused" if voucher.reverses else "")
        self._words.setText(in_words(voucher.fen))
        self._text.setText(voucher.text)

    def _show_lines(self, voucher: Voucher) -> None:
        clear_layout(self._lines)
        funds = funds_of(self._context.office)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for at, line in enumerate(voucher.lines):
            self._lines.addWidget(text_label(self._line_title(funds, line)), 3 * at, 0)
            self._lines.addWidget(text_label(yuan(line.fen), wrap=False), 3 * at, 1, right)
            about = [funds.title(line.fund)] if line.kind in ("in", "out") else []
            about.append(line.text)
            if line.invoice:
                about.append(self.tr("发票 {number}").format(number=line.invoice))
            said = " · ".join(part for part in about if part)
            if said:
                self._lines.addWidget(quiet_label(said), 3 * at + 1, 0, 1, 2)

    def _line_title(self, funds: Funds, line: Line) -> str:
        if line.kind == "transfer":
            return f"{funds.title(line.fund)} → {funds.title(line.to_fund)}"
        if line.kind == "advance":
            words = self.tr("预借") if line.fen > 0 else self.tr("冲回预借")
            return f"{words} · {funds.title(line.fund)}"
        return load_classes().title(line.class_)

    def _show_facts(self, voucher: Voucher) -> None:
        left, right, below = self._facts
        for each in self._facts:
            each.clear()
        step = title_of(voucher.approval) if voucher.approval else ""
        approval = " · ".join(part for part in (step, voucher.approver) if part)
        for where, word, value in (
            (left, self.tr("日期"), voucher.date.isoformat()),
            (left, payee_word(self._context, voucher.kind), voucher.payee),
            (right, self.tr("经手人"), voucher.handler),
            (right, self.tr("审批"), approval),
        ):
            if value:
                where.add(word, value)
        more = self._more_facts(voucher)
        for word, value, *links in more:
            below.add(word, value, *links)
        below.setVisible(bool(more))

    def _more_facts(self, voucher: Voucher) -> list[tuple[str, str, *tuple[LinkButton, ...]]]:
        """What only some have: word, value, and where it leads."""
        found: list[tuple[str, str, *tuple[LinkButton, ...]]] = []
        if voucher.note:
            found.append((self.tr("备注"), voucher.note))
        if voucher.kind == "settle":
            found.append((self.tr("原借"), self._remainder(voucher)))
        for word, number in (
            (self.tr("冲销的是"), voucher.reverses),
            (self.tr("冲销凭证"), voucher.reversed_by),
            (self.tr("冲的预借"), voucher.settles),
            (self.tr("报销凭证"), voucher.settled_by),
        ):
            if number:
                found.append((word, number, self._link(number)))
        if voucher.task:
            link = LinkButton(self._context.theme, self.tr("打开"))
            link.clicked.connect(lambda: self._context.open_book(TASKS, voucher.task))
            task = task_choices(self._context, voucher.task).get(voucher.task, "—")
            found.append((self.tr("任务"), task, link))
        return found

    def _remainder(self, voucher: Voucher) -> str:
        rest, lent = voucher.remainder, yuan(voucher.lent_fen)
        if rest.returned:
            words = self.tr("{lent}，退回 {rest}")
        elif rest.topped_up:
            words = self.tr("{lent}，补付 {rest}")
        else:
            words = self.tr("{lent}，正好用完")
        return words.format(lent=lent, rest=yuan(rest.returned or rest.topped_up))

    def _link(self, number: str) -> LinkButton:
        link = LinkButton(self._context.theme, self.tr("打开"))

        def go() -> None:
            with self._context.telling():
                other = load_voucher(self._context.office, number)
                self._context.open_month(other.month, other.uid)

        link.clicked.connect(go)
        return link

    def _show_buttons(self, voucher: Voucher, closed: bool) -> None:
        for button, may_be in (
            (self.settle_button, is_open_advance(voucher)),
            (self.amend_button, not closed),
            (self.reverse_button, stands(voucher)),
        ):
            button.setVisible(may_be)
            button.setEnabled(may_be)  # a key presses a button that is hidden too

    def _show_history(self, voucher: Voucher) -> None:
        self._history.clear()
        for event in gather(self._context, voucher.uid):
            text = f"{event.text} · {event.staff}" if event.staff else event.text
            self._history.add(event.at, text)

    def _order_tabs(self) -> None:
        """Tab goes down the card as the eye does; what was made anew would come last."""
        tab_through(
            self.close_button,
            *(button for button, _ in self._actions()),
            *self._facts[2].findChildren(LinkButton),
            *self.receipts.field.tab_stops(),
        )

    def _receipts_changed(self) -> None:
        assert self._voucher is not None
        self.show_voucher(load_voucher(self._context.office, self._voucher.number))
        self._context.tell_changed("expenses")
