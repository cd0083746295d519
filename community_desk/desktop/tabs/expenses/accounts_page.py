"""分类账: what came into and went out of a fund or a class, line by line with its balance."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.branches import Branch
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.lists import CountTree
from community_desk.desktop.kit.panes import Columns, quiet_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.expenses.pages import ExpensesPage
from community_desk.desktop.tabs.expenses.period_choice import PeriodChoice, period_words
from community_desk.expenses.accounts import (
    Account,
    AccountLine,
    Of,
    account_of_class,
    account_of_fund,
)
from community_desk.expenses.accounts_paper import export_account, print_account
from community_desk.expenses.forms import load_classes
from community_desk.expenses.money import yuan
from community_desk.expenses.period_figures import period_view
from community_desk.expenses.periods import Period
from community_desk.office.office import Office

Which = tuple[Of, str]
# The column that is hidden where there is no room.
_OTHER = 3


class AccountsPage(ExpensesPage):
    """The accounts at the left, the lines of the chosen one at the right; Enter shows a voucher."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.choice = PeriodChoice(context)
        self.export_button = PlainButton(theme, "", icon="download")
        self.print_button = MainButton(theme, "", icon="printer", key="Ctrl+P")
        tie(context, "expenses.export", self.export_button)
        tie(context, "expenses.print", self.print_button)
        super().__init__(
            context,
            "",
            buttons=(self.choice.year, self.choice.part, self.export_button, self.print_button),
        )
        self.choice.setParent(self)
        self.heading.set_title(self.tr("分类账"))
        self.export_button.set_text(self.tr("存为表格"))
        self.print_button.set_text(self.tr("打印"))
        self.print_button.bind_key(self)
        self.account: Account | None = None
        self.paper: PaperDialog | None = None
        self.asking: QFileDialog | None = None
        self.tree = CountTree(theme)
        self.tree.setAccessibleName(self.tr("经费来源和类别"))
        self.said = quiet_label("")
        self.model = PagedModel(self._columns(), parent=self, key=_place)
        self.table = TableView(theme, self.model, memory=context.memory, name="accounts")
        self.table.setAccessibleName(self.tr("明细"))
        self.table.let_give_way([_OTHER])
        self.nothing = EmptyState(theme, "receipt", "")
        self.either = Either(self.table, self.nothing)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.said)
        column.addWidget(self.either, 1)
        self.body.addWidget(Columns(theme, [self.tree, right], [300, 1000], self), 1)
        self.start = self.tree
        self.choice.edited.connect(self.reload)
        self.tree.chosen.connect(lambda _: self._show())
        self.table.opened.connect(self._open)
        self.export_button.clicked.connect(self._ask_file)
        self.print_button.clicked.connect(self.print_paper)

    def reload(self) -> None:
        self.choice.reload()
        view = period_view(self.context.office, self.choice.period())
        funds = tuple(
            Branch(("fund", f.key), f.title, amount=yuan(f.closing)) for f in view.by_fund
        )
        spent, came = (
            tuple(
                Branch(("class", row.key), row.title, amount=yuan(row.fen))
                for row in view.by_class
                if row.kind == kind and row.key in load_classes().by_key
            )
            for kind in ("out", "in")
        )
        branches = [
            Branch(None, title, below=below, open=True)
            for title, below in (
                (self.tr("经费来源（结余）"), funds),
                (self.tr("支出类别"), spent),
                (self.tr("收入类别"), came),
            )
            if below
        ]
        first = branches[0].below[0].thing if branches else None
        chosen: Which | None = self.tree.thing()
        there = {branch.thing for part in branches for branch in part.below}
        self.tree.show_branches(branches, choose=chosen if chosen in there else first)
        self._show()

    def open_key(self, key: str) -> None:
        """Goes to an account: ``fund:KEY`` or ``class:KEY``."""
        of, _, name = key.partition(":")
        if name:
            self.tree.choose((of, name))

    def print_paper(self) -> None:
        """Shows the account as it will print."""
        which, period = self.tree.thing(), self.choice.period()
        if which is None:
            return

        def draw(office: Office) -> bytes:
            return print_account(office, _account(office, which, period))

        title = self._title()
        self.paper = PaperDialog(self.context, title, f"{title} {period.key}", draw, self.window())
        self.paper.open()

    def save_to(self, path: str) -> None:
        """Writes the account as a workbook."""
        if self.account is None:
            return
        with self.context.telling():
            export_account(self.context.office, self.account, Path(path))
            self.context.notify(self.tr("已存为 {file}").format(file=Path(path).name))

    def _title(self) -> str:
        title = self.account.title if self.account else ""
        return self.tr("分类账：{title}").format(title=title)

    def _ask_file(self) -> None:
        if self.account is None:
            return
        name = f"{self.tr('分类账')} {self.account.title} {self.account.period.key}.xlsx"
        self.asking = ask_save(
            self, self.tr("存为表格"), name, self.tr("Excel 工作簿 (*.xlsx)"), self.save_to
        )

    def _show(self) -> None:
        which: Which | None = self.tree.thing()
        account = None
        if which is not None:
            account = _account(self.context.office, which, self.choice.period())
        self.account = account
        lines: Sequence[AccountLine] = account.lines if account else ()
        self.model.set_columns(self._columns())
        self.model.set_source(
            lambda offset, limit, _sort, _down: lines[offset : offset + limit], lambda: len(lines)
        )
        self.either.show_content(bool(lines))
        period = period_words(self.choice.period())
        self.nothing.say(
            self.tr("{period}没有记过账").format(period=period)
            if account is None
            else self.tr("{period}没有“{title}”的账").format(period=period, title=account.title),
            self.tr("在上面换一个期间"),
        )
        self.said.setText(self._balance(account) if account else "")
        self.export_button.setEnabled(account is not None)
        self.print_button.setEnabled(account is not None)

    def _balance(self, account: Account) -> str:
        if account.of == "fund":
            text = self.tr(
                "上期结余 {opening}  +  收入 {came}  −  支出 {went}  =  期末结余 {closing}"
            )
            if account.advanced:
                also = self.tr("{text}（其中预借未报 {advanced}）")
                text = also.format(text=text, advanced=yuan(account.advanced))
        else:
            text = self.tr("年初至上期 {opening}  +  本期 {moved}  =  本年累计 {closing}")
        return text.format(
            opening=yuan(account.opening),
            came=yuan(account.came),
            went=yuan(account.went),
            moved=yuan(account.closing - account.opening),
            closing=yuan(account.closing),
        )

    def _open(self, line: AccountLine) -> None:
        self.month_wanted.emit(f"{line.date:%Y-%m}", line.voucher_uid)

    def _columns(self) -> list[Column]:
        of_fund = self.account is None or self.account.of == "fund"
        amounts = [
            Column(self.tr("收入"), lambda line: _amount(line.came), numeric=True),
            Column(self.tr("支出"), lambda line: _amount(line.went), numeric=True),
        ]
        if self.account is not None and not of_fund:
            amounts = amounts[1:] if self.account.spends else amounts[:1]
        return [
            Column(self.tr("日期"), lambda line: line.date.isoformat(), sample="2026-11-09"),
            Column(self.tr("凭证"), lambda line: line.number, sample="记-2026-11-009"),
            Column(
                self.tr("摘要"), lambda line: line.text, stretch=True, tip=lambda line: line.text
            ),
            Column(
                self.tr("类别或对方经费") if of_fund else self.tr("经费来源"),
                lambda line: line.other,
            ),
            *amounts,
            Column(
                self.tr("结余") if of_fund else self.tr("本年累计"),
                lambda line: yuan(line.balance),
                numeric=True,
                meaning=lambda line: "refused" if of_fund and line.balance < 0 else "",
                sample="-12,345.00",
            ),
        ]


def _account(office: Office, which: Which, period: Period) -> Account:
    of, key = which
    return (account_of_fund if of == "fund" else account_of_class)(office, key, period)


def _place(line: AccountLine) -> tuple[str, int]:
    """What tells a line from the others of its voucher."""
    return line.number, line.balance


def _amount(fen: int) -> str:
    return yuan(fen) if fen else ""
