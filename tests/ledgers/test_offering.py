"""Units, grids, hours, visits and letters: what stands in a column though nobody typed it there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.issuing import issue
from community_desk.certificates.voiding import void
from community_desk.errors import RuleSaysNoError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.entries import add_entry
from community_desk.ledgers.preview import preview
from community_desk.ledgers.reviews import review_entries
from community_desk.ledgers.shelf import suggestions
from community_desk.ledgers.taking_part import people_in, set_people
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.blocks import set_block
from community_desk.registry.merge import merge
from tests.certificates.requests import full_request
from tests.people import add_person


def book(code: str) -> Book:
    return load_books().find(code)


def unit(office: Office, name: str, address: str = "") -> None:
    add_entry(office, book("1502"), typed={"单位名称": name, "地址": address})


LEAK = {"位置": "幸福里2栋门前", "问题描述": "漏水"}


def test_the_property_company_of_the_place(office: Office) -> None:
    unit(office, "新源物业公司", "幸福里1栋底商")
    unit(office, "恒富物业公司", "恒富小区南门")
    unit(office, "惠民药房", "幸福里1栋底商")

    leak = add_entry(office, book("1002"), typed=LEAK)
    company = add_entry(office, book("1001"), typed={"小区名称": "恒富小区"})
    elsewhere = add_entry(office, book("1002"), typed=LEAK | {"位置": "某路口"})
    named = add_entry(office, book("1002"), typed=LEAK | {"责任单位": "供水单位"})
    nobody = add_entry(office, book("1002"), typed=LEAK | {"责任单位": ""})

    assert leak.shown["责任单位"] == "新源物业公司"
    assert company.shown["物业企业"] == "恒富物业公司"
    assert elsewhere.shown["责任单位"] == ""
    assert named.shown["责任单位"] == "供水单位"
    assert nobody.shown["责任单位"] == ""
    offered = suggestions(office, book("1002"), book("1002").column("责任单位"))
    assert {"物业服务企业", "新源物业公司", "惠民药房"} <= set(offered)


def test_the_company_that_the_compound_has_comes_first(office: Office) -> None:
    unit(office, "新源物业公司", "幸福里1栋")
    add_entry(office, book("1001"), typed={"小区名称": "幸福里", "物业企业": "安居公司"})
    assert add_entry(office, book("1002"), typed=LEAK).shown["责任单位"] == "安居公司"


def test_what_stood_in_the_book_stays_when_the_units_change(office: Office) -> None:
    unit(office, "新源物业公司")
    leak = add_entry(office, book("1002"), typed=LEAK)
    (line,) = entries.page(office, book("1502"))
    entries.close_entry(office, book("1502"), line.uid, "退出小区")
    assert entries.load_entry(office, book("1002"), leak.uid).shown["责任单位"] == "新源物业公司"
    assert add_entry(office, book("1002"), typed=LEAK).shown["责任单位"] == ""


def test_the_grid_of_a_block_or_of_whoever_checks(office: Office) -> None:
    person = add_person(office, "赵云", address="幸福里3栋2单元501室")
    set_block(office, "幸福里", "3", grid="第一网格", leader="周磊")
    check = {"检查项目": "楼道"}
    assert preview(office, book("1101"))["责任片区"] == "第一网格"
    assert add_entry(office, book("1101"), typed=check).shown["责任片区"] == "第一网格"

    set_block(office, "幸福里", "4", grid="第二网格")
    add_entry(office, book("1101"), typed=check | {"责任片区": "第二网格"})
    assert add_entry(office, book("1101"), typed=check).shown["责任片区"] == "第二网格"
    visit = add_entry(office, book("1505"), resident_uid=person.uid, typed={})
    assert visit.shown["网格"] == "第一网格"
    set_block(office, "幸福里", "3", grid="第三网格")
    assert entries.load_entry(office, book("1505"), visit.uid).shown["网格"] == "第三网格"
    assert suggestions(office, book("1505"), book("1505").column("网格"))[:2] == [
        "第三网格",
        "第二网格",
    ]


def test_hours_of_a_volunteer_are_those_of_the_activities(office: Office) -> None:
    one, other = add_person(office, "赵云"), add_person(office, "钱进")
    for hours in ("3", "2", ""):
        typed = {"活动名称": "清扫", "活动日期": "2026-11-01", "服务时长(时)": hours}
        activity = add_entry(office, book("0202"), typed=typed)
        set_people(office, book("0202"), activity.uid, [one.uid, one.uid])
    set_people(office, book("0202"), activity.uid, [other.uid])
    for person in (one, other):
        add_entry(office, book("0201"), resident_uid=person.uid, typed={})

    def hours_by_name() -> list[tuple[str, str]]:
        rows = entries.page(office, book("0201"), sort="累计时长(时)")
        return [(row.cells[1], row.cells[11]) for row in rows]

    assert hours_by_name() == [("钱进", "0"), ("赵云", "5")]
    assert people_in(office, book("0202"), activity.uid) == [(other.uid, "钱进")]
    assert audit.recent(office.db, subject_uid=activity.uid)[0].action == "set_people"
    with pytest.raises(RuleSaysNoError, match="不登记参加的人"):
        set_people(office, book("1202"), activity.uid, [one.uid])
    merge(office, other.uid, one.uid)
    assert ("钱进", "5") in hours_by_name()
    entries.close_entry(office, book("0202"), activity.uid, "误登")
    with pytest.raises(RuleSaysNoError, match="注销"):
        set_people(office, book("0202"), activity.uid, [])


def test_households_that_a_survey_has_reached(office: Office) -> None:
    survey = {"任务名称": "人口抽样", "开始日期": "2026-11-10", "截止日期": "2026-11-30"}
    home = {"household_number": "1"}
    people = [add_person(office, "赵云", **home), add_person(office, "赵雨", **home)]
    people.append(add_person(office, "钱进"))
    early = replace(office, clock=lambda: office.clock() - timedelta(days=20))
    for desk, person, why in (
        (office, people[0], "信息核实"),
        (office, people[1], "信息核实"),
        (office, people[2], "日常走访"),
        (early, people[2], "信息核实"),
    ):
        add_entry(desk, book("1505"), resident_uid=person.uid, typed={"走访事由": why})

    task = add_entry(office, book("1503"), typed=survey)
    assert task.shown["已完成户数"] == "1"
    typed = entries.change_entry(office, book("1503"), task.uid, {"已完成户数": "40"})
    assert typed.shown["已完成户数"] == "40"


def test_the_line_of_a_letter(office: Office) -> None:
    catalogue, register = load_catalogue(), book("1506")
    person = add_person(
        office,
        "张伟",
        id_number="340102196306075990",
        phone="13800001234",
        address="幸福里3栋502室",
    )
    request = full_request(catalogue, "residence", person)
    request = replace(request, to_body="区图书馆", purpose="办理借书证", copies=2)
    letters = [issue(office, catalogue, request) for _ in range(3)]
    hand_over(office, letters[0].number, to_name="张伟", document="居民身份证")
    void(office, letters[1].number, "打印错误")
    handed, gone, valid = entries.page(office, register)

    entry = entries.load_entry(office, register, handed.uid)
    shown = dict(entry.shown)
    assert shown.pop("佐证材料")
    assert tuple(shown.values()) == (
        *(letters[0].number, "2026-11-23", "居住证明", "张伟", "340102********5990"),
        *("138****1234", "办理借书证", "区图书馆", "2", "王主任", "王主任", "", "已领取"),
    )
    assert (gone.cells[-1], valid.cells[-1]) == ("已作废", "待领取")
    later = replace(office, clock=lambda: office.clock() + timedelta(days=400))
    assert entries.page(later, register)[2].cells[-1] == "已过期"
    assert entries.total(office, register, words="图书馆") == 3
    assert entries.total(office, register, words=letters[1].number) == 1
    by_state = entries.page(office, register, sort="状态", descending=True)
    assert by_state[0].cells[-1] == "已作废"

    for name in ("用途", "开具日期", "经办人", "状态"):
        with pytest.raises(RuleSaysNoError, match=f"“{name}”来自开出的证明"):
            entries.change_entry(office, register, entry.uid, {name: "别的"})
    for act in (
        lambda: entries.close_entry(office, register, entry.uid, "误登"),
        lambda: review_entries(office, [("1506", entry.uid, None)]),
    ):
        with pytest.raises(RuleSaysNoError, match="一直留在登记簿里"):
            act()


def test_a_letter_for_somebody_whom_the_registry_does_not_have(office: Office) -> None:
    catalogue = load_catalogue()
    person = add_person(office, "张伟", id_number="340102196306075990", address="幸福里3栋502室")
    asked = full_request(catalogue, "kinship", person)
    stranger = {"name": "钱进", "sex": "女", "id_number": "11010519491231002X"}
    answers = {**asked.answers, "relative": person.uid}
    issue(office, catalogue, replace(asked, resident_uid="", applicant=stranger, answers=answers))
    (row,) = entries.page(office, book("1506"))
    assert row.cells[2:5] == ("亲属关系证明", "钱进", "110105********002X")
