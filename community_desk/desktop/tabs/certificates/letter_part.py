"""The middle for a type that may be issued: who, what is asked, what was seen, for whom."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.certificates import issuing, requirements
from community_desk.certificates.answers import read_answers
from community_desk.certificates.catalogue import Catalogue, CertificateType
from community_desk.certificates.letter_forms import APPLICANT_FACTS, Question
from community_desk.certificates.people import applicant_facts
from community_desk.certificates.policy import Class
from community_desk.certificates.request import Request
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import FactList, ruling
from community_desk.desktop.tabs.certificates.evidence_rows import EvidenceRows
from community_desk.desktop.tabs.certificates.person_rows import PersonRows
from community_desk.desktop.tabs.certificates.question_rows import QuestionRows, row_of
from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.registry.names import looks_like_name
from community_desk.registry.records import Resident
from community_desk.trail.fields import LABELS

# More of them are no number of copies, and would be none that a computer counts to.
_MOST_DIGITS = 6
# The fact of the registry that a problem with an applicant is about.
_FACT_OF = {
    "resident_deceased": "status",
    "lives_elsewhere": "status",
    "no_current_address": "address",
    "has_employer": "employer",
    "no_spouse_recorded": "relation",
    "several_spouses": "relation",
    "no_household": "household_number",
    "not_adult": "birth_date",
    "number_not_checked": "id_number",
    "card_without_number": "id_number",
}


class LetterPart(QWidget):
    """The form of one letter. ``edited`` after each change, ``completed`` after Enter in the
    last field, ``picked`` with the applicant or None. ``for_many`` leaves out whose letter it is.
    """

    edited = Signal()
    completed = Signal()
    picked = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        catalogue: Catalogue,
        kind: CertificateType,
        parent: QWidget | None = None,
        class_: Class = "evidence",
        *,
        for_many: bool = False,
    ) -> None:
        super().__init__(parent)
        assert kind.letter is not None
        self.kind, self._letter = kind, kind.letter
        self.draft = ""  # the uid of the draft that is being written on
        self._context, self._catalogue = context, catalogue
        self._for_many = for_many
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        facts = FactList(theme)
        if self._letter.rests_on:
            facts.add(self.tr("凭什么开"), self._letter.rests_on)
        if self._letter.must_not_say:
            facts.add(self.tr("不能写"), "、".join(self._letter.must_not_say))
        column.addWidget(facts)
        column.addWidget(ruling())
        self.form = Form(theme)
        anyone = self._letter.applicant == "anyone"
        self.who = PersonRows(
            context,
            self.form,
            ("resident", self.tr("申请人")),
            APPLICANT_FACTS if anyone else (),
            required=True,
            required_facts=applicant_facts(self._letter),
            free=anyone,
        )
        self.who.fill("", {})
        self.applicant = self.who.picker
        self.questions = QuestionRows(context, self.form, self._letter)
        for question in self._letter.questions:
            if question.type in ("date", "month"):
                self._watch_date(question)
        self.evidence = EvidenceRows(theme, self.form, self._letter)
        self.to_body = body_field(context, kind.asked_by)
        self.form.row("to_body", self.tr("致送单位"), self.to_body)
        self.outside: CheckList | None = None
        if class_ == "on_approval":
            words = self.tr("致送单位在本市以外，是它要求出具的")
            self.outside = CheckList(theme, [("outside", words)])
            self.form.row("outside_city", self.tr("市外单位"), self.outside, required=True)
        self.purpose = LineField(self.tr("如 办理入学，写成“仅用于办理入学”"))
        self.form.row("purpose", self.tr("用途"), self.purpose)
        self.copies = self.form.row("copies", self.tr("份数"), LineField())
        self.copies.set_value("1")
        column.addWidget(self.form)
        self.form.edited.connect(self._was_edited)
        self.form.completed.connect(self.completed)
        self.applicant.picked.connect(self._was_picked)
        self.who.moved.connect(self._arrange)
        self.questions.moved.connect(self._arrange)
        self._arrange()

    def request(self) -> Request:
        """What was put together so far."""
        resident, name = self.applicant.resident(), self.applicant.value()
        copies = self.copies.value()
        stranger = {"name": name, **self.who.typed()} if name and resident is None else {}
        return Request(
            self.kind.key,
            resident.uid if resident else "",
            self.questions.answers(),
            self.evidence.ticked(),
            self.to_body.value(),
            self.purpose.value(),
            copies=int(copies) if copies.isdecimal() and len(copies) < _MOST_DIGITS else 0,
            outside_city=self.outside is not None and bool(self.outside.ticked()),
            applicant=stranger,
        )

    def fill(self, request: Request) -> None:
        """Puts everything in as it was put together before."""
        typed = request.applicant
        self.who.fill(request.resident_uid or typed.get("name", ""), typed)
        self.questions.fill(request.answers)
        self.questions.show_recorded(self.applicant.resident())
        self.evidence.tick(request.evidence)
        self.to_body.set_value(request.to_body)
        self.purpose.set_value(request.purpose)
        self.copies.set_value(str(request.copies))
        if self.outside is not None:
            self.outside.tick(["outside"] if request.outside_city else [])
        self._arrange()

    def problems(self) -> list[DeskError]:
        """All that stands in the way, also while nobody is chosen."""
        request, office = self.request(), self._context.office
        if request.resident_uid or request.applicant:
            problems = issuing.check(office, self._catalogue, request)
            # That it waits for the director is no fault of the form: the button says so.
            return [problem for problem in problems if problem.code != "needs_director"]
        nobody = RuleSaysNoError("no_applicant", self.tr("请先选申请人。"))
        if self.newcomer():
            nobody = RuleSaysNoError(
                "no_applicant", self.tr("请从居民里选；不在名册的，请先登记为居民。")
            )
        _, unanswered = read_answers(office, self._letter, request.answers)
        return [nobody, *requirements.lacking_evidence(self._letter, request.evidence), *unanswered]

    def newcomer(self) -> str:
        """The name of an applicant who must be registered first; "" where there is none."""
        found, name = self.applicant.found(), self.applicant.text().strip()
        known = self.applicant.resident() is not None or (found is not None and found.count())
        anyone = self._letter.applicant == "anyone"
        return "" if known or anyone or not looks_like_name(name) else name

    def lacking(self, problems: Sequence[DeskError]) -> list[str]:
        """The problems in a word or two each, in the order of the form."""
        order = self.form.keys()
        return [
            self._word(problem)
            for problem in sorted(problems, key=lambda one: order.index(self._place(one)))
        ]

    def show_doubts(self, problems: Sequence[DeskError]) -> bool:
        """Says under the applicant what the registry has against the letter; whether there is
        something.
        """
        doubts = [
            self._context.say_error(problem)
            for problem in problems
            if problem.code != "no_applicant"
            and "key" not in problem.values
            and self._place(problem) == "resident"
        ]
        if doubts or self.applicant.resident() is not None:
            self.form.say("resident", "\n".join(doubts), "due")
        return bool(doubts)

    def mark(self, problems: Sequence[DeskError]) -> None:
        """Writes each problem under its field and goes to the first of them."""
        order = self.form.keys()
        sentences: dict[str, list[str]] = {}
        for problem in problems:
            sentence = self._sentence(problem)
            sentences.setdefault(self._place(problem), []).append(sentence)
        self.form.clear_errors()
        for key in sorted(sentences, key=order.index, reverse=True):
            self.form.show_error(key, "\n".join(sentences[key]))

    def focus_first(self) -> None:
        """Goes to the applicant, or to the next field where one is chosen."""
        if self.applicant.resident() is None:
            self.applicant.setFocus()
            return
        fields = [self.form.field(key) for key in self.form.keys()[1:]]
        next(field for field in fields if field.isVisibleTo(self.form)).setFocus()

    def evidence_box(self, key: str) -> QWidget:
        """The box of a paper."""
        return self.evidence.box(key)

    def _place(self, problem: DeskError) -> str:
        """The row that a problem belongs to, among those that are shown."""
        if problem.code == "evidence_missing":
            return self.evidence.row_of(problem)
        if problem.code == "not_outside_city":
            return "outside_city"
        if problem.code in ("only_to_body", "no_outside_body"):
            return "to_body"
        if problem.code == "copies_out_of_range":
            return "copies"
        key = str(problem.values.get("key", ""))
        role, dot, fact = key.partition(".")
        row = role if role in ("purpose", "to_body") else row_of(role)
        rows = self.form.keys()
        row = row if row in rows else "resident"
        of_fact = f"{row}{dot}{fact}"
        if of_fact in rows and self.form.field(of_fact).isVisibleTo(self.form):
            return of_fact
        return row

    def _sentence(self, problem: DeskError) -> str:
        if problem.code == "answer_missing":  # its own sentence is for the command line
            return self.tr("这一项要填上才能开。")
        if problem.code == "answer_not_understood":
            asked = {question.key: question.type for question in self._letter.questions}
            kind = asked.get(str(problem.values["key"]), "")
            if kind == "month":
                return self.tr("看不懂这个月份，请写成 2019-03")
            if kind == "date":
                return self.tr("看不懂这个日期，请写成 2026-03-05")
        return self._context.say_error(problem)

    def _watch_date(self, question: Question) -> None:
        field = self.form.field(row_of(question.key))
        assert isinstance(field, LineField)
        field.editingFinished.connect(lambda: self._look_at_date(question))

    def _look_at_date(self, question: Question) -> None:
        if problem := self.questions.unreadable(question):
            self.questions.look_at(question, self._sentence(problem))

    def _word(self, problem: DeskError) -> str:
        place = self._place(problem)
        if place.startswith("resident"):
            of_applicant = problem.code == "no_applicant" or "key" in problem.values
            return self.tr("申请人") if of_applicant else self._fact_word(problem)
        if place == "outside_city":
            return self.tr("市外单位")
        if place in ("to_body", "copies"):
            return self.form.label(place)
        if problem.code == "evidence_missing":
            return self.evidence.name_of(problem) or self.tr("佐证一样")
        return str(problem.values["label"])

    def _fact_word(self, problem: DeskError) -> str:
        """What the registry has of the applicant that keeps the letter from being written."""
        fact = _FACT_OF.get(problem.code, "")
        if not fact:
            return self.tr("居民登记")
        word = self._context.translate("trail", LABELS[fact])
        return self.tr("居民登记的“{word}”").format(word=word)

    def doubted_fact(self) -> str:
        """The first of the facts in the registry that keep the letter from being written; ""."""
        codes = [problem.code for problem in self.problems() if "key" not in problem.values]
        return next((_FACT_OF[code] for code in codes if code in _FACT_OF), "")

    def _was_picked(self, resident: Resident | None) -> None:
        self.questions.show_recorded(resident)
        if resident is not None:
            self.draft = ""  # a letter for somebody else is another draft
        self.picked.emit(resident)

    def show_applicant(self, resident: Resident) -> None:
        """Puts somebody in who was chosen elsewhere."""
        self.who.fill(resident.uid, {})
        self.questions.show_recorded(self.applicant.resident())
        self._arrange()

    def _arrange(self) -> None:
        self.who.show(not self._for_many)
        self.questions.arrange()

    def _was_edited(self, key: str) -> None:
        self._arrange()
        self.edited.emit()


def body_field(context: DeskContext, usual: Sequence[str]) -> ChoiceField:
    """A field for the name of a body: those that usually ask are offered, any may be typed."""
    field = ChoiceField(context.theme, [(body, body) for body in usual], editable=True)
    field.setCompleter(None)  # type: ignore[arg-type]
    field.set_value("")
    line = field.lineEdit()
    assert line is not None
    line.setPlaceholderText("、".join(usual[:4]))
    return field
