"""Letters: what they say, what stops them, what is kept of them."""

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from community_desk.certificates import composing, issuing, seal_book
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.request import Request
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.office import audit, settings
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import ISSUED, full_request
from tests.people import add_person
from tests.printing.papers import fonts_of, page_count, text_of


def set_setting(office: Office, key: str, value: str) -> None:
    with office.writing("office.settings") as write:
        settings.store(office.db, key, value)
        write.audit("change", "setting", key)


def counted(office: Office) -> tuple[int, ...]:
    tables = ("certificate", "seal_use", "refusal", "audit")
    return tuple(office.db.table(table).count for table in tables)


def stopped(office: Office, catalogue: Catalogue, request: Request) -> DeskError:
    """The error that a request ends in; nothing may be left of it."""
    before = counted(office)
    with pytest.raises(DeskError) as caught:
        issuing.issue(office, catalogue, request)
    assert counted(office) == before
    return caught.value


@pytest.mark.parametrize("key", ISSUED)
def test_each_type_prints_as_one_page_with_the_rare_name(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident, key: str
) -> None:
    issued = issuing.issue(office, catalogue, full_request(catalogue, key, chen))
    text = text_of(issued.pdf)
    assert page_count(issued.pdf) == 1
    assert all(fonts_of(issued.pdf).values())
    assert "陈𬭎" in text
    assert "公民身份号码11010519491231002X" in text
    assert issued.number == "幸社证字〔2026〕第0001号"
    assert issued.sha256 == hashlib.sha256(issued.pdf).hexdigest()
    form = catalogue.find(key).letter
    assert form is not None
    for part in (
        issued.number,
        issued.check_code,
        form.heading,
        "市第三中学：",
        "此证明仅用于子女入学报名，不作他用。",
        "本证明自开具之日起30日内有效。",
        "特此证明。",
        "幸福里社区居民委员会",
        "二〇二六年十一月二十三日",
        "签批人：王主任",
        "涂改无效",
        "存根",
        "110105********002X",
    ):
        assert part in text
    assert "＿" not in text
    assert "{" not in text


def test_the_words_of_a_residence_letter(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen, purpose="", to_body="")
    text = text_of(issuing.issue(office, catalogue, request).pdf)
    assert (
        "有关单位：兹证明陈𬭎，男，公民身份号码11010519491231002X，自二〇一九年三月起居住于"
        "幸福里3栋2单元501室。" in text
    )
    assert "以上情况经核验居民身份证、不动产权证属实。" in text
    assert "仅用于" not in text
    assert "居住至" not in text


def test_numbers_run_without_gaps_and_anew_each_year(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen)
    numbers = [issuing.issue(office, catalogue, request).number for _ in range(3)]
    assert numbers == [f"幸社证字〔2026〕第000{n}号" for n in (1, 2, 3)]
    next_year = replace(office, clock=lambda: datetime(2027, 1, 2, 2, 0, tzinfo=UTC))
    assert issuing.issue(next_year, catalogue, request).number == "幸社证字〔2027〕第0001号"


def test_two_windows_never_share_a_number(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen)

    def issue_some(_: int) -> list[str]:
        desk = office.again()
        try:
            return [issuing.issue(desk, catalogue, request).number for _ in range(4)]
        finally:
            desk.close()

    with ThreadPoolExecutor(3) as pool:
        numbers = [number for some in pool.map(issue_some, range(3)) for number in some]
    assert sorted(numbers) == [f"幸社证字〔2026〕第{n:04d}号" for n in range(1, 13)]


def test_what_is_kept(office: Office, catalogue: Catalogue, chen: Resident) -> None:
    issued = issuing.issue(office, catalogue, full_request(catalogue, "residence", chen, copies=2))
    row = next(iter(office.db.table("certificate").rows))
    content = json.loads(row["content"])
    assert row["pdf"] == issued.pdf
    assert content["facts"]["name"] == "陈𬭎"
    assert content["answers"] == {"since": "2019-03"}
    assert content["page"]["number"] == issued.number
    assert content["page"]["check_code"] == ""
    assert (row["issued_on"], row["valid_until"]) == ("2026-11-23", "2026-12-23")
    use = seal_book.page(office)[0]
    assert (use.number, use.matter, use.copies) == (issued.number, "居住证明", 2)
    assert (use.applicant, use.applicant_phone, use.void) == ("陈𬭎", "13800001234", False)
    line = audit.recent(office.db, subject_uid=issued.uid)[0]
    assert line.action == "issue"
    assert json.loads(line.new)["pdf_sha256"] == issued.sha256
    assert audit.first_broken_link(office.db) is None


def test_an_issued_letter_cannot_be_changed_even_by_sql(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))
    for sql in ("UPDATE certificate SET purpose = 'x'", "DELETE FROM certificate"):
        with pytest.raises(sqlcipher.IntegrityError):
            office.db.execute(sql)


@pytest.mark.parametrize("key", ISSUED)
def test_without_its_evidence_nothing_is_issued(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident, key: str
) -> None:
    form = catalogue.find(key).letter
    assert form is not None
    whole = full_request(catalogue, key, chen)
    for paper in sorted(whole.evidence):
        error = stopped(office, catalogue, replace(whole, evidence=whole.evidence - {paper}))
        assert isinstance(error, RuleSaysNoError)
        assert error.code == "evidence_missing"
        label = next(p.label for p in form.evidence if p.key == paper)
        assert label in str(error)
    assert issuing.issue(office, catalogue, whole).number.endswith("第0001号")


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("lost_id_card", "refused_type"),
        ("death", "refused_type"),
        ("belief_statement", "not_offered_type"),
    ],
)
def test_a_refused_type_says_no_with_the_way(
    office: Office, catalogue: Catalogue, chen: Resident, key: str, code: str
) -> None:
    error = stopped(office, catalogue, Request(key, chen.uid))
    assert isinstance(error, RuleSaysNoError)
    assert error.code == code
    refusal = catalogue.find(key).refusal
    assert refusal is not None
    assert refusal.why in str(error)
    assert not refusal.routes or refusal.routes[0].authority in str(error)


def test_under_the_national_policy_fewer_types_are_issued(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident
) -> None:
    set_setting(office, "policy", "national-2020")
    spouses = full_request(catalogue, "spouses", chen)
    assert stopped(office, catalogue, spouses).code == "refused_type"
    to_bank = full_request(catalogue, "kinship", chen, to_body="某某银行")
    error = stopped(office, catalogue, to_bank)
    assert error.code == "only_to_body"
    assert "公证" in str(error)
    to_notary = replace(to_bank, to_body="城东区公证处")
    assert issuing.issue(office, catalogue, to_notary).number


@pytest.mark.parametrize(
    ("changes", "code", "kind"),
    [
        ({"answers": {}}, "answer_missing", RuleSaysNoError),
        ({"answers": {"since": "去年"}}, "answer_not_understood", NotUnderstoodError),
        ({"answers": {"since": "2019-13"}}, "answer_not_understood", NotUnderstoodError),
        ({"answers": {"since": "2019-03", "x": "1"}}, "unknown_answer", NotUnderstoodError),
        ({"evidence": frozenset({"wand"})}, "unknown_evidence", NotUnderstoodError),
        ({"copies": 0}, "copies_out_of_range", NotUnderstoodError),
        ({"to_body": "学校😀"}, "missing_character", RuleSaysNoError),
        ({"purpose": "太长了" * 900}, "too_long_for_page", RuleSaysNoError),
    ],
)
def test_requests_that_cannot_be_met(
    office: Office,
    catalogue: Catalogue,
    chen: Resident,
    changes: dict[str, object],
    code: str,
    kind: type[DeskError],
) -> None:
    error = stopped(office, catalogue, full_request(catalogue, "residence", chen, **changes))
    assert error.code == code
    assert isinstance(error, kind)


@pytest.mark.parametrize("written", ["2019-03", "2019年3月", "2019.3", "2019/03", "2019-03-01"])
def test_months_are_understood_as_people_write_them(
    office: Office, catalogue: Catalogue, chen: Resident, written: str
) -> None:
    request = full_request(catalogue, "residence", chen, answers={"since": written})
    assert "自二〇一九年三月起" in text_of(issuing.issue(office, catalogue, request).pdf)


def test_the_registry_must_bear_out_the_letter(office: Office, catalogue: Catalogue) -> None:
    nowhere = add_person(office, "李静", sex="女")
    employed = add_person(office, "王刚", address="幸福里1栋1单元101室", employer="某某公司")
    child = add_person(office, "小明", address="幸福里1栋1单元101室", birth_date="2015-01-01")
    gone = add_person(office, "周老", address="幸福里1栋1单元101室", status="deceased")
    for key, person, code in (
        ("residence", nowhere, "no_current_address"),
        ("no_employer", employed, "has_employer"),
        ("taxi_inspection", child, "not_adult"),
        ("spouses", employed, "no_spouse_recorded"),
        ("hardship", employed, "no_household"),
        ("residence", gone, "resident_deceased"),
    ):
        error = stopped(office, catalogue, full_request(catalogue, key, person))
        assert error.code == code
        assert person.name in str(error)
    nobody = replace(full_request(catalogue, "residence", gone), resident_uid="nobody")
    assert stopped(office, catalogue, nobody).code == "no_such_resident"


def test_check_names_everything_at_once(office: Office, catalogue: Catalogue) -> None:
    nowhere = add_person(office, "李静", sex="女")
    found = issuing.check(office, catalogue, Request("residence", nowhere.uid))
    assert [error.code for error in found] == [
        "evidence_missing",
        "evidence_missing",
        "answer_missing",
        "no_current_address",
    ]


def test_a_passport_s_number_is_called_so(office: Office, catalogue: Catalogue) -> None:
    abroad = add_person(
        office, "李明", address="幸福里1栋1单元101室", id_kind="passport", id_number="E12345678"
    )
    text = text_of(
        issuing.issue(office, catalogue, full_request(catalogue, "residence", abroad)).pdf
    )
    assert "，护照号码E12345678，" in text


def test_an_empty_fact_is_named_not_printed(office: Office, catalogue: Catalogue) -> None:
    person = add_person(
        office, "王刚", address="幸福里1栋1单元101室", id_number="11010519491231002X"
    )
    request = full_request(catalogue, "taxi_inspection", person)
    asked = replace(request, answers={**request.answers, "with_phone": "是"})
    error = stopped(office, catalogue, asked)
    assert error.code == "fact_missing"
    assert "联系电话" in str(error)
    refused = replace(request, answers={**request.answers, "with_phone": "否"})
    assert "联系电话为" not in text_of(issuing.issue(office, catalogue, refused).pdf)


def test_settings_decide_dates_stub_and_validity(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    for key, value in (("letter_dates", "digits"), ("letter_stub", ""), ("validity_days", "7")):
        set_setting(office, key, value)
    issued = issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))
    text = text_of(issued.pdf)
    assert "自2019年3月起" in text
    assert "2026年11月23日" in text
    assert "7日内有效" in text
    assert "存根" not in text


def test_a_reader_may_not_issue(office: Office, catalogue: Catalogue, chen: Resident) -> None:
    reading = replace(office, staff=replace(office.staff, role=Role.READER))
    assert stopped(reading, catalogue, full_request(catalogue, "residence", chen)).code == (
        "role_may_not"
    )


def test_the_clerk_handles_and_the_director_signs(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    clerk = replace(office, staff=replace(office.staff, name="李晓", role=Role.CLERK))
    issued = issuing.issue(clerk, catalogue, full_request(catalogue, "residence", chen))
    text = text_of(issued.pdf)
    assert "签批人：王主任" in text
    assert "经办人：李晓" in text


@pytest.mark.parametrize("key", ISSUED)
def test_a_preview_shows_blanks_and_keeps_nothing(
    office: Office, catalogue: Catalogue, chen: Resident, key: str
) -> None:
    before = counted(office)
    for resident in ("", chen.uid):
        pdf = composing.preview(office, catalogue, Request(key, resident))
        text = text_of(pdf)
        assert page_count(pdf) == 1
        assert "样稿" in text
        assert "第____号" in text
        assert ("陈𬭎" in text) == bool(resident)
        assert all(fonts_of(pdf).values())
    assert counted(office) == before


def test_a_preview_of_a_refused_type_says_why(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        composing.preview(office, catalogue, Request("death", chen.uid))
    assert caught.value.code == "refused_type"
