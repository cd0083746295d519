"""登记领取: who fetches a letter, what was seen of them, and when."""

from PySide6.QtWidgets import QWidget

from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.prints import sealed
from community_desk.certificates.register import RegisterRow
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.errors import DeskError
from community_desk.registry.names import bare

# The field that an error is about.
_FIELDS = {
    "fetcher_missing": "to_name",
    "relation_missing": "for_applicant",
    "document_missing": "document",
    "whole_number": "last",
    "copies_out_of_range": "copies",
    "date_not_understood": "on",
    "in_future": "on",
    "before_issued": "on",
}


class HandoverDialog(DeskDialog):
    """Puts a handing over on record. The usual case, the applicant with their identity card and
    today, needs the last four signs and the main key only.
    """

    def __init__(self, context: DeskContext, row: RegisterRow, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("登记领取 {number}").format(number=row.number))
        self._context, self.row = context, row
        theme = context.theme
        self.form = form = Form(theme)
        copies = sealed(context.office, row.number)
        papers = (
            *(self.tr("居民身份证"), self.tr("居民户口簿"), self.tr("社会保障卡")),
            *(self.tr("护照"), self.tr("港澳台居民居住证"), self.tr("委托书和代办人身份证")),
        )
        form.row("to_name", self.tr("谁来领"), LineField(), required=True)
        form.row(
            "for_applicant",
            self.tr("代领"),
            LineField(self.tr("是申请人的什么人，或为什么代领，如 女儿")),
            required=True,
        )
        self.document = form.row(
            "document",
            self.tr("看过的证件"),
            ChoiceField(theme, [(paper, paper) for paper in papers], editable=True),
            required=True,
        )
        self.document.setCompleter(None)  # type: ignore[arg-type]
        form.row(
            "last",
            self.tr("号码后四位"),
            LineField(self.tr("如 002X")),
            help_text=self.tr("只记后四位，不记全号"),
        )
        form.row(
            "copies",
            self.tr("领走几份"),
            LineField(),
            help_text=self.tr("盖了章的共 {count} 份").format(count=copies),
        )
        form.row("on", self.tr("哪天"), DateField(context.office.today()))
        form.set_values(
            {
                "to_name": row.applicant,
                "document": papers[0],
                "copies": str(copies),
                "on": context.office.today().isoformat(),
            }
        )
        form.show_row("copies", copies > 1)
        self._ask_why("")
        self.body.addWidget(form)
        self.body.addStretch(1)
        self.main = self.add_buttons(self.tr("登记领取"))
        self.main.clicked.connect(self._record)
        form.completed.connect(self._record)
        form.edited.connect(self._ask_why)
        form.field("last").setFocus()

    def _ask_why(self, _: str) -> None:
        """Who somebody else is to the applicant is asked once there is somebody else."""
        name = self.form.values()["to_name"]
        self.form.show_row("for_applicant", bool(name) and bare(name) != bare(self.row.applicant))

    def _record(self) -> None:
        values = self.form.values()
        paper, last = values["document"], values["last"]
        other = bare(values["to_name"]) != bare(self.row.applicant)
        try:
            hand_over(
                self._context.office,
                self.row.number,
                to_name=values["to_name"],
                document=self.tr("{paper}（尾号{last}）").format(paper=paper, last=last)
                if paper and last
                else paper,
                for_applicant=values["for_applicant"] if other else "",
                copies=int(values["copies"]) if values["copies"].isdigit() else -1,
                on=values["on"],
            )
        except DeskError as error:
            field = _FIELDS.get(error.code, "to_name")
            if error.code == "whole_number" and not last:
                field = "document"
            self.form.clear_errors()
            self.form.show_error(field, self._context.say_error(error))
            return
        self.accept()
