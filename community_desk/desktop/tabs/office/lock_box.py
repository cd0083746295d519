"""How soon the window locks by itself, on the page of the staff."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import quiet_label, text_label
from community_desk.office.locking import lock_minutes, set_lock_minutes

_OFFERED = (1, 2, 3, 5, 10, 15, 20, 30, 45, 60)


class LockBox(QWidget):
    """One choice, for the whole office."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        word = text_label(self.tr("自动锁屏"), wrap=False)
        self.minutes = ChoiceField(context.theme)
        self.minutes.setAccessibleName(self.tr("自动锁屏"))
        hint = quiet_label(self.tr("没有人按键或点鼠标满这么久就锁上；每台电脑都一样"))
        choice = QWidget()
        flow = FlowLayout(choice, gap=context.theme.px(8))
        flow.addWidget(word)
        flow.addWidget(self.minutes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(4))
        column.addWidget(choice)
        column.addWidget(hint)
        self.minutes.edited.connect(self._set)

    def reload(self) -> None:
        """Shows what is set."""
        now = lock_minutes(self._context.office)
        words = {
            str(minutes): self.tr("{minutes} 分钟").format(minutes=minutes)
            for minutes in sorted({*_OFFERED, now} - {0})
        }
        self.minutes.set_choices({**words, "0": self.tr("不自动锁")})
        self.minutes.set_value(str(now))

    def _set(self) -> None:
        with self._context.telling():
            set_lock_minutes(self._context.office, int(self.minutes.value()))
            self._context.tell_changed("settings")
            if self.minutes.value() == "0":
                words = self.tr("不再自动锁屏；离开时请按 Ctrl+L")
                self._context.notify(words, meaning="due")
            else:
                words = self.tr("{minutes} 分钟没有人用就锁上")
                self._context.notify(words.format(minutes=self.minutes.value()))
        self.reload()
