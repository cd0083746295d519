"""Receipts of vouchers: put in, seen, taken out and away; who may; what a closed month keeps."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses import receipts, store
from community_desk.expenses.months import close_month
from community_desk.expenses.records import Voucher
from community_desk.expenses.vouchers import (
    NewLine,
    NewVoucher,
    add_voucher,
    load_voucher,
    without_receipt,
)
from community_desk.office import audit
from community_desk.office.attached_files import NewFile, new_file
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.expenses.booking import pay
from tests.small_files import JPEG, PDF, png


def file(name: str = "发票.jpg", content: bytes = JPEG) -> NewFile:
    return new_file(receipts.PLACE, name, content)


def actions(office: Office, voucher: Voucher) -> list[str]:
    return [row.action for row in audit.recent(office.db, subject_uid=voucher.uid)][::-1]


@pytest.fixture
def voucher(office: Office) -> Voucher:
    return pay(office, "2026-11-09", "210.00", receipts=0)


def test_a_photograph_is_kept_in_the_vault_and_seen_again(office: Office, voucher: Voucher) -> None:
    assert [each.number for each in without_receipt(office)] == [voucher.number]
    (added,) = receipts.add_receipts(office, voucher.number, [file()])
    assert (added.voucher, added.name, added.kind) == (voucher.number, "发票.jpg", "image/jpeg")
    assert (added.size, added.sheets, added.added_by) == (len(JPEG), 0, office.staff.name)
    assert receipts.load(office, added.uid).content == JPEG
    assert receipts.load_for_thumbnail(office, added.uid) == JPEG
    assert actions(office, voucher) == ["add", "attach", "view"]
    assert without_receipt(office) == []
    assert load_voucher(office, voucher.number).files == 1


def test_paper_that_came_later_counts_with_what_was_stated(office: Office) -> None:
    voucher = pay(office, "2026-11-09", "210.00", receipts=2)
    (paper,) = receipts.add_receipts(office, voucher.number, sheets=3)
    assert (paper.name, paper.kind, paper.size, paper.sha256) == ("纸质票据", "", 0, "")
    receipts.add_receipts(office, voucher.number, sheets=1)
    assert load_voucher(office, voucher.number).sheets == 6
    with pytest.raises(RuleSaysNoError, match="只有纸质件"):
        receipts.load(office, paper.uid)
    last = audit.recent(office.db, subject_uid=voucher.uid)[0]
    assert (last.action, json.loads(last.new)["sheets"]) == ("attach", 1)


def test_photographs_of_the_same_paper_count_it_once(office: Office, voucher: Voucher) -> None:
    files = [file(), file("清单.pdf", PDF), file("签收.png", png())]
    added = receipts.add_receipts(office, voucher.number, files, sheets=2)
    assert [each.name for each in added] == ["发票.jpg", "清单.pdf", "签收.png"]
    assert load_voucher(office, voucher.number).sheets == 2


@pytest.mark.parametrize(
    ("names", "sheets", "code"),
    [
        ((), 0, "no_receipt_given"),
        ((), -1, "sheets_unclear"),
        ((), 1000, "sheets_unclear"),
        (("a", "b"), 0, "attached_already"),
    ],
)
def test_what_is_no_receipt(
    office: Office, voucher: Voucher, names: tuple[str, ...], sheets: int, code: str
) -> None:
    with pytest.raises((NotUnderstoodError, RuleSaysNoError)) as raised:
        receipts.add_receipts(office, voucher.number, [file(name) for name in names], sheets)
    assert raised.value.code == code
    assert receipts.receipts_of(office, voucher.number) == []


def test_the_same_file_is_not_kept_twice(office: Office, voucher: Voucher) -> None:
    receipts.add_receipts(office, voucher.number, [file()])
    with pytest.raises(RuleSaysNoError, match="已经在“票据”里"):
        receipts.add_receipts(office, voucher.number, [file("清单.pdf", PDF), file("别名.jpg")])
    assert len(receipts.receipts_of(office, voucher.number)) == 1
    other = pay(office, "2026-11-10", "210.00")
    receipts.add_receipts(office, other.number, [file()])


def test_a_receipt_is_removed_with_a_reason_and_put_back(office: Office, voucher: Voucher) -> None:
    photo, paper = (
        receipts.add_receipts(office, voucher.number, files, sheets)[0]
        for files, sheets in (([file()], 0), ([], 2))
    )
    with pytest.raises(RuleSaysNoError, match="写原因"):
        receipts.remove(office, photo.uid, " ")
    for each in (photo, paper):
        removed = receipts.remove(office, each.uid, "放错了")
        assert each not in receipts.receipts_of(office, voucher.number)
        line = audit.recent(office.db, subject_uid=voucher.uid)[0]
        assert (line.action, line.reason) == ("detach", "放错了")
        receipts.put_back(office, removed)
        again = receipts.receipts_of(office, voucher.number)[-1]
        assert (again.uid, again.sheets, again.sha256) == (each.uid, each.sheets, each.sha256)
    removed = receipts.remove(office, photo.uid, "放错了")
    receipts.add_receipts(office, voucher.number, [file()])
    with pytest.raises(RuleSaysNoError, match="已经在“票据”里"):
        receipts.put_back(office, removed)


def test_to_a_closed_month_receipts_still_come_but_none_goes(
    office: Office, tmp_path: Path
) -> None:
    voucher = pay(office, "2026-10-09", "210.00", receipts=0)
    close_month(office, "2026-10")
    (photo,) = receipts.add_receipts(office, voucher.number, [file()])
    receipts.add_receipts(office, voucher.number, sheets=1)
    with pytest.raises(RuleSaysNoError, match=r"2026 年 10 月已结账.*不能再移除"):
        receipts.remove(office, photo.uid, "放错了")
    assert load_voucher(office, voucher.number).sheets == 1
    receipts.take_out(office, photo.uid, tmp_path / "发票.jpg", reason="报街道")
    assert len(receipts.receipts_of(office, voucher.number)) == 2


def test_a_receipt_is_taken_out_on_record(office: Office, voucher: Voucher, tmp_path: Path) -> None:
    (added,) = receipts.add_receipts(office, voucher.number, [file()])
    out = tmp_path / added.name
    with pytest.raises(RuleSaysNoError, match="写明用途"):
        receipts.take_out(office, added.uid, out, reason="")
    receipts.take_out(office, added.uid, out, reason="报街道")
    assert out.read_bytes() == JPEG
    line = audit.recent(office.db, subject_uid=voucher.uid)[0]
    assert (line.action, line.reason) == ("export", "报街道")


def test_a_reader_may_look_and_no_more(office: Office, voucher: Voucher, tmp_path: Path) -> None:
    (added,) = receipts.add_receipts(office, voucher.number, [file()])
    removed = receipts.remove(office, added.uid, "试")
    receipts.put_back(office, removed)
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    assert receipts.load(reader, added.uid).content == JPEG
    for refused in (
        lambda: receipts.take_out(reader, added.uid, tmp_path / "a.jpg", reason="核对"),
        lambda: receipts.add_receipts(reader, voucher.number, [file("b", PDF)]),
        lambda: receipts.remove(reader, added.uid, "x"),
        lambda: receipts.put_back(reader, removed),
        lambda: receipts.load(office, "nobody"),
        lambda: receipts.add_receipts(office, "2026-11-99", sheets=1),
    ):
        with pytest.raises(RuleSaysNoError):
            refused()


def test_a_voucher_is_booked_with_its_receipts_or_not_at_all(office: Office) -> None:
    new = NewVoucher(
        date=date(2026, 11, 9),
        kind="out",
        text="买签字笔",
        lines=(NewLine(fund="区财政工作经费", class_="办公用品", fen=21_000),),
        files=(file(), file("清单.pdf", PDF)),
    )
    voucher = add_voucher(office, new)
    assert (voucher.files, voucher.lacks_receipt) == (2, False)
    assert actions(office, voucher) == ["add", "attach", "attach"]
    with pytest.raises(RuleSaysNoError, match="已经在"):
        add_voucher(office, replace(new, files=(file(), file())))
    assert store.counts_of_month(office.db, "2026-11") == (1, 0)
