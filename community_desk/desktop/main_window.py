"""The window: the bar above, one of four tabs, the work list at the right, the foot."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.commands import Commands
from community_desk.desktop.context import ALL, KINDS, DeskContext, Target
from community_desk.desktop.curtain import Curtain
from community_desk.desktop.guide.helping import Help, page_up
from community_desk.desktop.idle import IdleWatch
from community_desk.desktop.kit.notices import Notice, NoticeBar
from community_desk.desktop.later import AfterPainting
from community_desk.desktop.lock_page import LockPage
from community_desk.desktop.memory import keep_geometry, take_geometry
from community_desk.desktop.naming import name_of
from community_desk.desktop.recalling import Lately
from community_desk.desktop.search_popup import SearchPopup
from community_desk.desktop.status_bar import StatusBar
from community_desk.desktop.steps import Steps
from community_desk.desktop.top_bar import TopBar
from community_desk.desktop.who_menu import WhoMenu
from community_desk.desktop.window_parts import Parts
from community_desk.desktop.work_list import WorkDock, WorkList
from community_desk.errors import DeskError, TroubleError
from community_desk.office.locking import lock_minutes, note_lock

TABS = ("registry", "ledgers", "certificates", "expenses")
WARM_UP_MS = 400
TIME_PASSES_MS = 1_800_000  # how soon one sees what is overdue though nobody wrote anything
LOOK_AROUND_MS = 2000  # how soon one sees what another program wrote
SURE_MS = 8000  # closing again within this time closes although something is not saved


class MainWindow(QMainWindow):
    """One office, for whoever is signed in. ``closed`` tells that it went away;
    ``preferences_wanted`` that language, theme or text size shall change; ``signed_in`` carries the
    `Office`, open for somebody else who signed in before the locked window. ``waiting`` names those
    of whom something waits elsewhere that is not saved.
    """

    closed = Signal()
    preferences_wanted = Signal()
    signed_in = Signal(object)
    waiting: Callable[[], Sequence[str]] = staticmethod(lambda: ())

    def __init__(self, context: DeskContext, parts: Parts) -> None:
        super().__init__()
        self.context, self._parts = context, parts
        theme = context.theme
        self._tabs: dict[str, BaseTab] = {}
        self._places: dict[str, int] = {}
        self._front = TABS[0]
        self._warned = QElapsedTimer()
        self._version = context.office.data_version()
        self._gone = False
        self.setWindowTitle(name_of(context.office))
        titles = {
            "registry": self.tr("居民"),
            "ledgers": self.tr("台账"),
            "certificates": self.tr("证明"),
            "expenses": self.tr("经费"),
        }
        self.who = WhoMenu(context, self)
        self.help = Help(context, self, self.page_up)
        self._pages = QStackedWidget(self)
        self.setCentralWidget(self._pages)
        self._desk = QWidget(self._pages)
        self._pages.addWidget(self._desk)
        # Made in their place: Qt dresses once more whatever is moved.
        self.bar = TopBar(theme, titles, context.office.staff.name, self.who, self._desk)
        self.stack = QStackedWidget(self._desk)
        self.work = WorkList(theme, parts.work, self._desk)
        self.status = StatusBar(theme, self._desk)
        self.status.show_office(self.windowTitle(), 0, None)
        self._lay_out()
        self._curtain = Curtain(self, lambda: self._lock_page)
        self._lately = Lately(parts.recall)
        self.steps = Steps(context, self._desk, self.current_tab, self.tab, self.show_tab)
        commands = Commands(context, titles, self.who, self.steps.to_tab, self.tab)
        finders = (*parts.finders, commands.find)
        self.popup = SearchPopup(theme, self.bar.search, finders, self._lately.hits, self._desk)
        self.popup.come.connect(lambda: commands.look_around(self.tab(self.current_tab())))
        self.notices = NoticeBar(theme, self._desk)
        self._make_timers()
        self._connect()
        self._bind_keys()
        # The frame that the window manager adds is not part of the size.
        room = self.screen().availableSize() - QSize(theme.px(16), theme.px(48))
        self.resize(QSize(theme.px(1440), theme.px(900)).boundedTo(room))
        self._take_place()
        wanted = str(context.memory.value("window/tab", TABS[0]))
        self.show_tab(wanted if wanted in TABS else TABS[0])
        self._start_timers()

    def tab(self, key: str) -> BaseTab:
        """A tab, made now if it has not been shown yet."""
        if key not in self._tabs:
            # Large text on a small screen: the page scrolls rather than the window outgrows it.
            page = QScrollArea()
            page.setWidgetResizable(True)
            page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._places[key] = self.stack.addWidget(page)
            made = self._tabs[key] = self._parts.tabs[key](self.context, page.viewport())
            made.left.connect(self._go_back)
            page.setWidget(made)
        return self._tabs[key]

    def show_tab(self, key: str) -> None:
        """Brings a tab to the front, or the pages of the office, which lie over the tabs."""
        self.tab(key)
        self.stack.setCurrentIndex(self._places[key])
        self.bar.show_tab(key)
        if key in TABS:
            self._front = key
            self.context.memory.setValue("window/tab", key)

    def current_tab(self) -> str:
        """The key of the tab in front."""
        shown = self.stack.currentIndex()
        return next(key for key, place in self._places.items() if place == shown)

    def open_target(self, target: Target) -> None:
        """Goes to a thing in the tab that shows its kind."""
        key = KINDS[target.kind]
        self._lately.note(target)
        with self.steps.leaving():
            self.show_tab(key)
            with self.tab(key).telling():
                self.tab(key).open_target(target)
        if self.work.isVisible() and self._dock.is_narrow():
            self._dock.hide()  # it would cover what was opened
        if self.focusWidget() in (None, self.bar.search, self.work.rows):
            self.tab(key).take_focus()
            if self.focusWidget() is self.bar.search:  # the tab's list is empty and not shown
                self.bar.search.clearFocus()

    def go_find(self) -> None:
        """Puts the cursor into the central search box."""
        self.popup.come_from(self.focusWidget())

    def toggle_work(self) -> None:
        """Shows or hides the work list."""
        self._dock.setVisible(not self._dock.isVisible())
        if self._dock.isVisible():
            self.work.rows.setFocus()

    def warm_up_soon(self) -> None:
        """Gets the search ready once the window stands and nothing else is to be done."""
        soon = QTimer(self)
        soon.setSingleShot(True)
        soon.timeout.connect(self._warm_up)
        soon.start(WARM_UP_MS)

    def lock(self, *, by_itself: bool = False) -> None:
        """Hides everything behind the password of whoever is signed in, and puts it on record."""
        if self.is_locked():
            return
        self._pages.setCurrentWidget(self._lock_page)
        self._curtain.draw()
        self._lock_page.ask()
        self.repaint()  # another program may be writing, for whose end the trail waits
        note_lock(self.context.office, by_itself=by_itself)

    @cached_property
    def _lock_page(self) -> LockPage:
        page = LockPage(self.context, self.keeps_something)
        page.unlocked.connect(self.unlock)
        page.signed_in.connect(self.signed_in)
        self._pages.addWidget(page)
        return page

    def change_person(self) -> None:
        """Locks, and lets somebody else sign in."""
        self.lock()
        self._lock_page.ask_other()

    def keeps_something(self) -> bool:
        """Whether closing now would lose what was typed or is under way."""
        unsaved = any(tab.unsaved() for tab in self._tabs.values())
        return unsaved or self._curtain.hides() or self.context.tasks.is_busy()

    def step_back(self) -> None:
        """Out of sight, locked, with all that is in it."""
        self._keep_place()
        self._curtain.step_back()
        self.hide()

    def unlock(self) -> None:
        """Shows everything again."""
        self._pages.setCurrentWidget(self._desk)
        tab = self.tab(self.current_tab())
        if tab.unsaved():
            tab.show_unsaved()
        else:
            tab.take_focus()
        self._curtain.open()

    def close_anyway(self) -> None:
        """Closes, whatever is not saved."""
        self._warned.start()
        self.close()

    def holds_unsaved(self, notice: str) -> bool:
        """Whether a tab has something that is not saved; shows it then, and says the notice."""
        for key, tab in self._tabs.items():
            if tab.unsaved():
                self.show_tab(key)
                if not self.is_locked():
                    tab.show_unsaved()
                self._say_everywhere(notice)
                return True
        if self._curtain.hides():
            self._say_everywhere(notice)
            return True
        return False

    def is_locked(self) -> bool:
        """Whether the password is asked for."""
        return self._pages.currentWidget() is not self._desk

    def page_up(self) -> str:
        """The tab in front, and the page of it that is up, as the guide names them."""
        key = self.current_tab()
        return page_up(self.tab(key), key)

    def ask_password(self) -> None:
        """A new password of one's own."""
        from community_desk.desktop.own_password import OwnPasswordDialog

        OwnPasswordDialog(self.context, self).open()

    def refresh(self, subject: str = ALL) -> None:
        """Counts and the work list again."""
        try:
            self._idle.set_minutes(lock_minutes(self.context.office))
            counts = self._parts.counts()
            self.setWindowTitle(name_of(self.context.office))
            self.status.show_office(self.windowTitle(), counts.people, counts.households)
            self.status.show_backup(counts.backup, counts.backup_meaning)
            self.work.reload()
            self.bar.show_work(self.work.count())
        except DeskError as error:
            self.context.notify_error(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dock.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._idle.stop()
        self._curtain.take_away()
        self._curtain.forget_copies()
        for timer in self.findChildren(QTimer):
            timer.stop()
        self._keep_place()
        self.context.tasks.finish()
        for tab in self._tabs.values():
            tab.let_go()
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stack, 1)
        self._dock = WorkDock(self.context.theme, self.work, middle, self.stack, self._desk)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def _go_back(self) -> None:
        self.show_tab(self._front)
        self.tab(self._front).take_focus()

    def _may_close(self) -> bool:
        if self._warned.isValid() and not self._warned.hasExpired(SURE_MS):
            return True
        if not self.holds_unsaved(
            self.tr("表单还没有保存：请先保存或放弃，再关闭；不要了就再关一次")
        ):
            if not self.waiting():
                return True
            text = self.tr("{names}有还没保存的内容：请他换人登录回来保存；不要了就再关一次")
            self._say_everywhere(text.format(names="、".join(self.waiting())))
        self._warned.start()
        return False

    def _say_everywhere(self, notice: str) -> None:
        if self.is_locked():
            self._lock_page.form.say("password", notice, "due")
        else:
            self.context.notify(notice, meaning="due")

    def _connect(self) -> None:
        self.bar.tab_wanted.connect(self.steps.to_tab)
        self.bar.work_wanted.connect(self.toggle_work)
        self.bar.lock_wanted.connect(lambda: self.lock())
        self.who.preferences_wanted.connect(self.preferences_wanted)
        self.who.password_wanted.connect(self.ask_password)
        self.who.page_wanted.connect(lambda key: self.context.open("office_page", key))
        self.who.other_wanted.connect(self.change_person)
        self.who.lock_wanted.connect(lambda: self.lock())
        self.who.backup_wanted.connect(self.context.changes.backup_wanted)
        self.who.keys_wanted.connect(self.help.show_keys)
        self.who.guide_wanted.connect(self.help.show_guide)
        self.who.about_wanted.connect(self.help.show_about)
        self.popup.opened.connect(self.open_target)
        self.popup.left.connect(lambda: self.tab(self.current_tab()).take_focus())
        self.work.opened.connect(self.open_target)
        self.work.closed.connect(self._dock.hide)
        changes = self.context.changes
        changes.target_wanted.connect(self.open_target)
        changes.worked_on.connect(self._lately.note)
        changes.noticed.connect(self._notice)
        changes.changed.connect(self._changed)
        self.context.tasks.failed.connect(self.context.notify_error)
        self.status.watch(self.context.tasks)

    def _bind_keys(self) -> None:
        for number, key in enumerate(TABS, 1):
            self._key(f"Ctrl+{number}", partial(self.steps.to_tab, key))
        self._key("Ctrl+5", partial(self.context.open, "office_page", "today"))
        self._key("Ctrl+K", self.go_find)
        self._key("Ctrl+J", self.toggle_work)
        self._key("Ctrl+L", self.lock)
        self._key("F1", self.help.show_keys)
        self._key("Ctrl+F1", self.help.show_guide)
        self._key("Shift+F1", self.help.show_about)

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self._desk).activated.connect(act)

    def _make_timers(self) -> None:
        self._look_around = QTimer(self)
        self._look_around.timeout.connect(self._see_others)
        self._time_passes = QTimer(self)
        self._time_passes.timeout.connect(self.refresh)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        self._idle = IdleWatch(lock_minutes(self.context.office), self)
        self._idle.idle.connect(partial(self.lock, by_itself=True))

    def _start_timers(self) -> None:
        self._look_around.start(LOOK_AROUND_MS)
        self._time_passes.start(TIME_PASSES_MS)
        AfterPainting(self, self._later)
        self._idle.start()

    def _keep_place(self) -> None:
        keep_geometry(self.context.memory, self)
        self.context.memory.setValue("window/work", not self._dock.isHidden())

    def _take_place(self) -> None:
        take_geometry(self.context.memory, self)
        wanted = str(self.context.memory.value("window/work", "false")) == "true"
        if wanted and not self._dock.is_narrow():
            self._dock.show()
        self._dock.place()

    def _warm_up(self) -> None:
        self.context.tasks.run(lambda office, _: self._parts.warm_up(office), lambda _: None)

    def _see_others(self) -> None:
        try:
            self.context.office.check_in_place()
        except TroubleError as trouble:
            if not self._gone:
                self.context.notify_error(trouble)
            self._gone = True
            return
        self._gone = False
        version = self.context.office.data_version()
        if version != self._version:
            self._version = version
            self.context.tell_changed(ALL)

    def _changed(self, subject: str) -> None:
        self._later.start(0)

    def _notice(self, notice: Notice) -> None:
        self.notices.show_notice(notice)
