"""What clerks type in their own words: it must not turn a letter into another letter."""

from collections.abc import Sequence

from community_desk.certificates.letter_forms import Question
from community_desk.certificates.slots import unfit
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.identity import clean_number, read_identity, upgraded

FREE_TYPES = ("text", "long_text", "number")
PURPOSE, TO_BODY = "用途", "致送单位"
# That nobody else is there is for notaries and courts to find out (domain B-8).
NOBODY_ELSE = ("唯一", "没有其他", "无其他")
# Whose number is called 公民身份号码, on the cards of Hong Kong, Macau and Taiwan people as well.
CITIZENS = ("citizen", "citizen_15", "hk_residence", "macau_residence", "taiwan_residence")


def answer_problem(question: Question, typed: str, must_not_say: Sequence[str]) -> DeskError | None:
    """Why an answer in free words cannot stand in a letter; None where it can."""
    if question.type not in FREE_TYPES:
        return None
    if is_number(question) and not _broken(typed) and not holds(typed):
        return NotUnderstoodError(
            "number_does_not_hold",
            QT_TRANSLATE_NOOP("errors", "“{label}”填的“{text}”不对；请照证件核对后重填。"),
            key=question.key,
            label=question.label,
            text=typed.strip(),
        )
    if question.type == "long_text":
        return _unfit_or_said(question.key, question.label, typed, must_not_say)
    return text_problem(question.key, question.label, typed, must_not_say)


def text_problem(key: str, label: str, typed: str, must_not_say: Sequence[str]) -> DeskError | None:
    """Why one line of words cannot stand in a letter; None where it can."""
    if _broken(typed):
        return _line_break(key, label)
    return _unfit_or_said(key, label, typed, must_not_say)


def purpose_problem(purpose: str, must_not_say: Sequence[str]) -> DeskError | None:
    """Why a purpose cannot stand in a letter; None where it can."""
    return text_problem("purpose", PURPOSE, purpose, (*must_not_say, *NOBODY_ELSE))


def body_problem(body: str) -> DeskError | None:
    """Why a letter cannot be addressed to a body; None where it can."""
    return text_problem("to_body", TO_BODY, body, ())


def is_number(question: Question) -> bool:
    """Whether a question asks for an identity number."""
    return question.type == "text" and question.key.endswith("id_number")


def holds(typed: str) -> bool:
    """Whether a number is a citizen's and holds together (GB 11643-1999)."""
    identity = read_identity(clean_number(typed))
    return identity.holds and identity.kind in CITIZENS


def same_number(one: str, other: str) -> bool:
    """Whether two numbers, of 15 or 18 digits, are one person's."""
    return bool(one) and upgraded(clean_number(one)) == upgraded(clean_number(other))


def _broken(typed: str) -> bool:
    return len(typed.strip().splitlines()) > 1


def _unfit_or_said(key: str, label: str, typed: str, phrases: Sequence[str]) -> DeskError | None:
    return unfit(key, label, " ".join(typed.split())) or _said(key, label, typed, phrases)


def _said(key: str, label: str, typed: str, phrases: Sequence[str]) -> DeskError | None:
    together = "".join(typed.split())
    said = [phrase for phrase in dict.fromkeys(phrases) if phrase in together]
    if not said:
        return None
    return RuleSaysNoError(
        "must_not_say",
        QT_TRANSLATE_NOOP("errors", "“{label}”里不能写“{words}”，没有开具；请删去再开。"),
        key=key,
        label=label,
        words="”“".join(said),
    )


def _line_break(key: str, label: str) -> DeskError:
    return NotUnderstoodError(
        "line_break",
        QT_TRANSLATE_NOOP("errors", "“{label}”里不能换行；请写在一行里。"),
        key=key,
        label=label,
    )
