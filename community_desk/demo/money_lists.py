"""Workbooks beside the demo office to try with: petty cash as it was kept before, and the bank's
list of last month.
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

# Day of last month, what for, yuan that came or went, who handled it. The class is told of some.
_PETTY = (
    (2, "街道拨 备用金", 2000, "街道下拨", "李静"),
    (3, "买签字笔、打印纸", -186.4, "", "赵强"),
    (6, "换活动室灯管 4支", -96, "", "赵强"),
    (9, "重阳节座谈会矿泉水", -58, "", "李静"),
    (9, "慰问困难老人 2户", -300, "慰问走访", "李静"),
    (13, "配楼道门钥匙 12把", -60, "设备与设施维修", "赵强"),
    (16, "三楼东头那笔", -45, "", "赵强"),
    (20, "垃圾清运车 1趟", -220, "", "李静"),
    (24, "打印消防宣传单 300份", -90, "", "赵强"),
    (27, "交通费", -17.5, "其他支出", "赵强"),
)


def write_old_account(office: Office, file: Path) -> None:
    """The petty cash of last month as somebody kept it beside: days without a year, one line that
    says too little, sums below.
    """
    ends = _last_month(office)
    headings = ("日期", "摘要", "收入", "支出", "结余", "类别", "经手人")
    sheet = SheetOut(
        f"{ends.month}月",
        f"社区备用金收支登记（{ends.year}年，虚构）",
        headings,
        list(_petty_cash(ends.month)),
        (10, 30, 12, 12, 12, 14, 10),
        closing=("登记人：李静",),
    )
    write_sheets(file, [sheet])


def write_bank_list(office: Office, file: Path) -> None:
    """The list of last month: most of its vouchers some days later, one not yet, and what only a
    bank knows.
    """
    ends = _last_month(office)
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


def _last_month(office: Office) -> date:
    """The last day of the month before."""
    return office.today().replace(day=1) - timedelta(days=1)


def _petty_cash(month: int) -> Iterator[list[Cell]]:
    balance = 131.2
    yield ["", "上月结转", None, None, balance, "", ""]
    for day, text, amount, class_, handler in _PETTY:
        balance += amount
        came, went = (amount, None) if amount > 0 else (None, -amount)
        yield [f"{month}月{day}日", text, came, went, round(balance, 2), class_, handler]
    spent = -sum(amount for _, _, amount, _, _ in _PETTY if amount < 0)
    yield ["", "本月合计", 2000, round(spent, 2), round(balance, 2), "", ""]
