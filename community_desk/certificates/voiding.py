"""What may still be done with a letter that was issued: void it, print it again."""

from community_desk.certificates import numbering, store
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import stamped
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.printing.marks import add_mark


def void(office: Office, number: str, reason: str) -> None:
    """Voids a letter; it keeps its number, its page and its place in the register.

    Raises `RuleSaysNoError` for a number that is unknown, void already, or no letter's;
    `NotUnderstoodError` without a reason.
    """
    if office.staff.role is Role.READER:
        raise RuleSaysNoError(
            "role_may_not",
            QT_TRANSLATE_NOOP("errors", "{name}只能查看，不能作废证明；请换有权限的人登录。"),
            name=office.staff.name,
        )
    if not reason.strip():
        raise NotUnderstoodError(
            "no_reason", QT_TRANSLATE_NOOP("errors", "没有写作废的原因；请写上再作废。")
        )
    with office.writing() as write:
        table, known = numbering.known_number(office, number)
        letter = store.letter_by(office.db, "number", known)
        if table != "certificate" or letter is None:
            raise RuleSaysNoError(
                "not_a_letter",
                QT_TRANSLATE_NOOP("errors", "“{number}”是告知单，不用作废；需要更正的请重新告知。"),
                number=known,
            )
        if letter.void_at:
            raise RuleSaysNoError(
                "already_void",
                QT_TRANSLATE_NOOP("errors", "“{number}”已经作废过了（{reason}），不用再作废。"),
                number=known,
                reason=letter.void_reason,
            )
        stamped.insert(
            write,
            "certificate_void",
            {**write.new_row(), "certificate_id": letter.id, "reason": reason.strip()},
        )
        write.audit("void", "certificate", letter.uid, new={"number": known}, reason=reason.strip())


def reprint(office: Office, number: str) -> bytes:
    """The stored page with 副本 across it, or 作废; that it was printed again is on record.

    Raises `RuleSaysNoError` ``no_such_number``.
    """
    with office.noting() as write:
        table, known = numbering.known_number(office, number)
        stored = store.pdf_of(office.db, table, known)
        assert stored is not None
        uid, pdf = stored
        letter = store.letter_by(office.db, "number", known)
        mark = "作废" if letter and letter.void_at else "副本"
        write.audit("reprint", table, uid, new={"number": known, "mark": mark})
    return add_mark(pdf, "作废" if mark == "作废" else "副本")


def stored_page(office: Office, number: str) -> bytes:
    """The page as it was issued, to look at on the screen; a void one is marked so."""
    table, known = numbering.known_number(office, number)
    stored = store.pdf_of(office.db, table, known)
    assert stored is not None
    letter = store.letter_by(office.db, "number", known)
    return add_mark(stored[1], "作废") if letter and letter.void_at else stored[1]
