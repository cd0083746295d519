"""Entries of a book: adding, changing, reviewing, closing, and the pages of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import (
    access,
    changes,
    periods,
    rules,
    store,
    store_attachments,
    store_sorts,
    versions,
)
from community_desk.ledgers.attachment_files import attachment_column, said
from community_desk.ledgers.definitions import Book, Books
from community_desk.ledgers.facts import Facts
from community_desk.ledgers.filled import files_of, fill, filled_columns, filled_of
from community_desk.ledgers.found import facts_of, facts_to_change
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.offering import offered
from community_desk.office.attached_files import NewFile, check_new
from community_desk.office.office import Office


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as the form shows it.

    ``shown`` has every column, numbers masked; ``typed`` what was typed, whole; ``filled`` names
    the columns that cannot be typed. ``due_on`` is empty for what never goes stale. ``is_letter``:
    it is the line of a letter, which is neither reviewed nor closed.
    """

    uid: str
    book: str
    serial: int
    resident_uid: str
    dwelling_uid: str
    shown: Mapping[str, str]
    typed: Mapping[str, str]
    filled: frozenset[str]
    entered_on: str
    reviewed_on: str
    due_on: str
    closed_on: str
    closed_reason: str
    revision: int
    is_letter: bool = False


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry as a line of the table; ``cells`` are in the order of `Book.every_column`."""

    uid: str
    serial: int
    resident_uid: str
    cells: tuple[str, ...]
    reviewed_on: str
    due_on: str
    is_due: bool
    closed_on: str
    revision: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many entries a book has, how many are due for review, and of how many the registry
    says something else since (`changes`).
    """

    entries: int = 0
    due: int = 0
    changed: int = 0


def add_entry(
    office: Office,
    book: Book,
    *,
    resident_uid: str | None = None,
    dwelling_uid: str | None = None,
    typed: Mapping[str, str],
    files: Sequence[NewFile] = (),
) -> Entry:
    """Enters a resident, a dwelling or a matter into a book, under the book's next serial, with
    the files that belong to it.

    Units, grids and compounds that nobody named are written down as far as the registers tell
    them (`offering.offered`).

    Raises `NotUnderstoodError` for a value its column cannot take, `RuleSaysNoError` for a column
    that fills itself, a missing one, a missing subject, one that stands in the book already, or a
    child whose guardian has not agreed, a role that may not.
    """
    access.check_may_edit(office, book)
    resident_uid, dwelling_uid = resident_uid or "", dwelling_uid or ""
    rules.check_subject(office, book, resident_uid, dwelling_uid)
    rules.check_consent(office, book, resident_uid)
    filled = filled_columns(book, of_resident=bool(resident_uid), of_dwelling=bool(dwelling_uid))
    read = rules.read_typed(book, filled, typed)
    read |= offered(office, book, filled, read, dwelling_uid)
    values = {name: value for name, value in read.items() if value}
    keyed = [(attachment_column(book, file.place).key, file) for file in files]
    check_new(files)
    rules.check_required(book, filled, values | {key: file.name for key, file in keyed})
    rules.check_bounds(book, values, office.today())
    if not dwelling_uid and (dwelling_uid := rules.dwelling_of(office, book, values)):
        # The typed address is a dwelling we know: from here on it is read from there.
        filled = filled_columns(book, of_resident=bool(resident_uid), of_dwelling=True)
        keys = {column.key for column in book.columns if column.name in filled}
        values = {key: value for key, value in values.items() if key not in keys}
    with office.writing("ledgers.edit") as write:
        rules.check_once(office, book, resident_uid, dwelling_uid)
        serial = store.next_serial(write.db, book.code)
        uid = store.insert(
            write,
            book.code,
            serial,
            resident_uid=resident_uid,
            dwelling_uid=dwelling_uid,
            typed=values,
            today=office.today().isoformat(),
            version=versions.version_in_force(office, write, book),
        )
        if serial % store_sorts.STEP == 0:
            store_sorts.keep_sorted(write, book)
        links = {"resident": resident_uid, "dwelling": dwelling_uid}
        links = {key: value for key, value in links.items() if value}
        write.audit(
            "add", "entry", uid, new={"book": book.code, "serial": serial, **links, **values}
        )
        store_attachments.insert(write, uid, keyed)
    return load_entry(office, book, uid)


def change_entry(
    office: Office,
    book: Book,
    uid: str,
    changes: Mapping[str, str],
    *,
    revision: int | None = None,
) -> Entry:
    """Types other values into some columns; an empty one clears. It counts as a review.

    With ``revision``, only if nobody has changed the entry since. Raises like `add_entry`.
    """
    with office.writing("ledgers.edit") as write:
        facts = facts_to_change(office, book, uid, revision)
        rules.check_consent(office, book, facts.resident_uid or "")
        filled = filled_of(book, facts)
        old = json.loads(facts.typed)
        is_letter = facts.certificate_id is not None
        read = rules.read_typed(book, filled, changes, of_letter=is_letter)
        new = {name: value for name, value in {**old, **read}.items() if value}
        files = {key: said(names) for key, names in files_of(facts).items()}
        rules.check_required(book, filled, new | files)
        rules.check_bounds(book, {key: new[key] for key in read if new.get(key)}, office.today())
        store.update(
            write,
            facts.id,
            version=versions.version_in_force(office, write, book),
            typed=store.as_json(new),
            reviewed_on=office.today().isoformat(),
        )
        changed = [name for name in read if old.get(name, "") != read[name]]
        write.audit(
            "change",
            "entry",
            uid,
            old={name: old.get(name, "") for name in changed},
            new={name: read[name] for name in changed},
        )
    return load_entry(office, book, uid)


def close_entry(office: Office, book: Book, uid: str, reason: str) -> Entry:
    """Takes an entry out of the open ones; it stays readable. Raises `RuleSaysNoError`."""
    if not reason.strip():
        raise RuleSaysNoError(
            "reason_needed",
            QT_TRANSLATE_NOOP("errors", "注销一条台账要写原因；请补上，例如“迁出”或“误登”。"),
        )
    with office.writing("ledgers.edit") as write:
        facts = facts_to_change(office, book, uid, None)
        rules.check_no_letter(book, facts)
        store.update(
            write,
            facts.id,
            closed_on=office.today().isoformat(),
            closed_reason=reason.strip(),
        )
        write.audit("close", "entry", uid, reason=reason.strip())
    return load_entry(office, book, uid)


def reopen_entry(office: Office, book: Book, uid: str) -> Entry:
    """Undoes `close_entry`. Raises `RuleSaysNoError` where the subject was entered again."""
    access.check_may_edit(office, book)
    with office.writing("ledgers.edit") as write:
        facts = facts_of(office, book, uid)
        rules.check_consent(office, book, facts.resident_uid or "")
        rules.check_once(office, book, facts.resident_uid or "", facts.dwelling_uid or "")
        store.update(write, facts.id, closed_on="", closed_reason="")
        write.audit("reopen", "entry", uid, old={"closed_reason": facts.closed_reason})
    return load_entry(office, book, uid)


def load_entry(office: Office, book: Book, uid: str) -> Entry:
    """One entry for the form. Raises `RuleSaysNoError` ``no_such_entry``."""
    return _entry(office, book, facts_of(office, book, uid))


def reveal(office: Office, book: Book, uid: str, column: str) -> str:
    """The whole of a masked column; that it was looked at is on record."""
    named = book.column(column)
    facts = facts_of(office, book, uid)
    with office.noting("ledgers.reveal") as write:
        write.audit("reveal", "entry", uid, new={"column": named.name})
    return _cells(office, book, [facts], masked=False)[0][book.every_column.index(named)]


def page(
    office: Office,
    book: Book,
    *,
    sort: str = "",
    descending: bool = False,
    words: str = "",
    closed: bool = False,
    due_only: bool = False,
    changed_only: bool = False,
    offset: int = 0,
    limit: int = 200,
) -> list[EntryRow]:
    """Lines of the table, sorted and cut out in SQL.

    ``sort`` is a column's name, ``reviewed_on``, ``entered_on`` or empty for the serial; ``words``
    look into names, initials and everything typed. Raises `RuleSaysNoError` for a role that may
    not see the book.
    """
    access.check_may_see(office, book)
    ids = store.ids(
        office.db,
        book,
        sort=sort,
        descending=descending,
        words=words,
        closed=closed,
        reviewed_until=periods.reviewed_until(book, office.today(), due_only),
        changed=changes.asked(book, changed_only),
        offset=offset,
        limit=limit,
    )
    found = store.facts(office.db, book, ids)
    today = office.today().isoformat()
    cells = _cells(office, book, found, masked=True)
    return [_row(book, facts, texts, today) for facts, texts in zip(found, cells, strict=True)]


def total(
    office: Office,
    book: Book,
    *,
    words: str = "",
    closed: bool = False,
    due_only: bool = False,
    changed_only: bool = False,
) -> int:
    """How many lines all pages have together."""
    access.check_may_see(office, book)
    until = periods.reviewed_until(book, office.today(), due_only)
    changed = changes.asked(book, changed_only)
    return store.total(
        office.db, book, words=words, closed=closed, reviewed_until=until, changed=changed
    )


def counts(office: Office, books: Books | None = None) -> dict[str, Count]:
    """By book code: the open entries, those due and those changed. Every book is there."""
    books = books or books_in_force(office)
    changed = changes.counts(office, books)
    until = {book.code: periods.reviewed_until(book, office.today(), True) for book in books.books}
    return {
        code: Count(*found, changed.get(code, 0))
        for code, found in store.counts(office.db, until).items()
    }


def entered_on(office: Office, books: Sequence[Book], day: date) -> dict[str, int]:
    """By code of these books that got any: the entries that were entered on a day; last the book
    that got the newest.
    """
    return store.entered_on(office.db, [book.code for book in books], day.isoformat())


def _row(book: Book, facts: Facts, cells: tuple[str, ...], today: str) -> EntryRow:
    due = periods.entry_due_on(book, facts.reviewed_on, facts.closed_on)
    return EntryRow(
        uid=facts.uid,
        serial=facts.serial,
        resident_uid=facts.resident_uid or "",
        cells=cells,
        reviewed_on=facts.reviewed_on,
        due_on=due,
        is_due=bool(due) and due <= today,
        closed_on=facts.closed_on,
        revision=facts.revision,
    )


def _entry(office: Office, book: Book, facts: Facts) -> Entry:
    cells = _cells(office, book, [facts], masked=True)[0]
    return Entry(
        uid=facts.uid,
        book=book.code,
        serial=facts.serial,
        resident_uid=facts.resident_uid or "",
        dwelling_uid=facts.dwelling_uid or "",
        shown=dict(zip((column.name for column in book.every_column), cells, strict=True)),
        typed=_by_name(book, json.loads(facts.typed)),
        filled=filled_of(book, facts),
        entered_on=facts.entered_on,
        reviewed_on=facts.reviewed_on,
        due_on=periods.entry_due_on(book, facts.reviewed_on, facts.closed_on),
        closed_on=facts.closed_on,
        closed_reason=facts.closed_reason,
        revision=facts.revision,
        is_letter=facts.certificate_id is not None,
    )


def _by_name(book: Book, typed: Mapping[str, str]) -> dict[str, str]:
    names = {column.key: column.name for column in book.every_column}
    return {names.get(key, key): value for key, value in typed.items()}


def _cells(
    office: Office, book: Book, found: list[Facts], *, masked: bool
) -> list[tuple[str, ...]]:
    return fill(
        book,
        found,
        today=office.today(),
        block_word=office.setting("building_word"),
        masked=masked,
    )
