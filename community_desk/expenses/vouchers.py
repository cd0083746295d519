"""Booking a payment or a receipt."""

from dataclasses import dataclass
from datetime import date, timedelta

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, found_or_no
from community_desk.expenses import store
from community_desk.expenses.forms import load_classes, load_funds
from community_desk.expenses.money import LARGEST_FEN, plain, yuan
from community_desk.expenses.records import KINDS, Kind, Line, Voucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office

EARLIEST_YEAR = 1990  # the first year of 城市居民委员会组织法
LONGEST_TEXT = 200
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVoucher:
    """What a person fills in. ``fund`` and ``class_`` may be a key, a title or a synonym.

    Without a class a receipt takes the usual class of its fund; without a handler it is the
    staff member who books it.
    """

    date: date
    kind: str
    fund: str
    fen: int
    text: str
    class_: str = ""
    handler: str = ""
    payee: str = ""
    receipts: int = 0


def add_voucher(office: Office, new: NewVoucher) -> Voucher:
    """Books a voucher under the next number of its month.

    Raises `NotUnderstoodError` or `RuleSaysNoError`; the code names the field (``no_date``,
    ``kind_unknown``, ``no_such_fund``, ``no_such_class``, ``class_not_of_kind``,
    ``amount_zero``, ``amount_too_large``, ``no_text``, ``text_too_long``, ``receipts_negative``)
    or the rule (``month_closed``).
    """
    classes, funds = load_classes(), load_funds()
    kind = _known_kind(new.kind)
    _check_day(new.date, office.today())
    _check_amount(new.fen)
    fund = funds.find(new.fund)
    class_ = classes.find(new.class_ or (fund.income_class if kind == "in" else ""), kind)
    text = _tidy(new.text, LONGEST_TEXT)
    if not text:
        raise NotUnderstoodError(
            "no_text", QT_TRANSLATE_NOOP("errors", "请写摘要：这笔钱用在什么事上。")
        )
    handler = _tidy(new.handler, LONGEST_NAME) or office.staff.name
    payee = _tidy(new.payee, LONGEST_NAME)
    if new.receipts < 0:
        raise NotUnderstoodError(
            "receipts_negative",
            QT_TRANSLATE_NOOP("errors", "票据张数不能是负数；没有票据就写 0。"),
        )
    month = new.date.isoformat()[:7]
    lines = (Line(fund.key, class_.key, new.fen),)
    with office.writing() as write:
        check_month_open(office, month)
        counter = store.next_counter(office.db, month)
        number = f"{month}-{counter:02d}"
        voucher_id, uid = store.insert_voucher(
            write,
            number=number,
            counter=counter,
            day=new.date,
            kind=kind,
            text=text,
            handler=handler,
            payee=payee,
            receipts=new.receipts,
            lines=lines,
        )
        write.audit(
            "add",
            "voucher",
            uid,
            new={
                "number": number,
                "date": new.date.isoformat(),
                "kind": kind,
                "fund": fund.key,
                "class": class_.key,
                "amount": plain(new.fen),
                "text": text,
                "handler": handler,
                "payee": payee,
                "receipts": new.receipts,
            },
        )
    return Voucher(
        id=voucher_id,
        uid=uid,
        number=number,
        date=new.date,
        kind=kind,
        text=text,
        handler=handler,
        payee=payee,
        receipts=new.receipts,
        lines=lines,
        class_title=class_.title,
        fund_title=fund.title,
    )


def load_voucher(office: Office, number: str) -> Voucher:
    """One voucher by its number. Raises `RuleSaysNoError` ``no_such_voucher``."""
    found = store.voucher_by_number(office.db, number, load_classes(), load_funds())
    return found_or_no(
        found,
        "no_such_voucher",
        QT_TRANSLATE_NOOP("errors", "没有编号为 {number} 的凭证；请核对编号。"),
        number=number,
    )


def without_receipt(office: Office, *, older_than_days: int = 0, limit: int = 200) -> list[Voucher]:
    """Payments that still lack a receipt, oldest first; domain E.1 warns after 30 days."""
    until = office.today() - timedelta(days=older_than_days)
    return store.vouchers_without_receipt(office.db, until, limit, load_classes(), load_funds())


def check_month_open(office: Office, month: str) -> None:
    """Raises `RuleSaysNoError` ``month_closed`` for a month that is closed or before one."""
    closed = store.last_closed_month(office.db)
    if month <= closed:
        raise RuleSaysNoError(
            "month_closed",
            QT_TRANSLATE_NOOP(
                "errors", "{month} 已结账（结到 {closed}），不能再记；请记在 {closed} 之后的月份。"
            ),
            month=month,
            closed=closed,
        )


def _known_kind(kind: str) -> Kind:
    if kind in KINDS:
        return KINDS[kind]
    raise NotUnderstoodError(
        "kind_unknown",
        QT_TRANSLATE_NOOP("errors", "“{kind}”不是收支方向；收入写 in，支出写 out。"),
        kind=kind,
    )


def _check_day(day: date, today: date) -> None:
    # A year that has not begun is a slip of the hand, except that next year's is being prepared.
    if not EARLIEST_YEAR <= day.year <= today.year + 1:
        raise NotUnderstoodError(
            "no_date",
            QT_TRANSLATE_NOOP("errors", "日期 {day} 的年份不对；请核对，最晚写到明年。"),
            day=day.isoformat(),
        )


def _check_amount(fen: int) -> None:
    if fen <= 0:
        raise NotUnderstoodError(
            "amount_zero", QT_TRANSLATE_NOOP("errors", "金额要大于零；请写这笔钱的数。")
        )
    if fen > LARGEST_FEN:
        raise NotUnderstoodError(
            "amount_too_large",
            QT_TRANSLATE_NOOP("errors", "金额“{text}”太大了；请核对位数，不超过 {largest} 元。"),
            text=yuan(fen),
            largest=yuan(LARGEST_FEN),
        )


def _tidy(text: str, longest: int) -> str:
    tidy = " ".join(text.split())
    if len(tidy) > longest:
        raise NotUnderstoodError(
            "text_too_long",
            QT_TRANSLATE_NOOP("errors", "“{start}…”太长，一行印不下；请写在 {longest} 字以内。"),
            start=tidy[:12],
            longest=longest,
        )
    return tidy
