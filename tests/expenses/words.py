"""Reads amounts in words (人民币大写) as 支付结算办法 lets them be written (domain E.4)."""

import re
from itertools import pairwise

_DIGITS = {sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
_DIGIT = "[壹贰叁肆伍陆柒捌玖]"
# Below ten thousand, its units in their order; 零 stands once for what is left out.
_SECTION = "".join(
    rf"(?:零?(?P<{{0}}{unit}>{_DIGIT}){sign})?" for unit, sign in enumerate("仟佰拾")
)
_SECTION += rf"(?:零?(?P<{{0}}3>{_DIGIT}))?"
_YUAN = rf"(?:{_SECTION.format('a')}亿)?(?:{_SECTION.format('b')}万)?{_SECTION.format('c')}"
_WORDS = re.compile(
    rf"(?:人民币)?(?P<minus>负)?(?:(?:{_YUAN}|(?P<nothing>零))元)?"
    rf"(?:零?(?P<jiao>{_DIGIT})角)?(?:零?(?P<fen>{_DIGIT})分)?(?P<whole>[整正])?"
)


def fen_of(words: str) -> int:
    """The fen of an amount in words. Raises `ValueError` for what nobody may write."""
    match = _WORDS.fullmatch(words)
    if match is None:
        raise ValueError(words)
    found = match.groupdict()

    def digits(section: str) -> int:
        read = (_DIGITS[found[f"{section}{place}"] or "零"] for place in range(4))
        return int("".join(map(str, read)))

    high, middle, low = map(digits, "abc")
    if ("亿" in words and not high) or ("万" in words and not middle):
        raise ValueError(words)
    yuan = high * 100_000_000 + middle * 10_000 + low
    if "元" in words and not yuan and not found["nothing"]:
        raise ValueError(words)
    jiao, fen = (_DIGITS[found[part] or "零"] for part in ("jiao", "fen"))
    if not any((yuan, found["nothing"], jiao, fen)):
        raise ValueError(words)
    # What ends at 元 must say so, what has 分 must not; a zero at 角 is told where 元 stands.
    if (not jiao and not fen and not found["whole"]) or (fen and found["whole"]):
        raise ValueError(words)
    if "元" in words and fen and not jiao and "元零" not in words:
        raise ValueError(words)
    if _lacks_zero(words, yuan):
        raise ValueError(words)
    sign = -1 if found["minus"] else 1
    return sign * (yuan * 100 + jiao * 10 + fen)


def _lacks_zero(words: str, yuan: int) -> bool:
    """Whether a zero in the middle is not told. One that only ends a section need not be."""
    told = len(re.findall(f"(?<=.)零(?={_DIGIT})", words.split("元")[0]))
    needed = optional = 0
    places = [place for place, digit in enumerate(reversed(str(yuan))) if digit != "0"]
    for low, high in pairwise(places):
        if high - low > 1:
            ends_section = low % 4 == 3
            optional += ends_section
            needed += not ends_section
    return not needed <= told <= needed + optional
