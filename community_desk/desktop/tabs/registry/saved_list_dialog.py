"""Building a list: what is asked, line by line, and at once how many people that gives."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import IconButton, LinkButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.keys import is_enter
from community_desk.desktop.kit.panes import heading_label, quiet_label, tab_through
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.registry import list_questions
from community_desk.desktop.tabs.registry.list_questions import QUESTIONS, Asked, How
from community_desk.desktop.tasks import Progress, Task
from community_desk.errors import DeskError
from community_desk.ledgers.people import people_of
from community_desk.office.office import Office
from community_desk.registry.lists import count
from community_desk.registry.saved_lists import (
    Definition,
    SavedList,
    change_list,
    definition_of,
    save_list,
)

# How long (ms) the typing rests before the people are counted again.
_REST = 120


class Line(QWidget):
    """One condition: what, how, and of which value. ``edited`` says that it asks for something
    else, ``left`` that it should go.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        questions = {
            key: context.translate("questions", each.text) for key, each in QUESTIONS.items()
        }
        self.what = ChoiceField(theme, questions)
        self.what.setAccessibleName(self.tr("问什么"))
        self.how = ChoiceField(theme)
        self.how.setAccessibleName(self.tr("怎么问"))
        self.days = LineField(self.tr("天数"))
        self.days.setAccessibleName(self.tr("天数"))
        self.days.set_value("90")
        self.days.setFixedWidth(theme.px(64))
        self._values: dict[str, ChoiceField | LineField] = {}
        self._shown = ""
        self.away = IconButton(theme, self.tr("去掉这个条件（Ctrl+Del）"), icon="x")
        self.away.setProperty("kit", "bare")
        self.away.clicked.connect(self.left)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self.what)
        self._row.addWidget(self.how)
        room = QWidget()
        self._room = QHBoxLayout(room)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(room, 1)
        self._row.addWidget(self.days)
        self._row.addWidget(self.away)
        self.what.setFixedWidth(theme.px(116))
        self.how.setFixedWidth(theme.px(176))
        self.what.edited.connect(self._ask)
        self.how.edited.connect(self._show_value)
        self.days.edited.connect(self.edited)
        self.what.set_value("age")
        self._ask()

    def show_asked(self, condition: Asked) -> None:
        """Shows a condition. It must be one that `list_questions.answer_of` knows."""
        answer = list_questions.answer_of(condition)
        assert answer is not None, condition
        key, place, value, days = answer
        self.what.set_value(key)
        self._ask()
        self.how.set_value(str(place))
        self._show_value()
        self.days.set_value(days)
        if self._shown:
            self._values[self._shown].set_value(value)

    def asked(self) -> Asked | None:
        """The condition; None while its value is missing or cannot be one."""
        field = self._values.get(self._shown)
        value = field.value() if field else ""
        needs_days = self._how().since == "days"
        if needs_days and not (self.days.value().isdecimal() and int(self.days.value())):
            return None
        if self._shown == "number" and not value.isdecimal():
            return None
        if isinstance(field, DateField) and not (value and field.is_understood()):
            return None
        if self._shown not in ("", "flag", "fact") and not (value or self._shown == "place"):
            return None
        return list_questions.asked(self._how(), value, self.days.value())

    def value_field(self) -> QWidget:
        """Where the value is chosen or typed; the way to ask where there is no value."""
        return self._values[self._shown] if self._shown else self.how

    def by_tab(self) -> Sequence[QWidget]:
        """What Tab comes to, in its order."""
        return self.what, self.how, *self._values.values(), self.days, self.away

    def is_missing(self, missing: bool) -> None:
        """Marks the value as one that is missing."""
        restyle(self.value_field(), invalid="true" if missing else "false")

    def _how(self) -> How:
        return QUESTIONS[self.what.value()].hows[int(self.how.value())]

    def _ask(self) -> None:
        hows = QUESTIONS[self.what.value()].hows
        texts = [
            (str(place), self._context.translate("questions", how.text))
            for place, how in enumerate(hows)
        ]
        self.how.set_choices(texts)
        self.how.set_value("0")
        self._show_value()

    def _show_value(self) -> None:
        self._shown = QUESTIONS[self.what.value()].value
        if self._shown and self._shown not in self._values:
            field = self._make(self._shown)
            field.setAccessibleName(self.tr("内容"))
            field.edited.connect(self.edited)
            self._values[self._shown] = field
            self._room.addWidget(field)
            self.setTabOrder(self.how, field)
            self.setTabOrder(field, self.days)
        for key, each in self._values.items():
            each.setVisible(key == self._shown)
        self.days.setVisible(self._how().since == "days")
        self.edited.emit()

    def _make(self, kind: str) -> ChoiceField | LineField:
        if kind == "number":
            return LineField()
        if kind == "date":
            return DateField(self._context.office.today())
        return ChoiceField(self._context.theme, list_questions.choices(self._context, kind))


class SavedListDialog(DeskDialog):
    """A new list, or one that is changed. ``saved`` carries the `SavedList`."""

    saved = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget, known: SavedList | None = None):
        title = self.tr("新名单") if known is None else self.tr("修改名单")
        hint = self.tr("所有条件同时满足的人；人变了，名单跟着变。")
        super().__init__(context.theme, title, parent, hint=hint)
        self._context, self._known = context, known
        self._kept: list[Asked] = []
        self._counting: Task | None = None
        self.lines: list[Line] = []
        theme = context.theme
        self.setMinimumWidth(theme.px(680))
        self.form = Form(theme)
        self.form.row("name", self.tr("名称"), LineField(self.tr("如 80岁以上独居")), required=True)
        self.body.addWidget(self.form)
        self.body.addWidget(heading_label(self.tr("条件")))
        self._places = QVBoxLayout()
        self._places.setSpacing(theme.px(8))
        self.body.addLayout(self._places)
        self.add_button = LinkButton(theme, self.tr("加一个条件"), self, key="Ctrl+Return")
        self.said = quiet_label("")
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        foot.addWidget(self.said)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.main = self.add_buttons(self.tr("保存"), key="Ctrl+S")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._count)
        away = QShortcut(QKeySequence("Ctrl+Del"), self)
        away.activated.connect(self._take_current)
        self.add_button.clicked.connect(lambda: self.add_line())
        self.main.clicked.connect(self._save)
        self.form.completed.connect(lambda: self.lines and self.lines[0].what.setFocus())
        self.finished.connect(self._stop)
        self._begin(known)
        self.form.focus_first()

    def add_line(self, condition: Asked | None = None) -> Line:
        """One more condition, empty or as given, ready to be chosen."""
        line = Line(self._context, self)
        if condition is not None:
            line.show_asked(condition)
        line.edited.connect(self._edited)
        line.left.connect(lambda: self.take_line(line))
        for field in line.findChildren(QWidget):
            field.installEventFilter(self)
        before = self.lines[-1].away if self.lines else self.form.field("name")
        tab_through(before, *line.by_tab())
        self.lines.append(line)
        self._places.addWidget(line)
        line.what.setFocus()
        self._edited()
        return line

    def take_line(self, line: Line) -> None:
        """Takes a condition away."""
        place = self.lines.index(line)
        self.lines.remove(line)
        self._places.removeWidget(line)
        line.hide()
        line.deleteLater()
        if self.lines:
            self.lines[max(0, place - 1)].what.setFocus()
        else:
            self.add_button.setFocus()
        self._edited()

    def definition(self) -> Definition | None:
        """What is asked so far; None while a value is missing."""
        found = [line.asked() for line in self.lines]
        if None in found:
            return None
        return list_questions.as_definition([*self._kept, *(each for each in found if each)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_enter(event) and not isinstance(watched, IconButton):
            self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

    def _begin(self, known: SavedList | None) -> None:
        conditions: list[Asked] = []
        if known is not None:
            self.form.set_values({"name": known.name})
            try:
                definition = definition_of(known)
                conditions = [*definition.conditions, *definition.books]
            except DeskError as error:
                self.form.say("name", self._context.say_error(error), "due")
        for condition in conditions:
            if list_questions.answer_of(condition) is None:
                self._kept.append(condition)
            else:
                self.add_line(condition)
        if not self.lines and not self._kept:
            self.add_line()
        if self._kept:
            kept = self.tr("另有 {count} 个条件不在这里修改，照旧保留。")
            self.body.insertWidget(3, quiet_label(kept.format(count=len(self._kept))))

    def _edited(self) -> None:
        for line in self.lines:
            line.is_missing(False)
        self._rest.start(_REST)

    def _count(self) -> None:
        self._stop()
        definition = self.definition()
        if definition is None or definition == Definition():
            self.said.setText(self.tr("还差条件的内容"))
            return

        def work(office: Office, _: Progress) -> int:
            return count(office, people_of(office, definition))

        self._counting = self._context.tasks.run(work, self._say, failure=self._failed)

    def _say(self, people: int) -> None:
        self.said.setText(self.tr("符合条件：{count} 人").format(count=f"{people:,}"))

    def _failed(self, error: DeskError) -> None:
        self.said.setText(self._context.say_error(error))

    def _stop(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    def _take_current(self) -> None:
        focused = self.focusWidget()
        for line in self.lines:
            if focused is not None and line.isAncestorOf(focused):
                self.take_line(line)
                return

    def _save(self) -> None:
        name, definition = self.form.values()["name"], self.definition()
        if definition is None:
            for line in reversed(self.lines):
                if line.asked() is None:
                    line.is_missing(True)
                    line.value_field().setFocus()
            self.said.setText(self.tr("还差条件的内容"))
            return
        try:
            if self._known is not None and self._known.uid:
                uid = self._known.uid
                saved = change_list(self._context.office, uid, name=name, definition=definition)
            else:
                saved = save_list(self._context.office, name, definition)
        except DeskError as error:
            key = error.code
            if key in ("list_unnamed", "list_name_taken"):
                self.form.show_error("name", self._context.say_error(error))
            else:
                self.said.setText(self._context.say_error(error))
            return
        self.accept()
        self.saved.emit(saved)
