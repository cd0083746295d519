"""The one style sheet, over Fusion. Widgets say what they are by the property ``kit``."""

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

if TYPE_CHECKING:
    from community_desk.desktop.theme import Theme

_SHEET = Template("""
QLabel { background: transparent; }
QLabel[kit="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[kit="quiet"] { font-size: ${quiet_size}pt; color: $quiet; }
QLabel[kit="figure"] { font-size: ${figure}pt; font-weight: 600; }
QLabel[kit="error"] { font-size: ${quiet_size}pt; color: $refused; }
QLabel[meaning="allowed"] { color: $allowed; }
QLabel[meaning="due"] { color: $due; }
QLabel[meaning="refused"] { color: $refused; }
QLabel[kit="tag"] { font-size: ${quiet_size}pt; border-radius: ${tag_radius}px;
    padding: ${p1}px ${p9}px; background: $neutral_soft; color: $neutral; }
QLabel[kit="tag"][meaning="allowed"] { background: $allowed_soft; color: $allowed; }
QLabel[kit="tag"][meaning="due"] { background: $due_soft; color: $due; }
QLabel[kit="tag"][meaning="refused"] { background: $refused_soft; color: $refused; }
QLabel[kit="tag"][meaning="accent"] { background: $accent_soft; color: $accent; }

QFrame[kit="card"] { background: $card; border: 1px solid $line; border-radius: ${p10}px; }
QFrame[kit="bar"] { background: $card; border: none; border-bottom: 1px solid $line; }
QFrame[kit="foot"] { background: $card; border: none; border-top: 1px solid $line; }
QFrame[kit="shade"] { background: $shade; border: none; border-radius: ${p8}px; }
QFrame[kit="choices"] { background: transparent; border: 1px solid transparent;
    border-radius: ${p8}px; }
QFrame[kit="choices"]:focus { border: 1px solid $accent; }
QFrame[kit="choice"] { background: $card; border: 1px solid $line; border-radius: ${p6}px; }
QFrame[kit="choice"]:hover { background: $hover; }
QFrame[kit="choice"][chosen="true"] { background: $accent_soft; border-color: $accent; }
QFrame[kit="ruling"] { background: $line; border: none; }
QFrame[kit="verdict"] { background: $shade; border: none; border-radius: ${p10}px; }
QFrame[kit="verdict"][meaning="allowed"] { background: $allowed_soft; }
QFrame[kit="verdict"][meaning="due"] { background: $due_soft; }
QFrame[kit="verdict"][meaning="refused"] { background: $refused_soft; }
QFrame[kit="popup"] { background: $card; border: 1px solid $field_line;
    border-radius: ${p10}px; }

QFrame[kit="ring"] { background: transparent; border: 3px solid $accent;
    border-radius: ${p10}px; }

QPushButton, QCheckBox, QRadioButton { outline: none; }
QPushButton { min-height: ${control}px; padding: 0 ${p16}px; border-radius: ${p8}px;
    background: $card; color: $text; border: 1px solid $line; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $quiet; background: $page; border-color: $line; }
QPushButton[kit="main"] { background: $accent; color: $on_accent; border: 1px solid $accent;
    font-weight: 600; }
QPushButton[kit="main"]:hover { background: $accent_hover; }
QPushButton[kit="main"]:focus { border: 2px solid $text; padding: 0 ${in_ring}px; }
QPushButton[kit="main"][narrow="true"] { padding: 0; min-width: ${control}px; }
QPushButton[kit="main"]:disabled { background: $neutral_soft; color: $quiet;
    border-color: $line; }
QPushButton[kit="icon"] { padding: 0; min-width: ${control}px; }
QPushButton[kit="icon"]::menu-indicator { image: none; width: 0; }
QPushButton[kit="bare"] { padding: 0 ${p8}px; border: 1px solid transparent;
    background: transparent; }
QPushButton[kit="bare"]:hover { background: $hover; }
QPushButton[kit="bare"]:focus { border-color: $accent; }
QPushButton[kit="file"] { padding: ${p4}px; text-align: left; }
QPushButton[kit="link"] { min-height: ${link}px; padding: 0; background: transparent;
    border: 1px solid transparent; border-radius: ${p4}px; color: $accent; }
QPushButton[kit="link"][meaning="due"] { color: $due; }
QPushButton[kit="link"][meaning="quiet"] { color: $quiet; }
QPushButton[kit="link"]:hover { text-decoration: underline; }
QPushButton[kit="link"]:focus { border-color: $accent; }
QPushButton[kit="link"]:disabled { color: $quiet; text-decoration: none; }
QPushButton[kit="figure"] { min-height: 0; padding: 0; border-radius: ${p8}px; }
QPushButton[kit="tab"] { min-height: ${tab}px; padding: 0 ${p20}px; border-radius: 0;
    border: none; border-bottom: 3px solid transparent; border-top: 3px solid transparent;
    background: transparent; color: $quiet; font-size: ${tab_size}pt; }
QPushButton[kit="tab"]:hover { color: $text; }
QPushButton[kit="tab"]:focus { color: $accent; background: $hover; }
QPushButton[kit="tab"]:checked { color: $accent; font-weight: 600;
    border-bottom: 3px solid $accent; background: transparent; }
QPushButton[kit="chip"] { min-height: ${chip}px; padding: 0 ${p10}px; font-size: ${quiet_size}pt;
    border-radius: ${chip_radius}px; border: 1px solid transparent; background: $neutral_soft;
    color: $neutral; }
QPushButton[kit="chip"]:hover { background: $selection; color: $text; }
QPushButton[kit="chip"]:focus { border-color: $accent; }
QPushButton[kit="chip"]:checked { background: $accent_soft; color: $accent; }
QPushButton[kit="chip"][meaning="due"] { background: $due_soft; color: $due; }
QPushButton[kit="chip"][meaning="refused"] { background: $refused_soft; color: $refused; }

QLineEdit, QComboBox, QPlainTextEdit { background: $card; color: $text;
    border: 1px solid $field_line; border-radius: ${p6}px; padding: 0 ${p10}px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox { min-height: ${control}px; }
QLineEdit { padding: 0 ${one_line}px; }
QPlainTextEdit { padding: ${p6}px ${several_lines}px; }
QLineEdit:hover, QComboBox:hover { border-color: $quiet; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid $accent; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: $page;
    color: $quiet; }
QLineEdit[filled="true"], QPlainTextEdit[filled="true"] { background: $accent_soft;
    border-color: $accent_soft; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] {
    border: 2px solid $refused; }
QTextEdit[kit="slots"] { background: $card; color: $text; border: 1px solid $field_line;
    border-radius: ${p6}px; padding: ${p4}px ${several_lines}px; selection-color: $text;
    selection-background-color: $selection; }
QTextEdit[kit="slots"]:hover { border-color: $quiet; }
QTextEdit[kit="slots"]:focus { border: 2px solid $accent; }
QTextEdit[kit="slots"][readOnly="true"] { background: $page; border-color: $line; }
QTextEdit[kit="slots"][invalid="true"] { border: 2px solid $refused; }
QTextBrowser[kit="guide"] { background: $card; color: $text; border: 1px solid $line;
    border-radius: ${p6}px; selection-background-color: $selection; selection-color: $text; }
QTextBrowser[kit="guide"]:focus { border: 2px solid $accent; }
QLineEdit[kit="cell"] { min-height: 0; padding: 0 ${p6}px; border-radius: ${p4}px; }
QLineEdit[kit="search"] { padding-left: ${p4}px; }
QLineEdit[kit="code"] { min-height: ${code}px; font-size: ${heading}pt; }
QLineEdit[kit="central"] { border-radius: ${central_radius}px; background: $page;
    border-color: $line; padding: 0 ${p8}px; }
QLineEdit[kit="central"]:focus { border: 2px solid $accent; background: $card; }
QComboBox { padding-right: 0; }
QComboBox::drop-down { border: none; width: ${p28}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $card; color: $text; border: 1px solid $field_line;
    selection-background-color: $selection; selection-color: $text; outline: none; }
QCheckBox, QRadioButton { spacing: ${p8}px; min-height: ${check}px; background: transparent; }
QCheckBox::indicator { width: ${p16}px; height: ${p16}px; border: 1px solid $quiet;
    border-radius: ${p4}px; background: $card; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:disabled { background: $page; border-color: $line; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:focus { border: 2px solid $accent; }
QCheckBox::indicator:checked:focus { border-color: $text; }

QTableView, QTreeView, QListView { background: $card; outline: none;
    border: 1px solid transparent; border-radius: ${p4}px;
    alternate-background-color: $stripe; selection-background-color: $selection;
    selection-color: $text; }
QTableView:focus, QTreeView:focus, QListView:focus { border-color: $accent; }
QTableCornerButton::section { background: $card; border: none; }
QHeaderView { background: $card; border: none; }
QHeaderView::section { background: $card; color: $quiet; font-size: ${quiet_size}pt;
    border: none; border-bottom: 1px solid $line; padding: 0 ${p8}px;
    min-height: ${header}px; }
QHeaderView::section:hover { color: $text; }
QScrollArea, QScrollArea > QWidget > QWidget[kit="scrolled"] { background: transparent;
    border: none; }
QScrollArea[kit="pane"] { border: 1px solid transparent; border-radius: ${p4}px; }
QScrollArea[kit="pages"] { border: 2px solid transparent; border-radius: ${p8}px; }
QScrollArea[kit="pane"]:focus, QScrollArea[kit="pages"]:focus { border-color: $accent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: ${p10}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p10}px; margin: 0; }
QScrollBar::handle { background: $field_line; border-radius: ${p3}px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${p28}px; }
QScrollBar::handle:horizontal { min-width: ${p28}px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QToolTip { background: $card; color: $text; border: 1px solid $field_line;
    padding: ${p4}px ${p8}px; }
QToolButton[kit="field"] { background: transparent; border: none; padding: 0; }
QMenu { icon-size: ${icon}px; background: $card; color: $text;
    border: 1px solid $field_line; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p20}px ${p6}px ${p10}px; border-radius: ${p4}px; }
QMenu::icon { padding-left: ${p10}px; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QMenu::item:selected { background: $selection; }
QProgressBar { border: none; border-radius: ${p3}px; background: $bar_rest; max-height: ${p6}px;
    text-align: center; }
QProgressBar::chunk { background: $bar; border-radius: ${p3}px; }
QDialog { background: $card; }
""")


def style_sheet(theme: "Theme") -> str:
    """The style sheet of a theme at its text size."""
    from community_desk.desktop.theme import ICON, POINTS, TAB_POINTS

    border = 2  # min-height counts without the border
    sizes = {
        "heading": f"{POINTS['heading'] * theme.scale:g}",
        "quiet_size": f"{POINTS['quiet'] * theme.scale:g}",
        "figure": f"{POINTS['figure'] * theme.scale:g}",
        "tab_size": f"{TAB_POINTS * theme.scale:g}",
        "control": theme.px(36) - border,
        "in_ring": theme.px(16) - 1,  # the ring is thicker, and the words stay where they are
        "code": theme.px(52) - border,
        "link": theme.px(22),
        # What Qt adds inside of a line (2) and of several (4): all words begin on one line.
        "one_line": theme.px(10) - 2,
        "several_lines": theme.px(10) - 4,
        "tab": theme.px(48) - 6,
        "chip": theme.px(24),
        "chip_radius": theme.px(12),
        # Qt draws no round corner at all where the radius is more than half the height.
        "tag_radius": QFontMetrics(theme.font("quiet")).height() // 2,
        "central_radius": theme.px(18) - 1,
        "icon": theme.px(ICON),
        "check": theme.px(28),
        "header": theme.px(34),
    } | {f"p{n}": theme.px(n) for n in (1, 3, 4, 6, 8, 9, 10, 16, 20, 28)}
    return _SHEET.substitute({**theme.colours, **sizes})
