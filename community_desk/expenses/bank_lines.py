"""The list of a bank or of the street office: what came into and went out of the account, as they
have it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from community_desk.errors import DeskError, NotUnderstoodError, TroubleError
from community_desk.expenses.import_days import LineDay, days_of_lines
from community_desk.expenses.list_headings import ListWords
from community_desk.expenses.list_layout import Layout, ListLine, layout_of, lines_of
from community_desk.expenses.list_values import fen_of, year_in
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.opened import Workbook

# By meaning, the headings of lists of banks and street offices.
_NAMES: Mapping[str, str] = {
    "date": """
        交易日期 日期 记账日期 入账日期 交易时间 发生日期 业务日期 时间 到账日期 支付日期 拨付日期
        报账日期 凭证日期 交易日 记帐日期 入帐日期 报销日期 付款日期
        """,
    "year": "年 年份 年度",
    "month": "月 月份",
    "day": "日",
    "text": """
        摘要 用途 附言 交易摘要 交易说明 款项用途 摘要说明 交易附言 交易用途 业务摘要 内容 事由
        项目 报账内容 报销内容 支出内容 支出项目 款项内容 交易类型
        """,
    "income": """
        收入 收入金额 贷方发生额 贷方 贷方金额 贷方发生金额 存入 存入金额 转入 转入金额 入账金额
        收款金额 贷 收方发生额 收方金额 拨付金额 下拨金额 拨款金额 贷方发生额收入
        """,
    "expense": """
        支出 支出金额 借方发生额 借方 借方金额 借方发生金额 支取 支取金额 转出 转出金额 付款金额
        取出 借 付方发生额 付方金额 报销金额 报账金额 支付金额 借方发生额支取 开支金额
        """,
    "amount": "金额 交易金额 发生额 发生金额 交易额 数额",
    "kind": """
        借贷标志 借贷方向 借贷 收支 收付 收付标志 收支标志 方向 借贷标识 收支类型 交易方向 借贷别
        """,
    "party": """
        对方户名 对方 对方名称 对方单位 对方账户名 对方账户名称 收款人 收款单位 付款人 交易对手
        对手户名 对方单位名称 对方账号名称 收付款人 收款方 付款方 收款人名称 对方姓名 户名
        """,
    "number": "凭证号 流水号 交易流水号 凭证号码 交易流水 传票号 凭证编号 单号 报账单号",
    "note": "备注 说明",
    "balance": "余额 账户余额 可用余额 结余 账面余额 本次余额",
}
_SAYS_NOTHING = """
    账号 对方账号 对方开户行 对方行名 币种 渠道 交易渠道 网点 柜员 状态 对方账户 凭证种类 企业流水号
    """
COUNTED = ("income", "expense", "amount", "balance")
# What a bank calls 借 goes out of the account, and what it calls 贷 comes in.
_WAYS = {
    **dict.fromkeys("借 支 出 付 支出 借方 付款 转出 取 借记 out D dr".lower().split(), -1),
    **dict.fromkeys("贷 收 入 收入 贷方 收款 转入 存 贷记 in C cr".lower().split(), 1),
}
_IN = re.compile("收入|拨款|下拨|拨付|到账|进账")
_OUT = re.compile("支出|开支|报销|报账|付款|支付")


@dataclass(frozen=True, slots=True)
class BankLine:
    """A line of their list. ``fen`` is above nothing for what came in; where nobody can tell the
    way (``either``) it may be both.
    """

    line: ListLine
    date: date
    fen: int
    text: str
    party: str
    number: str
    either: bool = False
    balance: int | None = None


@dataclass(frozen=True, slots=True)
class BankList:
    """Their list: its lines, and those that nobody can read with the reason; ``swapped`` where
    its balances say that its debit is our income. ``sheets`` are those that were read.
    """

    file_name: str
    sha256: str
    lines: tuple[BankLine, ...]
    unread: tuple[tuple[ListLine, DeskError], ...]
    headings: Mapping[str, tuple[str, ...]]
    swapped: bool

    @property
    def closing(self) -> int | None:
        """The balance that the last line tells; None where the last tells none."""
        told = max(self.lines, key=lambda one: one.date, default=None)
        if told is None:
            return None
        last = [one for one in self.lines if one.date == told.date]
        # Banks list the newest line first as often as last.
        newest_first = self.lines[0].date > self.lines[-1].date
        return (last[0] if newest_first else last[-1]).balance


def read_bank_list(workbook: Workbook, usual_year: int | None) -> BankList:
    """All lines of the sheets that are such a list. Raises `TroubleError` ``no_bank_list``."""
    words = ListWords(_NAMES, "text", _SAYS_NOTHING)
    lines: list[BankLine] = []
    unread: list[tuple[ListLine, DeskError]] = []
    headings, swapped = dict[str, tuple[str, ...]](), False
    for sheet in workbook.sheets:
        layout = layout_of(sheet, words, _is_list)
        if not layout.is_usable:
            continue
        headings[sheet.name] = layout.headings
        found = list(lines_of(sheet, layout, COUNTED))
        year = usual_year or year_in(workbook.file_name)
        read = list(_read(found, days_of_lines(layout, found, year), _way(sheet.name, layout)))
        good = [one for one in read if isinstance(one, BankLine)]
        if _is_swapped(good):
            swapped, good = True, [_turned(one) for one in good]
        lines += good
        unread += [one for one in read if not isinstance(one, BankLine)]
    if not lines and not unread:
        raise TroubleError(
            "no_bank_list",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”里没有找到收支清单；请确认表头写明日期和金额（或借方、贷方），再对账。",
            ),
            file=workbook.file_name,
        )
    return BankList(
        workbook.file_name, workbook.sha256, tuple(lines), tuple(unread), headings, swapped
    )


def _is_list(meanings: Collection[str]) -> bool:
    return not {"date", "day"}.isdisjoint(meanings) and not {
        "income",
        "expense",
        "amount",
    }.isdisjoint(meanings)


def _read(
    lines: Sequence[ListLine], days: Sequence[LineDay], way: int | None
) -> Iterator[BankLine | tuple[ListLine, DeskError]]:
    for line, day in zip(lines, days, strict=True):
        try:
            if isinstance(day.day, DeskError):
                raise day.day
            fen, either = _amount(line, way)
            yield BankLine(
                line=line,
                date=day.day,
                fen=fen,
                text=line.text("text") or line.text("note"),
                party=line.text("party"),
                number=line.text("number"),
                either=either,
                balance=fen_of(line.values.get("balance")),
            )
        except DeskError as error:
            yield line, error


def _amount(line: ListLine, way: int | None) -> tuple[int, bool]:
    """The amount as it moved, and whether it may be the other way too."""
    income, expense, amount = (
        fen_of(line.values.get(key)) or 0 for key in ("income", "expense", "amount")
    )
    if income or expense:
        return income - expense, False
    if not amount:
        raise NotUnderstoodError(
            "no_amount_told", QT_TRANSLATE_NOOP("errors", "这一行没有金额；请补上或删去。")
        )
    said = _WAYS.get("".join(line.text("kind").split()).lower())
    if said is not None:
        return said * abs(amount), False
    if amount < 0:
        return amount, False
    return (way * amount, False) if way is not None else (amount, True)


def _way(name: str, layout: Layout) -> int | None:
    """Which way all amounts of a list go: 报销明细 has no incomes."""
    amount = layout.columns.get("amount")
    heading = layout.headings[amount] if amount is not None else ""
    for text in (heading, name, *layout.titles):
        is_in, is_out = bool(_IN.search(text)), bool(_OUT.search(text))
        if is_in != is_out and "收支" not in text:
            return 1 if is_in else -1
    return None


def _is_swapped(lines: Sequence[BankLine]) -> bool:
    """Whether the balances beside the lines fit only if the two ways are the other way round: in
    an account of their own, what comes in is a debit.
    """
    fits = {1: 0, -1: 0}
    for earlier, later in pairwise(lines):
        if earlier.balance is None or later.balance is None or later.either:
            continue
        for sign in fits:
            # The newest line may stand first: then it is the earlier one that moved the balance.
            fits[sign] += later.balance - earlier.balance == sign * later.fen
            fits[sign] += earlier.balance - later.balance == sign * earlier.fen
    return fits[-1] > fits[1]


def _turned(line: BankLine) -> BankLine:
    return BankLine(
        line=line.line,
        date=line.date,
        fen=-line.fen,
        text=line.text,
        party=line.party,
        number=line.number,
        either=line.either,
        balance=line.balance,
    )
