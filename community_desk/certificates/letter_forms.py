"""How a letter of a type is written, as data: questions, sentences, evidence of a form file.

A question of type ``person`` asks for somebody in a role: a resident, or a stranger of whom the
``facts`` (of `PERSON_FACTS`) are typed. Sentences write their name as ``{relative}`` and a fact as
``{relative_id_number}``; in answers and conditions that fact is ``relative.id_number``. A condition
(``when``) is ``other_key``, "that was answered, and not with 否", or ``other_key=choice``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from community_desk.certificates.slots import words_problem
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.forms import Table, keys_of

QUESTION_TYPES = ("text", "long_text", "number", "date", "month", "choice", "yes_no", "person")
CHECKS = (
    "current_address",
    "no_employer",
    "spouse_recorded",
    "household",
    "adult",
    "resident_among",
)
# What a sentence can take from the registry; everything else is an answer.
REGISTRY_SLOTS = (
    "name",
    "sex",
    "id_number",
    "birth_date",
    "address",
    "phone",
    "household_number",
    "registered_address",
    "relation",
    "education",
    "employer",
    "spouse_name",
    "spouse_id_number",
)
# What a form may want to know of somebody in a role.
PERSON_FACTS = (
    "sex",
    "id_number",
    "birth_date",
    "address",
    "phone",
    "registered_address",
    "employer",
)
# What a stranger who applies can be asked for, and so what a letter for anyone can say.
APPLICANT_FACTS = ("sex", "id_number", "address", "phone")
YES, NO = "是", "否"
_CALLED, _CLOSING = "证明", "特此证明。"


@dataclass(frozen=True, slots=True)
class Question:
    """Something the clerk asks; ``type`` is one of `QUESTION_TYPES`. Asked only where ``when``
    holds. Of a person's ``facts`` the ``required_facts`` must be known; who is the applicant's
    recorded spouse need not be said where ``default`` is ``spouse``.
    """

    key: str
    label: str
    type: str
    required: bool
    choices: tuple[str, ...]
    hint: str
    when: str = ""
    facts: tuple[str, ...] = ()
    required_facts: tuple[str, ...] = ()
    default: str = ""

    @property
    def slots(self) -> tuple[str, ...]:
        """What sentences can take from the answer."""
        return (self.key, *(f"{self.key}_{fact}" for fact in self.facts))

    @property
    def answer_keys(self) -> tuple[str, ...]:
        """The keys under which it is answered; with a number comes what paper bears it."""
        facts = ("id_kind", *self.facts) if "id_number" in self.facts else self.facts
        return (self.key, *(f"{self.key}.{fact}" for fact in facts))

    @property
    def conditions(self) -> tuple[str, ...]:
        """What a sentence can wait for: an answer, or one of the choices."""
        choices = (YES, NO) if self.type == "yes_no" else self.choices
        return (*self.answer_keys, *(f"{self.key}={word}" for word in choices))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the letter: only with all evidence of ``needs``, only where ``when`` holds."""

    text: str
    needs: tuple[str, ...]
    when: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paper to tick; of those that share ``one_of``, one is enough."""

    key: str
    label: str
    name: str
    required: bool
    one_of: str


@dataclass(frozen=True, slots=True)
class LetterForm:
    """How a letter of a type is written. ``applicant`` is ``resident``, or ``anyone`` where it may
    be somebody who is not in the registry. The letter speaks of itself as ``called``.
    """

    heading: str
    salutation_default: str
    validity_days: int
    rests_on: str
    must_not_say: tuple[str, ...]
    checks: tuple[str, ...]
    questions: tuple[Question, ...]
    sentences: tuple[Sentence, ...]
    evidence: tuple[Evidence, ...]
    applicant: str = "resident"
    called: str = _CALLED
    closing: str = _CLOSING

    @property
    def slots(self) -> tuple[str, ...]:
        """All that its sentences can take."""
        answered = (slot for question in self.questions for slot in question.slots)
        return (*_known_of(self.applicant), *answered)


def _known_of(applicant: str) -> tuple[str, ...]:
    return REGISTRY_SLOTS if applicant == "resident" else ("name", *APPLICANT_FACTS)


def read_letter(table: Table) -> LetterForm:
    questions: list[Question] = []
    for inner in table.tables("questions"):
        questions.append(_read_question(inner, questions))
    evidence = tuple(_read_evidence(inner) for inner in table.tables("evidence"))
    checks = table.texts("checks")
    for check in checks:
        if check not in CHECKS:
            raise table.not_among("checks", check, CHECKS)
    papers = [paper.key for paper in evidence]
    applicant = table.choice("applicant", ("resident", "anyone"), "resident")
    known = _known_of(applicant)
    form = LetterForm(
        table.text("heading"),
        table.text("salutation_default", ""),
        table.integer("validity_days", 0),
        table.text("rests_on", ""),
        table.texts("must_not_say"),
        checks,
        tuple(questions),
        tuple(
            _read_sentence(inner, known, questions, papers) for inner in table.tables("sentences")
        ),
        evidence,
        applicant,
        table.text("called", _CALLED),
        table.text("closing", _CLOSING),
    )
    if not form.sentences:
        raise table.lacks("sentences")
    table.only(keys_of(LetterForm))
    return form


def _read_question(table: Table, before: Sequence[Question]) -> Question:
    question = Question(
        table.text("key"),
        table.text("label"),
        table.choice("type", QUESTION_TYPES),
        table.flag("required"),
        table.texts("choices"),
        table.text("hint", ""),
        table.text("when", ""),
        table.texts("facts"),
        table.texts("required_facts"),
        table.choice("default", ("spouse",)) if "default" in table.values else "",
    )
    if question.key in REGISTRY_SLOTS:
        raise table.wrong(
            "key",
            QT_TRANSLATE_NOOP(
                "errors",
                "表单 {file} 第 {line} 行有误：这个名字是居民登记用的，请换一个；请改正后再试。",
            ),
        )
    if {slot for other in before for slot in other.slots} & set(question.slots):
        raise table.wrong(
            "key",
            QT_TRANSLATE_NOOP(
                "errors", "表单 {file} 第 {line} 行有误：前面的问题用了这个名字；请改正后再试。"
            ),
        )
    if (question.type == "choice") != bool(question.choices):
        raise table.wrong(
            "choices",
            QT_TRANSLATE_NOOP(
                "errors",
                "表单 {file} 第 {line} 行有误：选项只用于 choice，且不能空着；请改正后再试。",
            ),
        )
    _check_facts(table, question)
    _check_when(table, question.when, before)
    table.only(keys_of(Question))
    return question


def _check_facts(table: Table, question: Question) -> None:
    if question.type != "person" and (question.facts or question.default):
        raise table.wrong(
            "facts" if question.facts else "default",
            QT_TRANSLATE_NOOP(
                "errors", "表单 {file} 第 {line} 行有误：“{key}”只用于 person；请改正后再试。"
            ),
        )
    for key, words, allowed in (
        ("facts", question.facts, PERSON_FACTS),
        ("required_facts", question.required_facts, question.facts),
    ):
        for word in words:
            if word not in allowed:
                raise table.not_among(key, word, allowed)


def when_parts(when: str) -> tuple[str, str]:
    """The key that a condition waits for, and the choice; "" where any answer will do."""
    key, _, choice = when.partition("=")
    return key.strip(), choice.strip()


def _check_when(table: Table, when: str, questions: Sequence[Question]) -> None:
    """A condition may only speak of questions that come before, so that none can go round."""
    if not when:
        return
    key, choice = when_parts(when)
    asked = next((question for question in questions if key in question.answer_keys), None)
    if asked is None:
        raise table.wrong(
            "when",
            QT_TRANSLATE_NOOP(
                "errors", "表单 {file} 第 {line} 行有误：前面没有这个问题；请改正后再试。"
            ),
        )
    choices = (YES, NO) if asked.type == "yes_no" else asked.choices
    if ("=" in when) and choice not in choices:
        raise table.not_among("when", choice, [f"{key}={word}" for word in choices] or [key])


def _read_sentence(
    table: Table, known: Sequence[str], questions: Sequence[Question], papers: Sequence[str]
) -> Sentence:
    sentence = Sentence(table.text("text"), table.texts("needs"), table.text("when", ""))
    answered = {slot for question in questions for slot in question.slots}
    if problem := words_problem(sentence.text, {*known, *answered}):
        raise table.wrong(
            "text",
            QT_TRANSLATE_NOOP("errors", "表单 {file} 第 {line} 行有误：{why}"),
            why=problem,
        )
    _check_when(table, sentence.when, questions)
    if not set(sentence.needs) <= set(papers):
        raise table.wrong(
            "needs",
            QT_TRANSLATE_NOOP(
                "errors", "表单 {file} 第 {line} 行有误：没有这项佐证；请改正后再试。"
            ),
        )
    table.only(keys_of(Sentence))
    return sentence


def _read_evidence(table: Table) -> Evidence:
    evidence = Evidence(
        table.text("key"),
        table.text("label"),
        table.text("name"),
        table.flag("required"),
        table.text("one_of", ""),
    )
    table.only(keys_of(Evidence))
    return evidence
