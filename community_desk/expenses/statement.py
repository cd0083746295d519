"""The monthly statement (收支月报表) as it hangs on the notice board (domain E.2)."""

from calendar import monthrange
from collections import Counter
from decimal import Decimal

from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds, funds_of
from community_desk.expenses.money import in_words, yuan
from community_desk.expenses.records import Kind, Line, MonthView, Voucher, YearView
from community_desk.office.office import Office
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column

_NOTE = (
    "说明：本表出自社区的备用金与公开账，供居民监督；正式的会计核算在街道办事处，以街道的账为准。"
)


def monthly_statement(office: Office, month: str) -> bytes:
    """The statement of a month as a PDF, the same bytes for the same vouchers.

    Raises `NotUnderstoodError` ``no_month`` and `RuleSaysNoError` ``missing_character``.
    """
    view = month_view(office, month)
    check_balance(view)
    year, funds = year_view(office, int(month[:4])), funds_of(office)
    return draw_statement(_page(office.setting("name"), view, year, funds))


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


def _page(committee: str, view: MonthView, year: YearView, funds: Funds) -> StatementPage:
    number, month = int(view.month[:4]), int(view.month[5:])
    last = monthrange(number, month)[1]
    spent = sum(row.expense for row in year.months if row.month <= view.month)
    used = f"，执行率 {_share(spent, year.budget)}" if year.budget else ""
    return StatementPage(
        title=f"{committee}{number}年{month}月收支月报表",
        left_line=f"公开期间：{number}年{month}月1日至{month}月{last}日"
        f"（{'已结账' if view.closed else '未结账'}）",
        right_line="单位：元",
        sections=(_income(view, funds), _expense(view), _by_class(view)),
        equation=(
            ("上月结余", yuan(view.opening)),
            ("本月收入", yuan(view.income)),
            ("本月支出", yuan(view.expense)),
            ("本月结余", yuan(view.closing)),
        ),
        signs=("+", "−", "="),
        closing=(
            f"本月结余（大写）：{in_words(view.closing)}",
            f"年度预算 {yuan(year.budget)} 元，累计支出 {yuan(spent)} 元{used}",
        ),
        notes=(_NOTE,),
        signatures=("负责人：", "报账员：", "监督成员：", "公开日期："),
        author=committee,
    )


def _income(view: MonthView, funds: Funds) -> Section:
    rows = _lines(view, "in")
    return Section(
        heading="一、收入",
        columns=(
            Column("序号", 10, "center"),
            Column("日期", 13, "center"),
            Column("凭证", 24, "center"),
            Column("来源", 34),
            Column("摘要", 45),
            Column("经手人", 17, "center"),
            Column("票据", 12, "center"),
            Column("金额", 23, "right"),
        ),
        rows=[
            (*_start(at, voucher), _source(funds, line), *_end(voucher, line, first))
            for at, (voucher, line, first) in enumerate(rows, start=1)
        ]
        or [("", "", "", "", "本月没有收入", "", "", "0.00")],
        totals=("", "", "", "收入合计", "", "", "", yuan(view.income)),
    )


def _expense(view: MonthView) -> Section:
    classes = load_classes()
    rows = _lines(view, "out")
    return Section(
        heading="二、支出",
        columns=(
            Column("序号", 10, "center"),
            Column("日期", 13, "center"),
            Column("凭证", 24, "center"),
            Column("类别", 34),
            Column("摘要", 45),
            Column("经手人", 17, "center"),
            Column("票据", 12, "center"),
            Column("金额", 23, "right"),
        ),
        rows=[
            (*_start(at, voucher), classes.title(line.class_), *_end(voucher, line, first))
            for at, (voucher, line, first) in enumerate(rows, start=1)
        ]
        or [("", "", "", "", "本月没有支出", "", "", "0.00")],
        totals=("", "", "", "支出合计", "", "", "", yuan(view.expense)),
    )


def _by_class(view: MonthView) -> Section:
    """What was spent on what, two classes to a row."""
    counts = Counter(line.class_ for _, line, _ in _lines(view, "out"))
    cells = [
        (row.title, str(counts[row.key]), _share(row.fen, view.expense), yuan(row.fen))
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


def _lines(view: MonthView, kind: Kind) -> list[tuple[Voucher, Line, bool]]:
    """Every line of one kind with its voucher, and whether it is that voucher's first."""
    return [
        (voucher, line, at == 0)
        for voucher in view.vouchers
        for at, line in enumerate(line for line in voucher.lines if line.kind == kind)
    ]


def _start(at: int, voucher: Voucher) -> tuple[str, str, str]:
    return str(at), f"{voucher.date:%m-%d}", voucher.number


def _end(voucher: Voucher, line: Line, first: bool) -> tuple[str, str, str, str]:
    receipts = _receipts(voucher) if first else ""
    return voucher.text, voucher.handler, receipts, yuan(line.fen)


def _receipts(voucher: Voucher) -> str:
    if voucher.sheets:
        return f"{voucher.sheets} 张"
    return "已附" if voucher.files else "缺"


def _source(funds: Funds, line: Line) -> str:
    fund, class_ = funds.title(line.fund), load_classes().title(line.class_)
    return fund if fund == class_ else f"{fund}（{class_}）"


def _share(fen: int, whole: int) -> str:
    return f"{Decimal(fen * 100) / whole:.1f}%" if whole else ""
