"""What comparing a list with the vouchers found, as a workbook and on paper."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from community_desk.expenses.bank_lines import BankLine
from community_desk.expenses.money import exact, yuan
from community_desk.expenses.reconcile import Matched, Ours, Reconciled
from community_desk.language import translate
from community_desk.office.office import Office
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column
from community_desk.workbooks.write import (
    Cell,
    PrintSetup,
    SheetOut,
    check_kind,
    write_export,
    write_sheets,
)

_THEIRS = ("行号", "对方日期", "对方金额", "对方户名", "对方摘要")
_OURS = ("凭证", "凭证日期", "凭证金额", "收付款人", "凭证摘要")
_WIDTHS = (8, 12, 13, 24, 30)
_OUR_WIDTHS = (13, 12, 13, 22, 32)
_SETUP = PrintSetup(landscape=True)


def write_report(office: Office, found: Reconciled, path: Path) -> None:
    """Writes what was found to an ``.xlsx`` or ``.pdf``, and puts that on record.

    Raises `NotUnderstoodError` ``unknown_file_kind`` for another kind of file, `TroubleError` where
    it cannot be written, `RuleSaysNoError` ``missing_character``.
    """
    check_kind(path)
    pdf = report_paper(office, found) if path.suffix.lower() == ".pdf" else b""
    with office.noting("expenses.export") as write:
        told = {"file": path.name, "list": found.list.file_name}
        write.audit("export", "reconciliation", "", new=told)
        if pdf:
            write_export(path, pdf)
        else:
            write_sheets(path, _sheets(office, found))


def print_report(office: Office, found: Reconciled) -> bytes:
    """As `report_paper`, and puts on record that it was printed."""
    pdf = report_paper(office, found)
    with office.noting("expenses.print") as write:
        write.audit("print", "reconciliation", "", new={"list": found.list.file_name})
    return pdf


def report_paper(office: Office, found: Reconciled) -> bytes:
    """What was found, on A4: what does not agree line by line, then the balances.

    Raises `RuleSaysNoError` ``missing_character``.
    """
    name = office.setting("name")
    their_in, their_out = found.their_sums
    our_in, our_out = found.our_sums
    return draw_statement(
        StatementPage(
            title=f"{name}对账表",
            left_line=f"对账期间：{found.first.isoformat()} 至 {found.last.isoformat()}",
            right_line="单位：元",
            sections=(
                _paper_theirs(found.only_theirs),
                _paper_ours(found.only_ours),
                _paper_far(found.far),
            ),
            equation=(
                ("对方收支净额", yuan(their_in - their_out)),
                ("我方收支净额", yuan(our_in - our_out)),
                ("差额", yuan(found.difference)),
            ),
            signs=("−", "="),
            closing=tuple(_balances(found)),
            notes=(
                f"对方清单：{found.list.file_name}。",
                *_swapped(found),
                f"金额相同、日期相差不超过 {found.days} 天的算对上，共 {len(found.matched)} 笔。",
                "支出为负数。预借按借出和退回的现金算；经费之间的调拨不动账户，不在表内。",
            ),
            signatures=("报账员：", "核对人：", "负责人：", "日期："),
            author=name,
        )
    )


def _swapped(found: Reconciled) -> Iterable[str]:
    if found.list.swapped:
        yield "按清单里的余额看，它的借方是收入、贷方是支出，已这样对。"


def _balances(found: Reconciled) -> Iterable[str]:
    """The adjustment of the two balances (余额调节), where their list tells theirs."""
    if found.bank_balance is None or found.unexplained is None:
        return
    ours = sum(one.fen for one in found.only_ours)
    yield (
        f"对方余额 {yuan(found.bank_balance)} ＋ 我方已记、对方未记 {yuan(ours)}"
        f" ＝ 调节后 {yuan(found.bank_balance + ours)}"
    )
    book = found.bank_balance + ours - found.unexplained
    yield (
        f"账面余额 {yuan(found.book_balance)} ＋ 对方已记、我方未记"
        f" {yuan(book - found.book_balance)} ＝ 调节后 {yuan(book)}"
    )
    if found.unexplained:
        yield f"调节后还差 {yuan(found.unexplained)} 元，请查期间以前的账。"
    else:
        yield "调节后两边相符。"


def _paper_theirs(lines: Sequence[BankLine]) -> Section:
    return Section(
        heading=f"一、只在对方清单里（{len(lines)} 笔）",
        columns=(
            Column("日期", 22, "center"),
            Column("行号", 12, "center"),
            Column("对方户名", 44),
            Column("摘要", 66),
            Column("金额", 26, "right"),
        ),
        rows=[
            (one.date.isoformat(), str(one.line.number), one.party, one.text, yuan(one.fen))
            for one in lines
        ]
        or [("", "", "", "没有", "")],
        totals=("", "", "", "合计", yuan(sum(one.fen for one in lines))),
    )


def _paper_ours(lines: Sequence[Ours]) -> Section:
    return Section(
        heading=f"二、只在我方账上（{len(lines)} 笔）",
        columns=(
            Column("日期", 22, "center"),
            Column("凭证", 28, "center"),
            Column("收付款人", 34),
            Column("摘要", 60),
            Column("金额", 26, "right"),
        ),
        rows=[
            (
                one.voucher.date.isoformat(),
                one.voucher.number,
                one.voucher.payee,
                one.voucher.text,
                yuan(one.fen),
            )
            for one in lines
        ]
        or [("", "", "", "没有", "")],
        totals=("", "", "", "合计", yuan(sum(one.fen for one in lines))),
    )


def _paper_far(pairs: Sequence[Matched]) -> Section:
    return Section(
        heading=f"三、金额一致、日期差得远（{len(pairs)} 笔）",
        columns=(
            Column("对方日期", 22, "center"),
            Column("凭证日期", 22, "center"),
            Column("凭证", 28, "center"),
            Column("摘要", 60),
            Column("相差", 14, "center"),
            Column("金额", 26, "right"),
        ),
        rows=[
            (
                one.theirs.date.isoformat(),
                one.ours.voucher.date.isoformat(),
                one.ours.voucher.number,
                one.ours.voucher.text,
                f"{one.days} 天",
                yuan(one.ours.fen),
            )
            for one in pairs
        ]
        or [("", "", "", "没有", "", "")],
    )


def _sheets(office: Office, found: Reconciled) -> list[SheetOut]:
    pairs = (*_THEIRS, *_OURS, "相差天数")
    pair_widths = (*_WIDTHS, *_OUR_WIDTHS, 10)
    unread: list[list[Cell]] = [
        [line.sheet, line.number, error.say(translate), *line.cells]
        for line, error in found.list.unread
    ]
    widest = max((len(row) for row in unread), default=3)
    return [
        _summary(office, found),
        _sheet("只在对方", _THEIRS, map(_theirs, found.only_theirs), _WIDTHS),
        _sheet("只在我方", _OURS, map(_ours, found.only_ours), _OUR_WIDTHS),
        _sheet("金额一致日期远", pairs, map(_pair, found.far), pair_widths),
        _sheet("可能几笔合一", ("组", *_THEIRS, *_OURS), _groups(found), (6, *pair_widths[:-1])),
        _sheet("对上的", pairs, map(_pair, found.matched), pair_widths),
        _sheet(
            "没看懂的行",
            ("工作表", "行号", "原因", *[""] * (widest - 3)),
            unread,
            (14, 8, 48, *[14] * (widest - 3)),
        ),
    ]


def _summary(office: Office, found: Reconciled) -> SheetOut:
    their_in, their_out = found.their_sums
    our_in, our_out = found.our_sums
    rows: list[list[Cell]] = [
        ["收入", exact(their_in), exact(our_in), exact(their_in - our_in)],
        ["支出", exact(their_out), exact(our_out), exact(their_out - our_out)],
        ["净额", *map(exact, (their_in - their_out, our_in - our_out, found.difference))],
    ]
    if found.bank_balance is not None:
        balances = (found.bank_balance, found.book_balance)
        rows.append(["余额", *map(exact, (*balances, balances[0] - balances[1]))])
    counts = (
        f"对上 {len(found.matched)} 笔，金额一致日期远 {len(found.far)} 笔，"
        f"只在对方 {len(found.only_theirs)} 笔，只在我方 {len(found.only_ours)} 笔，"
        f"没看懂 {len(found.list.unread)} 行，期间以外 {found.outside} 行"
    )
    return SheetOut(
        "对账结果",
        f"{office.setting('name')}对账（{found.first.isoformat()} 至 {found.last.isoformat()}）",
        ("项目", "对方清单", "我方凭证", "相差"),
        rows,
        (14, 18, 18, 18),
        lines=(f"对方清单：{found.list.file_name}", *_swapped(found)),
        closing=(counts, *_balances(found)),
        setup=_SETUP,
    )


def _sheet(
    name: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]], widths: Sequence[float]
) -> SheetOut:
    return SheetOut(name, "", headings, rows, widths, setup=_SETUP)


def _groups(found: Reconciled) -> Iterable[list[Cell]]:
    for number, group in enumerate(found.groups, 1):
        for one in group.theirs:
            yield [number, *_theirs(one), *[None] * len(_OURS)]
        for other in group.ours:
            yield [number, *[None] * len(_THEIRS), *_ours(other)]


def _theirs(one: BankLine) -> list[Cell]:
    return [one.line.number, one.date, exact(one.fen), one.party, one.text]


def _ours(one: Ours) -> list[Cell]:
    voucher = one.voucher
    day: date = voucher.date
    return [voucher.number, day, exact(one.fen), voucher.payee, voucher.text]


def _pair(one: Matched) -> list[Cell]:
    return [*_theirs(one.theirs), *_ours(one.ours), one.days]
