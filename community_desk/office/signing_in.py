"""Who can sign in to an office, and with which password: all there is before it is open.

Storage is not needed for that and not loaded, so that the sign-in stands at once.
"""

from dataclasses import dataclass, field
from pathlib import Path

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import swap, tries, vault
from community_desk.office.clock import Clock, system_clock


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a right password gives: the key of the office, for whom."""

    key: bytes = field(repr=False)
    staff_uid: str


def staff_names(folder: Path) -> list[str]:
    """Who can sign in to an office, in order of joining. Raises `TroubleError`."""
    swap.finish(folder)
    return [s.staff_name for s in _read_slots(folder) if s.staff_uid != vault.RECOVERY]


def slot_of(slots: list[vault.KeySlot], staff_name: str) -> vault.KeySlot:
    """The slot of a staff member (default: the first). Raises `TroubleError`."""
    for slot in slots:
        if slot.staff_uid != vault.RECOVERY and staff_name in ("", slot.staff_name):
            return slot
    raise TroubleError(
        "no_such_staff",
        QT_TRANSLATE_NOOP("errors", "这个办公室里没有“{name}”；可以登录的有：{names}。"),
        name=staff_name,
        names="、".join(s.staff_name for s in slots if s.staff_uid != vault.RECOVERY),
    )


def wrong_tries(folder: Path, staff_name: str, *, clock: Clock = system_clock) -> tries.Tries:
    """The wrong tries of a staff member since the last right one. Raises `TroubleError`."""
    return tries.of(folder, slot_of(vault.read_slots(folder), staff_name).staff_uid, clock())


def unlock(
    folder: Path, password: str, *, staff_name: str = "", clock: Clock = system_clock
) -> Unlocked:
    """Tries a password, which is slow on purpose and may be done on any thread; a wrong one counts.
    Raises `TroubleError` with the reason.
    """
    swap.finish(folder)
    slot = slot_of(_read_slots(folder), staff_name)
    with tries.counting(folder, slot.staff_uid, clock()):
        return Unlocked(vault.unseal(slot, password), slot.staff_uid)


def _read_slots(folder: Path) -> list[vault.KeySlot]:
    """As `vault.read_slots`, with the newest good copy where they cannot be read."""
    try:
        return vault.read_slots(folder)
    except TroubleError:
        from community_desk.office.good_copies import naming_good_copy

        with naming_good_copy(folder):
            raise
