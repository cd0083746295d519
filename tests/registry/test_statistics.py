"""Figures against a count by hand, and each figure against the list it opens."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community_desk.office.office import Office
from community_desk.registry import codes
from community_desk.registry.ages import age_on
from community_desk.registry.conditions import Condition
from community_desk.registry.counted_conditions import span
from community_desk.registry.lists import Filter, count, count_households
from community_desk.registry.residents import change_resident
from community_desk.registry.statistics import Part, Statistics, label, statistics
from tests.people import add_person

TODAY = date(2026, 11, 23)
PLACES = ["", "幸福里3-2-501", "幸福里3-2-502", "幸福里12-1-101", "恒富小区1-1-101", "柳叶巷12号"]


def say(_: str, source: str) -> str:
    return source


def parts_of(found: Statistics) -> list[Part]:
    bands = [part for band in found.pyramid.bands for part in (band.men, band.women)]
    divided = [part for parts in found.divisions.values() for part in parts]
    return [
        *(found.total, *found.ages, *bands, found.pyramid.no_age, found.pyramid.no_sex),
        *divided,
    ]


people = st.lists(
    st.fixed_dictionaries(
        {
            "sex": st.sampled_from(["1", "2", "9", "0"]),
            "birth_date": st.one_of(
                st.just(""),
                st.dates(date(1915, 1, 1), date(2028, 12, 31)).map(date.isoformat),
                st.integers(0, 105).map(lambda years: f"{2026 - years}-11-23"),
                st.integers(0, 105).map(lambda years: f"{2026 - years}-11-24"),
            ),
            "status": st.sampled_from(list(codes.STATUS)),
            "education": st.sampled_from(["", "11", "20", "21", "70", "90"]),
            "employment": st.sampled_from(["", "17", "80", "90"]),
            "household_number": st.sampled_from(["", "1", "2", "3"]),
            "address": st.sampled_from(PLACES),
        }
    ),
    max_size=12,
)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(people)
def test_figures_are_what_one_counts_by_hand(office: Office, known: list[dict[str, str]]) -> None:
    office.db.execute("DELETE FROM resident_flag")
    office.db.execute("DELETE FROM resident")
    office.db.conn.commit()
    for number, facts in enumerate(known):
        add_person(office, f"张{number}", **facts)
    here = [facts for facts in known if facts["status"] not in codes.GONE]
    found = statistics(office)
    assert found.total.people == len(here)
    assert found.total.households == len({f["household_number"] for f in here} - {""})
    aged = [(f, age_on(f["birth_date"], TODAY)) for f in here]
    for band in found.pyramid.bands:
        first, last = span(band.key)
        for part, sex in ((band.men, "1"), (band.women, "2")):
            fit = [f for f, age in aged if age is not None and first <= age <= (last or 999)]
            assert part.people == sum(f["sex"] == sex for f in fit)
    assert found.pyramid.no_age.people == sum(age is None for _, age in aged)
    counted = {part.key: part.people for part in found.ages}
    assert counted["0-6"] == sum(age is not None and age <= 6 for _, age in aged)
    assert counted["7-17"] == sum(age is not None and 7 <= age <= 17 for _, age in aged)
    assert counted["60-"] == sum(age is not None and age >= 60 for _, age in aged)
    assert counted["80-"] == sum(age is not None and age >= 80 for _, age in aged)
    for kind, parts in found.divisions.items():
        assert sum(part.people for part in parts) == len(here), kind
    for part in parts_of(found):
        assert count(office, part.which) == part.people, part
        if part.households:
            assert count_households(office, part.which) == part.households, part


def test_everybody_stands_in_the_pyramid_once(office: Office) -> None:
    add_person(office, "甲", sex="男", birth_date="1920-01-01")
    add_person(office, "乙", sex="女", birth_date="2027-01-01")
    add_person(office, "丙", birth_date="1990-01-01")
    found = statistics(office).pyramid
    assert found.bands[-1].key == "100-"
    assert found.bands[-1].men.people == 1
    assert (found.no_age.people, found.no_sex.people) == (1, 1)
    bands = sum(band.men.people + band.women.people for band in found.bands)
    assert bands + found.no_age.people + found.no_sex.people == 3


def test_a_compound_is_counted_by_blocks_in_their_order(office: Office) -> None:
    for address in ("幸福里12-1-101", "幸福里3-1-101", "幸福里3-2-101", "恒富小区1-1-101"):
        add_person(office, address=address)
    found = statistics(office, "幸福里")
    assert found.total.people == 3
    labels = [(label("place", part, say, "栋"), part.people) for part in found.divisions["place"]]
    assert labels == [("3栋", 2), ("12栋", 1)]


def test_a_household_counts_with_members_who_live_elsewhere(office: Office) -> None:
    add_person(office, "甲", household_number="7", address="幸福里3-1-101")
    add_person(office, "乙", household_number="7", address="恒富小区1-1-101")
    gone = add_person(office, "丙", household_number="7", address="幸福里3-1-101")
    change_resident(office, gone.uid, {"status": "迁出"})
    (part,) = statistics(office, "幸福里").divisions["household_size"]
    assert (part.key, part.people, part.households) == ("2", 1, 1)
    assert count(office, part.which) == 1


@pytest.mark.parametrize(
    ("kind", "key", "words"),
    [
        ("status", "person_only", "人户分离"),
        ("education", "2", "大学本科"),
        ("education", "", "未登记"),
        ("employment", "80", "退(离)休人员"),
        ("household_size", "3", "3人户"),
        ("household_size", "7-", "7人及以上户"),
        ("household_size", "0", "没有编入一户"),
        ("ages", "60-", "60岁以上"),
        ("ages", "0-6", "0–6岁"),
        ("ages", "80-alone", "80岁以上独居"),
        ("pyramid", "2:60-64", "女 60–64岁"),
        ("pyramid", "no_age", "出生日期不详"),
    ],
)
def test_words_of_a_part(kind: str, key: str, words: str) -> None:
    assert label(kind, Part(key, 1, Filter()), say, "栋") == words


def test_a_birthday_is_reached_on_its_day(office: Office) -> None:
    for offset in (-1, 0, 1):
        born = date(1946, 11, 23) + timedelta(days=offset)
        add_person(office, f"甲{offset + 1}", sex="男", birth_date=born.isoformat())
    assert count(office, Filter(conditions=(Condition("ages", "80-"),))) == 2
    assert {part.key: part.people for part in statistics(office).ages}["80-"] == 2
