"""The imports of vouchers on record: what came in when, by whom, and what of it still stands."""

import json
from dataclasses import dataclass
from pathlib import Path

from community_desk.errors import found_or_no
from community_desk.expenses import store_imports
from community_desk.expenses.store_imports import Batch
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.office.staff import staff_names
from community_desk.office.watched import Progress, told_by
from community_desk.workbooks.problems import write_kept_problems


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import. ``at`` is an instant; ``standing`` is how many of its ``vouchers`` were not
    taken back since.
    """

    batch: str
    file_name: str
    at: str
    staff: str
    rows: int
    booked: int
    skipped: int
    vouchers: int
    standing: int


def past_imports(office: Office) -> list[PastImport]:
    """All imports of vouchers, the newest first."""
    names = staff_names(office.db)
    found = []
    for batch in store_imports.batches(office.db):
        counts = json.loads(batch.counts)
        standing = sum(
            store_imports.standing_between(office.db, month, first, last)
            for month, (first, last) in counts["numbers"].items()
        )
        found.append(
            PastImport(
                batch=batch.uid,
                file_name=batch.file_name,
                at=batch.at,
                staff=names.get(batch.staff_uid, ""),
                rows=counts["rows"],
                booked=counts["booked"],
                skipped=sum(counts["skipped"].values()),
                vouchers=counts["vouchers"],
                standing=standing,
            )
        )
    return found


def write_problems_of(
    office: Office, batch: str, path: Path, progress: Progress | None = None
) -> int:
    """Writes the lines that an import did not book to a workbook, and gives how many they were.
    ``progress`` may stop it; then there is no file.

    Raises `RuleSaysNoError` ``no_such_import``, ``role_may_not``; `TroubleError`.
    """
    check_may(office, "expenses.import")
    stored = load_batch(office, batch)
    problems = json.loads(stored.problems)
    write_kept_problems(path, problems, json.loads(stored.headings), told_by(progress))
    return len(problems)


def load_batch(office: Office, uid: str) -> Batch:
    """An import on record. Raises `RuleSaysNoError` ``no_such_import``."""
    found = store_imports.batches(office.db, uid.strip()) if uid.strip() else []
    return found_or_no(
        next(iter(found), None),
        "no_such_import",
        QT_TRANSLATE_NOOP("errors", "没有这次导入的记录；请核对批号。"),
    )
