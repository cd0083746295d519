"""A program that changes who can open an office, or which office it is, and is killed at a step.

``python -m tests.killed_at_steps OFFICE FOLDER ACT CODE WANTED`` does an act in copies of
``OFFICE`` below ``FOLDER``, each by a process that dies at another of its steps, up to ``WANTED``
of them spread over the whole act; it prints a line for each copy: at which step, whether it died,
how many steps there are. A step is whatever touches a file or asks SQLite for something.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from community_desk.office import (
    connection,
    recovery,
    restoring,
    second_place,
    staff_changes,
    vault,
)
from community_desk.office.office import Office, open_office
from community_desk.office.restoring import Opening
from community_desk.office.staff import Role
from tests.conftest import PASSWORD, fixed_clock

NEW, THEIRS = "purple monkey dish", "battery staple"
NEW_CODE = vault.in_groups("A" * (vault.RECOVERY_LENGTH - 1) + vault._check_sign("A" * 29))
COLLEAGUE, GONE, COMES = "李社工", "孙离职", "周新来"
_TOUCHES = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.truncate"}

Act = Callable[[Path, str], object]


def opened(folder: Path) -> Office:
    """The office, for its director."""
    return open_office(folder, PASSWORD, clock=fixed_clock)


def _uid(office: Office, name: str) -> str:
    return next(line.uid for line in staff_changes.list_staff(office) if line.name == name)


def _staff(change: Callable[[Office], object]) -> Act:
    def act(folder: Path, _: str) -> None:
        office = opened(folder)
        change(office)
        office.close()

    return act


ACTS: Mapping[str, Act] = {
    "reset": lambda folder, code: recovery.set_new_password(
        folder, code, "王主任", NEW, clock=fixed_clock
    ),
    "own password": _staff(lambda office: staff_changes.change_password(office, PASSWORD, NEW)),
    "colleague's password": _staff(
        lambda office: staff_changes.set_password(office, _uid(office, COLLEAGUE), NEW)
    ),
    "colleague goes": _staff(
        lambda office: staff_changes.deactivate(office, _uid(office, COLLEAGUE))
    ),
    "colleague is back": _staff(
        lambda office: staff_changes.activate(office, _uid(office, GONE), THEIRS)
    ),
    "colleague comes": _staff(
        lambda office: staff_changes.add_staff(office, COMES, Role.CLERK, "", THEIRS)
    ),
    "new code": _staff(lambda office: recovery.renew(office, NEW_CODE)),
    "restore": lambda folder, _: restoring.restore_in_place(
        next((folder / "backups").iterdir()), folder, Opening(PASSWORD), clock=fixed_clock
    ),
    "second place": _staff(
        lambda office: second_place.choose_place(office, office.folder.with_name("stick"))
    ),
}


def _steps(folder: Path, act: str, code: str, last: int) -> tuple[int, bool]:
    """An act in a process that dies at step ``last``; how many were done, and whether it did."""
    reading, writing = os.pipe()
    if pid := os.fork():
        os.close(writing)
        _, status = os.waitpid(pid, 0)
        told = os.read(reading, 64)
        os.close(reading)
        died = os.waitstatus_to_exitcode(status) == -signal.SIGKILL
        if not died and not told:
            raise SystemExit(f"{act} went wrong")
        return (last if died else int(told)), died
    try:
        done, at = [0], str(folder.parent)

        def step(*_: object) -> None:
            done[0] += 1
            if done[0] == last:
                os.kill(os.getpid(), signal.SIGKILL)

        def touched(event: str, arguments: tuple[Any, ...]) -> None:
            if event in _TOUCHES and str(arguments[0]).startswith(at):
                step()

        real = connection.connect

        def connect(*arguments: Any) -> Any:
            db = real(*arguments)
            db.conn.set_trace_callback(step)
            return db

        connection.connect = connect
        sys.addaudithook(touched)
        ACTS[act](folder, code)
        os.write(writing, str(done[0]).encode())
        os._exit(0)
    finally:
        os._exit(1)


def main(office: Path, below: Path, act: str, code: str, wanted: int) -> None:
    """Kills at step after step."""
    vault.MEMORY_KIB, vault.PASSES = 8 * vault.LANES, 1

    def once(name: str, last: int) -> tuple[int, bool]:
        folder = below / name / "office"
        shutil.copytree(office, folder)
        (below / name / "stick").mkdir()
        return _steps(folder, act, code, last)

    whole, _ = once("whole", 0)
    chosen = sorted({1 + round(each * (whole - 1) / (wanted - 1)) for each in range(wanted)})
    for last in chosen:
        _, died = once(str(last), last)
        sys.stdout.write(json.dumps([last, died, whole]) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5]))
