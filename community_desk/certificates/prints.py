"""Which sheets of a letter came out of the printer, or were saved as a file.

A sheet counts once the system's print dialog was agreed to; a file counts as one sheet. What
carries no mark is an original, what is marked 副本 or 作废 is a copy, also the page of a void
letter. Sheets that were spoilt count too: they were printed.
"""

from community_desk.certificates import numbering, store, store_life
from community_desk.certificates.copies import copies_problem
from community_desk.certificates.store_life import PrintKind
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import stamped
from community_desk.office.office import Office, Writer


def note_print(office: Office, number: str, kind: PrintKind, sheets: int = 1) -> None:
    """Puts on record that sheets of a letter are printed. A notice is no letter: of it only the
    audit trail says that it was printed again.

    Raises `RuleSaysNoError` ``no_such_number``, ``original_of_void``, ``role_may_not``;
    `NotUnderstoodError` ``copies_out_of_range``.
    """
    with office.writing("certificates.print") as write:
        note_print_in(write, office, number, kind, sheets)


def note_print_in(
    write: Writer, office: Office, number: str, kind: PrintKind, sheets: int = 1
) -> None:
    """As `note_print`, inside a write that does more than this."""
    if wrong := copies_problem(sheets):
        raise wrong
    table, known = numbering.known_number(office, number)
    letter = store.letter_by(office.db, "number", known)
    if letter is None:
        stored = store.pdf_of(office.db, table, known)
        assert stored is not None
        write.audit("print", table, stored[0], new={"number": known, "kind": kind})
        return
    if kind == "original" and letter.void_at:
        raise RuleSaysNoError(
            "original_of_void",
            QT_TRANSLATE_NOOP("errors", "“{number}”已经作废，不能再打印原件；可以打印作废页。"),
            number=known,
        )
    row = write.new_row()
    values = {"certificate_id": letter.id, "kind": kind, "sheets": sheets}
    stamped.insert(write, "certificate_print", {**row, **values})
    new = {"number": known, "kind": kind, "sheets": sheets}
    write.audit("print", "certificate", letter.uid, new=new)


def printed(office: Office, number: str) -> tuple[int, int]:
    """How many sheets of originals and of copies were printed of a letter."""
    letter = numbering.known_letter(office, number)
    found = store_life.sheets(office.db, letter.id) if letter else []
    originals = sum(count for kind, count, _ in found if kind == "original")
    return originals, sum(count for _, count, _ in found) - originals


def sealed(office: Office, number: str) -> int:
    """How many originals of a letter were sealed; 0 for a notice."""
    letter = numbering.known_letter(office, number)
    return store_life.sealed_copies(office.db, letter.id) if letter else 0


def unprinted(office: Office, number: str) -> int:
    """How many originals that were sealed have not been printed yet; 0 for a notice."""
    return max(sealed(office, number) - printed(office, number)[0], 0)
