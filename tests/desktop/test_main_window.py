"""The window: tabs, the one search box, the work list, locking, what it remembers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.finding import Hit
from community_desk.desktop.main_window import TABS, MainWindow
from community_desk.desktop.window_parts import Counts, Parts
from community_desk.desktop.work_list import WorkItem
from community_desk.errors import TroubleError
from community_desk.office import office as offices
from tests.conftest import PASSWORD
from tests.desktop.input_method import compose

CTRL = Qt.KeyboardModifier.ControlModifier


class FakeTab(BaseTab):
    subjects = ("registry",)

    def __init__(self, context: DeskContext, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self.opened: list[Target] = []
        self.reloads = 0

    def open_target(self, target: Target) -> None:
        if target.key == "nobody":
            raise TroubleError("gone", "没有这个人")
        self.opened.append(target)

    def reload(self) -> None:
        self.reloads += 1


ZHANG = Hit(Target("resident", "u1"), "张伟", "男  41  3栋2单元501室")
LOST = Hit(
    Target("certificate_type", "lost_id_card"), "身份证丢失证明", "公安", ("不予开具", "refused")
)


@pytest.fixture
def window(context: DeskContext, qtbot) -> Iterator[MainWindow]:
    work = [
        WorkItem("换灯管 缺票据", "2026-11-05", "缺票据", "refused", Target("month", "2026-11")),
        WorkItem("该备份了", "还没有备份", "逾期", "due"),
    ]
    window = MainWindow(
        context,
        Parts(
            dict.fromkeys(TABS, FakeTab),
            [
                lambda words: [ZHANG] if words in "张伟zw 0412" else [],
                lambda words: [LOST] if "身份证" in words else [],
            ],
            [lambda: work],
            lambda: Counts(12_548, 4_552, "上次备份 今天"),
        ),
    )
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


def test_tabs_are_made_when_first_shown(window: MainWindow, qtbot) -> None:
    assert window.current_tab() == "registry"
    assert set(window._tabs) == {"registry"}
    for number, key in enumerate(TABS, 1):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), CTRL)
        assert window.current_tab() == key
    assert window.bar._tabs["expenses"].isChecked()
    qtbot.mouseClick(window.bar._tabs["ledgers"], Qt.MouseButton.LeftButton)
    assert window.current_tab() == "ledgers"


def test_the_search_box_finds_and_opens(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    field = window.bar.search
    assert window.focusWidget() is field
    qtbot.keyClicks(field, "zw")
    assert window.popup.isVisible()
    assert window.popup.rows.thing() == ZHANG.target
    qtbot.keyClick(field, Qt.Key.Key_Return)
    tab = window.tab("registry")
    assert isinstance(tab, FakeTab)
    assert tab.opened == [ZHANG.target]
    assert not window.popup.isVisible()
    assert field.text() == ""


def test_an_input_method_searches_only_what_is_committed(window: MainWindow, qtbot) -> None:
    window.go_find()
    searched: list[str] = []
    window.bar.search.searched.connect(searched.append)
    compose(window.bar.search, "zhangwei", "张伟")
    assert searched == ["张伟"]
    assert window.popup.rows.thing() == ZHANG.target


def test_another_kind_leads_to_another_tab(window: MainWindow, qtbot) -> None:
    window.go_find()
    window.bar.search.setText("身份证")
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)
    assert window.current_tab() == "certificates"


def test_nothing_found_says_what_can_be_tried(window: MainWindow, qtbot) -> None:
    window.go_find()
    qtbot.keyClicks(window.bar.search, "qqqq")
    assert window.popup.isVisible()
    assert "没有找到“qqqq”" in window.popup._nothing.text()
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Escape)
    assert not window.popup.isVisible()


def test_a_thing_that_is_gone_is_said(window: MainWindow) -> None:
    window.open_target(Target("resident", "nobody"))
    assert window.notices.text() == "没有这个人"


def test_the_work_list(window: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: window.work.count() == 2)
    assert "待办 2" in window.bar.work.text()
    window.resize(1700, 700)  # beside the tabs
    qtbot.keyClick(window, Qt.Key.Key_J, CTRL)
    assert window.work.isVisible()
    window.work.rows.setCurrentRow(0)
    qtbot.keyClick(window.work.rows, Qt.Key.Key_Return)
    assert window.current_tab() == "expenses"
    window.work.rows.setCurrentRow(1)
    window.work.rows.open_current()  # only reminds
    qtbot.mouseClick(window.bar.work, Qt.MouseButton.LeftButton)
    assert not window.work.isVisible()


def test_the_foot_says_whose_office_this_is(window: MainWindow, qtbot) -> None:
    texts = lambda: [label.text() for label in window.status.findChildren(QLabel)]  # noqa: E731
    qtbot.waitUntil(lambda: any("12,548 人 · 4,552 户" in text for text in texts()))
    assert any(text.startswith("幸福里社区居民委员会") for text in texts())
    assert window.status.backup.text() == "上次备份 今天"


def test_locking_hides_everything_until_the_password(window: MainWindow, qtbot) -> None:
    window.help.show_keys()
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    window.lock()
    assert window.is_locked()
    assert not window.tab("registry").isVisible()
    page = window._lock_page
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.current_tab() == "registry"
    qtbot.keyClicks(page.password, "wrong")
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.is_trying())
    assert page.form.error("password").startswith("王主任的密码不对")
    assert window.is_locked()
    qtbot.keyClicks(page.password, PASSWORD)
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.is_locked())
    assert page.password.value() == ""


def test_idle_minutes_lock(window: MainWindow, qtbot) -> None:
    window._idle._timer.start(1)
    qtbot.waitUntil(window.is_locked)


def test_f1_shows_the_keys(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheets = [w for w in window.findChildren(QWidget) if w.isWindow() and w.isVisible()]
    assert [sheet.windowTitle() for sheet in sheets] == ["快捷键"]
    qtbot.keyClick(sheets[0], Qt.Key.Key_Escape)


def test_what_another_program_wrote_is_seen(
    window: MainWindow, office_folder: Path, context: DeskContext
) -> None:
    tab = window.tab("registry")
    assert isinstance(tab, FakeTab)
    window._see_others()
    assert tab.reloads == 0
    other = offices.open_with_key(office_folder, context.office.key)
    with other.writing("office.settings") as write:
        write.audit("touch", "office", other.staff.uid)
    other.close()
    window._see_others()
    assert tab.reloads == 1


def test_notices_of_tabs_and_tasks_show_up(window: MainWindow, context: DeskContext) -> None:
    context.notify("已保存")
    assert window.notices.text() == "已保存"
    context.tasks.failed.emit(TroubleError("full", "磁盘满了"))
    assert window.notices.text() == "磁盘满了"


def test_tab_and_size_are_remembered(window: MainWindow, context: DeskContext, qtbot) -> None:
    window.show_tab("ledgers")
    window.resize(700, 600)
    size = window.size()
    window.close()
    again = MainWindow(context, window._parts)
    qtbot.addWidget(again)
    assert again.current_tab() == "ledgers"
    assert again.size() == size
    again.close()


def test_closing_lets_go(window: MainWindow, context: DeskContext, qtbot) -> None:
    tab = window.tab("registry")
    assert isinstance(tab, FakeTab)
    with qtbot.waitSignal(window.closed):
        window.close()
    context.tell_changed("registry")
    assert tab.reloads == 0
