"""What was done with one voucher, and by whom, out of the audit trail."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from community_desk.desktop.context import DeskContext
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit
from community_desk.office.audit import AuditRow
from community_desk.office.staff import staff_names

# The fields of a voucher that may change, in the words of the screen.
FIELDS: Mapping[str, str] = {
    "text": QT_TRANSLATE_NOOP("vouchers", "摘要"),
    "payee": QT_TRANSLATE_NOOP("vouchers", "对方"),
    "handler": QT_TRANSLATE_NOOP("vouchers", "经手人"),
    "approver": QT_TRANSLATE_NOOP("vouchers", "审批人"),
    "receipts": QT_TRANSLATE_NOOP("vouchers", "票据张数"),
    "note": QT_TRANSLATE_NOOP("vouchers", "备注"),
    "task": QT_TRANSLATE_NOOP("vouchers", "任务"),
}
_CHANGED = QT_TRANSLATE_NOOP("vouchers", "改{field}：{old} → {new}")
_TASK_CHANGED = QT_TRANSLATE_NOOP("vouchers", "改了归入的任务")
_CAME = QT_TRANSLATE_NOOP("vouchers", "票据补到 {sheets} 张")
# What is on record and told; that somebody looked is on record too, and is not.
_ACTIONS: Mapping[str, str] = {
    "add": QT_TRANSLATE_NOOP("vouchers", "记账"),
    "attach": QT_TRANSLATE_NOOP("vouchers", "附票据“{name}”"),
    "detach": QT_TRANSLATE_NOOP("vouchers", "移除票据“{name}”：{reason}"),
    "export": QT_TRANSLATE_NOOP("vouchers", "取出票据“{name}”：{reason}"),
    "print": QT_TRANSLATE_NOOP("vouchers", "打印单据"),
}
_MOST = 500


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was done: the minute in the PC's own time zone, in words, and by whom."""

    at: str
    text: str
    staff: str


def gather(context: DeskContext, uid: str) -> list[Event]:
    """What was done with a voucher, the latest first."""
    db = context.office.db
    names = staff_names(db)
    return [
        Event(_minute(row.at), text, names.get(row.staff_uid, ""))
        for row in audit.recent(db, subject_uid=uid, limit=_MOST)
        for text in _told(context, row)
    ]


def _told(context: DeskContext, row: AuditRow) -> list[str]:
    old, new = json.loads(row.old), json.loads(row.new)
    if row.action == "change":
        return [_change(context, field, old.get(field), value) for field, value in new.items()]
    if row.action not in _ACTIONS:
        return []
    about = new or old
    template = _ACTIONS[row.action]
    if row.action == "attach" and "sha256" not in about:
        template = _CAME
    values = {"name": about.get("name", ""), "sheets": about.get("sheets", 0)}
    return [context.translate("vouchers", template).format(**values, reason=row.reason)]


def _change(context: DeskContext, field: str, old: Any, new: Any) -> str:
    if field == "task":  # its uid says nothing to people
        return context.translate("vouchers", _TASK_CHANGED)
    word = context.translate("vouchers", FIELDS.get(field, field))
    old, new = ("—" if value in (None, "") else value for value in (old, new))
    return context.translate("vouchers", _CHANGED).format(field=word, old=old, new=new)


def _minute(instant: str) -> str:
    return f"{datetime.fromisoformat(instant).astimezone():%Y-%m-%d %H:%M}"
