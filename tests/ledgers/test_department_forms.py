"""Departments' forms: filled in place, everything else as it was, whatever their layout."""

from collections.abc import Mapping
from copy import copy
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.ledgers import blank_forms, department_forms, entries, own_books
from community_desk.ledgers.blank_forms import DepartmentForm
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.department_forms import Chosen
from community_desk.ledgers.form_facts import fact_of
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.people import list_named
from community_desk.office import audit
from community_desk.office.office import Office
from tests.ledgers.department_forms import FORMS, Blank
from tests.people import add_person

PEOPLE = 12


@pytest.fixture
def people(office: Office) -> Chosen:
    """Twelve people of one household, with all that forms ask for."""
    uids = []
    for number in range(PEOPLE):
        person = add_person(
            office,
            "=1+1" if number == 1 else f"王{'甲乙丙丁戊己庚辛壬癸子丑'[number]}",
            sex="女",
            birth_date=f"1940-05-{number + 1:02}",
            phone=f"138000000{number:02}",
            relation="户主" if number == 0 else "女",
            household_number="H1",
            education="大学本科",
            marriage="已婚",
            employer="一厂",
            registered_address="幸福路1号",
            address=f"幸福里3栋2单元{number + 101}室",
        )
        uids.append(person.uid)
    return Chosen(tuple(uids))


def _looked_at(office: Office, blank: Blank, tmp_path: Path) -> DepartmentForm:
    file = tmp_path / f"{blank.name}.xlsx"
    file.write_bytes(blank.content())
    return blank_forms.look_at(office, file)


def _words(text: str) -> list[str]:
    return [word.replace("_", " ") for word in text.split()]


def _looks(cell: Cell) -> tuple[Any, ...]:
    styles = (cell.font, cell.fill, cell.border, cell.alignment, cell.protection)
    return (*map(copy, styles), cell.number_format)


@pytest.mark.parametrize("count", [2, PEOPLE])
@pytest.mark.parametrize("blank", FORMS, ids=lambda blank: blank.name)
def test_a_form_is_filled_in_place(
    office: Office, people: Chosen, tmp_path: Path, blank: Blank, count: int
) -> None:
    form = _looked_at(office, blank, tmp_path)
    table, out = form.blank.table, tmp_path / "out.xlsx"
    assert (table.first_row, table.free_rows) == (blank.first_row, blank.free_rows)

    done = department_forms.fill_department_form(
        office, form, out, Chosen(people.uids[:count]), reason="报民政科"
    )

    assert done is not None
    assert (done.people, done.filled, done.left_empty) == (
        count,
        _words(blank.filled),
        _words(blank.left_empty),
    )
    before, after = load_workbook(tmp_path / f"{blank.name}.xlsx"), load_workbook(out)
    assert after.sheetnames == before.sheetnames
    old, new = before.worksheets[0], after.worksheets[0]
    high = table.height
    added = max(0, count - table.records) * high
    last = table.first_row + table.free_rows - 1
    moved_from = last - high + 1 if table.records > 1 else last + 1
    ours = range(table.first_row, table.first_row + count * high)
    filled = {each.column.at for each in form.headings if each.fact and not each.kept}
    for row in old.iter_rows():
        for cell in row:
            at = cell.row + added * (cell.row >= moved_from)
            now = new.cell(at, cell.column)
            assert _looks(now) == _looks(cell), cell.coordinate
            if not (at in ours and cell.column in filled) and cell.data_type != "f":
                assert now.value == cell.value, cell.coordinate
            assert (now.data_type == "f") == (cell.data_type == "f"), cell.coordinate
    for row, height in ((row, size.height) for row, size in old.row_dimensions.items()):
        assert new.row_dimensions[row + added * (row >= moved_from)].height == height
    widths = {key: size.width for key, size in old.column_dimensions.items()}
    assert {key: size.width for key, size in new.column_dimensions.items()} == widths
    assert new.freeze_panes == old.freeze_panes
    assert new.print_title_rows == old.print_title_rows
    for number in range(count):
        cell = new.cell(table.first_row + number * high, _column_of(form, "name", "head_name"))
        name = "=1+1" if number == 1 and "户主" not in blank.filled[:8] else cell.value
        assert (cell.value, cell.data_type) == (name, "s")
    source = moved_from - high if table.records > 1 else table.first_row
    for row in range(moved_from, moved_from + added):
        of_source = source + (row - moved_from) % high
        for cell in old[of_source if table.free_rows else moved_from]:
            assert _looks(new.cell(row, cell.column)) == _looks(cell)
        if table.free_rows:
            assert new.row_dimensions[row].height == old.row_dimensions[of_source].height


def _column_of(form: DepartmentForm, *facts: str) -> int:
    return next(each.column.at for each in form.headings if each.fact in facts)


def _filled(office: Office, people: Chosen, tmp_path: Path, name: str) -> Any:
    blank = next(each for each in FORMS if each.name == name)
    form = _looked_at(office, blank, tmp_path)
    out = tmp_path / "out.xlsx"
    department_forms.fill_department_form(office, form, out, people, reason="报")
    return load_workbook(out)


def test_sums_grow_and_what_lies_below_moves(
    office: Office, people: Chosen, tmp_path: Path
) -> None:
    sheet = _filled(office, people, tmp_path, "单位换行").active
    assert [sheet.cell(row, 7).value for row in range(3, 15)] == [
        f"=E{row}*F{row}" for row in range(3, 15)
    ]
    assert (sheet["E15"].value, sheet["G15"].value) == ("=SUM(E3:E14)", "=SUM(G3:G14)")
    assert sheet["G18"].value == "=G15/12"
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A1:G1", "A15:D15"}
    (rule,) = sheet.conditional_formatting
    assert str(rule.sqref) == "G3:G14"
    assert rule.rules[0].formula == ["$G$15/2"]
    assert [sheet.cell(row, 1).value for row in range(3, 15)] == list(range(1, 13))


def test_sums_that_run_on_and_fixed_references(
    office: Office, people: Chosen, tmp_path: Path
) -> None:
    sheet = _filled(office, people, tmp_path, "累计").active
    for row in range(4, 16):
        assert sheet.cell(row, 5).value == f"=SUM(D$4:D{row})"
        assert sheet.cell(row, 6).value == f"=D{row}/D$16"
    assert [sheet.cell(16, at).value for at in (4, 5, 6)] == [
        "=SUM(D4:D15)",
        "=E15",
        "=SUM(F4:F15)",
    ]


def test_one_line_grows_its_sum(office: Office, people: Chosen, tmp_path: Path) -> None:
    sheet = _filled(office, people, tmp_path, "一行").active
    assert sheet["C14"].value == "=SUM(C2:C13)"
    assert [sheet.cell(row, 3).value for row in range(2, 14)] == [PEOPLE] * PEOPLE


def test_lists_names_breaks_and_other_sheets_follow(
    office: Office, people: Chosen, tmp_path: Path
) -> None:
    book = _filled(office, people, tmp_path, "下拉")
    sheet, other = book.worksheets
    first, second = sheet.data_validations.dataValidation
    assert str(first.sqref) == "B5:B16"
    assert all(f"C{row}" in second.sqref for row in range(5, 17))
    assert (other["B1"].value, other["B2"].value) == ("=COUNTA('Sheet'!A5:A16)", "='Sheet'!A18")
    assert book.defined_names["人员"].attr_text == "'Sheet'!$A$5:$A$16"
    assert sheet["A18"].comment.text == "由社区留存一份"
    assert [each.id for each in sheet.row_breaks.brk] == [18]
    assert "A18:F18" in sheet.merged_cells
    assert sheet["C5"].value == "大学"  # what its list offers, for 大学本科


def test_the_area_of_print_grows(office: Office, people: Chosen, tmp_path: Path) -> None:
    sheet = _filled(office, people, tmp_path, "两行表头").active
    assert sheet.print_area == "'Sheet'!$A$1:$I$18"


def test_merged_cells_of_a_line_are_made_for_new_lines(
    office: Office, people: Chosen, tmp_path: Path
) -> None:
    sheet = _filled(office, people, tmp_path, "合并格").active
    for row in range(4, 16):
        assert f"C{row}:D{row}" in sheet.merged_cells
        assert f"F{row}:H{row}" in sheet.merged_cells
    assert sheet["B16"].value == "=COUNTA(C4:C15)"
    assert sheet["E4"].value == "1940-05"
    sheet = _filled(office, people, tmp_path, "一人两行").active
    assert [sheet.cell(row, 1).value for row in range(3, 27, 2)] == list(range(1, 13))
    assert "B25:B26" in sheet.merged_cells


def test_the_departments_own_words_and_days(office: Office, people: Chosen, tmp_path: Path) -> None:
    sheet = _filled(office, people, tmp_path, "有例子").active
    assert {sheet.cell(row, 1).value for row in range(5, 17)} == {"幸福里社区"}
    assert sheet["D5"].value == datetime(1940, 5, 1)  # noqa: DTZ001
    assert (sheet["E16"].value, sheet["F16"].value) == ("王甲", "13800000000")
    assert sheet["B4"].value == "张三"


@pytest.mark.parametrize(
    ("levels", "fact"),
    [
        (["户主", "姓名"], "head_name"),
        (["户主信息", "身份证号"], "head_id_number"),
        (["户主", "年龄"], ""),
        (["监护人", "联系电话"], "guardian_phone"),
        (["配偶", "身份证号"], ""),
        (["本人基本情况", "身份证\n号码（18位）"], "id_number"),
        (["民族"], ""),
        (["序\n号"], "serial"),
        (["紧急联系人"], "emergency_contact"),
        (["所属社区"], "community"),
        (["残疾类别"], ""),
    ],
)
def test_what_headings_ask_for(levels: list[str], fact: str) -> None:
    assert fact_of(levels) == fact


def test_numbers_masked_and_what_is_on_record(
    office: Office, people: Chosen, tmp_path: Path
) -> None:
    form = _looked_at(office, FORMS[0], tmp_path)
    out = tmp_path / "out.xlsx"
    with pytest.raises(RuleSaysNoError, match="用途"):
        department_forms.fill_department_form(office, form, out, people, reason=" ")
    assert not out.exists()

    department_forms.fill_department_form(office, form, out, people, reason="核对", full=False)

    assert load_workbook(out).active["E3"].value == "138****0000"
    line = audit.recent(office.db)[0]
    assert (line.action, line.subject, line.reason) == ("fill_form", "department_form", "核对")
    assert f'"people": {PEOPLE}' in line.new


def test_told_before_a_form_is_handed_in_twice(
    office: Office, people: Chosen, tmp_path: Path
) -> None:
    form = _looked_at(office, FORMS[0], tmp_path)
    out = tmp_path / "out.xlsx"
    fill = department_forms.fill_department_form
    fill(office, form, out, people, reason="报", period="2026年11月")
    out.unlink()

    with pytest.raises(RuleSaysNoError) as told:
        fill(office, form, out, people, reason="报", period="2026年11月")
    assert told.value.code == "already_submitted"
    assert not out.exists()
    fill(office, form, out, people, reason="报", period="2026年12月")
    fill(office, form, out, people, reason="报", period="2026年11月", again=True)

    ((stored, past),) = department_forms.known_forms(office)
    assert stored.name == "摸底"
    assert [each.period for each in past] == ["2026年11月", "2026年12月", "2026年11月"]
    assert past[0].people == PEOPLE


def test_a_mapping_is_remembered_whatever_the_file_is_called(
    office: Office, people: Chosen, tmp_path: Path
) -> None:
    form = _looked_at(office, FORMS[0], tmp_path)
    department_forms.remember(office, blank_forms.take_for(form, 4, "emergency_phone"))
    other = tmp_path / "下个月.xlsx"
    other.write_bytes(FORMS[0].content())

    again = blank_forms.look_at(office, other)

    assert again.headings[4].fact == "emergency_phone"
    assert again.name == "摸底"


def test_notes_and_repeated_columns_stay_empty(office: Office, tmp_path: Path) -> None:
    workbook, file = Workbook(), tmp_path / "两栏.xlsx"
    workbook.active.append(["姓名", "电话", "备注", "姓名", "电话"])
    workbook.save(file)
    form = blank_forms.look_at(office, file)
    assert [each.fact for each in form.headings] == ["name", "phone", "", "", ""]


def test_from_a_book(office: Office, people: Chosen, tmp_path: Path) -> None:
    book = books_in_force(office).find("0306")
    entries.add_entry(
        office,
        book,
        resident_uid=people.uids[2],
        typed={"月津贴": "100", "起发月份": "2026-03"},
    )
    workbook, file = Workbook(), tmp_path / "津贴.xlsx"
    workbook.active.append(["序号", "姓名", "户主姓名", "月津贴(元)", "起发月份", "开户行"])
    workbook.save(file)
    form, out = blank_forms.look_at(office, file, book), tmp_path / "out.xlsx"

    done = department_forms.fill_department_form(
        office, form, out, department_forms.of_book(office, book), reason="报"
    )

    assert done is not None
    assert done.left_empty == ["开户行"]
    row = [cell.value for cell in load_workbook(out).active[2]][:5]
    assert row == [1, "王丙", "王甲", 100, "2026-03"]


def test_what_was_typed_under_an_earlier_definition_goes_into_a_form(
    office: Office, tmp_path: Path
) -> None:
    types = {"参加人数": "integer", "支出金额": "money", "地点": "date"}

    def with_types(kinds: Mapping[str, str]) -> Book:
        columns = (
            Column(c.name, kinds[c.name], was=c.was) if c.name in kinds else c
            for c in books_in_force(office).find("1202").columns
        )
        book = books_in_force(office).find("1202")
        return own_books.save_book(office, replace(book, columns=tuple(columns)))

    book = with_types(dict.fromkeys(types, "text"))
    typed = [
        {"参加人数": "约 20", "支出金额": "十元", "地点": "广场"},
        {"参加人数": "9" * 30, "支出金额": "=1+1", "地点": "2026-02-30"},
        {"参加人数": "12", "支出金额": "9999999999999.99", "地点": "2026-02-28"},
    ]
    for values in typed:
        day = {"日期": "2026-03-01", "活动名称": "唱歌"}
        entries.add_entry(office, book, typed=day | values)
    book = with_types(types)
    workbook, file = Workbook(), tmp_path / "活动.xlsx"
    workbook.active.append(["序号", "参加人数", "支出金额", "地点", "姓名", "电话"])
    workbook.save(file)
    form, out = blank_forms.look_at(office, file, book), tmp_path / "out.xlsx"

    department_forms.fill_department_form(
        office, form, out, department_forms.of_book(office, book), reason="报"
    )

    rows = [[cell.value for cell in row][1:4] for row in load_workbook(out).active["A2:D4"]]
    assert rows[:2] == [["约 20", "十元", "广场"], ["9" * 30, "=1+1", "2026-02-30"]]
    assert [*rows[2][:2], str(rows[2][2])[:10]] == [12, 9999999999999.99, "2026-02-28"]
    assert load_workbook(out).active["C3"].data_type == "s"


def test_whom(office: Office, people: Chosen) -> None:
    assert len(department_forms.found_by(office, "王")) == PEOPLE - 1
    assert len(department_forms.of_list(office, list_named(office, "80岁以上老人"))) == PEOPLE
    with pytest.raises(RuleSaysNoError):
        department_forms.found_by(office, "没有这个人")
    add_person(office, "迁走了", status="moved_out")
    with pytest.raises(RuleSaysNoError):
        department_forms.found_by(office, "迁走了")
    with pytest.raises(DeskError):
        department_forms.of_book(office, books_in_force(office).find("0305"))
