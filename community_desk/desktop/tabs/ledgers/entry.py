"""One entry in full: to read, to type, to note as reviewed, to close; and a new one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import IconButton, MainButton, PlainButton
from community_desk.desktop.kit.panes import Card, ScrollPane
from community_desk.desktop.kit.states import EmptyState
from community_desk.desktop.tabs.ledgers.changed_notice import ChangedNotice, say_reviewed
from community_desk.desktop.tabs.ledgers.dialogs import CloseEntryDialog
from community_desk.desktop.tabs.ledgers.entry_form import EntryForm
from community_desk.desktop.tabs.ledgers.heading import EntryHeading
from community_desk.desktop.tabs.ledgers.people_dialog import PeopleButton
from community_desk.desktop.tabs.ledgers.picker import ResidentPicker
from community_desk.errors import DeskError
from community_desk.ledgers import entries
from community_desk.ledgers.copy_last import copied_from_last
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.filled import filled_columns
from community_desk.ledgers.old_values import old_values
from community_desk.ledgers.preview import preview
from community_desk.ledgers.reviews import review_entries
from community_desk.ledgers.versions import made_under
from community_desk.registry.residents import load_resident

_NOTHING, _PICKING, _FORM = range(3)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed into an entry and not saved."""

    changes: dict[str, str]
    resident_uid: str = ""


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
        self._resident_uid = ""
        self._drafts: dict[str, Draft] = {}
        self.person_button = IconButton(theme, self.tr("看居民档案"), self, icon="user")
        self.close_button = IconButton(theme, self.tr("注销这一条"), self, icon="archive")
        self.people_button = PeopleButton(context, self)
        buttons = [self.person_button, self.people_button, self.close_button]
        self.heading = EntryHeading(theme, buttons)
        self.notice = ChangedNotice(context)
        self.form = EntryForm(context)
        self.picker = ResidentPicker(context)
        self.empty = EmptyState(
            theme,
            "book-open",
            self.tr("选中一条，这里是它的全部"),
            hint=self.tr("或按 Ctrl+N 登记"),
        )
        self.body.addWidget(self.heading)
        self.body.addWidget(self.notice)
        self.body.addLayout(self._stacked(), 1)
        self.body.addLayout(self._foot())
        self.form.edited.connect(self._edited)
        self.form.completed.connect(self.save)
        copying = QShortcut(QKeySequence("Ctrl+D"), tab)
        copying.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copying.activated.connect(self.copy_last)
        self.picker.picked.connect(self._picked)
        self.person_button.clicked.connect(self._open_person)
        self.close_button.clicked.connect(self.ask_close)
        self.notice.checked.connect(self.review)
        self.notice.closing.connect(self._close_entry)
        self.show_nothing()

    def show_book(self, book: Book) -> None:
        """Gets ready for the entries of a book."""
        self._leave()
        self.book = book
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
        self.entry, self.is_new, self._resident_uid = entry, False, entry.resident_uid
        self.form.lay(self.book, entry.filled)
        self.form.show_values(entry.shown, self._reveal, read_only=bool(entry.closed_on))
        self.form.mark_old(old_values(self.book, entry))
        draft = self._drafts.pop(uid, None)
        if draft is not None and not entry.closed_on:
            self.form.show_draft(draft.changes)
        self.heading.show_entry(self.book, entry, self._context.office.today())
        self.heading.show_version(made_under(self._context.office, self.book, uid))
        self._show_page(_FORM)

    def unsaved(self) -> bool:
        """Whether something was typed into the entry that is shown."""
        return self.book is not None and bool(self.form.changes())

    def refresh(self) -> None:
        """Reads the entry again, unless somebody is typing into it."""
        if self.entry is not None and not self.form.changes():
            self.show_entry(self.entry.uid)

    def start_new(self, resident_uid: str = "") -> None:
        """Begins an entry, with a resident if one is named or the book is about residents."""
        assert self.book is not None
        self._leave()
        self.entry, self.is_new = None, True
        self._resident_uid = ""
        draft = self._drafts.pop(self._new_key(), None)
        if draft is not None and not resident_uid:
            self._fill_new(draft.resident_uid)
            self.form.show_draft(draft.changes)
        elif self.book.subject == "resident" and not resident_uid:
            self.heading.show_picking()
            self._show_page(_PICKING)
            self.picker.begin()
        else:
            self._fill_new(resident_uid)

    def save(self) -> None:
        """Writes what was typed; what cannot be taken is said at its field."""
        if self.book is None or not self.form.isVisibleTo(self):
            return
        office, book, changes = self._context.office, self.book, self.form.changes()
        if self.is_new:
            resident_uid = self._resident_uid or None
            self._write(
                lambda: entries.add_entry(office, book, resident_uid=resident_uid, typed=changes),
                self.tr("已登记"),
            )
        elif self.entry is not None and not self.entry.closed_on:
            if not changes:
                text = self.tr("没有改动；核对过没有变化，就点“核实无变化”。")
                self._context.notify(text, meaning="neutral")
                return
            entry = self.entry
            self._write(
                lambda: entries.change_entry(
                    office, book, entry.uid, changes, revision=entry.revision
                ),
                self.tr("已保存"),
            )

    def copy_last(self) -> None:
        """Types into a new entry what the last one has and may be the same again."""
        if self.book is None or not self.is_new or not self.form.isVisibleTo(self):
            return
        typed = self.form.changes()
        with self._context.telling():
            last = copied_from_last(self._context.office, self.book)
            columns = set(self.form.keys())
            copied = {k: v for k, v in last.items() if k in columns and not typed.get(k)}
            self.form.show_draft(copied)
            if copied:
                self.heading.show_unsaved()
                text = self.tr("照上一条填了 {count} 项；日期、号码、电话没有照抄")
            else:
                text = self.tr("上一条里没有可以照抄的内容")
            self._context.notify(text.format(count=len(copied)), meaning="neutral")

    def review(self) -> None:
        """Notes that somebody looked and nothing has changed."""
        if self.book is None or self.entry is None or self.review_button.isHidden():
            return
        if self.form.changes():
            text = self.tr("有改动还没有保存；保存了就算核实过。")
            self._context.notify(text, meaning="due")
            return
        entry = self.entry
        try:
            done = review_entries(
                self._context.office, [(self.book.code, entry.uid, entry.revision)]
            )
        except DeskError as error:
            self._say_error(error)
            return
        say_reviewed(self._context, self.tr("已记下：今天核实，没有变化"), done)
        self.reviewed.emit()

    def ask_close(self) -> CloseEntryDialog | None:
        """Asks why the entry is closed, and closes it."""
        if self.book is None or self.entry is None or self.entry.closed_on:
            return None
        dialog = CloseEntryDialog(self._context, self.heading.title_of(self.book, self.entry), self)
        dialog.wanted.connect(self._close_entry)
        dialog.open()
        return dialog

    def _close_entry(self, reason: str) -> None:
        if self.book is None or self.entry is None:
            return
        office, book, uid = self._context.office, self.book, self.entry.uid
        try:
            entries.close_entry(office, book, uid, reason)
        except DeskError as error:
            self._context.notify_error(error)
            return
        self.form.settle()
        text = self.tr("已注销：{title}").format(title=self.heading.title_of(self.book, self.entry))
        self._context.notify(text, action=self.tr("撤销"), act=lambda: self._reopen(book, uid))
        self._context.tell_changed("ledgers")

    def _reopen(self, book: Book, uid: str) -> None:
        try:
            entries.reopen_entry(self._context.office, book, uid)
        except DeskError as error:
            self._context.notify_error(error)
            return
        self._context.tell_changed("ledgers")
        if book is self.book:
            self.wanted.emit(uid)

    def _reopen_shown(self) -> None:
        if self.book is not None and self.entry is not None:
            self._reopen(self.book, self.entry.uid)

    def _write(self, act: Callable[[], Entry], said: str) -> None:
        self.form.clear_errors()
        try:
            entry = act()
        except DeskError as error:
            self._say_error(error)
            return
        self.form.settle()
        self.is_new = False
        self.entry = entry
        self._context.notify(said)
        self.written.emit(entry.uid)

    def _say_error(self, error: DeskError) -> None:
        named = str(error.values.get("column") or error.values.get("columns") or "")
        # A name may hold the sign between names itself.
        names = self.form.keys()
        if column := next((name for name in names if f"{named}、".startswith(f"{name}、")), ""):
            self.form.show_error(column, self._context.say_error(error))
        elif error.code == "changed_meanwhile":
            self._context.notify(
                self._context.say_error(error),
                meaning="refused",
                action=self.tr("看新内容"),
                act=self._show_anew,
            )
        else:
            self._context.notify_error(error)

    def _show_anew(self) -> None:
        if self.entry is not None:
            self.form.settle()
            self.show_entry(self.entry.uid)

    def _leave(self, uid: str = "") -> None:
        """Keeps what was typed and not saved, and says so with the way back."""
        changes = self.form.changes()
        if not changes or self.book is None:
            return
        self.form.settle()
        if self.entry is not None:
            key, title = self.entry.uid, self.heading.title_of(self.book, self.entry)
        else:
            key, title = self._new_key(), self.tr("新的一条")
        self._drafts[key] = Draft(changes, self._resident_uid)
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

    def _give_up(self) -> None:
        self.form.settle()
        self.is_new = False
        self.left.emit()

    def _picked(self, resident_uid: str) -> None:
        self.is_new = False  # until it is known that the book has no entry of this resident
        self.resident_wanted.emit(resident_uid)

    def _fill_new(self, resident_uid: str) -> None:
        assert self.book is not None
        office = self._context.office
        resident = None
        if resident_uid:
            try:
                resident = load_resident(office, resident_uid)
            except DeskError as error:
                self._context.notify_error(error)
                return
        self._resident_uid = resident_uid
        filled = filled_columns(self.book, of_resident=bool(resident), of_dwelling=False)
        self.form.lay(self.book, filled)
        self.form.show_values(preview(office, self.book, resident_uid))
        self.heading.show_new(self.book, resident.name if resident else "", filled)
        self._show_page(_FORM)
        self.form.focus_first()

    def _edited(self, key: str) -> None:
        self.heading.show_unsaved()

    def _reveal(self, column: str) -> str:
        assert self.book is not None
        assert self.entry is not None
        return entries.reveal(self._context.office, self.book, self.entry.uid, column)

    def _open_person(self) -> None:
        if self._resident_uid:
            self._context.open_resident(self._resident_uid)

    def _stacked(self) -> QStackedLayout:
        self._stack = QStackedLayout()
        scroll = ScrollPane(self._context.theme)
        scroll.body.addWidget(self.form)
        for page in (self.empty, self.picker, scroll):
            self._stack.addWidget(page)
        return self._stack

    def _foot(self) -> QHBoxLayout:
        theme = self._context.theme
        self.review_button = PlainButton(theme, self.tr("核实无变化"), self, key="Ctrl+R")
        self.reopen_button = PlainButton(theme, self.tr("恢复这一条"), self)
        self.save_button = MainButton(theme, self.tr("保存"), self, key="Ctrl+S", key_scope=self)
        self.cancel_button = PlainButton(theme, self.tr("取消"), self)
        self.cancel_button.clicked.connect(self._give_up)
        self.review_button.clicked.connect(self.review)
        self.reopen_button.clicked.connect(self._reopen_shown)
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        for button in (
            self.cancel_button,
            self.reopen_button,
            self.review_button,
            self.save_button,
        ):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _show_page(self, page: int) -> None:
        self._stack.setCurrentIndex(page)
        entry = self.entry if page == _FORM else None
        closed = entry is not None and bool(entry.closed_on)
        kept = entry is not None and not closed and not entry.is_letter
        self.heading.setVisible(page != _NOTHING)
        if self.book is not None:
            self.notice.show_changes(self.book, entry)
        self.save_button.setVisible(page == _FORM and not closed)
        stale = self.book is not None and self.book.kind == "roll"
        self.review_button.setVisible(kept and stale)
        self.reopen_button.setVisible(closed)
        self.cancel_button.setVisible(self.is_new)
        self.close_button.setVisible(kept)
        self.person_button.setVisible(page == _FORM and bool(self._resident_uid))
        self.people_button.show_entry(self.book, entry)
