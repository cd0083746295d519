"""What is on the screen at a time, from the start of the program to its end."""

import gc
import sys
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_log_path
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSettings,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from community_desk import language
from community_desk.desktop import theme, translation
from community_desk.desktop.crash_telling import CrashTeller
from community_desk.desktop.kept_windows import KeptWindows, close_with_office
from community_desk.desktop.loading import Loading
from community_desk.desktop.memory import (
    Preferences,
    begins_with_today,
    open_memory,
    read_preferences,
    recent_offices,
    remember_office,
    store_preferences,
)
from community_desk.desktop.naming import is_invented
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError, Translate

# What comes after signing in is imported where it is used: `Loading` loads it while one types.
if TYPE_CHECKING:
    from community_desk.desktop.first_look import FirstLook
    from community_desk.desktop.first_run import FirstRunParts
    from community_desk.desktop.going_back import GoingBack
    from community_desk.desktop.main_window import MainWindow
    from community_desk.office.office import Office


def run(argv: Sequence[str]) -> int:
    """Starts the window: signing in, or the welcome of a first start. Gives the exit code."""
    app = _application(argv)
    desk = Desk(app, open_memory())
    desk.watch_for_crashes(user_log_path("community-desk", appauthor=False))
    desk.start()
    desk.crashes.tell_fatal()
    gc.enable()  # `__main__` made it rest
    return app.exec()


def run_on(folder: Path, password: str) -> int:
    """Starts the window on an office whose password is known, such as the demo's."""
    from community_desk.office.office import open_office

    app = _application([])
    desk = Desk(app, open_memory())
    desk.watch_for_crashes(user_log_path("community-desk", appauthor=False))
    desk.show_office(open_office(folder, password))
    desk.offer_tour()
    desk.crashes.tell_fatal()
    return app.exec()


def draw_pictures(
    office: "Office", folder: Path, wanted_language: str, theme_name: str
) -> list[Path]:
    """Draws the gallery of an office into ``folder``; needs no screen. Gives the files."""
    from community_desk.desktop.building import build_window
    from community_desk.desktop.gallery import Show, draw_gallery
    from community_desk.desktop.gallery_window import as_reader

    # The offscreen platform says for every window that it cannot tell a window manager its size.
    before = qInstallMessageHandler(_quiet_about_size_hints)
    app = _application([])
    installed = translation.install(app, wanted_language)
    look = theme.load_theme(theme_name)
    theme.apply(app, look)
    window = build_window(office, wanted_language=wanted_language, look=look)

    def say(error: DeskError) -> str:
        return error.say(lambda context, text: language.translate(context, text, wanted_language))

    names = ("roster.xlsx", "form.xlsx", "account.xlsx", "bank.xlsx")
    made = (office.folder / name for name in names)
    there = [file if file.is_file() else None for file in made]
    reader = build_window(as_reader(office), wanted_language=wanted_language, look=look)
    show = Show(window, look, first_run_parts(say), *there, reader=reader)
    try:
        return draw_gallery(app, show, folder)
    finally:
        for each in (window, reader):
            each.close()
            each.deleteLater()
        translation.remove(app, installed)
        qInstallMessageHandler(before)


def look_once(office: "Office", pdf: bytes) -> "FirstLook":
    """Shows the window of an office once where Qt shows windows, and reads a PDF."""
    from community_desk.desktop.building import build_window
    from community_desk.desktop.first_look import first_look

    app = _application([])
    return first_look(app, build_window(office), pdf)


def _quiet_about_size_hints(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


class Desk(QObject):
    """What is on the screen at a time: the welcome, signing in, or the window of an office."""

    def __init__(self, app: QApplication, memory: QSettings) -> None:
        super().__init__(app)
        self._app, self._memory = app, memory
        self._installed: list[QTranslator] = []
        self._shown: QWidget | None = None
        self.window: MainWindow | None = None
        self._kept = KeptWindows(self)
        self.theme = self._dress()
        self._loading = Loading(str(memory.value("window/tab")), self)

    def start(self) -> None:
        """Signing in where an office was opened before, else the welcome."""
        if recent_offices(self._memory):
            self.ask_password()
        else:
            self.welcome()

    def welcome(self) -> None:
        """The three ways in."""
        from community_desk.desktop.first_run import Welcome

        dialog = Welcome(self.theme, first_run_parts(self.say, self.translate))
        dialog.opened.connect(self.show_new)
        dialog.demo_opened.connect(self.offer_tour)
        dialog.folder_chosen.connect(self.ask_password)
        dialog.restore_wanted.connect(lambda: self.going_back.ask())
        self._show(dialog)

    def welcome_new(self) -> None:
        """The form of a new office, before the other ways in."""
        from community_desk.desktop.first_run import Welcome

        self.welcome()
        assert isinstance(self._shown, Welcome)
        self._shown.make_new()

    def ask_password(self, folder: Path | None = None) -> None:
        """Signing in."""
        from community_desk.desktop.sign_in import SignIn

        dialog = SignIn(self.theme, self._memory, self.say, folder=folder, loading=self._loading)
        dialog.signed_in.connect(self.show_office)
        dialog.others_wanted.connect(self.welcome_new)
        dialog.restore_wanted.connect(lambda folder, copy: self.going_back.ask(folder, copy))
        self._loading.begin_after(dialog, self.theme)
        self._show(dialog)

    def show_new(self, office: "Office") -> None:
        """The window of an office that was just made, at its residents: what another office was
        left at says nothing here.
        """
        self._memory.setValue("window/tab", "registry")
        self.show_office(office)

    def show_office(self, office: "Office") -> None:
        """The window of an open office."""
        from community_desk.desktop.building import build_window
        from community_desk.desktop.copying import Copier
        from community_desk.office.permissions import may

        self._loading.stop()
        remember_office(
            self._memory, office.folder, office.setting("name"), is_invented=is_invented(office)
        )
        window = build_window(
            office, wanted_language=self.language, look=self.theme, memory=self._memory
        )
        window.preferences_wanted.connect(self.ask_preferences)
        window.signed_in.connect(self._change_person)
        window.waiting = self._kept.names
        window.closed.connect(self._window_closed)
        window.context.changes.restore_wanted.connect(lambda copy: self.going_back.ask_older(copy))
        self.window = window
        self._show(window)
        if begins_with_today(self._memory) and may(office, "office.today"):
            window.context.open("office_page", "today")
        for notice in office.notices:
            window.context.notify_error(notice)
        window.warm_up_soon()
        copier = window.findChild(Copier)
        assert copier is not None
        copier.try_out_soon()

    def offer_tour(self) -> None:
        """Leads through the window of the demo, the first time it is opened on this PC."""
        if self.window is not None:
            self.window.help.offer_tour()

    def _change_person(self, office: "Office") -> None:
        """Somebody else has signed in: they get a window of their own, or the one they left. What
        is not saved in the one before is kept for whoever left it.
        """
        from community_desk.office.locking import note_sign_out

        before = self.window
        assert before is not None
        note_sign_out(before.context.office)
        before.closed.disconnect(self._window_closed)
        keeps = before.keeps_something()
        if keeps:
            self._kept.keep(before)
        self._shown = None
        own = self._kept.take(office.staff.uid)
        if own is None:
            self.show_office(office)
        else:
            office.close()
            own.closed.connect(self._window_closed)
            self.window = self._shown = own
            own.show()
            own.unlock()
        if not keeps:
            close_with_office(before)

    def ask_preferences(self) -> None:
        """Language, light or dark, size of text."""
        from community_desk.desktop.preferences_dialog import PreferencesDialog

        if self._holds_unsaved():
            return
        dialog = PreferencesDialog(self.theme, read_preferences(self._memory), self.window)
        dialog.chosen.connect(self.wear)
        if self.window is not None:
            dialog.about_wanted.connect(self.window.help.show_about)
        dialog.open()

    def wear(self, wanted: Preferences) -> None:
        """Keeps preferences and shows the window anew in them, unless that would lose something
        that is not saved.
        """
        if self._holds_unsaved():
            return
        store_preferences(self._memory, wanted)
        self.theme = self._dress()
        old = self.window
        if old is not None:
            old.closed.disconnect(self._window_closed)
            old.close()
            self.show_office(old.context.office)
            old.deleteLater()

    @cached_property
    def going_back(self) -> "GoingBack":
        """The way back to a copy."""
        from community_desk.desktop.going_back import GoingBack

        return GoingBack(self, self)

    @property
    def shown(self) -> QWidget | None:
        """What is on the screen."""
        return self._shown

    def say(self, error: DeskError) -> str:
        """The sentence of an error in the language in force."""
        from community_desk.office.good_copies import in_the_window

        return in_the_window(error).say(self.translate)

    def translate(self, context: str, source: str) -> str:
        """A text of a Qt-free part in the language in force."""
        return language.translate(context, source, self.language)

    def watch_for_crashes(self, folder: Path) -> None:
        """Bugs go to the log in ``folder`` and become a sentence instead of an end."""
        self.crashes = CrashTeller(self, folder, self)

    def _holds_unsaved(self) -> bool:
        return self.window is not None and self.window.holds_unsaved(
            self.tr("表单还没有保存：请先保存或放弃，再改语言、深浅、字号")
        )

    def _dress(self) -> Theme:
        wanted = read_preferences(self._memory)
        self.language = language.choose(wanted.language)
        translation.remove(self._app, self._installed)
        self._installed = translation.install(self._app, self.language)
        look = theme.load_theme(wanted.theme or theme.system_theme(), wanted.scale)
        theme.apply(self._app, look)
        self._app.setWindowIcon(look.icon("house", "accent"))
        return look

    def _show(self, widget: QWidget) -> None:
        before, self._shown = self._shown, widget
        widget.show()
        if before is not None and before is not self.window:
            before.close()

    def waiting_people(self) -> list[str]:
        """Whose windows are kept out of sight."""
        return self._kept.names()

    def let_go(self) -> "Office | None":
        """Closes the window and the office in it without another copy; gives the office."""
        window, self.window = self.window, None
        if window is None:
            return None
        window.closed.disconnect(self._window_closed)
        close_with_office(window)
        self._shown = None
        return window.context.office

    def _window_closed(self) -> None:
        if self.window is None:
            return
        from community_desk.desktop.closing_dialog import ClosingDialog

        window, self.window = self.window, None
        self._kept.close_all()
        self._app.setQuitOnLastWindowClosed(False)  # no window is seen while it is copied
        self.closing = ClosingDialog(self.theme, window.context.office, self.say)
        self.closing.finished.connect(lambda _: self._end(window.context.office))
        self.closing.begin()

    def _end(self, office: "Office") -> None:
        office.close()
        self._app.setQuitOnLastWindowClosed(True)
        self._app.quit()


def _application(argv: Sequence[str]) -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("community-desk")
    app.setApplicationDisplayName("")
    app.setQuitOnLastWindowClosed(True)
    return app


def first_run_parts(
    say: Callable[[DeskError], str], translate: Translate = language.translate
) -> "FirstRunParts":
    """What the welcome needs of the subjects."""
    from community_desk.certificates.policy import load_policies
    from community_desk.demo.shown import make_demo, open_demo
    from community_desk.desktop.first_run import FirstRunParts

    policies = {policy.key: policy.title for policy in load_policies()}
    return FirstRunParts(policies, say, make_demo, open_demo, translate)
