"""An open office: its file, who is signed in, and the one way to write to it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from community_desk.errors import DeskError, NotUnderstoodError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import (
    audit,
    connection,
    copies,
    good_copies,
    migrations,
    notices,
    settings,
    tries,
    vault,
)
from community_desk.office.clock import Clock, system_clock
from community_desk.office.passwords import check_new_password
from community_desk.office.permissions import check_may, may
from community_desk.office.signing_in import Unlocked, unlock
from community_desk.office.staff import Role, Staff, load_staff, standing
from community_desk.office.uids import new_uid

DATABASE_FILE = connection.DATABASE_FILE
OFFICE_FILES = (
    *(DATABASE_FILE, f"{DATABASE_FILE}-wal", f"{DATABASE_FILE}-shm"),
    *(vault.KEYS_FILE, tries.TRIES_FILE),
)


def instant(moment: datetime) -> str:
    """An instant as stored: UTC, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class NothingAuditedError(AssertionError):
    """A write ended without its audit row: a bug, and the write is undone."""


class MoreThanNotedError(AssertionError):
    """What was to be put on record only changed something: a bug, and it is undone."""


@dataclass(slots=True)
class Writer:
    """One transaction in progress. Rows get their stamps here, and changes their audit lines."""

    db: Database
    at: str
    staff_uid: str
    audited: int = 0
    changes_of_trail: int = 0

    def new_row(self) -> dict[str, Any]:
        """The columns that every row of an office begins with."""
        return {
            "uid": new_uid(),
            "created_at": self.at,
            "created_by": self.staff_uid,
            "changed_at": self.at,
            "changed_by": self.staff_uid,
            "revision": 1,
        }

    def audit(
        self,
        action: str,
        subject: str,
        subject_uid: str,
        *,
        old: Mapping[str, object] | None = None,
        new: Mapping[str, object] | None = None,
        reason: str = "",
    ) -> None:
        """Writes who did ``action`` to which row, with old and new values."""
        before = self.db.conn.total_changes
        audit.write(
            self.db,
            at=self.at,
            staff_uid=self.staff_uid,
            action=action,
            subject=subject,
            subject_uid=subject_uid,
            old=old,
            new=new,
            reason=reason,
        )
        self.audited += 1
        self.changes_of_trail += self.db.conn.total_changes - before


@dataclass(frozen=True, slots=True)
class Office:
    """One committee's data, open for one signed-in staff member on one thread."""

    folder: Path
    db: Database
    staff: Staff
    clock: Clock
    key: bytes = field(repr=False)
    notices: tuple[DeskError, ...] = ()  # what to say when it is opened
    place: tuple[int, int] | None = None  # of the file, as the system tells files apart

    def today(self) -> date:
        """The date at the desk, in the PC's own time zone."""
        return self.clock().astimezone().date()

    def setting(self, key: str) -> str:
        """One of `settings.DEFAULTS`, as set in this office."""
        return settings.read(self.db, key)

    @contextmanager
    def writing(self, action: str) -> Iterator[Writer]:
        """One transaction: all of it or nothing, and never without an audit row. ``action`` is
        what is done, as `permissions.MAY` lists it.

        Waits its turn behind another program's write. Raises `TroubleError`, and `RuleSaysNoError`
        ``role_may_not`` where the role of who is signed in may not, or no longer.
        """
        check_may(self, action)
        with self.troubles():
            self.check_in_place()
            connection.begin_writing(self.db)
            try:
                now = standing(self.db, self.staff)
                check_may(replace(self, staff=now), action)
                writer = Writer(self.db, instant(self.clock()), self.staff.uid)
                yield writer
                if not writer.audited:
                    raise NothingAuditedError("a write without an audit row")
                self.db.conn.commit()
            except BaseException:
                if self.db.conn.in_transaction:
                    self.db.conn.rollback()
                raise

    def may_now(self, action: str) -> bool:
        """Whether who is signed in may do one of `permissions.MAY` by the role of this moment:
        another program may have changed it. No where that cannot be read.
        """
        try:
            with connection.known_troubles():
                return may(replace(self, staff=standing(self.db, self.staff)), action)
        except TroubleError:
            return False

    @contextmanager
    def noting(self, action: str) -> Iterator[Writer]:
        """As `writing`, for putting on record what was looked at, printed, exported or backed up
        and for nothing else: what changes a row beside the trail is undone.
        """
        with self.writing(action) as writer:
            before = self.db.conn.total_changes
            yield writer
            if self.db.conn.total_changes - before != writer.changes_of_trail:
                raise MoreThanNotedError("a look that changed something")

    @contextmanager
    def troubles(self) -> Iterator[None]:
        """Storage errors inside become `TroubleError`; that of damage names the newest good copy
        of this office.
        """
        with good_copies.known_troubles(self.folder, self.key):
            yield

    def check_in_place(self) -> None:
        """Raises `TroubleError` ``taken_away`` where the file that is open is no longer the one
        in the folder: what SQLite would still write to it would be lost.
        """
        if self.place and connection.place_of(self.folder / DATABASE_FILE) != self.place:
            raise connection.taken_away()

    def again(self) -> "Office":
        """The same office on a connection of its own, for another thread."""
        self.check_in_place()
        file = self.folder / DATABASE_FILE
        return replace(
            self, db=connection.connect(file, self.key, connection.CACHE_BESIDE_KIB), notices=()
        )

    def data_version(self) -> int:
        """Changes when another connection has written (SQLite's ``data_version``)."""
        return int(self.db.execute("PRAGMA data_version").fetchone()[0])

    def version(self) -> tuple[int, int]:
        """Differs whenever anything was written since, on this connection or another."""
        return self.data_version(), int(self.db.conn.total_changes)

    def close(self) -> None:
        """Lets go of the file."""
        self.db.close()


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What making an office gives back: the open office, and the code to print and lock away."""

    office: Office
    recovery_code: str = field(repr=False)


def create(
    folder: Path,
    *,
    name: str,
    password: str,
    director: str = "主任",
    policy: str = "survey",
    values: Mapping[str, str] | None = None,
    clock: Clock = system_clock,
) -> NewOffice:
    """Makes an office folder with its first director.

    Raises `NotUnderstoodError` for an empty name or a short password, `TroubleError` where the
    folder already holds something or cannot be written. Leaves nothing behind when it fails.
    """
    check_new_password(password, director, name)
    if not name.strip():
        raise NotUnderstoodError("no_name", QT_TRANSLATE_NOOP("errors", "请写上社区居委会的名称。"))
    check_unused(
        folder,
        QT_TRANSLATE_NOOP("errors", "“{folder}”里已经有东西；请换一个空文件夹来新建办公室。"),
    )
    existed = folder.exists()
    key, recovery_code = vault.new_key(), vault.new_recovery_code()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / copies.BACKUPS).mkdir()
        db = connection.connect(folder / DATABASE_FILE, key)
        with connection.known_troubles():
            migrations.upgrade(db)
        staff = Staff(uid=new_uid(), name=director, role=Role.DIRECTOR, title="主任")
        place = connection.place_of(folder / DATABASE_FILE)
        office = Office(folder, db, staff, clock, key, place=place)
        with office.writing("office.settings") as write:
            db.table("staff").insert(
                {**write.new_row(), "uid": staff.uid, "name": staff.name}
                | {"role": staff.role.value, "title": staff.title}
            )
            made = {"recovery_made_on": office.today().isoformat()}
            given = {**(values or {}), **made, "name": name, "policy": policy}
            for setting, value in given.items():
                settings.store(db, setting, value)
            write.audit("create", "office", staff.uid, new={"name": name, "policy": policy})
        vault.write_slots(
            folder,
            [
                vault.seal(key, password, staff.uid, staff.name),
                vault.seal(key, recovery_code, vault.RECOVERY, vault.RECOVERY),
            ],
        )
    except BaseException as error:
        _remove_what_was_made(folder, existed)
        if isinstance(error, OSError):
            raise connection.cannot_write(folder) from error
        raise
    return NewOffice(office, recovery_code)


def check_unused(folder: Path, sentence: str) -> None:
    """Raises `TroubleError` ``folder_in_use`` with a sentence for a folder that holds something."""
    try:
        is_used = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:  # a name that is too long, a folder that may not be looked into
        raise connection.cannot_write(folder) from error
    if is_used:
        raise TroubleError("folder_in_use", sentence, folder=folder)


def open_office(
    folder: Path, password: str, *, staff_name: str = "", clock: Clock = system_clock
) -> Office:
    """Opens an office for a staff member (default: the first one, its first director), and puts
    that on record with the wrong tries before it.

    An older file is upgraded after a backup. Raises `TroubleError` with the reason.
    """
    unlocked = unlock(folder, password, staff_name=staff_name, clock=clock)
    return come_in(folder, unlocked, clock=clock)


def come_in(folder: Path, unlocked: Unlocked, *, clock: Clock = system_clock) -> Office:
    """Opens an office for whoever knew the password; the rest as `open_office`."""
    office = open_with_key(folder, unlocked.key, unlocked.staff_uid, clock=clock)
    note_coming(office, "sign_in")
    return office


def note_coming(office: Office, action: str) -> None:
    """Puts on record that somebody came in by a password, with the wrong tries since the last time;
    these are forgotten then.

    An office that cannot be written just now is looked at all the same: its disk may be full, or
    its damage the very thing to be found. The tries are kept for the next time then.
    """
    uid = office.staff.uid
    try:
        with office.noting("office.sign_in") as write:
            write.audit(action, "staff", uid, new=tries.told(office.folder, uid))
    except Exception as error:
        if isinstance(error, TroubleError) or connection.breaks_a_rule(error):
            return
        office.close()
        raise
    tries.clear(office.folder, uid)


def open_with_key(
    folder: Path, key: bytes, staff_uid: str = "", *, clock: Clock = system_clock
) -> Office:
    """Opens an office whose key is already known, for a staff member (default: the first).

    Raises `TroubleError` with the reason; damage is found before anything is written.
    """
    with good_copies.naming_good_copy(folder, key):
        return _open(folder, key, staff_uid, clock)


def _open(folder: Path, key: bytes, staff_uid: str, clock: Clock) -> Office:
    file = folder / DATABASE_FILE
    if not file.is_file():
        raise TroubleError(
            "no_database",
            QT_TRANSLATE_NOOP("errors", "“{folder}”里没有 {file}；请从最近的备份恢复。"),
            folder=folder,
            file=DATABASE_FILE,
        )
    if file.stat().st_size == 0:
        raise connection.damaged()
    last_lost = good_copies.check_log(file, key)
    try:
        db = connection.connect(file, key)
    except TroubleError as trouble:
        if trouble.code != "damaged":
            raise
        raise good_copies.cannot_be_read(folder, key) from trouble
    try:
        with connection.known_troubles():
            if not migrations.STEPS.applied(db):
                raise connection.damaged()
            if migrations.needs_upgrade(db):
                copies.copy_before(copies.BEFORE_UPGRADE, db, key, folder, clock())
                migrations.upgrade(db)
            staff = load_staff(db, staff_uid)
            said = notices.of_opening(folder, db, clock())
    except BaseException:
        db.close()
        raise
    if last_lost:
        said = (last_lost, *said)
    return Office(folder, db, staff, clock, key, said, connection.place_of(file))


def _remove_what_was_made(folder: Path, existed: bool) -> None:
    for name in OFFICE_FILES:
        (folder / name).unlink(missing_ok=True)
    if (folder / copies.BACKUPS).is_dir():
        (folder / copies.BACKUPS).rmdir()
    if not existed and folder.is_dir():
        folder.rmdir()
