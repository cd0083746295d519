"""The bar that is always there: four tabs, one search box, the work list, who one is, lock."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from community_desk.desktop.kit.buttons import BareButton, ChipButton, IconButton
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import TAB_POINTS, Theme


class TopBar(QFrame):
    """Tells by signals what was wished: ``tab_wanted`` carries the tab's key. ``menu`` opens behind
    the name of who is signed in.
    """

    tab_wanted = Signal(str)
    work_wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        titles: Mapping[str, str],
        staff: str,
        menu: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        row.setSpacing(0)
        sides = [QWidget(), QWidget()]
        left, right = (QHBoxLayout(side) for side in sides)
        for layout in (left, right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._tabs: dict[str, QPushButton] = {}
        bold = theme.font("heading")
        bold.setPointSizeF(TAB_POINTS * theme.scale)
        for number, (key, title) in enumerate(titles.items(), 1):
            button = QPushButton(title)
            button.setProperty("kit", "tab")
            button.setCheckable(True)
            # As wide as when it is the chosen one, whose words are bolder.
            wide = QFontMetrics(bold).horizontalAdvance(title)
            button.setMinimumWidth(wide + 2 * theme.px(20))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setToolTip(plain_tip(f"{title}  Ctrl+{number}"))
            button.setAccessibleName(title)
            button.clicked.connect(lambda _=False, wanted=key: self.tab_wanted.emit(wanted))
            self._group.addButton(button)
            self._tabs[key] = button
            left.addWidget(button)
        left.addStretch(1)
        self.search = SearchField(
            theme, self.tr("找人、证明、台账、编号… 如 zw 0412、3-2-501、丢身份证"), key="Ctrl+K"
        )
        self.search.setProperty("kit", "central")
        self.search.setMinimumWidth(theme.px(280))
        self.search.setMaximumWidth(theme.px(460))
        self.work = ChipButton(theme, self.tr("待办"))
        self.work.clicked.connect(self.work_wanted)
        self.who = BareButton(theme, staff, icon="user")
        self.who.setToolTip(self.tr("密码、字号、人员…"))
        self.who.setMenu(menu)
        lock = IconButton(theme, self.tr("锁上（Ctrl+L）"), icon="lock")
        lock.setProperty("kit", "bare")
        lock.clicked.connect(self.lock_wanted)
        right.addStretch(1)
        right.addWidget(self.work)
        right.addSpacing(theme.px(6))
        right.addWidget(self.who)
        right.addWidget(lock)
        row.addWidget(sides[0], 1)
        row.addWidget(self.search, 2)
        row.addSpacing(theme.px(4))
        row.addWidget(sides[1], 1)

    def tab_button(self, key: str) -> QWidget:
        """The button of a tab, to point at."""
        return self._tabs[key]

    def show_tab(self, key: str) -> None:
        """Marks a tab as the one that is up; none where something lies over them."""
        self._group.setExclusive(False)
        for known, button in self._tabs.items():
            button.setChecked(known == key)
        self._group.setExclusive(True)

    def show_work(self, count: int) -> None:
        """Says how many things wait."""
        words = self.tr("待办 {count}").format(count=count) if count else self.tr("待办")
        self.work.set_text(words)
        restyle(self.work, meaning="due" if count else "")
