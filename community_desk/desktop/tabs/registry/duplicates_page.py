"""疑似重复: who may be registered twice, the surest first, and the way to merge them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import button_row
from community_desk.desktop.kit.states import EmptyState
from community_desk.desktop.resident_picker import ResidentPicker
from community_desk.desktop.tabs.registry.merge_dialog import MergeDialog
from community_desk.desktop.tabs.registry.merge_words import reasons_of, sure_tag
from community_desk.desktop.tabs.registry.pages import Page
from community_desk.desktop.tasks import Progress, Task
from community_desk.errors import DeskError
from community_desk.office.office import Office
from community_desk.registry.duplicates import Duplicates, denied_pairs, find_duplicates
from community_desk.registry.records import ResidentRow

# More than anybody works through; whoever merges some gets the next ones.
MOST_PAIRS = 500

Uids = tuple[str, str]


class DuplicatesPage(Page):
    """Lists pairs. Enter opens two records side by side; a link leads to those that were judged
    to be two people.
    """

    def __init__(self, context: DeskContext) -> None:
        self.by_hand = PlainButton(context.theme, "", icon="git-merge")
        super().__init__(context, "", buttons=(self.by_hand,))
        self.heading.set_title(self.tr("疑似重复"))
        self.by_hand.set_text(self.tr("手动合并"))
        tie(context, "registry.merge", self.by_hand)
        self._task: Task | None = None
        self._shows_denied = False
        self.rows = RowList(context.theme)
        self.rows.setAccessibleName(self.tr("可能是同一个人的登记"))
        self._nothing = EmptyState(context.theme, "circle-check", "")
        self._waiting = EmptyState(context.theme, "search", self.tr("正在比对所有居民…"))
        self._stack = QStackedWidget()
        for widget in (self.rows, self._nothing, self._waiting):
            self._stack.addWidget(widget)
        self.denied_link = LinkButton(context.theme, "")
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(button_row(context.theme, left=[self.denied_link]))
        self.start = self.rows
        self.rows.chosen.connect(self._chosen)
        self.rows.opened.connect(self._open)
        self.by_hand.clicked.connect(self.merge_by_hand)
        self.denied_link.clicked.connect(self._turn)

    def reload(self) -> None:
        """Compares all residents again, off the window's own thread."""
        if self._task is not None:
            self._task.cancel()
        denied = denied_pairs(self.context.office)
        self._shows_denied = self._shows_denied and bool(denied)
        self.denied_link.setVisible(bool(denied))
        self.denied_link.set_text(
            self.tr("回到疑似重复")
            if self._shows_denied
            else self.tr("已判定不是同一个人的 {count} 对").format(count=len(denied))
        )
        if self._shows_denied:
            self._show_denied(denied)
            return
        if not self.rows.count():
            self._stack.setCurrentWidget(self._waiting)
        self._task = self.context.tasks.run(_search, self._show, failure=self._failed)

    def is_busy(self) -> bool:
        """Whether the comparison is under way."""
        return self._task is not None

    def merge_by_hand(self) -> None:
        """Asks for two people and shows them side by side."""
        dialog = TwoPeopleDialog(self.context, self.window())
        dialog.accepted.connect(lambda: self._open(dialog.uids()))
        dialog.open()

    def _show(self, found: Sequence[Duplicates]) -> None:
        self._task = None
        rows = [
            ListRow(
                (pair.one.uid, pair.other.uid),
                _both(pair.one, pair.other),
                reasons_of(self.context, pair.likeness),
                (sure_tag(self.context, pair.likeness),),
            )
            for pair in found[:MOST_PAIRS]
        ]
        self._nothing.say(
            self.tr("没有疑似重复的登记"),
            self.tr("两个人其实是同一个人，而这里没有列出的，用“手动合并”"),
        )
        self._fill(rows, self.tr("{count} 对").format(count=f"{len(found):,}"))

    def _failed(self, error: DeskError) -> None:
        self._task = None
        self._nothing.say(self.context.say_error(error))
        self._stack.setCurrentWidget(self._nothing)

    def _show_denied(self, denied: Sequence[tuple[ResidentRow, ResidentRow]]) -> None:
        rows = [
            ListRow((one.uid, other.uid), _both(one, other), self.tr("已判定不是同一个人"))
            for one, other in denied
        ]
        self._fill(rows, self.tr("{count} 对").format(count=len(rows)))

    def _fill(self, rows: list[ListRow], count: str) -> None:
        at = max(self.rows.currentRow(), 0)
        self.rows.show_rows(rows, choose=min(at, len(rows) - 1))
        self.heading.set_count(count if rows else "")
        waited = self._stack.currentWidget() is self._waiting
        self._stack.setCurrentWidget(self.rows if rows else self._nothing)
        if rows and waited and self.window().focusWidget() is self.back_button:
            self.rows.setFocus()

    def _chosen(self, uids: Uids | None) -> None:
        if uids is not None:
            self.person_wanted.emit(uids[0])

    def _open(self, uids: Uids) -> None:
        try:
            dialog = MergeDialog(self.context, *uids, self.window())
        except DeskError as error:
            self.context.notify_error(error)
            return
        dialog.open()

    def _turn(self) -> None:
        self._shows_denied = not self._shows_denied
        self.reload()
        self.rows.setFocus()


class TwoPeopleDialog(DeskDialog):
    """Asks for the two people that are one."""

    def __init__(self, context: DeskContext, parent: QWidget | None, first_uid: str = "") -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("手动合并"))
        self.form = Form(context.theme)
        for key, word in (("one", self.tr("第一个人")), ("other", self.tr("第二个人"))):
            self.form.row(key, word, ResidentPicker(context)).keep_keys()
        self.form.set_values({"one": first_uid})
        self.setMinimumHeight(context.theme.px(360))  # for the list under the field
        self.main = self.fill_with(self.form, self.tr("并排比较"), self._compare)

    def uids(self) -> Uids:
        """Who was picked."""
        values = self.form.values()
        return values["one"], values["other"]

    def _compare(self) -> None:
        one, other = self.uids()
        for key, uid in (("one", one), ("other", other)):
            if not uid:
                self.form.show_error(key, self.tr("请选一个人"))
                return
        if one == other:
            self.form.show_error("other", self.tr("选的是同一条登记，请另选一个人"))
            return
        self.accept()


def _both(one: ResidentRow, other: ResidentRow) -> str:
    sides = (" ".join(filter(None, (row.name, row.address))) for row in (one, other))
    return "　⇄　".join(sides)


def _search(office: Office, progress: Progress) -> list[Duplicates]:
    return find_duplicates(office, progress)
