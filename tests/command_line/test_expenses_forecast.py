"""When the money ends and what tasks cost, by the command line."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.expenses.booking import pay, receive


def said(command: str, *arguments: str, code: int = 0) -> Any:
    result = run("expenses", command, *arguments, "--json")
    assert result.code == code, result.err
    assert "Traceback" not in result.err
    return json.loads(result.out)


def task(office: Office, name: str, **typed: str) -> str:
    book = load_books().find("1503")
    return entries.add_entry(office, book, typed={"任务名称": name, **typed}).uid


def pay_for(office: Office, uid: str, yuan: int) -> None:
    line = NewLine(fund="street", fen=yuan * 100, class_="printing")
    new = NewVoucher(date=date(2026, 5, 6), kind="out", text="印调查表", lines=(line,), task=uid)
    add_voucher(office, new)


def test_the_forecast_in_figures_and_in_words(office: Office) -> None:
    desk = str(office.folder)
    receive(office, "2026-01-05", "1200")
    receive(office, "2026-01-05", "900", "党员活动经费")
    pay(office, "2026-06-05", "1000")
    found = said("forecast", desk)
    assert found["ends_in"] is None
    assert found["ordinary"] == {
        "money": "1200.00", "spent": "1000.00", "expected": "2000.00", "ends_in": "2026-08",
        "missing": "800.00",
    }  # fmt: skip
    assert len(found["method"]) > 2
    told = run("expenses", "forecast", desk).out
    assert "2026 年到账 2,100.00，已支出 1,000.00；用到 —，年底缺 0.00" in told
    assert "不含专项：有 1,200.00" in told
    assert said("forecast", desk, "--year", "2025")["spent"] == "0.00"


def test_what_tasks_cost(office: Office) -> None:
    desk = str(office.folder)
    poor = task(office, "人口抽样", 下达部门="统计部门", 开始日期="2026-04-01")
    rich = task(office, "入户核查", 下达部门="街道办事处", 随任务经费="500")
    pay_for(office, poor, 300)
    pay_for(office, rich, 200)
    found = said("tasks", desk)
    assert (found["cost"], found["uncovered"], found["without_money"]) == ("500.00", "300.00", 1)
    assert [one["name"] for one in found["tasks"]] == ["人口抽样", "入户核查"]
    assert found["tasks"][0] | {"uid": ""} == {
        "uid": "", "number": "DC-2026-001", "name": "人口抽样", "department": "统计部门",
        "begins": "2026-04-01", "given": "0.00", "cost": "300.00", "uncovered": "300.00",
        "vouchers": 1,
    }  # fmt: skip
    assert "花了 300.00，随任务来了 0.00，缺 300.00" in run("expenses", "tasks", desk).out
    assert said("tasks", desk, "--year", "2025")["tasks"] == []


def test_the_street_office_is_asked_for_what_is_missing(office: Office, tmp_path: Path) -> None:
    desk, out = str(office.folder), tmp_path / "申请.pdf"
    receive(office, "2026-01-05", "1200")
    pay(office, "2026-06-05", "1000")
    pay_for(office, task(office, "人口抽样"), 90)
    found = said("ask", desk, str(out), "--tell", "下半年任务多。", "--to", "和平街道办事处")
    assert found == {
        "year": 2026, "amount": "980.00", "in_words": "人民币玖佰捌拾元整",
        "ends_on": "2026-07-19", "rule": None, "rule_amount": None, "allotted": "1200.00",
        "uncovered": "90.00", "file": str(out),
    }  # fmt: skip
    text = PdfReader(out).pages[0].extract_text().replace("\n", "")
    assert "和平街道办事处" in text
    assert "下半年任务多。" in text


def test_who_lacks_nothing_cannot_ask(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "申请.pdf"
    found = said("ask", str(office.folder), str(out), code=3)
    assert found["error"] == "nothing_missing"
    assert not out.exists()
