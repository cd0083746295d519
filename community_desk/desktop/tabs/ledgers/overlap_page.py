"""重复栏目: which columns are asked for again and again, and how many of them fill themselves."""

from collections.abc import Sequence

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.ledgers.pages import LedgersPage
from community_desk.desktop.tasks import Task
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.overlap import Overlap, Overlaps, Saved, overlap, saved_cells


class OverlapPage(LedgersPage):
    """One line for each name of a column, the most asked for first."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, "")
        self.heading.set_title(self.tr("重复栏目"))
        self.found = Overlaps((), 0, 0)
        self._text = ""
        self._task: Task | None = None
        self.said = quiet_label("")
        self.lines = PagedModel(self._columns(), parent=self, key=lambda line: line.column)
        self.table = TableView(context.theme, self.lines)
        self.table.setAccessibleName(self.tr("重复栏目"))
        self.body.addWidget(self.said)
        self.body.addWidget(self.table, 1)
        self.start = self.table
        self.lines.set_source(self._page, lambda: len(self.found.columns))

    def reload(self) -> None:
        books = books_in_force(self.context.office)
        self.found = overlap(books)
        text = self.tr("{total} 栏里，{filled} 栏由居民档案和程序填写。")
        self._text = text.format(total=self.found.total, filled=self.found.filled)
        self.said.setText(self._text)
        self.lines.refresh()
        if self._task is not None:
            self._task.cancel()
        self._task = self.context.tasks.run(
            lambda office, _: saved_cells(office, books), self._say_saved, failure=lambda _: None
        )

    def _say_saved(self, saved: Saved) -> None:
        self._task = None
        text = self.tr("已登记的 {entries} 条里，{cells} 格由登记带出，不用再填。")
        also = text.format(entries=f"{saved.entries:,}", cells=f"{saved.registers:,}")
        self.said.setText(f"{self._text}{also}")

    def _page(self, offset: int, limit: int, _sort: str, _down: bool) -> Sequence[Overlap]:
        return self.found.columns[offset : offset + limit]

    def _categories(self, line: Overlap) -> str:
        return "、".join(title.partition("(")[0] for title in line.categories)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("栏目"), lambda line: line.column),
            Column(self.tr("几本台账要"), lambda line: str(len(line.books)), numeric=True),
            Column(self.tr("自动填写"), lambda line: str(line.filled), numeric=True),
            Column(self.tr("几类要"), lambda line: str(len(line.categories)), numeric=True),
            Column(
                self.tr("哪些类"), self._categories, tip=self._categories, sample="党建、民政、社保"
            ),
            Column(self.tr("台账编号"), lambda line: "、".join(line.books), stretch=True),
        ]
