"""What may be wrong with a disk while an office is worked in. ``room`` are the bytes that it still
takes, which may be enough for a small write.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from community_desk.office.office import DATABASE_FILE, Office

NO_LIMIT = 1073741823  # pages, SQLite's own
needs_proc = pytest.mark.skipif(
    not Path("/proc/self/fd").is_dir(), reason="the system does not tell which files are open"
)


@contextmanager
def no_more_pages(office: Office, room: int) -> Iterator[None]:
    """The file of the office may grow by a few pages only, as on a full disk."""
    db = office.db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages + room // 4096}").fetchone()
    try:
        yield
    finally:
        db.execute(f"PRAGMA max_page_count = {NO_LIMIT}").fetchone()


@contextmanager
def files_stay_small(office: Office, room: int) -> Iterator[None]:
    """No file may grow beyond what the log of the office is now, and a bit."""
    with limited(_log(office).stat().st_size + room):
        yield


@contextmanager
def limited(size: int) -> Iterator[None]:
    """No file may grow beyond ``size`` bytes; Python has the signal for it ignored."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def log_is_broken(office: Office, room: int = 0) -> Iterator[None]:
    """The disk refuses whatever is written to the log of the office, and lets it be read."""
    name = str(_log(office))
    handles = [link for link in Path("/proc/self/fd").iterdir() if _leads_to(link, name)]
    kept = {int(link.name): os.dup(int(link.name)) for link in handles}
    only_read = os.open(name, os.O_RDONLY)
    for handle in kept:
        os.dup2(only_read, handle)
    try:
        yield
    finally:
        for handle, before in kept.items():
            os.dup2(before, handle)
            os.close(before)
        os.close(only_read)


@contextmanager
def disk_is_full(office: Office, room: int) -> Iterator[None]:
    """Something else fills the disk up to a bit."""
    filler = office.folder.parent / "filler"
    there = os.statvfs(filler.parent)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, there.f_bavail * there.f_frsize - room))
    try:
        yield
    finally:
        filler.unlink()


def _log(office: Office) -> Path:
    return office.folder / f"{DATABASE_FILE}-wal"


def _leads_to(link: Path, name: str) -> bool:
    try:
        return str(link.readlink()) == name
    except OSError:
        return False
