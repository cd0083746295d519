"""Dialogs that never block: they are opened, and they tell by signals."""

from collections.abc import Callable, Sequence
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QEvent, QStandardPaths, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from community_desk.desktop.kit.buttons import DeskButton, HelpLink, MainButton, PlainButton
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row, heading_label, quiet_label
from community_desk.desktop.theme import Theme

_FOLDER = "folder_chosen_last"


class DeskDialog(QDialog):
    """A dialog with a heading, a body to fill, and its buttons. Show it with ``open()``; it is
    freed when closed. Where the body does not fit on the screen it scrolls, and the heading and
    the buttons of `add_buttons` stay. Beside the heading stands the way to the guide.
    ``accepted`` and ``rejected`` are Qt's.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget | None, *, hint: str = "") -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        column = QVBoxLayout(self)
        space = theme.px(24)
        column.setContentsMargins(space, theme.px(20), space, theme.px(20))
        column.setSpacing(theme.px(12))
        self._title = heading_label("")
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._help: HelpLink | None = None
        column.addLayout(self._head)
        self.set_title(title)
        if hint:
            column.addWidget(quiet_label(hint))
        self._inner = QWidget()
        self._inner.setProperty("kit", "scrolled")
        self._scroll: QScrollArea | None = None
        self.body = QVBoxLayout(self._inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.px(12))
        column.addWidget(self._inner, 1)
        self._column = column
        self.setMinimumWidth(theme.px(440))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        if self._help is None:
            # Not before all else is there: Tab comes to it last.
            self._help = HelpLink(self.theme, self.tr("帮助"), self, key="Ctrl+F1")
            self._help.clicked.connect(self.show_guide)
            self._head.addWidget(self._help, 0, Qt.AlignmentFlag.AlignTop)
        super().showEvent(event)
        self._grow()

    def _room(self) -> int:
        # The frame that the window manager adds is not part of the height.
        return self.screen().availableGeometry().height() - self.theme.px(48)

    def _scroll_body(self) -> None:
        focused = self.focusWidget()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumWidth(self._inner.minimumSizeHint().width() + bar)
        self._column.replaceWidget(self._inner, self._scroll)
        self._scroll.setWidget(self._inner)
        self._inner.show()
        self._scroll.show()
        if focused is not None and self._inner.isAncestorOf(focused):
            focused.setFocus()

    def _grow(self) -> None:
        """Makes room for what appeared, such as the sentence under a field."""
        least = self._column.totalMinimumSize()
        if self._scroll is not None:
            needed = 0
        else:
            needed = max(self._column.totalHeightForWidth(self.width()), least.height())
        if needed > self._room():
            self._scroll_body()
            self._column.activate()
            self.resize(max(self.width(), self._column.totalMinimumSize().width()), self._room())
            return
        if needed > self.height() or least.width() > self.width():
            self.resize(max(self.width(), least.width()), max(self.height(), needed))

    def shrink(self) -> None:
        """Becomes as low as what is in it now, after something else was in it."""
        for layout in (self.body, self._column):  # Qt would come to the outer one events later
            layout.invalidate()
            layout.activate()
        if self._scroll is None:
            least = self._column.totalMinimumSize().height()
            self.resize(self.width(), max(self._column.totalHeightForWidth(self.width()), least))

    def show_guide(self) -> None:
        """The guide, at what tells of this dialog."""
        # It is made of the parts of the kit itself, and loaded when it is first wanted.
        from community_desk.desktop.guide.window import open_guide_over

        open_guide_over(self.theme, self)

    def set_title(self, title: str) -> None:
        """Changes the heading and the window's title."""
        self.setWindowTitle(title)
        self._title.setText(title)

    def add_buttons(
        self,
        main_text: str,
        *,
        key: str = "Ctrl+S",
        icon: str = "",
        cancel: bool = True,
        left: Sequence[QWidget] = (),
    ) -> DeskButton:
        """The row of buttons at the foot; gives the main one. Connect its ``clicked``."""
        # Tab follows the row, in whose order they come into the dialog.
        main = MainButton(self.theme, main_text, key=key, key_scope=self, icon=icon)
        self.main_button: DeskButton = main
        self.cancel_button: DeskButton = PlainButton(self.theme, self.tr("取消"))
        self.cancel_button.clicked.connect(self.reject)
        self.add_foot(button_row(self.theme, self.cancel_button, main, left=left))
        self.cancel_button.setVisible(cancel)
        return main

    def add_foot(self, buttons: QLayout) -> None:
        """Buttons of the dialog's own, which stay where the body scrolls."""
        self._column.addLayout(buttons)

    def fill_with(
        self, form: Form, main_text: str, act: Callable[[], None], *, icon: str = ""
    ) -> DeskButton:
        """A form as all there is: from its last field Enter does what the main button does, which
        is given. The keys begin in its first field.
        """
        self.body.addWidget(form)
        self.body.addStretch(1)
        main = self.add_buttons(main_text, icon=icon)
        main.clicked.connect(act)
        form.completed.connect(main.click)
        form.focus_first()
        return main


def ask_save(
    parent: QWidget, title: str, name: str, kinds: str, chosen: Callable[[str], None]
) -> QFileDialog:
    """Asks where to save; ``kinds`` as in "Excel (*.xlsx)". Calls ``chosen`` with the path."""
    dialog = _dialog(parent, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    if "." in name:
        dialog.setDefaultSuffix(name.rsplit(".", 1)[1])
    return _open(dialog, chosen)


def ask_open(parent: QWidget, title: str, kinds: str, chosen: Callable[[str], None]) -> QFileDialog:
    """Asks for a file that exists. Calls ``chosen`` with the path."""
    dialog = _dialog(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _open(dialog, chosen)


def ask_files(
    parent: QWidget, title: str, kinds: str, chosen: Callable[[list[str]], None]
) -> QFileDialog:
    """Asks for one or more files that exist. Calls ``chosen`` with their paths."""
    dialog = _dialog(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(chosen)
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, chosen: Callable[[str], None]) -> QFileDialog:
    """Asks for a folder. Calls ``chosen`` with the path."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(dialog, chosen)


def _dialog(parent: QWidget, title: str, kinds: str = "") -> QFileDialog:
    """Begins where this window last chose something, at first in the user's documents: where the
    program was started from, nobody keeps a roster.
    """
    dialog = QFileDialog(parent, title, "", kinds)
    window = parent
    while (above := window.parentWidget()) is not None:
        window = above
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = window.property(_FOLDER) or QStandardPaths.writableLocation(documents)
    dialog.setDirectory(folder if Path(folder).is_dir() else str(Path.home()))
    # Weakly: a connection that alone held the window would delete it while its child is deleted.
    held = ref(window)

    def remember(files: list[str]) -> None:
        if (still := held()) is not None:
            still.setProperty(_FOLDER, str(Path(files[0]).parent))

    dialog.filesSelected.connect(remember)
    return dialog


def _open(dialog: QFileDialog, chosen: Callable[[str], None]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog
