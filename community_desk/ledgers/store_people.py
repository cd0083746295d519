"""The SQL of who took part in what an entry tells of."""

from collections.abc import Sequence

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer

# 志愿服务活动记录.
ACTIVITIES = "0202"


def people_in(db: Database, entry_uid: str) -> list[tuple[str, str]]:
    """Uid and name of those who took part in an entry, by name; each once."""
    rows = db.execute(
        "SELECT DISTINCT r.uid, r.name FROM entry_person p JOIN resident r ON r.id = p.resident_id"
        " WHERE p.entry_id = (SELECT id FROM entry WHERE uid = ?) ORDER BY r.pinyin, r.name, r.id",
        [entry_uid],
    )
    return [(str(uid), str(name)) for uid, name in rows]


def set_people(write: Writer, entry_uid: str, residents: Sequence[str]) -> None:
    """Puts people in the place of those who were named before."""
    entry_id = _id(write.db, "entry", entry_uid)
    write.db.execute("DELETE FROM entry_person WHERE entry_id = ?", [entry_id])
    for uid in residents:
        row = {"entry_id": entry_id, "resident_id": _id(write.db, "resident", uid)}
        stamped.insert(write, "entry_person", {**write.new_row(), **row})


def _id(db: Database, table: str, uid: str) -> int:
    return int(db.execute(f"SELECT id FROM {table} WHERE uid = ?", [uid]).fetchone()[0])
