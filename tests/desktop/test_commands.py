"""The command box: what the window can do is found by its words and done, from wherever one is;
and what was opened lately.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from community_desk.desktop.building import build_window
from community_desk.desktop.context import Target
from community_desk.desktop.finding import Hit
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.offers import offers
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.desktop.theme import Theme
from community_desk.office.office import Office, open_with_key
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff
from community_desk.registry.residents import remove_resident
from tests.conftest import fixed_clock
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(office: Office, theme: Theme, memory: QSettings, qtbot: QtBot) -> Iterator[MainWindow]:
    add_person(office, "张伟", phone="13800000412", address="幸福里3-2-501")
    add_person(office, "李静", address="幸福里3-2-502")
    window = build_window(office, look=theme, memory=memory)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close_anyway()


def hits(window: MainWindow, words: str, qtbot: QtBot) -> list[Hit]:
    """What the box shows for words typed after its key."""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    window.bar.search.setText(words)
    return list(window.popup._hits)


def press(window: MainWindow, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(window.bar.search, key)


@pytest.mark.parametrize("words", ["记一笔", "jyb", "jiyibi"])
def test_a_command_runs_from_another_tab(window: MainWindow, qtbot: QtBot, words: str) -> None:
    found = hits(window, words, qtbot)
    at = [hit.text for hit in found].index("记一笔")
    assert found[at].keys == "Ctrl+N"
    assert found[at].quiet == "经费"
    for _ in range(at):
        press(window, Qt.Key.Key_Down, qtbot)
    press(window, Qt.Key.Key_Return, qtbot)
    assert window.current_tab() == "expenses"
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), BookingDialog))
    QApplication.activeWindow().close()
    assert not window.popup.isVisible()
    assert window.bar.search.text() == ""


def test_every_page_and_act_is_found_and_pages_open(window: MainWindow, qtbot: QtBot) -> None:
    window.popup.come.emit()
    for offer in offers():
        window.bar.search.setText(offer.title)
        found = [hit for hit in window.popup._hits if hit.act and hit.text == offer.title]
        assert found, offer.title
    (hit,) = [hit for hit in hits(window, "对账", qtbot) if hit.text == "对账"]
    assert hit.exact
    press(window, Qt.Key.Key_Return, qtbot)
    tab = window.tab("expenses")
    assert isinstance(tab, ExpensesTab)
    assert tab.pages.shown() is tab.pages.page("reconcile")


def test_the_window_itself_obeys(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.context.changes.backup_wanted):
        assert hits(window, "现在备", qtbot)[0].text == "现在备份"
        press(window, Qt.Key.Key_Return, qtbot)
    hits(window, "锁上", qtbot)
    press(window, Qt.Key.Key_Return, qtbot)
    assert window.is_locked()
    window.unlock()
    hits(window, "换人", qtbot)
    press(window, Qt.Key.Key_Return, qtbot)
    assert window.is_locked()


def test_nothing_is_there_twice(window: MainWindow, qtbot: QtBot) -> None:
    found = [hit.text for hit in hits(window, "备份", qtbot)]
    assert found == ["备份与恢复", "现在备份"]


@pytest.mark.parametrize("words", ["备份", "恢复", "导出", "指南", "结账", "预算"])
def test_what_has_the_words_in_its_name_is_not_followed_by_letters_that_have_not(
    window: MainWindow, qtbot: QtBot, words: str
) -> None:
    found = hits(window, words, qtbot)
    assert words in found[0].text
    assert not [hit.text for hit in found if hit.target.kind == "certificate_type"]


def test_a_letter_that_is_meant_is_found_beside_what_can_be_done(
    window: MainWindow, qtbot: QtBot
) -> None:
    kinds = {hit.target.kind for hit in hits(window, "密码", qtbot)}
    assert {"certificate_type", "command"} <= kinds


def test_what_the_tab_in_front_shows_can_be_done(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.tab("registry")
    assert isinstance(tab, RegistryTab)
    tab.people.table.select_row(0)
    qtbot.waitUntil(lambda: tab.card.isVisible())
    assert "死亡" in [hit.text for hit in hits(window, "死亡", qtbot)]
    window.show_tab("ledgers")
    assert "死亡" not in [hit.text for hit in hits(window, "死亡", qtbot)]


def test_english_words(office: Office, theme: Theme, memory: QSettings, qtbot: QtBot) -> None:
    window = build_window(office, wanted_language="en", look=theme, memory=memory)
    qtbot.addWidget(window)
    window.show()
    window.popup.come.emit()
    texts = lambda words: [h.text for h in window.popup._finders[-1](words)]  # noqa: E731
    title = window.context.translate("acts", "结账")
    assert title != "结账"
    assert title in texts(title.split()[-1].lower())
    assert title in texts("结账")
    assert texts(title.split()[-1].lower()[1:]) == []  # letters begin a word
    window.close()


def test_what_one_may_not_is_grey_and_says_who_may(
    office: Office, theme: Theme, memory: QSettings, qtbot: QtBot
) -> None:
    clerk = add_staff(office, "李静", Role.CLERK, "", "battery staple")
    office = open_with_key(office.folder, office.key, clerk.uid, clock=fixed_clock)
    window = build_window(office, look=theme, memory=memory)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    (hit,) = [hit for hit in hits(window, "结账", qtbot) if hit.text == "结账"]
    assert hit.off
    assert "请主任或会计登录后办理" in hit.quiet
    press(window, Qt.Key.Key_Return, qtbot)
    assert window.current_tab() == "registry"
    assert "操作记录" in [hit.text for hit in hits(window, "操作记录", qtbot) if hit.off]
    window.close()
    office.close()


def test_a_person_comes_before_what_can_be_done(window: MainWindow, qtbot: QtBot) -> None:
    assert hits(window, "zw", qtbot)[0].text == "张伟"
    assert [hit.text for hit in hits(window, "张", qtbot)] == ["张伟"]


def test_what_was_opened_lately_waits_in_the_empty_box(
    window: MainWindow, office: Office, qtbot: QtBot, memory: QSettings, tmp_path
) -> None:
    window.bar.search.clear()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert not window.popup.isVisible()
    for name in ("张伟", "李静"):
        hits(window, name, qtbot)
        press(window, Qt.Key.Key_Return, qtbot)
    window.show_tab("expenses")
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.popup.isVisible()
    assert [hit.text for hit in window.popup._hits] == ["李静", "张伟"]
    press(window, Qt.Key.Key_Down, qtbot)
    press(window, Qt.Key.Key_Return, qtbot)
    tab = window.tab("registry")
    assert isinstance(tab, RegistryTab)
    assert window.current_tab() == "registry"
    assert tab.card.person().name == "张伟"
    memory.sync()
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*.ini"))
    uids = [hit.target.key for hit in window._lately.hits()]
    assert len(uids) == 2
    assert not any(uid.encode() in kept for uid in uids)


def test_who_was_taken_out_is_not_recalled(window: MainWindow, office: Office) -> None:
    uid = add_person(office, "王芳").uid
    window._lately.note(Target("resident", uid))
    assert [hit.text for hit in window._lately.hits()] == ["王芳"]
    remove_resident(office, uid, "登记错了")
    assert window._lately.hits() == []


def test_escape_gives_the_keys_back(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.tab("registry")
    assert isinstance(tab, RegistryTab)
    tab.people.table.setFocus()
    hits(window, "张", qtbot)
    press(window, Qt.Key.Key_Escape, qtbot)
    assert not window.popup.isVisible()
    assert window.bar.search.text() == ""
    press(window, Qt.Key.Key_Escape, qtbot)
    assert window.focusWidget() is tab.people.table
