"""One entry in full: to read, to type, to note as reviewed, to close; and a new one."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from community_desk.desktop.allowing import tie, tie_to_rule
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import DeskButton, IconButton
from community_desk.desktop.kit.panes import Card
from community_desk.desktop.kit.states import EmptyState
from community_desk.desktop.tabs.ledgers.changed_notice import ChangedNotice
from community_desk.desktop.tabs.ledgers.closing import EntryClosing
from community_desk.desktop.tabs.ledgers.copying import copy_last
from community_desk.desktop.tabs.ledgers.dialogs import CloseEntryDialog
from community_desk.desktop.tabs.ledgers.drafts import Draft
from community_desk.desktop.tabs.ledgers.entry_files import EntryFiles
from community_desk.desktop.tabs.ledgers.entry_foot import EntryFoot
from community_desk.desktop.tabs.ledgers.entry_form import EntryForm
from community_desk.desktop.tabs.ledgers.heading import EntryHeading
from community_desk.desktop.tabs.ledgers.people_dialog import PeopleButton
from community_desk.desktop.tabs.ledgers.person_dialog import PersonDialog, edit_person
from community_desk.desktop.tabs.ledgers.picker import ResidentPicker
from community_desk.desktop.tabs.ledgers.saving import EntrySaving
from community_desk.errors import DeskError
from community_desk.ledgers import entries
from community_desk.ledgers.access import denied_edit, may_edit
from community_desk.ledgers.copy_last import has_last
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.filled import filled_columns
from community_desk.ledgers.old_values import old_values
from community_desk.ledgers.preview import preview
from community_desk.ledgers.versions import made_under
from community_desk.office.attached_files import NewFile
from community_desk.registry.residents import load_resident

_NOTHING, _PICKING, _FORM = range(3)


class EntryPane(Card):
    """``written`` carries the uid of an entry that was added or changed; ``wanted`` one to go
    to; ``reviewed`` says that one was looked at, ``left`` that a new one was given up,
    ``resident_wanted`` who a new one is about.
    """

    written = Signal(str)
    reviewed = Signal()
    wanted = Signal(str)
    left = Signal()
    resident_wanted = Signal(str)

    def __init__(self, context: DeskContext, tab: QWidget) -> None:
        super().__init__(theme := context.theme, tab)
        self._context = context
        self.book: Book | None = None
        self.entry: Entry | None = None
        self.is_new = False
        self.resident_uid = ""
        self._drafts: dict[str, Draft] = {}
        self.person_button = IconButton(theme, self.tr("看居民档案"), self, icon="user")
        self.close_button = IconButton(theme, self.tr("注销这一条"), self, icon="archive")
        self.people_button = PeopleButton(context, self)
        buttons = [self.person_button, self.people_button, self.close_button]
        self.heading = EntryHeading(theme, buttons)
        self.notice = ChangedNotice(context)
        self.form = EntryForm(context)
        self.files = EntryFiles(context, self.form, self)
        self.saving = EntrySaving(context, self)
        self.closing = EntryClosing(context, self)
        self.dialog: PersonDialog | None = None
        self.picker = ResidentPicker(context)
        nothing, hint = self.tr("选中一条，这里是它的全部"), self.tr("或按 Ctrl+N 登记")
        self.empty = EmptyState(theme, "book-open", nothing, hint=hint)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.notice)
        self.body.addLayout(self._stacked(), 1)
        self.foot = EntryFoot(theme, self)
        self.save_button, self.review_button = self.foot.save_button, self.foot.review_button
        self.cancel_button, self.reopen_button = self.foot.cancel_button, self.foot.reopen_button
        self.body.addWidget(self.foot)
        self.form.edited.connect(self._edited)
        self.form.completed.connect(self.save)
        for key, act in (("Ctrl+D", self.copy_last), ("F2", self.edit)):
            shortcut = QShortcut(QKeySequence(key), tab)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.cancel_button.clicked.connect(self._give_up)
        self.review_button.clicked.connect(self.review)
        self.reopen_button.clicked.connect(self.closing.reopen_shown)
        self.save_button.clicked.connect(self.save)
        self.files.kept.connect(self.heading.show_unsaved)
        self.files.changed.connect(self._files_changed)
        self.heading.person_wanted.connect(self.edit_person)
        self.heading.letter_wanted.connect(context.open_letter)
        self.heading.copy_link.clicked.connect(self.copy_last)
        self.picker.picked.connect(self._picked)
        self.person_button.clicked.connect(self._open_person)
        self.close_button.clicked.connect(self.ask_close)
        self.notice.checked.connect(self.review)
        self.notice.closing.connect(self.closing.close)
        tie(context, "registry.change", self.heading.person_link)
        self.show_nothing()

    def show_book(self, book: Book) -> None:
        """Gets ready for the entries of a book."""
        self._leave()
        self.book = book
        tie_to_rule(
            self._context,
            "ledgers.edit",
            denied_edit(self._context.office, book),
            *(self.save_button, self.review_button, self.reopen_button, self.close_button),
            *(self.heading.copy_link, self.notice.check_button, self.notice.close_button),
        )
        self.show_nothing()

    def show_nothing(self) -> None:
        """No entry is chosen."""
        self._leave()
        self.entry, self.is_new = None, False
        self._show_page(_NOTHING)

    def show_entry(self, uid: str) -> None:
        """Shows an entry of the book; what was typed into it and not saved is there again."""
        assert self.book is not None
        self._leave(uid)
        try:
            entry = entries.load_entry(self._context.office, self.book, uid)
        except DeskError as error:
            self.show_nothing()
            self._context.notify_error(error)
            return
        self.entry, self.is_new, self.resident_uid = entry, False, entry.resident_uid
        self.form.lay(self.book, entry.filled)
        office = self._context.office
        read_only = bool(entry.closed_on) or not may_edit(office, self.book)
        self.form.show_values(entry.shown, self._reveal, read_only=read_only)
        self.form.mark_old(old_values(self.book, entry))
        self.files.show_entry(self.book, uid)
        draft = self._drafts.pop(uid, None)
        if draft is not None and not read_only:
            self.form.show_draft(draft.changes)
        self.heading.show_entry(self.book, entry, office.today())
        self.heading.show_version(made_under(office, self.book, uid))
        if not may_edit(office, self.book):
            self.heading.show_read_only(office.staff.name)
        self._show_page(_FORM)

    def shown_uid(self) -> str:
        """The entry that is shown, or ""."""
        return "" if self.entry is None else self.entry.uid

    def unsaved(self) -> bool:
        """Whether something was typed into the entry that is shown."""
        return self.book is not None and bool(self.form.changes() or self.files.new_files())

    def refresh(self) -> None:
        """Reads the entry again; where somebody is typing into it, only what fills itself."""
        if self.book is None:
            return
        if self.is_new and self._stack.currentIndex() == _FORM:
            known = preview(self._context.office, self.book, self.resident_uid)
            self.form.show_filled(known)
        elif self.entry is not None and not self.unsaved():
            self.show_entry(self.entry.uid)
        elif self.entry is not None:
            with self._context.telling():
                office = self._context.office
                entry = entries.load_entry(office, self.book, self.entry.uid)
                self.form.show_filled(entry.shown)

    def start_new(self, resident_uid: str = "") -> None:
        """Begins an entry, with a resident if one is named or the book is about residents; for
        whoever may write in the book.
        """
        assert self.book is not None
        if not may_edit(self._context.office, self.book):
            return
        self._leave()
        self.entry, self.is_new = None, True
        self.resident_uid = ""
        draft = self._drafts.pop(self._new_key(), None)
        if draft is not None and not resident_uid:
            self._fill_new(draft.resident_uid, draft.files)
            self.form.show_draft(draft.changes)
        elif self.book.subject == "resident" and not resident_uid:
            self.heading.show_picking()
            self._show_page(_PICKING)
            self.picker.begin()
        else:
            self._fill_new(resident_uid)

    def save(self) -> None:
        """Writes what was typed; what cannot be taken is said at its field."""
        self.saving.save()

    def edit(self) -> None:
        """Goes to the first field of the entry that can be typed into."""
        if self.form.isVisibleTo(self):
            self.form.focus_first()

    def edit_person(self) -> None:
        """Opens the form of whom the entry is about, and comes back here."""
        self.dialog = edit_person(self._context, self.resident_uid, self)

    def copy_last(self) -> None:
        """Types into a new entry what the last one has and may be the same again."""
        if self.book is None or not self.is_new or not self.form.isVisibleTo(self):
            return
        if copy_last(self._context, self.book, self.form):
            self.heading.show_unsaved()

    def review(self) -> None:
        """Notes that somebody looked and nothing has changed."""
        self.saving.review()

    def ask_close(self) -> CloseEntryDialog | None:
        """Asks why the entry is closed, and closes it."""
        return self.closing.ask()

    def _leave(self, uid: str = "") -> None:
        """Keeps what was typed and not saved, and says so with the way back."""
        changes, files = self.form.typed(), self.files.new_files()
        if not self.unsaved() or self.book is None:
            return
        self.settle()
        if self.entry is not None:
            key, title = self.entry.uid, self.heading.title_of(self.book, self.entry)
        else:
            key, title = self._new_key(), self.tr("新的一条")
        self._drafts[key] = Draft(changes, self.resident_uid, files)
        if key == uid:
            return
        book = self.book
        self._context.notify(
            self.tr("“{title}”的改动还没有保存").format(title=title),
            meaning="due",
            action=self.tr("回去"),
            act=lambda: self._go_back(book, key),
        )

    def _go_back(self, book: Book, key: str) -> None:
        if book is not self.book:
            self._context.open_book(book.code, "" if key.startswith("new ") else key)
        if key.startswith("new "):
            self.start_new()
        else:
            self.wanted.emit(key)

    def _new_key(self) -> str:
        assert self.book is not None
        return f"new {self.book.code}"

    def settle(self) -> None:
        """What was typed is written, or given up."""
        self.form.settle()
        self.files.settle()

    def _files_changed(self) -> None:
        """The entry that is shown has other files: it is the newer one, also for what is typed."""
        if self.book is None or self.entry is None:
            return
        with self._context.telling():
            uid = self.entry.uid
            self.entry = entries.load_entry(self._context.office, self.book, uid)
            self.files.show_entry(self.book, uid)
            self._context.tell_changed("ledgers")

    def _give_up(self) -> None:
        self.settle()
        self.is_new = False
        self.left.emit()

    def _picked(self, resident_uid: str) -> None:
        self.is_new = False  # until it is known that the book has no entry of this resident
        self.resident_wanted.emit(resident_uid)

    def _fill_new(self, resident_uid: str, files: Sequence[NewFile] = ()) -> None:
        assert self.book is not None
        office = self._context.office
        resident = None
        if resident_uid:
            try:
                resident = load_resident(office, resident_uid)
            except DeskError as error:
                self._context.notify_error(error)
                return
        self.resident_uid = resident_uid
        filled = filled_columns(self.book, of_resident=bool(resident), of_dwelling=False)
        self.form.lay(self.book, filled)
        self.form.show_values(preview(office, self.book, resident_uid))
        self.files.begin_new(self.book, files)
        name, last = resident.name if resident else "", has_last(self._context.office, self.book)
        self.heading.show_new(self.book, name, filled, has_last=last)
        self._show_page(_FORM)
        self.form.focus_first()

    def _edited(self, key: str) -> None:
        self.heading.show_unsaved()

    def _reveal(self, column: str) -> str:
        assert self.book is not None
        assert self.entry is not None
        return entries.reveal(self._context.office, self.book, self.entry.uid, column)

    def _open_person(self) -> None:
        if self.resident_uid:
            self._context.open_resident(self.resident_uid)

    def _stacked(self) -> QStackedLayout:
        self._stack = QStackedLayout()
        for page in (self.empty, self.picker, self.form.pane):
            self._stack.addWidget(page)
        return self._stack

    def _show_page(self, page: int) -> None:
        self._stack.setCurrentIndex(page)
        office, book = self._context.office, self.book
        may = book is not None and may_edit(office, book)
        entry = self.entry if page == _FORM else None
        closed = entry is not None and bool(entry.closed_on)
        kept = entry is not None and not closed and not entry.is_letter
        can_save = not closed and (self.is_new or self.form.can_be_typed() or (kept and not may))
        self.heading.setVisible(page != _NOTHING)
        if book is not None:
            self.notice.show_changes(book, entry)
        self.save_button.setVisible(page == _FORM and can_save)
        self.review_button.setVisible(kept and book is not None and book.kind == "roll")
        self.reopen_button.setVisible(closed)
        self.cancel_button.setVisible(self.is_new)
        self.close_button.setVisible(kept)
        self.person_button.setVisible(page == _FORM and bool(self.resident_uid))
        of_somebody = page == _FORM and bool(self.resident_uid)
        self.heading.show_person_link(of_somebody and not closed)
        self.people_button.show_entry(book, entry)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes from the head through the fields, which are made anew, to the buttons."""
        head = [self.person_button, self.people_button, self.close_button, *self.heading.links]
        notice = self.notice.findChildren(DeskButton)
        order = [*head, *notice, *self.form.tab_stops(), *self.foot.tab_stops()]
        for one, other in pairwise(order):
            self.setTabOrder(one, other)
