"""Whether two records are one person: what speaks for it, what against, and how sure it is.

The measure is about the pair, never about a person.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.identity import read_identity, upgraded
from community_desk.registry.names import bare, sound_alike

Sureness = Literal["certain", "likely", "possible"]

SURENESS: Mapping[Sureness, str] = {
    "certain": QT_TRANSLATE_NOOP("duplicates", "几乎确定"),
    "likely": QT_TRANSLATE_NOOP("duplicates", "很可能"),
    "possible": QT_TRANSLATE_NOOP("duplicates", "可能"),
}
REASONS: Mapping[str, str] = {
    "number_forms": QT_TRANSLATE_NOOP("duplicates", "15位与18位是同一个证件号码"),
    "former_number": QT_TRANSLATE_NOOP("duplicates", "一个的原证件号码是另一个的证件号码"),
    "check_digit": QT_TRANSLATE_NOOP("duplicates", "证件号码前17位相同，只有校验位不同"),
    "number_slip": QT_TRANSLATE_NOOP("duplicates", "同名，证件号码只错一位或两位颠倒"),
    "name_birth": QT_TRANSLATE_NOOP("duplicates", "同名，出生日期相同"),
    "former_name": QT_TRANSLATE_NOOP("duplicates", "一个的曾用名是另一个的姓名，出生日期相同"),
    "name_phone": QT_TRANSLATE_NOOP("duplicates", "同名，电话相同"),
    "name_dwelling": QT_TRANSLATE_NOOP("duplicates", "同名，住在同一处"),
    "sound_birth": QT_TRANSLATE_NOOP("duplicates", "姓名同音，出生日期相同"),
    "sound_dwelling": QT_TRANSLATE_NOOP("duplicates", "姓名同音，住在同一处"),
}
AGAINST: Mapping[str, str] = {
    "sex": QT_TRANSLATE_NOOP("duplicates", "性别不同"),
    "birth": QT_TRANSLATE_NOOP("duplicates", "出生日期不同"),
    "numbers": QT_TRANSLATE_NOOP("duplicates", "证件号码相差不止一位"),
    "names": QT_TRANSLATE_NOOP("duplicates", "姓名不同"),
}
# How likely a reason alone makes it, in hundredths; several together leave less doubt.
_WEIGHTS = {
    "number_forms": 95,
    "former_number": 95,
    "check_digit": 92,
    "number_slip": 90,
    "name_birth": 75,
    "former_name": 70,
    "name_phone": 60,
    "name_dwelling": 60,
    "sound_birth": 40,
    "sound_dwelling": 35,
}
# What is left of it where something speaks against it.
_LESS = {"sex": 0.5, "birth": 0.5, "numbers": 0.5, "names": 0.8}
_BY_NUMBER = frozenset({"number_forms", "former_number", "check_digit"})
_LEVELS: tuple[tuple[float, Sureness], ...] = (
    (90, "certain"),
    (60, "likely"),
    (30, "possible"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What of a record is compared; ``id`` is 0 for somebody who is only being typed."""

    id: int = 0
    name: str
    former_name: str = ""
    sex: str = ""
    birth_date: str = ""
    id_kind: str = ""
    id_number: str = ""
    former_id_number: str = ""
    phone: str = ""
    dwelling_id: int | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How sure it is that two records are one person; ``reasons`` are keys of `REASONS`,
    ``against`` of `AGAINST`. ``points`` (hundredths) order pairs and are not shown.
    """

    points: float
    sure: Sureness
    reasons: tuple[str, ...]
    against: tuple[str, ...]


def likeness(one: Traits, other: Traits) -> Likeness | None:
    """Compares two records; None where they are not taken for one person.

    Two identity numbers that both hold are two people, and so are different sex and birth date
    together, whatever else they share.
    """
    if two_valid_numbers(one, other):
        return None
    reasons = [reason for reason in REASONS if _TESTS[reason](one, other)]
    reasons = [each for each in reasons if _STRONGER.get(each) not in reasons]
    against = _against(one, other, reasons)
    if {"sex", "birth"} <= set(against) and not _BY_NUMBER & set(reasons):
        return None
    doubt = 1.0
    for reason in reasons:
        doubt *= 1 - _WEIGHTS[reason] / 100
    points = 100 * (1 - doubt)
    for each in against:
        points *= _LESS[each]
    for least, sure in _LEVELS:
        if points >= least:
            return Likeness(points, sure, tuple(reasons), tuple(against))
    return None


def two_valid_numbers(one: Traits, other: Traits) -> bool:
    """Whether both have a number of the same kind that holds, and not the same one."""
    if not one.id_number or not other.id_number:
        return False
    first, second = (read_identity(upgraded(each.id_number), each.id_kind) for each in (one, other))
    return (
        first.holds
        and second.holds
        and first.kind == second.kind
        and first.number != second.number
        and not _former_number(one, other)
    )


def is_slip(one: str, other: str) -> bool:
    """Whether two texts differ by one wrong sign, or by two neighbours in the wrong order."""
    if len(one) != len(other) or one == other:
        return False
    wrong = [at for at in range(len(one)) if one[at] != other[at]]
    if len(wrong) == 1:
        return True
    first, last = wrong[0], wrong[-1]
    swapped = one[first] == other[last] and one[last] == other[first]
    return len(wrong) == 2 and last == first + 1 and swapped


def _against(one: Traits, other: Traits, reasons: list[str]) -> list[str]:
    against = []
    if one.sex != other.sex and {one.sex, other.sex} == {"1", "2"}:
        against.append("sex")
    births = (one.birth_date, other.birth_date)
    if all(births) and births[0] != births[1] and not is_slip(*births):
        against.append("birth")
    numbers = (one.id_number, other.id_number)
    told_apart = all(numbers) and not {*_BY_NUMBER, "number_slip"} & set(reasons)
    if told_apart and one.id_kind == other.id_kind and not is_slip(*numbers):
        against.append("numbers")
    if _BY_NUMBER & set(reasons) and not _sound(one, other) and not _renamed(one, other):
        against.append("names")
    return against


def _number_forms(one: Traits, other: Traits) -> bool:
    numbers = {upgraded(one.id_number), upgraded(other.id_number)}
    return len(numbers) == 1 and one.id_number != other.id_number


def _former_number(one: Traits, other: Traits) -> bool:
    def was(before: Traits, after: Traits) -> bool:
        former = before.former_id_number
        others = (after.id_number, after.former_id_number)
        return bool(former) and upgraded(former) in [upgraded(each) for each in others if each]

    return was(one, other) or was(other, one)


def _check_digit(one: Traits, other: Traits) -> bool:
    first, second = upgraded(one.id_number), upgraded(other.id_number)
    return len(first) == len(second) == 18 and first[:17] == second[:17] and first != second


def _number_slip(one: Traits, other: Traits) -> bool:
    first, second = upgraded(one.id_number), upgraded(other.id_number)
    return is_slip(first, second) and first[:17] != second[:17] and _sound(one, other)


def _same_name(one: Traits, other: Traits) -> bool:
    return bare(one.name) == bare(other.name)


def _sound(one: Traits, other: Traits) -> bool:
    return _same_name(one, other) or sound_alike(one.name, other.name)


def _renamed(one: Traits, other: Traits) -> bool:
    return any(
        before.former_name and bare(before.former_name) == bare(after.name)
        for before, after in ((one, other), (other, one))
    )


def _same_birth(one: Traits, other: Traits) -> bool:
    return bool(one.birth_date) and one.birth_date == other.birth_date


def _same_dwelling(one: Traits, other: Traits) -> bool:
    return one.dwelling_id is not None and one.dwelling_id == other.dwelling_id


def _same_phone(one: Traits, other: Traits) -> bool:
    return bool(one.phone) and one.phone == other.phone


_TESTS: Mapping[str, Callable[[Traits, Traits], bool]] = {
    "number_forms": _number_forms,
    "former_number": _former_number,
    "check_digit": _check_digit,
    "number_slip": _number_slip,
    "name_birth": lambda a, b: _same_birth(a, b) and _same_name(a, b),
    "former_name": lambda a, b: _same_birth(a, b) and _renamed(a, b),
    "name_phone": lambda a, b: _same_phone(a, b) and _same_name(a, b),
    "name_dwelling": lambda a, b: _same_dwelling(a, b) and _same_name(a, b),
    "sound_birth": lambda a, b: _same_birth(a, b) and _sound(a, b),
    "sound_dwelling": lambda a, b: _same_dwelling(a, b) and _sound(a, b),
}
# What a stronger reason says already.
_STRONGER = {"sound_birth": "name_birth", "sound_dwelling": "name_dwelling"}
