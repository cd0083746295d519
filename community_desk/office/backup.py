"""Copies of an office: made by SQLite's own backup, checked after writing.

A backup is a folder like an office: the encrypted file and the keys that open it.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit, connection, copies
from community_desk.office.copies import AUTOMATIC, BACKUPS, BY_HAND, Copy, Progress
from community_desk.office.office import (
    Office,
    check_unused,
)
from community_desk.office.permissions import check_may
from community_desk.office.restoring import IN_USE, clear

OVERDUE_AFTER = timedelta(days=7)
GRACE = timedelta(days=1)  # an office of today needs no reminder yet


def back_up(office: Office, to: Path, progress: Progress = lambda done, total: True) -> Path:
    """Copies the open office into the new folder ``to`` and checks the copy.

    Raises `TroubleError` where ``to`` already holds something or the copy does not read back;
    then nothing is left in it.
    """
    check_unused(to, IN_USE)
    existed = to.exists()
    try:
        to.mkdir(parents=True, exist_ok=True)
        copies.write_copy(
            office.db, office.key, office.folder, to, at=office.clock(), progress=progress
        )
        with office.noting("office.backup") as write:
            write.audit("backup", "office", office.staff.uid, new={"to": to.name})
    except BaseException as error:
        clear(to, existed)
        if isinstance(error, OSError):
            raise connection.cannot_write(to) from error
        raise
    return to


def back_up_here(
    office: Office, kind: str = BY_HAND, progress: Progress = lambda done, total: True
) -> Path:
    """Copies the office into its own ``backups``, named by the time at the desk."""
    office.check_in_place()  # or the folder would be made anew where it was taken away
    to = copies.new_folder(office.folder / BACKUPS, kind, office.clock())
    try:
        return back_up(office, to, progress)
    except BaseException:
        copies.remove(to)
        raise


def back_up_if_needed(office: Office, progress: Progress = lambda done, total: True) -> Path | None:
    """Copies the office, if anything was written since it was last copied into its ``backups``,
    and lets go of the automatic copies that no generation keeps.
    """
    made = None
    if not copies.is_current(office.db, office.folder):
        made = back_up_here(office, AUTOMATIC, progress)
    copies.thin_out(office.folder / BACKUPS, office.clock())
    return made


def last_backup(folder: Path) -> datetime | None:
    """When the newest whole copy in the office's own ``backups`` was made."""
    found = copies.whole_copies(folder / BACKUPS)
    return found[0].made_at.astimezone() if found else None


def is_overdue(office: Office) -> bool:
    """Whether the office was not copied for a week, or never since the day it was made."""
    now = office.clock()
    # What a clock that ran ahead has dated says nothing about this week.
    past = [c for c in copies.whole_copies(office.folder / BACKUPS) if c.made_at <= now + GRACE]
    if past:
        return now - past[0].made_at >= OVERDUE_AFTER
    return now - datetime.fromisoformat(audit.begun_at(office.db)) >= GRACE


@dataclass(frozen=True, slots=True)
class Since:
    """What an office has that a copy of it lacks: acts on the trail, and how many more people,
    letters, entries and vouchers there are.
    """

    acts: int
    people: int
    letters: int
    entries: int
    vouchers: int


def since(office: Office, copy: Copy) -> Since | None:
    """What would be missing after going back to a copy; None where nobody can tell, as for a copy
    of another office.
    """
    facts = copy.manifest and copy.manifest.facts
    if not facts or not copies.has_same_trail(office.db, facts):
        return None
    now = copies.count_rows(office.db)

    def more(*tables: str) -> int:
        return max(0, sum(now.get(t, 0) - facts.tables.get(t, 0) for t in tables))

    return Since(
        audit.count_after(office.db, facts.head_id, copies.QUIET),
        more("resident"),
        more("certificate", "refusal"),
        more("entry"),
        more("voucher"),
    )


def back_up_before_import(
    office: Office, action: str, progress: Progress = lambda done, total: True
) -> Path | None:
    """Copies the office before an import, which is ``action`` of `permissions.MAY`, unless the
    newest copy is still current; lets go of the copies that no generation keeps.

    Raises `RuleSaysNoError` for whoever may not import, `TroubleError`.
    """
    check_may(office, action)
    made = None
    if not copies.is_current(office.db, office.folder):
        made = back_up_here(office, copies.BEFORE_IMPORT, progress)
    copies.thin_out(office.folder / BACKUPS, office.clock())
    return made


def export_plain(office: Office, to: Path) -> Path:
    """Writes the whole office as a plain SQLite file: an office's data is its own. Audited before
    anything is written. Until it is whole the file is called ``.part`` and nobody but its owner
    may read it; what a kill left of one is cleared away by the next of that name.

    Raises `RuleSaysNoError` ``role_may_not`` for who may not see every book, `TroubleError` where
    there is a file already.
    """
    check_may(office, "office.export_plain")
    if to.exists():
        raise TroubleError(
            "file_exists",
            QT_TRANSLATE_NOOP("errors", "“{file}”已经存在，没有覆盖；请换一个文件名。"),
            file=to,
        )
    # What was begun is on record, whatever ends it.
    with office.noting("office.export_plain") as write:
        write.audit("export_plain", "office", office.staff.uid, new={"file": to.name})
    part = to.with_name(f"{to.name}.part")
    with connection.known_troubles():
        try:
            part.unlink(missing_ok=True)  # a kill has left it
            part.touch(0o600)
            _write_plain(office, part)
            part.replace(to)
        except BaseException as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise connection.cannot_write(to) from error
            raise
    return to


def _write_plain(office: Office, part: Path) -> None:
    office.db.execute("ATTACH DATABASE ? AS plain KEY ''", [str(part)])
    try:
        office.db.execute("PRAGMA plain.journal_mode = MEMORY")  # no second file to clear away
        office.db.execute("SELECT sqlcipher_export('plain')").fetchone()
        office.db.conn.commit()
    finally:
        if office.db.conn.in_transaction:
            office.db.conn.rollback()
        office.db.execute("DETACH DATABASE plain")


def remove_copy(office: Office, name: str, reason: str) -> None:
    """Removes a copy from ``backups`` for a director, with the reason on record.

    Raises `NotUnderstoodError` ``no_reason``, `RuleSaysNoError` ``no_such_copy`` and
    ``only_copy`` for the only whole one.
    """
    check_may(office, "office.remove_backup")
    if not reason.strip():
        raise NotUnderstoodError("no_reason", QT_TRANSLATE_NOOP("errors", "请写上为什么删。"))
    found = {copy.folder.name: copy for copy in copies.list_copies(office.folder / BACKUPS)}
    copy = found_or_no(
        found.get(name),
        "no_such_copy",
        QT_TRANSLATE_NOOP("errors", "没有名叫“{name}”的备份；请从列表里选。"),
        name=name,
    )
    if [each for each in found.values() if each.state == "whole"] == [copy]:
        raise RuleSaysNoError(
            "only_copy",
            QT_TRANSLATE_NOOP("errors", "这是唯一一份完整的备份，不能删；请先备份一次。"),
        )
    with office.writing("office.remove_backup") as write:
        old = {"name": name, "size": copy.size}
        write.audit("remove_backup", "office", office.staff.uid, old=old, reason=reason.strip())
    copies.remove(copy.folder)
