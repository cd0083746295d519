"""导入记录: every import, what came of it, and the way back."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.registry.missing_dialog import MissingDialog
from community_desk.desktop.tabs.registry.pages import Page
from community_desk.errors import DeskError
from community_desk.ledgers.imports import imports_of, undo_taking
from community_desk.ledgers.in_force import books_in_force
from community_desk.registry.imports import PastImport, came_with, write_problems_of

# The columns that are hidden where there is no room.
_INTO, _STAFF, _UPDATED, _UNCHANGED, _SKIPPED, _MISSING = 2, 3, 5, 6, 7, 8


class ImportsPage(Page):
    """The newest import first; the buttons below are about the line that is chosen."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, self.tr("导入记录"))
        theme = context.theme
        self._imports: list[PastImport] = []
        self._asking: QFileDialog | None = None
        self.missing: MissingDialog | None = None
        self.model = PagedModel(self._columns(), parent=self, key=lambda past: past.batch)
        self.table = TableView(theme, self.model, memory=context.memory, name="imports")
        self.table.setAccessibleName(self.tr("导入记录"))
        self.table.let_give_way([_UNCHANGED, _STAFF, _MISSING, _INTO, _SKIPPED, _UPDATED])
        nothing = EmptyState(
            theme,
            "file-up",
            self.tr("还没有导入过名册"),
            hint=self.tr("在居民名单上按“导入”，选一个 Excel 名册"),
        )
        self.either = Either(self.table, nothing)
        self.new_button = PlainButton(theme, self.tr("查看新增的人"), icon="users")
        self.missing_button = PlainButton(theme, self.tr("名册里没有的人"), icon="user-x")
        self.save_button = PlainButton(theme, self.tr("未导入的行另存为…"), icon="download")
        self.undo_button = PlainButton(theme, self.tr("撤销这次导入"), icon="undo-2")
        tie(context, "registry.import", self.save_button)
        tie(context, "office.undo", self.undo_button)
        self.body.addWidget(self.either, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=theme.px(8))
        for button in (self.new_button, self.missing_button, self.save_button, self.undo_button):
            flow.addWidget(button)
        self.body.addWidget(buttons)
        self.start = self.table
        self.table.chosen.connect(self._choose)
        self.new_button.clicked.connect(self._show_new)
        self.missing_button.clicked.connect(self._show_missing)
        self.save_button.clicked.connect(self._ask_where)
        self.undo_button.clicked.connect(self._undo)

    def reload(self) -> None:
        self._imports = imports_of(self.context.office)
        self.model.set_source(
            lambda offset, limit, sort, descending: self._imports[offset : offset + limit],
            lambda: len(self._imports),
        )
        self.either.show_content(bool(self._imports))
        if self.table.record() is None:
            self.table.select_row(0)
        self._choose(self.table.record())

    def _columns(self) -> list[Column]:
        def figure(name: str) -> Column:
            titles = {
                "imported": self.tr("新增"),
                "updated": self.tr("更新"),
                "unchanged": self.tr("未变"),
                "skipped": self.tr("未导入"),
                "missing": self.tr("没有的人"),
            }
            return Column(titles[name], lambda past: f"{getattr(past, name):,}", numeric=True)

        return [
            Column(self.tr("时间"), lambda past: _when(past.at), sample="2026-11-23 09:00"),
            Column(self.tr("文件"), lambda past: past.file_name, tip=lambda p: p.file_name),
            Column(self.tr("记入"), self._where),
            Column(self.tr("经手"), lambda past: past.staff),
            *map(figure, ("imported", "updated", "unchanged", "skipped", "missing")),
            Column(
                self.tr("状态"),
                lambda past: self._state(past)[0].text if past.undone_at else "",
                tags=self._state,
                stretch=True,
            ),
        ]

    def _where(self, past: PastImport) -> str:
        if not past.book:
            return self.tr("居民")
        return books_in_force(self.context.office).find(past.book).name

    def _state(self, past: PastImport) -> list[TagText]:
        return [TagText(self.tr("已撤销"))] if past.undone_at else []

    def _choose(self, past: PastImport | None) -> None:
        stands = past is not None and not past.undone_at
        self.new_button.setEnabled(
            past is not None and stands and past.imported > 0 and not past.book
        )
        self.missing_button.setEnabled(past is not None and stands and past.missing > 0)
        self.save_button.setEnabled(past is not None and past.skipped > 0)
        self.undo_button.setEnabled(past is not None and stands and bool(past.uid))

    def _show_new(self) -> None:
        if (past := self.table.record()) is not None:
            title = self.tr("随“{file}”新增的人").format(file=past.file_name)
            self.people_wanted.emit(came_with(past.batch), title)

    def _show_missing(self) -> None:
        if (past := self.table.record()) is not None:
            self.missing = MissingDialog(self.context, past.batch, self)
            self.missing.people_wanted.connect(self.people_wanted)
            self.missing.open()

    def _undo(self) -> None:
        past: PastImport | None = self.table.record()
        if past is None:
            return
        self.undo_button.setEnabled(False)
        self.context.tasks.run(
            lambda office, progress: undo_taking(office, past.uid, progress),
            lambda _: self._undone(past),
            failure=self._cannot,
        )

    def _undone(self, past: PastImport) -> None:
        self.context.tell_changed("ledgers" if past.book else "registry")
        text = self.tr("已撤销导入“{file}”，资料都恢复到导入之前")
        self.context.notify(text.format(file=past.file_name), meaning="neutral")

    def _cannot(self, error: DeskError) -> None:
        self._choose(self.table.record())
        self.context.notify_error(error)

    def _ask_where(self) -> None:
        if (past := self.table.record()) is None:
            return
        name = self.tr("{file}-问题清单.xlsx").format(file=Path(past.file_name).stem)
        self._asking = ask_save(
            self,
            self.tr("问题清单存到哪里"),
            name,
            self.tr("Excel 表格 (*.xlsx)"),
            lambda path: self._save(past, path),
        )

    def _save(self, past: PastImport, path: str) -> None:
        text = self.tr("问题清单已存到 {file}")
        self.context.tasks.run(
            lambda office, told: write_problems_of(office, past.batch, Path(path), told),
            lambda _: self.context.notify(text.format(file=path)),
            failure=self.context.notify_error,
        )


def _when(instant: str) -> str:
    return f"{datetime.fromisoformat(instant).astimezone():%Y-%m-%d %H:%M}"
