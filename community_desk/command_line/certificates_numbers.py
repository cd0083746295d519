"""``community-desk certificates numbers``, ``seal`` and ``seal-book``: the report on numbers, and
the register of every use of the seal.
"""

from dataclasses import asdict
from pathlib import Path

import click

from community_desk.certificates import number_report, seal_book, seal_paper
from community_desk.certificates.number_report import SeriesYear
from community_desk.certificates.seal_book import SealRequest
from community_desk.command_line.common import (
    MAYBE_OUT,
    OFFICE,
    OUT_FILE,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.language import translate
from community_desk.office.office import Office


@click.command(help=translate("commands", "编号检查：缺号、重号、日期先后不对"))
@OFFICE
@click.option("--year", type=int, help=translate("commands", "只看一年"))
@MAYBE_OUT
@staff_option
@json_option
def numbers(office: Path, year: int | None, out: Path | None, staff: str, as_json: bool) -> None:
    """Tells of each series and year what was used, is missing, repeated or out of order."""
    if out is not None:
        check_can_write(out, office)
    with opened(office, staff) as desk:
        report = number_report.number_report(desk, year)
        lines = [line for each in report for line in _lines(desk, each)]
        pdf = number_report.report_paper(desk, year, translate) if out is not None else b""
    if out is not None:
        write_paper(out, pdf)
    document = [asdict(each) | {"missing_count": each.missing_count} for each in report]
    answer(as_json, document, lines or translate("commands", "还没有编过号。"))


@click.command(help=translate("commands", "登记一次用印（不是本程序开的证明）"))
@OFFICE
@click.option("--matter", default="", help=translate("commands", "盖的是什么"))
@click.option("--number", default="", help=translate("commands", "给哪一份证明加盖（编号）"))
@click.option("--reason", required=True, help=translate("commands", "用印事由"))
@click.option("--approver", required=True, help=translate("commands", "谁批准的（签批人）"))
@click.option("--copies", type=int, default=1, show_default=True)
@click.option("--applicant", default="", help=translate("commands", "申请人姓名"))
@click.option("--phone", default="", help=translate("commands", "申请人电话"))
@click.option("--on", default="", help=translate("commands", "哪天盖的（默认今天）"))
@staff_option
@json_option
def seal(
    office: Path,
    matter: str,
    number: str,
    reason: str,
    approver: str,
    copies: int,
    applicant: str,
    phone: str,
    on: str,
    staff: str,
    as_json: bool,
) -> None:
    """Enters a use of the seal."""
    wanted = SealRequest(matter, reason, approver, copies, applicant, phone, number, on)
    with opened(office, staff) as desk:
        line = seal_book.use_seal(desk, wanted)
    said = translate("commands", "已登记用印第 {serial} 号：{matter}，{copies} 份")
    document = {"serial": line.serial, "on": line.on, "matter": line.matter, "copies": line.copies}
    answer(
        as_json,
        document,
        said.format(serial=line.serial, matter=line.matter, copies=line.copies),
    )


@click.command("seal-book", help=translate("commands", "打印一年的用印登记簿为 PDF"))
@OFFICE
@click.argument("year", type=click.IntRange(1949, 9998))
@OUT_FILE
@click.option("--check", is_flag=True, help=translate("commands", "改为打印核对表"))
@click.option("--full", is_flag=True, help=translate("commands", "联系电话不打码"))
@staff_option
@json_option
def book(
    office: Path, year: int, out: Path, check: bool, full: bool, staff: str, as_json: bool
) -> None:
    """The book of a year, or whether it fits what was printed and handed over."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        if check:
            pdf = seal_paper.check_paper(desk, year)
        else:
            pdf = seal_paper.book_paper(desk, year, full=full)
        uses, copies = seal_book.totals(desk, year=year)
    write_paper(out, pdf)
    answer(
        as_json,
        {"year": year, "uses": uses, "copies": copies, "file": str(out)},
        translate("commands", "已存为 {file}").format(file=out),
    )


def _lines(office: Office, each: SeriesYear) -> list[str]:
    title = number_report.series_title(office, each.series, translate)
    lines = [f"{each.year}\t{title}"]
    if each.last:
        used = translate("commands", "{first}—{last}\t已用 {used}（手工 {by_hand}，作废 {void}）")
        lines[0] += "\t" + used.format(
            first=each.first,
            last=each.last,
            used=each.used,
            by_hand=each.by_hand,
            void=each.void,
        )
    if each.missing:
        missing = translate("commands", "缺号 {count}：{ranges}")
        ranges = number_report.ranges(each.missing)
        lines.append("\t" + missing.format(count=each.missing_count, ranges=ranges))
    for papers in each.repeated:
        uses = "、".join(f"{paper.day} {paper.name}" for paper in papers)
        repeated = translate("commands", "重号 {number}：{uses}")
        lines.append("\t" + repeated.format(number=papers[0].number, uses=uses))
    for pair in each.out_of_order:
        order = translate("commands", "日期倒置 {number}（{day}）在 {later}（{earlier}）之前")
        lines.append(
            "\t"
            + order.format(
                number=pair.number,
                day=pair.day,
                later=pair.later_number,
                earlier=pair.earlier_day,
            )
        )
    return lines
