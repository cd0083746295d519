"""The imports into books on record, and the way back from one."""

from community_desk.ledgers.access import check_may_edit, may_see
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.office.watched import Progress
from community_desk.registry import imports
from community_desk.registry.imports import PastImport
from community_desk.registry.store_journal import StoredOperation
from community_desk.registry.undo import load_operation, undo_operation


def imports_of(office: Office) -> list[PastImport]:
    """All imports that one may know of, the newest first: of rosters, and into the books that
    one may see."""
    seen = {book.code for book in books_in_force(office).books if may_see(office, book)}
    return [past for past in imports.imports_of(office) if not past.book or past.book in seen]


def undo_taking(
    office: Office, operation: str, progress: Progress | None = None
) -> StoredOperation:
    """Takes back what was imported, pasted, entered or reviewed at once; as `undo_operation`, and
    only by who may write in every book it touched."""
    about = load_operation(office, operation).about
    books = books_in_force(office)
    for code in about.get("books", [about["book"]] if about.get("book") else []):
        check_may_edit(office, books.find(code))
    return undo_operation(office, operation, progress)
