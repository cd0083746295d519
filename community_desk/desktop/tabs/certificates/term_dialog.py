"""A term of office of one who signs: entered, ended or put right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.signers import USUAL_TITLE, Term, add_signer, change_signer
from community_desk.desktop.allowing import allow_form, tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, DateField
from community_desk.desktop.kit.forms import Form
from community_desk.errors import DeskError
from community_desk.office.staff import staff_names

# The field that an error is about; all others are about the first day.
_FIELDS = {
    "signer_missing": "name",
    "title_missing": "title",
    "term_ends_first": "until_on",
    "role_may_not": "name",
}


class TermDialog(DeskDialog):
    """Asks who, as what, and from when to when. ``recorded`` carries the `Term`."""

    recorded = Signal(object)

    def __init__(self, context: DeskContext, term: Term | None, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("登记任期") if term is None else self.tr("改任期"))
        self._context, self._term = context, term
        theme, today = context.theme, context.office.today()
        self.form = form = Form(theme)
        names = list(dict.fromkeys(staff_names(context.office.db).values()))
        titles = (USUAL_TITLE, "书记、主任", "副主任")
        name = form.row(
            "name",
            self.tr("姓名"),
            ChoiceField(theme, [(each, each) for each in names], editable=True),
            required=True,
        )
        title = form.row(
            "title",
            self.tr("职务"),
            ChoiceField(theme, [(each, each) for each in titles], editable=True),
            required=True,
        )
        for field in (name, title):
            field.setCompleter(None)  # type: ignore[arg-type]
        words = self.tr("代签（主任外出等，证明上名字后写“代”）")
        self.acting = form.row("acting", self.tr("签批"), CheckList(theme, [("acting", words)]))
        form.row("from_on", self.tr("从哪天起"), DateField(today), required=True)
        form.row(
            "until_on",
            self.tr("到哪天止"),
            DateField(today),
            help_text=self.tr("最后一天也算；还不知道就空着"),
        )
        form.set_values(
            {
                "name": term.name if term else "",
                "title": term.title if term else USUAL_TITLE,
                "acting": "acting" if term and term.acting else "",
                "from_on": term.from_on if term else today.isoformat(),
                "until_on": term.until_on if term else "",
            }
        )
        self.body.addWidget(form)
        self.body.addStretch(1)
        self.main = self.add_buttons(self.tr("保存"))
        if not tie(context, "certificates.rules", self.main):
            allow_form(context, "certificates.rules", self.form)
        self.main.clicked.connect(self._record)
        form.completed.connect(self.main.click)
        form.field("name" if term is None else "until_on").setFocus()

    def _record(self) -> None:
        values = self.form.values()
        values.pop("acting")
        acting, office = bool(self.acting.ticked()), self._context.office
        try:
            if self._term is None:
                term = add_signer(office, **values, acting=acting)
            else:
                term = change_signer(office, self._term.uid, **values, acting=acting)
        except DeskError as error:
            self.form.clear_errors()
            self.form.show_error(self._place(error), self._context.say_error(error))
            return
        self.accept()
        self.recorded.emit(term)

    def _place(self, error: DeskError) -> str:
        if error.code == "date_not_understood":
            wrong = str(error.values["text"])
            return "until_on" if wrong == self.form.values()["until_on"] else "from_on"
        return _FIELDS.get(error.code, "from_on")
