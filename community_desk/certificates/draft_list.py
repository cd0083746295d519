"""The list of drafts, to read: the work list asks it as the window opens."""

import json
from dataclasses import dataclass

from community_desk.certificates import store_drafts
from community_desk.certificates.request import Request, request_from
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that was begun. ``note`` is what the director sent it back with; times are UTC."""

    uid: str
    type_key: str
    applicant_name: str
    resident_uid: str
    request: Request
    waits_for_director: bool
    note: str
    begun_at: str
    changed_at: str
    begun_by: str
    changed_by: str


def drafts_of(office: Office, *, waiting_only: bool = False) -> list[Draft]:
    """All drafts of the office, those that wait for the director first, then the newest."""
    rows = store_drafts.draft_rows(office.db, waiting_only=waiting_only)
    return [_draft(row) for row in rows]


def open_draft(office: Office, uid: str) -> Draft:
    """One draft. Raises `RuleSaysNoError` ``draft_gone``."""
    row = store_drafts.draft_row(office.db, uid)
    if row is None:
        raise RuleSaysNoError(
            "draft_gone",
            QT_TRANSLATE_NOOP("errors", "这份样稿已经开具或者删除了；请到登记簿里看，或重新写。"),
        )
    return _draft(row)


def title_of(draft: Draft) -> str:
    """What a draft is to become; its key where there is no such type any more."""
    from community_desk.certificates.catalogue import shipped_title

    return shipped_title(draft.type_key)


def _draft(row: tuple[object, ...]) -> Draft:
    uid, key, name, resident, written, waits, note, begun_at, changed_at, by, last = row
    return Draft(
        str(uid),
        str(key),
        str(name),
        str(resident),
        request_from(json.loads(str(written))),
        bool(waits),
        str(note),
        str(begun_at),
        str(changed_at),
        str(by),
        str(last),
    )
