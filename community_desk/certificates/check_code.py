"""The check code of a letter: twelve signs that the paper and the office share.

The code is a digest of the frozen content, which holds a random salt: nobody can guess one, and no
content other than the one that was issued leads to it. Checking needs the office's file only.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from community_desk.certificates import store
from community_desk.certificates.store import StoredLetter
from community_desk.office.office import Office

VerdictWord = Literal["genuine", "altered", "void", "unknown"]

# Crockford's base 32: no sign that is taken for another on paper.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")
_LENGTH, _GROUP = 12, 4


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check code stands for; the facts let staff compare the paper word by word."""

    verdict: VerdictWord
    number: str = ""
    title: str = ""
    applicant: str = ""
    to_body: str = ""
    purpose: str = ""
    issued_on: str = ""
    valid_until: str = ""
    lapsed: bool = False
    void_reason: str = ""

    def as_json(self) -> dict[str, object]:
        """The document of ``certificates verify --json``."""
        return asdict(self)


def frozen(content: Mapping[str, object]) -> str:
    """Content as it is stored and digested: one text for one meaning."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def code_of(content: str) -> str:
    """The check code of frozen content: 60 bits as ``7K3M-9QXT-W2HD``."""
    number = int.from_bytes(hashlib.sha256(content.encode()).digest()[:8], "big") >> 4
    signs = "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return "-".join(signs[i : i + _GROUP] for i in range(0, _LENGTH, _GROUP))


def typed_code(text: str) -> str:
    """A code as somebody typed it: case, blanks, dashes and look-alikes do not matter."""
    signs = re.sub(r"[^0-9A-Z]", "", text.upper()).translate(_MISREAD)
    return "-".join(signs[i : i + _GROUP] for i in range(0, len(signs), _GROUP))


def verify(office: Office, code: str) -> Verdict:
    """Whether a letter with this code was issued here, still stands, and lies here unaltered."""
    letter = store.letter_by(office.db, "check_code", typed_code(code))
    if letter is None:
        return Verdict("unknown")
    verdict: VerdictWord = "void" if letter.void_at else "genuine"
    return Verdict(
        verdict if _unaltered(office, letter) else "altered",
        letter.number,
        letter.title,
        letter.applicant_name,
        letter.to_body,
        letter.purpose,
        letter.issued_on,
        letter.valid_until,
        letter.valid_until < office.today().isoformat(),
        letter.void_reason,
    )


def _unaltered(office: Office, letter: StoredLetter) -> bool:
    """Content leads to the code, columns say what content says, the page is the issued one."""
    stored = store.pdf_of(office.db, "certificate", letter.number)
    if stored is None or code_of(letter.content) != letter.check_code:
        return False
    content = json.loads(letter.content)
    columns = {
        "number": letter.number,
        "title": letter.title,
        "applicant": letter.applicant_name,
        "to_body": letter.to_body,
        "purpose": letter.purpose,
        "issued_on": letter.issued_on,
        "valid_until": letter.valid_until,
        "type_key": letter.type_key,
    }
    digest = hashlib.sha256(stored[1]).hexdigest()
    return all(
        content.get(name) == value for name, value in columns.items()
    ) and digest == letter.pdf_sha256 == store.audited_sha256(office.db, letter.uid)
