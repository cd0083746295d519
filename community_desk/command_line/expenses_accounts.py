"""``community-desk expenses account``, ``carry-over``: the accounts, and the end of a year."""

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
)
from community_desk.expenses.accounts import account_of_class, account_of_fund
from community_desk.expenses.accounts_paper import export_account
from community_desk.expenses.carry_over import carry_over as book_carry_over
from community_desk.expenses.carry_over import usual_day, year_end
from community_desk.expenses.money import plain, yuan
from community_desk.expenses.periods import period_of
from community_desk.language import translate


@click.command(help=translate("commands", "一项经费或一个类别的分类账，存为 .xlsx 或 .pdf"))
@OFFICE
@click.argument("period")
@OUT_FILE
@click.option("--fund", default="", help=translate("commands", "经费来源"))
@click.option("--class", "class_", default="", help=translate("commands", "类别"))
@staff_option
@json_option
def account(
    office: Path, period: str, out: Path, fund: str, class_: str, staff: str, as_json: bool
) -> None:
    """Writes the account of a fund or of a class."""
    if bool(fund) == bool(class_):
        raise click.UsageError(translate("commands", "请给 --fund 或 --class，只给一个"))
    check_can_write(out, office)
    which = period_of(period)
    with opened(office, staff) as desk:
        find = account_of_fund if fund else account_of_class
        found = find(desk, fund or class_, which)
        export_account(desk, found, out)
    line = translate("commands", "{title}：{count} 行，期末 {closing} 元；{file}")
    answer(
        as_json,
        {
            "title": found.title,
            "period": which.key,
            "opening": plain(found.opening),
            "in": plain(found.came),
            "out": plain(found.went),
            "closing": plain(found.closing),
            "lines": len(found.lines),
            "file": str(out),
        },
        line.format(
            title=found.title, count=len(found.lines), closing=yuan(found.closing), file=out
        ),
    )


@click.command("carry-over", help=translate("commands", "年终结转：把该上缴的结余记账"))
@OFFICE
@click.argument("year", type=click.IntRange(1990, 2200))
@click.option("--date", default="", help=translate("commands", "记账日期（默认年底，或今天）"))
@click.option("--dry-run", is_flag=True, help=translate("commands", "只看结果，不写入"))
@staff_option
@json_option
def carry_over(
    office: Path, year: int, date: str, dry_run: bool, staff: str, as_json: bool
) -> None:
    """Says what becomes of each fund at the end of a year, and books what is handed back."""
    with opened(office, staff) as desk:
        end = year_end(desk, year)
        day = day_of(date) if date else usual_day(desk, year)
        booked = [] if dry_run else book_carry_over(desk, year, day)
    line = translate("commands", "{fund}：年底 {balance}，上缴 {back}，结转 {kept}")
    lines = [
        line.format(
            fund=fund.title,
            balance=yuan(fund.balance),
            back=yuan(fund.hand_back),
            kept=yuan(fund.kept),
        )
        for fund in end.funds
    ]
    if end.open_months:
        waiting = translate("commands", "还没有结账：{months}；结账前再记的账会改变这些数")
        lines.append(waiting.format(months="、".join(end.open_months)))
    done = translate("commands", "已记 {number}：{text} {amount} 元")
    lines += [done.format(number=v.number, text=v.text, amount=yuan(v.fen)) for v in booked]
    vouchers = [voucher.number for voucher in booked]
    answer(as_json, end.as_json() | {"vouchers": vouchers}, lines)
