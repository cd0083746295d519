"""Moving money from one fund to another."""

from dataclasses import dataclass
from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.checks import (
    LONGEST_TEXT,
    check_amount,
    check_day,
    checked_handler,
    checked_text,
    tidy,
)
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Fund, fund_ended, funds_of
from community_desk.expenses.records import Line, Voucher
from community_desk.expenses.vouchers import Draft, book, load_voucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTransfer:
    """What a person fills in to move money. Funds may be keys, titles or synonyms."""

    date: date
    fund: str
    to_fund: str
    fen: int
    text: str
    handler: str = ""
    note: str = ""


def transfer(office: Office, new: NewTransfer) -> Voucher:
    """Moves money between two funds; it is neither income nor expense.

    Raises `NotUnderstoodError`: ``no_date``, ``no_such_fund``, ``same_fund``, ``amount_zero``,
    ``amount_too_large``, ``no_text``, ``text_too_long``; `RuleSaysNoError`: ``role_may_not``,
    ``fund_ended``, ``fund_earmarked``, ``month_closed``. ``side`` among an error's values is the
    field of the fund it is about: ``fund`` or ``to_fund``.
    """
    check_may(office, "expenses.transfer")
    draft = transfer_draft(office, new)
    with office.writing("expenses.transfer") as write:
        number = book(office, write, draft)
    return load_voucher(office, number)


def transfer_draft(office: Office, new: NewTransfer) -> Draft:
    """A transfer as it will be booked. Raises as `transfer`, but for the role and the month."""
    check_day(new.date, office.today())
    fund, to_fund = _funds(office, new)
    _check_may_move(fund, to_fund, new.date)
    check_amount(new.fen)
    return Draft(
        date=new.date,
        kind="transfer",
        text=checked_text(new.text),
        lines=(Line(fund.key, "", new.fen, "transfer", to_fund=to_fund.key),),
        handler=checked_handler(office, new.handler),
        note=tidy(new.note, LONGEST_TEXT),
    )


def _funds(office: Office, new: NewTransfer) -> tuple[Fund, Fund]:
    funds, found = funds_of(office), []
    for side, named in (("fund", new.fund), ("to_fund", new.to_fund)):
        try:
            found.append(funds.find(named))
        except NotUnderstoodError as error:
            error.values["side"] = side
            raise
    if found[0] == found[1]:
        raise NotUnderstoodError(
            "same_fund",
            QT_TRANSLATE_NOOP("errors", "“{fund}”不能调拨给自己；请另选一项转入的经费。"),
            fund=found[0].title,
            side="to_fund",
        )
    return found[0], found[1]


def _check_may_move(fund: Fund, to_fund: Fund, day: date) -> None:
    """Raises `RuleSaysNoError`: ``fund_ended``, ``fund_earmarked``."""
    hands_back = "、".join(one.title for one in load_classes().all if one.hands_back)
    if fund.is_over(day):
        raise RuleSaysNoError(
            "fund_ended",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{fund}”到 {day} 为止，余额不能再调走；请记一笔支出，类别选“{hands_back}”，"
                "退回拨款单位。",
            ),
            fund=fund.title,
            day=fund.ends_on,
            hands_back=hands_back,
            side="fund",
        )
    if to_fund.is_over(day):
        error = fund_ended(to_fund)
        error.values["side"] = "to_fund"
        raise error
    # What it may be spent on must not widen (专款专用).
    if fund.earmarked and not (to_fund.earmarked and set(to_fund.pays) <= set(fund.pays)):
        raise RuleSaysNoError(
            "fund_earmarked",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{fund}”专款专用，不能调到“{to_fund}”；用不完的请记一笔支出，"
                "类别选“{hands_back}”，退回拨款单位。",
            ),
            fund=fund.title,
            to_fund=to_fund.title,
            hands_back=hands_back,
            side="to_fund",
        )
