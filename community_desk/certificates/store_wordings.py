"""The SQL of the office's own wordings."""

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer

# uid, version, content, instant (UTC) and uid of who wrote it.
Row = tuple[str, int, str, str, str]


def latest(db: Database) -> tuple[tuple[str, int, str], ...]:
    """Key, version and content of the last version of each type that is not the program's."""
    rows = db.execute(
        "SELECT type_key, version, content FROM office_wording AS own WHERE content <> ''"
        " AND version = (SELECT max(version) FROM office_wording WHERE type_key = own.type_key)"
        " ORDER BY type_key"
    )
    return tuple((str(key), int(version), str(content)) for key, version, content in rows)


def versions(db: Database, type_key: str) -> list[Row]:
    """All versions of a type, the last first."""
    return list(
        db.execute(
            "SELECT uid, version, content, created_at, created_by FROM office_wording"
            " WHERE type_key = ? ORDER BY version DESC",
            [type_key],
        ).fetchall()
    )


def add(write: Writer, type_key: str, version: int, content: str) -> str:
    """Adds a version; gives its uid."""
    row = write.new_row()
    stamped.insert(
        write,
        "office_wording",
        {**row, "type_key": type_key, "version": version, "content": content},
    )
    return str(row["uid"])
