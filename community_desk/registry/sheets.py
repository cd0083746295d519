"""Papers about people: the sheet that somebody checks what is held about them on (居民核对单,
domain G: articles 8, 45 and 46), and the sheet of a household (户情表). That one was printed is
on record.
"""

from collections.abc import Iterator, Sequence

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column
from community_desk.registry.cleaning import LONG_TERM, area_text
from community_desk.registry.codes import word_of
from community_desk.registry.confirmations import HOW, Confirmation, confirmations
from community_desk.registry.masking import mask_id, mask_phone
from community_desk.registry.records import Resident, ResidentRow
from community_desk.registry.residents import household_members, imported_from, load_resident
from community_desk.registry.store_confirmations import day_of

_SIZE = 10.0
_TO_WRITE = 22.0  # points: a row somebody writes into by hand
_NONE = "（未登记）"
_FACTS = (
    Column("项目", 14),
    Column("登记的内容", 34),
    Column("何时、怎样核实", 29),
    Column("有误请更正", 23),
)


def person_sheet(office: Office, uid: str, *, held: Sequence[tuple[str, str]] = ()) -> bytes:
    """居民核对单: all that is held about a person, whole, with room for corrections; ``held`` is
    what other subjects hold (what it is, and the text).

    Raises `RuleSaysNoError` ``no_such_resident`` or ``missing_character``.
    """
    person = load_resident(office, uid)
    pdf = draw_statement(_person_page(office, person, held))
    with office.noting("registry.print") as write:
        write.audit("print", "resident", person.uid, new={"paper": "person_sheet"})
    return pdf


def household_sheet(office: Office, uid: str, *, full: bool = False) -> bytes:
    """户情表 of the household that a person belongs to; numbers are masked unless ``full``.

    Raises `RuleSaysNoError` ``no_such_resident``, ``no_household`` or ``missing_character``.
    """
    person = load_resident(office, uid)
    if person.household_id is None:
        raise RuleSaysNoError(
            "no_household",
            QT_TRANSLATE_NOOP("errors", "{name}还没有编入一户；请先填写户编号或设为户主。"),
            name=person.name,
        )
    members = household_members(office, person.household_id)
    pdf = draw_statement(_household_page(office, person, members, full=full))
    with office.noting("registry.print") as write:
        write.audit("print", "resident", person.uid, new={"paper": "household_sheet", "full": full})
    return pdf


def _person_page(
    office: Office, person: Resident, held: Sequence[tuple[str, str]]
) -> StatementPage:
    known = confirmations(office, person)
    sections = [
        Section("一、本人", _FACTS, list(_rows(own_facts(person), known)), least=_TO_WRITE),
        Section(
            "二、住址和户口", _FACTS, list(_rows(standing_facts(person), known)), least=_TO_WRITE
        ),
    ]
    if family := _family(office, person):
        columns = (Column("姓名", 30), Column("与户主关系", 30), Column("有误请更正", 40))
        sections.append(Section("三、同户的人", columns, family))
    if held:
        heading = f"{'四' if family else '三'}、其他记录"
        sections.append(Section(heading, (Column("在哪里", 30), Column("内容", 70)), held))
    return StatementPage(
        title="居民核对单",
        left_line=office.setting("name"),
        right_line=in_digits(office.today()),
        sections=tuple(sections),
        closing=("以上内容：　□ 都对　　□ 有误，已在“有误请更正”一栏写明",),
        notes=_notes(office, person),
        signatures=("本人签名：", "日期：", f"经办人：{office.staff.name}"),
        author=office.setting("name"),
        size=_SIZE,
    )


def _rows(
    facts: Sequence[tuple[str, str, str]], known: dict[str, Confirmation]
) -> Iterator[tuple[str, str, str, str]]:
    for label, text, fact in facts:
        yield (label, text or _NONE, _confirmed(known.get(fact)) if text else "", "")


def _confirmed(last: Confirmation | None) -> str:
    return " ".join(filter(None, [last.on, HOW[last.how], last.by])) if last else ""


def own_facts(person: Resident) -> list[tuple[str, str, str]]:
    """Label, text, and the fact as `confirmations` calls it. What is seldom there stands only
    where it is there."""
    seldom = [
        ("曾用名", person.former_name, ""),
        ("原证件号码", person.former_id_number, ""),
        ("无证件的原因", person.no_id_reason, ""),
        ("签发机关", person.id_issuer, ""),
        ("有效期限", _valid(person), ""),
    ]
    seen = "（已看过原件）" if person.id_seen else ""
    emergency = " ".join(filter(None, [person.emergency_contact, person.emergency_phone]))
    return [
        ("姓名", person.name, ""),
        ("性别", word_of("sex", person.sex) if person.sex in ("1", "2") else "", ""),
        ("出生日期", person.birth_date, ""),
        ("证件", word_of("id_kind", person.id_kind) if person.id_number else "", ""),
        ("证件号码", f"{person.id_number}{seen}" if person.id_number else "", ""),
        *(fact for fact in seldom if fact[1]),
        ("电话", person.phone, "phone"),
        *([("紧急联系人", emergency, "")] if emergency else []),
        ("文化程度", word_of("education", person.education), ""),
        ("婚姻状况", word_of("marriage", person.marriage), ""),
        ("从业状况", word_of("employment", person.employment), ""),
        ("工作单位", person.employer, "employer"),
        *([("备注", person.note, "")] if person.note else []),
    ]


def _valid(person: Resident) -> str:
    end = "长期" if person.id_valid_until == LONG_TERM else person.id_valid_until
    return " 至 ".join(filter(None, [person.id_valid_from, end]))


def standing_facts(person: Resident) -> list[tuple[str, str, str]]:
    """Where somebody lives and belongs, as `own_facts`."""
    return [
        ("现住址", person.address, "address"),
        ("入住日期", person.moved_in_on, ""),
        ("户籍地址", person.registered_address, ""),
        *(
            [("户口性质", kind, "")]
            if (kind := word_of("register_kind", person.register_kind))
            else []
        ),
        *([("建筑面积", f"{area} 平方米", "")] if (area := area_text(person.area_tenths)) else []),
        ("人户情况", word_of("status", person.status), "status"),
        ("户编号", person.household_number, ""),
        ("与户主关系", word_of("relation", person.relation), ""),
    ]


def _family(office: Office, person: Resident) -> list[tuple[str, str, str]]:
    """Name and relation alone: the rest about them is theirs to see."""
    if person.household_id is None:
        return []
    members = household_members(office, person.household_id)
    return [
        (member.name, word_of("relation", member.relation), "")
        for member in members
        if member.uid != person.uid
    ]


def _notes(office: Office, person: Resident) -> tuple[str, ...]:
    batch = imported_from(office, person.id)
    source = f"{day_of(batch[0])}随名册“{batch[1]}”导入" if batch else "由本人或家人当面登记"
    years, migrant = office.setting("keep_years"), office.setting("keep_migrant_years")
    reach = office.setting("telephone")
    return (
        f"资料来源：{source}；以后的改动由工作人员登记，何人何时改过都有记录。",
        (
            "用途：居民登记和服务——开具证明、记台账、发放救助和补贴、走访帮扶、应急联系；"
            "不作他用，不出售，不公开号码和住址。"
        ),
        f"保存期限：在本社区居住期间；迁出或去世后再保存{years}年，流动人口离开后{migrant}年，到期清理。",
        "您的权利：可以查阅、复制、更正、补充、删除，要求解释（《个人信息保护法》第四十四条至第四十八条）。"
        + (f"电话：{reach}。" if reach else ""),
        "本单写有完整的证件号码和电话，请本人妥善保管。",
    )


def _household_page(
    office: Office, person: Resident, members: list[ResidentRow], *, full: bool
) -> StatementPage:
    head = next((member for member in members if member.relation == "02"), None)
    where = head.address if head else person.address
    facts = (
        (
            "户主",
            head.name if head else "（未登记）",
            "户编号",
            person.household_number or "（无）",
        ),
        ("住址", where or "（未登记）", "人数", f"{len(members)} 人"),
    )
    return StatementPage(
        title="户情表",
        left_line=office.setting("name"),
        right_line=in_digits(office.today()),
        sections=(
            Section(
                "一、户",
                (Column("项目", 12), Column("内容", 48), Column("项目", 15), Column("内容", 25)),
                facts,
            ),
            Section("二、人员", _MEMBERS, [_member(member, full=full) for member in members]),
        ),
        notes=() if full else ("证件号码、电话已打码。",),
        signatures=("户主或家人签名：", "日期：", f"经办人：{office.staff.name}"),
        author=office.setting("name"),
        size=9.5,
    )


_MEMBERS = (
    Column("姓名", 18),
    Column("与户主", 12),
    Column("性别", 8, "center"),
    Column("出生日期", 16, "center"),
    Column("证件号码", 30),
    Column("电话", 20),
    Column("人户情况", 14),
)


def _member(member: ResidentRow, *, full: bool) -> tuple[str, ...]:
    return (
        member.name,
        word_of("relation", member.relation),
        word_of("sex", member.sex) if member.sex in ("1", "2") else "",
        member.birth_date,
        member.id_number if full else mask_id(member.id_number),
        member.phone if full else mask_phone(member.phone),
        word_of("status", member.status),
    )
