"""Puts a letter into words: sentences with their slots filled, dates written out (domain C.2)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from community_desk.certificates.answers import Answer, holds
from community_desk.certificates.letter_forms import REGISTRY_SLOTS, LetterForm
from community_desk.certificates.requirements import spouse_of
from community_desk.certificates.slots import SLOT, check_fact
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.printing.chinese_dates import (
    in_digits,
    in_numerals,
    month_in_digits,
    month_in_numerals,
)
from community_desk.registry.codes import EDUCATION, ID_KIND, RELATION, SEX
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident

BLANK = "＿＿＿＿"
_CITIZEN = "公民身份号码"
_CITIZEN_KINDS = frozenset(("citizen", "citizen_15"))
_NUMBER_CLAUSE = re.compile(r"，?公民身份号码为?\{(\w*id_number)\}")
_SEX_CLAUSE = re.compile(r"，\{(\w*sex)\}")
_ONLY_A_SLOT = re.compile(r"\{\w+\}。?")
_SLOT_WORDS = {
    "name": "姓名",
    "birth_date": "出生日期",
    "address": "现住址",
    "phone": "联系电话",
    "household_number": "户号",
    "registered_address": "户籍地址",
    "relation": "与户主关系",
    "education": "文化程度",
    "employer": "工作单位",
    "spouse_name": "配偶",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the registry gives to the slots of a letter, and what its numbers are called."""

    slots: Mapping[str, str]
    number_words: Mapping[str, str]


def day_in_words(office: Office, day: date) -> str:
    """A date as this office writes it in letters."""
    return in_digits(day) if office.setting("letter_dates") == "digits" else in_numerals(day)


def facts_of(office: Office, resident: Resident) -> Facts:
    """The facts of a person for `REGISTRY_SLOTS`; "" where the registry has none."""
    spouse_row = spouse_of(office, resident)
    spouse = load_resident(office, spouse_row.uid) if spouse_row else None
    slots = {
        **dict.fromkeys(REGISTRY_SLOTS, ""),
        "name": resident.name,
        **_person_facts(office, resident),
        "household_number": resident.household_number,
        "relation": RELATION.get(resident.relation, ""),
        "education": EDUCATION.get(resident.education, ""),
        "spouse_name": spouse.name if spouse else "",
        "spouse_id_number": spouse.id_number if spouse else "",
    }
    words = {"id_number": _number_word(resident.id_kind)}
    words["spouse_id_number"] = _number_word(spouse.id_kind) if spouse else _CITIZEN
    return Facts(slots, words)


def _person_facts(office: Office, person: Resident) -> dict[str, str]:
    """`PERSON_FACTS` of somebody in words; "" where they are not known."""
    born = date.fromisoformat(person.birth_date) if person.birth_date else None
    return {
        "sex": SEX[person.sex] if person.sex in ("1", "2") else "",
        "id_number": person.id_number,
        "birth_date": day_in_words(office, born) if born else "",
        "address": person.address,
        "phone": person.phone,
        "registered_address": person.registered_address,
        "employer": person.employer,
    }


def no_facts() -> Facts:
    """For a draft before anybody is chosen."""
    return Facts(dict.fromkeys(REGISTRY_SLOTS, BLANK), {})


def body_of(
    office: Office,
    form: LetterForm,
    facts: Facts,
    answers: Mapping[str, Answer],
    ticked: frozenset[str],
    *,
    draft: bool = False,
) -> str:
    """The sentences of the letter that apply, as one paragraph.

    Raises `RuleSaysNoError` ``fact_missing`` for a slot with nothing to put in; a draft shows a
    blank there.
    """
    facts = _with_answers(office, facts, answers)
    texts = [
        _fill(sentence.text, facts, draft=draft)
        for sentence in form.sentences
        if set(sentence.needs) <= ticked and holds(sentence.when, answers)
    ]
    return "".join(texts)


def evidence_sentence(form: LetterForm, ticked: frozenset[str]) -> str:
    """Names what the letter rests on, so that its reader sees it; "" where nothing was ticked."""
    names = list(dict.fromkeys(paper.name for paper in form.evidence if paper.key in ticked))
    return f"以上情况经核验{'、'.join(names)}属实。" if names else ""


def limit_sentences(called: str, purpose: str, days: int) -> tuple[str, ...]:
    """What the letter is for, and how long it stands."""
    validity = f"本{called}自开具之日起{days}日内有效。"
    return (f"此{called}仅用于{purpose}，不作他用。", validity) if purpose else (validity,)


def _with_answers(office: Office, facts: Facts, answers: Mapping[str, Answer]) -> Facts:
    """The facts of the applicant, the answers, and the facts of those who were named in them."""
    slots, words = dict(facts.slots), dict(facts.number_words)
    for key, answer in answers.items():
        slots[key] = _written(office, answer)
        if answer.person is None:
            continue
        told = _person_facts(office, answer.person)
        slots |= {f"{key}_{fact}": told[fact] for fact in answer.question.facts}
        words[f"{key}_id_number"] = _number_word(answer.person.id_kind)
    return Facts(slots, words)


def _fill(template: str, facts: Facts, *, draft: bool) -> str:
    values = facts.slots

    def number_clause(match: re.Match[str]) -> str:
        if not values.get(match[1]) and not (draft and match[1] not in values):
            return ""
        return match[0].replace(_CITIZEN, facts.number_words.get(match[1], _CITIZEN))

    text = _NUMBER_CLAUSE.sub(number_clause, template)
    text = _SEX_CLAUSE.sub(lambda match: match[0] if values.get(match[1], BLANK) else "", text)
    if text != template and _ONLY_A_SLOT.fullmatch(text):
        return ""  # without its number such a sentence says nothing

    def slot(match: re.Match[str]) -> str:
        value = values.get(match[1], "")
        if not value:
            if draft:
                return BLANK
            raise _fact_missing(values["name"], match[1])
        check_fact(match[1], _SLOT_WORDS.get(match[1], match[1]), value)
        return value

    return SLOT.sub(slot, text)


def _fact_missing(name: str, slot: str) -> RuleSaysNoError:
    return RuleSaysNoError(
        "fact_missing",
        QT_TRANSLATE_NOOP(
            "errors", "{name}的居民登记里没有“{what}”，信里会空着，没有开具；请核实后补上。"
        ),
        name=name,
        what=_SLOT_WORDS.get(slot, slot),
    )


def _written(office: Office, answer: Answer) -> str:
    if not answer.year:
        return answer.text
    if answer.day:
        return day_in_words(office, date(answer.year, answer.month, answer.day))
    digits = office.setting("letter_dates") == "digits"
    return (month_in_digits if digits else month_in_numerals)(answer.year, answer.month)


def _number_word(id_kind: str) -> str:
    """公民身份号码, or what another document calls its number."""
    if id_kind in _CITIZEN_KINDS:
        return _CITIZEN
    if id_kind in ("none", "other"):
        return "证件号码"
    return ID_KIND[id_kind].split("(")[0] + "号码"
