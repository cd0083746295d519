"""What happens to a household: each event by its rules, kept as history, undone as a whole."""

from collections.abc import Callable

import pytest

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.office import audit, checks
from community_desk.office.office import Office
from community_desk.registry import life, store
from community_desk.registry.codes import NEWBORN
from community_desk.registry.life import Comer
from community_desk.registry.life_steps import NewHead, living_members
from community_desk.registry.records import NewResident, Resident
from community_desk.registry.residents import household_members, load_resident
from community_desk.registry.search import find
from community_desk.registry.store_journal import StoredOperation
from community_desk.registry.undo import operations_of, undo_operation, undoable
from tests.people import add_person
from tests.registry.test_undo import state

DAY = "2026-06-01"
People = dict[str, Resident]
Deed = Callable[[Office, People], StoredOperation]


@pytest.fixture
def people(office: Office) -> People:
    """Two families and somebody who lives alone."""
    home = {"household_number": "00127", "address": "幸福里3-2-501"}
    other = {"household_number": "00131", "address": "幸福里12-1-801"}
    known: dict[str, dict[str, str]] = {
        "张伟": {"relation": "户主", "sex": "男", "birth_date": "1985-03-07", **home},
        "李静": {"relation": "配偶", "sex": "女", "birth_date": "1987-05-19", **home},
        "张子轩": {"relation": "子", "sex": "男", "birth_date": "2012-08-01", **home},
        "张建国": {"relation": "父亲", "sex": "男", "birth_date": "1958-01-30", **home},
        "赵国强": {"relation": "户主", "sex": "男", "birth_date": "1945-01-12", **other},
        "赵敏": {"relation": "女儿", "sex": "女", "birth_date": "1990-10-10", **other},
        "孙梅": {"relation": "户主", "sex": "女", "address": "幸福里1-1-101"},
    }
    return {name: add_person(office, name, **facts) for name, facts in known.items()}


def now(office: Office, people: People, name: str) -> Resident:
    return load_resident(office, people[name].uid)


def family(office: Office, person: Resident) -> dict[str, str]:
    """Names and relations of those of a household who are still here."""
    assert person.household_id is not None
    return {one.name: one.relation for one in living_members(office, person.household_id)}


def heir(people: People, name: str = "李静", **relations: str) -> NewHead:
    return NewHead(people[name].uid, {people[who].uid: what for who, what in relations.items()})


HEIR = {"张子轩": "20", "张建国": "53"}
DEEDS: dict[str, Deed] = {
    "move_in: somebody new": lambda office, _: life.move_in(
        office, [Comer(NewResident(name="周远", phone="12345"))], on=DAY, address="3-2-502"
    ),
    "move_in: somebody new joins": lambda office, people: life.move_in(
        office,
        [Comer(NewResident(name="周远"), "99")],
        on=DAY,
        address="幸福里1-1-101",
        joins=people["孙梅"].household_id,
    ),
    "move_in: a family": lambda office, _: life.move_in(
        office,
        [Comer(NewResident(name="周远")), Comer(NewResident(name="吴丽"), "配偶")],
        on=DAY,
        address="3-2-502",
        number="00200",
    ),
    "move_out: one": lambda office, people: life.move_out(
        office, [people["张建国"].uid], on=DAY, to="六安市"
    ),
    "move_out: the head": lambda office, people: life.move_out(
        office, [people["张伟"].uid], on=DAY, stays=heir(people, **HEIR)
    ),
    "move_out: all": lambda office, people: life.move_out(
        office, [people["赵国强"].uid, people["赵敏"].uid], on=DAY
    ),
    "birth": lambda office, people: life.birth(
        office, people["李静"].uid, NewResident(name="", sex="女"), on=DAY, relation="30"
    ),
    "death": lambda office, people: life.death(office, people["张建国"].uid, on=DAY),
    "death: the head": lambda office, people: life.death(
        office, people["张伟"].uid, on=DAY, stays=heir(people, **HEIR)
    ),
    "death: who lived alone": lambda office, people: life.death(office, people["孙梅"].uid, on=DAY),
    "marriage": lambda office, people: life.marry_in(
        office, people["孙梅"].uid, people["赵敏"].uid, on=DAY, relation="99"
    ),
    "marriage: a head leaves people": lambda office, people: life.marry_in(
        office,
        people["孙梅"].uid,
        people["赵国强"].uid,
        on=DAY,
        relation="配偶",
        stays=heir(people, "赵敏"),
    ),
    "marriage: somebody new": lambda office, people: life.marry_in(
        office,
        people["赵敏"].uid,
        NewResident(name="王磊", sex="男"),
        on=DAY,
        relation="女婿",
    ),
    "split": lambda office, people: life.split(
        office, heir(people, "张建国"), on=DAY, number="00128", address="幸福里3-2-502"
    ),
    "split: the head leaves": lambda office, people: life.split(
        office,
        heir(people, "张伟", 张子轩="子"),
        on=DAY,
        stays=heir(people, "李静", 张建国="53"),
    ),
    "head": lambda office, people: life.change_head(
        office, heir(people, "李静", 张伟="配偶", **HEIR), on=DAY
    ),
    "move: one": lambda office, people: life.move_dwelling(
        office, [people["张建国"].uid], on=DAY, address="幸福里9-1-101"
    ),
    "move: all": lambda office, people: life.move_dwelling(
        office,
        [people["赵国强"].uid, people["赵敏"].uid],
        on=DAY,
        address="9-1-101",
    ),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_an_event_is_on_record_and_undone_as_a_whole(
    office: Office, people: People, deed: Deed
) -> None:
    before = state(office)
    done = deed(office, people)
    assert done.kind in life.KINDS
    assert done.effective_on == DAY
    assert state(office) != before
    assert checks.check(office) == []
    assert undoable(office, done)
    undo_operation(office, done.uid)
    assert state(office) == before
    assert len(find(office, "张")) == 3
    assert not any(undoable(office, each) for each in operations_of(office, people["张伟"].id))


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_whoever_was_not_chosen_stays_as_they_were(
    office: Office, people: People, deed: Deed
) -> None:
    done = deed(office, people)
    for name, person in people.items():
        touched = done in operations_of(office, person.id)
        assert (load_resident(office, person.uid) == person) is not touched, name
        (told,) = audit.recent(office.db, subject_uid=person.uid, limit=1)
        assert (told.action == done.kind) is touched, name
    households = {person.household_id for person in people.values()}
    for household_id in households:
        assert household_id is not None
        relations = [one.relation for one in living_members(office, household_id)]
        assert not relations or relations.count("02") == 1


def test_somebody_comes_to_a_household(office: Office, people: People) -> None:
    DEEDS["move_in: somebody new joins"](office, people)
    (new,) = find(office, "周远")
    assert family(office, people["孙梅"]) == {"孙梅": "02", "周远": "99"}
    assert load_resident(office, new.uid).moved_in_on == DAY
    assert new.address == "幸福里1栋1单元101室"


def test_whoever_moved_out_comes_back(office: Office, people: People) -> None:
    life.move_out(office, [people["赵敏"].uid], on="2025-01-01")
    gone = now(office, people, "赵敏")
    assert (gone.status, gone.household_id) == ("moved_out", people["赵国强"].household_id)
    life.move_in(
        office,
        [Comer(gone.uid, "女")],
        on=DAY,
        address="幸福里12-1-801",
        joins=gone.household_id,
    )
    back = now(office, people, "赵敏")
    assert (back.status, back.moved_in_on, back.relation) == ("matched", DAY, "30")
    assert len(find(office, "赵敏")) == 1


def test_a_new_head_and_everybody_stands_to_that_head(office: Office, people: People) -> None:
    DEEDS["death: the head"](office, people)
    assert family(office, people["张伟"]) == {"李静": "02", "张子轩": "20", "张建国": "53"}
    dead = now(office, people, "张伟")
    assert (dead.status, dead.relation) == ("deceased", "02")
    members = household_members(office, dead.household_id or 0)
    assert {row.name for row in members} == {"张伟", "李静", "张子轩", "张建国"}


def test_a_child_without_a_name(office: Office, people: People) -> None:
    DEEDS["birth"](office, people)
    (child,) = find(office, "未取名")
    person = load_resident(office, child.uid)
    assert (person.birth_date, person.no_id_reason, person.sex) == (DAY, NEWBORN, "2")
    assert (person.address, person.relation) == ("幸福里3栋2单元501室", "30")


def test_both_are_married(office: Office, people: People) -> None:
    DEEDS["marriage: somebody new"](office, people)
    (new,) = find(office, "王磊")
    assert load_resident(office, new.uid).marriage == "20"
    assert now(office, people, "赵敏").marriage == "20"
    assert family(office, people["赵敏"]) == {"赵国强": "02", "赵敏": "30", "王磊": "28"}


def test_a_household_parts(office: Office, people: People) -> None:
    DEEDS["split: the head leaves"](office, people)
    assert family(office, now(office, people, "张伟")) == {"张伟": "02", "张子轩": "20"}
    assert family(office, now(office, people, "李静")) == {"李静": "02", "张建国": "53"}
    assert now(office, people, "张伟").address == people["张伟"].address


def test_only_the_chosen_move_house(office: Office, people: People) -> None:
    DEEDS["move: one"](office, people)
    assert now(office, people, "张建国").address == "幸福里9栋1单元101室"
    assert now(office, people, "张伟").address == people["张伟"].address
    assert now(office, people, "张建国").household_id == people["张伟"].household_id
    assert [row.name for row in find(office, "9-1-101")] == ["张建国"]


def test_an_address_settles_that_there_was_none(office: Office) -> None:
    alone = add_person(office, "钱进", relation="户主")
    with office.writing("office.settings") as write:
        store.add_flag(write, alone.id, "address_missing", "")
        write.audit("change", "resident", alone.uid)
    done = life.move_dwelling(office, [alone.uid], on=DAY, address="幸福里9-1-101")
    assert load_resident(office, alone.uid).flags == ()
    undo_operation(office, done.uid)
    assert [flag.reason for flag in load_resident(office, alone.uid).flags] == ["address_missing"]


def test_two_events_on_one_day_and_undone_in_turn(office: Office, people: People) -> None:
    before = state(office)
    first = DEEDS["birth"](office, people)
    (child,) = find(office, "未取名")
    second = life.death(office, child.uid, on=DAY)
    assert not undoable(office, first)
    with pytest.raises(RuleSaysNoError):
        undo_operation(office, first.uid)
    undo_operation(office, second.uid)
    undo_operation(office, first.uid)
    assert state(office) == before


def test_undoing_never_makes_two_heads(office: Office, people: People) -> None:
    left = life.death(office, people["孙梅"].uid, on=DAY)
    life.move_in(
        office,
        [Comer(NewResident(name="周远"))],
        on=DAY,
        address="幸福里1-1-101",
        joins=people["孙梅"].household_id,
    )
    before = state(office)
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(office, left.uid)
    assert refused.value.code == "taken_since"
    assert state(office) == before


def test_undoing_never_leaves_people_without_a_head(office: Office, people: People) -> None:
    left = life.move_out(office, [people["赵敏"].uid], on=DAY)
    life.death(office, people["赵国强"].uid, on=DAY)
    before = state(office)
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(office, left.uid)
    assert refused.value.code == "headless"
    assert state(office) == before


def test_a_household_that_came_without_a_head_can_live_on(office: Office) -> None:
    one = add_person(office, "甲", household_number="9", address="幸福里1-1-1")
    other = add_person(office, "乙", household_number="9", address="幸福里1-1-1")
    left = life.move_out(office, [one.uid], on=DAY)
    undo_operation(office, left.uid)
    made = life.change_head(office, NewHead(other.uid, {one.uid: "99"}), on=DAY)
    undo_operation(office, made.uid)
    assert load_resident(office, one.uid).relation == ""


Refusals = dict[str, tuple[str, Deed]]
REFUSALS: Refusals = {
    "tomorrow": (
        "in_future",
        lambda office, p: life.death(office, p["张伟"].uid, on="2026-11-24"),
    ),
    "no day": ("date_not_understood", lambda office, p: life.death(office, p["张伟"].uid, on="?")),
    "before the birth": (
        "before_birth",
        lambda office, p: life.move_out(office, [p["张子轩"].uid], on="2012-07-31"),
    ),
    "nobody": ("nobody_chosen", lambda office, _: life.move_out(office, [], on=DAY)),
    "two households": (
        "not_one_household",
        lambda office, p: life.move_out(office, [p["张伟"].uid, p["孙梅"].uid], on=DAY),
    ),
    "the head moves out": (
        "needs_head",
        lambda office, p: life.move_out(office, [p["张伟"].uid], on=DAY),
    ),
    "the head dies": ("needs_head", lambda office, p: life.death(office, p["张伟"].uid, on=DAY)),
    "the head marries away": (
        "needs_head",
        lambda office, p: life.marry_in(
            office, p["孙梅"].uid, p["赵国强"].uid, on=DAY, relation="10"
        ),
    ),
    "the head splits off": (
        "needs_head",
        lambda office, p: life.split(office, heir(p, "张伟"), on=DAY),
    ),
    "a head who leaves too": (
        "not_a_member",
        lambda office, p: life.move_out(
            office, [p["张伟"].uid, p["李静"].uid], on=DAY, stays=heir(p, **HEIR)
        ),
    ),
    "a relation is missing": (
        "needs_relation",
        lambda office, p: life.change_head(office, heir(p, 张伟="10", 张子轩="20"), on=DAY),
    ),
    "two heads": (
        "second_head",
        lambda office, p: life.change_head(office, heir(p, 张伟="02", **HEIR), on=DAY),
    ),
    "a second head comes": (
        "second_head",
        lambda office, p: life.move_in(
            office,
            [Comer(NewResident(name="周远"))],
            on=DAY,
            address="幸福里1-1-101",
            joins=p["孙梅"].household_id,
        ),
    ),
    "a family without a head": (
        "needs_head",
        lambda office, p: life.move_in(
            office, [Comer(NewResident(name="周远"), "99")], on=DAY, address="3-2-502"
        ),
    ),
    "who never left comes back": (
        "lives_here",
        lambda office, p: life.move_in(office, [Comer(p["孙梅"].uid)], on=DAY, address="1-1-1"),
    ),
    "nowhere": (
        "no_address",
        lambda office, p: life.move_dwelling(office, [p["孙梅"].uid], on=DAY, address=" "),
    ),
    "to where one lives": (
        "nothing_changes",
        lambda office, p: life.move_dwelling(
            office, [p["孙梅"].uid], on=DAY, address="幸福里1-1-101"
        ),
    ),
    "all of a household part": (
        "nobody_stays",
        lambda office, p: life.split(office, heir(p, "赵敏", 赵国强="父亲"), on=DAY),
    ),
    "a number that is taken": (
        "number_taken",
        lambda office, p: life.split(office, heir(p, "赵敏"), on=DAY, number="00127"),
    ),
    "into one's own household": (
        "same_household",
        lambda office, p: life.marry_in(
            office, p["张伟"].uid, p["李静"].uid, on=DAY, relation="10"
        ),
    ),
    "the same head": (
        "nothing_changes",
        lambda office, p: life.change_head(
            office, heir(p, "张伟", 李静="10", 张子轩="20", 张建国="51"), on=DAY
        ),
    ),
    "nobody becomes head": (
        "needs_head",
        lambda office, _: life.change_head(office, NewHead(""), on=DAY),
    ),
}


@pytest.mark.parametrize(("code", "deed"), REFUSALS.values(), ids=REFUSALS)
def test_what_a_rule_forbids_changes_nothing(
    office: Office, people: People, code: str, deed: Deed
) -> None:
    before = state(office)
    with pytest.raises((RuleSaysNoError, NotUnderstoodError)) as refused:
        deed(office, people)
    assert refused.value.code == code
    assert "{" not in str(refused.value)
    assert state(office) == before


def test_events_of_one_person_come_in_the_order_of_their_days(
    office: Office, people: People
) -> None:
    life.move_dwelling(office, [people["赵敏"].uid], on=DAY, address="幸福里9-1-101")
    with pytest.raises(RuleSaysNoError) as refused:
        life.death(office, people["赵敏"].uid, on="2026-05-31")
    assert refused.value.code == "before_past"
    assert DAY in str(refused.value)
    life.death(office, people["赵敏"].uid, on=DAY)


@pytest.mark.parametrize("name", ["赵敏", "赵国强"])
def test_whoever_is_gone_is_left_in_peace(office: Office, people: People, name: str) -> None:
    both = [people["赵敏"].uid, people["赵国强"].uid]
    life.move_out(office, both, on=DAY)
    uid = people[name].uid
    deeds: list[Callable[[], StoredOperation]] = [
        lambda: life.move_out(office, [uid], on=DAY),
        lambda: life.move_dwelling(office, [uid], on=DAY, address="1-1-1"),
        lambda: life.change_head(office, NewHead(uid), on=DAY),
        lambda: life.split(office, NewHead(uid), on=DAY),
        lambda: life.birth(office, uid, NewResident(name=""), on=DAY, relation="20"),
    ]
    for deed in deeds:
        with pytest.raises(DeskError) as refused:
            deed()
        assert refused.value.code == "is_gone"
    life.death(office, uid, on=DAY)
    with pytest.raises(RuleSaysNoError) as refused_again:
        life.death(office, uid, on=DAY)
    assert refused_again.value.code == "is_dead"
