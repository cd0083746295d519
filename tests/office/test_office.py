"""Making and opening an office, and writing to it."""

import json
import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from community_desk.errors import DeskError, NotUnderstoodError, TroubleError
from community_desk.office import audit, checks, migrations, settings
from community_desk.office import office as offices
from community_desk.office.office import NothingAuditedError, Office
from tests.conftest import PASSWORD, fixed_clock


def test_a_new_office_opens_with_its_password(office_folder: Path) -> None:
    office = offices.open_office(office_folder, PASSWORD)
    assert (office.staff.name, office.staff.role.value) == ("王主任", "director")
    assert office.setting("name") == "幸福里社区居民委员会"
    assert checks.check(office) == []
    office.close()


@pytest.mark.parametrize(
    ("password", "staff", "code"),
    [("wrong", "", "wrong_password"), (PASSWORD, "李四", "no_such_staff")],
)
def test_who_may_not_come_in(office_folder: Path, password: str, staff: str, code: str) -> None:
    with pytest.raises(TroubleError) as refused:
        offices.open_office(office_folder, password, staff_name=staff)
    assert refused.value.code == code


def test_a_folder_that_is_no_office(tmp_path: Path) -> None:
    with pytest.raises(TroubleError) as refused:
        offices.open_office(tmp_path, PASSWORD)
    assert refused.value.code == "no_office"
    assert list(tmp_path.iterdir()) == []


def test_keys_that_are_no_keys(office_folder: Path) -> None:
    (office_folder / "keys.json").write_bytes(b"\xff\xfe garbage")
    with pytest.raises(TroubleError) as refused:
        offices.open_office(office_folder, PASSWORD)
    assert refused.value.code == "keys_damaged"


def test_a_file_that_is_damaged(office_folder: Path) -> None:
    (office_folder / "desk.db").write_bytes(b"not a database" * 1000)
    with pytest.raises(TroubleError) as refused:
        offices.open_office(office_folder, PASSWORD)
    assert refused.value.code == "damaged"


def test_an_empty_file_stays_empty(office_folder: Path) -> None:
    (office_folder / "desk.db").write_bytes(b"")
    with pytest.raises(TroubleError) as refused:
        offices.open_office(office_folder, PASSWORD)
    assert refused.value.code == "damaged"
    assert (office_folder / "desk.db").read_bytes() == b""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("memory_kib", "abc"),
        ("memory_kib", -1),
        ("memory_kib", 4 * 10**9),
        ("passes", 0),
        ("lanes", 10**6),
        ("salt", "???"),
        ("sealed", 7),
    ],
)
def test_damaged_key_slots(office_folder: Path, field: str, value: object) -> None:
    file = office_folder / "keys.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    document["slots"][0][field] = value
    file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(TroubleError) as refused:
        offices.open_office(office_folder, PASSWORD)
    assert refused.value.code == "keys_damaged"


def test_keys_of_a_newer_program(office_folder: Path) -> None:
    file = office_folder / "keys.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    newer = {"format": 99, "slots": document["slots"]}
    file.write_text(json.dumps(newer), encoding="utf-8")
    with pytest.raises(TroubleError) as refused:
        offices.open_office(office_folder, PASSWORD)
    assert refused.value.code == "newer_file"


def test_a_file_from_a_newer_program(office: Office) -> None:
    office.db.table("_sqlite_migrations").insert(
        {"migration_set": "community_desk", "name": "from_the_future", "applied_at": "2030"}
    )
    with pytest.raises(TroubleError) as refused:
        migrations.needs_upgrade(office.db)
    assert refused.value.code == "newer_file"


@pytest.mark.parametrize(
    ("name", "password", "error"),
    [("", PASSWORD, NotUnderstoodError), ("某社区", "short", NotUnderstoodError)],
)
def test_an_office_that_cannot_be_made_leaves_nothing(
    tmp_path: Path, name: str, password: str, error: type[DeskError]
) -> None:
    with pytest.raises(error):
        offices.create(tmp_path / "new", name=name, password=password)
    assert not (tmp_path / "new").exists()


def test_making_an_office_never_touches_a_used_folder(tmp_path: Path) -> None:
    (tmp_path / "照片.txt").write_text("keep")
    with pytest.raises(TroubleError) as refused:
        offices.create(tmp_path, name="某社区", password=PASSWORD)
    assert refused.value.code == "folder_in_use"
    assert [path.name for path in tmp_path.iterdir()] == ["照片.txt"]


def test_recovery_code_opens_the_key(tmp_path: Path) -> None:
    from community_desk.office import vault

    new = offices.create(tmp_path / "o", name="某社区", password=PASSWORD)
    new.office.close()
    slot = next(s for s in vault.read_slots(tmp_path / "o") if s.staff_uid == vault.RECOVERY)
    assert vault.unseal(slot, new.recovery_code) == new.office.key


def test_nothing_readable_lies_on_the_disk(office_folder: Path) -> None:
    raw = (office_folder / "desk.db").read_bytes()
    assert "幸福里".encode() not in raw
    assert not raw.startswith(b"SQLite format 3")


def test_a_write_without_an_audit_row_is_undone(office: Office) -> None:
    with pytest.raises(NothingAuditedError), office.writing("office.settings") as write:
        settings.store(write.db, "telephone", "110")
    assert office.setting("telephone") == "0551-0000 0000"


def test_a_failed_write_leaves_nothing(office: Office) -> None:
    before = audit.recent(office.db)

    def write_half() -> None:
        with office.writing("office.settings") as write:
            settings.store(write.db, "telephone", "110")
            write.audit("change", "setting", "telephone")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert office.setting("telephone") == "0551-0000 0000"
    assert audit.recent(office.db) == before


def test_writers_wait_their_turn(office: Office) -> None:
    def count_up(times: int) -> None:
        mine = office.again()
        for _ in range(times):
            with mine.writing("office.settings") as write:
                value = int(settings.read(write.db, "expected_households") or 0)
                settings.store(write.db, "expected_households", str(value + 1))
                write.audit("change", "setting", "expected_households")
        mine.close()

    threads = [threading.Thread(target=count_up, args=(25,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert office.setting("expected_households") == "75"
    assert audit.first_broken_link(office.db) is None


def test_the_audit_trail_cannot_be_edited(office: Office) -> None:
    for statement in ("UPDATE audit SET reason = 'x'", "DELETE FROM audit"):
        with pytest.raises(sqlcipher.IntegrityError, match="append-only"):
            office.db.execute(statement)


def test_a_broken_chain_is_found(office: Office) -> None:
    office.db.execute("DROP TRIGGER audit_no_update")
    office.db.execute("UPDATE audit SET reason = 'x' WHERE id = 1")
    office.db.conn.commit()
    assert [trouble.code for trouble in checks.check(office)] == ["audit_broken"]


def test_the_clock_is_an_argument(office_folder: Path) -> None:
    office = offices.open_office(office_folder, PASSWORD, clock=fixed_clock)
    assert office.today().isoformat() == "2026-11-23"
    office.close()


def test_an_older_file_is_upgraded_after_a_backup(
    office_folder: Path, office_template: tuple[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = migrations.Migrations("community_desk")
    for step in migrations.STEPS._migrations:
        steps(name=step.name)(step.fn)
    steps(name="later")(lambda db: db.execute("CREATE TABLE later (x TEXT) STRICT"))
    monkeypatch.setattr(migrations, "STEPS", steps)
    office = offices.open_office(office_folder, PASSWORD, clock=fixed_clock)
    assert "later" in office.db.table_names()
    office.close()
    (before,) = (office_folder / "backups").iterdir()
    monkeypatch.undo()
    old = offices.open_office(before, PASSWORD)
    assert "later" not in old.db.table_names()
    old.close()


def test_an_office_of_the_first_version_gets_what_came_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = migrations.Migrations("community_desk")
    first(name="first_office")(migrations.first_office)
    with monkeypatch.context() as older:
        older.setattr(migrations, "STEPS", first)
        made = offices.create(tmp_path / "old", name="幸福里", password=PASSWORD)
        assert "operation" not in made.office.db.table_names()
        made.office.close()
    office = offices.open_office(tmp_path / "old", PASSWORD)
    assert {"operation", "resident_past", "saved_list"} <= set(office.db.table_names())
    assert checks.check(office) == []
    office.close()
