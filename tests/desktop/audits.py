"""What must hold of everything that is shown, whatever page or dialog: asked of each widget."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import combinations

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QKeySequence, QShortcut, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from community_desk.desktop.kit.panes import CutLabel
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import Tag, TagsRole
from community_desk.desktop.shortcuts_sheet import KEYS

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
# An identity number or a mobile phone number that is not masked.
WHOLE = re.compile(r"(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|1[3-9][0-9]{9})(?![0-9A-Za-z])")
# What a list holds for a row: what is shown, said, edited, and what is kept beside it.
ROLES = (*range(Qt.ItemDataRole.AccessibleDescriptionRole + 1), *range(256, 266))
# The hits of a search are walked through by the arrow keys of its field; what a book that is being
# designed will look like is to be looked at.
BY_OTHER_KEYS = ("SearchPopup", "DesignPreview")
# Where the headings of a workbook stand that somebody brought, and words of an own wording.
FROM_WORKBOOKS = ("FormHeadings", "ColumnsStep", "WordingsPage")
# What is shown as somebody wrote it in a workbook.
AS_PASTED = ("PasteDialog",)
# Parts that Qt makes within a control and speaks of together with it.
_INNER = (QHeaderView, QScrollBar)
_ROWS_READ = 12
# A day or a month, in one of the ways in which people write it.
_DATE = re.compile(
    r"(?:[0-9]{4}[-./])?[0-9]{1,2}[-./][0-9]{1,2}|[0-9]{4}-[0-9]{2}|[0-9 年月日]+[月日]"
)


class Shown:
    """A window or dialog as it stands now, walked through once for all that is asked of it.

    ``seen`` is each widget of it that is on the screen, itself first.
    """

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.widgets = (window, *window.findChildren(QWidget))
        self.seen = (
            window,
            *(
                widget
                for widget in self.widgets[1:]
                if widget.isVisible() and widget.window() is window and widget.visibleRegion()
            ),
        )

    @cached_property
    def controls(self) -> tuple[QWidget, ...]:
        """What one can work with."""
        return tuple(widget for widget in self.seen if _is_control(widget))

    @cached_property
    def bound_keys(self) -> list[tuple[str, QWidget, bool]]:
        """What each key press would reach now: the key, whose it is, and whether it works in all of
        the window rather than while the keys go into that.
        """
        found = []
        for shortcut in self.window.findChildren(QShortcut):
            parent = shortcut.parent()
            assert isinstance(parent, QWidget)
            context, on = shortcut.context(), shortcut.isEnabled() and parent.isEnabled()
            found.append((shortcut.key(), parent, context, on))
        for widget in self.widgets:
            if not isinstance(widget, QMenu):
                for action in widget.actions():
                    context, on = action.shortcutContext(), action.isEnabled()
                    found.append((action.shortcut(), widget, context, on))
        everywhere = Qt.ShortcutContext.WindowShortcut
        return [
            (key.toString(), whose, context == everywhere)
            for key, whose, context, on in found
            if not key.isEmpty() and on and whose.isVisible() and whose.window() is self.window
        ]


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, _INNER) or _is_inside_a_control(widget):
        return False
    takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return isinstance(widget, CONTROLS) or (takes_focus and not isinstance(widget, QScrollArea))


def without_name(shown: Shown) -> list[str]:
    """Controls of which a screen reader cannot say what they are."""
    return [describe(widget) for widget in shown.controls if not spoken(widget)]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def clashing_keys(shown: Shown) -> list[str]:
    """Keys that two parts of what is shown wait for at once: Qt gives them to neither."""
    found = []
    for (key, one, everywhere), (other_key, other, also) in combinations(shown.bound_keys, 2):
        nested = one is other or one.isAncestorOf(other) or other.isAncestorOf(one)
        if key == other_key and (everywhere or also or nested):
            found.append(f"{key} of {describe(one)} and of {describe(other)}")
    return found


def keys_not_told(shown: Shown) -> list[str]:
    """Keys that the sheet of F1 says nothing of."""
    told = told_keys()
    return [f"{key} of {describe(whose)}" for key, whose, _ in shown.bound_keys if key not in told]


def told_keys() -> set[str]:
    """The keys of the sheet, as Qt writes them."""
    return {QKeySequence(key).toString() for keys, _ in KEYS for key in keys}


def without_role(shown: Shown) -> list[str]:
    """Controls of which it cannot say what one does with them: what Qt has no role for, such as a
    chart, says in a sentence what it shows.
    """
    silent = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)
    found = []
    for widget in shown.controls:
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or (
            interface.role() in silent and not interface.text(QAccessible.Text.Description)
        ):
            found.append(describe(widget))
    return found


def not_reached(shown: Shown) -> list[str]:
    """Controls that can be used but that no key leads to: neither Tab nor a key of their own."""
    chain, widget = {shown.window}, shown.window.nextInFocusChain()
    while widget is not None and widget not in chain:
        chain.add(widget)
        widget = widget.nextInFocusChain()
    return [
        describe(widget)
        for widget in shown.controls
        if widget.isEnabled()
        and not (_takes_tab(widget) and widget in chain)
        and not _key(widget)
        and not _within(widget, BY_OTHER_KEYS)
    ]


def whole_numbers(shown: Shown) -> list[str]:
    """Identity and phone numbers that are not masked: in texts, tips, fields, what is read aloud,
    and in whatever a list holds for its rows.
    """
    found = []
    for widget in shown.seen:
        for text in _all_texts(widget):
            found += [f"{describe(widget)} {number}" for number in WHOLE.findall(text)]
    return found


def _all_texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (_text_of(widget), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _held(widget.model(), QModelIndex())


def _held(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            for role in ROLES:
                if isinstance(held := model.data(index, role), str):
                    yield held
            yield from _held(model, index)


def _columns(model: QAbstractItemModel, parent: QModelIndex | None = None) -> int:
    # Qt keeps to itself how many columns a list has.
    if isinstance(model, QAbstractListModel):
        return 1
    return model.columnCount(parent or QModelIndex())


def clipped(shown: Shown) -> list[str]:
    """Texts of which a part is not to be seen."""
    found = []
    for widget in shown.seen:
        text = _text_of(widget)
        if text and (need := _too_small(widget, text)):
            found.append(f"{describe(widget)} “{text[:40]}” {need}")
    return found


def sideways(shown: Shown) -> list[str]:
    """What scrolls sideways."""
    return [
        describe(widget)
        for widget in shown.seen
        if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().isVisible()
    ]


def cut_off(shown: Shown) -> list[str]:
    """Controls that reach beyond the side of a pane that does not scroll that way."""
    found = []
    for pane in shown.seen:
        if not isinstance(pane, QScrollArea) or pane.widget() is None:
            continue
        over = pane.widget().width() - pane.viewport().width()
        if over > 1 and not pane.horizontalScrollBar().isVisible():
            found.append(f"{describe(pane)} by {over}")
    return found


def mixed_dates(shown: Shown) -> list[str]:
    """Columns of tables that write dates now in one way, now in another."""
    found = []
    for table in shown.seen:
        if isinstance(table, TableView) and not _within(table, AS_PASTED):
            for column in range(table.model().columnCount()):
                rows = range(min(table.model().rowCount(), _ROWS_READ))
                words = [_words_of(table.model().index(row, column)) for row in rows]
                forms = {re.sub("[0-9]", "#", text) for text in words if _DATE.fullmatch(text)}
                if len(forms) > 1:
                    title = _words_of_heading(table, column)
                    found.append(f"{describe(table)} “{title}” {' and '.join(sorted(forms))}")
    return found


def small_tags(shown: Shown) -> list[str]:
    """Tags in English that begin with a small letter, unlike the others."""
    found = set()
    for widget in shown.seen:
        if isinstance(widget, Tag):
            found.add(widget.text())
        elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            for row in range(model.rowCount()):
                for column in range(columns):
                    tags = model.index(row, column).data(TagsRole) or ()
                    found |= {tag.text for tag in tags}
    return sorted(text for text in found if text[:1].islower())


def _words_of(index: QModelIndex) -> str:
    tags = index.data(TagsRole) or ()
    return "".join(tag.text for tag in tags) if tags else str(index.data() or "")


def _words_of_heading(table: TableView, column: int) -> str:
    return str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")


def without_glyph(shown: Shown) -> list[str]:
    """Signs that no font at hand has, and that would be drawn as boxes."""
    return [
        f"{sign} U+{ord(sign):04X} in “{text[:40]}”"
        for text in _texts(shown)
        for sign in dict.fromkeys(text)
        if unicodedata.category(sign)[0] not in "CZ" and not _is_drawn(sign)
    ]


def _texts(shown: Shown) -> Iterator[str]:
    """All that is to be read, and in lists what is near their beginning."""
    for widget in shown.seen:
        yield _text_of(widget)
        if isinstance(widget, QLineEdit):
            yield widget.text() + widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield "".join(map(widget.itemText, range(widget.count())))
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            yield widget.toPlainText() + widget.placeholderText()
        elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            for row in range(min(model.rowCount(), _ROWS_READ)):
                for column in range(_columns(model)):
                    index = model.index(row, column)
                    yield str(index.data() or "")
                    yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


@cache
def _is_drawn(sign: str) -> bool:
    layout = QTextLayout(sign, QApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    drawn = [number for run in layout.glyphRuns() for number in run.glyphIndexes()]
    return bool(drawn) and all(drawn)


def untranslated(shown: Shown, texts: Mapping[str, str]) -> list[str]:
    """Texts of the program that stand there in the source language; ``texts`` are all of them with
    their translations, of which some are the same, without what is also a name of the office's own.
    """
    found = []
    for widget in shown.seen:
        if _within(widget, FROM_WORKBOOKS):
            continue
        for text in (_text_of(widget), widget.toolTip(), widget.accessibleName()):
            plain = text.replace("&", "").removesuffix("：").removesuffix(" *")
            if texts.get(plain, plain) != plain:
                found.append(f"{describe(widget)} “{plain[:40]}”")
    return found


def _too_small(widget: QWidget, text: str) -> str:
    room = widget.contentsRect()
    metrics = QFontMetrics(widget.font())
    if isinstance(widget, CutLabel):
        return "" if widget.toolTip() else "no tip"
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            need = widget.heightForWidth(widget.width())
            return f"height {widget.height()} of {need}" if need > widget.height() + 2 else ""
        width = max(metrics.horizontalAdvance(line) for line in text.splitlines())
        return f"width {room.width()} of {width}" if width > room.width() + 1 else ""
    need = widget.minimumSizeHint().width()
    if widget.hasHeightForWidth() and (high := widget.heightForWidth(widget.width())) > 0:
        return f"height {widget.height()} of {high}" if high > widget.height() + 2 else ""
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        return f"width {widget.width()} of {need}" if need > widget.width() + 1 else ""
    return ""


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return ""


def _key(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty()


def _takes_tab(widget: QWidget) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    # Of several of which one is chosen Tab goes to that one, and the arrow keys to the others.
    each = group.buttons() if group is not None and group.exclusive() else [widget]
    return any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in each)


def _within(widget: QWidget, kinds: Sequence[str]) -> bool:
    each: QWidget | None = widget
    while each is not None:
        if type(each).__name__ in kinds:
            return True
        each = each.parentWidget()
    return False


def _is_inside_a_control(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QLineEdit | QComboBox | QAbstractSpinBox | QAbstractItemView):
            return True
        if isinstance(parent, QPlainTextEdit | QTextEdit):
            return True
        parent = parent.parentWidget()
    return False


def describe(widget: QWidget) -> str:
    names = []
    each: QWidget | None = widget
    while each is not None and len(names) < 4:
        if type(each).__name__ not in ("QWidget", "QStackedWidget", "QScrollArea", "QSplitter"):
            names.append(type(each).__name__)
        each = each.parentWidget()
    return " < ".join(names)
