"""Trying the newest copy out: whether the office could be restored from it, without restoring it.

What came of it is kept in the office: "last proven restorable on" (design section 8).
"""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import checks, connection, copies, migrations, settings, vault
from community_desk.office.connection import DATABASE_FILE
from community_desk.office.copies import BACKUPS, Copy, Progress
from community_desk.office.office import Office, instant
from community_desk.office.restoring import backup_damaged, take_out

EVERY = timedelta(days=7)
# The environment's doing, which says nothing about the copy: it is tried again later.
_NOT_OF_THE_COPY = ("cannot_write", "disk_full", "copy_stopped", "busy")


@dataclass(frozen=True, slots=True)
class Trials:
    """The last trial that went well, and of which copy; the last one that did not, with the code of
    the reason, unless one went well since.
    """

    proven_at: datetime | None
    proven_copy: str
    tried_at: datetime | None
    failed: str


def trials(office: Office) -> Trials:
    """What is known of trials."""
    moments = [office.setting(f"backup_{key}_at") for key in ("proven", "tried")]
    proven, tried = (datetime.fromisoformat(m).astimezone() if m else None for m in moments)
    copy, failed = office.setting("backup_proven_copy"), office.setting("backup_trial_failed")
    return Trials(proven, copy, tried, failed)


def is_due(office: Office) -> bool:
    """Whether a copy is there and none was tried for a week."""
    tried = trials(office).tried_at
    if tried is not None and timedelta(0) <= office.clock() - tried < EVERY:
        return False
    return bool(copies.whole_copies(office.folder / BACKUPS))


def prove(office: Office, progress: Progress = lambda done, total: True) -> Copy:
    """Takes the newest whole copy out into a folder of its own, checks it as `office check` does,
    compares it with its manifest and removes it again; puts on record what came of it.

    Raises `RuleSaysNoError` ``no_copy`` where there is none, `TroubleError` with what is wrong.
    """
    found = copies.whole_copies(office.folder / BACKUPS)
    if not found:
        raise RuleSaysNoError(
            "no_copy", QT_TRANSLATE_NOOP("errors", "还没有一份完整的备份；请先点“立即备份”。")
        )
    copy = found[0]
    try:
        _take_out_and_check(office, copy, progress)
    except TroubleError as trouble:
        if trouble.code not in _NOT_OF_THE_COPY:
            _note(office, copy, trouble.code)
        raise
    _note(office, copy, "")
    return copy


def _take_out_and_check(office: Office, copy: Copy, progress: Progress) -> None:
    to = copies.new_folder(office.folder / BACKUPS, copies.TRIAL, office.clock())
    try:
        take_out(copy.folder, to, office.key, progress)
        vault.read_slots(to)
        _check(office, to, progress)
    except OSError as error:
        raise connection.cannot_write(to) from error
    finally:
        shutil.rmtree(to, ignore_errors=True)


def _check(office: Office, folder: Path, progress: Progress) -> None:
    db = connection.connect(folder / DATABASE_FILE, office.key, connection.CACHE_BESIDE_KIB)
    try:
        with connection.stopping(db, lambda: not progress(1, 1)):
            if migrations.needs_upgrade(db):
                migrations.upgrade(db)
            problems = checks.check(Office(folder, db, office.staff, office.clock, office.key))
    finally:
        db.close()
    if problems:
        raise backup_damaged(problems[0])


def _note(office: Office, copy: Copy, failed: str) -> None:
    with office.writing("office.backup") as write:
        now = instant(office.clock())
        settings.store(write.db, "backup_tried_at", now)
        settings.store(write.db, "backup_trial_failed", failed)
        if not failed:
            settings.store(write.db, "backup_proven_at", now)
            settings.store(write.db, "backup_proven_copy", copy.folder.name)
        new = {"copy": copy.folder.name, **({"failed": failed} if failed else {})}
        write.audit("prove_backup", "office", office.staff.uid, new=new)
