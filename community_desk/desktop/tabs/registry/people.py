"""The table of residents: those of a place or a list, or those that were searched for."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.counting import PeopleCount
from community_desk.desktop.kit.buttons import DeskButton, IconButton, MainButton, PlainButton
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.more import ACTS
from community_desk.registry import lists
from community_desk.registry.codes import GONE
from community_desk.registry.conditions import picked
from community_desk.registry.lists import Filter
from community_desk.registry.masking import mask_phone
from community_desk.registry.records import ResidentRow
from community_desk.registry.search import find

# More hits than anybody reads through; whoever types on gets fewer.
MOST_HITS = 50
# The columns that are hidden where there is no room. What the status says then stands among
# the tags.
_SEX, _AGE, _RELATION, _STATUS = 1, 2, 3, 6


class PeoplePane(Card):
    """Lists people. ``chosen`` carries the `ResidentRow` of the current line or None, ``opened``
    that of a line with Enter; ``searched`` says that words took the place of the filter;
    ``add_wanted``, ``import_wanted``, ``export_wanted`` and ``block_wanted`` (the picture of the
    block that is listed) are its buttons.
    """

    chosen = Signal(object)
    opened = Signal(object)
    searched = Signal()
    search_ended = Signal()
    add_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    block_wanted = Signal()

    def __init__(self, context: DeskContext, scope: QWidget) -> None:
        super().__init__(context.theme)
        theme = context.theme
        self._context = context
        self._filter = Filter(named="all")
        self._found: Sequence[ResidentRow] = ()
        self._searching = False
        self._title = ""
        self._counted = ""
        self._today = context.office.today()
        self._counting = PeopleCount(context, self._show_counted)
        self.block_button = PlainButton(theme, self.tr("楼栋图"), icon="building-2")
        self.block_button.setToolTip(self.tr("这栋楼画成图，看每一间住着谁"))
        self.block_button.hide()
        self.import_button = PlainButton(theme, self.tr("导入"), icon="file-up")
        self.export_button = PlainButton(theme, self.tr("导出"), icon="file-down")
        self.import_button.setToolTip(self.tr("导入名册（xlsx、xls、ods、csv）"))
        self.export_button.setToolTip(self.tr("导出居民名单，须写用途"))
        add = ACTS["add"]
        words = context.translate("acts", add.title)
        self.add_button = MainButton(theme, words, icon="user-plus", key=add.keys, key_scope=scope)
        for key, button in self.acts().items():
            tie(context, ACTS[key].may, button)
        self.more_button = IconButton(theme, self.tr("更多"), icon="ellipsis")
        small = [self.block_button, self.import_button, self.export_button, self.more_button]
        self.heading = PaneHeading(theme, "", buttons=[*small, self.add_button])
        self.search = SearchField(
            theme, self.tr("在居民里找：姓名、拼音首字母、号码后四位、3-2-501")
        )
        self.search.setToolTip("Ctrl+F")
        to_search = QShortcut(QKeySequence("Ctrl+F"), scope)
        to_search.activated.connect(self.go_to_search)
        self.model = PagedModel(self._columns(), parent=self, sort="address")
        self.table = TableView(theme, self.model, memory=context.memory, name="residents")
        self.table.setAccessibleName(self.tr("居民名单"))
        self.table.let_give_way([_STATUS, _RELATION, _SEX, _AGE])
        self.nobody = EmptyState(theme, "search", "")
        self.setFocusProxy(self.table)
        self.either = Either(self.table, self.nobody)
        # Set by hand, so that the pane may become narrower than its heading with all words.
        self.setMinimumWidth(theme.px(384))
        self.body.addWidget(self.heading)
        self.body.addWidget(self.search)
        self.body.addWidget(self.either, 1)
        # Where a pane hands its focus on, Qt leaves all that stands before the table out of Tab.
        for before, after in pairwise((self.table, self.search, *small, self.add_button)):
            QWidget.setTabOrder(before, after)
        self.search.searched.connect(self.show_search)
        self.search.moved.connect(self._move)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.block_button.clicked.connect(self.block_wanted)
        self.add_button.clicked.connect(self.add_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.export_button.clicked.connect(self.export_wanted)

    def acts(self) -> Mapping[str, DeskButton]:
        """The buttons of `more.ACTS`."""
        buttons = (self.add_button, self.import_button, self.export_button)
        return dict(zip(("add", "import", "export"), buttons, strict=True))

    def show_filter(self, which: Filter, title: str, *, choose_first: bool = True) -> None:
        """Lists the people of a filter under its title and leaves what was searched for."""
        self._filter = which
        self._today = self._day()
        self._title = title
        self._leave_search()
        self.heading.set_title(title)
        self.table.size_anew()
        self.model.set_source(self._page, self._count)
        self._say_count()
        if choose_first and self.table.record() is None:
            self.table.select_row(0)

    def list_again(self) -> None:
        """Lists what was listed, such as before a search."""
        self.show_filter(self._filter, self._title)

    def show_search(self, typed: str) -> None:
        """Lists whoever the words fit, best first; no words end the search."""
        if not typed:
            if self._searching:
                self.search_ended.emit()
            return
        self._found = find(self._context.office, typed, limit=MOST_HITS)
        if not self._searching:
            self._searching = True
            self.model.set_columns(self._columns(sortable=False))
            self.searched.emit()
        self.model.set_source(self._found_page, self._found_count)
        self.heading.set_title(self.tr("找到的人"))
        self._say_found()
        self.table.select_row(0)

    def is_searching(self) -> bool:
        """Whether the table shows what was searched for."""
        return self._searching

    def name_not_found(self) -> str:
        """The name that was searched for in vain, if it was a name."""
        typed = self.search.text().strip()
        is_name = len(typed) > 1 and all(sign == "·" or ord(sign) > 0x2FFF for sign in typed)
        return typed if self._searching and not self._found and is_name else ""

    def filter(self) -> Filter:
        """The filter that is listed, or that a search left."""
        return self._filter

    def listed(self) -> tuple[Filter, str]:
        """The people that are listed, also those who were searched for, and their title."""
        title = self.heading.title()
        if self._searching:
            return Filter(conditions=(picked(row.uid for row in self._found),)), title
        return self._filter, title

    def reload(self) -> None:
        """Reads the lines again after something was written."""
        self._today = self._day()
        if self._searching:
            self._found = find(self._context.office, self.search.text().strip(), limit=MOST_HITS)
            self.model.refresh()
            self._say_found()
        else:
            self.model.refresh()
            self._say_count()

    def let_go(self) -> None:
        """Waits for no figures any more."""
        self._counting.let_go()

    def show_person(self, uid: str) -> bool:
        """Goes to the line of a person where it is at hand."""
        return self.table.select_key(uid)

    def go_to_search(self) -> None:
        """Puts the cursor into the search field, ready to type anew."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_heading()

    def _day(self) -> date:
        """The day on which ages are shown."""
        if self._filter.as_of:
            return date.fromisoformat(self._filter.as_of)
        return self._context.office.today()

    def _fit_heading(self) -> None:
        self._say_key(True)
        self.block_button.setVisible(self._filter.block is not None and not self._searching)
        self.heading.set_count(self._counted)
        groups = ((self.import_button, self.export_button), (self.block_button,))
        if not self.heading.fit(*groups):
            self._say_key(False)

    def _say_key(self, there_is_room: bool) -> None:
        self.add_button.shows_key = there_is_room
        self.add_button.set_text(self.tr("新增居民"))

    def _columns(self, *, sortable: bool = True) -> list[Column]:
        context = self._context
        sex = {code: words.word(context, "sex", code) for code in ("0", "1", "2", "9")}
        relation, status = words.choices(context, "relation"), words.choices(context, "status")

        def sort(key: str) -> str:
            return key if sortable else ""

        return [
            Column(self.tr("姓名"), lambda r: r.name, sort=sort("name"), sample="欧阳子轩"),
            Column(self.tr("性别"), lambda r: sex[r.sex], sort=sort("sex")),
            Column(
                self.tr("年龄"),
                lambda r: words.age_text(r.birth_date, self._today),
                sort=sort("age"),
                numeric=True,
            ),
            Column(
                self.tr("与户主"),
                lambda r: relation.get(r.relation, ""),
                sort=sort("relation"),
            ),
            Column(
                self.tr("住址"),
                self._address,
                sort=sort("address"),
                tip=lambda r: r.address,
                sample="20栋4单元901室",
            ),
            Column(
                self.tr("电话"),
                lambda r: mask_phone(r.phone),
                sort=sort("phone"),
                sample="138****0412",
            ),
            Column(
                self.tr("人户"),
                lambda r: status[r.status],
                sort=sort("status"),
                meaning=lambda r: "quiet" if r.status in ("matched", *GONE) else "",
            ),
            Column(
                self.tr("标签"),
                lambda r: "、".join(tag.text for tag in self._tags(r)),
                tags=self._tags,
                stretch=True,
                sample=self.tr("独居、高龄、残疾"),
            ),
        ]

    def _address(self, row: ResidentRow) -> str:
        # The heading of the pane says the compound already.
        here = "" if self._searching else self._filter.compound or ""
        return row.address.removeprefix(here) or row.address

    def _tags(self, row: ResidentRow) -> list[TagText]:
        hidden = self.table.isColumnHidden(_STATUS)
        return words.tag_texts(self._context, row.tags, with_status=hidden)

    def _page(self, offset: int, limit: int, sort: str, descending: bool) -> list[ResidentRow]:
        return lists.page(
            self._context.office,
            self._filter,
            sort=sort,
            descending=descending,
            offset=offset,
            limit=limit,
            total=None if self._counting.is_counting() else self._counting.people,
        )

    def _count(self) -> int:
        return self._counting.read(self._filter)

    def _show_counted(self) -> None:
        if not self._searching:
            self.model.set_rows(self._counting.people)
            self._say_count()

    def _found_page(
        self, offset: int, limit: int, sort: str, descending: bool
    ) -> Sequence[ResidentRow]:
        return self._found[offset : offset + limit]

    def _found_count(self) -> int:
        return len(self._found)

    def _leave_search(self) -> None:
        was_searching, self._searching = self._searching, False
        self.search.clear()
        if was_searching:
            self._found = ()
            self.model.set_columns(self._columns(), sort="address")

    def _say_count(self) -> None:
        people, households = self._counting.people, self._counting.households
        if households is None:
            self._counted = "…"
        else:
            self._counted = self.tr("{people} 人 · {households} 户").format(
                people=f"{people:,}", households=f"{households:,}"
            )
        self._fit_heading()
        self.nobody.say(self.tr("这里没有人"), self.tr("换一个地方或名单看看"))
        self.either.show_content(people > 0)

    def _say_found(self) -> None:
        count = len(self._found)
        text = (
            self.tr("{count} 人") if count < MOST_HITS else self.tr("前 {count} 人，再多打几个字")
        )
        self._counted = text.format(count=count)
        self._fit_heading()
        self.nobody.say(
            self.tr("没有找到这个人"),
            self.tr("可以打姓名、拼音首字母、电话或证件号码的后四位；没有登记的按 Ctrl+N 新增"),
        )
        self.either.show_content(count > 0)

    def _move(self, key: object) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8}
        row = self.table.currentIndex().row() + steps.get(key, 8)  # type: ignore[call-overload]
        self.table.select_row(max(0, min(self.model.rowCount() - 1, row)))
