"""What the office gives to those who receive its letters, so that they can check them alone."""

import json

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from community_desk import paths
from community_desk.certificates import signed_code, signing
from community_desk.office.office import Office

_PLACE = '<script type="application/json" id="offices">[]</script>'


def key_document(office: Office) -> dict[str, str]:
    """The office's public key with whose it is; ``public_key`` and ``fingerprint`` are hex.

    Raises `RuleSaysNoError` ``no_key_yet``.
    """
    key = signing.public_key(office)
    pem = Ed25519PublicKey.from_public_bytes(key).public_bytes(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
    )
    return {
        "office": office.setting("name"),
        "telephone": office.setting("telephone"),
        "algorithm": "Ed25519",
        "fingerprint": signed_code.fingerprint(key).hex(),
        "public_key": key.hex(),
        "pem": pem.decode("ascii"),
    }


def key_json(office: Office) -> str:
    """The public key for programs. Raises as `key_document`."""
    return json.dumps(key_document(office), ensure_ascii=False, indent=1) + "\n"


def key_text(office: Office) -> str:
    """The public key for people; ``resources/verify.html`` reads it too. Raises as
    `key_document`.
    """
    key = key_document(office)
    return "\n".join(
        (
            "证明核验公钥（Ed25519）",
            "",
            f"居委会：{key['office']}",
            f"电话：{key['telephone']}",
            f"指纹：{key['fingerprint']}",
            f"公钥：{key['public_key']}",
            "",
            "收到本居委会开具的证明时，可以用核验页扫描左下角的二维码，",
            "核对内容与签名是否相符。证明是否已作废，请致电居委会核验。",
            "公钥可以公开；请向居委会当面核对指纹。",
            "",
            key["pem"],
        )
    )


def check_page(office: Office) -> str:
    """The offline page with the office's key in it: one HTML file. Raises as `key_document`."""
    page = (paths.resources() / "verify.html").read_text(encoding="utf-8")
    before, place, after = page.partition(_PLACE)
    assert place, "the page has no place for an office"
    key = json.dumps([key_document(office)], ensure_ascii=False)
    # A name with a tag in it must not end the script that holds it.
    return before + place.replace("[]", key.replace("<", "\\u003c")) + after
