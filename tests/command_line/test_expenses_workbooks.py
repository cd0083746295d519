"""``expenses import``, ``import-back``, ``export`` and ``reconcile``."""

import json
from datetime import date
from pathlib import Path

import pytest

from community_desk.office.office import Office
from community_desk.workbooks.read import read_sheets
from tests.command_line.run import run
from tests.expenses.accounts import xlsx
from tests.expenses.booking import pay
from tests.printing.papers import text_of

WORK = "区财政工作经费"


@pytest.fixture
def account(tmp_path: Path) -> str:
    rows = [
        ("日期", "摘要", "收入", "支出", "余额"),
        ("3月5日", "利息", 100, "", 100),
        ("3月6日", "买文具", "", 30, 70),
        ("3月7日", "不知所云", "", 5, 60),
    ]
    return str(xlsx(tmp_path / "账.xlsx", 明细=rows))


def test_an_account_is_imported_and_taken_back(
    office: Office, account: str, tmp_path: Path
) -> None:
    folder = str(office.folder)
    problems = tmp_path / "问题.xlsx"
    chosen = ("--year", "2026", "--fund", WORK, "--problems", str(problems), "--json")
    tried = json.loads(run("expenses", "import", folder, account, "--dry-run", *chosen).out)
    assert (tried["rows"], tried["booked"], tried["skipped"]) == (3, 2, {"no_class": 1})
    assert tried["differs"] == {"sheet": "明细", "row": 4, "told": "60.00", "ours": "65.00"}
    assert office.db.execute("SELECT count(*) FROM voucher").fetchone()[0] == 0
    done = json.loads(run("expenses", "import", folder, account, *chosen).out)
    same = ("rows", "booked", "vouchers", "skipped", "flagged", "income", "expense", "differs")
    assert {key: done[key] for key in same} == {key: tried[key] for key in same}
    assert [sheet.name for sheet in read_sheets(problems)] == ["未导入-明细", "待核对-明细"]
    back = run("expenses", "import-back", folder, done["batch"], "--reason", "导错了", "--json")
    assert len(json.loads(back.out)["red"]) == 2


def test_the_sentences(office: Office, account: str) -> None:
    chosen = ("--year", "2026", "--fund", WORK, "--class", "其他支出")
    done = run("expenses", "import", str(office.folder), account, *chosen)
    assert done.code == 0, done.err
    assert "记账 3 行（凭证 3 张），未记 0 行" in done.out
    assert "第 4 行的余额是 60.00，按各行算是 65.00" in done.out
    assert "import-back" in done.out


@pytest.mark.parametrize(
    ("options", "code", "error"),
    [
        (("--fund", "小金库"), 2, "no_such_fund"),
        (("--class", "吃喝"), 2, "no_such_class"),
    ],
)
def test_what_is_not_understood(
    office: Office, account: str, options: tuple[str, str], code: int, error: str
) -> None:
    refused = run("expenses", "import", str(office.folder), account, *options, "--json")
    assert refused.code == code
    assert json.loads(refused.out)["error"] == error


def test_files_that_are_no_account(office: Office, tmp_path: Path) -> None:
    folder = str(office.folder)
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    for name in ("没有.xlsx", "坏.xlsx"):
        refused = run("expenses", "import", folder, str(tmp_path / name), "--json")
        assert refused.code == 4
    back = run("expenses", "import-back", folder, "x", "--reason", "导错了", "--json")
    assert (back.code, json.loads(back.out)["error"]) == (3, "no_such_import")


def test_vouchers_are_exported(office: Office, tmp_path: Path) -> None:
    folder, out = str(office.folder), tmp_path / "凭证.xlsx"
    pay(office, "2026-03-05", "12.50", receipts=0)
    pay(office, "2026-04-05", "3")
    done = run(
        "expenses", "export", folder, str(out), "--reason", "报街道", "--to", "2026-03", "--json"
    )
    assert json.loads(done.out) == {"vouchers": 1, "lines": 1, "pending": 1, "file": str(out)}
    first = read_sheets(out)[0].rows[3]
    assert first[:4] == ["记-2026-03-001", date(2026, 3, 5), "支出", "买签字笔"]
    refused = run("expenses", "export", folder, str(out), "--reason", "", "--json")
    assert (refused.code, json.loads(refused.out)["error"]) == (3, "reason_needed")


def test_a_list_is_reconciled(office: Office, tmp_path: Path) -> None:
    folder = str(office.folder)
    pay(office, "2026-03-05", "12.50")
    pay(office, "2026-03-07", "3")
    rows = [
        ("交易日期", "借方", "贷方", "摘要"),
        ("2026-03-06", 12.5, "", "笔"),
        ("2026-03-09", "", 1, "息"),
    ]
    file = xlsx(tmp_path / "流水.xlsx", **{"3月": rows})
    out = tmp_path / "对账.xlsx"
    done = run("expenses", "reconcile", folder, str(file), "--out", str(out), "--json")
    assert done.code == 0, done.err
    document = json.loads(done.out)
    assert document["matched"] == 1
    assert [one["row"] for one in document["only_theirs"]] == [3]
    assert [one["number"] for one in document["only_ours"]] == ["记-2026-03-002"]
    assert document["difference"] == "4.00"
    assert [sheet.name for sheet in read_sheets(out)][:3] == ["对账结果", "只在对方", "只在我方"]
    paper = tmp_path / "对账.pdf"
    said = run("expenses", "reconcile", folder, str(file), "--days", "0", "--out", str(paper))
    assert "对上 0 笔" in said.out
    assert "只在我方账上" in text_of(paper.read_bytes())
    for wrong, code in ((("--out", str(tmp_path / "a.txt")), 2), (("--from", "三月"), 2)):
        assert run("expenses", "reconcile", folder, str(file), *wrong).code == code
