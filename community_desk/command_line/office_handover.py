"""``community-desk office handover``: what a new director has to know, as one PDF."""

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
from community_desk.handover.pack import handover_pack, note_pack
from community_desk.language import translate


@click.command(
    help=translate("commands", "工作交接材料存为 PDF：未办结事项、编号、经费、人员、备份等")
)
@OFFICE
@OUT_FILE
@click.option("--to", default="", help=translate("commands", "接收人的姓名"))
@staff_option
@json_option
def handover(office: Path, out: Path, to: str, staff: str, as_json: bool) -> None:
    """Draws the pack and puts it on record."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        pdf = handover_pack(desk, to)
        note_pack(desk, "export", to)
    write_paper(out, pdf)
    answer(as_json, {"file": str(out)}, translate("commands", "已存为 {file}").format(file=out))


COMMANDS = (handover,)
