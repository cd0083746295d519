"""What a budget is planned from and held against."""

from collections.abc import Mapping

import pytest

from community_desk.expenses.budget_plans import (
    Cell,
    Difference,
    changed_amounts,
    differences,
    last_year_amounts,
    plan_of,
    planned,
    typical_amounts,
)
from community_desk.expenses.budgets import BudgetAmount, budget_of, set_budget
from community_desk.expenses.figures import year_view
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive


def _two_years(office: Office) -> None:
    receive(office, "2025-01-05", "20000")
    pay(office, "2025-03-05", "812.30", "打印复印费")
    pay(office, "2025-04-05", "100", "打印复印费")
    pay(office, "2025-12-30", "55", "上缴结余")
    receive(office, "2026-01-05", "15500")
    receive(office, "2026-04-05", "2500", "街道下拨")
    pay(office, "2026-02-05", "300", "打印复印费")
    pay(office, "2026-05-05", "200", "打印复印费", fund="街道下拨")


def test_a_plan_beside_this_year_and_the_last(office: Office) -> None:
    _two_years(office)
    plan = plan_of(office, 2026)
    assert plan.budget is None
    cells: dict[Cell, int] = {
        ("printing", "", 0): 500_00,
        ("printing", "district_work", 0): 300_00,
        ("printing", "street", 5): 200_00,
        ("printing", "", 2): 300_00,
    }
    assert {cell: plan.spent[cell] for cell in cells} == cells
    assert plan.last_year["printing", "", 0] == 912_30
    assert plan.opening[""] == 20_000_00 - 967_30
    assert plan.arrived == {"": 18_000_00, "district_work": 15_500_00, "street": 2_500_00}


@pytest.mark.parametrize(
    ("amounts", "cell", "fen"),
    [
        ({("a", "", 0): 9}, ("a", "", 0), 9),
        ({("a", "", 0): 9}, ("a", "", 3), 0),
        ({("a", "", 0): 9}, ("a", "x", 0), 0),
        ({("a", "", 1): 4, ("a", "", 2): 5}, ("a", "", 0), 9),
        ({("a", "x", 0): 4, ("a", "y", 3): 5}, ("a", "", 0), 9),
        ({("a", "x", 0): 4, ("a", "y", 3): 5}, ("a", "", 3), 5),
        ({("a", "", 0): 20, ("a", "y", 3): 5}, ("a", "", 0), 20),
        ({("a", "", 4): 20, ("a", "y", 3): 5}, ("a", "", 0), 20),
    ],
)
def test_what_is_planned_follows_from_what_was_entered(
    amounts: Mapping[Cell, int], cell: Cell, fen: int
) -> None:
    assert planned(amounts, *cell) == fen


def test_planned_and_the_budget_of_the_year_agree(office: Office) -> None:
    amounts = [
        BudgetAmount("printing", 900, "street"),
        BudgetAmount("printing", 800, "district_work", 4),
        BudgetAmount("visits", 70),
        BudgetAmount("visits", 50, "street"),
        BudgetAmount("meetings", 30, "", 2),
    ]
    budget = set_budget(office, 2026, amounts)
    held = plan_of(office, 2026).amounts()
    assert budget.by_class() == {key: planned(held, key, "") for key in budget.by_class()}


def test_a_budget_begins_with_last_year_in_whole_yuan(office: Office) -> None:
    _two_years(office)
    assert last_year_amounts(office, 2026) == [BudgetAmount("printing", 913_00)]
    assert sum(one.fen for one in typical_amounts()) == 24_500_00


def test_what_is_not_named_stays_as_it_was(office: Office) -> None:
    first = set_budget(office, 2026, typical_amounts())
    changed = changed_amounts(
        first.amounts, {("panels", "", 0): 6_000_00, ("printing", "", 0): None}
    )
    second = set_budget(office, 2026, changed, reason="展板多做一块")
    assert sum(second.by_class().values()) == 24_500_00
    assert differences(first, second) == [
        Difference("printing", "", 0, 1_000_00, None),
        Difference("panels", "", 0, 5_000_00, 6_000_00),
    ]
    assert len(differences(None, first)) == 9


def test_a_class_is_near_from_the_percent_of_its_budget(office: Office) -> None:
    receive(office, "2026-01-05", "15500")
    pay(office, "2026-02-05", "600", "打印复印费")
    set_budget(office, 2026, [BudgetAmount("printing", 1_000_00)], near_percent=60)
    assert next(line.state for line in year_view(office, 2026).by_class) == "near"
    set_budget(office, 2026, [BudgetAmount("printing", 1_000_00)], reason="x", near_percent=61)
    assert next(line.state for line in year_view(office, 2026).by_group) == "ok"
    held = budget_of(office, 2026)
    assert held
    assert held.near_percent == 61
