"""Papers about people, read back."""

import json

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.confirmations import confirm_facts
from community_desk.registry.sheets import household_sheet, person_sheet
from tests.people import add_person
from tests.printing.papers import fonts_of, page_count, reader, text_of

ZHANG = {
    "id_number": "340102198503070418",
    "phone": "13800000412",
    "household_number": "00127",
    "relation": "户主",
    "address": "幸福里3-2-501",
    "employment": "个体经营者",
    "former_name": "张小伟",
    "note": "要轮椅坡道",
}


def test_it_says_all_that_is_held_and_whole(office: Office) -> None:
    person = add_person(office, **ZHANG)
    add_person(office, "李静", phone="13700000091", household_number="00127", relation="配偶")
    confirm_facts(office, person.uid, ["phone"], "visit")
    held = (("台账《低保家庭台账》", "2025-09-01 记入"),)
    pdf = person_sheet(office, person.uid, held=held)
    text = text_of(pdf)
    for words in (
        *("居民核对单", "幸福里社区居民委员会", "2026年11月23日", "张伟", "张小伟"),
        *("340102198503070418", "13800000412", "1985-03-07", "幸福里3栋2单元501室"),
        *("个体经营者", "户主", "00127", "人户一致", "要轮椅坡道"),
        *("2026-11-23上门核实王主任", "李静配偶", "台账《低保家庭台账》"),
        *("有误请更正", "资料来源：", "用途：", "保存期限：", "您的权利："),
        *("迁出或去世后再保存5年", "本人签名：", "经办人：王主任", "第1页"),
    ):
        assert words in text, words
    # What is held about others is theirs to see.
    assert "13700000091" not in text
    assert all(fonts_of(pdf).values())
    assert [round(float(side)) for side in reader(pdf).pages[0].mediabox[2:]] == [595, 842]


def test_that_it_was_printed_is_on_record(office: Office) -> None:
    person = add_person(office, **ZHANG)
    person_sheet(office, person.uid)
    household_sheet(office, person.uid, full=True)
    rows = audit.recent(office.db, subject_uid=person.uid, limit=2)
    assert [(row.action, json.loads(row.new)) for row in rows] == [
        ("print", {"paper": "household_sheet", "full": True}),
        ("print", {"paper": "person_sheet"}),
    ]


def test_the_same_facts_give_the_same_bytes(office: Office) -> None:
    person = add_person(office, **ZHANG)
    assert person_sheet(office, person.uid) == person_sheet(office, person.uid)


def test_a_person_of_whom_little_is_known(office: Office) -> None:
    text = text_of(person_sheet(office, add_person(office, "王五").uid))
    assert "（未登记）" in text
    assert "同户的人" not in text
    assert "曾用名" not in text


def test_a_long_note_flows_to_further_pages(office: Office) -> None:
    note = "".join(f"第{number}句话，" for number in range(900))
    person = add_person(office, note=note)
    pdf = person_sheet(office, person.uid)
    assert page_count(pdf) > 2
    text = text_of(pdf)
    assert all(f"第{number}句话" in text for number in (0, 450, 899))
    for page in reader(pdf).pages:
        assert "居民核对单" in page.extract_text().replace(" ", "")


def test_many_members_keep_their_headings(office: Office) -> None:
    head = add_person(office, household_number="1", relation="户主")
    for number in range(70):
        add_person(office, f"成员{number:02}", household_number="1", relation="其他")
    pdf = household_sheet(office, head.uid)
    assert page_count(pdf) >= 2
    assert all("与户主" in page.extract_text() for page in reader(pdf).pages)
    assert text_of(pdf).count("成员") == 70


@pytest.mark.parametrize("full", [False, True])
def test_numbers_of_a_household_are_masked_unless_asked_for(office: Office, full: bool) -> None:
    person = add_person(office, **ZHANG)
    text = text_of(household_sheet(office, person.uid, full=full))
    assert ("340102198503070418" in text, "13800000412" in text) == (full, full)
    assert ("340102********0418" in text, "138****0412" in text) == (not full, not full)
    assert "户主张伟户编号00127" in text
    assert "人数1人" in text


def test_somebody_without_a_household(office: Office) -> None:
    with pytest.raises(RuleSaysNoError) as refused:
        household_sheet(office, add_person(office).uid)
    assert refused.value.code == "no_household"


def test_a_name_that_no_font_has_stops_the_print(office: Office) -> None:
    person = add_person(office, "张\U0003134a")
    with pytest.raises(RuleSaysNoError) as stopped:
        person_sheet(office, person.uid)
    assert stopped.value.code == "missing_character"
    assert audit.recent(office.db, subject_uid=person.uid, limit=1)[0].action == "create"
