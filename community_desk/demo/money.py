"""A year of vouchers in the demo office, near the survey's typical year (domain E.1)."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from community_desk.demo import board, plans
from community_desk.demo.letters import at_moment
from community_desk.expenses.months import close_month
from community_desk.expenses.periods import period_of
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.office.office import Office

# class, what it is for, yuan in a usual month, how often
_MONTHLY = (
    ("communication", "付电信局 {month}月电话费", 112),
    ("printing", "付打印店 表册和宣传单 {count}份", 92),
    ("water", "{month}月水费", 58),
    ("electricity", "{month}月电费", 196),
    ("office_supplies", "买签字笔、档案盒 {count}件", 78),
    ("activities", "居民活动用品 {count}份", 165),
    ("repairs", "换活动室灯管 {count}支", 215),
)
_SOMETIMES = (
    ("panels", "消防知识展板 {count}块", 870, (3, 6, 9, 11)),
    ("newspapers", "续订报刊 {count}份", 980, (1,)),
    ("leader_allowance", "楼门组长补贴 {count}人", 1200, (6, 12)),
    ("visits", "重阳节慰问 {count}户", 720, (10,)),
)
_INCOME = (
    (1, 2, "district_work", 1_550_000, "区工作经费"),
    (2, 20, "party_activities", 240_000, "党员活动经费 48人"),
    (4, 10, "street", 250_000, "街道下拨 活动补助"),
    (9, 3, "partner_support", 100_000, "新源物业服务公司 共建支持"),
)
# Paid from what the street office gave in April.
_OF_THE_STREET = ("activities", "visits", "leader_allowance")
_CLOSED_AFTER = 3  # days after the end of a month
_PAYEES = ("市电信公司", "惠文打印店", "市自来水公司", "供电局", "新源五金", "城东百货")


def write_vouchers(office: Office, dice: Random, step: Callable[[], None]) -> None:
    """Books income and expense from January of this year to today."""
    today = office.today()
    for month in range(1, today.month + 1):
        for income_month, day, fund, fen, text in _INCOME:
            if month == income_month and date(today.year, month, day) <= today:
                _book(office, date(today.year, month, day), "in", fund, fen, text)
        last = min(monthrange(today.year, month)[1], today.day if month == today.month else 31)
        wanted = list(_MONTHLY) + [row[:3] for row in _SOMETIMES if month in row[3]]
        days = sorted(dice.randrange(1, last + 1) for _ in wanted)
        for day, (key, text, yuan) in zip(days, wanted, strict=True):
            fen = int(yuan * 100 * dice.uniform(0.7, 1.25)) // 10 * 10
            words = text.format(month=month, count=dice.randrange(2, 12))
            when = date(today.year, month, day)
            fund = "street" if key in _OF_THE_STREET and month > 4 else "district_work"
            _book(office, when, "out", fund, fen, words, class_=key, dice=dice)
        step()
    plans.let_money_move(office)
    # Last, as from then on a payment beyond it would need a word of why.
    plans.plan_the_money(office)
    closed = [f"{today.year}-{month:02d}" for month in range(1, today.month - 1)]
    for over in closed:
        when = period_of(over).until_on + timedelta(days=_CLOSED_AFTER)
        close_month(at_moment(office, when, 16, 0), over)
    board.hang_sheets(office, closed)


def _book(
    office: Office,
    day: date,
    kind: str,
    fund: str,
    fen: int,
    text: str,
    *,
    class_: str = "",
    dice: Random | None = None,
) -> None:
    add_voucher(
        at_moment(office, day, 15, 20),
        NewVoucher(
            date=day,
            kind=kind,
            text=text,
            lines=(NewLine(fund=fund, class_=class_, fen=fen),),
            handler="李晓",
            payee=dice.choice(_PAYEES) if dice else "",
            receipts=1 if dice is None or dice.random() < 0.93 else 0,
        ),
    )
