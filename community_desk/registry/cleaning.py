"""Phones and dates as people type them, brought to one form."""

import re
from decimal import ROUND_HALF_UP, Decimal

from community_desk.workbooks.cells import TO_PLAIN, clean_date

MOBILE = re.compile(r"1[3-9][0-9]{9}")
# Area codes: 010, 02x and 03xx to 09xx; local numbers have seven or eight digits.
LANDLINE = re.compile(r"(0(?:10|2[0-9]|[3-9][0-9]{2}))-?([2-9][0-9]{6,7})(?:-([0-9]{1,6}))?")
_SEPARATORS = re.compile(r"[\s\u00a0\u3000()']+")
_SEVERAL = re.compile(r"[,,、;;/\\|\n]|\s{2,}")
_DAYS = re.compile(
    r"[0-9]{4}\s*[-./年]\s*[0-9]{1,2}\s*[-./月]\s*[0-9]{1,2}\s*日?|(?<![0-9])[0-9]{8}(?![0-9])"
)
_FOR_GOOD = ("长期", "永久", "长期有效", "永久有效", "No end")
# The last day of a paper that never lapses (长期), as card readers write it.
LONG_TERM = "9999-12-31"
# 89.5, 89.47㎡, 约 90 平方米.
_AREA = re.compile(r"约?([0-9]{1,6}(?:\.[0-9]{1,4})?)(?:平方米|平方|平米|平|㎡|m2|m²|M2|M²)?左?右?")
_NAME_THEN_PHONE = re.compile(r"([^0-9+]*?)[\s:：,，、(（]*([0-9+][0-9 \-]{6,})[)）]?")
# No dwelling has more square metres; a larger number went into the wrong column.
_LARGEST_AREA = 10_000


def clean_phone(text: str) -> str:
    """A phone without spaces, dashes and +86; a landline as ``0551-6345678``. Of several, the
    first that is one. What is no phone comes back as typed, without its outer spaces."""
    return clean_phones(text)[0]


def clean_phones(text: str) -> tuple[str, ...]:
    """As `clean_phone`, followed by the other phones where the text holds several."""
    if MOBILE.fullmatch(text):
        return (text,)
    text = text.translate(TO_PLAIN).strip()
    if found := _phone(text):
        return (found,)
    for parts in (_SEVERAL.split(text), text.split()):
        if several := tuple(filter(None, map(_phone, parts))):
            return several
    return (" ".join(text.split()),)


def is_phone(number: str) -> bool:
    """Eleven digits beginning 13 to 19, or a landline with its area code."""
    return bool(MOBILE.fullmatch(number) or LANDLINE.fullmatch(number))


def clean_area(value: object) -> int:
    """Floor space in tenths of a square metre, from 89.5, ``89.47㎡`` or ``90平方米``; of more
    decimals the nearest tenth. 0 for nothing and for what is no area.
    """
    text = str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
    if not isinstance(text, str):
        return 0
    found = _AREA.fullmatch(_SEPARATORS.sub("", text.translate(TO_PLAIN)))
    if found is None or (metres := Decimal(found[1])) > _LARGEST_AREA:
        return 0
    return int((metres * 10).to_integral_value(ROUND_HALF_UP))


def area_text(tenths: int) -> str:
    """Floor space as one writes it, ``89.5`` or ``90``; empty for none."""
    whole, tenth = divmod(tenths, 10)
    return "" if not tenths else f"{whole}.{tenth}" if tenth else str(whole)


def contact_and_phone(text: str) -> tuple[str, str]:
    """Name and phone that were written into one cell, as in ``李四 13812345678``; the phone is
    empty where there is none.
    """
    text = text.strip()
    found = _NAME_THEN_PHONE.fullmatch(text.translate(TO_PLAIN))
    if found is None or not is_phone(phone := clean_phone(found[2])):
        return text, ""
    return text[: found.end(1)].strip(), phone


def clean_until(value: object) -> str:
    """The last day of a paper: a date as for `clean_date`, or 长期, which is `LONG_TERM`."""
    if isinstance(value, str) and value.strip() in _FOR_GOOD:
        return LONG_TERM
    return clean_date(value)


def clean_validity(value: object) -> tuple[str, str]:
    """First and last day as papers print them: 2015.03.12-2035.03.12, 2015.03.12-长期; a single
    day is the last one. Empty where there is none, or where they stand the wrong way round."""
    if not isinstance(value, str):
        return "", clean_until(value)
    text = value.translate(TO_PLAIN).strip()
    days = [clean_date("".join(day.split())) for day in _DAYS.findall(text)]
    if any(word in text for word in _FOR_GOOD):
        days.append(LONG_TERM)
    first, last = ["", *days][-2:] if days else ("", clean_until(text))
    return (first, last) if first <= last else ("", "")


def _phone(text: str) -> str:
    text = _SEPARATORS.sub("", text)
    bare = text.replace("-", "")
    for prefix in ("+86", "0086"):
        bare = bare.removeprefix(prefix)
    if len(bare) == 13 and bare.startswith("86"):
        bare = bare[2:]
    if MOBILE.fullmatch(bare):
        return bare
    if line := LANDLINE.fullmatch(text.removeprefix("+86").removeprefix("-")):
        area, local, extension = line.groups()
        return f"{area}-{local}" + (f"-{extension}" if extension else "")
    return ""
