"""The receipts of a voucher: photographs, scans and PDFs kept inside the vault, or word that the
paper came. They may come at any time, also when the month is closed; domain E.1 wants one within
30 days.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, found_or_no
from community_desk.expenses import store_receipts
from community_desk.expenses.checks import is_closed
from community_desk.expenses.said_periods import said_period
from community_desk.expenses.vouchers import load_voucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.attached_files import NewFile, check_new, said_reason
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.workbooks.write import write_export

# What receipts are put into, as sentences about files call it.
PLACE = QT_TRANSLATE_NOOP("receipts", "票据")
ON_PAPER = "纸质票据"
MOST_SHEETS = 999


@dataclass(frozen=True, slots=True)
class Receipt:
    """One receipt of a voucher. ``kind`` is the media type, empty for one on paper only;
    ``sheets`` is how many sheets of paper came with it, ``size`` is in bytes.
    """

    uid: str
    voucher: str
    name: str
    kind: str
    sheets: int
    size: int
    sha256: str
    added_at: str
    added_by: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A receipt with its bytes."""

    receipt: Receipt
    content: bytes = field(repr=False)


def add_receipts(
    office: Office, number: str, files: Sequence[NewFile] = (), sheets: int = 0
) -> list[Receipt]:
    """Puts receipts to a voucher, all of them or none; without files it is word that so many
    ``sheets`` of paper came. Also to a voucher of a closed month.

    Raises `NotUnderstoodError`: ``no_receipt_given``, ``sheets_unclear``; `RuleSaysNoError`:
    ``role_may_not``, ``no_such_voucher``, ``attached_already``.
    """
    check_may(office, "expenses.book")
    if not 0 <= sheets <= MOST_SHEETS:
        raise NotUnderstoodError(
            "sheets_unclear",
            QT_TRANSLATE_NOOP("errors", "票据张数要在 0 到 {most} 之间；请核对。"),
            most=MOST_SHEETS,
        )
    new = list(files) or ([NewFile(PLACE, ON_PAPER, "", b"")] if sheets else [])
    if not new:
        raise NotUnderstoodError(
            "no_receipt_given",
            QT_TRANSLATE_NOOP("errors", "没有给票据；请放入文件，或写明补到了几张。"),
        )
    with office.writing("expenses.book") as write:
        voucher = load_voucher(office, number)
        _check_new(office, number, files)
        # The paper is counted once, however many photographs of it there are.
        counted = [sheets, *(0 for _ in new[1:])]
        uids = [
            store_receipts.insert(write, (voucher.id, voucher.uid), file, count)
            for file, count in zip(new, counted, strict=True)
        ]
    return [each for each in receipts_of(office, number) if each.uid in uids]


def receipts_of(office: Office, number: str) -> list[Receipt]:
    """The receipts of a voucher, in the order in which they came."""
    voucher = load_voucher(office, number)
    return [_receipt(row) for row in store_receipts.rows_of_voucher(office.db, voucher.id)]


def load(office: Office, uid: str) -> Loaded:
    """A receipt to be looked at; that it was is on record.

    Raises `RuleSaysNoError`: ``no_such_receipt``, ``paper_only``.
    """
    found = _with_file(office, uid)
    with office.noting("expenses.receipts") as write:
        about = {"file": uid, "name": found.name}
        write.audit("view", "voucher", load_voucher(office, found.voucher).uid, new=about)
    return Loaded(found, store_receipts.content(office.db, uid))


def load_for_thumbnail(office: Office, uid: str) -> bytes:
    """A receipt to be drawn too small to be read, which is not put on record."""
    return store_receipts.content(office.db, _with_file(office, uid).uid)


def take_out(office: Office, uid: str, path: Path, *, reason: str) -> None:
    """Writes a receipt to the disk, where the vault protects it no more; on record with its reason.

    Raises `RuleSaysNoError`: ``reason_needed``, ``no_such_receipt``, ``paper_only``;
    `TroubleError` where it cannot be written.
    """
    reason = said_reason(reason)
    found = _with_file(office, uid)
    content = store_receipts.content(office.db, uid)
    about = {"file": uid, "name": found.name, "to": path.name}
    with office.noting("expenses.export") as write:
        voucher = load_voucher(office, found.voucher)
        write.audit("export", "voucher", voucher.uid, new=about, reason=reason)
    write_export(path, content)


def remove(office: Office, uid: str, reason: str) -> Loaded:
    """Takes a receipt away for good; gives it, so that it can be put back.

    Raises `RuleSaysNoError`: ``role_may_not``, ``reason_needed``, ``no_such_receipt``,
    ``receipt_stays`` where the month of its voucher is closed.
    """
    check_may(office, "expenses.book")
    reason = said_reason(reason, removing=True)
    with office.writing("expenses.book") as write:
        found = _found(office, uid)
        voucher = load_voucher(office, found.voucher)
        if is_closed(office, voucher.month):
            raise RuleSaysNoError(
                "receipt_stays",
                QT_TRANSLATE_NOOP(
                    "errors", "{month}已结账，凭证 {number} 的票据不能再移除；可以放入新的。"
                ),
                month=said_period(voucher.month),
                number=voucher.number,
            )
        removed = Loaded(found, store_receipts.content(office.db, uid))
        store_receipts.delete(write, voucher.uid, uid, _as_new(removed), found.sheets, reason)
    return removed


def put_back(office: Office, removed: Loaded) -> None:
    """Undoes `remove`. Raises `RuleSaysNoError`."""
    check_may(office, "expenses.book")
    was = removed.receipt
    with office.writing("expenses.book") as write:
        voucher = load_voucher(office, was.voucher)
        file = _as_new(removed)
        _check_new(office, was.voucher, [file] if file.kind else [])
        store_receipts.insert(write, (voucher.id, voucher.uid), file, was.sheets, was.uid)


def _check_new(office: Office, number: str, files: Sequence[NewFile]) -> None:
    there = receipts_of(office, number)
    check_new(files, [(file.place, each.sha256) for file in files for each in there])


def _found(office: Office, uid: str) -> Receipt:
    row = found_or_no(
        store_receipts.row(office.db, uid),
        "no_such_receipt",
        QT_TRANSLATE_NOOP("errors", "这张凭证里没有这份票据了；请刷新后重新选择。"),
    )
    return _receipt(row)


def _with_file(office: Office, uid: str) -> Receipt:
    found = _found(office, uid)
    if not found.kind:
        raise RuleSaysNoError(
            "paper_only",
            QT_TRANSLATE_NOOP(
                "errors", "这份票据只有纸质件，没有存照片或扫描件；请到凭证册里查看。"
            ),
        )
    return found


def _receipt(row: store_receipts.Row) -> Receipt:
    uid, name, kind, sheets, size, sha256, added_at, added_by, number = row
    return Receipt(uid, number, name, kind, sheets, size, sha256, added_at, added_by)


def _as_new(loaded: Loaded) -> NewFile:
    was = loaded.receipt
    return NewFile(PLACE, was.name, was.kind, loaded.content)
