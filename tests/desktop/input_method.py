"""Chinese as an input method gives it; pytest-qt's keyClicks takes ASCII only and aborts else."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def compose(widget: QWidget, letters: str, text: str) -> None:
    """Types ``letters`` (underlined, not yet in the field) and commits ``text``."""
    for end in range(1, len(letters) + 1):
        QApplication.sendEvent(widget, QInputMethodEvent(letters[:end], []))
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(widget, done)
