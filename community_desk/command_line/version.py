"""``--version``: one line to quote when one asks for help."""

import click

from community_desk.command_line.common import Command
from community_desk.language import translate
from community_desk.office.versions import versions
from community_desk.parts import program


def version_option(command: Command) -> Command:
    """The option for the command above all others."""
    return click.option(
        "--version",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_say,
        help=translate("commands", "程序和它所用各部分的版本"),
    )(command)


def _say(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if not is_asked or context.resilient_parsing:
        return
    own = program()
    on = ", ".join(f"{name} {version}" for name, version in versions().items())
    click.echo(f"{own.name} {own.version} ({on})")
    context.exit()
