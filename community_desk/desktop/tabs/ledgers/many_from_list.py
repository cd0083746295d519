"""From a list of residents into a book: which one, and then 批量登记 with that list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import IconButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.tabs.registry.people import PeoplePane
from community_desk.ledgers.access import may_edit
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.in_force import books_in_force
from community_desk.registry.lists import Filter

if TYPE_CHECKING:
    from community_desk.ledgers.paste import Taken


class ChooseBookDialog(DeskDialog):
    """Asks for one of the books that residents enter. ``book_chosen`` carries it."""

    book_chosen = Signal(object)

    def __init__(self, context: DeskContext, title: str, parent: QWidget) -> None:
        # Here and below, what reads tables is loaded when it is first wanted, not at the start.
        from community_desk.ledgers import shelf
        from community_desk.ledgers.add_many import can_take_many

        heading = self._heading().format(title=title)
        super().__init__(context.theme, heading, parent)
        office = context.office
        kept = shelf.open_books(office, books_in_force(office))
        self._books = {b.code: b for b in kept if can_take_many(b) and may_edit(office, b)}
        choices = {code: f"{code} {book.name}" for code, book in self._books.items()}
        self.form = Form(context.theme)
        self.book = self.form.row("book", self.tr("台账"), ChoiceField(context.theme, choices))
        self.body.addWidget(self.form)
        self.main = self.add_buttons(self.tr("下一步：看名单"))
        tie(context, "ledgers.edit", self.main)
        self.main.setEnabled(bool(choices))
        self.main.clicked.connect(self._choose)
        self.form.completed.connect(self._choose)
        self.book.setFocus()

    def _choose(self) -> None:
        book = self._books.get(self.book.value())
        if book is not None:
            self.book_chosen.emit(book)
            self.accept()

    @staticmethod
    def _heading() -> str:
        return QCoreApplication.translate("ChooseBookDialog", "“{title}”记入哪本台账")


def offer_books(context: DeskContext, people: PeoplePane) -> None:
    """Adds 批量记入台账 to the menu 更多 of the list of people."""
    button: IconButton = people.more_button
    text = QCoreApplication.translate("ChooseBookDialog", "这个名单批量记入台账…")
    action = button.menu().addAction(context.theme.icon("book-open", "text"), text)
    tie(context, "ledgers.edit", action)
    button.setVisible(True)

    def ask() -> None:
        which, title = people.listed()
        dialog = ChooseBookDialog(context, title, people)
        dialog.book_chosen.connect(lambda book: enter_list(context, book, which, title, people))
        dialog.open()

    action.triggered.connect(ask)


def enter_list(
    context: DeskContext, book: Book, which: Filter, title: str, parent: QWidget
) -> None:
    """Opens 批量登记 on a list."""
    from community_desk.desktop.tabs.ledgers.many_dialog import ManyDialog
    from community_desk.desktop.tabs.ledgers.taken import tell_taken

    def changed() -> None:
        context.tell_changed("ledgers")

    def done(taken: "Taken") -> None:
        tell_taken(context, book, taken, changed)
        changed()

    dialog = ManyDialog(context, book, parent, given=(title, which))
    dialog.taken.connect(done)
    dialog.open()
