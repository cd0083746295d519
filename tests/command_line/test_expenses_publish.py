"""The sheet for the notice board from the command line."""

import json
from datetime import date
from pathlib import Path

import pytest

from community_desk.expenses.months import close_month
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.expenses.booking import pay, receive
from tests.expenses.papers import size_of, text_of
from tests.people import add_person


@pytest.fixture
def folder(office: Office, office_folder: Path) -> str:
    receive(office, "2026-01-05", "1000")
    pay(office, "2026-02-05", "100.10", "电费", text="电话13800001111 报修")
    return str(office_folder)


def test_a_sheet_is_published_listed_and_given_again(
    office: Office, folder: str, tmp_path: Path
) -> None:
    out, again = tmp_path / "sheet.pdf", tmp_path / "again.pdf"
    refused = run("expenses", "publish", folder, "2026-02", str(out), "--json")
    assert (refused.code, json.loads(refused.out)["error"]) == (3, "period_open")
    assert not out.exists()
    draft = run("expenses", "publish", folder, "2026-02", str(out), "--draft", "--json")
    assert json.loads(draft.out)["final"] is False
    assert "样稿" in text_of(out.read_bytes())
    close_month(office, "2026-01")
    close_month(office, "2026-02")
    arguments = ("--paper", "a4", "--date", "2026-03-02", "--meeting", "换灯", "--activity", "义诊")
    hung = run("expenses", "publish", folder, "2026-02", str(out), *arguments, "--json")
    document = json.loads(hung.out)
    assert document["final"]
    assert document["published_on"] == "2026-03-02"
    assert document["masked"] == [
        {"voucher": "记-2026-02-001", "text": "电话13800001111 报修", "shown": "电话*** 报修"}
    ]
    assert size_of(out.read_bytes()) == (210, 297)
    assert "换灯" in text_of(out.read_bytes())
    assert "开具证明0件，不予开具并告知办法0件" in text_of(out.read_bytes())
    listed = json.loads(run("expenses", "publications", folder, "2026", "--json").out)
    assert [(one["period"], one["uid"]) for one in listed] == [("2026-02", document["uid"])]
    copied = run(
        "expenses", "publications", folder, "2026", "--copy", document["uid"], "--out", str(again)
    )
    assert copied.code == 0, copied.err
    assert again.read_bytes() == out.read_bytes()
    assert run("expenses", "publications", folder, "2026", "--copy", "x").code == 2
    wrong = run(
        "expenses", "publications", folder, "2026", "--copy", "x", "--out", str(again), "--json"
    )
    assert (wrong.code, json.loads(wrong.out)["error"]) == (3, "no_such_publication")


@pytest.mark.parametrize("period", ["2026-02", "2026-Q1", "2026-H1", "2026"])
def test_the_statement_of_any_period(folder: str, tmp_path: Path, period: str) -> None:
    out = tmp_path / "statement.pdf"
    ran = run("expenses", "statement", folder, period, str(out), "--json")
    opening, income = ("1000.00", "0.00") if period == "2026-02" else ("0.00", "1000.00")
    assert json.loads(ran.out) == {
        "opening": opening,
        "income": income,
        "expense": "100.10",
        "closing": "899.90",
        "by_class": {"电费": "100.10"},
    }
    assert "899.90" in text_of(out.read_bytes())


@pytest.mark.parametrize(
    ("period", "code"),
    [("2026-13", "no_month"), ("2026-Q5", "no_period"), ("十一月", "no_period")],
)
def test_what_is_no_period(folder: str, tmp_path: Path, period: str, code: str) -> None:
    for command in ("statement", "publish"):
        ran = run("expenses", command, folder, period, str(tmp_path / "x.pdf"), "--json")
        assert (ran.code, json.loads(ran.out)["error"]) == (2, code)


def test_residents_are_not_named(office: Office, folder: str, tmp_path: Path) -> None:
    add_person(office, "欧阳小明")
    pay(office, "2026-03-05", "20", "维修", text="欧阳小明家漏水")
    out = tmp_path / "x.pdf"
    run("expenses", "publish", folder, "2026-03", str(out), "--draft")
    assert "***家漏水" in text_of(out.read_bytes())


def test_a_date_that_is_to_come(office: Office, folder: str, tmp_path: Path) -> None:
    close_month(office, "2026-01")
    day = date(2062, 1, 1).isoformat()
    ran = run(
        "expenses", "publish", folder, "2026-01", str(tmp_path / "x.pdf"), "--date", day, "--json"
    )
    assert (ran.code, json.loads(ran.out)["error"]) == (2, "publish_day")
