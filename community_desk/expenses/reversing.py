"""Taking back a voucher by a red entry: the same lines with the opposite sign."""

from dataclasses import replace
from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.checks import LONGEST_TEXT, check_day, quoting, tidy
from community_desk.expenses.records import Voucher
from community_desk.expenses.vouchers import Draft, book, load_voucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may


def reverse(office: Office, number: str, day: date, reason: str) -> Voucher:
    """Takes back a voucher; the red entry names it, and its note is the reason.

    Raises `NotUnderstoodError`: ``no_date``, ``reason_needed``, ``text_too_long``;
    `RuleSaysNoError`: ``role_may_not``, ``no_such_voucher``, ``month_closed``, and as
    `check_may_reverse`.
    """
    check_may(office, "expenses.reverse")
    check_day(day, office.today())
    reason = checked_reason(reason)
    with office.writing("expenses.reverse") as write:
        voucher = load_voucher(office, number)
        draft = red_draft(office, voucher, day, reason)
        red = book(office, write, draft, reason=reason)
    return load_voucher(office, red)


def checked_reason(reason: str) -> str:
    """Why something is taken back. Raises `NotUnderstoodError` ``reason_needed``,
    ``text_too_long``."""
    found = tidy(reason, LONGEST_TEXT)
    if not found:
        raise NotUnderstoodError(
            "reason_needed", QT_TRANSLATE_NOOP("errors", "冲销要写明原因；请补上再办。")
        )
    return found


def red_draft(office: Office, voucher: Voucher, day: date, reason: str) -> Draft:
    """What takes back a voucher on a day. Raises `RuleSaysNoError` ``reversed_before``, and as
    `check_may_reverse`.
    """
    check_may_reverse(voucher)
    if day < voucher.date:
        raise RuleSaysNoError(
            "reversed_before",
            QT_TRANSLATE_NOOP(
                "errors", "冲销的日期 {day} 早于原凭证的 {first}；请写 {first} 或以后的日期。"
            ),
            day=day.isoformat(),
            first=voucher.date.isoformat(),
        )
    return Draft(
        date=day,
        kind=voucher.kind,
        text=quoting("冲销", voucher.number, voucher.text),
        lines=tuple(replace(line, fen=-line.fen) for line in voucher.lines),
        handler=office.staff.name,
        payee=voucher.payee,
        note=reason,
        task=voucher.task,
        reverses=voucher,
    )


def check_may_reverse(voucher: Voucher) -> None:
    """Raises `RuleSaysNoError`: ``red_stays``, ``reversed_already``, ``settlement_first``."""
    if voucher.reverses:
        raise RuleSaysNoError(
            "red_stays",
            QT_TRANSLATE_NOOP(
                "errors", "{number} 本身是冲销 {reverses} 的凭证，不能再冲销；请重新记一笔。"
            ),
            number=voucher.number,
            reverses=voucher.reverses,
        )
    if voucher.reversed_by:
        raise RuleSaysNoError(
            "reversed_already",
            QT_TRANSLATE_NOOP("errors", "{number} 已由 {by} 冲销，不用再冲；请核对编号。"),
            number=voucher.number,
            by=voucher.reversed_by,
        )
    if voucher.settled_by:
        raise RuleSaysNoError(
            "settlement_first",
            QT_TRANSLATE_NOOP(
                "errors", "预借 {number} 已由 {by} 报销；请先冲销 {by}，再冲销 {number}。"
            ),
            number=voucher.number,
            by=voucher.settled_by,
        )
