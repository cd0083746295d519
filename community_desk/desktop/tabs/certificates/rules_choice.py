"""Left on 证明清单: the policy in force, the coming one, and choosing another."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.certificates.choosing import (
    Choice,
    choose_policy,
    coming_choices,
    current_choice,
    keep_policy,
)
from community_desk.certificates.local_lists import policies_of
from community_desk.desktop.allowing import allow_form, tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, MainButton
from community_desk.desktop.kit.fields import ChoiceField, DateField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.loose_dates import iso_date
from community_desk.desktop.kit.panes import (
    FactList,
    ScrollPane,
    button_row,
    heading_label,
    quiet_label,
    ruling,
)
from community_desk.errors import DeskError, NotUnderstoodError

# The field that an error is about; others are about the policy chosen.
_FIELDS = {"date_past": "from_on", "no_date": "from_on"}


class ChoicePane(ScrollPane):
    """``changed`` after each decision."""

    changed = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent, spacing=10)
        self._context = context
        theme = context.theme
        self.body.addWidget(heading_label(self.tr("现在按哪套规则")))
        self.facts = FactList(theme)
        self.body.addWidget(self.facts)
        self.about = quiet_label("")
        self.body.addWidget(self.about)
        self.body.addWidget(ruling())
        self.body.addWidget(heading_label(self.tr("改用另一套")))
        self.choosing = QWidget()
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self.form = Form(theme, labels_above=True)
        self.policy = self.form.row("policy", self.tr("规则"), ChoiceField(theme), required=True)
        self.day = self.form.row(
            "from_on",
            self.tr("从哪天起"),
            DateField(context.office.today()),
            help_text=self.tr("以后的日期到那天自己生效；已开的证明不变。"),
            required=True,
        )
        self.use_button = MainButton(
            theme, self.tr("改用"), self, key="Ctrl+S", key_scope=self, key_inside=True
        )
        column.addWidget(self.form)
        column.addLayout(button_row(theme, self.use_button))
        self.body.addWidget(self.choosing)
        self.form.completed.connect(self.use_button.setFocus)
        tie(context, "certificates.rules", self.use_button)
        allow_form(context, "certificates.rules", self.form)
        self.use_button.clicked.connect(self.use)
        self.take_back: list[LinkButton] = []
        self.setMinimumWidth(theme.px(224))

    def reload(self) -> None:
        """Reads choices and policies again; what is being chosen stays."""
        office = self._context.office
        current, coming = current_choice(office), coming_choices(office)
        self.facts.clear()
        self.facts.add(self.tr("现行"), current.policy.title)
        since = self.tr("建办公室以来")
        if current.from_on:
            since = self.tr("{day}，{name}").format(day=current.from_on, name=current.chosen_by)
        self.facts.add(self.tr("从何时"), since)
        self.take_back = []
        for choice in coming:
            link = LinkButton(self._context.theme, self.tr("不改了"))
            tie(self._context, "certificates.rules", link)
            link.clicked.connect(self._keeper(choice))
            self.take_back.append(link)
            text = self.tr("{day} 起改用“{title}”")
            said = text.format(day=choice.from_on, title=choice.policy.title)
            self.facts.add(self.tr("将来"), said, meaning="due", below=link)
        self.about.setText(current.policy.description)
        self.about.setVisible(bool(current.policy.description))
        self.policy.set_choices([(policy.key, policy.title) for policy in policies_of(office)])
        if not self.policy.value():
            self.policy.set_value(current.policy.key)
        if not self.day.value():
            self.day.set_value(office.today().isoformat())

    def propose(self, key: str) -> None:
        """Puts a policy in, such as a list that was just imported."""
        self.reload()
        self.policy.set_value(key)
        self.day.setFocus()
        self.day.selectAll()

    def use(self) -> None:
        """Chooses what is in the form."""
        self.form.clear_errors()
        before = current_choice(self._context.office)
        try:
            choice = choose_policy(self._context.office, self.policy.value(), self._day())
        except DeskError as error:
            self.form.show_error(_FIELDS.get(error.code, "policy"), self._context.say_error(error))
            return
        self.day.set_value("")
        self._tell(choice, before)

    def _day(self) -> date:
        text = iso_date(self.day.value(), self._context.office.today())
        if text is None:
            raise NotUnderstoodError("no_date", self.tr("看不懂这个日期，请写成 2026-12-01"))
        return date.fromisoformat(text)

    def _tell(self, choice: Choice, before: Choice) -> None:
        office, day = self._context.office, date.fromisoformat(choice.from_on)
        if day > office.today():
            text, undo = self.tr("{day} 起改用“{title}”"), self._keeper(choice)
        else:
            text, undo = self.tr("已改用“{title}”"), lambda: self._choose_again(before.policy.key)
        self.changed.emit()
        self._context.notify(
            text.format(day=choice.from_on, title=choice.policy.title),
            action=self.tr("撤销"),
            act=undo,
        )

    def _keeper(self, choice: Choice) -> Callable[[], None]:
        """What takes a coming choice back."""
        day = date.fromisoformat(choice.from_on)
        return lambda: self._act(lambda: keep_policy(self._context.office, day))

    def _choose_again(self, key: str) -> None:
        self._act(lambda: choose_policy(self._context.office, key))

    def _act(self, act: Callable[[], object]) -> None:
        try:
            act()
        except DeskError as error:
            self._context.notify_error(error)
        self.changed.emit()
