"""证明清单 by keys: choosing a policy, a local list, switching a type; and who may."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from community_desk.certificates.choosing import coming_choices, current_choice
from community_desk.certificates.in_force import policy_in_force
from community_desk.certificates.local_lists import policies_of
from community_desk.certificates.policy import class_of
from community_desk.certificates.switching import state_of_type, switch_type
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.desktop.tabs.certificates.rules_import import ImportListDialog
from community_desk.desktop.tabs.certificates.rules_page import RulesPage
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office import copies
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.conftest import NOW
from tests.desktop.conftest import Heard, shown_page
from tests.desktop.input_method import compose

CTRL = Qt.KeyboardModifier.ControlModifier
LATER = "2026-12-01"


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> RulesPage:
    """The page on a fresh office, shown."""
    return shown_page(RulesPage(context), qtbot, 1300)


def keys(widget: QWidget, text: str) -> None:
    """Types over what stands in a field."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, CTRL)
    if text.isascii():
        QTest.keyClicks(widget, text)
    else:
        compose(widget, "x", text)


def choose(field: QWidget, downs: int) -> None:
    """Moves a closed choice by the arrow keys."""
    field.setFocus()
    for _ in range(downs):
        QTest.keyClick(field, Qt.Key.Key_Down)


def shown(page: RulesPage) -> list[str]:
    """The titles in the table."""
    model = page.model
    return [model.record(row).kind.title for row in range(model.rowCount())]


def test_a_policy_is_chosen_for_a_day_to_come_and_taken_back(
    page: RulesPage, office: Office, heard: Heard
) -> None:
    pane = page.choice
    assert pane.policy.value() == "survey"
    pane.policy.setFocus()
    QTest.keyClick(pane.policy, Qt.Key.Key_Up)
    assert pane.policy.value() == "national-2020"
    keys(pane.day, "12-1")
    QTest.keyClick(pane.day, Qt.Key.Key_S, CTRL)
    (coming,) = coming_choices(office)
    assert (coming.policy.key, coming.from_on) == ("national-2020", LATER)
    assert LATER in heard.notices[-1].text
    assert heard.changes[-1] == "certificates"
    (link,) = pane.take_back
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert coming_choices(office) == []
    assert pane.take_back == []


def test_a_policy_of_today_is_undone_from_the_notice(
    page: RulesPage, office: Office, heard: Heard
) -> None:
    page.choice.policy.set_value("national-2020")
    page.choice.use_button.setFocus()
    QTest.keyClick(page.choice.use_button, Qt.Key.Key_Return)
    assert policy_in_force(office).key == "national-2020"
    assert page.table.isEnabled()
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert policy_in_force(office).key == "survey"


@pytest.mark.parametrize(
    ("key", "day", "field"),
    [
        ("survey", "2026-11-23", "policy"),
        ("national-2020", "2026-11-22", "from_on"),
        ("national-2020", "不知道", "from_on"),
    ],
)
def test_what_cannot_be_is_said_at_the_field(
    page: RulesPage, office: Office, key: str, day: str, field: str
) -> None:
    pane = page.choice
    pane.policy.set_value(key)
    keys(pane.day, day)
    pane.use()
    assert pane.form.error(field)
    assert pane.day.text() == day
    assert current_choice(office).from_on == ""


def test_a_type_is_switched_by_keys_and_goes_back(
    page: RulesPage, office: Office, heard: Heard
) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Home)
    pane = page.type_pane
    assert pane.heading.title() == "居住证明"
    assert [pane.class_.itemData(i) for i in range(pane.class_.count())] == [
        "evidence",
        "on_approval",
        "refuse",
        "not_offered",
    ]
    choose(pane.class_, 3)
    assert pane.class_.value() == "refuse"
    QTest.keyClick(pane.class_, Qt.Key.Key_Return)
    QTest.keyClick(pane.reason, Qt.Key.Key_S, CTRL)
    assert pane.form.error("reason")
    keys(pane.reason, "市里已取消")
    QTest.keyClick(pane.reason, Qt.Key.Key_S, CTRL)
    assert class_of(policy_in_force(office), "residence") == "refuse"
    assert pane.heading.tag_text() == "不予开具"
    assert pane.back_button.isVisible()
    page.changed_chip.click()
    assert shown(page) == ["居住证明"]
    QTest.keyClick(pane.back_button, Qt.Key.Key_Return)
    assert class_of(policy_in_force(office), "residence") == "direct"
    assert not page.either.shows_content()
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert class_of(policy_in_force(office), "residence") == "refuse"


def test_a_sleeping_type_is_listed(page: RulesPage, office: Office) -> None:
    page.hidden_chip.click()
    first = page.model.record(0)
    assert first.class_ is None
    pane = page.type_pane
    assert pane.heading.tag_text() == "未列出"
    assert pane.class_.value() == first.kind.wakes_as
    keys(pane.reason, "本社区要用")
    QTest.keyClick(pane.reason, Qt.Key.Key_S, CTRL)
    assert state_of_type(office, first.kind.key).class_ == first.kind.wakes_as
    assert first.kind.title not in shown(page)


def test_undo_of_a_switch_leaves_the_one_before(
    page: RulesPage, office: Office, heard: Heard
) -> None:
    switch_type(office, "residence", "evidence", "先核材料")
    page.reload()
    page.open_key("residence")
    page.type_pane.class_.set_value("refuse")
    page.type_pane.reason.set_value("市里已取消")
    page.type_pane.switch()
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    state = state_of_type(office, "residence")
    assert state.switch is not None
    assert (state.class_, state.switch.reason) == ("evidence", "先核材料")


def test_a_list_is_looked_at_stored_and_chosen(
    page: RulesPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "我市清单.csv"
    file.write_text("事项,口径\n居住证明,主任签批\n月球证明,可开具\n", encoding="utf-8")
    dialog = opened(page, qtbot, file)
    assert dialog.rows.count() == 2
    assert "月球证明" in dialog.rows.item(0).text()
    dialog.base.set_value("survey")
    dialog.form.edited.emit("base")
    assert len(policies_of(office)) == 2
    QTest.keyClick(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: policies_of(office)[-1].key == "我市清单@1")
    qtbot.waitUntil(lambda: page.choice.policy.value() == "我市清单@1")
    assert [copy.kind for copy in copies.whole_copies(office.folder / "backups")] == [
        "before-import"
    ]
    pane = page.choice
    assert pane.policy.value() == "我市清单@1"
    with qtbot.waitActive(page):
        page.activateWindow()
    assert pane.day.hasFocus()
    QTest.keyClick(pane.day, Qt.Key.Key_S, CTRL)
    assert current_choice(office).policy.key == "我市清单@1"
    assert class_of(policy_in_force(office), "residence") == "on_approval"
    assert class_of(policy_in_force(office), "no_employer") == "evidence"


def test_a_list_that_contradicts_itself_cannot_be_stored(
    page: RulesPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "清单.csv"
    file.write_text("事项,口径\n居住证明,可开具\n居住证明,不予开具\n", encoding="utf-8")
    dialog = opened(page, qtbot, file)
    assert not dialog.main.isEnabled()
    assert "第2行和第3行" in dialog.problem.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(policies_of(office)) == 2


def test_a_file_that_is_no_list_is_told(
    page: RulesPage, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "清单.toml"
    file.write_text("键 =", encoding="utf-8")
    page.look_at_list(str(file))
    qtbot.waitUntil(lambda: bool(heard.notices))
    assert "清单.toml" in heard.notices[-1].text
    assert page.import_button.isEnabled()


def test_others_than_the_director_look_only(qtbot: QtBot, context: DeskContext) -> None:
    staff = replace(context.office.staff, role=Role.CLERK)
    looking = replace(context, office=replace(context.office, staff=staff))
    page = RulesPage(looking)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    with qtbot.waitActive(page):
        page.show()
    page.reload()
    assert page.model.rowCount() > 23
    forms = (page.choice.form, page.type_pane.form)
    fields = [form.field(key) for form in forms for key in list(form.keys())]
    for field in fields:
        assert field.isVisible()
        assert "请主任登录后办理" in field.toolTip()
        assert "请主任登录后办理" in field.accessibleDescription()
        assert not field.isEnabled() or field.property("readOnly") or field.isReadOnly()
    assert not page.choice.use_button.isEnabled()
    assert not page.import_button.isEnabled()
    assert "请主任登录后办理" in page.import_button.toolTip()
    assert not page.type_pane.switch_button.isEnabled()


def test_enter_begins_the_letter_and_the_desk_follows_the_rules(
    tab: CertificatesTab, context: DeskContext, office: Office, people: dict[str, str]
) -> None:
    switch_type(office, "taxi_inspection", "on_approval", "外省车管所来函")
    context.tell_changed("certificates")
    tab.reload()
    page = tab.pages.open("rules")
    assert isinstance(page, RulesPage)
    page.open_key("taxi_inspection")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert tab.pages.shown() is None
    tab.open_target(Target("certificate_type", "taxi_inspection", people["陈𬭎"]))
    assert tab.matter.heading.tag_text() == "主任签批"
    part = tab.matter.part
    assert isinstance(part, LetterPart)
    assert part.outside is not None
    assert "市外单位" in tab.matter.missing.toolTip()
    part.outside.box("outside").setFocus()
    QTest.keyClick(part.outside.box("outside"), Qt.Key.Key_Space)
    assert "市外单位" not in tab.matter.missing.toolTip()
    assert part.request().outside_city


def test_a_policy_begins_while_the_window_is_open(
    qtbot: QtBot, context: DeskContext, office: Office
) -> None:
    page = RulesPage(context)
    qtbot.addWidget(page)
    page.reload()
    page.choice.policy.set_value("national-2020")
    page.choice.day.set_value(LATER)
    page.choice.use()
    assert policy_in_force(office).key == "survey"
    tomorrow = replace(office, clock=lambda: NOW + timedelta(days=8))
    assert policy_in_force(tomorrow).key == "national-2020"


def opened(page: RulesPage, qtbot: QtBot, file: Path) -> ImportListDialog:
    """The dialog over a list that was read beside the window."""
    page.look_at_list(str(file))
    qtbot.waitUntil(lambda: page.dialog is not None and page.dialog.isVisible())
    assert page.dialog is not None
    return page.dialog
