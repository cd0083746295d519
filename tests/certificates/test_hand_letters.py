"""Letters written by hand: in the register, held by their person, their numbers left out."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from community_desk.certificates import hand_letters, issuing, numbering, register
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.hand_import import (
    HandPlan,
    import_hand_letters,
    read_pasted,
    read_workbook,
)
from community_desk.certificates.hand_letters import (
    NewHandLetter,
    as_typed,
    correct_hand_letter,
    enter_hand_letter,
)
from community_desk.certificates.held import held_of
from community_desk.certificates.number_patterns import Pattern
from community_desk.certificates.number_setting import read_number, set_pattern
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from community_desk.workbooks.write import SheetOut, write_sheets
from tests.certificates.requests import full_request

OLD = NewHandLetter(
    "幸社证字〔2019〕第12号", "2019年3月5日", "居住证明", " 王 丁 ", note="存根三册"
)


def by_hand(office: Office, number: str, **more: str) -> hand_letters.HandLetter:
    day = more.pop("written_on", "2026-2-3")
    return enter_hand_letter(office, NewHandLetter(number, day, "居住证明", "王丁", **more))


def test_a_letter_of_before_stands_in_the_register(office: Office) -> None:
    letter = enter_hand_letter(office, OLD)
    assert (letter.series, letter.year, letter.counter) == ("certificate", 2019, 12)
    assert (letter.written_on, letter.applicant) == ("2019-03-05", "王丁")
    for words in ("王丁", "2019", "居住证明", ""):
        rows = register.page(office, words=words)
        assert [(row.number, row.state, row.kind) for row in rows] == [
            ("幸社证字〔2019〕第12号", "hand", "hand")
        ]
        assert register.count(office, words=words) == 1
        assert hand_letters.count(office, words=words) == 1
    assert hand_letters.page(office, words="三册") == [letter]
    assert hand_letters.page(office, words="%") == []


def test_a_person_holds_it(office: Office, chen: Resident) -> None:
    enter_hand_letter(office, replace(OLD, resident_uid=chen.uid, applicant=""))
    assert [row.applicant for row in register.of_resident(office, chen.id)] == ["陈𬭎"]
    assert held_of(office, chen.id) == [("居住证明", "2019-03-05　幸社证字〔2019〕第12号")]


def test_the_program_goes_on_from_the_paper_and_leaves_its_numbers_out(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen)
    for number in ("〔2026〕第56号", "（2026）第57号", "〔2025〕第0900号", "2026年某号"):
        by_hand(office, f"幸社证字{number}")
    assert issuing.issue(office, catalogue, request).number == "幸社证字〔2026〕第0058号"
    by_hand(office, "幸社证字〔2026〕第59号")
    by_hand(office, "幸社证字〔2026〕0061", written_on="2026-3-1")
    by_hand(office, "幸社证字〔2026〕第61号", written_on="2026-3-1")
    given = [issuing.issue(office, catalogue, request).number[-5:-1] for _ in range(2)]
    assert given == ["0060", "0062"]


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("幸社证字〔2026〕第0001号", ("certificate", 2026, 1)),
        ("幸社证字[2026]第1号", ("certificate", 2026, 1)),
        ("幸社证字 （２０２６） 第 ０１２ 号", ("certificate", 2026, 12)),
        ("福社证字〔2026〕第0001号", ("", None, None)),
        ("幸社证字〔2026〕第0000号", ("", None, None)),
        ("第5号", ("", None, None)),
        ("无号", ("", None, None)),
        ("幸社证字〔2026〕第" + "9" * 30 + "号", ("", None, None)),
    ],
)
def test_what_a_number_says(office: Office, number: str, parts: tuple[object, ...]) -> None:
    assert tuple(read_number(office, number)) == parts


def test_a_new_pattern_reads_the_numbers_that_none_fitted(office: Office) -> None:
    strange, usual = by_hand(office, "居住证明第7号"), by_hand(office, "幸社证字〔2026〕第3号")
    per_type = Pattern("{type}第{counter}号", 1, scope="type", restart="never")
    set_pattern(office, "certificate", per_type)
    again = hand_letters.load_hand_letter(office, strange.uid)
    assert (again.series, again.year, again.counter) == ("certificate/residence", 2026, 7)
    assert hand_letters.load_hand_letter(office, usual.uid) == usual
    assert again.number == strange.number
    assert numbering.next_number(office, "certificate", "residence", "居住证明").counter == 8


def test_what_was_typed_wrongly_is_put_right_on_record(office: Office, chen: Resident) -> None:
    letter = enter_hand_letter(office, OLD)
    typed = replace(as_typed(letter), number="幸社证字〔2019〕第13号", resident_uid=chen.uid)
    right = correct_hand_letter(office, letter.uid, typed)
    assert (right.counter, right.applicant, right.uid) == (13, "陈𬭎", letter.uid)
    old, new = office.db.execute(
        "SELECT old, new FROM audit WHERE subject = 'hand_letter' AND action = 'change'"
    ).fetchone()
    assert json.loads(old) == {"number": OLD.number, "applicant": "王丁", "resident_uid": ""}
    assert json.loads(new)["number"] == "幸社证字〔2019〕第13号"
    with pytest.raises(RuleSaysNoError, match="没有这份补录"):
        correct_hand_letter(office, "nobody", typed)


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"number": " "}, "number", "没有写编号"),
        ({"title": ""}, "title", "没有写证明的是什么"),
        ({"applicant": " "}, "applicant", "没有写申请人"),
        ({"written_on": ""}, "written_on", "没有写开具日期"),
        ({"written_on": "去年"}, "written_on", "“去年”看不懂"),
        ({"written_on": "2026-11-24"}, "written_on", "不会是开具日期"),
        ({"written_on": "1911-10-10"}, "written_on", "不会是开具日期"),
        ({"note": "长" * 201}, "note", "最多 200 个字"),
    ],
)
def test_what_is_missing_is_said_at_its_field(
    office: Office, change: dict[str, str], field: str, words: str
) -> None:
    wrong = replace(OLD, **change)
    (found,) = hand_letters.problems_of(office, wrong)
    assert found[0] == field
    assert words in found[1].say()
    with pytest.raises(NotUnderstoodError):
        enter_hand_letter(office, wrong)
    assert register.count(office) == 0


def test_the_same_paper_is_entered_once_and_kept(office: Office) -> None:
    enter_hand_letter(office, OLD)
    with pytest.raises(RuleSaysNoError) as again:
        enter_hand_letter(office, OLD)
    assert again.value.code == "entered_already"
    enter_hand_letter(office, replace(OLD, applicant="李丙"))  # paper repeats numbers
    with pytest.raises(Exception, match="not forgotten"):
        office.db.execute("DELETE FROM hand_letter")
    office.db.conn.rollback()
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    with pytest.raises(RuleSaysNoError):
        enter_hand_letter(reader, replace(OLD, applicant="赵六"))


ROWS = [
    ("0012", date(2019, 3, 5), "居住证明", "陈𬭎", "11010519491231002X", "某校", "入学", ""),
    ("0012", "2019.3.6", "居住证明", "王丁", "", "", "", "补"),
    ("", "2019.3.6", "居住证明", "王丁", "", "", "", ""),
    ("0014", "三月", "居住证明", "王丁", "", "", "", ""),
    ("0015", "2019-3-7", "居住证明", "李静", "11010519491231002X", "", "", ""),
    ("", "", "", "", "", "", "", ""),
    ("0012", "2019.3.6", "居住证明", "王丁", "", "", "", "补"),
]
HEADINGS = ("证明编号", "出具日期", "证明事项", "姓名", "身份证号码", "接收单位", "用途", "备注")


def check(office: Office, plan: HandPlan, chen: Resident) -> None:
    assert [new.applicant for new in plan.ready] == ["陈𬭎", "王丁"]
    assert plan.ready[0].resident_uid == chen.uid
    assert [problem.error.code for problem in plan.problems] == [
        "no_number",
        "day_not_understood",
        "another_person",
    ]
    assert plan.known == 1
    assert "三月" in plan.problems[1].text
    assert import_hand_letters(office, plan) == 2
    assert import_hand_letters(office, plan) == 0
    assert {letter.number for letter in hand_letters.page(office)} == {"0012"}
    assert register.of_resident(office, chen.id)[0].body == "某校"


def test_from_a_workbook(office: Office, chen: Resident, tmp_path: Path) -> None:
    file = tmp_path / "证明登记簿.xlsx"
    write_sheets(file, [SheetOut("2019", "2019年证明登记簿", HEADINGS, ROWS)])
    plan = read_workbook(office, file)
    assert [problem.line for problem in plan.problems] == [5, 6, 7]
    check(office, plan, chen)
    again = read_workbook(office, file)
    assert (again.ready, len(again.problems), again.known) == ((), 3, 3)


def test_pasted(office: Office, chen: Resident) -> None:
    lines = ["\t".join(map(str, row)) for row in (HEADINGS, *ROWS)]
    check(office, read_pasted(office, "\n".join(lines)), chen)


def test_pasted_without_headings(office: Office) -> None:
    plan = read_pasted(office, "幸社证字〔2019〕第1号\t2019-1-2\t居住证明\t王丁\t某校\t入学")
    assert plan.ready[0].to_body == "某校"
    assert not plan.problems


@pytest.mark.parametrize("text", ["", "王丁 2019", "甲\t乙\t丙\t丁\n1\t2\t3\t4"])
def test_what_is_no_list_of_letters_is_said(office: Office, text: str) -> None:
    with pytest.raises(DeskError) as no:
        read_pasted(office, text)
    assert no.value.code in ("no_headings", "not_a_workbook")
