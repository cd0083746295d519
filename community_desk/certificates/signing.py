"""The office's own Ed25519 key: letters are signed with it, anyone with its public half can check.

The private half lies in the office's file, sealed once more under a key that is derived from the
file's own: a backup brings it back with the office, and of a plain export nobody can sign.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from community_desk.certificates import signed_code, store_codes
from community_desk.certificates.signed_code import SignedFacts
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import connection
from community_desk.office.office import Office, Writer

_NONCE = 12
_PURPOSE = b"community-desk: the office's signature"


def sign_letter(write: Writer, office: Office, facts: SignedFacts) -> str:
    """What the QR code of a letter says. Makes the office's key for its first letter."""
    sealed = store_codes.sealed_key(office.db)
    key = _make_key(write, office) if sealed is None else _opened(office, sealed)
    return signed_code.sign(facts, key)


def is_ours(office: Office, digits: str, facts: SignedFacts) -> bool:
    """Whether a signed code says these facts with this office's signature."""
    code, public = signed_code.read(digits), store_codes.public_key(office.db)
    return (
        code is not None
        and public is not None
        and code.facts == facts
        and signed_code.is_signed_by(code, public)
    )


def public_key(office: Office) -> bytes:
    """The public half of the office's key, 32 bytes (RFC 8032).

    Raises `RuleSaysNoError` ``no_key_yet`` before the first letter.
    """
    key = store_codes.public_key(office.db)
    if key is None:
        raise RuleSaysNoError(
            "no_key_yet",
            QT_TRANSLATE_NOOP(
                "errors", "本社区还没有签名用的密钥，它随第一份证明生成；开过证明再来导出。"
            ),
        )
    return key


def _make_key(write: Writer, office: Office) -> Ed25519PrivateKey:
    key = Ed25519PrivateKey.generate()
    public, nonce = key.public_key().public_bytes_raw(), secrets.token_bytes(_NONCE)
    sealed = AESGCM(_sealing_key(office)).encrypt(nonce, key.private_bytes_raw(), public)
    store_codes.add_key(office.db, public=public, sealed_private=nonce + sealed, at=write.at)
    write.audit(
        "make_key",
        "office",
        office.staff.uid,
        new={"fingerprint": signed_code.fingerprint(public).hex()},
    )
    return key


def _opened(office: Office, sealed: bytes) -> Ed25519PrivateKey:
    """Raises `TroubleError` ``damaged`` where the key does not open, or is not the public one's."""
    public = store_codes.public_key(office.db)
    try:
        private = AESGCM(_sealing_key(office)).decrypt(sealed[:_NONCE], sealed[_NONCE:], public)
    except InvalidTag:
        raise connection.damaged() from None
    return Ed25519PrivateKey.from_private_bytes(private)


def _sealing_key(office: Office) -> bytes:
    return HKDF(hashes.SHA256(), length=32, salt=None, info=_PURPOSE).derive(office.key)
