"""Who works here: adding, changing and deactivating staff, and their passwords.

Nobody is deleted: the trail and the papers go on naming them. Who is deactivated loses the key
slot, and nothing more can be taken from them: whoever kept a copy of ``keys.json`` and a backup
from before, with the password of that time, can still open what the backup holds, because the key
of an office stays the same for its life. `OLD_COPIES` says so to the director.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit, stamped, tries, vault
from community_desk.office.office import Office
from community_desk.office.passwords import check_new_password
from community_desk.office.slot_changes import SlotChange, changing_slots
from community_desk.office.staff import Role
from community_desk.office.watched import Progress

LONGEST_NAME = 40
ROLES: Mapping[Role, str] = {
    Role.DIRECTOR: QT_TRANSLATE_NOOP("staff", "主任"),
    Role.CLERK: QT_TRANSLATE_NOOP("staff", "社工"),
    Role.ACCOUNTANT: QT_TRANSLATE_NOOP("staff", "会计"),
    Role.READER: QT_TRANSLATE_NOOP("staff", "只读"),
}
OLD_COPIES = QT_TRANSLATE_NOOP(
    "staff",
    "停用以后登录不了；但此前拷走的办公室文件夹或备份，用当时的密码仍打得开：请收回 U 盘等拷贝。",
)


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One who works or worked here. ``has_password`` is whether a key slot is theirs."""

    uid: str
    name: str
    role: Role
    title: str
    active: bool
    since: date
    has_password: bool

    @property
    def may_sign_in(self) -> bool:
        """Whether the password opens the office."""
        return self.active and self.has_password


def list_staff(office: Office) -> list[StaffLine]:
    """All who work or worked here, in order of joining."""
    opens = {slot.staff_uid for slot in vault.read_slots(office.folder)}
    rows = office.db.execute(
        "SELECT uid, name, role, title, active, created_at FROM staff ORDER BY id"
    ).fetchall()
    return [
        StaffLine(
            uid,
            name,
            Role(role),
            title,
            bool(active),
            datetime.fromisoformat(joined).astimezone().date(),
            uid in opens,
        )
        for uid, name, role, title, active, joined in rows
    ]


def last_sign_ins(office: Office) -> dict[str, str]:
    """When those who ever signed in did so last, by uid: instants as the trail has them."""
    uids = [uid for (uid,) in office.db.execute("SELECT uid FROM staff").fetchall()]
    found = {uid: audit.last_of(office.db, "sign_in", uid) for uid in uids}
    return {uid: at for uid, at in found.items() if at}


def find_staff(office: Office, name: str) -> StaffLine:
    """Who bears a name. Raises `RuleSaysNoError`."""
    found = [line for line in list_staff(office) if name in (line.name, line.uid)]
    if not found:
        raise _unknown(name)
    return found[0]


def add_staff(
    office: Office,
    name: str,
    role: Role,
    title: str,
    password: str,
    progress: Progress | None = None,
) -> StaffLine:
    """Adds somebody who signs in with ``password``. ``progress`` here and below may stop it.

    Raises `NotUnderstoodError` for a name or password that will not do, `RuleSaysNoError` for a
    name that is in the list, `TroubleError` for keys that cannot be written.
    """
    name = _checked_name(name)
    check_new_password(password, name, office.setting("name"))
    with changing_slots(office, "office.staff", progress) as change:
        _check_free(change, name)
        row = {**change.write.new_row(), "name": name, "role": role.value, "title": title.strip()}
        stamped.insert(change.write, "staff", row)
        uid = str(row["uid"])
        change.slots[uid] = vault.seal(office.key, password, uid, name)
        new = {"name": name, "role": role.value, "title": title.strip()}
        change.write.audit("add", "staff", uid, new=new)
    return find_staff(office, uid)


def change_staff(
    office: Office,
    uid: str,
    *,
    name: str | None = None,
    role: Role | None = None,
    title: str | None = None,
    progress: Progress | None = None,
) -> StaffLine:
    """Changes what is named of somebody; a role holds from their next sign-in on, and whatever it
    no longer allows is refused at once.

    Raises as `add_staff` does, and `RuleSaysNoError` ``last_director`` where nobody who may sign in
    would be director.
    """
    name = None if name is None else _checked_name(name)
    wanted = {"name": name, "role": role and role.value, "title": title and title.strip()}
    with changing_slots(office, "office.staff", progress) as change:
        known = _row(change, uid)
        new = {key: value for key, value in wanted.items() if value not in (None, known[key])}
        if "name" in new:
            _check_free(change, str(new["name"]))
            if uid in change.slots:
                change.slots[uid] = vault.renamed(change.slots[uid], str(new["name"]))
        if role not in (None, Role.DIRECTOR):
            _check_not_last(change, uid)
        if new:
            stamped.update(change.write, "staff", uid, new)
        old = {key: known[key] for key in new}
        change.write.audit("change", "staff", uid, old=old, new=new)
    return find_staff(office, uid)


def deactivate(office: Office, uid: str) -> StaffLine:
    """Takes the key slot from somebody who leaves; name and history stay. See `OLD_COPIES`.

    Raises `RuleSaysNoError` for oneself, and for the last director who may sign in.
    """
    if uid == office.staff.uid:
        raise RuleSaysNoError(
            "not_yourself",
            QT_TRANSLATE_NOOP("errors", "不能停用自己；请让另一位主任登录后停用。"),
        )
    with changing_slots(office, "office.staff") as change:
        _row(change, uid)
        _check_not_last(change, uid)
        change.slots.pop(uid, None)
        stamped.update(change.write, "staff", uid, {"active": 0})
        change.write.audit("deactivate", "staff", uid, old={"active": True}, new={"active": False})
    return find_staff(office, uid)


def activate(
    office: Office, uid: str, password: str, progress: Progress | None = None
) -> StaffLine:
    """Takes somebody back who was deactivated, with a new password."""
    check_new_password(password, find_staff(office, uid).name, office.setting("name"))
    with changing_slots(office, "office.staff", progress) as change:
        name = str(_row(change, uid)["name"])
        change.slots[uid] = vault.seal(office.key, password, uid, name)
        stamped.update(change.write, "staff", uid, {"active": 1})
        change.write.audit("activate", "staff", uid, old={"active": False}, new={"active": True})
    return find_staff(office, uid)


def set_password(
    office: Office, uid: str, password: str, progress: Progress | None = None
) -> StaffLine:
    """A new password by the director, for a colleague who forgot theirs or has none.

    Raises `RuleSaysNoError` for oneself (that takes the old one: `change_password`) and for
    somebody who was deactivated.
    """
    if uid == office.staff.uid:
        raise RuleSaysNoError(
            "own_password",
            QT_TRANSLATE_NOOP("errors", "改自己的密码要先输原来的密码；请用“改密码”。"),
        )
    check_new_password(password, find_staff(office, uid).name, office.setting("name"))
    with changing_slots(office, "office.staff", progress) as change:
        known = _row(change, uid)
        if not known["active"]:
            raise RuleSaysNoError(
                "staff_inactive",
                QT_TRANSLATE_NOOP("errors", "{name}已停用，不用设密码；要让他登录请重新启用。"),
                name=known["name"],
            )
        change.slots[uid] = vault.seal(office.key, password, uid, str(known["name"]))
        change.write.audit("set_password", "staff", uid)
    return find_staff(office, uid)


def change_password(office: Office, old: str, new: str, progress: Progress | None = None) -> None:
    """One's own password. Raises `TroubleError` ``wrong_password`` where ``old`` is not it,
    `NotUnderstoodError` for a poor new one.
    """
    staff = office.staff
    check_new_password(new, staff.name, office.setting("name"))
    with changing_slots(office, "office.password", progress) as change:
        if staff.uid not in change.slots:
            raise vault.no_password(staff.name)
        slot = change.slots[staff.uid]
        with tries.counting(office.folder, staff.uid, office.clock()):
            vault.check_unseals(slot, old, office.key, office.folder)
        change.slots[staff.uid] = vault.seal(office.key, new, staff.uid, slot.staff_name)
        wrong = tries.told(office.folder, staff.uid)
        change.write.audit("change_password", "staff", staff.uid, new=wrong)
    tries.clear(office.folder, staff.uid)


def _checked_name(name: str) -> str:
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not name or len(name) > LONGEST_NAME:
        raise NotUnderstoodError(
            "no_staff_name",
            QT_TRANSLATE_NOOP("errors", "请写上姓名，不超过 {most} 个字。"),
            most=LONGEST_NAME,
        )
    return name


def _check_free(change: SlotChange, name: str) -> None:
    row = change.write.db.execute("SELECT active FROM staff WHERE name = ?", [name]).fetchone()
    if row is not None:
        raise RuleSaysNoError(
            "staff_known",
            QT_TRANSLATE_NOOP("errors", "“{name}”已经在名单里；同名的请加字区别。")
            if row[0]
            else QT_TRANSLATE_NOOP(
                "errors", "“{name}”在名单里，已停用；回来的请重新启用，同名的请加字区别。"
            ),
            name=name,
        )


def _row(change: SlotChange, uid: str) -> dict[str, object]:
    row = change.write.db.execute(
        "SELECT name, role, title, active FROM staff WHERE uid = ?", [uid]
    ).fetchone()
    if row is None:
        raise _unknown(uid)
    return dict(zip(("name", "role", "title", "active"), row, strict=True))


def _check_not_last(change: SlotChange, uid: str) -> None:
    rows = change.write.db.execute(
        "SELECT uid FROM staff WHERE active = 1 AND role = 'director' AND uid <> ?", [uid]
    ).fetchall()
    if not any(other in change.slots for (other,) in rows):
        raise RuleSaysNoError(
            "last_director",
            QT_TRANSLATE_NOOP("errors", "办公室至少要有一位能登录的主任；请先另设一位主任。"),
        )


def _unknown(name: str) -> RuleSaysNoError:
    return RuleSaysNoError(
        "no_staff_member",
        QT_TRANSLATE_NOOP("errors", "名单里没有“{name}”；请用“人员”里列出的姓名。"),
        name=name,
    )
