"""人员: who works here, what they may do, and when they were here last."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import Columns, ruling
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.office.handover_pack import HandoverPackDialog
from community_desk.desktop.tabs.office.lock_box import LockBox
from community_desk.desktop.tabs.office.pages import OfficePage
from community_desk.desktop.tabs.office.recovery_box import RecoveryBox
from community_desk.desktop.tabs.office.rights import rights_panel
from community_desk.desktop.tabs.office.staff_dialogs import (
    AddStaffDialog,
    ChangeStaffDialog,
    DeactivateDialog,
    StaffPasswordDialog,
)
from community_desk.office.permissions import may
from community_desk.office.staff_changes import ROLES, StaffLine, last_sign_ins, list_staff

RECOVERY = "recovery"  # what else than somebody the page can be opened for
_SHARES = (660, 660)
_GIVING_WAY = (3, 1)  # since when, and the title, where there is no room
_FEWEST_ROWS = 4


class PeoplePage(OfficePage):
    """All who work or worked here, in order of joining; only the director has the buttons."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, "")
        self.heading.set_title(self.tr("人员"))
        theme = context.theme
        self._lines: list[StaffLine] = []
        self._last: dict[str, str] = {}
        self.dialog: DeskDialog | None = None
        self.model = PagedModel(self._columns(), parent=self)
        self.table = TableView(theme, self.model, memory=context.memory, name="people")
        self.table.setAccessibleName(self.tr("人员"))
        self.table.let_give_way(_GIVING_WAY)
        self.table.setMinimumHeight(theme.px(37 * (_FEWEST_ROWS + 1)))
        self._managing = QWidget()
        scope = self._managing  # hidden from the others, and its keys with it
        self.add_button = MainButton(theme, self.tr("添加人员"), scope, key="Ctrl+N", icon="plus")
        self.change_button = PlainButton(theme, self.tr("改…"), scope, icon="pencil", key="F2")
        self.password_button = PlainButton(theme, self.tr("设新密码…"), icon="lock")
        self.off_button = PlainButton(theme, self.tr("停用…"), icon="user-x")
        self.on_button = PlainButton(theme, self.tr("重新启用…"), icon="user-check")
        self.handover_button = PlainButton(theme, self.tr("工作交接材料…"), icon="files")
        staff = (self.add_button, self.change_button, self.password_button)
        tie(context, "office.staff", *staff, self.off_button, self.on_button)
        tie(context, "office.handover", self.handover_button)
        self.recovery = RecoveryBox(context)
        self.locking = LockBox(context)
        self._lay_out()
        self.start = self.table
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _: self._change())
        self.add_button.clicked.connect(self._add)
        self.change_button.clicked.connect(self._change)
        self.password_button.clicked.connect(lambda: self._ask(StaffPasswordDialog))
        self.on_button.clicked.connect(lambda: self._ask(StaffPasswordDialog))
        self.off_button.clicked.connect(lambda: self._ask(DeactivateDialog))
        self.handover_button.clicked.connect(self._hand_over)

    def reload(self) -> None:
        office = self.context.office
        self._lines, self._last = list_staff(office), last_sign_ins(office)
        self.model.set_source(
            lambda offset, limit, sort, descending: self._lines[offset : offset + limit],
            lambda: len(self._lines),
        )
        if self.table.record() is None:
            self.table.select_row(0)
        active = sum(line.active for line in self._lines)
        self.heading.set_count(self.tr("{count} 人在岗").format(count=active))
        self.recovery.reload()
        self.locking.reload()
        self._choose(self.table.record())

    def open_key(self, key: str) -> None:
        if key == RECOVERY and self._manages():
            self.recovery.prove_button.setFocus()
        else:
            self.table.select_key(key)

    def _hand_over(self) -> None:
        self.dialog = HandoverPackDialog(self.context, self)
        self.dialog.open()

    def _lay_out(self) -> None:
        theme = self.context.theme
        # Large text on a small screen: what stands below the list is scrolled to.
        left = QScrollArea()
        left.setProperty("kit", "pane")
        left.setWidgetResizable(True)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("kit", "scrolled")
        left.setWidget(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.table, 1)
        below = QVBoxLayout(self._managing)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.px(12))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=theme.px(8))
        for button in (
            *(self.add_button, self.change_button, self.password_button),
            *(self.off_button, self.on_button, self.handover_button),
        ):
            flow.addWidget(button)
        below.addWidget(buttons)
        below.addWidget(ruling())
        below.addWidget(self.recovery)
        below.addWidget(ruling())
        below.addWidget(self.locking)
        column.addWidget(self._managing)
        self._managing.setVisible(self._manages())
        right = rights_panel(self.context, self.tr("各角色能做什么"), self.tr("做什么"))
        self.body.addWidget(Columns(theme, [left, right], _SHARES, self), 1)

    def _manages(self) -> bool:
        return may(self.context.office, "office.staff")

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("姓名"), lambda line: line.name, sample="欧阳静怡"),
            Column(self.tr("职务"), lambda line: line.title, sample="党务副书记"),
            Column(self.tr("角色"), self._role),
            Column(self.tr("加入"), lambda line: line.since.isoformat(), sample="2026-11-23"),
            Column(self.tr("上次登录"), self._last_here, sample="2026-11-23 09:00"),
            Column(
                self.tr("状态"),
                lambda line: self._state(line)[0].text,
                tags=self._state,
                stretch=True,
            ),
        ]

    def _role(self, line: StaffLine) -> str:
        return self.context.translate("staff", ROLES[line.role])

    def _last_here(self, line: StaffLine) -> str:
        at = self._last.get(line.uid)
        return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}" if at else "—"

    def _state(self, line: StaffLine) -> list[TagText]:
        if not line.active:
            return [TagText(self.tr("已停用"))]
        if not line.has_password:
            return [TagText(self.tr("没有密码"), "due")]
        return [TagText(self.tr("能登录"), "allowed")]

    def _choose(self, line: StaffLine | None) -> None:
        active = line is not None and line.active
        oneself = line is not None and line.uid == self.context.office.staff.uid
        self.change_button.setEnabled(line is not None)
        self.password_button.setEnabled(active and not oneself)
        self.off_button.setEnabled(active and not oneself)
        self.off_button.setVisible(active or line is None)
        self.on_button.setVisible(line is not None and not active)

    def _add(self) -> None:
        self._open(AddStaffDialog(self.context, self.window()))

    def _change(self) -> None:
        if self._manages():
            self._ask(ChangeStaffDialog)

    def _ask(self, kind: Callable[[DeskContext, StaffLine, QWidget], DeskDialog]) -> None:
        if (line := self.table.record()) is not None:
            self._open(kind(self.context, line, self.window()))

    def _open(self, dialog: DeskDialog) -> None:
        self.dialog = dialog
        dialog.open()
