"""What a copy of an office is: a folder with the encrypted file, what it must hold and, written
last, the keys that open it. Listing copies, and which of them go.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from community_desk import __version__
from community_desk.errors import TroubleError
from community_desk.files import read_whole, replace_file
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit, connection, generations, migrations, vault
from community_desk.office.connection import DATABASE_FILE

BACKUPS = "backups"
MANIFEST = "manifest.json"
AUTOMATIC, BY_HAND, TRIAL = "auto", "", "trial"
BEFORE_UPGRADE, BEFORE_IMPORT, BEFORE_RESTORE = "before-upgrade", "before-import", "before-restore"
# Of each of these kinds the generations keep some; what somebody asked for, or an upgrade, stays.
_THINNED = (AUTOMATIC, BEFORE_IMPORT, BEFORE_RESTORE)
# Lines of the trail that alone are no reason for another copy.
QUIET = (*audit.COMINGS, "backup", "remove_backup", "prove_backup")
OF_AN_OFFICE = "-备份-"  # in the name of an office's folder at a second place
UNFINISHED_KEPT = timedelta(days=1)
# Time at the desk, as `new_folder` names it; a second copy of that second gets a number.
_NAME = re.compile(
    r"(?:(?P<kind>auto|trial|before-[a-z]+)-)?(?P<at>\d{8}-\d{6})(?:-(?P<number>\d+))?"
)
_MOST_BYTES = 2**20  # a manifest has some kilobytes
_YEARS = range(1971, 3000)  # a PC whose battery died begins in 1980
_PAPERS = ("certificate", "refusal", "reply")

Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a copy and its original have alike: rows of each table, the end of the trail, one
    SHA-256 over numbers and SHA-256 of all letters, the last step of the schema.
    """

    tables: Mapping[str, int]
    head_id: int
    head_link: str
    papers: str
    step: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is written beside a copy once it was checked; nothing of it is personal."""

    made_at: str
    program: str
    size: int
    sha256: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Copy:
    """One folder of ``backups``. ``kind`` is `AUTOMATIC`, `BY_HAND` or "before-…"; ``made_at`` an
    instant; ``size`` in bytes. Without a manifest it was made by a program before there were any.
    """

    folder: Path
    kind: str
    made_at: datetime
    size: int
    manifest: Manifest | None
    state: str  # whole, older, newer, damaged, unfinished

    @property
    def local(self) -> datetime:
        """When it was made at the desk, to the second, as it stands in the name."""
        return self.made_at.astimezone().replace(microsecond=0)


def count_rows(db: Database) -> dict[str, int]:
    """The rows of each table of an open file."""
    names = [
        str(name)
        for (name,) in db.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
    ]
    return {n: int(db.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0]) for n in names}


def read_facts(db: Database) -> Facts:
    """The facts of an open file, of whatever step its schema is."""
    tables = count_rows(db)
    head = db.execute("SELECT id, link FROM audit ORDER BY id DESC LIMIT 1").fetchone() or (0, "")
    steps = db.execute("SELECT name FROM _sqlite_migrations ORDER BY rowid DESC LIMIT 1").fetchone()
    papers = hashlib.sha256()
    for table in _PAPERS:
        if table in tables:
            for row in db.execute(f"SELECT number, pdf_sha256 FROM {table} ORDER BY id"):
                papers.update(json.dumps(row).encode())
    return Facts(tables, int(head[0]), str(head[1]), papers.hexdigest(), str(steps[0]))


def write_copy(
    db: Database,
    key: bytes,
    folder: Path,
    to: Path,
    *,
    at: datetime,
    progress: Progress = lambda done, total: True,
) -> Manifest:
    """Copies the open file of the office in ``folder`` into the folder ``to``, with its keys, and
    checks it: it reads back, and holds what the original held at that moment. The keys come last,
    as they did before there were manifests: a copy without them was cut short.

    Raises `TroubleError` and `OSError`; then ``to`` holds an unfinished copy.
    """
    file = to / DATABASE_FILE
    facts = connection.copy_file(db, key, file, read_facts, progress)
    keys = (folder / vault.KEYS_FILE).read_bytes()
    manifest = Manifest(
        at.astimezone(UTC).isoformat(timespec="seconds"),
        __version__,
        file.stat().st_size,
        sha256_of(file),
        facts,
    )
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1)
    replace_file(to / MANIFEST, text.encode())
    replace_file(to / vault.KEYS_FILE, keys)
    return manifest


def copy_before(
    kind: str,
    db: Database,
    key: bytes,
    folder: Path,
    at: datetime,
    progress: Progress = lambda done, total: True,
) -> None:
    """Copies an office of whatever step into its ``backups`` before something happens to it. Raises
    `TroubleError`; then no copy is left.
    """
    to = new_folder(folder / BACKUPS, kind, at)
    try:
        write_copy(db, key, folder, to, at=at, progress=progress)
    except BaseException as error:
        remove(to)
        if isinstance(error, OSError):
            raise connection.cannot_write(to) from error
        raise


def is_current(db: Database, folder: Path) -> bool:
    """Whether nothing but copies stands on the trail since the newest whole copy."""
    newest = newest_of_trail(db, folder)
    return newest is not None and not audit.went_on(db, newest.head_id, QUIET)


def newest_of_trail(db: Database, folder: Path) -> Facts | None:
    """The facts of the newest whole copy in ``backups`` that is of the same trail: a copy of an
    office that was put back since may be of another.
    """
    for copy in whole_copies(folder / BACKUPS):
        assert copy.manifest is not None
        if has_same_trail(db, copy.manifest.facts):
            return copy.manifest.facts
    return None


def has_same_trail(db: Database, facts: Facts) -> bool:
    """Whether an office's trail is that of a copy, or goes on from it."""
    return audit.has_line(db, facts.head_id, facts.head_link)


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file's bytes. Raises `OSError`."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def read_manifest(copy: Path) -> Manifest:
    """The manifest of a copy. Raises `OSError` where there is none, `TroubleError` where it cannot
    be read: ``newer_copy`` for one that a newer program made.
    """
    try:
        document: dict[str, Any] = json.loads(read_whole(copy / MANIFEST, _MOST_BYTES).decode())
        if _is_newer(document):
            raise TroubleError(
                "newer_copy",
                QT_TRANSLATE_NOOP(
                    "errors", "备份“{name}”是用更新的版本做的；请先升级本程序，再恢复它。"
                ),
                name=copy.name,
            )
        facts = Facts(**document.pop("facts"))
        read = Manifest(**document, facts=facts)
        made = datetime.fromisoformat(read.made_at)
        # At either end of the calendar a moment has no time at the desk.
        if made.tzinfo is None or made.year not in _YEARS or not facts.tables:
            raise ValueError("manifest")
        return read
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise TroubleError(
            "manifest_damaged",
            QT_TRANSLATE_NOOP("errors", "备份“{name}”的清单读不出来；请换另一份备份。"),
            name=copy.name,
        ) from error


def _is_newer(document: Mapping[str, Any]) -> bool:
    """Whether another program's manifest tells of what this one does not know."""
    unknown = set(document) - {each.name for each in fields(Manifest)}
    return document["program"] != __version__ and (
        bool(unknown) or document["facts"]["step"] not in migrations.names()
    )


def new_folder(backups: Path, kind: str, at: datetime) -> Path:
    """Makes an empty folder for a copy made at that moment, which no other program has: two may
    copy in the same second. Raises `TroubleError`.
    """
    stem = f"{kind}-" if kind else ""
    stem += f"{at.astimezone():%Y%m%d-%H%M%S}"
    to, number = backups / stem, 1
    try:
        backups.mkdir(parents=True, exist_ok=True)
        while True:
            with suppress(FileExistsError):
                to.mkdir()
                return to
            number += 1
            to = to.with_name(f"{stem}-{number}")
    except OSError as error:
        raise connection.cannot_write(to) from error


def names_trial(name: str) -> bool:
    """Whether a name is one that `new_folder` gives what is taken out of a copy."""
    named = _NAME.fullmatch(name)
    return named is not None and named["kind"] == TRIAL


def look_at(folder: Path) -> Copy:
    """What one folder is. Raises `OSError` where it went away or cannot be read."""
    named = _NAME.fullmatch(folder.name)
    kind = (named["kind"] or BY_HAND) if named else BY_HAND
    file = folder / DATABASE_FILE
    size = sum(each.stat().st_size for each in folder.iterdir() if each.is_file())
    manifest, state = None, "older"
    if not (folder / vault.KEYS_FILE).is_file() or not file.is_file():
        state = "unfinished"
    else:
        try:
            manifest = read_manifest(folder)
            state = "whole" if manifest.size == file.stat().st_size else "damaged"
        except FileNotFoundError:
            pass
        except TroubleError as trouble:
            state = "newer" if trouble.code == "newer_copy" else "damaged"
    return Copy(folder, kind, _made_at(folder, named, manifest), size, manifest, state)


def list_copies(backups: Path) -> list[Copy]:
    """All copies in a folder, newest first, unfinished and damaged ones too. What only points to
    a folder elsewhere is none: removing it would remove what lies there.
    """
    found = []
    with suppress(OSError):  # no such folder, or the stick was pulled out: what was seen counts
        for entry in backups.iterdir():
            if entry.is_dir() and not _leads_away(entry) and not entry.name.startswith("."):
                with suppress(OSError):
                    found.append(look_at(entry))
    return sorted(found, key=lambda copy: (copy.made_at, copy.folder.name), reverse=True)


def whole_copies(backups: Path) -> list[Copy]:
    """Those that were written to their end, newest first."""
    return [copy for copy in list_copies(backups) if copy.state == "whole"]


def copies_at(place: Path) -> list[Copy]:
    """All copies that somebody may mean by a folder, newest first: it is one, holds some, is an
    office, or a second place with a folder for each office.
    """
    with suppress(OSError):
        named = _NAME.fullmatch(place.name)
        if (place / MANIFEST).is_file() or (named and (place / DATABASE_FILE).is_file()):
            return [look_at(place)]
    found: dict[Path, Copy] = {}
    for folder in (place, place / BACKUPS, *_folders_of(place)):
        for copy in list_copies(folder):
            if copy.kind != TRIAL and (copy.manifest or _NAME.fullmatch(copy.folder.name)):
                found[copy.folder] = copy
    return sorted(found.values(), key=lambda copy: (copy.made_at, copy.folder.name), reverse=True)


def _folders_of(place: Path) -> list[Path]:
    with suppress(OSError):
        return [each for each in place.iterdir() if OF_AN_OFFICE in each.name and each.is_dir()]
    return []


def thin_out(backups: Path, now: datetime) -> list[Path]:
    """Removes the copies made on closing, before imports and before restores that no generation of
    their kind keeps, and what was cut short more than a day ago; everything else stays. Gives what
    went.
    """
    found, gone = list_copies(backups), []
    for kind in _THINNED:
        # What cannot be restored from takes no place of what can.
        of_kind = [c for c in found if c.kind == kind and c.state in ("whole", "older")]
        stay = generations.kept([copy.local for copy in of_kind], now)
        newest: set[datetime] = set()
        for copy in of_kind:
            if copy.local not in stay or copy.local in newest:
                gone.append(copy.folder)
            newest.add(copy.local)
    for copy in found:
        ours = _NAME.fullmatch(copy.folder.name)
        left = copy.state == "unfinished" or copy.kind == TRIAL
        if ours and left and abs(now - _changed(copy.folder)) >= UNFINISHED_KEPT:
            gone.append(copy.folder)
    for folder in gone:
        remove(folder)
    return gone


def remove(copy: Path) -> None:
    """Removes a copy as far as the disk lets; from the first moment on it counts as cut short."""
    with suppress(OSError):
        (copy / vault.KEYS_FILE).unlink(missing_ok=True)
        (copy / MANIFEST).unlink(missing_ok=True)
    shutil.rmtree(copy, ignore_errors=True)


def _made_at(folder: Path, named: re.Match[str] | None, manifest: Manifest | None) -> datetime:
    if manifest is not None:
        return datetime.fromisoformat(manifest.made_at)
    if named is not None:
        with suppress(ValueError):
            return datetime.strptime(named["at"], "%Y%m%d-%H%M%S").astimezone()
    return _changed(folder)


def _leads_away(folder: Path) -> bool:
    # A junction of Windows is no symbolic link, and Python before 3.12 does not know it.
    return folder.resolve() != folder.parent.resolve() / folder.name


def _changed(folder: Path) -> datetime:
    try:
        return datetime.fromtimestamp(folder.stat().st_mtime, UTC)
    except OSError:
        return datetime.now(UTC)
