"""The SQL of closed entries that had their time."""

from collections.abc import Sequence

from sqlite_utils import Database

from community_desk.office.office import Writer

Line = tuple[str, int, str, str, str]


def closed_until(db: Database, book: str, day: str) -> list[Line]:
    """Closed entries of a book, closed on or before a day: uid, serial, who they are about, day
    and reason. A letter's line is none of them: it stands as long as the letter does.
    """
    rows = db.execute(
        "SELECT e.uid, e.serial, coalesce(r.name, ''), e.closed_on, e.closed_reason FROM entry e"
        " LEFT JOIN resident r ON r.id = e.resident_id WHERE e.book = ? AND e.closed_on <> ''"
        " AND e.closed_on <= ? AND e.certificate_id IS NULL ORDER BY e.closed_on, e.serial",
        [book, day],
    )
    return [(uid, int(serial), name, on, reason) for uid, serial, name, on, reason in rows]


def delete(write: Writer, uids: Sequence[str]) -> None:
    """Takes entries away for good, with what hangs on them and every picture that an operation
    took of them.
    """
    for uid in uids:
        (id_,) = write.db.execute("SELECT id FROM entry WHERE uid = ?", [uid]).fetchone()
        write.db.execute("DELETE FROM attachment WHERE entry_id = ?", [id_])
        write.db.execute(
            "UPDATE operation_row SET before = '{}'"
            " WHERE table_name = 'entry' AND row_id = ? AND before <> ''",
            [id_],
        )
        write.db.execute("DELETE FROM entry WHERE id = ?", [id_])
