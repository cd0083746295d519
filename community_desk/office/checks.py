"""Whether an office is whole: the file, the tables, the references, the audit chain."""

import hashlib

from sqlite_utils import Database

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit, connection
from community_desk.office.office import Office


def check(office: Office) -> list[TroubleError]:
    """Everything that is wrong with an office, each as one sentence; empty when it is sound."""
    try:
        with connection.known_troubles(), connection.one_state(office.db):
            return _findings(office)
    except TroubleError as trouble:
        return [trouble]


def _findings(office: Office) -> list[TroubleError]:
    db, found = office.db, []
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
    broken = audit.first_broken_link(db)
    if broken is not None:
        found.append(
            TroubleError(
                "audit_broken",
                QT_TRANSLATE_NOOP(
                    "errors", "操作记录从第 {id} 行起对不上，可能被改动过；请保留现场并报告主任。"
                ),
                id=broken,
            )
        )
    for table in ("certificate", "refusal"):
        for number, pdf, sha256 in db.execute(f"SELECT number, pdf, pdf_sha256 FROM {table}"):
            if hashlib.sha256(pdf).hexdigest() != sha256:
                found.append(
                    TroubleError(
                        "paper_altered",
                        QT_TRANSLATE_NOOP("errors", "{number} 存下的纸面被改动过，请从备份恢复。"),
                        number=number,
                    )
                )
    return found


def _forget_search_indexes(db: Database) -> None:
    """Lets SQLite read anew how its search indexes lie: its check takes them to lie as when this
    connection last asked, and calls damage what another program has merged since. A query does
    it, also one that finds nothing.
    """
    tables = db.execute("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'").fetchall()
    for (table,) in tables:
        db.execute(f"SELECT rowid FROM {table} LIMIT 1").fetchone()
