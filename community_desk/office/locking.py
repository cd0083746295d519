"""Locking the window, unlocking it and going away, all on record; how soon it locks by itself.

None of it keeps the window from being locked or closed: where the trail cannot be written just now,
the disk being full, nothing is said.
"""

from community_desk.errors import NotUnderstoodError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import connection, settings, tries, vault
from community_desk.office.office import Office, note_coming

LONGEST_MINUTES = 60


def lock_minutes(office: Office) -> int:
    """After how many minutes without a key or click the window locks; 0 for never."""
    kept = office.setting("lock_minutes")
    usual = int(settings.DEFAULTS["lock_minutes"])
    return int(kept) if kept.isdecimal() and int(kept) <= LONGEST_MINUTES else usual


def set_lock_minutes(office: Office, minutes: int) -> None:
    """Sets it for the whole office. Raises `NotUnderstoodError` for what is not 0 to 60."""
    if not 0 <= minutes <= LONGEST_MINUTES:
        raise NotUnderstoodError(
            "lock_minutes",
            QT_TRANSLATE_NOOP("errors", "自动锁屏请写 1 到 {most} 分钟，或选不自动锁。"),
            most=LONGEST_MINUTES,
        )
    with office.writing("office.settings") as write:
        old = office.setting("lock_minutes")
        settings.store(write.db, "lock_minutes", str(minutes))
        write.audit(
            "set_lock_minutes",
            "office",
            office.staff.uid,
            old={"minutes": old},
            new={"minutes": str(minutes)},
        )


def note_lock(office: Office, *, by_itself: bool) -> None:
    """Puts on record that the window was locked: by hand, or since nobody was there."""
    _note(office, "lock", {"by_itself": by_itself})


def note_sign_out(office: Office) -> None:
    """Puts on record that somebody went: the window was closed, or somebody else signed in."""
    _note(office, "sign_out", {})


def check_password(office: Office, password: str) -> None:
    """Unlocking: raises `TroubleError` unless it is the password of whoever is signed in. Either
    is on record; a try that came too soon is none.
    """
    uid = office.staff.uid
    for slot in vault.read_slots(office.folder):
        if slot.staff_uid == uid:
            before = tries.of(office.folder, uid, office.clock()).count
            try:
                with tries.counting(office.folder, uid, office.clock()):
                    vault.check_unseals(slot, password, office.key, office.folder)
            except TroubleError:
                count = tries.of(office.folder, uid, office.clock()).count
                if count > before:
                    _note(office, "unlock_failed", {"wrong_tries": count})
                raise
            note_coming(office, "unlock")
            return
    raise vault.no_password(office.staff.name)


def _note(office: Office, action: str, new: dict[str, object]) -> None:
    try:
        with office.noting("office.sign_in") as write:
            write.audit(action, "staff", office.staff.uid, new=new)
    except Exception as error:
        if not isinstance(error, TroubleError) and not connection.breaks_a_rule(error):
            raise
