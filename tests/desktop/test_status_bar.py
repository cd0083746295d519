"""The foot of the window says what is under way, and stops it."""

from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from community_desk.desktop.status_bar import StatusBar
from community_desk.desktop.tasks import Progress, Runner
from community_desk.errors import RuleSaysNoError


def test_what_takes_long_is_said_at_the_foot_and_esc_stops_it(qtbot, theme) -> None:
    window, runner, go_on = QWidget(), Runner(), Event()
    column, bar, field = QVBoxLayout(window), StatusBar(theme), QLineEdit()
    column.addWidget(field)
    column.addWidget(bar)
    bar.watch(runner)
    left = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    said: list[str] = []

    def work(progress: Progress) -> None:
        assert progress(1, 4)
        assert go_on.wait(5)
        if not progress(2, 4):
            raise RuleSaysNoError("cut_short", "半途")

    runner.start(work, lambda _: said.append("done"), failure=lambda e: said.append(e.code))
    assert not bar.busy_bar.isVisible()
    qtbot.waitUntil(bar.busy_bar.isVisible)
    assert (bar.busy_bar.value(), bar.busy_bar.maximum()) == (250, 1000)
    with qtbot.assertNotEmitted(left.activated):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.stop_button.isEnabled()
    go_on.set()
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert said == ["stopped"]
    assert not bar.busy_bar.isVisible()
    with qtbot.waitSignal(left.activated):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
