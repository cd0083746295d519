"""The middle for a type that may be issued: who, what is asked, what was seen, for whom."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.certificates import issuing, requirements
from community_desk.certificates.answers import read_answers
from community_desk.certificates.catalogue import Catalogue, CertificateType
from community_desk.certificates.letter_forms import Evidence, Question
from community_desk.certificates.policy import Class
from community_desk.certificates.request import Request
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import (
    CheckList,
    ChoiceField,
    DateField,
    LineField,
    LongField,
)
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import FactList, ruling
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.resident_picker import ResidentPicker, facts_line
from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.registry.records import Resident

_ANSWER_CODES = (
    *("answer_missing", "answer_not_understood", "not_a_choice", "number_does_not_hold"),
    *("day_in_future", "before_birth", "until_before_since", "kin_to_self"),
    *("line_break", "must_not_say"),
)


class LetterPart(QWidget):
    """The form of one letter. ``edited`` after each change, ``completed`` after Enter in the
    last field, ``picked`` with the applicant or None.
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
    ) -> None:
        super().__init__(parent)
        assert kind.letter is not None
        self.kind, self._letter = kind, kind.letter
        self._context, self._catalogue = context, catalogue
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
        self.applicant = ResidentPicker(context)
        self.form.row("resident", self.tr("申请人"), self.applicant, required=True)
        self.applicant.keep_keys()
        for question in self._letter.questions:
            self._add_question(question)
        self._lists: dict[str, CheckList] = {}
        self._rows_of_papers: dict[str, str] = {}
        self._add_evidence()
        self.to_body = body_field(context, kind.asked_by)
        self.form.row("to_body", self.tr("致送单位"), self.to_body)
        self.outside: CheckList | None = None
        if class_ == "on_approval":
            words = self.tr("致送单位在本市以外，是它要求出具的")
            self.outside = CheckList(theme, [("outside", words)])
            self.form.row("outside_city", self.tr("市外单位"), self.outside, required=True)
        self.purpose = LineField(self.tr("如 办理入学，写成“仅用于办理入学”"))
        self.form.row("purpose", self.tr("用途"), self.purpose)
        column.addWidget(self.form)
        self.form.edited.connect(self._was_edited)
        self.form.completed.connect(self.completed)
        self.applicant.picked.connect(self._was_picked)

    def request(self) -> Request:
        """What was put together so far."""
        values = self.form.values()
        answers = {
            question.key: values[_answer(question.key)]
            for question in self._letter.questions
            if values[_answer(question.key)]
        }
        ticked = frozenset[str]().union(*(boxes.ticked() for boxes in self._lists.values()))
        return Request(
            self.kind.key,
            self.applicant.value(),
            answers,
            ticked,
            self.to_body.value(),
            self.purpose.value(),
            outside_city=self.outside is not None and bool(self.outside.ticked()),
        )

    def fill(self, request: Request) -> None:
        """Puts in what a request holds, but for the applicant."""
        answers = {_answer(key): text for key, text in request.answers.items()}
        self.form.set_values({**answers, "to_body": request.to_body, "purpose": request.purpose})
        for boxes in self._lists.values():
            boxes.tick(request.evidence)
        if self.outside is not None:
            self.outside.tick({"outside"} if request.outside_city else ())

    def problems(self) -> list[DeskError]:
        """All that stands in the way, also while nobody is chosen."""
        request, office = self.request(), self._context.office
        if request.resident_uid:
            return issuing.check(office, self._catalogue, request)
        nobody = RuleSaysNoError("no_applicant", self.tr("请先选申请人。"))
        _, unanswered = read_answers(office, self._letter, request.answers)
        return [nobody, *requirements.lacking_evidence(self._letter, request.evidence), *unanswered]

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
            if problem.code != "no_applicant" and self._place(problem) == "resident"
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
        keys = self.form.keys()
        chosen = self.applicant.resident() is not None
        self.form.field(keys[1] if chosen else keys[0]).setFocus()

    def evidence_box(self, key: str) -> QWidget:
        """The box of a paper."""
        return self._lists[self._rows_of_papers[key]].box(key)

    def _add_question(self, question: Question) -> None:
        field: LineField | LongField | ChoiceField
        if question.type == "long_text":
            field = LongField(2)
        elif question.type == "date":
            field = DateField(self._context.office.today())
        elif question.type == "choice":
            field = ChoiceField(self._context.theme, [(word, word) for word in question.choices])
        elif question.type == "yes_no":
            words = [("是", self.tr("是")), ("否", self.tr("否"))]
            field = ChoiceField(self._context.theme, words)
        elif question.type == "person":
            field = ResidentPicker(self._context, free=True)
        else:
            field = LineField()
        if isinstance(field, ChoiceField):
            field.setPlaceholderText(question.hint or self.tr("请选择"))
            field.setCurrentIndex(-1)
        elif question.hint:
            field.setPlaceholderText(question.hint)
            field.setToolTip(question.hint)
        self.form.row(_answer(question.key), question.label, field, required=question.required)
        if question.type in ("date", "month") and isinstance(field, LineField):
            field.editingFinished.connect(lambda: self._look_at_date(question))
        if isinstance(field, ResidentPicker):
            field.keep_keys()
            field.picked.connect(lambda person: self._say_person(_answer(question.key), person))

    def _add_evidence(self) -> None:
        papers = self._letter.evidence
        groups = dict.fromkeys(paper.one_of for paper in papers if paper.one_of)
        must = [paper for paper in papers if paper.required and not paper.one_of]
        may = [paper for paper in papers if not paper.required and not paper.one_of]
        self._add_papers("must", self.tr("核对：必备"), must)
        for group in groups:
            some = [paper for paper in papers if paper.one_of == group]
            self._add_papers(f"one:{group}", self.tr("核对：任选其一"), some)
        self._add_papers("may", self.tr("核对：如有"), may)

    def _add_papers(self, key: str, word: str, papers: Sequence[Evidence]) -> None:
        if not papers:
            return
        row = f"evidence:{key}"
        boxes = CheckList(self._context.theme, [(paper.key, paper.label) for paper in papers])
        self._lists[row] = boxes
        self._rows_of_papers |= {paper.key: row for paper in papers}
        self.form.row(row, word, boxes, required=key != "may")

    def _place(self, problem: DeskError) -> str:
        """The row that a problem belongs to."""
        if problem.code in _ANSWER_CODES:
            labels = {question.label: question.key for question in self._letter.questions}
            key = labels.get(str(problem.values["label"]))
            return _answer(key) if key else "purpose"
        if problem.code == "evidence_missing":
            wanted = str(problem.values.get("label") or problem.values["labels"])
            for paper in self._letter.evidence:
                if paper.label == wanted or wanted.startswith(f"{paper.label}、"):
                    return self._rows_of_papers[paper.key]
        if problem.code in ("not_outside_city", "needs_director"):
            return "outside_city"
        return "to_body" if problem.code in ("only_to_body", "no_outside_body") else "resident"

    def _sentence(self, problem: DeskError) -> str:
        if problem.code == "answer_missing":  # its own sentence is for the command line
            return self.tr("这一项要填上才能开。")
        if problem.code == "answer_not_understood":
            asked = {question.label: question.type for question in self._letter.questions}
            kind = asked[str(problem.values["label"])]
            if kind == "month":
                return self.tr("看不懂这个月份，请写成 2019-03")
            if kind == "date":
                return self.tr("看不懂这个日期，请写成 2026-03-05")
        return self._context.say_error(problem)

    def _look_at_date(self, question: Question) -> None:
        """Says under a date that was left whether it could be read; the focus goes its way."""
        key = _answer(question.key)
        answers = {question.key: self.form.values()[key]}
        _, problems = read_answers(self._context.office, self._letter, answers)
        for problem in problems:
            if problem.code == "answer_not_understood":
                self.form.say(key, self._sentence(problem), "refused")
                restyle(self.form.field(key), invalid="true")

    def _word(self, problem: DeskError) -> str:
        place = self._place(problem)
        if place == "resident":
            return self.tr("申请人") if problem.code == "no_applicant" else self.tr("居民登记")
        if place == "outside_city":
            waits = problem.code == "needs_director"
            return self.tr("主任签批") if waits else self.tr("市外单位")
        if place == "to_body":
            return self.tr("致送单位")
        if problem.code == "evidence_missing":
            label = problem.values.get("label")
            names = {paper.label: paper.name for paper in self._letter.evidence}
            return names[str(label)] if label else self.tr("佐证一样")
        return str(problem.values["label"])

    def _was_picked(self, resident: Resident | None) -> None:
        self._say_person("resident", resident)
        self.picked.emit(resident)

    def _say_person(self, key: str, resident: Resident | None) -> None:
        self.form.show_help(key, facts_line(resident) if resident else "")

    def show_applicant(self, resident: Resident) -> None:
        """Puts somebody in who was chosen elsewhere."""
        self.applicant.set_value(resident.uid)
        self._say_person("resident", self.applicant.resident())

    def _was_edited(self, key: str) -> None:
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


def _answer(key: str) -> str:
    return f"answer:{key}"
