"""``community-desk expenses funds``, ``fund-set``: where the money comes from."""

from dataclasses import replace
from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    answer,
    day_of,
    json_option,
    opened,
    staff_option,
)
from community_desk.errors import NotUnderstoodError
from community_desk.expenses import fund_changes
from community_desk.expenses.figures import year_view
from community_desk.expenses.forms import load_classes
from community_desk.expenses.fund_changes import FundChange
from community_desk.expenses.funds import CARRY_OVER, Fund, funds_of
from community_desk.expenses.money import plain, yuan
from community_desk.expenses.records import FundLine
from community_desk.language import QT_TRANSLATE_NOOP, translate


@click.command(help=translate("commands", "经费来源：余额、用途、专项、年底怎么办、到期日"))
@OFFICE
@staff_option
@json_option
def funds(office: Path, staff: str, as_json: bool) -> None:
    """Lists the funds with what is left in each."""
    with opened(office, staff) as desk:
        found = funds_of(desk)
        lines = {line.key: line for line in year_view(desk, desk.today().year).by_fund}
    document = [_document(fund, lines.get(fund.key)) for fund in found.all]
    sentences = [
        "\t".join(
            (
                fund.title,
                yuan(lines[fund.key].closing if fund.key in lines else 0),
                fund.owner,
                _pays(fund),
                _carry_over(fund),
                fund.ends_on.isoformat() if fund.ends_on else "",
            )
        )
        for fund in found.all
    ]
    answer(as_json, document, sentences)


@click.command("fund-set", help=translate("commands", "改一项经费；没写到的不变"))
@OFFICE
@click.argument("fund")
@click.option("--new", is_flag=True, help=translate("commands", "新增这项经费"))
@click.option("--shipped", is_flag=True, help=translate("commands", "恢复程序自带的样子"))
@click.option("--title", help=translate("commands", "名称"))
@click.option("--owner", help=translate("commands", "拨款单位"))
@click.option("--purpose", help=translate("commands", "用途"))
@click.option("--earmarked/--open", default=None, help=translate("commands", "专款专用"))
@click.option("--pays", multiple=True, help=translate("commands", "专项可以开支的类别"))
@click.option("--income-class", help=translate("commands", "到账记作哪类收入"))
@click.option("--carry-over", type=click.Choice(list(CARRY_OVER)))
@click.option("--ends-on", help=translate("commands", "到期日，如 2026-12-31；写空的取消"))
@staff_option
@json_option
def fund_set(
    office: Path,
    fund: str,
    new: bool,
    shipped: bool,
    title: str | None,
    owner: str | None,
    purpose: str | None,
    earmarked: bool | None,
    pays: tuple[str, ...],
    income_class: str | None,
    carry_over: str | None,
    ends_on: str | None,
    staff: str,
    as_json: bool,
) -> None:
    """Changes what is named of a fund; the rest stays."""
    named: dict[str, object] = {
        "title": title,
        "owner": owner,
        "purpose": purpose,
        "earmarked": True if pays and earmarked is None else earmarked,
        "pays": pays or None,
        "income_class": income_class,
        "carry_over": carry_over,
    }
    changes = {key: value for key, value in named.items() if value is not None}
    if ends_on is not None:
        changes["ends_on"] = day_of(ends_on) if ends_on else None
    if (new and shipped) or (shipped and changes) or not (new or shipped or changes):
        raise NotUnderstoodError(
            "fund_set_what",
            QT_TRANSLATE_NOOP("errors", "请写要改什么；--shipped 只能单独用。"),
        )
    with opened(office, staff) as desk:
        known = None if new else funds_of(desk).find(fund)
        if known is None:
            begun = FundChange(title=fund)
            saved = fund_changes.save_fund(desk, "", replace(begun, **changes))  # type: ignore[arg-type]
        elif shipped:
            saved = fund_changes.put_back(desk, known.key)
        else:
            begun = fund_changes.change_of(known)
            saved = fund_changes.save_fund(desk, known.key, replace(begun, **changes))  # type: ignore[arg-type]
        after = fund_changes.booked_after(desk, saved.key, saved.ends_on) if saved.ends_on else 0
        line = {one.key: one for one in year_view(desk, desk.today().year).by_fund}.get(saved.key)
    sentences = [translate("commands", "已保存“{fund}”。").format(fund=saved.title)]
    if after:
        warning = translate("commands", "注意：到期日之后已经记了 {count} 笔，这些不受影响。")
        sentences.append(warning.format(count=after))
    answer(as_json, {**_document(saved, line), "booked_after_end": after}, sentences)


def _document(fund: Fund, line: FundLine | None) -> dict[str, object]:
    classes = load_classes()
    return {
        "key": fund.key,
        "title": fund.title,
        "owner": fund.owner,
        "purpose": fund.purpose,
        "balance": plain(line.closing if line else 0),
        "advanced": plain(line.advanced if line else 0),
        "earmarked": fund.earmarked,
        "pays": [classes.title(key) for key in fund.pays],
        "income_class": classes.title(fund.income_class),
        "carry_over": fund.carry_over,
        "ends_on": fund.ends_on.isoformat() if fund.ends_on else None,
        "own": fund_changes.is_own(fund),
        "changed": fund_changes.is_changed(fund),
    }


def _pays(fund: Fund) -> str:
    if not fund.earmarked:
        return translate("commands", "各类都可以")
    classes = load_classes()
    pays = "、".join(classes.title(key) for key in fund.pays)
    return translate("commands", "专项：{pays}").format(pays=pays)


def _carry_over(fund: Fund) -> str:
    if fund.carry_over == "keep":
        return translate("commands", "年底结转")
    return translate("commands", "年底上缴")
