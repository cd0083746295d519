"""``community-desk demo``: a whole invented office, in the window or as pictures and papers."""

import os
import sys
from pathlib import Path

import click

from community_desk.command_line.common import answer
from community_desk.demo import build
from community_desk.language import choose, translate


@click.command(help=translate("commands", "造一个虚构的办公室，并打开窗口（或画成图）"))
@click.argument(
    "folder",
    metavar="[DIR]",
    type=click.Path(path_type=Path),
    default=Path("community-desk-demo"),
)
@click.option("--people", type=click.IntRange(20, 1_000_000), default=build.PEOPLE)
@click.option("--no-window", is_flag=True, help=translate("commands", "不开窗口，画成图和 PDF"))
def demo(folder: Path, people: int, no_window: bool) -> None:
    """Builds (or opens again) the demo office and shows it."""
    office = build.open_or_build(folder, people, _report)
    answer(
        False,
        None,
        [
            "",
            translate("commands", "示例办公室：{folder}").format(folder=folder.resolve()),
            translate("commands", "登录：{name}  密码：{password}").format(
                name=office.staff.name, password=build.PASSWORD
            ),
        ],
    )
    if no_window or not has_screen():
        papers = build.draw_papers(office, folder / "papers")
        office.close()
        pictures = _draw_pictures(folder)
        for file in [*pictures, *papers]:
            click.echo(str(file))
        return
    office.close()
    from community_desk.app import run_on

    raise SystemExit(run_on(folder, build.PASSWORD))


def _report(words: str, done: int, total: int) -> None:
    line = f"{_said(words)} {done}/{total}" if done else _said(words)
    end = "\r" if sys.stderr.isatty() else "\n"
    if sys.stderr.isatty() or done in (0, total):
        click.echo(f"{line:<40}{end}", nl=False, err=True)


def _said(words: str) -> str:
    return translate("demo", words)


def has_screen() -> bool:
    """Whether a window would be seen."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _draw_pictures(folder: Path) -> list[Path]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from community_desk.app import draw_pictures
    from community_desk.office.office import open_office

    office = open_office(folder, build.PASSWORD)
    try:
        return draw_pictures(office, folder / "pictures", choose(), "light")
    finally:
        office.close()
