"""What may be done with a page of the register: look, print, save, hand over, void, correct."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.certificates import prints
from community_desk.certificates.batch import sheet_of
from community_desk.certificates.life import steps_of
from community_desk.certificates.register import RegisterRow
from community_desk.certificates.replies import ReplyRequest
from community_desk.certificates.store_life import PrintKind
from community_desk.certificates.voiding import copy_of, stored_page
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.printer import print_pdf
from community_desk.desktop.tabs.certificates.dialogs import ReissueDialog, VoidDialog
from community_desk.desktop.tabs.certificates.handover_dialog import HandoverDialog
from community_desk.desktop.tabs.certificates.paper_card import PaperCard
from community_desk.desktop.tabs.certificates.reply_dialog import ReplyDialog
from community_desk.errors import DeskError
from community_desk.files import replace_file


@dataclass(frozen=True, slots=True)
class Reissue:
    """A letter that is being corrected: its number, and why."""

    number: str
    reason: str


class StoredPaper(QObject):
    """Does what the buttons of the card want. ``changed`` says that something was written;
    ``reissue_wanted`` carries a `Reissue` to be put into the form.
    """

    changed = Signal()
    reissue_wanted = Signal(object)

    def __init__(self, context: DeskContext, card: PaperCard, tab: QWidget) -> None:
        super().__init__(tab)
        self._context, self._card, self._tab = context, card, tab
        self._fresh = self._waits = ""
        self.asking: QFileDialog | None = None
        card.original_wanted.connect(self._print_shown)
        card.copy_wanted.connect(self._print_copy)
        card.save_wanted.connect(self._ask_file)
        card.hand_wanted.connect(self._ask_hand)
        card.void_wanted.connect(self._ask_void)
        card.reply_wanted.connect(self._ask_reply)
        card.reissue_wanted.connect(self._ask_reissue)

    def issued(self, number: str) -> None:
        """Remembers what was issued just now: it may be printed again without a mark."""
        self._fresh = self._waits = number

    def show(self, row: RegisterRow) -> None:
        """Shows a line's page with its life."""
        if row.kind == "hand":
            self._card.show_by_hand(row)
            return
        office = self._context.office
        try:
            steps = steps_of(office, row.number)
            # Of a notice the register does not know whether it was printed.
            unprinted = prints.unprinted(office, row.number) or int(self._waits == row.number)
            pdf = stored_page(office, row.number)
        except DeskError as error:
            if error.code != "may_not_see_page":
                self._card.show_nothing(self._context.say_error(error))
                return
            pdf = b""
        fresh = self._fresh == row.number
        self._card.show_stored(row, pdf, steps, unprinted=unprinted, fresh=fresh)

    def print_original(self, number: str) -> None:
        """Asks for the printer and prints the page as it was issued, as often as it was sealed."""
        pdf, copies = sheet_of(self._context.office, number, "original")
        self._print(number, pdf, "original", copies)

    def save_original(self, number: str, path: str) -> None:
        """Writes the page as it was issued into a file, which counts as one original."""
        if self._write(path, stored_page(self._context.office, number)):
            self._note(number, "original", 1)

    def ask_file(self, name: str, chosen: Callable[[str], None]) -> None:
        """Asks where to save a page."""
        title, kinds = self.tr("存为 PDF"), "PDF (*.pdf)"
        self.asking = ask_save(self._tab, title, f"{name}.pdf", kinds, chosen)

    def _print_shown(self) -> None:
        if (row := self._card.row()) is not None:
            self.print_original(row.number)

    def _print_copy(self) -> None:
        if (row := self._card.row()) is not None:
            self._print(row.number, copy_of(self._context.office, row.number), "copy", 1)

    def _print(self, number: str, pdf: bytes, kind: PrintKind, copies: int) -> None:
        agreed = partial(self._note, number, kind)
        print_pdf(self._tab, pdf, self._context.notify, copies=copies, name=number, agreed=agreed)

    def _note(self, number: str, kind: PrintKind, sheets: int) -> bool:
        """Puts sheets on record; where that cannot be, nothing is printed."""
        try:
            prints.note_print(self._context.office, number, kind, sheets)
        except DeskError as error:
            self._context.notify_error(error)
            return False
        if kind == "original" and self._waits == number:
            self._waits = ""
        self.changed.emit()
        return True

    def _ask_file(self) -> None:
        if (row := self._card.row()) is not None:
            self.ask_file(row.number, lambda path: self._save(row, path))

    def _save(self, row: RegisterRow, path: str) -> None:
        if self._fresh == row.number and not row.is_void:
            self.save_original(row.number, path)
        elif self._write(path, copy_of(self._context.office, row.number)):
            self._note(row.number, "copy", 1)

    def _write(self, path: str, pdf: bytes) -> bool:
        name = Path(path).name
        try:
            replace_file(Path(path), pdf)
        except OSError:
            text = self.tr("“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。")
            self._context.notify(text.format(file=name), meaning="refused")
            return False
        self._context.notify(self.tr("已存为 {file}").format(file=name))
        return True

    def _ask_hand(self) -> None:
        if (row := self._card.row()) is not None:
            dialog = HandoverDialog(self._context, row, self._tab)
            said = self.tr("已登记领取 {number}").format(number=row.number)
            dialog.accepted.connect(lambda: self._was_changed(said))
            dialog.open()

    def _ask_reply(self) -> None:
        if (row := self._card.row()) is not None:
            dialog = ReplyDialog(
                self._context, ReplyRequest(row.body, refusal=row.number), self._tab
            )
            dialog.replied.connect(lambda _: self.changed.emit())
            dialog.open()

    def _ask_void(self) -> None:
        if (row := self._card.row()) is not None:
            dialog = VoidDialog(self._context, row, self._tab)
            said = self.tr("已作废 {number}").format(number=row.number)
            dialog.accepted.connect(lambda: self._was_changed(said))
            dialog.open()

    def _ask_reissue(self) -> None:
        if (row := self._card.row()) is not None:
            dialog = ReissueDialog(self._context, row, self._tab)
            dialog.accepted.connect(
                lambda: self.reissue_wanted.emit(Reissue(row.number, dialog.reason.value()))
            )
            dialog.open()

    def _was_changed(self, said: str) -> None:
        self.changed.emit()
        self._context.notify(said)
