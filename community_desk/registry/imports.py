"""The imports of an office on record: what came in when, by whom, and whether it still stands."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from community_desk.errors import found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.office.staff import staff_names
from community_desk.office.watched import Progress, told_by
from community_desk.registry import store_imports
from community_desk.registry.conditions import Condition
from community_desk.registry.lists import Filter
from community_desk.registry.store_imports import StoredImport
from community_desk.workbooks.problems import write_kept_problems


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import. ``uid`` is what `undo_operation` takes, empty where it cannot be undone any
    more; ``batch`` names it in lists; ``at`` is an instant; ``undone_at`` is empty while it
    stands. ``book`` is the code of the ledger book it went into, empty for a roster."""

    uid: str
    batch: str
    file_name: str
    at: str
    staff: str
    rows: int
    imported: int
    updated: int
    unchanged: int
    skipped: int
    missing: int
    undone_at: str
    book: str

    def as_json(self) -> dict[str, object]:
        """As ``registry imports --json`` gives it."""
        return {
            "uid": self.uid,
            "book": self.book,
            "file": self.file_name,
            "at": self.at,
            "staff": self.staff,
            "rows": self.rows,
            "imported": self.imported,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "skipped": self.skipped,
            "missing": self.missing,
            "undone": bool(self.undone_at),
        }


def imports_of(office: Office) -> list[PastImport]:
    """All imports, of rosters and into books, the newest first."""
    names = staff_names(office.db)
    return [_past(stored, names) for stored in store_imports.imports(office.db)]


def came_with(batch: str) -> Filter:
    """The people whom an import added, and who still have a record."""
    return Filter(conditions=(Condition("imported_in", batch),))


def missing_from(batch: str) -> Filter:
    """Whom an import did not find in its file, of those who have not left since."""
    return Filter(named="all", conditions=(Condition("missing_from", batch),))


def write_problems_of(
    office: Office, batch: str, path: Path, progress: Progress | None = None
) -> int:
    """Writes the lines that an import did not take to a workbook, and how many they were.
    ``progress`` may stop it; then there is no file.

    Raises `RuleSaysNoError` ``no_such_import``, ``role_may_not``; `TroubleError`.
    """
    check_may(office, "registry.import")
    found = store_imports.imports(office.db, batch=batch)
    stored = found_or_no(
        next(iter(found), None),
        "no_such_import",
        QT_TRANSLATE_NOOP("errors", "没有这次导入的记录；请刷新后再看。"),
    )
    problems: list[dict[str, Any]] = json.loads(stored.problems)
    write_kept_problems(path, problems, json.loads(stored.headings), told_by(progress))
    return len(problems)


def _past(stored: StoredImport, names: Mapping[str, str]) -> PastImport:
    counts = json.loads(stored.counts)
    return PastImport(
        uid=stored.operation,
        batch=stored.batch,
        file_name=stored.file_name,
        at=stored.at,
        staff=names.get(stored.staff_uid, ""),
        rows=int(counts.get("rows", 0)),
        imported=int(counts.get("imported", counts.get("added", 0))),
        updated=int(counts.get("updated", 0)),
        unchanged=int(counts.get("unchanged", 0)),
        skipped=sum(counts.get("skipped", {}).values()),
        missing=stored.missing,
        undone_at=stored.undone_at,
        book=stored.book,
    )
