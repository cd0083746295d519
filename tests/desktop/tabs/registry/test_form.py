"""The form of a person: what it derives, what it refuses, what it writes, the way back."""

import pytest
from PySide6.QtCore import Qt

from community_desk.desktop.context import Target
from community_desk.desktop.kit.panes import ScrollPane
from community_desk.desktop.tabs.registry.masked_field import MaskedField
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.errors import RuleSaysNoError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from community_desk.registry.residents import change_resident, load_resident
from tests.desktop.input_method import compose
from tests.desktop.tabs.registry.conftest import ZHANG
from tests.faults import log_is_broken, needs_proc

CTRL = Qt.KeyboardModifier.ControlModifier
RIGHT, WRONG = "11010519491231002X", "110105194912310022"


def masked(tab: RegistryTab, key: str) -> MaskedField:
    field = tab.form.form.field(key)
    assert isinstance(field, MaskedField)
    return field


@pytest.fixture
def new(tab: RegistryTab, qtbot) -> RegistryTab:
    """The tab with the form for somebody new."""
    qtbot.keyClick(tab, Qt.Key.Key_N, CTRL)
    assert tab.is_editing()
    return tab


@pytest.fixture
def edit(tab: RegistryTab, people: dict[str, Resident], qtbot) -> RegistryTab:
    """The tab with the form for 张伟."""
    tab.go_to(people["张伟"].uid)
    qtbot.keyClick(tab, Qt.Key.Key_F2)
    assert tab.is_editing()
    return tab


def test_somebody_new_by_keys_alone(new: RegistryTab, office: Office, heard, qtbot) -> None:
    form = new.form.form
    assert form.field("name").hasFocus()
    compose(form.field("name"), "zhouyuangui", "周远桂")
    qtbot.keyClick(form.field("name"), Qt.Key.Key_Return)
    assert form.field("id_number").hasFocus()
    qtbot.keyClicks(form.field("id_number"), RIGHT)
    form.field("address").setFocus()
    qtbot.keyClicks(form.field("address"), "3-2-502")
    qtbot.keyClick(form.field("address"), Qt.Key.Key_S, CTRL)
    added = load_resident(office, RIGHT)
    assert (added.name, added.sex, added.birth_date) == ("周远桂", "2", "1949-12-31")
    assert not new.is_editing()
    assert new.card.person() == added
    assert new.people.table.record().uid == added.uid
    assert heard.changes == ["registry"]
    heard.notices[-1].act()
    with pytest.raises(RuleSaysNoError):
        load_resident(office, added.uid)


def test_the_number_fills_sex_and_birth_as_one_types(new: RegistryTab, qtbot) -> None:
    form = new.form.form
    form.field("id_number").setFocus()
    qtbot.keyClicks(form.field("id_number"), RIGHT[:17])
    assert form.values()["birth_date"] == ""
    assert form.error("id_number") == ""
    qtbot.keyClicks(form.field("id_number"), RIGHT[17])
    assert (form.values()["sex"], form.values()["birth_date"]) == ("2", "1949-12-31")
    # Another number, and what was derived follows it; what was typed by hand would not.
    form.field("id_number").selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(form.field("id_number"), "440524188001010014")
    assert (form.values()["sex"], form.values()["birth_date"]) == ("1", "1880-01-01")


def test_a_wrong_check_digit_is_said_at_the_field(new: RegistryTab, qtbot) -> None:
    form = new.form.form
    qtbot.keyClicks(form.field("id_number"), WRONG)
    assert "校验不对" in form.error("id_number")
    assert form.values()["birth_date"] == ""


def test_a_half_number_is_wrong_only_once_it_is_left(new: RegistryTab, qtbot) -> None:
    form = new.form.form
    form.field("id_number").setFocus()
    qtbot.keyClicks(form.field("id_number"), "340102198503")
    assert form.error("id_number") == ""
    qtbot.keyClick(form.field("id_number"), Qt.Key.Key_Return)
    assert form.error("id_number") != ""


def test_a_sex_that_disagrees_is_said_and_still_saved(
    new: RegistryTab, office: Office, qtbot
) -> None:
    form = new.form.form
    form.set_values({"name": "王芳", "sex": "1"})
    qtbot.keyClicks(form.field("id_number"), RIGHT)
    assert form.error("sex") == "性别与证件号码不一致"
    assert form.values()["sex"] == "1"
    new.form.save()
    assert [flag.reason for flag in load_resident(office, RIGHT).flags] == ["sex_disagrees_with_id"]


def test_a_number_somebody_has_is_said_before_and_on_saving(new: RegistryTab, qtbot) -> None:
    form = new.form.form
    form.set_values({"name": "王芳"})
    qtbot.keyClicks(form.field("id_number"), ZHANG)
    assert "张伟" in form.error("id_number")
    qtbot.keyClick(form.field("id_number"), Qt.Key.Key_S, CTRL)
    assert new.is_editing()
    assert "张伟" in form.error("id_number")
    assert form.field("id_number").hasFocus()


def test_no_name_no_person(new: RegistryTab, qtbot) -> None:
    qtbot.keyClick(new, Qt.Key.Key_S, CTRL)
    assert new.form.form.error("name") == "请先填写姓名"


def test_a_date_that_is_none_is_said(new: RegistryTab) -> None:
    new.form.form.set_values({"name": "王芳", "moved_in_on": "去年冬天"})
    new.form.save()
    assert "读不懂" in new.form.form.error("moved_in_on")


def test_a_second_head_is_said_at_the_relation(
    tab: RegistryTab, people: dict[str, Resident]
) -> None:
    tab.add_person({"household_number": "00127"})
    tab.form.form.set_values({"name": "张大伟", "relation": "02"})
    tab.form.save()
    assert "已经有户主" in tab.form.form.error("relation")


def test_one_more_in_the_household(tab: RegistryTab, people: dict[str, Resident]) -> None:
    tab.go_to(people["张伟"].uid)
    tab.card.relative_button.click()
    assert tab.form.form.values()["household_number"] == "00127"
    assert tab.form.form.values()["address"] == "幸福里3栋2单元501室"
    tab.form.form.set_values({"name": "张子轩", "relation": "20"})
    tab.form.save()
    person = tab.card.person()
    assert person is not None
    assert person.household_id == people["张伟"].household_id


def test_an_edit_and_the_way_back(
    edit: RegistryTab, people: dict[str, Resident], office: Office, heard, qtbot
) -> None:
    form, uid = edit.form.form, people["张伟"].uid
    form.field("employer").setFocus()
    compose(form.field("employer"), "huiming", "惠民药房")
    form.set_values({"employment": "17"})
    qtbot.keyClick(form.field("employer"), Qt.Key.Key_S, CTRL)
    now = load_resident(office, uid)
    assert (now.employer, now.employment) == ("惠民药房", "17")
    assert (now.id_number, now.phone) == (ZHANG, "13800000412")
    assert edit.card.person() == now
    assert heard.notices[-1].action == "撤销"
    heard.notices[-1].act()
    back = load_resident(office, uid)
    assert (back.employer, back.employment) == ("", "54")


def test_numbers_stay_masked_in_the_form_until_asked_for(
    edit: RegistryTab, people: dict[str, Resident], office: Office, qtbot
) -> None:
    field = masked(edit, "id_number")
    assert field.text() == "340102********0418"
    assert edit.form.typed() == {}
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F4)
    assert field.text() == ZHANG
    actions = [row.action for row in audit.recent(office.db, subject_uid=people["张伟"].uid)]
    assert actions[0] == "reveal"
    assert edit.form.typed() == {}


def test_typing_replaces_a_masked_number_whole(
    edit: RegistryTab, people: dict[str, Resident], office: Office, qtbot
) -> None:
    field = masked(edit, "phone")
    field.setFocus()
    qtbot.keyClicks(field, "13911112222")
    assert field.text() == "13911112222"
    edit.form.save()
    assert load_resident(office, people["张伟"].uid).phone == "13911112222"


def test_a_masked_number_can_be_taken_out(
    edit: RegistryTab, people: dict[str, Resident], office: Office, qtbot
) -> None:
    field = masked(edit, "phone")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == ""
    edit.form.save()
    assert load_resident(office, people["张伟"].uid).phone == ""


def test_somebody_else_was_quicker(
    edit: RegistryTab, people: dict[str, Resident], office: Office, heard
) -> None:
    change_resident(office, people["张伟"].uid, {"note": "刚刚来过"})
    edit.form.form.set_values({"employer": "城东百货"})
    edit.form.save()
    assert edit.is_editing()
    assert heard.notices[-1].meaning == "refused"
    assert load_resident(office, people["张伟"].uid).employer == ""


def test_escape_leaves_and_what_was_typed_can_be_had_again(
    edit: RegistryTab, people: dict[str, Resident], heard, qtbot
) -> None:
    field = edit.form.form.field("employer")
    field.setFocus()
    qtbot.keyClicks(field, "ACME")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not edit.is_editing()
    assert heard.notices[-1].action == "继续填写"
    heard.notices[-1].act()
    assert edit.is_editing()
    assert edit.form.typed() == {"employer": "ACME"}


def test_another_line_does_not_take_a_form_with_changes_away(
    edit: RegistryTab, people: dict[str, Resident], heard, qtbot
) -> None:
    edit.form.form.set_values({"employer": "城东百货"})
    row = edit.people.model.row_of(people["李静"].uid)
    edit.people.table.select_row(row)
    qtbot.waitUntil(lambda: bool(heard.notices))
    assert edit.is_editing()
    assert heard.notices[-1].meaning == "due"


def test_the_central_search_does_not_take_a_form_with_changes_away(
    edit: RegistryTab, people: dict[str, Resident], heard
) -> None:
    edit.form.form.set_values({"employer": "城东百货"})
    edit.open_target(Target("resident", people["李静"].uid))
    assert edit.is_editing()
    assert edit.form.typed() == {"employer": "城东百货"}
    assert heard.notices[-1].meaning == "due"


def test_a_fact_that_somebody_else_asks_for_is_gone_to(
    tab: RegistryTab, people: dict[str, Resident]
) -> None:
    tab.open_target(Target("resident", people["赵国强"].uid, "employer"))
    assert tab.is_editing()
    assert tab.form.uid() == people["赵国强"].uid
    assert tab.focusWidget() is tab.form.form.field("employer")


def test_a_form_without_changes_gives_way(
    edit: RegistryTab, people: dict[str, Resident], qtbot
) -> None:
    row = edit.people.model.row_of(people["李静"].uid)
    edit.people.table.select_row(row)
    qtbot.waitUntil(lambda: not edit.is_editing())
    person = edit.card.person()
    assert person is not None
    assert person.name == "李静"


def test_saving_nothing_counts_as_looked_at(
    edit: RegistryTab, people: dict[str, Resident], office: Office, heard
) -> None:
    edit.form.save()
    assert heard.notices[-1].meaning == "neutral"
    assert audit.recent(office.db, subject_uid=people["张伟"].uid)[0].action == "confirm"


def test_enter_moves_on_to_the_last_field(edit: RegistryTab, qtbot) -> None:
    form = edit.form.form
    form.field("employer").setFocus()
    qtbot.keyClick(form.field("employer"), Qt.Key.Key_Return)
    assert form.field("note").hasFocus()


def test_fifteen_digits_are_said_to_become_eighteen(
    new: RegistryTab, office: Office, qtbot
) -> None:
    form = new.form.form
    form.set_values({"name": "梁老"})
    qtbot.keyClicks(form.field("id_number"), "610104620927690")
    assert "610104196209276908" in form.help("id_number")
    assert (form.values()["sex"], form.values()["birth_date"]) == ("2", "1962-09-27")
    qtbot.keyClick(form.field("id_number"), Qt.Key.Key_S, CTRL)
    person = load_resident(office, "610104620927690")
    assert (person.id_number, person.former_id_number) == ("610104196209276908", "610104620927690")


def test_why_there_is_no_paper_is_chosen_or_written(
    new: RegistryTab, office: Office, qtbot
) -> None:
    form = new.form.form
    form.set_values({"name": "小宝"})
    field = form.field("no_id_reason")
    assert field.isVisible()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert form.values()["no_id_reason"] == "新生儿尚无证件"
    qtbot.keyClick(field, Qt.Key.Key_S, CTRL)
    assert new.card.person().no_id_reason == "新生儿尚无证件"
    qtbot.keyClick(new, Qt.Key.Key_F2)
    field.setFocus()
    compose(field.lineEdit(), "banlizhong", "正在派出所办理")  # type: ignore[attr-defined]
    qtbot.keyClick(field, Qt.Key.Key_S, CTRL)
    assert "正在派出所办理" in new.card.person().no_id_reason


def test_what_few_people_have_is_folded_away(
    edit: RegistryTab, people: dict[str, Resident], office: Office, qtbot
) -> None:
    form = edit.form.form
    until = form.field("id_valid_until")
    assert not until.isVisible()
    qtbot.keyClick(edit.form.fold_button, Qt.Key.Key_Return)
    assert until.isVisible()
    compose(until, "yongyuan", "永远")
    qtbot.keyClick(until, Qt.Key.Key_S, CTRL)
    assert "长期" in form.error("id_valid_until")
    assert until.hasFocus()
    until.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(until, "2035.3.12")
    qtbot.keyClick(until, Qt.Key.Key_S, CTRL)
    assert load_resident(office, people["张伟"].uid).id_valid_until == "2035-03-12"


def test_who_is_called_in_need_is_typed_in_the_fold(edit: RegistryTab, office: Office) -> None:
    form, uid = edit.form, edit.form.uid()
    assert not form.form.field("emergency_contact").isVisible()
    form.fold_button.click()
    form.form.set_values({"emergency_phone": "12345"})
    form.derivation.look()
    assert form.form.error("emergency_phone")
    form.form.set_values(
        {"emergency_contact": "李芳", "emergency_phone": "13900000002", "register_kind": "urban"}
    )
    form.save()
    person = load_resident(office, uid)
    told = (person.emergency_contact, person.emergency_phone, person.register_kind)
    assert told == ("李芳", "13900000002", "urban")
    edit.form.begin_edit(person)
    edit.form.go_to_field("emergency_phone")
    assert edit.form.form.field("emergency_phone").text() == "139****0002"
    assert edit.form.typed() == {}
    edit.form.fold_button.click()
    assert "3" in edit.form.fold_button.text()


def test_a_field_of_the_fold_is_seen_when_one_is_led_to_it(edit: RegistryTab, qtbot) -> None:
    edit.form.go_to_field("emergency_contact")
    field, pane = edit.form.form.field("emergency_contact"), edit.form.findChild(ScrollPane)
    qtbot.waitUntil(lambda: pane.verticalScrollBar().value() > 0)
    assert not field.visibleRegion().isEmpty()


@needs_proc
def test_what_the_disk_does_not_take_stays_typed_and_is_saved_later(
    edit: RegistryTab, people: dict[str, Resident], office: Office, heard, qtbot
) -> None:
    field = edit.form.form.field("employer")
    field.setFocus()
    qtbot.keyClicks(field, "ACME")
    with log_is_broken(office):
        qtbot.keyClick(field, Qt.Key.Key_S, CTRL)
    assert "磁盘" in heard.notices[-1].text
    assert edit.form.typed() == {"employer": "ACME"}
    qtbot.keyClick(field, Qt.Key.Key_S, CTRL)
    assert not edit.is_editing()
    assert load_resident(office, people["张伟"].uid).employer == "ACME"
