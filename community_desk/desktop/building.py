"""Puts the parts of the window together: the only such place."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from community_desk import language
from community_desk.desktop import finders, theme, waiting
from community_desk.desktop.context import Changes, DeskContext
from community_desk.desktop.copying import Copier
from community_desk.desktop.later import made_later, no_collecting
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.memory import short_memory
from community_desk.desktop.recalling import make_recall
from community_desk.desktop.tasks import Tasks
from community_desk.desktop.theme import Theme
from community_desk.desktop.window_parts import Parts
from community_desk.office.office import Office

_TABS = {
    "registry": "RegistryTab",
    "ledgers": "LedgersTab",
    "certificates": "CertificatesTab",
    "expenses": "ExpensesTab",
    "office": "OfficeTab",
}
_AT = "community_desk.desktop.tabs"


@no_collecting()
def build_window(
    office: Office,
    *,
    wanted_language: str = language.SOURCE_LANGUAGE,
    look: Theme | None = None,
    memory: QSettings | None = None,
) -> MainWindow:
    """The main window on an open office. Needs the QApplication; dresses it without a theme."""
    if look is None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        look = theme.load_theme("light")
        theme.apply(app, look)
    context = DeskContext(
        office,
        wanted_language,
        look,
        Tasks(office),
        Changes(),
        memory if memory is not None else short_memory(),
    )
    known = finders.make_finders(context)
    window = MainWindow(
        context,
        Parts(
            # A subject's tab, and the subject behind it, is loaded when it is first shown.
            {key: made_later(f"{_AT}.{key}.tab.{name}") for key, name in _TABS.items()},
            known.asked,
            waiting.sources(context),
            waiting.counter(context, lambda: window.refresh()),
            known.warm_up,
            make_recall(context),
        ),
    )
    window.status.backup_wanted.connect(context.changes.backup_wanted)
    Copier(context, window)
    context.tasks.setParent(window)
    context.changes.setParent(window)
    return window
