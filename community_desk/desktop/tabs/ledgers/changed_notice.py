"""Above an entry: what changed of its person since it was last looked at, and what to do."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.panes import text_label
from community_desk.ledgers.changes import NOTHING, SENTENCES, Change, Changed, changed_of
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.reviews import Reviewed, undo_reviews


class ChangedNotice(QFrame):
    """``checked`` says that somebody checked it, ``closing`` carries the reason to close the
    entry for: the person is gone.
    """

    checked = Signal()
    closing = Signal(str)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._reason = context, ""
        theme = context.theme
        self.setProperty("kit", "verdict")
        self.setProperty("meaning", "due")
        self.said = text_label("")
        self.said.setProperty("meaning", "due")
        self.check_button = PlainButton(theme, self.tr("已核对"), self, icon="check")
        self.close_button = PlainButton(theme, "", self, icon="archive")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        column.setSpacing(theme.px(8))
        column.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.check_button)
        row.addWidget(self.close_button)
        row.addStretch(1)
        column.addLayout(row)
        self.check_button.clicked.connect(self.checked)
        self.close_button.clicked.connect(lambda: self.closing.emit(self._reason))
        self.hide()

    def show_changes(self, book: Book, entry: Entry | None) -> None:
        """Says what changed for an entry; is not there where nothing did."""
        office = self._context.office
        changed = Changed()
        if entry is not None and not entry.closed_on:
            changed = changed_of(office, book, entry.uid)
        self._reason = changed.reason
        lines = [sentence(self._context, change) for change in changed.changes]
        if lines:
            lines[-1] = self.tr("{what}，请核对").format(what=lines[-1])
        self.said.setText("\n".join(lines))
        self.close_button.set_text(self.tr("按“{reason}”注销").format(reason=self._reason))
        self.close_button.setVisible(bool(self._reason))
        self.setVisible(bool(lines))


def sentence(context: DeskContext, change: Change) -> str:
    """电话已由 136****7788 改为 139****2222."""
    old, new = change.old, change.new
    if change.kind == "status":
        old, new = (context.translate("codes", word) for word in (old, new))
    nothing = context.translate("changes", NOTHING)
    text = context.translate("changes", SENTENCES[change.kind])
    return text.format(old=old or nothing, new=new or nothing)


def say_reviewed(context: DeskContext, said: str, done: Reviewed) -> None:
    """Says that entries were looked at, with the way back."""

    def undo() -> None:
        context.tasks.run(
            lambda office, progress: undo_reviews(office, done.operation, progress),
            lambda _: context.tell_changed("ledgers"),
            failure=context.notify_error,
        )

    context.notify(said, action=QCoreApplication.translate("ChangedNotice", "撤销"), act=undo)
