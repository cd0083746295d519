"""资料体检 driven by keys: each finding is raised, opened, and settled by the button beside it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.registry.consent_dialog import ConsentDialog
from community_desk.desktop.tabs.registry.health_page import HealthPage
from community_desk.desktop.tabs.registry.merge_dialog import MergeDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office.office import Office
from community_desk.registry.health import findings
from community_desk.registry.records import Resident
from community_desk.registry.residents import change_resident, load_resident
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier
ZHANG = "340102198503070418"
HOME, ELSEWHERE = "幸福里3-2-501", "恒富小区5-1-103"


@pytest.fixture
def empty(context: DeskContext, office: Office, qtbot) -> Iterator[RegistryTab]:
    """The tab on an office with one man about whom all is well."""
    add_person(office, "陈安", id_number="11010519491231002X", sex="2")
    tab = RegistryTab(context)
    qtbot.addWidget(tab)
    tab.resize(1440, 820)
    with qtbot.waitActive(tab):
        tab.show()
    yield tab
    tab.let_go()


def opened(tab: RegistryTab) -> HealthPage:
    page = tab.pages.open("health")
    assert isinstance(page, HealthPage)
    return page


def pressed(page: HealthPage, key: str, word: str, qtbot) -> None:
    """Goes to a finding and presses one of its buttons: two keys, as it would be two clicks."""
    assert page.kinds.hasFocus()
    assert page.kinds.thing() == key
    qtbot.keyClick(page.kinds, Qt.Key.Key_Return)
    button = next(each for each in page.lines[0].buttons if each.text() == word)
    assert page.lines[0].buttons[0].hasFocus()
    for _ in range(page.lines[0].buttons.index(button)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def well(page: HealthPage, office: Office) -> bool:
    return not findings(office) and not page.key and not page.either.shows_content()


WRITTEN = [
    ({"id_number": "340102198503070413"}, "id_checksum", "已核对"),
    ({"id_number": ZHANG, "sex": "2"}, "sex_disagrees_with_id", "按号码改"),
    ({"id_number": ZHANG, "birth_date": "1985-03-08"}, "birth_disagrees_with_id", "按号码改"),
    ({"phone": "12345"}, "phone_invalid", "已核对"),
    ({"household_number": "7"}, "no_head", "设为户主"),
    ({"birth_date": "1912-01-19"}, "too_old", "已去世"),
    ({"birth_date": "1912-01-19"}, "too_old", "年龄没错"),
    ({"birth_date": "2010-05-01"}, "child_alone", "有人照料"),
]


@pytest.mark.parametrize(("facts", "key", "word"), WRITTEN)
def test_a_fix_that_writes_at_once(
    empty: RegistryTab, office: Office, heard, qtbot, facts: dict[str, str], key: str, word: str
) -> None:
    person = add_person(office, "张伟", **facts)
    page = opened(empty)
    pressed(page, key, word, qtbot)
    assert well(page, office)
    assert heard.changes == ["registry"]
    assert page.back_button.hasFocus()
    notice = heard.notices[-1]
    assert notice.text == f"张伟：{word}"
    if notice.act is not None:
        notice.act()
        assert [each.key for each in findings(office)] == [key]
        now = load_resident(office, person.uid)
        assert (now.relation, now.status, now.sex, now.birth_date) == (
            (person.relation, person.status, person.sex, person.birth_date)
        )


TYPED = [
    ({"id_number": "340102198503070413"}, "id_checksum", "修改", "id_number", ZHANG),
    ({"phone": "12345"}, "phone_invalid", "修改", "phone", "13800000412"),
    ({"birth_date": "2062-01-01"}, "not_born_yet", "改日期", "birth_date", "1962-01-01"),
    ({"birth_date": "1912-01-19"}, "too_old", "改日期", "birth_date", "1921-01-19"),
    ({"id_valid_until": "2024-05-01"}, "paper_lapsed", "登记新期限", "id_valid_until", "2044-5-1"),
]


@pytest.mark.parametrize(("facts", "key", "word", "field", "typed"), TYPED)
def test_a_fix_in_the_form_with_the_cursor_where_it_is_wrong(
    empty: RegistryTab, office: Office, qtbot,
    facts: dict[str, str], key: str, word: str, field: str, typed: str,
) -> None:  # fmt: skip
    person = add_person(office, "张伟", **facts)
    page = opened(empty)
    pressed(page, key, word, qtbot)
    assert empty.form.uid() == person.uid
    at = empty.form.form.field(field)
    assert at.hasFocus()
    at.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(at, typed)
    qtbot.keyClick(at, Qt.Key.Key_S, CTRL)
    assert not empty.is_editing()
    assert empty.pages.shown() is page
    assert well(page, office)
    assert page.back_button.hasFocus()


def test_leaving_the_form_leads_back_to_the_page(empty: RegistryTab, office: Office, qtbot) -> None:
    add_person(office, "张伟", phone="12345")
    page = opened(empty)
    pressed(page, "phone_invalid", "修改", qtbot)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not empty.is_editing()
    assert page.lines[0].buttons[0].hasFocus()
    qtbot.keyClick(page.lines[0].buttons[0], Qt.Key.Key_Escape)
    assert page.kinds.hasFocus()
    qtbot.keyClick(page.kinds, Qt.Key.Key_Escape)
    assert empty.pages.shown() is None


def dialog_of(kind: type[QWidget]) -> QWidget:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return next(each for each in found if each.isVisible())


def test_one_person_in_two_homes_is_judged_or_merged(
    empty: RegistryTab, office: Office, heard, qtbot
) -> None:
    same = {"birth_date": "1974-02-02", "relation": "户主"}
    for number, address in (("6", HOME), ("7", ELSEWHERE)):
        add_person(office, "孙梅", household_number=number, address=address, **same)
    page = opened(empty)
    pressed(page, "two_homes", "是两个人", qtbot)
    assert well(page, office)
    heard.notices[-1].act()
    page.take_focus()
    pressed(page, "two_homes", "合并", qtbot)
    qtbot.waitUntil(lambda: dialog_of(MergeDialog) is not None)
    dialog = dialog_of(MergeDialog)
    dialog.merge()  # type: ignore[attr-defined]
    assert well(page, office)


def test_a_child_gets_a_guardian(empty: RegistryTab, office: Office, qtbot) -> None:
    child = add_person(office, "小宝", birth_date="2019-05-01")
    page = opened(empty)
    pressed(page, "child_alone", "填监护人", qtbot)
    dialog = dialog_of(ConsentDialog)
    form = dialog.form  # type: ignore[attr-defined]
    form.set_values({"guardian_name": "李静", "given_on": "2026-11-20"})
    qtbot.keyClick(dialog.main, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert well(page, office)
    assert load_resident(office, child.uid).name == "小宝"


def test_mail_for_an_empty_home(empty: RegistryTab, office: Office, heard, qtbot) -> None:
    person = add_person(office, "吴迁", relation="户主", household_number="1", address=HOME)
    change_resident(office, person.uid, {"address": ELSEWHERE})
    page = opened(empty)
    pressed(page, "mail", "户址改到现住处", qtbot)
    assert well(page, office)
    heard.notices[-1].act()
    assert [each.key for each in findings(office)] == ["mail"]


def test_an_open_entry_of_who_is_gone_leads_to_the_ledger(
    empty: RegistryTab, office: Office, heard, qtbot
) -> None:
    gone = add_person(office, "吴迁", birth_date="1950-01-01", address=HOME)
    typed = {"残疾类别": "肢体", "残疾等级": "二级"}
    entry = add_entry(office, load_books().find("0305"), resident_uid=gone.uid, typed=typed)
    change_resident(office, gone.uid, {"status": "死亡"})
    pressed(opened(empty), "mail", "打开台账", qtbot)
    assert heard.targets == [Target("book", "0305", entry.uid)]


@pytest.fixture
def many(empty: RegistryTab, office: Office) -> list[Resident]:
    return [add_person(office, f"张{n}", phone=f"1234{n}") for n in "一二三四五"]


def test_one_goes_through_the_cases_with_the_arrows(
    empty: RegistryTab, office: Office, many: list[Resident], qtbot
) -> None:
    page = opened(empty)
    assert page.kinds.currentItem().text() == "电话号码不对，请核实"
    qtbot.keyClick(page.kinds, Qt.Key.Key_Return)
    assert page.heading.count() == "5 处"
    for line in page.lines[:2]:
        assert line.buttons[0].hasFocus()
        qtbot.keyClick(line.buttons[0], Qt.Key.Key_Down)
    third = page.lines[2]
    qtbot.keyClick(third.buttons[0], Qt.Key.Key_Tab)
    qtbot.keyClick(third.buttons[1], Qt.Key.Key_Return)
    assert [line.case.row.name for line in page.lines] == ["张一", "张二", "张四", "张五"]
    assert page.lines[2].buttons[1].hasFocus()
    assert page.heading.count() == "4 处"


def test_a_name_shows_the_card_and_a_list_can_be_had(
    empty: RegistryTab, office: Office, many: list[Resident], qtbot
) -> None:
    page = opened(empty)
    qtbot.keyClick(page.kinds, Qt.Key.Key_Return)
    qtbot.keyClick(page.lines[1].name, Qt.Key.Key_Return)
    shown = empty.card.person()
    assert shown is not None
    assert shown.name == "张二"
    assert empty.pages.shown() is page
    qtbot.keyClick(page.list_button, Qt.Key.Key_Return)
    assert empty.pages.shown() is None
    assert empty.people.model.rowCount() == 5
    assert empty.people.heading.title() == "电话号码不对，请核实"
