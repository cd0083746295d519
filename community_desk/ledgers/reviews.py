"""Looking again at what the books say: what is due, over all books, and noting that it was done."""

import calendar
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, entries, periods, rules, store, store_reviews
from community_desk.ledgers.changes import facts_that_matter
from community_desk.ledgers.definitions import DAYS, Book, Books
from community_desk.ledgers.facts import holds_letters
from community_desk.ledgers.found import facts_to_change
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.store_reviews import AskedBook, Line
from community_desk.office.office import Office
from community_desk.office.watched import Progress, each, told_by
from community_desk.registry import store_journal
from community_desk.registry.addresses import Place, write_address
from community_desk.registry.masking import mask_phone

MONTHS_AHEAD = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """Which entries are wanted: those due by a day (ISO; empty: today), or with ``changed`` those
    whose people are otherwise registered since; of one ``book``, or of all that one may see.
    """

    changed: bool = False
    book: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """An entry to look at again. ``who`` is a name, else what the entry is about; the phone is
    masked; ``changed`` is the sum of what changed (`store_changes`).
    """

    uid: str
    book: str
    book_name: str
    serial: int
    revision: int
    who: str
    address: str
    phone: str
    reviewed_on: str
    due_on: str
    changed: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What is due today and what changed, by book code, the most first; and by month (YYYY-MM),
    from this one on, what will be due in it besides what is due today.
    """

    due: Mapping[str, int]
    changed: Mapping[str, int]
    ahead: Mapping[str, int]

    @property
    def all_due(self) -> int:
        """Of all books."""
        return sum(self.due.values())

    @property
    def all_changed(self) -> int:
        """Of all books."""
        return sum(self.changed.values())


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How many entries were noted as looked at, and the operation by which that can be undone."""

    entries: int
    operation: str


def reviewed_books(office: Office, books: Books | None = None) -> list[Book]:
    """The books whose entries are looked at again and again, among those one may see. Lines of
    letters never are.
    """
    seen = access.seen_books(office, books or books_in_force(office))
    return [book for book in seen if book.kind == "roll" and not holds_letters(book)]


def figures(office: Office, books: Books | None = None) -> Figures:
    """Counts what is due and what changed in all books that one may see."""
    kept = reviewed_books(office, books)
    counted = entries.counts(office, Books(tuple(kept)))
    due = {code: count.due for code, count in counted.items()}
    changed = {code: count.changed for code, count in counted.items()}
    return Figures(_most_first(due), _most_first(changed), _ahead(office, kept, sum(due.values())))


def rows(
    office: Office,
    asked: Asked,
    *,
    sort: str = "due_on",
    descending: bool = False,
    offset: int = 0,
    limit: int = 200,
) -> list[ReviewRow]:
    """The entries that are asked for, sorted by ``due_on``, ``reviewed_on``, ``book``, ``who`` or
    ``address``. Raises `RuleSaysNoError` for a book that one may not see.
    """
    kept = {book.code: book for book in _books(office, asked)}
    found = store_reviews.lines(
        office.db,
        _asked(office, asked, list(kept.values())),
        sort=sort,
        descending=descending,
        offset=offset,
        limit=limit,
    )
    word = office.setting("building_word")
    return [_row(kept[line.book], line, word) for line in found]


def count(office: Office, asked: Asked) -> int:
    """How many `rows` there are in all."""
    return store_reviews.count(office.db, _asked(office, asked, _books(office, asked)))


def review_entries(
    office: Office,
    chosen: Sequence[tuple[str, str, int | None]],
    progress: Progress | None = None,
) -> Reviewed:
    """Notes that somebody looked at entries (book code, uid, revision) and nothing has changed:
    all of them or none, as one operation, each on record. ``progress`` hears how far it is and may
    stop it.

    With a revision, only if nobody has changed the entry since. Raises `RuleSaysNoError` for
    nothing chosen, a closed entry, the line of a letter, a role that may not.
    """
    if not chosen:
        raise RuleSaysNoError(
            "nothing_to_review", QT_TRANSLATE_NOOP("errors", "还没有选条目；请先选中核对过的。")
        )
    books = books_in_force(office)
    today = office.today().isoformat()
    codes = sorted({code for code, _, _ in chosen})
    with office.writing("ledgers.edit") as write:
        about = {"books": codes, "entries": len(chosen)}
        journal = store_journal.begin(write, "review", effective_on=today, about=about)
        for code, uid, revision in each(chosen, told_by(progress), len(chosen)):
            book = books.find(code)
            facts = facts_to_change(office, book, uid, revision)
            rules.check_no_letter(book, facts)
            store_journal.keep_before(journal, "entry", [facts.id])
            store.update(write, facts.id, reviewed_on=today)
            old, new = {"reviewed_on": facts.reviewed_on}, {"reviewed_on": today}
            write.audit("review", "entry", uid, old=old, new=new)
        store_journal.finish(journal)
    return Reviewed(len(chosen), journal.uid)


def undo_reviews(office: Office, operation: str, progress: Progress | None = None) -> None:
    """Takes `review_entries` back; what was due is due again. Raises as `undo_operation`, and for
    a role that may not write in one of the books.
    """
    # It loads what reads tables, and what is due is counted while the window is just opening.
    from community_desk.ledgers.imports import undo_taking

    undo_taking(office, operation, progress)


def book_until(book: Book, day: date) -> str:
    """The last review day of what is due on a day."""
    return periods.last_due(book.review, day).isoformat()


def month_end(month: str) -> str:
    """The last day (ISO) of a month (YYYY-MM)."""
    year, number = int(month[:4]), int(month[5:])
    return f"{month}-{calendar.monthrange(year, number)[1]:02d}"


def _books(office: Office, asked: Asked) -> list[Book]:
    if not asked.book:
        return reviewed_books(office)
    book = books_in_force(office).find(asked.book)
    access.check_may_see(office, book)
    return [one for one in reviewed_books(office) if one.code == book.code]


def _asked(office: Office, asked: Asked, books: Sequence[Book]) -> list[AskedBook]:
    day = date.fromisoformat(asked.until) if asked.until else office.today()
    return [
        AskedBook(
            book.code,
            periods.MONTHS[book.review],
            "" if asked.changed else book_until(book, day),
            facts_that_matter(book) if asked.changed else 0,
        )
        for book in books
    ]


def _ahead(office: Office, books: Sequence[Book], due: int) -> dict[str, int]:
    today = office.today()
    first = today.year * 12 + today.month - 1
    months = [_month(first + step) for step in range(MONTHS_AHEAD)]
    spans = []
    for book in books:
        for step, month in enumerate(months):
            reviewed = _month(first + step - periods.MONTHS[book.review])
            begin = f"{reviewed}-01" if step else ""  # what is due already stands in this month
            spans.append((month, book.code, begin, f"{reviewed}-31"))
    ahead = dict.fromkeys(months, 0) | store_reviews.in_spans(office.db, spans)
    ahead[months[0]] -= due
    return ahead


def _month(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def _most_first(counts: Mapping[str, int]) -> dict[str, int]:
    some = [(code, number) for code, number in counts.items() if number]
    return dict(sorted(some, key=lambda item: (-item[1], item[0])))


def _row(book: Book, line: Line, block_word: str) -> ReviewRow:
    typed: dict[str, str] = json.loads(line.typed)
    home = Place(*(part or "" for part in line[10:]))
    return ReviewRow(
        uid=line.uid,
        book=line.book,
        book_name=book.name,
        serial=line.serial,
        revision=line.revision,
        who=line.name or _called(book, typed),
        address=write_address(home, block_word) if home else _typed_address(book, typed),
        phone=mask_phone(line.phone) if line.phone else "",
        reviewed_on=line.reviewed_on,
        due_on=periods.entry_due_on(book, line.reviewed_on),
        changed=line.changed & facts_that_matter(book),
    )


def _called(book: Book, typed: Mapping[str, str]) -> str:
    """What an entry without a resident is about: what had to be typed, else the first text."""
    texts = [column for column in book.columns if column.type not in DAYS]
    for column in sorted(texts, key=lambda column: not column.required):
        if text := typed.get(column.key, ""):
            return text.replace("\n", " ")
    return ""


def _typed_address(book: Book, typed: Mapping[str, str]) -> str:
    places = (typed.get(column.key, "") for column in book.columns if column.type == "address")
    return next(filter(None, places), "")
