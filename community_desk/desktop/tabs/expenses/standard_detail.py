"""One funding rule: how it comes about, whether the office goes by it, how it reads it, and the
numbers it has of its own.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckBox
from community_desk.desktop.kit.fields import ChoiceField, MoneyField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import (
    ScrollPane,
    clear_layout,
    heading_label,
    quiet_label,
    reach_all,
    ruling,
    text_label,
)
from community_desk.errors import DeskError
from community_desk.expenses.expected import Choices, Expected, checked, usual_number
from community_desk.expenses.money import fen_from_yuan, yuan
from community_desk.expenses.rules import load_notes, load_readings, load_rules


class StandardDetail(ScrollPane):
    """``chosen`` carries the `Choices` as they are after a change."""

    chosen = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, parent, spacing=10)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context = context
        self._choices, self._rule = Choices(()), ""
        self.title = heading_label("")
        self.title.setWordWrap(True)
        self.note = quiet_label("")
        self.steps = QVBoxLayout()
        self.steps.setSpacing(theme.px(4))
        self.follow = CheckBox(theme, self.tr("本社区按这一条估算应到的钱"))
        self.form = Form(theme, labels_above=True)
        for widget in (self.title, self.note):
            self.body.addWidget(widget)
        self.body.addLayout(self.steps)
        self.body.addWidget(self.follow)
        self.body.addWidget(self.form)
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(ruling())
        self.body.addWidget(quiet_label(self.tr("调查里对不上的数，照录不改：")))
        for note in load_notes():
            self.body.addWidget(quiet_label(note))
        self.follow.toggled.connect(self._followed)
        self.form.edited.connect(self._edited)

    def show_rule(self, one: Expected, choices: Choices, *, may_choose: bool) -> None:
        """Shows a rule as it is computed; its fields stay while one types into them."""
        rule = one.rule
        self._choices = choices
        self.title.setText(rule.title)
        self.note.setText(rule.note)
        self.note.setVisible(bool(rule.note))
        clear_layout(self.steps)
        for step in one.standard.steps if one.standard else ():
            self.steps.addWidget(text_label(step))
        self.follow.blockSignals(True)
        self.follow.setVisible(bool(rule.fund))
        self.follow.setEnabled(may_choose)
        self.follow.setChecked(one.followed)
        self.follow.blockSignals(False)
        if rule.key != self._rule:
            self._rule = rule.key
            self._fill()
        self.form.setEnabled(may_choose)

    def fill_anew(self) -> None:
        """Fills the fields at the next showing, whatever is typed in them."""
        self._rule = ""

    def has_error(self) -> bool:
        """Whether what is typed is no amount; goes there."""
        for key in self.form.values():
            if self.form.error(key):
                self.form.field(key).setFocus()
                return True
        return False

    def _fill(self) -> None:
        rule, theme = load_rules()[self._rule], self._context.theme
        self.form.clear()
        for key in rule.readings:
            reading = load_readings()[key]
            field = self.form.row(
                key, reading.title, ChoiceField(theme, reading.choices), help_text=reading.why
            )
            field.set_value(self._choices.readings.get(key, reading.usual))
        own = self._choices.numbers.get(rule.key, {})
        for key, title in rule.asked.items():
            usual = usual_number(rule, key)
            said = self.tr("缺省 {usual}").format(usual=yuan(fen_from_yuan(usual)))
            amount = self.form.row(key, title, MoneyField(), help_text=said)
            amount.set_value(yuan(fen_from_yuan(own.get(key, usual))))
        reach_all(self.form, self.follow)

    def _followed(self, is_on: bool) -> None:
        rule, rules = load_rules()[self._rule], load_rules()
        # One rule for a fund: this one takes the place of the other.
        kept = [key for key in self._choices.followed if rules[key].fund != rule.fund]
        self.chosen.emit(
            replace(self._choices, followed=(*kept, rule.key) if is_on else tuple(kept))
        )

    def _edited(self, key: str) -> None:
        rule, text = load_rules()[self._rule], self.form.values()[key]
        if key in rule.readings:
            wanted = replace(self._choices, readings={**self._choices.readings, key: text})
        else:
            own = {**self._choices.numbers.get(rule.key, {}), key: text or usual_number(rule, key)}
            wanted = replace(self._choices, numbers={**self._choices.numbers, rule.key: own})
        try:
            found = checked(wanted)
        except DeskError as error:
            self.form.show_error(key, self._context.say_error(error), go_there=False)
            return
        self.chosen.emit(found)
