"""For whom a department's form is filled, and what for."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.ledgers import department_forms
from community_desk.ledgers.access import seen_books
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.department_forms import Chosen
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.people import kept_lists, people_of
from community_desk.office.office import Office
from community_desk.registry.lists import NAMED_TITLES, Filter
from community_desk.registry.saved_lists import SavedList, definition_of

LIST, WORDS, BOOK = "list", "words", "book"
Choose = Callable[[Office], Chosen]


class FormWhom(QWidget):
    """``edited`` after each change, ``whom_edited`` where it is about other people now."""

    edited = Signal()
    whom_edited = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._lists: dict[str, SavedList] = {}
        theme = context.theme
        self.form = Form(theme)
        modes = {
            LIST: self.tr("一个名单里的人"),
            WORDS: self.tr("搜到的人"),
            BOOK: self.tr("一本台账里的人"),
        }
        # Nothing is chosen at first: a form must not go out with everybody by mistake.
        self.mode = self.form.row("mode", self.tr("填谁"), ChoiceField(theme, modes), required=True)
        self.mode.setPlaceholderText(self.tr("请选"))
        self._list = self.form.row("list", self.tr("名单"), ChoiceField(theme))
        self._list.setPlaceholderText(self.tr("请选名单"))
        self.words = self.form.row(
            "words", self.tr("搜索"), LineField(self.tr("姓名、拼音、3-2-501、号码后几位"))
        )
        self._book = self.form.row("book", self.tr("台账"), ChoiceField(theme))
        self._book.setPlaceholderText(self.tr("请选台账"))
        numbers = {
            "full": self.tr("全部显示：部门要求填全"),
            "masked": self.tr("打码：340102********0413"),
        }
        self.form.row("numbers", self.tr("号码"), ChoiceField(theme, numbers))
        self.reason = self.form.row(
            "reason", self.tr("用途"), LineField(self.tr("如 报街道民政科")), required=True
        )
        self.period = self.form.row(
            "period",
            self.tr("哪一期"),
            LineField(self.tr("如 2026年11月；只报一次的可不写")),
            help_text=self.tr("报过的会先提醒"),
        )
        self.form.set_values({"mode": "", "numbers": "full"})
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.form.edited.connect(self._was_edited)
        self.reload()

    def reload(self) -> None:
        """The lists and books there are now."""
        say, office = self._context.translate, self._context.office
        saved = [(f"s{number}", each) for number, each in enumerate(kept_lists(office))]
        self._lists = dict(saved)
        choices = [(key, say("lists", title)) for key, title in NAMED_TITLES.items()]
        choices += [
            (key, each.name if each.uid else say("lists", each.name)) for key, each in saved
        ]
        self._list.set_choices(choices)
        books = seen_books(office, books_in_force(office))
        self._book.set_choices([(book.code, f"{book.code} {book.name}") for book in books])
        self._arrange()

    def book(self) -> Book | None:
        """The book the people are taken from, if it is one."""
        code = self._book.value()
        if self.mode.value() != BOOK or not code:
            return None
        return books_in_force(self._context.office).find(code)

    def is_full(self) -> bool:
        """Whether numbers are written whole."""
        return self.form.values()["numbers"] == "full"

    def choose(self) -> Choose | None:
        """What finds the people, elsewhere; None as long as nobody was chosen. It raises as
        `department_forms.found_by`.
        """
        values, book = self.form.values(), self.book()
        if not values.get(self.mode.value()):
            return None
        if book is not None:
            return lambda office: department_forms.of_book(office, book)
        if self.mode.value() == WORDS:
            return lambda office: department_forms.found_by(office, values["words"])
        key = values["list"]
        saved = self._lists.get(key)

        def of_list(office: Office) -> Chosen:
            which = people_of(office, definition_of(saved)) if saved else Filter(named=key)
            return department_forms.of_list(office, which)

        return of_list

    def say_count(self, count: int) -> None:
        """Says how many people that is."""
        self.form.say(self.mode.value(), self.tr("{count} 人").format(count=f"{count:,}"))

    def say_what_to_do(self) -> None:
        """Says what there is to choose yet."""
        self.form.say(self._key(), self._still_to_choose())

    def show_nobody(self) -> None:
        """Says at the field that nobody is chosen yet, and goes there."""
        self.form.show_error(self._key(), self._still_to_choose())

    def say_nobody(self, sentence: str) -> None:
        """Says why it is nobody, without taking the keys away."""
        self.form.say(self.mode.value(), sentence, "refused")

    def _key(self) -> str:
        return self.mode.value() or "mode"

    def _still_to_choose(self) -> str:
        return {
            LIST: self.tr("还没有选人：请选一个名单"),
            WORDS: self.tr("还没有选人：请写要找谁"),
            BOOK: self.tr("还没有选人：请选一本台账"),
        }.get(self.mode.value(), self.tr("还没有选人：先选从哪里取人"))

    def _was_edited(self, key: str) -> None:
        if key == "mode":
            self._arrange()
        self.form.clear_errors()
        self.edited.emit()
        if key in ("mode", LIST, WORDS, BOOK):
            self.whom_edited.emit()

    def _arrange(self) -> None:
        for key in (LIST, WORDS, BOOK):
            self.form.show_row(key, key == self.mode.value())
