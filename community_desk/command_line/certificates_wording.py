"""``community-desk certificates wording``: how a letter is worded, handed out, taken or reset."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from community_desk.certificates import office_wordings
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.wording_form import read_file, written
from community_desk.command_line.common import (
    OFFICE,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.office.office import Office

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(help=translate("commands", "一种证明的写法：查看、导出、导入、恢复原文"))
@OFFICE
@click.argument("key")
@click.option("--export", "out", type=_FILE, help=translate("commands", "导出到这个文件"))
@click.option("--import", "source", type=_FILE, help=translate("commands", "改用这个文件的写法"))
@click.option("--shipped", is_flag=True, help=translate("commands", "恢复程序自带的原文"))
@staff_option
@json_option
def wording(
    office: Path,
    key: str,
    out: Path | None,
    source: Path | None,
    shipped: bool,
    staff: str,
    as_json: bool,
) -> None:
    """Says the wording in force and its versions, after what was asked for is done."""
    if sum((out is not None, source is not None, shipped)) > 1:
        raise NotUnderstoodError(
            "one_at_a_time",
            QT_TRANSLATE_NOOP("errors", "导出、导入和恢复原文一次只能做一样；请分开来做。"),
        )
    if out is not None:
        check_can_write(out, office)
    with opened(office, staff) as desk:
        kind = office_wordings.shipped_type(key)
        if source is not None:
            office_wordings.save_wording(desk, key, read_file(source, kind))
        elif shipped:
            office_wordings.restore_shipped(desk, key)
        current = office_wordings.current_wording(desk, key)
        number = catalogue_in_force(desk).own.get(key, 0)
        document = {
            "key": key,
            "title": kind.title,
            "version": number,
            "wording": asdict(current),
            "versions": [
                {"version": one.number, "shipped": not one.content, "at": one.at, "by": one.by}
                for one in office_wordings.versions(desk, key)
            ],
        }
        lines = _lines(desk, key, kind.title, number)
    text = written(key, current)
    if out is not None:
        write_paper(out, text.encode())
        document["file"] = str(out)
        lines = [translate("commands", "已存为 {file}").format(file=out)]
    answer(as_json, document, [*lines, *([] if out else text.splitlines())])


def _lines(office: Office, key: str, title: str, number: int) -> Sequence[str]:
    own = translate("commands", "{title}：本社区的写法，第 {number} 版")
    words = own if number else translate("commands", "{title}：程序自带的原文")
    lines = [words.format(title=title, number=number)]
    if unfit := office_wordings.unfit_wording(office, key):
        lines.append(unfit.say(translate))
    return lines
