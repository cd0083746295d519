"""工作交接材料: what a new director has to know stands in it, and nothing that must not."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from community_desk.certificates.signers import add_signer
from community_desk.demo import build
from community_desk.errors import RuleSaysNoError
from community_desk.expenses.vouchers import next_voucher_number
from community_desk.handover.open_items import MOST, open_items
from community_desk.handover.pack import handover_pack, note_pack
from community_desk.office import audit, backup
from community_desk.office.office import Office, open_office
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff, deactivate
from community_desk.registry.lists import Filter, page
from community_desk.registry.requests import receive_request
from community_desk.registry.residents import load_resident
from tests.conftest import PASSWORD, fixed_clock
from tests.expenses.booking import pay
from tests.printing.papers import text_of

CLERK_PASSWORD = "yi ju hua ye xing"


@pytest.fixture(scope="module")
def demo(demo_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with something of everything; only to be read."""
    folder = tmp_path_factory.mktemp("handover") / "office"
    shutil.copytree(demo_template, folder)
    office = open_office(folder, build.PASSWORD, clock=fixed_clock)
    yield office
    office.close()


def lacking(office: Office, text: str) -> None:
    """Books a payment without its receipt."""
    pay(office, office.today().isoformat(), "12.50", text=text, receipts=0)


def words_of(office: Office, to: str = "") -> str:
    return re.sub(r"\s+", "", text_of(handover_pack(office, to)))


def test_all_that_the_demo_has_stands_in_it(demo: Office) -> None:
    words = words_of(demo, "周新")
    assert "接收人周新" in words
    assert f"移交人{demo.staff.name}" in words
    for part in ("未办结事项", "编号用到哪里", "经费结余", "备份", "在用的规则和设置", "都在哪里"):
        assert words.count(part) >= 2, part  # on the cover and above its table
    for kind in ("待签批", "在办", "缺票据", "预借", "该复核", "待验证"):
        assert kind in words, kind
    assert str(demo.folder.resolve()).replace(" ", "") in words
    assert next_voucher_number(demo, demo.today()) in words


def test_no_whole_number_of_a_resident_stands_in_it(demo: Office) -> None:
    words = words_of(demo)
    people = [load_resident(demo, row.uid) for row in page(demo, Filter(named="all"), limit=100)]
    numbers = [n for one in people for n in (one.id_number, one.phone) if n]
    assert len(numbers) > 50
    assert not [number for number in numbers if number in words]


def test_what_was_done_changes_what_it_says(office: Office) -> None:
    before = words_of(office)
    assert "没有未办结的事项" in before
    assert "还没有备份" in before
    assert "没有登记：由主任签批" in before
    receive_request(office, kind="access", applicant_name="陈某")
    lacking(office, "买笔")
    line = add_staff(office, "李静", Role.CLERK, "社工", CLERK_PASSWORD)
    deactivate(office, line.uid)
    add_signer(office, name="孙红", from_on="2026-01-01")
    backup.back_up_here(office)
    after = words_of(office)
    for said in (
        "陈某申请查阅、复制",
        "买笔缺票据",
        "12.50元",
        "已停用",
        "主任孙红",
        "共1份完整的",
    ):
        assert said not in before, said
        assert said in after, said


def test_a_kind_with_many_things_is_counted_at_its_end(office: Office) -> None:
    for number in range(MOST + 2):
        receive_request(office, kind="access", applicant_name=f"申请人{number}")
    rows = [row for row in open_items(office, "").rows if row[0] == "在办"]
    assert len(rows) == MOST + 1
    assert rows[-1][1] == "另有 2 项，见程序"


def test_only_the_director_makes_it_and_it_is_on_record(
    office: Office, office_folder: Path
) -> None:
    add_staff(office, "李静", Role.CLERK, "社工", CLERK_PASSWORD)
    note_pack(office, "print", "周新")
    (row,) = [row for row in audit.recent(office.db) if row.action == "print"]
    assert '"paper": "handover"' in str(row.new).replace("'", '"')
    clerk = open_office(office_folder, CLERK_PASSWORD, staff_name="李静", clock=fixed_clock)
    for asked in (lambda: handover_pack(clerk), lambda: note_pack(clerk, "print")):
        with pytest.raises(RuleSaysNoError) as refused:
            asked()
        assert refused.value.code == "role_may_not"
    clerk.close()


def test_the_next_number_is_the_one_that_is_given(office: Office) -> None:
    lacking(office, "买笔")
    coming = next_voucher_number(office, office.today())
    lacking(office, "买纸")
    words = words_of(office)
    assert f"买纸缺票据凭证{coming}11-23¥12.50" in words
    assert PASSWORD not in words
