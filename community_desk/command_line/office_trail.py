"""``community-desk office trail``, ``trail-check``, ``trail-export``: who did what to what."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

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
from community_desk.language import translate
from community_desk.office.office import Office
from community_desk.trail import asking, reading
from community_desk.trail.acts import ACTS, KINDS, SUBJECTS
from community_desk.trail.export import export_trail
from community_desk.trail.records import Line, Wanted

Command = TypeVar("Command", bound=Callable[..., Any])

_ACTIONS = sorted({*KINDS, *(name for name in ACTS if "." not in name)})


def _filters(command: Command) -> Command:
    """Which lines: all that are not given leave none out."""
    for option in reversed(
        (
            click.option("--from", "first", help=translate("commands", "从哪一天起")),
            click.option("--to", "last", help=translate("commands", "到哪一天止（含）")),
            click.option("--by", default="", help=translate("commands", "谁做的（姓名）")),
            click.option(
                "--action",
                default="",
                type=click.Choice(["", *_ACTIONS]),
                metavar="KIND",
                help=translate("commands", "做了什么，如 {kinds}，或 issue、void").format(
                    kinds="、".join(KINDS)
                ),
            ),
            click.option(
                "--subject",
                default="",
                type=click.Choice(["", *SUBJECTS]),
                metavar="SUBJECT",
                help=translate("commands", "对哪一类东西，如 resident、certificate、voucher"),
            ),
            click.option(
                "--about",
                help=translate("commands", "居民全名或证件号码、证明编号、凭证号、台账名称或 uid"),
            ),
            click.option("--words", default="", help=translate("commands", "原因里的字")),
        )
    ):
        command = option(command)
    return command


@click.command(help=translate("commands", "操作记录：谁在什么时候对什么做了什么，新的在前"))
@OFFICE
@_filters
@click.option(
    "--limit",
    default=50,
    show_default=True,
    type=click.IntRange(1, 100_000),
    help=translate("commands", "最多几行"),
)
@staff_option
@json_option
def trail(office: Path, limit: int, staff: str, as_json: bool, **asked: Any) -> None:
    """Lists lines of the trail, numbers of people masked."""
    with opened(office, staff) as desk:
        wanted = _wanted(desk, **asked)
        lines = reading.page(desk, wanted, translate, limit=limit)
    answer(
        as_json,
        [_document(line) for line in lines],
        [_sentence(line) for line in lines] or translate("commands", "没有符合条件的操作记录。"),
    )


@click.command("trail-check", help=translate("commands", "核对操作记录的链条有没有被改动"))
@OFFICE
@staff_option
@json_option
def trail_check(office: Path, staff: str, as_json: bool) -> None:
    """Names the first line that does not follow from the one before; exit 4 where there is one."""
    with opened(office, staff) as desk:
        chain = reading.check_chain(desk)
    words = reading.words_of(chain, translate)
    broken = chain.trouble.values["id"] if chain.trouble else None
    document = {
        "sound": chain.trouble is None,
        "lines": chain.lines,
        "first": chain.first.isoformat(),
        "last": chain.last.isoformat(),
        "broken_line": broken,
        "message": words,
    }
    answer(as_json, document, words)
    if chain.trouble:
        raise SystemExit(chain.trouble.exit_code)


@click.command("trail-export", help=translate("commands", "操作记录导出为表格（留记录）"))
@OFFICE
@OUT_FILE
@click.option("--reason", required=True, help=translate("commands", "导出的用途"))
@_filters
@staff_option
@json_option
def trail_export(
    office: Path, out: Path, reason: str, staff: str, as_json: bool, **asked: Any
) -> None:
    """Writes lines of the trail to a workbook."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        wanted = _wanted(desk, **asked)
        count = export_trail(desk, out, wanted, translate, reason=reason)
    words = translate("commands", "已导出 {count} 行：{file}").format(count=count, file=out)
    answer(as_json, {"file": str(out), "lines": count}, words)


COMMANDS = (trail, trail_check, trail_export)


def _wanted(
    office: Office,
    *,
    first: str | None,
    last: str | None,
    by: str,
    action: str,
    subject: str,
    about: str | None,
    words: str,
) -> Wanted:
    return Wanted(
        first=day_of(first) if first else None,
        last=day_of(last) if last else None,
        staff_uid=reading.staff_of(office, by) if by else "",
        kind=action,
        subject=subject,
        about=asking.known_as(office, about) if about else None,
        words=words,
    )


def _document(line: Line) -> dict[str, object]:
    return {
        "line": line.id,
        "at": line.at.isoformat(timespec="seconds"),
        "staff": line.staff,
        "action": line.action,
        "act": line.act,
        "subject": line.subject,
        "thing": line.thing,
        "changes": [
            {"what": each.label, "old": each.old, "new": each.new} for each in line.changes
        ],
        "reason": line.reason,
        "masked": line.is_masked,
    }


def _sentence(line: Line) -> str:
    changes = "；".join(
        f"{each.label}：{each.old} → {each.new}" if each.old else f"{each.label}：{each.new}"
        for each in line.changes
    )
    words = (f"{line.at:%Y-%m-%d %H:%M}", line.staff, line.act, line.thing, changes, line.reason)
    return "\t".join(words)
