"""Money handed to a person in advance (预借), and the account that person gives (报销冲借)."""

from dataclasses import dataclass
from datetime import date, timedelta

from community_desk.errors import RuleSaysNoError
from community_desk.expenses import store
from community_desk.expenses.approval import step_for
from community_desk.expenses.budget_check import check_budget
from community_desk.expenses.checks import (
    LONGEST_NAME,
    LONGEST_TEXT,
    check_amount,
    check_day,
    check_receipts,
    checked_borrower,
    checked_handler,
    checked_text,
    quoting,
    tidy,
)
from community_desk.expenses.funds import fund_ended, funds_of
from community_desk.expenses.records import WITHIN_DAYS, Line, Voucher
from community_desk.expenses.vouchers import (
    Draft,
    NewLine,
    book,
    checked_lines,
    known_names,
    load_voucher,
)
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.attached_files import NewFile
from community_desk.office.office import Office
from community_desk.office.permissions import check_may


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAdvance:
    """What a person fills in to lend money. ``payee`` is who borrows and will account for it."""

    date: date
    fund: str
    fen: int
    payee: str
    text: str
    handler: str = ""
    approver: str = ""
    note: str = ""
    task: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What was paid out of an advance; without lines all of it is given back.

    Without a text it takes that of the advance. Receipts are as in `NewVoucher`.
    """

    date: date
    lines: tuple[NewLine, ...] = ()
    text: str = ""
    receipts: int = 0
    note: str = ""
    handler: str = ""
    approver: str = ""
    files: tuple[NewFile, ...] = ()


def advance(office: Office, new: NewAdvance) -> Voucher:
    """Lends money of a fund to a person; nothing is spent until it is settled.

    Raises `NotUnderstoodError`: ``no_date``, ``no_such_fund``, ``amount_zero``,
    ``amount_too_large``, ``no_borrower``, ``no_text``, ``text_too_long``; `RuleSaysNoError`:
    ``role_may_not``, ``fund_ended``, ``month_closed``.
    """
    check_may(office, "expenses.book")
    draft = advance_draft(office, new)
    with office.writing("expenses.book") as write:
        number = book(office, write, draft)
    return load_voucher(office, number)


def advance_draft(office: Office, new: NewAdvance) -> Draft:
    """An advance as it will be booked. Raises as `advance`, but for the role and the month."""
    check_day(new.date, office.today())
    fund = funds_of(office).find(new.fund)
    if fund.is_over(new.date):
        raise fund_ended(fund)
    check_amount(new.fen)
    borrower = checked_borrower(new.payee)
    return Draft(
        date=new.date,
        kind="advance",
        text=checked_text(new.text),
        lines=(Line(fund.key, "", new.fen, "advance"),),
        handler=checked_handler(office, new.handler),
        payee=borrower,
        note=tidy(new.note, LONGEST_TEXT),
        approval=step_for(new.fen).key,
        approver=tidy(new.approver, LONGEST_NAME),
        task=new.task,
    )


def open_advances(office: Office) -> list[Voucher]:
    """Advances that wait for their settlement, oldest first."""
    return store.open_advances(office.db, known_names(office))


def some_advances(office: Office, *, late: bool, limit: int) -> list[Voucher]:
    """The oldest ``limit`` of the advances that should be settled by now, or of the others."""
    return store.open_advances(office.db, known_names(office), *_days(office, late), limit=limit)


def count_advances(office: Office, *, late: bool) -> int:
    """How many advances should be settled by now, or how many others are open."""
    return store.count_open_advances(office.db, *_days(office, late))


def _days(office: Office, late: bool) -> tuple[date, date]:
    in_time = office.today() - timedelta(days=WITHIN_DAYS)
    return (date.min, in_time - timedelta(days=1)) if late else (in_time, date.max)


def settle(office: Office, number: str, new: Settlement) -> Voucher:
    """Accounts for an advance: books what was paid, and gives the advance back whole.

    `Voucher.remainder` says what comes back in cash, or is paid on top. Raises as `add_voucher`
    for the lines (there may be none), and `RuleSaysNoError`: ``no_such_voucher``,
    ``not_an_advance``, ``advance_reversed``, ``advance_settled``, ``settled_before_advance``.
    """
    check_may(office, "expenses.book")
    with office.writing("expenses.book") as write:
        draft = settlement_draft(office, number, new)
        paid = [line for line in draft.lines if line.kind == "out"]
        check_budget(office, draft.date, paid, has_note=bool(draft.note))
        settlement = book(office, write, draft)
    return load_voucher(office, settlement)


def settlement_draft(office: Office, number: str, new: Settlement) -> Draft:
    """A settlement as it will be booked. Raises as `settle`, but for the role and the month."""
    check_day(new.date, office.today())
    lines = checked_lines(funds_of(office), new.date, "out", new.lines) if new.lines else ()
    text = tidy(new.text, LONGEST_TEXT)
    check_receipts(new.receipts)
    paid = sum(line.fen for line in lines)
    lent = advance_to_settle(office, number, new.date)
    given = tuple(Line(line.fund, "", -line.fen, "advance") for line in lent.lines)
    return Draft(
        date=new.date,
        kind="settle",
        text=text or quoting("冲借", lent.number, lent.text),
        lines=(*lines, *given),
        handler=checked_handler(office, new.handler),
        payee=lent.payee,
        receipts=new.receipts,
        note=tidy(new.note, LONGEST_TEXT),
        approval=step_for(paid).key if lines else "",
        approver=tidy(new.approver, LONGEST_NAME),
        task=lent.task,
        files=new.files,
        settles=lent,
    )


def advance_to_settle(office: Office, number: str, day: date) -> Voucher:
    """The advance that may be settled on a day. Raises `RuleSaysNoError` as `settle`."""
    lent = load_voucher(office, number)
    if lent.kind != "advance" or lent.reverses:
        raise RuleSaysNoError(
            "not_an_advance",
            QT_TRANSLATE_NOOP("errors", "{number} 不是预借；请核对编号，在“预借”里找。"),
            number=lent.number,
        )
    if lent.reversed_by:
        raise RuleSaysNoError(
            "advance_reversed",
            QT_TRANSLATE_NOOP("errors", "预借 {number} 已由 {by} 冲销，不用再报销；请核对编号。"),
            number=lent.number,
            by=lent.reversed_by,
        )
    if lent.settled_by:
        raise RuleSaysNoError(
            "advance_settled",
            QT_TRANSLATE_NOOP(
                "errors", "预借 {number} 已由 {by} 报销；要重新报销，请先冲销 {by}。"
            ),
            number=lent.number,
            by=lent.settled_by,
        )
    if day < lent.date:
        raise RuleSaysNoError(
            "settled_before_advance",
            QT_TRANSLATE_NOOP(
                "errors", "报销的日期 {day} 早于预借的日期 {lent}；请写 {lent} 或以后的日期。"
            ),
            day=day.isoformat(),
            lent=lent.date.isoformat(),
        )
    return lent
