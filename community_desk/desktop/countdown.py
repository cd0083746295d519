"""The seconds to wait after too many wrong tries, counted down at the field."""

import math
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QAbstractButton

from community_desk.desktop.kit.forms import Form
from community_desk.errors import DeskError
from community_desk.office.tries import Tries, too_many


class Countdown(QObject):
    """Says the seconds at the field ``key`` of a form and keeps ``button`` from being pressed until
    they are over; everything else goes on meanwhile.
    """

    def __init__(
        self, form: Form, key: str, button: QAbstractButton, say: Callable[[DeskError], str]
    ) -> None:
        super().__init__(form)
        self._form, self._key, self._button, self._say_error = form, key, button, say
        self._tries = self._seconds = 0
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(250)
        self._tick.timeout.connect(self.say)
        form.edited.connect(self.say)

    def shows(self, error: DeskError) -> bool:
        """Begins to count where an error says that one has to wait."""
        if error.code != "too_many_tries":
            return False
        self.begin(int(str(error.values["tries"])), int(str(error.values["seconds"])))
        return True

    def show_tries(self, tries: Tries, now: datetime) -> None:
        """Begins to count for somebody, or ends where they have nothing to wait for."""
        seconds = tries.seconds_left(now)
        if seconds:
            self.begin(tries.count, seconds)
        elif self.is_counting():
            self.end()

    def begin(self, tries: int, seconds: int) -> None:
        """Counts down from ``seconds``."""
        self._tries, self._seconds = tries, seconds
        self._since.start()
        self._tick.start()
        self._button.setEnabled(False)
        self.say()

    def end(self) -> None:
        """Lets one try again."""
        self._tick.stop()
        self._button.setEnabled(True)
        self._form.show_error(self._key, "")

    def is_counting(self) -> bool:
        """Whether one has to wait."""
        return self._tick.isActive()

    def say(self) -> None:
        """Says the seconds of this moment; ends when they are over."""
        if not self.is_counting():
            return
        left = math.ceil(self._seconds - self._since.elapsed() / 1000)
        if left <= 0:
            self.end()
            return
        # Said, not shown as an error: that would take the cursor there each second.
        self._form.say(self._key, self._say_error(too_many(self._tries, left)), "refused")
