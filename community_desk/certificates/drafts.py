"""样稿: letters that were begun and are not issued. They have no number and stand in no register.

A draft that waits for the director is read by the director, who issues it or sends it back with a
note. What was typed of a stranger lies in the draft until it is issued or dropped.
"""

import json
from collections.abc import Mapping

from community_desk.certificates import approval, issuing, store_drafts
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.composing import preview
from community_desk.certificates.draft_list import Draft, open_draft
from community_desk.certificates.issuing import Issued
from community_desk.certificates.request import Request
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office, Writer
from community_desk.office.permissions import check_may
from community_desk.office.stamped import insert, update
from community_desk.registry.residents import load_resident


def save_draft(office: Office, catalogue: Catalogue, request: Request, *, uid: str = "") -> Draft:
    """Keeps a letter as far as it is written; with ``uid`` in place of what that draft had. It
    waits for nobody then. One that was dropped meanwhile is begun anew.

    Raises `NotUnderstoodError` for an unknown type, `RuleSaysNoError` for an unknown resident and
    for a type that has no letter.
    """
    return _save(office, catalogue, request, uid, waits=False)


def ask_director(office: Office, catalogue: Catalogue, request: Request, *, uid: str = "") -> Draft:
    """As `save_draft`, for a letter that lacks nothing but the director's approval.

    Raises the first of what else stands in the way of it.
    """
    for problem in issuing.check(office, catalogue, request):
        if problem.code != "needs_director":
            raise problem
    return _save(office, catalogue, request, uid, waits=True)


def send_back(office: Office, uid: str, note: str) -> Draft:
    """The director does not issue a draft that waits, and says what is to be done with it.

    Raises `RuleSaysNoError` for others than the director and for a draft that does not wait,
    `NotUnderstoodError` without a note.
    """
    if not approval.may_approve(office):
        raise RuleSaysNoError(
            "role_may_not",
            QT_TRANSLATE_NOOP("errors", "{name}不能签批，没有退回；请主任来看。"),
            name=office.staff.name,
        )
    if not note.strip():
        raise NotUnderstoodError(
            "no_note", QT_TRANSLATE_NOOP("errors", "没有写退回的原因；请写上再退回。")
        )
    with office.writing("certificates.issue") as write:
        if not open_draft(office, uid).waits_for_director:
            raise RuleSaysNoError(
                "draft_not_waiting",
                QT_TRANSLATE_NOOP("errors", "这份样稿没有在等主任签批，不用退回。"),
            )
        update(write, "certificate_draft", uid, {"waits_for_director": 0, "note": note.strip()})
        write.audit("send_back", "certificate_draft", uid, reason=note.strip())
    return open_draft(office, uid)


def drop_draft(office: Office, uid: str) -> Draft:
    """Takes a draft away; gives it for `keep_again`. Raises `RuleSaysNoError` ``draft_gone``."""
    with office.writing("certificates.issue") as write:
        draft = open_draft(office, uid)
        _delete(write, draft, "drop")
    return draft


def keep_again(office: Office, draft: Draft) -> Draft:
    """Puts a dropped draft back as it was."""
    with office.writing("certificates.issue") as write:
        row = {
            **write.new_row(),
            **_columns(office, draft.request, draft.applicant_name),
            "uid": draft.uid,
            "waits_for_director": int(draft.waits_for_director),
            "note": draft.note,
        }
        insert(write, "certificate_draft", row)
        write.audit("keep", "certificate_draft", draft.uid, new=_told(draft))
    return open_draft(office, draft.uid)


def issue_draft(office: Office, catalogue: Catalogue, uid: str, request: Request) -> Issued:
    """Issues a letter that was a draft, as ``request`` has it by now; the draft is gone with it.

    Raises as `issuing.issue`, and ``draft_gone`` where somebody issued or dropped it meanwhile.
    """
    check_may(office, "certificates.issue")
    with office.writing("certificates.issue") as write:
        draft = open_draft(office, uid)
        issued = issuing.issue_in(write, office, catalogue, request)
        _delete(write, draft, "issue")
    return issued


def draft_page(office: Office, catalogue: Catalogue, request: Request) -> bytes:
    """The page marked 样稿 to show to the applicant on paper; that it left the screen is on record.

    Raises as `composing.preview`.
    """
    page = preview(office, catalogue, request)
    note_print(office, request)
    return page


def note_print(office: Office, request: Request) -> None:
    """Puts on record that the page of a draft was printed or saved."""
    with office.noting("certificates.print") as write:
        told = {"type_key": request.type_key, "applicant": _applicant_name(office, request)}
        write.audit("print_draft", "certificate_draft", "", new=told)


def _save(
    office: Office, catalogue: Catalogue, request: Request, uid: str, *, waits: bool
) -> Draft:
    kind = catalogue.find(request.type_key)
    if kind.letter is None:
        raise RuleSaysNoError(
            "no_letter_to_draft",
            QT_TRANSLATE_NOOP("errors", "“{title}”没有可以开的信，不存样稿；请去打印告知单。"),
            title=kind.title,
        )
    name = _applicant_name(office, request)
    with office.writing("certificates.issue") as write:
        values = {**_columns(office, request, name), "waits_for_director": int(waits)}
        if uid and store_drafts.draft_row(office.db, uid):
            if waits:
                values["note"] = ""
            update(write, "certificate_draft", uid, values)
        else:
            row = write.new_row()
            uid = row["uid"]
            insert(write, "certificate_draft", {**row, **values})
        draft = open_draft(office, uid)
        write.audit("ask" if waits else "save", "certificate_draft", uid, new=_told(draft))
    return draft


def _delete(write: Writer, draft: Draft, why: str) -> None:
    store_drafts.delete_draft(write.db, draft.uid)
    write.audit(why, "certificate_draft", draft.uid, old=_told(draft))


def _told(draft: Draft) -> Mapping[str, object]:
    return {
        "type_key": draft.type_key,
        "applicant": draft.applicant_name,
        "waits_for_director": draft.waits_for_director,
    }


def _applicant_name(office: Office, request: Request) -> str:
    if request.resident_uid:
        return load_resident(office, request.resident_uid).name
    return request.applicant.get("name", "").strip()


def _columns(office: Office, request: Request, name: str) -> dict[str, object]:
    resident = load_resident(office, request.resident_uid) if request.resident_uid else None
    return {
        "type_key": request.type_key,
        "resident_id": resident.id if resident else None,
        "applicant_name": name,
        "request": json.dumps(request.as_json(), ensure_ascii=False, sort_keys=True),
    }
