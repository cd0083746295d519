"""Lists by place, status and question, sorted in SQL."""

from functools import partial
from itertools import pairwise

import pytest

from community_desk.office.office import Office
from community_desk.registry.lists import SORTS, Filter, count, named_lists, page, places
from tests.people import add_person


def test_named_lists_of_the_roster(roster_office: Office) -> None:
    counts = {key: number for key, _, number in named_lists(roster_office)}
    assert counts["all"] == 12548
    assert counts["to_check"] == 60
    assert counts["migrant"] == 2194
    assert counts["old"] == 539
    assert counts["gone"] == 0


def test_the_tree_holds_everybody_in_the_order_people_count(roster_office: Office) -> None:
    tree = places(roster_office)
    assert sum(place.people for place in tree) == 12548
    blocks = list(dict.fromkeys(place.block for place in tree if place.compound == "幸福里"))
    assert blocks == sorted(blocks, key=int)
    first = tree[0]
    which = Filter(compound=first.compound, block=first.block, unit=first.unit)
    assert count(roster_office, which) == first.people


def test_a_block_is_not_the_one_that_begins_with_its_number(office: Office) -> None:
    for number, block in enumerate(("1", "10", "11", "1")):
        add_person(office, f"张{number}", address=f"幸福里{block}栋101")
    assert count(office, Filter(compound="幸福里")) == 4
    assert count(office, Filter(compound="幸福里", block="1")) == 2
    assert count(office, Filter(compound="幸福里", block="1", unit="")) == 2
    assert count(office, Filter(compound="幸福")) == 0


@pytest.mark.parametrize("sort", list(SORTS))
def test_pages_of_every_order_make_the_whole_list_once(roster_office: Office, sort: str) -> None:
    which = Filter(compound="幸福里", named="migrant")
    whole = page(roster_office, which, sort=sort, limit=10_000)
    assert len(whole) == count(roster_office, which)
    assert len({row.uid for row in whole}) == len(whole)
    pages = [
        row
        for offset in range(0, len(whole), 100)
        for row in page(roster_office, which, sort=sort, offset=offset, limit=100)
    ]
    assert pages == whole
    backwards = page(roster_office, which, sort=sort, descending=True, limit=10_000)
    assert backwards == whole[::-1]


def test_names_are_sorted_as_they_are_said_and_ages_by_birth(roster_office: Office) -> None:
    assert [r.name[0] for r in page(roster_office, Filter(), limit=1)] == ["阿"]
    by_age = page(roster_office, Filter(), sort="age", limit=300)
    assert all(one.birth_date <= other.birth_date for one, other in pairwise(by_age))


def test_sorting_uses_an_index(roster_office: Office) -> None:
    for columns in SORTS.values():
        plan = roster_office.db.execute(
            "EXPLAIN QUERY PLAN SELECT r.id FROM resident r WHERE r.removed_at = ''"
            f" ORDER BY {', '.join(columns)}, r.id LIMIT 200"
        ).fetchall()
        assert not any("TEMP B-TREE" in line[3] for line in plan), columns


def test_status_and_household_narrow_a_list(office: Office) -> None:
    head = add_person(office, relation="户主", household_number="1")
    add_person(office, "李娜", status="流动人口")
    assert count(office, Filter(status="migrant")) == 1
    assert [r.name for r in page(office, Filter(household_id=head.household_id))] == ["张伟"]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("limit", [1, 3, 7, 200])
def test_a_page_is_the_same_from_either_end(
    roster_office: Office, limit: int, descending: bool
) -> None:
    which = Filter(named="all")
    total = count(roster_office, which)
    for offset in range(0, total + limit, max(limit, total // 9)):
        ask = partial(
            page,
            roster_office,
            which,
            sort="age",
            descending=descending,
            offset=offset,
            limit=limit,
        )
        assert ask(total=total) == ask(), offset


def test_counting_stops_where_it_is_told_to(roster_office: Office) -> None:
    which = Filter(named="all")
    total = count(roster_office, which)
    assert [count(roster_office, which, most=most) for most in (1, total, total + 1)] == [
        1,
        total,
        total,
    ]
