"""What a tab is given: the office, the looks, and the ways to tell the rest of the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSettings, Signal

from community_desk import language
from community_desk.desktop.kit.notices import Notice
from community_desk.desktop.tasks import Tasks
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office.good_copies import in_the_window
from community_desk.office.office import Office

ALL = "*"
NOT_COPYING = -1


@dataclass(frozen=True, slots=True)
class Target:
    """A thing to go to. ``kind`` is one of `KINDS`; ``also`` narrows it."""

    kind: str
    key: str
    also: str = ""


# Which tab shows which kind of thing.
KINDS = {
    "resident": "registry",  # key: uid; also: of a fact to change
    "new_resident": "registry",  # key: the name, where it is known
    "people": "registry",  # key: a kind of condition; also: its value
    "registry_page": "registry",  # key: of a page behind 更多; also: of a thing on it
    "certificate_type": "certificates",  # key: type key; also: uid of the resident
    "ledgers_page": "ledgers",  # key: of a page behind 更多; also: of a thing on it
    "certificates_page": "certificates",  # key: of a page behind 更多; also: of a thing on it
    "draft": "certificates",  # key: uid
    "letter": "certificates",  # key: number of a letter or refusal
    "register": "certificates",  # key: the state of the letters to see, lapsing, or ""
    "book": "ledgers",  # key: code of the book; also: uid of an entry or of a resident to add
    "expenses_page": "expenses",  # key: of a page behind 更多; also: of a thing on it
    "month": "expenses",  # key: YYYY-MM; also: uid of a voucher
    "office_page": "office",  # key: of a page behind the name; also: of a thing on it
}


class Changes(QObject):
    """The hub of the window.

    ``changed`` carries the subject that was written to ("registry", "ledgers", "certificates",
    "expenses", "settings", or `ALL` when another program wrote); ``target_wanted`` a `Target`;
    ``leaving`` tells that something else is about to be shown in the tab in front; ``worked_on``
    carries a `Target` that somebody works on; ``noticed`` a `Notice`; ``backup_wanted`` asks for a
    copy of the office, ``trial_wanted`` to try the newest out, ``backup_stop_wanted`` to stop
    either, ``restore_wanted`` to go back to one, whose folder it carries, or None. ``backup_moved``
    carries how far a copy or trial is, in thousandths, or `NOT_COPYING`.
    """

    changed = Signal(str)
    target_wanted = Signal(object)
    leaving = Signal()
    worked_on = Signal(object)
    noticed = Signal(object)
    backup_wanted = Signal()
    trial_wanted = Signal()
    backup_stop_wanted = Signal()
    backup_moved = Signal(int)
    restore_wanted = Signal(object)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class DeskContext:
    """Given to every tab and dialog. ``memory`` keeps widths and the like for this PC."""

    office: Office
    language: str
    theme: Theme
    tasks: Tasks
    changes: Changes
    memory: QSettings

    def notify(
        self,
        text: str,
        *,
        meaning: str = "allowed",
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Says something for some seconds; ``action`` such as 撤销 calls ``act``."""
        self.changes.noticed.emit(Notice(text, meaning, action, act))

    def say_error(self, error: DeskError) -> str:
        """The sentence of an error in the language of the window."""
        return in_the_window(error).say(self._translate)

    def notify_error(self, error: DeskError) -> None:
        """Says what stands in the way, or that somebody stopped it."""
        meaning = "neutral" if error.code == "stopped" else "refused"
        self.notify(self.say_error(error), meaning=meaning)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Says what stands in the way of what is done inside, and goes on."""
        try:
            yield
        except DeskError as error:
            self.notify_error(error)

    def tell_changed(self, subject: str) -> None:
        """Says that something of a subject was written, so that all views of it look again."""
        self.changes.changed.emit(subject)

    def open(self, kind: str, key: str, also: str = "") -> None:
        """Goes to a thing, in whatever tab it is shown."""
        assert kind in KINDS, kind
        self.changes.target_wanted.emit(Target(kind, key, also))

    def note(self, kind: str, key: str, also: str = "") -> None:
        """Says that a thing is worked on, so that it is found again among the last ones."""
        assert kind in KINDS, kind
        self.changes.worked_on.emit(Target(kind, key, also))

    def open_resident(self, uid: str, fact: str = "") -> None:
        """Goes to a resident's card, or to change one of its facts."""
        self.open("resident", uid, fact)

    def open_certificate_type(self, key: str, resident_uid: str = "") -> None:
        """Begins a letter, or its refusal, for a resident if one is named."""
        self.open("certificate_type", key, resident_uid)

    def open_letter(self, number: str) -> None:
        """Goes to a letter or refusal in the register."""
        self.open("letter", number)

    def open_book(self, code: str, also: str = "") -> None:
        """Goes to a ledger book, perhaps to one entry of it."""
        self.open("book", code, also)

    def open_month(self, month: str, voucher_uid: str = "") -> None:
        """Goes to a month's vouchers, perhaps to one of them."""
        self.open("month", month, voucher_uid)

    def translate(self, context: str, source: str) -> str:
        """A text of a Qt-free part in the language of the window."""
        return self._translate(context, source)

    def _translate(self, context: str, source: str) -> str:
        return language.translate(context, source, self.language)
