"""Two records of one person become one, take everything along, and become two again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from community_desk.certificates import refusing, register
from community_desk.certificates.catalogue import Catalogue, load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.refusing import RefusalRequest
from community_desk.errors import RuleSaysNoError
from community_desk.ledgers import entries, standings
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry, change_entry
from community_desk.office import audit, checks
from community_desk.office.office import Office
from community_desk.registry import store, store_merge
from community_desk.registry.addresses import Place
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.lists import Filter, count
from community_desk.registry.merge import heads_to_choose, merge
from community_desk.registry.merge_facts import better_first, usual_choices
from community_desk.registry.records import Resident
from community_desk.registry.residents import (
    change_resident,
    load_resident,
    remove_resident,
    settle_flag,
)
from community_desk.registry.search import find
from community_desk.registry.undo import undo_operation
from tests.certificates.requests import full_request
from tests.people import add_person
from tests.registry.test_undo import state

ZHANG = "340102198503070418"
ZHANG_WRONG = "340102198503070413"
ZHANG_OLD = "340102850307041"
DISABLED = load_books().find("0305")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The shipped certificate types."""
    return load_catalogue()


@pytest.fixture
def pair(office: Office) -> tuple[Resident, Resident]:
    """One man twice: with his number at his home, and misspelt with a slip of the keys."""
    keep = add_person(
        office, "张伟", id_number=ZHANG, address="幸福里3-2-501", relation="户主", note="听力不好"
    )
    gone = add_person(
        office, "张玮", id_number=ZHANG_WRONG, phone="13800000412", address="恒富小区1-1-101",
        employer="城东百货", note="租户",
    )  # fmt: skip
    return keep, gone


def everything(office: Office) -> dict[str, object]:
    """All that must be as before once a merge is undone."""
    frozen = {
        table: office.db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        for table in ("certificate", "refusal", "seal_use")
    }
    entry = office.db.execute(
        "SELECT id, uid, book, serial, resident_id, dwelling_id, typed, closed_on FROM entry"
        " ORDER BY id"
    ).fetchall()
    words = office.db.execute("SELECT count(*) FROM resident_words").fetchone()
    return {**state(office), **frozen, "entry": entry, "words": words}


def confirm(office: Office, person: Resident, fact: str, on: str) -> None:
    """A confirmation, as it is stored."""
    with office.writing("office.settings") as write:
        write.db.table("fact_confirmation").insert(
            {**write.new_row(), "resident_id": person.id, "fact": fact}
            | {"confirmed_on": on, "how": "visit"}
        )
        write.audit("confirm", "resident", person.uid)


def confirmed(office: Office, person: Resident) -> dict[str, str]:
    """When the facts of a person were confirmed."""
    record = store_merge.record(office.db, person.uid)
    assert record is not None
    return dict(record.confirmed)


def test_what_is_known_beats_what_is_not(office: Office, pair: tuple[Resident, Resident]) -> None:
    keep, gone = pair
    done = merge(office, keep.uid, gone.uid)
    kept = done.kept
    assert (kept.name, kept.id_number, kept.address) == ("张伟", ZHANG, "幸福里3栋2单元501室")
    assert (kept.phone, kept.employer) == ("13800000412", "城东百货")
    assert kept.note == "听力不好；租户"
    assert kept.relation == "02"
    assert count(office, Filter()) == 1
    assert checks.check(office) == []


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ({"id_number": ZHANG_WRONG}, {"id_number": ZHANG}, ZHANG),
        ({"id_number": ZHANG}, {"id_number": ZHANG_WRONG}, ZHANG),
        ({}, {"id_number": ZHANG_WRONG}, ZHANG_WRONG),
        ({"no_id_reason": "遗失"}, {"id_number": ZHANG}, ZHANG),
    ],
)
def test_a_number_that_holds_beats_one_that_does_not(
    office: Office, first: dict[str, str], second: dict[str, str], number: str
) -> None:
    one, other = add_person(office, **first), add_person(office, **second)
    kept = merge(office, one.uid, other.uid).kept
    assert kept.id_number == number
    assert kept.no_id_reason == ""
    has_doubt = "id_checksum" in {flag.reason for flag in kept.flags}
    assert has_doubt == (number == ZHANG_WRONG)
    for each in (first, second):
        if each.get("id_number"):
            assert load_resident(office, each["id_number"]).uid == kept.uid


def test_the_fifteen_digits_become_the_former_number(office: Office) -> None:
    one, other = add_person(office), add_person(office, id_number=ZHANG)
    with office.writing("office.settings") as write:  # as the first version kept them
        values = {"id_number": ZHANG_OLD, "id_kind": "citizen_15"}
        store.update_resident(write, one.id, values, Place())
        write.audit("change", "resident", one.uid)
    merge(office, one.uid, other.uid)
    record = store_merge.record(office.db, one.uid)
    assert record is not None
    assert record.row["former_id_number"] == ZHANG_OLD


def test_what_was_confirmed_later_wins_and_takes_its_day_along(office: Office) -> None:
    one = add_person(office, phone="13800000412", employer="城东百货", address="幸福里3-2-501")
    other = add_person(office, phone="13700000091", employer="惠民药房", address="幸福里3-2-501")
    confirm(office, one, "phone", "2024-03-01")
    confirm(office, other, "phone", "2026-03-01")
    confirm(office, one, "employer", "2026-01-01")
    confirm(office, other, "address", "2025-05-05")
    before = everything(office)
    done = merge(office, one.uid, other.uid)
    assert (done.kept.phone, done.kept.employer) == ("13700000091", "城东百货")
    assert confirmed(office, one) == {
        "phone": "2026-03-01",
        "employer": "2026-01-01",
        "address": "2025-05-05",
    }
    undo_operation(office, done.operation_uid)
    assert everything(office) == before


def test_the_desk_chooses_each_fact(office: Office, pair: tuple[Resident, Resident]) -> None:
    keep, gone = pair
    chosen = {"name": "gone", "address": "gone", "note": "keep", "phone": "keep"}
    kept = merge(office, keep.uid, gone.uid, chosen).kept  # type: ignore[arg-type]
    assert (kept.name, kept.pinyin) == ("张玮", "zhang wei")
    assert (kept.address, kept.note, kept.phone) == ("恒富小区1栋1单元101室", "听力不好", "")
    assert [row.uid for row in find(office, "恒富小区1-1-101")] == [keep.uid]
    assert find(office, "幸福里") == []


def test_whoever_is_found_by_what_either_record_said(
    office: Office, pair: tuple[Resident, Resident]
) -> None:
    keep, gone = pair
    done = merge(office, keep.uid, gone.uid, {"phone": "keep"})
    for words in ("张伟", "张玮", "0418", "0413", ZHANG_WRONG, "13800000412", "8000004"):
        assert [row.uid for row in find(office, words)] == [keep.uid], words
    assert load_resident(office, gone.uid) == load_resident(office, keep.uid) == done.kept
    # And still, once something else about the person has been changed.
    change_resident(office, keep.uid, {"note": ""})
    assert [row.uid for row in find(office, "张玮")] == [keep.uid]


def test_letters_refusals_and_entries_of_both_come_together(
    office: Office, pair: tuple[Resident, Resident], catalogue: Catalogue
) -> None:
    keep, gone = pair
    settle_flag(office, gone.uid, "id_checksum")
    for person in (keep, gone):
        issue(office, catalogue, full_request(catalogue, "residence", person))
        refusing.refuse(office, catalogue, RefusalRequest("death", resident_uid=person.uid))
        add_entry(office, DISABLED, resident_uid=person.uid, typed={"残疾类别": "肢体"})
    before = everything(office)
    done = merge(office, keep.uid, gone.uid)
    assert done.entries == 1
    assert [(each.book, each.serials) for each in done.twice] == [("0305", (1, 2))]
    assert len(register.of_resident(office, keep.id)) == 4
    assert len(standings.of_resident(office, keep.id)) == 2
    assert {row.resident_uid for row in entries.page(office, DISABLED)} == {keep.uid}
    assert everything(office)["certificate"] == before["certificate"]
    assert checks.check(office) == []
    undo_operation(office, done.operation_uid)
    assert everything(office) == before
    assert len(register.of_resident(office, keep.id)) == 2
    assert [row.uid for row in find(office, "张玮")] == [gone.uid]


def test_a_household_keeps_its_head(office: Office) -> None:
    home = {"household_number": "00127", "address": "幸福里3-2-501"}
    head = add_person(office, "张伟", relation="户主", id_number=ZHANG_WRONG, **home)
    add_person(office, "李静", relation="配偶", **home)
    twin = add_person(office, "张伟", relation="其他", id_number=ZHANG, **home)
    kept = merge(office, twin.uid, head.uid).kept
    assert (kept.relation, kept.household_number) == ("02", "00127")


@pytest.fixture
def two_homes(office: Office) -> dict[str, Resident]:
    """张伟 heads one household with a wife, and stands alone in another; so does a son."""
    first = {"household_number": "00127", "address": "幸福里3-2-501"}
    second = {"household_number": "00200", "address": "恒富小区1-1-101"}
    return {
        "head": add_person(office, "张伟", relation="户主", **first),
        "wife": add_person(office, "李静", sex="女", relation="配偶", **first),
        "child": add_person(office, "张子轩", relation="子", **first),
        "twin": add_person(office, "张伟", relation="户主", id_number=ZHANG, **second),
    }


def test_nobody_is_left_without_a_head(office: Office, two_homes: dict[str, Resident]) -> None:
    head, twin = two_homes["head"], two_homes["twin"]
    before = everything(office)
    with pytest.raises(RuleSaysNoError) as refused:
        merge(office, twin.uid, head.uid)
    assert refused.value.code == "needs_head"
    assert "李静" in str(refused.value)
    assert everything(office) == before
    asked = heads_to_choose(office, twin.uid, head.uid, {})
    assert [row.name for row in asked] == ["李静", "张子轩"]
    done = merge(office, twin.uid, head.uid, new_head=two_homes["wife"].uid)
    assert load_resident(office, two_homes["wife"].uid).relation == "02"
    assert load_resident(office, two_homes["child"].uid).relation == "20"
    assert done.kept.household_number == "00200"
    undo_operation(office, done.operation_uid)
    assert everything(office) == before


def test_the_head_may_come_along_with_the_household(
    office: Office, two_homes: dict[str, Resident]
) -> None:
    head, twin = two_homes["head"], two_homes["twin"]
    assert heads_to_choose(office, twin.uid, head.uid, {"household": "gone"}) == []
    kept = merge(office, twin.uid, head.uid, {"household": "gone"}).kept
    assert (kept.household_number, kept.relation, kept.id_number) == ("00127", "02", ZHANG)


def test_a_chain_leads_to_its_end(
    office: Office, pair: tuple[Resident, Resident], catalogue: Catalogue
) -> None:
    keep, gone = pair
    settle_flag(office, gone.uid, "id_checksum")
    issue(office, catalogue, full_request(catalogue, "residence", gone))
    third = add_person(office, "张维", birth_date="1985-03-07")
    start = everything(office)
    first = merge(office, keep.uid, gone.uid)
    between = everything(office)
    second = merge(office, third.uid, keep.uid)
    assert {load_resident(office, p.uid).uid for p in (keep, gone, third)} == {third.uid}
    assert len(register.of_resident(office, third.id)) == 1
    assert {row.uid for row in find(office, "张玮")} == {third.uid}
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(office, first.operation_uid)
    assert refused.value.code == "changed_since"
    undo_operation(office, second.operation_uid)
    assert everything(office) == between
    undo_operation(office, first.operation_uid)
    assert everything(office) == start


def changed(office: Office, keep: Resident, gone: Resident) -> str:
    """Somebody corrects the merged person."""
    change_resident(office, keep.uid, {"phone": "13911112222"})
    return "changed_since"


def head_given(office: Office, keep: Resident, gone: Resident) -> str:
    """Somebody else heads the household that the record left."""
    add_person(office, "王芳", household_number="00200", relation="户主")
    return "taken_since"


def entry_changed(office: Office, keep: Resident, gone: Resident) -> str:
    """An entry that came along is worked on."""
    (entry,) = entries.page(office, DISABLED)
    change_entry(office, DISABLED, entry.uid, {"残疾类别": "视力"})
    return "changed_since"


@pytest.mark.parametrize("act", [changed, head_given, entry_changed])
def test_what_happened_since_stands_in_the_way_of_an_undo(
    office: Office,
    pair: tuple[Resident, Resident],
    act: Callable[[Office, Resident, Resident], str],
) -> None:
    keep, gone = pair
    change_resident(office, gone.uid, {"household_number": "00200", "relation": "户主"})
    add_entry(office, DISABLED, resident_uid=gone.uid, typed={"残疾类别": "肢体"})
    done = merge(office, keep.uid, gone.uid)
    code = act(office, keep, gone)
    before = everything(office)
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(office, done.operation_uid)
    assert refused.value.code == code
    assert everything(office) == before


def test_what_waits_for_the_record_that_left_changes_nobody_else(
    office: Office, pair: tuple[Resident, Resident]
) -> None:
    keep, gone = pair
    done = merge(office, keep.uid, gone.uid)
    for act in (
        lambda: change_resident(office, gone.uid, {"phone": "1"}, revision=done.kept.revision),
        lambda: remove_resident(office, gone.uid, "录错"),
        lambda: merge(office, keep.uid, gone.uid),
        lambda: merge(office, keep.uid, keep.uid),
    ):
        with pytest.raises(RuleSaysNoError):
            act()
    assert load_resident(office, keep.uid) == done.kept


def test_consents_and_requests_come_along(office: Office, pair: tuple[Resident, Resident]) -> None:
    keep, gone = pair
    with office.writing("office.settings") as write:
        write.db.table("guardian_consent").insert(
            {**write.new_row(), "resident_id": gone.id, "guardian_name": "张大伟"}
            | {"scope": "儿童台账", "given_on": "2026-01-05"}
        )
        write.db.table("privacy_request").insert(
            {**write.new_row(), "year": 2026, "counter": 1, "kind": "access"}
            | {"resident_id": gone.id, "applicant_name": "张玮"}
            | {"received_on": "2026-01-05", "due_on": "2026-01-20"}
        )
        write.audit("test", "resident", gone.uid)
    before = everything(office)
    done = merge(office, keep.uid, gone.uid)
    for table in ("guardian_consent", "privacy_request"):
        assert office.db.execute(f"SELECT resident_id FROM {table}").fetchall() == [(keep.id,)]
    undo_operation(office, done.operation_uid)
    assert everything(office) == before


def test_a_settled_doubt_stays_settled_and_an_open_one_comes_along(office: Office) -> None:
    one = add_person(office, id_number=ZHANG_WRONG)
    settle_flag(office, one.uid, "id_checksum")
    other = add_person(office, phone="12345")
    kept = merge(office, one.uid, other.uid).kept
    assert [flag.reason for flag in kept.flags] == ["phone_invalid"]


def test_both_sides_are_on_record(office: Office, pair: tuple[Resident, Resident]) -> None:
    keep, gone = pair
    merge(office, keep.uid, gone.uid)
    (of_kept,) = audit.recent(office.db, subject_uid=keep.uid, limit=1)
    (of_gone,) = audit.recent(office.db, subject_uid=gone.uid, limit=1)
    assert (of_kept.action, of_gone.action) == ("merge", "merged_into")
    assert gone.uid in of_kept.new
    assert ZHANG_WRONG in of_gone.old
    assert keep.uid in of_gone.new


def test_the_better_record_stays(office: Office, pair: tuple[Resident, Resident]) -> None:
    records = [store_merge.record(office.db, each.uid) for each in pair]
    assert records[0] is not None
    assert records[1] is not None
    assert better_first(records[1], records[0]) == (records[0], records[1])
    assert usual_choices(records[0], records[1])["phone"] == "gone"


def test_the_next_roster_with_the_wrong_number_makes_no_twin_again(
    office: Office, pair: tuple[Resident, Resident], tmp_path: Path
) -> None:
    keep, gone = pair
    merge(office, keep.uid, gone.uid)
    roster = tmp_path / "roster.csv"
    roster.write_text(f"姓名,身份证号,电话\n张玮,{ZHANG_WRONG},13800000412\n", "utf-8")
    import_workbook(office, roster)
    assert count(office, Filter()) == 1
    assert load_resident(office, keep.uid).id_number == ZHANG
