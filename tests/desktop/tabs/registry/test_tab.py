"""The registry tab: choosing a place, finding, the card and what it leads to."""

import json
import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.buttons import ChipButton, LinkButton
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.lists import Filter
from community_desk.registry.records import Resident
from community_desk.registry.residents import change_resident, load_resident
from tests.certificates.requests import full_request
from tests.desktop.input_method import compose
from tests.desktop.tabs.registry.conftest import ZHANG
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier
ADDRESS, STATUS, TAGS = 4, 6, 7


def names(tab: RegistryTab) -> list[str]:
    return [tab.people.model.record(row).name for row in range(tab.people.model.rowCount())]


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def shown(tab: RegistryTab) -> str:
    person = tab.card.person()
    return person.name if person and tab.right.currentWidget() is tab.card else ""


def link(tab: RegistryTab, words: str) -> QPushButton:
    found = [b for b in tab.card.findChildren(LinkButton) if b.text() == words]
    assert found, words
    return found[0]


def test_it_opens_on_everybody_by_place_with_the_first_card(tab: RegistryTab, qtbot) -> None:
    assert names(tab) == ["张伟", "李静", "孙梅", "赵国强"]
    assert tab.places.filter() == Filter(named="all")
    assert "4 人 · 2 户" in texts(tab.people.heading)
    qtbot.waitUntil(lambda: shown(tab) == names(tab)[0])


def test_a_unit_of_the_tree_lists_its_people(tab: RegistryTab, qtbot) -> None:
    assert tab.places.tree.choose(Filter("幸福里", "3", "2"))
    assert sorted(names(tab)) == ["张伟", "李静"]
    assert {"幸福里 3栋2单元", "2 人 · 1 户"} <= set(texts(tab.people.heading))
    assert tab.people.model.index(0, ADDRESS).data() == "3栋2单元501室"
    assert tab.places.named.thing() is None


def test_blocks_stand_in_the_order_of_their_numbers(tab: RegistryTab) -> None:
    compound = tab.places.tree.topLevelItem(1)
    other = tab.places.tree.topLevelItem(0)
    assert compound is not None
    assert other is not None
    blocks = {item.text(0): item for item in (compound, other)}["恒富小区"]
    words = [child.text(0) for i in range(blocks.childCount()) if (child := blocks.child(i))]
    assert words == ["2栋", "12栋"]


def test_a_named_list_takes_the_place_of_the_tree(tab: RegistryTab) -> None:
    tab.places.tree.choose(Filter("幸福里"))
    assert tab.places.named.choose(Filter(named="to_check"))
    assert names(tab) == ["孙梅"]
    assert tab.places.tree.thing() is None
    assert "待核对的资料" in texts(tab.people.heading)


def test_status_and_tags_do_not_say_the_same_twice(tab: RegistryTab) -> None:
    tab.list_people(Filter(named="to_check"))
    assert tab.people.model.index(0, STATUS).data() == "人户分离"
    assert tab.people.model.index(0, TAGS).data() == "待核对"
    tab.people.table.setColumnHidden(STATUS, True)
    assert tab.people.model.index(0, TAGS).data() == "待核对、人户分离"


def test_headings_sort_in_the_database(tab: RegistryTab) -> None:
    tab.people.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert names(tab)[0] == "李静"
    tab.people.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert names(tab)[0] == "赵国强"


def test_typing_finds_and_the_card_follows(tab: RegistryTab, qtbot) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(tab.people.search, "lj 0091")
    assert names(tab) == ["李静"]
    qtbot.waitUntil(lambda: shown(tab) == "李静")
    assert tab.places.filter() is None
    qtbot.keyClick(tab.people.search, Qt.Key.Key_Escape)
    assert len(names(tab)) == 4
    assert tab.places.filter() == Filter(named="all")


def test_a_name_composed_by_an_input_method(tab: RegistryTab, qtbot) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_F, CTRL)
    compose(tab.people.search, "zhaoguoqiang", "赵国强")
    assert names(tab) == ["赵国强"]


def test_arrows_move_through_what_was_found(tab: RegistryTab, qtbot) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(tab.people.search, "3-2-501")
    first = tab.people.table.record().name
    qtbot.keyClick(tab.people.search, Qt.Key.Key_Down)
    assert {first, tab.people.table.record().name} == {"张伟", "李静"}
    qtbot.keyClick(tab.people.search, Qt.Key.Key_Return)
    assert tab.people.table.hasFocus()


def test_nobody_found_says_what_to_do_and_keeps_the_name(tab: RegistryTab, qtbot) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_F, CTRL)
    compose(tab.people.search, "wangwu", "王五")
    assert not tab.people.either.shows_content()
    assert "没有找到这个人" in texts(tab.people.nobody)
    qtbot.keyClick(tab, Qt.Key.Key_N, CTRL)
    assert tab.form.form.values()["name"] == "王五"


def test_the_card_masks_and_a_look_is_on_record(
    tab: RegistryTab, people: dict[str, Resident], office: Office, qtbot
) -> None:
    tab.go_to(people["张伟"].uid)
    assert "340102********0418" in texts(tab.card)
    assert ZHANG not in texts(tab.card)
    button = tab.card.findChild(QPushButton, "reveal_id_number")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ZHANG in texts(tab.card)
    (look,) = [
        row
        for row in audit.recent(office.db, subject_uid=people["张伟"].uid)
        if row.action == "reveal"
    ]
    assert json.loads(look.new) == {"what": "id_number"}
    assert "查看了证件号码 · 王主任" in texts(tab.card)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ZHANG not in texts(tab.card)
    tab.go_to(people["李静"].uid)
    tab.go_to(people["张伟"].uid)
    assert ZHANG not in texts(tab.card)


def test_history_masks_numbers_and_says_who(
    tab: RegistryTab, people: dict[str, Resident], office: Office
) -> None:
    uid = people["张伟"].uid
    change_resident(office, uid, {"phone": "13911112222"})
    change_resident(office, uid, {"employment": "退休"})
    tab.go_to(uid)
    lines = texts(tab.card)
    assert "修改电话 · 王主任" in lines
    assert "修改从业状况 个体经营者 → 退(离)休人员 · 王主任" in lines
    assert "登记 · 王主任" in lines
    assert not [line for line in lines if "13911112222" in line]


def test_the_card_has_the_letters_of_others_that_name_the_person(
    tab: RegistryTab, people: dict[str, Resident], office: Office, heard, qtbot
) -> None:
    catalogue = load_catalogue()
    answers = {"kin": "夫妻", "relative": people["李静"].uid}
    request = full_request(catalogue, "kinship", people["张伟"], answers=answers)
    letter = issue(office, catalogue, request)
    tab.go_to(people["李静"].uid)
    assert f"亲属关系证明 {letter.number}：张×申请，信中写到此人" in texts(tab.card)
    qtbot.mouseClick(link(tab, "打开"), Qt.MouseButton.LeftButton)
    assert heard.targets == [Target("letter", letter.number)]
    tab.go_to(people["张伟"].uid)
    assert f"亲属关系证明 {letter.number}" in texts(tab.card)


def test_a_flag_is_settled_from_the_card(
    tab: RegistryTab, people: dict[str, Resident], office: Office, heard, qtbot
) -> None:
    tab.go_to(people["孙梅"].uid)
    assert "电话号码不对，请核实" in texts(tab.card)
    qtbot.mouseClick(link(tab, "已核对"), Qt.MouseButton.LeftButton)
    assert load_resident(office, people["孙梅"].uid).flags == ()
    assert "电话号码不对，请核实" not in texts(tab.card)
    assert "已核对：电话号码不对，请核实 · 王主任" in texts(tab.card)
    assert heard.changes == ["registry"]


def test_a_family_chip_opens_that_person(
    tab: RegistryTab, people: dict[str, Resident], qtbot
) -> None:
    tab.go_to(people["张伟"].uid)
    (chip,) = tab.card.findChildren(ChipButton)
    assert chip.text() == "李静 配偶 39"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert shown(tab) == "李静"
    assert tab.people.table.record().name == "李静"


def test_a_letter_begins_for_the_person(
    tab: RegistryTab, people: dict[str, Resident], heard, qtbot
) -> None:
    tab.go_to(people["张伟"].uid)
    qtbot.mouseClick(tab.card.letter_button, Qt.MouseButton.LeftButton)
    assert heard.targets == [Target("certificate_type", "residence", people["张伟"].uid)]


def test_a_target_is_shown_among_the_neighbours(
    tab: RegistryTab, people: dict[str, Resident]
) -> None:
    tab.list_people(Filter("幸福里"))
    tab.open_target(Target("resident", people["赵国强"].uid))
    assert shown(tab) == "赵国强"
    assert tab.people.table.record().name == "赵国强"
    assert tab.places.filter() == Filter("恒富小区", "12", "1")


def test_a_target_that_is_gone_is_said(tab: RegistryTab, heard) -> None:
    tab.open_target(Target("resident", "nobody"))
    assert heard.notices[-1].meaning == "refused"


def test_what_another_part_wrote_is_seen(
    tab: RegistryTab, context: DeskContext, office: Office
) -> None:
    add_person(office, "周远桂", address="幸福里1-1-101")
    context.tell_changed("registry")
    assert "周远桂" in names(tab)


def test_an_empty_office_asks_for_its_roster(context: DeskContext, heard, qtbot) -> None:
    tab = RegistryTab(context)
    qtbot.addWidget(tab)
    tab.show()
    assert not tab.either.shows_content()
    words = [button.text().strip() for button in tab.findChildren(QPushButton)]
    assert "导入名册" in words
    tab.add_person()
    assert tab.either.shows_content()
    tab.form.form.set_values({"name": "张伟"})
    tab.form.save()
    assert names(tab) == ["张伟"]
    assert shown(tab) == "张伟"


def test_moving_in_the_table_is_quick(tab: RegistryTab, qtbot) -> None:
    tab.people.table.setFocus()
    started = time.perf_counter()
    for _ in range(3):
        qtbot.keyClick(tab.people.table, Qt.Key.Key_Down)
    assert time.perf_counter() - started < 1
    qtbot.waitUntil(lambda: shown(tab) == tab.people.table.record().name)
