"""Taking many lines into a book at once: what each of them will be, before anything is written.

A workbook, a pasted block and a list of residents all come through here: a line becomes a new
entry, changes the one its subject has, leaves it as it is, or is not taken and says why.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.ledgers import access, rules, store, store_sorts, store_take, versions
from community_desk.ledgers.book_layout import BookLine
from community_desk.ledgers.book_values import read_cells
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.fields import FIELDS
from community_desk.ledgers.filled import filled_columns
from community_desk.ledgers.store_take import NewEntry, OpenEntry
from community_desk.ledgers.subject_match import Match, Told, match_residents, told_of
from community_desk.office.office import Office
from community_desk.registry import store_journal
from community_desk.registry.addresses import place_key
from community_desk.registry.consents import is_child
from community_desk.registry.problems import Problem
from community_desk.registry.store_bulk import Step, Stored
from community_desk.registry.store_journal import Journal

_Key = tuple[str, object]
_WRITTEN_BETWEEN_STEPS = 500


@dataclass(frozen=True, slots=True)
class BookProblem(Problem):
    """A line of a book that was not taken, or was taken and should be looked at; ``errors`` are
    the sentences, ``code`` that of the first one."""

    errors: tuple[DeskError, ...] = ()

    def reason(self, say: Callable[[str, str], str] = translate) -> str:
        """All sentences, in the language of ``say``."""
        return " ".join(error.say(say) for error in self.errors)


@dataclass(slots=True)
class Item:
    """A line that is taken: whom it hangs on, what its entry will hold, by the columns' keys.

    ``known`` is the entry its subject has already; ``notes`` say what should be looked at.
    """

    line: BookLine
    name: str
    resident: Stored | None
    dwelling_id: int | None
    filled: frozenset[str]
    typed: Mapping[str, str]
    known: OpenEntry | None = None
    outcome: str = "added"
    notes: list[DeskError] = field(default_factory=list)

    def entry(self) -> NewEntry:
        """The entry as it will be."""
        return NewEntry(self.resident.id if self.resident else None, self.dwelling_id, self.typed)

    def problem(self) -> BookProblem:
        """The line as one to look at."""
        return problem_of(self.line, self.name, self.notes, skipped=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be written, and what will not."""

    items: list[Item]
    skipped: list[BookProblem]

    def count(self, outcome: str) -> int:
        """How many lines are ``added``, ``updated`` or ``unchanged``."""
        return sum(item.outcome == outcome for item in self.items)


def problem_of(
    line: BookLine, name: str, errors: Sequence[DeskError], *, skipped: bool
) -> BookProblem:
    """A line with what is the matter."""
    return BookProblem(
        line.sheet, line.number, errors[0].code, skipped, line.cells, {}, name, tuple(errors)
    )


def plan_lines(office: Office, book: Book, lines: Sequence[BookLine]) -> Plan:
    """What lines of a workbook or a block will be in a book; writes nothing.

    Raises `RuleSaysNoError` for a role that may not.
    """
    access.check_may_edit(office, book)
    told = [told_of(book, line) for line in lines]
    matches = (
        match_residents(office.db, book, told) if asks_for_resident(book) else [Match()] * len(told)
    )
    return _Planner(office, book, told, update=True).plan(lines, matches)


def plan_residents(
    office: Office, book: Book, residents: Sequence[Stored], values: Mapping[str, str]
) -> Plan:
    """What it would be to enter residents, all with the same values; whoever stands in a book
    that takes everybody once is left out. Raises as `plan_lines`."""
    access.check_may_edit(office, book)
    lines = [
        BookLine("", number, (one.facts["name"],), values)
        for number, one in enumerate(residents, 1)
    ]
    told = [Told(one.facts["name"]) for one in residents]
    return _Planner(office, book, told, update=False).plan(lines, [Match(r) for r in residents])


def write_plan(
    office: Office, journal: Journal, book: Book, plan: Plan, *, today: str, reason: str, step: Step
) -> None:
    """Writes all of a plan as the operation ``journal``."""
    write = journal.write
    changed = [item for item in plan.items if item.outcome == "updated"]
    store_journal.keep_before(journal, "entry", [i.known.id for i in changed if i.known])
    version = versions.version_in_force(office, write, book)
    for item in changed:
        known = item.known
        assert known is not None
        old = json.loads(known.typed)
        store.update(
            write, known.id, version=version, typed=store.as_json(item.typed), reviewed_on=today
        )
        keys = [key for key, value in item.typed.items() if old.get(key, "") != value]
        write.audit(
            "change",
            "entry",
            known.uid,
            old={key: old.get(key, "") for key in keys},
            new={key: item.typed[key] for key in keys},
            reason=reason,
        )
    step(len(changed))
    new = [item.entry() for item in plan.items if item.outcome == "added"]
    for start in range(0, len(new), _WRITTEN_BETWEEN_STEPS):
        stretch = new[start : start + _WRITTEN_BETWEEN_STEPS]
        store_take.insert_entries(write, book.code, version, stretch, today)
        step(len(stretch))
    store_sorts.keep_sorted(write, book)


def asks_for_resident(book: Book) -> bool:
    """Whether the entries of a book may hang on somebody."""
    return any(FIELDS[c.field].link == "resident" for c in book.columns if c.field)


class _Planner:
    """Looks at one line after the other: what stands in the book already, and what came before."""

    def __init__(self, office: Office, book: Book, told: Sequence[Told], *, update: bool) -> None:
        self._office, self._book, self._told, self._update = office, book, told, update
        standing = store_take.open_entries(office.db, book.code)
        self._by_subject: dict[_Key, OpenEntry] = {}
        self._alike: Counter[tuple[object, ...]] = Counter()
        for entry in standing:
            if (key := self._key(entry.resident_id, entry.dwelling_id)) is not None:
                self._by_subject[key] = entry
            else:
                typed = json.loads(entry.typed)
                self._alike[_alike(entry.resident_id, entry.dwelling_id, typed)] += 1
        self._taken: dict[_Key, BookLine] = {}
        places = {place_key(one.place) for one in told if one.place}
        is_about_homes = book.subject == "dwelling"
        self._homes = store_take.dwellings_at(office.db, places) if is_about_homes else {}

    def plan(self, lines: Sequence[BookLine], matches: Sequence[Match]) -> Plan:
        plan = Plan([], [])
        for line, told, match in zip(lines, self._told, matches, strict=True):
            item, errors = self._item(line, told, match)
            name = item.resident.facts["name"] if item.resident else told.name
            if errors:
                plan.skipped.append(problem_of(line, name, errors, skipped=True))
            else:
                plan.items.append(item)
        return plan

    def _item(self, line: BookLine, told: Told, match: Match) -> tuple[Item, list[DeskError]]:
        book, resident = self._book, match.resident
        errors = []
        if resident is None and book.subject == "resident":
            assert match.problem is not None
            errors.append(match.problem)
        home = self._homes.get(place_key(told.place)) if told.place else None
        key = self._key(resident.id if resident else None, home)
        known = self._by_subject.get(key) if key else None
        if known is not None:
            home = known.dwelling_id
        filled = filled_columns(
            book,
            of_resident=resident is not None or book.subject == "resident",
            of_dwelling=home is not None,
        )
        typed, unreadable = read_cells(book, line, filled)
        errors += unreadable
        item = Item(line, told.name, resident, home, filled, typed, known)
        if key is not None:
            errors += self._not_again(key, line, known)
        errors += self._breaks(item, {str(error.values.get("column")) for error in unreadable})
        if not errors and key is not None:
            self._taken[key] = line
        return item, errors

    def _not_again(self, key: _Key, line: BookLine, known: OpenEntry | None) -> Iterator[DeskError]:
        if (before := self._taken.get(key)) is not None:
            yield RuleSaysNoError(
                "same_twice",
                QT_TRANSLATE_NOOP(
                    "errors", "和{sheet}第 {row} 行重复，这本台账一人（户）一条；请合成一行。"
                ),
                sheet=f"“{before.sheet}”" if before.sheet else "",
                row=before.number,
            )
        elif known is not None and not self._update:
            yield RuleSaysNoError(
                "already_in_book",
                QT_TRANSLATE_NOOP("errors", "“{book}”里已有第 {serial} 条；请直接修改那一条。"),
                book=self._book.name,
                serial=known.serial,
            )

    def _breaks(self, item: Item, unreadable: Collection[str]) -> list[DeskError]:
        """The rules a line breaks; settles what becomes of it. What cannot be read is there."""
        book, read = self._book, item.typed
        if (known := item.known) is not None:
            old = json.loads(known.typed)
            item.typed = {**old, **read}
            item.outcome = "unchanged" if item.typed == old else "updated"
        elif self._is_there(item):
            item.outcome = "unchanged"
        there = {**item.typed, **{book.column(name).key: name for name in unreadable}}
        errors = []
        checks: tuple[Callable[[], None], ...] = (
            lambda: rules.check_bounds(book, read, self._office.today()),
            # What is the same for all was looked at once, before.
            lambda: rules.check_required(book, item.filled, there) if self._update else None,
            lambda: self._check_consent(item.resident),
        )
        for check in checks:
            try:
                check()
            except DeskError as error:
                errors.append(error)
        return errors if item.outcome != "unchanged" else []

    def _is_there(self, item: Item) -> bool:
        """Whether a book that may have a subject twice has this very line already."""
        resident_id = item.resident.id if item.resident else None
        if not self._update or self._key(resident_id, item.dwelling_id) is not None:
            return False
        alike = _alike(resident_id, item.dwelling_id, item.typed)
        if not self._alike[alike]:
            return False
        self._alike[alike] -= 1
        return True

    def _check_consent(self, resident: Stored | None) -> None:
        if resident is None or not self._book.guardian_consent:
            return
        born = resident.facts["birth_date"]
        if not born or is_child(born, self._office.today()):
            rules.check_consent(self._office, self._book, resident.uid)

    def _key(self, resident_id: int | None, dwelling_id: int | None) -> _Key | None:
        """What a book takes once; None where it may stand in it again."""
        if not self._book.once:
            return None
        subject = {"resident": resident_id, "dwelling": dwelling_id}.get(self._book.subject)
        return (self._book.subject, subject) if subject is not None else None


def _alike(
    resident_id: int | None, dwelling_id: int | None, typed: Mapping[str, str]
) -> tuple[object, ...]:
    filled: Iterable[tuple[str, str]] = ((key, value) for key, value in typed.items() if value)
    return resident_id, dwelling_id, tuple(sorted(filled))
