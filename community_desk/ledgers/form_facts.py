"""What a column of a department's form can be filled with, and under which names forms ask for
it: those that the import of a roster knows, and what follows from them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import store, store_forms
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.filled import fill
from community_desk.office.office import Office
from community_desk.registry import store as registry_store
from community_desk.registry.cleaning import LONG_TERM
from community_desk.registry.codes import TABLES, code_of, word_of
from community_desk.registry.headings import (
    NOT_KEPT,
    field_of,
    field_of_head,
    is_somebody_elses,
    likely_field,
)
from community_desk.registry.masking import mask_id, mask_numbers, mask_phone
from community_desk.workbooks.headings import plain_heading

# By key: what the window calls it. Those of the first part the ledgers fill as well.
_OF_LEDGERS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("form_facts", "姓名"),
    "sex": QT_TRANSLATE_NOOP("form_facts", "性别"),
    "birth_date": QT_TRANSLATE_NOOP("form_facts", "出生日期"),
    "age": QT_TRANSLATE_NOOP("form_facts", "年龄"),
    "id_number": QT_TRANSLATE_NOOP("form_facts", "证件号码"),
    "phone": QT_TRANSLATE_NOOP("form_facts", "电话"),
    "relation": QT_TRANSLATE_NOOP("form_facts", "与户主关系"),
    "education": QT_TRANSLATE_NOOP("form_facts", "文化程度"),
    "marriage": QT_TRANSLATE_NOOP("form_facts", "婚姻状况"),
    "employment": QT_TRANSLATE_NOOP("form_facts", "从业状况"),
    "employer": QT_TRANSLATE_NOOP("form_facts", "工作单位"),
    "registered_address": QT_TRANSLATE_NOOP("form_facts", "户籍地址"),
    "address": QT_TRANSLATE_NOOP("form_facts", "现居住地址"),
    "compound": QT_TRANSLATE_NOOP("form_facts", "小区"),
    "block": QT_TRANSLATE_NOOP("form_facts", "楼栋"),
    "unit": QT_TRANSLATE_NOOP("form_facts", "单元"),
    "floor": QT_TRANSLATE_NOOP("form_facts", "楼层"),
    "room": QT_TRANSLATE_NOOP("form_facts", "室号"),
    "household_number": QT_TRANSLATE_NOOP("form_facts", "户编号"),
    "household_size": QT_TRANSLATE_NOOP("form_facts", "家庭人口"),
    "guardian": QT_TRANSLATE_NOOP("form_facts", "监护人"),
    "guardian_phone": QT_TRANSLATE_NOOP("form_facts", "监护人电话"),
    "spouse": QT_TRANSLATE_NOOP("form_facts", "配偶"),
    "emergency_contact": QT_TRANSLATE_NOOP("form_facts", "紧急联系人"),
    "emergency_phone": QT_TRANSLATE_NOOP("form_facts", "紧急联系电话"),
    "register_kind": QT_TRANSLATE_NOOP("form_facts", "户口性质"),
    "area": QT_TRANSLATE_NOOP("form_facts", "房屋面积"),
    "grid": QT_TRANSLATE_NOOP("form_facts", "网格"),
    "leader": QT_TRANSLATE_NOOP("form_facts", "楼栋长"),
}
_OF_REGISTRY: Mapping[str, str] = {
    "former_name": QT_TRANSLATE_NOOP("form_facts", "曾用名"),
    "status": QT_TRANSLATE_NOOP("form_facts", "人户状态"),
    "id_kind": QT_TRANSLATE_NOOP("form_facts", "证件类型"),
    "id_issuer": QT_TRANSLATE_NOOP("form_facts", "签发机关"),
    "id_valid_from": QT_TRANSLATE_NOOP("form_facts", "证件有效期起"),
    "id_valid_until": QT_TRANSLATE_NOOP("form_facts", "证件有效期至"),
    "former_id_number": QT_TRANSLATE_NOOP("form_facts", "曾用证件号码"),
    "no_id_reason": QT_TRANSLATE_NOOP("form_facts", "无证件原因"),
    "moved_in_on": QT_TRANSLATE_NOOP("form_facts", "入住日期"),
    "note": QT_TRANSLATE_NOOP("form_facts", "备注"),
}
_OF_HEAD: Mapping[str, str] = {
    "head_name": QT_TRANSLATE_NOOP("form_facts", "户主姓名"),
    "head_id_number": QT_TRANSLATE_NOOP("form_facts", "户主证件号码"),
    "head_phone": QT_TRANSLATE_NOOP("form_facts", "户主电话"),
    "head_sex": QT_TRANSLATE_NOOP("form_facts", "户主性别"),
    "head_birth_date": QT_TRANSLATE_NOOP("form_facts", "户主出生日期"),
}
_OF_OFFICE: Mapping[str, str] = {
    "serial": QT_TRANSLATE_NOOP("form_facts", "序号（1、2、3）"),
    "community": QT_TRANSLATE_NOOP("form_facts", "社区名称"),
    "staff": QT_TRANSLATE_NOOP("form_facts", "填表人"),
    "today": QT_TRANSLATE_NOOP("form_facts", "填表日期"),
}
FACTS: Mapping[str, str] = {**_OF_OFFICE, **_OF_LEDGERS, **_OF_HEAD, **_OF_REGISTRY}

# What forms ask for and no roster has.
_NAMES: Mapping[str, str] = {
    "serial": "序号 编号 序 no 行号 顺序号",
    "age": "年龄 周岁 岁数 现年龄 实足年龄 周岁年龄",
    "household_size": """
        家庭人口 家庭人口数 户人数 家庭人数 人口数 户内人数 家庭成员人数 家庭成员数 同住人数 总人口
        """,
    "guardian": "监护人 监护人姓名 家长 家长姓名",
    "guardian_phone": """
        监护人电话 监护人联系电话 监护人联系方式 监护人手机号 家长电话 家长联系电话 家长联系方式
        """,
    "spouse": "配偶 配偶姓名 爱人 爱人姓名",
    "head_phone": "户主联系方式 户主手机 户主手机号 户主联系电话 户主电话",
    "grid": "网格 所属网格 网格名称 网格编号 网格号 所在网格",
    "leader": "楼栋长 楼长 楼栋长姓名 楼长姓名",
    "community": """
        社区 社区名称 所属社区 所在社区 村社区 社区村 居委会 社区居委会 填报单位 报送单位 填报社区
        """,
    "staff": "填表人 填报人 采集人 登记人 填写人",
    "today": "填表日期 填报日期 填写日期",
}
_BY_NAME = {name: fact for fact, names in _NAMES.items() for name in names.split()}
# 户主信息 above 姓名 is 户主姓名.
_SAYS_NOTHING = re.compile("(?:基本|个人|主要)*(?:信息|情况|资料)")
_NUMBERS = ("age", "household_size", "area")
_DAYS = ("birth_date", "head_birth_date", "id_valid_from", "id_valid_until", "moved_in_on", "today")
_IDS = ("id_number", "former_id_number", "head_id_number")
_PHONES = ("phone", "guardian_phone", "emergency_phone", "head_phone")
_TABLES: Mapping[str, str] = {fact: fact.removeprefix("head_") for fact in FACTS}

Value = str | int | float | date | None
Person = Mapping[str, Value]


def fact_of(levels: Sequence[str]) -> str:
    """The fact that a column asks for, given what stands above it from the top to the lowest;
    empty for what nobody knows. 户主 above 身份证号 is the head's, 基本情况 says nothing.
    """
    joined, lowest = "".join(levels), levels[-1]
    if found := _named(joined) or _named(_SAYS_NOTHING.sub("", joined)):
        return found
    plain = plain_heading(lowest)
    groups = "".join(levels[:-1])
    if plain in NOT_KEPT or (groups and is_somebody_elses(groups + "一栏")):
        return ""
    likely = likely_field(lowest)
    return _named(lowest) or (likely if likely in FACTS else "")


def _named(text: str) -> str:
    plain = plain_heading(text)
    if plain in NOT_KEPT:
        return ""
    if found := _BY_NAME.get(plain):
        return found
    if plain.startswith("户主") and (of_head := field_of_head(text)):
        return f"head_{of_head}" if f"head_{of_head}" in FACTS else ""
    field = field_of(text)
    return field if field in FACTS else ""


def people(
    office: Office, uids: Sequence[str], facts: Sequence[str], *, full: bool
) -> Iterator[Person]:
    """What the registry knows of people, one after the other; unknown facts are None.

    Numbers are masked unless ``full``.
    """
    book = _book_of([fact for fact in facts if fact in _OF_LEDGERS])
    others = [fact for fact in facts if fact in _OF_REGISTRY]
    of_head = [fact for fact in facts if fact in _OF_HEAD]
    block_word = office.setting("building_word")
    for uid in uids:
        found: dict[str, str] = {}
        if book.columns:
            found |= _from_ledgers(office, book, uid, block_word)
        if others:
            person = registry_store.resident(office.db, "uid", uid, block_word=block_word)
            if person is not None:
                found |= {fact: _word(fact, str(getattr(person, fact))) for fact in others}
        if of_head:
            found |= {
                fact: _word(fact, text)
                for fact, text in store_forms.head_of(office.db, uid).items()
            }
        yield {fact: value_of(fact, found.get(fact, ""), full=full) for fact in facts}


def of_office(office: Office, fact: str) -> Value:
    """A fact that is the same in every line."""
    if fact == "community":
        name = office.setting("name")
        for ending in ("居民委员会", "居委会"):
            name = name.removesuffix(ending)
        return name
    return office.today() if fact == "today" else office.staff.name


def value_of(fact: str, text: str, *, full: bool) -> Value:
    """A text as a cell takes it: numbers and days as such, numbers that name somebody as text."""
    if not text:
        return None
    if fact in _NUMBERS and text.isdecimal():
        return int(text)
    if fact in _DAYS:
        return "长期" if text == LONG_TERM else _day(text)
    if not full:
        if fact in _IDS:
            return mask_id(text)
        if fact in _PHONES:
            return mask_phone(text)
        if fact == "note":
            return mask_numbers(text)
    return text


def fitted(fact: str, value: Value, choices: Sequence[str]) -> Value:
    """A word as the list of a column offers it, such as 大学 for 大学本科; else as it is."""
    table = _TABLES.get(fact, fact)
    if not choices or not isinstance(value, str) or value in choices or table not in TABLES:
        return value
    code = code_of(table, value)
    same = [choice for choice in choices if code is not None and code_of(table, choice) == code]
    return same[0] if same else value


def _day(text: str) -> Value:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _word(fact: str, text: str) -> str:
    table = _TABLES[fact]
    if table in TABLES and text:
        return word_of(table, text)
    return text


def _from_ledgers(office: Office, book: Book, uid: str, block_word: str) -> dict[str, str]:
    new = store.facts_of_new(
        office.db,
        book,
        resident_uid=uid,
        dwelling_uid="",
        today=office.today().isoformat(),
        staff_uid=office.staff.uid,
    )
    cells = fill(book, [new], today=office.today(), block_word=block_word, masked=False)[0]
    return {column.name: text for column, text in zip(book.columns, cells, strict=True)}


def _book_of(facts: Sequence[str]) -> Book:
    """A book that asks for these facts and is kept by nobody: the ledgers know how to fill it."""
    return Book(
        code="0000",
        category="",
        category_title="",
        name="",
        review="yearly",
        kind="log",
        subject="resident",
        once=False,
        number="",
        on_by_default=False,
        privacy="",
        guardian_consent=False,
        columns=tuple(Column(fact, "text", filled_from="resident", field=fact) for fact in facts),
    )
