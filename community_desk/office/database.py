"""The open file of an office, as the SQL of all subjects knows it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    import sqlite_utils


class Database:
    """An open file. What is written outside of a transaction is kept at once.

    sqlite-utils takes a tenth of a second to load, which no window shall wait for: what needs more
    of it than this finds it under ``tools``.
    """

    __slots__ = ("conn",)

    def __init__(self, conn: "sqlite3.Connection") -> None:
        self.conn = conn

    def execute(
        self, sql: str, values: Sequence[object] | Mapping[str, object] = ()
    ) -> "sqlite3.Cursor":
        """Asks or tells SQLite one thing; ``values`` go where the statement has its signs."""
        return self.conn.execute(sql, values)

    @property
    def tools(self) -> "sqlite_utils.Database":
        """Everything that sqlite-utils knows to do with the file, without plugins of others."""
        import sqlite_utils

        return sqlite_utils.Database(self.conn, execute_plugins=False)

    def close(self) -> None:
        """Lets go of the file."""
        self.conn.close()
