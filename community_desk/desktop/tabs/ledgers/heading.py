"""Who or what an entry is about, how fresh it is, and where its blue columns come from."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.panes import PaneHeading, quiet_label
from community_desk.desktop.theme import Theme
from community_desk.ledgers.definitions import DAYS, Book
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.versions import MadeUnder

_LONGEST_TITLE = 12


class EntryHeading(QWidget):
    """The head of the pane of one entry; ``bar`` is its first line, ``hint`` the second.

    ``person_wanted`` asks for the form of whom the entry is about, ``letter_wanted`` for the
    letter of that number.
    """

    person_wanted = Signal()
    letter_wanted = Signal(str)

    def __init__(
        self, theme: Theme, buttons: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.bar = PaneHeading(theme, "", buttons=buttons)
        self.hint = quiet_label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.bar)
        column.addWidget(self.hint)
        self._letter = ""
        self.person_link = LinkButton(theme, self.tr("改居民档案"), self, icon="pencil")
        self.letter_link = LinkButton(theme, self.tr("看这封证明"), self, icon="file-text")
        self.copy_link = LinkButton(theme, self.tr("照上一条填  Ctrl+D"), self, icon="copy")
        self.links = (self.person_link, self.letter_link, self.copy_link)
        row = QHBoxLayout()
        for link in self.links:
            link.hide()
            row.addWidget(link)
        row.addStretch(1)
        column.addLayout(row)
        self.person_link.clicked.connect(self.person_wanted)
        self.letter_link.clicked.connect(lambda: self.letter_wanted.emit(self._letter))

    def show_person_link(self, there_is: bool) -> None:
        """Offers the form of the person, from which the blue fields come."""
        self.person_link.setVisible(there_is and not self._letter)

    def show_read_only(self, name: str) -> None:
        """Says why nothing can be typed."""
        text = self.tr("{name}只能查看这本台账；要登记或改动，请换有权限的人登录。")
        self._show_hint(text.format(name=name))

    def show_picking(self) -> None:
        """Nobody is chosen yet."""
        self._show_letter("")
        self.bar.set_title(self.tr("登记一条"))
        self.bar.set_tag("")
        self._show_hint("")
        self.copy_link.hide()

    def show_new(self, book: Book, name: str, filled: Collection[str], *, has_last: bool) -> None:
        """A new entry, of a resident if there is a name; ``has_last``: there is one before it."""
        self._show_letter("")
        self.bar.set_title(name or self.tr("登记一条"))
        self.show_unsaved()
        self._show_hint(self._filled(book, filled) if name else "")
        self.copy_link.setToolTip(
            self.tr("空着的栏照上一条填；日期、号码、电话不照抄")
            if has_last
            else self.tr("这本台账还没有登记过，没有上一条可以照抄")
        )
        self.copy_link.setAccessibleDescription(self.copy_link.toolTip())
        self.copy_link.setEnabled(has_last)
        self.copy_link.show()

    def show_unsaved(self) -> None:
        """Something was typed."""
        self.bar.set_tag(self.tr("还没有保存"), "due")

    def show_entry(self, book: Book, entry: Entry, today: date) -> None:
        """An entry as it is stored."""
        numbers = [column.name for column in book.columns if column.field == "letter_number"]
        self._show_letter(entry.shown[numbers[0]] if entry.is_letter and numbers else "")
        self.copy_link.hide()
        self.bar.set_title(self.title_of(book, entry))
        self._show_hint(self._filled(book, entry.filled) if entry.resident_uid else "")
        if entry.is_letter:
            self._show_hint(self.tr("这一条就是开出的证明，内容不再改；作废请到“证明”。"))
        if entry.closed_on:
            self.bar.set_tag(self.tr("已注销"), "neutral")
            text = self.tr("{day}注销：{reason}")
            day = self._day(entry.closed_on, today)
            self._show_hint(text.format(day=day, reason=entry.closed_reason))
        elif not entry.due_on:
            day = self._day(entry.entered_on, today)
            self.bar.set_tag(self.tr("{day}登记").format(day=day), "neutral")
        elif entry.due_on <= today.isoformat():
            day = self._day(entry.due_on, today)
            self.bar.set_tag(self.tr("{day}该复核").format(day=day), "refused")
        else:
            day = self._day(entry.reviewed_on, today)
            self.bar.set_tag(self.tr("{day}已核实").format(day=day), "allowed")

    def show_version(self, made: MadeUnder) -> None:
        """Says under which version of the book an entry was written, where that is not the
        newest."""
        if 0 < made.version < made.newest:
            text = self.tr("按第 {version} 版的栏目登记，现在是第 {newest} 版。")
            said = text.format(version=made.version, newest=made.newest)
            self._show_hint("\n".join(part for part in (self.hint.text(), said) if part))

    def title_of(self, book: Book, entry: Entry) -> str:
        """What an entry is called: a name, else what had to be filled in, else its number."""
        named = [column for column in book.columns if column.field == "name"]
        needed = [column for column in book.columns if column.required]
        for column in [*named, *needed, *book.columns]:
            text = entry.shown.get(column.name, "").replace("\n", " ")
            if text and column.type not in DAYS and column.field != "serial":
                return text if len(text) <= _LONGEST_TITLE else f"{text[:_LONGEST_TITLE]}…"
        return self.tr("第 {serial} 条").format(serial=entry.serial)

    def _filled(self, book: Book, filled: Collection[str]) -> str:
        registry = ("resident", "household")
        named = (column for column in book.columns if column.name in filled)
        number = sum(1 for column in named if column.filled_from in registry)
        text = self.tr("蓝底的 {count} 项来自居民档案，改一处，各本台账都变。")
        return text.format(count=number) if number else ""

    def _show_letter(self, number: str) -> None:
        self._letter = number
        self.letter_link.setVisible(bool(number))

    def _show_hint(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _day(self, iso: str, today: date) -> str:
        day = date.fromisoformat(iso)
        if day.year == today.year:
            return self.tr("{month} 月 {day} 日").format(month=day.month, day=day.day)
        return iso
