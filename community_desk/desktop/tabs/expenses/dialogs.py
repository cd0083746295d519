"""The statement of a month as it prints, closing a month, and opening it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row, text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.noted_paper import NotedPaperDialog
from community_desk.errors import DeskError
from community_desk.expenses.money import yuan
from community_desk.expenses.months import closed_from, reopen_month
from community_desk.expenses.periods import period_of
from community_desk.expenses.records import MonthView
from community_desk.expenses.said_periods import said_period
from community_desk.expenses.statement import note_statement, statement_of


class StatementDialog(NotedPaperDialog):
    """The statement of a month, to print or to save."""

    def __init__(self, context: DeskContext, month: str, parent: QWidget) -> None:
        year, number = month.split("-")
        title = self.tr("{year} 年 {month} 月收支月报表").format(year=year, month=int(number))
        name = self.tr("{month} 收支月报表").format(month=month)
        period = period_of(month)
        super().__init__(
            *(context, title, lambda office: statement_of(office, period)),
            lambda action: note_statement(context.office, period, action),
            parent,
            file_name=name,
        )


class CloseMonthDialog(DeskDialog):
    """Says what closing a month means, which a director alone can take back. ``wanted`` carries
    yes.
    """

    wanted = Signal()

    def __init__(
        self, context: DeskContext, view: MonthView, is_over: bool, parent: QWidget
    ) -> None:
        super().__init__(context.theme, "", parent)
        month = said_period(view.month).say(context.translate)
        self.set_title(self.tr("结账：{month}").format(month=month))
        theme = context.theme
        consequence = self.tr(
            "结账以后，{month}及以前的凭证不能再添、再改。"
            "本月结余 {closing} 元从此固定，就是下个月的上月结余。"
            "真有错账，只有主任写明原因才能反结账。"
        )
        self.body.addWidget(text_label(consequence.format(month=month, closing=yuan(view.closing))))
        for warning in self._warnings(view, is_over):
            label = text_label(warning)
            restyle(label, meaning="due")
            self.body.addWidget(label)
        close = PlainButton(theme, self.tr("结账"), self, icon="lock")
        leave = MainButton(theme, self.tr("先不结"), self)
        close.clicked.connect(self._close_month)
        leave.clicked.connect(self.reject)
        self.body.addStretch(1)
        self.close_button, self.leave_button = close, leave
        self.body.addLayout(button_row(theme, close, leave))
        leave.setFocus()  # last: what comes into a layout of the body loses the keys

    def _warnings(self, view: MonthView, is_over: bool) -> list[str]:
        found = []
        if not is_over:
            found.append(self.tr("这个月还没有过完：结账以后，这个月再花的钱就记不进来了。"))
        if view.lacking:
            found.append(self.tr("还有 {count} 笔支出缺票据。").format(count=view.lacking))
        if not view.count:
            found.append(self.tr("这个月一笔也没有记。"))
        return found

    def _close_month(self) -> None:
        self.wanted.emit()
        self.accept()


class ReopenDialog(DeskDialog):
    """Asks a director why a month is opened again, with all that were closed after it, and opens
    them. ``reopened`` carries the months, the latest first.
    """

    reopened = Signal(object)

    def __init__(self, context: DeskContext, month: str, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(
            self.tr("反结账：{month}").format(month=said_period(month).say(context.translate))
        )
        self._context, self._month = context, month
        theme = context.theme
        closed = [*reversed(closed_from(context.office, month))] or [month]
        months = "、".join(said_period(each).say(context.translate) for each in closed)
        said = self.tr(
            "{months}会重新打开，可以再记账；改好以后请再结账。已经公开的表要重新公开。"
            "谁、为什么反结账，留有记录。"
        )
        self.body.addWidget(text_label(said.format(months=months)))
        self.form = Form(theme, labels_above=True)
        self.reason = self.form.row("reason", self.tr("原因"), LineField(), required=True)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        leave = MainButton(theme, self.tr("不打开"), self)
        self.reopen_button = PlainButton(theme, self.tr("反结账"), self, icon="lock-open")
        self.reopen_button.clicked.connect(self.reopen)
        leave.clicked.connect(self.reject)
        self.form.completed.connect(self.reopen)
        self.body.addLayout(button_row(theme, self.reopen_button, leave))
        self.reason.setFocus()

    def reopen(self) -> None:
        """Opens the month, or says at the field what is missing."""
        try:
            months = reopen_month(self._context.office, self._month, self.reason.value())
        except DeskError as error:
            self.form.show_error("reason", self._context.say_error(error))
            return
        self.reopened.emit(months)
        self.accept()
