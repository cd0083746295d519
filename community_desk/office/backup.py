"""Copies of an office: made by SQLite's own backup, checked after writing, put back whole.

A backup is a folder like an office: the encrypted file and the keys that open it.
"""

import re
import shutil
from datetime import datetime, timedelta
from pathlib import Path

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit, checks, connection, vault
from community_desk.office.office import (
    DATABASE_FILE,
    Clock,
    Office,
    check_unused,
    open_office,
    system_clock,
)
from community_desk.office.staff import Role

BACKUPS = "backups"
AUTOMATIC_KEPT = 10
OVERDUE_AFTER = timedelta(days=7)
GRACE = timedelta(days=1)  # an office of today needs no reminder yet
_IN_USE = QT_TRANSLATE_NOOP("errors", "“{folder}”里已经有东西，没有动它；请换一个空文件夹。")
_AUTOMATIC = re.compile(r"auto-\d{8}-\d{6}(-\d+)?")


def back_up(office: Office, to: Path) -> Path:
    """Copies the open office into the new folder ``to`` and checks the copy.

    Raises `TroubleError` where ``to`` already holds something or the copy does not read back;
    then nothing is left in it.
    """
    check_unused(to, _IN_USE)
    existed = to.exists()
    try:
        to.mkdir(parents=True, exist_ok=True)
        with connection.known_troubles():
            connection.copy_file(office.db, office.key, to / DATABASE_FILE)
            shutil.copyfile(office.folder / vault.KEYS_FILE, to / vault.KEYS_FILE)
            with office.noting() as write:
                write.audit("backup", "office", office.staff.uid, new={"to": to.name})
    except BaseException as error:
        _clear(to, existed)
        if isinstance(error, OSError):
            raise connection.cannot_write(to) from error
        raise
    return to


def back_up_here(office: Office, prefix: str = "") -> Path:
    """Copies the office into its own ``backups``, named by the time at the desk."""
    stem = f"{prefix}{office.clock().astimezone():%Y%m%d-%H%M%S}"
    to, number = office.folder / BACKUPS / stem, 1
    while to.exists():
        number += 1
        to = to.with_name(f"{stem}-{number}")
    return back_up(office, to)


def back_up_if_needed(office: Office) -> Path | None:
    """Copies the office, if anything was written since it was last copied, and keeps the newest
    `AUTOMATIC_KEPT` of such copies; copies made by hand are never removed.
    """
    if audit.newest_action(office.db, besides=audit.COMINGS) == "backup":
        return None
    made = back_up_here(office, "auto-")
    others = sorted(
        entry
        for entry in made.parent.iterdir()
        if entry != made and _AUTOMATIC.fullmatch(entry.name)
    )
    for old in others[: max(0, len(others) + 1 - AUTOMATIC_KEPT)]:
        shutil.rmtree(old, ignore_errors=True)
    return made


def last_backup(folder: Path) -> datetime | None:
    """When the newest whole copy in the office's own ``backups`` was made."""
    # The keys are copied last: a copy without them was cut short.
    made = [keys.parent.stat().st_mtime for keys in (folder / BACKUPS).glob(f"*/{vault.KEYS_FILE}")]
    return datetime.fromtimestamp(max(made)).astimezone() if made else None


def is_overdue(office: Office) -> bool:
    """Whether the office was not copied for a week, or never since the day it was made."""
    last = last_backup(office.folder)
    if last is not None:
        return office.clock() - last >= OVERDUE_AFTER
    return office.clock() - datetime.fromisoformat(audit.begun_at(office.db)) >= GRACE


def restore(
    backup: Path, folder: Path, password: str, *, staff_name: str = "", clock: Clock = system_clock
) -> Office:
    """Puts a backup back into the new folder ``folder`` and opens it, checked.

    The backup stays as it is. Raises `TroubleError`; then nothing is left in ``folder``.
    """
    check_unused(folder, _IN_USE)
    vault.read_slots(backup)
    existed = folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "backups").mkdir()
        for name in (vault.KEYS_FILE, DATABASE_FILE):
            shutil.copyfile(backup / name, folder / name)
        office = open_office(folder, password, staff_name=staff_name, clock=clock)
        problems = checks.check(office)
        if problems:
            office.close()
            raise TroubleError(
                "backup_damaged",
                QT_TRANSLATE_NOOP("errors", "这份备份没有通过检查：{problem}；请换更早的一份。"),
                problem=problems[0],
            )
        with office.noting() as write:
            write.audit("restore", "office", office.staff.uid, new={"from": backup.name})
    except BaseException as error:
        _clear(folder, existed)
        if isinstance(error, OSError):
            raise TroubleError(
                "no_backup",
                QT_TRANSLATE_NOOP(
                    "errors", "从“{backup}”恢复不到“{folder}”；请核对这两个位置和磁盘空间。"
                ),
                backup=backup,
                folder=folder,
            ) from error
        raise
    return office


def export_plain(office: Office, to: Path) -> Path:
    """Writes the whole office as a plain SQLite file: an office's data is its own. Audited.

    Raises `RuleSaysNoError` ``director_exports_all`` for anybody else, who may not see every book,
    `TroubleError` where there is a file already.
    """
    if office.staff.role is not Role.DIRECTOR:
        raise RuleSaysNoError(
            "director_exports_all",
            QT_TRANSLATE_NOOP("errors", "全部资料由主任导出，{name}不能导出；请主任登录后再导出。"),
            name=office.staff.name,
        )
    if to.exists():
        raise TroubleError(
            "file_exists",
            QT_TRANSLATE_NOOP("errors", "“{file}”已经存在，没有覆盖；请换一个文件名。"),
            file=to,
        )
    with connection.known_troubles():
        try:
            office.db.execute("ATTACH DATABASE ? AS plain KEY ''", [str(to)])
            office.db.execute("SELECT sqlcipher_export('plain')").fetchone()
            office.db.conn.commit()
            office.db.execute("DETACH DATABASE plain")
            with office.noting() as write:
                write.audit("export_plain", "office", office.staff.uid, new={"file": to.name})
        except BaseException:
            to.unlink(missing_ok=True)
            raise
    return to


def _clear(folder: Path, existed: bool) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if existed:
        folder.mkdir(exist_ok=True)
