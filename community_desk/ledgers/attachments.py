"""The files of an entry: photographs, scans and PDFs, kept inside the vault."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from community_desk.errors import RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, rules, store_attachments
from community_desk.ledgers.attachment_files import attachment_column
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.found import facts_of, facts_to_change
from community_desk.office.attached_files import NewFile, check_new, said_reason
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.workbooks.write import write_export


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file of an entry. ``column`` is what its column is called now; ``size`` is in bytes."""

    uid: str
    entry_uid: str
    column: str
    name: str
    kind: str
    size: int
    sha256: str
    added_at: str
    added_by: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file with its bytes."""

    attachment: Attachment
    content: bytes = field(repr=False)


def add_attachments(
    office: Office, book: Book, entry_uid: str, files: Sequence[NewFile]
) -> list[Attachment]:
    """Puts files into an open entry, all of them or none.

    Raises `RuleSaysNoError` for who may not, for a closed entry and for a file that is in that
    column already, `NotUnderstoodError` for a column that takes no files.
    """
    keyed = [(attachment_column(book, file.place).key, file) for file in files]
    with office.writing("ledgers.edit") as write:
        facts = facts_to_change(office, book, entry_uid, None)
        rules.check_consent(office, book, facts.resident_uid or "")
        there = attachments_of(office, book, entry_uid)
        check_new(files, [(each.column, each.sha256) for each in there])
        uids = store_attachments.insert(write, entry_uid, keyed)
        store_attachments.touch(write, facts.id)
    return [each for each in attachments_of(office, book, entry_uid) if each.uid in uids]


def attachments_of(office: Office, book: Book, entry_uid: str) -> list[Attachment]:
    """The files of an entry, in the order in which they were put in. Raises `RuleSaysNoError`."""
    entry_id = facts_of(office, book, entry_uid).id
    rows = store_attachments.rows_of_entry(office.db, entry_id)
    return [_attachment(book, entry_uid, row) for row in rows]


def load_attachment(office: Office, book: Book, uid: str) -> Loaded:
    """A file to be looked at; that it was is on record."""
    found = _found(office, book, uid)
    with office.noting("ledgers.reveal") as write:
        write.audit("view", "entry", found.entry_uid, new={"file": uid, "name": found.name})
    return Loaded(found, store_attachments.content(office.db, uid))


def load_for_thumbnail(office: Office, book: Book, uid: str) -> bytes:
    """A file to be drawn too small to be read, which is not put on record. Raises
    `RuleSaysNoError` ``role_may_not`` as looking at it would.
    """
    check_may(office, "ledgers.reveal")
    _found(office, book, uid)
    return store_attachments.content(office.db, uid)


def take_out(office: Office, book: Book, uid: str, path: Path, *, reason: str) -> None:
    """Writes a file to the disk, where the vault protects it no more; on record with its reason.

    Raises `RuleSaysNoError` without a reason, `TroubleError` where it cannot be written.
    """
    reason = said_reason(reason)
    found = _found(office, book, uid)
    content = store_attachments.content(office.db, uid)
    about = {"file": uid, "name": found.name, "to": path.name}
    with office.noting("ledgers.export") as write:
        write.audit("export", "entry", found.entry_uid, new=about, reason=reason)
    write_export(path, content)


def remove_attachment(office: Office, book: Book, uid: str, reason: str) -> Loaded:
    """Takes a file out of its entry for good; gives it, so that it can be put back.

    Raises `RuleSaysNoError` without a reason, for who may not, for a closed entry and for the last
    file of a column that must have one.
    """
    reason = said_reason(reason, removing=True)
    with office.writing("ledgers.edit") as write:
        found = _found(office, book, uid)
        facts = facts_to_change(office, book, found.entry_uid, None)
        files = attachments_of(office, book, found.entry_uid)
        is_last = sum(each.column == found.column for each in files) == 1
        if is_last and any(c.name == found.column and c.required for c in book.columns):
            raise RuleSaysNoError(
                "attachment_needed",
                QT_TRANSLATE_NOOP(
                    "errors", "“{column}”至少要有一个文件；请先放入新的，再移除这一个。"
                ),
                column=found.column,
            )
        removed = Loaded(found, store_attachments.content(office.db, uid))
        store_attachments.delete(write, found.entry_uid, uid, _as_new(removed), reason)
        store_attachments.touch(write, facts.id)
    return removed


def put_back(office: Office, book: Book, removed: Loaded) -> None:
    """Undoes `remove_attachment`."""
    was = removed.attachment
    keys = {each.name: each.key for each in book.every_column}
    with office.writing("ledgers.edit") as write:
        facts = facts_to_change(office, book, was.entry_uid, None)
        keyed = [(keys.get(was.column, was.column), _as_new(removed))]
        store_attachments.insert(write, was.entry_uid, keyed, was.uid)
        store_attachments.touch(write, facts.id)


def _found(office: Office, book: Book, uid: str) -> Attachment:
    access.check_may_see(office, book)
    found = found_or_no(
        store_attachments.row(office.db, book.code, uid),
        "no_such_attachment",
        QT_TRANSLATE_NOOP("errors", "“{book}”里没有这个附件；请刷新后重新选择。"),
        book=book.name,
    )
    return _attachment(book, *found)


def _attachment(book: Book, entry_uid: str, row: store_attachments.Row) -> Attachment:
    names = {column.key: column.name for column in book.every_column}
    return Attachment(row[0], entry_uid, names.get(row[1], row[1]), *row[2:])


def _as_new(loaded: Loaded) -> NewFile:
    was = loaded.attachment
    return NewFile(was.column, was.name, was.kind, loaded.content)
