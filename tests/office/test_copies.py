"""A copy is whole once its manifest is written; only automatic ones are thinned out."""

import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest

from community_desk.errors import TroubleError
from community_desk.office import audit, backup, connection, copies, migrations
from community_desk.office.office import Office, open_with_key
from tests.conftest import NOW
from tests.killed import needs_kill, office_after


def _at(office: Office, moment: datetime) -> Office:
    return replace(office, clock=lambda: moment)


def _names(office: Office) -> list[str]:
    return sorted(entry.name for entry in (office.folder / "backups").iterdir())


def test_the_manifest_says_what_the_copy_holds_and_nothing_personal(office: Office) -> None:
    end = office.db.execute("SELECT last_id, link FROM audit_head").fetchone()
    copy = backup.back_up_here(office)
    manifest = copies.read_manifest(copy)
    facts = manifest.facts
    assert (facts.head_id, facts.head_link) == end
    assert facts.tables["staff"] == 1
    assert facts.tables["audit"] == facts.head_id
    assert facts.step == migrations.STEPS._migrations[-1].name
    assert manifest.sha256 == copies.sha256_of(copy / "desk.db")
    assert datetime.fromisoformat(manifest.made_at) == NOW
    text = (copy / "manifest.json").read_text(encoding="utf-8")
    for personal in ("王主任", "幸福里", "0551"):
        assert personal not in text
    (listed,) = copies.list_copies(office.folder / "backups")
    assert (listed.state, listed.kind, listed.manifest) == ("whole", copies.BY_HAND, manifest)


def test_a_copy_that_does_not_hold_the_same_is_refused(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, seen = copies.read_facts, []

    def one_row_less(db: connection.Database) -> copies.Facts:
        facts = real(db)
        seen.append(facts)
        short = {**facts.tables, "audit": facts.tables["audit"] - 1}
        return replace(facts, tables=short) if len(seen) == 2 else facts

    monkeypatch.setattr(copies, "read_facts", one_row_less)
    with pytest.raises(TroubleError) as refused:
        backup.back_up(office, tmp_path / "copy")
    assert refused.value.code == "backup_unreadable"
    assert not (tmp_path / "copy").exists()


def test_what_another_program_writes_meanwhile_is_not_missed(office: Office) -> None:
    other = office.again()
    told: list[int] = []

    def write_once(done: int, total: int) -> bool:
        if not told:
            with other.writing("office.settings") as write:
                write.audit("change", "setting", "")
        told.append(done)
        return True

    copy = backup.back_up_here(office, progress=write_once)
    other.close()
    assert told
    opened = open_with_key(copy, office.key)
    assert audit.recent(opened.db, limit=1)[0].id == copies.read_manifest(copy).facts.head_id
    assert audit.first_broken_link(opened.db) is None
    opened.close()


def test_a_copy_that_is_stopped_leaves_nothing(office: Office) -> None:
    with pytest.raises(TroubleError) as stopped:
        backup.back_up_here(office, progress=lambda done, total: False)
    assert stopped.value.code == "copy_stopped"
    assert _names(office) == []


def _cut(copy: Path) -> None:
    os.truncate(copy / "desk.db", 4096)


def _spoil(copy: Path) -> None:
    (copy / "manifest.json").write_text("{")


def _older(copy: Path) -> None:
    (copy / "manifest.json").unlink()


def _unfinished(copy: Path) -> None:
    (copy / "keys.json").unlink()


@pytest.mark.parametrize(
    ("harm", "state"),
    [(_cut, "damaged"), (_spoil, "damaged"), (_older, "older"), (_unfinished, "unfinished")],
)
def test_what_is_wrong_with_a_copy_is_seen_in_the_list(
    office: Office, harm: Callable[[Path], None], state: str
) -> None:
    harm(backup.back_up_here(office))
    (listed,) = copies.list_copies(office.folder / "backups")
    assert listed.state == state
    assert copies.whole_copies(office.folder / "backups") == []


def test_a_copy_that_is_half_removed_passes_for_none(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, gone = backup.back_up_here(office, copies.AUTOMATIC), Path.unlink

    def cut(path: Path, missing_ok: bool = False) -> None:
        gone(path, missing_ok)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "unlink", cut)
    with pytest.raises(KeyboardInterrupt):
        copies.remove(copy)
    assert copies.look_at(copy).state == "unfinished"


def test_automatic_copies_are_thinned_out_and_no_others(office: Office) -> None:
    for days in range(60, 0, -1):
        backup.back_up_here(_at(office, NOW - timedelta(days=days)), copies.AUTOMATIC)
    for kind in ("before-upgrade", "before-restore", copies.BY_HAND):
        backup.back_up_here(_at(office, NOW - timedelta(days=60)), kind)
    # A clock that once ran ahead.
    backup.back_up_here(_at(office, NOW + timedelta(days=9999)), copies.AUTOMATIC)
    (office.folder / "backups" / "给街道的").mkdir()
    with office.writing("office.settings") as write:
        write.audit("change", "setting", "")
    made = backup.back_up_if_needed(office)
    assert made is not None
    names = _names(office)
    assert made.name in names
    automatic = [name for name in names if name.startswith("auto-")]
    assert [name[5:13] for name in automatic] == [
        *("20260930", "20261031", "20261101", "20261108", "20261115", "20261117", "20261118"),
        *("20261119", "20261120", "20261121", "20261122", "20261123", "20540409"),
    ]
    assert len(names) == len(automatic) + 4


def test_a_copy_that_cannot_be_used_takes_no_place(office: Office) -> None:
    good = backup.back_up_here(_at(office, NOW - timedelta(hours=2)), copies.AUTOMATIC)
    _cut(backup.back_up_here(_at(office, NOW - timedelta(hours=1)), copies.AUTOMATIC))
    copies.thin_out(office.folder / "backups", NOW)
    assert good.is_dir()


def test_two_copies_of_one_second_are_two(office: Office) -> None:
    stem = f"auto-{NOW.astimezone():%Y%m%d-%H%M%S}"
    made = [backup.back_up_here(office, copies.AUTOMATIC) for _ in range(3)]
    assert [copy.name for copy in made] == [stem, f"{stem}-2", f"{stem}-3"]
    copies.thin_out(office.folder / "backups", NOW)
    assert len(_names(office)) == 1


_DIES = """
from community_desk.office import copies, backup
if where == "pages":
    backup.back_up_here(office, copies.AUTOMATIC, die)
real = copies.replace_file
copies.replace_file = lambda path, content: die() if path.name == where else real(path, content)
backup.back_up_here(office, copies.AUTOMATIC)
"""


@needs_kill
@pytest.mark.parametrize("where", ["pages", "keys.json", "manifest.json"])
def test_a_copy_that_was_killed_is_no_copy_and_goes_after_a_day(
    office_folder: Path, where: str
) -> None:
    with office_after(_DIES, office_folder, office_folder, where) as office:
        backups = office.folder / "backups"
        (left,) = backups.iterdir()
        assert copies.look_at(left).state == "unfinished"
        assert backup.last_backup(office.folder) is None
        changed = datetime.fromtimestamp(left.stat().st_mtime).astimezone()
        copies.thin_out(backups, changed + timedelta(hours=23))
        assert left.is_dir()
        copies.thin_out(backups, changed + timedelta(hours=25))
        assert not left.is_dir()


def test_a_manifest_of_nothing_is_damaged(tmp_path: Path) -> None:
    for text in ("[]", "null", json.dumps({"facts": {}}), "\ufffe"):
        (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
        with pytest.raises(TroubleError) as refused:
            copies.read_manifest(tmp_path)
        assert refused.value.code == "manifest_damaged"


def test_two_that_copy_at_the_same_moment_get_a_copy_each(office: Office) -> None:
    rounds, together = 15, Barrier(2)

    def copy_often(_: int) -> None:
        beside = office.again()
        try:
            for _ in range(rounds):
                together.wait()
                backup.back_up_here(beside)
                together.wait()
                key, folder = beside.key, beside.folder
                copies.copy_before(copies.BEFORE_UPGRADE, beside.db, key, folder, beside.clock())
        finally:
            together.abort()
            beside.close()

    with ThreadPoolExecutor(2) as both:
        assert list(both.map(copy_often, range(2))) == [None, None]
    found = copies.list_copies(office.folder / copies.BACKUPS)
    assert [copy.state for copy in found] == ["whole"] * 4 * rounds
