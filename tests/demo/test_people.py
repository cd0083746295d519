"""The invented people hold together: numbers that check, ages that fit, one head each."""

from collections import Counter
from datetime import date

import pytest

from community_desk.demo.people import invent
from community_desk.demo.roster import write_roster
from community_desk.demo.twins import count_for, write_twins
from community_desk.office.office import Office
from community_desk.registry.duplicates import find_duplicates
from community_desk.registry.identity import read_identity
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.search import find
from tests.people import add_person

TODAY = date(2026, 11, 23)


def test_numbers_agree_with_the_people_and_are_given_once() -> None:
    people = list(invent(2000, TODAY))
    assert len(people) == 2000
    for person in people:
        said = read_identity(person.id_number)
        assert said.holds
        assert said.birth_date == person.born.isoformat()
        assert said.sex == ("1" if person.sex == "男" else "2")
    assert max(Counter(person.id_number for person in people).values()) == 1
    assert max(Counter(p.phone for p in people if p.phone).values()) == 1


def test_each_household_has_one_head_older_than_the_children() -> None:
    heads = {}
    for person in invent(2000, TODAY):
        if person.relation == "户主":
            assert person.household not in heads
            heads[person.household] = person
        elif person.relation in ("子", "女"):
            assert heads[person.household].born < person.born


def test_the_same_seed_invents_the_same_people() -> None:
    assert list(invent(50, TODAY)) == list(invent(50, TODAY))
    assert list(invent(50, TODAY)) != list(invent(50, TODAY, seed=2))


@pytest.mark.parametrize("count", [1, 20, 300])
def test_the_example_of_the_search_box_finds_somebody(office: Office, count: int) -> None:
    folder = office.folder.parent
    write_roster(folder / "名册.xlsx", list(invent(count, office.today())))
    import_workbook(office, folder / "名册.xlsx")
    names = [row.name for row in find(office, "zw 0412")]
    assert names[:1] == ["张伟"]
    assert len(names) == 1 or count > 20


def test_some_are_registered_twice(office: Office) -> None:
    known = [
        add_person(
            office, person.name, id_number=person.id_number, phone=person.phone,
            address=f"{person.compound}{person.block}-{person.unit}-{person.room}",
        ).uid
        for person in invent(120, TODAY)
    ]  # fmt: skip
    twins = write_twins(office, known)
    assert len(twins) == count_for(12_548)
    found = {uid for pair in find_duplicates(office) for uid in (pair.one.uid, pair.other.uid)}
    assert set(twins) <= found
    assert count_for(20) == 0
