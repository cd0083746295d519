"""Changing who can open an office: its key slots, together with the rows and the trail."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from community_desk.office import vault
from community_desk.office.office import Office, Writer
from community_desk.office.vault import KeySlot
from community_desk.office.watched import Progress, told_by


@dataclass(slots=True)
class SlotChange:
    """A transaction and the slots of ``keys.json``, by whom they open for, as they shall be."""

    write: Writer
    slots: dict[str, KeySlot]


@contextmanager
def changing_slots(
    office: Office, action: str, progress: Progress | None = None
) -> Iterator[SlotChange]:
    """One transaction in which the slots may change too; ``action`` as for `Office.writing`.
    ``progress`` may stop it until the slots are written.

    The slots are read inside it, where no other program changes any, and written just before it is
    committed. A power cut between the two leaves new slots beside old rows, and each such state
    opens: a slot without its active row is refused at sign-in and goes with the next change, an
    active row without its slot has no password until the director sets one, a password that was
    changed holds. The other order would leave who was deactivated with a key.

    Raises `TroubleError`; then nothing is changed.
    """
    told = told_by(progress)
    told(0, 0)
    before: list[KeySlot] = []
    after: list[KeySlot] | None = None
    try:
        with office.writing(action) as write:
            before = vault.read_slots(office.folder)
            change = SlotChange(write, {slot.staff_uid: slot for slot in before})
            yield change
            kept = _in_order_of_joining(change)
            told(0, 0)
            if kept != before:
                vault.write_slots(office.folder, kept)
                after = kept
    except BaseException as error:
        if after is not None:  # only the commit failed
            with suppress(Exception):
                if vault.read_slots(office.folder) == after:
                    vault.write_slots(office.folder, before)
        if isinstance(error, OSError):
            raise vault.keys_not_written(office.folder, error) from error
        raise


def _in_order_of_joining(change: SlotChange) -> list[KeySlot]:
    rows = change.write.db.execute("SELECT uid FROM staff WHERE active = 1 ORDER BY id")
    order = [uid for (uid,) in rows] + [vault.RECOVERY]
    return [change.slots[uid] for uid in order if uid in change.slots]
