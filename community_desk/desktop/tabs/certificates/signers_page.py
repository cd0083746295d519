"""签批人: who signs the committee's letters, and from when to when."""

from collections.abc import Sequence

from community_desk.certificates.signers import Term, signer_on, terms
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.desktop.tabs.certificates.term_dialog import TermDialog


class SignersPage(CertificatesPage):
    """The terms of office, the latest first. Enter opens one; only the director changes them."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.add_button = MainButton(theme, "", icon="plus")
        super().__init__(context, "", buttons=(self.add_button,))
        self.heading.set_title(self.tr("签批人"))
        self.add_button.set_text(self.tr("登记任期"))
        self.dialog: TermDialog | None = None
        self.model = PagedModel(self._columns(), self._page, self._total, self)
        self.table = TableView(theme, self.model, memory=context.memory, name="signers")
        self.table.setAccessibleName(self.tr("签批人"))
        nobody = EmptyState(
            theme,
            "signature",
            self.tr("还没有登记任期"),
            hint=self.tr("没有登记时，证明上写办公室的主任；换届、请假代签时在这里登记"),
        )
        self.either = Either(self.table, nobody)
        self.today = quiet_label("")
        self.body.addWidget(self.today)
        self.body.addWidget(self.either, 1)
        self.setFocusProxy(self.table)
        self.add_button.clicked.connect(self.add_term)
        self.table.opened.connect(self.open_term)

    def reload(self) -> None:
        tie(self.context, "certificates.rules", self.add_button)
        self.model.refresh()
        self.either.show_content(self.model.rowCount() > 0)
        office = self.context.office
        signer = signer_on(office, office.today())
        said = self.tr("今天签批的是 {name}（{title}）。改任期不会改动已经开出的证明。")
        self.today.setText(said.format(name=signer.name, title=signer.title_written))

    def add_term(self) -> None:
        """Opens the dialog for a new term."""
        self._open(TermDialog(self.context, None, self.window()))

    def open_term(self, term: Term) -> None:
        """Opens a term to be ended or put right."""
        self._open(TermDialog(self.context, term, self.window()))

    def _open(self, dialog: TermDialog) -> None:
        self.dialog = dialog
        dialog.recorded.connect(self._recorded)
        dialog.open()

    def _recorded(self, term: Term) -> None:
        self.context.tell_changed("certificates")
        self.reload()
        self.table.select_key(term.uid)
        until = term.until_on or self.tr("今后")
        said = self.tr("{name} 的任期：{first} 到 {last}")
        self.context.notify(said.format(name=term.name, first=term.from_on, last=until))

    def _columns(self) -> list[Column]:
        def state(term: Term) -> Sequence[TagText]:
            today = self.context.office.today().isoformat()
            if term.from_on > today:
                return [TagText(self.tr("还没开始"), "due")]
            if term.until_on and term.until_on < today:
                return [TagText(self.tr("已结束"), "neutral")]
            return [TagText(self.tr("在任"), "allowed")]

        return [
            Column(self.tr("姓名"), lambda term: term.name, sample="欧阳子轩"),
            Column(self.tr("职务"), lambda term: term.title, sample="书记、主任"),
            Column(self.tr("签批"), lambda term: self.tr("代签") if term.acting else "—"),
            Column(self.tr("从"), lambda term: term.from_on, sample="2026-11-23"),
            Column(self.tr("到"), lambda term: term.until_on or "—", sample="2026-11-23"),
            Column(
                self.tr("状态"),
                lambda term: "、".join(tag.text for tag in state(term)),
                tags=state,
                stretch=True,
            ),
        ]

    def _page(self, offset: int, limit: int, sort: str, descending: bool) -> Sequence[Term]:
        return terms(self.context.office)[offset : offset + limit]

    def _total(self) -> int:
        return len(terms(self.context.office))
