"""The funding rules against the worked examples of domain E.1."""

import pytest

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.forms import load_typical_year
from community_desk.expenses.money import fen_from_yuan, plain
from community_desk.expenses.rules import load_notes, load_readings, load_rules
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
    lines, posts, short = (expected.pop(key, None) for key in ("lines", "posts", "short"))
    amount = expected.pop("amount")
    found = standard(rule, **expected)
    assert found.amount == amount
    assert found.steps
    assert not any("{" in step for step in found.steps)
    if lines:
        assert list(found.steps) == lines
    if posts:
        told = [[post.title, post.amount, post.performance] for post in found.posts]
        assert told == [[*post, *[""] * (3 - len(post))] for post in posts]
    if short:
        costs = sum(load_typical_year().values())
        assert plain(costs - fen_from_yuan(found.amount)) == short


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
    ("rule", "changed", "amount"),
    [
        ("BUD-1", {"households": 800, "below": "pro_rata"}, "8000.00"),
        ("BUD-1", {"households": 800, "below": "floor"}, "10000.00"),
        ("BUD-1", {"households": 1000, "below": "pro_rata"}, "10000.00"),
        ("BUD-1", {"households": 1727, "below": "pro_rata"}, "17997.00"),
        ("BUD-3", {"households": 2000, "edge_2000": "lower"}, "60000.00"),
        ("BUD-3", {"households": 2001, "edge_2000": "lower"}, "70000.00"),
        ("BUD-3", {"households": 3000, "edge_3000": "upper"}, "80000.00"),
        ("BUD-6", {"match": "double"}, "161250.00"),
        ("BUD-6", {"match": "double", "low_income": "1,500"}, "161500.00"),
        ("BUD-6", {"low_income": "1000"}, "86000.00"),
        ("BUD-7", {"withheld": "11000"}, "4000.00"),
        ("BUD-7", {"withheld": "20000"}, "0.00"),
        ("PAY-1", {"base": "100000"}, "100000.00"),
    ],
)
def test_another_reading_or_number(rule: str, changed: dict[str, object], amount: str) -> None:
    assert standard(rule, **changed).amount == amount  # type: ignore[arg-type]


def test_every_reading_in_dispute_is_used_by_a_rule_and_has_an_example() -> None:
    rules = load_rules().values()
    for key, reading in load_readings().items():
        users = [rule for rule in rules if key in rule.readings]
        assert users, key
        tried = {example.get(key, reading.usual) for rule in users for example in rule.examples}
        assert tried == set(reading.choices)


def test_below_a_thousand_households_the_steps_say_how() -> None:
    assert standard("BUD-1", 800, below="pro_rata").steps == (
        "不足 1000 户，按户折算：800 户 × 10.00 元 = 8,000.00 元",
    )


def test_what_does_not_add_up_is_shown_with_both_numbers() -> None:
    notes = load_notes()
    for both in (("150", "151"), ("804", "799"), ("15500", "18000"), ("116 万元", "116元")):
        assert any(all(number in note for number in both) for note in notes), both


@pytest.mark.parametrize(
    ("rule", "changed", "code"),
    [
        ("BUD-1", {"below": "half"}, "no_such_reading"),
        ("BUD-1", {"base": "5"}, "no_such_number"),
        ("BUD-2", {"match": "half"}, "no_such_number"),
        ("PAY-1", {"base": "much"}, "no_amount"),
        ("PAY-1", {"base": "-5"}, "amount_negative"),
        ("PAY-1", {"base": "1.234"}, "amount_decimals"),
    ],
)
def test_a_reading_or_number_that_does_not_fit(
    rule: str, changed: dict[str, object], code: str
) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        standard(rule, households=1500, **changed)  # type: ignore[arg-type]
    assert caught.value.code == code


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
