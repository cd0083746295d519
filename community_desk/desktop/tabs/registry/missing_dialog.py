"""名册里没有的人: whom an import did not find in its file, and the way to set them 迁出 at once."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.fields import DateField
from community_desk.desktop.kit.panes import quiet_label, text_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText, restyle
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.life_menu import take_back
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.registry import lists
from community_desk.registry.imports import missing_from
from community_desk.registry.leaving import move_out_together
from community_desk.registry.masking import mask_phone
from community_desk.registry.records import ResidentRow
from community_desk.registry.store_journal import StoredOperation


class MissingDialog(WorkingDialog):
    """Lists the people; Space chooses. ``people_wanted`` carries a `Filter` and its title."""

    people_wanted = Signal(object, str)

    def __init__(self, context: DeskContext, batch: str, parent: QWidget) -> None:
        super().__init__(
            context,
            self.tr("名册里没有的人"),
            parent,
            hint=self.tr(
                "居民里有、名册里没有。真的搬走了的，选上（空格键），写好日期，一次设为迁出。"
            ),
        )
        theme = context.theme
        self._which = missing_from(batch)
        self._today = context.office.today()
        self.chosen: set[str] = set()
        self.model = PagedModel(self._columns(), parent=self, sort="address")
        self.table = TableView(theme, self.model)
        self.table.setAccessibleName(self.tr("名册里没有的人"))
        self.table.setMinimumHeight(theme.px(150))
        self.table.opened.connect(self._toggle)
        self.table.clicked.connect(self._clicked)
        self.table.ticked.connect(self._toggle)
        self._either = Either(
            self.table, EmptyState(theme, "check", self.tr("登记的人名册里都有，或已经迁出"))
        )
        self.all_button = PlainButton(theme, self.tr("全选"))
        self.none_button = PlainButton(theme, self.tr("全不选"))
        self.all_button.clicked.connect(
            lambda: self._choose(lists.uids(context.office, self._which))
        )
        self.none_button.clicked.connect(lambda: self._choose(set()))
        self._said = quiet_label("", wrap=False)
        self.day = DateField(self._today)
        self.day.set_value(self._today.isoformat())
        self.day.setFixedWidth(theme.px(130))
        self.day.setAccessibleName(self.tr("迁出日期"))
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(8))
        for widget in (self.all_button, self.none_button, self._said):
            tools.addWidget(widget)
        tools.addStretch(1)
        tools.addWidget(QLabel(self.tr("迁出日期")))
        tools.addWidget(self.day)
        self.error = text_label("")
        restyle(self.error, meaning="refused")
        self.error.hide()
        self.body.addWidget(self._either, 1)
        self.body.addLayout(tools)
        self.body.addWidget(self.error)
        self.list_button = PlainButton(theme, self.tr("在名单里看、导出"), icon="users")
        self.list_button.clicked.connect(self._list)
        self.main = self.add_buttons(self.tr("设为迁出"), left=(self.list_button,))
        tie(context, "registry.change", self.main)
        self.main.clicked.connect(self._move_out)
        around = parent.window().size()
        self.resize(
            QSize(
                min(theme.px(860), around.width() - theme.px(80)),
                min(theme.px(620), around.height() - theme.px(80)),
            )
        )
        self.model.set_source(self._page, lambda: lists.count(context.office, self._which))
        self._either.show_content(self.model.rowCount() > 0)
        self.table.select_row(0)
        self.table.setFocus()
        self._say()

    def _page(self, offset: int, limit: int, sort: str, descending: bool) -> list[ResidentRow]:
        return lists.page(
            self._context.office,
            self._which,
            sort=sort,
            descending=descending,
            offset=offset,
            limit=limit,
        )

    def _columns(self) -> Sequence[Column]:
        context = self._context
        return [
            Column(self.tr("姓名"), lambda r: r.name, sort="name", sample="欧阳子轩"),
            Column(self.tr("性别"), lambda r: words.word(context, "sex", r.sex), sort="sex"),
            Column(
                self.tr("年龄"),
                lambda r: words.age_text(r.birth_date, self._today),
                sort="age",
                numeric=True,
            ),
            Column(self.tr("与户主"), lambda r: words.word(context, "relation", r.relation)),
            Column(self.tr("住址"), lambda r: r.address, sort="address", stretch=True),
            Column(self.tr("电话"), lambda r: mask_phone(r.phone)),
            Column(
                self.tr("处理"),
                lambda r: self._decision(r).text,
                tags=lambda r: [self._decision(r)],
                sample=f"✓ {self.tr('迁出')} {self.tr('不动')}",
            ),
        ]

    def _decision(self, row: ResidentRow) -> TagText:
        if row.uid in self.chosen:
            return TagText("✓ " + self.tr("迁出"), "due")
        return TagText(self.tr("不动"), "neutral")

    def _clicked(self, index: Any) -> None:
        if index.column() == len(self.model.columns) - 1:
            self._toggle(self.model.record(index.row()))

    def _toggle(self, row: ResidentRow | None) -> None:
        if row is not None:
            self._choose(self.chosen ^ {row.uid})

    def _choose(self, uids: set[str]) -> None:
        self.chosen = uids
        self.model.refresh()
        self._say()

    def _say(self) -> None:
        text = self.tr("{count} 人，选了 {chosen} 人")
        self._said.setText(
            text.format(count=f"{self.model.rowCount():,}", chosen=f"{len(self.chosen):,}")
        )
        self.main.setEnabled(bool(self.chosen))

    def _list(self) -> None:
        self.accept()
        self.people_wanted.emit(self._which, self.tr("名册里没有的人"))

    def _move_out(self) -> None:
        uids, on = sorted(self.chosen), self.day.value()
        self.error.hide()
        self.main.setEnabled(False)
        self._said.setText(self.tr("正在设为迁出…"))
        self.work(
            lambda office, progress: move_out_together(office, uids, on=on, progress=progress),
            self._moved,
            self._cannot,
        )

    def _moved(self, operation: StoredOperation) -> None:
        self._context.tell_changed("registry")
        self._context.notify(
            self.tr("已把 {count} 人设为迁出").format(count=f"{len(self.chosen):,}"),
            action=self.tr("撤销"),
            act=partial(take_back, self._context, operation.uid),
        )
        self.accept()

    def _cannot(self, error: DeskError) -> None:
        self.error.setText(self._context.say_error(error))
        self.error.show()
        self._say()
