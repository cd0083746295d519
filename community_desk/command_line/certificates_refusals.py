"""``community-desk certificates``: what was asked for wrongly, and letters to those who asked."""

from datetime import date, datetime
from pathlib import Path

import click

from community_desk.certificates import replies
from community_desk.certificates.burden_sheet import draw_burden, note_burden
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.refusal_counts import refusal_counts, year_counts
from community_desk.certificates.replies import ReplyRequest
from community_desk.command_line.common import (
    OFFICE,
    OUT,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.language import translate

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command(help=translate("commands", "不予开具统计：按事项、月份和要求单位"))
@OFFICE
@click.option("--year", type=int, help=translate("commands", "哪一年（默认今年）"))
@click.option("--from", "from_on", type=_DAY, help=translate("commands", "从哪天起"))
@click.option("--until", "until_on", type=_DAY, help=translate("commands", "到哪天止"))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help=translate("commands", "报街道的一页，PDF 存到哪里"),
)
@staff_option
@json_option
def burden(
    office: Path,
    year: int | None,
    from_on: datetime | None,
    until_on: datetime | None,
    out: Path | None,
    staff: str,
    as_json: bool,
) -> None:
    """Counts refusals, and draws the page for the street office."""
    if out is not None:
        check_can_write(out, office)
    with opened(office, staff) as desk:
        today = desk.today()
        if from_on or until_on:
            begin = from_on.date() if from_on else date(today.year, 1, 1)
            counts = refusal_counts(desk, begin, until_on.date() if until_on else today)
        else:
            counts = year_counts(desk, year or today.year)
        if out is not None:
            pdf = draw_burden(desk, catalogue_in_force(desk), counts)
            note_burden(desk, counts, "export")
            write_paper(out, pdf)
    lines = [f"{one.total}\t{one.title}" for one in counts.types]
    lines += [f"{one.total}\t{one.name}" for one in counts.bodies]
    said = translate("commands", "{begin} 至 {end}：不予开具 {count} 件").format(
        begin=counts.from_on, end=counts.until_on, count=counts.total
    )
    answer(as_json, counts.as_json(), [said, *lines])


@click.command(help=translate("commands", "给要求开证明的单位复函，写明依据"))
@OFFICE
@click.option("--to", "body", default="", help=translate("commands", "发给哪个单位"))
@click.option("--type", "type_key", default="", help=translate("commands", "哪个证明事项"))
@click.option("--refusal", default="", help=translate("commands", "据哪份告知单（编号）"))
@OUT
@staff_option
@json_option
def reply(
    office: Path,
    body: str,
    type_key: str,
    refusal: str,
    out: Path,
    staff: str,
    as_json: bool,
) -> None:
    """Writes to a body that asks for a paper which the committee may not write."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        request = ReplyRequest(body, type_key, refusal)
        replied = replies.reply(desk, catalogue_in_force(desk), request)
    write_paper(out, replied.pdf, number=replied.number)
    answer(
        as_json,
        {"number": replied.number, "file": str(out), "sha256": replied.sha256},
        translate("commands", "已复函 {number}：{file}").format(number=replied.number, file=out),
    )
