"""样稿 in the tab: what is in the form is kept, shown on paper, sent to the director."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.certificates import drafts
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.composing import preview
from community_desk.certificates.draft_list import Draft
from community_desk.certificates.request import Request
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.printer import print_pdf
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.errors import DeskError
from community_desk.files import replace_file
from community_desk.office.connection import cannot_write


class Drafting(QObject):
    """Keeps drafts for the form and the page of drafts. ``changed`` says that one was written."""

    changed = Signal()

    def __init__(self, context: DeskContext, tab: QWidget) -> None:
        super().__init__(tab)
        self._context, self._tab = context, tab
        self.asking: QFileDialog | None = None

    def save(self, catalogue: Catalogue, part: LetterPart) -> Draft | None:
        """Keeps what is in the form; the next saving goes into the same draft."""
        draft = self._keep(drafts.save_draft, catalogue, part)
        if draft is not None:
            part.draft = draft.uid
            self._context.notify(self.tr("已存为样稿，在“更多”→“样稿”里；没有占用编号"))
        return draft

    def ask_director(self, catalogue: Catalogue, part: LetterPart) -> Draft | None:
        """Leaves what is in the form to the director."""
        draft = self._keep(drafts.ask_director, catalogue, part)
        if draft is not None:
            said = self.tr("{name}的样稿已送主任签批").format(name=draft.applicant_name)
            self._context.notify(said)
        return draft

    def print_page(self, catalogue: Catalogue, request: Request) -> None:
        """Asks for the printer and prints the page marked 样稿."""
        try:
            page = preview(self._context.office, catalogue, request)
        except DeskError as error:
            self._context.notify_error(error)
            return
        print_pdf(
            *(self._tab, page, self._context.notify),
            name=f"{self.tr('样稿')} {catalogue.find(request.type_key).title}",
            agreed=lambda copies: self._note(request),
        )

    def ask_file(self, catalogue: Catalogue, request: Request, name: str) -> None:
        """Asks where to save the page marked 样稿."""
        self.asking = ask_save(
            self._tab,
            self.tr("样稿存为 PDF"),
            f"{name}.pdf",
            "PDF (*.pdf)",
            lambda path: self._write(catalogue, request, Path(path)),
        )

    def drop(self, uid: str) -> None:
        """Takes a draft away, with a way back."""
        try:
            draft = drafts.drop_draft(self._context.office, uid)
        except DeskError as error:
            self._context.notify_error(error)
            return
        self.changed.emit()
        self._context.notify(
            self.tr("已删除{name}的样稿").format(name=draft.applicant_name),
            action=self.tr("撤销"),
            act=lambda: self._keep_again(draft),
        )

    def _keep(
        self,
        keep: Callable[..., Draft],
        catalogue: Catalogue,
        part: LetterPart,
    ) -> Draft | None:
        try:
            draft = keep(self._context.office, catalogue, part.request(), uid=part.draft)
        except DeskError as error:
            self._context.notify_error(error)
            return None
        self.changed.emit()
        return draft

    def _keep_again(self, draft: Draft) -> None:
        try:
            drafts.keep_again(self._context.office, draft)
        except DeskError as error:
            self._context.notify_error(error)
            return
        self.changed.emit()

    def _note(self, request: Request) -> bool:
        try:
            drafts.note_print(self._context.office, request)
        except DeskError as error:
            self._context.notify_error(error)
            return False
        return True

    def _write(self, catalogue: Catalogue, request: Request, path: Path) -> None:
        try:
            replace_file(path, preview(self._context.office, catalogue, request))
            drafts.note_print(self._context.office, request)
        except OSError:
            self._context.notify_error(cannot_write(path))
        except DeskError as error:
            self._context.notify_error(error)
        else:
            self._context.notify(self.tr("已存为 {file}").format(file=path.name))
