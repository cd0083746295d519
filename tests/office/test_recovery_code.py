"""The recovery code: a slip of the pen is told from a wrong code; it is proven and renewed."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from community_desk.errors import DeskError, RuleSaysNoError, TroubleError
from community_desk.language import translate
from community_desk.office import audit, recovery, vault
from community_desk.office import office as offices
from community_desk.office.office import Office, open_office
from community_desk.office.recovery_sheet import draw_sheet
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff
from tests.conftest import PASSWORD, fixed_clock


@pytest.fixture
def made(tmp_path: Path) -> offices.NewOffice:
    return offices.create(tmp_path / "o", name="幸福里", password=PASSWORD, clock=fixed_clock)


def refusal(slots: list[vault.KeySlot], code: str) -> str:
    with pytest.raises(TroubleError) as refused:
        vault.unseal_recovery(slots, code)
    return refused.value.code


def test_one_wrong_sign_or_two_in_each_others_place_are_a_slip_of_the_pen() -> None:
    key = vault.new_key()
    code = vault.new_recovery_code()
    signs = code.replace("-", "")
    slots = [vault.seal(key, code, vault.RECOVERY, vault.RECOVERY)]
    assert vault.unseal_recovery(slots, code) == key
    slips = [signs[:at] + ("A" if signs[at] != "A" else "B") + signs[at + 1 :] for at in range(30)]
    slips += [
        signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :]
        for at in range(29)
        if signs[at] != signs[at + 1]
    ]
    slips += [signs[5:10] + signs[:5] + signs[10:]] if signs[:5] != signs[5:10] else []
    slips += ["0" + signs[1:], "O" + signs[1:], "码" + signs[1:]]
    for slip in slips:
        assert refusal(slots, slip) == "recovery_code_miscopied", slip


def test_what_is_said_of_other_codes() -> None:
    slots = [vault.seal(vault.new_key(), vault.new_recovery_code(), vault.RECOVERY, "")]
    assert refusal(slots, vault.new_recovery_code()) == "wrong_recovery_code"
    for code in ("", "ABCDE", "A" * 29, "A" * 31, "correct horse"):
        assert refusal(slots, code) == "recovery_code_length"


def test_a_code_of_the_first_version_opens_without_a_check_sign() -> None:
    key, code = vault.new_key(), "-".join(["BCDEF"] * 6)
    slots = [vault.seal(key, code, vault.RECOVERY, vault.RECOVERY)]
    assert refusal([], code) == "recovery_code_miscopied"  # its last sign checks nothing
    assert vault.unseal_recovery(slots, code.lower()) == key


def test_the_code_is_proven_to_work(made: offices.NewOffice) -> None:
    office = made.office
    today = date(2026, 11, 23)
    assert recovery.recovery_state(office) == recovery.RecoveryState(today, None)
    with pytest.raises(TroubleError):
        recovery.prove(office, vault.new_recovery_code())
    assert recovery.recovery_state(office).proven_on is None
    recovery.prove(office, made.recovery_code.lower())
    assert recovery.recovery_state(office) == recovery.RecoveryState(today, today)
    row = audit.recent(office.db)[0]
    assert (row.action, json.loads(row.new)["wrong_tries"]) == ("prove_recovery", 1)
    office.close()


def test_the_code_of_other_keys_proves_nothing(made: offices.NewOffice) -> None:
    office, code = made.office, made.recovery_code
    slots = vault.read_slots(office.folder)
    forged = vault.seal(vault.new_key(), code, vault.RECOVERY, vault.RECOVERY)
    vault.write_slots(office.folder, [slots[0], forged])
    with pytest.raises(TroubleError) as refused:
        recovery.prove(office, code)
    assert refused.value.code == "keys_foreign"
    assert recovery.recovery_state(office).proven_on is None
    office.close()


def test_a_new_code_stops_the_old_one(made: offices.NewOffice) -> None:
    office = made.office
    recovery.prove(office, made.recovery_code)
    code = vault.new_recovery_code()
    recovery.renew(office, code)
    assert recovery.recovery_state(office).proven_on is None
    assert audit.recent(office.db)[0].action == "renew_recovery"
    assert code not in "".join(row.new + row.old for row in audit.recent(office.db))
    office.close()
    with pytest.raises(TroubleError) as old:
        recovery.set_new_password(office.folder, made.recovery_code, "", "battery staple")
    assert old.value.code == "wrong_recovery_code"
    assert "日期最新" in old.value.say()
    recovery.set_new_password(office.folder, code, "", "battery staple")
    open_office(office.folder, "battery staple").close()


def test_only_the_director_makes_a_new_code(office: Office) -> None:
    add_staff(office, "李社工", Role.CLERK, "", "battery staple")
    theirs = open_office(office.folder, "battery staple", staff_name="李社工")
    before = vault.read_slots(office.folder)
    with pytest.raises(RuleSaysNoError):
        recovery.renew(theirs, vault.new_recovery_code())
    assert vault.read_slots(office.folder) == before
    theirs.close()


def test_keys_that_cannot_be_written_leave_the_old_code(
    made: offices.NewOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path, slots: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(vault, "write_slots", full)
        with pytest.raises(DeskError):
            recovery.renew(made.office, vault.new_recovery_code())
    recovery.prove(made.office, made.recovery_code)
    made.office.close()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("code", ["WWWWW-" * 5 + "WWWWW", "3DB6J-HKXQM-RRJNV-YU4X2-GRTJS-CREE9"])
def test_the_sheet_is_one_page_with_the_code_and_what_to_do(language: str, code: str) -> None:
    pdf = draw_sheet(
        "幸福里社区居民委员会",
        code,
        date(2026, 11, 23),
        lambda context, text: translate(context, text, language),
    )
    (page,) = PdfReader(BytesIO(pdf)).pages
    words = page.extract_text()
    for group in code.split("-"):
        assert group in words.replace(" ", "")
    assert "幸福里社区居民委员会" in words
    assert "2026-11-23" in words
    if language == "zh_CN":
        assert "谁也打不开" in words.replace("\n", "")
