"""The guide beside the window, by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from community_desk.desktop.building import build_window
from community_desk.desktop.guide.window import GuideWindow
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.shortcuts_sheet import ShortcutsSheet
from community_desk.desktop.theme import Theme
from community_desk.office.office import Office
from tests.journeys.desk import opened, press, tab_to, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(office: Office, theme: Theme, qtbot: QtBot) -> Iterator[MainWindow]:
    window = build_window(office, look=theme)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


@pytest.mark.parametrize(
    ("kind", "page", "chapter"),
    [
        ("", "expenses", "money"),
        ("ledgers_page", "forms", "forms"),
        ("office_page", "people", "people"),
        ("certificates_page", "paper", "printing"),
    ],
)
def test_the_key_opens_the_chapter_of_the_page_that_is_up(
    window: MainWindow, kind: str, page: str, chapter: str, qtbot: QtBot
) -> None:
    if kind:
        window.context.open(kind, page)
    else:
        window.show_tab(page)
    qtbot.keyClick(window, Qt.Key.Key_F1, CTRL)
    guide = opened(GuideWindow, qtbot)
    assert guide.rows.thing().key == chapter
    assert guide.text.toPlainText().startswith(guide.rows.thing().title)
    press(Qt.Key.Key_Escape, qtbot)
    qtbot.waitUntil(lambda: window.findChild(GuideWindow) is None)


def test_words_find_a_chapter_and_a_picture_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1, CTRL)
    guide = opened(GuideWindow, qtbot)
    press(Qt.Key.Key_F, qtbot, CTRL)
    write("冲销", qtbot)
    assert [guide.rows.item(at).text() for at in range(guide.rows.count())] == ["一个月的账"]
    assert guide.text.textCursor().selectedText() == "冲销"
    write("没有这几个字", qtbot)
    assert guide.text.toPlainText() == "没有找到；换几个字试试"
    guide.open_chapter("find")
    sizes = {}
    block = guide.text.document().begin()
    while block.isValid():
        sizes.setdefault(block.blockFormat().headingLevel(), block.begin().fragment())
        block = block.next()
    points = {level: part.charFormat().fontPointSize() for level, part in sizes.items() if level}
    heading = window.context.theme.font("heading").pointSizeF()
    assert points == {1: heading * 1.25, 2: heading}
    kind = QTextDocument.ResourceType.ImageResource.value
    assert guide.text.loadResource(kind, QUrl("5-search")).width() > 400
    assert guide.text.loadResource(kind, QUrl("file:///etc/passwd")).isNull()


def test_the_sheet_of_keys_leads_to_it_and_a_link_to_another_chapter(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = opened(ShortcutsSheet, qtbot)
    tab_to(sheet.guide_button, qtbot)
    press(Qt.Key.Key_Space, qtbot)
    guide = opened(GuideWindow, qtbot)
    guide.open_chapter("first-day")
    guide.text.anchorClicked.emit(QUrl("import"))
    assert guide.rows.thing().key == "import"


def test_it_goes_away_when_the_window_is_locked(window: MainWindow, qtbot: QtBot) -> None:
    window.help.show_guide()
    opened(GuideWindow, qtbot)
    window.lock()
    qtbot.waitUntil(lambda: window.findChild(GuideWindow) is None)
    assert not window.keeps_something()
