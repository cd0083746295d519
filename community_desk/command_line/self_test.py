"""``community-desk self-test``: whether all that the program needs is there and works here."""

import json
import os
import platform
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from time import perf_counter

import click

from community_desk import __version__
from community_desk.certificates.issuing import Issued
from community_desk.certificates.voiding import stored_page
from community_desk.command_line.common import (
    PASSWORD_VARIABLE,
    answer,
    json_option,
    opened,
    write_paper,
)
from community_desk.command_line.demo import has_screen
from community_desk.demo import sample
from community_desk.errors import DeskError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.office import checks, restoring
from community_desk.office.backup import back_up
from community_desk.office.connection import DATABASE_FILE, cannot_write
from community_desk.office.office import Office, create, open_office
from community_desk.office.versions import versions

_PATIENCE = 120  # seconds; a window that is not there by then does not come
_FEWEST_COLOURS = 8  # a window that drew nothing has one
_KILOBYTE, _MEGABYTE = 1_000, 1_000_000

_NAME = "自检社区居委会"
_PACKAGE = "community_desk"
_NO_PLACE = QT_TRANSLATE_NOOP("commands", "建临时文件夹")

# What a step says, and its facts.
Done = tuple[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was tried; ``facts`` are its sizes and counts, for scripts."""

    name: str
    passed: bool
    seconds: float
    detail: str
    facts: Mapping[str, object]


@click.command("self-test", help=translate("commands", "自检：用虚构的居民把要紧的事各做一遍"))
@click.option(
    "--look",
    type=click.Path(path_type=Path),
    metavar="OFFICE",
    help=translate("commands", "只把 OFFICE 的窗口打开一次（自检另开一个程序来做）"),
)
@click.option("--letter", default="", help=translate("commands", "和 --look 一起：读哪一份证明"))
@json_option
def self_test(look: Path | None, letter: str, as_json: bool) -> None:
    """Tries the program out in a folder of its own, which is removed; exit 4 where a step fails."""
    if look is not None:
        _look(look, letter)
        return
    about: dict[str, object] = {
        "version": __version__,
        "versions": versions(),
        "system": platform.platform(),
        "program_bytes": _program_bytes(),
    }
    if not as_json:
        _say_what_runs(about)
    steps, started = [], perf_counter()
    for step in tried_steps():
        steps.append(step)
        if not as_json:
            click.echo(_line(step))
    passed, seconds = all(step.passed for step in steps), perf_counter() - started
    told = [asdict(step) for step in steps]
    document = {"passed": passed, **about, "seconds": round(seconds, 3), "steps": told}
    sentence = (
        translate("commands", "自检通过，用时 {seconds:.1f} 秒；试用的文件已删除。")
        if passed
        else translate("commands", "自检没有通过，见打叉的一行；试用的文件已删除。")
    )
    answer(as_json, document, sentence.format(seconds=seconds))
    if not passed:
        raise SystemExit(TroubleError.exit_code)


def tried_steps() -> Iterator[Step]:
    """Does one thing after the other, up to the first that fails; leaves nothing behind."""
    try:
        place = TemporaryDirectory(prefix="community-desk-")
    except OSError:
        no_place = cannot_write(Path(gettempdir())).say(translate)
        yield Step(translate("commands", _NO_PLACE), False, 0, no_place, {"error": "cannot_write"})
        return
    with place as folder:
        trial = Trial(Path(folder))
        try:
            for name, do in trial.things():
                step = _tried(name, do)
                yield step
                if not step.passed:
                    return
        finally:
            trial.close()


def _tried(name: str, do: Callable[[], Done]) -> Step:
    started = perf_counter()
    passed = False
    try:
        (detail, facts), passed = do(), True
    except DeskError as error:
        detail, facts = error.say(translate), {"error": error.code}
    except Exception as error:  # a build that lacks a part may show it in any way
        detail, facts = f"{type(error).__name__}: {error}", {"error": "bug"}
    seconds = round(perf_counter() - started, 3)
    return Step(translate("commands", name), passed, seconds, detail, facts)


class Trial:
    """The office of one self-test in a folder that is taken away afterwards."""

    def __init__(self, place: Path) -> None:
        self._place, self._password = place, secrets.token_urlsafe(16)
        self._opened: list[Office] = []
        self._letter: Issued | None = None

    def things(self) -> Sequence[tuple[str, Callable[[], Done]]]:
        """What is tried, in this order, each with its name in the source language."""
        return (
            (QT_TRANSLATE_NOOP("commands", "新建办公室"), self._make),
            (QT_TRANSLATE_NOOP("commands", "导入名册"), self._take_in),
            (QT_TRANSLATE_NOOP("commands", "开具证明"), self._issue),
            (QT_TRANSLATE_NOOP("commands", "存成 PDF"), self._print),
            (QT_TRANSLATE_NOOP("commands", "不予开具"), self._refuse),
            (QT_TRANSLATE_NOOP("commands", "登记台账"), self._enter),
            (QT_TRANSLATE_NOOP("commands", "记一笔账"), self._pay),
            (QT_TRANSLATE_NOOP("commands", "备份"), self._back_up),
            (QT_TRANSLATE_NOOP("commands", "恢复到新文件夹"), self._restore),
            (QT_TRANSLATE_NOOP("commands", "重新打开并检查"), self._open_again),
            (QT_TRANSLATE_NOOP("commands", "打开窗口，读出 PDF"), self._look),
        )

    def close(self) -> None:
        """Lets go of the files."""
        while self._opened:
            self._opened.pop().close()

    @property
    def _office(self) -> Office:
        return self._opened[-1]

    def _make(self) -> Done:
        folder = self._place / "office"
        made = create(folder, name=_NAME, password=self._password, values={"short_name": "检"})
        self._opened.append(made.office)
        return "", {}

    def _take_in(self) -> Done:
        report = sample.take_in_people(self._office, self._place / "roster.xlsx")
        words = translate("commands", "{rows} 行，导入 {imported} 人")
        facts: dict[str, object] = {"rows": report.rows, "imported": report.imported}
        _hold(report.rows == report.imported == sample.PEOPLE, words.format(**facts))
        return words.format(**facts), facts

    def _issue(self) -> Done:
        letter = self._letter = sample.write_letter(self._office)
        return letter.number, {"number": letter.number, "bytes": len(letter.pdf)}

    def _print(self) -> Done:
        assert self._letter is not None
        file = self._place / "letter.pdf"
        write_paper(file, stored_page(self._office, self._letter.number))
        _hold(sha256(file.read_bytes()).hexdigest() == self._letter.sha256, "sha256")
        return self._sized(file)

    def _refuse(self) -> Done:
        refused = sample.refuse_letter(self._office)
        return refused.number, {"number": refused.number, "bytes": len(refused.pdf)}

    def _enter(self) -> Done:
        entry = sample.enter_activity(self._office)
        return f"{entry.book}-{entry.serial}", {"book": entry.book, "serial": entry.serial}

    def _pay(self) -> Done:
        voucher = sample.pay_printer(self._office)
        return voucher.number, {"number": voucher.number}

    def _back_up(self) -> Done:
        back_up(self._office, self._place / "copy")
        return self._sized(self._place / "copy" / DATABASE_FILE)

    def _restore(self) -> Done:
        opening = restoring.Opening(self._password)
        restoring.restore(self._place / "copy", self._again, opening).close()
        return self._sized(self._again / DATABASE_FILE)

    def _open_again(self) -> Done:
        self.close()
        self._opened.append(open_office(self._again, self._password))
        problems = checks.check(self._office)
        if problems:
            raise problems[0]
        assert self._letter is not None
        stored = sha256(stored_page(self._office, self._letter.number)).hexdigest()
        _hold(stored == self._letter.sha256, "sha256")
        return translate("commands", "办公室完好。"), {"problems": 0}

    def _look(self) -> Done:
        assert self._letter is not None
        self.close()
        # Where Qt cannot show a window it ends the program: another one finds that out.
        seen = _looked(self._again, self._password, self._letter.number)
        words = "{platform} {width}×{height}".format(**seen)
        _hold(int(str(seen["colours"])) >= _FEWEST_COLOURS, words)
        _hold(self._letter.number in str(seen.pop("words")), "PDF")
        return words, seen

    @property
    def _again(self) -> Path:
        return self._place / "again"

    @staticmethod
    def _sized(file: Path) -> Done:
        size = file.stat().st_size
        return f"{size / _KILOBYTE:,.0f} KB", {"bytes": size}


def _look(office: Path, number: str) -> None:
    with opened(office) as desk:
        from community_desk.app import look_once

        answer(True, asdict(look_once(desk, stored_page(desk, number))), "")


def _looked(office: Path, password: str, number: str) -> dict[str, object]:
    """What another run of the program saw of the window. Raises `TroubleError`."""
    own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", _PACKAGE]
    platform_of_none = {} if has_screen() else {"QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(  # noqa: S603 - the program itself
        [*own, "self-test", "--look", str(office), "--letter", number],
        env=os.environ | {PASSWORD_VARIABLE: password} | platform_of_none,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_PATIENCE,
        check=False,
    )
    if ran.returncode:
        raise TroubleError(
            "no_window",
            QT_TRANSLATE_NOOP(
                "errors",
                "窗口打不开（{status}）：{reason}；请装齐界面所需的系统库，再自检一次。",
            ),
            status=ran.returncode,
            reason=_reason(ran.stderr),
        )
    seen: dict[str, object] = json.loads(ran.stdout)
    return seen


def _reason(said: str) -> str:
    """What Qt says of its platforms, which it ends with less; else the last line that is not the
    word of PyInstaller that there was one.
    """
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith("[PYI-")]
    of_qt = [line.partition(": ")[2] for line in lines if line.startswith("qt.qpa.")]
    return " ".join(of_qt or lines[-1:])


def _hold(is_so: bool, what: str) -> None:
    """Raises `TroubleError` where something came out otherwise than it went in."""
    if not is_so:
        raise TroubleError(
            "self_test_differs",
            QT_TRANSLATE_NOOP("errors", "结果与预期不符（{what}）；请重新安装程序再自检一次。"),
            what=what,
        )


def _say_what_runs(about: Mapping[str, object]) -> None:
    said = " ".join(f"{name} {version}" for name, version in versions().items())
    click.echo(f"community-desk {about['version']} ({said})")
    size = about["program_bytes"]
    megabytes = f" {int(str(size)) / _MEGABYTE:,.0f} MB" if size else ""
    click.echo(f"{about['system']}{megabytes}")


def _line(step: Step) -> str:
    return f"{'✓' if step.passed else '✗'} {step.seconds:6.2f} s  {step.name}  {step.detail}"


def _program_bytes() -> int | None:
    """What the folder of an installed build takes on the disk; None for a run from its sources."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).parent
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir())
