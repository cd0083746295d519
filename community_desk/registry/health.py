"""资料体检: everything in the registry that does not fit together, and the small steps that put
it right."""

from collections.abc import Mapping
from dataclasses import dataclass

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import store, store_health, store_life
from community_desk.registry.addresses import write_address
from community_desk.registry.ages import born_by
from community_desk.registry.checks import FLAGS
from community_desk.registry.codes import HEAD
from community_desk.registry.conditions import Condition, Within
from community_desk.registry.identity import read_identity
from community_desk.registry.lists import Filter
from community_desk.registry.records import Resident, ResidentRow
from community_desk.registry.residents import change_resident, load_resident

ADULT_AGE = 18
OLDEST_AGE = 110

# What is looked for beside the flags, most pressing first: the title, and why it matters.
KINDS: Mapping[str, tuple[str, str]] = {
    "no_head": (
        QT_TRANSLATE_NOOP("health", "没有户主的户"),
        QT_TRANSLATE_NOOP("health", "开亲属关系证明、填家庭台账都要从户主算起"),
    ),
    "two_homes": (
        QT_TRANSLATE_NOOP("health", "可能同一个人登记在两户"),
        QT_TRANSLATE_NOOP("health", "重名重出生日期或重电话；人数、补贴都会算两遍"),
    ),
    "child_alone": (
        QT_TRANSLATE_NOOP("health", "孩子身边没有大人"),
        QT_TRANSLATE_NOOP("health", "未满18周岁，同户没有成年人，也没有登记监护人"),
    ),
    "not_born_yet": (
        QT_TRANSLATE_NOOP("health", "出生日期在今天以后"),
        QT_TRANSLATE_NOOP("health", "多半是年份打错了"),
    ),
    "too_old": (
        QT_TRANSLATE_NOOP("health", "年龄超过110岁"),
        QT_TRANSLATE_NOOP("health", "可能已经去世，或年份打错了；高龄津贴会发错"),
    ),
    "mail": (
        QT_TRANSLATE_NOOP("health", "没人住的房屋还有人挂着"),
        QT_TRANSLATE_NOOP("health", "户、户籍地址或台账还指着这里，通知会送到空房"),
    ),
    "paper_lapsed": (
        QT_TRANSLATE_NOOP("health", "证件已过期"),
        QT_TRANSLATE_NOOP("health", "办事时会被退回；提醒本人换证，换好后登记新的有效期"),
    ),
}
# Why each flag matters.
WHY: Mapping[str, str] = {
    "id_checksum": QT_TRANSLATE_NOOP("health", "号码错一位，开出的证明就不能用"),
    "id_malformed": QT_TRANSLATE_NOOP("health", "号码错一位，开出的证明就不能用"),
    "id_lost_digits": QT_TRANSLATE_NOOP(
        "health", "Excel 把长号码变成了科学计数，原来的末几位找不回来"
    ),
    "sex_disagrees_with_id": QT_TRANSLATE_NOOP("health", "性别写错会被办事窗口退回"),
    "birth_disagrees_with_id": QT_TRANSLATE_NOOP("health", "年龄、津贴和提醒都按出生日期算"),
    "birth_invalid": QT_TRANSLATE_NOOP("health", "年龄、津贴和提醒都按出生日期算"),
    "phone_invalid": QT_TRANSLATE_NOOP("health", "有事联系不上"),
    "emergency_phone_invalid": QT_TRANSLATE_NOOP("health", "出了急事找不到家里人"),
    "id_missing": QT_TRANSLATE_NOOP("health", "没有证件的写明原因就行"),
    "address_missing": QT_TRANSLATE_NOOP("health", "按楼栋的名单里找不到这些人"),
    "second_head": QT_TRANSLATE_NOOP("health", "名册里一户写了两个户主，后一个先记成“其他”"),
    "word_not_known": QT_TRANSLATE_NOOP("health", "名册里写的词没有对应的选项，这一项先空着"),
}
# Where two values of one fact disagree, and the number settles it.
FROM_NUMBER: Mapping[str, str] = {
    "sex_disagrees_with_id": "sex",
    "birth_disagrees_with_id": "birth_date",
}
# What somebody may have looked at and found right although it looks wrong.
MAY_BE_RIGHT = ("too_old", "child_alone")


@dataclass(frozen=True, slots=True)
class Finding:
    """A kind of trouble: a key of `KINDS` or of `FLAGS`, and how many cases there are."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a finding. ``detail`` is what a flag says, or the way something still points
    to a dwelling (``household``, ``registered``, ``entry``).

    ``other`` is the same person's other record, ``place`` the empty dwelling, ``household`` the
    id of the household without a head, ``entry`` the book and the uid of an open ledger entry.
    """

    row: ResidentRow
    detail: str = ""
    other: ResidentRow | None = None
    place: str = ""
    household: int = 0
    entry: tuple[str, str] | None = None


def findings(office: Office) -> list[Finding]:
    """Everything there is to look at, most pressing first; nothing where all is well."""
    flags = store_health.flag_counts(office.db)
    values = _values(office)
    others = {key: store_health.count(office.db, key, values) for key in KINDS}
    return [
        Finding(key, number)
        for key in (*FLAGS, *KINDS)
        if (number := flags.get(key, 0) or others.get(key, 0))
    ]


def cases(office: Office, key: str, limit: int) -> list[Case]:
    """The first cases of a finding."""
    kind, values = ("flag", _values(office, key)) if key in FLAGS else (key, _values(office))
    lines = store_health.cases(office.db, kind, values, limit)
    ids = {id_ for id_, _, _ in lines}
    if key == "two_homes":
        ids |= {int(other) for _, _, other in lines}
    rows = {
        row.id: row
        for row in store.rows_of(
            office.db, sorted(ids), today=office.today(), block_word=_block_word(office)
        )
    }
    return [_case(office, key, rows, line) for line in lines]


def which(office: Office, key: str) -> Filter:
    """The people of a finding as a list."""
    if key in FLAGS:
        return Filter(conditions=(Condition("flagged", key),))
    sql = store_health.PEOPLE[key]
    values = {name: text for name, text in _values(office).items() if f":{name}" in sql}
    return Filter(within=(Within(sql, tuple(values.items())),))


def accept(office: Office, uid: str, key: str) -> None:
    """Somebody looked, and what seemed wrong is right (keys of `MAY_BE_RIGHT`); it is asked
    again once the fact behind it changes.
    """
    assert key in MAY_BE_RIGHT, key
    with office.writing("registry.change") as write:
        person = load_resident(office, uid)
        store.add_flag(write, person.id, key, _accepted(person, key))
        for flag in store.open_flags(write.db, person.id):
            if flag.reason == key:
                store.resolve_flag(write, flag.id)
        write.audit("settle_flag", "resident", uid, old={"flag": key})


def make_head(office: Office, uid: str) -> Resident:
    """Makes a member the head of a household that has none. Raises `RuleSaysNoError`."""
    return change_resident(office, uid, {"relation": HEAD})


def as_number_says(office: Office, uid: str, reason: str) -> Resident:
    """Takes sex or birth date from an identity number that holds (keys of `FROM_NUMBER`)."""
    person = load_resident(office, uid)
    identity = read_identity(person.id_number, person.id_kind)
    fact = FROM_NUMBER[reason]
    return change_resident(office, uid, {fact: str(getattr(identity, fact))})


def home_of(office: Office, household_id: int) -> int | None:
    """The dwelling that a household is kept under."""
    return store_health.home_of(office.db, household_id)


def set_home(office: Office, household_id: int, dwelling_id: int | None, uid: str) -> None:
    """Keeps a household under the dwelling where its people live; ``uid`` is one of them."""
    with office.writing("registry.change") as write:
        old = store_health.home_of(write.db, household_id)
        store_life.set_household_dwelling(write, household_id, dwelling_id)
        write.audit(
            "set_home", "resident", uid, old={"dwelling": old}, new={"dwelling": dwelling_id}
        )


def _case(
    office: Office, key: str, rows: Mapping[int, ResidentRow], line: tuple[int, str, str]
) -> Case:
    id_, detail, other = line
    if key == "two_homes":
        return Case(rows[id_], other=rows[int(other)])
    if key == "no_head":
        return Case(rows[id_], household=int(other))
    if key == "mail" and detail == "entry":
        book, uid = other.split(" ")
        return Case(rows[id_], detail, place=rows[id_].address, entry=(book, uid))
    if key == "mail":
        place = write_address(store.place(office.db, int(other)), _block_word(office))
        return Case(rows[id_], detail, place=place)
    return Case(rows[id_], detail)


def _accepted(person: Resident, key: str) -> str:
    return person.birth_date if key == "too_old" else str(person.household_id or "")


def _values(office: Office, reason: str = "") -> dict[str, object]:
    today = office.today()
    values: dict[str, object] = {
        "health_today": today.isoformat(),
        "health_adult": born_by(ADULT_AGE, today),
        "health_oldest": born_by(OLDEST_AGE + 1, today),
        "health_block_word": _block_word(office),
    }
    return values | ({"health_reason": reason} if reason else {})


def _block_word(office: Office) -> str:
    return office.setting("building_word")
