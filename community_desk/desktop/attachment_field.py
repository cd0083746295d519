"""A field that holds files: they are dropped, pasted or chosen, and seen small."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QLocale,
    QMimeData,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from community_desk.desktop.kit.buttons import BareButton, IconButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_files
from community_desk.desktop.kit.panes import clear_layout
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office.attached_files import LARGEST, NewFile, new_file, read_file

SKETCH = 40


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file as the field shows it; ``key`` is the uid of a stored one. What is on paper only has
    no ``size``.
    """

    key: str
    name: str
    kind: str
    size: int


def said_size(size: int) -> str:
    """So many bytes as people say it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


class FileButton(BareButton):
    """One file: a small picture of it and its name, as much as there is room for. Del asks to
    take it away."""

    look = "file"
    removed = Signal()

    def __init__(self, theme: Theme, file: ShownFile, parent: QWidget) -> None:
        self._name = file.name
        super().__init__(theme, file.name, parent, icon="file-text")
        side = theme.px(SKETCH)
        self.setIconSize(QSize(side, side))
        tip = f"{file.name}  {said_size(file.size)}" if file.size else file.name
        self.setToolTip(plain_tip(tip))

    def show_sketch(self, image: QImage) -> None:
        """Shows a small picture in place of the icon."""
        pixmap = QPixmap.fromImage(image)
        painter = QPainter(pixmap)  # else a white page has no edge
        painter.setPen(self._theme.colour("line"))
        painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1))
        painter.end()
        self.setIcon(QIcon(pixmap))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.iconSize().width() * 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.iconSize().width() - self._theme.px(24)
        name = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, room)
        self.setText(" " + name.replace("&", "&&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class AttachmentField(QWidget):
    """``given`` carries a list of `NewFile`, ``failed`` the `DeskError` of what is none; ``opened``
    the key of a file; ``removed`` a key and why. ``place`` is what sentences call it, ``words``
    what its button says; ``beside`` stand behind that.
    """

    edited = Signal()
    given = Signal(object)
    failed = Signal(object)
    opened = Signal(str)
    removed = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        place: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        words: str = "",
        beside: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(parent)
        self._theme, self._place, self._today, self._beside = theme, place, today, beside
        self._asks_why = False
        self.asking: QFileDialog | None = None
        self.menu: QMenu | None = None
        self.buttons: dict[str, FileButton] = {}
        self._removes: dict[str, IconButton] = {}
        self.add_button = PlainButton(theme, words or self.tr("放入文件"), self, icon="file-up")
        self.add_button.setToolTip(self.tr("空格键选择；也可以拖进来，或复制后在这里按 Ctrl+V"))
        self.add_button.clicked.connect(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.add_button, 0 if beside else 1)
        for widget in beside:
            top.addWidget(widget)
        if beside:
            top.addStretch(1)
        column.addLayout(top)
        self._lines = QGridLayout()
        self._lines.setSpacing(theme.px(4))
        self._lines.setColumnStretch(0, 1)
        column.addLayout(self._lines)
        self.setAcceptDrops(True)

    def value(self) -> str:
        """Nothing is typed into it."""
        return ""

    def set_value(self, text: str) -> None:
        """Its files are shown by `show_files`."""

    def set_read_only(self, read_only: bool) -> None:
        """Files can be looked at, or also put in and taken away. The buttons stay to be seen where
        they are denied to who is signed in.
        """
        self.setProperty("readOnly", read_only)
        for widget in (self.add_button, *self._beside):
            widget.setVisible(not read_only or bool(self.add_button.denied))
            widget.setEnabled(not read_only)  # a key presses a button that is hidden too
        self.setAcceptDrops(not read_only)

    def show_files(
        self, files: Sequence[ShownFile], *, asks_why: bool, may_remove: bool = True
    ) -> None:
        """Shows these; with ``asks_why`` somebody says why one is taken away."""
        self._asks_why = asks_why
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        clear_layout(self._lines)
        self.buttons, self._removes = {}, {}
        for line, file in enumerate(files):
            button = FileButton(self._theme, file, self)
            remove = IconButton(
                self._theme, self.tr("移除“{name}”").format(name=file.name), self, icon="x"
            )
            remove.setVisible(may_remove and not self.property("readOnly"))
            button.clicked.connect(lambda _=False, key=file.key: self.opened.emit(key))
            for signal in (button.removed, remove.clicked):
                signal.connect(lambda _=False, key=file.key: self.ask_remove(key))
            self._lines.addWidget(button, line, 0)
            self._lines.addWidget(remove, line, 1)
            button.show()
            self.buttons[file.key], self._removes[file.key] = button, remove
        for one, other in pairwise(self.tab_stops()):
            QWidget.setTabOrder(one, other)
        if had_focus:
            self.add_button.setFocus()

    def removals(self) -> list[IconButton]:
        """The buttons that take files away."""
        return list(self._removes.values())

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in the order of the eye."""
        lines = ((self.buttons[key], self._removes[key]) for key in self.buttons)
        return [self.add_button, *self._beside, *(widget for line in lines for widget in line)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # A proxy would confuse the order of Tab, in which its neighbours are its own children.
        stops = [stop for stop in self.tab_stops() if stop.isVisibleTo(self)]
        (stops or [self.add_button])[0].setFocus()

    def ask(self) -> None:
        """Asks for files."""
        kinds = self.tr("照片、扫描件、PDF (*.jpg *.jpeg *.png *.pdf);;所有文件 (*)")
        self.asking = ask_files(
            self, self.tr("放入“{place}”").format(place=self._place), kinds, self.take_paths
        )

    def take_paths(self, paths: Sequence[str]) -> None:
        """Reads files; all of them are given, or none."""
        self._give(lambda: [read_file(self._place, Path(path)) for path in paths])

    def paste(self) -> None:
        """Takes what is on the clipboard: files, or a picture."""
        self._take(QGuiApplication.clipboard().mimeData())

    def ask_remove(self, key: str) -> None:
        """Takes a file away, or asks why first."""
        if self.property("readOnly") or not self._removes[key].isVisibleTo(self):
            return
        if not self._asks_why:
            self.removed.emit(key, "")
            return
        menu = QMenu(self)
        wrong, twice = self.tr("放错了"), self.tr("重复了")
        for why in (wrong, twice, self.tr("换成更清楚的"), self.tr("不该留存")):
            action = menu.addAction(self.tr("移除：{why}").format(why=why))
            action.triggered.connect(partial(self._remove, key, why))
        menu.setActiveAction(menu.actions()[0])
        button = self.buttons[key]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        self.menu = menu

    def event(self, event: QEvent) -> bool:
        # The window may paste lines into the book; on a file it is for files.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.property("readOnly"):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _remove(self, key: str, why: str, _: bool = False) -> None:
        self.removed.emit(key, why)

    def _take(self, data: QMimeData) -> None:
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.take_paths(paths)
        elif data.hasImage():
            image = QImage(data.imageData())
            self._give(lambda: [self._pasted(image)])

    def _pasted(self, image: QImage) -> NewFile:
        name = self.tr("粘贴 {day}").format(day=self._today().isoformat())
        content = _encoded(image, "PNG")
        if len(content) > LARGEST:
            content = _encoded(image, "JPG")
        return new_file(self._place, name, content)

    def _give(self, read: Callable[[], list[NewFile]]) -> None:
        try:
            files = read()
        except DeskError as error:
            self.failed.emit(error)
            return
        self.given.emit(files)


def _encoded(image: QImage, form: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form, 90 if form == "JPG" else -1)  # type: ignore[call-overload]
    return bytes(data.data())
