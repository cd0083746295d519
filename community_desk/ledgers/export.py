"""A book taken out, on paper or as a workbook: who did it and what for is on record (domain G)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.access import check_may_see
from community_desk.ledgers.book_periods import ALL, Period
from community_desk.ledgers.book_sheets import Slip, pages_of, sheet_of
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.taking_out import TakenOut, take_out
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.office.watched import Progress, each, told_by
from community_desk.workbooks.write import check_kind, write_export, write_sheets


def export_book(
    office: Office,
    book: Book,
    path: Path,
    *,
    reason: str,
    full: bool = False,
    period: Period = ALL,
    closed: bool = False,
    progress: Progress | None = None,
) -> int:
    """Writes the entries of a book for a period to an ``.xlsx`` or ``.pdf``; gives how many.

    Numbers are masked unless ``full``; ``closed`` entries too, if wished. ``progress`` hears how
    far it is and may stop it. Raises `RuleSaysNoError` without a reason, for a role that may not
    export or see the book, and when stopped; `NotUnderstoodError` for another kind of file,
    `TroubleError` where it cannot be written.
    """
    check_may(office, "ledgers.export")
    check_may_see(office, book)
    check_reason(reason)
    check_kind(path)
    taken = take_out(office, book, period, full=full, closed=closed)
    slip = _slip(office, "导出人", reason)
    told, count = told_by(progress), len(taken.rows)
    if path.suffix.lower() == ".pdf":
        pdf = pages_of(taken, slip, told)
        with _on_record(office, "export", taken, reason, closed, path.name):
            write_export(path, pdf)
    else:
        sheet = sheet_of(taken, slip)
        rows = each(sheet.rows, told, count)
        with _on_record(office, "export", taken, reason, closed, path.name):
            write_sheets(path, [replace(sheet, rows=rows)])
    return count


def print_book(
    office: Office,
    book: Book,
    *,
    reason: str = "打印",
    full: bool = False,
    period: Period = ALL,
    closed: bool = False,
    progress: Progress | None = None,
) -> bytes:
    """The pages that `export_book` would write, on record as printed. Raises as that does, and for
    a role that may not look at the numbers that ``full`` would print.
    """
    check_may_see(office, book)
    if full:
        check_may(office, "ledgers.reveal")
    check_reason(reason)
    taken = take_out(office, book, period, full=full, closed=closed)
    pdf = pages_of(taken, _slip(office, "打印人", reason), told_by(progress))
    with _on_record(office, "print", taken, reason, closed):
        return pdf


def check_reason(reason: str) -> None:
    """Raises `RuleSaysNoError` where nothing is said of what a book is taken out for."""
    if not reason.strip():
        raise RuleSaysNoError(
            "reason_needed", QT_TRANSLATE_NOOP("errors", "导出台账要写明用途；请补上再导出。")
        )


def _slip(office: Office, label: str, reason: str) -> Slip:
    who = f"{label}：{office.staff.name}"
    return Slip(office.setting("name"), who, office.today(), reason.strip())


@contextmanager
def _on_record(
    office: Office, action: str, taken: TakenOut, reason: str, closed: bool, file: str = ""
) -> Iterator[None]:
    """Only where what is done inside is done."""
    with office.noting("ledgers.export" if action == "export" else "ledgers.print") as write:
        write.audit(
            action,
            "book",
            taken.book.code,
            new={
                **({"file": file} if file else {}),
                "entries": len(taken.rows),
                "full": taken.full,
                **({"period": taken.period.key} if taken.period.key else {}),
                **({"closed": True} if closed else {}),
            },
            reason=reason.strip(),
        )
        yield
