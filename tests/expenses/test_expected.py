"""What an office should get by the rules, by its own readings, against what came."""

from dataclasses import replace

import pytest

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.expenses.expected import (
    Choices,
    Expected,
    choices_of,
    expected,
    money_expected,
    set_choices,
)
from community_desk.expenses.rules import load_rules
from community_desk.office import settings
from community_desk.office.office import Office
from community_desk.office.staff import Role, Staff
from tests.expenses.booking import pay, receive

COUNTS = {"households": 1500, "party_members": 48, "block_leaders": 50}


def _by_rule(office: Office, counts: dict[str, int] = COUNTS) -> dict[str, Expected]:
    return {one.rule.key: one for one in expected(office, counts, 2026)}


def test_every_rule_is_computed_for_the_office(office: Office) -> None:
    found = _by_rule(office)
    assert list(found) == list(load_rules())
    amounts = {key: one.standard.amount for key, one in found.items() if one.standard}
    assert amounts == {
        "BUD-1": "15500.00",
        "BUD-1a": "15500.00",
        "BUD-2": "18000.00",
        "BUD-3": "60000.00",
        "BUD-3a": "60000.00",
        "BUD-4": "2400.00",
        "BUD-5": "100000.00",
        "BUD-6": "86250.00",
        "BUD-7": "6000.00",
        "BUD-8": "20000.00",
        "BUD-9": "20000.00",
        "PAY-1": "60000.00",
        "PAY-2": "10200.00",
        "PAY-3": "1500.00",
        "STAFF-1": "6",
    }


def test_against_what_came_and_what_was_paid(office: Office) -> None:
    receive(office, "2026-01-05", "12000")
    receive(office, "2025-12-30", "900")
    receive(office, "2026-02-05", "3000", "党员活动经费")
    pay(office, "2026-06-30", "900", "楼门组长补贴")
    found = _by_rule(office)
    told = {key: (found[key].actual, found[key].missing) for key in ("BUD-1", "BUD-4", "PAY-3")}
    assert told == {
        "BUD-1": (12_000_00, 3_500_00),
        "BUD-4": (3_000_00, 0),
        "PAY-3": (900_00, 600_00),
    }
    assert found["STAFF-1"].fen is None
    assert found["PAY-1"].actual is None


def test_what_is_not_counted_is_said(office: Office) -> None:
    found = _by_rule(office, {})
    assert {key: one.lacks for key, one in found.items() if one.standard is None} == {
        "BUD-1": "households",
        "BUD-1a": "households",
        "BUD-3": "households",
        "BUD-3a": "households",
        "BUD-4": "party_members",
        "PAY-3": "block_leaders",
        "STAFF-1": "households",
    }


def test_the_money_to_expect_is_that_of_the_rules_it_goes_by(office: Office) -> None:
    assert money_expected(expected(office, COUNTS, 2026)) == 15_500_00
    set_choices(office, Choices(("BUD-3", "BUD-4", "BUD-5")))
    assert money_expected(expected(office, COUNTS, 2026)) == 162_400_00


def test_readings_and_numbers_of_the_office_are_kept_and_used(office: Office) -> None:
    wanted = Choices(
        ("BUD-1", "BUD-6"),
        {"below": "pro_rata", "match": "double", "edge_2000": "middle"},
        {"BUD-6": {"low_income": "1,500"}, "PAY-1": {"base": "60000"}},
    )
    set_choices(office, wanted)
    # What is as usual is not kept.
    kept = Choices(
        ("BUD-1", "BUD-6"),
        {"below": "pro_rata", "match": "double"},
        {"BUD-6": {"low_income": "1500.00"}},
    )
    assert choices_of(office) == kept
    found = _by_rule(office, {"households": 800})
    assert found["BUD-1"].fen == 8_000_00
    assert found["BUD-1a"].fen == 8_000_00
    assert found["BUD-6"].fen == 161_500_00
    assert found["BUD-3a"].fen == 60_000_00


def test_what_another_program_chose_is_passed_over(office: Office) -> None:
    with office.writing("office.settings") as write:
        kept = '{"followed": ["BUD-99"], "readings": {"x": "y"}, "numbers": {"BUD-99": {"a": "1"}}}'
        settings.store(write.db, "funding_standards", kept)
        write.audit("set", "setting", "")
    assert choices_of(office) == Choices(())


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        (Choices(("BUD-99",)), "no_such_rule"),
        (Choices(("STAFF-1",)), "rule_not_followed"),
        (Choices(("PAY-3",)), "rule_not_followed"),
        (Choices(("BUD-1", "BUD-3")), "rules_of_one_fund"),
        (Choices((), {"below": "perhaps"}), "no_such_reading"),
        (Choices((), {}, {"PAY-1": {"base": "viel"}}), "no_amount"),
        (Choices((), {}, {"PAY-1": {"bonus": "1"}}), "no_such_number"),
    ],
)
def test_what_cannot_be_chosen(office: Office, choices: Choices, code: str) -> None:
    with pytest.raises(DeskError) as caught:
        set_choices(office, choices)
    assert caught.value.code == code
    assert choices_of(office) == Choices(("BUD-1",))


def test_who_may_not_choose(office: Office) -> None:
    clerk = replace(office, staff=Staff(uid="x", name="小李", role=Role.CLERK, title=""))
    with pytest.raises(RuleSaysNoError) as caught:
        set_choices(clerk, Choices(()))
    assert caught.value.code == "role_may_not"
