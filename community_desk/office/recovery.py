"""A new password for a staff member who forgot theirs, by the recovery code of the office."""

from pathlib import Path

from community_desk.office import vault
from community_desk.office.office import Clock, open_with_key, slot_of, system_clock
from community_desk.office.passwords import check_password
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
    for a wrong code, a name that cannot sign in, or keys that cannot be written; then the old
    password still holds.
    """
    slots = vault.read_slots(folder)
    slot = slot_of(slots, staff_name)
    check_password(new_password, slot.staff_name)
    key = vault.unseal_recovery(slots, recovery_code)
    office = open_with_key(folder, key, slot.staff_uid, clock=clock)
    try:
        with changing_slots(office, "office.password") as change:
            old = change.slots[slot.staff_uid]
            new = vault.seal(key, new_password, old.staff_uid, old.staff_name)
            change.slots[old.staff_uid] = new
            change.write.audit("reset_password", "staff", old.staff_uid)
    finally:
        office.close()
