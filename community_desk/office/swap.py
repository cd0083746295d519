"""Putting a restored office in the place of the old one, which is kept beside it.

Two renames do it, and a power cut between them leaves no office where it is looked for. So what is
going to happen is written down first, beside the folder, and `finish` brings to an end or takes
back whatever was begun; it is asked before an office is opened.
"""

import json
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from community_desk.errors import TroubleError
from community_desk.files import read_whole, replace_file
from community_desk.language import QT_TRANSLATE_NOOP

_MOST_BYTES = 4096


def begin(folder: Path, made: Path, at: datetime) -> Path:
    """Puts the office in ``made``, a folder of the ``backups`` of ``folder``, in the place of
    ``folder``; the copies come with it. Gives the folder that the old office has now.

    Raises `TroubleError` ``not_swapped`` where the system refuses: then all is as it was.
    """
    from community_desk.office.copies import BACKUPS

    folder = folder.resolve()
    kept = free(folder.with_name(f"{_kept_stem(folder)}{at.astimezone():%Y%m%d}"))
    journal = {"kept": kept.name, "made": made.name}
    try:
        replace_file(_journal(folder), json.dumps(journal, ensure_ascii=False).encode())
        folder.rename(kept)
        (kept / BACKUPS / made.name).rename(folder)
    except OSError as error:
        finish(folder)
        if kept.exists() and folder.exists():
            return kept  # what failed was done when it was tried again
        raise TroubleError(
            "not_swapped",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{folder}”换不了，原样没有动；请先关掉正在用它的窗口和程序，再恢复一次。",
            ),
            folder=folder,
        ) from error
    finish(folder)
    return kept


def finish(folder: Path) -> None:
    """Brings an exchange that was cut short to its end, or takes it back where the new office is
    gone; does nothing where there was none. Never raises: what cannot be moved now is tried again
    at the next start.
    """
    with suppress(OSError, ValueError, KeyError, TypeError, RuntimeError):
        folder = folder.resolve()
        journal = _journal(folder)
        if not journal.is_file():
            return
        # The sign-in asks of every office it lists, before it loads what copies are made of.
        from community_desk.office.copies import BACKUPS, names_trial

        told = json.loads(read_whole(journal, _MOST_BYTES).decode())
        kept, made = folder.with_name(told["kept"]), told["made"]
        # Anybody can write such a file; what it names is removed, and must be what `begin` names.
        if not kept.name.startswith(_kept_stem(folder)) or not names_trial(made):
            return
        if not kept.is_dir():
            # Nothing was renamed yet: the old office stays, and the new one can be made again.
            shutil.rmtree(folder / BACKUPS / made, ignore_errors=True)
        elif not folder.is_dir():
            new = kept / BACKUPS / made
            (new if new.is_dir() else kept).rename(folder)
        if kept.is_dir() and (kept / BACKUPS).is_dir():
            _join(folder / BACKUPS, kept / BACKUPS)
            (kept / BACKUPS).rename(folder / BACKUPS)
        journal.unlink()


def _kept_stem(folder: Path) -> str:
    return f"{folder.name}-旧-"


def _journal(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.restoring.json")


def _join(new: Path, old: Path) -> None:
    """Puts the copies of the new office, as that before an upgrade, to those of the old one."""
    if not new.is_dir():
        return
    for copy in list(new.iterdir()):
        copy.rename(free(old / copy.name))
    new.rmdir()


def free(path: Path) -> Path:
    """The path, with a number behind it where there is something already."""
    free, number = path, 1
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}-{number}")
    return free
