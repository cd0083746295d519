"""How many households, party members and block leaders an office has."""

from dataclasses import replace

from community_desk.ledgers import entries
from community_desk.ledgers.counted import office_counts
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.office.staff import Role, Staff
from community_desk.registry import blocks
from tests.people import add_person


def test_whom_the_rules_count_by(office: Office) -> None:
    assert office_counts(office) == {"households": 0, "block_leaders": 0, "party_members": 0}
    one = add_person(office, "张伟", address="幸福里3栋2单元502室", household_number="1")
    two = add_person(office, "李娜", address="幸福里4栋2单元502室", household_number="2")
    add_person(office, "张小伟", address="幸福里3栋2单元502室", household_number="1")
    roll = books_in_force(office).find("0101")
    first = entries.add_entry(office, roll, resident_uid=one.uid, typed={})
    entries.add_entry(office, roll, resident_uid=two.uid, typed={})
    entries.close_entry(office, roll, first.uid, "转出")
    for block in ("3", "4"):
        blocks.set_block(office, "幸福里", block, leader="王芳")
    assert office_counts(office) == {"households": 2, "block_leaders": 1, "party_members": 1}


def test_who_may_not_look_into_the_book_is_told_no_number(office: Office) -> None:
    accountant = Staff(uid="x", name="钱会计", role=Role.ACCOUNTANT, title="")
    assert "party_members" not in office_counts(replace(office, staff=accountant))
