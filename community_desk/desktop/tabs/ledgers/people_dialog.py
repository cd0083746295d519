"""Who took part in an activity: found like anybody, listed beside, kept with the entry."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie_to_rule
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import IconButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.tabs.ledgers.picker import ResidentPicker
from community_desk.errors import DeskError
from community_desk.ledgers.access import denied_edit
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.taking_part import names_people, people_in, set_people
from community_desk.registry.residents import load_resident


class PeopleButton(IconButton):
    """Opens the dialog, where the book names those who took part."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent, icon="users")
        self.set_text(self.tr("参加的居民"))
        self._context = context
        self._shown: tuple[Book, Entry] | None = None
        self.dialog: PeopleDialog | None = None
        self.clicked.connect(self._open)

    def show_entry(self, book: Book | None, entry: Entry | None) -> None:
        """What it stands beside: hidden where nobody can be named."""
        may = book is not None and entry is not None and not entry.closed_on and names_people(book)
        self._shown = (book, entry) if may and book and entry else None
        self.setVisible(may)

    def _open(self) -> None:
        if self._shown is not None:
            self.dialog = PeopleDialog(self._context, *self._shown, self.window())
            self.dialog.open()


class PeopleDialog(DeskDialog):
    """The finder at the left, those who took part at the right. ``saved`` says that it was kept."""

    saved = Signal()

    def __init__(self, context: DeskContext, book: Book, entry: Entry, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("参加的居民"))
        theme = context.theme
        self._context, self._book, self._entry = context, book, entry
        self.people = dict(people_in(context.office, book, entry.uid))
        self.picker = ResidentPicker(context)
        self.picker.asks = self.tr("谁参加了？")
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("参加的居民"))
        self.count = quiet_label("")
        self.picker.picked.connect(self._add)
        self.rows.opened.connect(self._take_out)
        self.rows.itemDoubleClicked.connect(lambda _: self.rows.open_current())
        hours = self.tr("每个人的志愿服务时长按这一条的“服务时长”累计。双击或按回车把人移出。")
        self.body.addWidget(quiet_label(hours))
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        right.addWidget(self.count)
        right.addWidget(self.rows, 1)
        halves = QHBoxLayout()
        halves.setSpacing(theme.px(16))
        halves.addWidget(self.picker, 1)
        halves.addLayout(right, 1)
        self.body.addLayout(halves, 1)
        self.main = self.add_buttons(self.tr("保存"))
        if not tie_to_rule(context, "ledgers.edit", denied_edit(context.office, book), self.main):
            self.picker.hide()
            self.rows.setEnabled(False)
        self.main.clicked.connect(self.save)
        self.resize(theme.px(640), theme.px(440))
        self._show()
        self.picker.begin()

    def save(self) -> None:
        """Keeps who is listed."""
        try:
            set_people(self._context.office, self._book, self._entry.uid, list(self.people))
        except DeskError as error:
            self._context.notify_error(error)
            return
        self.accept()
        self.saved.emit()
        said = self.tr("已记下 {count} 人参加").format(count=len(self.people))
        self._context.notify(said)
        self._context.tell_changed("ledgers")

    def _add(self, uid: str) -> None:
        self.people[uid] = load_resident(self._context.office, uid).name
        self._show()
        self.picker.begin()

    def _take_out(self, uid: str) -> None:
        self.people.pop(uid, None)
        self._show()

    def _show(self) -> None:
        self.rows.show_rows([ListRow(uid, name, "") for uid, name in self.people.items()])
        self.count.setText(self.tr("{count} 人").format(count=len(self.people)))
