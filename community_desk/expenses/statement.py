"""The monthly statement (收支月报表), and that of a quarter or a year."""

from collections import Counter

from community_desk.expenses import roll_up
from community_desk.expenses.figures import month_view
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds, funds_of
from community_desk.expenses.money import yuan
from community_desk.expenses.period_figures import PeriodView, period_view
from community_desk.expenses.periods import Period, period_of
from community_desk.expenses.records import Kind, Line, MonthView, Voucher
from community_desk.expenses.sheet_rows import (
    NOTE,
    SIGNS,
    closing_lines,
    equation,
    lines_of,
    receipts_of,
    share,
    source_of,
    text_of,
    transfers,
)
from community_desk.office.office import Office
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column


def statement_of(office: Office, period: Period) -> bytes:
    """The statement of a period as a PDF, the same bytes for the same vouchers.

    Raises `RuleSaysNoError` ``missing_character``.
    """
    view = period_view(office, period)
    sections = roll_up.sections(view)
    if period.is_month:
        month = month_view(office, period.key)
        check_balance(month)
        sections = _sections(month, funds_of(office))
    return draw_statement(_page(office.setting("name"), view, sections))


def note_statement(office: Office, period: Period, action: str) -> None:
    """Puts on record that a statement was printed (``print``) or saved (``export``)."""
    with office.noting("expenses.print") as write:
        write.audit(action, "month", "", new={"paper": "statement", "period": period.key})


def monthly_statement(office: Office, month: str) -> bytes:
    """The statement of a month (``YYYY-MM``). Raises `NotUnderstoodError` ``no_month`` and as
    `statement_of`.
    """
    return statement_of(office, period_of(month))


def check_balance(view: MonthView) -> None:
    """Raises `AssertionError` where the month does not come to what its vouchers say."""
    booked: Counter[str] = Counter()
    for voucher in view.vouchers:
        for line in voucher.lines:
            booked[line.kind] += line.fen
    by_class: Counter[Kind] = Counter()
    for row in view.by_class:
        by_class[row.kind] += row.fen
    assert booked["in"] == by_class["in"] == view.income, view.month
    assert booked["out"] == by_class["out"] == view.expense, view.month
    assert view.opening + view.income - view.expense == view.closing, view.month


def _page(committee: str, view: PeriodView, sections: tuple[Section, ...]) -> StatementPage:
    kind = "收支月报表" if view.period.is_month else "收支报表"
    return StatementPage(
        title=f"{committee}{view.period.words}{kind}",
        left_line=f"公开期间：{view.period.days}（{'已结账' if view.closed else '未结账'}）",
        right_line="单位：元",
        sections=sections,
        equation=equation(view),
        signs=SIGNS,
        closing=closing_lines(view),
        notes=(NOTE,),
        signatures=("负责人：", "报账员：", "监督成员：", "公开日期："),
        author=committee,
    )


def _sections(view: MonthView, funds: Funds) -> tuple[Section, ...]:
    return (
        _income(view, funds),
        _expense(view),
        _by_class(view),
        *transfers(view, funds, "四、经费之间调剂（不计收支）"),
    )


def _columns(third: str) -> tuple[Column, ...]:
    return (
        Column("序号", 10, "center"),
        Column("日期", 13, "center"),
        Column("凭证", 28, "center"),
        Column(third, 34),
        Column("摘要", 41),
        Column("经手人", 17, "center"),
        Column("票据", 12, "center"),
        Column("金额", 23, "right"),
    )


def _income(view: MonthView, funds: Funds) -> Section:
    return Section(
        heading="一、收入",
        columns=_columns("来源"),
        rows=[
            _row(at, voucher, source_of(funds, line), line, first)
            for at, (voucher, line, first) in enumerate(lines_of(view, "in"), start=1)
        ]
        or [("", "", "", "", "本月没有收入", "", "", "0.00")],
        totals=("", "", "", "收入合计", "", "", "", yuan(view.income)),
    )


def _expense(view: MonthView) -> Section:
    classes = load_classes()
    return Section(
        heading="二、支出",
        columns=_columns("类别"),
        rows=[
            _row(at, voucher, classes.title(line.class_), line, first)
            for at, (voucher, line, first) in enumerate(lines_of(view, "out"), start=1)
        ]
        or [("", "", "", "", "本月没有支出", "", "", "0.00")],
        totals=("", "", "", "支出合计", "", "", "", yuan(view.expense)),
    )


def _by_class(view: MonthView) -> Section:
    """What was spent on what, two classes to a row."""
    counts = Counter(line.class_ for _, line, _ in lines_of(view, "out"))
    cells = [
        (row.title, str(counts[row.key]), share(row.fen, view.expense), yuan(row.fen))
        for row in view.by_class
        if row.kind == "out"
    ]
    if len(cells) % 2:
        cells.append(("", "", "", ""))
    half = (
        Column("类别", 34),
        Column("笔数", 12, "right"),
        Column("占比", 17, "right"),
        Column("金额", 26, "right"),
    )
    return Section(
        heading="三、支出分类小计",
        columns=half * 2,
        rows=[left + right for left, right in zip(cells[::2], cells[1::2], strict=True)]
        or [("本月没有支出", "0", "", "0.00", "", "", "", "")],
    )


def _row(
    at: int, voucher: Voucher, third: str, line: Line, first: bool
) -> tuple[str, str, str, str, str, str, str, str]:
    return (
        str(at),
        f"{voucher.date:%m-%d}",
        voucher.number,
        third,
        text_of(voucher, line),
        voucher.handler,
        receipts_of(voucher, first),
        yuan(line.fen),
    )
