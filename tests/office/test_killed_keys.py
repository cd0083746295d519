"""The program is killed at step after step while passwords, staff, the recovery code or the office
itself are exchanged: the old or the new opens it, never neither, and nothing is there by half.

12 steps of each act in an ordinary run; ``COMMUNITY_DESK_KILLS=500`` for as many.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from community_desk.errors import TroubleError
from community_desk.office import backup, checks, copies, recovery, second_place, staff_changes
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.office.restoring import Opening, restore
from community_desk.office.staff import Role
from community_desk.office.vault import read_slots, unseal_recovery
from tests.conftest import PASSWORD, fixed_clock
from tests.killed import needs_kill
from tests.killed_at_steps import ACTS, COLLEAGUE, COMES, GONE, NEW, NEW_CODE, THEIRS
from tests.mixed_load import ROOT
from tests.people import add_person

WANTED = int(os.environ.get("COMMUNITY_DESK_KILLS") or "12")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An office with colleagues, a copy and somebody who came after it; and its recovery code."""
    folder = tmp_path_factory.mktemp("made") / "office"
    new = offices.create(
        folder, name="幸福里", password=PASSWORD, director="王主任", clock=fixed_clock
    )
    office = new.office
    staff_changes.add_staff(office, COLLEAGUE, Role.CLERK, "", THEIRS)
    gone = staff_changes.add_staff(office, GONE, Role.CLERK, "", NEW)
    staff_changes.deactivate(office, gone.uid)
    backup.back_up_here(office)
    add_person(office, "后来")
    office.close()
    return folder, new.recovery_code


@needs_kill
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system knows no fork")
@pytest.mark.parametrize("act", ACTS)
def test_killed_at_any_step_the_old_or_the_new_opens_it(
    made: tuple[Path, str], tmp_path: Path, act: str
) -> None:
    folder, code = made
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "tests.killed_at_steps"),
            *(str(folder), str(tmp_path), act, code, str(WANTED)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    kills = [json.loads(line) for line in ran.stdout.splitlines()]
    assert sum(died for _, died, _ in kills) >= min(WANTED, 10)
    for step, _, _ in kills:
        wrong = list(_wrong(tmp_path / str(step) / "office", act, code, tmp_path))
        assert wrong == [], f"{act}, killed at step {step} of {kills[0][2]}"


def _wrong(folder: Path, act: str, code: str, tmp: Path) -> Iterator[str]:
    """What is not as it must be in an office whose program was killed."""
    by = [word for word in (PASSWORD, NEW) if _opens(folder, word, "王主任")]
    expected = [[PASSWORD], [NEW]] if act in ("reset", "own password") else [[PASSWORD]]
    if by not in expected:
        yield f"the director comes in by {by}"
        return
    office = offices.open_office(folder, by[0], clock=fixed_clock)
    try:
        yield from (problem.code for problem in checks.check(office))
        codes = [each for each in (code, NEW_CODE) if _recovers(folder, each)]
        if codes not in ([[code], [NEW_CODE]] if act == "new code" else [[code]]):
            yield f"recovery by {codes}"
        yield from _colleagues(office, act)
        yield from _copies(office, tmp)
        yield from _again(office, act)
    finally:
        office.close()


def _colleagues(office: Office, act: str) -> Iterator[str]:
    for name, old, new in ((COLLEAGUE, THEIRS, NEW), (GONE, NEW, THEIRS), (COMES, "", THEIRS)):
        ways = [word for word in (old, new) if word and _opens(office.folder, word, name)]
        usual = [[old]] if name == COLLEAGUE else [[]]
        changed = {
            "colleague's password": (COLLEAGUE, [new]),
            "colleague goes": (COLLEAGUE, []),
            "colleague is back": (GONE, [new]),
            "colleague comes": (COMES, [new]),
        }.get(act)
        if changed and changed[0] == name:
            usual.append(changed[1])
        if ways not in usual:
            yield f"{name} comes in by {ways}"


def _copies(office: Office, tmp: Path) -> Iterator[str]:
    stick = office.folder.with_name("stick")
    places = [office.folder / copies.BACKUPS, *stick.iterdir()]
    found = [copy for place in places for copy in copies.list_copies(place)]
    if not [copy for copy in found if copy.state == "whole" and copy.kind == copies.BY_HAND]:
        yield "no whole copy"
    for copy in found:
        if copy.state not in ("whole", "unfinished") and copy.kind != copies.TRIAL:
            yield f"{copy.folder} is {copy.state}"
        elif copy.state in ("whole", "older"):  # it passes for one that can be put back
            again = restore(copy.folder, tmp / "again", Opening(PASSWORD), clock=fixed_clock)
            yield from (problem.code for problem in checks.check(again))
            again.close()
            shutil.rmtree(tmp / "again")


def _again(office: Office, act: str) -> Iterator[str]:
    """Whether what was begun can be done now."""
    names = {line.name for line in staff_changes.list_staff(office)}
    if act == "colleague comes" and COMES not in names:
        staff_changes.add_staff(office, COMES, Role.CLERK, "", THEIRS)
    elif act == "second place":
        second_place.choose_place(office, office.folder.with_name("stick"))
        place = second_place.second_place(office)
        if place is None or second_place.lacks_newest(office, place.folder):
            yield "the second place lacks the newest copy"
    elif act == "new code":
        recovery.renew(office, NEW_CODE)
        if not _recovers(office.folder, NEW_CODE):
            yield "the code cannot be made anew"
    left = [path.name for path in office.folder.parent.iterdir() if "restoring" in path.name]
    yield from left


def _opens(folder: Path, password: str, name: str) -> bool:
    try:
        office = offices.open_office(folder, password, staff_name=name, clock=fixed_clock)
    except TroubleError:
        return False
    office.close()
    return True


def _recovers(folder: Path, code: str) -> bool:
    try:
        return bool(unseal_recovery(read_slots(folder), code))
    except TroubleError:
        return False
