"""``community-desk expenses``: vouchers, the month, the funding rules."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    OUT_FILE,
    answer,
    check_can_write,
    day_of,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.command_line.expenses_accounts import account, carry_over
from community_desk.command_line.expenses_budget import budget, budget_set
from community_desk.command_line.expenses_forecast import ask, forecast, tasks
from community_desk.command_line.expenses_funds import fund_set, funds
from community_desk.command_line.expenses_paper import paste_sheet, slip, slips
from community_desk.command_line.expenses_publish import publications, publish
from community_desk.command_line.expenses_receipts import (
    attach,
    lacking,
    receipt_came,
    receipts_,
)
from community_desk.command_line.expenses_standards import standard, standards, standards_set
from community_desk.expenses import (
    money,
    months,
    period_figures,
    periods,
    statement,
    vouchers,
)
from community_desk.language import translate


@click.group(help=translate("commands", "经费：记账、月报表、结账、预测、经费标准"))
def expenses() -> None:
    """The commands about expenses."""


for command in (
    *(budget, budget_set, funds, fund_set, standard, standards, standards_set),
    *(forecast, tasks, ask),
    *(publish, publications),
    *(slip, slips, paste_sheet),
    *(account, carry_over),
    *(attach, receipts_, receipt_came, lacking),
):
    expenses.add_command(command)


@expenses.command(help=translate("commands", "记一笔"))
@OFFICE
@click.option("--date", required=True, help=translate("commands", "日期，如 2026-11-09"))
@click.option("--kind", required=True, type=click.Choice(["in", "out"]))
@click.option("--fund", required=True, help=translate("commands", "经费来源"))
@click.option("--class", "class_", required=True, help=translate("commands", "类别"))
@click.option("--amount", required=True, help=translate("commands", "金额（元）"))
@click.option("--text", required=True, help=translate("commands", "摘要"))
@click.option("--handler", default="", help=translate("commands", "经手人"))
@click.option("--payee", default="", help=translate("commands", "收款方"))
@click.option("--receipts", default=0, type=click.IntRange(0), help=translate("commands", "票据"))
@staff_option
@json_option
def add(
    office: Path,
    date: str,
    kind: str,
    fund: str,
    class_: str,
    amount: str,
    text: str,
    handler: str,
    payee: str,
    receipts: int,
    staff: str,
    as_json: bool,
) -> None:
    """Books one payment or receipt."""
    voucher = vouchers.NewVoucher(
        date=day_of(date),
        kind=kind,
        text=text,
        lines=(vouchers.NewLine(fund=fund, class_=class_, fen=money.fen_from_yuan(amount)),),
        handler=handler,
        payee=payee,
        receipts=receipts,
    )
    with opened(office, staff) as desk:
        booked = vouchers.add_voucher(desk, voucher)
    answer(
        as_json,
        {"uid": booked.uid, "number": booked.number, "amount": money.plain(booked.fen)},
        translate("commands", "已记账 {number}：{amount} 元").format(
            number=booked.number, amount=money.yuan(booked.fen)
        ),
    )


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
        document = period_figures.period_view(desk, which).as_json()
        write_paper(out, statement.statement_of(desk, which))
    answer(
        as_json,
        document,
        translate(
            "commands", "上期结余 {opening} + 收入 {income} − 支出 {expense} = 期末结余 {closing}"
        ).format(**{key: document[key] for key in ("opening", "income", "expense", "closing")}),
    )


@expenses.command(help=translate("commands", "结账：锁定一个月"))
@OFFICE
@click.argument("month")
@staff_option
def close(office: Path, month: str, staff: str) -> None:
    """Closes a month for good."""
    with opened(office, staff) as desk:
        months.close_month(desk, month)
    answer(False, None, translate("commands", "{month} 已结账。").format(month=month))
