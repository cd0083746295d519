"""``community-desk office reset-password``, ``recovery-check``, ``recovery-new``: the code."""

from contextlib import suppress
from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    OUT,
    answer,
    ask_password,
    ask_recovery_code,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.errors import DeskError
from community_desk.language import translate
from community_desk.office import recovery
from community_desk.office.recovery_sheet import draw_sheet
from community_desk.office.vault import new_recovery_code


@click.command("reset-password", help=translate("commands", "忘了密码：用恢复码设一个新密码"))
@OFFICE
@click.option("--staff", default="", help=translate("commands", "给谁设新密码（默认：第一位主任）"))
def reset_password(office: Path, staff: str) -> None:
    """The recovery code first, then the new password."""
    recovery.set_new_password(office, ask_recovery_code(), staff, ask_password(new=True))
    answer(False, None, translate("commands", "新密码已设好，旧密码不能再用。"))


@click.command("recovery-check", help=translate("commands", "验证恢复单：上面的恢复码还能用吗"))
@OFFICE
@staff_option
@json_option
def recovery_check(office: Path, staff: str, as_json: bool) -> None:
    """Shows that the code on paper opens the office, and puts that on record."""
    with opened(office, staff) as desk:
        recovery.prove(desk, ask_recovery_code())
        state = recovery.recovery_state(desk)
    document = {
        "made_on": state.made_on and state.made_on.isoformat(),
        "proven_on": state.proven_on and state.proven_on.isoformat(),
    }
    answer(as_json, document, translate("commands", "恢复码能打开这个办公室，已记下今天验证过。"))


@click.command("recovery-new", help=translate("commands", "换一个新恢复码，旧的作废"))
@OFFICE
@OUT
@staff_option
@json_option
def recovery_new(office: Path, out: Path, staff: str, as_json: bool) -> None:
    """Draws the sheet first: a code that is the office's is always on paper."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        code = new_recovery_code()
        write_paper(out, draw_sheet(desk.setting("name"), code, desk.today(), translate))
        try:
            recovery.renew(desk, code)
        except DeskError:
            with suppress(OSError):
                out.unlink()
            raise
    sentence = translate("commands", "新恢复码在“{file}”里：打印锁好，再删掉文件；旧的已作废。")
    answer(as_json, {"file": str(out)}, sentence.format(file=out))


COMMANDS = (reset_password, recovery_check, recovery_new)
