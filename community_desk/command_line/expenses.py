"""``community-desk expenses``: vouchers, the month, the funding rules."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    OUT_FILE,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.command_line.expenses_accounts import account, carry_over
from community_desk.command_line.expenses_budget import budget, budget_set
from community_desk.command_line.expenses_forecast import ask, forecast, tasks
from community_desk.command_line.expenses_funds import fund_set, funds
from community_desk.command_line.expenses_list import advances, list_, show
from community_desk.command_line.expenses_months import close, reopen
from community_desk.command_line.expenses_paper import paste_sheet, slip, slip_offset, slips
from community_desk.command_line.expenses_publish import publications, publish
from community_desk.command_line.expenses_receipts import (
    attach,
    lacking,
    receipt_came,
    receipts_,
)
from community_desk.command_line.expenses_standards import standard, standards, standards_set
from community_desk.command_line.expenses_vouchers import (
    add,
    advance,
    amend,
    reverse,
    settle,
    transfer,
)
from community_desk.command_line.expenses_workbooks import export, import_, import_back, reconcile
from community_desk.expenses import period_figures, periods, statement
from community_desk.expenses.money import yuan
from community_desk.language import translate


@click.group(help=translate("commands", "经费：记账、月报表、结账、预测、经费标准"))
def expenses() -> None:
    """The commands about expenses."""


for command in (
    *(budget, budget_set, funds, fund_set, standard, standards, standards_set),
    *(forecast, tasks, ask),
    *(publish, publications),
    *(import_, import_back, export, reconcile),
    *(slip, slips, paste_sheet, slip_offset),
    *(account, carry_over),
    *(attach, receipts_, receipt_came, lacking),
    *(add, transfer, advance, settle, reverse, amend),
    *(list_, show, advances, close, reopen),
):
    expenses.add_command(command)


@expenses.command("statement", help=translate("commands", "打印一个月、一季度或一年的收支报表"))
@OFFICE
@click.argument("period")
@OUT_FILE
@staff_option
@json_option
def statement_(office: Path, period: str, out: Path, staff: str, as_json: bool) -> None:
    """Prints the statement of a period."""
    check_can_write(out, office)
    which = periods.period_of(period)
    with opened(office, staff) as desk:
        view = period_figures.period_view(desk, which)
        pdf = statement.statement_of(desk, which)
        statement.note_statement(desk, which, "export")
        write_paper(out, pdf)
    answer(
        as_json,
        view.as_json(),
        translate(
            "commands", "上期结余 {opening} + 收入 {income} − 支出 {expense} = 期末结余 {closing}"
        ).format(
            opening=yuan(view.opening),
            income=yuan(view.income),
            expense=yuan(view.expense),
            closing=yuan(view.closing),
        ),
    )
