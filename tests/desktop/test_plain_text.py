"""What somebody was called or wrote is shown as it is: Qt takes no part of it for a page."""

from itertools import count, takewhile

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.building import build_window
from community_desk.desktop.context import Target
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import Theme
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive
from tests.people import add_person

PAGES = (
    "<b>粗</b>",
    '<img src="file:///etc/passwd">',
    '<img src="\\\\evil\\x.png">',
    '<a href="http://example.org">点</a>',
    "<table><tr><td>甲  乙",
    "<script>alert(1)</script>",
    "<!-- 注 --><p>一</p>&amp;&#65;",
    "<span style='font-size:900px'>大",
)
PLAIN = ("张伟", "A&B", "a < b", "甲\n乙", "{0.__class__}", "%s", "&amp;", "")


@pytest.mark.parametrize("text", [*PAGES, *PLAIN])
def test_a_tip_says_what_was_typed(text: str) -> None:
    tip = plain_tip(text)
    if not Qt.mightBeRichText(tip):
        assert tip == text
        return
    page = QTextDocument()
    page.setHtml(tip)
    assert page.toPlainText() == text


def test_the_window_shows_pages_as_text(qtbot: QtBot, office: Office, theme: Theme) -> None:
    people = [add_person(office, text, address=text, employer=text) for text in PAGES]
    for text in PAGES:
        typed = {"工作类型": "灭鼠", "作业单位": text}
        add_entry(office, load_books().find("1103"), typed=typed)
    receive(office, "2026-11-02", "20000.00")
    for text in PAGES:
        pay(office, "2026-11-03", "1.00", text=text, payee=text, note=text)
    window = build_window(office, look=theme)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    seen: set[str] = set()
    for target in (
        Target("resident", people[1].uid),
        Target("resident", people[3].uid),
        Target("book", "1103"),
        Target("month", "2026-11"),
        Target("certificate_type", "residence", people[1].uid),
    ):
        window.context.changes.target_wanted.emit(target)
        qtbot.waitUntil(lambda: not window.context.tasks.is_busy())
        seen |= _look(window)
    assert {word for word in PAGES if any(word in text for text in seen)} == set(PAGES)


def _look(window: QWidget) -> set[str]:
    seen: set[str] = set()
    for widget in window.findChildren(QWidget):
        assert _is_safe(widget.toolTip()), (widget, widget.toolTip())
        if isinstance(widget, QLabel):
            is_plain = widget.textFormat() == Qt.TextFormat.PlainText
            assert is_plain or not Qt.mightBeRichText(widget.text()), widget.text()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            seen |= _cells(widget)
    return seen


def _cells(view: QAbstractItemView) -> set[str]:
    model, texts = view.model(), set()
    for row in range(min(model.rowCount(QModelIndex()), 50)):
        cells = (model.index(row, column, QModelIndex()) for column in count())
        for index in takewhile(QModelIndex.isValid, cells):
            texts.add(str(model.data(index, Qt.ItemDataRole.DisplayRole)))
            tip = model.data(index, Qt.ItemDataRole.ToolTipRole)
            assert _is_safe(str(tip or "")), (view, tip)
    return texts


def _is_safe(tip: str) -> bool:
    return not Qt.mightBeRichText(tip) or tip == plain_tip(_said(tip))


def _said(tip: str) -> str:
    page = QTextDocument()
    page.setHtml(tip)
    return page.toPlainText()
