"""Receipts of vouchers from the command line."""

import json
from pathlib import Path

import pytest

from community_desk.expenses.months import close_month
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.expenses.booking import pay
from tests.small_files import JPEG, PDF

OLD, NEW = "记-2020-10-001", "记-2020-11-001"


@pytest.fixture
def desk(office: Office, office_folder: Path) -> str:
    """An office with a payment without receipt in a closed month, and one in the open one."""
    pay(office, "2020-10-09", "210.00", receipts=0)
    close_month(office, "2020-10")
    pay(office, "2020-11-12", "36.50", text="买灯管", receipts=0)
    return str(office_folder)


def test_put_in_listed_and_taken_out(desk: str, tmp_path: Path) -> None:
    paths = [tmp_path / "发票.jpg", tmp_path / "清单.pdf"]
    for path, content in zip(paths, (JPEG, PDF), strict=True):
        path.write_bytes(content)
    ran = run("expenses", "attach", desk, OLD, *map(str, paths), "--sheets", "2")
    assert (ran.code, ran.out) == (0, "已放入：发票.jpg、清单.pdf（凭证 记-2020-10-001）\n"), (
        ran.err
    )
    ran = run("expenses", "receipt-came", desk, OLD, "--sheets", "1", "--json")
    assert json.loads(ran.out)["kind"] is None
    assert "票据张数\t3" in run("expenses", "show", desk, OLD).out.splitlines()
    assert run("expenses", "receipts", desk, OLD).out.splitlines()[2] == "纸质票据\t1\t\t"
    ran = run("expenses", "receipts", desk, OLD, "--out", str(tmp_path), "--json")
    rows = json.loads(ran.out)
    assert [row["sheets"] for row in rows] == [2, 0, 1]
    assert [Path(row["file"]).name for row in rows if row["file"]] == [
        "发票 (2).jpg",
        "清单 (2).pdf",
    ]
    assert (tmp_path / "发票 (2).jpg").read_bytes() == JPEG


def test_what_lacks_its_receipt(desk: str) -> None:
    rows = json.loads(run("expenses", "lacking", desk, "--json").out)
    assert [(row["number"], row["amount"]) for row in rows] == [(OLD, "210.00"), (NEW, "36.50")]
    assert rows[0]["days"] - rows[1]["days"] == 34
    long = ("--days", str(rows[0]["days"]))
    ran = run("expenses", "lacking", desk, *long)
    assert ran.out == "记-2020-10-001\t2020-10-09\t买签字笔\t李晓\t210.00\n"
    run("expenses", "receipt-came", desk, OLD, "--sheets", "1")
    assert run("expenses", "lacking", desk, *long).out == "没有缺票据的支出\n"


def test_what_cannot_be_is_said(desk: str, tmp_path: Path) -> None:
    photo, word = tmp_path / "好.jpg", tmp_path / "文.doc"
    photo.write_bytes(JPEG)
    word.write_bytes(b"PK\x03\x04")
    for words, code, said in (
        (("attach", desk, NEW, str(photo), str(word)), 2, "另存为 PDF"),
        (("attach", desk, NEW, str(tmp_path / "无")), 4, "读不出来"),
        (("attach", desk, "2020-11-77", str(photo)), 3, "没有编号"),
        (("attach", desk, NEW, str(photo), str(photo)), 3, "已经在“票据”里"),
        (("receipt-came", desk, NEW, "--sheets", "0"), 2, "写明补到了几张"),
        (("receipt-came", desk, NEW, "--sheets", "-3"), 2, "0 到 999"),
    ):
        ran = run("expenses", *words)
        assert (ran.code, said in ran.err) == (code, True), ran.err
    assert run("expenses", "receipts", desk, NEW).out.startswith("没有票据")
