"""Two values side by side: taken by keys, by the mouse, both where both may stand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from community_desk.desktop.kit.choices import SideBySide
from community_desk.desktop.theme import Theme

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def rows(theme: Theme, qtbot) -> Iterator[tuple[SideBySide, SideBySide]]:
    """Two rows in a window; of the second, both may be taken."""
    window = QWidget()
    column = QVBoxLayout(window)
    button = QPushButton("显示")
    first = SideBySide(theme, "电话", "138****0412", "137****0091", after=button)
    second = SideBySide(theme, "备注", "听力不好", "租户", both=True)
    button.clicked.connect(lambda: first.set_texts("13800000412", "13700000091"))
    column.addWidget(first)
    column.addWidget(second)
    qtbot.addWidget(window)
    window.resize(700, 160)
    with qtbot.waitActive(window):
        window.show()
    first.setFocus()
    yield first, second
    window.close()


def test_keys_take_a_side_and_go_on(rows: tuple[SideBySide, SideBySide], qtbot) -> None:
    first, second = rows
    heard: list[str] = []
    first.chosen.connect(heard.append)
    for key in (RIGHT, RIGHT, LEFT, RIGHT):
        qtbot.keyClick(first, key)
    assert (first.side(), heard) == ("right", ["right", "left", "right"])
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert first.side() == "right"
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert second.side() == "both"
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_F4)
    assert first.texts() == ("13800000412", "13700000091")


def test_the_mouse_takes_a_side(rows: tuple[SideBySide, SideBySide], qtbot) -> None:
    for row, expected in zip(rows, ("right", "both"), strict=True):
        at = QPoint(int(row.width() * 0.75), row.height() // 2)
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=at)
        assert row.side() == expected
        at = QPoint(int(row.width() * 0.3), row.height() // 2)
        row.choose("right")
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=at)
        assert row.side() == ("both" if expected == "both" else "left")


def test_a_reader_hears_both_and_what_is_taken(rows: tuple[SideBySide, SideBySide]) -> None:
    _, second = rows
    second.choose("both")
    assert second.accessibleName() == "备注"
    assert "听力不好；租户" in second.accessibleDescription()
