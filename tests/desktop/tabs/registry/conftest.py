"""A tab on an office with two households and somebody who is doubted."""

from collections.abc import Iterator

import pytest

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.people import add_person

ZHANG = "340102198503070418"


@pytest.fixture
def people(office: Office) -> dict[str, Resident]:
    """Everybody the office knows, by name."""
    known = {
        "张伟": {"id_number": ZHANG, "phone": "13800000412", "household_number": "00127"}
        | {"relation": "户主", "address": "幸福里3-2-501", "employment": "个体经营者"},
        "李静": {"sex": "女", "birth_date": "1987-05-19", "phone": "13700000091"}
        | {"household_number": "00127", "relation": "配偶", "address": "幸福里3-2-501"},
        "赵国强": {"sex": "男", "birth_date": "1945-01-12", "phone": "13300008080"}
        | {"household_number": "00131", "relation": "户主", "address": "恒富小区12-1-801"},
        "孙梅": {"sex": "女", "birth_date": "1974-02-02", "phone": "12345"}
        | {"address": "恒富小区2-1-101", "status": "人户分离"},
    }
    return {name: add_person(office, name, **facts) for name, facts in known.items()}


@pytest.fixture
def tab(context: DeskContext, people: dict[str, Resident], qtbot) -> Iterator[RegistryTab]:
    """The tab, shown and active."""
    tab = RegistryTab(context)
    qtbot.addWidget(tab)
    tab.resize(1440, 820)
    with qtbot.waitActive(tab):
        tab.show()
    yield tab
    tab.let_go()
