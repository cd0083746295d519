"""Handing a letter over: who took it along, on which day, and what was seen of them."""

import re

from community_desk.certificates import store_life
from community_desk.certificates.copies import copies_problem
from community_desk.certificates.numbering import known_letter
from community_desk.certificates.store import StoredLetter
from community_desk.errors import NotUnderstoodError, RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import stamped
from community_desk.office.office import Office
from community_desk.registry.days import day_or_today
from community_desk.registry.names import bare, clean_name

_MOST_SIGNS = 4
_NUMBER = re.compile(rf"[\dXxＸｘ]{{{_MOST_SIGNS + 1},}}")


def hand_over(
    office: Office,
    number: str,
    *,
    to_name: str,
    document: str,
    for_applicant: str = "",
    copies: int = 0,
    on: str = "",
) -> None:
    """Puts on record that a letter was fetched, once. ``document`` is the paper that was seen of
    whoever fetched it, with at most the last four signs of its number; somebody other than the
    applicant says in ``for_applicant`` who they are or why. ``copies`` 0 means all that were
    sealed, ``on`` "" today.

    Raises `NotUnderstoodError` ``fetcher_missing``, ``document_missing``, ``relation_missing``,
    ``copies_out_of_range``, ``date_not_understood``; `RuleSaysNoError` ``no_such_number``,
    ``notice_needs_no_handover``, ``is_void``, ``already_handed``, ``before_issued``,
    ``in_future``, ``whole_number``.
    """
    name, seen, why = clean_name(to_name), " ".join(document.split()), for_applicant.strip()
    _check_fetcher(name, seen, why)
    day = day_or_today(office, on)
    with office.writing("certificates.issue") as write:
        letter = _letter_to_hand(office, number, day)
        if not why and bare(name) != bare(letter.applicant_name):
            raise NotUnderstoodError(
                "relation_missing",
                QT_TRANSLATE_NOOP(
                    "errors", "“{name}”不是申请人；请写是申请人的什么人，或为什么代领。"
                ),
                name=name,
            )
        sealed = store_life.sealed_copies(office.db, letter.id)
        if wrong := copies_problem(copies or sealed, sealed):
            raise wrong
        row = write.new_row()
        values = {
            "certificate_id": letter.id,
            "handed_on": day,
            "to_name": name,
            "for_applicant": why,
            "document": seen,
            "copies": copies or sealed,
        }
        stamped.insert(write, "certificate_handover", {**row, **values})
        new = {"number": letter.number, "handed_on": day, "copies": copies or sealed}
        write.audit("hand_over", "certificate", letter.uid, new=new)


def _check_fetcher(name: str, document: str, why: str) -> None:
    if not name:
        raise NotUnderstoodError(
            "fetcher_missing", QT_TRANSLATE_NOOP("errors", "没有写谁来领的；请写领取人的姓名。")
        )
    if not document:
        raise NotUnderstoodError(
            "document_missing",
            QT_TRANSLATE_NOOP("errors", "没有写看过什么证件；请写上，如 居民身份证（尾号1234）。"),
        )
    if any(_NUMBER.search(re.sub(r"\s", "", text)) for text in (document, why)):
        raise RuleSaysNoError(
            "whole_number",
            QT_TRANSLATE_NOOP(
                "errors",
                "证件号码只记最后 {most} 位，不记全号；请改成 居民身份证（尾号1234）这样。",
            ),
            most=_MOST_SIGNS,
        )


def _letter_to_hand(office: Office, number: str, day: str) -> StoredLetter:
    letter = found_or_no(
        known_letter(office, number),
        "notice_needs_no_handover",
        QT_TRANSLATE_NOOP("errors", "“{number}”是告知单，不用登记领取。"),
        number=number,
    )
    if letter.void_at:
        raise RuleSaysNoError(
            "is_void",
            QT_TRANSLATE_NOOP("errors", "“{number}”已经作废（{reason}），不能发给人；请重开一份。"),
            number=letter.number,
            reason=letter.void_reason,
        )
    if before := store_life.handover_of(office.db, letter.id):
        raise RuleSaysNoError(
            "already_handed",
            QT_TRANSLATE_NOOP("errors", "“{number}”在{day}已经由{name}领走，不用再登记。"),
            number=letter.number,
            day=before.handed_on,
            name=before.to_name,
        )
    if day < letter.issued_on:
        raise RuleSaysNoError(
            "before_issued",
            QT_TRANSLATE_NOOP("errors", "“{number}”是{day}开的，领取不会在那以前；请改日期。"),
            number=letter.number,
            day=letter.issued_on,
        )
    return letter
