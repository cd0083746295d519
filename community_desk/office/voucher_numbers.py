"""Numbers of vouchers as bookkeepers write them: 记-2026-11-002.

Stored is ``2026-11-02`` (the schema says so), which reads like a day. ``记`` stands for the one
series 记账凭证 of which all vouchers are, and three digits are no day.
"""

import re
import unicodedata

_STORED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2,}")
_QUOTED = re.compile(rf"(?P<act>冲销|冲借) (?P<number>{_STORED.pattern})：")
_WRITTEN = re.compile(r"(?:记字?-?)?(?P<month>[0-9]{4}-[0-9]{2})-(?P<counter>[0-9]{1,9})")
_SPOKEN = re.compile(
    r"(?P<year>[0-9]{4})年(?P<month>[0-9]{1,2})月(?:记字?)?第?(?P<counter>[0-9]{1,9})号"
)


def said_number(stored: str) -> str:
    """A number as it is shown and printed; what is none stays.

    >>> said_number("2026-11-02")
    '记-2026-11-002'
    """
    if not _STORED.fullmatch(stored):
        return stored
    return f"记-{stored[:8]}{int(stored[8:]):03d}"


def said_text(stored: str) -> str:
    """The text of a voucher, in which the number of one that it takes back may stand."""
    return _QUOTED.sub(lambda found: f"{found['act']} {said_number(found['number'])}：", stored)


def stored_number(typed: str) -> str:
    """A number as it is stored, by what somebody typed: ``记-2026-11-002``, ``2026-11-02``,
    ``2026年11月第2号``; what is none stays.
    """
    plain = unicodedata.normalize("NFKC", typed).replace(" ", "")
    if found := _WRITTEN.fullmatch(plain):
        return f"{found['month']}-{int(found['counter']):02d}"
    if found := _SPOKEN.fullmatch(plain):
        return f"{found['year']}-{int(found['month']):02d}-{int(found['counter']):02d}"
    return typed.strip()
