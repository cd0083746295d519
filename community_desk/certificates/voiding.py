"""What may still be done with a stored page: void it, print it again."""

from community_desk.certificates import numbering, store, store_life
from community_desk.certificates.looking import check_may_look
from community_desk.certificates.prints import note_print_in
from community_desk.certificates.store import StoredLetter, Table
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import stamped
from community_desk.office.office import Office, Writer
from community_desk.printing.marks import Mark, add_mark

LONGEST_REASON = 200


def void(office: Office, number: str, reason: str) -> None:
    """Voids a letter or a refusal; it keeps its number, its page and its place in the register.

    Raises `RuleSaysNoError` for a number that is unknown or void already, `NotUnderstoodError`
    without a reason.
    """
    check_reason(reason)
    with office.writing("certificates.void") as write:
        table, known = numbering.known_number(office, number)
        if table == "certificate":
            void_letter_in(write, office, letter_to_void(office, known), reason)
        else:
            _void_refusal(write, office, known, reason)


def letter_to_void(office: Office, number: str) -> StoredLetter:
    """A letter that may be voided. Raises `RuleSaysNoError` ``no_such_number``, ``not_a_letter``,
    ``already_void``.
    """
    letter = numbering.find_letter(office, number)
    if letter.void_at:
        raise _already_void(letter.number, letter.void_reason)
    return letter


def void_letter_in(
    write: Writer,
    office: Office,
    letter: StoredLetter,
    reason: str,
    replaced_by: StoredLetter | None = None,
) -> None:
    """Voids what `letter_to_void` gave, inside a write; ``replaced_by`` stands in its place."""
    values = {
        "certificate_id": letter.id,
        "reason": reason.strip(),
        "replaced_by_id": replaced_by.id if replaced_by else None,
    }
    stamped.insert(write, "certificate_void", {**write.new_row(), **values})
    new = {"number": letter.number} | ({"replaced_by": replaced_by.number} if replaced_by else {})
    write.audit("void", "certificate", letter.uid, new=new, reason=reason.strip())


def check_reason(reason: str) -> None:
    """Raises `NotUnderstoodError` ``no_reason`` where nothing is written, ``reason_too_long``."""
    if not reason.strip():
        raise NotUnderstoodError(
            "no_reason", QT_TRANSLATE_NOOP("errors", "没有写作废的原因；请写上再作废。")
        )
    if len(reason) > LONGEST_REASON:
        raise NotUnderstoodError(
            "reason_too_long",
            QT_TRANSLATE_NOOP("errors", "作废的原因有 {length} 个字；请缩短到 {most} 个字以内。"),
            length=len(reason),
            most=LONGEST_REASON,
        )


def reprint(office: Office, number: str) -> bytes:
    """The stored page with 副本 across it, or 作废; that it was printed again is on record, and
    of a letter counted as a copy.

    Raises `RuleSaysNoError` ``no_such_number``.
    """
    with office.writing("certificates.print") as write:
        table, known = numbering.known_number(office, number)
        uid, pdf, mark, note = _page(office, table, known)
        write.audit("reprint", table, uid, new={"number": known, "mark": mark or "副本"})
        if table == "certificate":
            note_print_in(write, office, known, "copy")
    return add_mark(pdf, mark or "副本", note)


def copy_of(office: Office, number: str) -> bytes:
    """The page that `reprint` gives, not on record yet: for one who is asked for the printer
    first, and may leave. Raises `RuleSaysNoError` ``may_not_see_page``.
    """
    check_may_look(office)
    table, known = numbering.known_number(office, number)
    _, pdf, mark, note = _page(office, table, known)
    return add_mark(pdf, mark or "副本", note)


def stored_page(office: Office, number: str) -> bytes:
    """The page as it was issued, to look at on the screen; a void one is marked so, and says what
    stands in its place. Raises `RuleSaysNoError` ``may_not_see_page``.
    """
    check_may_look(office)
    table, known = numbering.known_number(office, number)
    _, pdf, mark, note = _page(office, table, known)
    return add_mark(pdf, mark, note) if mark else pdf


def _page(office: Office, table: Table, number: str) -> tuple[str, bytes, Mark | None, str]:
    """uid and stored page of a known number; the mark of one that is void, and by what it was
    replaced.
    """
    note = ""
    stored = store.pdf_of(office.db, table, number)
    assert stored is not None
    if table == "certificate":
        letter = store.letter_by(office.db, "number", number)
        is_void = letter is not None and bool(letter.void_at)
        if letter is not None and letter.replaced_by:
            note = f"由{letter.replaced_by}代替"
    else:
        is_void = bool(store_life.refusal_id(office.db, number)[2])
    return *stored, "作废" if is_void else None, note


def _void_refusal(write: Writer, office: Office, number: str, reason: str) -> None:
    refusal_id, uid, before = store_life.refusal_id(office.db, number)
    if before:
        raise _already_void(number, before)
    row = {**write.new_row(), "refusal_id": refusal_id, "reason": reason.strip()}
    stamped.insert(write, "refusal_void", row)
    write.audit("void", "refusal", uid, new={"number": number}, reason=reason.strip())


def _already_void(number: str, reason: str) -> RuleSaysNoError:
    return RuleSaysNoError(
        "already_void",
        QT_TRANSLATE_NOOP("errors", "“{number}”已经作废过了（{reason}），不用再作废。"),
        number=number,
        reason=reason,
    )
