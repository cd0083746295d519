"""Statistics of the people who are still here: figures, each with the filter that lists exactly
the people it counts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from community_desk.errors import Translate
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import codes, conditions, lists, store_statistics
from community_desk.registry.addresses import unit_of_key
from community_desk.registry.conditions import Condition
from community_desk.registry.counted_conditions import span
from community_desk.registry.lists import Filter

BAND_YEARS = 5
_LAST_BAND = 20  # 100 years and more
_BIGGEST = 7  # households of so many people and more stand together

# The kinds of parts that all people of a scope are divided into, in the order they are shown.
TITLES: Mapping[str, str] = {
    "status": QT_TRANSLATE_NOOP("statistics", "人户情况"),
    "place": QT_TRANSLATE_NOOP("statistics", "各处人口"),
    "household_size": QT_TRANSLATE_NOOP("statistics", "每户人数"),
    "education": QT_TRANSLATE_NOOP("statistics", "文化程度"),
    "employment": QT_TRANSLATE_NOOP("statistics", "从业状况"),
}
PYRAMID = QT_TRANSLATE_NOOP("statistics", "年龄与性别")
# Ages that the office's work goes by (domain D: inoculation, school, old age, great age).
_AGES: Mapping[str, tuple[Condition, ...]] = {
    "0-6": (Condition("ages", "0-6"),),
    "7-17": (Condition("ages", "7-17"),),
    "60-": (Condition("ages", "60-"),),
    "80-": (Condition("ages", "80-"),),
    "80-alone": (Condition("ages", "80-"), Condition("alone")),
}
_FROM_TO = QT_TRANSLATE_NOOP("statistics", "{first}–{last}岁")
_FROM = QT_TRANSLATE_NOOP("statistics", "{first}岁以上")
_ALONE = QT_TRANSLATE_NOOP("statistics", "80岁以上独居")
_NO_AGE = QT_TRANSLATE_NOOP("statistics", "出生日期不详")
_NO_SEX = QT_TRANSLATE_NOOP("statistics", "性别不详")
_EMPTY = QT_TRANSLATE_NOOP("statistics", "未登记")
_HOUSEHOLD = QT_TRANSLATE_NOOP("statistics", "{count}人户")
_BIG_HOUSEHOLD = QT_TRANSLATE_NOOP("statistics", "{count}人及以上户")
_NO_HOUSEHOLD = QT_TRANSLATE_NOOP("statistics", "没有编入一户")
_NO_PLACE = QT_TRANSLATE_NOOP("statistics", "没有住址")
_OTHER_PLACE = QT_TRANSLATE_NOOP("statistics", "其他住址")
_NO_BLOCK = QT_TRANSLATE_NOOP("statistics", "无楼栋号")


@dataclass(frozen=True, slots=True)
class Part:
    """A figure: how many people (and households), and the filter that lists them."""

    key: str
    people: int
    which: Filter
    households: int = 0


@dataclass(frozen=True, slots=True)
class Band:
    """The men and the women of five years of age; the key is ``"60-64"`` or ``"100-"``."""

    key: str
    men: Part
    women: Part


@dataclass(frozen=True, slots=True)
class Pyramid:
    """Everybody by age and sex, the youngest first, and those of whom either is not known."""

    bands: tuple[Band, ...]
    no_age: Part
    no_sex: Part


@dataclass(frozen=True, slots=True)
class Statistics:
    """All figures of one compound, or of all people; ``divisions`` by the keys of `TITLES`."""

    scope: Filter
    total: Part
    ages: tuple[Part, ...]
    pyramid: Pyramid
    divisions: Mapping[str, tuple[Part, ...]]


def statistics(office: Office, compound: str | None = None) -> Statistics:
    """All figures of a compound, or of everybody."""
    scope = Filter(named="all", compound=compound)
    return Statistics(
        scope,
        total(office, scope),
        ages(office, scope),
        pyramid(office, scope),
        {
            "status": by_status(office, scope),
            "place": by_place(office, scope),
            "household_size": by_household_size(office, scope),
            "education": by_education(office, scope),
            "employment": by_employment(office, scope),
        },
    )


def total(office: Office, scope: Filter) -> Part:
    """Everybody."""
    people, households = store_statistics.total(office.db, *lists.where(scope, office.today()))
    return Part("", people, scope, households)


def pyramid(office: Office, scope: Filter) -> Pyramid:
    """Bands of five years, up to the last in which there is anybody."""
    found = store_statistics.by_band(
        office.db,
        *lists.where(scope, office.today()),
        today=office.today(),
        years=BAND_YEARS,
        last=_LAST_BAND,
    )
    counted = {(band, sex): people for band, sex, people in found}
    last = max((band for band, sex in counted if sex in ("1", "2")), default=0)
    bands = []
    for number in range(last + 1):
        first = number * BAND_YEARS
        key = f"{first}-" if number == _LAST_BAND else f"{first}-{first + BAND_YEARS - 1}"
        men, women = (
            Part(
                f"{sex}:{key}",
                counted.get((number, sex), 0),
                _narrowed(scope, Condition("ages", key), Condition("sex", sex)),
            )
            for sex in ("1", "2")
        )
        bands.append(Band(key, men, women))
    no_age = sum(people for (band, _), people in counted.items() if band < 0)
    no_sex = sum(
        people for (band, sex), people in counted.items() if band >= 0 and sex not in ("1", "2")
    )
    whole = Condition("ages", "0-")
    return Pyramid(
        tuple(bands),
        Part("no_age", no_age, _narrowed(scope, Condition("no_age"))),
        Part("no_sex", no_sex, _narrowed(scope, Condition("no_sex"), whole)),
    )


def ages(office: Office, scope: Filter) -> tuple[Part, ...]:
    """The ages that matter; who is over 80 is also over 60."""
    today = office.today()
    chosen, values = lists.where(scope, today)
    flat = [condition for of_group in _AGES.values() for condition in of_group]
    clauses, bound = conditions.where(flat, today)
    rest = iter(clauses)
    joined = [" AND ".join(next(rest) for _ in group) for group in _AGES.values()]
    counted = store_statistics.fitting(office.db, chosen, values | bound, joined)
    return tuple(
        Part(key, people, _narrowed(scope, *group))
        for (key, group), people in zip(_AGES.items(), counted, strict=True)
    )


def by_status(office: Office, scope: Filter) -> tuple[Part, ...]:
    """Whether register and person are in the same place."""
    return _by_code(office, scope, "status", codes.STATUS, "r.status")


def by_employment(office: Office, scope: Filter) -> tuple[Part, ...]:
    """What people work as, in the order of the code table."""
    return _by_code(office, scope, "employment", codes.EMPLOYMENT, "r.employment")


def by_education(office: Office, scope: Filter) -> tuple[Part, ...]:
    """The level of education, by the first digit of the code."""
    levels = [code[0] for code in codes.EDUCATION if code[1] == "0"]
    return _by_code(office, scope, "education_level", levels, "substr(r.education, 1, 1)")


def by_place(office: Office, scope: Filter) -> tuple[Part, ...]:
    """People and households of each compound; within a compound, of each block."""
    level = "compound" if scope.compound is None else "block"
    found = store_statistics.by_place(office.db, *lists.where(scope, office.today()), level)
    parts = []
    for key, people, households in found:
        if not key:
            which = _narrowed(scope, Condition("no_place"))
        elif level == "compound":
            which = Filter(named="all", compound=key.removesuffix("\t"))
        else:
            _, block, _ = unit_of_key(f"{key}\t")
            which = Filter(named="all", compound=scope.compound, block=block)
        parts.append(Part(key, people, which, households))
    return tuple(parts)


def by_household_size(office: Office, scope: Filter) -> tuple[Part, ...]:
    """Households by the number of people who are still here."""
    found = store_statistics.by_household_size(
        office.db, *lists.where(scope, office.today()), _BIGGEST
    )
    parts = []
    for size, people, households in found:
        key = f"{size}-" if size == _BIGGEST else str(size)
        asked = Condition("household_size", key) if size else Condition("no_household")
        parts.append(Part(key, people, _narrowed(scope, asked), households))
    # Whoever belongs to no household stands last.
    return tuple(sorted(parts, key=lambda part: part.key == "0"))


def label(kind: str, part: Part, say: Translate, block_word: str) -> str:
    """The words for a part: ``kind`` is a key of `TITLES`, or ``ages`` or ``pyramid``."""
    if kind == "place":
        return _place_label(part, say, block_word)
    if kind == "household_size":
        return _size_label(part.key, say)
    if kind in ("ages", "pyramid"):
        return _age_label(part.key, say)
    if not part.key:
        return say("statistics", _EMPTY)
    if kind == "education":
        return say("codes", codes.EDUCATION[f"{part.key}0"])
    return say("codes", codes.word_of(kind, part.key))


def _age_label(key: str, say: Translate) -> str:
    plain = {"no_age": _NO_AGE, "no_sex": _NO_SEX, "80-alone": _ALONE}.get(key)
    if plain:
        return say("statistics", plain)
    sex, colon, ages_ = key.rpartition(":")
    first, last = span(ages_)
    text = _FROM if last is None else _FROM_TO
    words = say("statistics", text).format(first=first, last=last)
    return f"{say('codes', codes.SEX[sex])} {words}" if colon else words


def _size_label(key: str, say: Translate) -> str:
    size, last = span(key)
    if not size:
        return say("statistics", _NO_HOUSEHOLD)
    text = _BIG_HOUSEHOLD if last is None else _HOUSEHOLD
    return say("statistics", text).format(count=size)


def _place_label(part: Part, say: Translate, block_word: str) -> str:
    if not part.key:
        return say("statistics", _NO_PLACE)
    if part.which.block is None:
        return part.which.compound or say("statistics", _OTHER_PLACE)
    return f"{part.which.block}{block_word}" if part.which.block else say("statistics", _NO_BLOCK)


def _by_code(
    office: Office, scope: Filter, kind: str, order: Iterable[str], expression: str
) -> tuple[Part, ...]:
    found = store_statistics.by_code(office.db, *lists.where(scope, office.today()), expression)
    counted = dict(found)
    known = [code for code in order if code in counted]
    # A code of no table is still somebody.
    others = sorted(set(counted) - set(known) - {""})
    return tuple(
        Part(code, counted[code], _narrowed(scope, _coded(kind, code)))
        for code in (*known, *others, *([""] if "" in counted else []))
    )


def _coded(kind: str, code: str) -> Condition:
    return Condition(kind, code) if code else Condition(kind.removesuffix("_level"), "")


def _narrowed(scope: Filter, *asked: Condition) -> Filter:
    return Filter(scope.compound, scope.block, named=scope.named, conditions=asked)
