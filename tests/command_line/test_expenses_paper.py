"""``expenses slip``, ``slips``, ``paste-sheet`` and ``slip-offset``."""

import json
from pathlib import Path

import pytest

from community_desk.expenses.receipts import PLACE, add_receipts
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.expenses.booking import pay
from tests.printing.papers import page_count, text_of
from tests.printing.places import pieces
from tests.printing.test_paste_sheets import a_picture, pictures


@pytest.fixture
def desk(office: Office) -> str:
    for amount in ("45.50", "9999999999.99", "8"):
        pay(office, "2026-11-09", amount)
    return str(office.folder)


def test_the_slip_of_a_voucher(desk: str, tmp_path: Path) -> None:
    out = tmp_path / "slip.pdf"
    done = run("expenses", "slip", desk, "2026-11-02", str(out), "--json")
    assert done.code == 0, done.err
    assert json.loads(done.out) == {"number": "2026-11-02", "file": str(out)}
    assert "人民币玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分" in text_of(out.read_bytes())
    two_up = out.read_bytes()
    assert run("expenses", "slip", desk, "2026-11-02", str(out), "--two-up").code == 0
    assert out.read_bytes() == two_up
    assert run("expenses", "slip", desk, "2026-11-02", str(out), "--size", "a5").code == 0
    assert out.read_bytes() != two_up


def test_the_slips_of_a_month(desk: str, tmp_path: Path) -> None:
    out = tmp_path / "slips.pdf"
    assert run("expenses", "slips", desk, "2026-11", str(out)).code == 0
    assert page_count(out.read_bytes()) == 2
    assert run("expenses", "slips", desk, "2026-11", str(out), "--size", "a5").code == 0
    assert page_count(out.read_bytes()) == 3


def test_papers_for_a_printer_that_misses(desk: str, tmp_path: Path) -> None:
    out, page = tmp_path / "slip.pdf", tmp_path / "measure.pdf"
    assert json.loads(run("expenses", "slip-offset", desk, "--json").out) == {
        "right": "0",
        "down": "0",
    }
    done = run("expenses", "slip-offset", desk, "--right", "1.5", "--measure", str(page), "--json")
    assert json.loads(done.out) == {"right": "1.5", "down": "0"}
    assert "打印校准页" in text_of(page.read_bytes())
    done = run("expenses", "slip-offset", desk, "--down", "-2")
    assert done.out == "右移 1.5 毫米，下移 -2 毫米\n"
    assert run("expenses", "slip-offset", desk, "--down", "weit").code == 2
    run("expenses", "slip", desk, "2026-11-01", str(out))
    still = pieces(out.read_bytes())[2][0]
    run("expenses", "slip", desk, "2026-11-01", str(out), "--for-printer")
    assert pieces(out.read_bytes())[2][0].left - still.left == pytest.approx(1.5, abs=0.01)


def test_the_sheet_to_paste_onto(desk: str, office: Office, tmp_path: Path) -> None:
    out = tmp_path / "paste.pdf"
    done = run("expenses", "paste-sheet", desk, "2026-11-01", str(out), "--json")
    assert done.code == 0, done.err
    assert json.loads(done.out) == {"number": "2026-11-01", "file": str(out)}
    assert "收据及其他凭证粘贴处" in text_of(out.read_bytes())
    refused = run("expenses", "paste-sheet", desk, "2026-11-01", str(out), "--with-scans", "--json")
    assert (refused.code, json.loads(refused.out)["error"]) == (3, "no_scans")
    file = new_file(PLACE, "a.jpg", a_picture(120, 100))
    add_receipts(office, "2026-11-01", [file])
    assert run("expenses", "paste-sheet", desk, "2026-11-01", str(out), "--with-scans").code == 0
    assert len(pictures(out.read_bytes())) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("slip", "2026-11-77"), 3, "no_such_voucher"),
        (("slips", "2026-10"), 3, "no_vouchers"),
        (("paste-sheet", "2026-11-77"), 3, "no_such_voucher"),
        (("slips", "November"), 2, "no_month"),
    ],
)
def test_what_is_not_there(
    desk: str, tmp_path: Path, arguments: tuple[str, str], code: int, error: str
) -> None:
    out = tmp_path / "none.pdf"
    command, which = arguments
    refused = run("expenses", command, desk, which, str(out), "--json")
    assert refused.code == code
    assert json.loads(refused.out)["error"] == error
    assert not out.exists()
