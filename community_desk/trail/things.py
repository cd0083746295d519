"""What the things in lines of the trail are called, as the office has them today."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.local_lists import policy_of
from community_desk.errors import DeskError, Translate
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds, funds_of
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.audit import AuditRow
from community_desk.office.office import Office
from community_desk.office.staff import staff_names
from community_desk.office.voucher_numbers import said_number
from community_desk.registry.addresses import Place, write_address
from community_desk.trail import store
from community_desk.trail.acts import SUBJECTS

_ENTRY = QT_TRANSLATE_NOOP("trail", "《{book}》第 {serial} 条")
_BUDGET = QT_TRANSLATE_NOOP("trail", "{year} 年第 {number} 版")
_LINE = QT_TRANSLATE_NOOP("trail", "第 {id} 行")
_GONE = QT_TRANSLATE_NOOP("trail", "{name}（已不在）")
_UNKNOWN_GONE = QT_TRANSLATE_NOOP("trail", "已不在")
# Where a line tells what its thing was called, if nothing else does.
_SAID = ("number", "name", "title", "applicant", "matter", "month", "period", "year", "block")
_NEVER_GONE = frozenset(("office", "setting", "book", "trail", "year"))

Told = tuple[AuditRow, Mapping[str, object], Mapping[str, object]]


# Not frozen: what is asked of an office is read once, when the first line needs it.
@dataclass
class Words:
    """The words that an office has for keys; each asked once for as many lines as are told."""

    office: Office
    translate: Translate

    def say(self, source: str) -> str:
        """A text of this package."""
        return self.translate("trail", source)

    @cached_property
    def staff(self) -> Mapping[str, str]:
        """The names of who works or worked here, by uid."""
        return staff_names(self.office.db)

    def type_title(self, key: str) -> str:
        """The title of a certificate type; the key itself where there is none today."""
        return self._types.get(key, key)

    def book_name(self, codes: str) -> str:
        """The name of a book, of several in a row."""
        names = (self.books[code].name if code in self.books else code for code in codes.split(","))
        return "".join(f"《{name}》" for name in names if name)

    @cached_property
    def books(self) -> Mapping[str, Book]:
        """The books of this office by their code."""
        return {book.code: book for book in books_in_force(self.office).books}

    @cached_property
    def funds(self) -> Funds:
        """The funds of this office."""
        return funds_of(self.office)

    def class_title(self, key: str) -> str:
        """The title of a class of expenses; the key itself where there is none."""
        return load_classes().title(key)

    def policy_title(self, key: str) -> str:
        """The title of a policy; the key itself where there is none."""
        try:
            return policy_of(self.office, key).title
        except DeskError:
            return key

    def address(self, place: Place) -> str:
        """An address as the office writes it."""
        return write_address(place, self.office.setting("building_word"))

    @cached_property
    def _types(self) -> Mapping[str, str]:
        return {kind.key: kind.title for kind in catalogue_in_force(self.office).types}


def names_of(words: Words, lines: Iterable[Told]) -> dict[tuple[str, str], str]:
    """What is still there of the things of some lines, by subject and uid."""
    asked: dict[str, set[str]] = defaultdict(set)
    for row, _, _ in lines:
        if row.subject_uid:
            asked[row.subject].add(row.subject_uid)
    return {
        (subject, uid): _name(words, subject, tuple(str(part or "") for part in parts))
        for subject, uids in asked.items()
        for uid, parts in store.names(words.office.db, subject, uids)
    }


def thing_of(words: Words, told: Told, names: Mapping[tuple[str, str], str]) -> str:
    """What a line was done to, by its kind and name; only the kind where it names none. Empty
    where it is the office itself, or who did it.
    """
    row = told[0]
    themselves = row.subject == "staff" and row.subject_uid == row.staff_uid
    if row.action == "undo" or row.subject == "office" or themselves:
        return ""
    kind = words.say(SUBJECTS[row.subject]) if row.subject in SUBJECTS else row.subject
    name = _named(words, told, names)
    return f"{kind} {name}" if name else kind


def _named(words: Words, told: Told, names: Mapping[tuple[str, str], str]) -> str:
    row, old, new = told
    if row.subject == "book":
        return words.book_name(row.subject_uid)
    if row.subject == "trail":
        return words.say(_LINE).format(id=row.subject_uid) if row.subject_uid else ""
    if known := names.get((row.subject, row.subject_uid)):
        return known
    said = next((str(known[key]) for known in (new, old) for key in _SAID if known.get(key)), "")
    if "book" in old and "serial" in old:
        said = _entry(words, (str(old["book"]), str(old["serial"])))
    if not row.subject_uid or row.subject in _NEVER_GONE:
        return said
    return words.say(_GONE).format(name=said) if said else f"（{words.say(_UNKNOWN_GONE)}）"


def _name(words: Words, subject: str, parts: tuple[str, ...]) -> str:
    make = _MADE.get(subject)
    return make(words, parts) if make else " ".join(filter(None, parts))


def _entry(words: Words, parts: tuple[str, ...]) -> str:
    code, serial = parts
    book = words.books[code].name if code in words.books else code
    return words.say(_ENTRY).format(book=book, serial=serial)


def _place(words: Words, parts: tuple[str, ...]) -> str:
    compound, block, unit, room = parts
    return words.address(Place(compound, block, unit, "", room))


_MADE: Mapping[str, Callable[[Words, tuple[str, ...]], str]] = {
    "block": _place,
    "dwelling": _place,
    "entry": _entry,
    "voucher": lambda words, parts: said_number(parts[0]),
    "budget": lambda words, parts: words.say(_BUDGET).format(year=parts[0], number=parts[1]),
    "certificate_draft": lambda words, parts: f"{words.type_title(parts[0])} {parts[1]}",
    "form_paper": lambda words, parts: words.type_title(parts[0]),
    "type_switch": lambda words, parts: words.type_title(parts[0]),
    "office_wording": lambda words, parts: words.type_title(parts[0]),
    "policy_choice": lambda words, parts: words.policy_title(parts[0]),
}
