"""The seal book: every use, whoever approved it, and whether it fits what was printed."""

import io
import re
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial

import pytest
from pypdf import PdfReader

from community_desk.certificates import issuing, seal_book, seal_check, signers
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.prints import note_print
from community_desk.certificates.seal_book import SealRequest, use_seal
from community_desk.certificates.seal_check import SealSums
from community_desk.certificates.seal_paper import book_paper, check_paper
from community_desk.certificates.voiding import void
from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request

NOTICE = SealRequest("停水通知", "张贴", "王主任", 3, "某某物业", "138 0000 1234")


def issue(office: Office, catalogue: Catalogue, person: Resident, copies: int = 1) -> str:
    request = full_request(catalogue, "residence", person, copies=copies)
    return issuing.issue(office, catalogue, request).number


def text(pdf: bytes) -> list[str]:
    return [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_every_letter_and_every_other_use_has_its_line(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    number = issue(office, catalogue, chen, 2)
    line = use_seal(office, NOTICE)
    assert (line.serial, line.copies, line.approver, line.handler) == (2, 3, "王主任", "王主任")
    assert (line.number, line.applicant_phone, line.on) == ("", "13800001234", "2026-11-23")
    assert [each.number for each in seal_book.page(office)] == ["", number]
    assert seal_book.page(office, limit=1, offset=1)[0].serial == 1
    assert seal_book.totals(office, year=2026) == (2, 5)
    for words, count in (
        ("停水", 1),
        ("张贴", 1),
        ("物业", 1),
        ("0001", 1),
        ("王主任", 2),
        ("%", 0),
    ):
        assert len(seal_book.page(office, words=words)) == count, words
        assert seal_book.totals(office, words=words)[0] == count, words
    actions = office.db.execute("SELECT action FROM audit WHERE subject = 'seal_use'").fetchall()
    assert [row[0] for row in actions] == ["seal"]


def test_lines_count_anew_each_year_of_the_desk(office: Office) -> None:
    """Midnight is that of the desk, wherever it stands."""
    for day, hour, serial in (
        (date(2025, 12, 31), time(23, 59), 1),
        (date(2026, 1, 1), time(0), 1),
        (date(2026, 11, 23), time(9), 2),
    ):
        desk = replace(office, clock=partial(datetime.astimezone, datetime.combine(day, hour)))
        assert use_seal(desk, NOTICE).serial == serial
    assert seal_book.totals(office, year=2025) == (1, 3)
    assert seal_book.totals(office, year=2026) == (2, 6)
    assert seal_book.years(office) == [2026, 2025]
    assert use_seal(office, replace(NOTICE, on="2025-6-1")).serial == 2
    with pytest.raises(RuleSaysNoError):
        book_paper(office, 2024)


def test_only_who_signs_that_day_may_approve(office: Office) -> None:
    signers.add_signer(office, name="李静", from_on="2026-06-01")
    signers.add_signer(
        office,
        name="赵明",
        from_on="2026-11-01",
        until_on="2026-11-30",
        acting=True,
        title="副主任",
    )
    day = office.today()
    assert seal_book.approvers(office, day) == ["赵明（代）", "李静"]
    assert use_seal(office, replace(NOTICE, approver="赵明")).approver == "赵明（代）"
    assert use_seal(office, replace(NOTICE, approver="李静")).approver == "李静"
    for name in ("王主任", "", "赵"):
        with pytest.raises(RuleSaysNoError) as no:
            use_seal(office, replace(NOTICE, approver=name))
        assert no.value.code == "not_an_approver"
        assert "赵明（代）、李静" in no.value.say()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"matter": " "}, "no_matter"),
        ({"reason": ""}, "no_reason"),
        ({"copies": 0}, "copies_out_of_range"),
        ({"copies": 1000}, "copies_out_of_range"),
        ({"on": "2026-11-24"}, "day_wrong"),
        ({"on": "2019-1-1"}, "day_wrong"),
        ({"on": "昨天下午"}, "day_wrong"),
        ({"number": "2026-7"}, "no_such_number"),
    ],
)
def test_what_is_missing_is_said(office: Office, change: dict[str, object], code: str) -> None:
    with pytest.raises(DeskError) as no:
        use_seal(office, replace(NOTICE, **change))  # type: ignore[arg-type]
    assert no.value.code == code
    assert seal_book.page(office) == []


def test_a_reader_seals_nothing_and_no_line_is_changed(office: Office) -> None:
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    with pytest.raises(RuleSaysNoError):
        use_seal(reader, NOTICE)
    use_seal(office, NOTICE)
    for statement in ("UPDATE seal_use SET copies = 9", "DELETE FROM seal_use"):
        with pytest.raises(Exception, match="append-only"):
            office.db.execute(statement)
        office.db.conn.rollback()


def test_more_copies_of_a_letter(office: Office, catalogue: Catalogue, chen: Resident) -> None:
    number = issue(office, catalogue, chen)
    line = use_seal(office, SealRequest("", "多要一份", "王主任", 1, number="2026-1"))
    assert (line.number, line.matter, line.applicant) == (number, "居住证明", "陈𬭎")
    assert seal_check.sums(office, 2026).sealed == 2
    void(office, number, "写错了")
    with pytest.raises(RuleSaysNoError) as no:
        use_seal(office, SealRequest("", "再要一份", "王主任", 1, number=number))
    assert no.value.code == "already_void"
    assert seal_book.page(office)[0].void


def test_printed_sealed_and_handed_over_are_compared(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    good, waits, unprinted, too_many, voided = (
        issue(office, catalogue, chen, copies) for copies in (2, 1, 1, 1, 1)
    )
    note_print(office, good, "original", 2)
    note_print(office, good, "copy", 5)
    hand_over(office, good, to_name="陈𬭎", document="居民身份证")
    note_print(office, waits, "original", 1)
    note_print(office, too_many, "original", 2)
    note_print(office, voided, "original", 1)
    hand_over(office, voided, to_name="陈𬭎", document="居民身份证")
    void(office, voided, "写错了")
    found = {each.number: each for each in seal_check.differences(office, 2026)}
    assert list(found) == [waits, unprinted, too_many, voided]
    assert found[waits].waits
    assert not found[unprinted].waits
    said = {number: "；".join(seal_check.to_do(each)) for number, each in found.items()}
    assert "通知申请人" in said[waits]
    assert "打印比用印少" in said[unprinted]
    assert "打印比用印多" in said[too_many]
    assert said[voided] == "作废前已领走：把原件收回存档"
    assert seal_check.sums(office, 2026) == SealSums(5, 1, 6, 6, 3)
    assert seal_check.count(office, 2026) == 4
    assert seal_check.differences(office, 2025) == []
    (page,) = text(check_paper(office, 2026))
    for words in ("打印6张，用印6份，领取3份", "打印比用印少", f"{voided}（作废）"):
        assert words in page, words


def test_the_book_of_a_year_adds_up_each_page(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    issue(office, catalogue, chen, 2)
    for _ in range(40):
        use_seal(office, NOTICE)
    pdf = book_paper(office, 2026)
    pages = text(pdf)
    on_page = [int(re.search(r"本页小计(\d+)", page)[1]) for page in pages]  # type: ignore[index]
    assert len(pages) > 1
    assert sum(on_page) == 122
    assert "全年41次122" in pages[-1]
    assert "主任：" in pages[-1]
    first = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    assert first.width > first.height
    assert "13800001234" not in "".join(pages)
    assert "13800001234" in "".join(text(book_paper(office, 2026, full=True)))
    assert book_paper(office, 2026) == pdf
