"""What must have room of what is shown: choices, headings of tables, names of rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QStyle, QStyleOptionComboBox

from community_desk.desktop.kit.buttons import MainButton
from community_desk.desktop.kit.lists import RowList
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.theme import POINTS
from tests.desktop.audits import Shown, describe

# How wide the arrow of the sorting is (px).
_SORT_SIGN = 12


def cut_choices(shown: Shown) -> list[str]:
    """Choices that are too narrow for what is chosen in them."""
    found = []
    for widget in shown.seen:
        if isinstance(widget, QComboBox) and (text := widget.currentText()):
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            box, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
            room = widget.style().subControlRect(box, option, part, widget).width()
            # Two pixels of it are the arrow's, so that no word touches that.
            if (need := widget.fontMetrics().horizontalAdvance(text)) > room - 2:
                found.append(f"{describe(widget)} “{text[:40]}” {room} of {need}")
    return found


def cut_headings(shown: Shown) -> list[str]:
    """Headings of tables that are too narrow for their words, though they are in sight."""
    found = []
    for header in shown.seen:
        if not isinstance(header, QHeaderView) or header.orientation() != Qt.Orientation.Horizontal:
            continue
        for place in range(header.count()):
            text = str(header.model().headerData(place, header.orientation()) or "")
            sorts = header.isSortIndicatorShown() and header.sortIndicatorSection() == place
            need = _words_of_heading(header, text) + (_SORT_SIGN if sorts else 0)
            room, at = header.sectionSize(place), header.sectionViewportPosition(place)
            if text and 0 < room < need and 0 <= at <= header.width() - room:
                found.append(f"{describe(header)} “{text}” {room} of {need}")
    return found


def _words_of_heading(header: QHeaderView, text: str) -> int:
    """How wide the words of a heading are with what stands beside them, in its small letters."""
    font = QFont(header.font())
    font.setPointSizeF(font.pointSizeF() * POINTS["quiet"] / POINTS["body"])
    beside = QFontMetrics(header.font()).horizontalAdvance("国")
    return QFontMetrics(font).horizontalAdvance(text) + beside


def cut_numbers(shown: Shown) -> list[str]:
    """Numbers in tables that are read out or copied by hand, and of which a part is missing."""
    found = []
    for table in shown.seen:
        if not isinstance(table, TableView):
            continue
        model = table.model()
        for place, column in enumerate(model.columns):
            words = [str(model.index(row, place).data() or "") for row in range(model.rowCount())]
            need = max(map(table.fontMetrics().horizontalAdvance, words), default=0)
            if column.whole and not table.isColumnHidden(place) and need:
                room = table.columnWidth(place) - table.fontMetrics().horizontalAdvance("国")
                if room < need:
                    found.append(f"{describe(table)} “{column.title}” {room} of {need}")
    return found


def cut_names(shown: Shown) -> list[str]:
    """Rows of lists of whose name hardly anything is left beside their tags."""
    found = []
    for rows in shown.seen:
        if not isinstance(rows, RowList):
            continue
        for place in range(rows.count()):
            room, need = rows.room_of_name(place)
            if room < min(need, 4 * rows.fontMetrics().horizontalAdvance("国")):
                found.append(f"{describe(rows)} “{rows.item(place).text()}” {room} of {need}")
    return found


def main_out_of_sight(shown: Shown) -> list[str]:
    """Main buttons of a dialog that one would have to scroll to."""
    if not isinstance(shown.window, QDialog):
        return []
    return [
        f"{describe(button)} “{button.text()}”"
        for button in shown.window.findChildren(MainButton)
        if button.isVisible() and button.visibleRegion().boundingRect().height() < button.height()
    ]
