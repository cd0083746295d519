"""The receipts of the voucher that is shown: put in, seen, taken away; those that came on paper."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.attached_sketches import Sketches
from community_desk.desktop.attachment_dialog import AttachmentDialog, Kept
from community_desk.desktop.attachment_field import AttachmentField, ShownFile
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import Card, PaneHeading, quiet_label
from community_desk.errors import DeskError
from community_desk.expenses import receipts
from community_desk.expenses.receipts import Receipt
from community_desk.expenses.records import Voucher
from community_desk.office.attached_files import NewFile
from community_desk.office.office import Office
from community_desk.office.permissions import may


class PaperCameDialog(DeskDialog):
    """Asks how many sheets of paper came for a voucher."""

    def __init__(self, context: DeskContext, number: str, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("票据补到：{number}").format(number=number))
        self._context, self._number = context, number
        self.added: list[Receipt] = []
        self.form = Form(context.theme)
        self.sheets = self.form.row(
            "sheets",
            self.tr("补到几张"),
            LineField(),
            help_text=self.tr("只记张数；拍照或扫描的，请直接附上文件。"),
        )
        self.sheets.set_value("1")
        self.main = self.fill_with(self.form, self.tr("记下"), self.save)
        self.sheets.selectAll()

    def save(self) -> None:
        """Puts on record that they came."""
        text = self.sheets.value()
        if not (text.isascii() and text.isdigit() and len(text) < 5):
            self.form.show_error("sheets", self.tr("请写张数，如 2。"))
            return
        try:
            self.added = receipts.add_receipts(self._context.office, self._number, sheets=int(text))
        except DeskError as error:
            self.form.show_error("sheets", self._context.say_error(error))
            return
        self.accept()


class VoucherReceipts(Card):
    """``changed`` when receipts were written."""

    changed = Signal()

    def __init__(self, context: DeskContext, key_scope: QWidget) -> None:
        super().__init__(context.theme)
        theme = context.theme
        self._context = context
        self._voucher: Voucher | None = None
        self._closed = False
        self.sketches = Sketches(context, self)
        self.dialog: AttachmentDialog | PaperCameDialog | None = None
        self._place = context.translate("receipts", receipts.PLACE)
        self.paper_button = PlainButton(theme, self.tr("票据补到"), icon="receipt")
        self.paper_button.setToolTip(self.tr("纸质票据补到了，只记张数"))
        self.heading = PaneHeading(theme, self._place)
        self.field = AttachmentField(
            theme,
            self._place,
            context.office.today,
            words=self.tr("附票据"),
            beside=[self.paper_button],
        )
        self.field.add_button.key = QKeySequence("Ctrl+O")
        self.field.add_button.bind_key(key_scope)
        self.field.add_button.setToolTip(
            self.tr("附票据  Ctrl+O；也可以把照片、PDF 拖进来，或复制后按 Ctrl+V")
        )
        tie(context, "expenses.book", self.field.add_button, self.paper_button)
        self.error = quiet_label("")
        self.error.setProperty("kit", "error")
        self.error.hide()
        for widget in (self.heading, self.field, self.error):
            self.body.addWidget(widget)
        self.field.given.connect(self._put_in)
        self.field.failed.connect(self._failed)
        self.field.opened.connect(self._open)
        self.field.removed.connect(self._remove)
        self.paper_button.clicked.connect(self.ask_sheets)

    def show_voucher(self, voucher: Voucher, *, closed: bool) -> None:
        """The receipts of a voucher; those of a closed month stay."""
        office = self._context.office
        if self._voucher is None or self._voucher.uid != voucher.uid:
            self.sketches.clear()
            self._say("")
        self._voucher, self._closed = voucher, closed
        found = receipts.receipts_of(office, voucher.number)
        self.field.set_read_only(not may(office, "expenses.book"))
        shown = [self._shown(each) for each in found]
        self.field.show_files(shown, asks_why=True, may_remove=not closed)
        tie(self._context, "expenses.receipts", *self.field.buttons.values())
        tie(self._context, "expenses.book", *self.field.removals())
        for each, receipt in zip(shown, found, strict=True):
            if receipt.kind:
                self.sketches.show(lambda: self.field, each, partial(_content, receipt.uid))
        sheets = self.tr("{count} 张").format(count=voucher.sheets)
        self.heading.set_count(sheets if voucher.sheets else "")
        self.heading.set_tag(self.tr("缺票据") if voucher.lacks_receipt else "", "refused")

    def ask_sheets(self) -> None:
        """Asks how many sheets came on paper."""
        voucher = self._shown_voucher()
        dialog = PaperCameDialog(self._context, voucher.number, self)
        dialog.accepted.connect(lambda: self._was_put_in(dialog.added))
        self.dialog = dialog
        dialog.open()

    def _shown(self, receipt: Receipt) -> ShownFile:
        name = receipt.name
        if receipt.sheets:
            name = self.tr("{name}（{sheets} 张）").format(name=name, sheets=receipt.sheets)
        return ShownFile(receipt.uid, name, receipt.kind, receipt.size)

    def _put_in(self, files: Sequence[NewFile]) -> None:
        self._say("")
        try:
            added = receipts.add_receipts(self._context.office, self._shown_voucher().number, files)
        except DeskError as error:
            self._failed(error)
            return
        self._was_put_in(added)

    def _was_put_in(self, added: list[Receipt]) -> None:
        office = self._context.office
        names = "、".join(self._shown(each).name for each in added)
        text = self.tr("已放入：{names}").format(names=names)
        if self._closed:  # what came to a closed month stays
            self._context.notify(text)
            self.changed.emit()
            return

        def take_back() -> None:
            for each in added:
                receipts.remove(office, each.uid, self.tr("撤销放入"))

        self._tell(text, take_back)

    def _remove(self, key: str, why: str) -> None:
        self._say("")
        office = self._context.office
        try:
            removed = receipts.remove(office, key, why)
        except DeskError as error:
            self._failed(error)
            return
        text = self.tr("已移除：{name}").format(name=removed.receipt.name)
        self._tell(text, lambda: receipts.put_back(office, removed))

    def _tell(self, text: str, back: Callable[[], None]) -> None:
        def undo() -> None:
            with self._context.telling():
                back()
                self.changed.emit()

        self._context.notify(text, action=self.tr("撤销"), act=undo)
        self.changed.emit()

    def _open(self, key: str) -> None:
        office = self._context.office
        with self._context.telling():
            loaded = receipts.load(office, key)
            was = loaded.receipt
            kept = Kept(
                was.added_by,
                was.added_at,
                lambda path, why: receipts.take_out(office, key, path, reason=why),
            )
            file = NewFile(self._place, was.name, was.kind, loaded.content)
            self.dialog = AttachmentDialog(self._context, file, self, kept)
            self.dialog.open()

    def _failed(self, error: DeskError) -> None:
        self._say(self._context.say_error(error))

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _shown_voucher(self) -> Voucher:
        assert self._voucher is not None
        return self._voucher


def _content(uid: str, office: Office) -> bytes:
    return receipts.load_for_thumbnail(office, uid)
