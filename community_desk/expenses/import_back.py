"""Taking back a whole import: a red entry for each voucher of it that still stands."""

import json
from dataclasses import dataclass

from community_desk.errors import RuleSaysNoError
from community_desk.expenses.import_record import load_batch
from community_desk.expenses.records import Voucher
from community_desk.expenses.reversing import checked_reason, red_draft
from community_desk.expenses.vouchers import book, load_voucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.office.watched import Progress, each, told_by


@dataclass(frozen=True, slots=True)
class ReversedImport:
    """What taking an import back did: the numbers of the red entries, and of what stays because
    it is a red entry of the workbook against an older voucher."""

    red: tuple[str, ...]
    stays: tuple[str, ...]


def reverse_import(
    office: Office, batch: str, reason: str, progress: Progress | None = None
) -> ReversedImport:
    """Takes back the vouchers of an import by red entries of today, all of them or none;
    ``progress`` hears how far it is and may stop it.

    What was taken back before stays so. Raises `NotUnderstoodError` ``reason_needed``,
    ``text_too_long``; `RuleSaysNoError`: ``role_may_not``, ``no_such_import``,
    ``import_taken_back``, ``month_closed``, ``settlement_first`` for an advance of the import that
    was settled since.
    """
    check_may(office, "expenses.reverse")
    check_may(office, "expenses.import")
    reason = checked_reason(reason)
    with office.writing("expenses.import") as write:
        vouchers = _vouchers_of(office, batch)
        own = {voucher.number for voucher in vouchers}
        stays = [one.number for one in vouchers if one.reverses and one.reverses not in own]
        standing = [one.number for one in vouchers if not one.reverses and not one.reversed_by]
        if not standing:
            raise RuleSaysNoError(
                "import_taken_back",
                QT_TRANSLATE_NOOP("errors", "这次导入的凭证都已经冲销，不用再冲。"),
            )
        red = []
        # A settlement goes before the advance that it accounts for.
        for number in each(reversed(standing), told_by(progress), len(standing)):
            voucher = load_voucher(office, number)
            day = max(office.today(), voucher.date)
            draft = red_draft(office, voucher, day, reason)
            red.append(book(office, write, draft, reason=reason))
        write.audit("reverse", "vouchers", batch, new={"red": len(red)}, reason=reason)
    return ReversedImport(tuple(red), tuple(stays))


def _vouchers_of(office: Office, batch: str) -> list[Voucher]:
    """The vouchers that an import booked, in the order of their days."""
    counts = json.loads(load_batch(office, batch).counts)
    numbers = [
        f"{month}-{counter:02d}"
        for month, (first, last) in counts["numbers"].items()
        for counter in range(first, last + 1)
    ]
    return sorted(
        (load_voucher(office, number) for number in numbers), key=lambda one: (one.date, one.id)
    )
