"""The check code: offline, forgiving to type, unforgiving to tampering."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.certificates import issuing, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.check_code import code_of, frozen, typed_code, verify
from community_desk.certificates.issuing import Issued
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


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=5))
def test_codes_are_three_groups_of_four_and_read_back(content: dict[str, str]) -> None:
    code = code_of(frozen(content))
    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    assert typed_code(code) == code
    assert not set(code) & set("ILOU")
