"""``community-desk expenses publish``, ``publications``: the sheet for the notice board, and what
hung there.
"""

from functools import partial
from pathlib import Path

import click

from community_desk.certificates.register import handled
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
from community_desk.expenses import publication
from community_desk.expenses.periods import period_of
from community_desk.expenses.publication_sheet import PAPERS, Affairs, Hidden, sheet_of
from community_desk.language import translate
from community_desk.registry.residents import names_within


@click.command(help=translate("commands", "财务公开表：打印并记下公开日期"))
@OFFICE
@click.argument("period")
@OUT_FILE
@click.option(
    "--paper",
    type=click.Choice(list(PAPERS)),
    default="a3",
    show_default=True,
    help=translate("commands", "张贴用 a3，存档用 a4"),
)
@click.option("--draft", is_flag=True, help=translate("commands", "只打印样稿，不算公开"))
@click.option("--date", default="", help=translate("commands", "公开日期（默认今天）"))
@click.option("--meeting", "meetings", multiple=True, help=translate("commands", "会议与决定"))
@click.option("--activity", "activities", multiple=True, help=translate("commands", "活动"))
@staff_option
@json_option
def publish(
    office: Path,
    period: str,
    out: Path,
    paper: str,
    draft: bool,
    date: str,
    meetings: tuple[str, ...],
    activities: tuple[str, ...],
    staff: str,
    as_json: bool,
) -> None:
    """Writes the sheet of a period; unless it is a draft it is kept and on record as published."""
    check_can_write(out, office)
    which = period_of(period)
    with opened(office, staff) as desk:
        issued, refused = handled(desk, which.from_on, which.until_on)
        affairs = Affairs(meetings=meetings, activities=activities, issued=issued, refused=refused)
        day = day_of(date) if date else desk.today()
        names = partial(names_within, desk)
        sheet = sheet_of(
            desk,
            which,
            affairs,
            paper=PAPERS[paper],
            day=day,
            draft=draft,
            names_within=names,
        )
        document: dict[str, object] = {
            "period": which.key,
            "file": str(out),
            "final": sheet.final,
            "masked": [_hidden(one) for one in sheet.hidden],
        }
        if draft:
            publication.note_print(desk, which, final=False, paper=PAPERS[paper])
            write_paper(out, sheet.pdf)
            said = translate("commands", "{period} 公开表样稿：{file}")
        else:
            hung = publication.publish(
                desk, which, day, affairs, paper=PAPERS[paper], names_within=names
            )
            write_paper(out, publication.hung_pdf(desk, hung.uid), number=which.key)
            document |= _as_json(hung)
            said = translate("commands", "{period} 已记为 {day} 公开：{file}")
    lines = [said.format(period=which.key, day=day.isoformat(), file=out)]
    warning = translate("commands", "{voucher} 的文字已遮盖：{shown}")
    other = translate("commands", "居务公开")
    lines += [warning.format(voucher=o.voucher or other, shown=o.shown) for o in sheet.hidden]
    answer(as_json, document, lines)


@click.command(help=translate("commands", "列出一年里公开过的表；--copy 取出当时的那一份"))
@OFFICE
@click.argument("year", type=click.IntRange(1990, 2200))
@click.option("--copy", default="", help=translate("commands", "哪一份（uid）"))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help=translate("commands", "PDF 存到哪里"),
)
@staff_option
@json_option
def publications(
    office: Path, year: int, copy: str, out: Path | None, staff: str, as_json: bool
) -> None:
    """Lists what hung of a year, and gives the very bytes of one of them again."""
    if bool(copy) != bool(out):
        raise click.UsageError(translate("commands", "--copy 和 --out 要一起给"))
    if out is not None:
        check_can_write(out, office)
    with opened(office, staff) as desk:
        found = publication.publications(desk, year)
        if out is not None:
            pdf = publication.hung_pdf(desk, copy)
            period = next(period_of(one.period) for one in found if one.uid == copy)
            publication.note_print(desk, period, final=True, uid=copy)
            write_paper(out, pdf)
    line = translate("commands", "{period}  {day} 公开  {who}  {uid}")
    answer(
        as_json,
        [_as_json(one) | {"period": one.period, "outdated": one.outdated} for one in found],
        [
            line.format(
                period=one.period,
                day=one.published_on.isoformat(),
                who=one.published_by,
                uid=one.uid,
            )
            for one in found
        ],
    )


def _hidden(one: Hidden) -> dict[str, object]:
    return {"voucher": one.voucher, "text": one.text, "shown": one.shown}


def _as_json(one: publication.Publication) -> dict[str, object]:
    return {"uid": one.uid, "published_on": one.published_on.isoformat(), "sha256": one.sha256}
