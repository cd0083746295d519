"""How far the papers of vouchers are moved on their way to the printer."""

import json
from dataclasses import replace

import pytest

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.paste_sheets import paste_sheets
from community_desk.expenses.receipts import PLACE, add_receipts
from community_desk.expenses.slip_paper import (
    Offset,
    for_printer,
    measuring_page,
    offset_of,
    set_offset,
)
from community_desk.expenses.slips import voucher_slip
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.expenses.booking import pay
from tests.printing.hygiene import check_hygiene
from tests.printing.places import pieces
from tests.printing.test_paste_sheets import a_picture, pictures


def test_papers_are_moved_only_for_the_printer(office: Office) -> None:
    voucher = pay(office, "2026-11-09", "45.50")
    pdf = voucher_slip(office, voucher.number)
    assert for_printer(office, pdf) == pdf
    set_offset(office, Offset(15, -20))
    assert offset_of(office) == Offset(15, -20)
    assert voucher_slip(office, voucher.number) == pdf
    on_paper = for_printer(office, pdf)
    check_hygiene(on_paper, office.setting("name"))
    before, after = (
        next(each for each in pieces(one)[2] if each.text == "费用报销单")
        for one in (pdf, on_paper)
    )
    assert after.left - before.left == pytest.approx(1.5, abs=0.01)
    assert after.y - before.y == pytest.approx(2, abs=0.01)


def test_scans_move_with_their_sheet(office: Office) -> None:
    voucher = pay(office, "2026-11-09", "45.50")
    add_receipts(office, voucher.number, [new_file(PLACE, "a.jpg", a_picture(160, 100))])
    set_offset(office, Offset(15, 0))
    pdf = paste_sheets(office, voucher.number, with_scans=True)
    on_paper = for_printer(office, pdf)
    assert len(pictures(on_paper)) == 1
    before, after = (
        next(each for each in pieces(one)[2] if each.text == "原始凭证粘贴单")
        for one in (pdf, on_paper)
    )
    assert after.left - before.left == pytest.approx(1.5, abs=0.01)


def test_the_measuring_page_is_moved_by_what_was_found(office: Office) -> None:
    still, moved = (
        next(
            each for each in pieces(measuring_page(office, offset))[2] if each.text == "打印校准页"
        )
        for offset in (Offset(0, 0), Offset(30, 10))
    )
    assert moved.left - still.left == pytest.approx(3, abs=0.01)
    assert still.y - moved.y == pytest.approx(1, abs=0.01)


def test_setting_it_is_on_record(office: Office) -> None:
    set_offset(office, Offset(15, 0))
    row = office.db.execute(
        "SELECT subject, old, new FROM audit WHERE action = 'set' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    assert row[0] == "setting"
    assert json.loads(row[1])["slip_right_tenths_mm"] == "0"
    assert json.loads(row[2])["slip_right_tenths_mm"] == "15"


def test_who_and_how_far(office: Office) -> None:
    for offset in (Offset(501, 0), Offset(0, -501)):
        with pytest.raises(NotUnderstoodError) as caught:
            set_offset(office, offset)
        assert caught.value.code == "offset_out_of_range"
    assert offset_of(office) == Offset(0, 0)
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    with pytest.raises(RuleSaysNoError) as refused:
        set_offset(reader, Offset(1, 1))
    assert refused.value.code == "role_may_not"
