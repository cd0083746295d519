"""The accounts and the end of a year from the command line."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from community_desk.office.office import Office
from tests.command_line.run import run
from tests.expenses.booking import pay, receive
from tests.expenses.papers import text_of


@pytest.fixture
def folder(office: Office, office_folder: Path) -> str:
    receive(office, "2026-01-05", "1000")
    receive(office, "2026-01-05", "500", "费随事转")
    pay(office, "2026-02-05", "100.10", "电费")
    return str(office_folder)


@pytest.mark.parametrize(
    ("which", "period", "figures"),
    [
        (("--fund", "区财政工作经费"), "2026-Q1", ("0.00", "1000.00", "100.10", "899.90")),
        (("--fund", "工作经费"), "2026-03", ("899.90", "0.00", "0.00", "899.90")),
        (("--class", "电"), "2026", ("0.00", "0.00", "100.10", "100.10")),
    ],
)
@pytest.mark.parametrize("kind", ["xlsx", "pdf"])
def test_an_account(
    folder: str, tmp_path: Path, which: tuple[str, str], period: str, figures: tuple[str], kind: str
) -> None:
    out = tmp_path / f"account.{kind}"
    ran = run("expenses", "account", folder, period, str(out), *which, "--json")
    document = json.loads(ran.out)
    assert tuple(document[key] for key in ("opening", "in", "out", "closing")) == figures
    if kind == "pdf":
        assert "分类账" in text_of(out.read_bytes())
    else:
        sheet = load_workbook(out).active
        assert sheet is not None
        assert f"{list(sheet.values)[-1][-1]:.2f}" == figures[-1]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--fund", "小金库"), 2),
        (("--class", "水晶灯"), 2),
        ((), 2),
        (("--fund", "a", "--class", "b"), 2),
    ],
)
def test_what_is_no_account(
    folder: str, tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    out = tmp_path / "account.pdf"
    assert run("expenses", "account", folder, "2026", str(out), *arguments).code == code
    assert not out.exists()


def test_the_end_of_a_year(office: Office, folder: str) -> None:
    tried = json.loads(run("expenses", "carry-over", folder, "2026", "--dry-run", "--json").out)
    assert (tried["hand_back"], tried["kept"], tried["vouchers"]) == ("500.00", "899.90", [])
    assert tried["open_months"] == ["2026-01", "2026-02"]
    done = json.loads(run("expenses", "carry-over", folder, "2026", "--json").out)
    assert done["vouchers"] == ["记-2026-12-001"]
    again = run("expenses", "carry-over", folder, "2026", "--json")
    assert (again.code, json.loads(again.out)["error"]) == (3, "nothing_to_hand_back")
    said = run("expenses", "carry-over", folder, "2026", "--dry-run").out
    assert "区财政工作经费：年底 899.90，上缴 0.00，结转 899.90" in said
