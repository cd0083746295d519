"""A new password for a staff member who forgot theirs, by the recovery code of the office."""

from pathlib import Path

from community_desk.office import tries, vault
from community_desk.office.office import Clock, open_with_key, slot_of, system_clock
from community_desk.office.passwords import check_new_password
from community_desk.office.slot_changes import changing_slots


def set_new_password(
    folder: Path,
    recovery_code: str,
    staff_name: str,
    new_password: str,
    *,
    clock: Clock = system_clock,
) -> None:
    """Seals the office's key anew for a staff member (default: the first). Audited.

    The recovery code stays good. Raises `NotUnderstoodError` for a poor password, `TroubleError`
    for a wrong code
    or one tried too often, a name that cannot sign in, or keys that cannot be written; then the old
    password still holds.
    """
    slots = vault.read_slots(folder)
    slot = slot_of(slots, staff_name)
    check_new_password(new_password, slot.staff_name)
    with tries.counting(folder, vault.RECOVERY, clock()):
        key = vault.unseal_recovery(slots, recovery_code)
    office = open_with_key(folder, key, slot.staff_uid, clock=clock)
    try:
        with changing_slots(office, "office.password") as change:
            old = change.slots[slot.staff_uid]
            new = vault.seal(key, new_password, old.staff_uid, old.staff_name)
            change.slots[old.staff_uid] = new
            wrong = tries.told(folder, vault.RECOVERY)
            change.write.audit("reset_password", "staff", old.staff_uid, new=wrong)
        tries.clear(folder, vault.RECOVERY)
    finally:
        office.close()


def recovery_tries(folder: Path, *, clock: Clock = system_clock) -> tries.Tries:
    """The wrong tries at the recovery code since the last right one."""
    return tries.of(folder, vault.RECOVERY, clock())
