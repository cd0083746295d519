"""Entries: adding, changing, reviewing, closing; what fills itself; pages."""

from dataclasses import replace
from datetime import timedelta

import pytest

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.ledgers import entries, standings
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.reviews import review_entries
from community_desk.office import audit
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from community_desk.registry.consents import record_consent
from community_desk.registry.records import Resident
from community_desk.registry.residents import change_resident
from tests.people import add_person
from tests.small_files import PDF

DISABLED = {"残疾类别": "肢体", "残疾等级": "3级"}


def book(code: str) -> Book:
    return load_books().find(code)


def days_later(office: Office, days: int) -> Office:
    return replace(office, clock=lambda: office.clock() + timedelta(days=days))


@pytest.fixture
def person(office: Office) -> Resident:
    return add_person(
        office,
        "陈𬭎",
        id_number="11010519491231002X",
        phone="13800001234",
        relation="户主",
        education="本科",
        address="幸福里3栋2单元501室",
        household_number="00012",
    )


def test_an_entry_fills_itself_from_the_registry(office: Office, person: Resident) -> None:
    entry = entries.add_entry(
        office, book("残疾人台账"), resident_uid=person.uid, typed=DISABLED | {"辅具需求": "轮椅"}
    )

    assert entry.serial == 1
    assert entry.typed == {"残疾类别": "肢体", "残疾等级": "三级", "辅具需求": "轮椅"}
    shown = entry.shown
    assert shown["序号"] == "1"
    assert shown["姓名"] == "陈𬭎"
    assert shown["性别"] == "女"
    assert shown["现住址"] == "幸福里3栋2单元501室"
    assert shown["证件号码"] == "110105********002X"
    assert shown["联系电话"] == "138****1234"
    assert shown["残疾等级"] == "三级"
    assert {"姓名", "证件号码", "现住址", "序号"} <= entry.filled
    assert not {"残疾类别", "监护人"} & entry.filled


def test_a_change_in_the_registry_is_in_every_book_at_once(
    office: Office, person: Resident
) -> None:
    for code in ("0305", "0306", "0201"):
        entries.add_entry(
            office,
            book(code),
            resident_uid=person.uid,
            typed=DISABLED if code == "0305" else {},
        )

    change_resident(office, person.uid, {"phone": "13911112222", "address": "幸福里1栋1单元101室"})

    for code in ("0305", "0306", "0201"):
        row = entries.page(office, book(code))[0]
        assert "139****2222" in row.cells
        assert "幸福里1栋1单元101室" in row.cells


def test_facts_of_household_age_and_codes(office: Office, person: Resident) -> None:
    add_person(office, "李兰", relation="配偶", household_number="00012")
    child = add_person(
        office, "陈乐", relation="女", birth_date="2018-05-06", household_number="00012"
    )

    poor = entries.add_entry(office, book("0301"), resident_uid=person.uid, typed={})
    member = entries.add_entry(office, book("0302"), resident_uid=child.uid, typed={})
    record_consent(office, child.uid, guardian_name="陈𬭎")
    school = entries.add_entry(office, book("0801"), resident_uid=child.uid, typed={})
    birth = entries.add_entry(office, book("0701"), resident_uid=person.uid, typed={})
    worker = entries.add_entry(office, book("0601"), resident_uid=person.uid, typed={})

    assert poor.shown["家庭人口数"] == "3"
    assert member.shown["与户主关系"] == "女"
    assert member.shown["出生日期"] == "2018-05-06"
    assert (school.shown["监护人"], school.shown["监护人电话"]) == ("陈𬭎", "138****1234")
    assert birth.shown["配偶姓名"] == "李兰"
    assert (worker.shown["年龄"], worker.shown["文化程度"]) == ("76", "大学本科")


def test_what_the_program_proposes_can_be_typed_over(office: Office, person: Resident) -> None:
    visit = entries.add_entry(office, book("1505"), resident_uid=person.uid, typed={})
    later = entries.add_entry(
        office,
        book("1505"),
        resident_uid=person.uid,
        typed={"日期": "2026.11.20", "网格员": "小李"},
    )

    assert (visit.shown["日期"], visit.shown["网格员"]) == ("2026-11-23", "王主任")
    assert (later.shown["日期"], later.shown["网格员"]) == ("2026-11-20", "小李")
    cleared = entries.change_entry(office, book("1505"), later.uid, {"网格员": ""})
    assert cleared.shown["网格员"] == "王主任"


def test_an_address_is_typed_where_nothing_is_linked(office: Office) -> None:
    entry = entries.add_entry(
        office,
        book("1002"),
        typed={"位置": "幸福里东门", "问题描述": "路灯不亮", "联系电话": "62345678"},
    )

    assert entry.shown["位置"] == "幸福里东门"
    assert entry.shown["联系电话"] == "******78"
    assert entries.reveal(office, book("1002"), entry.uid, "联系电话") == "62345678"
    assert audit.recent(office.db, subject_uid=entry.uid)[0].action == "reveal"


def test_a_known_address_becomes_its_dwelling(office: Office, person: Resident) -> None:
    let = entries.add_entry(
        office,
        book("0903"),
        typed={"房屋地址": "幸福里3-2-501", "承租人": "周平", "产权人": "钱多"},
    )
    listed = entries.add_entry(
        office, book("1501"), typed={"小区": "幸福里", "楼栋": "3", "单元": "2", "户室": "501"}
    )

    assert let.dwelling_uid
    assert (let.shown["房屋地址"], let.shown["产权人"]) == ("幸福里3栋2单元501室", "钱多")
    assert "房屋地址" not in let.typed
    assert listed.dwelling_uid == let.dwelling_uid
    assert (listed.shown["户室"], listed.shown["实住人数"]) == ("501", "1")
    assert listed.shown["房屋编码"] == "FW-001"
    with pytest.raises(RuleSaysNoError, match="第 1 条"):
        entries.add_entry(office, book("1501"), dwelling_uid=let.dwelling_uid, typed={})


def test_numbers_and_sums_of_the_program(office: Office) -> None:
    goods = entries.add_entry(
        office, book("1507"), typed={"名称": "折叠椅", "数量": "12", "单价": "35.5"}
    )
    danger = entries.add_entry(
        office, book("1403"), typed={"位置": "3栋楼道", "隐患描述": "堆放杂物"}
    )
    compound = entries.add_entry(office, book("1001"), typed={"小区名称": "幸福里"})

    assert (goods.shown["资产编号"], goods.shown["金额"]) == ("ZC-2026-001", "426.00")
    assert danger.shown["隐患编号"] == "YH-2026-11-001"
    assert compound.shown["楼栋数"] == ""
    add_person(office, "吴一", address="幸福里3栋2单元501室")
    add_person(office, "吴二", address="幸福里4栋1单元101室")
    assert entries.load_entry(office, book("1001"), compound.uid).shown["楼栋数"] == "2"


@pytest.mark.parametrize(
    ("code", "typed", "error"),
    [
        ("0305", {"残疾类别": "肢体", "残疾等级": "九级"}, "not_a_choice"),
        ("0305", {**DISABLED, "证件有效期至": "明年"}, "column_not_understood"),
        ("0305", {**DISABLED, "残疾等极": "一级"}, "no_such_column"),
        ("0305", {**DISABLED, "联系电话": "13800000000"}, "column_is_filled"),
        ("0305", {**DISABLED, "序号": "7"}, "column_is_filled"),
        ("0305", {"残疾等级": "一级"}, "column_needed"),
        ("1202", {"日期": "2026-11-01", "活动名称": "重阳节演出"}, "resident_not_asked"),
    ],
)
def test_a_refused_entry_stores_nothing(
    office: Office, person: Resident, code: str, typed: dict[str, str], error: str
) -> None:
    with pytest.raises(DeskError) as raised:
        entries.add_entry(office, book(code), resident_uid=person.uid, typed=typed)

    assert raised.value.code == error
    assert entries.total(office, book(code)) == 0
    added = entries.add_entry(office, book("0201"), resident_uid=person.uid, typed={})
    assert added.serial == 1


def test_a_book_of_people_needs_one(office: Office) -> None:
    for uid, code in ((None, "resident_needed"), ("nobody", "no_such_subject")):
        with pytest.raises(RuleSaysNoError) as raised:
            entries.add_entry(office, book("0305"), resident_uid=uid, typed=DISABLED)
        assert raised.value.code == code


def test_somebody_stands_in_a_roll_once(office: Office, person: Resident) -> None:
    first = entries.add_entry(office, book("0305"), resident_uid=person.uid, typed=DISABLED)
    with pytest.raises(RuleSaysNoError, match="已有第 1 条"):
        entries.add_entry(office, book("0305"), resident_uid=person.uid, typed=DISABLED)

    entries.close_entry(office, book("0305"), first.uid, "迁出")
    again = entries.add_entry(office, book("0305"), resident_uid=person.uid, typed=DISABLED)

    assert again.serial == 2
    with pytest.raises(RuleSaysNoError, match="已有第 2 条"):
        entries.reopen_entry(office, book("0305"), first.uid)


def test_a_serial_is_never_used_again(office: Office, person: Resident) -> None:
    for _ in range(3):
        entries.add_entry(office, book("0403"), resident_uid=person.uid, typed={"待遇种类": "其他"})
    with office.writing("office.settings") as write:
        write.db.execute("DELETE FROM entry WHERE serial = 3")
        write.audit("delete", "entry", "test")

    entry = entries.add_entry(
        office, book("0403"), resident_uid=person.uid, typed={"待遇种类": "其他"}
    )

    assert entry.serial == 4


def test_changing_is_for_what_one_has_seen(office: Office, person: Resident) -> None:
    seen = entries.add_entry(office, book("0305"), resident_uid=person.uid, typed=DISABLED)
    changed = entries.change_entry(
        office, book("0305"), seen.uid, {"辅具需求": "助听器"}, revision=seen.revision
    )

    with pytest.raises(RuleSaysNoError) as raised:
        entries.change_entry(
            office, book("0305"), seen.uid, {"辅具需求": "拐杖"}, revision=seen.revision
        )

    assert raised.value.code == "changed_meanwhile"
    assert changed.revision == seen.revision + 1
    assert entries.load_entry(office, book("0305"), seen.uid).shown["辅具需求"] == "助听器"
    line = audit.recent(office.db, subject_uid=seen.uid)[0]
    assert (line.action, line.old, line.new) == (
        "change",
        '{"辅具需求": ""}',
        '{"辅具需求": "助听器"}',
    )


def test_a_needed_column_cannot_be_cleared(office: Office, person: Resident) -> None:
    entry = entries.add_entry(office, book("0305"), resident_uid=person.uid, typed=DISABLED)

    with pytest.raises(RuleSaysNoError, match="残疾类别"):
        entries.change_entry(office, book("0305"), entry.uid, {"残疾类别": ""})


def test_closing_and_back(office: Office, person: Resident) -> None:
    roll = book("0305")
    entry = entries.add_entry(office, roll, resident_uid=person.uid, typed=DISABLED)
    with pytest.raises(RuleSaysNoError, match="原因"):
        entries.close_entry(office, roll, entry.uid, "  ")

    closed = entries.close_entry(office, roll, entry.uid, "迁出")

    assert (closed.closed_on, closed.closed_reason) == ("2026-11-23", "迁出")
    assert entries.page(office, roll) == []
    assert [row.uid for row in entries.page(office, roll, closed=True)] == [entry.uid]
    with pytest.raises(RuleSaysNoError, match="先恢复"):
        entries.change_entry(office, roll, entry.uid, {"辅具需求": "拐杖"})
    entries.reopen_entry(office, roll, entry.uid)
    assert entries.total(office, roll) == 1


def test_what_is_due(office: Office, person: Resident) -> None:
    roll, log = book("0305"), book("1505")
    entry = entries.add_entry(office, roll, resident_uid=person.uid, typed=DISABLED)
    entries.add_entry(office, log, resident_uid=person.uid, typed={})
    assert entry.due_on == "2027-02-23"

    the_day_before, the_day = days_later(office, 91), days_later(office, 92)

    assert entries.counts(the_day_before)["0305"] == entries.Count(1, 0)
    assert entries.counts(the_day)["0305"] == entries.Count(1, 1)
    assert entries.counts(the_day)["1505"] == entries.Count(1, 0)
    assert entries.counts(the_day)["0101"] == entries.Count(0, 0)
    assert [row.is_due for row in entries.page(the_day, roll)] == [True]
    assert entries.total(the_day, roll, due_only=True) == 1
    assert entries.page(the_day_before, roll, due_only=True) == []
    assert entries.page(the_day, log, due_only=True) == []
    review_entries(the_day, [("0305", entry.uid, None)])
    assert entries.load_entry(the_day, roll, entry.uid).due_on == "2027-05-23"
    assert entries.counts(the_day)["0305"].due == 0


def test_where_somebody_stands(office: Office, person: Resident) -> None:
    first = entries.add_entry(office, book("0305"), resident_uid=person.uid, typed=DISABLED)
    entries.add_entry(office, book("0201"), resident_uid=person.uid, typed={})
    entries.close_entry(office, book("0305"), first.uid, "误登")

    found = standings.of_resident(office, person.id)

    assert [(place.book, bool(place.closed_on)) for place in found] == [
        ("0201", False),
        ("0305", True),
    ]


def test_pages_sort_in_the_order_people_expect(office: Office) -> None:
    roll = book("0306")
    for name, born, pay, address, tier in (
        ("张三", "1940-01-01", "100", "幸福里10栋1单元101室", "90—99周岁"),
        ("阿木", "1930-01-01", "1000", "幸福里2栋1单元101室", "100周岁以上"),
        ("李四", "1935-01-01", "", "", "80—89周岁"),
    ):
        someone = add_person(office, name, birth_date=born, address=address)
        typed = {"月津贴": pay, "津贴档次": tier}
        entries.add_entry(office, roll, resident_uid=someone.uid, typed=typed)

    def names(sort: str, *, descending: bool = False) -> str:
        rows = entries.page(office, roll, sort=sort, descending=descending)
        return "".join(row.cells[1][0] for row in rows)

    assert names("序号", descending=True) == "李阿张"
    assert names("姓名") == "阿李张"
    assert names("年龄") == "张李阿"
    assert names("月津贴") == "张阿李"
    assert names("现住址") == "阿张李"
    assert names("津贴档次") == "李张阿"
    assert names("reviewed_on") == "张阿李"
    with pytest.raises(NotUnderstoodError):
        names("没有的栏")


@pytest.mark.parametrize("code", [each.code for each in load_books().books])
def test_every_book_takes_an_entry_and_sorts_by_every_column(
    office: Office, person: Resident, code: str
) -> None:
    samples = {
        "date": "2026-11-01",
        "datetime": "2026-11-01 9:00",
        "month": "2026-11",
        "money": "12.5",
        "yes_no": "是",
        "phone": "13900001111",
        "id_number": "11010519491231002X",
    }
    each = book(code)
    uid = person.uid if each.subject == "resident" else None
    probe = entries.filled_columns(each, of_resident=uid is not None, of_dwelling=False)
    typed = {
        column.name: column.choices[0]
        if column.choices
        else str(max(3, column.least or 0))
        if column.type == "integer"
        else samples.get(column.type, "某处")
        for column in each.columns
        if column.name not in probe and column.type != "attachment"
    }
    files = [
        new_file(column.name, "一页", PDF) for column in each.columns if column.type == "attachment"
    ]

    entry = entries.add_entry(office, each, resident_uid=uid, typed=typed, files=files)

    assert all(entry.shown[name] for name in (*typed, *(file.place for file in files)))
    for column in each.columns:
        assert len(entries.page(office, each, sort=column.name, descending=True)) == 1


def test_words_look_into_names_and_what_was_typed(office: Office, person: Resident) -> None:
    roll = book("0305")
    entries.add_entry(
        office, roll, resident_uid=person.uid, typed=DISABLED | {"辅具需求": "轮椅_100%"}
    )

    for words, found in (
        ("陈", 1),
        ("轮椅", 1),
        ("陈 轮椅", 1),
        ("_100%", 1),
        ("%x", 0),
        ("残疾类别", 0),
        ("王", 0),
    ):
        assert entries.total(office, roll, words=words) == found, words
        assert len(entries.page(office, roll, words=words)) == found, words
