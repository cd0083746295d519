"""How far a page is moved on its way to the printer, as it is typed and told: in millimetres, of
which a tenth is the least.
"""

import re
import unicodedata

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP

MOST_TENTHS = 500
_MILLIMETRES = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]+)?")


def millimetres(tenths: int) -> str:
    """Tenths of a millimetre as they are typed: "1.5", "-2", "0"."""
    return f"{tenths / 10:g}"


def read_tenths(text: str) -> int:
    """What was typed as millimetres, in tenths; nothing is 0.

    Raises `NotUnderstoodError` ``offset_not_read``.
    """
    plain = unicodedata.normalize("NFKC", text).strip().replace("−", "-").removesuffix("mm").strip()
    if not plain:
        return 0
    if not _MILLIMETRES.fullmatch(plain):
        raise NotUnderstoodError(
            "offset_not_read",
            QT_TRANSLATE_NOOP("errors", "看不懂“{text}”；请写毫米数，如 1.5 或 -2。"),
            text=text,
        )
    return round(float(plain) * 10)


def check_tenths(right: int, down: int) -> None:
    """Raises `NotUnderstoodError` ``offset_out_of_range`` for a distance of more than 5 cm."""
    if max(abs(right), abs(down)) > MOST_TENTHS:
        raise NotUnderstoodError(
            "offset_out_of_range",
            QT_TRANSLATE_NOOP("errors", "右移、下移最多各 50 毫米；请量一量再填。"),
        )
