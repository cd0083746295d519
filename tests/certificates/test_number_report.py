"""Which numbers were used, which are missing, which stand twice or out of the order of days."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from community_desk.certificates import issuing, refusing, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.hand_letters import NewHandLetter, enter_hand_letter
from community_desk.certificates.number_patterns import Pattern
from community_desk.certificates.number_report import (
    SeriesYear,
    number_report,
    ranges,
    report_paper,
    series_title,
    years,
)
from community_desk.certificates.number_setting import set_pattern
from community_desk.certificates.refusing import RefusalRequest
from community_desk.errors import RuleSaysNoError
from community_desk.language import translate
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request


def by_hand(office: Office, number: str, day: str, name: str = "王丁") -> None:
    enter_hand_letter(office, NewHandLetter(number, day, "居住证明", name))


def at(office: Office, year: int) -> Office:
    return replace(office, clock=lambda: datetime(year, 3, 1, 4, tzinfo=UTC))


def issue(office: Office, catalogue: Catalogue, person: Resident, times: int = 1) -> None:
    for _ in range(times):
        issuing.issue(office, catalogue, full_request(catalogue, "residence", person))


def test_nothing_yet(office: Office) -> None:
    assert number_report(office) == []
    assert years(office) == []
    with pytest.raises(RuleSaysNoError) as nothing:
        report_paper(office, None, translate)
    assert nothing.value.code == "no_numbers"


def test_what_the_program_gives_is_sound(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    issue(office, catalogue, chen, 3)
    voiding.void(office, "2026-2", "写错了")
    refusing.refuse(office, catalogue, RefusalRequest("death", applicant_name="王丁"))
    assert number_report(office) == [
        SeriesYear("certificate", 2026, 1, 3, 3, 0, 1),
        SeriesYear("refusal", 2026, 1, 1, 1),
    ]
    assert all(each.sound for each in number_report(office))
    assert number_report(office, 2025) == []
    page = text(report_paper(office, 2026, translate))
    assert "没有缺号、重号" in page
    assert "1—3" in page


def test_paper_of_before(office: Office, catalogue: Catalogue, chen: Resident) -> None:
    """1 and 2 are not entered, 5 to 7 neither; 4 stands twice, 8 has an earlier day than 4."""
    for counter, day in ((3, "2026-1-5"), (4, "2026-2-1"), (4, "2026-2-2"), (8, "2026-1-9")):
        by_hand(
            office, f"幸社证字〔2026〕第{counter:04}号", day, f"王{'甲乙丙丁'[int(day[-1]) % 4]}"
        )
    issue(office, catalogue, chen)
    (found,) = number_report(office)
    assert (found.first, found.last, found.used, found.by_hand) == (3, 9, 4, 4)
    assert found.missing == ((1, 2), (5, 7))
    assert found.missing_count == 5
    assert ranges(found.missing) == "1—2、5—7"
    assert ranges(found.missing, 1) == "1—2…"
    assert [[paper.day for paper in papers] for papers in found.repeated] == [
        ["2026-02-01", "2026-02-02"]
    ]
    (pair,) = found.out_of_order
    assert (pair.number[-5:-1], pair.later_number[-5:-1]) == ("0004", "0008")
    page = text(report_paper(office, None, translate))
    for words in ("1—2、5—7", "重号", "日期倒置", "2026-02-02", "补录"):
        assert words in page, words


def test_by_hand_against_the_program(office: Office, catalogue: Catalogue, chen: Resident) -> None:
    issue(office, catalogue, chen, 2)
    by_hand(office, "幸社证字（2026）2号", "2026-1-5")
    for name in ("李甲", "李乙"):
        by_hand(office, "居委会证明甲-7", "2024-1-5", name)
    set_pattern(office, "certificate", Pattern("新〔{year}〕{counter}"))
    by_hand(office, "幸社证字〔2026〕第0002号", "2026-1-6")
    by_hand(office, "幸社证字〔2026〕第0009号", "2026-1-6")
    found = {(each.series, each.year): each for each in number_report(office)}
    letters = found["certificate", 2026]
    assert [[paper.by_hand for paper in papers] for papers in letters.repeated] == [
        [False, True, True]
    ]
    (strange,) = found["", 2024].repeated
    assert {paper.name for paper in strange} == {"李甲", "李乙"}
    assert not found["", 2024].sound
    assert series_title(office, "", translate) == "不合格式的手工编号"


def test_never_from_the_beginning(office: Office, catalogue: Catalogue, chen: Resident) -> None:
    set_pattern(office, "certificate", Pattern("{office}第{counter}号", restart="never"))
    issue(at(office, 2025), catalogue, chen, 2)
    issue(at(office, 2026), catalogue, chen, 2)
    assert [(e.year, e.first, e.last, e.missing) for e in number_report(office)] == [
        (2026, 3, 4, ()),
        (2025, 1, 2, ()),
    ]


def test_each_type_for_itself_after_all_in_one(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    """Numbers that were left out since they stand on letters of before are not missing."""
    per_type = Pattern("{office}{type}〔{year}〕{counter}号", scope="type")
    set_pattern(office, "certificate", replace(per_type, scope="office"))
    issue(office, catalogue, chen, 2)
    set_pattern(office, "certificate", per_type)
    issue(office, catalogue, chen, 2)
    found = number_report(office)
    assert [(e.series, e.first, e.last, e.sound) for e in found] == [
        ("certificate", 1, 2, True),
        ("certificate/residence", 3, 4, True),
    ]
    assert series_title(office, found[1].series, translate) == "证明·居住证明"


def text(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "")
