"""Right: the page itself, live as it will print, or as it was stored."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from community_desk.certificates.life import Step
from community_desk.certificates.looking import denied_look
from community_desk.certificates.register import STATE_WORDS, RegisterRow
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.buttons import IconButton, PlainButton
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import Card
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.tabs.certificates.life_list import LifeList
from community_desk.desktop.tabs.certificates.register_card import STATE_MEANINGS


class PaperCard(Card):
    """``show_draft``, ``show_stored`` or ``show_nothing``. For a stored page its buttons tell
    what is wanted of it; ``original_wanted`` is to print it without a mark, ``number_wanted``
    carries the number of another letter to look at.
    """

    original_wanted = Signal()
    copy_wanted = Signal()
    save_wanted = Signal()
    hand_wanted = Signal()
    void_wanted = Signal()
    reissue_wanted = Signal()
    reply_wanted = Signal()
    number_wanted = Signal(str)
    draft_print_wanted = Signal()
    draft_save_wanted = Signal()

    def __init__(self, context: DeskContext, key_scope: QWidget) -> None:
        super().__init__(context.theme)
        theme = context.theme
        self._context = context
        self._row: RegisterRow | None = None
        self.setMinimumWidth(theme.px(300))  # fixed, so that no pane moves for a number
        self.preview = PdfPreview(theme, self.tr("打印的就是这一页"))
        self.life = LifeList(context)
        self.more = IconButton(theme, self.tr("更多"), self, icon="ellipsis")
        menu = QMenu(self.more)
        menu.setToolTipsVisible(True)
        # Those that the menu makes by itself may be freed with what Python held of it.
        self.save = QAction(theme.icon("file-down", "text"), self.tr("存 PDF…"), self)
        self.reissue = QAction(theme.icon("pencil", "text"), self.tr("作废并重开…"), self)
        self.void = QAction(theme.icon("x", "text"), self.tr("作废…"), self)
        menu.addActions([self.save, self.reissue, self.void])
        self.more.setMenu(menu)
        self.hand = PlainButton(
            theme, self.tr("登记领取…"), self, icon="user-check", key="Ctrl+G", key_scope=key_scope
        )
        self.reply = PlainButton(theme, self.tr("复函…"), self, icon="mail")
        self.reply.setToolTip(self.tr("给要求开证明的单位写一封信，说明依据"))
        self.original = PlainButton(theme, "", self)
        self.copy = PlainButton(
            theme,
            self.tr("重印（副本）"),
            self,
            icon="printer",
            key="Ctrl+Shift+P",
            key_scope=key_scope,
        )
        tie(context, "certificates.print", self.save, self.original, self.copy)
        tie(context, "certificates.issue", self.hand)
        tie(context, "certificates.reply", self.reply)
        tie(context, "certificates.void", self.reissue, self.void)
        self._foot = QWidget()
        acts = QWidget()
        flow = FlowLayout(acts, gap=theme.px(8), to_right=True)
        for button in (self.hand, self.reply, self.original, self.copy):
            flow.addWidget(button)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(acts, 1)
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(self.life)
        self.body.addWidget(self._foot)
        self.draft_save = PlainButton(theme, self.tr("样稿存 PDF…"), self)
        self.draft_print = PlainButton(theme, self.tr("打印样稿"), self, icon="printer")
        tie(context, "certificates.print", self.draft_save, self.draft_print)
        self._draft_foot = QWidget()
        flow = FlowLayout(self._draft_foot, gap=theme.px(8), to_right=True)
        for button in (self.draft_save, self.draft_print):
            flow.addWidget(button)
        self.body.addWidget(self._draft_foot)
        for button, wanted in (
            (self.draft_save, self.draft_save_wanted),
            (self.draft_print, self.draft_print_wanted),
            (self.hand, self.hand_wanted),
            (self.reply, self.reply_wanted),
            (self.original, self.original_wanted),
            (self.copy, self.copy_wanted),
        ):
            button.clicked.connect(wanted)
        for action, wanted in (
            (self.save, self.save_wanted),
            (self.reissue, self.reissue_wanted),
            (self.void, self.void_wanted),
        ):
            action.triggered.connect(lambda _=False, wanted=wanted: wanted.emit())
        self.life.number_wanted.connect(self.number_wanted)
        self._stored(None)

    def show_draft(self, pdf: bytes, *, letter: bool = False) -> None:
        """The page as it would print now; that of a ``letter`` may be shown to the applicant."""
        self._stored(None)
        self._draft_foot.setVisible(letter)
        self.preview.show_pdf(pdf)
        self.preview.heading.set_tag(self.tr("样稿"), "neutral")

    def show_stored(
        self, row: RegisterRow, pdf: bytes, steps: list[Step], *, unprinted: int, fresh: bool
    ) -> None:
        """A page of the register with its life; ``unprinted`` originals are still to be printed
        unless somebody has fetched it, ``fresh`` where it was issued just now.
        """
        self._stored(row)
        denied = denied_look(self._context.office)
        if denied is None:
            self.preview.show_pdf(pdf)
        else:
            self.preview.show_nothing(self._context.say_error(denied))
        state = self._context.translate("errors", STATE_WORDS[row.state])
        self.preview.heading.set_tag(state, STATE_MEANINGS[row.state])
        self.life.show_steps(steps)
        stands = not row.is_void
        letter = row.kind == "letter"
        self.original.set_text(self.tr("打印原件") if unprinted else self.tr("再打一次"))
        waits = row.state == "valid" and unprinted > 0
        self.original.setVisible(stands and (fresh or waits))
        may_hand = stands and letter and not any(step.kind == "handed" for step in steps)
        self.hand.setVisible(may_hand)
        self.hand.setEnabled(may_hand)  # a key presses a button that is hidden too
        self.reply.setVisible(stands and row.kind == "refusal")
        self.void.setVisible(stands)
        self.reissue.setVisible(stands and letter)

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

    def shown(self) -> Target | None:
        """The letter or refusal whose page is shown; None for a draft."""
        return None if self._row is None else Target("letter", self._row.number)

    def _stored(self, row: RegisterRow | None) -> None:
        self._row = row
        self._foot.setVisible(row is not None)
        self._draft_foot.hide()
        self.life.setVisible(row is not None)
        self.hand.setEnabled(False)
        for button in (self.hand, self.reply, self.original):
            button.hide()
        self.preview.heading.set_title(row.number if row else self.tr("打印的就是这一页"))
