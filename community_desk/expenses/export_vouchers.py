"""The vouchers of some months as a workbook: line by line, by month, by class, by fund, and what
waits for somebody. Values only, never a formula; who exported them, when and what for is on record
(domain G), since payees are people too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses import store
from community_desk.expenses.figures import balance_of, check_month, fund_lines
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds, funds_of
from community_desk.expenses.money import exact
from community_desk.expenses.pending import Matter, pending
from community_desk.expenses.records import KINDS, Line, Voucher, VoucherKind
from community_desk.expenses.store import FIRST_MONTH, LAST_MONTH
from community_desk.expenses.store_list import Which
from community_desk.expenses.voucher_list import count_of, page_of
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.watched import Progress, each, told_by
from community_desk.workbooks.write import Cell, PrintSetup, SheetOut, write_sheets

# The words on the sheets are those that the import knows, in every language of the window: what
# one office exports another can import.
KIND_TITLES: Mapping[VoucherKind, str] = {
    "in": "收入",
    "out": "支出",
    "transfer": "调拨",
    "advance": "预借",
    "settle": "报销冲借",
}
_DETAIL: Mapping[str, int] = {
    "凭证号": 16,
    "日期": 12,
    "种类": 10,
    "摘要": 32,
    "明细": 20,
    "类别": 16,
    "经费来源": 18,
    "转入经费": 18,
    "收入": 13,
    "支出": 13,
    "划转预借": 13,
    "发票号码": 22,
    "收款单位": 22,
    "经手人": 10,
    "审批人": 10,
    "票据张数": 9,
    "状态": 16,
    "冲销凭证": 13,
    "冲借凭证": 13,
    "备注": 28,
}
_MATTERS: Mapping[Matter, tuple[str, str]] = {
    "no_receipt": ("缺票据", "补上票据，或换成合规的凭据"),
    "open_advance": ("预借未报销", "催经手人凭票报销"),
    "over_budget": ("超预算", "调整预算，或说明原因"),
    "invoice_repeats": ("发票重复", "核对是不是同一张发票报了两次"),
    "maybe_twice": ("可能重复", "同一天、同一对方、同样金额；核对是不是记了两次"),
}
_TITLE = "{office}凭证明细（{period}，{day} 由{staff}导出，用途：{reason}）"
_NAMES = "本表有收款人、经手人等个人姓名，只供写明的用途，用完收好；要张贴的请用公开表。"
# So many months fit beside the classes.
_MOST_MONTHS = 12
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote: how many vouchers, how many lines, and what waits."""

    vouchers: int
    lines: int
    pending: int


def export_vouchers(
    office: Office,
    path: Path,
    *,
    reason: str,
    first: str = "",
    last: str = "",
    progress: Progress | None = None,
) -> Exported:
    """Writes the vouchers from month ``first`` to ``last`` (``YYYY-MM``, both included; all that
    there are where nothing is said) to an xlsx file. ``progress`` hears how far it is and may stop
    it.

    Raises `RuleSaysNoError`: ``reason_needed``, ``no_vouchers``, ``stopped``; `NotUnderstoodError`:
    ``no_month``, ``unknown_file_kind``; `TroubleError` where the file cannot be written.
    """
    reason = reason.strip()
    if not reason:
        raise RuleSaysNoError(
            "reason_needed", QT_TRANSLATE_NOOP("errors", "导出凭证要写明用途；请补上再导出。")
        )
    if path.suffix.lower() != ".xlsx":
        raise NotUnderstoodError(
            "unknown_file_kind",
            QT_TRANSLATE_NOOP("errors", "“{file}”要以 .xlsx 结尾；请改文件名。"),
            file=path.name,
        )
    for month in filter(None, (first, last)):
        check_month(month)
    months = store.months_with_vouchers(office.db, first or FIRST_MONTH, last or LAST_MONTH)
    if not months:
        raise RuleSaysNoError(
            "no_vouchers", QT_TRANSLATE_NOOP("errors", "这段时间没有凭证，没有导出；请换一段时间。")
        )
    first, last = first or months[0], last or months[-1]
    title = _TITLE.format(
        office=office.setting("name"),
        period=first if first == last else f"{first} 至 {last}",
        day=office.today().isoformat(),
        staff=office.staff.name,
        reason=reason,
    )
    told, count = told_by(progress), count_of(office, Which(first=first, last=last))
    detail = list(each(_detail(office, first, last), told, 2 * count))
    waiting = list(_pending_rows(office, first, last))
    sheets = [
        _detail_sheet(title, detail, each(detail, told, 2 * len(detail), len(detail))),
        _months_sheet(office, months, first),
        _classes_sheet(office, months, first, last),
        _funds_sheet(office, first, last),
        SheetOut(
            "待处理",
            "",
            ("待办", "凭证", "日期", "情况", "涉及金额", "怎么办"),
            waiting,
            (12, 26, 12, 44, 13, 44),
            setup=_SETUP,
        ),
    ]
    with office.noting("expenses.export") as write:
        said = {"file": path.name, "from": first, "to": last}
        counts = {"vouchers": count, "lines": len(detail), "pending": len(waiting)}
        write.audit("export", "vouchers", "", new={**said, **counts}, reason=reason)
        write_sheets(path, sheets)
    return Exported(count, len(detail), len(waiting))


_SETUP = PrintSetup(landscape=True)


def _detail_sheet(title: str, rows: list[list[Cell]], one_by_one: Iterable[list[Cell]]) -> SheetOut:
    sums: dict[str, Decimal] = dict.fromkeys(("收入", "支出"), Decimal(0))
    for row in rows:
        for heading, cell in zip(_DETAIL, row, strict=True):
            if heading in sums and isinstance(cell, Decimal):
                sums[heading] += cell
    totals: list[Cell] = ["合计", *(sums.get(heading, "") for heading in list(_DETAIL)[1:])]
    return SheetOut(
        "明细",
        title,
        tuple(_DETAIL),
        one_by_one,
        tuple(_DETAIL.values()),
        lines=(_NAMES,),
        totals=totals,
        setup=PrintSetup("A3", landscape=True),
    )


def _detail(office: Office, first: str, last: str) -> Iterator[list[Cell]]:
    which, funds = Which(first=first, last=last), funds_of(office)
    for offset in range(0, count_of(office, which), _AT_ONCE):
        for voucher in page_of(office, which, offset, _AT_ONCE, "date", False):
            for at, line in enumerate(voucher.lines):
                yield _row(funds, voucher, line, at == 0)


def _row(funds: Funds, voucher: Voucher, line: Line, is_first: bool) -> list[Cell]:
    amount = exact(line.fen)
    cells: dict[str, Cell] = {
        "凭证号": voucher.number,
        "日期": voucher.date,
        "种类": KIND_TITLES[voucher.kind],
        "摘要": voucher.text,
        "明细": line.text,
        "类别": load_classes().title(line.class_) if line.class_ else "",
        "经费来源": funds.title(line.fund),
        "转入经费": funds.title(line.to_fund) if line.to_fund else "",
        "收入": amount if line.kind == "in" else None,
        "支出": amount if line.kind == "out" else None,
        "划转预借": amount if line.kind not in KINDS else None,
        "发票号码": line.invoice,
        "收款单位": voucher.payee,
        "经手人": voucher.handler,
        "审批人": voucher.approver,
        "票据张数": voucher.sheets if is_first else None,
        "状态": _state(voucher),
        "冲销凭证": voucher.reverses,
        "冲借凭证": voucher.settles,
        "备注": voucher.note if is_first else "",
    }
    return [cells[heading] for heading in _DETAIL]


def _state(voucher: Voucher) -> str:
    if voucher.reverses:
        return "红字"
    if voucher.reversed_by:
        return f"已由 {voucher.reversed_by} 冲销"
    if voucher.settled_by:
        return f"已由 {voucher.settled_by} 报销"
    if voucher.kind == "advance":
        return "未报销"
    return "缺票据" if voucher.lacks_receipt else ""


def _months_sheet(office: Office, months: list[str], first: str) -> SheetOut:
    running = balance_of(store.sums_before(office.db, first))
    rows: list[list[Cell]] = []
    came = went = 0
    for month in months:
        of_month = store.sums(office.db, month, month)
        income, expense = (
            sum(row.fen for row in of_month if row.kind == kind) for kind in ("in", "out")
        )
        count, lacking = store.counts_of_month(office.db, month)
        opening, running = running, running + income - expense
        came, went = came + income, went + expense
        rows.append([month, *map(exact, (opening, income, expense, running)), count, lacking])
    return SheetOut(
        "分月汇总",
        "",
        ("月份", "上月结余", "收入", "支出", "本月结余", "凭证张数", "缺票据"),
        rows,
        (10, 14, 14, 14, 14, 10, 10),
        totals=("合计", "", exact(came), exact(went), "", "", ""),
        setup=_SETUP,
    )


def _classes_sheet(office: Office, months: list[str], first: str, last: str) -> SheetOut:
    classes = load_classes()
    shown = months if len(months) <= _MOST_MONTHS else []
    fen: Counter[tuple[str, str, str]] = Counter()
    for row in store.sums(office.db, first, last):
        if row.kind in KINDS:
            fen[row.kind, row.class_, row.month] += row.fen
            fen[row.kind, row.class_, ""] += row.fen
    order = {one.key: at for at, one in enumerate(classes.all)}
    keys = sorted(
        {(kind, class_) for kind, class_, _ in fen},
        key=lambda one: (one[0], order.get(one[1], len(order)), one[1]),
    )
    rows: list[list[Cell]] = [
        [
            KIND_TITLES["in" if kind == "in" else "out"],
            classes.groups.get(classes.group_of(class_), ""),
            classes.title(class_),
            exact(fen[kind, class_, ""]),
            *(exact(fen[kind, class_, month]) for month in shown),
        ]
        for kind, class_ in keys
    ]
    return SheetOut(
        "分类汇总",
        "",
        ("收支", "大类", "类别", "合计金额", *shown),
        rows,
        (8, 14, 20, 14, *[12] * len(shown)),
        setup=_SETUP,
    )


def _funds_sheet(office: Office, first: str, last: str) -> SheetOut:
    before, of_period = store.sums_before(office.db, first), store.sums(office.db, first, last)
    lines = list(fund_lines(funds_of(office), before, of_period))
    rows: list[list[Cell]] = [
        [
            line.title,
            "专款" if line.earmarked else "",
            *map(exact, (line.opening, line.income, line.expense, line.moved)),
            *map(exact, (line.closing, line.advanced)),
        ]
        for line in lines
    ]
    sums = [
        sum(getattr(line, what) for line in lines)
        for what in ("opening", "income", "expense", "moved", "closing", "advanced")
    ]
    return SheetOut(
        "经费余额",
        "",
        (
            *("经费来源", "专款", "期初结余", "收入", "支出", "调入调出"),
            *("期末结余", "其中预借在外"),
        ),
        rows,
        (24, 8, 14, 14, 14, 14, 14, 14),
        totals=("合计", "", *map(exact, sums)),
        setup=_SETUP,
    )


def _pending_rows(office: Office, first: str, last: str) -> Iterator[list[Cell]]:
    for one in pending(office, first, last):
        word, advice = _MATTERS[one.matter]
        amount = exact(one.fen) if one.fen else None
        yield [word, one.numbers, one.day, one.text, amount, advice]
