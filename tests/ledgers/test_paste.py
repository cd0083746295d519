"""A block from Excel goes into a book: columns, bad cells, all of it or nothing, undo."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.export import export_book
from community_desk.ledgers.imports import undo_taking
from community_desk.ledgers.paste import add_block, plan_block, read_block
from community_desk.office.office import Office
from community_desk.workbooks.read import read_sheets
from tests.people import add_person

SHOWN = ("日期", "班次", "起止时间", "路线", "参加人员")


def book(code: str) -> Book:
    return load_books().find(code)


def lines(office: Office, code: str) -> int:
    return entries.total(office, book(code))


def paste(office: Office, code: str, text: str, shown: tuple[str, ...] = SHOWN):
    return plan_block(office, book(code), read_block(office, book(code), text, shown))


def test_a_block_without_headings_goes_into_the_columns_shown(office: Office) -> None:
    text = "2026.3.5\t早班\t8:00-10:00\t一圈\r\n2026/3/6\t夜班\t\t=1+1\r\n"
    block = read_block(office, book("0902"), text, SHOWN)
    assert block.meanings == SHOWN[:4]
    taken = add_block(office, book("0902"), block)
    assert (taken.added, taken.left_out) == (2, 0)
    rows = entries.page(office, book("0902"))
    assert [row.cells[1] for row in rows] == ["2026-03-05", "2026-03-06"]
    assert "=1+1" in rows[1].cells


def test_a_block_with_headings_says_itself_what_it_is(office: Office) -> None:
    text = "路线\t日期\t班次\n一圈\t2026.3.5\t早班\n"
    block = read_block(office, book("0902"), text, ("参加人员",))
    assert block.meanings == ("路线", "日期", "班次")
    assert add_block(office, book("0902"), block).added == 1


def test_people_are_found_as_in_the_import(office: Office) -> None:
    add_person(office, "陈𬭎", id_number="340102197109144410")
    shown = ("姓名", "证件号码", "残疾类别", "残疾等级")
    plan = paste(office, "0305", "陈𬭎\t340102197109144410\t肢体\t3级\n陈𬭎\t\t肢体\t3级", shown)
    assert [item.name for item in plan.items] == ["陈𬭎"]
    assert [problem.code for problem in plan.skipped] == ["name_alone"]


def test_each_bad_cell_names_its_column(office: Office) -> None:
    text = "2026-02-30\t没有班\n2026-02-28\t早班\n"
    plan = paste(office, "0902", text)
    assert len(plan.items) == 1
    (problem,) = plan.skipped
    assert [error.values["column"] for error in problem.errors] == ["日期", "班次"]
    block = read_block(office, book("0902"), text, SHOWN)
    with pytest.raises(RuleSaysNoError, match="2026-02-30"):
        add_block(office, book("0902"), block)
    assert lines(office, "0902") == 0
    assert add_block(office, book("0902"), block, only_sound=True).left_out == 1
    assert lines(office, "0902") == 1


def test_too_many_columns_are_one_sentence(office: Office) -> None:
    with pytest.raises(NotUnderstoodError, match="有 6 列，从“日期”起只有 5 栏"):
        read_block(office, book("0902"), "1\t2\t3\t4\t5\t6", SHOWN)
    with pytest.raises(NotUnderstoodError, match="没有可粘贴的内容"):
        read_block(office, book("0902"), " \t\n", SHOWN)


def test_a_pasted_block_is_undone_as_a_whole(office: Office) -> None:
    block = read_block(office, book("0902"), "2026.3.5\t早班\n2026.3.6\t早班", SHOWN)
    taken = add_block(office, book("0902"), block)
    undo_taking(office, taken.operation)
    assert lines(office, "0902") == 0
    with pytest.raises(RuleSaysNoError, match="撤销过"):
        undo_taking(office, taken.operation)


@pytest.mark.parametrize("text", ["=1+1", "+8613800001234", "-x", "@x", "=HYPERLINK(1)"])
def test_signs_of_formulas_are_text_in_and_out(office: Office, tmp_path, text: str) -> None:
    block = read_block(office, book("0902"), f"2026.3.5\t早班\t\t{text}", SHOWN)
    add_block(office, book("0902"), block)
    out = tmp_path / "out.xlsx"
    export_book(office, book("0902"), out, reason="核对")
    import openpyxl

    cells = [cell for row in openpyxl.load_workbook(out).active.iter_rows() for cell in row]
    (found,) = [cell for cell in cells if cell.value == text]
    assert found.data_type == "s"
    assert any(text in row for row in read_sheets(out)[0].rows)


CELL = st.one_of(
    st.sampled_from(("2026-02-30", "2026.3.5", "早班", "是", "=1+1", "-x", "@x", "", "3级", "\n")),
    st.text(string.printable + "张一、\t\n\"'", max_size=6),
)
BLOCK = st.lists(st.lists(CELL, min_size=1, max_size=7).map("\t".join), max_size=6).map("\n".join)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(BLOCK)
def test_any_block_is_taken_whole_or_not_at_all(office: Office, text: str) -> None:
    before = lines(office, "0902")
    said = ""
    try:
        block = read_block(office, book("0902"), text, SHOWN)
        plan = plan_block(office, book("0902"), block)
        assert len(plan.items) + len(plan.skipped) == len(block.lines)
        taken = add_block(office, book("0902"), block)
    except DeskError as error:
        said = str(error)
    if said:
        assert lines(office, "0902") == before
        return
    assert lines(office, "0902") == before + taken.added
    undo_taking(office, taken.operation)
    assert lines(office, "0902") == before
