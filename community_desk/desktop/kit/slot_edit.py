"""A text with slots: each slot is one small rounded word among the signs that are typed.

A slot is one sign to the keys (it is passed, marked and deleted as a whole) and ``{key}`` in the
text, in what is copied and in what is pasted.
"""

import re
from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPyTextObject,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QWidget

from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import Theme

_SIGN = "\ufffc"  # what Qt sets where an object stands
_CHIP = QTextFormat.ObjectTypes.UserObject + 1
_KEY = QTextFormat.Property.UserProperty + 1
_PIECES = re.compile(r"(\{\w+\})")
_OPENS = ("{", "｛")


def with_words(text: str, words: Mapping[str, str]) -> str:
    """A text with the word of each slot in 〔〕, to be read only."""
    return _PIECES.sub(lambda match: f"〔{words.get(match[1][1:-1], match[1])}〕", text)


class _Chips(QPyTextObject):
    """Draws the slots of one editor."""

    def __init__(self, theme: Theme, words: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self._theme = theme

    def intrinsicSize(self, _document: QTextDocument, _place: int, form: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(self._theme.font("quiet"))
        wide = metrics.horizontalAdvance(self._word(form)) + self._theme.px(14)
        return QSizeF(wide, metrics.height() + self._theme.px(2))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _place: int,
        form: QTextFormat,
    ) -> None:
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A little above the line, where the middle of the signs is.
        inner = QRectF(rect).adjusted(theme.px(2), -theme.px(1), -theme.px(2), -theme.px(1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setFont(theme.font("quiet"))
        painter.setPen(theme.colour("accent"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, self._word(form))
        painter.restore()

    def _word(self, form: QTextFormat) -> str:
        key = str(form.property(_KEY))
        return self.words.get(key, key)


class SlotEdit(QTextEdit):
    """``words`` has what a slot shows, by key. ``edited`` after each change, ``entered`` with the
    editor that got the focus, ``went_on`` after Enter. Typing { offers the slots.
    """

    edited = Signal()
    entered = Signal(object)
    went_on = Signal()

    def __init__(self, theme: Theme, words: Mapping[str, str], parent: QWidget | None = None):
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._filling = False
        self.setProperty("kit", "slots")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._chips = _Chips(theme, words, self)
        self.document().documentLayout().registerHandler(_CHIP, self._chips)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.menu = QMenu(self)
        for key, word in words.items():
            action = self.menu.addAction(word)
            action.triggered.connect(lambda _=False, key=key: self._choose(key))
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._stay_plain)

    def value(self) -> str:
        """The text, each slot as {key}."""
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        return self._text_of(whole)

    def set_value(self, text: str) -> None:
        """Fills the editor; ``edited`` stays silent, and there is nothing to undo."""
        self._filling = True
        self.clear()
        self._insert_text(self.textCursor(), text)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._filling = False
        self._describe()

    def insert_slot(self, key: str) -> None:
        """Puts a slot where the cursor stands, in place of what is marked."""
        cursor = self.textCursor()
        cursor.insertText(_SIGN, self._format(key))
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._height())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self._text_of(self.textCursor()))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self._insert_text(cursor, " ".join(source.text().replace(_SIGN, "").split("\n")))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                event.ignore()  # whoever is around has keys with Enter
            else:
                self.went_on.emit()
            return
        super().keyPressEvent(event)
        if event.text() in _OPENS and not self.isReadOnly():
            self.offer_slots()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def offer_slots(self) -> None:
        """Opens the list of slots at the cursor."""
        below = self.cursorRect().bottomLeft() + QPoint(0, self._theme.px(4))
        self.menu.popup(self.viewport().mapToGlobal(below))
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])

    def _choose(self, key: str) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        before = QTextCursor(cursor)
        before.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor)
        if not cursor.hasSelection() and before.selectedText() in _OPENS:
            before.removeSelectedText()
        cursor.insertText(_SIGN, self._format(key))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def _insert_text(self, cursor: QTextCursor, text: str) -> None:
        for piece in _PIECES.split(text):
            if piece[1:-1] in self._words and piece.startswith("{"):
                cursor.insertText(_SIGN, self._format(piece[1:-1]))
            elif piece:
                cursor.insertText(piece, QTextCharFormat())

    def _format(self, key: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setObjectType(_CHIP)
        form.setProperty(_KEY, key)
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        form.setToolTip(plain_tip(self._words.get(key, key)))
        return form

    def _text_of(self, cursor: QTextCursor) -> str:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        parts: list[str] = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < max(end, 1):
            iterator = block.begin()
            while not iterator.atEnd():
                fragment = iterator.fragment()
                key = fragment.charFormat().property(_KEY)
                place = fragment.position()
                # Qt counts UTF-16 units; a rare character of a name has two.
                for sign in fragment.text():
                    if start <= place < end:
                        parts.append(f"{{{key}}}" if sign == _SIGN and key else sign)
                    place += 2 if ord(sign) > 0xFFFF else 1
                iterator += 1
            block = block.next()
            if block.isValid() and block.position() < end:
                parts.append(" ")
        return "".join(part for part in parts if part != _SIGN)

    def _stay_plain(self) -> None:
        """What is typed beside a slot is no slot."""
        if self.currentCharFormat().objectType() == _CHIP:
            self.setCurrentCharFormat(QTextCharFormat())

    def _changed(self) -> None:
        self._describe()
        if not self._filling:
            self.edited.emit()

    def _describe(self) -> None:
        """Lets a screen reader say the words of the slots, which are signs without a sound."""
        said = with_words(self.value(), self._words)
        self.setAccessibleDescription(said)

    def _height(self) -> int:
        return round(self.document().size().height()) + self._theme.px(14)

    def _fit(self) -> None:
        height = self._height()
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
