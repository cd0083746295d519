"""The card says when facts were confirmed and takes a new confirmation, by keys."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from community_desk.desktop.tabs.registry.card import PersonCard
from community_desk.desktop.tabs.registry.confirming import Confirming
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office.office import Office
from community_desk.registry.confirmations import confirmations
from community_desk.registry.records import Resident
from community_desk.registry.residents import change_resident, load_resident
from tests.conftest import NOW


def stamps(card: PersonCard) -> dict[str, str]:
    return {
        each.objectName().removeprefix("confirm_"): each.text()
        for each in card.findChildren(Confirming)
    }


@pytest.fixture
def shown(tab: RegistryTab, people: dict[str, Resident]) -> PersonCard:
    tab.go_to(people["张伟"].uid)
    return tab.card


def test_the_card_says_how_old_facts_are(shown: PersonCard) -> None:
    assert stamps(shown) == dict.fromkeys(("address", "status", "phone"), "11-23 登记")


# A menu asks for what this screen without a window system cannot give.
@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize(
    ("steps", "how"), [(1, "当面核实"), (2, "上门核实"), (3, "电话核实"), (4, "材料核实")]
)
def test_a_fact_is_confirmed_by_keys(
    tab: RegistryTab, shown: PersonCard, people: dict[str, Resident], office: Office, heard, qtbot,
    steps: int, how: str,
) -> None:  # fmt: skip
    confirming = next(c for c in shown.findChildren(Confirming) if "phone" in c.objectName())
    confirming.setFocus()
    qtbot.keyClick(confirming, Qt.Key.Key_Return)
    qtbot.waitUntil(confirming.ways.isVisible)
    for _ in range(steps):
        qtbot.keyClick(confirming.ways, Qt.Key.Key_Down)
    qtbot.keyClick(confirming.ways, Qt.Key.Key_Return)
    told = confirmations(office, load_resident(office, people["张伟"].uid))["phone"]
    assert (told.on, told.by) == ("2026-11-23", "王主任")
    tab.reload()
    assert stamps(tab.card)["phone"] == f"11-23 {how}"
    assert stamps(tab.card)["address"] == "11-23 登记"
    assert heard.notices[-1].text == "已记下：张伟的电话核对无误"
    assert "核对电话" in "".join(label.text() for label in tab.card.findChildren(QLabel))


def test_an_old_fact_is_to_be_asked_again(
    tab: RegistryTab, people: dict[str, Resident], office: Office
) -> None:
    then = Office(office.folder, office.db, office.staff, lambda: NOW + timedelta(days=400), b"")
    change_resident(then, people["张伟"].uid, {"phone": "13900000000"})
    object.__setattr__(office, "clock", then.clock)
    tab.go_to(people["张伟"].uid)
    stale = dict.fromkeys(("address", "status"), "待核实")
    fresh = {"phone": "12-28 当面核实"}
    assert {key: text for key, text in stamps(tab.card).items() if key != "all"} == stale | fresh
    address = tab.card.findChild(Confirming, "confirm_address")
    assert "2026-11-23 登记 · 王主任" in address.toolTip()
    assert address.accessibleName() == "住址：待核实，核对无误"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_all_stale_facts_are_confirmed_at_once(
    tab: RegistryTab, people: dict[str, Resident], office: Office, heard, qtbot
) -> None:
    object.__setattr__(office, "clock", lambda: NOW + timedelta(days=400))
    tab.go_to(people["张伟"].uid)
    everything = tab.card.findChild(Confirming, "confirm_all")
    qtbot.keyClick(everything, Qt.Key.Key_Return)
    qtbot.waitUntil(everything.ways.isVisible)
    qtbot.keyClick(everything.ways, Qt.Key.Key_Down)
    qtbot.keyClick(everything.ways, Qt.Key.Key_Return)
    tab.reload()
    assert set(stamps(tab.card).values()) == {"12-28 当面核实"}
    assert heard.notices[-1].text == "已记下：张伟的资料核对无误"


def test_nothing_is_asked_about_who_is_gone(
    tab: RegistryTab, people: dict[str, Resident], office: Office
) -> None:
    change_resident(office, people["孙梅"].uid, {"status": "死亡"})
    tab.go_to(people["孙梅"].uid)
    assert stamps(tab.card) == {}


def test_the_paper_on_the_card(
    tab: RegistryTab, people: dict[str, Resident], office: Office
) -> None:
    values = {"id_issuer": "庐阳分局", "id_valid_until": "2024-05-01", "id_seen": "1"}
    change_resident(office, people["张伟"].uid, values | {"former_id_number": "340102850307041"})
    tab.go_to(people["张伟"].uid)
    said = [label.text() for label in tab.card.findChildren(type(tab.card._name))]
    assert "庐阳分局 · 2024-05-01 已过期 · 看过原件" in said
    assert "340102*****7041" in said
