"""财务公开表: the sheet for the notice board, and 居务公开 below it (domain E.2).

It names nobody who received anything: payees do not stand on it, and what texts say of private
people is masked (see `masking`); whoever prints it is told what and where.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from community_desk.expenses import roll_up
from community_desk.expenses.figures import month_view
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds, funds_of
from community_desk.expenses.masking import OF_PEOPLE, masked, private_names
from community_desk.expenses.money import yuan
from community_desk.expenses.period_figures import PeriodView, period_view
from community_desk.expenses.periods import Period
from community_desk.expenses.records import MonthView, Voucher
from community_desk.expenses.sheet_rows import (
    NOTE,
    SIGNS,
    closing_lines,
    equation,
    lines_of,
    receipts_of,
    source_of,
    text_of,
    transfers,
)
from community_desk.expenses.statement import check_balance
from community_desk.office.office import Office
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.marks import add_mark
from community_desk.printing.paper import Size
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column

Paper = Literal["a3", "a4"]
# Which residents a text names: asked of who knows the residents.
NamesWithin = Callable[[str], Iterable[str]]
PAPERS: dict[str, Paper] = {"a3": "a3", "a4": "a4"}
_SIZES: dict[Paper, Size] = {"a3": "A3", "a4": "A4"}
# A name of two characters is often a word; only where money goes to people it is taken for a name.
_SURE_NAME = 3
# 14 points on A3, which is A4 enlarged: legible from a metre and a half.
_TEXT = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Affairs:
    """What stands in the second block. How many letters were issued and how many matters refused
    in the period is told by who knows; None leaves them out.
    """

    meetings: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    issued: int | None = None
    refused: int | None = None


NOTHING_TOLD = Affairs()


def nobody(text: str) -> Iterable[str]:
    """Where nobody knows the residents."""
    return ()


@dataclass(frozen=True, slots=True)
class Hidden:
    """What the sheet masks: in which voucher (or "" for a free line), its text as it is, as it
    hangs, and the words taken out.
    """

    voucher: str
    text: str
    shown: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it prints; ``final`` where its months are closed, else it is marked 样稿."""

    period: Period
    pdf: bytes
    final: bool
    hidden: tuple[Hidden, ...]


def sheet_of(
    office: Office,
    period: Period,
    affairs: Affairs,
    *,
    paper: Paper = "a3",
    day: date | None = None,
    draft: bool = False,
    names_within: NamesWithin = nobody,
) -> Sheet:
    """Draws the sheet of a period; ``day`` is when it is hung up, None leaves room for it.

    Raises `RuleSaysNoError` ``missing_character``.
    """
    view, hidden = period_view(office, period), list[Hidden]()
    if period.is_month:
        month = month_view(office, period.key)
        check_balance(month)
        month = _without_people(month, names_within, hidden)
        sections = _sections(month, funds_of(office))
    else:
        sections = roll_up.sections(view)
    below = _affairs(affairs, names_within, hidden)
    pdf = draw_statement(_page(office, view, sections, below, day), _SIZES[paper])
    if not view.closed:
        pdf = add_mark(pdf, "样稿", "未结账，不作正式公开")
    elif draft:
        pdf = add_mark(pdf, "样稿", "未公开")
    return Sheet(period, pdf, view.closed and not draft, tuple(hidden))


def _page(
    office: Office,
    view: PeriodView,
    sections: tuple[Section, ...],
    below: Section,
    day: date | None,
) -> StatementPage:
    committee = office.setting("name")
    hung = in_digits(day) if day else "　　　　年　　月　　日"
    telephone = office.setting("telephone") or "＿＿＿＿＿＿＿＿"
    return StatementPage(
        title=f"{committee}{view.period.words}财务公开表",
        left_line=f"公开期间：{view.period.days}",
        right_line="单位：元",
        sections=sections,
        equation=equation(view),
        signs=SIGNS,
        closing=closing_lines(view),
        below=(below,),
        notes=(NOTE,),
        signatures=("负责人：", "会计（报账员）：", "居务监督成员："),
        signed=(f"公开日期：{hung}", f"意见箱电话：{telephone}"),
        author=committee,
        size=_TEXT,
    )


def _without_people(view: MonthView, names_within: NamesWithin, hidden: list[Hidden]) -> MonthView:
    """The month with masked texts and notes; tells what was masked."""
    texts = [text for voucher in view.vouchers for text in _texts(voucher)]
    residents = list(names_within("\n".join(texts)))
    vouchers = tuple(_masked(voucher, residents, hidden) for voucher in view.vouchers)
    return replace(view, vouchers=vouchers)


def _texts(voucher: Voucher) -> tuple[str, ...]:
    """What the sheet says of a voucher: its text unless each line has its own, the note of what
    came in, the texts of the lines. What is not printed is empty.
    """
    lines = [line for line in voucher.lines if line.kind != "advance"]
    text = voucher.text if any(not line.text for line in lines) else ""
    note = voucher.note if any(line.kind == "in" for line in lines) else ""
    return text, note, *(line.text for line in voucher.lines)


def _masked(voucher: Voucher, residents: Sequence[str], hidden: list[Hidden]) -> Voucher:
    handled = (voucher.handler, voucher.approver)
    classes = dict.fromkeys(line.class_ for line in voucher.lines)
    names = [n for class_ in classes for n in private_names(voucher.payee, class_, handled)]
    least = 2 if OF_PEOPLE.intersection(classes) else _SURE_NAME
    names += [name for name in residents if len(name) >= least and name not in handled]
    text, note, *of_lines = (_say(voucher.number, text, names, hidden) for text in _texts(voucher))
    lines = tuple(
        replace(line, text=text) for line, text in zip(voucher.lines, of_lines, strict=True)
    )
    return replace(voucher, text=text, note=note, lines=lines)


def _say(number: str, text: str, names: Sequence[str], hidden: list[Hidden]) -> str:
    found = masked(text, names)
    if found.hidden:
        hidden.append(Hidden(number, text, found.text, found.hidden))
    return found.text


def _sections(view: MonthView, funds: Funds) -> tuple[Section, ...]:
    return (
        _income(view, funds),
        _expense(view),
        *transfers(view, funds, "三、经费之间调剂（不计收支）"),
    )


def _income(view: MonthView, funds: Funds) -> Section:
    return Section(
        heading="一、收入",
        columns=(
            Column("序号", 10, "center"),
            Column("日期", 15, "center"),
            Column("来源", 42),
            Column("摘要", 56),
            Column("金额", 28, "right"),
            Column("备注", 27),
        ),
        rows=[
            (
                str(at),
                f"{voucher.date:%m-%d}",
                source_of(funds, line),
                text_of(voucher, line),
                yuan(line.fen),
                voucher.note if first else "",
            )
            for at, (voucher, line, first) in enumerate(lines_of(view, "in"), start=1)
        ]
        or [("", "", "", "本月没有收入", "0.00", "")],
        totals=("", "", "", "收入合计", yuan(view.income), ""),
    )


def _expense(view: MonthView) -> Section:
    classes = load_classes()
    return Section(
        heading="二、支出",
        columns=(
            Column("序号", 10, "center"),
            Column("日期", 15, "center"),
            Column("类别", 31),
            Column("摘要", 45),
            Column("金额", 28, "right"),
            Column("经手人", 18, "center"),
            Column("审批人", 18, "center"),
            Column("票据张数", 13, "center"),
        ),
        rows=[
            (
                str(at),
                f"{voucher.date:%m-%d}",
                classes.title(line.class_),
                text_of(voucher, line),
                yuan(line.fen),
                voucher.handler,
                voucher.approver,
                receipts_of(voucher, first),
            )
            for at, (voucher, line, first) in enumerate(lines_of(view, "out"), start=1)
        ]
        or [("", "", "", "本月没有支出", "0.00", "", "", "")],
        totals=("", "", "", "支出合计", yuan(view.expense), "", "", ""),
    )


def _affairs(affairs: Affairs, names_within: NamesWithin, hidden: list[Hidden]) -> Section:
    """The second block; it keeps its lines also where there is nothing to say."""

    def free(lines: Sequence[str]) -> str:
        """Free lines, numbered where there are several."""
        told = [" ".join(line.split()) for line in lines if line.strip()]
        names = [name for name in names_within("\n".join(told)) if len(name) >= _SURE_NAME]
        shown = [_say("", line, names, hidden) for line in told]
        if len(shown) > 1:
            return "\n".join(f"{at}. {line}" for at, line in enumerate(shown, start=1))
        return shown[0] if shown else "本期没有"

    rows = [("会议与决定", free(affairs.meetings))]
    if affairs.issued is not None and affairs.refused is not None:
        counts = f"开具证明 {affairs.issued} 件，不予开具并告知办法 {affairs.refused} 件"
        rows.append(("办理事项", counts))
    rows.append(("活动", free(affairs.activities)))
    return Section(
        heading="居务公开",
        columns=(Column("事项", 30, "center"), Column("内容", 148)),
        rows=rows,
    )
