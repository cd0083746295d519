"""The age pyramid: walking along its sides and across."""

import pytest
from PySide6.QtCore import Qt

from community_desk.desktop.kit.charts import Bar
from community_desk.desktop.kit.pyramid import PyramidChart

ROWS = [(Bar(f"m{at}", f"{at}–{at + 4}", 9 - at), Bar(f"f{at}", "", at)) for at in (10, 5, 0)]


@pytest.fixture
def chart(qtbot, theme) -> PyramidChart:
    made = PyramidChart(theme, "年龄与性别")
    qtbot.addWidget(made)
    made.show_rows(ROWS, ("男", "女"))
    made.resize(420, 120)
    made.show()
    return made


def test_arrows_keep_to_a_side_or_cross_over(chart: PyramidChart, qtbot) -> None:
    heard: list[str] = []
    chart.clicked.connect(heard.append)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
    ):
        qtbot.keyClick(chart, key)
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert heard == ["m5", "f5", "f5", "f0", "f10", "m10", "m0"]


def test_sides_lie_beside_each_other_without_a_gap_of_rows(chart: PyramidChart) -> None:
    places = [chart.place(at) for at in range(len(chart.bars()))]
    assert places[0].top() == places[1].top()
    assert places[0].right() < places[1].left()
    assert [place.top() for place in places] == sorted(place.top() for place in places)
    assert chart.rect().contains(places[-1].toAlignedRect())
    assert not chart.grab().isNull()
