"""What may stand in the words of a letter: signs that are seen and print, and slots in braces.

A slot is ``{name}``: a word in braces, nothing else. Slots are filled by `wording`, sign by sign;
nothing in them is ever looked up in an object, formatted or run.
"""

import re
import unicodedata
from collections.abc import Collection

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP

SLOT = re.compile(r"\{(\w*)\}")
_BRACES = frozenset("{}｛｝")
LONGEST_SENTENCE = 400
LONGEST_FACT = 3000
# Control and format signs (those of direction and of no width among them), lone halves of pairs,
# signs without a meaning of their own, and ends of lines and paragraphs: none is seen on paper.
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def words_problem(
    text: str, slots: Collection[str] = (), longest: int = LONGEST_SENTENCE
) -> DeskError | None:
    """Why a text cannot be the words of a letter that has these slots; None where it can, if the
    fonts have its signs (`font_problem`).
    """
    if len(text) > longest:
        return _too_long(text, longest)
    for slot in SLOT.findall(text):
        if slot not in slots:
            return NotUnderstoodError(
                "slot_unknown",
                QT_TRANSLATE_NOOP("errors", "没有“{slot}”这个空格；请删去，或换成有的空格。"),
                slot="{" + slot + "}",
            )
    rest = SLOT.sub("", text)
    if _BRACES & set(rest):
        return NotUnderstoodError(
            "braces_alone",
            QT_TRANSLATE_NOOP("errors", "花括号只用来围住空格的名字；请删去多余的花括号。"),
        )
    return signs_problem(rest)


def signs_problem(text: str) -> DeskError | None:
    """Why a text has a sign that is not seen on paper; None where it has none."""
    unseen = next((sign for sign in text if unicodedata.category(sign) in _UNSEEN), "")
    if not unseen:
        return None
    return NotUnderstoodError(
        "sign_unseen",
        QT_TRANSLATE_NOOP("errors", "有一个看不见的字符（{point}）；请删去后重新输入。"),
        point=f"U+{ord(unseen):04X}",
    )


def font_problem(text: str) -> DeskError | None:
    """Why a text cannot be printed: a sign that no font has. Reads the fonts when first asked."""
    # Titles of letters are read while the window is just opening; this loads what draws pages.
    from community_desk.printing.fonts import missing_sign

    if not (sign := missing_sign(text)):
        return None
    return NotUnderstoodError(
        "sign_missing",
        QT_TRANSLATE_NOOP("errors", "“{sign}”（{point}）打印字体里没有；请换一个字。"),
        sign=sign,
        point=f"U+{ord(sign):04X}",
    )


def fact_problem(value: str) -> DeskError | None:
    """Why something that is filled in cannot stand in a letter: too long, with a sign that is not
    seen, or with braces, which look like an empty slot.
    """
    if len(value) > LONGEST_FACT:
        return _too_long(value, LONGEST_FACT)
    if _BRACES & set(value):
        return NotUnderstoodError(
            "braces_in_fact",
            QT_TRANSLATE_NOOP("errors", "有花括号，看起来像没填的空格；请改正后再开。"),
        )
    return None if value.isprintable() else signs_problem(value)


def unfit(key: str, label: str, value: str) -> DeskError | None:
    """As `fact_problem`, in a sentence that says of what; ``key`` names its field."""
    if not (why := fact_problem(value)):
        return None
    return RuleSaysNoError(
        "fact_unfit",
        QT_TRANSLATE_NOOP("errors", "“{label}”不能印在纸上：{why}"),
        key=key,
        label=label,
        why=why,
    )


def check_fact(key: str, label: str, value: str) -> None:
    """Raises `RuleSaysNoError` ``fact_unfit`` for what cannot stand in a letter."""
    if problem := unfit(key, label, value):
        raise problem


def _too_long(text: str, most: int) -> DeskError:
    return NotUnderstoodError(
        "words_too_long",
        QT_TRANSLATE_NOOP("errors", "有 {length} 个字，太长了；请缩短到 {most} 个字以内。"),
        length=len(text),
        most=most,
    )
