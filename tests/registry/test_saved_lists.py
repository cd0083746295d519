"""Lists that are kept: what they ask for, under which name, and what becomes of a broken one."""

import json
import sqlite3
from datetime import date

import pytest

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.people import people_of, since
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.conditions import Condition
from community_desk.registry.lists import Filter, count, ids, page
from community_desk.registry.saved_lists import (
    SHIPPED,
    BookCondition,
    Definition,
    SavedList,
    as_text,
    change_list,
    definition_of,
    delete_list,
    load_saved_list,
    restore_list,
    save_list,
    saved_lists,
)
from tests.people import add_person

OLD = Definition((Condition("at_least", "80"),))


@pytest.fixture
def people(office: Office) -> Office:
    """Four who are here, one of them alone and old, and one who left."""
    add_person(office, "赵国强", sex="男", birth_date="1940-01-12", address="幸福里3-2-501")
    add_person(
        office,
        "孙梅",
        sex="女",
        birth_date="1942-02-02",
        address="幸福里12-1-801",
        household_number="7",
        phone="13300008080",
        marriage="丧偶",
    )
    add_person(
        office,
        "李静",
        sex="女",
        birth_date="1987-05-19",
        address="幸福里12-1-801",
        household_number="7",
        moved_in_on="2026-03-01",
        education="本科",
    )
    add_person(office, "王凯", sex="男", status="流动人口", id_kind="护照", id_number="E12345678")
    add_person(office, "钱进", sex="男", birth_date="1930-05-05", status="迁出")
    return office


def names(office: Office, definition: Definition) -> list[str]:
    return [row.name for row in page(office, people_of(office, definition), sort="name")]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ([Condition("at_least", "80")], ["孙梅", "赵国强"]),
        ([Condition("at_least", "80"), Condition("alone")], ["赵国强"]),
        ([Condition("at_least", "80"), Condition("alone", negated=True)], ["孙梅"]),
        ([Condition("below", "80")], ["李静"]),
        ([Condition("sex", "2")], ["李静", "孙梅"]),
        ([Condition("sex", "2", negated=True)], ["王凯", "赵国强"]),
        ([Condition("status", "migrant")], ["王凯"]),
        ([Condition("status", "moved_out")], ["钱进"]),
        ([Condition("marriage", "30")], ["孙梅"]),
        ([Condition("id_kind", "passport")], ["王凯"]),
        ([Condition("has_phone")], ["孙梅"]),
        ([Condition("has_phone", negated=True)], ["李静", "王凯", "赵国强"]),
        ([Condition("place", "幸福里")], ["李静", "孙梅", "赵国强"]),
        ([Condition("place", "幸福里\t3")], ["赵国强"]),
        ([Condition("place", "幸福里\t12\t1")], ["李静", "孙梅"]),
        ([Condition("place", "幸福里\t1")], []),
        ([Condition("moved_in_since", "2026-01-01")], ["李静"]),
        ([Condition("moved_in_before", "2026-01-01")], []),
        ([Condition("household_at_least", "2")], ["李静", "孙梅"]),
        ([Condition("flagged")], []),
    ],
)
def test_each_condition_finds_its_people(
    people: Office, conditions: list[Condition], expected: list[str]
) -> None:
    assert names(people, Definition(tuple(conditions))) == expected


def test_books_are_conditions_too(people: Office) -> None:
    disabled = load_books().find("0305")
    known = {row.name: row.uid for row in page(people, Filter())}
    for name in ("赵国强", "孙梅"):
        entries.add_entry(people, disabled, resident_uid=known[name], typed={"残疾类别": "肢体"})
    people.db.execute("UPDATE entry SET reviewed_on = '2026-09-30' WHERE serial = 1")
    stands = BookCondition("0305")
    assert names(people, Definition(books=(stands,))) == ["孙梅", "赵国强"]
    assert names(people, Definition(books=(BookCondition("0305", negated=True),))) == [
        "李静",
        "王凯",
    ]
    for asked in ("quarter", "month", "30"):
        unseen = Definition(books=(BookCondition("0305", not_reviewed=asked),))
        assert names(people, unseen) == ["赵国强"], asked
    for asked in ("year", "60"):
        assert names(people, Definition(books=(BookCondition("0305", not_reviewed=asked),))) == []
    both = Definition((Condition("sex", "2"),), (stands, BookCondition("0306", negated=True)))
    assert names(people, both) == ["孙梅"]


@pytest.mark.parametrize(
    ("what", "today", "expected"),
    [
        ("month", date(2026, 11, 23), date(2026, 11, 1)),
        ("quarter", date(2026, 11, 23), date(2026, 10, 1)),
        ("quarter", date(2026, 1, 1), date(2026, 1, 1)),
        ("quarter", date(2026, 9, 30), date(2026, 7, 1)),
        ("year", date(2026, 11, 23), date(2026, 1, 1)),
        ("30", date(2026, 3, 1), date(2026, 1, 30)),
    ],
)
def test_since_when_a_visit_counts(what: str, today: date, expected: date) -> None:
    assert since(what, today) == expected


def test_what_the_program_brings_can_be_opened(people: Office) -> None:
    counts = [count(people, people_of(people, definition_of(each))) for each in SHIPPED]
    assert counts == [1, 0]


def test_a_list_is_kept_renamed_changed_deleted_and_brought_back(office: Office) -> None:
    saved = save_list(office, "  高龄  老人 ", OLD)
    assert (saved.name, definition_of(saved)) == ("高龄 老人", OLD)
    renamed = change_list(office, saved.uid, name="八十以上")
    assert (renamed.name, renamed.revision) == ("八十以上", 2)
    more = Definition((Condition("alone"),), (BookCondition("0306", not_reviewed="90"),))
    changed = change_list(office, saved.uid, definition=more)
    assert definition_of(changed) == more
    assert saved_lists(office) == [changed]
    deleted = delete_list(office, saved.uid)
    assert saved_lists(office) == []
    assert restore_list(office, deleted).name == "八十以上"
    assert load_saved_list(office, saved.uid).definition == changed.definition
    actions = [line.action for line in audit.recent(office.db, subject_uid=saved.uid)]
    assert actions == ["restore", "delete", "change", "change", "create"]


def test_a_name_is_given_once(office: Office) -> None:
    save_list(office, "高龄", OLD)
    other = save_list(office, "高寿", OLD)
    for taken in ("高龄", "人户分离", "80岁以上独居"):
        with pytest.raises(RuleSaysNoError) as caught:
            save_list(office, taken, OLD)
        assert caught.value.code == "list_name_taken"
    with pytest.raises(RuleSaysNoError):
        change_list(office, other.uid, name="高龄")
    assert change_list(office, other.uid, name="高寿").name == "高寿"


@pytest.mark.parametrize(
    ("name", "definition", "code"),
    [
        (" ", OLD, "list_unnamed"),
        ("空", Definition(), "list_empty"),
        ("错", Definition((Condition("at_least", "八十"),)), "condition_wrong"),
        ("错", Definition((Condition("status", "gone"),)), "condition_wrong"),
        ("错", Definition((Condition("moved_in_since", "2026-02-30"),)), "condition_wrong"),
        ("错", Definition((Condition("no_such_kind", ""),)), "condition_wrong"),
        ("错", Definition(books=(BookCondition("0305", not_reviewed="soon"),)), "condition_wrong"),
    ],
)
def test_what_cannot_be_asked_is_not_kept(
    office: Office, name: str, definition: Definition, code: str
) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        save_list(office, name, definition)
    assert caught.value.code == code
    assert saved_lists(office) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"conditions": 3}',
        '{"conditions": ["old"]}',
        '{"conditions": [{"value": "80"}]}',
        '{"conditions": [{"kind": "at_least", "value": 80}]}',
        '{"conditions": [{"kind": "from_the_future", "value": ""}]}',
        '{"books": [{"book": "0305", "not_reviewed": []}]}',
        '{"books": [{"not_reviewed": "month"}]}',
    ],
)
def test_a_broken_definition_is_a_sentence(text: str) -> None:
    with pytest.raises(DeskError) as caught:
        definition_of(SavedList("u", "旧名单", text))
    assert caught.value.code == "list_broken"
    assert "旧名单" in str(caught.value)


def test_a_book_that_is_gone_is_a_sentence(office: Office) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        people_of(office, Definition(books=(BookCondition("9999"),)))
    assert caught.value.code == "no_such_book"


def test_nobody_reads_into_the_definition_what_is_not_in_it() -> None:
    text = as_text(Definition((Condition("alone", negated=True),), (BookCondition("0305"),)))
    assert json.loads(text) == {
        "conditions": [{"kind": "alone", "value": "", "negated": True}],
        "books": [{"book": "0305"}],
    }


@pytest.mark.parametrize(
    "definition",
    [
        definition_of(SHIPPED[0]),
        definition_of(SHIPPED[1]),
        Definition((Condition("place", "幸福里\t3"), Condition("sex", "2"))),
        Definition((Condition("status", "migrant"), Condition("has_phone", negated=True))),
    ],
)
def test_common_lists_walk_an_index(office: Office, definition: Definition) -> None:
    """No list reads the whole table, nor sorts what the index has in order already."""
    which = people_of(office, definition)
    asked: list[str] = []
    connection: sqlite3.Connection = office.db.conn
    connection.set_trace_callback(asked.append)
    ids(office, which, sort="name", limit=200)
    connection.set_trace_callback(None)
    (sql,) = [each for each in asked if each.startswith("SELECT r.id")]
    plan = [line[3] for line in office.db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    assert not any(step.startswith("SCAN") and "INDEX" not in step for step in plan), plan


def test_facts_that_nobody_confirmed_for_long(people: Office) -> None:
    stale = Definition((Condition("stale", "phone"),))
    assert names(people, stale) == []
    with pytest.raises(NotUnderstoodError):
        save_list(people, "错", Definition((Condition("stale", "height"),)))
    with people.writing("office.settings") as write:
        write.db.execute("UPDATE resident SET created_at = '2020-01-01T00:00:00.000Z'")
        write.audit("test", "resident", "")
    assert names(people, stale) == ["孙梅"]
