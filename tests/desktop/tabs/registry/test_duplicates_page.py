"""疑似重复: the pairs, both records side by side, a no, the line on the card and in the form."""

import pytest
from PySide6.QtCore import Qt

from community_desk.desktop.tabs.registry.duplicates_page import DuplicatesPage, TwoPeopleDialog
from community_desk.desktop.tabs.registry.history import gather
from community_desk.desktop.tabs.registry.life_menu import take_back
from community_desk.desktop.tabs.registry.merge_dialog import MergeDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.duplicates import denied_pairs, find_duplicates
from community_desk.registry.merge import merge
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident
from tests.desktop.input_method import compose
from tests.desktop.tabs.registry.conftest import ZHANG
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier
WRONG = "340102198503070413"


@pytest.fixture
def twin(office: Office, people: dict[str, Resident]) -> Resident:
    """张伟 once more, with a slip of the keys in his number."""
    return add_person(office, "张伟", id_number=WRONG, phone="13911112222", address="恒富小区1-1-1")


@pytest.fixture
def page(tab: RegistryTab, twin: Resident, qtbot) -> DuplicatesPage:
    """The page, once everybody was compared."""
    page = tab.pages.open("duplicates")
    assert isinstance(page, DuplicatesPage)
    qtbot.waitUntil(lambda: not page.is_busy())
    return page


def opened(tab: RegistryTab, qtbot) -> MergeDialog:
    """The two records side by side, once they have the keys."""
    (dialog,) = [each for each in tab.window().findChildren(MergeDialog) if each.isVisible()]
    qtbot.waitUntil(dialog.rows["record"].hasFocus)
    return dialog


def test_a_pair_with_its_reasons(page: DuplicatesPage, tab: RegistryTab) -> None:
    assert page.rows.count() == 1
    assert page.heading.count() == "1 对"
    item = page.rows.item(0)
    assert "张伟 幸福里3栋2单元501室" in item.text()
    assert "只有校验位不同" in item.toolTip()
    assert tab.card.person() is not None


def test_two_records_side_by_side(page: DuplicatesPage, tab: RegistryTab, qtbot) -> None:
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    dialog = opened(tab, qtbot)
    assert dialog.rows["id_number"].texts() == ("340102********0418", "340102********0413")
    assert dialog.rows["phone"].texts() == ("138****0412", "139****2222")
    assert dialog.rows["id_number"].side() == "left"
    assert "name" not in dialog.rows
    dialog.reject()
    assert page.rows.count() == 1


def test_numbers_are_shown_to_whoever_asks_and_that_is_on_record(
    page: DuplicatesPage, tab: RegistryTab, office: Office, twin: Resident, qtbot
) -> None:
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    dialog = opened(tab, qtbot)
    qtbot.keyClick(dialog.rows["id_number"], Qt.Key.Key_F4)
    assert dialog.rows["id_number"].texts() == (ZHANG, WRONG)
    (last,) = audit.recent(office.db, subject_uid=twin.uid, limit=1)
    assert last.action == "reveal"


def test_tab_comes_to_what_shows_the_numbers_and_the_arrows_go_from_row_to_row(
    page: DuplicatesPage, tab: RegistryTab, qtbot
) -> None:
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    dialog = opened(tab, qtbot)
    rows = list(dialog.rows.values())
    number, after = rows[1:3]
    qtbot.keyClick(dialog.rows["record"], Qt.Key.Key_Down)
    assert number.hasFocus()
    qtbot.keyClick(number, Qt.Key.Key_Tab)
    shows = dialog.focusWidget()
    assert number.isAncestorOf(shows)
    assert shows.accessibleName() == "显示证件号码"
    qtbot.keyClick(shows, Qt.Key.Key_Return)
    assert number.texts() == (ZHANG, WRONG)
    qtbot.keyClick(shows, Qt.Key.Key_Down)
    assert after.hasFocus()
    qtbot.keyClick(after, Qt.Key.Key_Up)
    assert number.hasFocus()
    dialog.reject()


def test_who_heads_those_left_behind_is_chosen_by_keys(
    page: DuplicatesPage, tab: RegistryTab, office: Office, people: dict[str, Resident], qtbot
) -> None:
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    dialog = opened(tab, qtbot)
    qtbot.keyClick(dialog.rows["record"], Qt.Key.Key_Right)
    qtbot.keyClick(dialog.rows["household"], Qt.Key.Key_Right)
    head = dialog.head_form.field("head")
    dialog.rows["household"].setFocus()
    while dialog.focusWidget() is not head:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(head, Qt.Key.Key_Down)
    assert dialog.head_form.values()["head"] == people["李静"].uid
    qtbot.keyClick(head, Qt.Key.Key_Return)
    assert dialog.main.hasFocus()
    qtbot.keyClick(dialog.main, Qt.Key.Key_Return)
    assert load_resident(office, people["李静"].uid).relation == "02"


def test_the_other_record_may_stay(
    page: DuplicatesPage, tab: RegistryTab, office: Office, people: dict[str, Resident],
    twin: Resident, qtbot,
) -> None:  # fmt: skip
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    dialog = opened(tab, qtbot)
    qtbot.keyClick(dialog.rows["address"], Qt.Key.Key_Right)
    qtbot.keyClick(dialog.rows["record"], Qt.Key.Key_Right)
    assert dialog.rows["id_number"].side() == "left"  # the number that holds
    assert dialog.rows["phone"].side() == "right"  # nobody has said otherwise
    assert dialog.rows["address"].side() == "right"
    # He brings his household along; else somebody has to follow him as its head.
    assert dialog.rows["household"].side() == "left"
    assert not dialog.head_form.isVisible()
    qtbot.keyClick(dialog.rows["household"], Qt.Key.Key_Right)
    assert dialog.head_form.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    assert dialog.head_form.error("head")
    dialog.head_form.set_values({"head": people["李静"].uid})
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    kept = load_resident(office, twin.uid)
    assert (kept.id_number, kept.phone) == (ZHANG, "13911112222")
    assert load_resident(office, people["张伟"].uid).uid == twin.uid
    assert load_resident(office, people["李静"].uid).relation == "02"


def test_a_book_that_has_both_is_told(
    tab: RegistryTab, office: Office, people: dict[str, Resident], twin: Resident, qtbot
) -> None:
    book = load_books().find("0305")
    for person in (people["张伟"], twin):
        add_entry(office, book, resident_uid=person.uid, typed={"残疾类别": "肢体"})
    dialog = MergeDialog(tab.context, twin.uid, people["张伟"].uid, tab)
    qtbot.addWidget(dialog)
    assert book.name in dialog.warning.text()
    assert "台账 2" in dialog.preview.text()


def test_two_valid_numbers_are_warned_of(
    tab: RegistryTab, office: Office, people: dict[str, Resident], qtbot
) -> None:
    other = add_person(office, "张伟", id_number="340102198503070434")
    dialog = MergeDialog(tab.context, people["张伟"].uid, other.uid, tab)
    qtbot.addWidget(dialog)
    assert "多半是两个人" in dialog.warning.text()


def test_a_no_is_remembered_and_taken_back(
    page: DuplicatesPage, tab: RegistryTab, office: Office, heard, qtbot
) -> None:
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    opened(tab, qtbot).deny_button.click()
    qtbot.waitUntil(lambda: not page.is_busy())
    assert len(denied_pairs(office)) == 1
    assert page.rows.count() == 0
    page.denied_link.click()
    assert page.rows.count() == 1
    page.rows.open_current()
    dialog = opened(tab, qtbot)
    assert "收回" in dialog.deny_button.text()
    dialog.deny_button.click()
    assert denied_pairs(office) == []
    qtbot.waitUntil(lambda: not page.is_busy())
    assert page.rows.count() == 1
    heard.notices[0].act()
    heard.notices[-1].act()
    assert len(denied_pairs(office)) == 1


def test_two_people_picked_by_hand(
    page: DuplicatesPage, tab: RegistryTab, people: dict[str, Resident], qtbot
) -> None:
    qtbot.mouseClick(page.by_hand, Qt.MouseButton.LeftButton)
    (dialog,) = tab.window().findChildren(TwoPeopleDialog)
    one, other = dialog.form.field("one"), dialog.form.field("other")
    qtbot.keyClicks(one, "zgq")
    qtbot.keyClick(one, Qt.Key.Key_Return)
    qtbot.keyClicks(other, "zgq")
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert dialog.form.error("other")
    other.setFocus()
    other.selectAll()
    qtbot.keyClicks(other, "sm")
    qtbot.keyClick(other, Qt.Key.Key_Return)
    both = opened(tab, qtbot)
    assert {text.split(" ")[0] for text in both.rows["name"].texts()} == {
        "赵国强",
        "孙梅",
    }
    both.reject()


def test_the_card_leads_to_the_twin(
    tab: RegistryTab, people: dict[str, Resident], twin: Resident, qtbot
) -> None:
    tab.go_to(people["张伟"].uid)
    assert tab.card.twin.isVisible()
    assert "恒富小区1栋1单元1室" in tab.card.twin.label.text()
    qtbot.mouseClick(tab.card.twin.link, Qt.MouseButton.LeftButton)
    opened(tab, qtbot).reject()
    tab.go_to(people["赵国强"].uid)
    assert not tab.card.twin.isVisible()


def test_the_form_says_who_is_registered_already(
    tab: RegistryTab, people: dict[str, Resident], heard, qtbot
) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_N, CTRL)
    form = tab.form
    compose(form.form.field("name"), "zhangwei", "张玮")
    assert not form.twin.isVisible()
    compose(form.form.field("address"), "xingfuli", "幸福里3-2-501")
    assert form.twin.isVisible()
    assert "张伟 幸福里3栋2单元501室" in form.twin.label.text()
    heard.targets.clear()
    qtbot.mouseClick(form.twin.link, Qt.MouseButton.LeftButton)
    assert [target.key for target in heard.targets] == [people["张伟"].uid]
    assert heard.notices[-1].action == "继续填写"
    heard.notices[-1].act()
    assert form.form.values()["name"] == "张玮"


def test_an_edited_person_is_nobodys_twin(
    tab: RegistryTab, people: dict[str, Resident], twin: Resident, qtbot
) -> None:
    tab.go_to(twin.uid)
    qtbot.keyClick(tab, Qt.Key.Key_F2)
    assert not tab.form.twin.isVisible()
    assert find_duplicates(tab.context.office)


def test_a_merge_stands_in_the_history_with_its_way_back(
    tab: RegistryTab, office: Office, people: dict[str, Resident], twin: Resident, qtbot
) -> None:
    merge(office, people["张伟"].uid, twin.uid)
    tab.go_to(twin.uid)  # a record that was merged leads to the person
    person = tab.card.person()
    assert person is not None
    assert person.uid == people["张伟"].uid
    events = gather(tab.context, load_books, person)
    (event,) = [each for each in events if "合并" in each.text]
    assert event.text == "张伟的两条登记合并为一条"
    take_back(tab.context, event.undo)
    qtbot.waitUntil(lambda: not tab.context.tasks.is_busy())
    assert load_resident(office, twin.uid).uid == twin.uid
    assert not [each for each in gather(tab.context, load_books, person) if each.undo]
