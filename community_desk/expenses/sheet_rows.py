"""What the statement, the roll-up and the publication sheet say alike of lines and of balances."""

from decimal import Decimal

from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds
from community_desk.expenses.money import in_words, yuan
from community_desk.expenses.period_figures import PeriodView
from community_desk.expenses.records import Line, LineKind, MonthView, Voucher
from community_desk.printing.statements import Section
from community_desk.printing.tables import Column

NOTE = (
    "说明：本表出自社区的备用金与公开账，供居民监督；正式的会计核算在街道办事处，以街道的账为准。"
)
SIGNS = ("+", "−", "=")


def lines_of(view: MonthView, kind: LineKind) -> list[tuple[Voucher, Line, bool]]:
    """Every line of one kind with its voucher, and whether it is that voucher's first."""
    return [
        (voucher, line, at == 0)
        for voucher in view.vouchers
        for at, line in enumerate(line for line in voucher.lines if line.kind == kind)
    ]


def text_of(voucher: Voucher, line: Line) -> str:
    """What a line is for: its own text, else that of its voucher; of a red entry what it takes
    back.
    """
    if line.text and voucher.reverses:
        return f"冲销 {voucher.reverses}：{line.text}"
    return line.text or voucher.text


def receipts_of(voucher: Voucher, first: bool) -> str:
    """How many receipts a voucher has, said once at its first line."""
    if not first:
        return ""
    if voucher.sheets:
        return f"{voucher.sheets} 张"
    return "已附" if voucher.files else "缺" if voucher.lacks_receipt else "—"


def source_of(funds: Funds, line: Line) -> str:
    """From which fund money came, and as what where that differs."""
    fund, class_ = funds.title(line.fund), load_classes().title(line.class_)
    return fund if fund == class_ else f"{fund}（{class_}）"


def transfers(view: MonthView, funds: Funds, heading: str) -> tuple[Section, ...]:
    """What moved between funds, where anything did: it is neither income nor expense."""
    rows = lines_of(view, "transfer")
    if not rows:
        return ()
    section = Section(
        heading=heading,
        columns=(
            Column("序号", 10, "center"),
            Column("日期", 15, "center"),
            Column("凭证", 28, "center"),
            Column("调出", 34),
            Column("调入", 34),
            Column("摘要", 34),
            Column("金额", 27, "right"),
        ),
        rows=[
            (
                str(at),
                f"{voucher.date:%m-%d}",
                voucher.number,
                funds.title(line.fund),
                funds.title(line.to_fund),
                text_of(voucher, line),
                yuan(line.fen),
            )
            for at, (voucher, line, _) in enumerate(rows, start=1)
        ],
    )
    return (section,)


def share(fen: int, whole: int) -> str:
    """A part of a whole, with one digit after the point; empty where the whole is nothing."""
    return f"{Decimal(fen * 100) / whole:.1f}%" if whole else ""


def equation(view: PeriodView) -> tuple[tuple[str, str], ...]:
    """The terms of 上月结余 + 本月收入 − 本月支出 = 本月结余, between them `SIGNS`."""
    before, this = span_words(view)
    return (
        (f"{before}结余", yuan(view.opening)),
        (f"{this}收入", yuan(view.income)),
        (f"{this}支出", yuan(view.expense)),
        (f"{this}结余", yuan(view.closing)),
    )


def closing_lines(view: PeriodView) -> tuple[str, ...]:
    """What stands below the equation: advances not settled, the balance in words, the budget."""
    lines = []
    if view.advanced:
        cash = yuan(view.closing - view.advanced)
        lines.append(f"其中：预借未报 {yuan(view.advanced)} 元，账上现金 {cash} 元")
    lines.append(f"{span_words(view)[1]}结余（大写）：{in_words(view.closing)}")
    used = share(view.spent_in_year, view.budget)
    rate = f"，执行率 {used}" if used else ""
    spent = yuan(view.spent_in_year)
    lines.append(f"{budget_word(view)} {yuan(view.budget)} 元，累计支出 {spent} 元{rate}")
    return tuple(lines)


def budget_word(view: PeriodView) -> str:
    """What the budget is called: the typical year stands for one that was not set."""
    return "年度预算" if view.budget_is_set else "年度预算未设；参照典型年"


def span_words(view: PeriodView) -> tuple[str, str]:
    """What the time before the period and the period are called."""
    return ("上月", "本月") if view.period.is_month else ("上期", "本期")
