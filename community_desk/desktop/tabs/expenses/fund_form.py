"""One fund as a form: what it is called, who gives it, what it pays, how it ends."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.chips import ChipsField
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import ScrollPane, quiet_label
from community_desk.errors import DeskError
from community_desk.expenses import fund_changes
from community_desk.expenses.forms import load_classes
from community_desk.expenses.fund_changes import FundChange

_EARMARKED = "1"
_FIELD_OF = {
    "fund_no_title": "title",
    "fund_title_taken": "title",
    "fund_pays_nothing": "pays",
    "fund_ends_on": "ends_on",
}


class FundForm(ScrollPane):
    """``edited`` says that something was typed or chosen."""

    edited = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context, self._key = context, ""
        classes = load_classes()
        self.form = form = Form(theme)
        self.title = form.row("title", self.tr("名称"), LineField(), required=True)
        self.owner = form.row("owner", self.tr("拨款单位"), LineField())
        self.purpose = form.row("purpose", self.tr("用途"), LineField())
        self.earmarked = form.row(
            "earmarked",
            self.tr("开支范围"),
            ChoiceField(theme, {"": self.tr("各类都可以"), _EARMARKED: self.tr("专款专用")}),
        )
        pays = {one.key: one.title for one in classes.of_kind("out") if not one.hands_back}
        self.pays = form.row("pays", self.tr("只能开支"), ChipsField(theme, pays), grows=True)
        self.income_class = form.row(
            "income_class",
            self.tr("到账记作"),
            ChoiceField(theme, {one.key: one.title for one in classes.of_kind("in")}),
        )
        self.carry_over = form.row(
            "carry_over",
            self.tr("年底余额"),
            ChoiceField(theme, {"keep": self.tr("结转下年"), "return": self.tr("上缴拨款单位")}),
        )
        self.ends_on = form.row("ends_on", self.tr("到期日"), DateField(context.office.today()))
        self.note = quiet_label("")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(10))
        column.addWidget(form)
        column.addWidget(self.note)
        self.body.addWidget(inner)
        form.edited.connect(self._edited)

    def show_fund(self, key: str, change: FundChange, note: str, *, may_edit: bool) -> None:
        """Shows a fund, saved or not."""
        self._key = key
        self.form.clear_errors()
        self.form.set_values(
            {
                "title": change.title,
                "owner": change.owner,
                "purpose": change.purpose,
                "earmarked": _EARMARKED if change.earmarked else "",
                "pays": "、".join(change.pays),
                "income_class": change.income_class or "other_income",
                "carry_over": change.carry_over,
                "ends_on": change.ends_on.isoformat() if change.ends_on else "",
            }
        )
        self.form.setEnabled(may_edit)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._look()

    def check_day(self) -> bool:
        """Whether the last day is one; if not, says so at the field."""
        if not self.ends_on.is_understood():
            sentence = self.tr("看不懂这个日期；请写成 2026-12-31 这样。")
            self.form.show_error("ends_on", sentence)
        return self.ends_on.is_understood()

    def change(self) -> FundChange:
        """The fund as it stands here, without a last day while that is not understood."""
        values = self.form.values()
        ends_on = None
        if values["ends_on"] and self.ends_on.is_understood():
            ends_on = date.fromisoformat(values["ends_on"])
        is_earmarked = values["earmarked"] == _EARMARKED
        return FundChange(
            title=values["title"],
            owner=values["owner"],
            purpose=values["purpose"],
            earmarked=is_earmarked,
            pays=tuple(self.pays.chosen()) if is_earmarked else (),
            income_class=values["income_class"],
            carry_over=values["carry_over"],
            ends_on=ends_on,
        )

    def show_error(self, error: DeskError) -> None:
        """Says what is wrong at its field."""
        field = _FIELD_OF.get(error.code, "title")
        if written := str(error.values.get("written", "")):
            field = self.form.key_of(written) or field
        self.form.show_error(field, self._context.say_error(error))

    def _edited(self, key: str) -> None:
        self._look()
        self.edited.emit()

    def _look(self) -> None:
        self.form.show_row("pays", self.earmarked.value() == _EARMARKED)
        self.form.show_help("ends_on", self._after_end())

    def _after_end(self) -> str:
        if not self._key or not self.ends_on.value() or not self.ends_on.is_understood():
            return ""
        day = date.fromisoformat(self.ends_on.value())
        count = fund_changes.booked_after(self._context.office, self._key, day)
        if not count:
            return self.tr("过了这天，不能再收支，只能上缴余额")
        return self.tr("这天以后已经记了 {count} 笔；那些不受影响，再记就不行了").format(
            count=count
        )
