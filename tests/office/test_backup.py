"""A backup opens with the same password and holds the same office."""

import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.office import backup, checks, copies, restoring, second_place
from community_desk.office import office as offices
from community_desk.office.office import Office, open_office
from community_desk.office.restoring import Opening
from community_desk.office.staff import Role
from tests.conftest import NOW, PASSWORD
from tests.killed import needs_kill
from tests.people import add_person


def test_backup_and_restore_give_the_office_back(office: Office, tmp_path: Path) -> None:
    copy = backup.back_up(office, tmp_path / "copy")
    again = restoring.restore(copy, tmp_path / "again", Opening(PASSWORD))
    assert again.setting("name") == office.setting("name")
    assert checks.check(again) == []
    again.close()
    open_office(copy, PASSWORD).close()


def test_backup_is_encrypted(office: Office, tmp_path: Path) -> None:
    copy = backup.back_up(office, tmp_path / "copy")
    assert "幸福里".encode() not in (copy / "desk.db").read_bytes()
    assert not (copy / "desk.db").read_bytes().startswith(b"SQLite format 3")


def test_backup_never_overwrites(office: Office, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep")
    with pytest.raises(TroubleError) as refused:
        backup.back_up(office, tmp_path)
    assert refused.value.code == "folder_in_use"
    assert (tmp_path / "mine.txt").read_text() == "keep"


def test_restore_from_a_damaged_backup_leaves_nothing(office: Office, tmp_path: Path) -> None:
    copy = backup.back_up(office, tmp_path / "copy")
    raw = bytearray((copy / "desk.db").read_bytes())
    raw[5000:5400] = bytes(400)
    (copy / "desk.db").write_bytes(raw)
    with pytest.raises(TroubleError):
        restoring.restore(copy, tmp_path / "again", Opening(PASSWORD))
    assert not (tmp_path / "again").exists()


def test_restore_from_a_folder_without_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(TroubleError) as refused:
        restoring.restore(tmp_path / "empty", tmp_path / "again", Opening(PASSWORD))
    assert refused.value.code == "no_office"


def test_export_plain_is_readable_without_a_key(office: Office, tmp_path: Path) -> None:
    plain = backup.export_plain(office, tmp_path / "plain.db")
    connection = sqlite3.connect(plain)
    name = connection.execute("SELECT value FROM setting WHERE key = 'name'").fetchone()[0]
    connection.close()
    assert name == "幸福里社区居民委员会"
    assert office.db.execute("SELECT action FROM audit ORDER BY id DESC").fetchone()[0] == (
        "export_plain"
    )


@pytest.mark.parametrize("role", [Role.CLERK, Role.ACCOUNTANT, Role.READER])
def test_only_the_director_exports_everything(office: Office, tmp_path: Path, role: Role) -> None:
    other = replace(office, staff=replace(office.staff, role=role))
    with pytest.raises(RuleSaysNoError) as refused:
        backup.export_plain(other, tmp_path / "plain.db")
    assert refused.value.code == "role_may_not"
    assert not (tmp_path / "plain.db").exists()


def test_copies_beside_the_office_bear_their_time(office: Office) -> None:
    stem = f"{NOW.astimezone():%Y%m%d-%H%M%S}"
    first = backup.back_up_here(office)
    second = backup.back_up_here(office)
    assert first == office.folder / "backups" / stem
    assert second.name == f"{stem}-2"
    assert backup.last_backup(office.folder) is not None


def test_an_unfinished_copy_is_no_copy(office: Office) -> None:
    copy = backup.back_up_here(office)
    assert backup.last_backup(office.folder) == NOW.astimezone()
    (copy / "manifest.json").unlink()
    assert backup.last_backup(office.folder) is None


def test_only_what_was_written_since_needs_a_copy(office: Office) -> None:
    made = backup.back_up_if_needed(office)
    assert made is not None
    assert made.name == f"auto-{NOW.astimezone():%Y%m%d-%H%M%S}"
    assert backup.back_up_if_needed(office) is None
    with office.writing("office.settings") as write:
        write.audit("change", "setting", "")
    assert backup.back_up_if_needed(office) is not None


def test_a_young_office_is_not_overdue(office: Office) -> None:
    later = replace(office, clock=lambda: NOW + timedelta(days=1))
    assert not backup.is_overdue(office)
    assert backup.is_overdue(later)
    backup.back_up_here(office)
    assert not backup.is_overdue(later)
    assert backup.is_overdue(replace(office, clock=lambda: NOW + timedelta(days=7)))


def test_a_copy_from_the_future_does_not_keep_the_reminder_away(office: Office) -> None:
    ahead = replace(office, clock=lambda: NOW + timedelta(days=400))
    backup.back_up_here(ahead)
    assert backup.is_overdue(replace(office, clock=lambda: NOW + timedelta(days=7)))


def test_copies_of_another_trail_do_not_stand_for_this_one(office: Office, tmp_path: Path) -> None:
    first = backup.back_up_here(office)
    with office.writing("office.settings") as write:
        write.audit("change", "setting", "", new={"telephone": "1"})
    again = restoring.restore(first, tmp_path / "again", Opening(PASSWORD), clock=office.clock)
    newer = backup.back_up(office, again.folder / "backups" / "20261124-090000")
    assert newer.is_dir()
    assert backup.back_up_if_needed(again) is not None
    again.close()


def test_an_import_is_preceded_by_a_copy_unless_the_newest_is_current(office: Office) -> None:
    made = backup.back_up_before_import(office, "registry.import")
    assert made is not None
    assert made.name.startswith("before-import-")
    assert backup.back_up_before_import(office, "registry.import") is None
    add_person(office)
    again = backup.back_up_before_import(
        replace(office, clock=lambda: NOW + timedelta(days=1)), "registry.import"
    )
    assert again is not None
    assert len(copies.whole_copies(office.folder / "backups")) == 2


def test_what_a_copy_lacks_is_told(office: Office, tmp_path: Path) -> None:
    (copy,) = copies.copies_at(backup.back_up_here(office))
    assert backup.since(office, copy) == backup.Since(0, 0, 0, 0, 0)
    add_person(office)
    add_person(office, "李静")
    told = backup.since(office, copy)
    assert told is not None
    assert (told.people, told.letters) == (2, 0)
    assert told.acts >= 2
    other = offices.create(tmp_path / "other", name="乙社区", password=PASSWORD).office
    (foreign,) = copies.copies_at(backup.back_up_here(other))
    other.close()
    assert backup.since(office, foreign) is None


def test_copies_are_found_wherever_one_points(office: Office, tmp_path: Path) -> None:
    made = backup.back_up_here(office)
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose_place(office, stick)
    there = second_place.folder_at(office, stick)
    for place in (made, office.folder, office.folder / "backups"):
        assert [copy.folder for copy in copies.copies_at(place)] == [made]
    for place in (stick, there):
        assert [copy.folder for copy in copies.copies_at(place)] == [there / made.name]
    assert copies.copies_at(tmp_path / "nothing") == []
    assert copies.copies_at(tmp_path) == []


_KILLED = """
import os, signal, sys
from pathlib import Path
from community_desk.office import backup
from community_desk.office.office import open_office

office, to = open_office(Path(sys.argv[1]), sys.argv[2]), Path(sys.argv[3])
looked = []

def look():
    found = sorted(to.parent.glob("*.db*"))
    if any(each.stat().st_size > 100_000 for each in found):
        print([f"{each.name} {each.stat().st_mode & 0o777:o}" for each in found], flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    return 0

office.db.conn.set_progress_handler(look, 50)
backup.export_plain(office, to)
"""


@needs_kill
def test_a_killed_export_is_no_file_of_that_name_and_the_next_one_clears_it_away(
    office_folder: Path, tmp_path: Path
) -> None:
    to = tmp_path / "out" / "plain.db"
    to.parent.mkdir()
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED, str(office_folder), PASSWORD, str(to)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (-signal.SIGKILL, "")
    assert ended.stdout == "['plain.db.part 600']\n"
    office = open_office(office_folder, PASSWORD)
    assert office.db.execute("SELECT action FROM audit ORDER BY id").fetchall()[-2][0] == (
        "export_plain"
    )
    backup.export_plain(office, to)
    office.close()
    assert [each.name for each in to.parent.iterdir()] == ["plain.db"]
    assert to.stat().st_mode & 0o777 == 0o600
