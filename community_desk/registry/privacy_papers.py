"""The papers of domain G: the notice for those whose facts are collected, the consent form for a
guardian to sign, the answer to a request, one page each; and the yearly list of a clean-up.
"""

from collections.abc import Sequence

from community_desk.office.office import Office
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.notices import NoticePage, NoticeTable, draw_notice
from community_desk.printing.tables import Column, TablePage, draw_table
from community_desk.registry.codes import word_of
from community_desk.registry.consents import USUAL_SCOPE
from community_desk.registry.requests import APPLICANTS, KINDS, OUTCOMES, load_request
from community_desk.registry.residents import load_resident
from community_desk.registry.retention import due, lapsed
from community_desk.registry.sheets import own_facts, standing_facts

_FACTS = (
    "姓名、性别、出生日期、证件号码、住址和房屋面积、户籍地址和户口性质、联系电话、与户主关系、"
    "文化程度、婚姻和从业状况、紧急联系人及其电话"
)
_NEVER = "不收集宗教信仰、民族、血型、指纹人脸，不留身份证件的照片，不存银行账号"
_UNKNOWN = "（未登记）"


def collection_notice(office: Office) -> bytes:
    """个人信息收集告知书: who, what for, which facts, how long, which rights (articles 7, 17, 30)
    in the words of this office.
    """
    years, migrant = office.setting("keep_years"), office.setting("keep_migrant_years")
    days = office.setting("request_days")
    kept = (
        f"在本社区居住期间；迁出或去世后再保存{years}年，流动人口离开后{migrant}年，"
        "到期清理。法律另有规定的从其规定。"
    )
    rights = (
        f"可以查阅、复制、更正、补充、删除，要求解释，撤回同意。提出后{days}日内答复。"
        "不愿提供非必需的内容，不影响为您服务。"
    )
    rows = (
        ("谁在收集", f"{office.setting('name')}。{_reach(office)}"),
        ("为了什么", "居民登记和服务：开具证明、记台账、发放救助和补贴、走访帮扶、应急联系。"),
        ("收集哪些", f"{_FACTS}。办理具体事项时，只另问该事项需要的内容。{_NEVER}。"),
        (
            "敏感信息",
            "残疾、疾病、救助和未满14周岁儿童的信息，只在办理相应事项时登记，另行征得同意。",
        ),
        (
            "怎样保管",
            "保存在本社区的电脑里，全部加密，不上网；号码默认遮住，谁看过、导出过都有记录。",
        ),
        ("保存多久", kept),
        (
            "给谁看",
            "只有依法办事需要时，才向街道和有关部门提供，并写明用途；不出售，不公开号码和住址。",
        ),
        ("您的权利", rights),
    )
    page = NoticePage(
        committee=office.setting("name"),
        title="个人信息收集告知书",
        number="",
        salutation="各位居民：",
        paragraphs=(
            "为您登记信息之前，按照《个人信息保护法》第七条、第十七条和第三十条，告知如下：",
        ),
        tables=(NoticeTable("", rows),),
        closing="对以上内容有疑问，请当面询问或来电。",
        handler=office.staff.name,
        date=in_digits(office.today()),
    )
    return draw_notice(page)


def consent_form(office: Office, resident_uid: str, *, guardian: str = "") -> bytes:
    """监护人同意书 for one child, to be signed; that it was printed is on record."""
    child = load_resident(office, resident_uid)
    rows = (
        ("儿童姓名", child.name),
        ("出生日期", child.birth_date or _UNKNOWN),
        ("住址", child.address or _UNKNOWN),
        (
            "同意登记",
            f"{USUAL_SCOPE}所需的信息：姓名、性别、出生日期、住址、监护人及电话、就读学校。",
        ),
        ("用途", "儿童关爱帮扶、入学摸底、应急联系。不用于其他用途，不公开。"),
        ("保存", "至年满14周岁或帮扶结束；期满清理。"),
        ("撤回", "监护人可以随时撤回同意，撤回后不再登记和使用，不影响已经办好的事。"),
        ("监护人", f"{guardian}　　　　　　与儿童关系："),
        ("监护人签名", "\n　　　　　　　　　　　　　　　　　年　　　月　　　日"),
    )
    page = NoticePage(
        committee=office.setting("name"),
        title="监护人同意书",
        number="",
        salutation=f"{office.setting('name')}：",
        paragraphs=(
            (
                "按照《个人信息保护法》第三十一条，未满14周岁的儿童，登记其个人信息须取得监护人同意。"
                "本人是下列儿童的监护人，已看过并了解以下内容，同意登记。"
            ),
        ),
        tables=(NoticeTable("", rows),),
        closing=f"本同意书由社区保存。{_reach(office)}",
        handler=office.staff.name,
        date=in_digits(office.today()),
    )
    pdf = draw_notice(page)
    with office.noting("registry.print") as write:
        write.audit("print", "resident", child.uid, new={"paper": "consent_form"})
    return pdf


def answer_paper(
    office: Office, request_uid: str, *, held: Sequence[tuple[str, str]] = ()
) -> bytes:
    """The answer to a request, with what the registry holds where access was given; ``held`` is
    what other subjects hold (label, text). That it was printed is on record.

    Raises `RuleSaysNoError` ``no_such_request``.
    """
    request = load_request(office, request_uid)
    person = load_resident(office, request.resident_uid) if request.resident_uid else None
    about = f"您于{request.received_on}提出的{KINDS[request.kind]}个人信息的申请"
    if request.applicant_relation and person is not None:
        about = f"您作为{person.name}的{_relation(request.applicant_relation)}，{about[1:]}"
    outcome = OUTCOMES.get(request.outcome, "正在办理")
    tables = [
        NoticeTable(
            "",
            (
                ("申请事项", request.wish or KINDS[request.kind]),
                ("办理结果", outcome),
                *((("答复", request.answer),) if request.answer else ()),
            ),
        )
    ]
    if request.kind == "access" and request.outcome in ("done", "partly") and person is not None:
        facts = [(label, text) for label, text, _ in (*own_facts(person), *standing_facts(person))]
        rows = [(label, text) for label, text in (*facts, *held) if text]
        tables.append(NoticeTable("本社区登记的信息", tuple(rows)))
    page = NoticePage(
        committee=office.setting("name"),
        title="个人信息申请答复书",
        number=f"申请编号 {request.number}",
        salutation=f"{request.applicant_name}：",
        paragraphs=(f"{about}收悉，答复如下：",),
        tables=tuple(tables),
        closing="对答复有异议的，可以向街道反映，或依法向人民法院起诉。" + _reach(office),
        handler=office.staff.name,
        date=in_digits(office.today()),
    )
    pdf = draw_notice(page)
    with office.noting("registry.print") as write:
        new = {"paper": "answer", "request": request.number}
        subject_uid = request.resident_uid or request.uid
        write.audit("print", "resident" if person else "privacy_request", subject_uid, new=new)
    return pdf


def _relation(relation: str) -> str:
    return {"guardian": "监护人", "relative": "近亲属", "agent": "受托人"}.get(
        relation, APPLICANTS[""]
    )


def _reach(office: Office) -> str:
    telephone, address = office.setting("telephone"), office.setting("address")
    parts = [f"电话：{telephone}" if telephone else "", f"地址：{address}" if address else ""]
    said = "，".join(filter(None, parts))
    return f"{said}。" if said else ""


def cleanup_list(office: Office) -> bytes:
    """到期清理清单 of the year: who is due and why somebody stays; that it was printed is on
    record.
    """
    found, other = due(office), lapsed(office)
    page = TablePage(
        title=f"{office.today().year}年居民资料到期清理清单",
        columns=(
            Column("序号", 7, "right"),
            Column("姓名", 14),
            Column("情况", 12),
            Column("离开日期", 15),
            Column("保存到", 15),
            Column("处理", 37),
        ),
        rows=[
            (
                str(number),
                each.name,
                word_of("status", each.status),
                each.left_on,
                each.keep_until,
                f"暂不清理：{each.why_not}" if each.why_not else "清理",
            )
            for number, each in enumerate(found, start=1)
        ],
        subtitle=(f"{office.setting('name')}　{in_digits(office.today())}",),
        footer=(
            (
                f"另有：已满14周岁的监护人同意 {other.consents} 份，"
                f"答复已满年限的个人信息申请 {other.requests} 件。"
            ),
            (
                f"保存年限：迁出、去世后 {office.setting('keep_years')} 年，"
                f"流动人口离开后 {office.setting('keep_migrant_years')} 年。"
            ),
        ),
        signatures=(f"制表人：{office.staff.name}", "负责人："),
        author=office.setting("name"),
    )
    pdf = draw_table(page)
    with office.noting("registry.print") as write:
        write.audit("print", "registry", "", new={"paper": "cleanup_list", "people": len(found)})
    return pdf
