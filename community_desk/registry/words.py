"""The words a person is found by: what goes into the table ``resident_words``.

Each column holds tokens for one kind of match, so that search needs no scan: whole things for
exact and prefix matches, their ends for matches inside (`bare` name 周远桂: 远桂, 桂), numbers
backwards (the last four digits are a beginning of the number read so).
"""

from functools import lru_cache
from typing import NamedTuple

from community_desk.registry.addresses import Place
from community_desk.registry.names import (
    bare,
    fold,
    given_reading,
    halves,
    spell,
    surname_readings,
)

COLUMNS = ("whole", "part", "spelt", "spelt_part", "initials", "short", "place", "tails")
# One or two letters fit very many people; for so short a beginning there is a token of its own,
# as going through all the longer ones would take long. Longer ones are gone through.
SHORT = 2
# Before a single letter with which a syllable inside a name begins.
INSIDE = "·"
# Nobody types more of a name or a compound; of a text that went into the wrong column, all the
# ends would fill the memory.
LONGEST = 60
# Signs before the number of a block, a unit and a room, such as nobody types.
BLOCK, UNIT, ROOM = "▪", "▫", "▹"


def name_words(name: str, *other_names: str) -> tuple[str, ...]:
    """The columns ``whole``, ``part``, ``spelt``, ``spelt_part``, ``initials``, ``short``;
    ``other_names`` are those a person is found by as well, such as a former one.
    """
    surname, given = halves(name[:LONGEST])
    rest = _given_words(given)
    part, spelt, spelt_part, initials, short = rest.part, "", rest.spelt_part, "", rest.inside
    if len(surname) > 1:
        part += f" {fold(surname[1:])}{rest.whole}"
    for reading in surname_readings(surname):
        first, letters = "".join(reading), "".join([syllable[0] for syllable in reading])
        joined, letters = first + rest.spelt, letters + rest.initials
        # 周远桂: zhouyuangui, and zhouyg as input methods taught people to type.
        spelt += f" {joined} {reading[0] if reading else ''}{letters[1:]}"
        initials += f" {letters}"
        short += f" {joined[:1]} {joined[:SHORT]} {letters[:SHORT]}"
        if len(reading) > 1:
            spelt_part += f" {''.join(reading[1:])}{rest.spelt}"
            short += f" {INSIDE}{reading[1][0]}"
    whole = fold(surname) + rest.whole
    words: tuple[str, ...] = (
        whole,
        part,
        _with_u(spelt),
        _with_u(spelt_part),
        initials,
        f"{whole[:1]}{short}",
    )
    for other in filter(None, other_names):
        more = name_words(other)
        both = map(" ".join, zip(words[2:], more[2:], strict=True))
        words = (whole, f"{words[1]} {more[0]}", *both)
    return words


class _GivenWords(NamedTuple):
    """What a given name adds to the columns; it is shared by many people."""

    whole: str
    part: str
    spelt: str
    spelt_part: str
    initials: str
    inside: str


@lru_cache(maxsize=32768)
def _given_words(given: str) -> _GivenWords:
    whole, syllables = bare(given), given_reading(given)
    letters = [syllable[0] for syllable in syllables]
    ends = ["".join(syllables[start:]) for start in range(len(syllables))]
    return _GivenWords(
        whole,
        " ".join([whole, *_ends(whole)]),
        "".join(syllables),
        " ".join(ends),
        "".join(letters),
        "".join([f" {INSIDE}{letter}" for letter in letters]),
    )


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
    return " ".join(
        [number[:LONGEST].replace("-", "").lower()[::-1] for number in numbers if number]
    )


@lru_cache(maxsize=1024)
def _compound_words(compound: str) -> str:
    compound = compound[:LONGEST]
    text = bare(compound)
    if not text:
        return ""
    pinyin, initials = spell(compound)
    # The last character alone (里, 园) tells nothing.
    return " ".join((text, *_ends(text)[:-1], pinyin.replace(" ", ""), initials))


def _ends(text: str) -> list[str]:
    return [text[start:] for start in range(1, len(text))]


def _with_u(spelt: str) -> str:
    """``lv`` is also typed lu (the key) and lyu (the passport); lue and nue likewise."""
    if "v" not in spelt:
        return spelt
    return f"{spelt} {spelt.replace('v', 'u')} {spelt.replace('v', 'yu')}"
