"""Voiding and printing again."""

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from community_desk.certificates import issuing, refusing, register, seal_book, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.issuing import Issued
from community_desk.certificates.refusal_counts import year_counts
from community_desk.certificates.refusing import RefusalRequest
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request
from tests.printing.papers import text_of


@pytest.fixture
def issued(office: Office, catalogue: Catalogue, chen: Resident) -> Issued:
    return issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))


@pytest.mark.parametrize(
    "typed",
    ["幸社证字〔2026〕第0001号", "幸社证字[2026]第1号", " 幸社证字(2026) 0001 ", "2026-1"],
)
def test_a_number_is_known_however_it_is_typed(office: Office, issued: Issued, typed: str) -> None:
    voiding.void(office, typed, "地址写错了")
    row = register.page(office)[0]
    assert (row.number, row.state) == (issued.number, "void")
    assert seal_book.page(office)[0].void


def test_a_void_number_is_never_used_again(
    office: Office, catalogue: Catalogue, chen: Resident, issued: Issued
) -> None:
    voiding.void(office, issued.number, "地址写错了")
    again = issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))
    assert again.number == "幸社证字〔2026〕第0002号"


def test_voiding_twice_or_without_reason_or_nothing(office: Office, issued: Issued) -> None:
    with pytest.raises(NotUnderstoodError):
        voiding.void(office, issued.number, "  ")
    voiding.void(office, issued.number, "地址写错了")
    with pytest.raises(RuleSaysNoError, match="地址写错了") as caught:
        voiding.void(office, issued.number, "再来一次")
    assert caught.value.code == "already_void"
    for number in ("幸社证字〔2026〕第0009号", "没有这个", "幸告〔2026〕第0001号"):
        with pytest.raises(RuleSaysNoError) as missing:
            voiding.void(office, number, "原因")
        assert missing.value.code == "no_such_number"


def test_a_reprint_is_the_stored_page_with_a_mark_and_on_record(
    office: Office, issued: Issued
) -> None:
    copy = voiding.reprint(office, issued.number)
    assert copy.startswith(issued.pdf)
    assert "副本" in text_of(copy)
    voiding.void(office, issued.number, "地址写错了")
    dead = voiding.reprint(office, issued.number)
    assert dead.startswith(issued.pdf)
    assert "作废" in text_of(dead)
    actions = [line.action for line in audit.recent(office.db, subject_uid=issued.uid)]
    assert actions == ["print", "reprint", "void", "print", "reprint", "issue"]
    assert len(seal_book.page(office)) == 1


def test_a_notice_is_printed_again_too(office: Office, catalogue: Catalogue) -> None:
    refused = refusing.refuse(office, catalogue, RefusalRequest("death", applicant_name="张三"))
    assert voiding.reprint(office, refused.number).startswith(refused.pdf)
    assert voiding.stored_page(office, refused.number) == refused.pdf


def test_the_stored_page_as_issued_or_marked_void(office: Office, issued: Issued) -> None:
    assert voiding.stored_page(office, issued.number) == issued.pdf
    voiding.void(office, issued.number, "地址写错了")
    assert "作废" in text_of(voiding.stored_page(office, issued.number))


def test_a_refusal_is_voided_and_keeps_number_and_page(
    office: Office, catalogue: Catalogue
) -> None:
    request = RefusalRequest("death", applicant_name="张三", asked_by="某某银行")
    refused = refusing.refuse(office, catalogue, request)
    refusing.refuse(office, catalogue, request)
    voiding.void(office, refused.number, "人弄错了")
    states = {row.number: row.state for row in register.page(office)}
    assert states == {refused.number: "void", "幸告〔2026〕第0002号": "told"}
    assert "作废" in text_of(voiding.stored_page(office, refused.number))
    assert "作废" in text_of(voiding.reprint(office, refused.number))
    assert year_counts(office, 2026).total == 1
    with pytest.raises(RuleSaysNoError, match="人弄错了"):
        voiding.void(office, refused.number, "再来一次")
    assert refusing.refuse(office, catalogue, request).number == "幸告〔2026〕第0003号"


def test_a_void_refusal_stays_void(office: Office, catalogue: Catalogue) -> None:
    number = refusing.refuse(office, catalogue, RefusalRequest("death", applicant_name="张三"))
    voiding.void(office, number.number, "人弄错了")
    for sql in ("DELETE FROM refusal_void", "UPDATE refusal_void SET reason = '没有'"):
        with pytest.raises(IntegrityError, match="stays void"):
            office.db.execute(sql)


def test_a_reason_has_an_end(office: Office) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        voiding.void(office, "幸社证字〔2026〕第0001号", "错" * 201)
    assert caught.value.code == "reason_too_long"
