"""Adding and changing one row of an office, with its stamps."""

from collections.abc import Mapping

from community_desk.office.office import Writer


def insert(write: Writer, table: str, row: Mapping[str, object]) -> int:
    """Adds a row that begins with the columns of `Writer.new_row`; gives its id."""
    marks = ", ".join(f":{column}" for column in row)
    cursor = write.db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", dict(row))
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def update(write: Writer, table: str, id_or_uid: int | str, values: Mapping[str, object]) -> None:
    """Changes columns of a row, stamps it and counts its revision up."""
    key = "uid" if isinstance(id_or_uid, str) else "id"
    row = {**values, "changed_at": write.at, "changed_by": write.staff_uid}
    settings = ", ".join(f"{column} = :{column}" for column in row)
    write.db.execute(
        f"UPDATE {table} SET {settings}, revision = revision + 1 WHERE {key} = :{key}",
        {**row, key: id_or_uid},
    )
