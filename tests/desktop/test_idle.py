"""Nobody at the desk."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from community_desk.desktop.idle import IdleWatch


def press(window: QWidget) -> None:
    """A key as the system sends it: to the window."""
    handle = window.windowHandle()
    assert handle is not None
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(handle, key)


def test_it_comes_after_the_minutes_and_each_key_begins_anew(qtbot) -> None:
    window, dialog = QWidget(), QWidget()
    for widget in (window, dialog):
        qtbot.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
    watch = IdleWatch(1, window)
    watch.start()
    for widget in (window, dialog):
        with qtbot.waitActive(widget):
            widget.show()
        watch._timer.start(30_000)
        watch._timer.setInterval(60_000)
        press(widget)
        assert watch.remaining() > 50_000
    with qtbot.waitSignal(watch.idle):
        watch._timer.start(1)
    watch.stop()
    assert watch.remaining() == -1


def test_no_minutes_never(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = IdleWatch(0, window)
    watch.start()
    assert watch.remaining() == -1
    watch.stop()
