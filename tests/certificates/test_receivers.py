"""What receivers get: the public key, and the offline page run by an engine of its own."""

import json
import re
from collections.abc import Callable
from hashlib import sha512
from typing import Any

import pytest
import quickjs
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community_desk import paths
from community_desk.certificates import issuing, receivers, signing, store_codes
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.issuing import Issued
from community_desk.certificates.signed_code import (
    SignedFacts,
    facts_to_sign,
    fingerprint,
    sign,
)
from community_desk.office import settings as office_settings
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request

PAGE = (paths.resources() / "verify.html").read_text(encoding="utf-8")
# RFC 8032, 7.1: public key, message, signature.
VECTORS = {
    "one": (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    "two": (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    "three": (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
    "sha_abc": (
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        (
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
        ),
        (
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
            "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
        ),
    ),
}
ORDER = 2**252 + 27742317777372353535851937790883648493

Call = Callable[..., Any]
IN_THE_PAGE = settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def part(page: str, name: str) -> str:
    found = re.search(rf'<script[^>]* ?id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def call() -> Call:
    """Calls a function of the page's engine; what goes in and comes out is JSON."""
    context = quickjs.Context()
    context.eval(part(PAGE, "engine"))
    context.eval(
        "function call(name, given) {"
        "  return JSON.stringify(Engine[name].apply(null, JSON.parse(given))); }"
    )
    function = context.get("call")
    return lambda name, *given: json.loads(function(name, json.dumps(given)))


def verifies(call: Call, key: bytes, message: bytes, signature: bytes) -> bool:
    return bool(call("verify", list(key), list(message), list(signature)))


def as_known(key: Ed25519PrivateKey, office: str = "某居委会") -> dict[str, str]:
    public = key.public_key().public_bytes_raw()
    return {
        "office": office,
        "fingerprint": fingerprint(public).hex(),
        "public_key": public.hex(),
    }


def facts(**changes: str) -> SignedFacts:
    values = {
        "number": "幸社证字〔2026〕第0001号",
        "title": "居住证明",
        "applicant": "陈𬭎",
        "issued_on": "2026-11-23",
        "valid_until": "2026-12-23",
        "check_code": "7K3M-9QXT-W2HD",
        **changes,
    }
    return facts_to_sign(**values)


@pytest.fixture
def issued(office: Office, catalogue: Catalogue, chen: Resident) -> Issued:
    return issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))


# The engine


@pytest.mark.parametrize("length", [0, 1, 3, 111, 112, 127, 128, 200])
def test_sha_512(call: Call, length: int) -> None:
    message = bytes(n % 251 for n in range(length))
    assert bytes(call("sha512", list(message))) == sha512(message).digest()


@pytest.mark.parametrize("name", VECTORS)
def test_vectors_of_rfc_8032(call: Call, name: str) -> None:
    key, message, signature = (bytes.fromhex(part) for part in VECTORS[name])
    assert verifies(call, key, message, signature)
    assert not verifies(call, key, message + b"x", signature)
    assert not verifies(call, key, message, signature[:-1] + bytes([signature[-1] ^ 1]))


def test_a_signature_is_not_another_number_of_the_same_rest(call: Call) -> None:
    key = Ed25519PrivateKey.generate()
    signature = key.sign(b"letter")
    larger = int.from_bytes(signature[32:], "little") + ORDER
    twin = signature[:32] + larger.to_bytes(32, "little")
    public = key.public_key().public_bytes_raw()
    assert verifies(call, public, b"letter", signature)
    assert not verifies(call, public, b"letter", twin)


@IN_THE_PAGE
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200), st.data())
def test_the_page_and_the_program_agree_on_every_signature(
    call: Call, seed: bytes, message: bytes, data: st.DataObject
) -> None:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = key.public_key().public_bytes_raw(), bytearray(key.sign(message))
    assert verifies(call, public, message, bytes(signature))
    signature[data.draw(st.integers(0, 63))] ^= 1 << data.draw(st.integers(0, 7))
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(bytes(signature), message)
        expected = True
    except InvalidSignature:
        expected = False
    assert verifies(call, public, message, bytes(signature)) is expected is False


# Codes


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
DAYS = st.dates().map(str).filter(lambda day: "1970-01-01" <= day < "2149") | st.just("")


@IN_THE_PAGE
@given(st.binary(min_size=32, max_size=32), TEXTS, TEXTS, TEXTS, DAYS, DAYS, st.data())
def test_letters_of_any_office_are_read_and_no_changed_digit_passes(
    call: Call,
    seed: bytes,
    number: str,
    title: str,
    applicant: str,
    issued_on: str,
    valid_until: str,
    data: st.DataObject,
) -> None:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    said = facts(
        number=number,
        title=title,
        applicant=applicant,
        issued_on=issued_on,
        valid_until=valid_until,
    )
    digits = sign(said, key)
    others = [as_known(Ed25519PrivateKey.generate()), as_known(key)]
    found = call("check", digits, others)
    assert found["verdict"] == "good"
    assert found["office"] == others[1]
    code = found["code"]
    assert (
        SignedFacts(
            code["number"],
            code["title"],
            code["applicant"],
            code["issuedOn"],
            code["validUntil"],
            code["checkCode"],
        )
        == said
    )
    at = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from("0123456789X").filter(lambda sign: sign != digits[at]))
    assert call("check", digits[:at] + other + digits[at + 1 :], others)["verdict"] != "good"


def test_no_digit_of_a_letter_can_be_changed(call: Call, office: Office, issued: Issued) -> None:
    digits = store_codes.signed_code_of(office.db, 1)
    known = [receivers.key_document(office)]
    assert call("check", digits, known)["verdict"] == "good"
    for at, own in enumerate(digits):
        other = str((int(own) + 1 + at % 9) % 10)
        changed = digits[:at] + other + digits[at + 1 :]
        assert call("check", changed, known)["verdict"] in ("altered", "other_key", "no_code")


def test_the_page_says_what_else_was_scanned(call: Call) -> None:
    key = Ed25519PrivateKey.generate()
    digits, known = sign(facts(), key), [as_known(key)]
    wide = digits.translate({ord(str(n)): 0xFF10 + n for n in range(10)})
    for text in (wide, f"]Q1{digits}\r\n", f" {digits[:90]}\n{digits[90:]}"):
        assert call("check", text, known)["verdict"] == "good"
    last = "1" if digits[-1] != "1" else "2"
    assert call("check", digits[:-1] + last, known)["verdict"] == "altered"
    assert call("check", digits, [])["verdict"] == "other_key"
    assert call("check", digits[:150], known)["verdict"] == "no_code"
    assert call("check", "https://example.org", known)["verdict"] == "no_code"
    assert call("check", "7k3m-9qxt-w2hd", known)["verdict"] == "typed"


# What the office gives


def test_the_key_file_says_whose_it_is_and_the_page_reads_it(
    call: Call, office: Office, issued: Issued
) -> None:
    document = receivers.key_document(office)
    assert document["public_key"] == signing.public_key(office).hex()
    pem = load_pem_public_key(document["pem"].encode())
    assert isinstance(pem, Ed25519PublicKey)
    assert pem.public_bytes_raw() == signing.public_key(office)
    wanted = {name: document[name] for name in ("office", "telephone", "fingerprint", "public_key")}
    assert call("officeOf", receivers.key_text(office)) == wanted
    assert call("officeOf", receivers.key_json(office)) == wanted
    assert call("officeOf", "没有公钥的一段文字") is None
    assert call("officeOf", "公钥：" + "f" * 64) is None


def test_the_page_of_an_office_knows_its_letters(
    call: Call, office: Office, issued: Issued
) -> None:
    page = receivers.check_page(office)
    known = json.loads(part(page, "offices"))
    assert known == [receivers.key_document(office)]
    found = call("check", store_codes.signed_code_of(office.db, 1), known)
    assert found["verdict"] == "good"
    assert found["code"]["number"] == issued.number
    assert found["office"]["telephone"] == "0551-0000 0000"


def test_a_name_with_a_tag_in_it_stays_a_name(office: Office, issued: Issued) -> None:
    name = "</script><script>alert(1)</script>"
    with office.writing("office.settings") as write:
        office_settings.store(write.db, "name", name)
        write.audit("change", "office", office.staff.uid)
    page = receivers.check_page(office)
    assert page.count("<script") == PAGE.count("<script")
    assert json.loads(part(page, "offices"))[0]["office"] == name


def test_the_page_is_one_file_that_calls_for_nothing() -> None:
    assert not re.search(
        r"https?:|src=|@import|url\(|fetch\(|XMLHttpRequest|innerHTML|eval\(", PAGE
    )
    assert "default-src 'none'" in PAGE
    # No literal that an old browser could not even read past.
    scripts = re.sub(r"/\*.*?\*/", "", part(PAGE, "engine") + part(PAGE, "page"), flags=re.DOTALL)
    assert not re.search(r"\b\d+n\b|=>|\*\*|`|\?\.|\b(let|const)\b", scripts)


def test_an_old_browser_is_told_so() -> None:
    context = quickjs.Context()
    context.eval("delete globalThis.BigInt")
    context.eval(part(PAGE, "engine"))
    assert context.eval("Engine === null")
