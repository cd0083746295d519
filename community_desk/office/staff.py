"""Who works here and what their role is."""

from dataclasses import dataclass, replace
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
        raise has_left()
    return Staff(row[0], row[1], Role(row[2]), row[3])


def standing(db: Database, staff: Staff) -> Staff:
    """A staff member who is signed in, with the role of this moment: another program may have
    changed it. Raises `TroubleError` for one who was deactivated meanwhile.
    """
    row = db.execute("SELECT role, active FROM staff WHERE uid = ?", [staff.uid]).fetchone()
    if row is None:  # an office in the making has nobody yet
        return staff
    if not row[1]:
        raise has_left()
    return replace(staff, role=Role(row[0]))


def has_left() -> TroubleError:
    """The sentence for somebody who was deactivated."""
    return TroubleError(
        "staff_left",
        QT_TRANSLATE_NOOP("errors", "这位工作人员已停用；请让主任重新启用，或换人登录。"),
    )


def staff_names(db: Database) -> dict[str, str]:
    """The names of all who work or worked here, by uid."""
    return dict(db.execute("SELECT uid, name FROM staff").fetchall())
