"""A new password for a staff member who forgot theirs, by the recovery code of the office."""

from pathlib import Path

from community_desk.office import connection, vault
from community_desk.office.office import Clock, open_with_key, slot_of, system_clock


def set_new_password(
    folder: Path,
    recovery_code: str,
    staff_name: str,
    new_password: str,
    *,
    clock: Clock = system_clock,
) -> None:
    """Seals the office's key anew for a staff member (default: the first). Audited.

    The recovery code stays good. Raises `NotUnderstoodError` for a short password, `TroubleError`
    for a wrong code, a name that cannot sign in, or keys that cannot be written; then the old
    password still holds.
    """
    vault.check_password(new_password)
    slots = vault.read_slots(folder)
    staff_uid = slot_of(slots, staff_name).staff_uid
    key = vault.unseal_recovery(slots, recovery_code)
    office = open_with_key(folder, key, staff_uid, clock=clock)
    try:
        with office.noting() as write:
            write.audit("reset_password", "staff", staff_uid)
            # Read again inside the transaction, where no other program resets a password.
            slots = vault.read_slots(folder)
            old = slot_of(slots, staff_name)
            new = vault.seal(key, new_password, old.staff_uid, old.staff_name)
            vault.write_slots(folder, [new if slot == old else slot for slot in slots])
    except OSError as error:
        raise connection.cannot_write(folder) from error
    finally:
        office.close()
