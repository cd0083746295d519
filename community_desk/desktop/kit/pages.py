"""Pages that take the place of what a tab usually shows, each made when it is first wanted."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.buttons import IconButton, PlainButton
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.kit.tips import plain_tip

_NARROWEST = 350


class Page(Card):
    """A page with its heading and the way back; ``left`` says that it is done with, ``start`` is
    where the keys go first.
    """

    left = Signal()

    def __init__(
        self, context: DeskContext, title: str, back: str, *, buttons: tuple[QWidget, ...] = ()
    ) -> None:
        super().__init__(context.theme)
        self.context = context
        self.back_button = PlainButton(context.theme, back, icon="chevron-left")
        self.back_button.setToolTip(plain_tip(f"{back}  Esc"))
        self.back_button.clicked.connect(lambda: self.go_back())
        self.start: QWidget = self.back_button
        self.heading = PaneHeading(context.theme, title, buttons=[*buttons, self.back_button])
        self._small = [b for b in buttons if isinstance(b, PlainButton)]
        self.body.addWidget(self.heading)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(lambda: self.go_back())

    def minimumSizeHint(self) -> QSize:
        # The page may become narrower than its heading with all words, which then gets shorter.
        items = filter(None, map(self.body.itemAt, range(self.body.count())))
        widths = [item.minimumSize().width() for item in items if item.widget() is not self.heading]
        margins = self.body.contentsMargins()
        around = margins.left() + margins.right() + 2 * self.frameWidth()
        least = self.context.theme.px(_NARROWEST)
        return QSize(max(least, *widths, 0) + around, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.heading.fit([self.back_button], self._small)

    def go_back(self) -> None:
        """One step back: out of the page, where it has no steps of its own."""
        self.left.emit()

    def take_focus(self) -> None:
        """Takes the keys, where the page wants them; where that is not there to be seen, since
        there is nothing to list, at the way back."""
        at = self.start if self.start.isVisible() else self.back_button
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Reads what is shown again."""

    def open_key(self, key: str) -> None:
        """Goes to one of the things the page lists."""


Makers = Mapping[str, Callable[[DeskContext], Page]]


class Pages(QStackedWidget):
    """What the tab usually shows first, and the pages by key; ``left`` says that one was left."""

    left = Signal()

    def __init__(
        self,
        first: QWidget,
        makers: Makers,
        context: DeskContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._makers = context, makers
        self._made: dict[str, Page] = {}
        self._first = first
        self.addWidget(first)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        # Else a page would be as wide as the widest of them, its buttons out of sight.
        shown = self.currentWidget() or self._first
        asked, told = shown.minimumSizeHint(), shown.minimumSize()
        return QSize(told.width() or asked.width(), told.height() or asked.height())

    def hasHeightForWidth(self) -> bool:
        # That of a stack is the highest of all pages.
        return False

    def page(self, key: str) -> Page:
        """The page of a key."""
        if key not in self._made:
            page = self._makers[key](self._context)
            page.left.connect(self.back)
            self.was_made(page)
            self._made[key] = page
            self.addWidget(page)
        return self._made[key]

    def was_made(self, page: Page) -> None:
        """What else the tab wants to hear of a page."""

    def open(self, key: str) -> Page:
        """Shows a page, read anew."""
        self._context.changes.leaving.emit()
        page = self.page(key)
        page.reload()
        self.setCurrentWidget(page)
        page.take_focus()
        return page

    def shown(self) -> Page | None:
        """The page that is shown; None where it is what the tab usually shows."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    def shown_key(self) -> str:
        """The key of the page that is shown; "" where it is what the tab usually shows."""
        page = self.currentWidget()
        return next((key for key, made in self._made.items() if made is page), "")

    def show_first(self) -> None:
        """Shows again what the tab usually shows; the focus stays where it is."""
        self.setCurrentWidget(self._first)

    def back(self) -> None:
        """Goes back to what the tab usually shows."""
        self.show_first()
        self._first.setFocus()
        self.left.emit()


def page_shown(kind: str, pages: Pages) -> Target | None:
    """The page that is shown, of a kind of `context.KINDS`; None where there is none."""
    key = pages.shown_key()
    return Target(kind, key) if key else None


def fill_menu(
    context: DeskContext,
    button: IconButton,
    pages: Mapping[str, tuple[str, str]],
    open_page: Callable[[str], object],
) -> None:
    """Gives a button the menu of pages; by key what it says (context ``more``), and its icon."""
    menu = QMenu(button)
    for key, (text, icon) in pages.items():
        action = menu.addAction(context.theme.icon(icon, "text"), context.translate("more", text))
        action.triggered.connect(lambda _=False, key=key: open_page(key))
    button.setMenu(menu)
