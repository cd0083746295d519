"""What is said before a voucher is booked: nothing here is refused, but it is better seen now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from community_desk.errors import DeskError
from community_desk.expenses import store
from community_desk.expenses.advances import NewAdvance, Settlement
from community_desk.expenses.approval import load_ladder, step_for
from community_desk.expenses.budget_check import against_budget
from community_desk.expenses.budgets import budget_of
from community_desk.expenses.figures import advanced_by_fund, balance_by_fund
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import LARGEST_FEN, yuan
from community_desk.expenses.records import KINDS, Line, LineKind
from community_desk.expenses.said_periods import said_period
from community_desk.expenses.transfers import NewTransfer
from community_desk.expenses.vouchers import NewLine, NewVoucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office

New = NewVoucher | NewTransfer | NewAdvance | Settlement


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning: its sentence with its code, and the field (of which ``line``) it is about."""

    sentence: DeskError
    field: str
    line: int | None = None

    @property
    def code(self) -> str:
        """For scripts: which warning it is."""
        return self.sentence.code


def warnings_for(office: Office, new: New) -> tuple[Warned, ...]:
    """What is remarkable about a voucher that is not booked yet, and may still be half filled in.

    Codes: ``date_ahead``, ``date_other_year``,
    ``budget_near``, ``budget_over``, ``typical_over``, ``fund_overdrawn``, ``invoice_repeats``,
    ``maybe_twice``, ``no_receipt``, ``needs_approval``.
    """
    lines = _understood(office, new)
    found = [*_of_date(office, new.date), *_of_budget(office, new.date, lines)]
    found += _of_funds(office, lines)
    if isinstance(new, NewTransfer):
        return tuple(found)
    paid = sum(line.fen for _, line in lines if line.kind != "in")
    if isinstance(new, (NewVoucher, Settlement)):
        found += _of_invoices(office, new.lines)
        if paid and not new.receipts and not new.files:
            sentence = QT_TRANSLATE_NOOP("errors", "没有票据；请在 30 天内补上。")
            found.append(Warned(DeskError("no_receipt", sentence), "receipts"))
    if isinstance(new, (NewVoucher, NewAdvance)):
        kind = new.kind if isinstance(new, NewVoucher) else "advance"
        found += _of_twin(office, new, kind, sum(line.fen for _, line in lines))
    step = step_for(paid)
    if step != load_ladder()[0] and not new.approver.strip():
        sentence = QT_TRANSLATE_NOOP("errors", "{amount} 元要由{step}审批；批了请写上审批人。")
        error = DeskError("needs_approval", sentence, amount=yuan(paid), step=step.title)
        found.append(Warned(error, "approver"))
    return tuple(found)


def _understood(office: Office, new: New) -> list[tuple[int, Line]]:
    """The lines that can be understood so far, with their places."""
    funds, classes = funds_of(office), load_classes()
    found = []
    for at, line in enumerate(_given(new)):
        kind = _kind(new)
        if kind is None or not 0 < line.fen <= LARGEST_FEN:
            continue
        try:
            fund = funds.find(line.fund).key
            class_ = classes.find(line.class_, KINDS[kind]).key if kind in KINDS else ""
            to_fund = funds.find(new.to_fund).key if isinstance(new, NewTransfer) else ""
        except DeskError:
            continue
        found.append((at, Line(fund, class_, line.fen, kind, to_fund=to_fund)))
    return found


def _given(new: New) -> Sequence[NewLine]:
    if isinstance(new, (NewTransfer, NewAdvance)):
        return (NewLine(fund=new.fund, fen=new.fen),)
    return new.lines


def _kind(new: New) -> LineKind | None:
    if isinstance(new, NewTransfer):
        return "transfer"
    if isinstance(new, NewAdvance):
        return "advance"
    return "out" if isinstance(new, Settlement) else KINDS.get(new.kind)


def _of_date(office: Office, day: date) -> list[Warned]:
    today = office.today()
    if day > today:
        sentence = QT_TRANSLATE_NOOP("errors", "{day} 还没有到；请核对日期。")
        return [Warned(DeskError("date_ahead", sentence, day=day.isoformat()), "date")]
    if day.year < today.year:
        sentence = QT_TRANSLATE_NOOP("errors", "这笔记在 {year} 年，不是今年；请核对日期。")
        return [Warned(DeskError("date_other_year", sentence, year=day.year), "date")]
    return []


def _of_budget(office: Office, day: date, lines: Sequence[tuple[int, Line]]) -> list[Warned]:
    places = [at for at, _ in lines]
    budget = budget_of(office, day.year)
    found = []
    for one in against_budget(office, budget, day, [line for _, line in lines]):
        if one.is_over:
            if budget:
                code = "budget_over"
                sentence = QT_TRANSLATE_NOOP(
                    "errors", "“{what}”{period}的预算 {budget} 元，记上这笔超出 {beyond} 元。"
                )
            else:
                code = "typical_over"
                sentence = QT_TRANSLATE_NOOP(
                    "errors",
                    "“{what}”{period}没有设预算，记上这笔比典型年度的 {budget} 元多 {beyond} 元。",
                )
        elif one.is_near and budget:
            code = "budget_near"
            sentence = QT_TRANSLATE_NOOP(
                "errors", "“{what}”{period}的预算 {budget} 元，记上这笔用到 {percent}%。"
            )
        else:
            continue
        error = DeskError(
            code,
            sentence,
            what=one.what,
            period=said_period(one.period),
            budget=yuan(one.budget),
            beyond=yuan(one.actual - one.budget),
            percent=one.percent,
        )
        found.append(Warned(error, "class", places[one.line]))
    return found


def _of_funds(office: Office, lines: Sequence[tuple[int, Line]]) -> list[Warned]:
    """Funds from which more goes out than there is: than is in them, and for an advance, than of
    that is not lent already.
    """
    rows = store.sums_before(office.db, store.LAST_MONTH)
    left, lent = balance_by_fund(rows), advanced_by_fund(rows)
    funds = funds_of(office)
    found: dict[str, Warned] = {}
    for at, line in lines:
        if line.kind == "in":
            continue
        left[line.fund] -= line.fen
        rest = left[line.fund] - (lent[line.fund] if line.kind == "advance" else 0)
        if rest < 0:
            sentence = QT_TRANSLATE_NOOP(
                "errors", "“{fund}”的余额不够，记上这笔差 {short} 元；请核对经费来源。"
            )
            error = DeskError(
                "fund_overdrawn", sentence, fund=funds.title(line.fund), short=yuan(-rest)
            )
            found[line.fund] = Warned(error, "fund", at)
    return list(found.values())


def _of_invoices(office: Office, lines: Sequence[NewLine]) -> list[Warned]:
    found: list[Warned] = []
    seen: dict[str, int] = {}
    for at, line in enumerate(lines):
        invoice = " ".join(line.invoice.split())
        if not invoice:
            continue
        if number := store.with_invoice(office.db, invoice):
            sentence = QT_TRANSLATE_NOOP(
                "errors", "发票 {invoice} 在 {number} 里已经报过；请核对，同一张发票只报一次。"
            )
            error = DeskError("invoice_repeats", sentence, invoice=invoice, number=number)
            found.append(Warned(error, "invoice", at))
        elif invoice in seen:
            sentence = QT_TRANSLATE_NOOP("errors", "发票 {invoice} 和第 {row} 行的相同；请核对。")
            error = DeskError("invoice_repeats", sentence, invoice=invoice, row=seen[invoice] + 1)
            found.append(Warned(error, "invoice", at))
        seen.setdefault(invoice, at)
    return found


def _of_twin(office: Office, new: NewVoucher | NewAdvance, kind: str, fen: int) -> list[Warned]:
    payee, text = (" ".join(part.split()) for part in (new.payee, new.text))
    number = store.alike(office.db, new.date, kind, payee, fen, text) if fen else ""
    if not number:
        return []
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{number} 的日期、对方和金额都与这笔相同；请核对是不是记了两次。"
    )
    return [Warned(DeskError("maybe_twice", sentence, number=number), "amount")]
