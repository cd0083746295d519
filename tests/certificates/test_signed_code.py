"""What a QR code says: digits that hold facts and the office's signature, and lose nothing."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from community_desk.certificates.signed_code import (
    LONGEST,
    SHORTEST,
    SignedFacts,
    facts_to_sign,
    is_signed_by,
    read,
    scanned_digits,
    sign,
)

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
FACTS = facts_to_sign(
    number="幸社证字〔2026〕第0001号",
    title="居住证明",
    applicant="陈𬭎",
    issued_on="2026-11-23",
    valid_until="2026-12-23",
    check_code="7K3M-9QXT-W2HD",
)
DAYS = st.one_of(st.just(""), st.dates().map(str).filter(lambda day: "1970-01-01" <= day < "2149"))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(TEXTS, TEXTS, TEXTS, DAYS, DAYS)
def test_whatever_the_facts_they_are_read_back(
    number: str, title: str, applicant: str, issued_on: str, valid_until: str
) -> None:
    facts = facts_to_sign(
        number=number,
        title=title,
        applicant=applicant,
        issued_on=issued_on,
        valid_until=valid_until,
        check_code="7K3M-9QXT-W2HD",
    )
    digits = sign(facts, KEY)
    assert digits.isdecimal()
    assert SHORTEST <= len(digits) <= LONGEST
    code = read(scanned_digits(digits))
    assert code is not None
    assert code.facts == facts
    assert is_signed_by(code, PUBLIC)


def test_the_digits_of_known_facts_and_key_never_change() -> None:
    assert FACTS.applicant == "陈×"
    assert sign(FACTS, KEY) == (
        "10323224307115308941479449853505231786904921428404345008927887203187629275535104"
        "60701464275165921007170473653032799495816983825381091603979699357717052284367975"
        "77315793355538210384244196162131776625146907200525208861906252351537641548256115"
        "0322629074125044293178175874722221565915647811777458699449739547790011994637069"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"number": "幸社证字〔2026〕第0002号"},
        {"title": "亲属关系证明"},
        {"applicant": "李×"},
        {"issued_on": "2026-11-24"},
        {"valid_until": ""},
        {"check_code": "7K3M-9QXT-W2HE"},
    ],
)
def test_other_facts_are_not_what_was_signed(changes: dict[str, str]) -> None:
    own, other = read(sign(FACTS, KEY)), read(sign(replace(FACTS, **changes), KEY))
    assert own is not None
    assert other is not None
    assert not is_signed_by(replace(own, signed=other.signed), PUBLIC)
    assert not is_signed_by(own, Ed25519PrivateKey.generate().public_key().public_bytes_raw())


@given(st.text("0123456789", max_size=LONGEST + 5))
def test_digits_that_are_no_code_are_none(digits: str) -> None:
    code = read(digits)
    assert code is None or not is_signed_by(code, PUBLIC)


@pytest.mark.parametrize(
    "shown", ["7K3M-9QXT-W2HD", "340102197109144410", "1" * (SHORTEST - 1), ""]
)
def test_what_is_too_short_is_no_scan(shown: str) -> None:
    assert scanned_digits(shown) == ""


def test_long_texts_are_cut_between_characters() -> None:
    facts = replace(FACTS, title="证" * 40)
    cut = facts_to_sign(
        number=facts.number,
        title=facts.title,
        applicant="欧阳" * 50,
        issued_on=facts.issued_on,
        valid_until=facts.valid_until,
        check_code=facts.check_code,
    )
    assert cut.title == "证" * 19 + "…"
    assert cut.applicant.startswith("欧××")
    assert isinstance(cut, SignedFacts)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("1970-01-01", "1970-01-01"),
        ("2149-06-05", "2149-06-05"),
        ("2149-06-06", ""),
        ("1969-12-31", ""),
        ("", ""),
    ],
)
def test_a_day_is_said_whole_or_not_at_all(day: str, said: str) -> None:
    facts = facts_to_sign(
        number="1",
        title="证明",
        applicant="张伟",
        issued_on=day,
        valid_until=day,
        check_code="7K3M-9QXT-W2HD",
    )
    assert (facts.issued_on, facts.valid_until) == (said, said)
    code = read(sign(facts, KEY))
    assert code is not None
    assert code.facts == facts
