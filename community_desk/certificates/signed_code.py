"""What the QR code of a letter says: who got which letter when, with the office's signature.

Digits and nothing else: a scanner that types them needs no shift key, no input method takes them
for pinyin, caps lock does not matter, and a QR code holds no other signs as densely. They are one
whole number, written in base ten, whose bytes are:

1 format, 4 first of the key's SHA-256, 2 day of issue and 2 last day (counted so that 1 January
1970 is the first, 0 for none), 8 check code, then number, title and masked name, each as one byte
of length and UTF-8, and at last 64 of Ed25519 signature (RFC 8032) over all bytes before it.
``resources/verify.html`` reads the same.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from community_desk.certificates.check_code import code_of_number, number_of_code
from community_desk.registry.masking import mask_name

FORMAT = 1
SIGNATURE = 64
FINGERPRINT = 4
# Most bytes of number, title and name; each is cut to fit, so that the QR code stays readable.
_ROOM_OF_NUMBER, _ROOM_OF_TITLE, _ROOM_OF_NAME = 90, 60, 45
_HEAD = 1 + FINGERPRINT + 2 + 2 + 8
# Digits of the shortest signed code there can be (three empty texts), and of the longest.
SHORTEST, LONGEST = 190, 720
_DAY_BEFORE = date(1969, 12, 31)
_MOST_DAYS = 0xFFFF  # until June 2149
# What some scanners say first: the kind of symbol (ISO/IEC 15424).
_SYMBOL = re.compile(r"^\s*\]Q\d")


@dataclass(frozen=True, slots=True)
class SignedFacts:
    """What is signed. ``applicant`` is the masked name; days are ISO, "" for none."""

    number: str
    title: str
    applicant: str
    issued_on: str
    valid_until: str
    check_code: str


@dataclass(frozen=True, slots=True)
class SignedCode:
    """A signed code taken apart. Nothing of it is true before `is_signed_by` says so."""

    facts: SignedFacts
    fingerprint: bytes
    signed: bytes
    signature: bytes


def facts_to_sign(
    *, number: str, title: str, applicant: str, issued_on: str, valid_until: str, check_code: str
) -> SignedFacts:
    """The facts of a letter as a signed code says them: the name masked, long texts cut, and no
    day that two bytes cannot hold.
    """
    return SignedFacts(
        _cut(number, _ROOM_OF_NUMBER),
        _cut(title, _ROOM_OF_TITLE),
        _cut(mask_name(applicant), _ROOM_OF_NAME),
        _day(_days(issued_on)),
        _day(_days(valid_until)),
        check_code,
    )


def fingerprint(public: bytes) -> bytes:
    """What tells one office's key from another's at a glance; it proves nothing."""
    return hashlib.sha256(public).digest()[:FINGERPRINT]


def sign(facts: SignedFacts, key: Ed25519PrivateKey) -> str:
    """The signed code of a letter; the same facts and key give the same digits."""
    public = key.public_key().public_bytes_raw()
    signed = bytes([FORMAT]) + fingerprint(public)
    for day in (facts.issued_on, facts.valid_until):
        signed += _days(day).to_bytes(2, "big")
    signed += number_of_code(facts.check_code).to_bytes(8, "big")
    for text in (facts.number, facts.title, facts.applicant):
        raw = text.encode()
        signed += bytes([len(raw)]) + raw
    return str(int.from_bytes(signed + key.sign(signed), "big"))


def scanned_digits(text: str) -> str:
    """The digits of a signed code as a scanner typed it: full width, blanks, line ends and what
    an input method put between do not matter. "" where there are too few for a signed code.
    """
    digits = re.sub(r"[^0-9]", "", _SYMBOL.sub("", unicodedata.normalize("NFKC", text)))
    return digits if len(digits) >= SHORTEST else ""


def read(digits: str) -> SignedCode | None:
    """Takes a signed code apart; None for digits that are none."""
    if not SHORTEST <= len(digits) <= LONGEST or digits.startswith("0"):
        return None
    whole = int(digits)
    raw = whole.to_bytes((whole.bit_length() + 7) // 8, "big")
    if raw[0] != FORMAT:
        return None
    signed, signature = raw[:-SIGNATURE], raw[-SIGNATURE:]
    try:
        texts = _texts(signed[_HEAD:])
        issued_on, valid_until = (_day(int.from_bytes(signed[at : at + 2], "big")) for at in (5, 7))
        code = code_of_number(int.from_bytes(signed[9:_HEAD], "big"))
    except ValueError:
        return None
    facts = SignedFacts(*texts, issued_on, valid_until, code)
    return SignedCode(facts, signed[1 : 1 + FINGERPRINT], signed, signature)


def is_signed_by(code: SignedCode, public: bytes) -> bool:
    """Whether the holder of a public key's private half signed exactly this."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(code.signature, code.signed)
    except InvalidSignature:
        return False
    return True


def _cut(text: str, room: int) -> str:
    raw = text.encode()
    return text if len(raw) <= room else raw[: room - 3].decode(errors="ignore") + "…"


def _days(day: str) -> int:
    days = (date.fromisoformat(day) - _DAY_BEFORE).days if day else 0
    return days if 0 < days <= _MOST_DAYS else 0


def _day(days: int) -> str:
    return (_DAY_BEFORE + timedelta(days)).isoformat() if days else ""


def _texts(raw: bytes) -> tuple[str, str, str]:
    """Raises `ValueError` where there are not three texts and nothing after them."""
    texts = []
    for _ in range(3):
        if not raw or len(raw) <= raw[0]:
            raise ValueError("a text is cut short")
        texts.append(raw[1 : raw[0] + 1].decode())
        raw = raw[raw[0] + 1 :]
    if raw:
        raise ValueError("more than three texts")
    return texts[0], texts[1], texts[2]
