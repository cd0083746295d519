"""The words a person is found by: what goes into the table ``resident_words``.

Each column holds tokens for one kind of match, so that search needs no scan: whole things for
exact and prefix matches, their ends for matches inside (`bare` name 周远桂: 远桂, 桂), numbers
forwards and backwards (the last four digits are a prefix of the number read backwards).
"""

from collections.abc import Iterable
from functools import lru_cache

from community_desk.registry.addresses import Place
from community_desk.registry.names import bare, fold, spell, spellings

COLUMNS = ("whole", "part", "spelt", "spelt_part", "initials", "place", "heads", "tails")
# Signs before a number of a place; no name and no address word has them in front.
BLOCK, UNIT, ROOM = "栋", "元", "室"


@lru_cache(maxsize=4096)
def name_words(name: str, former_name: str = "") -> tuple[str, str, str, str, str]:
    """The columns ``whole``, ``part``, ``spelt``, ``spelt_part`` and ``initials``."""
    whole, part = [bare(name)], _ends(bare(name))
    spelt: list[str] = []
    spelt_part: list[str] = []
    initials: list[str] = []
    for each in filter(None, (name, former_name)):
        for syllables in spellings(each):
            letters = [syllable[0] for syllable in syllables]
            # 周远桂: zhouyuangui, and zhouyg as input methods taught people to type.
            spelt += [*_with_u("".join(syllables)), syllables[0] + "".join(letters[1:])]
            for start in range(1, len(syllables)):
                spelt_part += _with_u("".join(syllables[start:]))
                spelt_part.append("".join(letters[start:]))
            initials.append("".join(letters))
    if former_name:
        part += [bare(former_name), *_ends(bare(former_name))]
    return _text(whole), _text(part), _text(spelt), _text(spelt_part), _text(initials)


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


def number_words(*numbers: str) -> tuple[str, str]:
    """The columns ``heads`` and ``tails``."""
    plain = [number.replace("-", "").lower() for number in numbers if number]
    return " ".join(plain), " ".join(number[::-1] for number in plain)


@lru_cache(maxsize=1024)
def _compound_words(compound: str) -> tuple[str, ...]:
    text = bare(compound)
    if not text:
        return ()
    pinyin, initials = spell(compound)
    return (text, *_ends(text), pinyin.replace(" ", ""), initials)


def _ends(text: str) -> list[str]:
    return [text[start:] for start in range(1, len(text))]


def _with_u(spelt: str) -> list[str]:
    """``lv`` is also typed lu (the key) and lyu (the passport); lue and nue likewise."""
    if "v" not in spelt:
        return [spelt]
    return [spelt, spelt.replace("v", "u"), spelt.replace("v", "yu")]


def _text(words: Iterable[str]) -> str:
    return fold(" ".join(dict.fromkeys(words)))
