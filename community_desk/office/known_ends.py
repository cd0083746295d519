"""Whether the audit trail still has the lines that the copies of the office know as its last.

The chain binds each line to the one before it, and holds nobody who has the key and a program of
their own: they can write it anew from any line on, or cut it and mend its end. What a copy's
manifest says of the trail's end they would have to change in every copy, also at the second place.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit, connection, copies, pages, second_place
from community_desk.office.office import Office


def lost_end(office: Office) -> TroubleError | None:
    """``audit_rewritten`` with the newest copy whose last line of the trail the office does not
    have (any more); None where it has all. Raises `TroubleError` for a file that cannot be read.

    Going back to a copy leaves out what came after it, on purpose: what was copied before the
    office last went back is not asked.
    """
    with office.troubles():
        went_back = audit.last_at(office.db, "restore")
        since = datetime.fromisoformat(went_back) if went_back else None
        for copy in _own_copies(office):
            if copy.manifest is None or (since is not None and copy.made_at <= since):
                continue
            facts = copy.manifest.facts
            if not copies.has_same_trail(office.db, facts):
                return TroubleError(
                    "audit_rewritten",
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "备份“{copy}”记下的操作记录第 {id} 行，现在没有或不一样了，可能被改写或"
                        "截掉过；请保留现场和这份备份，并报告主任。",
                    ),
                    copy=copy.folder,
                    id=facts.head_id,
                )
    return None


def _own_copies(office: Office) -> Iterator[copies.Copy]:
    """The whole copies in ``backups`` and at the second place that the key of the office opens."""
    place = second_place.second_place(office)
    found = copies.whole_copies(office.folder / copies.BACKUPS)
    if place is not None:
        found += [copy for copy in copies.copies_at(place.folder) if copy.state == "whole"]
    for copy in sorted(found, key=lambda copy: copy.made_at, reverse=True):
        with suppress(OSError):
            if pages.has_first_page(copy.folder / connection.DATABASE_FILE, office.key):
                yield copy
