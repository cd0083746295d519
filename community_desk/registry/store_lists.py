"""The SQL of saved lists."""

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer

_COLUMNS = "uid, name, definition, revision"
Line = tuple[str, str, str, int]


def lines(db: Database) -> list[Line]:
    """All saved lists in the order they were made: uid, name, definition, revision."""
    return list(db.execute(f"SELECT {_COLUMNS} FROM saved_list ORDER BY id").fetchall())


def line(db: Database, key: str, value: str) -> Line | None:
    """One saved list by ``uid`` or ``name``."""
    found = db.execute(f"SELECT {_COLUMNS} FROM saved_list WHERE {key} = ?", [value]).fetchone()
    return tuple(found) if found else None


def insert(write: Writer, name: str, definition: str, *, uid: str = "") -> str:
    """Adds a list; gives its uid."""
    row = {**write.new_row(), "name": name, "definition": definition}
    if uid:
        row["uid"] = uid
    stamped.insert(write, "saved_list", row)
    return str(row["uid"])


def update(write: Writer, uid: str, name: str, definition: str) -> None:
    """Changes a list."""
    stamped.update(write, "saved_list", uid, {"name": name, "definition": definition})


def delete(write: Writer, uid: str) -> None:
    """Takes a list away; nothing points to one."""
    write.db.execute("DELETE FROM saved_list WHERE uid = ?", [uid])
