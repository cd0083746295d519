"""``community-desk office``: make, check, back up, restore, take out."""

from pathlib import Path

import click

from community_desk.certificates.policy import load_policy
from community_desk.command_line.common import (
    OFFICE,
    answer,
    ask_password,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.command_line.office_backups import COMMANDS as BACKUP_COMMANDS
from community_desk.command_line.office_handover import COMMANDS as HANDOVER_COMMANDS
from community_desk.command_line.office_recovery import COMMANDS as RECOVERY_COMMANDS
from community_desk.command_line.office_staff import COMMANDS as STAFF_COMMANDS
from community_desk.command_line.office_today import COMMANDS as TODAY_COMMANDS
from community_desk.command_line.office_trail import COMMANDS as TRAIL_COMMANDS
from community_desk.language import translate
from community_desk.ledgers.past_versions import unreadable_books
from community_desk.office import backup as backups
from community_desk.office import checks, known_ends
from community_desk.office.office import create
from community_desk.office.recovery_sheet import draw_sheet


@click.group(help=translate("commands", "办公室文件夹：新建、检查、备份、恢复、导出"))
def office() -> None:
    """The commands about the office folder."""


@office.command(help=translate("commands", "新建一个办公室"))
@OFFICE
@click.option("--name", required=True, help=translate("commands", "社区居委会全称"))
@click.option("--policy", default="survey", show_default=True)
@click.option("--director", default="主任", help=translate("commands", "主任的登录名"))
@click.option("--short-name", default="", help=translate("commands", "证明编号里的简称"))
@click.option(
    "--sheet",
    type=click.Path(path_type=Path, dir_okay=False),
    help=translate("commands", "恢复单（PDF）存到哪里，打印后删掉"),
)
def new(
    office: Path, name: str, policy: str, director: str, short_name: str, sheet: Path | None
) -> None:
    """Makes an office and prints its recovery code once."""
    load_policy(policy)
    if sheet is not None:
        check_can_write(sheet, office)
    made = create(
        office,
        name=name,
        password=ask_password(new=True),
        director=director,
        policy=policy,
        values={"short_name": short_name or name[:1]},
    )
    made.office.close()
    if sheet is not None:
        day = made.office.today()
        write_paper(sheet, draw_sheet(name, made.recovery_code, day, translate))
    answer(
        False,
        None,
        [
            translate("commands", "已新建：{folder}").format(folder=office),
            translate("commands", "恢复码（只显示这一次，请抄下来锁好）：{code}").format(
                code=made.recovery_code
            ),
        ],
    )


@office.command(help=translate("commands", "检查办公室是否完好"))
@OFFICE
@staff_option
@json_option
def check(office: Path, staff: str, as_json: bool) -> None:
    """Says everything that is wrong, or that nothing is; exit 4 when something is."""
    with opened(office, staff) as desk:
        # Of a damaged file nothing more can be told.
        problems = checks.check(desk)
        if not problems:
            lost = known_ends.lost_end(desk)
            problems = [*([lost] if lost else []), *unreadable_books(desk)]
    sentences = [problem.say(translate) for problem in problems]
    document = {
        "sound": not problems,
        "problems": [
            {"code": problem.code, "message": sentence}
            for problem, sentence in zip(problems, sentences, strict=True)
        ],
    }
    answer(as_json, document, sentences or translate("commands", "办公室完好。"))
    if problems:
        raise SystemExit(problems[0].exit_code)


@office.command(help=translate("commands", "备份到一个新文件夹"))
@OFFICE
@click.argument("to", type=click.Path(path_type=Path))
@staff_option
def backup(office: Path, to: Path, staff: str) -> None:
    """Backs up and checks the copy."""
    with opened(office, staff) as desk:
        backups.back_up(desk, to)
    answer(False, None, translate("commands", "已备份并读回检查：{folder}").format(folder=to))


@office.command("export-plain", help=translate("commands", "导出为不加密的 SQLite 文件（留记录）"))
@OFFICE
@click.argument("to", type=click.Path(path_type=Path, dir_okay=False))
@staff_option
def export_plain(office: Path, to: Path, staff: str) -> None:
    """An office's data is its own."""
    check_can_write(to, office)
    with opened(office, staff) as desk:
        backups.export_plain(desk, to)
    answer(
        False, None, translate("commands", "已导出（未加密，请妥善保管）：{file}").format(file=to)
    )


for command in (
    *STAFF_COMMANDS,
    *RECOVERY_COMMANDS,
    *BACKUP_COMMANDS,
    *TRAIL_COMMANDS,
    *TODAY_COMMANDS,
    *HANDOVER_COMMANDS,
):
    office.add_command(command)
