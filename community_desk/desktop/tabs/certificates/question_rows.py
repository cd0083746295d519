"""The rows of a letter's form that ask something: words, days, choices, people in roles."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from community_desk.certificates.answers import holds, read_answers
from community_desk.certificates.letter_forms import NO, YES, LetterForm, Question
from community_desk.certificates.requirements import spouse_of
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField, LongField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.tabs.certificates.person_rows import PersonRows
from community_desk.errors import DeskError
from community_desk.registry.records import Resident


class QuestionRows(QObject):
    """Adds the questions of a letter to its form; only those are shown whose condition holds.

    ``moved`` says that it may be time to show or hide some.
    """

    moved = Signal()

    def __init__(self, context: DeskContext, form: Form, letter: LetterForm) -> None:
        super().__init__(form)
        self._context, self._form, self._letter = context, form, letter
        self.people: dict[str, PersonRows] = {}
        self._recorded = ""
        for question in letter.questions:
            self._add(question)

    def answers(self) -> dict[str, str]:
        """What was answered to the questions that are shown."""
        shown = {
            question.key
            for question in self._letter.questions
            if self._form.field(row_of(question.key)).isVisibleTo(self._form)
        }
        typed = self._typed()
        return {key: text for key, text in typed.items() if key.partition(".")[0] in shown}

    def _typed(self) -> dict[str, str]:
        values = self._form.values()
        typed: dict[str, str] = {}
        for question in self._letter.questions:
            key = question.key
            if text := values[row_of(key)]:
                typed[key] = text
            if key in self.people:
                typed |= {f"{key}.{fact}": t for fact, t in self.people[key].typed().items()}
        return typed

    def fill(self, answers: Mapping[str, str]) -> None:
        """Puts answers in; what is not among them is emptied."""
        for question in self._letter.questions:
            key = question.key
            if key in self.people:
                facts = {fact: answers.get(f"{key}.{fact}", "") for fact in question.facts}
                facts["id_kind"] = answers.get(f"{key}.id_kind", "")
                self.people[key].fill(answers.get(key, ""), facts)
            else:
                self._form.set_values({row_of(key): answers.get(key, "")})
        self.arrange()

    def arrange(self) -> None:
        """Shows the questions whose condition holds, and the facts of strangers."""
        read, _ = read_answers(self._context.office, self._letter, self._typed())
        for question in self._letter.questions:
            asked = holds(question.when, read)
            if question.key in self.people:
                self.people[question.key].show(asked)
            elif question.when:
                self._form.show_row(row_of(question.key), asked)

    def show_recorded(self, applicant: Resident | None) -> None:
        """Puts the recorded spouse in, where the form asks for one and nobody else was named."""
        for question in self._letter.questions:
            rows = self.people.get(question.key)
            if rows is None or not question.default:
                continue
            if rows.picker.value() in ("", self._recorded):
                spouse = spouse_of(self._context.office, applicant) if applicant else None
                self._recorded = spouse.uid if spouse else ""
                rows.fill(self._recorded, {})

    def look_at(self, question: Question, sentence: str) -> None:
        """Says under a date that was left that it could not be read; the focus goes its way."""
        self._form.say(row_of(question.key), sentence, "refused")
        restyle(self._form.field(row_of(question.key)), invalid="true")

    def unreadable(self, question: Question) -> DeskError | None:
        """What keeps a date from being read."""
        answers = {question.key: self._form.values()[row_of(question.key)]}
        _, problems = read_answers(self._context.office, self._letter, answers)
        codes = ("answer_not_understood",)
        return next((problem for problem in problems if problem.code in codes), None)

    def _add(self, question: Question) -> None:
        row, context = row_of(question.key), self._context
        if question.type == "person":
            rows = PersonRows(
                context,
                self._form,
                (row, question.label),
                question.facts,
                required=question.required,
                required_facts=question.required_facts,
            )
            rows.fill("", {})
            rows.picker.setToolTip(plain_tip(question.hint))
            if question.hint:
                rows.picker.setPlaceholderText(question.hint)
            rows.moved.connect(self.moved)
            self.people[question.key] = rows
            return
        field: LineField | LongField | ChoiceField
        if question.type == "long_text":
            field = LongField(context.theme, 2)
        elif question.type == "date":
            field = DateField(context.office.today())
        elif question.type == "choice":
            field = ChoiceField(context.theme, [(word, word) for word in question.choices])
        elif question.type == "yes_no":
            words = [(YES, self.tr("是")), (NO, self.tr("否"))]
            field = ChoiceField(context.theme, words)
        else:
            field = LineField()
        if isinstance(field, ChoiceField):
            field.setPlaceholderText(question.hint or self.tr("请选择"))
            field.setCurrentIndex(-1)
        elif question.hint:
            field.setPlaceholderText(question.hint)
            field.setToolTip(plain_tip(question.hint))
        self._form.row(row, question.label, field, required=question.required)


def row_of(key: str) -> str:
    """The row of an answer."""
    return f"answer:{key}"
