"""What the registry shows before there is anybody in it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.panes import Card
from community_desk.desktop.kit.states import EmptyState


class Beginning(Card):
    """Offers the two ways to begin: ``add_wanted`` and ``import_wanted``."""

    add_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context.theme)
        theme = context.theme
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        add = PlainButton(theme, self.tr("新增一个人"), icon="user-plus")
        self.load = load = MainButton(theme, self.tr("导入名册"), icon="file-up")
        row.addWidget(add)
        row.addWidget(load)
        tie(context, "registry.change", add)
        tie(context, "registry.import", load)
        add.clicked.connect(self.add_wanted)
        load.clicked.connect(self.import_wanted)
        self.body.addWidget(
            EmptyState(
                theme,
                "users",
                self.tr("还没有居民"),
                hint=self.tr("手上的 Excel 名册可以直接导入，表头不用改"),
                button=buttons,
            )
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focused = self.window().focusWidget()
        if focused is None or not focused.isVisible():
            self.take_focus()

    def take_focus(self) -> None:
        """Enter imports."""
        self.load.setFocus()
