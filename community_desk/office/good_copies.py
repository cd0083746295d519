"""Which copy of an office is good, for whoever is told that the office is damaged."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from community_desk.errors import DeskError, TroubleError
from community_desk.files import is_open_here
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import connection, copies, pages, vault
from community_desk.office.connection import DATABASE_FILE, cannot_open, damaged
from community_desk.office.copies import BACKUPS

# What is mended by a copy.
DAMAGE = {
    "damaged",
    "file_damaged",
    "keys_damaged",
    "keys_foreign",
    "keys_missing",
    "log_damaged",
    "log_foreign",
    "log_missing",
    "no_database",
}

# How a good copy is put back, where one stands before the command line or before the window.
_BY_COMMAND = TroubleError(
    "way",
    QT_TRANSLATE_NOOP(
        "errors", "把它恢复到一个新文件夹：community-desk office restore 备份 新文件夹。"
    ),
)
_BY_BUTTON = TroubleError(
    "way", QT_TRANSLATE_NOOP("errors", "请点“从备份恢复…”，原来的文件夹会留着。")
)


def newest_good(folder: Path, key: bytes | None) -> Path | None:
    """The newest copy in an office's ``backups`` whose keys are readable and of whose file each
    page is the key's own; without the key, whose file is as its manifest says.
    """
    return next((copy.folder for copy in _copies(folder) if _is_good(copy, key)), None)


@contextmanager
def naming_good_copy(folder: Path, key: bytes | None = None) -> Iterator[None]:
    """Adds to the sentence of damage which copy is good and how to put it back."""
    try:
        yield
    except TroubleError as trouble:
        named = with_good_copy(trouble, folder, key)
        if named is trouble:
            raise
        raise named from trouble


@contextmanager
def known_troubles(folder: Path, key: bytes) -> Iterator[None]:
    """As `connection.known_troubles`; damage with the newest good copy of the office."""
    with naming_good_copy(folder, key):
        try:
            with connection.known_troubles():
                yield
        except TroubleError as trouble:
            # After a page that is damaged, SQLCipher lets nothing more be written.
            if trouble.code == "read_only" and os.access(folder / DATABASE_FILE, os.W_OK):
                raise damaged() from trouble
            raise


def with_good_copy(trouble: TroubleError, folder: Path, key: bytes | None) -> TroubleError:
    """The same trouble; damage with the newest good copy of the office."""
    if trouble.code not in DAMAGE or "trouble" in trouble.values:
        return trouble
    if not _copies(folder):
        return trouble
    # The keys of another office tell nothing of this one's copies.
    copy = newest_good(folder, None if trouble.code == "keys_foreign" else key)
    if copy is None:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "{trouble}它的 {backups} 里没有完好的备份；请看看别的磁盘上有没有。"
        )
    elif trouble.code.startswith("keys_"):
        sentence = QT_TRANSLATE_NOOP("errors", "{trouble}最近一份完好的备份“{copy}”里有。")
    else:
        sentence = QT_TRANSLATE_NOOP("errors", "{trouble}最近一份完好的备份是“{copy}”；{way}")
    return TroubleError(
        *(trouble.code, sentence), trouble=trouble, copy=copy, backups=BACKUPS, way=_BY_COMMAND
    )


def in_the_window(error: DeskError) -> DeskError:
    """The same error as the window says it, where a button leads to the copy and no command."""
    if error.values.get("way") is not _BY_COMMAND:
        return error
    return TroubleError(error.code, error.template, **{**error.values, "way": _BY_BUTTON})


def check_log(file: Path, key: bytes) -> TroubleError | None:
    """What to say of the last save where it was never finished, as by a power cut.

    Raises `TroubleError` for a file that the key does not open, and for a log beside it that SQLite
    must not be given: it would leave out saves without a word, or write the pages of another office
    into the file. A file that this program has open was looked at when it was opened.
    """
    if is_open_here(file):
        return None
    try:
        is_ours = pages.has_first_page(file, key)
        verdict = pages.log_of(file, key)
        if not is_ours and (verdict is pages.Log.FOREIGN or not pages.logs_first_page(file)):
            raise cannot_be_read(file.parent, key)
    except OSError as error:
        raise cannot_open() from error
    if verdict is pages.Log.SOUND:
        return None
    sentences = {
        pages.Log.FOREIGN: QT_TRANSLATE_NOOP(
            "errors",
            "“{log}”是别的办公室的，没有打开，什么也没有改；请先复制整个文件夹，再把它移走。",
        ),
        pages.Log.DAMAGED: QT_TRANSLATE_NOOP(
            "errors", "“{log}”已损坏，里面有还没有并入的保存；没有打开，什么也没有改。"
        ),
        pages.Log.MISSING: QT_TRANSLATE_NOOP(
            "errors", "“{log}”不见了，最近的保存在它里面；没有打开，请把它放回原处。"
        ),
        pages.Log.LAST_LOST: QT_TRANSLATE_NOOP(
            "errors", "上一次保存没有写完（比如断了电），没有留下；请核对最后录入的那一笔。"
        ),
    }
    said = TroubleError(
        f"log_{verdict.value}", sentences[verdict], log=file.with_name(f"{file.name}-wal")
    )
    if verdict is pages.Log.LAST_LOST:
        return said
    raise said


def cannot_be_read(folder: Path, key: bytes) -> TroubleError:
    """What to say where the key does not open the file: it is damaged, or, where the key is not
    that of any copy either, the keys are another office's.
    """
    if is_open_here(folder / DATABASE_FILE):
        return damaged()
    try:
        pages_lost = pages.damaged_pages(folder / DATABASE_FILE, key)
        is_all = len(pages_lost) * pages.PAGE >= (folder / DATABASE_FILE).stat().st_size
    except OSError:
        return damaged()
    if is_all and newest_good(folder, None) and not newest_good(folder, key):
        return vault.foreign_keys(folder)
    return damaged()


def _copies(folder: Path) -> list[copies.Copy]:
    found = copies.list_copies(folder / BACKUPS)
    return [copy for copy in found if copy.state in ("whole", "older")]


def _is_good(copy: copies.Copy, key: bytes | None) -> bool:
    file = copy.folder / DATABASE_FILE
    try:
        vault.read_slots(copy.folder)
        if copy.manifest is not None and copies.sha256_of(file) != copy.manifest.sha256:
            return False
        if key is None:
            size = file.stat().st_size
            return size > 0 and size % pages.PAGE == 0
        return pages.is_whole(file, key)
    except (OSError, TroubleError):
        return False
