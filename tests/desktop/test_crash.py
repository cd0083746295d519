"""Bugs are written down without anybody's data, told, and never end in a second bug."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from community_desk.desktop import crash, crash_reports
from community_desk.desktop.crash import CrashHook, log_to
from community_desk.errors import TroubleError
from tests.desktop.crashing_program import PERSON


def fail(name: str) -> None:
    raise ValueError(f"no such resident: {name}")


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    before = list(crash.log.handlers)
    file = tmp_path / "logs" / "desk.log"
    log_to(file)
    yield file
    for handler in [h for h in crash.log.handlers if h not in before]:
        crash.log.removeHandler(handler)
        handler.close()


def test_the_log_names_the_place_and_no_person(log_file: Path, qtbot) -> None:
    hook = CrashHook(log_file.parent)
    with qtbot.waitSignal(hook.crashed) as crashed:
        try:
            fail("陈𬭎")
        except ValueError:
            hook.caught(*sys.exc_info())  # type: ignore[arg-type]
    assert crashed.args == ["ValueError", True]
    text = log_file.read_text(encoding="utf-8")
    assert "test_crash.py" in text
    assert "fail" in text
    assert "陈" not in text


def test_a_trouble_that_slipped_through_is_a_sentence(log_file: Path, qtbot) -> None:
    hook = CrashHook(log_file.parent)
    with qtbot.waitSignal(hook.trouble) as trouble:
        hook.caught(TroubleError, TroubleError("busy", "请稍等"), None)
    assert trouble.args[0].say() == "请稍等"
    assert not log_file.exists()
    assert crash_reports.reports(log_file.parent) == []


def test_the_newest_reports_are_kept(tmp_path: Path) -> None:
    made = [
        crash_reports.report_error(tmp_path, ValueError("陈𬭎"), "main", "")
        for _ in range(crash_reports.MOST + 3)
    ]
    assert crash_reports.reports(tmp_path) == made[3:]


@pytest.mark.parametrize(
    ("file", "short"),
    [
        ("/home/陈𬭎/desk/community_desk/office/office.py", "community_desk/office/office.py"),
        ("C:\\Users\\陈𬭎\\desk\\community_desk\\app.py", "community_desk/app.py"),
        ("/home/陈𬭎/lib/python3.11/threading.py", "threading.py"),
        ("/home/陈𬭎/community_desk/lib/community_desk/app.py", "community_desk/app.py"),
    ],
)
def test_a_place_does_not_tell_whose_home_it_is(tmp_path: Path, file: str, short: str) -> None:
    fatal = tmp_path / crash.FATAL_FILE
    frame = f'  File "{file}", line 7 in run\n'
    head = "Fatal Python error: Aborted\n\nCurrent thread 0x1 (most recent call first):\n"
    fatal.write_text(head + frame, "utf-8")
    report = crash_reports.report_fatal(tmp_path)
    assert report is not None
    told = json.loads(report.read_text("utf-8"))
    assert (told["fatal"], told["threads"]) == (["Aborted"], [[f"{short}:7:run"]])
    assert fatal.read_text("utf-8") == ""
    assert crash_reports.report_fatal(tmp_path) is None


def test_what_windows_gets_over_is_no_end(tmp_path: Path) -> None:
    fatal = tmp_path / crash.FATAL_FILE
    fatal.write_text("Windows fatal exception: code 0x8001010d\n\nThread 0x1 (most recent", "utf-8")
    assert crash_reports.report_fatal(tmp_path) is None


@dataclass(frozen=True, slots=True)
class Pc:
    """A PC of its own: where its user's things lie, and the office."""

    home: Path
    office: Path

    @property
    def logs(self) -> Path:
        """Where the program keeps its log."""
        return self.home / "state" / "community-desk" / "log"

    def start(self, kind: str) -> tuple[int, dict[str, Any], str]:
        """Runs the program with a bug: how it ended, what it said, and what it wrote to nobody."""
        xdg = {f"XDG_{name.upper()}_HOME": str(self.home / name) for name in PLACES}
        ran = subprocess.run(
            [sys.executable, "-X", "utf8", "-m", PROGRAM, kind, str(self.office)],
            env=os.environ | {"HOME": str(self.home)} | xdg,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        return ran.returncode, json.loads(ran.stdout or "{}"), ran.stderr

    def reports(self) -> list[dict[str, Any]]:
        """What the reports say."""
        return [json.loads(each.read_text("utf-8")) for each in crash_reports.reports(self.logs)]

    def written(self) -> str:
        """All that the program wrote for its user."""
        files = [each for each in self.home.rglob("*") if each.is_file()]
        assert files
        return "".join(each.read_bytes().decode("utf-8", "replace") for each in files)


PROGRAM = "tests.desktop.crashing_program"
PLACES = ("config", "data", "state", "cache")


@pytest.fixture
def pc(tmp_path: Path, office_folder: Path) -> Pc:
    home = tmp_path / "赵国强"
    home.mkdir()
    return Pc(home, office_folder)


NOBODY = (PERSON.split()[0], PERSON.split()[1], "赵国强")


@pytest.mark.parametrize(
    ("kind", "thread"), [("slot", "main"), ("pool", "_DummyThread"), ("thread", "Thread")]
)
def test_a_bug_is_kept_and_told_with_the_way_to_its_report(pc: Pc, kind: str, thread: str) -> None:
    code, said, errors = pc.start(kind)
    assert code == 0, errors
    assert "程序出了差错（LookupError）" in said["notice"]
    assert said["action"] == "打开文件夹"
    (report,) = pc.reports()
    assert [each["kind"] for each in report["errors"]] == ["LookupError", "ValueError"]
    assert report["errors"][0]["calls"][-1].startswith("crashing_program.py:")
    assert report["errors"][0]["calls"][-1].endswith(":fail")
    assert report["thread"] == thread
    assert "CertificatesTab < " in report["page"]
    assert [each for each in NOBODY if each in pc.written() + errors] == []


@pytest.mark.parametrize("kind", ["hook", "unraisable"])
def test_a_bug_in_telling_of_a_bug_and_one_that_nobody_hears(pc: Pc, kind: str) -> None:
    code, said, errors = pc.start(kind)
    assert code == 0, errors
    assert said["reports"] == []
    assert ("程序出了差错" in said["notice"]) is (kind == "hook")
    assert said["action"] == ""
    assert [each for each in NOBODY if each in pc.written() + errors] == []
    assert ("LookupError" in pc.written()) is (kind == "unraisable")


@pytest.mark.parametrize("next_start", ["nothing", "start"])
def test_an_end_of_the_interpreter_is_told_at_the_next_start(pc: Pc, next_start: str) -> None:
    code, _, _ = pc.start("segfault")
    assert code == -signal.SIGSEGV
    code, said, errors = pc.start(next_start)
    assert code == 0, errors
    if next_start == "start":
        assert said["dialog"]
    else:
        assert "上次程序出错" in said["notice"]
        assert said["action"] == "打开文件夹"
    (report,) = pc.reports()
    assert report["fatal"] == ["Segmentation fault"]
    assert any("crashing_program.py" in call for calls in report["threads"] for call in calls)
    assert [each for each in NOBODY if each in "".join(map(json.dumps, pc.reports()))] == []
    assert not (pc.logs / crash.FATAL_FILE).read_bytes()
