"""The registry as it stood on a day."""

from pathlib import Path

import pytest

from community_desk.office.office import Office
from community_desk.registry import life
from community_desk.registry.conditions import Condition
from community_desk.registry.export import export_residents
from community_desk.registry.life import Comer
from community_desk.registry.life_steps import NewHead
from community_desk.registry.lists import (
    Filter,
    count,
    count_households,
    named_lists,
    page,
    places,
)
from community_desk.registry.records import NewResident, Resident
from community_desk.registry.search import find
from community_desk.registry.undo import undo_operation
from community_desk.workbooks.read import read_sheets
from tests.people import add_person


@pytest.fixture
def family(office: Office) -> dict[str, Resident]:
    """Who has been here since 2015, and a neighbour of whom nobody knows since when."""
    home = {"household_number": "1", "address": "幸福里3-2-501", "moved_in_on": "2015-03-01"}
    return {
        "张伟": add_person(office, "张伟", relation="户主", birth_date="1945-01-01", **home),
        "李静": add_person(office, "李静", relation="配偶", **home),
        "孙梅": add_person(office, "孙梅", relation="户主", address="幸福里9-1-101"),
    }


def on(office: Office, day: str, **asked: str) -> str:
    """Names, relations, addresses and statuses of those who were here on a day."""
    which = Filter(named="all", as_of=day, **asked)  # type: ignore[arg-type]
    rows = page(office, which, sort="name")
    assert count(office, which) == len(rows)
    return "; ".join(
        " ".join(filter(None, [row.name, row.relation, row.address[3:].removesuffix("室")]))
        for row in rows
    )


A, B, C = "3栋2单元501", "9栋1单元101", "3栋2单元502"


def test_a_life(office: Office, family: dict[str, Resident]) -> None:
    zhang, li, sun = (family[name].uid for name in ("张伟", "李静", "孙梅"))
    life.birth(office, li, NewResident(name="张子轩", sex="男"), on="2018-05-05", relation="20")
    (child,) = find(office, "张子轩")
    life.move_out(office, [li], on="2020-01-01", to="六安")
    life.move_dwelling(office, [zhang, child.uid], on="2021-07-01", address="3-2-502")
    life.move_in(
        office,
        [Comer(li, "10")],
        on="2022-02-02",
        address="3-2-502",
        joins=family["张伟"].household_id,
    )
    life.death(office, zhang, on="2023-03-03", stays=NewHead(li, {child.uid: "20"}))
    life.marry_in(office, sun, li, on="2024-04-04", relation="10", stays=NewHead(child.uid))
    told = {
        "2015-02-28": f"孙梅 02 {B}",
        "2015-03-01": f"李静 10 {A}; 孙梅 02 {B}; 张伟 02 {A}",
        "2018-05-04": f"李静 10 {A}; 孙梅 02 {B}; 张伟 02 {A}",
        "2018-05-05": f"李静 10 {A}; 孙梅 02 {B}; 张伟 02 {A}; 张子轩 20 {A}",
        "2019-12-31": f"李静 10 {A}; 孙梅 02 {B}; 张伟 02 {A}; 张子轩 20 {A}",
        "2020-01-01": f"孙梅 02 {B}; 张伟 02 {A}; 张子轩 20 {A}",
        "2021-07-01": f"孙梅 02 {B}; 张伟 02 {C}; 张子轩 20 {C}",
        "2022-02-01": f"孙梅 02 {B}; 张伟 02 {C}; 张子轩 20 {C}",
        "2022-02-02": f"李静 10 {C}; 孙梅 02 {B}; 张伟 02 {C}; 张子轩 20 {C}",
        "2023-03-02": f"李静 10 {C}; 孙梅 02 {B}; 张伟 02 {C}; 张子轩 20 {C}",
        "2023-03-03": f"李静 02 {C}; 孙梅 02 {B}; 张子轩 20 {C}",
        "2024-04-04": f"李静 10 {B}; 孙梅 02 {B}; 张子轩 02 {C}",
        "2026-11-23": f"李静 10 {B}; 孙梅 02 {B}; 张子轩 02 {C}",
    }
    assert {day: on(office, day) for day in told} == told
    assert on(office, "2026-11-23") == "; ".join(
        " ".join([row.name, row.relation, row.address[3:].removesuffix("室")])
        for row in page(office, Filter(named="all"), sort="name")
    )


def test_days_are_told_in_any_order_of_the_people(office: Office) -> None:
    """What was done last at the desk may have happened first."""
    one = add_person(office, "甲", relation="户主", household_number="1", address="幸福里1-1-101")
    other = add_person(office, "乙", relation="其他", household_number="1", address="幸福里1-1-101")
    life.move_out(office, [other.uid], on="2026-05-01")
    life.move_dwelling(office, [one.uid], on="2026-03-01", address="幸福里2-1-101")
    assert on(office, "2026-02-01") == "甲 02 1栋1单元101; 乙 80 1栋1单元101"
    assert on(office, "2026-04-01") == "甲 02 2栋1单元101; 乙 80 1栋1单元101"
    assert on(office, "2026-05-01") == "甲 02 2栋1单元101"


def test_two_events_on_one_day(office: Office) -> None:
    one = add_person(office, "甲", relation="户主", address="幸福里1-1-101")
    for block in ("2", "3"):
        life.move_dwelling(office, [one.uid], on="2026-03-01", address=f"幸福里{block}-1-101")
    assert on(office, "2026-02-28") == "甲 02 1栋1单元101"
    assert on(office, "2026-03-01") == "甲 02 3栋1单元101"


def test_what_was_undone_never_was(office: Office, family: dict[str, Resident]) -> None:
    before = on(office, "2020-01-01")
    done = life.move_out(office, [family["李静"].uid], on="2019-01-01")
    assert on(office, "2020-01-01") != before
    undo_operation(office, done.uid)
    assert on(office, "2020-01-01") == before


def test_places_lists_and_conditions_of_a_day(office: Office, family: dict[str, Resident]) -> None:
    zhang, li = family["张伟"].uid, family["李静"].uid
    life.move_dwelling(office, [li], on="2025-06-01", address="幸福里9-1-101")
    life.death(office, zhang, on="2026-01-01", stays=NewHead(li))
    day = "2025-01-01"
    assert [(each.block, each.people) for each in places(office, as_of=day)] == [("3", 2), ("9", 1)]
    assert count(office, Filter(compound="幸福里", block="3", as_of=day)) == 2
    assert count_households(office, Filter(named="all", as_of=day)) == 2
    assert count(office, Filter(household_id=family["张伟"].household_id, as_of=day)) == 2
    # He is 80 years old on this day, and was not the day before; the dead are on no such list.
    lists = [
        {key: number for key, _, number in named_lists(office, as_of=asked)}
        for asked in ("2024-12-31", day, "2026-01-01")
    ]
    assert [each["old"] for each in lists] == [0, 1, 0]
    assert [each["gone"] for each in lists] == [0, 0, 1]
    alone = Filter(named="all", conditions=(Condition("alone"),), as_of=day)
    assert [row.name for row in page(office, alone)] == ["孙梅"]
    relation = (Condition("relation", "02"),)
    assert count(office, Filter(named="all", conditions=relation, as_of=day)) == 2


def test_today_asks_nothing_of_the_past(office: Office) -> None:
    statements: list[str] = []
    office.db.conn.set_trace_callback(statements.append)
    page(office, Filter(named="all"))
    places(office)
    office.db.conn.set_trace_callback(None)
    assert statements
    assert not any("resident_past" in statement for statement in statements)


def test_an_export_of_a_day_says_what_held_then(
    office: Office, family: dict[str, Resident], tmp_path: Path
) -> None:
    life.move_dwelling(office, [family["李静"].uid], on="2025-06-01", address="幸福里9-1-101")
    life.death(office, family["张伟"].uid, on="2026-01-01", stays=NewHead(family["李静"].uid))
    file = tmp_path / "list.xlsx"
    which = Filter(named="all", as_of="2025-01-01")
    assert export_residents(office, file, reason="核对", which=which) == 3
    (sheet,) = read_sheets(file)
    title, headings, *rows = ([str(cell) for cell in row] for row in sheet.rows)
    assert "2025-01-01 时居民名册" in title[0]
    at = headings.index("姓名"), headings.index("与户主关系"), headings.index("现居住地址")
    assert [" ".join(row[column] for column in at) for row in rows] == [
        "张伟 户主 幸福里3栋2单元501室",
        "李静 配偶 幸福里3栋2单元501室",
        "孙梅 户主 幸福里9栋1单元101室",
    ]
