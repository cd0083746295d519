"""Right on 证明清单: what one certificate type rests on, where else to go, and its switch."""

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.certificates import national_list
from community_desk.certificates.policy import Class
from community_desk.certificates.store_rules import TypeSwitch
from community_desk.certificates.switching import (
    BACK,
    TypeState,
    possible_classes,
    switch_back,
    switch_type,
)
from community_desk.desktop.allowing import allow_form, tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.finders import CLASS_MEANINGS, class_word
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.loose_dates import iso_date
from community_desk.desktop.kit.panes import (
    FactList,
    PaneHeading,
    ScrollPane,
    button_row,
    clear_layout,
    heading_label,
    ruling,
)
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.certificates.guidance import Guidance
from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP

_NOT_LISTED = QT_TRANSLATE_NOOP("rules", "未列出")
_NOT_NAMED = QT_TRANSLATE_NOOP("rules", "不列出")
# The field that an error is about; others are about the class chosen.
_FIELDS = {"date_past": "from_on", "no_date": "from_on", "no_reason": "reason"}


class TypeStatePane(ScrollPane):
    """One `TypeState`. ``changed`` after each switch."""

    changed = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent, spacing=10)
        self._context = context
        theme = context.theme
        self._state: TypeState | None = None
        self.heading = PaneHeading(theme, "")
        self.facts = FactList(theme)
        holder = QWidget()
        self._place = QVBoxLayout(holder)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(theme.px(10))
        self.guidance: Guidance | None = None
        self.switching = QWidget()
        column = QVBoxLayout(self.switching)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self._asks = heading_label("")
        self.form = Form(theme, labels_above=True)
        self.class_ = self.form.row("class", self.tr("改为"), ChoiceField(theme), required=True)
        self.class_.setPlaceholderText(self.tr("请选择"))
        self.reason = self.form.row(
            "reason",
            self.tr("为什么改"),
            LineField(self.tr("如 区民政局2026年通知")),
            required=True,
        )
        self.day = self.form.row(
            "from_on", self.tr("从哪天起"), DateField(context.office.today()), required=True
        )
        self.back_button = PlainButton(theme, self.tr("恢复规则口径"), icon="undo-2")
        self.switch_button = MainButton(
            theme, self.tr("改这一项"), self, key="Ctrl+S", key_scope=self, key_inside=True
        )
        column.addWidget(ruling())
        column.addWidget(self._asks)
        column.addWidget(self.form)
        column.addLayout(button_row(theme, self.back_button, self.switch_button))
        for widget in (self.heading, self.facts, holder, self.switching):
            self.body.addWidget(widget)
        self.form.completed.connect(self.switch_button.setFocus)
        tie(context, "certificates.rules", self.back_button, self.switch_button)
        allow_form(context, "certificates.rules", self.form)
        self.switch_button.clicked.connect(self.switch)
        self.back_button.clicked.connect(self.go_back)

    def show_state(self, state: TypeState) -> None:
        """Shows a type; what was typed for the one shown before is dropped with it."""
        before, self._state = self._state, state
        kind = state.kind
        self.heading.set_title(kind.title)
        tag = state_tag(self._context, state)
        self.heading.set_tag(tag.text, tag.meaning)
        self._show_facts(state)
        if before is None or before.kind is not kind:
            clear_layout(self._place)
            self.guidance = Guidance(self._context, kind) if kind.refusal else None
            if self.guidance is not None:
                self._place.addWidget(ruling())
                self._place.addWidget(heading_label(self.tr("不开时这样告知")))
                self._place.addWidget(self.guidance)
            self.verticalScrollBar().setValue(0)
        if before is None or before.kind is not kind or before != state:
            self._begin_form(state)
        self.switching.setVisible(self.class_.count() > 0)

    def switch(self) -> None:
        """Switches the type as the form says."""
        state = self._state
        if state is None:
            return
        self.form.clear_errors()
        office, kind = self._context.office, state.kind
        class_ = cast(Class, self.class_.value())
        try:
            day = self._day()
            switch_type(office, kind.key, class_, self.reason.value(), day)
        except DeskError as error:
            self.form.show_error(_FIELDS.get(error.code, "class"), self._context.say_error(error))
            return
        self.changed.emit()
        later = day > office.today()
        text = self.tr("“{title}”到时改为{word}") if later else self.tr("“{title}”已改为{word}")
        self._tell(
            text.format(title=kind.title, word=class_word(class_)), kind.key, state.switch, day
        )

    def go_back(self) -> None:
        """Back to what the policy says."""
        state = self._state
        if state is None:
            return
        office, kind, before = self._context.office, state.kind, state.switch
        if not self._try(lambda: switch_back(office, kind.key)):
            return
        said = self.tr("“{title}”已恢复规则口径").format(title=kind.title)
        if before is None:
            self._context.notify(said)
        else:
            self._tell(said, kind.key, before, office.today())

    def _tell(self, said: str, key: str, before: TypeSwitch | None, day: date) -> None:
        """Says what was done, with the way back to the switch that held before, if any."""
        office = self._context.office

        def write() -> object:
            if before is None:
                return switch_back(office, key)
            return switch_type(office, key, cast(Class, before.class_), before.reason, day)

        def undo() -> None:
            self._try(write)

        self._context.notify(said, action=self.tr("撤销"), act=undo)

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except DeskError as error:
            self._context.notify_error(error)
            return False
        self.changed.emit()
        return True

    def _day(self) -> date:
        text = iso_date(self.day.value(), self._context.office.today())
        if text is None:
            raise NotUnderstoodError("no_date", self.tr("看不懂这个日期，请写成 2026-12-01"))
        return date.fromisoformat(text)

    def _begin_form(self, state: TypeState) -> None:
        sleeps = state.by_policy is None and state.class_ is None
        self._asks.setText(self.tr("列出这一项") if sleeps else self.tr("单独改这一项"))
        self.switch_button.set_text(self.tr("列出来") if sleeps else self.tr("改这一项"))
        classes = [
            class_
            for class_ in possible_classes(state.kind)
            if class_ != state.class_ or state.notary_only
        ]
        self.class_.set_choices([(class_, class_word(class_)) for class_ in classes])
        self.class_.set_value(state.kind.wakes_as if sleeps else "")
        self.reason.set_value("")
        self.day.set_value(self._context.office.today().isoformat())
        self.form.clear_errors()
        self.back_button.setVisible(bool(state.switch or state.coming))

    def _show_facts(self, state: TypeState) -> None:
        facts, kind = self.facts, state.kind
        facts.clear()
        if kind.summary:
            facts.add(self.tr("说明"), kind.summary)
        if kind.letter and kind.letter.rests_on:
            facts.add(self.tr("凭什么开"), kind.letter.rests_on)
        if kind.letter and kind.letter.must_not_say:
            facts.add(self.tr("不能写"), "、".join(kind.letter.must_not_say))
        for number in kind.national_items:
            text = self.tr("第{number}项 {name}")
            facts.add(
                self.tr("国家清单"),
                text.format(number=number, name=national_list.ITEMS[number - 1]),
            )
        facts.add(self.tr("规则口径"), by_policy_word(self._context, state))
        if switch := state.switch:
            text = self.tr("{word}，{day} 起，{name}：{reason}")
            said = text.format(
                word=class_word(switch.class_),
                day=switch.from_on,
                name=switch.switched_by,
                reason=switch.reason,
            )
            facts.add(self.tr("单独改过"), said, meaning="due")
        for later in state.coming:
            word = self.tr("恢复规则口径") if later.class_ == BACK else class_word(later.class_)
            text = self.tr("{day} 起 {word}：{reason}")
            said = text.format(day=later.from_on, word=word, reason=later.reason)
            facts.add(self.tr("将来"), said, meaning="due")


def state_tag(context: DeskContext, state: TypeState) -> TagText:
    """The class that a type has in the office."""
    if state.class_ is None:
        return TagText(context.translate("rules", _NOT_LISTED), "neutral")
    return TagText(class_word(state.class_), CLASS_MEANINGS[state.class_])


def by_policy_word(context: DeskContext, state: TypeState) -> str:
    """What the policy says of a type."""
    if state.by_policy is None:
        return context.translate("rules", _NOT_NAMED)
    return class_word(state.by_policy)
