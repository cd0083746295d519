"""Receiving a request about one's own facts, and answering it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField, LongField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import FactList, quiet_label
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.resident_picker import ResidentPicker
from community_desk.errors import DeskError
from community_desk.office.office import Office
from community_desk.registry.requests import (
    APPLICANTS,
    KINDS,
    OUTCOMES,
    answer_request,
    receive_request,
    reopen_request,
)
from community_desk.registry.residents import load_resident
from community_desk.registry.store_privacy import Request

# The field that an error is about.
_RECEIVING = {
    "applicant_missing": "applicant_name",
    "dead_cannot_ask": "applicant_relation",
    "relative_of_living": "applicant_relation",
    "date_not_understood": "received_on",
    "in_future": "received_on",
}
_ANSWERING = {
    "answer_missing": "answer",
    "date_not_understood": "answered_on",
    "in_future": "answered_on",
    "before_received": "answered_on",
}


class RequestDialog(DeskDialog):
    """A new request. ``received`` carries the `Request`."""

    received = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("登记个人信息申请"))
        hint = self.tr("按本社区的规定，收到后 {days} 天内答复。")
        self.body.addWidget(quiet_label(hint.format(days=context.office.setting("request_days"))))
        self._context = context
        theme = context.theme
        self.form = Form(theme)
        self.about = ResidentPicker(context, free=True)
        self.form.row("about", self.tr("关于谁"), self.about, required=True)
        self.about.keep_keys()
        kinds = {key: context.translate("requests", text) for key, text in KINDS.items()}
        self.form.row("kind", self.tr("申请什么"), ChoiceField(theme, kinds))
        applicants = {key: context.translate("requests", text) for key, text in APPLICANTS.items()}
        self.form.row("applicant_relation", self.tr("谁来申请"), ChoiceField(theme, applicants))
        self.form.row("applicant_name", self.tr("申请人姓名"), LineField(), required=True)
        self.form.row("wish", self.tr("具体要求"), LongField(theme, 2))
        self.form.row("received_on", self.tr("收到日期"), DateField(context.office.today()))
        self.form.set_values(
            {"kind": "access", "applicant_relation": ""}
            | {"received_on": context.office.today().isoformat()}
        )
        self.form.show_row("applicant_name", False)
        self.form.edited.connect(self._edited)
        self.main = self.fill_with(self.form, self.tr("登记"), self._receive)

    def _edited(self, key: str) -> None:
        if key == "applicant_relation":
            relation = self.form.values()["applicant_relation"]
            self.form.show_row("applicant_name", bool(relation))

    def _receive(self) -> None:
        values = self.form.values()
        about, relation = values["about"], values["applicant_relation"]
        if not about:
            self.form.show_error("about", self.tr("请找到要查的人，或直接写姓名"))
            return
        person = self.about.resident()
        stranger = about if person is None and not relation else ""
        try:
            request = receive_request(
                self._context.office,
                kind=values["kind"],
                resident_uid=person.uid if person else "",
                applicant_name=values["applicant_name"] if relation else stranger,
                applicant_relation=relation,
                wish=values["wish"],
                received_on=values["received_on"],
            )
        except DeskError as error:
            key = _RECEIVING.get(error.code, "about")
            self.form.show_error(key, self._context.say_error(error))
            return
        self.accept()
        self.received.emit(request)


class AnswerDialog(DeskDialog):
    """A request in full: to be answered, or with its answer. ``changed`` says it was written."""

    changed = Signal()

    def __init__(self, context: DeskContext, request: Request, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("申请 {number}").format(number=request.number))
        self._context, self._request = context, request
        self.body.addWidget(self._facts())
        self.form = Form(context.theme)
        self.print_button = PlainButton(
            context.theme, self.tr("打印答复"), icon="printer", key="Ctrl+P", key_scope=self
        )
        tie(context, "registry.print", self.print_button)
        self.print_button.clicked.connect(self.print_answer)
        if request.outcome:
            self.reopen_button = PlainButton(context.theme, self.tr("撤回答复"))
            self.reopen_button.clicked.connect(self._reopen)
            tie(context, "registry.privacy", self.reopen_button)
            left = [self.print_button, self.reopen_button]
            self.body.addStretch(1)
            self.main = self.add_buttons(self.tr("关闭"), cancel=False, left=left)
            self.main.clicked.connect(self.accept)
        else:
            self._ask()
            self.body.addStretch(1)
            self.main = self.add_buttons(self.tr("答复"), left=[self.print_button])
            if not tie(context, "registry.privacy", self.main):
                self.form.hide()
            self.main.clicked.connect(self._answer)

    def print_answer(self) -> None:
        """Shows the printed answer."""
        request = self._request
        paper = PaperDialog(
            self._context,
            self.tr("个人信息申请答复书"),
            self.tr("答复书 {number}").format(number=self._request.number),
            lambda office: _paper(office, request),
            self,
        )
        paper.open()

    def _facts(self) -> FactList:
        request, translate = self._request, self._context.translate
        facts = FactList(self._context.theme)
        about = request.resident_name or self.tr("名册里没有这个人")
        relation = translate("requests", APPLICANTS[request.applicant_relation])
        facts.add(self.tr("申请人"), f"{request.applicant_name} · {relation}")
        facts.add(self.tr("关于谁"), about)
        facts.add(self.tr("申请什么"), translate("requests", KINDS[request.kind]))
        for word, value in (
            (self.tr("具体要求"), request.wish),
            (self.tr("收到日期"), request.received_on),
            (self.tr("应答复"), request.due_on),
            (self.tr("办理结果"), translate("requests", OUTCOMES.get(request.outcome, ""))),
            (self.tr("答复"), request.answer),
            (self.tr("答复日期"), request.answered_on),
        ):
            if value:
                facts.add(word, value)
        return facts

    def _ask(self) -> None:
        context = self._context
        if self._request.kind in ("correction", "deletion"):
            self.body.addWidget(quiet_label(self.tr("先在居民资料里改好或删掉，再来答复。")))
        outcomes = {key: context.translate("requests", text) for key, text in OUTCOMES.items()}
        self.form.row("outcome", self.tr("办理结果"), ChoiceField(context.theme, outcomes))
        answer = LongField(context.theme, 3, self.tr("没有全部办理的，写明理由"))
        self.form.row("answer", self.tr("答复"), answer)
        self.form.row("answered_on", self.tr("答复日期"), DateField(context.office.today()))
        self.form.set_values({"outcome": "done", "answered_on": context.office.today().isoformat()})
        self.form.completed.connect(self._answer)
        self.body.addWidget(self.form)
        self.form.focus_first()

    def _answer(self) -> None:
        try:
            answer_request(self._context.office, self._request.uid, **self.form.values())
        except DeskError as error:
            key = _ANSWERING.get(error.code, "outcome")
            self.form.show_error(key, self._context.say_error(error))
            return
        self.accept()
        self.changed.emit()
        self._context.notify(
            self.tr("已答复申请 {number}").format(number=self._request.number),
            action=self.tr("撤销"),
            act=partial(_take_back, self._context, self._request.uid),
        )

    def _reopen(self) -> None:
        _take_back(self._context, self._request.uid)
        self.accept()


def _paper(office: Office, request: Request) -> bytes:
    # What draws paper is loaded when it is first wanted.
    from community_desk.certificates import held as letters
    from community_desk.ledgers import held as ledgers
    from community_desk.registry.privacy_papers import answer_paper

    held = []
    if request.resident_uid:
        person = load_resident(office, request.resident_uid)
        for label, rows in (
            ("台账", ledgers.held_of(office, person.id)),
            ("证明", letters.held_of(office, person.id)),
        ):
            told = (f"{what.removeprefix('台账')} {text}" for what, text in rows)
            held.append((label, "；".join(told)))
    return answer_paper(office, request.uid, held=held)


def _take_back(context: DeskContext, uid: str) -> None:
    try:
        reopen_request(context.office, uid)
    except DeskError as error:
        context.notify_error(error)
    context.tell_changed("registry")
