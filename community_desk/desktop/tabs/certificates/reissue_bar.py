"""Above the form, while a letter is being corrected: which one becomes void with the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.certificates.stored import Reissue


class ReissueBar(QWidget):
    """Hidden where nothing is corrected. ``given_up`` says that the old letter is to stand."""

    given_up = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(8))
        self.words = text_label("")
        restyle(self.words, meaning="due")
        self.leave = LinkButton(context.theme, self.tr("不改了"), self)
        self.leave.clicked.connect(self.given_up)
        row.addWidget(self.words, 1)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        self._reissue: Reissue | None = None
        self.hide()

    def show_reissue(self, reissue: Reissue | None) -> None:
        """Says which letter is being corrected; None hides the bar."""
        self._reissue = reissue
        self.setVisible(reissue is not None)
        if reissue is not None:
            text = self.tr("重开：新的开出来，{number} 就作废（{reason}）")
            self.words.setText(text.format(number=reissue.number, reason=reissue.reason))

    def reissue(self) -> Reissue | None:
        """The letter that is being corrected."""
        return self._reissue
