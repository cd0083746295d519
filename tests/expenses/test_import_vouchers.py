"""A year of vouchers as an office kept it comes in: every line is booked or says why not."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.import_back import reverse_import
from community_desk.expenses.import_record import past_imports, write_problems_of
from community_desk.expenses.import_report import VoucherReport
from community_desk.expenses.import_rows import Choices
from community_desk.expenses.import_vouchers import import_file, import_vouchers, try_vouchers
from community_desk.expenses.months import close_month
from community_desk.expenses.records import Voucher
from community_desk.expenses.vouchers import load_voucher
from community_desk.ledgers.imports import imports_of as registry_imports
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.workbooks.opened import open_workbook
from community_desk.workbooks.read import read_sheets
from tests.expenses.accounts import comma_separated, ods, xls, xlsx
from tests.expenses.booking import pay

WORK = "区财政工作经费"
FUND = Choices(fund=WORK)
HEADINGS = ("日期", "凭证号", "摘要", "收入", "支出", "类别", "经费来源", "经手人", "收款单位")


def adds_up(report: VoucherReport) -> bool:
    return report.rows == report.booked + sum(report.skipped.values())


def booked(office: Office) -> list[Voucher]:
    numbers = office.db.execute("SELECT number FROM voucher ORDER BY month, counter").fetchall()
    return [load_voucher(office, number) for (number,) in numbers]


def told(office: Office) -> list[tuple[str, str, str, int]]:
    return [
        (one.date.isoformat(), one.text, one.lines[0].class_, one.moved_fen)
        for one in booked(office)
    ]


def reasons(report: VoucherReport, *, skipped: bool = True) -> dict[int, str]:
    return {problem.row: problem.code for problem in report.problems if problem.skipped is skipped}


def untouched(office: Office) -> tuple[int, int]:
    return (
        office.db.execute("SELECT count(*) FROM voucher").fetchone()[0],
        office.db.execute("SELECT count(*) FROM audit").fetchone()[0],
    )


def test_an_account_comes_in_as_it_was_kept(office: Office, tmp_path: Path) -> None:
    file = xlsx(
        tmp_path / "收支.xlsx",
        **{
            "1月": [
                ("幸福里社区经费收支明细账",),
                ("单位：元", None, None, None, "2026年"),
                ("日期", "凭证号", "摘要", "收入", "支出", "结余", "经手人", "类别", "资金来源"),
                ("", "", "上年结转", "", "", "5,000.00", "", "", ""),
                ("1月5日", "记-1", "区财政拨工作经费", "10000", "", "15000", "李晓", "", ""),
                ("1月8日", "记-2", "买签字笔", "", "￥120.50", 14879.5, "李晓", "办公用品", WORK),
                ("", "记-3", "缴电费", None, "300", "14579.5", "李晓", "", WORK),
                ("本月合计", None, None, 10000, 420.5, 14579.5),
                ("制表人：李晓", "", "", "审核人：王"),
            ],
            "2月": [
                ("2026年2月",),
                ("日期", "凭证号", "摘要", "收入", "支出", "结余", "经手人", "类别", "资金来源"),
                ("", "", "上月结转", "", "", "14579.5", "", "", ""),
                ("2.3", "记-1", "电费", "", 80, 14499.5, "李晓", "", WORK),
                ("合  计", None, None, None, 80),
                (),
                ("累计", None, None, 10000, 500.5),
            ],
            "说明": [("本账由报账员登记",), ("每月底核对",)],
        },
    )
    report = import_file(office, file, FUND)

    assert (report.rows, report.booked, report.skipped) == (5, 5, {})
    assert adds_up(report)
    assert told(office) == [
        ("2026-01-01", "上年结转", "brought_forward", 500000),
        ("2026-01-05", "区财政拨工作经费", "district_work", 1000000),
        ("2026-01-08", "买签字笔", "office_supplies", -12050),
        ("2026-01-08", "缴电费", "electricity", -30000),
        ("2026-02-03", "电费", "electricity", -8000),
    ]
    assert report.differs is None
    assert report.balances == 3  # the first of each sheet has nothing to be compared with
    assert report.other_sheets == ("说明",)
    assert report.flagged == {"day_from_above": 1, "class_guessed": 2}
    assert month_view(office, "2026-02").closing == 1449950
    assert [one.note for one in booked(office)][2] == "原凭证号 记-2"
    assert audit.first_broken_link(office.db) is None


@pytest.mark.parametrize("make", [xlsx, xls, ods])
def test_kinds_of_files(office: Office, tmp_path: Path, make: Callable[..., Path]) -> None:
    rows = [HEADINGS, ("2026-3-5", "1", "买笔", "", "12.5", "办公用品", WORK, "李晓", "文具店")]
    report = import_file(office, make(tmp_path / f"账.{make.__name__}", **{"2026": rows}))
    assert report.booked == 1
    (only,) = booked(office)
    assert (only.fen, only.payee, only.handler) == (1250, "文具店", "李晓")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_a_csv_file(office: Office, tmp_path: Path, encoding: str) -> None:
    rows = [HEADINGS, ("3.10", "1", "买笔", "", "1,012.50", "办公用品", WORK, "李晓", "")]
    file = comma_separated(tmp_path / "账.csv", rows, encoding)
    assert import_file(office, file, Choices(year=2026)).booked == 1
    assert told(office)[0] == ("2026-03-10", "买笔", "office_supplies", -101250)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        # Amounts in one column, the way in another; columns in any order.
        (
            [
                ("金额（元）", "收/支", "用途", "时间", "经费渠道"),
                (100, "收", "利息", "2026.3.5", ""),
                (30, "支", "买打印纸", "2026.3.6", WORK),
            ],
            [
                ("2026-03-05", "利息", "interest", 10000),
                ("2026-03-06", "买打印纸", "office_supplies", -3000),
            ],
        ),
        # Month and day in two columns under the year, the month once.
        (
            [
                ("2026年", None, "凭证号", "摘要", "收入", "支出"),
                ("月", "日", None, None, None, None),
                (3, 5, "1", "买垃圾袋", None, 30),
                (None, 7, "2", "水费", None, 40),
                (4, 1, "3", "利息收入", 5, None),
            ],
            [
                ("2026-03-05", "买垃圾袋", "sanitation", -3000),
                ("2026-03-07", "水费", "water", -4000),
                ("2026-04-01", "利息收入", "interest", 500),
            ],
        ),
        # A list of payments alone says so in its title.
        (
            [
                ("2026年1至3月社区经费支出明细表",),
                ("序号", "日期", "项目", "金额", "经办人", "备注"),
                (1, "1月8日", "慰问困难老人", 200, "李晓", "春节"),
                (2, "3月9日", "更换灯管", "60.00", "李晓", ""),
                ("合计", None, None, 260, None, None),
            ],
            [
                ("2026-01-08", "慰问困难老人", "visits", -20000),
                ("2026-03-09", "更换灯管", "repairs", -6000),
            ],
        ),
        # The heading of the amount says so.
        (
            [("日期", "内容", "支出金额"), ("2026-05-01", "宽带费", 90)],
            [("2026-05-01", "宽带费", "internet", -9000)],
        ),
        # The class says which way.
        (
            [
                ("日期", "摘要", "金额", "科目"),
                ("2026-05-01", "第一季度", 500, "街道下拨"),
                ("2026-05-02", "第一季度", 90, "电费"),
            ],
            [
                ("2026-05-01", "第一季度", "street", 50000),
                ("2026-05-02", "第一季度", "electricity", -9000),
            ],
        ),
        # Excel serials, and a day that only its neighbours tell.
        (
            [
                ("日期", "摘要", "支出"),
                (46089, "买笔和文具", 1),
                (3.1, "买文具", 2),
                (3.15, "买文具", 3),
            ],
            [
                ("2026-03-08", "买笔和文具", "office_supplies", -100),
                ("2026-03-10", "买文具", "office_supplies", -200),
                ("2026-03-15", "买文具", "office_supplies", -300),
            ],
        ),
    ],
)
def test_ways_to_keep_an_account(
    office: Office,
    tmp_path: Path,
    rows: Sequence[Sequence[object]],
    found: list[tuple[str, str, str, int]],
) -> None:
    file = xlsx(tmp_path / "账.xlsx", 明细=rows)
    report = import_file(office, file, Choices(year=2026, fund=WORK))
    assert report.skipped == {}
    assert told(office) == found


def test_merged_cells_fill_the_lines_below_but_for_amounts(office: Office, tmp_path: Path) -> None:
    file = xlsx(
        tmp_path / "账.xlsx",
        **{
            "2026": [
                ("日期", "摘要", "支出", "类别", "经手人"),
                ("3月5日", "买文具", 10, "办公用品", "李晓"),
                (None, "买水", 20, "会议费", None),
                (None, "横幅", None, "展板", None),
            ]
        },
    )
    book = openpyxl.load_workbook(file)
    for merged in ("A2:A4", "E2:E4", "C3:C4"):
        book["2026"].merge_cells(merged)
    book.save(file)
    report = import_file(office, file, FUND)
    assert report.flagged == {}
    assert [(one.date.day, one.handler, one.fen) for one in booked(office)] == [
        (5, "李晓", 1000),
        (5, "李晓", 2000),
    ]
    assert reasons(report) == {4: "no_amount_told"}


def test_what_cannot_be_booked_says_why(office: Office, tmp_path: Path) -> None:
    pay(office, "2025-12-05", "1")
    close_month(office, "2025-12")
    file = xlsx(
        tmp_path / "账.xlsx",
        明细=[
            HEADINGS,
            ("3月5日", "", "没有年份", "", 1, "办公用品", WORK, "", ""),
            ("2026-3-32", "", "没有这一天", "", 1, "办公用品", WORK, "", ""),
            ("2062-3-5", "", "年份写错", "", 1, "办公用品", WORK, "", ""),
            ("2025-12-9", "", "已结账", "", 1, "办公用品", WORK, "", ""),
            ("2026-3-5", "", "没有金额", "", "", "办公用品", WORK, "", ""),
            ("2026-3-5", "", "不是金额", "", "若干", "办公用品", WORK, "", ""),
            ("2026-3-5", "", "三位小数", "", 1.005, "办公用品", WORK, "", ""),
            ("2026-3-5", "", "太大", "", 1e12, "办公用品", WORK, "", ""),
            ("2026-3-5", "", "红字没有原来那一笔", "", -5, "办公用品", WORK, "", ""),
            ("2026-3-5", "", "两边都有", 1, 2, "办公用品", WORK, "", ""),
            ("2026-3-5", "", "不知所云", "", 1, "", WORK, "", ""),
            ("2026-3-5", "", "没有这个类别", "", 1, "吃喝", WORK, "", ""),
            ("2026-3-5", "", "没有经费", "", 1, "办公用品", "", "", ""),
            ("2026-3-5", "", "没有这项经费", "", 1, "办公用品", "小金库", "", ""),
            ("2026-3-5", "", "专款不能", "", 1, "电费", "党员活动经费", "", ""),
            ("2026-3-5", "", "长" * 201, "", 1, "办公用品", WORK, "", ""),
            ("2026-3-5", "", "", "", 1, "", WORK, "", ""),
            ("月初", "", "不是日期", "", 1, "办公用品", WORK, "", ""),
        ],
    )
    problems = tmp_path / "问题.xlsx"
    report = import_file(office, file, problems=problems)
    assert [one.entry.text for one in report.taken] == []
    assert adds_up(report)
    assert list(reasons(report).values()) == [
        *("no_year", "no_day", "no_date", "month_closed", "no_amount_told", "no_amount"),
        *("amount_decimals", "amount_too_large", "red_alone", "both_ways", "no_class"),
        *("no_such_class", "no_fund", "no_such_fund", "fund_earmarked", "text_too_long"),
        *("no_class", "no_day"),
    ]
    (sheet,) = read_sheets(problems)
    assert sheet.name == "未导入-明细"
    assert sheet.rows[0][:5] == ["工作表", "行号", "原因", "日期", "凭证号"]
    assert [row[1] for row in sheet.rows[1:]] == list(range(2, 20))
    assert all(str(row[2]).endswith("。") for row in sheet.rows[1:])


def test_what_a_person_chooses_stands_in(office: Office, tmp_path: Path) -> None:
    rows = [("日期", "摘要", "支出"), ("3月5日", "不知所云", 1)]
    file = xlsx(tmp_path / "账.xlsx", 明细=rows)
    report = import_file(office, file, Choices(year=2026, fund="街道", class_="其他支出"))
    assert report.booked == 1
    assert [(one.fund, one.class_) for one in booked(office)[0].lines] == [
        ("street", "other_expense")
    ]
    for wrong, code in (
        (Choices(fund="小金库"), "no_such_fund"),
        (Choices(class_="吃喝"), "no_such_class"),
    ):
        with pytest.raises(NotUnderstoodError) as caught:
            import_file(office, file, wrong)
        assert caught.value.code == code


def test_the_same_file_again_books_nothing(office: Office, tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        ("2026-3-5", "1", "买笔", "", 12, "办公用品", WORK, "李晓", "文具店"),
        ("2026-3-5", "2", "买笔", "", 12, "办公用品", WORK, "李晓", "文具店"),
        ("2026-3-5", "3", "买笔", "", 12, "办公用品", WORK, "李晓", "超市"),
        ("2026-3-6", "4", "经费到账", 500, "", "", WORK, "李晓", ""),
    ]
    file = xlsx(tmp_path / "账.xlsx", **{"2026": rows})
    first = import_file(office, file)
    assert (first.booked, first.flagged) == (4, {"same_twice": 1})
    again = import_file(office, file)
    assert (again.rows, again.booked, again.skipped) == (4, 0, {"booked_already": 4})
    # One more that is alike is one more.
    more = xlsx(tmp_path / "账2.xlsx", **{"2026": [*rows, rows[1]]})
    third = import_file(office, more)
    assert (third.booked, third.skipped) == (1, {"booked_already": 4})


def test_lines_under_one_number_are_one_voucher(office: Office, tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        ("2026-3-5", "记-1", "买笔", "", 12, "办公用品", WORK, "李晓", "超市"),
        ("2026-3-5", "记-1", "买水", "", 8, "会议费", WORK, "李晓", "超市"),
        ("2026-3-5", "记-1", "利息", 3, "", "利息", WORK, "李晓", "超市"),
        ("2026-3-6", "记-1", "买纸", "", 8, "办公用品", WORK, "李晓", "超市"),
    ]
    file = xlsx(tmp_path / "账.xlsx", **{"2026": rows})
    report = import_file(office, file)
    assert (report.rows, report.booked, report.vouchers) == (4, 4, 3)
    first = booked(office)[0]
    assert (first.fen, first.text, [line.text for line in first.lines]) == (
        *(2000, "买笔"),
        ["", "买水"],
    )
    assert import_file(office, file).skipped == {"booked_already": 4}


def test_a_voucher_comes_whole_or_not_at_all(office: Office, tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        ("2026-3-5", "1", "买笔", "", 12, "办公用品", WORK, "", ""),
        ("2026-3-5", "1", "电费", "", 8, "电费", "党员活动经费", "", ""),
    ]
    report = import_file(office, xlsx(tmp_path / "账.xlsx", **{"2026": rows}))
    assert report.booked == 0
    assert reasons(report) == {2: "voucher_left_out", 3: "fund_earmarked"}


def test_a_red_line_takes_back_what_it_mirrors(office: Office, tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        ("2026-3-5", "1", "买笔", "", 12, "办公用品", WORK, "李晓", "文具店"),
        ("2026-3-6", "2", "买纸", "", 12, "办公用品", WORK, "李晓", "超市"),
        ("2026-3-9", "3", "冲销：买笔", "", "(12.00)", "", WORK, "李晓", "文具店"),
        ("2026-3-9", "4", "再冲", "", -12, "办公用品", WORK, "李晓", ""),
        ("2026-3-9", "5", "三冲", "", -12, "办公用品", WORK, "李晓", ""),
    ]
    report = import_file(office, xlsx(tmp_path / "账.xlsx", **{"2026": rows}))
    assert reasons(report) == {6: "red_alone"}
    pens, paper, red, second = booked(office)
    assert (red.reverses, second.reverses) == (pens.number, paper.number)
    assert red.text == "冲销：买笔"
    assert month_view(office, "2026-03").closing == 0


def test_the_first_balance_that_differs_is_named(office: Office, tmp_path: Path) -> None:
    rows = [
        ("日期", "摘要", "收入", "支出", "余额"),
        ("2026-3-5", "利息", 100, "", 100),
        ("2026-3-6", "文具", "", 30, 70),
        ("2026-3-7", "文具", "", 20, 55),
        ("2026-3-8", "文具", "", 5, 50),
        ("2026-3-9", "文具", "", 5, 44),
    ]
    report = import_file(office, xlsx(tmp_path / "账.xlsx", **{"2026": rows}), FUND)
    assert report.differs is not None
    assert (report.differs.row, report.differs.told, report.differs.ours) == (4, 5500, 5000)
    assert report.balances == 4
    assert reasons(report, skipped=False)[4] == "class_guessed"
    assert report.flagged["balance_differs"] == 1
    document = report.as_json()
    assert document["differs"] == {"sheet": "2026", "row": 4, "told": "55.00", "ours": "50.00"}


def test_what_is_brought_forward_is_booked_once(office: Office, tmp_path: Path) -> None:
    rows = [
        ("日期", "摘要", "收入", "支出", "余额"),
        ("2026-1-1", "上年结转", "", "", 500),
        ("2026-1-8", "文具", "", 30, 470),
    ]
    pay(office, "2025-12-05", "1")
    report = import_file(office, xlsx(tmp_path / "账.xlsx", **{"2026": rows}), FUND)
    assert reasons(report) == {2: "opening_known"}
    assert report.booked == 1


def test_a_trial_says_exactly_what_an_import_does(office: Office, tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        ("2026-3-5", "1", "买笔", "", 12, "", WORK, "李晓", "文具店"),
        ("2026-3-5", "2", "买笔", "", "若干", "办公用品", WORK, "李晓", "文具店"),
        ("2026-3-9", "3", "冲", "", -12, "", WORK, "李晓", "文具店"),
    ]
    file = xlsx(tmp_path / "账.xlsx", **{"2026": rows})
    before = untouched(office)
    tried = import_file(office, file, FUND, dry_run=True, problems=tmp_path / "问题.xlsx")
    assert untouched(office) == before
    assert (tmp_path / "问题.xlsx").is_file()
    done = import_file(office, file, FUND)
    same = ("rows", "booked", "vouchers", "skipped", "flagged", "income", "expense", "taken")
    for what in same[:-1]:
        assert getattr(tried, what) == getattr(done, what), what
    assert [one.number for one in tried.taken] == [one.number for one in done.taken]
    assert tried.dry_run
    assert not done.dry_run


def test_an_import_is_on_record_with_its_problems(office: Office, tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        ("2026-3-5", "1", "买笔", "", 12, "办公用品", WORK, "李晓", "文具店"),
        ("2026-3-5", "2", "买笔", "", "若干", "办公用品", WORK, "李晓", "文具店"),
    ]
    report = import_file(office, xlsx(tmp_path / "旧账.xlsx", **{"2026": rows}))
    (row,) = audit.recent(office.db, subject_uid=report.batch)
    assert (row.action, row.subject) == ("import", "vouchers")
    assert "旧账.xlsx" in row.new
    (past,) = past_imports(office)
    assert (past.file_name, past.staff, past.rows) == ("旧账.xlsx", "王主任", 2)
    assert (past.booked, past.skipped, past.vouchers, past.standing) == (1, 1, 1, 1)
    assert registry_imports(office) == []
    assert write_problems_of(office, past.batch, tmp_path / "问题.xlsx") == 1
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    with pytest.raises(RuleSaysNoError, match="没有这项权限"):
        write_problems_of(reader, past.batch, tmp_path / "另一份.xlsx")
    assert not (tmp_path / "另一份.xlsx").exists()


def test_corrected_headings_are_remembered(office: Office, tmp_path: Path) -> None:
    rows = [
        ("那天", "为什么", "花了"),
        ("2026-3-5", "买文具", 12),
    ]
    workbook = open_workbook(xlsx(tmp_path / "账.xlsx", **{"2026": rows}))
    with pytest.raises(TroubleError) as caught:
        import_vouchers(office, workbook, FUND)
    assert caught.value.code == "no_account"
    told_by_hand = {"2026": {0: "date", 1: "text", 2: "expense"}}
    tried = try_vouchers(office, workbook, FUND, corrections=told_by_hand)
    assert tried.booked == 1
    with pytest.raises(TroubleError):
        try_vouchers(office, workbook, FUND)  # a trial teaches nothing
    assert import_vouchers(office, workbook, FUND, corrections=told_by_hand).booked == 1
    assert try_vouchers(office, workbook, FUND).skipped == {"booked_already": 1}


@pytest.mark.parametrize(
    ("role", "may"),
    [(Role.DIRECTOR, True), (Role.ACCOUNTANT, True), (Role.CLERK, False), (Role.READER, False)],
)
def test_who_may_import(office: Office, tmp_path: Path, role: Role, may: bool) -> None:
    rows = [HEADINGS, ("2026-3-5", "1", "买笔", "", 12, "办公用品", WORK, "", "")]
    file = xlsx(tmp_path / "账.xlsx", **{"2026": rows})
    other = replace(office, staff=replace(office.staff, role=role))
    if may:
        assert import_file(other, file).booked == 1
        return
    with pytest.raises(RuleSaysNoError) as caught:
        import_file(other, file)
    assert caught.value.code == "role_may_not"


def test_an_import_is_taken_back_as_a_whole(office: Office, tmp_path: Path) -> None:
    older = pay(office, "2026-03-01", "7")
    rows = [
        HEADINGS,
        ("2026-3-5", "1", "买笔", "", 12, "办公用品", WORK, "李晓", "文具店"),
        ("2026-3-6", "2", "买纸", "", 12, "办公用品", WORK, "李晓", "超市"),
        ("2026-3-9", "3", "冲销", "", -12, "", WORK, "李晓", "超市"),
        ("2026-3-9", "4", "冲销以前的", "", -7, "", WORK, "李晓", ""),
        ("2026-12-9", "5", "下个月的", "", 5, "办公用品", WORK, "李晓", ""),
    ]
    report = import_file(office, xlsx(tmp_path / "账.xlsx", **{"2026": rows}))
    assert report.booked == 5
    with pytest.raises(NotUnderstoodError):
        reverse_import(office, report.batch, " ")
    assert past_imports(office)[0].standing == 2
    back = reverse_import(office, report.batch, "导错了年份")
    assert past_imports(office)[0].standing == 0
    assert len(back.red) == 2
    assert [load_voucher(office, number).reverses for number in back.stays] == [older.number]
    assert [load_voucher(office, number).date for number in back.red] == [
        date(2026, 12, 9),
        office.today(),
    ]
    assert year_view(office, 2026).spent == 0  # the older one was taken back by the workbook
    with pytest.raises(RuleSaysNoError) as caught:
        reverse_import(office, report.batch, "再来一次")
    assert caught.value.code == "import_taken_back"
    assert audit.first_broken_link(office.db) is None


def test_a_stopped_import_leaves_nothing(office: Office, tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        *(("2026-3-5", "", f"买笔{n}", "", 12, "办公用品", WORK, "", "") for n in range(500)),
    ]
    workbook = open_workbook(xlsx(tmp_path / "账.xlsx", **{"2026": rows}))
    before = untouched(office)
    with pytest.raises(RuleSaysNoError) as caught:
        import_vouchers(office, workbook, progress=lambda done, total: done < total * 0.8)
    assert caught.value.code == "import_stopped"
    assert untouched(office) == before


def test_problems_that_cannot_be_written_book_nothing(office: Office, tmp_path: Path) -> None:
    rows = [HEADINGS, ("2026-3-5", "1", "买笔", "", 12, "办公用品", WORK, "", "")]
    file = xlsx(tmp_path / "账.xlsx", **{"2026": rows})
    before = untouched(office)
    with pytest.raises(TroubleError):
        import_file(office, file, problems=tmp_path / "没有" / "问题.xlsx")
    assert untouched(office) == before


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [("日期", "摘要", "支出")],
        [("姓名", "电话"), ("张三", "1")],
        [("月份", "收入", "支出", "结余"), ("1月", 5, 3, 2)],
        [(None,) * 50] * 50,
    ],
)
def test_a_workbook_without_an_account(
    office: Office, tmp_path: Path, rows: Sequence[Sequence[object]]
) -> None:
    with pytest.raises(TroubleError) as caught:
        import_file(office, xlsx(tmp_path / "别的.xlsx", 表=rows))
    assert caught.value.code == "no_account"


def test_formulas_count_as_what_they_showed(office: Office, tmp_path: Path) -> None:
    """What a formula came to is in the file; without it nothing is, and the line says so."""
    rows = [HEADINGS, ("2026-3-5", "1", '=HYPERLINK("x")', "", "=1+1", "办公用品", WORK, "", "")]
    report = import_file(office, xlsx(tmp_path / "账.xlsx", **{"2026": rows}))
    assert adds_up(report)
    assert report.booked == 0


_CELLS = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.integers(-(10**6), 10**13),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(date(1989, 1, 1), date(2028, 1, 1)),
    st.booleans(),
    st.sampled_from(
        *[
            (
                "2026-3-5",
                "3月5日",
                "3.1",
                "12.50",
                "(3)",
                "收",
                "支",
                "办公用品",
                WORK,
                "合计",
                "记-1",
            )
        ]
    ),
)
_LINES = st.lists(
    st.lists(_CELLS, min_size=9, max_size=9).map(tuple)
    | st.tuples(
        st.sampled_from(["2026-3-5", "2026-3-6", "3月7日"]),
        st.sampled_from(["", "1", "2"]),
        st.sampled_from(["买笔", "电费", ""]),
        st.sampled_from(["", 5, "7.00"]),
        st.sampled_from(["", 5, -5, "8.00"]),
        st.sampled_from(["", "办公用品", "电费"]),
        st.sampled_from(["", WORK, "党员活动经费"]),
        st.just("李晓"),
        st.sampled_from(["", "超市"]),
    ),
    max_size=12,
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(lines=_LINES, chosen=st.sampled_from([Choices(), FUND, Choices(2026, WORK, "其他支出")]))
def test_any_table_adds_up_and_leaves_nothing_half_done(
    office: Office, tmp_path: Path, lines: list[tuple[object, ...]], chosen: Choices
) -> None:
    safe = [
        tuple(cell if not isinstance(cell, str) else _in_xml(cell) for cell in row) for row in lines
    ]
    workbook = open_workbook(xlsx(tmp_path / "账.xlsx", 明细=[HEADINGS, *safe]))
    before = untouched(office)
    try:
        tried = try_vouchers(office, workbook, chosen)
    except TroubleError:
        assert untouched(office) == before
        return
    assert untouched(office) == before
    report = import_vouchers(office, workbook, chosen)
    assert adds_up(tried)
    assert adds_up(report)
    assert (report.rows, report.booked, report.skipped) == (
        *(tried.rows, tried.booked),
        tried.skipped,
    )
    lines_now = office.db.execute("SELECT count(*) FROM voucher_line").fetchone()[0]
    assert untouched(office)[0] - before[0] == report.vouchers
    assert lines_now >= report.booked
    view = year_view(office, 2026)
    assert view.opening + view.allotted - view.spent == view.left
    again = import_vouchers(office, workbook, chosen)
    assert again.booked == 0


def _in_xml(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable()).lstrip("=+-@") or "x"
