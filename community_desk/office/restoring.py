"""Putting a copy back: into a new folder, checked, and on request in the place of the office."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from community_desk.errors import DeskError, RuleSaysNoError, TroubleError
from community_desk.files import check_ordinary, is_open_here
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import (
    audit,
    checks,
    connection,
    copies,
    good_copies,
    swap,
    tries,
    vault,
)
from community_desk.office.clock import Clock, system_clock
from community_desk.office.connection import DATABASE_FILE
from community_desk.office.copies import BACKUPS, Progress
from community_desk.office.office import Office, check_unused, open_with_key
from community_desk.office.permissions import MAY, may
from community_desk.office.signing_in import slot_of
from community_desk.office.staff import Staff, standing

IN_USE = QT_TRANSLATE_NOOP("errors", "“{folder}”里已经有东西，没有动它；请换一个空文件夹。")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a copy: a password of the time it was made, or the office's recovery code."""

    password: str = ""
    staff_name: str = ""
    recovery_code: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A copy that was taken out and checked, not yet where it shall stay: what it holds, the
    instant of its last act and who did it.
    """

    folder: Path
    staff_uid: str
    key: bytes = field(repr=False)
    facts: copies.Facts
    last_at: datetime
    last_by: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """An office that was put back: its folder, and where the one before it lies now."""

    folder: Path
    kept: Path | None
    staff_uid: str
    key: bytes = field(repr=False)


def restore(
    backup: Path,
    folder: Path,
    opening: Opening,
    *,
    clock: Clock = system_clock,
    progress: Progress = lambda done, total: True,
) -> Office:
    """Puts a backup back into the new folder ``folder`` and opens it, checked.

    The backup stays as it is. Raises `TroubleError`; then nothing is left in ``folder``.
    """
    key, staff_uid = open_keys(backup, opening, backup, clock())
    return restore_with_key(backup, folder, key, staff_uid, clock=clock, progress=progress)


def open_keys(backup: Path, opening: Opening, counted_in: Path, now: datetime) -> tuple[bytes, str]:
    """The key of a copy and the uid of who opened it; empty for the recovery code, which is the
    first director's. Wrong tries are counted in the folder ``counted_in``. Raises `TroubleError`.
    """
    slots = vault.read_slots(backup)
    if opening.recovery_code:
        with tries.counting(counted_in, vault.RECOVERY, now):
            return vault.unseal_recovery(slots, opening.recovery_code), ""
    slot = slot_of(slots, opening.staff_name)
    with tries.counting(counted_in, slot.staff_uid, now):
        return vault.unseal(slot, opening.password), slot.staff_uid


def restore_with_key(
    backup: Path,
    folder: Path,
    key: bytes,
    staff_uid: str = "",
    *,
    clock: Clock = system_clock,
    progress: Progress = lambda done, total: True,
) -> Office:
    """As `restore`, once the key is known."""
    check_unused(folder, IN_USE)
    # Under another name until it is whole: a power cut leaves nothing that looks like an office.
    half = folder.with_name(f".{folder.name}.unfinished")
    shutil.rmtree(half, ignore_errors=True)
    try:
        _take_out_whole(backup, half, key, staff_uid, clock, progress).close()
        if folder.exists():
            folder.rmdir()
        half.rename(folder)
    except BaseException as error:
        shutil.rmtree(half, ignore_errors=True)
        if isinstance(error, OSError):
            raise _not_restored(backup, folder) from error
        raise
    return open_with_key(folder, key, staff_uid, clock=clock)


def restore_in_place(
    backup: Path,
    folder: Path,
    opening: Opening,
    *,
    clock: Clock = system_clock,
    progress: Progress = lambda done, total: True,
) -> Replaced:
    """Puts a backup back in the place of the office in ``folder``, which is kept beside it under
    another name; where there is none, as a new office. For the director of the copy, or whoever
    has the recovery code. The office must be closed, see `put_in_place`.
    """
    made = prepare(backup, folder, opening, clock=clock, progress=progress)
    return put_in_place(folder, made, clock=clock)


def prepare(
    backup: Path,
    folder: Path,
    opening: Opening,
    *,
    clock: Clock = system_clock,
    progress: Progress = lambda done, total: True,
) -> Prepared:
    """The first half of `restore_in_place`: the copy as an office of its own, checked and closed,
    in ``backups`` of the office or, where there is no office, already in its folder. The office may
    be open meanwhile.

    Raises `RuleSaysNoError` ``director_restores``, `TroubleError`; then nothing is left.
    """
    key, staff_uid = open_keys(backup, opening, folder, clock())
    return prepare_with_key(backup, folder, key, staff_uid, clock=clock, progress=progress)


def prepare_with_key(
    backup: Path,
    folder: Path,
    key: bytes,
    staff_uid: str = "",
    *,
    is_director: bool = False,
    clock: Clock = system_clock,
    progress: Progress = lambda done, total: True,
) -> Prepared:
    """As `prepare`, once the key is known; ``is_director`` where a director of today asks for it,
    whatever they were at the time of the copy.
    """
    if folder.is_dir() and any(folder.iterdir()):
        _copy_what_is_there(folder, key, clock(), progress)
        to = copies.new_folder(folder / BACKUPS, copies.TRIAL, clock())
        try:
            office = _take_out_whole(backup, to, key, staff_uid, clock, progress)
        except BaseException as error:
            clear(to, existed=False)
            if isinstance(error, OSError):
                raise _not_restored(backup, to) from error
            raise
    else:
        to = folder
        office = restore_with_key(backup, to, key, staff_uid, clock=clock, progress=progress)
    allowed = is_director or may(office, "office.restore")
    if staff_uid and not is_director:
        allowed = allowed and _may_today(folder, key, office.staff)
    name, uid = office.staff.name, office.staff.uid
    facts, last = copies.read_facts(office.db), audit.last_before(office.db, "restore")
    office.close()
    if not allowed:
        clear(to, existed=False)
        raise RuleSaysNoError(
            "director_restores",
            QT_TRANSLATE_NOOP(
                "errors",
                "恢复要由主任做，{name}当时或现在不是主任；请用主任当时的密码，或用恢复码。",
            ),
            name=name,
        )
    return Prepared(to, uid, key, facts, *last)


def _may_today(folder: Path, key: bytes, staff: Staff) -> bool:
    """Whether who was director at the time of a copy still is, as far as the office in ``folder``
    can be read: else an old copy would give it back to whoever left.
    """
    try:
        with connection.known_troubles():
            good_copies.check_log(folder / DATABASE_FILE, key)
            db = connection.connect(folder / DATABASE_FILE, key, connection.CACHE_BESIDE_KIB)
            try:
                return standing(db, staff).role in MAY["office.restore"]
            finally:
                db.close()
    except (OSError, TroubleError) as error:
        return getattr(error, "code", "") != "staff_left"


def put_in_place(folder: Path, made: Prepared, *, clock: Clock = system_clock) -> Replaced:
    """The second half: the old office goes aside and the new one takes its place; at once.

    Raises `TroubleError`: ``office_in_use`` where a window or program has the old one open; then
    the old office is as it was and the new one is removed.
    """
    if made.folder == folder:
        return Replaced(folder, None, made.staff_uid, made.key)
    try:
        if not connection.is_alone(folder / DATABASE_FILE, made.key):
            raise TroubleError(
                "office_in_use",
                QT_TRANSLATE_NOOP(
                    "errors", "这个办公室还在别的窗口或电脑上开着；请先关掉那里，再恢复一次。"
                ),
            )
        kept = swap.begin(folder, made.folder, clock())
    except BaseException:
        clear(made.folder, existed=False)
        raise
    return Replaced(folder, kept, made.staff_uid, made.key)


def put_beside(folder: Path, made: Prepared, *, clock: Clock = system_clock) -> Replaced:
    """Instead of `put_in_place`: the new one becomes an office of its own beside ``folder``, which
    stays as it is. Raises `TroubleError`; then the new one is removed.
    """
    if made.folder == folder:
        return Replaced(folder, None, made.staff_uid, made.key)
    to = swap.free(folder.with_name(f"{folder.name}-恢复-{clock().astimezone():%Y%m%d}"))
    try:
        made.folder.rename(to)
    except OSError as error:
        clear(made.folder, existed=False)
        raise connection.cannot_write(to) from error
    return Replaced(to, None, made.staff_uid, made.key)


def _take_out_whole(
    backup: Path, to: Path, key: bytes, staff_uid: str, clock: Clock, progress: Progress
) -> Office:
    """The copy as an office in the new folder ``to``, checked and open. Raises `OSError` and
    `TroubleError`; then the caller clears ``to``.
    """
    to.mkdir(parents=True, exist_ok=True)
    (to / BACKUPS).mkdir()
    take_out(backup, to, key, progress)
    office = open_with_key(to, key, staff_uid, clock=clock)
    try:
        with connection.stopping(office.db, lambda: not progress(1, 1)):
            problems = checks.check(office)
        if problems:
            raise backup_damaged(problems[0])
        with office.noting("office.backup") as write:
            write.audit("restore", "office", office.staff.uid, new={"from": backup.name})
    except BaseException:
        office.close()
        raise
    return office


def _copy_what_is_there(folder: Path, key: bytes, at: datetime, progress: Progress) -> None:
    """Copies the office that is going to be put aside, where it can still be read and was written
    to since its newest copy. What is damaged is kept as a folder only.
    """
    file = folder / DATABASE_FILE
    try:
        if not file.is_file() or file.stat().st_size == 0:
            return
        good_copies.check_log(file, key)
        db = connection.connect(file, key, connection.CACHE_BESIDE_KIB)
        try:
            if copies.is_current(db, folder):
                return
            copies.copy_before(copies.BEFORE_RESTORE, db, key, folder, at, progress)
        finally:
            db.close()
    except OSError:
        return
    except DeskError as error:
        if error.code == connection.stopped().code:
            raise


def _not_restored(backup: Path, folder: Path) -> TroubleError:
    return TroubleError(
        "no_backup",
        QT_TRANSLATE_NOOP("errors", "从“{backup}”恢复不到“{folder}”；请核对这两个位置和磁盘空间。"),
        backup=backup,
        folder=folder,
    )


def take_out(backup: Path, folder: Path, key: bytes, progress: Progress) -> None:
    """Copies keys and file of a copy into ``folder`` and compares them with its manifest, where it
    has one. Raises `OSError`, and `TroubleError` where the copy is not what it was, or is no copy
    but an office that this program has open.
    """
    if is_open_here(backup / DATABASE_FILE):
        raise TroubleError(
            "backup_is_open",
            QT_TRANSLATE_NOOP(
                "errors", "“{folder}”是正开着的办公室，不是备份；请选它的 {backups} 里的一份。"
            ),
            folder=backup,
            backups=BACKUPS,
        )
    manifest = None
    with suppress(FileNotFoundError):
        manifest = copies.read_manifest(backup)
    file = folder / DATABASE_FILE
    copy_bytes(backup / DATABASE_FILE, file, progress)
    # The keys last, as in `copies.write_copy`: what was cut short passes for no copy.
    copy_bytes(backup / vault.KEYS_FILE, folder / vault.KEYS_FILE)
    if manifest is None:
        return
    if copies.sha256_of(file) != manifest.sha256:
        raise not_as_written(backup)
    db = connection.connect(file, key)
    try:
        with connection.known_troubles():
            facts = copies.read_facts(db)
    finally:
        db.close()
    if facts != manifest.facts:
        raise not_as_written(backup)


def copy_bytes(source: Path, target: Path, progress: Progress = lambda done, total: True) -> None:
    """Copies a file; ``progress(done, total)`` counts bytes and answers False to stop. Raises
    `OSError`, `TroubleError` ``copy_stopped``.
    """
    check_ordinary(source)
    done, total = 0, source.stat().st_size
    with source.open("rb") as reading, target.open("xb") as writing:
        while chunk := reading.read(_CHUNK):
            writing.write(chunk)
            done += len(chunk)
            if not progress(done, total):
                raise connection.stopped()
        writing.flush()
        os.fsync(writing.fileno())


def not_as_written(backup: Path) -> TroubleError:
    """The sentence for a copy that its manifest does not know any more."""
    return TroubleError(
        "backup_changed",
        QT_TRANSLATE_NOOP(
            "errors", "备份“{name}”和写好时不一样了，可能坏了或被改动过；请换另一份备份。"
        ),
        name=backup.name,
    )


def backup_damaged(problem: TroubleError) -> TroubleError:
    """The sentence for a copy of an office that is not whole."""
    return TroubleError(
        "backup_damaged",
        QT_TRANSLATE_NOOP("errors", "这份备份没有通过检查：{problem}；请换更早的一份。"),
        problem=problem,
    )


def clear(folder: Path, existed: bool) -> None:
    """Takes back a folder that was made, or what was put into one that was empty."""
    shutil.rmtree(folder, ignore_errors=True)
    if existed:
        folder.mkdir(exist_ok=True)
