"""What the slots and conditions of a letter are called at the desk."""

import re
from collections.abc import Mapping

from community_desk.certificates.letter_forms import LetterForm, when_parts
from community_desk.certificates.people import FACT_LABELS
from community_desk.desktop.context import DeskContext
from community_desk.language import QT_TRANSLATE_NOOP

_WORDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("slots", "姓名"),
    "sex": QT_TRANSLATE_NOOP("slots", "性别"),
    "id_number": QT_TRANSLATE_NOOP("slots", "证件号码"),
    "birth_date": QT_TRANSLATE_NOOP("slots", "出生日期"),
    "address": QT_TRANSLATE_NOOP("slots", "现住址"),
    "phone": QT_TRANSLATE_NOOP("slots", "联系电话"),
    "household_number": QT_TRANSLATE_NOOP("slots", "户号"),
    "registered_address": QT_TRANSLATE_NOOP("slots", "户籍地址"),
    "relation": QT_TRANSLATE_NOOP("slots", "与户主关系"),
    "education": QT_TRANSLATE_NOOP("slots", "文化程度"),
    "employer": QT_TRANSLATE_NOOP("slots", "工作单位"),
    "spouse_name": QT_TRANSLATE_NOOP("slots", "配偶姓名"),
    "spouse_id_number": QT_TRANSLATE_NOOP("slots", "配偶证件号码"),
}
_ASIDE = re.compile(r"（[^）]*）")


def slot_words(context: DeskContext, form: LetterForm) -> dict[str, str]:
    """By key, a word for each slot that sentences of a form can have."""
    words = {
        slot: context.translate("slots", _WORDS[slot]) for slot in form.slots if slot in _WORDS
    }
    for question in form.questions:
        label = _short(question.label)
        words[question.key] = label
        for fact in question.facts:
            told = context.translate("people", FACT_LABELS[fact])
            words[f"{question.key}_{fact}"] = f"{label}·{told}"
    return words


def condition_words(context: DeskContext, form: LetterForm) -> dict[str, str]:
    """By ``when``, in words, what a sentence of a form can wait for; "" is nothing."""
    words = {"": context.translate("slots", QT_TRANSLATE_NOOP("slots", "总是写"))}
    given = context.translate("slots", QT_TRANSLATE_NOOP("slots", "填了“{label}”时"))
    ticked = context.translate("slots", QT_TRANSLATE_NOOP("slots", "“{label}”选“{choice}”时"))
    for question in form.questions:
        label = _short(question.label)
        for when in question.conditions:
            key, choice = when_parts(when)
            fact = key.partition(".")[2]
            if fact:
                told = context.translate("people", FACT_LABELS[fact])
                words[when] = given.format(label=f"{label}·{told}")
            elif choice:
                words[when] = ticked.format(label=label, choice=choice)
            else:
                words[when] = given.format(label=label)
    return words


def _short(label: str) -> str:
    return _ASIDE.sub("", label) or label
