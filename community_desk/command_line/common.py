"""What every command shares: the password, the office, one way to answer, one way to fail."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from community_desk.errors import DeskError, NotUnderstoodError, TroubleError
from community_desk.files import check_ordinary, replace_file
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.office.connection import cannot_write
from community_desk.office.connection import known_troubles as known_troubles
from community_desk.office.copies import BACKUPS, MANIFEST
from community_desk.office.office import OFFICE_FILES, Office, open_office
from community_desk.office.vault import KEYS_FILE

PASSWORD_VARIABLE = "COMMUNITY_DESK_PASSWORD"  # noqa: S105 - the name of a variable
NEW_PASSWORD_VARIABLE = "COMMUNITY_DESK_NEW_PASSWORD"  # noqa: S105 - the name of a variable
RECOVERY_VARIABLE = "COMMUNITY_DESK_RECOVERY_CODE"
_NO_PASSWORD = (
    "no_password",
    QT_TRANSLATE_NOOP("errors", "没有密码：请设置环境变量 {variable}，或在终端里运行。"),
)
_NO_CODE = (
    "no_recovery_code",
    QT_TRANSLATE_NOOP("errors", "没有恢复码：请设置环境变量 {variable}，或在终端里运行。"),
)

Command = TypeVar("Command", bound=Callable[..., Any])

# Whether it can be read is told by what opens it, in the language of the office.
FOLDER = click.Path(path_type=Path, readable=False)
OFFICE = click.argument("office", type=FOLDER)
OUT = click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help=translate("commands", "PDF 存到哪里"),
)
MAYBE_OUT = click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help=translate("commands", "PDF 存到哪里"),
)
OUT_FILE = click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
POLICY = click.option(
    "--policy", default="survey", show_default=True, help=translate("commands", "按哪一种政策")
)


def staff_option(command: Command) -> Command:
    """``--staff``: who signs in; by default the first director."""
    return click.option(
        "--staff", default="", help=translate("commands", "由谁登录（默认：第一位主任）")
    )(command)


def json_option(command: Command) -> Command:
    """``--json``: one document on standard output and nothing else there."""
    return click.option(
        "--json", "as_json", is_flag=True, help=translate("commands", "只输出一个 JSON 文档")
    )(command)


def import_options(command: Command) -> Command:
    """The ``workbook`` that is imported, ``--dry-run``, and ``--problems`` for the lines that are
    not taken.
    """
    workbook = click.argument("workbook", type=click.Path(path_type=Path))
    dry_run = click.option(
        "--dry-run", is_flag=True, help=translate("commands", "只看结果，不写入")
    )
    problems = click.option(
        "--problems",
        type=click.Path(path_type=Path, dir_okay=False),
        help=translate("commands", "问题清单存到哪里"),
    )
    return workbook(dry_run(problems(command)))


def offset_options(command: Command) -> Command:
    """``--right`` and ``--down``, how far paper is moved on the printer, and ``--measure``."""
    right = click.option("--right", default=None, help=translate("commands", "右移多少毫米"))
    down = click.option("--down", default=None, help=translate("commands", "下移多少毫米"))
    measure = click.option(
        "--measure",
        type=click.Path(path_type=Path, dir_okay=False),
        help=translate("commands", "校准页存到哪里"),
    )
    return right(down(measure(command)))


def ask_password(*, new: bool = False) -> str:
    """The password from the environment, else from a prompt; never from an argument."""
    return _asked(PASSWORD_VARIABLE, _NO_PASSWORD, translate("commands", "密码"), twice=new)


def ask_new_password() -> str:
    """The password that somebody shall have, as `ask_password` asks for who signs in."""
    words = translate("commands", "新密码")
    return _asked(NEW_PASSWORD_VARIABLE, _NO_PASSWORD, words, twice=True)


def ask_recovery_code() -> str:
    """The recovery code from the environment, else from a prompt; never from an argument."""
    words = translate("commands", "恢复码")
    return _asked(RECOVERY_VARIABLE, _NO_CODE, words, hidden=False)


def _asked(
    variable: str, trouble: tuple[str, str], words: str, *, twice: bool = False, hidden: bool = True
) -> str:
    from_environment = os.environ.get(variable)
    if from_environment is not None:
        return from_environment
    if not sys.stdin.isatty():
        raise TroubleError(*trouble, variable=variable)
    return str(click.prompt(words, hide_input=hidden, confirmation_prompt=twice, err=True))


@contextmanager
def opened(folder: Path, staff: str = "", password: str | None = None) -> Iterator[Office]:
    """The office, signed in with a ``password`` that was asked for or is now; closed again at the
    end. What is to be known of it when it opens goes to standard error.
    """
    known = ask_password() if password is None else password
    office = open_office(folder, known, staff_name=staff)
    for notice in office.notices:
        click.echo(notice.say(translate), err=True)
    try:
        with office.troubles():
            yield office
    finally:
        office.close()


def answer(as_json: bool, document: object, sentences: str | Sequence[str]) -> None:
    """Says the result: as one JSON document, or as lines for a person."""
    if as_json:
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    for line in [sentences] if isinstance(sentences, str) else sentences:
        click.echo(line)


def fail(error: DeskError, as_json: bool) -> NoReturn:
    """Ends the program with the error's sentence and exit code."""
    sentence = error.say(translate)
    if as_json:
        click.echo(json.dumps({"error": error.code, "message": sentence}, ensure_ascii=False))
    click.echo(sentence, err=True)
    raise SystemExit(error.exit_code)


def write_paper(out: Path, pdf: bytes, *, number: str = "") -> None:
    """Writes a PDF whole or not at all. Raises `TroubleError`.

    ``number`` is that of a paper which is issued and stored already, whatever becomes of the file.
    """
    try:
        replace_file(out, pdf)
    except OSError as error:
        if not number:
            raise cannot_write(out) from error
        raise TroubleError(
            "stored_not_written",
            QT_TRANSLATE_NOOP(
                "errors",
                "{number} 已经登记并存好，只是“{file}”写不进去；请换个位置再打印这个编号。",
            ),
            number=number,
            file=out,
        ) from error


def check_can_write(out: Path, office: Path, *sources: Path) -> None:
    """Raises `TroubleError` before anything is done for a file that could not be written, or
    that would overwrite part of an office or one of the ``sources``.
    """
    try:
        target = out.resolve()
        check_ordinary(target)
        is_fit = target.parent.is_dir() and os.access(target.parent, os.W_OK)
    except (OSError, RuntimeError) as error:  # a name too long for the disk, links in a ring
        raise cannot_write(out) from error
    if not is_fit:
        raise cannot_write(out)
    if target in {s.resolve() for s in sources} or _is_of_an_office(target, office.resolve()):
        raise TroubleError(
            "would_overwrite",
            QT_TRANSLATE_NOOP("errors", "“{file}”会盖掉办公室或原来的文件；请换一个文件名。"),
            file=out,
        )


def _is_of_an_office(target: Path, office: Path) -> bool:
    """Whether a file is part of this office or of any other, or of a copy of one."""
    return any(
        target.relative_to(folder).parts[0] in (*OFFICE_FILES, MANIFEST, BACKUPS)
        for folder in target.parents
        if folder == office or (folder / KEYS_FILE).exists()
    )


def free_path(folder: Path, name: str) -> Path:
    """Where a file of that name stands in nobody's way."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return path


def day_of(text: str) -> date:
    """A date that was given as an option. Raises `NotUnderstoodError`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotUnderstoodError(
            "no_date",
            QT_TRANSLATE_NOOP("errors", "“{text}”不是日期；请写成 2026-11-09 这样。"),
            text=text,
        ) from None


def pairs(settings: Sequence[str]) -> dict[str, str]:
    """``K=V`` options as a mapping.

    Raises `NotUnderstoodError` for one without ``=`` and for a name given twice.
    """
    found: dict[str, str] = {}
    for setting in settings:
        key, sign, value = setting.partition("=")
        if not sign or not key.strip():
            raise NotUnderstoodError(
                "no_equals_sign",
                QT_TRANSLATE_NOOP("errors", "“{setting}”看不懂；请写成 名称=内容。"),
                setting=setting,
            )
        if key.strip() in found:
            raise NotUnderstoodError(
                "given_twice",
                QT_TRANSLATE_NOOP("errors", "“{name}”给了两次，不知道用哪一个；请只给一次。"),
                name=key.strip(),
            )
        found[key.strip()] = value.strip()
    return found
