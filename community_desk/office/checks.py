"""Whether an office is whole: the file, the tables, the references, the audit chain, the bytes of
what was stored, the sums of its money.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit, connection, good_copies, pages
from community_desk.office.office import DATABASE_FILE, Office
from community_desk.office.schema_expenses import CLOSED, VOUCHER_TOTAL
from community_desk.office.voucher_numbers import said_number
from community_desk.office.watched import Told

_PAPER = QT_TRANSLATE_NOOP("errors", "{number} 存下的纸面被改动过，请从备份恢复。")
_ARCHIVE = QT_TRANSLATE_NOOP("errors", "台账 {book} {period} 的归档被改动过，请从备份恢复。")
# What is stored with the SHA-256 of its bytes: the code and the sentence for what no longer agrees
# with it, and what is read, the bytes and the SHA-256 last.
_STORED = (
    ("paper_altered", _PAPER, "SELECT number, pdf, pdf_sha256 FROM certificate"),
    ("paper_altered", _PAPER, "SELECT number, pdf, pdf_sha256 FROM refusal"),
    ("paper_altered", _PAPER, "SELECT number, pdf, pdf_sha256 FROM reply"),
    ("archive_altered", _ARCHIVE, "SELECT book, period, pdf, pdf_sha256 FROM book_archive"),
    ("archive_altered", _ARCHIVE, "SELECT book, period, xlsx, xlsx_sha256 FROM book_archive"),
    (
        "attachment_altered",
        QT_TRANSLATE_NOOP(
            "errors", "台账 {book} 第 {serial} 条的附件“{name}”被改动过，请从备份恢复。"
        ),
        (
            "SELECT e.book, e.serial, a.name, a.content, a.sha256"
            " FROM attachment a JOIN entry e ON e.id = a.entry_id"
        ),
    ),
    (
        "receipt_altered",
        QT_TRANSLATE_NOOP("errors", "凭证 {number} 的票据“{name}”被改动过，请从备份恢复。"),
        (
            "SELECT v.number, r.name, r.content, r.sha256"
            " FROM receipt r JOIN voucher v ON v.id = r.voucher_id WHERE r.kind <> ''"
        ),
    ),
    (
        "publication_altered",
        QT_TRANSLATE_NOOP("errors", "{period} 的公开表（{day} 公开）被改动过，请从备份恢复。"),
        "SELECT period, published_on AS day, pdf, sha256 FROM publication",
    ),
)
# What must come to the same; each row that is read is one that does not.
_SUMS = (
    (
        "voucher_sum",
        QT_TRANSLATE_NOOP(
            "errors", "凭证 {number} 的金额和它的明细对不上，可能被改动过；请从备份恢复。"
        ),
        f"SELECT number FROM voucher WHERE fen <> {VOUCHER_TOTAL} ORDER BY month, counter",
    ),
    (
        "receipts_sum",
        QT_TRANSLATE_NOOP(
            "errors", "凭证 {number} 的票据张数和补到的票据对不上，可能被改动过；请从备份恢复。"
        ),
        (
            "SELECT number FROM voucher v WHERE came <>"
            " (SELECT coalesce(sum(sheets), 0) FROM receipt WHERE voucher_id = v.id)"
            " ORDER BY month, counter"
        ),
    ),
    (
        "month_sum",
        QT_TRANSLATE_NOOP("errors", "{month} 的合计和凭证明细对不上，可能被改动过；请从备份恢复。"),
        (
            "SELECT DISTINCT month FROM ("
            " SELECT month, kind, class, fund, to_fund, fen FROM month_sum UNION ALL"
            " SELECT month, kind, class, fund, to_fund, -fen FROM voucher_line)"
            " GROUP BY month, kind, class, fund, to_fund HAVING sum(fen) <> 0 ORDER BY month"
        ),
    ),
    (
        "month_close_sum",
        QT_TRANSLATE_NOOP(
            "errors", "{month} 结账时的数和现在的凭证对不上，可能被改动过；请从备份恢复。"
        ),
        (
            f"SELECT month FROM month_close c WHERE {CLOSED} AND (income_fen, expense_fen) IS NOT ("
            " SELECT coalesce(sum(iif(kind = 'in', fen, 0)), 0),"
            " coalesce(sum(iif(kind = 'out', fen, 0)), 0)"
            " FROM voucher_line WHERE month = c.month) ORDER BY month"
        ),
    ),
)
# Those whose ``number`` is that of a voucher.
_OF_VOUCHERS = ("receipt_altered", "voucher_sum", "receipts_sum")


def check(office: Office) -> list[TroubleError]:
    """Everything that is wrong with an office, each as one sentence; empty when it is sound."""
    try:
        with office.troubles():
            office.check_in_place()
            with connection.one_state(office.db):
                found = _findings(office)
    except TroubleError as trouble:
        found = [trouble]
    return [good_copies.with_good_copy(each, office.folder, office.key) for each in found]


def broken_chain(db: Database, told: Told = lambda done, total: None) -> TroubleError | None:
    """What is wrong with the chain of the audit trail; None where it holds. ``told`` hears how many
    lines are checked.
    """
    broken = audit.first_broken_link(db, told)
    if broken is None:
        return None
    return TroubleError(
        "audit_broken",
        QT_TRANSLATE_NOOP(
            "errors", "操作记录从第 {id} 行起对不上，可能被改动过；请保留现场并报告主任。"
        ),
        id=broken,
    )


def _findings(office: Office) -> list[TroubleError]:
    db, found = office.db, []
    # What this connection has in memory already is not read from the disk again.
    lost = pages.surely_damaged_pages(
        lambda: connection.damaged_pages(db), office.folder / DATABASE_FILE
    )
    if lost:
        raise TroubleError(
            "damaged",
            QT_TRANSLATE_NOOP(
                "errors",
                "办公室文件有 {count} 页已损坏（第 {first} 页起）；请不要再写入，从备份恢复。",
            ),
            count=len(lost),
            first=lost[0],
        )
    _forget_search_indexes(db)
    for (message,) in db.execute("PRAGMA integrity_check"):
        if message != "ok":
            found.append(
                TroubleError(
                    "file_damaged",
                    QT_TRANSLATE_NOOP("errors", "办公室文件有损坏（{message}），请从备份恢复。"),
                    message=message,
                )
            )
    orphans = db.execute("PRAGMA foreign_key_check").fetchall()
    if orphans:
        found.append(
            TroubleError(
                "orphans",
                QT_TRANSLATE_NOOP("errors", "有 {count} 行指向不存在的记录，请从备份恢复。"),
                count=len(orphans),
            )
        )
    if broken := broken_chain(db):
        found.append(broken)
    return [*found, *_altered(db), *_sums_apart(db)]


def _altered(db: Database) -> Iterator[TroubleError]:
    for code, sentence, sql in _STORED:
        for names, (*values, content, sha256) in _rows(db, sql):
            if hashlib.sha256(content).hexdigest() != sha256:
                yield TroubleError(code, sentence, **_told(code, names, values))


def _sums_apart(db: Database) -> Iterator[TroubleError]:
    for code, sentence, sql in _SUMS:
        for names, values in _rows(db, sql):
            yield TroubleError(code, sentence, **_told(code, names, values))


def _told(code: str, names: Sequence[str], values: Sequence[Any]) -> dict[str, Any]:
    told = dict(zip(names, values, strict=False))
    return told | {"number": said_number(told["number"])} if code in _OF_VOUCHERS else told


def _rows(db: Database, sql: str) -> Iterator[tuple[list[str], tuple[Any, ...]]]:
    """Each row with the names of its columns."""
    cursor = db.execute(sql)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield names, row


def _forget_search_indexes(db: Database) -> None:
    """Lets SQLite read anew how its search indexes lie: its check takes them to lie as when this
    connection last asked, and calls damage what another program has merged since. A query does
    it, also one that finds nothing.
    """
    tables = db.execute("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'").fetchall()
    for (table,) in tables:
        db.execute(f"SELECT rowid FROM {table} LIMIT 1").fetchone()
