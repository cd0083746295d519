"""Answers that are readable and cannot be true, of this person and on this day."""

from collections.abc import Mapping

from community_desk.certificates.answers import Answer
from community_desk.certificates.letter_forms import LetterForm
from community_desk.certificates.people import APPLICANT, resident_with_number, same_person
from community_desk.certificates.requirements import spouse_of
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
        _in_the_future(answer)
        for answer in answers.values()
        if answer.year and _before(now, _parts(answer))
    ]
    since, until = answers.get("since"), answers.get("until")
    if since and since.year and resident.birth_date:
        year, month, day = map(int, resident.birth_date.split("-"))
        if _before(_parts(since), (year, month, day)):
            problems.append(_before_birth(since, resident))
    if since and until and since.year and until.year and _before(_parts(until), _parts(since)):
        problems.append(_ends_before_it_begins(since, until))
    return problems


def roles_taken_twice(applicant: Resident, answers: Mapping[str, Answer]) -> list[DeskError]:
    """Roles in which the applicant stands himself, or somebody who has another role already.

    Somebody of the same name is somebody else when chosen from the registry or when the number
    given is another one.
    """
    problems: list[DeskError] = []
    before: list[Answer] = []
    for answer in answers.values():
        if answer.person is None:
            continue
        if same_person(answer.person, applicant):
            problems.append(_kin_to_self(answer, applicant))
        problems += [
            _twice(answer, other)
            for other in before
            if other.person and same_person(answer.person, other.person)
        ]
        before.append(answer)
    return problems


def known_strangers(
    office: Office, applicant: Resident, answers: Mapping[str, Answer]
) -> list[DeskError]:
    """Those who were typed in and are in the registry, by their number."""
    typed = [("applicant", APPLICANT, applicant)]
    typed += [(key, a.question.label, a.person) for key, a in answers.items() if a.person]
    return [
        _stranger_is_known(key, label, resident)
        for key, label, person in typed
        if not person.uid
        and (resident := resident_with_number(office, person))
        and resident.uid != applicant.uid
    ]


def other_spouse(
    office: Office, form: LetterForm, applicant: Resident, answers: Mapping[str, Answer]
) -> DeskError | None:
    """Why the spouse who was named is not the one whom the registry has; None where it is."""
    if "spouse_recorded" not in form.checks or not (recorded := spouse_of(office, applicant)):
        return None
    for answer in answers.values():
        if answer.question.default == "spouse" and answer.person:
            if answer.person.uid == recorded.uid:
                continue
            return RuleSaysNoError(
                "not_recorded_spouse",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "居民登记里{name}的配偶是{other}，没有开具；有变动的请先更正居民登记。",
                ),
                key=answer.question.key,
                label=answer.question.label,
                name=applicant.name,
                other=recorded.name,
            )
    return None


def doubtful_numbers(
    office: Office,
    form: LetterForm,
    resident: Resident,
    answers: Mapping[str, Answer],
    ticked: frozenset[str],
) -> list[DeskError]:
    """Numbers that the letter would write and that nobody has checked, or that are not there."""
    written = "".join(sentence.text for sentence in form.sentences)
    people = [(resident, "id_card")] if "{id_number}" in written else []
    people += [
        (answer.person, f"{key}_id_card")
        for key, answer in answers.items()
        if answer.person and f"{{{key}_id_number}}" in written
    ]
    if "{spouse_id_number}" in written and "spouse" not in answers:
        people += [
            (load_resident(office, spouse.uid), "spouse_id_card")
            for spouse in filter(None, [spouse_of(office, resident)])
        ]
    # Whose number the letter does without where there is none, such as a newborn's.
    may_lack = {
        f"{question.key}_id_card"
        for question in form.questions
        if question.facts and "id_number" not in question.required_facts
    }
    problems: list[DeskError] = []
    for person, card in people:
        if any(flag.reason in _NUMBER_FLAGS for flag in person.flags):
            problems.append(_unchecked_number(person))
        elif not person.id_number and card in ticked and card not in may_lack:
            label = next((paper.label for paper in form.evidence if paper.key == card), card)
            problems.append(_card_without_number(person, label))
    return problems


def _kin_to_self(answer: Answer, applicant: Resident) -> DeskError:
    return RuleSaysNoError(
        "kin_to_self",
        QT_TRANSLATE_NOOP(
            "errors",
            "“{label}”填的就是{name}本人，没有开具；同名的另一人请填上对方的公民身份号码。",
        ),
        key=answer.question.key,
        label=answer.question.label,
        name=applicant.name,
    )


def _stranger_is_known(key: str, label: str, resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "stranger_is_known",
        QT_TRANSLATE_NOOP(
            "errors", "“{label}”的号码是居民登记里{name}的；请从居民里选{name}，不用再填。"
        ),
        key=key,
        label=label,
        name=resident.name,
    )


def _twice(answer: Answer, other: Answer) -> DeskError:
    return RuleSaysNoError(
        "same_person_twice",
        QT_TRANSLATE_NOOP(
            "errors", "“{label}”和“{other}”填的是同一个人，没有开具；同名的请各填上证件号码。"
        ),
        key=answer.question.key,
        label=answer.question.label,
        other=other.question.label,
    )


def _parts(answer: Answer) -> tuple[int, int, int]:
    return answer.year, answer.month, answer.day


def _before(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Whether one day lies before another, by months where one of them is not known (0)."""
    length = 3 if one[2] and other[2] else 2
    return one[:length] < other[:length]


def _in_the_future(answer: Answer) -> DeskError:
    return RuleSaysNoError(
        "day_in_future",
        QT_TRANSLATE_NOOP("errors", "“{label}”填的“{text}”还没有到，没有开具；请核对后重填。"),
        key=answer.question.key,
        label=answer.question.label,
        text=answer.text,
    )


def _before_birth(answer: Answer, resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "before_birth",
        QT_TRANSLATE_NOOP(
            "errors", "“{label}”填的“{text}”早于{name}的出生日期，没有开具；请核对后重填。"
        ),
        key=answer.question.key,
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
        key=until.question.key,
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
