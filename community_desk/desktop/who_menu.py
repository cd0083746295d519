"""The menu behind the name of who is signed in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.office.pages import offered
from community_desk.office.staff_changes import ROLES


class WhoMenu(QMenu):
    """Who is signed in, what is theirs to set, and the pages about the office. ``page_wanted``
    carries the key of a page; the others say what was chosen.
    """

    page_wanted = Signal(str)
    password_wanted = Signal()
    preferences_wanted = Signal()
    backup_wanted = Signal()
    keys_wanted = Signal()
    guide_wanted = Signal()
    about_wanted = Signal()
    other_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons: dict[QAction, str] = {}
        self._theme = context.theme
        staff = context.office.staff
        role = context.translate("staff", ROLES[staff.role])
        words = self.tr("{name}　{role}").format(name=staff.name, role=role)
        self._entry("user", words).setEnabled(False)
        self.addSeparator()
        self._entry("pen-line", self.tr("改密码…")).triggered.connect(self.password_wanted)
        self._entry("settings", self.tr("语言、深浅、字号…")).triggered.connect(
            self.preferences_wanted
        )
        self.addSeparator()
        for key, offer in offered(context.office).items():
            entry = self._entry(offer.icon, context.translate("office_pages", offer.title))
            entry.triggered.connect(lambda _=False, key=key: self.page_wanted.emit(key))
        self.addSeparator()
        backup = self._entry("archive", self.tr("现在备份"))
        backup.triggered.connect(self.backup_wanted)
        tie(context, "office.backup", backup)
        keys = self._entry("list-ordered", self.tr("快捷键") + "\tF1")
        keys.triggered.connect(self.keys_wanted)
        guide = self._entry("book-open", self.tr("使用指南") + "\tCtrl+F1")
        guide.triggered.connect(self.guide_wanted)
        about = self._entry("info", self.tr("关于本软件") + "\tShift+F1")
        about.triggered.connect(self.about_wanted)
        self.addSeparator()
        self._entry("log-in", self.tr("换人登录…")).triggered.connect(self.other_wanted)
        lock = self._entry("lock", self.tr("锁上") + "\tCtrl+L")
        lock.triggered.connect(self.lock_wanted)
        self.aboutToShow.connect(self._draw_icons)

    def _entry(self, icon: str, text: str) -> QAction:
        # One that the menu makes by itself may be freed with what Python held of it.
        entry = QAction(text.replace("&", "&&"), self)
        self.addAction(entry)
        self._icons[entry] = icon
        return entry

    def _draw_icons(self) -> None:
        """Once somebody looks: they are a good part of all that a start draws."""
        for entry, icon in self._icons.items():
            entry.setIcon(self._theme.icon(icon, "text"))
        self._icons.clear()
