"""One box that finds residents: by name, pinyin, initials, digits of a number, or address.

What is typed is split at spaces, and where letters, digits and characters meet (张0412); all
parts must match. Each part can match in three degrees: exactly (the name, the initials, the end
of a number), as a beginning, or somewhere inside. People are looked up degree by degree, each
through an index that gives them one by one, so that a large office is as quick as a small one.
Letters typed apart (zhang wei) are read as one name first; where too few have it, anywhere.
Nothing is asked that can add nobody, and never more people are taken than are shown.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sqlite_utils import Database

from community_desk.office.office import Office
from community_desk.registry import store
from community_desk.registry.codes import GONE
from community_desk.registry.names import DOT, bare, fold
from community_desk.registry.records import ResidentRow
from community_desk.registry.words import BLOCK, INSIDE, ROOM, SHORT, UNIT

# Fewer digits than this are a number of a block or a room, not of a person.
SHORTEST_NUMBER = 3

# A longer run of digits is none of a phone.
LONGEST_PHONE = 11

# More words than this nobody types; somebody pastes them.
MOST_PARTS = 12

_HAN = "[^\x00-\x7f]"
_RUNS = re.compile(rf"(?P<han>{_HAN}+)|(?P<digits>[0-9]{{2,}}x(?![a-z])|[0-9]+)|(?P<latin>[a-z]+)")
_DASHED = re.compile(rf"({_HAN}*)([0-9a-z]{{1,3}})-([0-9a-z]{{0,5}})(?:-([0-9a-z]{{0,5}}))?(?:室)?")
_PLACED = re.compile(
    rf"({_HAN}*?)(?:([0-9]{{1,4}}[a-z]?|[a-z])(?:号楼|栋|幢|座|#))?"
    r"(?:([0-9]{1,2}|[a-z])单元)?(?:([0-9]{1,5}[a-z]?)(?:室|房)?)?"
)
_PLACE_SIGN = re.compile("[0-9a-z](?:号楼|栋|幢|座|#|单元|室)")
_DOCUMENT = re.compile("[a-z]{1,3}[0-9]{5,}")
_TO_PLAIN = {code + 0xFEE0: chr(code) for code in range(0x21, 0x7F)} | {
    ord("ü"): "v",
    ord("'"): None,
    ord("’"): None,
    ord("—"): "-",
    ord("－"): "-",
    ord(DOT): None,
}
# Vowels as dictionaries write them: zhāng wěi. ü with its tone is still ü.
_TO_PLAIN |= {
    ord(toned): plain
    for plain, row in (
        *(("a", "āáǎà"), ("e", "ēéěè"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù")),
        *(("v", "ǖǘǚǜ"), ("n", "ńňǹ"), ("m", "ḿ")),
    )
    for toned in row
}
# Tones as digits: zhang1wei3, or zhang1 wei3. One syllable alone (wang3) is Wang of block 3.
_TONED = re.compile("(?:[a-z]{1,6}[1-5])+[a-z]{1,6}[1-5]?")
_LATIN = re.compile("[a-z]+")
_SYLLABLE = re.compile("[a-z]{1,6}[1-5]?")
_TONES = re.compile("[1-5]")


@dataclass(frozen=True, slots=True)
class _Part:
    """How one part of the query matches, in FTS5's language, one expression per degree; then
    the digits that may also stand inside a number, which another table knows."""

    exact: str
    beginning: str
    inside: str
    digits: str = ""

    def degree(self, number: int) -> str:
        return (self.exact, self.beginning, self.inside)[number]

    def grows(self, number: int) -> bool:
        """Whether this degree may match more than the one before."""
        more = number == 2 and bool(self.digits)
        return more or self.degree(number) != self.degree(number - 1)


def find(office: Office, words: str, *, limit: int = 50) -> list[ResidentRow]:
    """The people that all parts of ``words`` fit, best first; none where nothing was typed.

    A name comes before the rest, an exact match before a beginning, that before anything inside;
    people who moved away or died come last of their kind.
    """
    if limit < 1:
        return []
    degrees: dict[int, int] = {}
    for degree, parts in _questions(words):
        if len(degrees) >= limit:
            break
        for found in _matching(office.db, parts, degree, limit + len(degrees)):
            degrees.setdefault(found, degree)
    names = {bare(word) for word in words.split()}
    lines = store.rows_of(
        office.db,
        list(degrees),
        today=office.today(),
        block_word=office.setting("building_word"),
    )
    lines.sort(key=lambda row: _rank(row, degrees[row.id], names))
    return lines[:limit]


def ids_matching(db: Database, words: str, *, limit: int) -> list[int]:
    """The rows of up to ``limit`` people that all parts of ``words`` fit, in no order; for lists
    that are about people and have an order of their own.
    """
    found: dict[int, None] = {}
    for degree, parts in _questions(words):
        if len(found) >= limit:
            break
        found.update(dict.fromkeys(_matching(db, parts, degree, limit)))
    return list(found)[:limit]


def _rank(row: ResidentRow, degree: int, names: set[str]) -> tuple[object, ...]:
    name = bare(row.name)
    starts = any(name.startswith(each) for each in names)
    return (name not in names, degree, not starts, row.status in GONE, len(name), row.id)


def _matching(db: Database, parts: list[_Part], degree: int, limit: int) -> Iterator[int]:
    digits = [part for part in parts if part.digits] if degree == 2 else []
    plain = [part.degree(degree) for part in parts if part not in digits]
    if not all(plain):
        return
    if not plain and len(digits) == 1:
        yield from _one_number(db, digits[0], limit)
        return
    clauses, values = [], []
    if plain:
        clauses.append("resident_words MATCH ?")
        values.append(" AND ".join(plain))
    for part in digits:
        clause = "SELECT rowid FROM resident_digits WHERE resident_digits MATCH ?"
        values.append(f'"{part.digits}"')
        if part.inside:
            clause += " UNION SELECT rowid FROM resident_words WHERE resident_words MATCH ?"
            values.append(part.inside)
        # The plus keeps SQLite from asking the index of words anew for each number found.
        clauses.append(f"+rowid IN ({clause})" if plain else f"id IN ({clause})")
    column, table = ("rowid", "resident_words") if plain else ("id", "resident")
    sql = f"SELECT {column} FROM {table} WHERE {' AND '.join(clauses)} LIMIT ?"
    for line in db.execute(sql, [*values, limit]):
        yield line[0]


def _one_number(db: Database, part: _Part, limit: int) -> Iterator[int]:
    """Digits alone can fit a third of a city (340102); the first few are taken as they come.

    The beginning of a citizen's number is common to many, which makes it slow to look for
    inside: whose number begins so comes first. A run too long for a phone lies nowhere else,
    but for records under two numbers; so the rest is asked only where nobody's begins so.
    """
    if len(part.digits) > LONGEST_PHONE:
        sql = (
            "SELECT id FROM resident WHERE id_number >= :from AND id_number < :from || '~'"
            " AND id_number <> '' AND removed_at = '' LIMIT :limit"
        )
        found = db.execute(sql, {"from": part.digits.upper(), "limit": limit}).fetchall()
        yield from (line[0] for line in found)
        if found:
            return
    sql = "SELECT rowid FROM resident_digits WHERE resident_digits MATCH ? LIMIT ?"
    for line in db.execute(sql, [f'"{part.digits}"', limit]):
        yield line[0]
    if part.inside:
        sql = "SELECT rowid FROM resident_words WHERE resident_words MATCH ? LIMIT ?"
        for line in db.execute(sql, [part.inside, limit]):
            yield line[0]


def _questions(words: str) -> Iterator[tuple[int, list[_Part]]]:
    """What to ask, in this order: degrees and the parts that all must match in them."""
    plain = unicodedata.normalize("NFC", words).lower().translate(_TO_PLAIN)
    apart = _without_tones(fold(plain).lower().split()[:MOST_PARTS])
    joined: list[str] = []
    for latin, run in groupby(apart, lambda word: bool(_LATIN.fullmatch(word))):
        together = list(run)
        joined += ["".join(together)] if latin else together
    parts = _parts(joined)
    for degree in range(3 if parts else 0):
        # Where no part can be more than it is, asking again would find the same people.
        if not degree or any(each.grows(degree) for each in parts):
            yield degree, parts
    # Inside holds what is exact or a beginning, which is rare of two words in one name.
    if joined != apart:
        yield 2, _parts(apart)


def _parts(words: list[str]) -> list[_Part]:
    """The parts of some words; said twice, one asks no more than said once."""
    return list(dict.fromkeys(part for word in words for part in _parts_of(word)))


def _parts_of(word: str) -> list[_Part]:
    place = _place(word)
    if place is not None:
        return place
    runs = [(match.lastgroup, match[0]) for match in _RUNS.finditer(word)]
    if _DOCUMENT.fullmatch(word):
        return [_document(word, runs[0][1], runs[1][1])]
    kinds = {"han": _han, "latin": _latin, "digits": _digits}
    return [kinds[str(kind)](text) for kind, text in runs]


def _without_tones(words: list[str]) -> list[str]:
    said = len(words) > 1 and all(map(_SYLLABLE.fullmatch, words))
    return [_TONES.sub("", word) if said or _TONED.fullmatch(word) else word for word in words]


def _han(text: str) -> _Part:
    exact = _is("{whole place}", text)
    if len(text) > 1:
        return _Part(exact, _begins("{whole place}", text), _begins("{whole part place}", text))
    beginning = f"({_is('short', text)} OR {_begins('place', text)})"
    return _Part(exact, beginning, f"({_is('short', text)} OR {_begins('{part place}', text)})")


def _latin(text: str) -> _Part:
    exact = _is("{spelt initials}", text)
    if len(text) > SHORT:
        # In one go: FTS5 gathers all that begins so, for each time that it is asked.
        beginning = _begins("{spelt initials}", text)
        inside = _begins("{spelt spelt_part initials}", text)
        return _Part(exact, beginning, f"({inside} OR {_is('place', text)})")
    beginning = _is("short", text)
    inside = _is("short", INSIDE + text) if len(text) == 1 else _begins("spelt_part", text)
    return _Part(exact, beginning, f"({beginning} OR {inside} OR {_is('place', text)})")


def _digits(text: str) -> _Part:
    number = text.lstrip("0") or text
    room = _is("place", ROOM + number)
    if len(text) < SHORTEST_NUMBER:
        block = _is("place", BLOCK + number)
        anywhere = f"({block} OR {_is('place', UNIT + number)} OR {room})"
        return _Part(f"({block} OR {room})", anywhere, anywhere)
    tail = _begins("tails", text[::-1])
    either = f"({tail} OR {room})"
    if len(text) == SHORTEST_NUMBER:
        return _Part(room, either, either, text)
    return _Part(tail, either, room, text) if len(text) <= 5 else _Part(tail, tail, "", text)


def _document(word: str, letters: str, digits: str) -> _Part:
    """Letters before digits: a passport, or initials and a number in one go."""
    number = _begins("tails", word[::-1])
    name, end = _latin(letters), _digits(digits)
    return _Part(
        f"({number} OR ({name.exact} AND {end.exact}))",
        f"({number} OR ({name.beginning} AND {end.beginning}))",
        f"({name.inside} AND {end.beginning})",
        word,
    )


def _place(word: str) -> list[_Part] | None:
    """The parts of an address word; None where the word is none."""
    dashed = _DASHED.fullmatch(word)
    if dashed and not dashed[2].startswith("0"):
        compound, block, second, third = dashed.groups()
        parts = [_han(compound)] if compound else []
        parts.append(_number(BLOCK, block))
        if third is not None:
            parts.append(_number(UNIT, second))
            return [*parts, _number(ROOM, third)] if third else parts
        if second and len(second) <= 2:
            unit = _is("place", UNIT + second)
            either = f"({unit} OR {_begins('place', ROOM + second)})"
            return [*parts, _Part(unit, either, either)]
        return [*parts, _number(ROOM, second)] if second else parts
    placed = _PLACED.fullmatch(word) if _PLACE_SIGN.search(word) else None
    if placed is None:
        return None
    compound, block, unit, room = placed.groups()
    parts = [_han(compound)] if compound else []
    for sign, number in ((BLOCK, block), (UNIT, unit), (ROOM, room)):
        if number:
            parts.append(_number(sign, number))
    return parts


def _number(sign: str, number: str) -> _Part:
    exact = _is("place", sign + (number.lstrip("0") or number))
    beginning = _begins("place", sign + number) if sign == ROOM else exact
    return _Part(exact, beginning, beginning)


def _is(column: str, text: str) -> str:
    return f'{column} : "{text}"'


def _begins(column: str, text: str) -> str:
    return f'{column} : "{text}" *'
