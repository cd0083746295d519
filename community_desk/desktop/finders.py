"""What the central search box asks of the four subjects; each is loaded when first asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.finding import MOST_PER_KIND, Finder, Hit
from community_desk.office.office import Office

if TYPE_CHECKING:
    from community_desk.certificates.advice import Advice
    from community_desk.certificates.register import RegisterRow
    from community_desk.ledgers.definitions import Book
    from community_desk.registry.records import Resident, ResidentRow

MOST_TYPES = 4
LONGEST_WORDS = 60
SURE = 0.8  # among people and books, advice that shares but a sound or a sign is in the way
CLASS_MEANINGS = {
    "direct": "allowed",
    "evidence": "due",
    "on_approval": "due",
    "refuse": "refused",
    "not_offered": "neutral",
}


@dataclass(frozen=True, slots=True)
class Finders:
    """All finders, in the order in which their results are listed."""

    asked: tuple[Finder, ...]
    types: "CertificateTypes"

    def warm_up(self, office: Office) -> None:
        """Loads what the first keystroke would wait for; runs on another thread."""
        from community_desk.registry.search import find

        find(office, "zw", limit=1)
        find_books(office, "zw")  # its letters make the tables of pinyin load
        self.types.warm_up(office)


def make_finders(context: DeskContext) -> Finders:
    """The finders of an office."""
    types = CertificateTypes(context)
    by_words = (
        partial(find_residents, context),
        types,
        partial(find_books, context.office),
        partial(find_letters, context),
    )
    asked = (
        *(partial(_find_no_scans, finder) for finder in by_words),
        partial(find_codes, context),
    )
    return Finders(asked, types)


def _find_no_scans(finder: Finder, words: str) -> Sequence[Hit]:
    """What a finder knows of words; not of what a scanner types, which comes at its own speed."""
    return [] if len(words) > LONGEST_WORDS else finder(words)


def class_word(class_: str) -> str:
    """What a class of certificate types is called on the screen."""
    words = {
        "direct": QCoreApplication.translate("finders", "可开具"),
        "evidence": QCoreApplication.translate("finders", "凭据开具"),
        "on_approval": QCoreApplication.translate("finders", "主任签批"),
        "refuse": QCoreApplication.translate("finders", "不予开具"),
        "not_offered": QCoreApplication.translate("finders", "不提供"),
    }
    return words[class_]


def find_residents(context: DeskContext, words: str) -> Sequence[Hit]:
    """Residents by name, pinyin, initials, digits or address; numbers masked."""
    from community_desk.registry.search import find

    return [resident_hit(context, row) for row in find(context.office, words, limit=MOST_PER_KIND)]


def resident_hit(context: DeskContext, row: "ResidentRow | Resident") -> Hit:
    """A resident as found; the phone masked."""
    from community_desk.registry import codes
    from community_desk.registry.ages import age_on
    from community_desk.registry.masking import mask_phone

    age = age_on(row.birth_date, context.office.today())
    sex = context.translate("codes", codes.SEX[row.sex]) if row.sex in ("1", "2") else ""
    facts = [sex, "" if age is None else str(age), row.address, mask_phone(row.phone)]
    return Hit(Target("resident", row.uid), row.name, "  ".join(fact for fact in facts if fact))


class CertificateTypes:
    """Finds certificate types by everyday words."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def __call__(self, words: str) -> Sequence[Hit]:
        """The best few, each with the mark of its class under the office's policy."""
        if any(sign.isdigit() for sign in words):  # a number or an address, not a matter
            return []
        return [
            Hit(
                Target("certificate_type", advice.key),
                advice.title,
                advice.summary or advice.why,
                (class_word(advice.class_), CLASS_MEANINGS[advice.class_]),
                advice.score >= SURE,
            )
            for advice in self._advise(words, self._context.office)
        ]

    def warm_up(self, office: Office) -> None:
        """Reads and indexes the catalogue; may run on another thread."""
        self._advise("居住", office)

    def _advise(self, words: str, office: Office) -> "list[Advice]":
        from community_desk.certificates.advice import advise
        from community_desk.certificates.in_force import rules_in_force

        return advise(*rules_in_force(office), words, limit=MOST_TYPES)


def find_books(office: Office, words: str) -> Sequence[Hit]:
    """Ledger books by code, a part of their name, its initials or its pinyin."""
    from community_desk.desktop.sounds import Sound, letters_of
    from community_desk.ledgers.access import seen_books
    from community_desk.ledgers.in_force import books_in_force

    wanted, letters = words.casefold(), letters_of(words)
    return [
        book_hit(book)
        for book in seen_books(office, books_in_force(office))
        if wanted in book.name.casefold()
        or book.code.startswith(wanted)
        or (letters and Sound(book.name).fits(letters))
    ][:MOST_PER_KIND]


def book_hit(book: "Book") -> Hit:
    """A book as found."""
    return Hit(Target("book", book.code), book.name, f"{book.code}  {book.category_title}")


def find_letters(context: DeskContext, words: str) -> Sequence[Hit]:
    """Letters and refusals by their number."""
    if not any(sign.isdigit() for sign in words):
        return []
    from community_desk.certificates import register

    return [
        letter_hit(row)
        for row in register.page(context.office, words=words, offset=0, limit=MOST_PER_KIND)
    ]


def letter_hit(row: "RegisterRow") -> Hit:
    """A letter or refusal as found."""
    return Hit(Target("letter", row.number), row.number, f"{row.title}  {row.applicant}  {row.on}")


def find_codes(context: DeskContext, words: str) -> Sequence[Hit]:
    """The code of a letter, typed or scanned, to be verified."""
    from community_desk.certificates.check_code import looks_typed, typed_code
    from community_desk.certificates.verifying import is_known_code

    target = Target("certificates_page", "verify", words)
    if len(words) > LONGEST_WORDS:
        digits = sum(sign.isdigit() for sign in words)
        text = QCoreApplication.translate("finders", "核验扫描的二维码")
        return [Hit(target, text)] if digits * 2 > len(words) else []
    known = looks_typed(words) and is_known_code(context.office, words)
    # Twelve letters without a figure are rather somebody's name.
    if not known and not (looks_typed(words) and any(sign.isdigit() for sign in words)):
        return []
    text = QCoreApplication.translate("finders", "核验 {code}").format(code=typed_code(words))
    return [Hit(target, text, sure=known)]
