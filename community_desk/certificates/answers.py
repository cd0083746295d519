"""What was answered, understood: days, choices, numbers, and people in their roles."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from community_desk.certificates.free_text import answer_problem, is_number
from community_desk.certificates.letter_forms import NO, YES, LetterForm, Question, when_parts
from community_desk.certificates.people import known, person_in_role
from community_desk.certificates.requirements import spouse_of
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry.identity import clean_number
from community_desk.registry.records import Resident

_YES_WORDS = frozenset(("是", "yes", "true", "1", "y", "对", "有"))
_NO_WORDS = frozenset(("否", "no", "false", "0", "n", "不", "无", ""))
_DATE = re.compile(r"(\d{4})\D{0,2}(\d{1,2})(?:\D{0,2}(\d{1,2}))?\D?")
_COUNT = re.compile(r"(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?", re.ASCII)
_TO_DIGITS = str.maketrans("０１２３４５６７８９．", "0123456789.", ",， 元人")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that was understood; ``day`` and ``month`` are set for dates, ``person`` for
    somebody in a role.
    """

    question: Question
    text: str
    year: int = 0
    month: int = 0
    day: int = 0
    person: Resident | None = None

    @property
    def given(self) -> bool:
        """Whether a sentence that waits for this answer is written."""
        return bool(self.text) and not (self.question.type == "yes_no" and self.text == NO)


def holds(when: str, answers: Mapping[str, Answer]) -> bool:
    """Whether a condition of a form is met by the answers; the empty one always is."""
    if not when:
        return True
    key, choice = when_parts(when)
    role, _, fact = key.partition(".")
    answer = answers.get(role)
    if answer is None:
        return False
    if choice:
        return answer.text == choice
    if fact:
        return answer.person is not None and known(answer.person, fact)
    return answer.given


def read_answers(
    office: Office,
    form: LetterForm,
    given: Mapping[str, str],
    applicant: Resident | None = None,
) -> tuple[dict[str, Answer], list[DeskError]]:
    """The answers understood, and what is missing or cannot be understood.

    A question that is not asked, because its condition does not hold, has no answer, whatever was
    given. The spouse of ``applicant`` is taken from the registry where the form says so.
    """
    problems: list[DeskError] = _unknown(form, given)
    answers: dict[str, Answer] = {}
    for question in form.questions:
        if not holds(question.when, answers):
            continue
        if not given.get(question.key, "").strip():
            if question.default and (recorded := applicant and spouse_of(office, applicant)):
                given = {**given, question.key: recorded.uid}
            else:
                problems += _unanswered(form, question, given)
                continue
        read = _read_answer(office, question, given, form.must_not_say)
        answer, wrong = read
        problems += wrong
        if answer is not None:
            answers[question.key] = answer
    return answers, problems


def _unknown(form: LetterForm, given: Mapping[str, str]) -> list[DeskError]:
    keys = [key for question in form.questions for key in question.answer_keys]
    return [
        NotUnderstoodError(
            "unknown_answer",
            QT_TRANSLATE_NOOP("errors", "没有“{key}”这个问题；可以回答的有：{keys}。"),
            key=key,
            keys="、".join(keys),
        )
        for key in given
        if key not in keys
    ]


def _unanswered(form: LetterForm, question: Question, given: Mapping[str, str]) -> list[DeskError]:
    # That no spouse is recorded, the check of the registry says better.
    if question.default and "spouse_recorded" in form.checks:
        return []
    of_nobody = any(given.get(key, "").strip() for key in question.answer_keys)
    return [_answer_missing(question)] if question.required or of_nobody else []


def _read_answer(
    office: Office, question: Question, given: Mapping[str, str], must_not_say: tuple[str, ...]
) -> tuple[Answer | None, list[DeskError]]:
    """The answer, and what is wrong with it; of a person both may be there."""
    if question.type == "person":
        person, problems = person_in_role(office, question, given, must_not_say)
        return (Answer(question, person.name, person=person) if person else None), problems
    read = _read_text(question, given[question.key], must_not_say)
    return (None, [read]) if isinstance(read, DeskError) else (read, [])


def _read_text(question: Question, typed: str, must_not_say: tuple[str, ...]) -> Answer | DeskError:
    text = " ".join(typed.split())
    if question.type == "yes_no":
        if text.lower() in _YES_WORDS:
            return Answer(question, YES)
        return (
            Answer(question, NO) if text.lower() in _NO_WORDS else _not_understood(question, text)
        )
    if question.type in ("date", "month"):
        return _read_date(question, text)
    if question.type == "choice" and text not in question.choices:
        return NotUnderstoodError(
            "not_a_choice",
            QT_TRANSLATE_NOOP("errors", "“{label}”只能选：{choices}。"),
            key=question.key,
            label=question.label,
            choices="、".join(question.choices),
        )
    if problem := answer_problem(question, typed, must_not_say):
        return problem
    if question.type == "number":
        plain = text.translate(_TO_DIGITS)
        return (
            Answer(question, plain) if _COUNT.fullmatch(plain) else _not_understood(question, text)
        )
    if is_number(question):
        return Answer(question, clean_number(text))
    return Answer(question, text.rstrip("。，；、.,;"))


def _read_date(question: Question, text: str) -> Answer | DeskError:
    match = _DATE.fullmatch(text)
    if match is None or (question.type == "date" and not match[3]):
        return _not_understood(question, text)
    try:
        day = date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return _not_understood(question, text)
    number = day.day if question.type == "date" else 0
    return Answer(question, text, day.year, day.month, number)


def _not_understood(question: Question, text: str) -> DeskError:
    hints = {"date": "如 2026-03-05", "month": "如 2019-03", "number": "只写数字，如 3"}
    return NotUnderstoodError(
        "answer_not_understood",
        QT_TRANSLATE_NOOP("errors", "“{label}”填的“{text}”看不懂；请重填，{hint}。"),
        key=question.key,
        label=question.label,
        text=text,
        hint=question.hint or hints.get(question.type, "填“是”或“否”"),
    )


def _answer_missing(question: Question) -> DeskError:
    return RuleSaysNoError(
        "answer_missing",
        QT_TRANSLATE_NOOP("errors", "还没有填“{label}”（{key}），没有开具；请填上再开。"),
        label=question.label,
        key=question.key,
    )
