"""The funding rules against the worked examples of domain E.1."""

import pytest

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.forms import load_rules
from community_desk.expenses.standards import standard


@pytest.mark.parametrize(
    ("rule", "households", "members", "amount"),
    [
        ("BUD-1", 1000, 0, "10000.00"),
        ("BUD-1", 1001, 0, "10011.00"),
        ("BUD-1", 1500, 0, "15500.00"),
        ("BUD-1", 1727, 0, "17997.00"),
        ("BUD-1", 2000, 0, "21000.00"),
        ("BUD-1", 3000, 0, "32000.00"),
        ("BUD-1", 4552, 0, "49072.00"),
        ("BUD-1", 800, 0, "10000.00"),
        ("BUD-1a", 800, 0, "10000.00"),
        ("BUD-2", 1500, 0, "18000.00"),
        ("BUD-3", 1500, 0, "60000.00"),
        ("BUD-3", 1999, 0, "60000.00"),
        ("BUD-3", 2000, 0, "70000.00"),
        ("BUD-3", 3000, 0, "70000.00"),
        ("BUD-3", 3001, 0, "80000.00"),
        ("BUD-3a", 2000, 0, "60000.00"),
        ("BUD-4", 0, 48, "2400.00"),
        ("BUD-5", 1500, 0, "100000.00"),
        ("BUD-6", 1500, 0, "86250.00"),
        ("BUD-7", 1500, 0, "6000.00"),
        ("BUD-8", 1500, 0, "20000.00"),
        ("BUD-9", 1500, 0, "20000.00"),
        ("PAY-1", 1500, 0, "60000.00"),
        ("PAY-2", 1500, 0, "10200.00"),
        ("PAY-3", 1500, 100, "3000.00"),
        ("PAY-3", 1500, 50, "1500.00"),
        ("STAFF-1", 1500, 0, "6"),
        ("STAFF-1", 2000, 0, "7"),
        ("STAFF-1", 2001, 0, "10"),
        ("STAFF-1", 4552, 0, "15"),
        ("bud-1", 1500, 0, "15500.00"),
    ],
)
def test_worked_examples(rule: str, households: int, members: int, amount: str) -> None:
    assert standard(rule, households, members).amount == amount


@pytest.mark.parametrize(
    ("rule", "example"),
    [(rule.key, example) for rule in load_rules().values() for example in rule.examples],
)
def test_examples_that_stand_in_the_form(rule: str, example: dict[str, object]) -> None:
    expected = dict(example)
    lines = expected.pop("lines", None)
    committee, workers = expected.pop("committee", None), expected.pop("workers", None)
    amount = expected.pop("amount")
    found = standard(rule, **expected)
    assert found.amount == amount
    assert found.steps
    assert not any("{" in step for step in found.steps)
    if lines:
        assert list(found.steps) == lines
    if committee:
        assert found.steps[-1] == f"{committee} + {workers} = {amount} 人"


def test_every_rule_carries_an_example() -> None:
    assert all(rule.examples for rule in load_rules().values())


def test_steps_show_the_way() -> None:
    assert standard("BUD-1", 1500).steps == (
        "1000 户以内拨付 10,000.00 元",
        "超出 500 户 × 11.00 元 = 5,500.00 元",
        "10,000.00 + 5,500.00 = 15,500.00 元",
    )
    assert standard("BUD-6").steps[1] == "街道按 2:1 配套 25,000.00 元"
    assert "8,000.00" in standard("BUD-1a", 800).steps[-1]


@pytest.mark.parametrize(
    ("rule", "households", "members", "code"),
    [
        ("BUD-99", 1500, 0, "no_such_rule"),
        ("", 1500, 0, "no_such_rule"),
        ("BUD-1", 0, 0, "no_households"),
        ("BUD-3", 0, 0, "no_households"),
        ("STAFF-1", 0, 0, "no_households"),
        ("BUD-4", 1500, 0, "no_members"),
        ("PAY-3", 1500, 0, "no_members"),
        ("BUD-1", -5, 0, "count_out_of_range"),
        ("BUD-1", 10**12, 0, "count_out_of_range"),
    ],
)
def test_what_cannot_be_computed(rule: str, households: int, members: int, code: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        standard(rule, households, members)
    assert caught.value.code == code
