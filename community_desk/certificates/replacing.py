"""Correcting a letter: the old one becomes void and a new one stands in its place, at once."""

import json
from dataclasses import replace

from community_desk.certificates import store
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.issuing import Issued, issue_in
from community_desk.certificates.request import Request, request_from
from community_desk.certificates.voiding import check_reason, letter_to_void, void_letter_in
from community_desk.office.office import Office
from community_desk.office.permissions import check_may

# What letters of the first version keep of the request, each under its own name.
_FIRST_VERSION = (
    *("type_key", "resident_uid", "answers", "evidence"),
    *("to_body", "purpose", "copies"),
)


def replace_letter(
    office: Office, catalogue: Catalogue, number: str, reason: str, request: Request
) -> Issued:
    """Issues ``request`` and voids the letter of ``number`` in one step: both or neither. The
    stub of the new one names the old number, the old one says what stands in its place.

    Raises as `issuing.issue` and `voiding.void`.
    """
    check_may(office, "certificates.issue")
    check_reason(reason)
    with office.writing("certificates.void") as write:
        old = letter_to_void(office, number)
        issued = issue_in(write, office, catalogue, replace(request, replaces=old.number))
        new = store.letter_by(office.db, "number", issued.number)
        void_letter_in(write, office, old, reason, replaced_by=new)
    return issued


def request_of(office: Office, number: str) -> Request:
    """What a letter was asked for with, as its frozen content keeps it; that of the first version
    kept it among all the rest.

    Raises `RuleSaysNoError` ``no_such_number``, ``not_a_letter``, ``already_void``.
    """
    content = json.loads(letter_to_void(office, number).content)
    kept = content.get("request") or {name: content[name] for name in _FIRST_VERSION}
    return replace(request_from(kept), replaces="")
