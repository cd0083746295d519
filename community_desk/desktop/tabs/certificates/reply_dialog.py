"""复函: a letter to a body that asks residents for papers which the committee may not write."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.refusal_counts import year_counts
from community_desk.certificates.replies import (
    ReplyRequest,
    answerable,
    asked_most,
    preview_reply,
    reply,
)
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.kit.printer import print_pdf
from community_desk.desktop.tabs.certificates.letter_part import body_field
from community_desk.errors import DeskError, NotUnderstoodError

_REDRAW_AFTER_MS = 120
_MOST_OFFERED = 12


class ReplyDialog(DeskDialog):
    """Asks to whom and about what, beside the page as it will print. Of a refusal both are known.
    The reply is written and printed at once; ``replied`` carries the `Replied`.
    """

    replied = Signal(object)

    def __init__(self, context: DeskContext, request: ReplyRequest, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("复函"))
        self._context, self._refusal = context, request.refusal
        theme, office = context.theme, context.office
        self._catalogue = catalogue_in_force(office)
        asked = year_counts(office, office.today().year).bodies[:_MOST_OFFERED]
        self.form = form = Form(theme, labels_above=True)
        self.to_body = body_field(context, [body.name for body in asked])
        form.row("body", self.tr("发给哪个单位"), self.to_body, required=True)
        kinds = [(kind.key, kind.title) for kind in answerable(office, self._catalogue)]
        self.type = ChoiceField(theme, kinds)
        form.row("type", self.tr("哪个证明事项"), self.type, required=True)
        self.type.set_value(request.type_key)
        self._type_by_hand = bool(request.type_key)
        self.to_body.set_value(request.body)
        form.show_row("type", not self._refusal)
        if self._refusal:
            said = self.tr("据告知单 {number} 复函，信里不写居民姓名。").format(
                number=self._refusal
            )
        else:
            said = self.tr("信里写明依据和可以怎样核实，不写居民姓名。")
        self.preview = PdfPreview(theme, self.tr("打印的就是这一页"), alone=True)
        self.preview.setMinimumSize(theme.px(420), theme.px(460))
        left = QWidget()
        left.setFixedWidth(theme.px(300))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addWidget(quiet_label(said))
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        row.addWidget(left)
        row.addWidget(self.preview, 1)
        self.body.addLayout(row, 1)
        self.main = self.add_buttons(self.tr("复函并打印"), icon="printer")
        tie(context, "certificates.reply", self.main)
        self.main.clicked.connect(self._reply)
        self.resize(theme.px(900), theme.px(690))
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_AFTER_MS)
        self._redraw.timeout.connect(self.draw)
        form.edited.connect(self._edited)
        form.completed.connect(self.main.setFocus)
        self._suggest_type()
        self.draw()
        self.to_body.setFocus()

    def request(self) -> ReplyRequest:
        """What was put together so far."""
        type_key = "" if self._refusal else self.type.value()
        return ReplyRequest(self.to_body.value(), type_key, self._refusal)

    def draw(self) -> None:
        """Draws the page from what is in the form."""
        self._redraw.stop()
        request = self.request()
        if not request.body or not (request.type_key or request.refusal):
            self.preview.show_nothing(self.tr("写好单位、选好事项，这里就是要打印的那一页"))
            return
        try:
            self.preview.show_pdf(preview_reply(self._context.office, self._catalogue, request))
        except DeskError as error:
            self.preview.show_nothing(self._context.say_error(error))

    def _edited(self, key: str) -> None:
        if key == "type":
            self._type_by_hand = True
        else:
            self._suggest_type()
        self._redraw.start()

    def _suggest_type(self) -> None:
        """What this body asked for most, until somebody chose."""
        if not self._type_by_hand and not self._refusal:
            self.type.set_value(asked_most(self._context.office, self.to_body.value()))

    def _reply(self) -> None:
        request, office = self.request(), self._context.office
        self.form.clear_errors()
        try:
            if request.body and not (request.type_key or request.refusal):
                raise NotUnderstoodError("no_type", self.tr("请选是哪个证明事项。"))
            replied = reply(office, self._catalogue, request)
        except DeskError as error:
            about_type = error.code != "no_body" and not self._refusal
            self.form.show_error("type" if about_type else "body", self._context.say_error(error))
            return
        parent = self.parentWidget()
        self.accept()
        self.replied.emit(replied)
        self._context.notify(self.tr("已复函 {number}").format(number=replied.number))
        assert parent is not None
        print_pdf(parent, replied.pdf, self._context.notify, name=replied.number)
