"""Booking a payment or a receipt."""

from dataclasses import dataclass
from datetime import date, timedelta

from community_desk.errors import DeskError, NotUnderstoodError, found_or_no
from community_desk.expenses import store, store_receipts
from community_desk.expenses.approval import step_for
from community_desk.expenses.budget_check import check_budget
from community_desk.expenses.checks import (
    LONGEST_INVOICE,
    LONGEST_NAME,
    LONGEST_TEXT,
    check_amount,
    check_day,
    check_month_open,
    check_receipts,
    checked_handler,
    checked_text,
    tidy,
)
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds, check_may_pay, fund_ended, funds_of
from community_desk.expenses.money import plain
from community_desk.expenses.records import KINDS, Kind, Line, Voucher, VoucherKind
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.attached_files import NewFile, check_new
from community_desk.office.office import Office, Writer
from community_desk.office.permissions import check_may
from community_desk.office.voucher_numbers import said_number, stored_number

MOST_LINES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """One line as filled in. ``fund`` and ``class_`` may be a key, a title or a synonym.

    Without a class a receipt takes the usual class of its fund.
    """

    fund: str
    fen: int
    class_: str = ""
    text: str = ""
    invoice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVoucher:
    """What a person fills in for money that came in or went out.

    Without a handler it is the staff member who books it. ``receipts`` are sheets of paper,
    ``files`` photographs and scans of them, ``task`` the uid of the task (book 1503) that a payment
    was made for.
    """

    date: date
    kind: str
    text: str
    lines: tuple[NewLine, ...]
    handler: str = ""
    payee: str = ""
    receipts: int = 0
    note: str = ""
    approver: str = ""
    task: str = ""
    files: tuple[NewFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A voucher of any kind, checked, before it has its number."""

    date: date
    kind: VoucherKind
    text: str
    lines: tuple[Line, ...]
    handler: str
    payee: str = ""
    receipts: int = 0
    note: str = ""
    approval: str = ""
    approver: str = ""
    task: str = ""
    files: tuple[NewFile, ...] = ()
    reverses: Voucher | None = None
    settles: Voucher | None = None


def known_names(office: Office) -> store.Known:
    """What the keys in an office's vouchers are called."""
    return store.Known(load_classes(), funds_of(office))


def add_voucher(office: Office, new: NewVoucher) -> Voucher:
    """Books a payment or a receipt under the next number of its month.

    Raises `NotUnderstoodError` or `RuleSaysNoError`; the code names the field (``no_date``,
    ``kind_unknown``, ``no_such_fund``, ``no_such_class``, ``class_not_of_kind``,
    ``amount_zero``, ``amount_too_large``, ``no_text``, ``text_too_long``, ``receipts_negative``,
    ``no_lines``, ``too_many_lines``, ``over_budget_needs_note``) or the rule (``month_closed``,
    ``fund_ended``, ``fund_earmarked``, ``over_budget``, ``attached_already``, ``role_may_not``).
    An error of a line carries its place as ``line``.
    """
    check_may(office, "expenses.book")
    draft = checked(office, new)
    with office.writing("expenses.book") as write:
        check_budget(office, draft.date, draft.lines, has_note=bool(draft.note))
        number = book(office, write, draft)
    return load_voucher(office, number)


def checked(office: Office, new: NewVoucher) -> Draft:
    """A payment or receipt as it will be booked. Raises as `add_voucher`, but for the month."""
    kind = _known_kind(new.kind)
    check_day(new.date, office.today())
    text = checked_text(new.text)
    lines = checked_lines(funds_of(office), new.date, kind, new.lines)
    check_receipts(new.receipts)
    return Draft(
        date=new.date,
        kind=kind,
        text=text,
        lines=lines,
        handler=checked_handler(office, new.handler),
        payee=tidy(new.payee, LONGEST_NAME),
        receipts=new.receipts,
        note=tidy(new.note, LONGEST_TEXT),
        approval=step_for(sum(line.fen for line in lines)).key if kind == "out" else "",
        approver=tidy(new.approver, LONGEST_NAME),
        task=new.task,
        files=new.files,
    )


def checked_lines(
    funds: Funds, day: date, kind: Kind, lines: tuple[NewLine, ...]
) -> tuple[Line, ...]:
    """Lines of money in or out as they will be booked. Raises as `add_voucher`."""
    if not lines:
        raise NotUnderstoodError(
            "no_lines", QT_TRANSLATE_NOOP("errors", "一行明细也没有；请至少写一行。")
        )
    if len(lines) > MOST_LINES:
        raise NotUnderstoodError(
            "too_many_lines",
            QT_TRANSLATE_NOOP("errors", "一张凭证最多 {most} 行；请分成几张来记。"),
            most=MOST_LINES,
        )
    found = []
    for at, line in enumerate(lines):
        try:
            found.append(_checked_line(funds, day, kind, line))
        except DeskError as error:
            error.values["line"] = at
            raise
    check_amount(sum(line.fen for line in found))
    return tuple(found)


def book(office: Office, write: Writer, draft: Draft, *, reason: str = "") -> str:
    """Writes a draft under the next number of its month, and on record; gives the number.

    Raises `RuleSaysNoError`: ``month_closed``, ``attached_already`` for a file that is there twice.
    """
    month = draft.date.isoformat()[:7]
    check_month_open(office, month)
    check_new(draft.files)
    counter = store.next_counter(office.db, month)
    number = _written(month, counter)
    values: dict[str, object] = {
        "number": number,
        "date": draft.date.isoformat(),
        "kind": draft.kind,
        "text": draft.text,
        "handler": draft.handler,
        "payee": draft.payee,
        "receipts": draft.receipts,
        "note": draft.note,
        "approval": draft.approval,
        "approver": draft.approver,
    }
    linked = {
        key: voucher
        for key, voucher in (("reverses", draft.reverses), ("settles", draft.settles))
        if voucher
    }
    voucher_id, uid = store.insert_voucher(
        write,
        values
        | {"counter": counter, "task_uid": draft.task}
        | {key: voucher.id for key, voucher in linked.items()},
        draft.lines,
    )
    said = values | {key: stored_number(voucher.number) for key, voucher in linked.items()}
    lines = [_said(line) for line in draft.lines]
    new = {**said, "task": draft.task, "lines": lines}
    write.audit("add", "voucher", uid, new=new, reason=reason)
    for file in draft.files:
        store_receipts.insert(write, (voucher_id, uid), file)
    return said_number(number)


def next_voucher_number(office: Office, day: date) -> str:
    """The number that the next voucher of a day's month will have, unless somebody is quicker."""
    month = day.isoformat()[:7]
    return said_number(_written(month, store.next_counter(office.db, month)))


def _written(month: str, counter: int) -> str:
    return f"{month}-{counter:02d}"


def load_voucher(office: Office, number: str) -> Voucher:
    """One voucher by its number. Raises `RuleSaysNoError` ``no_such_voucher``."""
    return found_or_no(
        store.voucher_by_number(office.db, number.strip(), known_names(office)),
        "no_such_voucher",
        QT_TRANSLATE_NOOP("errors", "没有编号为 {number} 的凭证；请核对编号。"),
        number=number,
    )


def voucher_of(office: Office, uid: str) -> Voucher | None:
    """One voucher by its uid, or None."""
    return store.voucher_by_uid(office.db, uid, known_names(office))


def without_receipt(office: Office, *, older_than_days: int = 0, limit: int = -1) -> list[Voucher]:
    """Payments that still lack a receipt, oldest first, of which ``limit`` are read (-1 is all);
    domain E.1 warns after 30 days.
    """
    until = office.today() - timedelta(days=older_than_days)
    return store.vouchers_without_receipt(office.db, until, known_names(office), limit=limit)


def count_without_receipt(office: Office) -> int:
    """How many payments still lack a receipt."""
    return store.count_without_receipt(office.db, office.today())


def count_of_day(office: Office, day: date) -> int:
    """How many vouchers have a day as theirs."""
    return store.count_of_day(office.db, day.isoformat())


def _checked_line(funds: Funds, day: date, kind: Kind, line: NewLine) -> Line:
    fund = funds.find(line.fund)
    named = line.class_ or (fund.income_class if kind == "in" else "")
    class_ = load_classes().find(named, kind)
    check_amount(line.fen)
    if kind == "out":
        check_may_pay(fund, class_, day)
    elif fund.is_over(day):
        raise fund_ended(fund)
    text = tidy(line.text, LONGEST_TEXT)
    invoice = tidy(line.invoice, LONGEST_INVOICE)
    return Line(fund.key, class_.key, line.fen, kind, text=text, invoice=invoice)


def _said(line: Line) -> dict[str, object]:
    """A line as the audit trail keeps it: what is empty is left out."""
    told = {
        "kind": line.kind,
        "fund": line.fund,
        "to_fund": line.to_fund,
        "class": line.class_,
        "amount": plain(line.fen),
        "text": line.text,
        "invoice": line.invoice,
    }
    return {key: value for key, value in told.items() if value}


def _known_kind(kind: str) -> Kind:
    if kind in KINDS:
        return KINDS[kind]
    raise NotUnderstoodError(
        "kind_unknown",
        QT_TRANSLATE_NOOP("errors", "“{kind}”不是收支方向；收入写 in，支出写 out。"),
        kind=kind,
    )
