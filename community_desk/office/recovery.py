"""The recovery code of an office: a new password by it, proving it, making another."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from community_desk.office import settings, tries, vault
from community_desk.office.clock import Clock, system_clock
from community_desk.office.office import Office, open_with_key
from community_desk.office.passwords import check_new_password
from community_desk.office.signing_in import slot_of
from community_desk.office.slot_changes import changing_slots
from community_desk.office.watched import Progress, told_by

PROOF_HOLDS = timedelta(days=365)
# What is said at the field of the code.
REFUSALS = ("wrong_recovery_code", "recovery_code_length", "recovery_code_miscopied")


def set_new_password(
    folder: Path,
    recovery_code: str,
    staff_name: str,
    new_password: str,
    *,
    clock: Clock = system_clock,
    progress: Progress | None = None,
) -> None:
    """Seals the office's key anew for a staff member (default: the first). Audited.

    The recovery code stays good. ``progress`` may stop it until the keys are written.

    Raises `NotUnderstoodError` for a poor password, `TroubleError` for a wrong code or one tried
    too often, a name that cannot sign in, or keys that cannot be written; then the old password
    still holds.
    """
    slots = vault.read_slots(folder)
    slot = slot_of(slots, staff_name)
    check_new_password(new_password, slot.staff_name)
    with tries.counting(folder, vault.RECOVERY, clock()):
        key = vault.unseal_recovery(slots, recovery_code)
    office = open_with_key(folder, key, slot.staff_uid, clock=clock)
    try:
        with changing_slots(office, "office.password", progress) as change:
            old = change.slots[slot.staff_uid]
            new = vault.seal(key, new_password, old.staff_uid, old.staff_name)
            change.slots[old.staff_uid] = new
            wrong = tries.told(folder, vault.RECOVERY)
            change.write.audit("reset_password", "staff", old.staff_uid, new=wrong)
        tries.clear(folder, vault.RECOVERY)
    finally:
        office.close()


@dataclass(frozen=True, slots=True)
class RecoveryState:
    """When the code was made, and last shown to open the office; None where that is not known."""

    made_on: date | None
    proven_on: date | None


def recovery_state(office: Office) -> RecoveryState:
    """How it stands with the code."""
    made, proven = office.setting("recovery_made_on"), office.setting("recovery_proven_on")
    return RecoveryState(
        date.fromisoformat(made) if made else None, date.fromisoformat(proven) if proven else None
    )


def is_proof_due(office: Office) -> bool:
    """Whether the sheet should be taken out and tried: never proven, or not for a year."""
    proven = recovery_state(office).proven_on
    return proven is None or office.today() - proven > PROOF_HOLDS


def prove(office: Office, code: str, progress: Progress | None = None) -> None:
    """Puts on record that the code on paper opens this office; changes nothing else. ``progress``
    may stop it.

    Raises `TroubleError` for one that does not, or tried too often.
    """
    told = told_by(progress)
    told(0, 0)
    with tries.counting(office.folder, vault.RECOVERY, office.clock()):
        key = vault.unseal_recovery(vault.read_slots(office.folder), code)
    if key != office.key:
        raise vault.foreign_keys(office.folder)
    told(0, 0)
    today = office.today().isoformat()
    with office.writing("office.staff") as write:
        settings.store(write.db, "recovery_proven_on", today)
        wrong = tries.told(office.folder, vault.RECOVERY)
        write.audit("prove_recovery", "office", office.staff.uid, new={"on": today, **wrong})
    tries.clear(office.folder, vault.RECOVERY)


def renew(office: Office, code: str, progress: Progress | None = None) -> None:
    """Makes a new code (`vault.new_recovery_code`), which is on paper already, the office's; the
    old one opens nothing from now on. ``progress`` may stop it. See `staff_changes.OLD_COPIES` for
    copies made before.

    Raises `TroubleError` for keys that cannot be written; then the old one stays good.
    """
    today = office.today().isoformat()
    with changing_slots(office, "office.staff", progress) as change:
        slot = vault.seal(office.key, code, vault.RECOVERY, vault.RECOVERY)
        assert vault.unseal_recovery([slot], code) == office.key
        change.slots[vault.RECOVERY] = slot
        old = recovery_state(office).made_on
        settings.store(change.write.db, "recovery_made_on", today)
        settings.store(change.write.db, "recovery_proven_on", "")
        change.write.audit(
            "renew_recovery",
            "office",
            office.staff.uid,
            old={"made_on": old.isoformat() if old else ""},
            new={"made_on": today},
        )


def recovery_tries(folder: Path, *, clock: Clock = system_clock) -> tries.Tries:
    """The wrong tries at the recovery code since the last right one."""
    return tries.of(folder, vault.RECOVERY, clock())
