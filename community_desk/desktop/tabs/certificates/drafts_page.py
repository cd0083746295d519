"""样稿: letters that were begun and not issued, with their page; what waits for the director."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.certificates import draft_list, drafts
from community_desk.certificates.approval import may_approve
from community_desk.certificates.composing import preview
from community_desk.certificates.draft_list import Draft
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LongField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import Columns, button_row, text_label
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import TagText, restyle
from community_desk.desktop.tabs.certificates.drafting import Drafting
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.errors import DeskError
from community_desk.office.permissions import may


class SendBackDialog(DeskDialog):
    """The director says why a letter is not issued as it stands."""

    def __init__(self, context: DeskContext, draft: Draft, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("退回{name}的样稿").format(name=draft.applicant_name))
        self._context, self._uid = context, draft.uid
        self.form = Form(context.theme)
        self.note = self.form.row(
            "note",
            self.tr("为什么退回"),
            LongField(context.theme, 3),
            help_text=self.tr("经办人在样稿里看到这句话，改好了再送来"),
            required=True,
        )
        self.body.addWidget(self.form)
        self.main = self.add_buttons(self.tr("退回"))
        self.main.clicked.connect(self._send_back)
        self.note.setFocus()

    def _send_back(self) -> None:
        try:
            drafts.send_back(self._context.office, self._uid, self.note.value())
        except DeskError as error:
            self.form.show_error("note", self._context.say_error(error))
            return
        self.accept()


class DraftsPage(CertificatesPage):
    """The drafts at the left, the page of one at the right, to go on with, send back or drop."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, "")
        self.heading.set_title(self.tr("样稿"))
        theme = context.theme
        self._drafting = Drafting(context, self)
        self._draft: Draft | None = None
        self._drafts: list[Draft] = []
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("样稿"))
        self.preview = PdfPreview(theme, self.tr("样稿"))
        self.note = text_label("")
        self.drop = PlainButton(theme, self.tr("删除"), self, icon="trash-2")
        self.back = PlainButton(theme, self.tr("退回…"), self, icon="undo-2")
        self.print = PlainButton(theme, self.tr("打印样稿"), self, icon="printer", key="Ctrl+P")
        self.main = MainButton(theme, "", self, key="Ctrl+S")
        tie(context, "certificates.issue", self.drop, self.main)
        tie(context, "certificates.approve", self.back)
        tie(context, "certificates.print", self.print)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.preview, 1)
        column.addWidget(self.note)
        foot = button_row(theme, self.back, self.print, self.main, left=[self.drop])
        column.addLayout(foot)
        nothing = EmptyState(
            theme,
            "file-pen-line",
            self.tr("没有样稿"),
            hint=self.tr("写证明时按 Ctrl+S，写到一半的就留在这里；样稿不占编号"),
        )
        self.either = Either(Columns(theme, [self.rows, right], [420, 760], self), nothing)
        self.body.addWidget(self.either, 1)
        self.rows.chosen.connect(self._show)
        self.rows.opened.connect(self._open)
        self.main.clicked.connect(lambda: self._draft and self._open(self._draft))
        self.drop.clicked.connect(self._drop)
        self.back.clicked.connect(self._ask_back)
        self.print.clicked.connect(self._print)
        self._drafting.changed.connect(lambda: context.tell_changed("certificates"))
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.rows)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._drop)

    def take_focus(self) -> None:
        self.rows.setFocus()

    def reload(self) -> None:
        """Reads the drafts again; the same one stays chosen."""
        self._catalogue = catalogue_in_force(self.context.office)
        self._drafts = draft_list.drafts_of(self.context.office)
        self.heading.set_count(self.tr("{count} 份").format(count=len(self._drafts)))
        chosen = self._draft.uid if self._draft else ""
        self._fill(chosen)

    def open_key(self, key: str) -> None:
        """Goes to one draft."""
        if key:
            self._fill(key)

    def _fill(self, chosen: str) -> None:
        self.either.show_content(bool(self._drafts))
        at = next((n for n, d in enumerate(self._drafts) if d.uid == chosen), 0)
        rows = [ListRow(draft, *self._words(draft)) for draft in self._drafts]
        self.rows.show_rows(rows, choose=at if rows else -1)
        if not rows:
            self._draft = None

    def _words(self, draft: Draft) -> tuple[str, str, tuple[TagText, ...]]:
        name = draft.applicant_name or self.tr("未选申请人")
        begun, changed = map(_moment, (draft.begun_at, draft.changed_at))
        quiet = self.tr("{by} {begun} 起").format(by=draft.begun_by, begun=begun)
        if changed != begun:
            quiet += self.tr("，{by} {changed} 改").format(by=draft.changed_by, changed=changed)
        tags: tuple[TagText, ...] = ()
        if draft.waits_for_director:
            tags = (TagText(self.tr("等主任签批"), "due"),)
        elif draft.note:
            tags = (TagText(self.tr("主任退回"), "refused"),)
        return f"{draft_list.title_of(draft)}　{name}", quiet, tags

    def _show(self, draft: Draft) -> None:
        self._draft = draft
        approves = draft.waits_for_director and may_approve(self.context.office)
        self.main.set_text(self.tr("打开来签批") if approves else self.tr("接着写"))
        self.back.setVisible(approves)
        note = self.tr("主任退回：{note}").format(note=draft.note) if draft.note else ""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        restyle(self.note, meaning="refused")
        try:
            self.preview.show_pdf(preview(self.context.office, self._catalogue, draft.request))
        except DeskError as error:
            self.preview.show_nothing(self.context.say_error(error))

    def _open(self, draft: Draft) -> None:
        if may(self.context.office, "certificates.issue"):
            self.context.open("draft", draft.uid)

    def _drop(self) -> None:
        if self._draft is not None and self.drop.isEnabled():
            self._drafting.drop(self._draft.uid)

    def _print(self) -> None:
        if self._draft is not None:
            self._drafting.print_page(self._catalogue, self._draft.request)

    def _ask_back(self) -> None:
        if self._draft is None:
            return
        dialog = SendBackDialog(self.context, self._draft, self)
        dialog.accepted.connect(self._was_sent_back)
        dialog.open()

    def _was_sent_back(self) -> None:
        self.context.tell_changed("certificates")
        self.context.notify(self.tr("已退回，经办人改好了会再送来"))


def _moment(at: str) -> str:
    """A stored instant as it is said at the desk."""
    return f"{datetime.fromisoformat(at).astimezone():%m-%d %H:%M}"
