"""What the books cost and save: real cells, tasks without approval or money, the report."""

import io

import pytest
from pypdf import PdfReader

from community_desk.errors import NotUnderstoodError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.burden import Burden, Department, Period, Refusals, burden, totals
from community_desk.ledgers.burden_report import TITLE, draw_burden_report
from community_desk.ledgers.overlap import saved_cells
from community_desk.office.office import Office
from tests.people import add_person

REFUSED = Refusals(3, (("银行", 2), ("学校", 1)), (("唯一住房证明", 3),))


def add(office: Office, code: str, resident: str = "", **typed: str) -> None:
    book = load_books().find(code)
    entries.add_entry(office, book, resident_uid=resident or None, typed=typed)


def task(office: Office, name: str, department: str, **typed: str) -> None:
    add(office, "1503", 任务名称=name, 下达部门=department, **typed)


@pytest.fixture
def counted(office: Office) -> Burden:
    """Four tasks of two departments, one of them of last year."""
    task(office, "人口抽样", "统计部门", 准入批准="是", 随任务经费="500", 应调查户数="30")
    task(office, "满意度调查", "街道办事处", 准入批准="否", 应调查户数="100")
    task(office, "入户核查", "街道办事处", 随任务经费="200", 开始日期="2026-02-01")
    task(office, "去年的", "街道办事处", 开始日期="2025-12-31")
    return burden(office, Period(2026), REFUSED)


def test_only_those_who_live_here_are_counted(office: Office) -> None:
    add_person(office, "在册", birth_date="1940-01-01")
    add_person(office, "迁走", birth_date="1940-01-01", status="moved_out")
    add_person(office, "去世", birth_date="1940-01-01", status="deceased")
    found = totals(office)
    assert (found.people, found.over_60, found.over_80) == (1, 1, 1)


def test_tasks_without_approval_or_money_by_department(counted: Burden) -> None:
    assert counted.departments == (
        Department("街道办事处", 2, 2, 1, 1, 100),
        Department("统计部门", 1, 0, 0, 0, 30),
    )
    assert counted.sum_of("unapproved") == 2
    found = counted.as_json()
    assert found["tasks"]["neither"] == 1
    assert found["refused"]["total"] == 3


def test_a_quarter_and_what_was_entered_by_mistake(office: Office, counted: Burden) -> None:
    first = burden(office, Period(2026, 1), REFUSED)
    assert [one.tasks for one in first.departments] == [1]
    book = load_books().find("1503")
    for row in entries.page(office, book):
        entries.close_entry(office, book, row.uid, "误登")
    assert burden(office, Period(2026), REFUSED).departments == ()
    assert (Period(2026, 1).from_on, Period(2026, 1).until_on) == ("2026-01-01", "2026-03-31")
    assert Period(2024, 4).until_on == "2024-12-31"
    with pytest.raises(NotUnderstoodError):
        burden(office, Period(2026, 5), REFUSED)


def test_only_cells_that_filled_themselves_are_saved(office: Office) -> None:
    assert saved_cells(office, load_books()).entries == 0
    whole = add_person(
        office, "张伟", sex="男", birth_date="1955-03-07", phone="13800000412",
        id_number="340102195503070413", address="幸福里3-2-501",
    ).uid  # fmt: skip
    bare = add_person(office, "李静").uid
    disabled = {"残疾类别": "肢体", "残疾等级": "三级"}
    add(office, "0305", whole, **disabled)
    found = saved_cells(office, load_books())
    # 姓名 性别 证件号码 现住址 联系电话; nobody is 监护人 of a grown-up. And the serial.
    assert (found.entries, found.registers, found.program) == (1, 5, 1)
    assert found.categories == (("民政", 5),)
    add(office, "0305", bare, **disabled)
    with_bare = saved_cells(office, load_books())
    assert with_bare.registers in (6, 7)  # a name, and the sex where the registry has one
    assert saved_cells(office, load_books(), "2020-01-01", "2020-12-31").entries == 0


def test_what_was_typed_over_is_not_saved(office: Office) -> None:
    child = add_person(
        office, "小明", birth_date="2011-03-07", household_number="1", relation="子",
        address="幸福里3-2-501",
    ).uid  # fmt: skip
    add_person(office, "张伟", phone="13800000412", household_number="1", relation="户主",
               address="幸福里3-2-501")  # fmt: skip
    add(office, "0801", child)
    by_name = dict(saved_cells(office, load_books()).columns)
    assert (by_name["监护人"], by_name["监护人电话"]) == (1, 1)
    book = load_books().find("0801")
    entry = entries.page(office, book)[0]
    entries.change_entry(office, book, entry.uid, {"监护人": "祖母"})
    assert "监护人" not in dict(saved_cells(office, load_books()).columns)


def test_every_book_can_be_counted(office: Office) -> None:
    from community_desk.ledgers import store_burden

    for book in load_books().books:
        filling = [column for column in book.columns if column.field or column.computed]
        many, cells = store_burden.saved_cells(
            office.db, book, filling, "2026-01-01", "2026-12-31", office.today()
        )
        assert (many, sum(cells), len(cells)) == (0, 0, len(filling)), book.code


def test_the_report_says_it_on_two_pages_without_names(office: Office, counted: Burden) -> None:
    add_person(office, "欧阳无名", address="幸福里3-2-501")
    pages = PdfReader(io.BytesIO(draw_burden_report(office, counted))).pages
    assert 1 <= len(pages) <= 2
    text = "".join(page.extract_text() for page in pages).replace("\n", "")
    for words in (
        TITLE, "2026年", "承接普查、调查和部门下达的任务 3 件", "没有准入批准的 2 件",
        "756 栏", "联系电话", "唯一住房证明", "台账1503", "街道办事处",
    ):  # fmt: skip
        assert words in text, words
    assert "欧阳无名" not in text


def test_an_empty_office_has_a_report_too(office: Office) -> None:
    pdf = draw_burden_report(office, burden(office, Period(2026, 2), Refusals()))
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert "任务 0 件" in text
    assert "2026年第二季度" in text
