"""常用名单: the lists that come with the program and those that the office saved."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.branches import Branch
from community_desk.desktop.kit.lists import CountTree
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tasks import Progress, Task
from community_desk.errors import DeskError
from community_desk.ledgers.people import kept_lists, people_of
from community_desk.office.office import Office
from community_desk.office.permissions import may
from community_desk.registry import lists
from community_desk.registry.lists import Filter
from community_desk.registry.saved_lists import (
    SavedList,
    definition_of,
    delete_list,
    restore_list,
)

if TYPE_CHECKING:
    from community_desk.desktop.tabs.registry.saved_list_dialog import SavedListDialog

EVERYBODY = Filter(named="all")
_LINE = 28  # the height of a line of a `CountTree`
_FEWEST = 5  # lines that are always seen


class NamedLists(CountTree):
    """Each line stands for its `Filter`; one whose conditions are not understood for its
    `SavedList`. Saved lists, and all lists of a large registry, are counted elsewhere, so that
    nobody waits for them. F2 changes a saved list, Del takes it away.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._titles: dict[Filter, str] = {}
        self._saved: list[SavedList | None] = []
        self._people: dict[str, int] = {}
        self._counts: dict[str, int] = {}
        self._read: tuple[object, ...] = ()
        self._counting: Task | None = None
        self.dialog: SavedListDialog | None = None
        self.setAccessibleName(self.tr("常用名单"))
        self.setRootIsDecorated(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(_FEWEST * context.theme.px(_LINE))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def reload(self) -> None:
        """Reads lists and numbers again; what is chosen stays chosen."""
        office = self._context.office
        now = (office.version(), office.today())
        if now != self._read:
            self.let_go()
            if not lists.is_large(office):
                self._people = {key: people for key, _, people in lists.named_lists(office)}
        self._show()
        if now != self._read:
            self._read = now
            self._count()

    def title(self, which: Filter) -> str:
        """The words for a filter of this pane; empty for any other."""
        return self._titles.get(which, "")

    def let_go(self) -> None:
        """Waits for no numbers any more."""
        if self._counting is not None:
            self._counting.cancel()
            self._counting, self._read = None, ()

    def make_list(self) -> None:
        """Opens the dialog for a new list."""
        if may(self._context.office, "registry.lists"):
            self._open_dialog(None)

    def edit_list(self) -> None:
        """Opens the dialog for the list that is chosen."""
        saved = self._chosen_list()
        if self._may_change(saved):
            self._open_dialog(saved)

    def delete_chosen(self) -> None:
        """Takes away the list that is chosen, with a way back."""
        saved = self._chosen_list()
        if saved is None or not self._may_change(saved):
            return
        try:
            deleted = delete_list(self._context.office, saved.uid)
        except DeskError as error:
            self._context.notify_error(error)
            return
        self.choose(EVERYBODY)
        self._context.tell_changed("registry")
        self._context.notify(
            self.tr("已删除名单“{name}”").format(name=deleted.name),
            action=self.tr("撤销"),
            act=lambda: self._restore(deleted),
        )

    def say_broken(self, saved: SavedList) -> None:
        """Says why a list cannot be opened."""
        try:
            people_of(self._context.office, definition_of(saved))
        except DeskError as error:
            self._context.notify_error(error)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), len(self._saved) * self._context.theme.px(_LINE))

    def event(self, event: QEvent) -> bool:
        # Without this F2 would be that of the person's card.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete)
            and self._chosen_list() is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_list()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_chosen()
        else:
            super().keyPressEvent(event)

    def _add(
        self,
        rows: list[Branch],
        thing: object,
        text: str,
        people: int | None,
        saved: SavedList | None,
    ) -> None:
        if isinstance(thing, Filter):
            count = "" if people is None else f"{people:,}"
            self._titles.setdefault(thing, text)
            rows.append(Branch(thing, text, count))
        else:
            rows.append(Branch(thing, text, tags=(TagText(self.tr("读不懂"), "due"),)))
        self._saved.append(saved)

    def _meant(self, saved: SavedList) -> Filter | SavedList:
        try:
            return people_of(self._context.office, definition_of(saved))
        except DeskError:
            return saved

    def _show(self) -> None:
        context, chosen = self._context, self.thing()
        rows: list[Branch] = []
        self._titles, self._saved = {}, []
        for key, title in lists.NAMED_TITLES.items():
            which, people = Filter(named=key), self._people.get(key)
            if people != 0 or which in (EVERYBODY, chosen):
                self._add(rows, which, context.translate("lists", title), people, None)
        for saved in kept_lists(context.office):
            text = saved.name if saved.uid else context.translate("lists", saved.name)
            people = self._counts.get(saved.definition)
            self._add(rows, self._meant(saved), text, people, saved)
        self.show_branches(rows)
        self.updateGeometry()

    def _count(self) -> None:
        large = lists.is_large(self._context.office)
        named = [Filter(named=key) for key in lists.NAMED_TITLES] if large else []
        wanted = [
            saved.definition
            for place, saved in enumerate(self._saved)
            if saved is not None and isinstance(self.thing_at(place), Filter)
        ]

        def work(office: Office, progress: Progress) -> tuple[list[int], dict[str, int]]:
            people = [lists.count(office, which) for which in named if progress(0, 1)]
            return people, _counted(office, wanted, progress)

        self._counting = self._context.tasks.run(work, self._show_counts, failure=lambda _: None)

    def _show_counts(self, counts: tuple[list[int], dict[str, int]]) -> None:
        named, self._counts = counts
        self._counting = None
        self._people |= zip(lists.NAMED_TITLES, named, strict=False)
        self._show()

    def _chosen_list(self) -> SavedList | None:
        place = self.currentIndex().row()
        return self._saved[place] if 0 <= place < len(self._saved) else None

    def _may_change(self, saved: SavedList | None) -> bool:
        own = saved is not None and bool(saved.uid)
        return own and may(self._context.office, "registry.lists")

    def _open_menu(self, at: QPoint) -> None:
        saved = self._chosen_list()
        menu = QMenu(self)
        icon = self._context.theme.icon
        new = menu.addAction(icon("list-plus", "text"), self.tr("新名单"), self.make_list)
        tie(self._context, "registry.lists", new)
        if saved is not None and saved.uid:
            change = menu.addAction(icon("pencil", "text"), self.tr("修改名单"), self.edit_list)
            change.setShortcut("F2")
            away = menu.addAction(icon("trash-2", "text"), self.tr("删除名单"), self.delete_chosen)
            away.setShortcut("Del")
            tie(self._context, "registry.lists", change, away)
        menu.popup(self.viewport().mapToGlobal(at))

    def _open_dialog(self, saved: SavedList | None) -> None:
        from community_desk.desktop.tabs.registry.saved_list_dialog import SavedListDialog

        self.dialog = SavedListDialog(self._context, self.window(), saved)
        self.dialog.saved.connect(self._show_saved)
        self.dialog.open()

    def _show_saved(self, saved: SavedList) -> None:
        self._context.tell_changed("registry")
        self._context.notify(self.tr("已保存名单“{name}”").format(name=saved.name))
        for place, each in enumerate(self._saved):
            if each is not None and each.uid == saved.uid:
                self.setCurrentIndex(self.model().index(place, 0))
        self.chosen.emit(self.thing())

    def _restore(self, deleted: SavedList) -> None:
        try:
            restored = restore_list(self._context.office, deleted)
        except DeskError as error:
            self._context.notify_error(error)
            return
        self._show_saved(restored)


def _counted(office: Office, definitions: Sequence[str], progress: Progress) -> dict[str, int]:
    """People by definition; stops where nobody waits any more."""
    found: dict[str, int] = {}
    for number, text in enumerate(definitions):
        if not progress(number, len(definitions)):
            break
        found[text] = lists.count(office, people_of(office, definition_of(SavedList("", "", text))))
    return found
