"""A backup opens with the same password and holds the same office."""

import sqlite3
from pathlib import Path

import pytest

from community_desk.errors import TroubleError
from community_desk.office import backup, checks
from community_desk.office.office import Office, open_office
from tests.conftest import PASSWORD


def test_backup_and_restore_give_the_office_back(office: Office, tmp_path: Path) -> None:
    copy = backup.back_up(office, tmp_path / "copy")
    again = backup.restore(copy, tmp_path / "again", PASSWORD)
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
        backup.restore(copy, tmp_path / "again", PASSWORD)
    assert not (tmp_path / "again").exists()


def test_restore_from_a_folder_without_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(TroubleError) as refused:
        backup.restore(tmp_path / "empty", tmp_path / "again", PASSWORD)
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
