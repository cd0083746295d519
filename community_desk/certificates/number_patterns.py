"""How numbers of letters, refusals and replies are written: a pattern per series, which the
director sets (domain C.2). Only numbers that are yet to come follow a new pattern.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import settings
from community_desk.office.office import Office, Writer
from community_desk.printing.fonts import check_characters

Series = Literal["certificate", "refusal", "reply"]
Scope = Literal["office", "type"]
Restart = Literal["year", "never"]

SLOTS = ("office", "year", "counter", "type")
LONGEST = 60
MOST_WIDTH = 8
_SLOT = re.compile(r"\{([^{}]*)\}")
_SETTINGS: Mapping[Series, str] = {
    "certificate": "letter_numbers",
    "refusal": "refusal_numbers",
    "reply": "reply_numbers",
}
SERIES_WORDS: Mapping[Series, str] = {
    "certificate": QT_TRANSLATE_NOOP("errors", "证明"),
    "refusal": QT_TRANSLATE_NOOP("errors", "告知单"),
    "reply": QT_TRANSLATE_NOOP("errors", "复函"),
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """``text`` with the slots {office}, {year}, {counter} and {type}; a counter has ``width``
    digits at least. It counts for the whole office or per type, and anew each year or never.
    """

    text: str
    width: int = 4
    scope: Scope = "office"
    restart: Restart = "year"


DEFAULTS: Mapping[Series, Pattern] = {
    "certificate": Pattern("{office}社证字〔{year}〕第{counter}号"),
    "refusal": Pattern("{office}告〔{year}〕第{counter}号"),
    "reply": Pattern("{office}社函字〔{year}〕第{counter}号"),
}


def pattern_of(office: Office, series: Series) -> Pattern:
    """The pattern in force; that of `DEFAULTS` where the office has none of its own."""
    stored = office.setting(_SETTINGS[series])
    return Pattern(**json.loads(stored)) if stored else DEFAULTS[series]


def keep_pattern(write: Writer, series: Series, pattern: Pattern) -> None:
    """Writes the pattern of a series; the usual one leaves the setting empty."""
    kept = "" if pattern == DEFAULTS[series] else json.dumps(asdict(pattern))
    settings.store(write.db, _SETTINGS[series], kept)


def short_name(office: Office) -> str:
    """What stands for the office in a number."""
    return office.setting("short_name") or office.setting("name")[:1]


def filled(pattern: Pattern, office_word: str, year: int, counter: int | str, title: str) -> str:
    """A number as it stands on paper; a counter given as text stands as it is."""
    values = {
        "office": office_word,
        "year": str(year),
        "counter": counter if isinstance(counter, str) else f"{counter:0{pattern.width}d}",
        "type": title,
    }
    return _SLOT.sub(lambda slot: values[slot[1]], pattern.text)


def split(pattern: Pattern) -> list[tuple[str, bool]]:
    """The parts of a pattern in order, each with whether it is (the name of) a slot."""
    return [(part, bool(odd % 2)) for odd, part in enumerate(_SLOT.split(pattern.text)) if part]


def check_pattern(series: Series, pattern: Pattern) -> None:
    """Raises `NotUnderstoodError` with what is wrong with a pattern, `RuleSaysNoError`
    ``missing_character`` for a sign that cannot be printed.
    """
    text = pattern.text
    slots = _SLOT.findall(text)
    if wrong := next((slot for slot in slots if slot not in SLOTS), None):
        raise _wrong(
            QT_TRANSLATE_NOOP(
                "errors", "编号里没有“{slot}”这一项；可以用社区简称、年份、流水号、事项。"
            ),
            slot=f"{{{wrong}}}",
        )
    rest = _SLOT.sub("", text)
    if "{" in rest or "}" in rest or "" in slots:
        raise _wrong(QT_TRANSLATE_NOOP("errors", "编号里的大括号不成对；请照示例改好。"))
    if "counter" not in slots:
        raise _wrong(QT_TRANSLATE_NOOP("errors", "编号里没有流水号；请加上。"))
    if len(set(slots)) < len(slots):
        raise _wrong(QT_TRANSLATE_NOOP("errors", "编号里有一项写了两次；请只留一处。"))
    if pattern.restart == "year" and "year" not in slots:
        raise _wrong(
            QT_TRANSLATE_NOOP(
                "errors", "每年从头编号，编号里就要有年份；请加上，或改为不重新编号。"
            )
        )
    if pattern.scope == "type" and "type" not in slots:
        raise _wrong(
            QT_TRANSLATE_NOOP(
                "errors", "按事项分别编号，编号里就要有事项；请加上，或改为全社区统一编号。"
            )
        )
    if pattern.scope == "type" and series == "reply":
        raise _wrong(QT_TRANSLATE_NOOP("errors", "复函只能统一编号；请改为全社区统一编号。"))
    if len(text) > LONGEST:
        raise _wrong(
            QT_TRANSLATE_NOOP("errors", "编号格式太长，最多 {most} 个字；请写短一些。"),
            most=LONGEST,
        )
    if not 1 <= pattern.width <= MOST_WIDTH:
        raise _wrong(
            QT_TRANSLATE_NOOP("errors", "流水号的位数应当是 1 到 {most}；请重填。"), most=MOST_WIDTH
        )
    if not text.isprintable():
        raise _wrong(QT_TRANSLATE_NOOP("errors", "编号只能写一行，不能有看不见的字符；请重写。"))
    check_characters([rest])


def _wrong(sentence: str, **values: object) -> NotUnderstoodError:
    return NotUnderstoodError("pattern_wrong", sentence, **values)
