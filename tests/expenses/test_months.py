"""The month and the year, and what closing a month means."""

import json
from itertools import pairwise

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.budgets import BudgetAmount, budget_of, revisions_of, set_budget
from community_desk.expenses.figures import (
    month_figures,
    month_view,
    year_view,
    years_with_vouchers,
)
from community_desk.expenses.months import (
    close_month,
    open_months,
)
from community_desk.office import audit
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive

SURVEY_YEAR = {
    "通讯费": 1500,
    "打印复印费": 1000,
    "报刊费": 2000,
    "日常活动费": 3000,
    "办公用品": 1000,
    "水电费": 4000,
    "设备与设施维修": 4000,
    "展板与宣传制作": 5000,
    "楼门组长补贴": 3000,
}


def test_an_empty_month_is_a_month(office: Office) -> None:
    view = month_view(office, "2026-11")
    assert (view.opening, view.income, view.expense, view.closing) == (0, 0, 0, 0)
    assert (view.vouchers, view.by_class, view.closed) == ((), (), False)


def test_a_month_opens_with_what_the_one_before_left(office: Office) -> None:
    receive(office, "2025-12-30", "100")
    receive(office, "2026-01-05", "15500")
    pay(office, "2026-01-20", "300.25", "水费")
    pay(office, "2026-01-21", "0.75", "水费")
    pay(office, "2026-03-01", "20000", "展板")
    views = [month_view(office, f"2026-{month:02d}") for month in range(1, 13)]
    assert views[0].opening == 100_00
    assert views[0].as_json() == {
        "opening": "100.00",
        "income": "15500.00",
        "expense": "301.00",
        "closing": "15299.00",
        "by_class": {"水费": "301.00"},
    }
    assert all(later.opening == earlier.closing for earlier, later in pairwise(views))
    assert views[-1].closing == -4701_00


@pytest.mark.parametrize(
    "month", ["2026-13", "2026-00", "2026-1", "202611", "", "2026-11-01", "二"]
)
def test_what_is_no_month(office: Office, month: str) -> None:
    for ask in (month_view, close_month):
        with pytest.raises(NotUnderstoodError) as caught:
            ask(office, month)
        assert caught.value.code == "no_month"


def test_closing_states_the_balance_and_is_audited(office: Office) -> None:
    receive(office, "2026-10-05", "100")
    pay(office, "2026-10-06", "30.50")
    view = close_month(office, "2026-10")
    assert view.closed
    assert view == month_figures(office, "2026-10")
    row = next(iter(office.db.query("SELECT * FROM month_close")))
    assert (row["opening_fen"], row["income_fen"]) == (0, 10000)
    assert (row["expense_fen"], row["closing_fen"]) == (3050, 6950)
    (line,) = audit.recent(office.db, subject_uid=row["uid"])
    assert (line.action, line.subject) == ("close", "month")
    assert '"closing": "69.50"' in line.new


def test_a_month_without_vouchers_may_close_and_locks_what_is_before(office: Office) -> None:
    assert close_month(office, "2026-09").closed
    assert month_view(office, "2026-08").closed
    assert not month_view(office, "2026-10").closed


@pytest.mark.parametrize(
    ("month", "code"),
    [
        ("2026-08", "month_closed"),
        ("2026-07", "month_closed"),
        ("2026-10", "earlier_month_open"),
        ("2026-12", "earlier_month_open"),
        ("2027-11", "earlier_month_open"),
    ],
)
def test_months_close_in_their_order(office: Office, month: str, code: str) -> None:
    pay(office, "2026-08-01", "1")
    pay(office, "2026-09-01", "1")
    close_month(office, "2026-08")
    with pytest.raises(RuleSaysNoError) as caught:
        close_month(office, month)
    assert caught.value.code == code
    assert office.db.table("month_close").count == 1


def test_a_month_to_come_closes_only_if_something_is_booked_in_it(office: Office) -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        close_month(office, "2062-11")
    assert caught.value.code == "month_not_begun"
    pay(office, "2026-12-01", "1")
    assert close_month(office, "2026-12").closed


def test_months_that_wait_to_be_closed(office: Office) -> None:
    for day in ("2026-08-01", "2026-10-01", "2026-10-02", "2026-11-01", "2027-01-01"):
        pay(office, day, "1")
    assert open_months(office) == ["2026-08", "2026-10"]
    close_month(office, "2026-08")
    assert open_months(office) == ["2026-10"]
    assert years_with_vouchers(office) == [2026, 2027]


RAW = [
    "UPDATE voucher SET text = 'x'",
    "UPDATE voucher SET came = came, text = 'x' WHERE id = 1",
    "UPDATE voucher SET came = 9 WHERE id = 1",
    "UPDATE voucher SET date = '2026-10-09' WHERE month = '2026-10'",
    "UPDATE voucher SET date = '2026-11-09', number = '2026-11-50', counter = 50 WHERE id = 1",
    "UPDATE voucher SET date = '2026-10-09', number = '2026-10-50', counter = 50 WHERE id = 2",
    "UPDATE voucher SET kind = 'in' WHERE id = 1",
    "UPDATE voucher SET id = 77 WHERE id = 1",
    "UPDATE OR REPLACE voucher SET uid = (SELECT uid FROM voucher WHERE id = 1) WHERE id = 2",
    "UPDATE OR REPLACE voucher SET id = 1 WHERE id = 2",
    "UPDATE OR IGNORE voucher SET receipts = 9 WHERE id = 1",
    "DELETE FROM voucher",
    "DELETE FROM voucher WHERE id = 1",
    "DELETE FROM voucher WHERE id = 2",
    (
        "INSERT INTO voucher (uid, created_at, created_by, changed_at, changed_by, number, counter,"
        " date, kind, text) VALUES ('u', '', '', '', '', '2026-10-09', 9, '2026-10-09', 'in', 't')"
    ),
    (
        "INSERT INTO voucher (uid, created_at, created_by, changed_at, changed_by, number, counter,"
        " date, kind, text) VALUES ('u', '', '', '', '', '2026-09-09', 9, '2026-09-09', 'in', 't')"
    ),
    (
        "INSERT OR REPLACE INTO voucher (id, uid, created_at, created_by, changed_at, changed_by,"
        " number, counter, date, kind, text)"
        " VALUES (1, 'u', '', '', '', '', '2026-11-09', 9, '2026-11-09', 'out', 't')"
    ),
    (
        "INSERT INTO voucher_line (voucher_id, month, kind, fund, class, fen)"
        " VALUES (1, '2026-10', 'out', 'f', 'c', 1)"
    ),
    (
        "INSERT INTO voucher_line (voucher_id, month, kind, fund, class, fen)"
        " VALUES (1, '2026-11', 'out', 'f', 'c', 1)"
    ),
    (
        "INSERT INTO voucher_line (voucher_id, month, kind, fund, class, fen)"
        " VALUES (2, '2026-10', 'out', 'f', 'c', 1)"
    ),
    (
        "INSERT OR REPLACE INTO voucher_line (id, voucher_id, month, kind, fund, class, fen)"
        " VALUES (1, 2, '2026-11', 'out', 'f', 'c', 1)"
    ),
    "UPDATE voucher_line SET fen = fen + 1",
    "UPDATE voucher_line SET class = 'x' WHERE id = 1",
    "UPDATE voucher_line SET voucher_id = 2, month = '2026-11' WHERE id = 1",
    "UPDATE voucher_line SET voucher_id = 1, month = '2026-10' WHERE id = 2",
    "UPDATE OR REPLACE voucher_line SET id = 1 WHERE id = 2",
    "DELETE FROM voucher_line",
    "DELETE FROM voucher_line WHERE voucher_id = 1",
    "DELETE FROM month_close",
    "UPDATE month_close SET month = '2020-01'",
    "UPDATE month_close SET income_fen = 0, closing_fen = opening_fen - expense_fen",
    (
        "INSERT OR REPLACE INTO month_close (uid, created_at, created_by, changed_at, changed_by,"
        " month, opening_fen, income_fen, expense_fen, closing_fen)"
        " VALUES ('u', '', '', '', '', '2026-10', 0, 0, 0, 0)"
    ),
    (
        "INSERT OR REPLACE INTO month_close (id, uid, created_at, created_by, changed_at,"
        " changed_by, month, opening_fen, income_fen, expense_fen, closing_fen)"
        " VALUES (1, 'u', '', '', '', '', '2026-11', -100, 0, 200, -300)"
    ),
    (
        "INSERT INTO month_close (uid, created_at, created_by, changed_at, changed_by,"
        " month, opening_fen, income_fen, expense_fen, closing_fen)"
        " VALUES ('u', '', '', '', '', '2026-11', -100, 0, 201, -301)"
    ),
]


@pytest.mark.parametrize("keys", ["ON", "OFF"])
@pytest.mark.parametrize("statement", RAW)
def test_a_closed_month_is_untouchable_even_by_raw_sql(
    office: Office, statement: str, keys: str
) -> None:
    pay(office, "2026-10-05", "1")
    pay(office, "2026-11-05", "2")
    close_month(office, "2026-10")
    before = month_view(office, "2026-10")
    rows = list(office.db.query("SELECT * FROM month_close"))
    office.db.execute(f"PRAGMA foreign_keys = {keys}")
    with pytest.raises(sqlcipher.IntegrityError):
        office.db.execute(statement)
    assert month_view(office, "2026-10") == before
    assert list(office.db.query("SELECT * FROM month_close")) == rows


def test_a_close_states_the_sums_of_the_lines_or_is_refused(office: Office) -> None:
    pay(office, "2026-10-05", "1")
    with pytest.raises(sqlcipher.IntegrityError, match="the sums of its vouchers"):
        office.db.execute(
            "INSERT INTO month_close (uid, created_at, created_by, changed_at, changed_by,"
            " month, opening_fen, income_fen, expense_fen, closing_fen)"
            " VALUES ('u', '', '', '', '', '2026-10', 0, 0, 0, 0)"
        )


def test_the_survey_year(office: Office) -> None:
    receive(office, "2026-01-05", "15500")
    for class_, yuan_a_year in SURVEY_YEAR.items():
        for month in range(1, 13):
            share = yuan_a_year * 100 * month // 12 - yuan_a_year * 100 * (month - 1) // 12
            pay(office, f"2026-{month:02d}-15", f"{share / 100:.2f}", class_)
    year = year_view(office, 2026)
    assert (year.allotted, year.spent, year.left) == (15_500_00, 24_500_00, -9_000_00)
    assert year.budget == 24_500_00
    assert all(row.actual == row.budget for row in year.by_class)
    assert {row.state for row in year.by_group} == {"near"}
    assert {row.percent for row in year.by_group} == {100}
    assert [row.title for row in year.by_group] == [
        "通讯",
        "打印",
        "报刊",
        "日常活动",
        "办公",
        "水电",
        "维修",
        "展板",
        "楼组长补贴",
    ]
    for row in year.months:
        view = month_view(office, row.month)
        assert (view.income, view.expense) == (row.income, row.expense)
    assert sum(row.expense for row in year.months) == year.spent


def test_a_year_opens_with_what_the_last_one_left_in_each_fund(office: Office) -> None:
    receive(office, "2025-06-01", "2400", "党员活动经费")
    pay(office, "2025-07-01", "1600", "日常活动费", fund="党员活动经费")
    receive(office, "2026-01-05", "15500")
    pay(office, "2026-02-01", "700", "慰问走访")
    year = year_view(office, 2026)
    assert (year.opening, year.allotted, year.spent, year.left) == (80000, 1550000, 70000, 1560000)
    assert year.earmarked_left == 80000
    assert [(row.title, row.opening, row.closing) for row in year.by_fund] == [
        ("区财政工作经费", 0, 1480000),
        ("党员活动经费", 80000, 80000),
    ]
    assert sum(row.closing for row in year.by_fund) == year.left


def test_budget_states(office: Office) -> None:
    titles = ("打印", "水费", "电费", "报刊费")
    set_budget(office, 2026, [BudgetAmount(title, 100_00) for title in titles])
    pay(office, "2026-01-01", "124", "打印", note="加印选民榜")
    pay(office, "2026-01-01", "80", "水费")
    pay(office, "2026-01-01", "79.99", "电费")
    pay(office, "2026-01-01", "0.01", "会议费")
    year = year_view(office, 2026)
    assert {row.title: (row.percent, row.state) for row in year.by_class} == {
        "打印复印费": (124, "over"),
        "水费": (80, "near"),
        "电费": (79, "ok"),
        "报刊费": (0, "ok"),
        "会议费": (0, "over"),
    }
    utilities = next(row for row in year.by_group if row.key == "utilities")
    assert (utilities.budget, utilities.actual) == (200_00, 159_99)


def test_a_budget_replaces_the_one_before_and_is_audited(office: Office) -> None:
    set_budget(office, 2026, [BudgetAmount("water", 1_00)])
    with pytest.raises(NotUnderstoodError, match="请写明原因"):
        set_budget(office, 2026, [BudgetAmount("电费", 5_00)])
    set_budget(office, 2026, [BudgetAmount("电费", 5_00)], reason="电价调整")
    assert year_view(office, 2026).budget == 5_00
    assert year_view(office, 2025).budget == 24_500_00
    assert [(one.number, one.reason) for one in revisions_of(office, 2026)] == [
        (2, "电价调整"),
        (1, ""),
    ]
    newest = audit.recent(office.db)[0]
    assert (newest.action, newest.subject, newest.reason) == ("set", "budget", "电价调整")
    assert newest.old == '{"water": "1.00"}'
    assert json.loads(newest.new) == {"year": 2026, "number": 2, "electricity": "5.00"}
    for wrong, said in (
        ([BudgetAmount("water", -1)], "预算是负数"),
        ([BudgetAmount("水晶灯", 1)], "没有“水晶灯”"),
        ([BudgetAmount("water", 1), BudgetAmount("水费", 2)], "写了两次"),
        ([BudgetAmount("water", 1), BudgetAmount("水费", 2, month=3)], "超过全年"),
        ([BudgetAmount("water", 1, month=13)], "不是月份"),
        ([BudgetAmount("利息", 1)], "收入类别"),
    ):
        with pytest.raises(DeskError, match=said):
            set_budget(office, 2026, wrong, reason="试")
    found = budget_of(office, 2026)
    assert found is not None
    assert found.by_class() == {"electricity": 5_00}


def test_a_class_that_the_form_lost_still_counts(office: Office) -> None:
    pay(office, "2026-11-03", "10", "水费")
    office.db.execute("UPDATE month_sum SET class = 'gone'")
    assert month_view(office, "2026-11").as_json()["by_class"] == {"gone": "10.00"}
    assert [(row.title, row.actual) for row in year_view(office, 2026).by_group][-1] == (
        "gone",
        1000,
    )
