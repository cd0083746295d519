"""What of a text may not hang on the notice board: names of private people, identity numbers,
telephone numbers, doors (domain E.2 and G).
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

MASK = "***"

# Names of recipients of these are never shown, whatever they look like.
OF_PEOPLE = frozenset({"visits"})

_DIGITS = re.compile(r"(?<![0-9])[0-9](?:[ .·—–-]?[0-9]){6,}[Xx]?(?![0-9Xx])")
_DAY = re.compile(r"(?P<y>(?:19|20)[0-9]{2})[ .-]?(?P<m>[0-9]{1,2})[ .-]?(?P<d>[0-9]{1,2})")
_VOUCHER = re.compile(r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-[0-9]{2,4}")
_NUMBER = "(?:[0-9]{1,4}|[〇零一二两三四五六七八九十]{1,4})"
_BLOCK = rf"{_NUMBER}(?:号楼|[栋幢座#])[ -]?"
_UNIT = rf"(?:{_NUMBER}单元[ -]?)"
_ROOM = "(?:[0-9]{3,4}|[〇零一二三四五六七八九]{3,4})"
_COUNTED = "[0-9元份个人件次块支名]"  # after a number that is how many, not which door
_DOOR = re.compile(
    rf"(?:{_BLOCK})?{_UNIT}?{_ROOM}[室房](?!外)"
    rf"|(?:{_BLOCK}{_UNIT}?|{_UNIT}){_ROOM}(?:户|(?!{_COUNTED}))"
    r"|(?<![0-9-])[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?![0-9-])"
)
# How the names of bodies end; four characters and fewer may else be a person.
_BODY = re.compile(
    r"(?:公司|店|局|厂|中心|部|所|院|社|行|超市|学校|站|会|办|处|馆|铺|队|百货|五金|商|坊|园|场"
    r"|街道|社区|物业|电信|移动|联通|集团|组|庄|家|堂|楼|阁|厅|委|银行)$"
)
_PERSON = re.compile(
    r"[㐀-鿿\U00020000-\U0003ffff]{2,4}|[㐀-鿿]+[·•][㐀-鿿·•]+|[A-Za-z]+(?: [A-Za-z]+)+"
)
_BETWEEN = re.compile(r"[、,，;；/／\s]+|和")
_AFTER_NAME = re.compile(r"(?:等.*|老人|先生|女士|同志|户|家)$")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text as it may be shown, and what was taken out of it."""

    text: str
    hidden: tuple[str, ...]


def masked(text: str, names: Iterable[str] = ()) -> Masked:
    """Takes names, long numbers and doors out of a text; days and amounts stay."""
    plain = "".join(_narrow(character) for character in text)
    places: list[tuple[int, int]] = []
    for name in names:
        places += [found.span() for found in re.finditer(re.escape(name), text)]
    places += [
        found.span()
        for found in _DIGITS.finditer(plain)
        if not _is_harmless(found[0]) and not plain.startswith("元", found.end())
    ]
    places += [found.span() for found in _DOOR.finditer(plain)]
    shown, hidden, at = "", [], 0
    for start, end in _joined(places):
        shown += text[at:start] + MASK
        hidden.append(text[start:end])
        at = end
    return Masked(shown + text[at:], tuple(hidden))


def private_names(payee: str, class_: str, named_anyway: Iterable[str]) -> tuple[str, ...]:
    """The people among payees, whom the board does not name. ``named_anyway`` are those who stand
    on it as having handled or approved.
    """
    found = [_AFTER_NAME.sub("", part) for part in _BETWEEN.split(payee)]
    names = [payee.strip(), *found] if class_ in OF_PEOPLE else [n for n in found if _is_person(n)]
    known = set(named_anyway)
    unique = dict.fromkeys(name for name in names if len(name) > 1 and name not in known)
    return tuple(sorted(unique, key=len, reverse=True))


def _is_person(name: str) -> bool:
    return bool(_PERSON.fullmatch(name)) and not _BODY.search(name)


def _is_harmless(digits: str) -> bool:
    """Whether a long number is a day or the number of a voucher."""
    if _VOUCHER.fullmatch(digits):
        return True
    found = _DAY.fullmatch(digits)
    if found is None:
        return False
    try:
        date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return False
    return True


def _narrow(character: str) -> str:
    """A full-width digit or sign as its narrow one; what would become longer stays."""
    narrow = unicodedata.normalize("NFKC", character)
    return narrow if len(narrow) == 1 else character


def _joined(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
