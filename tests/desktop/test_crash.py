"""Bugs are written down without anybody's data."""

import logging
import sys
import threading
from pathlib import Path

import pytest

from community_desk.desktop import crash
from community_desk.desktop.crash import CrashHook, log_to
from community_desk.errors import TroubleError


def fail(name: str) -> None:
    raise ValueError(f"no such resident: {name}")


@pytest.fixture
def log_file(tmp_path: Path):
    before = list(crash.log.handlers)
    file = tmp_path / "logs" / "desk.log"
    log_to(file)
    yield file
    for handler in [h for h in crash.log.handlers if h not in before]:
        crash.log.removeHandler(handler)
        handler.close()


def test_the_log_names_the_place_and_no_person(log_file: Path, qtbot) -> None:
    hook = CrashHook()
    with qtbot.waitSignal(hook.crashed) as crashed:
        try:
            fail("陈𬭎")
        except ValueError:
            hook.caught(*sys.exc_info())  # type: ignore[arg-type]
    assert crashed.args == ["ValueError"]
    text = log_file.read_text(encoding="utf-8")
    assert "test_crash.py" in text
    assert "fail" in text
    assert "陈" not in text


def test_a_trouble_that_slipped_through_is_a_sentence(log_file: Path, qtbot) -> None:
    hook = CrashHook()
    with qtbot.waitSignal(hook.trouble) as trouble:
        hook.caught(TroubleError, TroubleError("busy", "请稍等"), None)
    assert trouble.args[0].say() == "请稍等"
    assert log_file.read_text(encoding="utf-8") == ""


def test_other_threads_are_heard_too(log_file: Path, qtbot, monkeypatch) -> None:
    hook = CrashHook()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    hook.install()
    with qtbot.waitSignal(hook.crashed) as crashed:
        thread = threading.Thread(target=fail, args=("张伟",))
        thread.start()
        thread.join()
    assert crashed.args == ["ValueError"]
    logging.getLogger("community_desk").handlers[-1].flush()
