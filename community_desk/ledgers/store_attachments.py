"""The SQL of the files in entries."""

from collections.abc import Mapping, Sequence

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.attached_files import NewFile, about
from community_desk.office.office import Writer

Row = tuple[str, str, str, str, int, str, str, str]

_ROW = """SELECT a.uid, a.column_key, a.name, a.kind, length(a.content), a.sha256, a.created_at,
    coalesce((SELECT name FROM staff WHERE uid = a.created_by), '') FROM attachment a"""


def rows_of_entry(db: Database, entry_id: int) -> list[Row]:
    """All files of an entry, in the order in which they were put in."""
    return list(db.execute(f"{_ROW} WHERE a.entry_id = ? ORDER BY a.id", [entry_id]))


def row(db: Database, book: str, uid: str) -> tuple[str, Row] | None:
    """The entry of a file of a book, and the file; or None."""
    found = db.execute(f"{_ROW} WHERE a.uid = ?", [uid]).fetchone()
    sql = (
        "SELECT e.uid FROM attachment a JOIN entry e ON e.id = a.entry_id"
        " WHERE a.uid = ? AND e.book = ?"
    )
    entry = db.execute(sql, [uid, book]).fetchone()
    return (str(entry[0]), found) if entry else None


def content(db: Database, uid: str) -> bytes:
    """The bytes of a file that is there."""
    found = db.execute("SELECT content FROM attachment WHERE uid = ?", [uid]).fetchone()
    return bytes(found[0])


def insert(
    write: Writer, entry_uid: str, files: Sequence[tuple[str, NewFile]], uid: str = ""
) -> list[str]:
    """Puts files, each with the key of its column, into an entry, and on record; gives their uids.
    ``uid`` is that of the one file which is put back.
    """
    found = write.db.execute("SELECT id FROM entry WHERE uid = ?", [entry_uid]).fetchone()
    uids = []
    for key, file in files:
        row: Mapping[str, object] = write.new_row() | ({"uid": uid} if uid else {})
        values = {"entry_id": found[0], "column_key": key, "name": file.name, "kind": file.kind}
        content = {"sha256": file.sha256, "content": file.content}
        stamped.insert(write, "attachment", {**row, **values, **content})
        uids.append(str(row["uid"]))
        write.audit("attach", "entry", entry_uid, new=_said(uids[-1], file))
    return uids


def delete(write: Writer, entry_uid: str, uid: str, file: NewFile, reason: str) -> None:
    """Takes a file out of its entry, and puts on record why."""
    write.db.execute("DELETE FROM attachment WHERE uid = ?", [uid])
    write.audit("detach", "entry", entry_uid, old=_said(uid, file), reason=reason)


def touch(write: Writer, entry_id: int) -> None:
    """An entry whose files change is changed itself: who changed it counts, and an undo of what
    brought it in finds it in the way.
    """
    stamped.update(write, "entry", entry_id, {})


def _said(uid: str, file: NewFile) -> dict[str, object]:
    return {**about(uid, file), "column": file.place}
