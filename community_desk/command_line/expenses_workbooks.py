"""``community-desk expenses import``, ``export`` and ``reconcile``: vouchers from a workbook, to
one, and beside one.
"""

from dataclasses import asdict
from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    OUT_FILE,
    answer,
    check_can_write,
    day_of,
    import_options,
    json_option,
    opened,
    staff_option,
)
from community_desk.expenses.export_vouchers import export_vouchers
from community_desk.expenses.import_back import reverse_import
from community_desk.expenses.import_rows import Choices
from community_desk.expenses.import_vouchers import import_file
from community_desk.expenses.money import yuan
from community_desk.expenses.reconcile import MOST_DAYS, USUAL_DAYS, reconcile_file
from community_desk.expenses.reconcile_report import write_report
from community_desk.language import translate
from community_desk.office.backup import back_up_before_import


@click.command("import", help=translate("commands", "把以前的账（Excel、WPS 表格）记成凭证"))
@OFFICE
@import_options
@click.option(
    "--year", type=click.IntRange(1990, 2200), help=translate("commands", "没写年份的算哪一年")
)
@click.option("--fund", default="", help=translate("commands", "没写经费来源的用哪一项"))
@click.option("--class", "class_", default="", help=translate("commands", "看不出类别的用哪一类"))
@staff_option
@json_option
def import_(
    office: Path,
    workbook: Path,
    dry_run: bool,
    problems: Path | None,
    year: int | None,
    fund: str,
    class_: str,
    staff: str,
    as_json: bool,
) -> None:
    """Books the lines of a workbook, all that can be or none."""
    if problems is not None:
        check_can_write(problems, office, workbook)
    choices = Choices(year, fund, class_)
    with opened(office, staff) as desk:
        if not dry_run:
            back_up_before_import(desk, "expenses.import")
        report = import_file(desk, workbook, choices, dry_run=dry_run, problems=problems)
    lines = [
        translate(
            "commands",
            "共 {rows} 行：记账 {booked} 行（凭证 {vouchers} 张），未记 {skipped} 行，"
            "要核对 {flagged} 处；收入 {income} 元，支出 {expense} 元。",
        ).format(
            rows=report.rows,
            booked=report.booked,
            vouchers=report.vouchers,
            skipped=sum(report.skipped.values()),
            flagged=sum(report.flagged.values()),
            income=yuan(report.income),
            expense=yuan(report.expense),
        )
    ]
    if report.differs is not None:
        lines.append(
            translate(
                "commands",
                "“{sheet}”第 {row} 行的余额是 {told}，按各行算是 {ours}；请从这一行查起。",
            ).format(
                sheet=report.differs.sheet,
                row=report.differs.row,
                told=yuan(report.differs.told),
                ours=yuan(report.differs.ours),
            )
        )
    if not dry_run:
        lines.append(
            translate(
                "commands",
                "凭证不能删除；要整批冲销：community-desk expenses import-back {office} {batch}",
            ).format(office=office, batch=report.batch)
        )
    answer(as_json, report.as_json(), lines)


@click.command("import-back", help=translate("commands", "整批冲销一次导入的凭证（记红字）"))
@OFFICE
@click.argument("batch")
@click.option("--reason", required=True, help=translate("commands", "为什么冲销"))
@staff_option
@json_option
def import_back(office: Path, batch: str, reason: str, staff: str, as_json: bool) -> None:
    """Takes back a whole import."""
    with opened(office, staff) as desk:
        found = reverse_import(desk, batch, reason)
    answer(
        as_json,
        {"red": list(found.red), "stays": list(found.stays)},
        translate("commands", "已冲销 {count} 张凭证。").format(count=len(found.red)),
    )


@click.command(help=translate("commands", "把凭证导出成 Excel（有个人姓名，要写用途）"))
@OFFICE
@OUT_FILE
@click.option("--reason", required=True, help=translate("commands", "用途"))
@click.option("--from", "first", default="", help=translate("commands", "从哪个月，如 2026-01"))
@click.option("--to", "last", default="", help=translate("commands", "到哪个月，如 2026-12"))
@staff_option
@json_option
def export(
    office: Path, out: Path, reason: str, first: str, last: str, staff: str, as_json: bool
) -> None:
    """Writes vouchers to a workbook."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        found = export_vouchers(desk, out, reason=reason, first=first, last=last)
    answer(
        as_json,
        {**asdict(found), "file": str(out)},
        translate(
            "commands", "已导出 {vouchers} 张凭证（{lines} 行），待处理 {pending} 件：{file}"
        ).format(**asdict(found), file=out),
    )


@click.command(help=translate("commands", "和银行流水或街道清单对账（不改账）"))
@OFFICE
@click.argument("their_list", metavar="LIST", type=click.Path(path_type=Path))
@click.option("--from", "first", default="", help=translate("commands", "从哪天，如 2026-03-01"))
@click.option("--to", "last", default="", help=translate("commands", "到哪天，如 2026-03-31"))
@click.option(
    "--days",
    type=click.IntRange(0, MOST_DAYS),
    default=USUAL_DAYS,
    show_default=True,
    help=translate("commands", "日期最多差几天"),
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help=translate("commands", "对账表存到哪里（.xlsx 或 .pdf）"),
)
@staff_option
@json_option
def reconcile(
    office: Path,
    their_list: Path,
    first: str,
    last: str,
    days: int,
    out: Path | None,
    staff: str,
    as_json: bool,
) -> None:
    """Compares a list with the vouchers."""
    if out is not None:
        check_can_write(out, office, their_list)
    with opened(office, staff) as desk:
        found = reconcile_file(
            desk,
            their_list,
            first=day_of(first) if first else None,
            last=day_of(last) if last else None,
            days=days,
        )
        if out is not None:
            write_report(desk, found, out)
    answer(
        as_json,
        found.as_json(),
        translate(
            "commands",
            "{first} 至 {last}：对上 {matched} 笔，只在对方 {theirs} 笔，只在我方 {ours} 笔，"
            "金额一致日期远 {far} 笔；差额 {difference} 元。",
        ).format(
            first=found.first,
            last=found.last,
            matched=len(found.matched),
            theirs=len(found.only_theirs),
            ours=len(found.only_ours),
            far=len(found.far),
            difference=yuan(found.difference),
        ),
    )
