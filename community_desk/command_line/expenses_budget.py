"""``community-desk expenses budget``, ``budget-set``: what a year is planned to cost."""

import unicodedata
from datetime import datetime
from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    answer,
    check_can_write,
    json_option,
    opened,
    pairs,
    staff_option,
)
from community_desk.errors import NotUnderstoodError
from community_desk.expenses import budget_paper, budget_plans, budgets
from community_desk.expenses.budget_plans import ALL_FUNDS, Cell
from community_desk.expenses.budgets import AT_FULL, WHOLE_YEAR, Budget
from community_desk.expenses.figures import year_view
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds, funds_of
from community_desk.expenses.money import fen_from_yuan, plain, yuan
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.office.office import Office

YEAR = click.argument("year", type=int)


@click.command(help=translate("commands", "一年的预算、执行和历次调整"))
@OFFICE
@YEAR
@click.option("--fund", default="", help=translate("commands", "只看一项经费（--out 用）"))
@click.option("--by-month", is_flag=True, help=translate("commands", "按月列出（--out 用）"))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help=translate("commands", "另存为 .pdf 或 .xlsx"),
)
@staff_option
@json_option
def budget(
    office: Path,
    year: int,
    fund: str,
    by_month: bool,
    out: Path | None,
    staff: str,
    as_json: bool,
) -> None:
    """Shows plan against actual, and the revisions."""
    if out is not None:
        check_can_write(out, office)
    with opened(office, staff) as desk:
        document = _document(desk, year)
        if out is not None:
            key = funds_of(desk).find(fund).key if fund else ALL_FUNDS
            sheet = budget_paper.budget_sheet(desk, year, key, by_month=by_month)
            budget_paper.export_budget(desk, sheet, out)
        lines = [line for line in year_view(desk, year).by_class if line.budget or line.actual]
        revisions = budgets.revisions_of(desk, year)
    sentences = [
        f"{line.title}\t{yuan(line.budget)}\t{yuan(line.actual)}\t{line.percent}%" for line in lines
    ]
    if not revisions:
        sentences.insert(0, translate("commands", "还没有设预算，下面按典型年度开支对照"))
    answer(as_json, document, [*sentences, *(_revision(one) for one in revisions)])


@click.command(
    "budget-set",
    help=translate(
        "commands",
        "设一年的预算；--set 写 类别[/经费][/月]=元，没写到的照上一次，等号后空着就去掉这一项",
    ),
)
@OFFICE
@YEAR
@click.option("--set", "settings", multiple=True, metavar=translate("commands", "类别=元"))
@click.option("--from-typical", is_flag=True, help=translate("commands", "从典型年度开支开始"))
@click.option("--from-last-year", is_flag=True, help=translate("commands", "从去年实际开始"))
@click.option("--reason", default="", help=translate("commands", "调整的原因"))
@click.option("--at-full", type=click.Choice(list(AT_FULL)))
@click.option("--near", type=click.IntRange(1, 100), help=translate("commands", "用到百分之几提醒"))
@staff_option
@json_option
def budget_set(
    office: Path,
    year: int,
    settings: tuple[str, ...],
    from_typical: bool,
    from_last_year: bool,
    reason: str,
    at_full: str | None,
    near: int | None,
    staff: str,
    as_json: bool,
) -> None:
    """Sets the budget of a year, or its next revision."""
    if from_typical and from_last_year:
        raise NotUnderstoodError(
            "budget_from_both",
            QT_TRANSLATE_NOOP("errors", "从典型年度还是从去年开始，只能选一个。"),
        )
    with opened(office, staff) as desk:
        before = budgets.budget_of(desk, year)
        begun = before.amounts if before else ()
        if from_typical:
            begun = tuple(budget_plans.typical_amounts())
        elif from_last_year:
            begun = tuple(budget_plans.last_year_amounts(desk, year))
        funds = funds_of(desk)
        changes = {
            _cell(funds, name): fen_from_yuan(amount) if amount else None
            for name, amount in pairs(settings).items()
        }
        saved = budgets.set_budget(
            desk,
            year,
            budget_plans.changed_amounts(begun, changes),
            reason=reason,
            near_percent=near or budgets.near_percent_of(before),
            at_full=at_full or (before.at_full if before else "warn"),
        )
        document = _document(desk, year)
    total = yuan(sum(saved.by_class().values()))
    sentence = translate("commands", "{year} 年预算已保存（第 {number} 版），合计 {total} 元")
    answer(as_json, document, sentence.format(year=year, number=saved.number, total=total))


def _cell(funds: Funds, name: str) -> Cell:
    """``类别``, ``类别/经费``, ``类别/月``, ``类别/经费/月``. Raises `NotUnderstoodError`."""
    class_, *rest = (part.strip() for part in unicodedata.normalize("NFKC", name).split("/"))
    month = WHOLE_YEAR
    if rest and rest[-1].removesuffix("月").isdecimal():
        month = int(rest.pop().removesuffix("月"))
        if not 1 <= month <= 12:
            raise NotUnderstoodError(
                "budget_no_month",
                QT_TRANSLATE_NOOP("errors", "“{month}”不是月份；写 1 到 12，全年写 0。"),
                month=month,
            )
    if len(rest) > 1:
        raise NotUnderstoodError(
            "budget_no_cell",
            QT_TRANSLATE_NOOP("errors", "“{name}”看不懂；请写成 类别/经费/月，后两样可以不写。"),
            name=name,
        )
    fund = funds.find(rest[0]).key if rest else ALL_FUNDS
    return load_classes().find(class_, "out").key, fund, month


def _document(office: Office, year: int) -> dict[str, object]:
    classes, funds = load_classes(), funds_of(office)
    view, plan = year_view(office, year), budget_plans.plan_of(office, year)
    held = plan.budget
    return {
        "year": year,
        "set": held is not None,
        "number": held.number if held else 0,
        "near_percent": budgets.near_percent_of(held),
        "at_full": held.at_full if held else "warn",
        "budget": plain(view.budget),
        "spent": plain(view.spent),
        "opening": plain(view.opening),
        "allotted": plain(view.allotted),
        "classes": [
            {
                "class": line.title,
                "budget": plain(line.budget),
                "spent": plain(line.actual),
                "last_year": plain(plan.last_year.get((line.key, ALL_FUNDS, WHOLE_YEAR), 0)),
                "percent": line.percent,
                "state": line.state,
            }
            for line in view.by_class
        ],
        "amounts": [
            {
                "class": classes.title(one.class_),
                "fund": funds.title(one.fund) if one.fund else "",
                "month": one.month,
                "amount": plain(one.fen),
            }
            for one in (held.amounts if held else ())
        ],
        "revisions": [
            {
                "number": one.number,
                "set_at": one.set_at,
                "set_by": one.set_by,
                "reason": one.reason,
                "total": plain(sum(one.by_class().values())),
            }
            for one in budgets.revisions_of(office, year)
        ],
    }


def _revision(one: Budget) -> str:
    text = translate("commands", "第 {number} 版\t{day}\t{who}\t{total} 元\t{reason}")
    return text.format(
        number=one.number,
        day=f"{datetime.fromisoformat(one.set_at).astimezone():%Y-%m-%d}",
        who=one.set_by,
        total=yuan(sum(one.by_class().values())),
        reason=one.reason,
    )
