"""Mending what is written on a voucher while its month is open."""

from collections.abc import Mapping

from community_desk.errors import RuleSaysNoError
from community_desk.expenses import store
from community_desk.expenses.checks import (
    LONGEST_NAME,
    LONGEST_TEXT,
    check_receipts,
    checked_borrower,
    checked_text,
    is_closed,
    tidy,
)
from community_desk.expenses.records import Voucher
from community_desk.expenses.said_periods import said_period
from community_desk.expenses.vouchers import load_voucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may


def amend(
    office: Office,
    number: str,
    *,
    read: Voucher | None = None,
    text: str | None = None,
    note: str | None = None,
    handler: str | None = None,
    payee: str | None = None,
    approver: str | None = None,
    receipts: int | None = None,
    task: str | None = None,
) -> Voucher:
    """Changes what is given; date, funds, classes and amounts only a red entry takes back.

    ``read`` is the voucher as it was seen: where somebody changed the same field since, nothing is
    written. Raises `NotUnderstoodError`: ``no_text``, ``text_too_long``, ``no_borrower``,
    ``receipts_negative``; `RuleSaysNoError`: ``role_may_not``, ``no_such_voucher``,
    ``month_closed``, ``changed_meanwhile``.
    """
    check_may(office, "expenses.book")
    wanted: dict[str, str | int] = {}
    if text is not None:
        wanted["text"] = checked_text(text)
    if note is not None:
        wanted["note"] = tidy(note, LONGEST_TEXT)
    for key, name in (("handler", handler), ("payee", payee), ("approver", approver)):
        if name is not None:
            wanted[key] = tidy(name, LONGEST_NAME)
    if receipts is not None:
        check_receipts(receipts)
        wanted["receipts"] = receipts
    if task is not None:
        wanted["task"] = task
    voucher = load_voucher(office, number)
    if not _changed(voucher, wanted):
        return voucher
    with office.writing("expenses.book") as write:
        voucher = load_voucher(office, number)
        changed = _changed(voucher, wanted)
        _check_may_change(office, voucher, changed, read)
        columns = {"task_uid" if key == "task" else key: value for key, value in changed.items()}
        store.update_voucher(write, voucher.id, columns)
        old = {key: getattr(voucher, key) for key in changed}
        write.audit("change", "voucher", voucher.uid, old=old, new=changed)
    return load_voucher(office, number)


def _changed(voucher: Voucher, wanted: Mapping[str, str | int]) -> dict[str, str | int]:
    return {key: value for key, value in wanted.items() if getattr(voucher, key) != value}


def _check_may_change(
    office: Office, voucher: Voucher, changed: Mapping[str, str | int], read: Voucher | None
) -> None:
    if is_closed(office, voucher.month):
        raise RuleSaysNoError(
            "month_closed",
            QT_TRANSLATE_NOOP(
                "errors",
                "{month}已结账，{number} 不能再改；记错了请在没有结账的月份冲销，再重新记一笔。",
            ),
            month=said_period(voucher.month),
            number=voucher.number,
        )
    if voucher.kind == "advance" and "payee" in changed:
        checked_borrower(str(changed["payee"]))
    if read and any(getattr(read, key) != getattr(voucher, key) for key in changed):
        raise RuleSaysNoError(
            "changed_meanwhile",
            QT_TRANSLATE_NOOP("errors", "{number} 刚被别人改过；请看过新内容再改一次。"),
            number=voucher.number,
        )
