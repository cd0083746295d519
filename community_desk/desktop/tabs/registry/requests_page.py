"""个人信息申请: who asked what about the facts the office keeps, by when, and what was answered."""

from collections.abc import Sequence

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, MainButton, PlainButton
from community_desk.desktop.kit.panes import button_row
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.registry.pages import Page
from community_desk.desktop.tabs.registry.request_dialogs import AnswerDialog, RequestDialog
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import requests
from community_desk.registry.requests import APPLICANTS, KINDS
from community_desk.registry.store_privacy import Request

# By state: the word and its meaning.
_STATES = {
    "answered": (QT_TRANSLATE_NOOP("requests", "已答复"), "allowed"),
    "overdue": (QT_TRANSLATE_NOOP("requests", "逾期"), "refused"),
    "due": (QT_TRANSLATE_NOOP("requests", "快到期"), "due"),
    "open": (QT_TRANSLATE_NOOP("requests", "办理中"), "neutral"),
}
# The columns that are hidden where there is no room; the request itself tells them.
_NUMBER, _APPLICANT, _ASKED_BY, _RECEIVED = 0, 1, 3, 5


class RequestsPage(Page):
    """The register, what is open first. Enter opens a request."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.notice_button = PlainButton(theme, "", icon="file-text")
        self.add_button = MainButton(theme, "", icon="plus")
        self.open_chip = ChipButton(theme, "", checkable=True)
        buttons = (self.notice_button, self.add_button)
        super().__init__(context, "", buttons=buttons)
        self.heading.set_title(self.tr("个人信息申请"))
        self.notice_button.set_text(self.tr("告知书"))
        self.notice_button.setToolTip(self.tr("打印给居民看的个人信息收集告知书"))
        self.add_button.set_text(self.tr("登记申请"))
        tie(context, "registry.privacy", self.add_button)
        self.open_chip.set_text(self.tr("只看未答复的"))
        self.dialog: RequestDialog | AnswerDialog | PaperDialog | None = None
        self.model = PagedModel(self._columns(), self._page, self._total, self)
        self.table = TableView(theme, self.model, memory=context.memory, name="requests")
        self.table.let_give_way([_RECEIVED, _ASKED_BY, _APPLICANT, _NUMBER])
        self.table.setAccessibleName(self.tr("个人信息申请"))
        nobody = EmptyState(
            theme,
            "shield-user",
            self.tr("还没有人申请"),
            hint=self.tr("居民可以要求查阅、复制、更正、删除自己的信息，登记后到期会提醒"),
        )
        self.either = Either(self.table, nobody)
        self.body.addLayout(button_row(theme, left=[self.open_chip]))
        self.body.addWidget(self.either, 1)
        self.start = self.table
        self.add_button.clicked.connect(self.add_request)
        self.notice_button.clicked.connect(self.print_notice)
        self.open_chip.toggled.connect(lambda _: self.reload())
        self.table.opened.connect(self.open_request)
        self.table.chosen.connect(self._chosen)

    def reload(self) -> None:
        self.model.refresh()
        everything = requests.total(self.context.office)
        waiting = requests.total(self.context.office, open_only=True)
        said = self.tr("{open} 件未答复，共 {all} 件").format(open=waiting, all=everything)
        self.heading.set_count(said if everything else "")
        self.either.show_content(self.model.rowCount() > 0)

    def add_request(self) -> None:
        """Opens the dialog for a new request."""
        dialog = RequestDialog(self.context, self.window())
        dialog.received.connect(self._received)
        self.dialog = dialog
        dialog.open()

    def open_request(self, request: Request) -> None:
        """Opens a request to be answered, or with its answer."""
        dialog = AnswerDialog(self.context, request, self.window())
        dialog.changed.connect(self._written)
        self.dialog = dialog
        dialog.open()

    def open_key(self, uid: str) -> None:
        """Goes to one request, such as one from the work list."""
        if self.table.select_key(uid):
            self.open_request(self.table.record())

    def print_notice(self) -> None:
        """Shows the notice for those whose facts are collected."""
        title = self.tr("个人信息收集告知书")
        self.dialog = PaperDialog(self.context, title, title, _notice, self.window())
        self.dialog.open()

    def _columns(self) -> list[Column]:
        translate = self.context.translate

        def state(request: Request) -> Sequence[TagText]:
            text, meaning = _STATES[requests.state(request, self.context.office.today())]
            return [TagText(translate("requests", text), meaning)]

        return [
            Column(self.tr("编号"), lambda q: q.number, sample="2026-001"),
            Column(self.tr("申请人"), lambda q: q.applicant_name, sample="欧阳子轩"),
            Column(self.tr("关于谁"), lambda q: q.resident_name or "—", sample="欧阳子轩"),
            Column(
                self.tr("谁来申请"),
                lambda q: translate("requests", APPLICANTS[q.applicant_relation]),
            ),
            Column(self.tr("申请什么"), lambda q: translate("requests", KINDS[q.kind])),
            Column(self.tr("收到"), lambda q: q.received_on, sample="2026-11-23"),
            Column(self.tr("应答复"), lambda q: q.due_on, sample="2026-11-23"),
            Column(
                self.tr("状态"),
                lambda q: "、".join(tag.text for tag in state(q)),
                tags=state,
                stretch=True,
            ),
        ]

    def _page(self, offset: int, limit: int, sort: str, descending: bool) -> Sequence[Request]:
        open_only = self.open_chip.isChecked()
        return requests.page(self.context.office, open_only=open_only, offset=offset, limit=limit)

    def _total(self) -> int:
        return requests.total(self.context.office, open_only=self.open_chip.isChecked())

    def _chosen(self, request: Request | None) -> None:
        if request is not None and request.resident_uid:
            self.person_wanted.emit(request.resident_uid)

    def _received(self, request: Request) -> None:
        self._written()
        said = self.tr("已登记申请 {number}，{day} 前答复")
        self.context.notify(said.format(number=request.number, day=request.due_on))
        self.table.select_key(request.uid)

    def _written(self) -> None:
        self.context.tell_changed("registry")
        self.reload()


def _notice(office: Office) -> bytes:
    # What draws paper is loaded when it is first wanted.
    from community_desk.registry.privacy_papers import collection_notice

    return collection_notice(office)
