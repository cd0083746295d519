"""Staff come, change and leave; whoever left does not get in, and somebody always does."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.office import audit, checks, staff_changes, vault
from community_desk.office.office import Office, open_office
from community_desk.office.signing_in import staff_names
from community_desk.office.staff import Role
from tests.conftest import PASSWORD, fixed_clock
from tests.killed import needs_kill, office_after

THEIRS = "battery staple"
NEW = "stapled battery"


def add(office: Office, name: str = "李社工", role: Role = Role.CLERK) -> str:
    return staff_changes.add_staff(office, name, role, "网格员", THEIRS).uid


def test_who_is_added_signs_in_with_their_own_password(office: Office) -> None:
    line = staff_changes.add_staff(office, " 李　社工 ", Role.CLERK, "网格员", THEIRS)
    assert (line.name, line.role, line.title) == ("李 社工", Role.CLERK, "网格员")
    assert (line.active, line.may_sign_in, line.since) == (True, True, office.today())
    assert staff_names(office.folder) == ["王主任", "李 社工"]
    with open_office(office.folder, THEIRS, staff_name="李 社工").db as db:
        assert db is not None
    with pytest.raises(TroubleError):
        open_office(office.folder, PASSWORD, staff_name="李 社工")
    open_office(office.folder, PASSWORD, staff_name="王主任").close()
    assert checks.check(office) == []


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [
        ("", THEIRS, "no_staff_name"),
        ("长" * 41, THEIRS, "no_staff_name"),
        ("王主任", THEIRS, "staff_known"),
        ("李社工", "short", "password_too_short"),
        ("李社工", "李社工12345", "password_is_name"),
    ],
)
def test_who_cannot_be_added(office: Office, name: str, password: str, code: str) -> None:
    keys = (office.folder / vault.KEYS_FILE).read_bytes()
    with pytest.raises(DeskError) as refused:
        staff_changes.add_staff(office, name, Role.CLERK, "", password)
    assert refused.value.code == code
    assert (office.folder / vault.KEYS_FILE).read_bytes() == keys
    assert len(staff_changes.list_staff(office)) == 1


CHANGES: list[Callable[[Office, str], object]] = [
    lambda office, uid: staff_changes.add_staff(office, "钱会计", Role.READER, "", THEIRS),
    lambda office, uid: staff_changes.change_staff(office, uid, role=Role.READER),
    lambda office, uid: staff_changes.deactivate(office, uid),
    lambda office, uid: staff_changes.activate(office, uid, NEW),
    lambda office, uid: staff_changes.set_password(office, uid, NEW),
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("role", [Role.CLERK, Role.ACCOUNTANT, Role.READER])
def test_only_the_director_changes_staff(office: Office, change, role: Role) -> None:
    add(office, "李主任", Role.DIRECTOR)
    uid, other = add(office, "赵六", role), add(office, "孙七")
    before = (office.folder / vault.KEYS_FILE).read_bytes()
    theirs = open_office(office.folder, THEIRS, staff_name="赵六")
    assert theirs.staff.uid == uid
    with pytest.raises(RuleSaysNoError) as refused:
        change(theirs, other)
    assert refused.value.code == "role_may_not"
    assert (office.folder / vault.KEYS_FILE).read_bytes() == before
    staff_changes.change_password(theirs, THEIRS, NEW)
    theirs.close()
    open_office(office.folder, NEW, staff_name="赵六").close()


def test_a_change_is_told_in_the_trail_old_and_new(office: Office) -> None:
    uid = add(office)
    line = staff_changes.change_staff(office, uid, name="李四", role=Role.ACCOUNTANT, title="")
    assert (line.name, line.role, line.title) == ("李四", Role.ACCOUNTANT, "")
    row = audit.recent(office.db, subject_uid=uid)[0]
    assert row.action == "change"
    assert row.old == '{"name": "李社工", "role": "clerk", "title": "网格员"}'
    assert row.new == '{"name": "李四", "role": "accountant", "title": ""}'
    theirs = open_office(office.folder, THEIRS, staff_name="李四")
    assert theirs.staff.role is Role.ACCOUNTANT
    theirs.close()


def test_who_left_does_not_get_in_and_the_name_stays(office: Office) -> None:
    uid = add(office)
    old_keys = (office.folder / vault.KEYS_FILE).read_bytes()
    line = staff_changes.deactivate(office, uid)
    assert (line.name, line.active, line.may_sign_in) == ("李社工", False, False)
    assert staff_names(office.folder) == ["王主任"]
    with pytest.raises(TroubleError) as refused:
        open_office(office.folder, THEIRS, staff_name="李社工")
    assert refused.value.code == "no_such_staff"
    with pytest.raises(RuleSaysNoError) as no:
        staff_changes.set_password(office, uid, NEW)
    assert no.value.code == "staff_inactive"
    with pytest.raises(RuleSaysNoError) as known:
        add(office)
    assert "重新启用" in known.value.say()
    (office.folder / vault.KEYS_FILE).write_bytes(old_keys)  # an old copy put back
    with pytest.raises(TroubleError) as refused:
        open_office(office.folder, THEIRS, staff_name="李社工")
    assert refused.value.code == "staff_left"
    staff_changes.activate(office, uid, NEW)
    open_office(office.folder, NEW, staff_name="李社工").close()
    assert checks.check(office) == []


def test_who_is_signed_in_elsewhere_stops_at_once(office: Office) -> None:
    uid = add(office, role=Role.ACCOUNTANT)
    theirs = open_office(office.folder, THEIRS, staff_name="李社工")
    with theirs.writing("expenses.close") as write:
        write.audit("note", "test", "")
    staff_changes.change_staff(office, uid, role=Role.READER)
    with pytest.raises(RuleSaysNoError) as refused, theirs.writing("expenses.close"):
        pass
    assert refused.value.code == "role_may_not"
    with theirs.noting("expenses.print") as write:
        write.audit("note", "test", "")
    staff_changes.deactivate(office, uid)
    with pytest.raises(TroubleError) as left, theirs.noting("expenses.print"):
        pass
    assert left.value.code == "staff_left"
    theirs.close()


def test_a_director_who_may_sign_in_always_stays(office: Office) -> None:
    me = office.staff.uid
    other = add(office, "李主任", Role.DIRECTOR)
    staff_changes.deactivate(office, other)
    with pytest.raises(RuleSaysNoError) as only:
        staff_changes.change_staff(office, me, role=Role.CLERK)
    assert only.value.code == "last_director"
    with pytest.raises(RuleSaysNoError) as own:
        staff_changes.deactivate(office, me)
    assert own.value.code == "not_yourself"
    staff_changes.activate(office, other, NEW)
    # One who has no key slot is no director who could open the office.
    slots = [slot for slot in vault.read_slots(office.folder) if slot.staff_uid != other]
    vault.write_slots(office.folder, slots)
    assert not staff_changes.find_staff(office, other).may_sign_in
    with pytest.raises(RuleSaysNoError) as last:
        staff_changes.change_staff(office, me, role=Role.CLERK)
    assert last.value.code == "last_director"
    staff_changes.set_password(office, other, NEW)
    assert staff_changes.change_staff(office, me, role=Role.CLERK).role is Role.CLERK


def test_ones_own_password_takes_the_old_one(office: Office) -> None:
    with pytest.raises(TroubleError) as refused:
        staff_changes.change_password(office, "wrong horse", NEW)
    assert refused.value.code == "wrong_password"
    with pytest.raises(NotUnderstoodError):
        staff_changes.change_password(office, PASSWORD, "12345678")
    with pytest.raises(RuleSaysNoError) as own:
        staff_changes.set_password(office, office.staff.uid, NEW)
    assert own.value.code == "own_password"
    staff_changes.change_password(office, PASSWORD, NEW)
    with pytest.raises(TroubleError):
        open_office(office.folder, PASSWORD)
    open_office(office.folder, NEW).close()
    done = [row.action for row in audit.recent(office.db) if row.action not in audit.COMINGS]
    assert done[0] == "change_password"


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (errno.ENOSPC, "disk_full", "磁盘满了，这次没有保存"),
        (errno.EACCES, "keys_not_written", "写不进去，没有改成，原来的照旧；请看"),
        (errno.EROFS, "keys_not_written", "keys.json"),
    ],
)
def test_keys_that_cannot_be_written_change_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch, number: int, code: str, words: str
) -> None:
    uid = add(office)
    last = audit.recent(office.db)[0]

    def refused_by_the_system(file: Path, content: bytes) -> None:
        raise OSError(number, os.strerror(number), str(file))

    monkeypatch.setattr(vault, "replace_file", refused_by_the_system)
    for act in (
        lambda: add(office, "孙七"),
        lambda: staff_changes.deactivate(office, uid),
        lambda: staff_changes.change_password(office, PASSWORD, NEW),
    ):
        with pytest.raises(TroubleError) as refused:
            act()
        assert refused.value.code == code
        assert words in refused.value.say(lambda _, text: text)
    assert audit.recent(office.db)[0] == last
    assert [line.may_sign_in for line in staff_changes.list_staff(office)] == [True, True]


def test_a_commit_that_fails_puts_the_old_keys_back(office: Office, monkeypatch) -> None:
    before = (office.folder / vault.KEYS_FILE).read_bytes()
    # A deferred constraint fails as a full disk would: when the transaction ends.
    real = vault.write_slots

    def write(folder: Path, slots: list[vault.KeySlot]) -> None:
        real(folder, slots)
        office.db.execute("PRAGMA defer_foreign_keys = ON")
        office.db.execute(
            "INSERT INTO household (uid, created_at, created_by, changed_at, changed_by,"
            " dwelling_id) VALUES ('x', '', '', '', '', 999)"
        )

    with monkeypatch.context() as patch:
        patch.setattr(vault, "write_slots", write)
        with pytest.raises(Exception, match="FOREIGN KEY"):
            staff_changes.change_password(office, PASSWORD, NEW)
    open_office(office.folder, PASSWORD).close()
    assert vault.read_slots(office.folder)[0].staff_name == "王主任"
    assert (office.folder / vault.KEYS_FILE).read_bytes() == before


def test_two_programs_lose_no_slot(office: Office) -> None:
    def add_many(start: int) -> None:
        other = office.again()
        for number in range(start, start + 3):
            add(other, f"社工{number}号")
        other.close()

    threads = [Thread(target=add_many, args=(start,)) for start in (10, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = staff_changes.list_staff(office)
    assert len(lines) == 7
    assert all(line.may_sign_in for line in lines)
    assert staff_names(office.folder) == [line.name for line in lines]


_KILLED = """
from community_desk.office import staff_changes, vault
from community_desk.office.staff import Role

vault.MEMORY_KIB, vault.PASSES = 8 * vault.LANES, 1
act, moment = where.split()
theirs = "battery staple"
uid = next((line.uid for line in staff_changes.list_staff(office) if line.name == "李社工"), "")
real = vault.write_slots

def write(folder, slots):
    if moment == "before":
        die()
    real(folder, slots)
    die()

vault.write_slots = write
if act == "add":
    staff_changes.add_staff(office, "李社工", Role.CLERK, "", theirs)
elif act == "off":
    staff_changes.deactivate(office, uid)
elif act == "on":
    staff_changes.activate(office, uid, theirs)
else:
    staff_changes.change_password(office, sys.argv[0] and "correct horse", "correct horse")
"""


@needs_kill
@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("act", ["add", "off", "on", "own"])
def test_a_power_cut_leaves_an_office_that_opens(office: Office, act: str, moment: str) -> None:
    if act in ("off", "on"):
        uid = add(office)
        if act == "on":
            staff_changes.deactivate(office, uid)
    folder = office.folder
    office.close()
    with office_after(_KILLED, folder, folder, f"{act} {moment}") as after:
        lines = {line.name: line for line in staff_changes.list_staff(after)}
        assert lines["王主任"].may_sign_in
        if act == "add":
            # The row was not committed: a slot of nobody opens nothing, and goes with the next.
            assert set(lines) == {"王主任"}
            with pytest.raises(TroubleError):
                open_office(folder, THEIRS, staff_name="李社工")
            assert add(after)
            assert staff_names(folder) == ["王主任", "李社工"]
        elif act == "off":
            assert lines["李社工"].active
            assert lines["李社工"].has_password is (moment == "before")
            staff_changes.deactivate(after, lines["李社工"].uid)
        elif act == "on":
            assert not lines["李社工"].active
            with pytest.raises(TroubleError):
                open_office(folder, THEIRS, staff_name="李社工")
            staff_changes.activate(after, lines["李社工"].uid, NEW)
            open_office(folder, NEW, staff_name="李社工", clock=fixed_clock).close()
