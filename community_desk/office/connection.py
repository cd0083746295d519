"""Opening ``desk.db``: a SQLCipher connection under sqlite-utils, and what its errors mean."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from community_desk.errors import DeskError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP

Facts = TypeVar("Facts")

DATABASE_FILE = "desk.db"
WAIT_SECONDS = 20
_LONGEST_PATH = 500  # bytes; SQLite takes 512, with the names that it appends
_LOOK_AGAIN = 0.001
CACHE_KIB = 65536
# For work beside the window, whose own cache is full by then: the two make up most of its memory.
CACHE_BESIDE_KIB = 24576
_STEPS_BETWEEN_LOOKS = 20_000  # of SQLite, between two that it can be stopped at
_PAGES_AT_ONCE = 2048  # of 4 KiB; between two steps of a copy it can be stopped

_INTEGRITY = "PRAGMA cipher_integrity_check"
_PAGE_NUMBER = re.compile(r"page (\d+)")

# Primary result codes (sqlite.org/rescode.html) that are the environment's doing.
_TROUBLES = {
    5: ("busy", QT_TRANSLATE_NOOP("errors", "另一个程序正在写这个办公室；请稍等片刻再试。")),
    6: ("busy", QT_TRANSLATE_NOOP("errors", "另一个程序正在写这个办公室；请稍等片刻再试。")),
    8: (
        "read_only",
        QT_TRANSLATE_NOOP("errors", "办公室文件是只读的，没有写入；请检查文件夹的权限。"),
    ),
    10: (
        "disk_error",
        QT_TRANSLATE_NOOP("errors", "磁盘读写出错，这次没有保存；请检查磁盘后再试。"),
    ),
    11: (
        "damaged",
        QT_TRANSLATE_NOOP("errors", "办公室文件已损坏；请不要再写入，从最近的备份恢复。"),
    ),
    13: ("disk_full", QT_TRANSLATE_NOOP("errors", "磁盘满了，这次没有保存；请腾出空间后再试。")),
    14: (
        "cannot_open",
        QT_TRANSLATE_NOOP("errors", "办公室文件打不开；请检查文件夹是否还在、有没有权限。"),
    ),
    26: (
        "damaged",
        QT_TRANSLATE_NOOP("errors", "办公室文件和钥匙对不上，或已损坏；请从最近的备份恢复。"),
    ),
}

# The file was moved or replaced under the open connection: an extended code of read-only.
_MOVED = 8 | 4 << 8

_WORDS = {
    "locked": 5,
    "readonly": 8,
    "disk I/O error": 10,
    "malformed": 11,
    "disk is full": 13,
    "unable to open": 14,
    "not a database": 26,
}


@contextmanager
def known_troubles() -> Iterator[None]:
    """Turns the storage errors that are nobody's bug into `TroubleError`; others pass."""
    try:
        yield
    except sqlcipher.Error as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        raise trouble from error


def trouble_of(error: BaseException) -> DeskError | None:
    """The sentence for a storage error, or None where the error is a bug of ours."""
    if not isinstance(error, sqlcipher.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None) or 0
    if code == _MOVED:
        return taken_away()
    if code & 0xFF not in _TROUBLES:
        # Backup and export pass a fault on without its code, only with SQLite's fixed words.
        code = next((code for words, code in _WORDS.items() if words in str(error)), 0)
    known = _TROUBLES.get(code & 0xFF)
    return TroubleError(*known) if known else None


def breaks_a_rule(error: Exception) -> bool:
    """Whether a storage error is the schema's refusal of what must never be, such as an identity
    number on two living records.
    """
    return isinstance(error, sqlcipher.IntegrityError)


def cannot_write(place: Path) -> TroubleError:
    """The sentence for a folder or file that cannot be written."""
    return TroubleError(
        "cannot_write",
        QT_TRANSLATE_NOOP("errors", "“{folder}”写不进去；请换一个有权限、有空间的位置。"),
        folder=place,
    )


def stopped() -> TroubleError:
    """The sentence for a copy that somebody stopped."""
    return TroubleError(
        "copy_stopped", QT_TRANSLATE_NOOP("errors", "备份已停止，没写完的已经删掉。")
    )


def taken_away() -> TroubleError:
    """The sentence for an office whose folder is no longer where it was opened."""
    return TroubleError(
        "taken_away",
        QT_TRANSLATE_NOOP(
            "errors",
            "办公室文件夹被移走、改名或换掉了，这次没有保存；请把它放回原处，再重开程序。",
        ),
    )


def place_of(file: Path) -> tuple[int, int]:
    """How the system tells a file from others, whatever it is called; zeros where it is not."""
    try:
        found = file.stat()
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino)


def cannot_open() -> TroubleError:
    """The sentence for a file that may not be read, or whose folder is gone."""
    return TroubleError(*_TROUBLES[14])


def damaged() -> TroubleError:
    """The sentence for a file that is not, or no longer, an office's."""
    return TroubleError(*_TROUBLES[11])


@contextmanager
def _known_troubles_of_place(file: Path) -> Iterator[None]:
    """Says of a file that cannot be opened what is wrong with the place where it lies."""
    try:
        yield
    except TroubleError as trouble:
        if trouble.code in ("cannot_open", "read_only"):
            if len(os.fsencode(file.absolute())) > _LONGEST_PATH:
                raise TroubleError(
                    "path_too_long",
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "“{folder}”这个路径太长，办公室打不开；请把文件夹搬到浅一些的位置。",
                    ),
                    folder=file.parent,
                ) from trouble
            if os.access(file, os.R_OK) and not os.access(file.parent, os.W_OK):
                raise TroubleError(
                    "read_only",
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "“{folder}”只能读（没有权限、光盘或写保护的 U 盘），办公室打不开；"
                        "请改权限，或把整个文件夹复制到本机磁盘上。",
                    ),
                    folder=file.parent,
                ) from trouble
        raise


def connect(file: Path, key: bytes, cache_kib: int = CACHE_KIB) -> Database:
    """Opens an encrypted file with the settings every connection needs.

    ``synchronous=FULL`` with the write-ahead log: what was acknowledged survives a power cut.
    Raises `TroubleError`.
    """
    with _known_troubles_of_place(file), known_troubles():
        connection = sqlcipher.connect(str(file), timeout=WAIT_SECONDS)
        try:
            # Its own lines on standard error would stand beside our sentence.
            connection.execute("PRAGMA cipher_log_level = NONE")
            # A raw key has no parameter form in SQLCipher; the hex digits are our own.
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            for pragma in (
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                "temp_store = MEMORY",
                f"cache_size = -{cache_kib}",
                "trusted_schema = OFF",
            ):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
    # What others plug into sqlite-utils has no business in an office; to look for it takes time.
    return Database(connection, execute_plugins=False)


def damaged_pages(db: Database) -> set[int]:
    """The numbers, from 1, of the pages in an open file that its key did not write, read from the
    disk by SQLCipher itself. What another program is writing meanwhile may be among them.
    """
    with known_troubles():
        found = [_PAGE_NUMBER.search(said) for (said,) in db.execute(_INTEGRITY)]
    return {int(page[1]) for page in found if page}


@contextmanager
def one_state(db: Database) -> Iterator[None]:
    """All that is read inside is of one moment, whatever other programs write meanwhile."""
    if db.conn.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.conn.rollback()


@contextmanager
def stopping(db: Database, wanted: Callable[[], bool]) -> Iterator[None]:
    """Ends what is asked inside once ``wanted``. Raises `TroubleError` ``copy_stopped`` then."""
    db.conn.set_progress_handler(wanted, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlcipher.OperationalError as error:
        if "interrupted" in str(error):
            raise stopped() from error
        raise
    finally:
        db.conn.set_progress_handler(None, 0)


def is_alone(file: Path, key: bytes) -> bool:
    """Whether no other window or program has the file open, as far as can be told: of a file that
    is gone, damaged or has another key nobody can tell.
    """
    if not file.is_file():
        return True
    connection = sqlcipher.connect(str(file), timeout=0)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.rollback()
    except sqlcipher.Error as error:
        trouble = trouble_of(error)
        return trouble is None or trouble.code != "busy"
    finally:
        connection.close()
    return True


def begin_writing(db: Database) -> None:
    """Begins a write once no other program writes; waits `WAIT_SECONDS` at most.

    SQLite looks again ten times a second, which leaves whoever waits outside for good while
    another program writes one thing after the other: between two there is a millisecond.
    """
    until = monotonic() + WAIT_SECONDS
    db.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                db.execute("BEGIN IMMEDIATE")
                return
            except sqlcipher.OperationalError as error:
                trouble = trouble_of(error)
                if trouble is None or trouble.code != "busy" or monotonic() > until:
                    raise
            sleep(_LOOK_AGAIN)
    finally:
        db.execute(f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}")


def copy_file(
    db: Database,
    key: bytes,
    to: Path,
    facts_of: Callable[[Database], Facts],
    progress: Callable[[int, int], bool] = lambda done, total: True,
) -> Facts:
    """Copies an open file by SQLite's own backup, under the same key, and reads the copy back: what
    ``facts_of`` finds in it must be what it found in the original at the moment of the copy, and
    is given. ``progress(done, total)`` counts pages and answers False to stop.

    Raises `TroubleError`; ``to`` may then hold an unfinished copy, which the caller removes.
    """

    def told(_: int, left: int, total: int) -> None:
        if not progress(total - left, total):
            raise stopped()

    with known_troubles(), one_state(db):
        facts = facts_of(db)
        target = sqlcipher.connect(str(to))
        try:
            target.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            db.conn.backup(target, pages=_PAGES_AT_ONCE, progress=told)
            same = target.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            same = same and facts_of(Database(target, execute_plugins=False)) == facts
        finally:
            target.close()
    if not same:
        raise TroubleError(
            "backup_unreadable",
            QT_TRANSLATE_NOOP("errors", "备份写好后读不回来；请换一个磁盘再备份一次。"),
        )
    return facts
