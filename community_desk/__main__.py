"""The command line; given nothing, it starts the window."""

import sys
from importlib import import_module

import click

from community_desk import __version__
from community_desk.command_line.common import fail
from community_desk.errors import DeskError
from community_desk.language import translate

_COMMANDS = {
    "demo": "community_desk.command_line.demo",
    "office": "community_desk.command_line.office",
    "registry": "community_desk.command_line.registry",
    "certificates": "community_desk.command_line.certificates",
    "ledgers": "community_desk.command_line.ledgers",
    "expenses": "community_desk.command_line.expenses",
}


class Desk(click.Group):
    """The groups of commands, each loaded only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the window's tabs."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Loads one group."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_COMMANDS[cmd_name]), cmd_name)
        return command


@click.group(
    cls=Desk,
    invoke_without_command=True,
    help=translate("commands", "社区居委会办公桌面：居民、台账、证明、经费。不带参数时打开窗口。"),
)
@click.version_option(__version__)
@click.pass_context
def community_desk(context: click.Context) -> None:
    """Starts the window when no command is given."""
    if context.invoked_subcommand is None:
        from community_desk.app import run

        raise SystemExit(run([]))


def main() -> None:
    """Runs one command; whatever a user can cause ends in one sentence."""
    # A Windows console may not speak UTF-8; a sign it lacks must not end the program.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    try:
        community_desk(prog_name="community-desk")
    except DeskError as error:
        fail(error, "--json" in sys.argv)


if __name__ == "__main__":
    main()
