"""A second place for the copies, such as a folder on a stick: what is copied here goes there too.

The stick may be away, full, read-only or pulled out in the middle: the copy in the office stands
whatever happens there.
"""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.files import replace_file
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit, copies, settings, vault
from community_desk.office.connection import DATABASE_FILE
from community_desk.office.copies import BACKUPS, Copy, Progress
from community_desk.office.office import Office, instant
from community_desk.office.permissions import check_may
from community_desk.office.restoring import copy_bytes, not_as_written

LATE_AFTER = timedelta(days=7)
_OTHERS_KEEP_OUT = 0o700  # where the file system knows owners


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """The folder that was chosen, whether it is there now, when a copy last came there, and whether
    that is too long ago.
    """

    folder: Path
    there: bool
    last: datetime | None
    late: bool


def second_place(office: Office) -> SecondPlace | None:
    """The second place, where one was chosen."""
    chosen, at = office.setting("backup_place"), office.setting("backup_place_at")
    if not chosen:
        return None
    last = datetime.fromisoformat(at).astimezone() if at else None
    late = last is None or office.clock() - last >= LATE_AFTER
    return SecondPlace(Path(chosen), Path(chosen).is_dir(), last, late)


def on_same_drive(office: Office, folder: Path) -> bool:
    """Whether a folder lies on the drive of the office, where both would be lost together. Raises
    `TroubleError` for one that is not there.
    """
    try:
        return folder.stat().st_dev == office.folder.stat().st_dev
    except OSError as error:
        raise _not_there(folder) from error


def choose_place(
    office: Office, folder: Path | None, progress: Progress = lambda done, total: True
) -> Copy | None:
    """Makes ``folder`` the second place, once a copy lies there; None for none any more.

    Raises `NotUnderstoodError` ``place_inside`` for one within the office, `TroubleError` where it
    cannot be written; then the place is as before.
    """
    check_may(office, "office.settings")
    brought = None
    if folder is not None:
        folder = folder.resolve()
        own = office.folder.resolve()
        if folder == own or own in folder.parents:
            raise NotUnderstoodError(
                "place_inside",
                QT_TRANSLATE_NOOP(
                    "errors", "“{folder}”在办公室文件夹里面，会一起丢；请选另一块盘上的文件夹。"
                ),
                folder=folder,
            )
        if not folder.is_dir():
            raise _not_there(folder)
        brought = bring(office, folder, progress)
    with office.writing("office.settings") as write:
        old = office.setting("backup_place")
        settings.store(write.db, "backup_place", str(folder) if folder else "")
        settings.store(write.db, "backup_place_at", instant(office.clock()) if folder else "")
        write.audit(
            "backup_place",
            "office",
            office.staff.uid,
            old={"to": old},
            new={"to": str(folder or "")},
        )
    return brought


def bring_newest(office: Office, progress: Progress = lambda done, total: True) -> Copy | None:
    """Brings the newest copy to the second place, where there is one and it lacks that copy; gives
    what was brought. A place that is not there is no error: `SecondPlace` tells of it.

    Raises `TroubleError` where it is there and cannot be written.
    """
    place = second_place(office)
    if place is None or not place.there or not lacks_newest(office, place.folder):
        return None
    brought = bring(office, place.folder, progress)
    with office.writing("office.backup") as write:
        settings.store(write.db, "backup_place_at", instant(office.clock()))
        write.audit(
            "backup", "office", office.staff.uid, new={"to": "2", "copy": brought.folder.name}
        )
    return brought


def lacks_newest(office: Office, place: Path) -> bool:
    """Whether the newest copy of the office does not lie at a place."""
    newest = copies.whole_copies(office.folder / BACKUPS)[:1]
    there = copies.whole_copies(folder_at(office, place))
    return any(copy.manifest not in [other.manifest for other in there] for copy in newest)


def lacks_newest_copy(office: Office) -> bool:
    """Whether the newest copy does not lie at the second place, which is there; whatever trouble
    there is to find out, it does not keep the window from closing.
    """
    with suppress(Exception):
        place = second_place(office)
        return place is not None and place.there and lacks_newest(office, place.folder)
    return False


def folder_at(office: Office, place: Path) -> Path:
    """The folder of this office's copies at a place, which may be that of several offices."""
    name = "".join(sign for sign in office.setting("name") if sign.isalnum())[:40]
    return place / f"{name}{copies.OF_AN_OFFICE}{audit.first_link(office.db)[:6]}"


def bring(office: Office, place: Path, progress: Progress = lambda done, total: True) -> Copy:
    """Copies the newest copy to a place, reads it back there, and lets go of those that no
    generation keeps. Raises `RuleSaysNoError` ``no_copy``, `TroubleError`.
    """
    found = copies.whole_copies(office.folder / BACKUPS)
    if not found:
        raise RuleSaysNoError(
            "no_copy", QT_TRANSLATE_NOOP("errors", "还没有一份完整的备份；请先点“立即备份”。")
        )
    copy, there = found[0], folder_at(office, place)
    try:
        there.mkdir(_OTHERS_KEEP_OUT, exist_ok=True)
        _bring_whole(copy, _free(there / copy.folder.name, copy), progress)
    except OSError as error:
        raise TroubleError(
            "place_trouble",
            QT_TRANSLATE_NOOP(
                "errors",
                "第二位置“{folder}”没有写成；本机的备份不受影响，请看看那里是不是满了、"
                "写保护了或被拔掉了。",
            ),
            folder=place,
        ) from error
    copies.thin_out(there, office.clock())
    return copy


def _bring_whole(copy: Copy, to: Path, progress: Progress) -> None:
    if to.exists():  # it is there already
        return
    assert copy.manifest is not None
    try:
        to.mkdir(_OTHERS_KEEP_OUT)
        copy_bytes(copy.folder / DATABASE_FILE, to / DATABASE_FILE, progress)
        if copies.sha256_of(to / DATABASE_FILE) != copy.manifest.sha256:
            raise not_as_written(copy.folder)
        for name in (copies.MANIFEST, vault.KEYS_FILE):  # the keys last, as in `write_copy`
            replace_file(to / name, (copy.folder / name).read_bytes())
    except BaseException:
        shutil.rmtree(to, ignore_errors=True)
        with suppress(OSError):
            to.parent.rmdir()  # unless other copies are in it
        raise


def _free(to: Path, copy: Copy) -> Path:
    """Where a copy may lie: under its own name, unless what bears it is something else."""
    free, number = to, 1
    while free.exists():
        known = copies.look_at(free)
        if known.state == "whole" and known.manifest == copy.manifest:
            return free
        number += 1
        free = to.with_name(f"{to.name}-{number}")
    return free


def _not_there(folder: Path) -> TroubleError:
    return TroubleError(
        "no_place",
        QT_TRANSLATE_NOOP("errors", "找不到“{folder}”；请插好 U 盘或硬盘，再选一次。"),
        folder=folder,
    )
