"""A reader (只读) looks at what is masked, and changes, prints and exports nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry import (
    blocks,
    confirmations,
    consents,
    duplicates,
    health,
    life,
    requests,
    residents,
    retention,
    saved_lists,
)
from community_desk.registry.conditions import Condition
from community_desk.registry.export import export_residents
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.life_steps import NewHead
from community_desk.registry.merge import merge
from community_desk.registry.records import NewResident, Resident
from community_desk.registry.saved_lists import Definition
from community_desk.registry.sheets import person_sheet
from community_desk.registry.undo import undo_operation
from tests.people import add_person
from tests.registry.test_undo import state

DAY = "2026-11-01"
Deed = Callable[[Office, Resident, Resident, Path], object]
DEEDS: dict[str, Deed] = {
    "import": lambda o, a, b, f: import_workbook(o, f),
    "undo": lambda o, a, b, f: undo_operation(o, "any"),
    "add": lambda o, a, b, f: residents.add_resident(o, NewResident(name="新人")),
    "change": lambda o, a, b, f: residents.change_resident(o, a.uid, {"phone": "13800000412"}),
    "remove": lambda o, a, b, f: residents.remove_resident(o, a.uid, "误录"),
    "flag": lambda o, a, b, f: residents.settle_flag(o, a.uid, "phone_invalid"),
    "merge": lambda o, a, b, f: merge(o, a.uid, b.uid),
    "two people": lambda o, a, b, f: duplicates.not_same_person(o, a.uid, b.uid),
    "one person": lambda o, a, b, f: duplicates.same_person_after_all(o, a.uid, b.uid),
    "move in": lambda o, a, b, f: life.move_in(
        o, [life.Comer(NewResident(name="新人"))], on=DAY, address="幸福里1-1-101"
    ),
    "move out": lambda o, a, b, f: life.move_out(o, [a.uid], on=DAY),
    "birth": lambda o, a, b, f: life.birth(o, a.uid, NewResident(name=""), on=DAY, relation="20"),
    "death": lambda o, a, b, f: life.death(o, a.uid, on=DAY),
    "marriage": lambda o, a, b, f: life.marry_in(o, a.uid, b.uid, on=DAY, relation="10"),
    "split": lambda o, a, b, f: life.split(o, NewHead(a.uid, {}), on=DAY),
    "head": lambda o, a, b, f: life.change_head(o, NewHead(a.uid, {}), on=DAY),
    "move": lambda o, a, b, f: life.move_dwelling(o, [a.uid], on=DAY, address="幸福里1-1-101"),
    "confirm": lambda o, a, b, f: confirmations.confirm_facts(o, a.uid, ["phone"], "visit"),
    "consent": lambda o, a, b, f: consents.record_consent(o, a.uid, guardian_name="李静"),
    "request": lambda o, a, b, f: requests.receive_request(o, kind="access", resident_uid=a.uid),
    "list": lambda o, a, b, f: saved_lists.save_list(
        o, "女性", Definition((Condition("sex", "2"),))
    ),
    "clean-up": lambda o, a, b, f: retention.clean_up(o, [a.uid], reason="期满"),
    "terms": lambda o, a, b, f: retention.set_terms(o, dict.fromkeys(retention.TERMS, "9")),
    "block": lambda o, a, b, f: blocks.set_block(o, "幸福里", "3", grid="一"),
    "area": lambda o, a, b, f: blocks.set_area(
        o, blocks.load_block(o, "幸福里", "3").rooms()[0].uid, "89.5"
    ),
    "accept": lambda o, a, b, f: health.accept(o, a.uid, health.MAY_BE_RIGHT[0]),
}


@pytest.fixture
def reader(office: Office) -> Office:
    return replace(office, staff=replace(office.staff, role=Role.READER))


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_a_reader_changes_nothing(
    office: Office, reader: Office, tmp_path: Path, deed: Deed
) -> None:
    zhang = add_person(office, "张伟", relation="户主", address="幸福里3-2-501", phone="12345")
    li = add_person(office, "李静")
    file = tmp_path / "roster.csv"
    file.write_text("姓名,电话\n王芳,13800000412", "utf-8")
    before = state(office)
    with pytest.raises(RuleSaysNoError) as refused:
        deed(reader, zhang, li, file)
    assert refused.value.code == "role_may_not"
    assert state(office) == before


def test_a_reader_sees_no_whole_number_and_takes_nobody_out(
    office: Office, reader: Office, tmp_path: Path
) -> None:
    zhang = add_person(office, "张伟", phone="13800000412", address="幸福里3-2-501")
    file, out = tmp_path / "roster.csv", tmp_path / "out.xlsx"
    file.write_text("姓名,电话\n王芳,13800000412", "utf-8")
    blocks.set_block(office, "幸福里", "3", leader_phone="13800000413")
    for look in (
        lambda: residents.reveal(reader, zhang.uid, "phone"),
        lambda: blocks.reveal_leader_phone(reader, "幸福里", "3"),
        lambda: person_sheet(reader, zhang.uid),
        lambda: export_residents(reader, out, reason="核对"),
    ):
        with pytest.raises(RuleSaysNoError) as refused:
            look()
        assert refused.value.code == "role_may_not"
    assert not out.exists()
    assert import_workbook(reader, file, dry_run=True).imported == 1
