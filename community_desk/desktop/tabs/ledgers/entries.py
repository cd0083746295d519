"""The entries of a book as a table, with what it is, what is due and a box to find some."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from community_desk.desktop.allowing import tie, tie_to_rule
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, IconButton, MainButton, PlainButton
from community_desk.desktop.kit.panes import Card, PaneHeading, quiet_label
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.models.paged import PagedModel
from community_desk.desktop.tabs.ledgers.entry_columns import EntryColumns
from community_desk.desktop.tabs.ledgers.more import ACTS
from community_desk.desktop.tabs.ledgers.take_menu import fill_take_menu
from community_desk.ledgers import entries
from community_desk.ledgers.access import denied_edit
from community_desk.ledgers.add_many import can_take_many
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.entries import Count, EntryRow
from community_desk.ledgers.old_values import retired_in_use
from community_desk.ledgers.store_words import MOST_FOUND

# Newest first, so that what was just entered stands at the top.
_FIRST_SORT = "serial"


class EntriesPane(Card):
    """``chosen`` carries an `EntryRow` or None; the others say which button was pressed."""

    chosen = Signal(object)
    opened = Signal(object)
    new_wanted = Signal()
    export_wanted = Signal()
    print_wanted = Signal()
    import_wanted = Signal()
    paste_wanted = Signal()
    many_wanted = Signal()

    def __init__(self, context: DeskContext, tab: QWidget) -> None:
        theme = context.theme
        super().__init__(theme, tab)
        self._context = context
        self.book: Book | None = None
        self._is_open = False
        self._retired: tuple[Column, ...] = ()
        self.export_button = PlainButton(theme, self.tr("导出"), self, icon="file-down")
        self.print_button = IconButton(theme, self.tr("打印"), icon="printer", key="Ctrl+P")
        self.print_button.bind_key(self)
        self.print_button.setToolTip(f"{self.tr('打印')}  Ctrl+P")
        new = ACTS["new"]
        words = context.translate("acts", new.title)
        self.add_button = MainButton(theme, words, self, icon="plus", key=new.keys, key_scope=self)
        self.take_button = PlainButton(theme, self.tr("导入"), self, icon="file-up")
        self.many_action = fill_take_menu(theme, self)
        self.export_button.setToolTip(self.tr("导出这本台账，须写用途"))
        tie(context, "ledgers.export", self.export_button)
        tie(context, "ledgers.print", self.print_button)
        self.take_button.setToolTip(self.tr("导入以前的台账、粘贴几行、批量登记"))
        self.heading = PaneHeading(
            theme,
            "",
            buttons=[self.print_button, self.take_button, self.export_button, self.add_button],
        )
        self.about = quiet_label("", wrap=False)
        self.due_chip = ChipButton(theme, "", self, checkable=True, meaning="refused")
        self.changed_chip = ChipButton(theme, "", self, checkable=True)
        self.closed_chip = ChipButton(theme, self.tr("看已注销"), self, checkable=True)
        for chip in self._chips():
            chip.setToolTip(self.tr("只看这些；再按一次看全部"))
        self.search = SearchField(theme, self.tr("在这本里找"), key="Ctrl+F")
        self.search.setMinimumWidth(theme.px(108))
        self.search.setMaximumWidth(theme.px(240))
        self.model = PagedModel([], parent=self)
        self.table = TableView(theme, self.model, memory=context.memory, name="entries")
        self.empty = EmptyState(theme, "book-open", "")
        self.either = Either(self.table, self.empty)
        self.body.addWidget(self.heading)
        self._line = self._second_line(tab)
        self.body.addLayout(self._line)
        # Set by hand, so that the pane may become narrower than its heading with all words.
        self.setMinimumWidth(theme.px(360))
        self.body.addWidget(self.either, 1)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.add_button.clicked.connect(self.new_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        self.search.searched.connect(self._look_again)
        for chip in self._chips():
            chip.toggled.connect(self._look_again)

    def show_book(self, book: Book, count: Count, *, is_open: bool) -> None:
        """Shows the entries of a book, all of them."""
        self.book = book
        for chip in self._chips():
            chip.blockSignals(True)
            chip.setChecked(False)
            chip.blockSignals(False)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.heading.set_title(book.name)
        self.heading.setToolTip(plain_tip(book.privacy))
        self.table.setAccessibleName(book.name)
        self._retired = retired_in_use(self._context.office, book)
        self._is_open = is_open
        denied = denied_edit(self._context.office, book)
        takes = self.take_button.menu().actions()
        tie_to_rule(self._context, "ledgers.edit", denied, *takes)
        tie_to_rule(self._context, "ledgers.edit", denied, self.add_button, self.take_button)
        for button in (self.add_button, self.take_button):
            button.setEnabled(is_open)
        self.many_action.setVisible(can_take_many(book))
        columns = EntryColumns(self._context, book, self._retired)
        self.model.set_columns(columns.all(), sort=_FIRST_SORT, descending=True)
        self.table.let_give_way(columns.give_way())
        self.show_count(count)
        self._look_again()

    def show_count(self, count: Count) -> None:
        """Says how much is in the book and how much of it is due."""
        if self.book is None:
            return
        number = f"{count.entries:,}"
        self.about.setText(f"{self._counted(number)} · {self._review()}")
        self.due_chip.set_text(self.tr("{count}逾期").format(count=self._counted(str(count.due))))
        self.due_chip.setVisible(bool(count.due) or self.due_chip.isChecked())
        self.changed_chip.set_text(
            self.tr("{count}有变动").format(count=self._counted(str(count.changed)))
        )
        self.changed_chip.setVisible(bool(count.changed) or self.changed_chip.isChecked())
        self.export_button.setEnabled(bool(count.entries))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def by_tab(self) -> tuple[QWidget, ...]:
        """Where Tab leads."""
        buttons = (self.print_button, self.take_button, self.export_button, self.add_button)
        return (self.table, *self._chips(), self.search, *buttons)

    def reload(self) -> None:
        """Reads again, where the rows stand."""
        row = self.table.currentIndex().row()
        self.model.refresh()
        self._show_either()
        if self.table.record() is None and row >= 0:
            self.table.select_row(min(row, self.model.rowCount() - 1))

    def go_to(self, uid: str) -> bool:
        """Goes to an entry, taking away what hides it."""
        if self.table.select_key(uid):
            return True
        if self.search.text() or any(chip.isChecked() for chip in self._chips()):
            self.search.clear()
            for chip in self._chips():
                chip.setChecked(False)
        return self.table.select_key(uid)

    def _look_again(self, _: object = None) -> None:
        book = self.book
        if book is None:
            return
        office, words = self._context.office, self.search.text().strip()
        closed, due_only = self.closed_chip.isChecked(), self.due_chip.isChecked()
        changed_only = self.changed_chip.isChecked()

        def load(offset: int, limit: int, sort: str, descending: bool) -> Sequence[EntryRow]:
            return entries.page(
                office,
                book,
                sort=sort,
                descending=descending,
                words=words,
                closed=closed,
                due_only=due_only,
                changed_only=changed_only,
                offset=offset,
                limit=limit,
            )

        def count() -> int:
            return entries.total(
                office,
                book,
                words=words,
                closed=closed,
                due_only=due_only,
                changed_only=changed_only,
            )

        self.model.set_source(load, count)
        if words and self.model.rowCount() >= MOST_FOUND:
            text = self.tr("只列出 {count} 条；再多写几个字，找得更准。")
            self._context.notify(text.format(count=f"{MOST_FOUND:,}"), meaning="neutral")
        self._show_either()
        if self.table.record() is None:
            self.table.select_row(0)

    def _show_either(self) -> None:
        self.either.show_content(self.model.rowCount() > 0)
        if self.search.text().strip():
            sentence = self.tr("没有找到“{words}”").format(words=self.search.text().strip())
            self.empty.say(sentence, self.tr("按 Esc 清空，看全部"))
        elif self.closed_chip.isChecked():
            self.empty.say(self.tr("没有注销的条目"))
        elif self.due_chip.isChecked():
            self.empty.say(self.tr("没有逾期的条目"))
        elif self.changed_chip.isChecked():
            self.empty.say(self.tr("没有变动要核对的条目"))
        elif self._is_open and not self.add_button.isEnabled():
            self.empty.say(self.tr("这本台账还是空的"))
        elif self.add_button.isEnabled():
            self.empty.say(self.tr("这本台账还是空的"), self.tr("按 Ctrl+N 登记第一条"))
        else:
            self.empty.say(self.tr("这本台账没有启用"), self.tr("点左下角“启用这本”，再登记"))

    def columns_from_here(self) -> list[str]:
        """The names of the columns on the screen, from the one that is chosen on."""
        if self.book is None:
            return []
        names = {column.name for column in self.book.columns}
        first = max(self.table.currentIndex().column(), 0)
        return [
            column.title
            for at, column in enumerate(self.model.columns)
            if at >= first and column.title in names and not self.table.isColumnHidden(at)
        ]

    def _chips(self) -> tuple[ChipButton, ...]:
        return (self.due_chip, self.changed_chip, self.closed_chip)

    def _second_line(self, tab: QWidget) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(self._context.theme.px(8))
        chips = QHBoxLayout()
        chips.setSpacing(self._context.theme.px(8))
        for widget in (self.about, *self._chips()):
            chips.addWidget(widget)
        chips.addStretch(1)
        row.addLayout(chips, 1)
        row.addWidget(self.search, 2)
        shortcut = QShortcut(QKeySequence("Ctrl+F"), tab)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.search.setFocus)
        self.search.moved.connect(self._move)
        return row

    def _fit(self) -> None:
        """Makes do with the room there is: words of buttons go first, then what the book is, and
        at last the box to find some goes below the chips.
        """
        self._say_key(True)
        if not self.heading.fit((self.export_button, self.take_button)):
            self._say_key(False)
        self._line.setDirection(QBoxLayout.Direction.LeftToRight)
        self.about.setVisible(True)
        self.about.setVisible(self._second_line_fits())
        if not self._second_line_fits():
            self._line.setDirection(QBoxLayout.Direction.TopToBottom)

    def _second_line_fits(self) -> bool:
        self._line.invalidate()  # it remembers how wide it was with other chips
        room = self.contentsRect().marginsRemoved(self.body.contentsMargins()).width()
        return self._line.minimumSize().width() <= room

    def _say_key(self, there_is_room: bool) -> None:
        self.add_button.shows_key = there_is_room
        self.add_button.set_text(self.tr("登记"))

    def _move(self, key: object) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)  # type: ignore[call-overload]
        row = self.table.currentIndex().row() + step
        self.table.select_row(max(0, min(row, self.model.rowCount() - 1)))

    def _counted(self, number: str) -> str:
        assert self.book is not None
        if self.book.subject == "resident" and self.book.once:
            return self.tr("{count} 人").format(count=number)
        if self.book.subject == "dwelling":
            return self.tr("{count} 套").format(count=number)
        return self.tr("{count} 条").format(count=number)

    def _review(self) -> str:
        assert self.book is not None
        if self.book.kind == "log":
            return self.tr("流水记录")
        return {
            "monthly": self.tr("每月复核"),
            "quarterly": self.tr("每季复核"),
            "yearly": self.tr("每年复核"),
        }[self.book.review]
