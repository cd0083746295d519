"""归档: a book closed for a period, frozen on paper and as a workbook, in three marked copies.

What becomes of the entries later does not touch it. Its numbers are whole, for an archive with
hidden numbers proves nothing; so whoever takes it out says what for, which is on record.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Literal

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import shelf, store_archive, store_periods, versions
from community_desk.ledgers.access import check_may_edit, check_may_see, seen_books
from community_desk.ledgers.book_periods import Period
from community_desk.ledgers.book_sheets import Slip, pages_of, sheet_of
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.export import check_reason
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.store_archive import StoredArchive
from community_desk.ledgers.taking_out import take_out
from community_desk.office.office import Office
from community_desk.office.watched import Progress, told_by
from community_desk.printing.joining import join
from community_desk.printing.marks import Mark, add_mark
from community_desk.workbooks.write import check_kind, sheets_as_bytes, write_export

# Three copies of each, by who keeps it.
COPIES: Mapping[str, Mark] = {"市": "市", "街道": "街道", "社区": "社区"}
_NOTES = {"市": "一式三份之一", "街道": "一式三份之二", "社区": "一式三份之三"}
_STEPS = 100  # of each book
Kind = Literal["pdf", "xlsx"]


@dataclass(frozen=True, slots=True)
class ArchiveLine:
    """How a book stands for a period: how many entries it has for it, and what was closed."""

    book: Book
    entries: int
    archived: StoredArchive | None
    is_over: bool

    @property
    def is_due(self) -> bool:
        """Whether it has something to be closed."""
        return self.is_over and self.archived is None and self.entries > 0


def close_period(
    office: Office, book: Book, period: Period, *, progress: Progress | None = None
) -> StoredArchive:
    """Freezes a book for a period: of a log what happened in it, of a roll how it stood at its
    end, with what was closed in it.

    Raises `RuleSaysNoError` for a role that may not write in the book, for all time, for a period
    that is not over or was closed already, and when stopped.
    """
    check_may_edit(office, book)
    _check_can_close(office, book, period)
    taken = take_out(office, book, period, full=True, closed=True)
    slip = Slip(office.setting("name"), f"归档人：{office.staff.name}", office.today())
    pdf = pages_of(taken, slip, told_by(progress))
    xlsx = sheets_as_bytes([sheet_of(taken, slip)])
    with office.writing("ledgers.edit") as write:
        _check_can_close(office, book, period)
        hashes = {"pdf_sha256": sha256(pdf).hexdigest(), "xlsx_sha256": sha256(xlsx).hexdigest()}
        values = {
            "book": book.code,
            "version": versions.version_in_force(office, write, book),
            "period": period.key,
            "from_on": period.first.isoformat(),
            "until_on": period.last.isoformat(),
            "entries": len(taken.rows),
            **hashes,
        }
        store_archive.add(write, values, pdf=pdf, xlsx=xlsx)
        write.audit("archive", "book", book.code, new=values)
    return _archive(office, book, period)


def close_books(
    office: Office, books: Sequence[Book], period: Period, *, progress: Progress
) -> int:
    """`close_period` of one book after the other; gives how many. What was closed before it is
    stopped, or one raises, stays closed.
    """
    for number, book in enumerate(books):
        close_period(office, book, period, progress=_within(progress, number, len(books)))
    return len(books)


def take_archive(
    office: Office, book: Book, period: Period, kind: Kind, *, reason: str, copy: str = ""
) -> bytes:
    """The frozen file, proven to be as it was closed; pages bear the mark of one of `COPIES`.

    A workbook is given as it is frozen, whoever the copy is for. Raises `RuleSaysNoError` without
    a reason, for a role that may not see the book, a period that was not closed,
    `NotUnderstoodError` for a copy there is none of, `TroubleError` for a file that is not what
    was frozen.
    """
    check_may_see(office, book)
    check_reason(reason)
    if copy and copy not in COPIES:
        raise NotUnderstoodError(
            "no_such_copy",
            QT_TRANSLATE_NOOP("errors", "没有“{copy}”这一份；可以写 {copies}。"),
            copy=copy,
            copies="、".join(COPIES),
        )
    stored = _archive(office, book, period)
    content = store_archive.content(office.db, stored.uid, kind)
    frozen = stored.pdf_sha256 if kind == "pdf" else stored.xlsx_sha256
    if sha256(content).hexdigest() != frozen:
        raise TroubleError(
            "archive_damaged",
            QT_TRANSLATE_NOOP(
                "errors",
                "《{book}》{period} 的归档与归档时不一样了；请从备份恢复，不要使用这一份。",
            ),
            book=book.name,
            period=period.key,
        )
    with office.noting("ledgers.export") as write:
        new = {"period": period.key, "kind": kind, **({"copy": copy} if copy else {})}
        write.audit("take_archive", "book", book.code, new=new, reason=reason.strip())
    if kind == "pdf" and copy:
        return add_mark(content, COPIES[copy], _NOTES[copy], across=False)
    return content


def save_copy(
    office: Office, book: Book, period: Period, path: Path, *, reason: str, copy: str
) -> None:
    """Writes one of the `COPIES` to an ``.xlsx`` or ``.pdf``. Raises as `take_archive` does,
    `NotUnderstoodError` for another kind of file, `TroubleError` where it cannot be written.
    """
    check_kind(path)
    kind: Kind = "pdf" if path.suffix.lower() == ".pdf" else "xlsx"
    write_export(path, take_archive(office, book, period, kind, reason=reason, copy=copy))


def three_copies(office: Office, book: Book, period: Period, *, reason: str) -> bytes:
    """All `COPIES` in one file, to be printed together. Raises as `take_archive` does."""
    copies = [
        take_archive(office, book, period, "pdf", reason=reason, copy=copy) for copy in COPIES
    ]
    out = BytesIO()
    join(copies, out, title=f"{book.name} {period.key}", author=office.setting("name"))
    return out.getvalue()


def archives(office: Office) -> list[tuple[Book, StoredArchive]]:
    """What was closed of the books that one may see, the newest period first."""
    books = {book.code: book for book in seen_books(office, books_in_force(office))}
    found = store_archive.all_archives(office.db)
    return [(books[each.book], each) for each in found if each.book in books]


def lines(office: Office, period: Period) -> list[ArchiveLine]:
    """How every book that this office keeps, and one may see, stands for a period; those put away
    too where they were closed. Raises `RuleSaysNoError` for all time.
    """
    _check_period(period)
    books = books_in_force(office)
    closed = store_archive.archives_of(office.db, period.key)
    kept = {book.code for book in shelf.open_books(office, books)} | closed.keys()
    is_over = period.last < office.today()
    return [
        ArchiveLine(
            book,
            closed[book.code].entries
            if book.code in closed
            else store_periods.count_in(office.db, book, period, closed=True),
            closed.get(book.code),
            is_over,
        )
        for book in seen_books(office, books)
        if book.code in kept
    ]


def _within(progress: Progress, number: int, books: int) -> Progress:
    """How far one of some books is, as a part of all."""
    return lambda done, total: progress(_STEPS * number + _STEPS * done // total, _STEPS * books)


def _check_can_close(office: Office, book: Book, period: Period) -> None:
    _check_period(period)
    if period.last >= office.today():
        raise RuleSaysNoError(
            "period_not_over",
            QT_TRANSLATE_NOOP(
                "errors", "{period} 还没有过完，《{book}》要等 {day} 过后才能归档；请先归档以前的。"
            ),
            period=period.key,
            book=book.name,
            day=period.last.isoformat(),
        )
    if stored := store_archive.archive_of(office.db, book.code, period.key):
        raise RuleSaysNoError(
            "period_closed",
            QT_TRANSLATE_NOOP(
                "errors",
                "《{book}》{period} 已由{name}在 {day} 归档，不能再归档；要用请取出归档的那一份。",
            ),
            book=book.name,
            period=period.key,
            name=stored.archived_by,
            day=stored.day.isoformat(),
        )


def _check_period(period: Period) -> None:
    if period.kind == "all":
        raise RuleSaysNoError(
            "archive_needs_period",
            QT_TRANSLATE_NOOP("errors", "归档要写明期间；请写成 2026-11、2026-Q4 或 2026。"),
        )


def _archive(office: Office, book: Book, period: Period) -> StoredArchive:
    return found_or_no(
        store_archive.archive_of(office.db, book.code, period.key),
        "period_not_closed",
        QT_TRANSLATE_NOOP("errors", "《{book}》{period} 还没有归档；请先归档，再取出。"),
        book=book.name,
        period=period.key,
    )
