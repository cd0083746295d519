"""Letters of an office that an earlier version made stand as they stood."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from community_desk.office import checks, migrations
from community_desk.office import office as offices
from community_desk.office.office import Office, Writer
from tests.conftest import PASSWORD, fixed_clock

PAGE = b"%PDF-1.4"


def _fill(write: Writer) -> None:
    db = write.db
    db.table("resident").insert(
        {**write.new_row(), "name": "张伟", "pinyin": "zhang wei", "initials": "zw"}
    )
    for counter in (1, 2):
        db.table("certificate").insert(
            {**write.new_row(), "series": "certificate", "year": 2026, "counter": counter}
            | {"number": f"幸社证字〔2026〕第000{counter}号", "type_key": "residence"}
            | {"title": "居住证明", "policy": "survey", "resident_id": 1, "applicant_name": "张伟"}
            | {"issued_on": "2026-03-05", "valid_until": "2026-04-04", "signer": "王主任"}
            | {"handler": "小李", "check_code": f"7K3M-9QXT-W2H{counter}", "content": "{}"}
            | {"evidence": "{}", "pdf_sha256": sha256(PAGE).hexdigest(), "pdf": PAGE}
        )
        db.table("seal_use").insert(
            {**write.new_row(), "certificate_id": counter, "used_at": "2026-03-05T01:02:03Z"}
            | {"matter": "居住证明", "copies": counter, "approver": "王主任", "handler": "小李"}
            | {"applicant_name": "张伟", "applicant_phone": "13800000412"}
        )
    db.table("certificate_void").insert(
        {**write.new_row(), "certificate_id": 2, "reason": "写错了"}
    )
    write.audit("issue", "certificate", "")


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    steps = migrations.Migrations("community_desk")
    for step in (migrations.first_office, migrations.registry_kept_true):
        steps(name=step.__name__)(step)
    with monkeypatch.context() as then:
        then.setattr(migrations, "STEPS", steps)
        made = offices.create(tmp_path / "old", name="幸福里", password=PASSWORD).office
        with made.writing("office.settings") as write:
            _fill(write)
        made.close()
    office = offices.open_office(tmp_path / "old", PASSWORD, clock=fixed_clock)
    yield office
    office.close()


def test_letters_voids_and_seal_book_are_as_they_were(older: Office) -> None:
    assert older.db.execute("PRAGMA foreign_key_check").fetchall() == []
    letters = older.db.execute(
        "SELECT id, counter, applicant_name, pdf FROM certificate"
    ).fetchall()
    assert letters == [(1, 1, "张伟", PAGE), (2, 2, "张伟", PAGE)]
    uses = older.db.execute("SELECT certificate_id, copies, applicant_phone FROM seal_use")
    assert uses.fetchall() == [(1, 1, "13800000412"), (2, 2, "13800000412")]
    lines = older.db.execute("SELECT serial, certificate_id FROM entry WHERE book = '1506'")
    assert lines.fetchall() == [(1, 1), (2, 2)]
    voids = older.db.execute("SELECT certificate_id, reason, replaced_by_id FROM certificate_void")
    assert voids.fetchall() == [(2, "写错了", None)]


@pytest.mark.parametrize("table", ["certificate", "seal_use", "certificate_void"])
@pytest.mark.parametrize("act", ["UPDATE {} SET created_by = 'x'", "DELETE FROM {}"])
def test_they_are_still_never_changed(older: Office, table: str, act: str) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        older.db.execute(act.format(table))


def test_a_void_needs_its_letter(older: Office) -> None:
    with pytest.raises(dbapi2.IntegrityError), older.writing("office.settings") as write:
        older.db.table("certificate_void").insert(
            {**write.new_row(), "certificate_id": 9, "reason": "x"}
        )
    assert checks.check(older) == []
