"""What is shown while the office is copied on closing, here and to the second place."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar

from community_desk.desktop.crash import log
from community_desk.desktop.crash_reports import where
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.tasks import Progress, Runner
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office import backup, second_place
from community_desk.office.locking import note_sign_out
from community_desk.office.office import Office

SHOWN_AFTER_MS = 500


class ClosingDialog(DeskDialog):
    """Is seen only where copying takes more than a moment, and goes away by itself. Whoever does
    not want to wait closes it. A trouble stays to be read.
    """

    _second = Signal()

    def __init__(self, theme: Theme, office: Office, say: Callable[[DeskError], str]) -> None:
        super().__init__(theme, "", None)
        self.set_title(self.tr("正在备份"))
        self._office, self._say = office, say
        self.words = text_label(
            self.tr("备份好就关闭；不等也可以，没写完的会删掉，下次关闭时再备份。")
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.body.addWidget(self.words)
        self.body.addWidget(self.bar)
        self.button = self.add_buttons(self.tr("不等了，关闭"), key="", cancel=False)
        self.button.clicked.connect(self.reject)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.open)
        self._second.connect(self._show_second)
        self._runner = Runner(self)
        self.finished.connect(self._end)

    def begin(self) -> None:
        """Notes that somebody went and begins to copy; ``finished`` tells when the office can be
        closed.
        """
        try:
            note_sign_out(self._office)
        except Exception as error:  # whatever goes wrong, the window closes
            log.warning("no sign-out: %s %s", type(error), where(error.__traceback__))
        self._later.start(SHOWN_AFTER_MS)
        self._runner.start(
            self._copy, lambda _: self.accept(), failure=self._failed, progress=self._moved
        )

    def _copy(self, progress: Progress) -> None:
        try:
            office = self._office.again()
            try:
                backup.back_up_if_needed(office, progress)
                if second_place.lacks_newest_copy(office):
                    self._second.emit()
                    second_place.bring_newest(office, progress)
            finally:
                office.close()
        except DeskError:
            raise
        except Exception as error:  # whatever goes wrong, the window closes
            log.warning("no copy on closing: %s %s", type(error), where(error.__traceback__))

    def _moved(self, done: int, total: int) -> None:
        # In thousandths: the bar counts no further than 2 GB.
        self.bar.setRange(0, 1000)
        self.bar.setValue(done * 1000 // max(total, 1))

    def _show_second(self) -> None:
        self.set_title(self.tr("正在写到第二位置"))
        self.words.setText(self.tr("本机已经备份好。写完这一份就关闭；不等也可以，下次再写。"))

    def _end(self, _: int) -> None:
        self._later.stop()
        self._runner.finish()

    def _failed(self, error: DeskError) -> None:
        self._later.stop()
        self.set_title(self.tr("没有备份好"))
        self.words.setText(self._say(error))
        self.bar.hide()
        self.button.set_text(self.tr("知道了，关闭"))
        self.open()
