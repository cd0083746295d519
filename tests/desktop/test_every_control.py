"""What each role may do by the window: every button and menu action of every tab and page does an
action of `permissions.MAY` or is in the list here of those that change nothing. A new one that is
in neither fails the test.
"""

import re
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QDesktopServices, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from community_desk.desktop.allowing import DOES
from community_desk.desktop.building import build_window
from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.kit.figures import FigureButton
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.office.pages import PAGES as OFFICE_PAGES
from community_desk.desktop.tabs.office.pages import offered
from community_desk.desktop.theme import Theme
from community_desk.office.office import Office, open_office
from community_desk.office.permissions import MAY
from community_desk.office.staff import Role
from tests.conftest import PASSWORD, fixed_clock
from tests.desktop.audits import WHOLE, Shown, whole_numbers
from tests.desktop.pressing import use
from tests.whole_office import NAMES, WholeOffice, content, prepare

SUBJECTS = ("registry", "ledgers", "certificates", "expenses")
ALL = (*SUBJECTS, "office")
# Words about what one looks at, what is open, and what is typed and not saved yet.
_LOOKING = (ChipButton, FigureButton, QCheckBox, QToolButton)
HARMLESS = {
    # the window
    "居民", "台账", "证明", "经费", "锁上（Ctrl+L）", "锁上\tCtrl+L", "收起", "更多",
    "改密码…", "语言、深浅、字号…", "快捷键\tF#", "关于本软件\tShift+F#", "上次备份 #",
    "上次备份 今天 #:#", "使用指南\tCtrl+F#", "换人登录…",
    "今日", "还没有备份",
    # going somewhere
    "比一比", "打开", "返回名单", "返回台账", "返回开证明", "返回经费", "返回体检",
    "查看新增的人", "名册里没有的人", "作为名单打开", "查看某一天的名单…", "出生日期不详：# 人",
    "只看一种状态或一年", "看今年的凭证", "看台账", "看凭证", "看这封证明", "看居民档案",
    "返回", "打开文件夹", "从备份恢复…", "手工补录", "参加的居民",
    "上个月 Alt+←", "下个月 Alt+→", "看居民登记", "再公开一次",
    "开不了，改打告知单", "回到开具", "在登记簿里看", "已判定不是同一个人的 # 对", "监护人同意",
    "# 年 # 月起还有 # 个月没有结账；结账前再记的账会改变这些数。去结账", "去结账",
    # looking at it
    "历次样式", "历次写法", "历次调整", "缩小", "适合宽度", "放大", "打印校准页", "告知书",
    "导出…", "导出核验页…", "导出公钥…", "核验", "停止", "取消",
    # what is typed and not saved
    "加一栏", "上移（Alt+↑）", "下移（Alt+↓）", "去掉这一栏", "恢复这一栏", "加一句", "不凭材料",
    "上移", "下移", "删去这一句", "放弃改动", "换回本社区的数", "不改了", "去掉加的人",
    "凭 房屋租赁合同", "凭 入户走访记录",
}  # fmt: skip
DENIED = ("没有这项权限", "不能登记", "不能查看")


@pytest.fixture(scope="module")
def whole(
    office_template: tuple[Path, bytes], tmp_path_factory: pytest.TempPathFactory
) -> WholeOffice:
    folder = tmp_path_factory.mktemp("whole")
    (folder / "beside").mkdir()
    shutil.copytree(office_template[0], folder / "office")
    return prepare(folder / "office", folder / "beside")


@pytest.fixture
def office(whole: WholeOffice, role: Role, tmp_path: Path) -> Iterator[Office]:
    shutil.copytree(whole.folder, tmp_path / "desk")
    opened = open_office(tmp_path / "desk", PASSWORD, staff_name=NAMES[role], clock=fixed_clock)
    yield opened
    opened.close()


@pytest.fixture
def window(
    office: Office, whole: WholeOffice, theme: Theme, memory: QSettings, qtbot: QtBot
) -> Iterator[MainWindow]:
    shown = build_window(office, look=theme, memory=memory)
    qtbot.addWidget(shown)
    shown.resize(1500, 900)
    shown.show()
    yield shown
    shown.close()


def _places(office: Office, *subjects: str) -> Iterator[tuple[str, str]]:
    """Every tab, and every page behind its 更多: the keys of the tab and of the page, or ""; and
    the pages behind one's name.
    """
    for subject in subjects or ALL:
        if subject == "office":
            yield from ((subject, key) for key in offered(office))
            continue
        yield subject, ""
        more = import_module(f"community_desk.desktop.tabs.{subject}.more")
        yield from ((subject, key) for key in more.PAGES)


def _go(window: MainWindow, whole: WholeOffice, subject: str, page: str) -> QWidget:
    """Shows a page, or a tab with something of everything on it."""
    if subject == "office":
        window.context.open("office_page", page)
        QApplication.processEvents()
        return window.tab(subject)
    window.show_tab(subject)
    tab = window.tab(subject)
    pages = tab.pages  # type: ignore[attr-defined]
    if page:
        pages.open(page)
    else:
        pages.show_first()
        begin = {
            "registry": lambda: window.context.open_resident(whole.things["person"]),
            "ledgers": lambda: window.context.open_book("1103"),
            "certificates": lambda: window.context.open_letter(whole.things["letter"]),
            "expenses": lambda: window.context.open_month("2026-02"),
        }
        begin[subject]()
    QApplication.processEvents()
    return tab


def _said(control: QAbstractButton | QAction) -> str:
    name = control.accessibleName() if isinstance(control, QAbstractButton) else ""
    words = re.sub(r"[\d][\d,.]*", "#", name or control.text())
    return " ".join(words.split(" ")).replace("#-#-# #:#", "#").replace("  ", " ").strip()


def _buttons(root: QWidget) -> list[QAbstractButton]:
    return [
        button
        for button in root.findChildren(QAbstractButton)
        if button.isVisible() and button.window() is root.window()
    ]


def _actions(root: QWidget) -> list[QAction]:
    menus = [menu for menu in root.findChildren(QMenu) if menu.parentWidget().isVisible()]
    return [action for menu in menus for action in menu.actions() if not action.isSeparator()]


def _is_harmless(control: QAbstractButton | QAction) -> bool:
    if isinstance(control, _LOOKING) or _said(control) in HARMLESS:
        return True
    pages = {
        window_words
        for subject in SUBJECTS
        for window_words, _ in import_module(
            f"community_desk.desktop.tabs.{subject}.more"
        ).PAGES.values()
    }
    words = _said(control)
    titles = {offer.title for offer in OFFICE_PAGES.values()}
    return words in pages | titles or not words


@pytest.mark.parametrize("role", Role)
def test_every_control_is_known_and_on_for_who_may(
    window: MainWindow, office: Office, whole: WholeOffice, role: Role
) -> None:
    menu = [entry for entry in window.who.actions() if not entry.isSeparator()][1:]
    unknown: set[tuple[str, str, str]] = set()
    wrong: set[tuple[str, str, str]] = set()
    for subject, page in _places(office):
        tab = _go(window, whole, subject, page)
        for control in (*_buttons(tab), *_actions(tab), *menu):
            action = control.property(DOES)
            where = (subject, page, _said(control))
            if action is None:
                if not _is_harmless(control) and not _is_slot(control):
                    unknown.add(where)
            elif role not in MAY[action]:
                says = control.toolTip().startswith(NAMES[role]) and control.toolTip()[-1] == "。"
                if control.isEnabled() or not says:
                    wrong.add(where)
    assert unknown == set()
    assert wrong == set()


def _is_slot(control: QAbstractButton | QAction) -> bool:
    """What the editor of a letter's wording offers to put into a sentence."""
    parent = control.parent()
    while parent is not None and type(parent).__name__ != "WordingEditor":
        parent = parent.parent()
    return parent is not None


@pytest.mark.parametrize("role", [Role.READER])
def test_nothing_that_a_reader_presses_changes_anything(
    window: MainWindow,
    office: Office,
    whole: WholeOffice,
    role: Role,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No button and no key leads to a change, or to a sentence that it may not be."""
    # There is no file manager to show the folder of the backups in.
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    before = content(office)
    said: list[str] = []
    window.context.changes.noticed.connect(lambda notice: said.append(notice.text))
    for subject, page in _places(office):
        tab = _go(window, whole, subject, page)
        pane = tab.pages.currentWidget() if page else tab  # type: ignore[attr-defined]
        names = {_said(button) for button in _buttons(pane) if _can_be_pressed(button)}
        for name in sorted(names):
            _go(window, whole, subject, page)
            found = [b for b in _buttons(pane) if _said(b) == name and _can_be_pressed(b)]
            if found:
                found[0].click()
                QApplication.processEvents()
                _close_dialogs(window)
            denied = [text for text in said if any(words in text for words in DENIED)]
            assert denied == [], (subject, page, name)
        _go(window, whole, subject, page)
        for shortcut in pane.findChildren(QShortcut):
            if isValid(shortcut) and shortcut.isEnabled() and _is_seen(shortcut):
                shortcut.activated.emit()
                _close_dialogs(window)
        denied = [text for text in said if any(words in text for words in DENIED)]
        assert denied == [], (subject, page, "keys")
    assert content(office) == before


def _can_be_pressed(button: QAbstractButton) -> bool:
    opens_menu = isinstance(button, QPushButton) and button.menu() is not None
    return button.isEnabled() and not opens_menu and not _prints(button)


def _is_seen(shortcut: QShortcut) -> bool:
    scope = shortcut.parent()
    return isinstance(scope, QWidget) and scope.isVisible()


def _prints(button: QAbstractButton) -> bool:
    return "校准页" in _said(button)  # the printer of the system, of which there is none


def _close_dialogs(window: MainWindow) -> None:
    QApplication.processEvents()
    for shown in QApplication.topLevelWidgets():
        if shown is not window and isinstance(shown, QDialog | QMenu) and shown.isVisible():
            shown.close()


@pytest.mark.parametrize("subject", ALL)
@pytest.mark.parametrize("role", [Role.READER])
def test_no_key_and_no_file_of_a_reader_changes_anything(
    window: MainWindow, office: Office, whole: WholeOffice, role: Role, subject: str
) -> None:
    """Neither keys in any list or field, nor a double click, nor a file that is let fall."""
    before = content(office)
    for _, page in _places(office, subject):
        tab = _go(window, whole, subject, page)
        for widget in _working(tab):
            if isValid(widget) and widget.isVisible():
                use(widget, whole.beside / "photo.jpg")
                _close_dialogs(window)
            if not tab.isVisible():
                _go(window, whole, subject, page)
        assert content(office) == before, (subject, page)


@pytest.mark.parametrize("subject", ALL)
@pytest.mark.parametrize("role", [Role.READER])
def test_nothing_that_a_reader_sees_or_copies_holds_a_whole_number(
    window: MainWindow, office: Office, whole: WholeOffice, role: Role, subject: str
) -> None:
    found = []
    for _, page in _places(office, subject):
        tab = _go(window, whole, subject, page)
        found += [(page, each) for each in whole_numbers(Shown(window))]
        for view in tab.findChildren(QAbstractItemView):
            if view.isVisible():
                QApplication.clipboard().clear()
                view.selectAll()
                QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
                found += [(page, n) for n in WHOLE.findall(QApplication.clipboard().text())]
    assert found == []


def _working(tab: QWidget) -> list[QWidget]:
    """Lists and fields, and whatever takes what is let fall on it."""
    kinds = (QAbstractItemView, QLineEdit, QPlainTextEdit)
    return [
        widget
        for widget in tab.findChildren(QWidget)
        if widget.isVisible() and (isinstance(widget, kinds) or widget.acceptDrops())
    ]
