"""The index behind `advice`: shared pairs of characters and of syllables, and initials.

Built once per catalogue; a question is then answered in a few milliseconds.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import log

from opencc import OpenCC

from community_desk.certificates.catalogue import Catalogue, CertificateType

# Particles and requests around every question; they are cut out before comparing.
_EMPTY = re.compile(
    # Who asks for it says little of what it is.
    "(?:单位|公司|银行|学校|厂里|对方)(?:要求|非要|要|让|叫|说)(?:我们|我)?(?:来|去)?|"
    "^要?[开办](?![店墙门窗出租厂公执照])|要证明|开证明|证明|"
    "我要|要个|请问|怎么办|怎么样|怎么|怎样|如何|能不能|可不可以|可以|能否|需不需要|需要|想要|我想|帮我|帮忙|"
    "要不要|去哪里|去哪儿|去哪|在哪里|在哪儿|在哪|哪里|哪儿|哪个部门|开具|出具|开个|开一张|开张|开一个|"
    "开一份|办一个|办理|一张|一份|居委会|吗|呢|吧|啊|呀|了|的|我们|我|你们|您|你"
)
_READ = re.compile(r"[a-z0-9\u3400-\u9fff\U00020000-\U0003ffff]+")
_HANZI = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_RUN_OF_INITIALS, _RUN_OF_PINYIN = 2, 3
_SINGLE, _FLOOR, _UNKNOWN = 0.35, 0.03, 0.8
_VERY_WORDS = 2.0  # above whatever is only like a question


@dataclass(frozen=True, slots=True)
class Grams:
    """Which terms have which gram, and what a gram weighs."""

    terms: Mapping[str, tuple[int, ...]]
    weights: Mapping[str, float]
    totals: tuple[float, ...]  # by term
    types: Mapping[str, frozenset[int]]  # in the terms of which types
    extra: Mapping[str, frozenset[int]]  # in what else is said of which types


@dataclass(frozen=True, slots=True)
class Spellings:
    """All terms in letters, with the runs of letters that a typing error leaves standing."""

    letters: tuple[str, ...]
    run: int  # letters in a run
    counts: tuple[int, ...]  # runs by term
    terms: Mapping[str, tuple[int, ...]]  # which terms have a run


@dataclass(frozen=True, slots=True)
class Index:
    """All terms of a catalogue with their owners, and how to compare with them."""

    size: int
    texts: tuple[str, ...]
    owners: tuple[int, ...]
    spelled: Spellings
    initials: Spellings
    characters: Grams
    syllables: Grams


@lru_cache(maxsize=4)
def index_of(catalogue: Catalogue) -> Index:
    """The index of a catalogue; built at the first question."""
    terms = [
        dict.fromkeys(readable(term) for term in (kind.title, *kind.synonyms))
        for kind in catalogue.types
    ]
    # Words that a type of the old surveys shares with one that the rule itself names are the
    # latter's: so one file serves under every policy.
    taken = {
        term
        for kind, own in zip(catalogue.types, terms, strict=True)
        if kind.only_where_named
        for term in own
    }
    texts: list[str] = []
    owners: list[int] = []
    for number, (kind, own) in enumerate(zip(catalogue.types, terms, strict=True)):
        for term in own:
            if kind.only_where_named or term not in taken:
                texts.append(term)
                owners.append(number)
    extra = [[readable(text) for text in _said_besides(kind)] for kind in catalogue.types]
    return Index(
        len(catalogue.types),
        tuple(texts),
        tuple(owners),
        _spellings(["".join(syllables(text)) for text in texts], _RUN_OF_PINYIN),
        _spellings([initials(text) for text in texts], _RUN_OF_INITIALS),
        _grams([character_grams(text) for text in texts], owners, extra, character_grams),
        _grams([syllable_grams(text) for text in texts], owners, extra, syllable_grams),
    )


def readable(text: str) -> str:
    """Small letters, digits and simplified characters, without blanks and punctuation."""
    plain = unicodedata.normalize("NFKC", text).lower()
    if not plain.isascii():
        plain = _simplifier().convert(plain)
    return "".join(_READ.findall(plain))


def core(question: str) -> str:
    """A question without the words of every question, parts apart by a blank; may be empty."""
    return " ".join(_EMPTY.sub(" ", question).split())


def hanzi(text: str) -> bool:
    """Whether there is a Chinese character in the text."""
    return bool(_HANZI.search(text))


def syllables(text: str) -> list[str]:
    """The pinyin of each character without tones; what is no character stays."""
    from pypinyin import lazy_pinyin  # loaded with the first question, not at the start

    return list(lazy_pinyin(text))


def initials(text: str) -> str:
    """The first letters of the pinyin: 身份证丢了 to sfzdl."""
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(text, style=Style.FIRST_LETTER))


def character_grams(text: str) -> list[str]:
    """Single characters and pairs of neighbours; no pair reaches over a blank."""
    found: list[str] = []
    for part in text.split():
        found += [one + two for one, two in pairwise(part)]
        found += list(part)
    return found


def syllable_grams(text: str) -> list[str]:
    """The same for syllables."""
    found: list[str] = []
    for part in text.split():
        spelled = syllables(part)
        found += [f"{one} {two}" for one, two in pairwise(spelled)]
        found += [f"{one}." for one in spelled]
    return found


def similar(index: Index, question: str) -> list[float]:
    """By certificate type: how much of a Chinese question it has; `_VERY_WORDS` for all of it."""
    asked = core(question)
    by_characters = _compare(index, index.characters, question, character_grams(asked))
    by_sound = _compare(index, index.syllables, question, syllable_grams(asked))
    return [max(one, 0.85 * two) for one, two in zip(by_characters, by_sound, strict=True)]


def spelled_alike(index: Index, letters: str) -> list[float]:
    """By certificate type: how well pinyin or initials agree with what was typed."""
    best = [0.0] * index.size
    for known in (index.initials, index.spelled):
        for owner, score in zip(index.owners, _agreements(letters, known), strict=True):
            if score > best[owner]:
                best[owner] = score
    return best


def _compare(index: Index, grams: Grams, question: str, asked: list[str]) -> list[float]:
    weights = {gram: grams.weights.get(gram, _UNKNOWN * _size(gram)) for gram in asked}
    total = sum(weights.values()) or 1.0
    found: dict[int, float] = defaultdict(float)
    union = [0.0] * index.size
    besides = [0.0] * index.size
    for gram, weight in weights.items():
        for term in grams.terms.get(gram, ()):
            found[term] += weight
        for kind in grams.types.get(gram, ()):
            union[kind] += weight
        for kind in grams.extra.get(gram, ()):
            besides[kind] += weight
    best = [0.0] * index.size
    for term, weight in found.items():
        text = index.texts[term]
        score = 0.65 * weight / total + 0.35 * weight / grams.totals[term]
        if text in question or question in text:
            score += 0.2
        owner = index.owners[term]
        best[owner] = max(best[owner], score)
    scores = [
        best[kind] + (0.25 * union[kind] + 0.1 * besides[kind]) / total
        for kind in range(index.size)
    ]
    for term, text in enumerate(index.texts):
        if text == question:
            scores[index.owners[term]] = _VERY_WORDS
    return scores


def _agreements(typed: str, known: Spellings) -> list[float]:
    """By term: how well its letters agree with those that were typed."""
    mine, runs = len(typed), _runs(typed, known.run)
    shared: dict[int, int] = defaultdict(int)
    for run in runs:
        for term in known.terms.get(run, ()):
            shared[term] += 1
    scores = []
    for term, theirs in enumerate(known.letters):
        if typed == theirs:
            score = _VERY_WORDS
        elif theirs.startswith(typed):
            score = 0.6 + 0.6 * mine / len(theirs)
        elif typed in theirs:
            score = 0.4 + 0.5 * mine / len(theirs)
        elif len(theirs) >= 3 and theirs in typed:
            score = 0.4 + 0.6 * len(theirs) / mine
        elif mine >= 4 and term in shared:
            score = 1.2 * shared[term] / (len(runs) + known.counts[term] - shared[term])
        else:
            score = 0.0
        scores.append(score)
    return scores


def _spellings(texts: Sequence[str], run: int) -> Spellings:
    terms: dict[str, list[int]] = defaultdict(list)
    for term, letters in enumerate(texts):
        for part in _runs(letters, run):
            terms[part].append(term)
    return Spellings(
        tuple(texts),
        run,
        tuple(len(_runs(letters, run)) for letters in texts),
        {part: tuple(numbers) for part, numbers in terms.items()},
    )


def _runs(letters: str, run: int) -> frozenset[str]:
    return frozenset(letters[i : i + run] for i in range(len(letters) - run + 1))


def _size(gram: str) -> float:
    """A pair counts whole, a single character or syllable less."""
    return _SINGLE if len(gram) == 1 or gram.endswith(".") else 1.0


def _grams(
    terms: list[list[str]],
    owners: list[int],
    extra: list[list[str]],
    split: Callable[[str], list[str]],
) -> Grams:
    places: dict[str, list[int]] = defaultdict(list)
    types: dict[str, set[int]] = defaultdict(set)
    besides: dict[str, set[int]] = defaultdict(set)
    for term, grams in enumerate(terms):
        for gram in dict.fromkeys(grams):
            places[gram].append(term)
            types[gram].add(owners[term])
    for kind, texts in enumerate(extra):
        for text in texts:
            for gram in split(text):
                besides[gram].add(kind)
    count = len(extra)
    weights = {
        gram: _size(gram) * max(log(count / len(kinds)), _FLOOR) for gram, kinds in types.items()
    }
    totals = [sum(weights[gram] for gram in set(grams)) for grams in terms]
    return Grams(
        {gram: tuple(numbers) for gram, numbers in places.items()},
        weights,
        tuple(totals),
        {gram: frozenset(kinds) for gram, kinds in types.items()},
        {gram: frozenset(kinds) for gram, kinds in besides.items()},
    )


def _said_besides(kind: CertificateType) -> list[str]:
    cases = [route.case for route in kind.refusal.routes] if kind.refusal else []
    return [kind.summary, *kind.life_events, *kind.asked_by, *cases]


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")
