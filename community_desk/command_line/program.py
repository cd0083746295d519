"""The command line: all commands, and how whatever a user can cause ends in one sentence."""

import json
import os
import sys
from importlib import import_module
from typing import NoReturn

import click

from community_desk.command_line.common import fail, known_troubles
from community_desk.command_line.version import version_option
from community_desk.errors import DeskError, NotUnderstoodError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP, translate

_COMMANDS = {
    "demo": "community_desk.command_line.demo",
    "office": "community_desk.command_line.office",
    "registry": "community_desk.command_line.registry",
    "certificates": "community_desk.command_line.certificates",
    "ledgers": "community_desk.command_line.ledgers",
    "expenses": "community_desk.command_line.expenses",
    "self-test": "community_desk.command_line.self_test",
}


class Desk(click.Group):
    """The groups of commands, each loaded only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the window's tabs; what tries the program itself stands last."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Loads one group."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(
            import_module(_COMMANDS[cmd_name]), cmd_name.replace("-", "_")
        )
        return command


@click.group(
    cls=Desk,
    invoke_without_command=True,
    help=translate("commands", "社区居委会办公桌面：居民、台账、证明、经费。不带参数时打开窗口。"),
)
@version_option
@click.pass_context
def community_desk(context: click.Context) -> None:
    """Starts the window when no command is given."""
    if context.invoked_subcommand is None:
        from community_desk.app import run

        raise SystemExit(run([]))


def run_command() -> int:
    """Runs the command that was asked for; gives the exit code."""
    with known_troubles():
        code = community_desk.main(prog_name="community-desk", standalone_mode=False)
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def tell(error: Exception) -> NoReturn:
    """Ends the program with what stands in the way in one sentence. A bug is raised again."""
    as_json = "--json" in sys.argv
    match error:
        case DeskError():
            fail(error, as_json)
        case click.Abort():
            raise SystemExit(1) from None
        case click.ClickException():
            if as_json:
                click.echo(json.dumps({"error": "usage", "message": error.format_message()}))
            error.show()
            raise SystemExit(error.exit_code) from None
        case UnicodeEncodeError():
            fail(
                NotUnderstoodError(
                    "not_utf8",
                    QT_TRANSLATE_NOOP("errors", "有一个参数不是 UTF-8 文字；请改用 UTF-8 的终端。"),
                ),
                as_json,
            )
        case OSError():
            if error.filename is None:
                _leave_quietly(error)
            fail(
                TroubleError(
                    "file_unfit",
                    QT_TRANSLATE_NOOP(
                        "errors", "“{file}”用不了；请核对这个位置，或换一个文件名再试。"
                    ),
                    file=error.filename,
                ),
                as_json,
            )
    raise error


def _leave_quietly(error: OSError) -> NoReturn:
    """Ends where the output itself cannot be written: a full disk, a closed pipe."""
    # What is still buffered cannot be written either; at exit it would raise once more.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.stderr.write(f"{error.strerror} {error.filename or ''}".strip() + "\n")
    raise SystemExit(DeskError.exit_code if isinstance(error, BrokenPipeError) else 4)
