"""Funds, budgets and funding standards on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from community_desk.office.office import Office
from tests.command_line.run import run
from tests.expenses.booking import pay, receive
from tests.people import add_person


@pytest.fixture
def folder(office: Office, office_folder: Path) -> Path:
    receive(office, "2025-01-05", "9000")
    pay(office, "2025-03-05", "812.30", "打印复印费")
    receive(office, "2026-01-05", "15500")
    pay(office, "2026-11-05", "900", "打印复印费")
    for number, name in enumerate(("张伟", "李娜", "王芳"), 1):
        add_person(office, name, address=f"幸福里3-1-{number}01", household_number=str(number))
    return office_folder


def _told(*arguments: str) -> Any:
    ran = run("expenses", *arguments, "--json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def _refused(*arguments: str) -> tuple[int, str]:
    ran = run("expenses", *arguments, "--json")
    return ran.code, json.loads(ran.out)["error"]


def test_funds_are_listed_changed_added_and_put_back(folder: Path) -> None:
    desk = str(folder)
    first = _told("funds", desk)[0]
    assert (first["title"], first["balance"]) == ("区财政工作经费", "22787.70")
    changed = _told(
        "fund-set", desk, "街道下拨", "--owner", "望江街道", "--pays", "活动器材",
        "--pays", "会议费", "--carry-over", "return", "--ends-on", "2026-12-31",
    )  # fmt: skip
    assert (changed["earmarked"], changed["pays"]) == (True, ["活动器材", "会议费"])
    assert (changed["carry_over"], changed["ends_on"]) == ("return", "2026-12-31")
    assert changed["changed"]
    assert _told("fund-set", desk, "街道下拨", "--ends-on", "")["ends_on"] is None
    opened = _told("fund-set", desk, "街道下拨", "--open")
    assert (opened["earmarked"], opened["owner"]) == (False, "望江街道")
    assert not _told("fund-set", desk, "街道下拨", "--shipped")["changed"]
    assert _told("fund-set", desk, "社会捐赠", "--new", "--owner", "企业")["own"]
    assert _told("funds", desk)[-1]["title"] == "社会捐赠"


def test_what_is_booked_after_the_end_of_a_fund_is_told(folder: Path) -> None:
    desk = str(folder)
    ran = run("expenses", "fund-set", desk, "区财政工作经费", "--ends-on", "2026-06-30")
    assert ran.code == 0
    assert "到期日之后已经记了 1 笔" in ran.out


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("奖金", "--owner", "x"), 2, "no_such_fund"),
        (("利息",), 2, "fund_set_what"),
        (("利息", "--shipped", "--owner", "x"), 2, "fund_set_what"),
        (("利息", "--new"), 2, "fund_title_taken"),
        (("利息", "--earmarked"), 2, "fund_pays_nothing"),
        (("利息", "--title", " "), 2, "fund_no_title"),
    ],
)
def test_funds_that_cannot_be(
    folder: Path, arguments: tuple[str, ...], code: int, error: str
) -> None:
    assert _refused("fund-set", str(folder), *arguments) == (code, error)


def test_a_budget_is_set_and_revised(folder: Path) -> None:
    desk = str(folder)
    none = _told("budget", desk, "2026")
    assert (none["set"], none["budget"], none["number"]) == (False, "24500.00", 0)
    first = _told("budget-set", desk, "2026", "--from-typical", "--near", "70")
    assert (first["budget"], first["near_percent"], first["at_full"]) == ("24500.00", 70, "warn")
    printing = next(one for one in first["classes"] if one["class"] == "打印复印费")
    assert printing == {
        "class": "打印复印费",
        "budget": "1000.00",
        "spent": "900.00",
        "last_year": "812.30",
        "percent": 90,
        "state": "near",
    }
    again = _told(
        "budget-set", desk, "2026", "--set", "打印复印费=1,200", "--set", "会议费/街道下拨=300",
        "--set", "慰问走访/10月=720", "--set", "报刊费=", "--reason", "重阳节慰问",
        "--at-full", "stop",
    )  # fmt: skip
    assert (again["number"], again["near_percent"], again["at_full"]) == (2, 70, "stop")
    assert again["budget"] == "23720.00"
    assert {"class": "慰问走访", "fund": "", "month": 10, "amount": "720.00"} in again["amounts"]
    assert [one["reason"] for one in again["revisions"]] == ["重阳节慰问", ""]
    said = run("expenses", "budget", desk, "2026").out
    assert "第 2 版" in said
    assert "王主任" in said
    from_last = _told("budget-set", desk, "2026", "--from-last-year", "--reason", "重来")
    assert from_last["budget"] == "813.00"


def test_a_budget_on_paper(folder: Path, tmp_path: Path) -> None:
    desk, out = str(folder), tmp_path / "budget.pdf"
    assert _refused("budget", desk, "2026", "--out", str(out)) == (3, "no_budget")
    _told("budget-set", desk, "2026", "--from-typical")
    _told("budget", desk, "2026", "--fund", "街道下拨", "--by-month", "--out", str(out))
    assert "12月" in PdfReader(out).pages[0].extract_text()


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("--set", "水晶灯=5"), 2, "no_such_class"),
        (("--set", "利息=5"), 3, "class_not_of_kind"),
        (("--set", "会议费/奖金=5"), 2, "no_such_fund"),
        (("--set", "会议费/13月=5"), 2, "budget_no_month"),
        (("--set", "会议费/街道/甲/5=5"), 2, "budget_no_cell"),
        (("--set", "会议费=-5"), 2, "amount_negative"),
        (("--set", "会议费"), 2, "no_equals_sign"),
        (("--from-typical", "--from-last-year"), 2, "budget_from_both"),
    ],
)
def test_budgets_that_cannot_be(
    folder: Path, arguments: tuple[str, ...], code: int, error: str
) -> None:
    assert _refused("budget-set", str(folder), "2026", *arguments) == (code, error)


def test_a_revision_asks_why(folder: Path) -> None:
    _told("budget-set", str(folder), "2026", "--from-typical")
    asked = _refused("budget-set", str(folder), "2026", "--set", "会议费=5")
    assert asked == (2, "budget_needs_reason")


def test_all_standards_for_the_office_itself(folder: Path) -> None:
    desk = str(folder)
    found = _told("standards", desk)
    assert (found["households"], found["party_members"], found["block_leaders"]) == (3, 0, 0)
    rules = {one["rule"]: one for one in found["rules"]}
    assert len(rules) == 15
    first = rules["BUD-1"]
    assert (first["amount"], first["actual"], first["missing"]) == ("10000.00", "15500.00", "0.00")
    assert rules["BUD-4"]["lacks"] == "party_members"
    assert rules["PAY-1"]["posts"][1] == {
        "post": "副职",
        "amount": "54000.00",
        "performance": "5400.00",
    }
    assert rules["STAFF-1"]["posts"] == [
        {"post": "居委会成员", "amount": "3"},
        {"post": "社区工作者", "amount": "1"},
    ]
    assert any("799" in note for note in found["notes"])
    larger = _told("standards", desk, "--households", "2000")
    assert larger["expected"] == "21000.00"
    assert "BUD-3" in run("expenses", "standards", desk).out


def test_the_standards_on_one_page(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "standards.pdf"
    assert run("expenses", "standards", str(folder), "--out", str(out)).code == 0
    pages = PdfReader(out).pages
    assert len(pages) == 1
    assert "年度工作经费" in pages[0].extract_text()


def test_readings_numbers_and_rules_of_the_office(folder: Path) -> None:
    desk = str(folder)
    changed = _told(
        "standards-set", desk, "--follow", "BUD-4", "--follow", "BUD-3",
        "--reading", "below=pro_rata", "--number", "PAY-1.base=72000",
    )  # fmt: skip
    rules = {one["rule"]: one for one in changed["rules"]}
    assert [key for key, one in rules.items() if one["followed"]] == ["BUD-3", "BUD-4"]
    assert rules["BUD-1"]["amount"] == "30.00"
    assert rules["PAY-1"]["posts"][2]["amount"] == "57600.00"
    assert changed["readings"]["below"] == "pro_rata"
    kept = _told("standards-set", desk, "--unfollow", "bud-3")
    assert [one["rule"] for one in kept["rules"] if one["followed"]] == ["BUD-4"]
    assert kept["readings"]["below"] == "pro_rata"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("--reading", "below=half"), "no_such_reading"),
        (("--reading", "x=half"), "no_reading_in_dispute"),
        (("--number", "PAY-1.x=5"), "no_such_number"),
        (("--number", "PAY-9.x=5"), "no_such_rule"),
        (("--follow", "STAFF-1"), "rule_not_followed"),
    ],
)
def test_choices_that_cannot_be(folder: Path, arguments: tuple[str, ...], error: str) -> None:
    assert _refused("standards-set", str(folder), *arguments) == (2, error)


def test_one_standard_keeps_its_contract() -> None:
    found = _told("standard", "BUD-1", "--households", "1500")
    assert set(found) == {"rule", "amount", "steps"}
    assert found["amount"] == "15500.00"
    other = _told("standard", "BUD-1", "--households", "800", "--set", "below=pro_rata")
    assert other["amount"] == "8000.00"
