"""What an office did with and for one person: letters, refusals, ledger entries, changes."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from community_desk.certificates import register
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.registry.life_words import sentence
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import standings
from community_desk.ledgers.definitions import Books
from community_desk.office import audit
from community_desk.office.staff import staff_names
from community_desk.registry import merge
from community_desk.registry.checks import FLAGS
from community_desk.registry.codes import TABLES, context_of, word_of
from community_desk.registry.confirmations import HOW
from community_desk.registry.health import KINDS as FINDINGS
from community_desk.registry.life import KINDS
from community_desk.registry.masking import mask_name
from community_desk.registry.records import Resident
from community_desk.registry.residents import imported_from, merged_uids
from community_desk.registry.store_confirmations import day_of
from community_desk.registry.undo import operations_of, undoable

# The facts of a person in the words of the screen.
FACTS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("history", "姓名"),
    "former_name": QT_TRANSLATE_NOOP("history", "曾用名"),
    "sex": QT_TRANSLATE_NOOP("history", "性别"),
    "birth_date": QT_TRANSLATE_NOOP("history", "出生日期"),
    "id_kind": QT_TRANSLATE_NOOP("history", "证件种类"),
    "id_number": QT_TRANSLATE_NOOP("history", "证件号码"),
    "no_id_reason": QT_TRANSLATE_NOOP("history", "无证件原因"),
    "phone": QT_TRANSLATE_NOOP("history", "电话"),
    "relation": QT_TRANSLATE_NOOP("history", "与户主关系"),
    "education": QT_TRANSLATE_NOOP("history", "文化程度"),
    "marriage": QT_TRANSLATE_NOOP("history", "婚姻状况"),
    "employment": QT_TRANSLATE_NOOP("history", "从业状况"),
    "employer": QT_TRANSLATE_NOOP("history", "工作单位"),
    "status": QT_TRANSLATE_NOOP("history", "人户情况"),
    "registered_address": QT_TRANSLATE_NOOP("history", "户籍地址"),
    "household_number": QT_TRANSLATE_NOOP("history", "户编号"),
    "address": QT_TRANSLATE_NOOP("history", "现住址"),
    "moved_in_on": QT_TRANSLATE_NOOP("history", "入住日期"),
    "register_kind": QT_TRANSLATE_NOOP("history", "户口性质"),
    "emergency_contact": QT_TRANSLATE_NOOP("history", "紧急联系人"),
    "emergency_phone": QT_TRANSLATE_NOOP("history", "紧急联系电话"),
    "note": QT_TRANSLATE_NOOP("history", "备注"),
    "former_id_number": QT_TRANSLATE_NOOP("history", "曾用证件号码"),
    "id_issuer": QT_TRANSLATE_NOOP("history", "签发机关"),
    "id_valid_from": QT_TRANSLATE_NOOP("history", "证件有效期起"),
    "id_valid_until": QT_TRANSLATE_NOOP("history", "证件有效期至"),
    "id_seen": QT_TRANSLATE_NOOP("history", "证件核验"),
}
_ACTIONS: Mapping[str, str] = {
    "create": QT_TRANSLATE_NOOP("history", "登记"),
    "change": QT_TRANSLATE_NOOP("history", "修改{facts}"),
    "confirm_fact": QT_TRANSLATE_NOOP("history", "核对{facts}：{how}"),
    "confirm": QT_TRANSLATE_NOOP("history", "核对过资料，无改动"),
    "reveal": QT_TRANSLATE_NOOP("history", "查看了{facts}"),
    "settle_flag": QT_TRANSLATE_NOOP("history", "已核对：{doubt}"),
    "remove": QT_TRANSLATE_NOOP("history", "删除"),
    "print": QT_TRANSLATE_NOOP("history", "打印了资料"),
    "not_same": QT_TRANSLATE_NOOP("history", "判定和另一个人不是同一个人"),
    "not_same_back": QT_TRANSLATE_NOOP("history", "收回“不是同一个人”的判定"),
    "consent": QT_TRANSLATE_NOOP("history", "登记监护人同意"),
    "withdraw": QT_TRANSLATE_NOOP("history", "撤回监护人同意"),
}
_PRIVATE = ("id_number", "former_id_number", "phone", "emergency_phone", "note", "id_seen")
_BY = QT_TRANSLATE_NOOP("history", "{what} · {staff}")
_IMPORTED = QT_TRANSLATE_NOOP("history", "随名册导入：{file}")
_ENTERED = QT_TRANSLATE_NOOP("history", "记入《{book}》")
_REVIEWED = QT_TRANSLATE_NOOP("history", "《{book}》复核")
_CLOSED = QT_TRANSLATE_NOOP("history", "从《{book}》销账")
_LETTER = QT_TRANSLATE_NOOP("history", "{title} {number}")
_VOID = QT_TRANSLATE_NOOP("history", "{title} {number}（已作废）")
_NAMED = QT_TRANSLATE_NOOP("history", "{title} {number}：{applicant}申请，信中写到此人")
_NAMED_VOID = QT_TRANSLATE_NOOP(
    "history", "{title} {number}（已作废）：{applicant}申请，信中写到此人"
)
_REFUSAL = QT_TRANSLATE_NOOP("history", "不予开具：{title} {number}")
_LINES = 60


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: the date (ISO), in words, and where it can be looked at. ``undo``
    is the uid of an operation that can still be undone."""

    on: str
    text: str
    target: Target | None = None
    undo: str = ""


def gather(context: DeskContext, books: Callable[[], Books], person: Resident) -> list[Event]:
    """Everything that happened with a person, newest first."""
    office = context.office
    events = [
        *_letters(context, person),
        *_entries(context, books, person),
        *_changes(context, staff_names(office.db), person),
        *_import(context, person),
        *_life(context, person),
    ]
    events.sort(key=lambda event: event.on, reverse=True)
    seen: dict[tuple[str, str], Event] = {}
    for event in events:
        seen.setdefault((event.on, event.text), event)
    return list(seen.values())[:_LINES]


def _letters(context: DeskContext, person: Resident) -> Iterator[Event]:
    for row in register.of_resident(context.office, person.id):
        template = _REFUSAL if row.kind == "refusal" else _VOID if row.is_void else _LETTER
        text = context.translate("history", template).format(title=row.title, number=row.number)
        yield Event(row.on, text, Target("letter", row.number))
    for row in register.naming_resident(context.office, person.id):
        template = context.translate("history", _NAMED_VOID if row.is_void else _NAMED)
        text = template.format(
            title=row.title, number=row.number, applicant=mask_name(row.applicant)
        )
        yield Event(row.on, text, Target("letter", row.number))


def _entries(context: DeskContext, books: Callable[[], Books], person: Resident) -> Iterator[Event]:
    for standing in standings.of_resident(context.office, person.id):
        name = books().find(standing.book).name
        target = Target("book", standing.book, standing.uid)
        yield Event(
            standing.entered_on, context.translate("history", _ENTERED).format(book=name), target
        )
        if standing.reviewed_on > standing.entered_on:
            text = context.translate("history", _REVIEWED).format(book=name)
            yield Event(standing.reviewed_on, text, target)
        if standing.closed_on:
            text = context.translate("history", _CLOSED).format(book=name)
            yield Event(standing.closed_on, text, target)


def _changes(context: DeskContext, staff: Mapping[str, str], person: Resident) -> Iterator[Event]:
    for uid in (person.uid, *merged_uids(context.office, person.id)):
        for row in audit.recent(context.office.db, subject_uid=uid, limit=_LINES):
            if row.action in _ACTIONS:
                day = day_of(row.at)
                what = _told(context, row.action, json.loads(row.old), json.loads(row.new))
                by = staff.get(row.staff_uid, "")
                template = context.translate("history", _BY) if by else "{what}"
                yield Event(day, template.format(what=what, staff=by))


def _import(context: DeskContext, person: Resident) -> Iterator[Event]:
    if batch := imported_from(context.office, person.id):
        at, file = batch
        yield Event(day_of(at), context.translate("history", _IMPORTED).format(file=file))


def _life(context: DeskContext, person: Resident) -> Iterator[Event]:
    """What happened to the household or the record; what was undone never happened."""
    for operation in operations_of(context.office, person.id):
        if operation.kind in (*KINDS, merge.KIND) and not operation.undone_at:
            undo = operation.uid if undoable(context.office, operation) else ""
            yield Event(operation.effective_on, sentence(context, operation), undo=undo)


def _told(context: DeskContext, action: str, old: Mapping[str, str], new: Mapping[str, str]) -> str:
    template = context.translate("history", _ACTIONS[action])
    if action == "settle_flag":
        reason = old.get("flag", "")
        return template.format(doubt=_doubt(context, reason))
    if action == "reveal":
        return template.format(facts=_fact(context, new.get("what", "")))
    if action == "confirm_fact":
        how = context.translate("confirmations", HOW[new["how"]])
        facts = "、".join(_fact(context, fact) for fact in new["facts"])
        return template.format(facts=facts, how=how)
    if action != "change":
        return template
    facts = "、".join(_fact(context, key) for key in new if key in FACTS)
    text = template.format(facts=facts)
    if len(new) == 1:
        ((key, value),) = new.items()
        if key not in _PRIVATE:
            before, after = _value(context, key, old.get(key, "")), _value(context, key, value)
            return f"{text} {before} → {after}"
    return text


def _doubt(context: DeskContext, reason: str) -> str:
    if reason in FINDINGS:
        return context.translate("health", FINDINGS[reason][0])
    return context.translate("flags", FLAGS[reason]) if reason in FLAGS else reason


def _fact(context: DeskContext, key: str) -> str:
    return context.translate("history", FACTS[key]) if key in FACTS else key


def _value(context: DeskContext, key: str, code: str) -> str:
    if not code:
        return "—"
    return context.translate(context_of(key), word_of(key, code)) if key in TABLES else code
