"""The middle of the registry: the table of people, or a page that looks at all of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.panes import Card, PaneHeading


class Page(Card):
    """A page in the place of the table, with its heading and the way back.

    ``person_wanted`` carries a uid, ``people_wanted`` a `Filter` and its title, ``edit_wanted`` a
    uid and the field of the form to go to: whoever shows the page goes there. ``left`` says that
    the page is done with.
    """

    person_wanted = Signal(str)
    people_wanted = Signal(object, str)
    edit_wanted = Signal(str, str)
    left = Signal()

    def __init__(
        self, context: DeskContext, title: str, *, buttons: tuple[QWidget, ...] = ()
    ) -> None:
        super().__init__(context.theme)
        self.context = context
        self.back_button = PlainButton(context.theme, self.tr("返回名单"), icon="chevron-left")
        self.back_button.setToolTip(self.tr("返回名单  Esc"))
        self.back_button.clicked.connect(lambda: self.go_back())
        self.heading = PaneHeading(context.theme, title, buttons=[*buttons, self.back_button])
        self._small = [b for b in buttons if isinstance(b, PlainButton)]
        self.body.addWidget(self.heading)
        # Set by hand, so that the page may become narrower than its heading with all words.
        self.setMinimumWidth(context.theme.px(440))
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(lambda: self.go_back())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.heading.fit([self.back_button], self._small)

    def go_back(self) -> None:
        """One step back: out of the page, where it has no steps of its own."""
        self.left.emit()

    def take_focus(self) -> None:
        """Takes the keys, where the page wants them."""
        self.setFocus()

    def reload(self) -> None:
        """Reads what is shown again."""

    def open_key(self, key: str) -> None:
        """Goes to one of the things the page lists."""


Makers = Mapping[str, Callable[[DeskContext], Page]]


class Pages(QStackedWidget):
    """The table of people first; each page is made when it is first wanted. What pages want is
    passed on; a list of people takes the page's place.
    """

    person_wanted = Signal(str)
    people_wanted = Signal(object, str)
    edit_wanted = Signal(str, str)

    def __init__(self, people: QWidget, makers: Makers, context: DeskContext) -> None:
        super().__init__()
        self._context, self._makers = context, makers
        self._made: dict[str, Page] = {}
        self._people = people
        self.addWidget(people)

    def page(self, key: str) -> Page:
        """The page of a key."""
        if key not in self._made:
            page = self._makers[key](self._context)
            page.person_wanted.connect(self.person_wanted)
            page.people_wanted.connect(self._list)
            page.edit_wanted.connect(self.edit_wanted)
            page.left.connect(self.back)
            self._made[key] = page
            self.addWidget(page)
        return self._made[key]

    def open(self, key: str) -> Page:
        """Shows a page, read anew."""
        page = self.page(key)
        page.reload()
        self.setCurrentWidget(page)
        page.take_focus()
        return page

    def shown(self) -> Page | None:
        """The page that is shown; None for the table."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    def back_to_people(self) -> None:
        """Shows the table again; the focus stays where it is."""
        self.setCurrentWidget(self._people)

    def back(self) -> None:
        """Goes back to the table."""
        self.back_to_people()
        self._people.setFocus()

    def _list(self, which: object, title: str) -> None:
        self.back()
        self.people_wanted.emit(which, title)
