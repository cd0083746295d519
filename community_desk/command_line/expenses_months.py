"""``community-desk expenses close``, ``reopen``: months are locked, and opened again."""

from pathlib import Path

import click

from community_desk.command_line.common import OFFICE, answer, json_option, opened, staff_option
from community_desk.expenses import months
from community_desk.language import translate


@click.command(help=translate("commands", "结账：锁定一个月"))
@OFFICE
@click.argument("month")
@staff_option
@json_option
def close(office: Path, month: str, staff: str, as_json: bool) -> None:
    """Closes a month."""
    with opened(office, staff) as desk:
        view = months.close_month(desk, month)
    said = translate("commands", "{month} 已结账。").format(month=month)
    answer(as_json, {"month": month, **view.as_json()}, said)


@click.command(help=translate("commands", "反结账：重新打开一个月和它以后的月份（限主任）"))
@OFFICE
@click.argument("month")
@click.option("--reason", required=True, help=translate("commands", "原因"))
@staff_option
@json_option
def reopen(office: Path, month: str, reason: str, staff: str, as_json: bool) -> None:
    """Opens a month again, and those after it."""
    with opened(office, staff) as desk:
        found = months.reopen_month(desk, month, reason)
    answer(
        as_json,
        {"reopened": found},
        translate("commands", "已反结账：{months}").format(months="、".join(found)),
    )
