"""年终结转: what of each fund is kept for the next year, and what is handed back."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, MainButton
from community_desk.desktop.kit.fields import ChoiceField, DateField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row, quiet_label, text_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.expenses.pages import ExpensesPage
from community_desk.desktop.tabs.expenses.period_choice import choose_years, year_words
from community_desk.errors import DeskError
from community_desk.expenses.carry_over import FundEnd, YearEnd, carry_over, usual_day, year_end
from community_desk.expenses.money import yuan
from community_desk.expenses.said_periods import said_period
from community_desk.office.permissions import may

# The column that is hidden where there is no room.
_OWNER = 1


class YearEndPage(ExpensesPage):
    """One line for each fund; the button below books what is to be handed back."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.year = ChoiceField(theme)
        super().__init__(context, "", buttons=(self.year,))
        self.heading.set_title(self.tr("年终结转"))
        self.year.setAccessibleName(self.tr("年份"))
        self.end: YearEnd | None = None
        self.said = quiet_label(
            self.tr(
                "每项经费年底的余额：结转的留作下年的上年结余，上缴的退回拨款单位，"
                "记作一笔“上缴结余”。哪项上缴，在“经费来源”里定。"
            )
        )
        self.model = PagedModel(self._columns(), parent=self, key=lambda fund: fund.key)
        self.table = TableView(theme, self.model, memory=context.memory, name="year_end")
        self.table.setAccessibleName(self.tr("各项经费"))
        self.table.let_give_way([_OWNER])
        self.nothing = EmptyState(theme, "archive", "")
        self.either = Either(self.table, self.nothing)
        self.waiting = LinkButton(theme, "")
        self.balance = text_label("")
        self.form = Form(theme)
        self.date = self.form.row("date", self.tr("记账日期"), DateField(context.office.today()))
        self.book_button = MainButton(theme, "", icon="check", key="Ctrl+S", key_scope=self)
        tie(context, "expenses.close", self.book_button)
        self.body.addWidget(self.said)
        self.body.addWidget(self.either, 1)
        self.body.addWidget(self.balance)
        self.body.addLayout(button_row(theme, left=[self.waiting]))
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(14))
        foot.addStretch(1)
        foot.addWidget(self.form)
        foot.addWidget(self.book_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(foot)
        self.start = self.table
        self.year.edited.connect(self._chosen)
        self.form.edited.connect(lambda _: self.form.clear_errors())
        self.waiting.clicked.connect(self._go_to_month)
        self.book_button.clicked.connect(self.book)

    def reload(self) -> None:
        known = [str(year) for year in choose_years(self.context)]
        chosen = self.year.value() or self._usual()
        self.year.set_choices([(year, year_words(int(year))) for year in known])
        self.year.set_value(chosen if chosen in known else known[0])
        self._show()

    def open_key(self, key: str) -> None:
        """Goes to a year."""
        if key:
            self.year.set_value(key)
            self._chosen()

    def book(self) -> None:
        """Books what is to be handed back."""
        if self.end is None or not self.book_button.isEnabled():
            return
        try:
            day = date.fromisoformat(self.date.value())
        except ValueError:
            self.form.show_error("date", self.tr("看不懂这个日期；请写成 2026-12-31 这样。"))
            return
        try:
            booked = carry_over(self.context.office, self.end.year, day)
        except DeskError as error:
            self.form.show_error("date", self.context.say_error(error))
            return
        first = booked[0]
        text = self.tr("已记 {count} 笔上缴，共 {amount} 元：{number} 起")
        self.context.notify(
            text.format(
                count=len(booked), amount=yuan(sum(v.fen for v in booked)), number=first.number
            ),
            action=self.tr("去看"),
            act=lambda: self.month_wanted.emit(first.month, first.uid),
        )
        self.context.tell_changed("expenses")
        self.reload()

    def _usual(self) -> str:
        """Until summer it is the year before that is still to be settled."""
        today = self.context.office.today()
        return str(today.year if today.month > 6 else today.year - 1)

    def _chosen(self) -> None:
        self.date.set_value("")
        self._show()

    def _show(self) -> None:
        office, year = self.context.office, int(self.year.value())
        end = self.end = year_end(office, year)
        self.model.set_source(
            lambda offset, limit, _sort, _down: end.funds[offset : offset + limit],
            lambda: len(end.funds),
        )
        self.nothing.say(
            self.tr("{year} 年底各项经费都没有余额").format(year=year),
            self.tr("在上面换一年"),
        )
        self.either.show_content(bool(end.funds))
        text = self.tr("年底余额 {balance}  −  上缴 {back}  =  结转下年 {kept}")
        handed = sum(fund.handed_back for fund in end.funds)
        self.balance.setText(
            text.format(
                balance=yuan(end.balance), back=yuan(end.hand_back + handed), kept=yuan(end.kept)
            )
        )
        self.balance.setVisible(bool(end.funds))
        self._show_waiting(end)
        due = [fund for fund in end.funds if fund.hand_back]
        self.book_button.set_text(
            self.tr("上缴并记账 {count} 笔").format(count=len(due))
            if due
            else self.tr("没有要上缴的")
        )
        allowed = may(office, "expenses.close")
        self.book_button.setEnabled(bool(due))
        self.date.setEnabled(bool(due) and allowed)
        if not self.date.value():
            self.date.set_value(usual_day(office, year).isoformat())
        self.form.clear_errors()

    def _show_waiting(self, end: YearEnd) -> None:
        self.waiting.setVisible(bool(end.open_months))
        if end.open_months:
            text = self.tr("{month}起还有 {count} 个月没有结账；结账前再记的账会改变这些数。去结账")
            month = said_period(end.open_months[0]).say(self.context.translate)
            self.waiting.set_text(text.format(month=month, count=len(end.open_months)))

    def _go_to_month(self) -> None:
        if self.end and self.end.open_months:
            self.month_wanted.emit(self.end.open_months[0], "")

    def _columns(self) -> list[Column]:
        def amount(title: str, name: str) -> Column:
            return Column(
                title,
                lambda fund: yuan(getattr(fund, name)) if getattr(fund, name) else "",
                numeric=True,
                sample="12,345.00",
                meaning=lambda fund: "refused" if getattr(fund, name) < 0 else "",
            )

        return [
            Column(self.tr("经费来源"), lambda fund: fund.title, stretch=True),
            Column(self.tr("拨款单位"), lambda fund: fund.owner),
            Column(self.tr("年底办法"), self._rule, tags=self._tags, sample="上缴"),
            amount(self.tr("年底余额"), "balance"),
            amount(self.tr("预借未报"), "advanced"),
            amount(self.tr("已上缴"), "handed_back"),
            amount(self.tr("还要上缴"), "hand_back"),
            amount(self.tr("结转下年"), "kept"),
        ]

    def _rule(self, fund: FundEnd) -> str:
        return self.tr("上缴") if fund.rule == "return" else self.tr("结转")

    def _tags(self, fund: FundEnd) -> list[TagText]:
        return [TagText(self._rule(fund), "due" if fund.hand_back else "neutral")]
