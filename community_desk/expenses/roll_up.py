"""A quarter, half a year or a year on paper: month by month, class by class, fund by fund."""

from community_desk.expenses.money import yuan
from community_desk.expenses.period_figures import PeriodView
from community_desk.expenses.records import Kind
from community_desk.expenses.sheet_rows import budget_word, share
from community_desk.printing.statements import Section
from community_desk.printing.tables import Column

_QUARTERS = ("一季度", "二季度", "三季度", "四季度")


def sections(view: PeriodView) -> tuple[Section, ...]:
    """The tables of a period of several months."""
    return (
        _by_month(view),
        _by_class(view, "in", "二、各类收入", "收入合计", view.income),
        _by_class(view, "out", "三、各类支出", "支出合计", view.expense),
        _by_fund(view),
        _against_budget(view),
    )


def _by_month(view: PeriodView) -> Section:
    left = view.opening
    rows = []
    for month in view.months:
        left += month.income - month.expense
        rows.append(
            (f"{int(month.month[5:])}月", yuan(month.income), yuan(month.expense), yuan(left))
        )
    return Section(
        heading="一、逐月收支",
        columns=(
            Column("月份", 20, "center"),
            Column("收入", 30, "right"),
            Column("支出", 30, "right"),
            Column("月末结余", 30, "right"),
        ),
        rows=rows,
        totals=("合计", yuan(view.income), yuan(view.expense), yuan(view.closing)),
    )


def _by_class(view: PeriodView, kind: Kind, heading: str, label: str, whole: int) -> Section:
    """The classes by month; those of more than a quarter by quarter."""
    months = view.period.months
    size = 1 if len(months) <= 3 else 3
    spans = [months[at : at + size] for at in range(0, len(months), size)]
    titles = [_title(span) for span in spans]
    classes = [row for row in view.by_class if row.kind == kind]
    amounts = {
        row.key: [sum(view.fen.get((kind, row.key, month), 0) for month in span) for span in spans]
        for row in classes
    }
    sums = [sum(column) for column in zip(*amounts.values(), strict=True)] or [0] * len(spans)
    return Section(
        heading=heading,
        columns=(
            Column("类别", 27),
            *(Column(title, 21, "right") for title in titles),
            Column("合计", 22, "right"),
            Column("占比", 12, "right"),
        ),
        rows=[
            (row.title, *map(yuan, amounts[row.key]), yuan(row.fen), share(row.fen, whole))
            for row in classes
        ]
        or [("本期没有", *("0.00" for _ in spans), "0.00", "")],
        totals=(label, *map(yuan, sums), yuan(whole), ""),
    )


def _title(span: tuple[str, ...]) -> str:
    month = int(span[-1][5:])
    return f"{month}月" if len(span) == 1 else _QUARTERS[month // 3 - 1]


def _by_fund(view: PeriodView) -> Section:
    columns = ("上期结余", "收入", "支出", "调入", "调出", "期末结余")
    amounts = [
        (row.opening, row.income, row.expense, row.moved_in, row.moved_out, row.closing)
        for row in view.by_fund
    ]
    sums = [sum(column) for column in zip(*amounts, strict=True)] or [0] * len(columns)
    return Section(
        heading="四、各项经费",
        columns=(Column("经费来源", 34), *(Column(title, 24, "right") for title in columns)),
        rows=[(row.title, *map(yuan, fen)) for row, fen in zip(view.by_fund, amounts, strict=True)]
        or [("还没有收支", *("0.00" for _ in columns))],
        totals=("合计", *map(yuan, sums)),
    )


def _against_budget(view: PeriodView) -> Section:
    """What was spent in the year until the end of the period, against the budget of the year."""
    rows = [
        (
            row.title,
            yuan(row.budget),
            yuan(row.actual),
            share(row.actual, row.budget),
            yuan(row.budget - row.actual),
        )
        for row in view.against
    ]
    until = int(view.period.last[5:])
    return Section(
        heading=f"五、{budget_word(view)}与实际（1月至{until}月）",
        columns=(
            Column("类别", 40),
            Column("年度预算" if view.budget_is_set else "典型年", 28, "right"),
            Column("累计支出", 28, "right"),
            Column("执行率", 18, "right"),
            Column("预算余额" if view.budget_is_set else "相差", 28, "right"),
        ),
        rows=rows,
        totals=(
            "合计",
            yuan(view.budget),
            yuan(view.spent_in_year),
            share(view.spent_in_year, view.budget),
            yuan(view.budget - view.spent_in_year),
        ),
    )
