"""The check code of a letter: twelve signs that the paper and the office share.

The code is a digest of the frozen content, which holds a random salt: nobody can guess one, and no
content other than the one that was issued leads to it. Checking needs the office's file only.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping

# Crockford's base 32: no sign that is taken for another on paper.
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12
_MISREAD = str.maketrans("OIL", "011")
_GROUP = 4


def frozen(content: Mapping[str, object]) -> str:
    """Content as it is stored and digested: one text for one meaning."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def code_of(content: str) -> str:
    """The check code of frozen content: 60 bits as ``7K3M-9QXT-W2HD``."""
    return code_of_number(int.from_bytes(hashlib.sha256(content.encode()).digest()[:8], "big") >> 4)


def code_of_number(number: int) -> str:
    """The check code that stands for a number of 60 bits. Raises `ValueError` for a longer one."""
    if number >> 5 * LENGTH:
        raise ValueError(number)
    return _grouped("".join(SIGNS[number >> 5 * at & 31] for at in reversed(range(LENGTH))))


def number_of_code(code: str) -> int:
    """The number of 60 bits that a check code stands for."""
    number = 0
    for sign in code.replace("-", ""):
        number = number << 5 | SIGNS.index(sign)
    return number


def typed_code(text: str) -> str:
    """A code as somebody typed it: case, full width, blanks, dashes and look-alikes do not
    matter.
    """
    upper = unicodedata.normalize("NFKC", text).upper()
    return _grouped(re.sub(r"[^0-9A-Z]", "", upper).translate(_MISREAD))


def looks_typed(text: str) -> bool:
    """Whether this may be a check code that somebody typed: twelve of its signs, with nothing but
    blanks and dashes between.
    """
    upper = unicodedata.normalize("NFKC", text).upper()
    signs = re.sub(r"[\s–—-]", "", upper).translate(_MISREAD)
    return len(signs) == LENGTH and set(signs) <= set(SIGNS)


def _grouped(signs: str) -> str:
    return "-".join(signs[i : i + _GROUP] for i in range(0, len(signs), _GROUP))
