"""The words a person is found by: what goes into the table ``resident_words``.

Each column holds tokens for one kind of match, so that search needs no scan: whole things for
exact and prefix matches, their ends for matches inside (`bare` name 周远桂: 远桂, 桂), numbers
forwards and backwards (the last four digits are a prefix of the number read backwards).
"""

from collections.abc import Iterable
from functools import lru_cache

from community_desk.registry.addresses import Place
from community_desk.registry.names import bare, spell, spellings

COLUMNS = ("whole", "part", "spelt", "spelt_part", "initials", "short", "place", "tails")
# One or a few letters fit very many people; for so short a beginning there is a token of its own,
# as going through all the longer ones would take long. Longer ones are gone through.
SHORT = 5
SHORT_PART = 2
# Before a short beginning that stands inside a name.
INSIDE = "·"
# Signs before a number of a place; no name and no address word has them in front.
BLOCK, UNIT, ROOM = "栋", "元", "室"


def name_words(name: str, former_name: str = "") -> tuple[str, ...]:
    """The columns ``whole``, ``part``, ``spelt``, ``spelt_part``, ``initials``, ``short``."""
    whole = bare(name)
    part = _ends(whole)
    spelt: list[str] = []
    spelt_part: list[str] = []
    initials: list[str] = []
    readings = spellings(name)
    if former_name:
        part += [bare(former_name), *_ends(bare(former_name))]
        readings += spellings(former_name)
    for syllables in readings:
        joined, letters = "".join(syllables), "".join([syllable[0] for syllable in syllables])
        # 周远桂: zhouyuangui, and zhouyg as input methods taught people to type.
        spelt += (joined, syllables[0] + letters[1:])
        initials.append(letters)
        start = 0
        for number in range(1, len(syllables)):
            start += len(syllables[number - 1])
            spelt_part += (joined[start:], letters[number:])
    spelt, spelt_part = _with_u(spelt), _with_u(spelt_part)
    short = [whole[:1]]
    short += [each[:length] for each in (*spelt, *initials) for length in range(1, SHORT + 1)]
    short += [INSIDE + each[:length] for each in spelt_part for length in range(1, SHORT_PART + 1)]
    return whole, *map(_text, (part, spelt, spelt_part, initials, short))


@lru_cache(maxsize=4096)
def place_words(place: Place) -> str:
    """The column ``place``."""
    words = list(_compound_words(place.compound))
    if place.plate:
        words += _compound_words(place.plate)
    for sign, number in ((BLOCK, place.block), (UNIT, place.unit), (ROOM, place.room)):
        if number:
            words.append(sign + number.lower())
    return _text(words)


def tail_words(*numbers: str) -> str:
    """The column ``tails``."""
    return " ".join([number.replace("-", "").lower()[::-1] for number in numbers])


@lru_cache(maxsize=1024)
def _compound_words(compound: str) -> tuple[str, ...]:
    text = bare(compound)
    if not text:
        return ()
    pinyin, initials = spell(compound)
    return (text, *_ends(text), pinyin.replace(" ", ""), initials)


def _ends(text: str) -> list[str]:
    return [text[start:] for start in range(1, len(text))]


def _with_u(spelt: list[str]) -> list[str]:
    """``lv`` is also typed lu (the key) and lyu (the passport); lue and nue likewise."""
    others = [each.replace("v", u) for each in spelt if "v" in each for u in ("u", "yu")]
    return spelt + others


def _text(words: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(words))
