"""Saying no well: the notice, its number, and what is kept of it."""

import json
from dataclasses import replace

import pytest

from community_desk.certificates import refusing, register
from community_desk.certificates.catalogue import Catalogue, load_catalogue
from community_desk.certificates.policy import load_policy
from community_desk.certificates.refusal_counts import BodyCount, year_counts
from community_desk.certificates.refusing import RefusalRequest
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.names import looks_like_name
from community_desk.registry.records import Resident
from tests.certificates.test_issuing import set_setting
from tests.printing.papers import fonts_of, page_count, text_of

REFUSED = sorted(key for key, class_ in load_policy("survey").classes.items() if class_ == "refuse")


def plain(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("key", REFUSED)
def test_each_refused_type_prints_on_one_page(
    office: Office, catalogue: Catalogue, chen: Resident, key: str
) -> None:
    request = RefusalRequest(key, chen.uid, asked_by="某某银行城东支行", purpose="办理银行卡")
    refused = refusing.refuse(office, catalogue, request)
    text = text_of(refused.pdf)
    kind = catalogue.find(key)
    assert kind.refusal is not None
    assert page_count(refused.pdf) == 1
    assert all(fonts_of(refused.pdf).values())
    assert refused.number == "幸告〔2026〕第0001号"
    for part in (
        "不予开具证明告知单",
        refused.number,
        "陈𬭎居民：",
        f"因办理银行卡，应某某银行城东支行的要求，申请开具“{kind.title}”",
        kind.refusal.why,
        "依据",
        "0551-00000000",
        "经办人：王主任",
        "二〇二六年十一月二十三日",
    ):
        assert plain(part) in text
    for route in kind.refusal.routes:
        assert plain(route.authority) in text
        assert all(plain(paper) in text for paper in route.bring)
    for basis in kind.refusal.basis:
        assert plain(basis.law) in text


def test_refusals_have_their_own_numbers_and_are_counted(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = RefusalRequest("death", chen.uid, asked_by="某某银行")
    numbers = [refusing.refuse(office, catalogue, request).number for _ in range(3)]
    assert numbers == [f"幸告〔2026〕第000{n}号" for n in (1, 2, 3)]
    refusing.refuse(office, catalogue, replace(request, asked_by=""))
    assert register.counts(office, 2026) == (0, 4)
    assert year_counts(office, 2026).bodies[0] == BodyCount("某某银行", "bank", 3)


@pytest.mark.parametrize(
    ("thing", "shown", "hidden"),
    [
        ("户口本", "公安派出所户籍窗口", "婚姻登记机关"),
        ("结婚证", "婚姻登记机关", "公安派出所户籍窗口"),
        ("房产证", "不动产登记机构", "婚姻登记机关"),
        ("", "婚姻登记机关", "没有这一项"),
        ("藏宝图", "婚姻登记机关", "没有这一项"),
    ],
)
def test_the_lost_thing_picks_its_way(
    office: Office, catalogue: Catalogue, thing: str, shown: str, hidden: str
) -> None:
    request = RefusalRequest("lost_other_papers", applicant_name="张三", thing=thing)
    text = text_of(refusing.refuse(office, catalogue, request).pdf)
    assert shown in text
    assert hidden not in text
    assert "张三居民：" in text


@pytest.mark.parametrize(
    ("request_", "code", "kind"),
    [
        (RefusalRequest("death"), "no_applicant", NotUnderstoodError),
        (RefusalRequest("residence", applicant_name="张三"), "may_be_issued", RuleSaysNoError),
        (
            RefusalRequest("belief_statement", applicant_name="张三"),
            "not_offered_type",
            RuleSaysNoError,
        ),
        (RefusalRequest("nothing", applicant_name="张三"), "unknown_type", NotUnderstoodError),
        (RefusalRequest("death", applicant_name="张😀"), "missing_character", RuleSaysNoError),
    ],
)
def test_what_cannot_be_refused_leaves_nothing(
    office: Office,
    catalogue: Catalogue,
    request_: RefusalRequest,
    code: str,
    kind: type[DeskError],
) -> None:
    with pytest.raises(kind) as caught:
        refusing.refuse(office, catalogue, request_)
    assert caught.value.code == code
    assert office.db.table("refusal").count == 0


def test_the_national_policy_refuses_kinship_to_all_but_notaries(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    set_setting(office, "policy", "national-2020")
    request = RefusalRequest("kinship", chen.uid, asked_by="某某银行")
    text = text_of(refusing.refuse(office, catalogue, request).pdf)
    assert "第1项（亲属关系证明）" in text
    with pytest.raises(RuleSaysNoError):
        refusing.refuse(office, catalogue, replace(request, asked_by="城东区公证处"))
    residence = RefusalRequest("spouses", chen.uid)
    assert page_count(refusing.refuse(office, catalogue, residence).pdf) == 1


def test_a_preview_needs_no_applicant_and_keeps_nothing(
    office: Office, catalogue: Catalogue
) -> None:
    pdf = refusing.preview_refusal(office, catalogue, RefusalRequest("death"))
    assert "样稿" in text_of(pdf)
    assert "第____号" in text_of(pdf)
    assert office.db.table("refusal").count == 0


def test_a_reader_may_not_refuse(office: Office, catalogue: Catalogue) -> None:
    reading = replace(office, staff=replace(office.staff, role=Role.READER))
    with pytest.raises(RuleSaysNoError):
        refusing.refuse(reading, catalogue, RefusalRequest("death", applicant_name="张三"))


def test_the_content_is_frozen_with_the_page(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    refused = refusing.refuse(office, catalogue, RefusalRequest("death", chen.uid))
    row = next(iter(office.db.table("refusal").rows))
    assert json.loads(row["content"])["page"]["number"] == refused.number
    assert row["pdf"] == refused.pdf
    assert row["resident_id"] == chen.id


@pytest.mark.parametrize("name", ["zyg 0419", "0419", "张伟２", "3-2-501"])
def test_digits_are_no_name(office: Office, catalogue: Catalogue, name: str) -> None:
    request = RefusalRequest("death", applicant_name=name)
    with pytest.raises(RuleSaysNoError) as raised:
        refusing.refuse(office, catalogue, request)
    assert raised.value.code == "applicant_not_a_name"
    assert register.count(office) == 0
    assert name not in text_of(refusing.preview_refusal(office, catalogue, request))


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("张三", True),
        ("欧阳某", True),
        ("阿依古丽·艾合买提", True),
        ("John Smith", True),
        ("𠮷田", True),
        ("张", False),
        ("张w", False),
        ("z", False),
        ("zyg 0419", False),
        ("张伟1", False),
        ("张伟，李四", False),
        ("", False),
    ],
)
def test_what_looks_like_a_name(text: str, is_name: bool) -> None:
    assert looks_like_name(text) is is_name


@pytest.mark.parametrize(
    "changes",
    [
        {"applicant_name": "{id_number}"},
        {"applicant_name": "王\n五"},
        {"applicant_name": "王" * 41},
        {"asked_by": "{name}银行"},
        {"asked_by": "某\n银行"},
        {"purpose": "贷\u202e款"},
        {"thing": "户口簿\n驾驶证"},
    ],
)
def test_what_cannot_stand_on_paper_is_not_refused_with(
    office: Office, catalogue: Catalogue, changes: dict[str, str]
) -> None:
    request = replace(RefusalRequest("lost_other_papers", applicant_name="王丁"), **changes)
    with pytest.raises(RuleSaysNoError):
        refusing.refuse(office, catalogue, request)
    assert register.count(office) == 0


THINGS = {
    "户口簿": ("户口本丢了", "户口簿找不到"),
    "不动产权证（房产证）": ("房产证丢失", "不动产证遗失", "房本不见了"),
    "驾驶证、行驶证、机动车登记证书": ("驾照丢了", "驾驶证丢失", "行驶证丢了", "行车证"),
    "护照、通行证": ("护照丢了", "港澳通行证丢失"),
    "营业执照": ("营业执照丢了",),
    "结婚证、离婚证": ("结婚证丢了", "离婚证遗失"),
    "出生医学证明": ("出生证找不到", "出生医学证明丢失"),
    "毕业证书": ("毕业证丢了", "学位证丢失"),
    "社会保障卡": ("社保卡丢了", "医保卡丢了"),
    "发票": ("购房发票丢了", "发票遗失"),
    "法院、公证文书": ("判决书丢了", "公证书找不到"),
    "收据、押金条、缴费票据、燃气本": ("押金条", "收据丢了", "缴费票据", "燃气本丢了"),
    "": ("东西丢了", "丢失证明", ""),
}


@pytest.mark.parametrize(
    ("thing", "words"), [(thing, said) for thing, many in THINGS.items() for said in many]
)
def test_each_lost_thing_is_known_by_what_people_call_it(
    catalogue: Catalogue, thing: str, words: str
) -> None:
    form = catalogue.find("lost_other_papers").refusal
    assert form is not None
    assert refusing.thing_said(form, words) == thing
    assert {route.case for route in form.routes} == set(THINGS) - {""}
    assert all(route.authority and route.bring for route in form.routes)


ALL_REFUSED = sorted(
    kind.key for kind in load_catalogue().types if kind.refusal and kind.key != "belief_statement"
)


@pytest.mark.parametrize("key", ALL_REFUSED)
def test_every_notice_says_why_where_with_what_and_by_which_rule(
    office: Office, national: Catalogue, chen: Resident, key: str
) -> None:
    set_setting(office, "policy", "national-2020")
    kind = load_catalogue().find(key)
    assert kind.refusal is not None
    routes = kind.refusal.routes
    assert routes
    assert all(route.authority for route in routes)
    assert any(route.bring for route in routes)
    assert all(route.case for route in routes) or len(routes) == 1
    assert kind.refusal.basis or kind.national_items
    if key not in {one.key for one in national.types} or key == "residence":
        return
    try:
        page = refusing.draft_notice(office, national, RefusalRequest(key, chen.uid))
    except RuleSaysNoError:
        return  # under this rule it may be issued
    rows = "".join(label + text for table in page.tables for label, text in table.rows)
    for route in routes:
        assert route.authority in rows
        assert all(paper in rows for paper in route.bring)
    for item in kind.refusal.basis:
        assert item.law in rows
    for number in kind.national_items:
        assert f"第{number}项" in rows
    assert "0551-0000" in page.closing
    set_setting(office, "telephone", "")
    page = refusing.draft_notice(office, national, RefusalRequest(key, chen.uid))
    assert page.closing.startswith("如有不清楚的，请到居委会来问。")
