"""Wrong tries slow down, person by person, whatever becomes of the program and of the file."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from community_desk.errors import TroubleError
from community_desk.office import audit, signing_in, staff_changes, tries, vault
from community_desk.office import office as offices
from community_desk.office.backup import back_up_if_needed
from community_desk.office.locking import check_password
from community_desk.office.office import Office, open_office
from community_desk.office.recovery import set_new_password
from community_desk.office.staff import Role
from tests.conftest import NOW, PASSWORD, fixed_clock

WAITS = (0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60)


class Clock:
    """A clock that goes on only when told to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def wrong(folder: Path, clock: Clock, staff: str = "") -> str:
    """One wrong try; the code of what it met."""
    with pytest.raises(TroubleError) as refused:
        open_office(folder, "wrong horse", staff_name=staff, clock=clock)
    return refused.value.code


def test_the_waits_double_up_to_a_minute(office_folder: Path, clock: Clock) -> None:
    for number, wait in enumerate(WAITS, 1):
        code = wrong(office_folder, clock)
        assert code == ("too_many_tries" if wait else "wrong_password")
        found = signing_in.wrong_tries(office_folder, "", clock=clock)
        assert (found.count, found.seconds_left(clock.now)) == (number, wait)
        if wait:
            clock.go_on(wait - 0.5)
            with pytest.raises(TroubleError) as early:
                open_office(office_folder, PASSWORD, clock=clock)
            assert early.value.code == "too_many_tries"
            assert early.value.values == {"tries": number, "seconds": 1}
            clock.go_on(0.5)
    open_office(office_folder, PASSWORD, clock=clock).close()
    assert signing_in.wrong_tries(office_folder, "", clock=clock).count == 0


def test_a_sign_in_is_on_record_with_the_wrong_tries_before_it(
    office_folder: Path, clock: Clock
) -> None:
    for _ in range(2):
        wrong(office_folder, clock)
    last = clock.now.isoformat()
    clock.go_on(100)
    office = open_office(office_folder, PASSWORD, clock=clock)
    row = audit.recent(office.db)[0]
    assert (row.action, row.subject, row.subject_uid) == ("sign_in", "staff", office.staff.uid)
    assert json.loads(row.new) == {"wrong_tries": 2, "last_wrong_at": last}
    office.close()
    again = open_office(office_folder, PASSWORD, clock=clock)
    assert audit.recent(again.db)[0].new == "{}"
    again.close()


def test_each_person_waits_for_their_own(office: Office, clock: Clock) -> None:
    staff_changes.add_staff(office, "李社工", Role.CLERK, "", "battery staple")
    for _ in range(6):
        wrong(office.folder, clock, "李社工")
        clock.go_on(1)
    assert wrong(office.folder, clock, "王主任") == "wrong_password"
    document = (office.folder / tries.TRIES_FILE).read_text()
    assert "李社工" not in document
    assert office.staff.uid in document


def test_unlocking_and_changing_the_password_count_too(office: Office) -> None:
    for _ in range(3):
        with pytest.raises(TroubleError):
            check_password(office, "wrong horse")
    with pytest.raises(TroubleError):
        staff_changes.change_password(office, "wrong horse", "battery staple")
    assert signing_in.wrong_tries(office.folder, "", clock=fixed_clock).count == 4
    check_password(office, PASSWORD)
    row = audit.recent(office.db)[0]
    assert (row.action, json.loads(row.new)["wrong_tries"]) == ("unlock", 4)
    check_password(office, PASSWORD)
    assert (audit.recent(office.db)[0].action, audit.recent(office.db)[0].new) == ("unlock", "{}")
    assert signing_in.wrong_tries(office.folder, "", clock=fixed_clock).count == 0


def test_a_slot_of_ones_own_making_opens_no_locked_window(office: Office) -> None:
    slots = vault.read_slots(office.folder)
    uid = office.staff.uid
    forged = vault.seal(vault.new_key(), "purple monkey dish", uid, office.staff.name)
    vault.write_slots(office.folder, [forged, *slots[1:]])
    for entry in (
        lambda: check_password(office, "purple monkey dish"),
        lambda: staff_changes.change_password(office, "purple monkey dish", "other horse"),
    ):
        with pytest.raises(TroubleError) as refused:
            entry()
        assert refused.value.code == "keys_foreign"
    assert vault.read_slots(office.folder) == [forged, *slots[1:]]
    assert "unlock" not in [line.action for line in audit.recent(office.db)]


def test_the_recovery_code_waits_as_well(tmp_path: Path, clock: Clock) -> None:
    new = offices.create(tmp_path / "o", name="幸福里", password=PASSWORD, clock=clock)
    new.office.close()
    folder = tmp_path / "o"
    codes = []
    for _ in range(6):
        with pytest.raises(TroubleError) as refused:
            set_new_password(folder, "A" * 30, "", "battery staple", clock=clock)
        codes.append(refused.value.code)
    assert codes == ["wrong_recovery_code"] * 4 + ["too_many_tries"] * 2
    with pytest.raises(TroubleError):
        set_new_password(folder, new.recovery_code, "", "battery staple", clock=clock)
    clock.go_on(1)
    set_new_password(folder, new.recovery_code, "", "battery staple", clock=clock)
    office = open_office(folder, "battery staple", clock=clock)
    reset = audit.recent(office.db)[1]
    assert (reset.action, json.loads(reset.new)["wrong_tries"]) == ("reset_password", 5)
    assert vault.RECOVERY not in (folder / tries.TRIES_FILE).read_text()
    office.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"format": 9, "tries": {}}',
        b'{"format": 1, "tries": {"x": {"count": "many", "last": "2026"}}}',
        b'{"format": 1, "tries": {"x": {"count": -3, "last": "2026-11-23T00:00:00+00:00"}}}',
        b'{"format": 1, "tries": {"x": {"count": 9, "last": "2026-11-23T00:00:00"}}}',
        b'{"format": 1, "tries": [1]}',
        b'{"format": 1, "tries": {"x": null}}',
    ],
)
def test_a_damaged_file_counts_nothing(office_folder: Path, clock: Clock, content: bytes) -> None:
    (office_folder / tries.TRIES_FILE).write_bytes(content)
    assert wrong(office_folder, clock) == "wrong_password"
    open_office(office_folder, PASSWORD, clock=clock).close()


def test_a_file_that_cannot_be_written_keeps_nobody_out(
    office_folder: Path, clock: Clock, monkeypatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("read-only")

    monkeypatch.setattr(tries, "replace_file", full)
    for _ in range(7):
        assert wrong(office_folder, clock) == "wrong_password"
    open_office(office_folder, PASSWORD, clock=clock).close()


def test_a_clock_that_was_set_back_keeps_nobody_waiting_for_long(
    office_folder: Path, clock: Clock
) -> None:
    for _ in range(5):
        wrong(office_folder, clock)
    clock.go_on(-86400 * 365)
    assert wrong(office_folder, clock) == "too_many_tries"
    assert signing_in.wrong_tries(office_folder, "", clock=clock).seconds_left(clock.now) == 1
    clock.go_on(1)
    open_office(office_folder, PASSWORD, clock=clock).close()


def test_an_office_that_cannot_be_written_is_looked_at_all_the_same(
    office_folder: Path, clock: Clock, monkeypatch
) -> None:
    wrong(office_folder, clock)

    def full(_: object) -> None:
        raise offices.connection.damaged()

    with monkeypatch.context() as patch:
        patch.setattr(offices.connection, "begin_writing", full)
        open_office(office_folder, PASSWORD, clock=clock).close()
    assert signing_in.wrong_tries(office_folder, "", clock=clock).count == 1


def test_coming_and_going_makes_no_copy(office_folder: Path, clock: Clock) -> None:
    for copied in (True, False, False):
        office = open_office(office_folder, PASSWORD, clock=clock)
        assert (back_up_if_needed(office) is not None) is copied
        office.close()
