"""The recovery code gives a staff member a new password, and nothing else does."""

from pathlib import Path

import pytest

from community_desk.errors import DeskError, TroubleError
from community_desk.office import audit, checks, vault
from community_desk.office import office as offices
from community_desk.office.office import open_office
from community_desk.office.recovery import set_new_password

NEW = "battery staple"


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, str]:
    """A new office, closed, and its recovery code."""
    new = offices.create(
        tmp_path / "office", name="幸福里", password="correct horse", director="王主任"
    )
    new.office.close()
    return tmp_path / "office", new.recovery_code


@pytest.mark.parametrize(
    "typed",
    [
        lambda code: code,
        lambda code: code.lower(),
        lambda code: code.replace("-", ""),
        lambda code: f"  {code.replace('-', ' ')}\n",
        lambda code: code.replace("-", "－"),
        lambda code: "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in code),
    ],
)
def test_the_code_sets_a_new_password(made: tuple[Path, str], typed) -> None:
    folder, code = made
    set_new_password(folder, typed(code), "王主任", NEW)
    with pytest.raises(TroubleError):
        open_office(folder, "correct horse")
    office = open_office(folder, NEW, staff_name="王主任")
    came, newest = audit.recent(office.db)[:2]
    assert (came.action, came.staff_uid) == ("sign_in", office.staff.uid)
    assert (newest.action, newest.subject) == ("reset_password", "staff")
    assert newest.subject_uid == newest.staff_uid == office.staff.uid
    assert checks.check(office) == []
    office.close()
    set_new_password(folder, code, "", "another long one")  # the code stays good
    open_office(folder, "another long one").close()


@pytest.mark.parametrize(
    ("code", "staff", "password", "error"),
    [
        ("AAAAA-" * 5 + "AAAAA", "王主任", NEW, "wrong_recovery_code"),
        ("AAAAA-" * 5 + "AAAAB", "王主任", NEW, "recovery_code_miscopied"),
        ("", "王主任", NEW, "recovery_code_length"),
        ("correct horse", "王主任", NEW, "recovery_code_length"),
        (None, "李四", NEW, "no_such_staff"),
        (None, vault.RECOVERY, NEW, "no_such_staff"),
        (None, "王主任", "short", "password_too_short"),
    ],
)
def test_what_is_wrong_changes_nothing(made, code, staff, password, error) -> None:
    folder, right = made
    before = (folder / vault.KEYS_FILE).read_bytes()
    with pytest.raises(DeskError) as refused:
        set_new_password(folder, right if code is None else code, staff, password)
    assert refused.value.code == error
    assert (folder / vault.KEYS_FILE).read_bytes() == before
    open_office(folder, "correct horse").close()


def test_keys_that_cannot_be_written_leave_no_trace(made, monkeypatch) -> None:
    folder, code = made

    def full(folder: Path, slots: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(vault, "write_slots", full)
    with pytest.raises(TroubleError) as refused:
        set_new_password(folder, code, "", NEW)
    assert refused.value.code == "keys_not_written"
    office = open_office(folder, "correct horse")
    assert [row.action for row in audit.recent(office.db)] == ["sign_in", "create"]
    office.close()
