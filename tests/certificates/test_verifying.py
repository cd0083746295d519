"""Verifying: offline, forgiving to type and scan, unforgiving to tampering."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community_desk.certificates import issuing, store_codes, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.check_code import SIGNS
from community_desk.certificates.issuing import Issued
from community_desk.certificates.signed_code import SignedFacts, sign
from community_desk.certificates.verifying import is_known_code, verify
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request


@pytest.fixture
def issued(office: Office, catalogue: Catalogue, chen: Resident) -> Issued:
    return issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))


def tamper(office: Office, sql: str, *values: object) -> None:
    """Changes a letter behind the program's back."""
    office.db.execute("DROP TRIGGER IF EXISTS certificate_no_update")
    office.db.execute(sql, values)
    office.db.conn.commit()


def test_a_letter_of_ours_is_genuine(office: Office, issued: Issued) -> None:
    verdict = verify(office, issued.check_code)
    assert verdict.verdict == "genuine"
    assert verdict.number == issued.number
    assert verdict.applicant == "陈𬭎"
    assert verdict.as_json()["title"] == "居住证明"
    assert not verdict.lapsed


def test_codes_forgive_how_they_are_typed(office: Office, issued: Issued) -> None:
    code = issued.check_code
    assert verify(office, code.lower().replace("-", " ")).verdict == "genuine"
    misread = code.replace("0", "O").replace("1", "l")
    assert verify(office, f" {misread}。").verdict == "genuine"


def test_an_unknown_code(office: Office, issued: Issued) -> None:
    assert verify(office, "AAAA-AAAA-AAAA").verdict == "unknown"
    assert verify(office, "").verdict == "unknown"


def test_a_void_letter_says_so(office: Office, issued: Issued) -> None:
    voiding.void(office, issued.number, "开错了")
    verdict = verify(office, issued.check_code)
    assert (verdict.verdict, verdict.void_reason) == ("void", "开错了")


def test_a_lapsed_letter_is_genuine_and_lapsed(office: Office, issued: Issued) -> None:
    later = replace(office, clock=lambda: datetime(2027, 3, 1, tzinfo=UTC))
    assert verify(later, issued.check_code).lapsed


@pytest.mark.parametrize(
    ("sql", "value"),
    [
        ("UPDATE certificate SET pdf = ?", b"%PDF-1.4 other"),
        ("UPDATE certificate SET applicant_name = ?", "李四"),
        ("UPDATE certificate SET valid_until = ?", "2036-01-01"),
        ("UPDATE certificate SET content = json_set(content, '$.applicant', ?)", "李四"),
        ("UPDATE certificate SET pdf_sha256 = ?", "0" * 64),
    ],
)
def test_a_letter_changed_in_the_file_is_altered(
    office: Office, issued: Issued, sql: str, value: object
) -> None:
    tamper(office, sql, value)
    assert verify(office, issued.check_code).verdict == "altered"


def test_page_and_checksum_changed_together_disagree_with_the_trail(
    office: Office, issued: Issued
) -> None:
    page = b"%PDF-1.4 other"
    digest = hashlib.sha256(page).hexdigest()
    tamper(office, "UPDATE certificate SET pdf = ?, pdf_sha256 = ?", page, digest)
    assert verify(office, issued.check_code).verdict == "altered"


def test_two_letters_of_the_same_words_have_two_codes(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen)
    codes = {issuing.issue(office, catalogue, request).check_code for _ in range(5)}
    assert len(codes) == 5


@pytest.fixture
def scanned(office: Office, issued: Issued) -> str:
    """What the QR code of the letter says."""
    letter_id = office.db.execute("SELECT id FROM certificate").fetchone()[0]
    return store_codes.signed_code_of(office.db, letter_id)


def test_what_is_scanned_says_the_same_as_what_is_typed(
    office: Office, issued: Issued, scanned: str
) -> None:
    assert verify(office, scanned) == verify(office, issued.check_code)
    voiding.void(office, issued.number, "开错了")
    assert verify(office, scanned) == verify(office, issued.check_code)
    assert verify(office, scanned).verdict == "void"


def test_scanners_and_input_methods_are_forgiven(office: Office, scanned: str) -> None:
    wide = scanned.translate({ord(str(n)): 0xFF10 + n for n in range(10)})
    halves = f"{scanned[:100]}\r\n{scanned[100:]}"
    for text in (wide, halves, f"]Q1{scanned}\r", f"\ufeff{scanned} \u3000", f"'{scanned}。"):
        assert verify(office, text).verdict == "genuine", text


def test_no_changed_sign_of_a_typed_code_is_known(office: Office, issued: Issued) -> None:
    code = issued.check_code.replace("-", "")
    for place, own in enumerate(code):
        for other in SIGNS:
            changed = code[:place] + other + code[place + 1 :]
            assert (verify(office, changed).verdict == "genuine") == (other == own)


def test_no_changed_sign_of_a_scanned_code_verifies(office: Office, scanned: str) -> None:
    for place, own in enumerate(scanned):
        for other in "0123456789AO":
            if other != own:
                changed = scanned[:place] + other + scanned[place + 1 :]
                assert verify(office, changed).verdict in ("altered", "unknown")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_no_cut_swapped_or_padded_code_verifies(
    office: Office, scanned: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(scanned)))
    end = data.draw(st.integers(start, len(scanned)))
    between = data.draw(st.text("0123456789", max_size=9))
    changed = scanned[:start] + between + scanned[end:]
    if changed != scanned:
        assert verify(office, changed).verdict != "genuine"


def test_a_digit_changed_late_in_the_code_is_an_altered_code(office: Office, scanned: str) -> None:
    last = "1" if scanned[-1] != "1" else "2"
    verdict = verify(office, scanned[:-1] + last)
    assert (verdict.verdict, verdict.why, verdict.number) == ("altered", "code_altered", "")


def test_a_letter_that_was_replaced_names_the_new_one(
    office: Office, catalogue: Catalogue, chen: Resident, issued: Issued, scanned: str
) -> None:
    second = issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))
    voiding.void(office, issued.number, "开错了")
    tamper(office, "DROP TRIGGER certificate_void_no_update")
    tamper(office, "UPDATE certificate_void SET replaced_by_id = 2")
    assert verify(office, scanned).replaced_by == second.number


def test_a_letter_of_ours_that_is_gone_from_the_register(
    office: Office, issued: Issued, scanned: str
) -> None:
    tamper(office, "UPDATE certificate SET check_code = 'AAAA-AAAA-AAAA'")
    verdict = verify(office, scanned)
    assert (verdict.verdict, verdict.why) == ("unknown", "not_registered")
    assert (verdict.number, verdict.applicant) == (issued.number, "陈×")


@pytest.mark.parametrize("column", ["number", "title", "applicant_name", "issued_on"])
def test_what_was_scanned_disagrees_with_a_changed_register(
    office: Office, issued: Issued, scanned: str, column: str
) -> None:
    tamper(office, f"UPDATE certificate SET {column} = ?", "2026-01-01")
    assert verify(office, scanned).verdict == "altered"


def test_a_changed_signed_code_in_the_register(office: Office, issued: Issued) -> None:
    tamper(office, "UPDATE certificate SET signed_code = '1' || signed_code")
    assert verify(office, issued.check_code).verdict == "altered"


def test_a_letter_of_the_first_version_has_no_signature_and_is_genuine(
    office: Office, issued: Issued
) -> None:
    tamper(office, "UPDATE certificate SET signed_code = ''")
    assert verify(office, issued.check_code).verdict == "genuine"


def test_the_letter_of_another_office(office: Office, issued: Issued) -> None:
    facts = SignedFacts("某社证字〔2026〕第0001号", "居住证明", "张×", "2026-11-23", "", "A" * 12)
    verdict = verify(office, sign(facts, Ed25519PrivateKey.generate()))
    assert (verdict.verdict, verdict.why, verdict.number) == ("unknown", "other_key", "")


def test_a_scanned_code_in_an_office_that_never_signed(office: Office) -> None:
    facts = SignedFacts("某社证字〔2026〕第0001号", "居住证明", "张×", "2026-11-23", "", "A" * 12)
    verdict = verify(office, sign(facts, Ed25519PrivateKey.generate()))
    assert (verdict.verdict, verdict.why) == ("unknown", "other_key")


@pytest.mark.parametrize("text", ["\u0301" * 200_000, "1" * 200_000, "７" * 50_000])
def test_endless_text_is_no_code(office: Office, issued: Issued, text: str) -> None:
    assert verify(office, text).verdict == "unknown"
    assert not is_known_code(office, text)
