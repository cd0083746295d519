"""今日: what waits today by how pressing it is, and the figures of the day; each opens a thing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.boxes import CheckBox
from community_desk.desktop.kit.buttons import LinkButton, PlainButton
from community_desk.desktop.kit.figures import FigureButton
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import (
    ScrollPane,
    clear_layout,
    headed,
    quiet_label,
    tab_through,
)
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.memory import begins_with_today, set_begins_with_today
from community_desk.desktop.tabs.office.pages import OfficePage
from community_desk.desktop.tabs.office.today_sheet import TodaySheetDialog
from community_desk.desktop.waiting import work_item
from community_desk.desktop.work_list import WorkItem
from community_desk.expenses.money import yuan
from community_desk.waiting.asking import everything
from community_desk.waiting.day import Day, figures
from community_desk.waiting.records import WHEN, Item, When, grouped

_BESIDE = 900  # from this width on the groups stand in two columns
_LEFT: tuple[When, ...] = ("overdue", "today")


class TodayPage(OfficePage):
    """The figures in a row, below them the groups; Tab goes from one to the next."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.print_button = PlainButton(theme, "", icon="printer", key="Ctrl+P")
        super().__init__(context, "", buttons=(self.print_button,))
        self.heading.set_title(self.tr("今日"))
        self.print_button.set_text(self.tr("打印"))
        self.print_button.bind_key(self)
        self.print_button.clicked.connect(self.print_sheet)
        tie(context, "office.today", self.print_button)
        self.dialog: TodaySheetDialog | None = None
        self.lists: list[RowList] = []
        self._targets: dict[str, Target] = {}
        self.figures: dict[str, FigureButton] = {}
        self.copied = LinkButton(theme, "")
        self.copied.clicked.connect(lambda: self._open("copied"))
        self.lasts = quiet_label("")
        self.body.addWidget(self._figures())
        self.body.addWidget(self.lasts)
        self.pane = ScrollPane(theme)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(24))
        self._sides = (QVBoxLayout(), QVBoxLayout())
        for side in self._sides:
            side.setSpacing(theme.px(14))
            self._columns.addLayout(side, 1)
        self.pane.body.addLayout(self._columns)
        nothing = EmptyState(theme, "circle-check", self.tr("都办完了"))
        self.either = Either(self.pane, nothing)
        self.body.addWidget(self.either, 1)
        words = self.tr("在这台电脑上，打开软件先看这一页")
        self.at_start = CheckBox(theme, words)
        self.at_start.setChecked(begins_with_today(context.memory))
        self.at_start.toggled.connect(lambda on: set_begins_with_today(context.memory, on))
        self.body.addWidget(self.at_start)

    def reload(self) -> None:
        office = self.context.office
        day = figures(office, self.context.translate)
        self.heading.set_count(f"{day.on:%Y-%m-%d}")
        self._show_figures(day)
        groups = grouped(everything(office, self.context.translate))
        was_in = any(rows.hasFocus() for rows in self.lists)
        for side in self._sides:
            clear_layout(side)
        self.lists = []
        for when, items in groups.items():
            self._sides[0 if when in _LEFT else 1].addWidget(self._group(when, items))
        for side in self._sides:
            side.addStretch(1)
        self.either.show_content(bool(groups))
        self.start = self.lists[0] if self.lists else self.figures["letters"]
        # What was made anew would come last.
        tab_through(self.back_button, *self.figures.values(), self.copied, *self.lists)
        tab_through(self.lists[-1] if self.lists else self.copied, self.at_start)
        if was_in:
            self.take_focus()

    def print_sheet(self) -> None:
        """Shows the page as it prints."""
        self.dialog = TodaySheetDialog(self.context, self.window())
        self.dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        beside = self.width() >= self.context.theme.px(_BESIDE)
        self._columns.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _figures(self) -> QWidget:
        """The row of figures, and when the office was copied."""
        box = QWidget()
        row = FlowLayout(box, gap=self.context.theme.px(8))
        for key in ("letters", "refusals", "entries", "vouchers", "left"):
            figure = FigureButton(self.context.theme, "", "")
            figure.clicked.connect(lambda _=False, key=key: self._open(key))
            self.figures[key] = figure
            row.addWidget(figure)
        row.addWidget(self.copied)
        return box

    def _show_figures(self, day: Day) -> None:
        said = {
            "letters": (self.tr("今天开具"), str(day.letters)),
            "refusals": (self.tr("不予开具"), str(day.refusals)),
            "entries": (self.tr("登记台账"), str(day.entries)),
            "vouchers": (self.tr("今天凭证"), str(day.vouchers)),
            "left": (self.tr("经费还有"), f"¥{yuan(day.left)}"),
        }
        for key, words in said.items():
            self.figures[key].show_figure(*words)
        self.copied.set_text(day.copied)
        self.lasts.setText(day.lasts)
        self._targets = {
            "letters": Target("register", ""),
            "refusals": Target("register", "told"),
            "entries": Target("book", day.book) if day.book else Target("ledgers_page", "reviews"),
            "vouchers": Target("month", f"{day.on:%Y-%m}"),
            "left": Target("expenses_page", "forecast"),
            "copied": Target("office_page", "backups"),
        }

    def _open(self, key: str) -> None:
        target = self._targets[key]
        self.context.open(target.kind, target.key, target.also)

    def _group(self, when: When, items: list[Item]) -> QWidget:
        theme, words = self.context.theme, self.context.translate("waiting", WHEN[when])
        rows = RowList(theme)
        rows.setAccessibleName(words)
        rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown = [work_item(self.context, item) for item in items]
        rows.show_rows(
            [ListRow(one, one.text, one.quiet, (TagText(one.tag, one.meaning),)) for one in shown]
        )
        rows.opened.connect(self._open_item)
        rows.chosen.connect(lambda _: self._follow(rows))
        rows.itemClicked.connect(rows.open_current)
        high = sum(rows.sizeHintForRow(row) for row in range(rows.count()))
        rows.setFixedHeight(high + 2 * rows.frameWidth() + theme.px(2))
        self.lists.append(rows)
        return headed(theme, f"{words}  {len(items)}", rows)

    def _follow(self, rows: RowList) -> None:
        """Keeps the current row of a group in sight: the groups scroll together."""
        row, inner = rows.visualItemRect(rows.currentItem()), self.pane.widget()
        assert inner is not None
        for corner in (row.topLeft(), row.bottomLeft()):
            at = rows.viewport().mapTo(inner, corner)
            self.pane.ensureVisible(0, at.y(), 0, self.context.theme.px(8))

    def _open_item(self, item: WorkItem) -> None:
        if item.act is not None:
            item.act()
        elif item.target is not None:
            self.context.open(item.target.kind, item.target.key, item.target.also)
