"""Numbers under the office's own patterns: never twice, found however they are typed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from community_desk.certificates import issuing, numbering, refusing, register
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.number_patterns import (
    DEFAULTS,
    Pattern,
    Series,
    check_pattern,
    pattern_of,
)
from community_desk.certificates.number_setting import set_pattern
from community_desk.certificates.refusing import RefusalRequest
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request

PER_TYPE = Pattern("{office}{type}〔{year}〕{counter}号", 3, scope="type")


def next_text(
    office: Office, series: Series = "certificate", key: str = "", title: str = ""
) -> str:
    return numbering.next_number(office, series, key, title).text


def issue(office: Office, catalogue: Catalogue, person: Resident, key: str = "residence") -> str:
    return issuing.issue(office, catalogue, full_request(catalogue, key, person)).number


def at(office: Office, year: int) -> Office:
    return replace(office, clock=lambda: datetime(year, 3, 1, 4, tzinfo=UTC))


def test_by_default_numbers_are_as_they_always_were(office: Office) -> None:
    assert next_text(office) == "幸社证字〔2026〕第0001号"
    assert next_text(office, "refusal") == "幸告〔2026〕第0001号"
    assert next_text(office, "reply") == "幸社函字〔2026〕第0001号"


def test_a_pattern_holds_for_numbers_to_come(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    first = issue(office, catalogue, chen)
    kept = set_pattern(office, "certificate", Pattern(" {office}证{year}-{counter} ", 5))
    assert pattern_of(office, "certificate") == kept
    assert issue(office, catalogue, chen) == "幸证2026-00002"
    assert {row.number for row in register.page(office)} == {first, "幸证2026-00002"}
    for typed in (first, "2026-1", "幸证2026-2", "幸证２０２６－０２"):
        assert numbering.known_number(office, typed)[0] == "certificate"
    set_pattern(office, "certificate", DEFAULTS["certificate"])
    assert office.setting("letter_numbers") == ""
    assert issue(office, catalogue, chen) == "幸社证字〔2026〕第0003号"
    old, new = office.db.execute(
        "SELECT old, new FROM audit WHERE action = 'set' ORDER BY id LIMIT 1"
    ).fetchone()
    assert "第{counter}号" in old
    assert "-{counter}" in new


def test_each_type_may_count_for_itself(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    set_pattern(office, "certificate", PER_TYPE)
    given = [issue(office, catalogue, chen, key) for key in ("residence", "hardship", "residence")]
    titles = {key: catalogue.find(key).title for key in ("residence", "hardship")}
    assert given == [
        f"幸{titles['residence']}〔2026〕001号",
        f"幸{titles['hardship']}〔2026〕001号",
        f"幸{titles['residence']}〔2026〕002号",
    ]
    assert numbering.known_number(office, "2026-2") == ("certificate", given[2])
    assert numbering.known_number(office, f"幸{titles['hardship']}(2026)1号")[1] == given[1]
    with pytest.raises(RuleSaysNoError) as several:
        numbering.known_number(office, "2026-1")
    assert several.value.code == "several_numbers"
    set_pattern(office, "certificate", DEFAULTS["certificate"])
    assert issue(office, catalogue, chen) == "幸社证字〔2026〕第0001号"


@pytest.mark.parametrize("restart", ["year", "never"])
def test_a_new_year(office: Office, catalogue: Catalogue, chen: Resident, restart: str) -> None:
    pattern = Pattern("{office}〔{year}〕{counter}", 1, restart=restart)  # type: ignore[arg-type]
    set_pattern(office, "certificate", pattern)
    issue(at(office, 2025), catalogue, chen)
    issue(at(office, 2025), catalogue, chen)
    last = issue(at(office, 2026), catalogue, chen)
    assert last == ("幸〔2026〕1" if restart == "year" else "幸〔2026〕3")
    assert issue(at(office, 2026), catalogue, chen)[-1] == ("2" if restart == "year" else "4")


def test_a_number_that_would_repeat_is_left_out(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    """All types in one series first, then each for itself in the same words."""
    set_pattern(office, "certificate", replace(PER_TYPE, scope="office"))
    used = [issue(office, catalogue, chen) for _ in range(3)]
    set_pattern(office, "certificate", PER_TYPE)
    again = [issue(office, catalogue, chen) for _ in range(2)]
    assert len({*used, *again}) == 5
    assert again[0].endswith("004号")


def test_letters_and_refusals_stay_apart(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    with pytest.raises(RuleSaysNoError) as alike:
        set_pattern(office, "refusal", DEFAULTS["certificate"])
    assert alike.value.code == "numbers_alike"
    set_pattern(office, "refusal", Pattern("不予〔{year}〕{counter}", 1))
    issue(office, catalogue, chen)
    refused = refusing.refuse(office, catalogue, RefusalRequest("death", applicant_name="王丁"))
    assert refused.number == "不予〔2026〕1"
    assert numbering.known_number(office, "不予[2026] 1") == ("refusal", refused.number)
    assert numbering.known_number(office, "2026-1")[0] == "certificate"


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (Pattern("{office}〔{year}〕号"), "没有流水号"),
        (Pattern("{office}第{counter}号"), "就要有年份"),
        (Pattern("〔{year}〕{counter}", scope="type"), "就要有事项"),
        (Pattern("{name}〔{year}〕{counter}"), "没有“{name}”这一项"),
        (Pattern("{year:d}{counter}"), "没有“{year:d}”这一项"),
        (Pattern("{office.__class__}{year}{counter}"), "没有“{office.__class__}”"),
        (Pattern("{{year}}{counter}"), "大括号不成对"),
        (Pattern("{year}{counter}{"), "大括号不成对"),
        (Pattern("{year}{}{counter}"), "大括号"),
        (Pattern("{year}{counter}{counter}"), "写了两次"),
        (Pattern("{year}\n{counter}"), "只能写一行"),
        (Pattern("{year}\u202e{counter}"), "看不见"),
        (Pattern("{year}{counter}" + "长" * 60), "太长"),
        (Pattern("{year}{counter}", 0), "1 到 8"),
        (Pattern("{year}{counter}", 9), "1 到 8"),
        (Pattern(""), "没有流水号"),
    ],
)
def test_what_cannot_be_a_pattern_is_said_in_a_sentence(pattern: Pattern, words: str) -> None:
    with pytest.raises(NotUnderstoodError) as wrong:
        check_pattern("certificate", pattern)
    assert words in wrong.value.say()


def test_what_cannot_be_printed_is_no_pattern(office: Office) -> None:
    with pytest.raises(RuleSaysNoError) as missing:
        set_pattern(office, "certificate", Pattern("😀{year}{counter}"))
    assert missing.value.code == "missing_character"
    with pytest.raises(NotUnderstoodError, match="复函"):
        set_pattern(office, "reply", Pattern("{type}{year}{counter}", scope="type"))


@pytest.mark.parametrize("role", [Role.CLERK, Role.ACCOUNTANT, Role.READER])
def test_only_the_director_sets_a_pattern(office: Office, role: Role) -> None:
    desk = replace(office, staff=replace(office.staff, role=role))
    with pytest.raises(RuleSaysNoError) as no:
        set_pattern(desk, "certificate", Pattern("{year}{counter}"))
    assert no.value.code == "role_may_not"


def test_an_unknown_number(office: Office, catalogue: Catalogue, chen: Resident) -> None:
    issue(office, catalogue, chen)
    for typed in ("", "2026-2", "2025-1", "没有", "9" * 40, "幸告〔2026〕第0001号"):
        with pytest.raises(RuleSaysNoError) as unknown:
            numbering.known_number(office, typed)
        assert unknown.value.code == "no_such_number"
        assert "幸社证字〔2026〕第0001号" in unknown.value.say()


@pytest.mark.parametrize("text", ["[{year}]", "〔{year}〕 ", "【{year}】"])
def test_numbers_that_differ_in_brackets_alone_are_no_other_numbers(
    office: Office, text: str
) -> None:
    wanted = Pattern("{office}社证字" + text + "第{counter}号")
    with pytest.raises(RuleSaysNoError) as alike:
        set_pattern(office, "refusal", wanted)
    assert alike.value.code == "numbers_alike"
    spelled = replace(wanted, text=wanted.text.replace("{office}", numbering.short_name(office)))
    with pytest.raises(RuleSaysNoError):
        set_pattern(office, "refusal", spelled)


def test_of_numbers_alike_but_for_brackets_the_one_that_was_typed_is_meant(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    set_pattern(office, "certificate", Pattern("幸字〔{year}〕{counter}"))
    letter = issuing.issue(office, catalogue, full_request(catalogue, "residence", chen)).number
    set_pattern(office, "certificate", Pattern("证〔{year}〕{counter}"))
    set_pattern(office, "refusal", Pattern("幸字[{year}]{counter}"))
    asked = RefusalRequest("lost_id_card", applicant_name="王丁")
    refusal = refusing.refuse(office, catalogue, asked).number
    assert numbering.known_number(office, refusal) == ("refusal", refusal)
    assert numbering.known_number(office, letter) == ("certificate", letter)
    with pytest.raises(RuleSaysNoError) as several:
        numbering.known_number(office, refusal.replace("[", "(").replace("]", ")"))
    assert several.value.code == "several_numbers"


def test_a_number_of_thousands_of_digits_is_unknown(office: Office) -> None:
    with pytest.raises(RuleSaysNoError) as unknown:
        numbering.known_number(office, "9" * 5000)
    assert unknown.value.code == "no_such_number"
