"""A book as offices keep it in a workbook comes in: headings, people, values, problems, undo."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.ledgers import entries, store
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.import_book import BookReport, compare_book, import_book, import_file
from community_desk.ledgers.imports import imports_of, undo_taking
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.consents import record_consent
from community_desk.registry.residents import change_resident
from community_desk.workbooks.opened import open_workbook
from community_desk.workbooks.read import read_sheets
from tests.people import add_person

HEADINGS = (
    *(
        "序号",
        "姓 名",
        "性别",
        "身份证号码\n（18位）",
        "家庭住址",
        "手机",
        "残疾类型",
        "残疾\n级别",
    ),
    *("残疾证编号", "有效期至", "享受补贴\n种类", "民族"),
)
CHEN = ("1", "陈𬭎", "男", "340102197109144410", "幸福里3-2-502", 13600007788, "肢体", "3级")
ZHAO = (2, "赵国强", "男", "", "幸福里3-2-801", "", "听力残疾", "一级")


def book(code: str) -> Book:
    return load_books().find(code)


@pytest.fixture
def people(office: Office) -> dict[str, str]:
    known = {
        "陈𬭎": {"sex": "男", "birth_date": "1971-09-14", "phone": "13600007788"}
        | {"id_number": "340102197109144410", "address": "幸福里3-2-502"},
        "张伟": {"sex": "男", "birth_date": "1985-03-07", "phone": "13800000412"},
        "赵国强": {"sex": "男", "birth_date": "1945-01-12", "phone": "13300008080"}
        | {"address": "幸福里3-2-801"},
    }
    return {name: add_person(office, name, **facts).uid for name, facts in known.items()}


def workbook(path: Path, *rows: tuple[object, ...], title: str = "残疾人台账") -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    made.save(path)
    return path


def kept_so_far(path: Path, *lines: tuple[object, ...]) -> Path:
    """Titles above, headings as people write them, a blank line, a total and signatures below."""
    return workbook(
        path,
        ("幸福里社区残疾人台账",),
        ("单位：幸福里社区居委会", None, None, None, None, "2026年11月"),
        HEADINGS,
        *lines,
        (),
        ("合计", None, None, None, None, None, len(lines)),
        ("填表人：李静", None, None, None, "审核人：王主任"),
    )


def shown(office: Office, code: str) -> list[dict[str, str]]:
    found = book(code)
    return [
        dict(zip((c.name for c in found.every_column), row.cells, strict=True))
        for row in entries.page(office, found)
    ]


def adds_up(report: BookReport) -> bool:
    taken = report.added + report.updated + report.unchanged
    return report.rows == taken + sum(report.skipped.values())


def test_a_book_comes_in_as_it_was_kept(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    file = kept_so_far(
        tmp_path / "台账.xlsx",
        (*CHEN, "34010219710914441043", date(2030, 6, 1), "两项", "汉"),
        (*ZHAO, "", "2031.3.5", "/", "汉"),
    )
    report = import_file(office, book("0305"), file)

    assert (report.rows, report.added, report.skipped) == (2, 2, {})
    assert adds_up(report)
    assert report.unknown == ("民族",)
    chen, zhao = shown(office, "0305")
    assert chen["姓名"] == "陈𬭎"
    assert (chen["残疾类别"], chen["残疾等级"]) == ("肢体", "三级")
    assert (chen["证件有效期至"], zhao["证件有效期至"]) == ("2030-06-01", "2031-03-05")
    assert chen["残疾人证号"] == "34010219710914441043"
    assert (zhao["姓名"], zhao["残疾类别"], zhao["享受补贴种类"]) == ("赵国强", "听力", "")
    assert audit.first_broken_link(office.db) is None


def test_the_same_workbook_again_changes_nothing(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    file = kept_so_far(tmp_path / "a.xlsx", CHEN, ZHAO)
    import_file(office, book("0305"), file)
    again = import_file(office, book("0305"), file)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 2)

    changed = kept_so_far(tmp_path / "b.xlsx", (*CHEN[:7], "二级"), ZHAO)
    third = import_file(office, book("0305"), changed)
    assert (third.added, third.updated, third.unchanged) == (0, 1, 1)
    assert [line["残疾等级"] for line in shown(office, "0305")] == ["二级", "一级"]
    assert adds_up(third)


def test_a_log_takes_the_same_line_once_more_only_where_it_stands_twice(
    office: Office, tmp_path: Path
) -> None:
    line = ("2026.3.5", "早班", "8:00-10:00", "小区一圈", "李静")
    rows = (("日期", "班次", "起止时间", "路线", "参加人员"), line, line)
    file = workbook(tmp_path / "巡防.xlsx", *rows, title="治安巡防")
    first = import_file(office, book("0902"), file)
    assert (first.rows, first.added + sum(first.skipped.values())) == (2, 2)
    again = import_file(office, book("0902"), file)
    assert again.added == 0
    assert again.unchanged == first.added


def test_every_line_not_taken_stands_in_the_problems_workbook(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    add_person(office, "张伟", birth_date="1990-01-01", address="幸福里9-1-101")
    file = kept_so_far(
        tmp_path / "a.xlsx",
        CHEN,
        (2, "张伟", "男", "", "", "", "肢体", "一级"),
        (3, "王没有", "女", "", "幸福里1-1-101", "", "肢体", "一级"),
        (4, "赵国强", "男", "340102197109144410", "", "", "肢体", "一级"),
        (5, "赵国强", "男", "", "幸福里3-2-801", "", "肢体", "一级", "", "2026-02-30"),
        (6, "赵国强", "男", "", "幸福里3-2-801", "", "骨头", "一级"),
        (7, "陈𬭎", "男", "340102197109144410", "", "", "肢体", "一级"),
        (8, "", "", "", "", "", "肢体", "一级"),
    )
    out = tmp_path / "问题.xlsx"
    report = import_file(office, book("0305"), file, problems=out)

    assert report.rows == 8
    assert report.added == 1
    assert adds_up(report)
    assert report.skipped == {
        "name_alone": 1,
        "not_in_registry": 1,
        "number_of_another": 1,
        "column_not_understood": 1,
        "not_a_choice": 1,
        "same_twice": 1,
        "nobody_named": 1,
    }
    sheet = read_sheets(out)[0]
    assert sheet.name == "未导入-残疾人台账"
    lines = {row[1]: row for row in sheet.rows[1:]}
    assert sorted(lines) == [5, 6, 7, 8, 9, 10, 11]
    assert "2026-02-30" in str(lines[8][2])
    assert "骨头" in str(lines[9][2])
    assert lines[9][0] == "残疾人台账"
    # Put right in the workbook of problems itself, a line can be imported.
    assert [str(text).replace("\n", "") for text in sheet.rows[0][3:6]] == [
        *("序号", "姓 名", "性别"),
    ]


def test_what_the_registry_knows_better_is_a_note_and_no_change(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    moved = (*CHEN[:4], "幸福里8-1-101", "13911112222", *CHEN[6:])
    out = tmp_path / "问题.xlsx"
    file = kept_so_far(tmp_path / "a.xlsx", moved)
    report = import_file(office, book("0305"), file, problems=out)

    assert report.added == 1
    assert report.noted == {"registry_says_other": 2}
    assert shown(office, "0305")[0]["现住址"] == "幸福里3栋2单元502室"
    sheet = read_sheets(out)[0]
    assert sheet.name == "待核对-残疾人台账"
    assert "136****7788" in str(sheet.rows[1][2])
    assert "13911112222" not in str(sheet.rows[1][2])


def test_a_dry_run_says_the_same_and_writes_nothing(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    file = kept_so_far(tmp_path / "a.xlsx", CHEN, (2, "谁", "", "", "", "", "肢体", "一级"))
    before = office.version()
    tried = import_file(office, book("0305"), file, dry_run=True)
    assert office.version() == before
    done = import_file(office, book("0305"), file)
    assert (tried.rows, tried.added, tried.skipped) == (done.rows, done.added, done.skipped)
    assert not tried.operation


def test_an_import_is_undone_as_a_whole_and_listed(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    entries.add_entry(
        office,
        book("0305"),
        resident_uid=people["赵国强"],
        typed={"残疾类别": "视力", "残疾等级": "二级"},
    )
    before = shown(office, "0305")
    report = import_file(office, book("0305"), kept_so_far(tmp_path / "a.xlsx", CHEN, ZHAO))
    assert (report.added, report.updated) == (1, 1)
    past = imports_of(office)[0]
    assert (past.book, past.imported, past.updated, past.uid) == ("0305", 1, 1, report.operation)

    undo_taking(office, report.operation)
    assert shown(office, "0305") == before
    assert imports_of(office)[0].undone_at


def test_an_import_whose_entries_were_changed_since_is_not_undone(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    report = import_file(office, book("0305"), kept_so_far(tmp_path / "a.xlsx", CHEN, ZHAO))
    first = entries.page(office, book("0305"))[0]
    entries.change_entry(office, book("0305"), first.uid, {"辅具需求": "轮椅"})
    with pytest.raises(RuleSaysNoError, match="其中 1 条台账"):
        undo_taking(office, report.operation)
    assert entries.total(office, book("0305")) == 2


def test_what_somebody_said_of_a_heading_is_remembered(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    rows = (("姓名", "身份证号", "什么残", "几级"), ("陈𬭎", "340102197109144410", "肢体", "三级"))
    roster = open_workbook(workbook(tmp_path / "a.xlsx", *rows))
    assert compare_book(office, book("0305"), roster).report.added == 0
    told = {"残疾人台账": {2: "残疾类别", 3: "残疾等级"}}
    assert import_book(office, book("0305"), roster, corrections=told).added == 1
    again = open_workbook(workbook(tmp_path / "b.xlsx", *rows, title="表1"))
    assert compare_book(office, book("0305"), again).report.unchanged == 1


def test_lists_of_other_people_in_the_workbook_are_left(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "a.xlsx"
    kept_so_far(file, CHEN)
    made = openpyxl.load_workbook(file)
    other = made.create_sheet("低保家庭")
    other.append(["姓名", "身份证号", "低保证号", "月保障金额"])
    other.append(["赵国强", "", "D001", 800])
    made.save(file)
    report = import_file(office, book("0305"), file)
    assert (report.rows, report.sheets) == (1, ("残疾人台账",))
    assert report.other_sheets == ("低保家庭",)


def test_a_home_is_found_by_its_address(office: Office, people: dict[str, str], tmp_path) -> None:
    rows = (
        ("房屋地址", "产权人", "出租用途", "承租人", "承租人电话", "租赁起始"),
        ("幸福里3-2-502", "陈𬭎", "居住", "丁一", "13512345678", "2026年3月1日"),
        ("幸福里77-2-502", "外地人", "居住", "丁二", "13512345679", "2026年3月1日"),
    )
    report = import_file(office, book("0903"), workbook(tmp_path / "a.xlsx", *rows, title="出租"))
    assert (report.added, report.skipped) == (2, {})
    ids = store.ids(office.db, book("0903"))
    homes = [facts.dwelling_uid for facts in store.facts(office.db, book("0903"), ids)]
    assert [bool(uid) for uid in homes] == [True, False]
    assert shown(office, "0903")[1]["房屋地址"] == "幸福里77-2-502"


def test_a_child_without_consent_is_not_taken(office: Office, tmp_path: Path) -> None:
    for name in ("小明", "小红"):
        add_person(office, name, birth_date="2018-05-01", phone="13800001111")
    agreed = add_person(office, "小刚", birth_date="2018-06-01", phone="13800001111")
    record_consent(office, agreed.uid, guardian_name="刘芳")
    rows = (
        ("儿童姓名", "出生日期", "困境类型"),
        *((name, "2018.5.1", "重病") for name in ("小明", "小红")),
        ("小刚", "2018.6.1", "重病"),
    )
    report = import_file(office, book("0308"), workbook(tmp_path / "a.xlsx", *rows))
    assert report.added == 1
    assert report.skipped == {"consent_needed": 2}


def test_our_own_masked_export_finds_its_people_again(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    from community_desk.ledgers.export import export_book

    import_file(office, book("0305"), kept_so_far(tmp_path / "a.xlsx", CHEN, ZHAO))
    out = tmp_path / "out.xlsx"
    export_book(office, book("0305"), out, reason="核对")
    report = import_file(office, book("0305"), out)
    assert (report.rows, report.unchanged, report.noted) == (2, 2, {})


def test_text_like_a_formula_stays_text(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    line = (*CHEN, "", "", "", "")
    file = tmp_path / "a.csv"
    heads = [text.replace("\n", "") for text in HEADINGS] + ["辅具需求"]
    file.write_text(",".join(heads) + "\n" + ",".join(map(str, (*line, "=1+1"))) + "\n", "utf-8")
    import_file(office, book("0305"), file)
    assert shown(office, "0305")[0]["辅具需求"] == "=1+1"


def test_what_is_no_such_book_is_said(office: Office, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", ("水电", "费用"), ("水", 3))
    with pytest.raises(TroubleError, match="残疾人台账"):
        import_file(office, book("0305"), file)


def test_a_reader_imports_nothing(office: Office, people: dict[str, str], tmp_path: Path) -> None:
    from dataclasses import replace

    file = kept_so_far(tmp_path / "a.xlsx", CHEN)
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    with pytest.raises(RuleSaysNoError):
        import_file(reader, book("0305"), file, dry_run=True)
    assert entries.total(office, book("0305")) == 0


def test_a_number_of_before_or_a_former_name_is_the_same_person(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    change_resident(office, people["陈𬭎"], {"former_name": "陈宏"})
    line = ("1", "陈宏", "男", "340102710914441", "", "", "肢体", "3级")
    report = import_file(office, book("0305"), kept_so_far(tmp_path / "a.xlsx", line))
    assert (report.added, report.skipped) == (1, {})


def test_the_problems_workbook_itself_can_be_imported_once_put_right(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    bad = ("1", "陈𬭎", "男", "340102197109144410", "", "", "骨头", "3级")
    out = tmp_path / "问题.xlsx"
    import_file(office, book("0305"), kept_so_far(tmp_path / "a.xlsx", bad, ZHAO), problems=out)
    made = openpyxl.load_workbook(out)
    for row in made.active.iter_rows():
        for cell in row:
            if cell.value == "骨头":
                cell.value = "肢体"
    made.save(out)
    report = import_file(office, book("0305"), out)
    assert (report.rows, report.added, report.unknown) == (1, 1, ("民族",))


def test_a_merged_cell_holds_for_all_its_lines(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    rows = (
        ("姓名", "身份证号", "住址", "残疾类型", "级别"),
        CHEN[1:2] + CHEN[3:5] + ("肢体", "一级"),
    )
    file = workbook(tmp_path / "a.xlsx", *rows, ("赵国强", "", "幸福里3-2-801", None, None))
    made = openpyxl.load_workbook(file)
    made.active.merge_cells("D2:D3")
    made.save(file)
    report = import_file(office, book("0305"), file)
    assert (report.added, report.skipped) == (2, {})
    assert [line["残疾类别"] for line in shown(office, "0305")] == ["肢体", "肢体"]


def test_years_that_were_numbers_are_asked_about(office: Office, tmp_path: Path) -> None:
    person = add_person(office, "钱七", phone="13912345678")
    rows = (("姓名", "电话", "所属月份", "缴纳标准"), ("钱七", "13912345678", 2026.1, 5))
    report = import_file(office, book("0102"), workbook(tmp_path / "a.xlsx", *rows))
    assert report.skipped == {"january_or_october": 1}
    assert person.uid
    rows = (rows[0], ("钱七", "13912345678", date(2026, 10, 1), 5))
    report = import_file(office, book("0102"), workbook(tmp_path / "b.xlsx", *rows))
    assert (report.added, shown(office, "0102")[0]["所属月份"]) == (1, "2026-10")


def test_a_name_alone_is_enough_for_the_one_who_stands_in_the_category(
    office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    rows = (("所属月份", "姓名", "缴纳标准"), ("2026-10", "陈𬭎", 5), ("2026-10", "张伟", 5))
    file = workbook(tmp_path / "a.xlsx", *rows)
    assert import_file(office, book("0102"), file, dry_run=True).skipped == {"name_alone": 2}
    entries.add_entry(office, book("0101"), resident_uid=people["陈𬭎"], typed={})
    assert import_file(office, book("0102"), file, dry_run=True).added == 1
    add_person(office, "陈𬭎", birth_date="2001-01-01")
    assert import_file(office, book("0102"), file, dry_run=True).added == 0
