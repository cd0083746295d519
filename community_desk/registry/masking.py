"""What of a number or a name may be seen before somebody asks for the whole (domain G)."""

import re
from collections.abc import Callable

# In free text: as long as a mobile phone, and longer; either in the groups people write it in;
# and a landline with its area code.
_NUMBER = re.compile(
    r"(?<!D)(?:D{10,17}[DXx]|1D{2}[ -]D{4}[ -]D{4}|D{6}[ -]?D{8}[ -]?D{3}[DXx]|0D{2,3}-D{7,8})"
    r"(?!D)".replace("[DXx]", "[0-9０-９Xx]").replace("D", "[0-9０-９]")
)
# Two numbers that differ in more signs than this are simply two numbers.
_A_SLIP = 3


def mask_id(number: str) -> str:
    """First six and last four of an 18-digit number; shorter ones keep less."""
    if len(number) >= 15:
        return number[:6] + "*" * (len(number) - 10) + number[-4:]
    if len(number) > 4:
        return number[:2] + "*" * (len(number) - 4) + number[-2:]
    return "*" * len(number)


def mask_phone(number: str) -> str:
    """``138****5678``; a landline keeps its area code and last two digits."""
    if len(number) == 11 and number.isdigit() and number.startswith("1"):
        return number[:3] + "****" + number[-4:]
    area, dash, rest = number.partition("-")
    if dash:
        return area + dash + "*" * (len(rest) - 2) + rest[-2:]
    return "*" * max(len(number) - 2, 0) + number[-2:] if len(number) > 4 else "*" * len(number)


def mask_but_differences(mask: Callable[[str], str], number: str, other: str) -> str:
    """A number masked by ``mask``; where only a slip of the keys tells it from another of its
    length, the few signs that differ are shown.
    """
    masked = mask(number)
    if len(number) != len(other) or len(masked) != len(number):
        return masked
    signs = list(zip(masked, number, other, strict=True))
    if sum(own != its for _, own, its in signs) > _A_SLIP:
        return masked
    return "".join(shown if own == its else own for shown, own, its in signs)


def mask_name(name: str) -> str:
    """As on public sheets: ``张×``, ``张×芳``; of a name in parts, only the first part."""
    if "·" in name:
        return name.split("·", 1)[0] + "·×"
    if len(name) <= 2:
        return name[:1] + "×" * (len(name) - 1)
    return name[0] + "×" * (len(name) - 2) + name[-1]


def mask_numbers(text: str) -> str:
    """Free text with the phones and identity numbers in it masked."""
    return _NUMBER.sub(lambda found: _mask(found[0]), text)


def _mask(number: str) -> str:
    if number.startswith("0") and "-" in number:
        return mask_phone(number)
    number = number.replace(" ", "").replace("-", "")
    return mask_phone(number) if len(number) == 11 else mask_id(number)
