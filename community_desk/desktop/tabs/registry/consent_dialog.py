"""监护人同意: the quiet line on a child's card, recording a signed form, withdrawing it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import FactList, quiet_label
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.errors import DeskError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry.consents import (
    USUAL_SCOPE,
    consents_of,
    is_child,
    record_consent,
    remove_consent,
    restore_consent,
    standing_consent,
    withdraw_consent,
)
from community_desk.registry.records import Resident, ResidentRow
from community_desk.registry.residents import household_members
from community_desk.registry.store_privacy import Consent

_RELATIONS = (
    QT_TRANSLATE_NOOP("guardians", "父亲"),
    QT_TRANSLATE_NOOP("guardians", "母亲"),
    QT_TRANSLATE_NOOP("guardians", "祖父母、外祖父母"),
    QT_TRANSLATE_NOOP("guardians", "兄姐"),
    QT_TRANSLATE_NOOP("guardians", "其他监护人"),
)
# The field that an error is about.
_FIELDS = {
    "guardian_missing": "guardian_name",
    "scope_missing": "scope",
    "date_not_understood": "given_on",
    "in_future": "given_on",
    "not_a_child": "given_on",
    "before_given": "given_on",
}


def add_consent(context: DeskContext, facts: FactList, person: Resident) -> None:
    """The line of a child's card, and of one who has had consents; nothing for anybody else."""
    if not is_child(person.birth_date, context.office.today()) and not consents_of(
        context.office, person.uid
    ):
        return
    standing = standing_consent(context.office, person.uid)
    word = context.translate("guardians", QT_TRANSLATE_NOOP("guardians", "监护人同意"))
    if standing is None:
        text = context.translate("guardians", QT_TRANSLATE_NOOP("guardians", "未登记"))
        action = context.translate("guardians", QT_TRANSLATE_NOOP("guardians", "登记"))
    else:
        text = " · ".join(
            filter(None, (standing.guardian_name, standing.guardian_relation, standing.given_on))
        )
        action = context.translate("guardians", QT_TRANSLATE_NOOP("guardians", "查看"))
    link = LinkButton(context.theme, action)
    link.setObjectName("consent")
    if standing is None:
        tie(context, "registry.privacy", link)
    facts.add(word, text, link)
    link.clicked.connect(lambda: ConsentDialog(context, person, standing, link.window()).open())


class ConsentDialog(DeskDialog):
    """Records a consent; or shows the one that stands, which can be withdrawn."""

    def __init__(
        self, context: DeskContext, child: Resident, standing: Consent | None, parent: QWidget
    ) -> None:
        title = self.tr("监护人同意：{name}").format(name=child.name)
        hint = self.tr("未满14周岁的儿童，记入儿童台账要先有监护人签过字的同意书。")
        super().__init__(context.theme, title, parent, hint=hint)
        self._context, self._child, self._standing = context, child, standing
        self.form = Form(context.theme)
        self.print_button = PlainButton(
            context.theme, self.tr("打印同意书"), icon="printer", key="Ctrl+P", key_scope=self
        )
        tie(context, "registry.print", self.print_button)
        self.print_button.clicked.connect(self._print)
        if standing is None:
            self._ask()
            self.main = self.add_buttons(self.tr("登记"), left=[self.print_button])
            self.main.clicked.connect(self._record)
            self.form.completed.connect(self._record)
        else:
            self._show(standing)
            self.withdraw_button = PlainButton(context.theme, self.tr("撤回同意"))
            self.withdraw_button.clicked.connect(self._withdraw)
            tie(context, "registry.privacy", self.withdraw_button)
            left = [self.print_button, self.withdraw_button]
            self.main = self.add_buttons(self.tr("关闭"), cancel=False, left=left)
            self.main.clicked.connect(self.accept)

    def _ask(self) -> None:
        context, theme = self._context, self._context.theme
        adults = self._adults()
        names = [(row.name, row.name) for row in adults]
        self.form.row(
            "guardian_name",
            self.tr("监护人"),
            ChoiceField(theme, names, editable=True),
            required=True,
        )
        relations = [context.translate("guardians", text) for text in _RELATIONS]
        self.form.row(
            "guardian_relation",
            self.tr("与儿童关系"),
            ChoiceField(theme, [(word, word) for word in relations], editable=True),
        )
        self.form.row("given_on", self.tr("签字日期"), DateField(context.office.today()))
        self.form.row(
            "slip", self.tr("同意书编号"), LineField(self.tr("签过字的那张纸的编号，可不填"))
        )
        self.form.row("scope", self.tr("同意的范围"), LineField(), required=True)
        self.form.set_values(
            {
                "guardian_name": names[0][0] if names else "",
                "guardian_relation": "",
                "given_on": context.office.today().isoformat(),
                "scope": USUAL_SCOPE,
            }
        )
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.form.focus_first()

    def _adults(self) -> list[ResidentRow]:
        if self._child.household_id is None:
            return []
        members = household_members(self._context.office, self._child.household_id)
        adult = f"{self._context.office.today().year - 18:04d}"
        return [
            row
            for row in members
            if row.uid != self._child.uid and row.birth_date and row.birth_date[:4] < adult
        ]

    def _show(self, standing: Consent) -> None:
        facts = FactList(self._context.theme)
        for word, value in (
            (self.tr("监护人"), standing.guardian_name),
            (self.tr("与儿童关系"), standing.guardian_relation),
            (self.tr("签字日期"), standing.given_on),
            (self.tr("同意书编号"), standing.slip),
            (self.tr("同意的范围"), standing.scope),
        ):
            if value:
                facts.add(word, value)
        self.body.addWidget(facts)
        self.body.addWidget(
            quiet_label(self.tr("撤回以后，儿童台账里这个孩子的条目只能注销，不能再添再改。"))
        )
        self.body.addStretch(1)

    def _print(self) -> None:
        name = self.form.values().get("guardian_name", "")
        guardian = name or (self._standing.guardian_name if self._standing else "")
        uid = self._child.uid
        paper = PaperDialog(
            self._context,
            self.tr("监护人同意书"),
            self.tr("监护人同意书 {name}").format(name=self._child.name),
            lambda office: _form(office, uid, guardian),
            self,
            job_name=self.tr("监护人同意书"),
        )
        paper.open()

    def _record(self) -> None:
        values = self.form.values()
        try:
            given = record_consent(self._context.office, self._child.uid, **values)
        except DeskError as error:
            sentence = self._context.say_error(error)
            self.form.show_error(_FIELDS.get(error.code, "guardian_name"), sentence)
            return
        self.accept()
        context = self._context
        context.tell_changed("registry")
        context.notify(
            self.tr("已登记{name}的监护人同意").format(name=self._child.name),
            action=self.tr("撤销"),
            act=partial(_take_back, context, given.uid, self.tr("撤销登记")),
        )

    def _withdraw(self) -> None:
        assert self._standing is not None
        context, uid = self._context, self._standing.uid
        try:
            withdraw_consent(context.office, uid)
        except DeskError as error:
            context.notify_error(error)
            return
        self.accept()
        context.tell_changed("registry")
        context.notify(
            self.tr("已撤回{name}的监护人同意").format(name=self._child.name),
            action=self.tr("撤销"),
            act=partial(_restore, context, uid),
        )


def _take_back(context: DeskContext, uid: str, reason: str) -> None:
    try:
        remove_consent(context.office, uid, reason)
    except DeskError as error:
        context.notify_error(error)
    context.tell_changed("registry")


def _restore(context: DeskContext, uid: str) -> None:
    try:
        restore_consent(context.office, uid)
    except DeskError as error:
        context.notify_error(error)
    context.tell_changed("registry")


def _form(office: Office, uid: str, guardian: str) -> bytes:
    # What draws paper is loaded when it is first wanted.
    from community_desk.registry.privacy_papers import consent_form

    return consent_form(office, uid, guardian=guardian)
