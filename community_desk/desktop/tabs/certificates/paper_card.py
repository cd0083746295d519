"""Right: the page itself, live as it will print, or as it was stored."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.register import STATE_WORDS, RegisterRow
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.panes import Card, button_row
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.tabs.certificates.register_card import STATE_MEANINGS


class PaperCard(Card):
    """``show_draft``, ``show_stored`` or ``show_nothing``. For a stored page its buttons tell
    what is wanted of it; ``again_wanted`` is to print the original that was issued just now.
    """

    again_wanted = Signal()
    copy_wanted = Signal()
    save_wanted = Signal()
    void_wanted = Signal()

    def __init__(self, context: DeskContext, key_scope: QWidget) -> None:
        super().__init__(context.theme)
        theme = context.theme
        self._context = context
        self._row: RegisterRow | None = None
        self.setMinimumWidth(theme.px(428))  # room for a number, so that no pane moves for it
        self.preview = PdfPreview(theme, self.tr("打印的就是这一页"))
        self.void = PlainButton(theme, self.tr("作废…"), self)
        self.save = PlainButton(theme, self.tr("存 PDF…"), self)
        self.again = PlainButton(theme, self.tr("再打一次"), self)
        self.copy = PlainButton(
            theme,
            self.tr("重印（副本）"),
            self,
            icon="printer",
            key="Ctrl+Shift+P",
            key_scope=key_scope,
        )
        self._foot = QWidget()
        row = button_row(theme, self.save, self.again, self.copy, left=[self.void])
        row.setContentsMargins(0, 0, 0, 0)
        self._foot.setLayout(row)
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(self._foot)
        for button, wanted in (
            (self.void, self.void_wanted),
            (self.save, self.save_wanted),
            (self.again, self.again_wanted),
            (self.copy, self.copy_wanted),
        ):
            button.clicked.connect(wanted)
        self._stored(None)

    def show_draft(self, pdf: bytes) -> None:
        """The page as it would print now."""
        self._stored(None)
        self.preview.show_pdf(pdf)
        self.preview.heading.set_tag(self.tr("样稿"), "neutral")

    def show_stored(self, row: RegisterRow, pdf: bytes, *, fresh: bool) -> None:
        """A page of the register; ``fresh`` where it was issued just now."""
        self._stored(row, fresh=fresh)
        self.preview.show_pdf(pdf)
        state = self._context.translate("errors", STATE_WORDS[row.state])
        self.preview.heading.set_tag(state, STATE_MEANINGS[row.state])

    def show_by_hand(self, row: RegisterRow) -> None:
        """There is no page of a letter that was written by hand: it lies in a folder."""
        said = self.tr("{number} 是手工开具的，这里没有纸面").format(number=row.number)
        self.show_nothing(
            said, self.tr("原件和存根在档案里；要改登记的内容，请到“更多”→“手工补录”")
        )

    def show_nothing(self, sentence: str, hint: str = "") -> None:
        """Why there is no page."""
        self._stored(None)
        self.preview.show_nothing(sentence, hint)
        self.preview.heading.set_tag("")

    def row(self) -> RegisterRow | None:
        """The line of the register whose page is shown; None for a draft."""
        return self._row

    def _stored(self, row: RegisterRow | None, *, fresh: bool = False) -> None:
        self._row = row
        self._foot.setVisible(row is not None)
        self.preview.heading.set_title(row.number if row else self.tr("打印的就是这一页"))
        self.void.setVisible(row is not None and not row.is_void)
        self.again.setVisible(fresh)
