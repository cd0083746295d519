"""人员: who works here, what they may do, and when they were here last."""

from datetime import datetime

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.office.pages import OfficePage
from community_desk.office.staff_changes import ROLES, StaffLine, last_sign_ins, list_staff


class PeoplePage(OfficePage):
    """All who work or worked here, in order of joining."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, "")
        self.heading.set_title(self.tr("人员"))
        self._lines: list[StaffLine] = []
        self._last: dict[str, str] = {}
        self.model = PagedModel(self._columns(), parent=self)
        self.table = TableView(context.theme, self.model, memory=context.memory, name="people")
        self.table.setAccessibleName(self.tr("人员"))
        self.body.addWidget(self.table, 1)
        self.start = self.table

    def reload(self) -> None:
        office = self.context.office
        self._lines, self._last = list_staff(office), dict(last_sign_ins(office))
        self.model.set_source(
            lambda offset, limit, sort, descending: self._lines[offset : offset + limit],
            lambda: len(self._lines),
        )
        if self.table.record() is None:
            self.table.select_row(0)
        active = sum(line.active for line in self._lines)
        self.heading.set_count(self.tr("{count} 人在岗").format(count=active))

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
