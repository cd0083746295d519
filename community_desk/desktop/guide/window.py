"""The window of the guide, which stands beside that of the office."""

from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from community_desk.desktop.guide.chapters import (
    Chapter,
    chapter_of_dialog,
    chapters,
    picture_file,
    with_words,
)
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import button_row
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.theme import Theme
from community_desk.desktop.translation import installed_language

_PICTURE = 600  # px: how wide a picture is at most
_TITLE = 1.25  # of a heading


class GuideText(QTextBrowser):
    """One chapter. ``chapter_wanted`` carries the key of another one that a link leads to."""

    chapter_wanted = Signal(str)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._chapter: Chapter | None = None
        self._wide = 0
        self.setProperty("kit", "guide")
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(theme.px(18))
        self.anchorClicked.connect(lambda link: self.chapter_wanted.emit(link.toString()))

    def show_chapter(self, chapter: Chapter) -> None:
        """Shows a chapter from its beginning."""
        self._chapter, self._wide = chapter, self._room()
        text = chapter.text
        if self._language == "en":
            text = text.replace("「", "**").replace("」", "**")
        self.setMarkdown(f"# {chapter.title}\n\n{text}")
        self._size_headings()
        self.setAccessibleName(chapter.title)

    def _size_headings(self) -> None:
        """As large as elsewhere in the window; Qt's own are twice the text."""
        block = self.document().begin()
        while block.isValid():
            if level := block.blockFormat().headingLevel():
                cursor = QTextCursor(block)
                end = QTextCursor.MoveOperation.EndOfBlock
                cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
                sized, font = cursor.charFormat(), self._theme.font("heading")
                if level == 1:
                    font.setPointSizeF(font.pointSizeF() * _TITLE)
                sized.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                sized.setFont(font)
                cursor.setCharFormat(sized)
            block = block.next()

    def show_words(self, words: str) -> None:
        """Goes to the first of the words that stands below."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        for word in words.split():
            if self.find(word):
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._chapter is not None and self._room() != self._wide:
            place = self.verticalScrollBar().value()
            self.show_chapter(self._chapter)
            self.verticalScrollBar().setValue(place)

    def _room(self) -> int:
        """How wide a picture may be."""
        margins = 2 * round(self.document().documentMargin())
        return min(self._theme.px(_PICTURE), self.viewport().width() - margins)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None  # nothing but our own pictures is ever read
        image = QImage(str(picture_file(QUrl(name).fileName(), self._language)))
        if image.isNull():
            return image
        dense = self.devicePixelRatioF()
        wide = max(1, min(self._room(), image.width()))
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaledToWidth(round(wide * dense), smooth)
        image.setDevicePixelRatio(dense)
        return image


class GuideWindow(QWidget):
    """Chapters at the left, found by words; the chapter at the right. It goes away with the window
    of the office, also when that is locked. ``tour_wanted`` asks to be led through that window.
    """

    tour_wanted = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chapters = chapters(language)
        self.setWindowTitle(self.tr("使用指南"))
        self.search = SearchField(theme, self.tr("在指南里找"))
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("各章"))
        self.rows.setMinimumWidth(theme.px(116))
        self.text = GuideText(theme, language)
        self.tour_button = PlainButton(theme, self.tr("带我看看"), icon="eye")
        self.close_button = PlainButton(theme, self.tr("关闭"))
        left = QVBoxLayout()
        left.setSpacing(theme.px(10))
        left.addWidget(self.search)
        left.addWidget(self.rows, 1)
        panes = QHBoxLayout()
        panes.setSpacing(theme.px(14))
        panes.addLayout(left, 2)
        panes.addWidget(self.text, 5)
        column = QVBoxLayout(self)
        space = theme.px(16)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.px(12))
        column.addLayout(panes, 1)
        column.addLayout(button_row(theme, self.close_button, left=[self.tour_button]))
        self.tour_button.clicked.connect(self._leave_for_tour)
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.search.setFocus)
        self.search.searched.connect(self._find)
        self.search.moved.connect(self.rows.move)
        self.rows.chosen.connect(self._show)
        self.text.chapter_wanted.connect(self.open_chapter)
        room = self.screen().availableSize() - QSize(theme.px(16), theme.px(48))
        self.resize(QSize(theme.px(960), theme.px(760)).boundedTo(room))
        self._list(list(self._chapters))

    def open_chapter(self, key: str) -> None:
        """Goes to a chapter."""
        self.search.clear()
        places = [chapter.key for chapter in self._chapters]
        if key in places:
            self.rows.setCurrentRow(places.index(key))
            self.rows.setFocus()

    def _leave_for_tour(self) -> None:
        self.tour_wanted.emit()
        self.close()

    def _find(self, words: str) -> None:
        self._list(with_words(self._chapters, words))

    def _list(self, found: list[Chapter]) -> None:
        rows = [ListRow(chapter, chapter.title) for chapter in found]
        self.rows.show_rows(rows, choose=0 if rows else -1)
        if not rows:
            self.text.setPlainText(self.tr("没有找到；换几个字试试"))

    def _show(self, chapter: Chapter | None) -> None:
        if chapter is not None:
            self.text.show_chapter(chapter)
            self.text.show_words(self.search.text())


def open_guide(theme: Theme, language: str, window: QWidget, chapter: str) -> GuideWindow:
    """Opens the guide of a window or dialog at a chapter; one that is open goes there."""
    here = Qt.FindChildOption.FindDirectChildrenOnly
    guide = window.findChild(GuideWindow, options=here)
    if guide is None:
        guide = GuideWindow(theme, language, window)
    guide.open_chapter(chapter)
    guide.show()
    guide.raise_()
    guide.activateWindow()
    return guide


def open_guide_over(theme: Theme, dialog: QWidget) -> None:
    """Opens the guide at what tells of a dialog. It belongs to the dialog, which would let nobody
    use another one; the tour has to wait until the dialog is gone.
    """
    module = type(dialog).__module__.removeprefix("community_desk.desktop.")
    guide = open_guide(theme, installed_language(), dialog, chapter_of_dialog(module))
    guide.tour_button.hide()
