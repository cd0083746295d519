"""The office's own key: made with the first letter, kept with the office, used by nobody else."""

import sqlite3
from pathlib import Path

import pytest

from community_desk.certificates import issuing, signed_code, signing, store_codes
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.verifying import verify
from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.office import backup, restoring
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request
from tests.conftest import PASSWORD, fixed_clock


def scanned_codes(office: Office) -> list[str]:
    rows = office.db.execute("SELECT signed_code FROM certificate ORDER BY id")
    return [str(row[0]) for row in rows]


def test_there_is_no_key_before_the_first_letter(office: Office) -> None:
    with pytest.raises(RuleSaysNoError) as refused:
        signing.public_key(office)
    assert refused.value.code == "no_key_yet"


def test_the_first_letter_makes_the_key_and_the_second_uses_it(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen)
    issuing.issue(office, catalogue, request)
    key = signing.public_key(office)
    issuing.issue(office, catalogue, request)
    assert signing.public_key(office) == key
    assert len(key) == 32
    for digits in scanned_codes(office):
        code = signed_code.read(digits)
        assert code is not None
        assert signed_code.is_signed_by(code, key)
    made = office.db.execute("SELECT new FROM audit WHERE action = 'make_key'").fetchall()
    assert [signed_code.fingerprint(key).hex() in row[0] for row in made] == [True]


def test_a_letter_that_fails_leaves_no_key(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen, to_body="\U0001f600单位")
    with pytest.raises(RuleSaysNoError):
        issuing.issue(office, catalogue, request)
    assert store_codes.public_key(office.db) is None


def test_the_private_half_is_nowhere_in_a_plain_export(
    office: Office, catalogue: Catalogue, chen: Resident, tmp_path: Path
) -> None:
    issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))
    sealed = store_codes.sealed_key(office.db)
    assert sealed is not None
    private = signing._opened(office, sealed).private_bytes_raw()
    plain = backup.export_plain(office, tmp_path / "plain.db")
    assert private not in plain.read_bytes()
    with sqlite3.connect(plain) as db:
        assert db.execute("SELECT public FROM office_key").fetchone()[0] == signing.public_key(
            office
        )
    db.close()


def test_a_restored_office_signs_with_the_same_key(
    office: Office, catalogue: Catalogue, chen: Resident, tmp_path: Path
) -> None:
    request = full_request(catalogue, "residence", chen)
    issuing.issue(office, catalogue, request)
    key = signing.public_key(office)
    copy = backup.back_up(office, tmp_path / "copy")
    restored = restoring.restore(
        copy, tmp_path / "restored", restoring.Opening(PASSWORD), clock=fixed_clock
    )
    issuing.issue(restored, catalogue, request)
    assert signing.public_key(restored) == key
    verdicts = [verify(restored, digits).verdict for digits in scanned_codes(restored)]
    assert verdicts == ["genuine", "genuine"]
    restored.close()


def test_a_key_that_does_not_open_stops_the_letter(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen)
    issuing.issue(office, catalogue, request)
    office.db.execute("DROP TRIGGER office_key_no_update")
    office.db.execute("UPDATE office_key SET sealed_private = zeroblob(60)")
    office.db.conn.commit()
    with pytest.raises(TroubleError):
        issuing.issue(office, catalogue, request)
    assert len(scanned_codes(office)) == 1
