"""What a person at the desk does with one resident: add, change, look up, look at a number."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office, Writer
from community_desk.registry import store, store_confirmations, store_merge
from community_desk.registry.addresses import Place, parse_address, write_address
from community_desk.registry.checks import FROM_FACTS, doubts
from community_desk.registry.cleaning import clean_phone, clean_until, contact_and_phone
from community_desk.registry.codes import GONE, HEAD, TABLES, code_of
from community_desk.registry.identity import (
    clean_number,
    live_number,
    read_identity,
    upgraded,
)
from community_desk.registry.names import clean_name, spell
from community_desk.registry.records import NewResident, Resident, ResidentRow
from community_desk.workbooks.cells import clean_date

# What may be looked at unmasked, and the column it is.
REVEALED = {key: key for key in ("id_number", "phone", "former_id_number", "emergency_phone")}
_CODED = (
    *("sex", "relation", "education", "marriage", "employment", "status", "id_kind"),
    "register_kind",
)


def add_resident(office: Office, new: NewResident) -> Resident:
    """Adds one person, with dwelling and household where given.

    Coded facts may be given as code or as word. Raises `NotUnderstoodError` for a name that is
    missing or a fact that cannot be one, `RuleSaysNoError` for an identity number the registry
    has already, or a second head of a household.
    """
    with office.writing("registry.change") as write:
        return add_within(office, write, new)


def add_within(office: Office, write: Writer, new: NewResident) -> Resident:
    """As `add_resident`, as a part of something larger that is being written."""
    typed = _upgraded(_cleaned(asdict(new), office.setting("building_word")))
    values, place, found = _facts_to_store(write, typed, resident_id=0)
    resident_id = store.insert_resident(write, values, place)
    for reason, detail in found.items():
        store.add_flag(write, resident_id, reason, detail)
    added = _loaded(office, resident_id)
    write.audit("create", "resident", added.uid, new=_told(typed))
    return added


def change_resident(
    office: Office,
    uid: str,
    changes: Mapping[str, str],
    *,
    revision: int | None = None,
    takes_back: bool = False,
) -> Resident:
    """Changes facts of a person; the keys are those of `NewResident`.

    With ``revision`` the change is refused where somebody else changed the person meanwhile.
    Raises as `add_resident`, and `RuleSaysNoError` ``changed_meanwhile``; ``head_leaves`` where
    a household would lose its head and others stay in it, unless the change ``takes_back`` one
    that gave it the head.
    """
    with office.writing("registry.change") as write:
        before = load_resident(office, uid)
        # A uid that led elsewhere was merged since: the revision is of another record.
        if revision is not None and (revision, uid) != (before.revision, before.uid):
            raise RuleSaysNoError(
                "changed_meanwhile",
                QT_TRANSLATE_NOOP(
                    "errors", "{name}的资料刚刚被别人改过，这次没有保存；请看过新内容后再改。"
                ),
                name=before.name,
            )
        old = _as_typed(before)
        cleaned = _cleaned({**old, **changes}, office.setting("building_word"))
        if cleaned["id_number"] != old["id_number"]:
            cleaned = _upgraded(cleaned)
        keys = {*changes, "former_id_number", "no_id_reason"}
        changed = {key: cleaned[key] for key in old if key in keys and cleaned[key] != old[key]}
        if not changed:
            write.audit("confirm", "resident", uid)
            return before
        if "id_number" in changed and "id_kind" not in changed:
            cleaned["id_kind"] = ""
        keeps_place = "address" not in changed
        values, place, found = _facts_to_store(
            write, cleaned, resident_id=before.id, standing=before if keeps_place else None
        )
        if not takes_back:
            _check_head_stays(office, before, values)
        store.update_resident(write, before.id, values, place)
        store.set_flags(write, before.id, found, _settled_by(changed))
        store_confirmations.note_changes(write, before.id, changed, how="counter")
        write.audit("change", "resident", uid, old={key: old[key] for key in changed}, new=changed)
        return _loaded(office, before.id)


def remove_resident(office: Office, uid: str, reason: str) -> None:
    """Takes a record entered by mistake out of the registry; whoever moved or died stays in it."""
    with office.writing("registry.remove") as write:
        before = load_resident(office, uid)
        if before.uid != uid:
            raise RuleSaysNoError(
                "changed_meanwhile",
                QT_TRANSLATE_NOOP("errors", "这条记录已经并入{name}，没有删除；请先撤销合并。"),
                name=before.name,
            )
        store.remove_resident(write, before.id)
        write.audit("remove", "resident", uid, old=_as_typed(before), reason=reason)


def load_resident(office: Office, uid_or_id_number: str) -> Resident:
    """One person by uid, identity number or former number, of 15 digits or 18; a record that was
    merged leads to the one it became.

    Raises `RuleSaysNoError` ``no_such_resident``.
    """
    block_word = office.setting("building_word")
    number = clean_number(uid_or_id_number)
    for key, text in (
        ("uid", uid_or_id_number),
        ("id_number", upgraded(number)),
        ("id_number", number),
        ("former_id_number", number),
    ):
        if text and (found := store.resident(office.db, key, text, block_word=block_word)):
            return found
    if (kept := store.merged_into(office.db, uid_or_id_number, number)) and (
        found := store.resident(office.db, "id", kept, block_word=block_word)
    ):
        return found
    raise RuleSaysNoError(
        "no_such_resident",
        QT_TRANSLATE_NOOP("errors", "居民里没有“{key}”；请核对证件号码，或先登记这个人。"),
        key=uid_or_id_number,
    )


def household_members(office: Office, household_id: int) -> list[ResidentRow]:
    """The people of a household in the order of the register: head, spouse, children ..."""
    return store.rows(
        office.db,
        f"{store.ROW_TABLES} WHERE r.household_id = :id AND r.removed_at = ''"
        " ORDER BY r.relation = '', r.relation <> '02', r.relation, r.birth_date, r.id",
        {"id": household_id},
        today=office.today(),
        block_word=office.setting("building_word"),
    )


def imported_from(office: Office, resident_id: int) -> tuple[str, str] | None:
    """When (an instant) and from which file a person came in; None for one who was typed."""
    return store.import_of(office.db, resident_id)


def merged_uids(office: Office, resident_id: int) -> list[str]:
    """The uids of the records that turned out to be this person's, under which the office wrote
    before.
    """
    return store.merged_uids(office.db, resident_id)


def names_within(office: Office, text: str) -> list[str]:
    """The names of residents that stand in a text, which is about to be shown to anybody."""
    return store.names_within(office.db, text)


def reveal(office: Office, uid: str, what: str) -> str:
    """A masked value in full (``id_number`` or ``phone``); that it was looked at is on record."""
    found = load_resident(office, uid)
    with office.noting("registry.reveal") as write:
        write.audit("reveal", "resident", uid, new={"what": what})
    return str(getattr(found, REVEALED[what]))


def settle_flag(office: Office, uid: str, reason: str, *, note: str = "") -> Resident:
    """Marks a doubt about a person as looked at and settled."""
    with office.writing("registry.change") as write:
        before = load_resident(office, uid)
        for flag in before.flags:
            if flag.reason == reason:
                store.resolve_flag(write, flag.id)
        write.audit("settle_flag", "resident", uid, old={"flag": reason}, reason=note)
        return _loaded(office, before.id)


def _loaded(office: Office, resident_id: int) -> Resident:
    found = store.resident(office.db, "id", resident_id, block_word=office.setting("building_word"))
    assert found is not None
    return found


def _cleaned(typed: Mapping[str, str], block_word: str) -> dict[str, str]:
    """What was typed, in the form it is stored in. Raises `NotUnderstoodError`."""
    facts = {key: value.strip() for key, value in typed.items()}
    facts["name"] = clean_name(facts["name"])
    facts["former_name"] = clean_name(facts["former_name"])
    if not facts["name"]:
        raise NotUnderstoodError(
            "no_name_given", QT_TRANSLATE_NOOP("errors", "没有写姓名；请先填写姓名。")
        )
    for key in _CODED:
        if facts[key]:
            facts[key] = _code(key, facts[key])
    for key in ("birth_date", "moved_in_on", "id_valid_from"):
        if facts[key] and not (day := clean_date(facts[key])):
            raise NotUnderstoodError(
                "date_not_understood",
                QT_TRANSLATE_NOOP("errors", "日期“{text}”读不懂；请写成 1963-06-07 这样。"),
                text=facts[key],
            )
        facts[key] = day if facts[key] else ""
    typed_until = facts["id_valid_until"]
    facts["id_valid_until"] = clean_until(typed_until)
    if (typed_until and not facts["id_valid_until"]) or (
        facts["id_valid_until"] and facts["id_valid_until"] < facts["id_valid_from"]
    ):
        raise NotUnderstoodError(
            "validity_not_understood",
            QT_TRANSLATE_NOOP(
                "errors", "证件有效期“{text}”不对；请写成 2035-03-12 这样，或写“长期”。"
            ),
            text=typed_until,
        )
    contact, phone = contact_and_phone(facts["emergency_contact"])
    if phone and not facts["emergency_phone"]:
        facts |= {"emergency_contact": contact, "emergency_phone": phone}
    for key in ("phone", "emergency_phone"):
        facts[key] = clean_phone(facts[key])
    for key in ("id_number", "former_id_number"):
        facts[key] = clean_number(facts[key])
    if facts["id_number"]:
        facts["no_id_reason"] = ""
    facts["address"] = write_address(parse_address(facts["address"]), block_word)
    return facts


def _upgraded(facts: dict[str, str]) -> dict[str, str]:
    """A number of 15 digits in its 18; the old form stays beside it (domain F.1)."""
    identity, older = live_number(read_identity(facts["id_number"], facts["id_kind"]))
    if not older:
        return facts
    return facts | {"id_number": identity.number, "former_id_number": older}


def _code(key: str, word: str) -> str:
    code = code_of(key, word)
    if code is None:
        raise NotUnderstoodError(
            "word_not_known",
            QT_TRANSLATE_NOOP("errors", "“{word}”不是可选的写法；可以选：{words}。"),
            word=word,
            words="、".join(TABLES[key].values()),
        )
    return code


def _facts_to_store(
    write: Writer,
    facts: dict[str, str],
    *,
    resident_id: int,
    standing: Resident | None = None,
) -> tuple[dict[str, Any], Place, dict[str, str]]:
    """Columns, place and flags for facts that were cleaned; makes dwelling and household."""
    identity = read_identity(facts["id_number"], facts["id_kind"])
    if identity.number and (
        other := store.id_number_taken(write.db, identity.number, but=resident_id)
    ):
        raise RuleSaysNoError(
            "duplicate_id",
            QT_TRANSLATE_NOOP("errors", "这个证件号码已经登记在{name}名下；请找到那条记录来修改。"),
            name=other,
        )
    found = doubts(identity, facts)
    if standing is not None:
        dwelling_id, place = standing.dwelling_id, store.place(write.db, standing.dwelling_id)
    else:
        place = store.place_typed(write.db, facts["address"])
        dwelling_id = store.dwelling_at(write, place)
    household_id = store.household_by_number(write, facts["household_number"], dwelling_id)
    if household_id is None and standing is not None and not standing.household_number:
        household_id = standing.household_id
    status = facts["status"] or usual_status(identity.kind)
    if facts["relation"] == HEAD and status not in GONE:
        household_id = household_id or store.insert_household(write, "", dwelling_id)
        if store.head_of(write.db, household_id) not in (None, resident_id):
            raise RuleSaysNoError(
                "second_head",
                QT_TRANSLATE_NOOP(
                    "errors", "这一户已经有户主；请另选关系，或用“变动”里的“户主变更”换户主。"
                ),
            )
    pinyin, initials = spell(facts["name"])
    columns: dict[str, Any] = {key: facts[key] for key in store.FACTS} | {
        "pinyin": pinyin,
        "initials": initials,
        "id_kind": identity.kind,
        "sex": facts["sex"] or identity.sex or "0",
        "birth_date": facts["birth_date"] or (identity.birth_date if identity.holds else ""),
        "status": status,
        "household_id": household_id,
        "dwelling_id": dwelling_id,
    }
    return columns, place, found


def _check_head_stays(office: Office, before: Resident, values: Mapping[str, Any]) -> None:
    """Who heads others leaves them by an event alone: there the new head is named."""
    home = before.household_id
    if home is None or before.relation != HEAD or before.status in GONE:
        return
    stays = (values["household_id"], values["relation"]) == (home, HEAD)
    if stays and values["status"] not in GONE:
        return
    if others := store_merge.others_here(office.db, home, [before.id]):
        raise RuleSaysNoError(
            "head_leaves",
            QT_TRANSLATE_NOOP(
                "errors",
                "{name}是户主，这一户还有 {count} 人；请在“变动”里办户主变更、迁出、死亡或分户，"
                "并选好新户主。",
            ),
            name=before.name,
            count=len(others),
        )


def usual_status(id_kind: str) -> str:
    """The status of somebody of whom nothing else is known."""
    if id_kind in ("hk_residence", "macau_residence", "taiwan_residence", "hm_permit"):
        return "hmt"
    if id_kind == "taiwan_permit":
        return "hmt"
    return "foreign" if id_kind.startswith("foreign_residence") else "matched"


def _settled_by(changed: Mapping[str, str]) -> set[str]:
    """The flags that a change of these facts puts to the test again."""
    reasons = set(FROM_FACTS)
    if changed.get("id_number"):
        reasons |= {"id_lost_digits", "id_missing"}
    if changed.get("no_id_reason"):
        reasons.add("id_missing")
    if changed.get("birth_date"):
        reasons.add("birth_invalid")
    if changed.get("address"):
        reasons.add("address_missing")
    if "relation" in changed:
        reasons.add("second_head")
    return reasons


def _as_typed(person: Resident) -> dict[str, str]:
    facts = {key: str(getattr(person, key)) for key in store.FACTS}
    return facts | {"address": person.address, "household_number": person.household_number}


def _told(typed: Mapping[str, str]) -> dict[str, object]:
    return {key: value for key, value in typed.items() if value}
