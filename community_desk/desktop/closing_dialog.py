"""What is shown while the copy made on closing goes to the second place."""

from collections.abc import Callable

from PySide6.QtWidgets import QProgressBar

from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.tasks import Progress, Runner
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office.copies import Copy
from community_desk.office.office import Office
from community_desk.office.second_place import bring_newest


class ClosingDialog(DeskDialog):
    """Goes away by itself once the copy lies there; whoever does not want to wait closes it. A
    trouble stays to be read.
    """

    def __init__(self, theme: Theme, office: Office, say: Callable[[DeskError], str]) -> None:
        super().__init__(theme, "", None)
        self.set_title(self.tr("正在写到第二位置"))
        self._office, self._say = office, say
        self.words = text_label(self.tr("本机已经备份好。写完这一份就关闭；不等也可以，下次再写。"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.body.addWidget(self.words)
        self.body.addWidget(self.bar)
        self.button = self.add_buttons(self.tr("不等了，关闭"), key="", cancel=False)
        self.button.clicked.connect(self.reject)
        self._runner = Runner(self)
        self.finished.connect(lambda _: self._runner.finish())
        self._runner.start(
            self._bring, lambda _: self.accept(), failure=self._failed, progress=self._moved
        )

    def _bring(self, progress: Progress) -> Copy | None:
        office = self._office.again()
        try:
            return bring_newest(office, progress)
        finally:
            office.close()

    def _moved(self, done: int, total: int) -> None:
        # In thousandths: the bar counts no further than 2 GB.
        self.bar.setRange(0, 1000)
        self.bar.setValue(done * 1000 // max(total, 1))

    def _failed(self, error: DeskError) -> None:
        self.words.setText(self._say(error))
        self.bar.hide()
        self.button.set_text(self.tr("知道了，关闭"))
