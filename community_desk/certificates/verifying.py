"""Whether a letter that somebody holds in their hand is one of ours and still stands."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from community_desk.certificates import signed_code, signing, store, store_codes
from community_desk.certificates.check_code import code_of, typed_code
from community_desk.certificates.signed_code import SignedCode, SignedFacts
from community_desk.certificates.store import StoredLetter
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office

# More is no code: the longest a scanner types, with room for what gets between its digits.
_LONGEST = 4000

VerdictWord = Literal["genuine", "altered", "void", "unknown"]
# Why: the verdict itself, or what tells two of the same word apart.
Why = Literal[
    "genuine", "altered", "void", "unknown", "code_altered", "other_key", "not_registered"
]

# In a word, and in a sentence that says what it means and what to do.
WORDS: Mapping[Why, str] = {
    "genuine": QT_TRANSLATE_NOOP("errors", "真实"),
    "altered": QT_TRANSLATE_NOOP("errors", "内容被改动过"),
    "code_altered": QT_TRANSLATE_NOOP("errors", "二维码与签名不符"),
    "void": QT_TRANSLATE_NOOP("errors", "已作废"),
    "unknown": QT_TRANSLATE_NOOP("errors", "查无此码"),
    "other_key": QT_TRANSLATE_NOOP("errors", "不是本社区的签名"),
    "not_registered": QT_TRANSLATE_NOOP("errors", "登记簿里没有"),
}
SENTENCES: Mapping[Why, str] = {
    "genuine": QT_TRANSLATE_NOOP(
        "errors", "由本社区开具，登记的内容没有改动过；请与纸上的逐字核对。"
    ),
    "altered": QT_TRANSLATE_NOOP("errors", "与开具时的不一样了，请勿采信，并查存根。"),
    "code_altered": QT_TRANSLATE_NOOP(
        "errors", "被改动过，或没有扫完整；再扫一次仍然不符的，请勿采信。"
    ),
    "void": QT_TRANSLATE_NOOP("errors", "本社区开具过，后来作废了，请勿采信。"),
    "unknown": QT_TRANSLATE_NOOP("errors", "不是本社区开具的，或者输错了；请对照纸上再核对一遍。"),
    "other_key": QT_TRANSLATE_NOOP(
        "errors", "可能是别的社区开具的，也可能是伪造的；请向纸上写明的居委会核验。"
    ),
    "not_registered": QT_TRANSLATE_NOOP(
        "errors", "签名是本社区的，登记簿里却没有这一份；办公室若从旧备份恢复过，请查存根。"
    ),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a code stands for; the facts let staff compare the paper word by word.

    ``why`` is a key of `WORDS` and `SENTENCES`. Of a letter that is signed but not in the
    register, the facts are those of its code, with the name masked.
    """

    verdict: VerdictWord
    why: Why
    number: str = ""
    title: str = ""
    applicant: str = ""
    to_body: str = ""
    purpose: str = ""
    issued_on: str = ""
    valid_until: str = ""
    lapsed: bool = False
    void_reason: str = ""
    replaced_by: str = ""

    def as_json(self) -> dict[str, object]:
        """The document of ``certificates verify --json``."""
        return asdict(self)


def verify(office: Office, text: str) -> Verdict:
    """What a letter's check code, typed, or its QR code, scanned, stands for here."""
    if len(text) > _LONGEST:
        return Verdict("unknown", "unknown")
    if digits := signed_code.scanned_digits(text):
        return _verify_scanned(office, digits)
    letter = store.letter_by(office.db, "check_code", typed_code(text))
    return _verdict_on(office, letter) if letter else Verdict("unknown", "unknown")


def qr_text(office: Office, number: str) -> str:
    """What the QR code of a letter says; "" for a letter of the first version, or none."""
    letter = store.letter_by(office.db, "number", number)
    return store_codes.signed_code_of(office.db, letter.id) if letter else ""


def is_known_code(office: Office, text: str) -> bool:
    """Whether a letter here has the check code that somebody typed."""
    if len(text) > _LONGEST:
        return False
    return store.letter_by(office.db, "check_code", typed_code(text)) is not None


def _verify_scanned(office: Office, digits: str) -> Verdict:
    code, key = signed_code.read(digits), store_codes.public_key(office.db)
    if code is None:
        return Verdict("unknown", "unknown")
    if key is None or code.fingerprint != signed_code.fingerprint(key):
        return Verdict("unknown", "other_key")
    if not signed_code.is_signed_by(code, key):
        return Verdict("altered", "code_altered")
    letter = store.letter_by(office.db, "check_code", code.facts.check_code)
    if letter is None:
        return _not_registered(office, code)
    if code.facts != _facts(letter):
        return Verdict("altered", "altered")
    return _verdict_on(office, letter)


def _not_registered(office: Office, code: SignedCode) -> Verdict:
    facts = code.facts
    return Verdict(
        "unknown",
        "not_registered",
        number=facts.number,
        title=facts.title,
        applicant=facts.applicant,
        issued_on=facts.issued_on,
        valid_until=facts.valid_until,
        lapsed=_has_lapsed(office, facts.valid_until),
    )


def _verdict_on(office: Office, letter: StoredLetter) -> Verdict:
    word: VerdictWord = "void" if letter.void_at else "genuine"
    if not _unaltered(office, letter):
        word = "altered"
    return Verdict(
        word,
        word,
        letter.number,
        letter.title,
        letter.applicant_name,
        letter.to_body,
        letter.purpose,
        letter.issued_on,
        letter.valid_until,
        _has_lapsed(office, letter.valid_until),
        letter.void_reason,
        letter.replaced_by,
    )


def _has_lapsed(office: Office, valid_until: str) -> bool:
    return bool(valid_until) and valid_until < office.today().isoformat()


def _facts(letter: StoredLetter) -> SignedFacts:
    return signed_code.facts_to_sign(
        number=letter.number,
        title=letter.title,
        applicant=letter.applicant_name,
        issued_on=letter.issued_on,
        valid_until=letter.valid_until,
        check_code=letter.check_code,
    )


def _unaltered(office: Office, letter: StoredLetter) -> bool:
    """Content leads to the code, columns say what content says, the page is the issued one, and
    what its QR code says is signed; letters of the first version have none.
    """
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
    if any(content.get(name) != value for name, value in columns.items()):
        return False
    scanned = store_codes.signed_code_of(office.db, letter.id)
    if scanned and not signing.is_ours(office, scanned, _facts(letter)):
        return False
    digest = hashlib.sha256(stored[1]).hexdigest()
    return digest == letter.pdf_sha256 == store.audited_sha256(office.db, letter.uid)
