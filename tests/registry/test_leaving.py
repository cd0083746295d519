"""People of several households leave at once, and come back as one."""

import pytest

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.office import checks
from community_desk.office.office import Office
from community_desk.registry.leaving import move_out_together
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident
from community_desk.registry.undo import undo_operation
from tests.people import add_person
from tests.registry.test_undo import state

DAY = "2026-11-01"


@pytest.fixture
def people(office: Office) -> dict[str, Resident]:
    """A family of two, somebody who lives alone, somebody without a household."""
    known = {
        "张伟": {"relation": "户主", "household_number": "00127"},
        "李静": {"relation": "配偶", "household_number": "00127"},
        "赵国强": {"relation": "户主", "household_number": "00131"},
        "孙梅": {},
    }
    return {name: add_person(office, name, **facts) for name, facts in known.items()}


def uids(people: dict[str, Resident], *names: str) -> list[str]:
    return [people[name].uid for name in names]


def test_all_leave_and_come_back(office: Office, people: dict[str, Resident]) -> None:
    before = state(office)
    done = move_out_together(office, uids(people, "张伟", "李静", "赵国强", "孙梅"), on=DAY)
    assert {load_resident(office, one.uid).status for one in people.values()} == {"moved_out"}
    assert (done.kind, done.effective_on) == ("move_out", DAY)
    assert checks.check(office) == []
    undo_operation(office, done.uid)
    assert state(office) == before


def test_a_head_does_not_leave_a_family_behind(office: Office, people: dict[str, Resident]) -> None:
    before = state(office)
    with pytest.raises(RuleSaysNoError) as refused:
        move_out_together(office, uids(people, "赵国强", "张伟"), on=DAY)
    assert refused.value.code == "head_leaves_family"
    assert "张伟" in str(refused.value)
    assert "赵国强" not in str(refused.value)
    assert state(office) == before
    move_out_together(office, uids(people, "李静", "孙梅"), on=DAY)
    assert load_resident(office, people["张伟"].uid).status == "matched"


def test_who_left_is_passed_over(office: Office, people: dict[str, Resident]) -> None:
    move_out_together(office, uids(people, "孙梅"), on="2026-10-01")
    move_out_together(office, uids(people, "孙梅", "李静"), on=DAY)
    with pytest.raises(RuleSaysNoError) as refused:
        move_out_together(office, uids(people, "孙梅"), on=DAY)
    assert refused.value.code == "nobody_chosen"


@pytest.mark.parametrize("day", ["", "无", "2027-01-01"])
def test_the_day_must_have_been(office: Office, people: dict[str, Resident], day: str) -> None:
    with pytest.raises((RuleSaysNoError, NotUnderstoodError)):
        move_out_together(office, uids(people, "孙梅"), on=day)
