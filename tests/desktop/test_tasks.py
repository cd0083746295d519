"""Work off the GUI thread: results, troubles and bugs all come back to it."""

import gc
import threading
import time

import pytest

from community_desk.desktop.tasks import Progress, Runner, Task, Tasks
from community_desk.errors import RuleSaysNoError
from community_desk.office import settings
from community_desk.office.office import Office


@pytest.fixture
def tasks(office: Office, qapp):
    tasks = Tasks(office)
    yield tasks
    tasks.finish()


def test_the_result_arrives_on_the_gui_thread(tasks: Tasks, office: Office, qtbot) -> None:
    seen: list[tuple[str, bool, bool]] = []

    def work(own: Office, progress: Progress) -> tuple[str, bool]:
        return own.setting("name"), own.db is not office.db

    def done(result: tuple[str, bool]) -> None:
        on_gui = threading.current_thread() is threading.main_thread()
        seen.append((*result, on_gui))

    tasks.run(work, done)
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert seen == [("幸福里社区居民委员会", True, True)]


def test_a_trouble_goes_to_the_caller_or_else_to_the_window(tasks: Tasks, qtbot) -> None:
    def work(own: Office, progress: Progress) -> None:
        raise RuleSaysNoError("no", "不行：{why}", why="规定")

    said: list[str] = []
    tasks.run(work, lambda _: None, failure=lambda error: said.append(error.say()))
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert said == ["不行：规定"]
    with qtbot.waitSignal(tasks.failed) as failed:
        tasks.run(work, lambda _: None)
    assert failed.args[0].code == "no"


def test_a_bug_reaches_the_crash_path(tasks: Tasks, qtbot) -> None:
    def work(own: Office, progress: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        tasks.run(work, lambda _: None)
        qtbot.waitUntil(lambda: not tasks.is_busy())
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_progress_and_cancelling(tasks: Tasks, qtbot) -> None:
    go_on, steps, ended = threading.Event(), [], []

    def work(own: Office, progress: Progress) -> str:
        assert progress(1, 3)
        go_on.wait(5)
        return "whole" if progress(2, 3) else "cut short"

    task = tasks.run(
        work,
        lambda _: ended.append("success"),
        progress=lambda done, total: steps.append((done, total)),
        cancelled=lambda: ended.append("cancelled"),
    )
    qtbot.waitUntil(lambda: steps == [(1, 3)])
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert ended == ["cancelled"]


def test_one_after_the_other(tasks: Tasks, qtbot) -> None:
    order: list[int] = []
    busy: list[bool] = []
    tasks.busy.connect(busy.append)
    for number in range(5):
        tasks.run(lambda own, progress, number=number: number, order.append)
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert order == [0, 1, 2, 3, 4]
    assert busy == [True, False]


def test_finishing_waits_and_forgets(tasks: Tasks, qtbot) -> None:
    done: list[str] = []
    tasks.run(lambda own, progress: "late", done.append)
    tasks.finish()
    qtbot.wait(10)
    assert done == []
    assert not tasks.is_busy()


def test_a_runner_that_is_let_go_of_ends_its_work_first(qtbot) -> None:
    runner, began = Runner(), threading.Event()
    ended: list[bool] = []

    def work(progress: Progress) -> None:
        began.set()
        while progress(0, 1):
            time.sleep(0.001)
        ended.append(True)

    runner.start(work, lambda _: None)
    assert began.wait(5)
    del runner
    gc.collect()
    assert ended == [True]


def test_whoever_stops_work_hears_of_it_and_whoever_left_does_not(tasks: Tasks, qtbot) -> None:
    said: list[str] = []

    def work(own: Office, progress: Progress) -> None:
        while progress(0, 0):
            time.sleep(0.001)
        raise RuleSaysNoError("cut_short", "半途")

    def run() -> Task:
        return tasks.run(work, lambda _: None, failure=lambda error: said.append(error.code))

    run().cancel()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert said == []
    run().stop()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert said == ["stopped"]
    with qtbot.waitSignal(tasks.failed) as failed:
        tasks.run(work, lambda _: None)
        tasks.stop()
    assert failed.args[0].code == "stopped"


def test_a_query_is_broken_off(tasks: Tasks, qtbot) -> None:
    began, said = threading.Event(), []

    def work(own: Office, progress: Progress) -> None:
        began.set()
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        own.db.execute(f"{endless} SELECT max(i) FROM n").fetchone()

    task = tasks.run(work, lambda _: None, failure=lambda error: said.append(error.code))
    assert began.wait(5)
    task.stop()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert said == ["stopped"]


def _rename(own: Office, began: threading.Event, go_on: threading.Event) -> None:
    with own.writing("office.settings") as write:
        settings.store(write.db, "name", "另一个")
        write.audit("set", "setting", "", new={"name": "另一个"})
        began.set()
        assert go_on.wait(5)
        _count(own)


def _count(own: Office) -> None:
    many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
    own.db.execute(f"{many} SELECT max(i) FROM n").fetchone()


def test_what_is_being_written_is_undone(tasks: Tasks, office: Office, qtbot) -> None:
    before, began, go_on = office.setting("name"), threading.Event(), threading.Event()
    said: list[str] = []
    task = tasks.run(
        lambda own, progress: _rename(own, began, go_on),
        lambda _: said.append("done"),
        failure=lambda error: said.append(error.code),
    )
    assert began.wait(5)
    task.stop()
    go_on.set()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert said == ["stopped"]
    assert office.setting("name") == before


def test_what_was_written_before_is_told(tasks: Tasks, office: Office, qtbot) -> None:
    written, go_on, said = threading.Event(), threading.Event(), []

    def work(own: Office, progress: Progress) -> str:
        go_on.set()
        _rename(own, threading.Event(), go_on)
        go_on.clear()
        written.set()
        assert go_on.wait(5)
        _count(own)
        return own.setting("name")

    task = tasks.run(work, said.append, failure=lambda error: said.append(error.code))
    assert written.wait(5)
    task.stop()
    go_on.set()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert said == ["另一个"]
    assert office.setting("name") == "另一个"
