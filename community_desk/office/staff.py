"""Who works here and what their role is."""

from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP


class Role(StrEnum):
    """What a staff member is in the office."""

    DIRECTOR = "director"
    CLERK = "clerk"
    ACCOUNTANT = "accountant"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Staff:
    """A person who signs in."""

    uid: str
    name: str
    role: Role
    title: str


def load_staff(db: Database, uid: str) -> Staff:
    """The staff member behind a key slot; without ``uid`` the first who joined.

    Raises `TroubleError` for one who has left.
    """
    row = db.execute(
        "SELECT uid, name, role, title FROM staff"
        " WHERE active = 1 AND :uid IN ('', uid) ORDER BY id LIMIT 1",
        {"uid": uid},
    ).fetchone()
    if row is None:
        raise TroubleError(
            "staff_left",
            QT_TRANSLATE_NOOP("errors", "这位工作人员已停用；请让主任重新启用，或换人登录。"),
        )
    return Staff(row[0], row[1], Role(row[2]), row[3])


def staff_names(db: Database) -> dict[str, str]:
    """The names of all who work or worked here, by uid."""
    return dict(db.execute("SELECT uid, name FROM staff").fetchall())
