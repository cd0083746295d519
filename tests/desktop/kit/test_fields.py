"""Fields: what is typed and what is kept."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from community_desk.desktop import theme as themes
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.field_icon import FieldIcon
from community_desk.desktop.kit.fields import (
    ChoiceField,
    DateField,
    FilledField,
    LineField,
    LongField,
    MoneyField,
)
from community_desk.desktop.kit.loose_dates import iso_date
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.theme import ICON
from tests.desktop.input_method import compose

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-3-5", "2026-03-05"),
        ("2026.03.05", "2026-03-05"),
        ("2026/3/5", "2026-03-05"),
        ("2026年3月5日", "2026-03-05"),
        ("２０２６－３－５", "2026-03-05"),
        ("20260305", "2026-03-05"),
        ("260305", "2026-03-05"),
        ("26-3-5", "2026-03-05"),
        ("3-5", "2026-03-05"),
        ("3月5号", "2026-03-05"),
        ("0305", "2026-03-05"),
        ("今天", "2026-11-23"),
        ("昨天", "2026-11-22"),
        ("2024-2-29", "2024-02-29"),
        ("2026-2-29", None),
        ("三月", None),
        ("2026-13-1", None),
        ("12345", None),
    ],
)
def test_dates_as_people_type_them(typed: str, meant: str | None) -> None:
    assert iso_date(typed, TODAY) == meant


def test_a_date_settles_when_left(qtbot) -> None:
    field = DateField(TODAY)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "2026.3.5")
    assert field.value() == "2026-03-05"
    field.editingFinished.emit()
    assert field.text() == "2026-03-05"
    assert field.is_understood()


def test_what_is_no_date_stays_to_be_corrected(qtbot) -> None:
    field = DateField(TODAY)
    qtbot.addWidget(field)
    field.setText("三月")
    field.editingFinished.emit()
    assert field.value() == "三月"
    assert not field.is_understood()


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("1234.5", "1234.50", "1,234.50"),
        ("¥1，234.50元", "1234.50", "1,234.50"),
        ("１２", "12.00", "12.00"),
        ("十二", "十二", "十二"),
        ("nan", "nan", "nan"),
        ("1e5", "1e5", "1e5"),
        ("1.235", "1.235", "1.235"),
        ("999999999999.99", "999999999999.99", "999,999,999,999.99"),
        ("1000000000000", "1000000000000", "1000000000000"),
    ],
)
def test_amounts(qtbot, typed: str, kept: str, shown: str) -> None:
    field = MoneyField()
    qtbot.addWidget(field)
    field.setText(typed)
    field.editingFinished.emit()
    assert field.value() == kept
    assert field.text() == shown


def test_a_filled_field_is_to_be_read_only(qtbot) -> None:
    field = FilledField("")
    qtbot.addWidget(field)
    assert field.isReadOnly()
    assert field.text() == "—"
    assert field.value() == ""


def test_filling_a_field_is_silent(qtbot, theme) -> None:
    field = LongField(theme)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.set_value("一\n二")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field, "x")


def test_what_stands_in_a_field_grows_with_the_text(qtbot, qapp: QApplication, theme) -> None:
    large = themes.load_theme("light", 2)
    for look in (theme, large):
        themes.apply(qapp, look)
        field = SearchField(look, "找")
        qtbot.addWidget(field)
        field.resize(look.px(200), look.px(36))
        field.show()
        field.setText("武林")
        magnifier, clearing = field.findChildren(FieldIcon)
        assert magnifier.iconSize().width() == look.px(ICON)
        assert magnifier.icon().actualSize(magnifier.iconSize()) == magnifier.iconSize()
        words = field.cursorRect().left() - field.fontMetrics().horizontalAdvance("武林")
        assert magnifier.geometry().right() <= words
        assert clearing.isVisible()
        clearing.click()
        assert not field.text()
        assert not clearing.isVisible()
    small, tall = LongField(theme, 2), LongField(large, 2)
    assert tall.height() - 2 * tall.fontMetrics().lineSpacing() == large.px(24)
    assert small.height() - 2 * small.fontMetrics().lineSpacing() == theme.px(24)
    themes.apply(qapp, theme)


def test_the_wheel_does_not_change_a_choice(qtbot, theme) -> None:
    field = ChoiceField(theme, {"1": "肢体", "2": "听力"})
    qtbot.addWidget(field)
    field.set_value("1")
    at, down = QPointF(5, 5), QPoint(0, -120)
    event = QWheelEvent(
        at,
        at,
        down,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    field.wheelEvent(event)
    assert field.value() == "1"
    assert not event.isAccepted()


def test_a_choice_keeps_its_value_when_the_words_change(qtbot, theme) -> None:
    field = ChoiceField(theme, {"1": "肢体", "2": "听力"})
    qtbot.addWidget(field)
    assert field.value() == ""
    field.set_value("2")
    field.set_choices([("2", "听力残疾"), ("3", "视力")])
    assert field.value() == "2"
    field.set_value("9")
    assert field.value() == ""


def test_an_editable_choice_takes_other_words(qtbot, theme) -> None:
    field = ChoiceField(theme, {"a": "幸福里"}, editable=True)
    qtbot.addWidget(field)
    field.set_value("恒富小区")
    assert field.value() == "恒富小区"
    field.set_value("a")
    assert field.value() == "a"


def test_an_arrow_takes_what_letters_were_completed_to(qtbot, theme) -> None:
    words = {"a": "通讯费", "b": "打印复印费", "c": "水电费"}
    field = ChoiceField(theme, words, editable=True)
    qtbot.addWidget(field)
    field.set_value("")
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    compose(field, "dy", "打印")
    assert field.currentText() == "打印复印费"
    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == "b"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == "c"


def test_what_is_cut_off_of_a_choice_shows_as_dots_and_in_a_tip(qtbot, theme) -> None:
    field = ChoiceField(theme, {"long": "单位要看完整号码的时候才这样选", "short": "打码"})
    qtbot.addWidget(field)
    field.set_value("long")
    field.resize(theme.px(130), theme.px(36))
    with qtbot.waitExposed(field):
        field.show()
    whole = field.grab().toImage()
    field.setItemText(0, field.itemText(0).replace("这样选", "选"))  # dots stand before this
    assert field.grab().toImage() == whole
    help_event = QHelpEvent(QEvent.Type.ToolTip, QPoint(9, 9), field.mapToGlobal(QPoint(9, 9)))
    QApplication.sendEvent(field, help_event)
    assert QToolTip.text() == "单位要看完整号码的时候才选"
    QToolTip.hideText()
    field.set_value("short")
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    QApplication.sendEvent(field, help_event)
    assert not QToolTip.isVisible()


def test_a_box_has_room_for_all_lines_of_its_words(qtbot, theme) -> None:
    field = CheckList(theme, [("acting", "代签（主任外出等，证明上名字后写“代”）")])
    below = LineField()
    pane = QWidget()
    qtbot.addWidget(pane)
    column = QVBoxLayout(pane)
    column.addWidget(field)
    column.addWidget(below)
    pane.resize(theme.px(200), theme.px(400))
    with qtbot.waitExposed(pane):
        pane.show()
    box = field.box("acting")
    lines = box.fontMetrics().lineSpacing()
    assert box.heightForWidth(box.width()) >= 2 * lines
    assert box.height() >= box.heightForWidth(box.width())


def test_ticking(qtbot, theme) -> None:
    field = CheckList(theme, [("book", "户口簿"), ("card", "身份证")])
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.edited):
        field.box("card").click()
    assert field.ticked() == {"card"}
    field.tick(["book"])
    assert field.value() == "book"
    field.set_items([("other", "其他")])
    assert field.ticked() == frozenset()
