"""A book on paper: its pages as they will print, for a period, and what they are printed for."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.numbers_field import numbers_field
from community_desk.desktop.paper_dialog import Draw, PaperDialog
from community_desk.desktop.tabs.ledgers.period_field import period_field
from community_desk.errors import DeskError
from community_desk.ledgers.book_periods import read_period
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.export import print_book
from community_desk.office.office import Office
from community_desk.office.permissions import may


class PrintBookDialog(PaperDialog):
    """The pages are drawn anew, and on record, with each change of what is above them."""

    def __init__(self, context: DeskContext, book: Book, parent: QWidget) -> None:
        self._book = book
        theme = context.theme
        self.form = Form(theme)
        self.period = self.form.row(
            "period", self.tr("期间"), period_field(context, over_only=False)
        )
        self.reason = self.form.row("reason", self.tr("用途"), LineField())
        self.numbers = self.form.row(
            "numbers",
            self.tr("号码"),
            numbers_field(theme),
        )
        self.form.set_values({"period": "", "reason": self.tr("打印"), "numbers": "masked"})
        self.numbers.setEnabled(may(context.office, "ledgers.reveal"))
        title = self.tr("打印《{book}》").format(book=book.name)
        super().__init__(context, title, book.name, self._draw(), parent, above=self.form)
        self.period.edited.connect(self._changed)
        self.numbers.edited.connect(self._changed)
        self.reason.editingFinished.connect(self._changed)

    def _draw(self) -> Draw:
        book, reason = self._book, self.reason.value()
        period, full = read_period(self.period.value()), self.numbers.value() == "full"

        def draw(office: Office) -> bytes:
            return print_book(office, book, reason=reason, full=full, period=period)

        return draw

    def _changed(self) -> None:
        self.form.clear_errors()
        try:
            self.draw(self._draw())
        except DeskError as error:
            self.form.show_error("period", self._context.say_error(error))
