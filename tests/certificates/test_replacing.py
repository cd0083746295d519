"""Void and replace: both or neither, and each says of the other."""

import dataclasses

import pytest

from community_desk.certificates import issuing, refusing, register, replacing, seal_book, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.issuing import Issued
from community_desk.certificates.life import steps_of
from community_desk.certificates.replacing import replace_letter, request_of
from community_desk.certificates.verifying import verify
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import ISSUED, full_request
from tests.printing.papers import text_of


@pytest.fixture
def issued(office: Office, catalogue: Catalogue, chen: Resident) -> Issued:
    return issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))


def corrected(catalogue: Catalogue, chen: Resident, **changes: object):
    return full_request(catalogue, "residence", chen, to_body="市第四中学", **changes)


def test_the_new_one_stands_in_place_of_the_old(
    office: Office, catalogue: Catalogue, chen: Resident, issued: Issued
) -> None:
    new = replace_letter(office, catalogue, "2026-1", " 学校写错了 ", corrected(catalogue, chen))
    assert new.number == "幸社证字〔2026〕第0002号"
    states = {row.number: row.state for row in register.page(office)}
    assert states == {issued.number: "replaced", new.number: "valid"}
    words = text_of(new.pdf)
    assert f"备注代替{issued.number}" in words
    assert words.count(issued.number) == 1  # on the stub, and not in the body
    old = verify(office, issued.check_code)
    assert (old.verdict, old.replaced_by) == ("void", new.number)
    assert old.void_reason == "学校写错了"
    assert verify(office, new.check_code).verdict == "genuine"
    for page in (
        voiding.stored_page(office, issued.number),
        voiding.copy_of(office, issued.number),
        voiding.reprint(office, issued.number),
    ):
        assert page.startswith(issued.pdf)
        assert f"由{new.number}代替" in text_of(page)
        assert "作废" in text_of(page)
    last = steps_of(office, issued.number)[-1]
    assert (last.kind, last.number, last.reason) == ("void", new.number, "学校写错了")
    assert steps_of(office, new.number)[1].number == issued.number
    assert "void" in [line.action for line in audit.recent(office.db, subject_uid=issued.uid)]
    assert len(seal_book.page(office)) == 2


def test_nothing_happens_where_the_new_one_cannot_be_issued(
    office: Office, catalogue: Catalogue, chen: Resident, issued: Issued
) -> None:
    wrong = corrected(catalogue, chen, evidence=frozenset())
    with pytest.raises(DeskError) as caught:
        replace_letter(office, catalogue, issued.number, "学校写错了", wrong)
    assert caught.value.code == "evidence_missing"
    assert [row.state for row in register.page(office)] == ["valid"]
    with pytest.raises(NotUnderstoodError):
        replace_letter(office, catalogue, issued.number, " ", corrected(catalogue, chen))
    again = issuing.issue(office, catalogue, corrected(catalogue, chen))
    assert again.number == "幸社证字〔2026〕第0002号"


def test_a_void_one_is_not_replaced_again_nor_a_notice(
    office: Office, catalogue: Catalogue, chen: Resident, issued: Issued
) -> None:
    request = corrected(catalogue, chen)
    replace_letter(office, catalogue, issued.number, "学校写错了", request)
    with pytest.raises(RuleSaysNoError) as twice:
        replace_letter(office, catalogue, issued.number, "学校写错了", request)
    assert twice.value.code == "already_void"
    asked = refusing.RefusalRequest("death", applicant_name="张三")
    notice = refusing.refuse(office, catalogue, asked)
    for act in (
        lambda: replace_letter(office, catalogue, notice.number, "写错了", request),
        lambda: request_of(office, notice.number),
    ):
        with pytest.raises(RuleSaysNoError) as caught:
            act()
        assert caught.value.code == "not_a_letter"


def test_one_that_was_handed_over_may_be_replaced(
    office: Office, catalogue: Catalogue, chen: Resident, issued: Issued
) -> None:
    hand_over(office, issued.number, to_name="陈𬭎", document="户口簿")
    replace_letter(office, catalogue, issued.number, "写错了", corrected(catalogue, chen))
    kinds = [step.kind for step in steps_of(office, issued.number)]
    assert kinds == ["issued", "handed", "void"]


@pytest.mark.parametrize("key", ISSUED)
def test_a_letter_keeps_what_it_was_asked_for_with(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident, key: str
) -> None:
    request = full_request(catalogue, key, chen)
    number = issuing.issue(office, catalogue, request).number
    assert request_of(office, number) == request


def test_a_letter_of_the_first_version_keeps_it_too(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen, copies=2)
    number = issuing.issue(office, catalogue, request).number
    office.db.execute("DROP TRIGGER certificate_no_update")
    office.db.execute("UPDATE certificate SET content = json_remove(content, '$.request')")
    office.db.conn.commit()
    assert request_of(office, number) == request


def test_a_power_cut_between_the_two_leaves_neither(
    office: Office,
    catalogue: Catalogue,
    chen: Resident,
    issued: Issued,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class PowerCutError(BaseException):
        pass

    def cut(*_: object, **__: object) -> None:
        raise PowerCutError

    with monkeypatch.context() as then:
        then.setattr(replacing, "void_letter_in", cut)
        with pytest.raises(PowerCutError):
            replace_letter(office, catalogue, issued.number, "写错了", corrected(catalogue, chen))
    assert [row.state for row in register.page(office)] == ["valid"]
    assert len(seal_book.page(office)) == 1
    new = replace_letter(office, catalogue, issued.number, "写错了", corrected(catalogue, chen))
    assert new.number == "幸社证字〔2026〕第0002号"


def test_a_reader_neither_voids_nor_replaces(
    office: Office, catalogue: Catalogue, chen: Resident, issued: Issued
) -> None:
    reader = dataclasses.replace(office, staff=dataclasses.replace(office.staff, role=Role.READER))
    request = corrected(catalogue, chen)
    for act in (
        lambda: voiding.void(reader, issued.number, "写错了"),
        lambda: replace_letter(reader, catalogue, issued.number, "写错了", request),
    ):
        with pytest.raises(RuleSaysNoError) as caught:
            act()
        assert caught.value.code == "role_may_not"
    assert [row.state for row in register.page(office)] == ["valid"]
