"""Answers that are readable and cannot be true, of this person and on this day."""

from collections.abc import Mapping

from community_desk.certificates.catalogue import LetterForm
from community_desk.certificates.free_text import same_number
from community_desk.certificates.requirements import Answer, spouse_of
from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident

_NUMBER_FLAGS = frozenset(("id_checksum", "id_lost_digits", "id_malformed"))


def impossible_days(
    office: Office, resident: Resident, answers: Mapping[str, Answer]
) -> list[DeskError]:
    """Days in the future, a ``since`` before birth, an ``until`` before its ``since``."""
    today = office.today()
    now = (today.year, today.month, today.day)
    problems = [
        _in_the_future(answer) for answer in answers.values() if answer.year and _after(answer, now)
    ]
    since, until = answers.get("since"), answers.get("until")
    if since and since.year and resident.birth_date:
        year, month, day = map(int, resident.birth_date.split("-"))
        if _before(since, (year, month, day)):
            problems.append(_before_birth(since, resident))
    if since and until and since.year and until.year and _before(until, _parts(since)):
        problems.append(_ends_before_it_begins(since, until))
    return problems


def kin_to_self(
    resident: Resident, given: Mapping[str, str], answers: Mapping[str, Answer]
) -> DeskError | None:
    """Why ``relative`` is the applicant; None where it is somebody else.

    Somebody of the same name is somebody else when chosen from the registry or when the number
    given is another one.
    """
    relative = answers.get("relative")
    if relative is None:
        return None
    number = answers["relative_id_number"].text if "relative_id_number" in answers else ""
    typed = given.get("relative", "").strip()
    chosen = typed.count("-") == 4
    namesake = not chosen and not number and relative.text == resident.name
    if typed == resident.uid or namesake or same_number(number, resident.id_number):
        return RuleSaysNoError(
            "kin_to_self",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{label}”填的就是{name}本人，没有开具；同名的另一人请填上对方的公民身份号码。",
            ),
            label=relative.question.label,
            name=resident.name,
        )
    return None


def doubtful_numbers(
    office: Office, form: LetterForm, resident: Resident, ticked: frozenset[str]
) -> list[DeskError]:
    """Numbers that the letter would write and that nobody has checked, or that are not there."""
    written = "".join(sentence.text for sentence in form.sentences)
    people = [(resident, "id_card")] if "{id_number}" in written else []
    if "{spouse_id_number}" in written and (spouse := spouse_of(office, resident)):
        people.append((load_resident(office, spouse.uid), "spouse_id_card"))
    problems: list[DeskError] = []
    for person, card in people:
        if any(flag.reason in _NUMBER_FLAGS for flag in person.flags):
            problems.append(_unchecked_number(person))
        elif not person.id_number and card in ticked:
            label = next((paper.label for paper in form.evidence if paper.key == card), card)
            problems.append(_card_without_number(person, label))
    return problems


def _parts(answer: Answer) -> tuple[int, int, int]:
    return answer.year, answer.month, answer.day


def _before(answer: Answer, other: tuple[int, int, int]) -> bool:
    """Whether an answer lies before a day, by months where one of them knows no day."""
    length = 3 if answer.day and other[2] else 2
    return _parts(answer)[:length] < other[:length]


def _after(answer: Answer, other: tuple[int, int, int]) -> bool:
    length = 3 if answer.day and other[2] else 2
    return _parts(answer)[:length] > other[:length]


def _in_the_future(answer: Answer) -> DeskError:
    return RuleSaysNoError(
        "day_in_future",
        QT_TRANSLATE_NOOP("errors", "“{label}”填的“{text}”还没有到，没有开具；请核对后重填。"),
        label=answer.question.label,
        text=answer.text,
    )


def _before_birth(answer: Answer, resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "before_birth",
        QT_TRANSLATE_NOOP(
            "errors", "“{label}”填的“{text}”早于{name}的出生日期，没有开具；请核对后重填。"
        ),
        label=answer.question.label,
        text=answer.text,
        name=resident.name,
    )


def _ends_before_it_begins(since: Answer, until: Answer) -> DeskError:
    return RuleSaysNoError(
        "until_before_since",
        QT_TRANSLATE_NOOP(
            "errors", "“{label}”填的“{text}”早于开始的“{since}”，没有开具；请核对后重填。"
        ),
        label=until.question.label,
        text=until.text,
        since=since.text,
    )


def _unchecked_number(resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "number_not_checked",
        QT_TRANSLATE_NOOP("errors", "{name}的证件号码还没有核对，请先在居民登记里改正。"),
        name=resident.name,
    )


def _card_without_number(resident: Resident, label: str) -> DeskError:
    return RuleSaysNoError(
        "card_without_number",
        QT_TRANSLATE_NOOP(
            "errors", "核对了“{label}”，但{name}还没有登记证件号码，请先在居民登记里补上。"
        ),
        label=label,
        name=resident.name,
    )
