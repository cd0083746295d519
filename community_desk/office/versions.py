"""The versions of what the program stands on, for whoever is asked for help."""

import platform

from sqlcipher3 import dbapi2 as sqlcipher

from community_desk.parts import installed_version


def versions() -> dict[str, str]:
    """Name to version: Python, Qt, and the two that the office is stored with."""
    memory = sqlcipher.connect(":memory:")
    try:
        ((said,),) = memory.execute("PRAGMA cipher_version").fetchall()
    finally:
        memory.close()
    return {
        "Python": platform.python_version(),
        "Qt": installed_version("PySide6_Essentials"),
        "SQLite": sqlcipher.sqlite_version,
        "SQLCipher": str(said).split()[0],
    }
