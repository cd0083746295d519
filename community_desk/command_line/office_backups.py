"""``community-desk office``: the copies, how to put them back, and their second place."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    FOLDER,
    OFFICE,
    answer,
    ask_password,
    ask_recovery_code,
    json_option,
    opened,
    staff_option,
)
from community_desk.language import translate
from community_desk.office import copies, restoring, second_place, trial
from community_desk.office.backup import remove_copy


@click.command(help=translate("commands", "从备份恢复到一个新文件夹，或换下原来的办公室"))
@click.argument("backup", type=FOLDER)
@OFFICE
@click.option(
    "--in-place",
    is_flag=True,
    help=translate("commands", "换下 OFFICE 里现在的办公室；旧的改名留在旁边"),
)
@click.option("--by-recovery-code", is_flag=True, help=translate("commands", "用恢复码，不用密码"))
@staff_option
def restore(backup: Path, office: Path, in_place: bool, by_recovery_code: bool, staff: str) -> None:
    """Restores and checks; passwords are those of the time of the copy."""
    opening = (
        restoring.Opening(recovery_code=ask_recovery_code())
        if by_recovery_code
        else restoring.Opening(ask_password(), staff)
    )
    if in_place:
        put = restoring.restore_in_place(backup, office, opening)
        lines = [translate("commands", "已恢复并检查：{folder}").format(folder=office)]
        if put.kept is not None:
            lines.append(
                translate("commands", "原来的办公室留在：{folder}").format(folder=put.kept)
            )
        answer(False, None, lines)
        return
    restoring.restore(backup, office, opening).close()
    answer(False, None, translate("commands", "已恢复并检查：{folder}").format(folder=office))


@click.command(help=translate("commands", "列出备份：时间、大小、是否完整、验证过没有"))
@OFFICE
@staff_option
@json_option
def backups(office: Path, staff: str, as_json: bool) -> None:
    """The copies of the office, newest first, and how things stand with them."""
    with opened(office, staff) as desk:
        found, known = copies.list_copies(desk.folder / copies.BACKUPS), trial.trials(desk)
        place = second_place.second_place(desk)
    document = {
        "copies": [
            {
                "name": copy.folder.name,
                "made_at": f"{copy.local:%Y-%m-%d %H:%M:%S}",
                "kind": copy.kind,
                "size": copy.size,
                "state": copy.state,
                "proven": copy.folder.name == known.proven_copy,
            }
            for copy in found
        ],
        "proven_at": known.proven_at and f"{known.proven_at:%Y-%m-%d %H:%M:%S}",
        "trial_failed": known.failed or None,
        "second_place": place
        and {
            "folder": str(place.folder),
            "there": place.there,
            "last": place.last and f"{place.last:%Y-%m-%d %H:%M:%S}",
            "late": place.late,
        },
    }
    lines = [
        f"{copy.local:%Y-%m-%d %H:%M}  {copy.size / 1e6:8.1f} MB  {copy.state:10}  "
        f"{copy.folder.name}{'  ✓' if copy.folder.name == known.proven_copy else ''}"
        for copy in found
    ]
    answer(as_json, document, lines or translate("commands", "还没有备份。"))


@click.command("backup-check", help=translate("commands", "试恢复最新的备份：检查，比对，再删掉"))
@OFFICE
@staff_option
@json_option
def backup_check(office: Path, staff: str, as_json: bool) -> None:
    """The trial restore; exit 4 where the copy is no good."""
    with opened(office, staff) as desk:
        copy = trial.prove(desk)
    words = translate("commands", "备份“{name}”可以恢复。").format(name=copy.folder.name)
    answer(as_json, {"copy": copy.folder.name, "restorable": True}, words)


@click.command("backup-place", help=translate("commands", "备份的第二位置；不给 FOLDER 就不再要"))
@OFFICE
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@staff_option
def backup_place(office: Path, folder: Path | None, staff: str) -> None:
    """Chooses the second place and brings the newest copy there."""
    with opened(office, staff) as desk:
        lines = []
        if folder is not None and second_place.on_same_drive(desk, folder):
            lines.append(
                translate("commands", "注意：这个文件夹和办公室在同一块盘上，盘坏了会一起丢。")
            )
        second_place.choose_place(desk, folder)
    lines.append(
        translate("commands", "已写到第二位置：{folder}").format(folder=folder)
        if folder
        else translate("commands", "不再写第二位置。")
    )
    answer(False, None, lines)


@click.command("remove-backup", help=translate("commands", "删掉一份备份（主任，要写原因）"))
@OFFICE
@click.argument("name")
@click.option("--reason", required=True, help=translate("commands", "为什么删"))
@staff_option
def remove_backup(office: Path, name: str, reason: str, staff: str) -> None:
    """Removes one copy by its name; on record."""
    with opened(office, staff) as desk:
        remove_copy(desk, name, reason)
    answer(False, None, translate("commands", "已删掉备份：{name}").format(name=name))


COMMANDS = (restore, backups, backup_check, backup_place, remove_backup)
