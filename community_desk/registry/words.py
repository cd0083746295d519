"""The words a person is found by: what goes into the table ``resident_words``.

Each column holds tokens for one kind of match, so that search needs no scan: whole things for
exact and prefix matches, their ends for matches inside (`bare` name 周远桂: 远桂, 桂), numbers
backwards (the last four digits are a beginning of the number read so).
"""

from functools import lru_cache

from community_desk.registry.addresses import Place
from community_desk.registry.names import bare, spell, spellings

COLUMNS = ("whole", "part", "spelt", "spelt_part", "initials", "short", "place", "tails")
# One or two letters fit very many people; for so short a beginning there is a token of its own,
# as going through all the longer ones would take long. Longer ones are gone through.
SHORT = 2
# Before a single letter with which a syllable inside a name begins.
INSIDE = "·"
# Signs before the number of a block, a unit and a room, such as nobody types.
BLOCK, UNIT, ROOM = "▪", "▫", "▹"


def name_words(name: str, former_name: str = "") -> tuple[str, ...]:
    """The columns ``whole``, ``part``, ``spelt``, ``spelt_part``, ``initials``, ``short``."""
    whole = bare(name)
    part, readings = _ends(whole), spellings(name)
    if former_name:
        former = bare(former_name)
        part += [former, *_ends(former)]
        readings += spellings(former_name)
    short = [whole[:1]]
    spelt: list[str] = []
    spelt_part: list[str] = []
    initials: list[str] = []
    for syllables in readings:
        joined = "".join(syllables)
        letters = "".join([syllable[0] for syllable in syllables])
        # 周远桂: zhouyuangui, and zhouyg as input methods taught people to type.
        spelt += (joined, syllables[0] + letters[1:])
        initials.append(letters)
        short += (joined[:1], joined[:SHORT], letters[:SHORT])
        short += [INSIDE + letter for letter in letters[1:]]
        start = 0
        for syllable in syllables[:-1]:
            start += len(syllable)
            spelt_part.append(joined[start:])
        if "v" in joined:
            spelt, spelt_part, short = map(_with_u, (spelt, spelt_part, short))
    return whole, *map(" ".join, (part, spelt, spelt_part, initials, short))


@lru_cache(maxsize=8192)
def place_words(place: Place) -> str:
    """The column ``place``."""
    words = f"{_compound_words(place.compound)} {_compound_words(place.plate)}"
    for sign, number in ((BLOCK, place.block), (UNIT, place.unit), (ROOM, place.room)):
        if number:
            words += f" {sign}{number.lower()}"
    return words


def tail_words(*numbers: str) -> str:
    """The column ``tails``."""
    return " ".join([number.replace("-", "").lower()[::-1] for number in numbers])


@lru_cache(maxsize=1024)
def _compound_words(compound: str) -> str:
    text = bare(compound)
    if not text:
        return ""
    pinyin, initials = spell(compound)
    # The last character alone (里, 园) tells nothing.
    return " ".join((text, *_ends(text)[:-1], pinyin.replace(" ", ""), initials))


def _ends(text: str) -> list[str]:
    return [text[start:] for start in range(1, len(text))]


def _with_u(spelt: list[str]) -> list[str]:
    """``lv`` is also typed lu (the key) and lyu (the passport); lue and nue likewise."""
    others = [each.replace("v", u) for each in spelt if "v" in each for u in ("u", "yu")]
    return spelt + others
