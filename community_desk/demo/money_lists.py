"""Workbooks beside the demo office to try with: an account of last year as it was kept before, and
the bank's list of last month.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from community_desk.expenses.money import exact
from community_desk.expenses.reconcile import moves
from community_desk.expenses.store_list import Which
from community_desk.expenses.voucher_list import count_of, page_of
from community_desk.office.office import Office
from community_desk.workbooks.cells import Cell
from community_desk.workbooks.write import SheetOut, write_sheets

# Month, day, what for, yuan that came or went, who handled it. The class is told of some only.
_LAST_YEAR = (
    (1, 6, "收区财政工作经费", 15500, "", "李静"),
    (1, 9, "续订报刊 6份", -920, "报刊费", "李静"),
    (1, 15, "付电信局 1月电话费", -118, "", "赵强"),
    (2, 11, "春节慰问困难老人 8户", -640, "慰问走访", "李静"),
    (3, 5, "买签字笔、打印纸", -186.4, "", "赵强"),
    (3, 20, "缴第一季度电费", -412.5, "", "赵强"),
    (4, 8, "街道下拨 活动补助", 2500, "", "李静"),
    (5, 18, "消防宣传展板 3块", -960, "", "赵强"),
    (6, 30, "楼门组长补贴 上半年", -1200, "", "李静"),
    (7, 12, "活动室换灯管 4支", -96, "", "赵强"),
    (8, 21, "三楼东头那笔", -150, "", "赵强"),
    (9, 9, "重阳节座谈会矿泉水", -58, "", "李静"),
    (10, 26, "缴第三季度水费", -132, "", "赵强"),
    (12, 25, "楼门组长补贴 下半年", -1200, "", "李静"),
)


def write_old_account(office: Office, file: Path) -> None:
    """Last year as it was kept so far: sums between the months, days without a year, one line that
    says too little.
    """
    year = office.today().year - 1
    headings = ("日期", "摘要", "收入", "支出", "结余", "类别", "经手人")
    sheet = SheetOut(
        f"{year}年",
        f"社区经费收支明细账（{year}年，虚构）",
        headings,
        list(_account()),
        (10, 30, 12, 12, 12, 14, 10),
        closing=("制表人：李静",),
    )
    write_sheets(file, [sheet])


def write_bank_list(office: Office, file: Path) -> None:
    """The list of last month: most of its vouchers some days later, one not yet, and what only a
    bank knows.
    """
    ends = office.today().replace(day=1) - timedelta(days=1)
    month = f"{ends:%Y-%m}"
    which = Which(first=month, last=month)
    vouchers = page_of(office, which, 0, count_of(office, which), "date", False)
    lines: list[tuple[date, int, str, str]] = [
        (
            min(voucher.date + timedelta(days=at % 3), ends),
            moves(voucher),
            voucher.payee,
            voucher.text,
        )
        for at, voucher in enumerate(vouchers)
        if at != 1 and moves(voucher)
    ]
    lines.append((ends.replace(day=min(21, monthrange(ends.year, ends.month)[1])), 123, "", "结息"))
    lines.append((ends, -1000, "", "账户管理费"))
    rows: list[list[Cell | Decimal]] = [
        [
            day,
            exact(-fen) if fen < 0 else None,
            exact(fen) if fen > 0 else None,
            party,
            text,
        ]
        for day, fen, party, text in sorted(lines)
    ]
    headings = ("交易日期", "借方发生额", "贷方发生额", "对方户名", "摘要")
    widths = (12, 14, 14, 24, 32)
    write_sheets(file, [SheetOut("账户明细", "账户交易明细（虚构）", headings, rows, widths)])


def _account() -> Iterator[list[Cell]]:
    balance, above = 1260.0, 0
    yield ["", "上年结转", None, None, balance, "", ""]
    for month, day, text, amount, class_, handler in _LAST_YEAR:
        if above and month != above:
            yield ["", "本月合计", None, None, round(balance, 2), "", ""]
        above, balance = month, balance + amount
        came, went = (amount, None) if amount > 0 else (None, -amount)
        yield [f"{month}月{day}日", text, came, went, round(balance, 2), class_, handler]
