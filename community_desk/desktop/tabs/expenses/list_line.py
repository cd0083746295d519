"""The line above the list of vouchers: the whole year or a month, what it is narrowed to, and a box
to find some.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.search_field import SearchField
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.store_list import Which


class ListLine(QWidget):
    """``changed`` when the list is to be read again, ``year_wanted`` whether the whole year is
    wanted, ``all_wanted`` when what it was narrowed to from outside (``group`` or ``fund``, else
    empty) is taken away.
    """

    changed = Signal()
    year_wanted = Signal(bool)
    all_wanted = Signal()

    def __init__(self, context: DeskContext, scope: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.group = self.fund = ""
        theme = context.theme
        self.year_chip = ChipButton(theme, self.tr("全年"), self, checkable=True)
        self.year_chip.setToolTip(self.tr("看全年的凭证；再按一次回到这个月"))
        self.lacking_chip = ChipButton(theme, "", self, checkable=True, meaning="due")
        self.lacking_chip.setToolTip(self.tr("只看缺票据的支出；再按一次看全部"))
        self.only_chip = ChipButton(theme, "", self)
        self.only_chip.set_icon("x")
        self.only_chip.setToolTip(self.tr("看全部凭证"))
        self.count = quiet_label("", wrap=False)
        self.search = SearchField(theme, self.tr("摘要、对方、编号、金额"), key="Ctrl+F")
        self.search.setMinimumWidth(theme.px(108))
        self.search.setMaximumWidth(theme.px(260))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for widget in (self.year_chip, self.only_chip, self.lacking_chip, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        shortcut = QShortcut(QKeySequence("Ctrl+F"), scope)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.search.setFocus)
        self.year_chip.clicked.connect(self.year_wanted)
        self.only_chip.clicked.connect(self.all_wanted)
        self.lacking_chip.clicked.connect(self.changed)
        self.search.searched.connect(self.changed)
        self.narrow()

    def which(self, first: str, last: str) -> Which:
        """What the list has, of these months."""
        return Which(
            first=first,
            last=last,
            group=self.group,
            fund=self.fund,
            words=self.words(),
            lacking=self.lacking_chip.isChecked(),
        )

    def words(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def only(self) -> str:
        """What the list is narrowed to from outside, as people call it; empty for nothing."""
        if self.group:
            return load_classes().groups.get(self.group, self.group)
        return funds_of(self._context.office).title(self.fund) if self.fund else ""

    def is_on(self, *, group: str = "", fund: str = "") -> bool:
        """Whether the list is narrowed to just this."""
        return (self.group, self.fund) == (group, fund)

    def narrow(self, *, group: str = "", fund: str = "") -> None:
        """Narrows the list to a group of classes, to a fund, or no more; nothing is read yet."""
        self.group, self.fund = group, fund
        self.only_chip.set_text(self.tr("只看“{only}”").format(only=self.only()))
        self.only_chip.setVisible(bool(group or fund))

    def show_all(self) -> None:
        """Takes away all that hides vouchers; nothing is read yet."""
        self.narrow()
        self.lacking_chip.setChecked(False)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def show_counts(self, count: int, lacking: int) -> None:
        """Says how many vouchers the list has, and how many of the period lack a receipt."""
        self.count.setText(self.tr("{count} 笔").format(count=f"{count:,}"))
        self.lacking_chip.set_text(self.tr("缺票据 {count}").format(count=lacking))
        self.lacking_chip.setVisible(bool(lacking) or self.lacking_chip.isChecked())

    def by_tab(self) -> tuple[QWidget, ...]:
        """Where Tab leads."""
        return (self.year_chip, self.only_chip, self.lacking_chip, self.search)
