"""Entering a use of the seal that is no letter of the program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.seal_book import SealRequest, approvers, use_seal
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.resident_picker import ResidentPicker
from community_desk.errors import DeskError

# The field that an error is about.
_FIELDS = {
    "no_matter": "matter",
    "no_reason": "reason",
    "copies_out_of_range": "copies",
    "not_an_approver": "approver",
    "day_wrong": "on",
    "no_such_number": "number",
    "several_numbers": "number",
    "not_a_letter": "number",
    "already_void": "number",
}


class SealDialog(DeskDialog):
    """``sealed`` carries the `SealUse` that was entered."""

    sealed = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("登记用印"))
        self._context = context
        theme, today = context.theme, context.office.today()
        self.form = Form(theme)
        self.form.row(
            "matter",
            self.tr("用印内容"),
            LineField(self.tr("盖的是什么，如 停水通知")),
            required=True,
        )
        self.form.row(
            "reason",
            self.tr("事由"),
            LineField(self.tr("为什么盖，如 张贴到公告栏")),
            required=True,
        )
        self.form.row("copies", self.tr("份数"), LineField(), required=True)
        names = [(name, name) for name in approvers(context.office, today)]
        self.form.row(
            "approver",
            self.tr("签批人"),
            ChoiceField(theme, names),
            help_text=self.tr("空白纸、空白表格不盖章"),
            required=True,
        )
        self.applicant = ResidentPicker(context, free=True)
        self.form.row("applicant", self.tr("申请人"), self.applicant)
        self.applicant.keep_keys()
        self.form.row("phone", self.tr("电话"), LineField())
        self.form.row(
            "number",
            self.tr("证明编号"),
            LineField(),
            help_text=self.tr("给开过的证明加盖才填；内容、申请人就不用写了"),
        )
        self.form.row("on", self.tr("用印日期"), DateField(today))
        self.form.set_values(
            {"copies": "1", "on": today.isoformat(), "approver": names[0][0] if names else ""}
        )
        self.form.edited.connect(self._edited)
        self.main = self.fill_with(self.form, self.tr("登记"), self.save, icon="stamp")

    def save(self) -> None:
        """Enters what was typed, or says at its field what is wrong."""
        values = self.form.values()
        person = self.applicant.resident()
        wanted = SealRequest(
            matter=values["matter"],
            reason=values["reason"],
            approver=values["approver"],
            copies=int(values["copies"]) if values["copies"].isdecimal() else 0,
            applicant=person.name if person else values["applicant"],
            applicant_phone=values["phone"] or (person.phone if person else ""),
            number=values["number"],
            on=values["on"],
        )
        self.form.clear_errors()
        try:
            use = use_seal(self._context.office, wanted)
        except DeskError as error:
            key = _FIELDS.get(error.code, "matter")
            self.form.show_error(key, self._context.say_error(error))
            return
        self.accept()
        self.sealed.emit(use)

    def _edited(self, key: str) -> None:
        if key == "on":
            office, day = self._context.office, self.form.field("on")
            assert isinstance(day, DateField)
            if day.is_understood() and len(day.value()) == len("2026-11-23"):
                self._offer(approvers(office, office.today().fromisoformat(day.value())))

    def _offer(self, names: list[str]) -> None:
        approver = self.form.field("approver")
        assert isinstance(approver, ChoiceField)
        approver.set_choices([(name, name) for name in names])
        if not approver.value() and names:
            approver.set_value(names[0])
