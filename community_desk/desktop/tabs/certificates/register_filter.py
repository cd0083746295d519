"""The button of the register that leaves only lines of one state, year, type or kind of body."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from community_desk.certificates import register
from community_desk.certificates.register import ANYTHING, STATE_WORDS, Asked, State
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import IconButton


class RegisterFilter(IconButton):
    """Opens a menu of states and years; ``changed`` after a choice. Which type or kind of body is
    left is chosen elsewhere, and given up in the menu.
    """

    changed = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "", parent, icon="list-filter")
        self.set_text(self.tr("只看一种状态或一年"))
        self._context = context
        self.state: State | None = None
        self.year = 0
        self.asked = ANYTHING
        self._asked_words = ""
        self.menu_of_lines = QMenu(self)
        self.menu_of_lines.aboutToShow.connect(self._fill)
        self.setMenu(self.menu_of_lines)

    def words(self) -> str:
        """What is left to be seen; empty where it is everything."""
        state = self._state_word(self.state) if self.state else ""
        year = self.tr("{year} 年").format(year=self.year) if self.year else ""
        return " · ".join(filter(None, (self._asked_words, state, year)))

    def choose(
        self,
        *,
        state: State | None = None,
        year: int = 0,
        asked: Asked = ANYTHING,
        asked_words: str = "",
    ) -> None:
        """Leaves only lines of a state and of a year; None and 0 leave all. ``asked_words`` say
        what ``asked`` leaves.
        """
        self.state, self.year = state, year
        self.asked, self._asked_words = asked, asked_words
        self.setProperty("checked", bool(self.words()))
        self.changed.emit()

    def _fill(self) -> None:
        menu = self.menu_of_lines
        menu.clear()
        if self._asked_words:
            give_up = menu.addAction(self.tr("不限“{asked}”").format(asked=self._asked_words))
            give_up.triggered.connect(lambda: self.choose(state=self.state, year=self.year))
            menu.addSeparator()
        states, years = QActionGroup(menu), QActionGroup(menu)
        self._add(states, self.tr("各种状态"), state=None, year=self.year)
        for state in STATE_WORDS:
            self._add(states, self._state_word(state), state=state, year=self.year)
        menu.addSeparator()
        self._add(years, self.tr("各年"), state=self.state, year=0)
        for year in register.years(self._context.office):
            words = self.tr("{year} 年").format(year=year)
            self._add(years, words, state=self.state, year=year)

    def _add(self, group: QActionGroup, words: str, *, state: State | None, year: int) -> None:
        action = self.menu_of_lines.addAction(words)
        action.setCheckable(True)
        action.setChecked((state, year) == (self.state, self.year))
        group.addAction(action)
        action.triggered.connect(
            lambda _=False: self.choose(
                state=state, year=year, asked=self.asked, asked_words=self._asked_words
            )
        )

    def _state_word(self, state: State) -> str:
        return self._context.translate("errors", STATE_WORDS[state])
