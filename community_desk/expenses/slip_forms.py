"""What stands on the slip of each kind of voucher (domain E.3)."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from community_desk.expenses.approval import load_ladder, title_of
from community_desk.expenses.checks import LONGEST_NAME
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds
from community_desk.expenses.money import in_figures, in_words, yuan
from community_desk.expenses.records import Line, Voucher, VoucherKind
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.slips import Field, Slip, SlipRow
from community_desk.printing.tables import Column

TITLES: Mapping[VoucherKind, str] = {
    "out": "费用报销单",
    "settle": "费用报销单",
    "advance": "借款单",
    "in": "收款收据（存根）",
    "transfer": "经费调拨单",
}
_DAY_WORDS: Mapping[VoucherKind, str] = {
    "out": "报销日期",
    "settle": "报销日期",
    "advance": "借款日期",
    "in": "收款日期",
    "transfer": "调拨日期",
}
_SMALL_PRINT = "本单金额不得涂改；写错的作废重填。原始凭证按明细行的次序贴在粘贴单上。"
_NUMBERED = Column("序号", 9, "center")
_AMOUNT = Column("金额（元）", 28, "right")
_PAID = (Column("用途摘要", 72), Column("类别", 33), Column("发票号码", 38))
_COLUMNS: Mapping[VoucherKind, tuple[Column, ...]] = {
    "out": _PAID,
    "settle": _PAID,
    "advance": (Column("借款用途", 92), Column("经费来源", 51)),
    "in": (Column("收款事由", 72), Column("类别", 33), Column("票据号码", 38)),
    "transfer": (Column("摘要", 69), Column("调出经费", 37), Column("调入经费", 37)),
}


def slip_of(committee: str, voucher: Voucher, funds: Funds) -> Slip:
    """The slip of a voucher of an office."""
    lines = told_lines(voucher)
    so_far = accumulate((line.fen for line in lines), initial=0)
    next(so_far)
    return Slip(
        title=TITLES[voucher.kind],
        number=voucher.number,
        date=f"{_DAY_WORDS[voucher.kind]}：{in_digits(voucher.date)}",
        sheets=f"附件 {sheets_of(voucher)} 张" if voucher.kind in ("in", "out", "settle") else "",
        heads=_heads(committee, voucher),
        columns=(_NUMBERED, *_COLUMNS[voucher.kind], _AMOUNT),
        rows=tuple(
            SlipRow((str(at), *_cells(voucher, line, funds), yuan(line.fen)), yuan(fen))
            for at, (line, fen) in enumerate(zip(lines, so_far, strict=True), start=1)
        ),
        total=in_figures(voucher.fen),
        words=in_words(voucher.fen),
        tails=_tails(voucher),
        signatures=_signatures(voucher),
        remark=_remark(voucher),
        small_print=_SMALL_PRINT if voucher.kind in ("out", "settle") else "",
        red=bool(voucher.reverses),
        taken_back=bool(voucher.reversed_by),
    )


def told_lines(voucher: Voucher) -> list[Line]:
    """The lines that stand on its slip: not the advance that a settlement gives back."""
    given_back = voucher.kind == "settle"
    return [line for line in voucher.lines if not (given_back and line.kind == "advance")]


def sheets_of(voucher: Voucher) -> int:
    """How many papers go with its slip: the sheets stated, else what is attached, as it is with
    invoices that come as files and are printed.
    """
    return voucher.sheets or voucher.files


def line_text(voucher: Voucher, line: Line) -> str:
    """What a line is for: its own words, else those of its voucher."""
    return line.text or voucher.text


def _cells(voucher: Voucher, line: Line, funds: Funds) -> tuple[str, ...]:
    """What a line says between its number and its amount."""
    text, fund = line_text(voucher, line), funds.title(line.fund)
    match voucher.kind:
        case "transfer":
            return text, fund, funds.title(line.to_fund)
        case "advance":
            return text, fund
        case _:
            class_ = load_classes().title(line.class_)
            one_fund = len({each.fund for each in voucher.lines}) == 1
            return text, class_ if one_fund else f"{class_}（{fund}）", line.invoice


def _heads(committee: str, voucher: Voucher) -> tuple[tuple[Field, ...], ...]:
    place, first, second = _who(voucher)
    # Lines of several funds each name theirs.
    funds = voucher.fund_title if len(voucher.fund_title) <= LONGEST_NAME else "见明细各行"
    fund = Field("经费来源", funds, 3)
    rows: list[tuple[Field, ...]] = [(Field(place, committee, 3), Field(*first, 2))]
    if voucher.kind != "transfer":  # whose lines name the funds
        rows.append((fund, Field(*second, 2)))
    lines = told_lines(voucher)
    if not lines or any(line.text for line in lines):
        rows.append((Field("事由", voucher.text),))
    if voucher.note:
        rows.append((Field("备注", voucher.note),))
    return tuple(rows)


def _who(voucher: Voucher) -> tuple[str, tuple[str, str], tuple[str, str]]:
    """What the committee is on the slip, and two persons on it with their parts."""
    handler, accounts = voucher.handler, voucher.payee or voucher.handler
    match voucher.kind:
        case "out":
            return "报销部门", ("报销人", handler), ("收款方", voucher.payee)
        case "settle":
            return "报销部门", ("报销人", accounts), ("经办人", handler)
        case "advance":
            return "借款部门", ("借款人", accounts), ("经办人", handler)
        case "in":
            return "收款单位", ("交款方", voucher.payee), ("收款人", handler)
        case "transfer":
            return "单位", ("经办人", handler), ("", "")


def _tails(voucher: Voucher) -> tuple[Field, ...]:
    """What a settlement gives back of its advance, or is paid on top."""
    if voucher.kind not in ("out", "settle"):
        return ()
    labels = ("原借款", "应退（交回）", "应补（支付）")
    if voucher.kind == "out":
        return tuple(Field(label, "—") for label in labels)
    sign = -1 if voucher.reverses else 1
    lent = -sign * sum(line.fen for line in voucher.lines if line.kind == "advance")
    rest = lent - sign * voucher.fen
    amounts = (lent, max(0, rest), max(0, -rest))
    return tuple(
        Field(label, in_figures(sign * fen)) for label, fen in zip(labels, amounts, strict=True)
    )


def _signatures(voucher: Voucher) -> tuple[Field, ...]:
    return tuple(Field(*each) for each in _signing(voucher))


def _signing(voucher: Voucher) -> Sequence[tuple[str, str]]:
    checked = ("财务复核", "")
    if voucher.kind == "in":
        return (("负责人", ""), checked, ("收款人签名", voucher.handler), ("交款人签名", ""))
    if voucher.kind == "transfer":
        return (("负责人审批", voucher.approver), checked, ("经办人签名", voucher.handler))
    approving = _approving(voucher)
    if voucher.kind == "advance":
        return (*approving, checked, ("借款人签名", voucher.payee or voucher.handler))
    who = voucher.handler if voucher.kind == "out" else voucher.payee or voucher.handler
    return (*approving, checked, ("证明人／验收人", ""), ("报销人签名", who), ("领款人签名", ""))


def _approving(voucher: Voucher) -> list[tuple[str, str]]:
    """The box of who leads the office, and the one of the step that its amount needs."""
    first = load_ladder()[0]
    if voucher.approval in ("", first.key):
        return [(f"{first.title}审批", voucher.approver)]
    return [(f"{first.title}审批", ""), (f"{title_of(voucher.approval)}审批", voucher.approver)]


def _remark(voucher: Voucher) -> str:
    if voucher.reverses:
        return f"红字冲销 {voucher.reverses}"
    if voucher.reversed_by:
        return f"已由 {voucher.reversed_by} 冲销"
    if voucher.settles:
        return f"冲借 {voucher.settles}"
    return f"已由 {voucher.settled_by} 报销" if voucher.settled_by else ""
