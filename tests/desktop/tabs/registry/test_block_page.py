"""楼栋图: walking from room to room, and what a room opens."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.tabs.registry.block_page import BlockPage
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.blocks import BlockFacts, block_facts, set_block
from community_desk.registry.lists import Filter, count
from community_desk.registry.records import Resident
from community_desk.registry.residents import change_resident
from tests.people import add_person


@pytest.fixture
def page(tab: RegistryTab, office: Office) -> BlockPage:
    add_person(office, "郑一", address="幸福里3-1-501")
    add_person(office, "郑二", address="幸福里3-1-502", birth_date="1940-01-01")
    add_person(office, "郑三", address="幸福里3-1-402", status="流动人口")
    gone = add_person(office, "郑四", address="幸福里3-2-401")
    change_resident(office, gone.uid, {"status": "迁出"})
    tab.reload()
    tab.list_people(Filter("幸福里", "3"))
    tab.people.block_button.click()
    found = tab.pages.shown()
    assert isinstance(found, BlockPage)
    return found


def at(page: BlockPage) -> str:
    room = page.grid.room()
    return f"{room.unit}-{room.number}" if room else ""


def test_the_button_stands_where_a_block_is_listed(tab: RegistryTab, page: BlockPage) -> None:
    assert page.title() == "幸福里 3栋"
    for which, shown in (
        (Filter("幸福里", "3", "2"), True),
        (Filter("幸福里"), False),
        (Filter(named="all"), False),
    ):
        tab.list_people(which)
        assert tab.people.block_button.isVisibleTo(tab.people.heading) is shown


def test_arrows_walk_from_room_to_room(page: BlockPage, qtbot) -> None:
    assert page.grid.hasFocus()
    assert at(page) == "1-501"
    for key, room in (
        (Qt.Key.Key_Right, "1-502"),
        (Qt.Key.Key_Right, "2-501"),
        (Qt.Key.Key_Right, "1-402"),  # the next floor
        (Qt.Key.Key_Left, "2-501"),
        (Qt.Key.Key_Down, "2-401"),
        (Qt.Key.Key_Down, "2-401"),  # there is none below
        (Qt.Key.Key_Left, "1-402"),
        (Qt.Key.Key_Up, "1-502"),
        (Qt.Key.Key_Left, "1-501"),
        (Qt.Key.Key_Down, "1-402"),  # the nearest below
    ):
        qtbot.keyClick(page.grid, key)
        assert at(page) == room


def test_enter_opens_the_person_or_lists_the_room(
    page: BlockPage, tab: RegistryTab, people: dict[str, Resident], office: Office, qtbot
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert tab.card.person().name == "郑二"
    assert tab.pages.shown() is page
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.people_wanted):
        qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert tab.pages.shown() is None
    assert tab.people.heading.title() == "幸福里3栋2单元501室"
    listed = {tab.people.model.record(row).name for row in range(tab.people.model.rowCount())}
    assert listed == {"张伟", "李静"}


def test_an_empty_room_opens_nothing(page: BlockPage, qtbot) -> None:
    heard: list[object] = []
    page.people_wanted.connect(lambda *args: heard.append(args))
    page.person_wanted.connect(heard.append)
    for _ in range(3):
        qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    assert at(page) == "2-401"
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert heard == []


def test_the_people_of_a_room_stand_below(page: BlockPage, tab: RegistryTab, qtbot) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    chips = [chip for chip in page.findChildren(ChipButton) if not chip.objectName()]
    assert [chip.text() for chip in chips] == ["张伟 户主 41", "李静 配偶 39"]
    chips[1].click()
    assert tab.card.person().name == "李静"


def test_the_rest_of_a_dormitory_is_listed(
    page: BlockPage, tab: RegistryTab, office: Office, qtbot
) -> None:
    for number in range(20):
        add_person(office, f"舍友{number}", address="幸福里3-1-502")
    tab.reload()
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    (more,) = [chip for chip in page.findChildren(ChipButton) if chip.text() == "还有 6 人"]
    more.click()
    assert tab.people.model.rowCount() == 21


def test_every_count_opens_a_list_of_so_many(page: BlockPage, office: Office, qtbot) -> None:
    chips = [chip for chip in page.findChildren(ChipButton) if chip.objectName()]
    assert [chip.text() for chip in chips] == [
        "全楼 5 间 · 5 人",
        "独居高龄 1 间 · 1 人",
        "流动 1 间 · 1 人",
    ]
    for chip in chips:
        with qtbot.waitSignal(page.people_wanted) as wanted:
            chip.click()
        assert f"· {count(office, wanted.args[0])} 人" in chip.text()


def test_a_room_says_everything_to_a_reader(page: BlockPage) -> None:
    rooms = page.grid.rooms
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [
        rooms.data(rooms.index(row, column), role)
        for row in range(rooms.rowCount())
        for column in range(rooms.columnCount())
    ]
    assert "幸福里3栋1单元502室 · 郑二 · 1人 · 独居高龄" in said
    assert "幸福里3栋2单元401室 · 空房" in said


def test_it_follows_what_is_written(page: BlockPage, tab: RegistryTab, office: Office) -> None:
    assert page.grid.choose(page.grid.room().uid)
    add_person(office, "郑五", address="幸福里3-1-501")
    tab.reload()
    assert at(page) == "1-501"
    assert len(page.grid.room().people) == 2


def test_an_office_without_blocks(context: DeskContext, qtbot) -> None:
    page = BlockPage(context)
    qtbot.addWidget(page)
    page.reload()
    assert not page.either.shows_content()
    assert not page.print_button.isEnabled()


def typed(page: BlockPage, button: QWidget, qtbot: QtBot, *words: str) -> None:
    """Opens the dialog of a button and types into one field after the other, by keys."""
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    dialog = page.findChild(DeskDialog)
    dialog.activateWindow()
    for word in words:
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        qtbot.keyClicks(QApplication.focusWidget(), word)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_grid_and_leader_are_shown_and_written(
    page: BlockPage, office: Office, qtbot: QtBot
) -> None:
    assert (page.facts.isVisible(), page.facts_button.text()) == (False, "填写网格和楼栋长")
    typed(page, page.facts_button, qtbot, "G2", "LF", "13800000412")
    assert block_facts(office, "幸福里", "3") == BlockFacts("G2", "LF", "13800000412")
    assert page.facts.text() == "网格：G2 · 楼栋长：LF 138****0412"
    page.reveal_button.click()
    assert page.facts.text() == "网格：G2 · 楼栋长：LF 13800000412"
    assert audit.recent(office.db)[0].action == "reveal"
    typed(page, page.facts_button, qtbot, "x", "", "")
    assert block_facts(office, "幸福里", "3").leader_phone == "13800000412"


def test_what_is_no_telephone_is_said_at_its_field(
    page: BlockPage, office: Office, qtbot: QtBot
) -> None:
    typed(page, page.facts_button, qtbot, "G2", "LF", "12345")
    dialog = page.findChild(DeskDialog)
    assert "12345" in dialog.form.error("leader_phone")
    assert block_facts(office, "幸福里", "3") == BlockFacts()
    dialog.reject()


def test_the_size_of_a_room_is_shown_and_written(page: BlockPage, qtbot: QtBot) -> None:
    assert page.area_button.text() == "填写面积"
    typed(page, page.area_button, qtbot, "89.5")
    assert page.area_button.text() == "89.5 ㎡"
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    assert page.area_button.text() == "填写面积"


def test_a_reader_sees_and_writes_nothing(
    context: DeskContext, office: Office, qtbot: QtBot
) -> None:
    add_person(office, "郑一", address="幸福里3-1-501")
    set_block(office, "幸福里", "3", grid="第二网格")
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    page = BlockPage(replace(context, office=reader))
    qtbot.addWidget(page)
    page.reload()
    page.show()
    assert page.facts.text() == "网格：第二网格"
    assert not page.facts_button.isEnabled()
    assert not page.area_button.isEnabled()


def test_four_units_fit_side_by_side(
    tab: RegistryTab, office: Office, page: BlockPage, qtbot: QtBot
) -> None:
    for unit in (1, 2, 3, 4):
        for room in (601, 602):
            address = f"幸福里3-{unit}-{room}"
            add_person(office, "欧阳建国", address=address, birth_date="1940-01-01")
    page.reload()
    grid = page.grid
    qtbot.waitUntil(lambda: grid.slim and not grid.horizontalScrollBar().isVisible())
    assert grid.rooms.units.count(None) == 3
    tab.resize(2200, 830)
    qtbot.waitUntil(lambda: not grid.slim)
