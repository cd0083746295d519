"""Identity numbers: what kind one is, whether it holds together, and what it tells.

GB 11643-1999 for the 18-digit number, its 1989 forerunner for 15 digits; the other papers as in
domain F.2. A number that fails its check is still a number: it is kept, and somebody is told.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from operator import mul
from typing import NamedTuple

PROVINCES: Mapping[str, str] = {
    "11": "北京",
    "12": "天津",
    "13": "河北",
    "14": "山西",
    "15": "内蒙古",
    "21": "辽宁",
    "22": "吉林",
    "23": "黑龙江",
    "31": "上海",
    "32": "江苏",
    "33": "浙江",
    "34": "安徽",
    "35": "福建",
    "36": "江西",
    "37": "山东",
    "41": "河南",
    "42": "湖北",
    "43": "湖南",
    "44": "广东",
    "45": "广西",
    "46": "海南",
    "50": "重庆",
    "51": "四川",
    "52": "贵州",
    "53": "云南",
    "54": "西藏",
    "61": "陕西",
    "62": "甘肃",
    "63": "青海",
    "64": "宁夏",
    "65": "新疆",
    "71": "台湾",
    "81": "香港",
    "82": "澳门",
    "83": "台湾",
    "91": "国外",
}

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_EIGHTEEN = re.compile(r"[0-9]{17}[0-9X]")
_FIFTEEN = re.compile(r"[0-9]{15}")
_OLD_FOREIGN = re.compile(r"[A-Z]{3}[0-9]{12}")
_HM_PERMIT = re.compile(r"[HM](?:[0-9]{8}|[0-9]{10})")
_TAIWAN_PERMIT = re.compile(r"[0-9]{8}|[0-9]{10}")
_PASSPORT = re.compile(r"[A-Z]{1,2}[0-9]{7,8}|[A-Z][0-9]{7,9}|[0-9]{9}")
# Every state has its own shape; where a paper is said to be a passport, none is wrong.
_ANY_PASSPORT = re.compile(r"(?=.*[0-9])[0-9A-Z]{5,14}")
_RESIDENCE_PERMITS = {"810000": "hk_residence", "820000": "macau_residence"} | {
    "830000": "taiwan_residence"
}
# A date before this is a slip of the keys (the standard's own sample was born in 1880).
_FIRST_YEAR = "1850"


class Identity(NamedTuple):
    """What a number says. ``holds`` is False where its check digit or its birth date is wrong;
    ``sex`` and ``birth_date`` are empty where the kind does not carry them."""

    kind: str
    number: str
    holds: bool
    sex: str = ""
    birth_date: str = ""


NO_NUMBER = Identity("none", "", True)


def read_identity(number: str, kind: str = "") -> Identity:
    """Reads a cleaned number (see `clean_number`); ``kind`` is what the paper was said to be."""
    if not number:
        return NO_NUMBER
    if _EIGHTEEN.fullmatch(number):
        return _eighteen(number)
    if _FIFTEEN.fullmatch(number):
        birth = _birth("19" + number[6:12])
        return Identity("citizen_15", number, bool(birth), _sex(number[14]), birth)
    if _OLD_FOREIGN.fullmatch(number):
        return Identity(
            "foreign_residence_old",
            number,
            _weighs_731(number),
            "",
            _birth(_century(number[7:9]) + number[7:13]),
        )
    if _HM_PERMIT.fullmatch(number) and kind != "passport":
        return Identity("hm_permit", number, True)
    if kind == "taiwan_permit" and _TAIWAN_PERMIT.fullmatch(number):
        return Identity("taiwan_permit", number, True)
    if _PASSPORT.fullmatch(number) and (kind == "passport" or not number.isdigit()):
        return Identity("passport", number, True)
    if _TAIWAN_PERMIT.fullmatch(number) and kind in ("", "none"):
        return Identity("taiwan_permit", number, True)
    if kind in ("passport", "hm_permit", "taiwan_permit", "other"):
        holds = kind == "other" or (kind == "passport" and bool(_ANY_PASSPORT.fullmatch(number)))
        return Identity(kind, number, holds)
    return Identity("other", number, False)


def check_digit(first_seventeen: str) -> str:
    """The eighteenth character, ISO 7064 MOD 11-2 as in GB 11643-1999."""
    # Places with years, days and serials come again and again: their shares are remembered.
    place, day, serial = first_seventeen[:10], first_seventeen[10:14], first_seventeen[14:]
    return _CHECKS[(_share(place, 0) + _share(day, 10) + _share(serial, 14)) % 11]


def upgraded(number: str) -> str:
    """The 18-digit form of a 15-digit number; any other number as it stands.

    Serials 996 to 999 were kept for centenarians, who were born in 18xx.
    """
    if len(number) != 15 or not _FIFTEEN.fullmatch(number):
        return number
    century = "18" if number[12:] >= "996" else "19"
    seventeen = number[:6] + century + number[6:]
    return seventeen + check_digit(seventeen)


def live_number(identity: Identity) -> tuple[Identity, str]:
    """The number a person is kept under, and the older form of it that was given instead.

    Fifteen digits stand only on papers from before 2013 (domain F.1). Those that carry no date
    are no old number but a slip, and are kept as they are, to be doubted.
    """
    if identity.kind != "citizen_15" or not identity.holds:
        return identity, ""
    return read_identity(upgraded(identity.number)), identity.number


def province_of(number: str) -> str:
    """Where the number was first given, of citizens' numbers; not where the person lives now."""
    if _EIGHTEEN.fullmatch(number) or _FIFTEEN.fullmatch(number):
        return PROVINCES.get(number[1:3] if number[0] == "9" else number[:2], "")
    return ""


def clean_number(text: str) -> str:
    """A number without what typists put around it: spaces, apostrophes, full width, small x."""
    if text.isdigit() and text.isascii():
        return text
    return text.translate(_TO_ASCII).upper()


def _to_ascii() -> dict[int, str | None]:
    table: dict[int, str | None] = {code + 0xFEE0: chr(code) for code in range(0x21, 0x7F)}
    dropped = " \t\r\n\f\v\u00a0\u3000\u2002\u2003\u2009\u200b\u200c\u200d\u202a\u202c\u202d\ufeff"
    table |= {ord(char): None for char in dropped + "'`‘’´＇′\"“”＂-—–－*"}
    table[ord("×")] = "X"
    table[ord("Х")] = "X"  # the Cyrillic letter looks the same
    table[ord("х")] = "X"
    return table


_TO_ASCII = _to_ascii()


@lru_cache(maxsize=8192)
def _share(digits: str, start: int) -> int:
    return sum(map(mul, map(int, digits), _WEIGHTS[start:]))


def _eighteen(number: str) -> Identity:
    birth = _birth(number[6:14])
    right = bool(birth) and check_digit(number[:17]) == number[17]
    kind = _RESIDENCE_PERMITS.get(number[:6], "citizen")
    if number[0] == "9":
        kind = "foreign_residence"
    right = right and (number[1:3] if number[0] == "9" else number[:2]) in PROVINCES
    return Identity(kind, number, right, _sex(number[16]), birth)


def _birth(digits: str) -> str:
    try:
        date.fromisoformat(digits)
    except ValueError:
        return ""
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if digits[:4] >= _FIRST_YEAR else ""


def _sex(digit: str) -> str:
    return "1" if digit in "13579" else "2"


def _century(two_digits: str) -> str:
    # Old cards were given from 2004 to 2023, and children hold them too.
    return "20" if two_digits <= "23" else "19"


def _weighs_731(number: str) -> bool:
    values = [int(char, 36) for char in number[:14]]
    return sum(v * w for v, w in zip(values, (7, 3, 1) * 5, strict=False)) % 10 == int(number[14])
