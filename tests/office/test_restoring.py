"""Restoring in place keeps the old office; whatever cuts it short, an office is there again."""

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from community_desk.errors import DeskError, RuleSaysNoError, TroubleError
from community_desk.office import (
    audit,
    backup,
    copies,
    restoring,
    second_place,
    settings,
    signing_in,
    swap,
    trial,
)
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.office.restoring import Opening
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff, change_staff, deactivate
from tests.conftest import NOW, PASSWORD, fixed_clock
from tests.killed import needs_kill

OTHER = "battery staple"


def _say(office: Office, telephone: str) -> None:
    with office.writing("office.settings") as write:
        settings.store(write.db, "telephone", telephone)
        write.audit("change", "setting", "", new={"telephone": telephone})


@pytest.fixture
def changed(office: Office) -> tuple[Path, Path]:
    """A closed office that was changed after its copy: its folder and the copy."""
    copy = backup.back_up_here(office)
    _say(office, "after")
    office.close()
    return office.folder, copy


def _copies(folder: Path) -> list[str]:
    assert len(list((folder / "backups").iterdir())) == len(copies.whole_copies(folder / "backups"))
    return [each.folder.name for each in copies.whole_copies(folder / "backups")]


def _telephone(folder: Path) -> str:
    office = offices.open_office(folder, PASSWORD, clock=fixed_clock)
    try:
        return office.setting("telephone")
    finally:
        office.close()


def test_the_copy_takes_the_place_and_the_old_office_is_kept(changed: tuple[Path, Path]) -> None:
    folder, copy = changed
    put = restoring.restore_in_place(copy, folder, Opening(PASSWORD), clock=fixed_clock)
    assert put.kept == folder.with_name("office-旧-20261123")
    assert _telephone(folder) == "0551-0000 0000"
    assert _telephone(put.kept) == "after"
    assert _copies(folder) == [f"before-restore-{copy.name}", copy.name]
    assert sorted(each.name for each in folder.parent.iterdir() if "restoring" in each.name) == []
    again = restoring.restore_in_place(
        folder / "backups" / copy.name, folder, Opening(PASSWORD), clock=fixed_clock
    )
    assert again.kept == folder.with_name("office-旧-20261123-2")


def test_what_is_put_aside_is_copied_before_unless_the_newest_copy_has_it(
    changed: tuple[Path, Path],
) -> None:
    folder, copy = changed
    restoring.prepare(copy, folder, Opening(PASSWORD), clock=fixed_clock)
    before = folder / "backups" / f"before-restore-{copy.name}"
    made = restoring.prepare(before, folder, Opening(PASSWORD), clock=fixed_clock)
    assert sorted(
        each.name for each in (folder / "backups").iterdir() if "before" in each.name
    ) == [before.name]
    assert made.last_by == "王主任"
    assert made.facts.tables["staff"] == 1
    assert _telephone(made.folder) == "after"


def test_beside_the_office_both_stay(changed: tuple[Path, Path]) -> None:
    folder, copy = changed
    made = restoring.prepare(copy, folder, Opening(PASSWORD), clock=fixed_clock)
    put = restoring.put_beside(folder, made, clock=fixed_clock)
    assert (put.folder, put.kept) == (folder.with_name("office-恢复-20261123"), None)
    assert _telephone(put.folder) == "0551-0000 0000"
    assert _telephone(folder) == "after"


def test_a_copy_of_an_older_program_takes_the_place_with_all_copies(
    changed: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, copy = changed
    real = restoring.open_with_key

    def with_a_copy_of_its_own(to: Path, *args: object, **words: object) -> Office:
        # As an upgrade leaves one in the new office.
        shutil.copytree(copy, to / "backups" / "before-upgrade-20261123-100000")
        return real(to, *args, **words)  # type: ignore[arg-type]

    monkeypatch.setattr(restoring, "open_with_key", with_a_copy_of_its_own)
    restoring.restore_in_place(copy, folder, Opening(PASSWORD), clock=fixed_clock)
    monkeypatch.undo()
    assert sorted(_copies(folder)) == [
        copy.name,
        f"before-restore-{copy.name}",
        "before-upgrade-20261123-100000",
    ]
    assert not (folder.parent / ".office.restoring.json").exists()


_TAKE_OUT = """
import os, signal, sys
from pathlib import Path
from community_desk.office import checks, restoring
from community_desk.office.restoring import Opening

checks.check = lambda office: os.kill(os.getpid(), signal.SIGKILL)
restoring.prepare(Path(sys.argv[1]), Path(sys.argv[2]), Opening(sys.argv[3]))
"""


@needs_kill
@pytest.mark.parametrize("there", [True, False])
def test_a_kill_while_it_is_taken_out_leaves_no_half_office(
    changed: tuple[Path, Path], tmp_path: Path, there: bool
) -> None:
    folder, copy = changed
    to = folder if there else tmp_path / "new"
    command = [sys.executable, "-c", _TAKE_OUT, str(copy), str(to), PASSWORD]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    if there:
        assert _telephone(folder) == "after"
    else:
        assert not to.exists()
    restoring.restore_in_place(copy, to, Opening(PASSWORD), clock=fixed_clock)
    assert _telephone(to) == "0551-0000 0000"
    assert not list(tmp_path.glob(".*"))


def test_taking_out_can_be_stopped(changed: tuple[Path, Path]) -> None:
    folder, copy = changed
    key, _ = restoring.open_keys(copy, Opening(PASSWORD), folder, NOW)
    for steps in (0, 1):  # while what is there is copied, while the copy is taken out
        left = iter(range(steps))
        with pytest.raises(TroubleError) as stopped:
            restoring.prepare_with_key(
                copy, folder, key, progress=lambda *_, left=left: next(left, None) is not None
            )
        assert stopped.value.code == "copy_stopped"
        assert not list((folder / "backups").glob("trial*"))
    assert _telephone(folder) == "after"


def test_an_office_that_is_gone_or_damaged_comes_back(changed: tuple[Path, Path]) -> None:
    folder, copy = changed
    (folder / "desk.db").write_bytes(b"x" * 8192)
    (folder / "keys.json").write_text("{")
    put = restoring.restore_in_place(copy, folder, Opening(PASSWORD), clock=fixed_clock)
    assert _telephone(folder) == "0551-0000 0000"
    assert put.kept is not None
    elsewhere = folder.with_name("new")
    put = restoring.restore_in_place(
        folder / "backups" / copy.name, elsewhere, Opening(PASSWORD), clock=fixed_clock
    )
    assert put.kept is None
    assert _telephone(elsewhere) == "0551-0000 0000"


def test_an_office_that_is_open_elsewhere_is_not_exchanged(office: Office) -> None:
    copy = backup.back_up_here(office)
    with pytest.raises(TroubleError) as refused:
        restoring.restore_in_place(copy, office.folder, Opening(PASSWORD), clock=fixed_clock)
    assert refused.value.code == "office_in_use"
    assert [entry.name for entry in (office.folder / "backups").iterdir()] == [copy.name]
    _say(office, "still mine")


def test_only_who_was_director_restores_or_the_recovery_code(tmp_path: Path) -> None:
    new = offices.create(tmp_path / "o", name="幸福里", password=PASSWORD, director="王主任")
    add_staff(new.office, "小李", Role.CLERK, "", OTHER)
    copy = backup.back_up_here(new.office)
    new.office.close()
    with pytest.raises(RuleSaysNoError) as refused:
        restoring.restore_in_place(copy, tmp_path / "o", Opening(OTHER, "小李"))
    assert refused.value.code == "director_restores"
    with pytest.raises(TroubleError):
        restoring.restore_in_place(copy, tmp_path / "o", Opening(recovery_code="A-B"))
    assert not list(tmp_path.glob("*旧*"))
    code = Opening(recovery_code=new.recovery_code)
    assert restoring.restore_in_place(copy, tmp_path / "o", code).kept is not None


@pytest.mark.parametrize("left", [True, False])
def test_who_was_director_once_does_not_put_an_old_copy_over_todays_office(
    office: Office, left: bool
) -> None:
    once = add_staff(office, "刘前任", Role.DIRECTOR, "", OTHER)
    copy = backup.back_up_here(office)
    if left:
        deactivate(office, once.uid)
    else:
        change_staff(office, once.uid, role=Role.READER)
    office.close()
    folder, theirs = office.folder, Opening(OTHER, "刘前任")
    with pytest.raises(RuleSaysNoError) as refused:
        restoring.restore_in_place(copy, folder, theirs, clock=fixed_clock)
    assert refused.value.code == "director_restores"
    assert {each.kind for each in copies.list_copies(folder / "backups")} <= {"", "before-restore"}
    assert not list(folder.parent.glob("*旧*"))
    (folder / "desk.db").write_bytes(b"harmed")  # what cannot be read speaks for nobody
    assert restoring.restore_in_place(copy, folder, theirs, clock=fixed_clock).kept is not None


def test_a_copy_that_was_changed_since_is_not_restored(changed: tuple[Path, Path]) -> None:
    folder, copy = changed
    offices.open_office(copy, PASSWORD).close()  # somebody worked in it
    with pytest.raises(TroubleError) as refused:
        restoring.restore_in_place(copy, folder, Opening(PASSWORD), clock=fixed_clock)
    assert refused.value.code == "backup_changed"
    assert _telephone(folder) == "after"


_SWAP = """
import os, signal, sys
from datetime import datetime, UTC
from pathlib import Path
from community_desk.office import swap

folder, made, at = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
real, done = Path.rename, []

def rename(path, target):
    if len(done) == at:
        os.kill(os.getpid(), signal.SIGKILL)
    done.append(path)
    return real(path, target)

Path.rename = rename
swap.begin(folder, made, datetime(2026, 11, 23, tzinfo=UTC))
"""


@needs_kill
@pytest.mark.parametrize(
    ("renames", "telephone"), [(0, "after"), (1, "0551-0000 0000"), (2, "0551-0000 0000")]
)
def test_a_kill_between_the_renames_is_brought_to_an_end(
    changed: tuple[Path, Path], renames: int, telephone: str
) -> None:
    folder, copy = changed
    made = restoring.prepare(copy, folder, Opening(PASSWORD), clock=fixed_clock).folder
    killed = subprocess.run(
        [sys.executable, "-c", _SWAP, str(folder), str(made), str(renames)], check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert _telephone(folder) == telephone
    assert not (folder.parent / ".office.restoring.json").exists()
    assert _copies(folder) == [f"before-restore-{copy.name}", copy.name]
    kept = folder.with_name("office-旧-20261123")
    assert kept.exists() is (renames > 0)
    if renames:
        assert _telephone(kept) == "after"


def test_an_exchange_whose_new_office_is_gone_is_taken_back(changed: tuple[Path, Path]) -> None:
    folder, _ = changed
    folder.rename(folder.with_name("office-旧-20261123"))
    journal = {"kept": "office-旧-20261123", "made": "trial-20261123-090000"}
    (folder.parent / ".office.restoring.json").write_text(json.dumps(journal))
    assert signing_in.staff_names(folder) == ["王主任"]
    assert _telephone(folder) == "after"


def test_a_journal_that_is_no_journal_harms_nothing(changed: tuple[Path, Path]) -> None:
    folder, _ = changed
    for text in ("", "[]", '{"kept": 1}'):
        (folder.parent / ".office.restoring.json").write_text(text)
        swap.finish(folder)
        assert _telephone(folder) == "after"


def test_the_newest_copy_is_tried_out(office: Office) -> None:
    assert not trial.is_due(office)
    copy = backup.back_up_here(office)
    assert trial.is_due(office)
    assert trial.prove(office).folder == copy
    known = trial.trials(office)
    assert (known.proven_at, known.proven_copy, known.failed) == (NOW.astimezone(), copy.name, "")
    assert [entry.name for entry in (office.folder / "backups").iterdir()] == [copy.name]
    assert audit.recent(office.db, limit=1)[0].action == "prove_backup"
    assert backup.back_up_if_needed(office) is None
    for days, due in ((6, False), (7, True), (-1, True)):
        moment = NOW + timedelta(days=days)
        assert trial.is_due(replace(office, clock=lambda moment=moment: moment)) is due


def test_a_copy_that_went_bad_is_told_and_a_good_one_makes_up_for_it(office: Office) -> None:
    copy = backup.back_up_here(office)
    raw = bytearray((copy / "desk.db").read_bytes())
    raw[9000:9010] = bytes(10)
    (copy / "desk.db").write_bytes(raw)
    with pytest.raises(TroubleError) as bad:
        trial.prove(office)
    assert bad.value.code == "backup_changed"
    assert trial.trials(office).failed == "backup_changed"
    later = replace(office, clock=lambda: NOW + timedelta(minutes=1))
    backup.back_up_here(later)
    trial.prove(later)
    assert trial.trials(office).failed == ""


def test_a_trial_that_is_stopped_says_nothing_about_the_copy(office: Office) -> None:
    copy = backup.back_up_here(office)
    with pytest.raises(TroubleError) as stopped:
        trial.prove(office, lambda done, total: False)
    assert stopped.value.code == "copy_stopped"
    assert trial.trials(office) == trial.Trials(None, "", None, "")
    assert [entry.name for entry in (office.folder / "backups").iterdir()] == [copy.name]


def test_the_second_place_gets_each_copy(office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    first = backup.back_up_here(office, copies.AUTOMATIC)
    second_place.choose_place(office, stick)
    there = second_place.folder_at(office, stick)
    assert [each.folder.name for each in copies.whole_copies(there)] == [first.name]
    assert second_place.bring_newest(office) is None
    _say(office, "1")
    later = replace(office, clock=lambda: NOW + timedelta(days=8))
    made = backup.back_up_if_needed(later)
    stick.rename(tmp_path / "pocket")
    assert second_place.bring_newest(later) is None
    place = second_place.second_place(later)
    assert place is not None
    assert (place.there, place.late) == (False, True)
    (tmp_path / "pocket").rename(stick)
    assert second_place.bring_newest(later) is not None
    assert made is not None
    assert copies.whole_copies(there)[0].folder.name == made.name
    second_place.choose_place(later, None)
    assert second_place.second_place(later) is None


def test_a_stick_that_is_full_or_pulled_out_leaves_no_half_copy(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup.back_up_here(office)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(TroubleError) as refused:
            second_place.choose_place(office, tmp_path)
    assert refused.value.code == "place_trouble"
    assert not second_place.folder_at(office, tmp_path).exists()
    assert second_place.second_place(office) is None
    assert len(copies.whole_copies(office.folder / "backups")) == 1
    with pytest.raises(TroubleError):
        second_place.choose_place(office, tmp_path, lambda done, total: False)


@pytest.mark.parametrize("inside", ["", "backups"])
def test_a_place_within_the_office_is_none(office: Office, inside: str) -> None:
    with pytest.raises(DeskError) as refused:
        second_place.choose_place(office, office.folder / inside)
    assert refused.value.code == "place_inside"
    assert second_place.on_same_drive(office, office.folder.parent)


def test_a_director_removes_a_copy_with_a_word_but_not_the_only_one(office: Office) -> None:
    first = backup.back_up_here(office)
    for name, reason, code in (
        (first.name, "x", "only_copy"),
        (first.name, " ", "no_reason"),
        ("../office", "x", "no_such_copy"),
    ):
        with pytest.raises(DeskError) as refused:
            backup.remove_copy(office, name, reason)
        assert refused.value.code == code
    backup.back_up_here(office)
    backup.remove_copy(office, first.name, "盘满了")
    assert not first.exists()
    assert audit.recent(office.db, limit=1)[0].reason == "盘满了"
