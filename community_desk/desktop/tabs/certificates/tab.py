"""证明: what the resident needs, the letter or the refusal, the page, and the register."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from community_desk.certificates.advice import Advice
from community_desk.certificates.composing import preview
from community_desk.certificates.draft_list import open_draft
from community_desk.certificates.drafts import issue_draft
from community_desk.certificates.in_force import rules_in_force
from community_desk.certificates.issuing import Issued, issue
from community_desk.certificates.refusing import preview_refusal, refuse
from community_desk.certificates.register import RegisterRow, State
from community_desk.certificates.replacing import replace_letter, request_of
from community_desk.certificates.request import Request
from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.pages import fill_menu, page_shown
from community_desk.desktop.kit.panes import Columns, tab_layout
from community_desk.desktop.tabs.certificates.drafting import Drafting
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.desktop.tabs.certificates.matter import MatterCard
from community_desk.desktop.tabs.certificates.more import PAGES, page_makers
from community_desk.desktop.tabs.certificates.pages import CertificatesPages
from community_desk.desktop.tabs.certificates.paper_card import PaperCard
from community_desk.desktop.tabs.certificates.refusal_part import RefusalPart
from community_desk.desktop.tabs.certificates.register_card import RegisterCard
from community_desk.desktop.tabs.certificates.reissue_bar import ReissueBar
from community_desk.desktop.tabs.certificates.stored import Reissue, StoredPaper
from community_desk.desktop.tabs.certificates.types_pane import TypesPane
from community_desk.errors import DeskError
from community_desk.registry.residents import load_resident

# The page is drawn again this long after the last key: no stutter while one types.
_REDRAW_AFTER_MS = 120
# A form is built only once the words on the left stay as they are.
_CHOOSE_AFTER_MS = 60
# A tab of a window 720 high is lower than this; one of 900 is not.
_LOW = 680
_TYPES, _WIDE = 276, 1200  # px


class CertificatesTab(BaseTab):
    """证明."""

    subjects = ("certificates", "registry", "settings")

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, office = context.theme, context.office
        self._catalogue, self._policy = rules_in_force(office)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_AFTER_MS)
        self._redraw.timeout.connect(self.draw)
        self._wanted: Advice | None = None
        self._choosing = QTimer(self)
        self._choosing.setSingleShot(True)
        self._choosing.setInterval(_CHOOSE_AFTER_MS)
        self._choosing.timeout.connect(self._settle)
        self.types = TypesPane(context, self._catalogue, self._policy)
        middle = QWidget()  # its keys are those of the desk: a page in its place has its own
        self.matter = MatterCard(context, self._catalogue, self._policy, middle)
        self.register = RegisterCard(context)
        self.paper = PaperCard(context, middle)
        self.stored = StoredPaper(context, self.paper, self)
        self.drafting = Drafting(context, self)
        self.reissue = ReissueBar(context)
        self.matter.body.insertWidget(1, self.reissue)
        # Set by hand, so that it may become narrower than all the words of its buttons.
        middle.setMinimumWidth(theme.px(400))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addWidget(self.matter)
        column.addWidget(self.register, 1)
        panes = [self.types, middle, self.paper]
        desk = Columns(theme, panes, [300, 660, 440], self)
        self.pages = CertificatesPages(desk, page_makers(), context)
        fill_menu(context, self.types.more_button, PAGES, self.pages.open)
        self.show_front = self.pages.show_first
        self.where = lambda: page_shown("certificates_page", self.pages) or self.paper.shown()
        tab_layout(theme, self).addWidget(self.pages, 1)
        self._connect()
        self.types.show_all()
        self._settle()

    def reload(self) -> None:
        """Reads register, policy and applicant again, and the page where one is shown."""
        if (page := self.pages.shown()) is not None:
            page.reload()
        office = self.context.office
        rules = rules_in_force(office)
        if rules != (self._catalogue, self._policy):
            self._catalogue, self._policy = rules
            self.matter.show_rules(*rules)
            self.types.show_rules(*rules)
        self.matter.refresh_resident()
        self.register.reload()
        row = self.paper.row()
        if row is None:
            self.draw()
        else:
            self._show_line(self.register.record())

    def open_target(self, target: Target) -> None:
        """A certificate type, perhaps for a resident; a line of the register; or a page."""
        if target.kind == "certificates_page":
            self.pages.open(target.key).open_key(target.also)
            return
        self.pages.show_first()
        if target.kind == "draft":
            self._open_draft(target.key)
            return
        if target.kind == "register":
            if target.key == "lapsing":
                self.register.show_lapsing()
            else:
                self.register.show_only(cast(State, target.key) if target.key else None)
            return
        if target.kind == "letter":
            self.register.reload()  # whoever leads here may have seen what was written since
            self.register.go_to(target.key)
            self.register.table.setFocus()
            return
        self.types.choose(target.key)
        self._settle()
        if target.also:
            with self.telling():
                self.matter.show_resident(load_resident(self.context.office, target.also))
        self.matter.focus_first()

    def take_focus(self) -> None:
        page = self.pages.shown()
        page.take_focus() if page is not None else self._go_find()

    def let_go(self) -> None:
        self._redraw.stop()
        self._choosing.stop()
        super().let_go()

    def draw(self) -> None:
        """Draws the draft from what is in the form."""
        self._redraw.stop()
        self.matter.look_again()
        part, office = self.matter.part, self.context.office
        try:
            if isinstance(part, LetterPart):
                page = preview(office, self._catalogue, self._request(part))
                self.paper.show_draft(page, letter=True)
            elif isinstance(part, RefusalPart):
                self.paper.show_draft(preview_refusal(office, self._catalogue, part.request()))
            else:
                self.paper.show_nothing(
                    self.tr("没有可以打印的一页"), self.tr("这项证明不提供，也不登记谁来问过")
                )
        except DeskError as error:
            self.paper.show_nothing(self.context.say_error(error))

    def finish(self, printing: bool) -> bool:
        """Issues or refuses what is in the form, and prints; where something is missing it is
        marked and nothing is done.
        """
        self._settle()
        part, office = self.matter.part, self.context.office
        if not isinstance(part, LetterPart | RefusalPart) or not self._is_ready():
            return False
        if isinstance(part, LetterPart) and self.matter.asks_director():
            return self._ask_director(part)
        try:
            if isinstance(part, LetterPart):
                number = self._issue(part).number
                said = self.tr("已开具 {number}").format(number=number)
            else:
                number = refuse(office, self._catalogue, part.request()).number
                said = self.tr("已登记 {number}").format(number=number)
        except DeskError as error:
            self.context.notify_error(error)
            return False
        self.stored.issued(number)
        self.context.note("letter", number)
        self.reissue.show_reissue(None)
        self.matter.begin_anew()
        self.register.search.clear()
        self.context.tell_changed("certificates")
        self.register.reload()
        self.register.go_to(number)
        self.context.notify(said)
        self.types.search.setFocus()
        self.types.search.selectAll()
        if printing:
            self.stored.print_original(number)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self.context.theme
        for card in (self.matter, self.register):
            card.be_low(self.height() < theme.px(_LOW))
        # Room for what is said of each letter, where it is not taken from anything else.
        self.types.setMinimumWidth(theme.px(_TYPES) if self.width() >= theme.px(_WIDE) else 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self.types.search.setFocus()

    def _connect(self) -> None:
        find = QShortcut("Ctrl+F", self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._go_find)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.track(application.focusChanged, self._focus_moved)
        self.types.chosen.connect(self._choose_later)
        self.types.opened.connect(self._begin)
        self.pages.left.connect(self.types.search.setFocus)
        self.pages.paper_wanted.connect(self._go_to_paper)
        self.pages.type_wanted.connect(
            lambda key: self.open_target(Target("certificate_type", key))
        )
        self.pages.refusals_wanted.connect(self.register.show_refusals)
        self.matter.edited.connect(self._edited)
        self.matter.finish_wanted.connect(self.finish)
        self.matter.save_wanted.connect(self._ask_file)
        self.matter.resident_wanted.connect(self.context.open_resident)
        self.matter.newcomer_wanted.connect(lambda name: self.context.open("new_resident", name))
        self.matter.keep_wanted.connect(self._keep_draft)
        self.paper.draft_print_wanted.connect(self._print_draft)
        self.paper.draft_save_wanted.connect(self._ask_file_of_draft)
        self.drafting.changed.connect(lambda: self.context.tell_changed("certificates"))
        self.register.chosen.connect(self._show_line)
        self.paper.number_wanted.connect(self._go_to_paper)
        self.stored.changed.connect(lambda: self.context.tell_changed("certificates"))
        self.stored.reissue_wanted.connect(self._begin_reissue)
        self.reissue.given_up.connect(self._end_reissue)

    def _go_to_paper(self, number: str) -> None:
        self.open_target(Target("letter", number))

    def _go_find(self) -> None:
        self.types.search.setFocus()
        self.types.search.selectAll()

    def _choose_later(self, advice: Advice) -> None:
        self._wanted = advice
        self._choosing.start()

    def _settle(self) -> None:
        """Shows the type that was chosen last."""
        self._choosing.stop()
        advice, self._wanted = self._wanted, None
        if advice is not None:
            before = self.matter.key()
            self.matter.show_type(advice, self.types.words())
            if self.matter.key() != before:
                self.reissue.show_reissue(None)
            if self.paper.row() is not None:
                self._edited()
            if not isinstance(self.matter.part, LetterPart | RefusalPart):
                self.draw()  # there is no page, and none of another type may stand for it

    def _begin(self, advice: Advice) -> None:
        self._wanted = advice
        self._settle()
        self.matter.focus_first()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.matter.pane.isAncestorOf(now):
            self.matter.pane.ensureWidgetVisible(now, 0, self.context.theme.px(72))

    def _edited(self) -> None:
        """The form is being worked on: what stands in the register steps back."""
        if self.paper.row() is not None:
            self.register.unchoose()
        self.matter.look_again()
        self._redraw.start()

    def _is_ready(self) -> bool:
        problems = self.matter.problems()
        self.matter.mark(problems)
        if problems:  # the field may have had the focus and yet be out of sight
            self._focus_moved(None, self.focusWidget())
        return not problems

    def _show_line(self, row: RegisterRow | None) -> None:
        if row is None:
            if self.paper.row() is not None:
                self.draw()
            return
        self._redraw.stop()
        self.stored.show(row)

    def _begin_reissue(self, reissue: Reissue) -> None:
        """Puts what a letter was asked for with into the form again, to be corrected."""
        with self.telling():
            request = request_of(self.context.office, reissue.number)
            self.types.choose(request.type_key)
            self._settle()
            if self.matter.show_request(request):
                self.reissue.show_reissue(reissue)
                self._edited()
                self.matter.focus_first()
                return
            text = self.tr("“{title}”按现行规则不能开了；{number} 只能作废")
            title = self._catalogue.find(request.type_key).title
            said = text.format(title=title, number=reissue.number)
            self.context.notify(said, meaning="refused")

    def _end_reissue(self) -> None:
        self.reissue.show_reissue(None)
        self._edited()

    def _request(self, part: LetterPart) -> Request:
        """What is in the form, with the letter that it corrects."""
        request, reissue = part.request(), self.reissue.reissue()
        if reissue is None:
            return request
        return replace(request, replaces=reissue.number)

    def _issue(self, part: LetterPart) -> Issued:
        office, request = self.context.office, self._request(part)
        reissue = self.reissue.reissue()
        if reissue is None and part.draft:
            return issue_draft(office, self._catalogue, part.draft, request)
        if reissue is None:
            return issue(office, self._catalogue, request)
        return replace_letter(office, self._catalogue, reissue.number, reissue.reason, request)

    def _keep_draft(self) -> None:
        self._settle()
        if isinstance(self.matter.part, LetterPart) and self._may_keep():
            self.drafting.save(self._catalogue, self.matter.part)

    def _may_keep(self) -> bool:
        """A correction is no draft: which letter becomes void with it would be forgotten."""
        if self.reissue.reissue() is None:
            return True
        said = self.tr("正在重开一份证明，不能存成样稿；请有权签批的人开具，或点“不改了”")
        self.context.notify(said, meaning="due")
        return False

    def _ask_director(self, part: LetterPart) -> bool:
        if not self._may_keep() or self.drafting.ask_director(self._catalogue, part) is None:
            return False
        self.matter.begin_anew()
        self._go_find()
        return True

    def _open_draft(self, uid: str) -> None:
        """Puts a draft into the form again, to be written on or issued."""
        with self.telling():
            draft = open_draft(self.context.office, uid)
            self._catalogue.find(draft.type_key)
            self.types.choose(draft.type_key)
            self._settle()
            if not self.matter.show_request(draft.request):
                said = self.tr("“{title}”按现行规则不能开了；样稿还留着")
                title = self._catalogue.find(draft.type_key).title
                self.context.notify(said.format(title=title), meaning="refused")
                return
            self.reissue.show_reissue(None)
            assert isinstance(self.matter.part, LetterPart)
            self.matter.part.draft = uid
            self._edited()
            self.matter.focus_first()

    def _print_draft(self) -> None:
        if isinstance(self.matter.part, LetterPart):
            self.drafting.print_page(self._catalogue, self.matter.part.request())

    def _ask_file_of_draft(self) -> None:
        part = self.matter.part
        if isinstance(part, LetterPart):
            name = " ".join((self.tr("样稿"), part.kind.title, part.applicant.text())).strip()
            self.drafting.ask_file(self._catalogue, part.request(), name)

    def _ask_file(self) -> None:
        self._settle()
        part = self.matter.part
        if not isinstance(part, LetterPart | RefusalPart) or not self._is_ready():
            return
        if isinstance(part, LetterPart):
            words = [part.kind.title, part.applicant.text()]
        else:
            whose = "" if part.kind.keeps_no_name else part.applicant.text()
            words = [self.tr("告知单"), part.kind.title, whose]
        name = " ".join(filter(None, map(str.strip, words)))
        self.stored.ask_file(name, self._save_to)

    def _save_to(self, path: str) -> None:
        row = self.paper.row() if self.finish(False) else None
        if row is not None:
            self.stored.save_original(row.number, path)
