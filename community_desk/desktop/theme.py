"""Colours by meaning, sizes from the font, icons in the theme's ink."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QStyleFactory

from community_desk import paths
from community_desk.desktop import fonts
from community_desk.desktop.style_sheet import style_sheet

NAMES = ("light", "dark")
MEANINGS = ("allowed", "due", "refused", "neutral", "accent")
Kind = Literal["body", "heading", "quiet", "figure"]

# Point sizes at scale 1; "the look" gives them.
POINTS: Mapping[Kind, float] = {"body": 10, "heading": 12, "quiet": 9, "figure": 19}
TAB_POINTS = 11
ICON = 18  # how wide an icon on a button, in a menu or in a field is (px)
_PIXELS_OF_BODY = 13  # one sign at 10 pt and 96 dpi, hinted: what all sizes are drawn for


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """What widgets ask for colours, sizes, fonts and icons. ``scale`` is the text size wished."""

    name: str
    colours: Mapping[str, str]
    families: tuple[str, ...]
    scale: float
    em: float
    _icons: dict[tuple[str, str], QIcon] = field(default_factory=dict, repr=False)

    def colour(self, role: str) -> QColor:
        """The colour of a role such as "text" or "due_soft"."""
        return QColor(self.colours[role])

    def px(self, drawn: float) -> int:
        """A length drawn for 10 pt text at 96 dpi, in pixels at the size in force."""
        return round(drawn * self.em / _PIXELS_OF_BODY)

    def font(self, kind: Kind = "body") -> QFont:
        """The font of a kind of text."""
        font = QFont(list(self.families))
        font.setPointSizeF(POINTS[kind] * self.scale)
        if kind in ("heading", "figure"):
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def icon(self, name: str, role: str = "text") -> QIcon:
        """One of ``resources/icons`` in the colour of a role, grey where disabled."""
        key = (name, role)
        if key not in self._icons:
            icon = QIcon()
            picture = self.picture(name, role, ICON)
            icon.addPixmap(picture, QIcon.Mode.Normal)
            icon.addPixmap(_inked(picture, self.colour("field_line")), QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def icon_names(self) -> list[str]:
        """What `icon` may be asked for."""
        return sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg"))

    def picture(self, name: str, role: str, drawn: int) -> QPixmap:
        """An icon as a square picture, ``drawn`` pixels wide before scaling."""
        from PySide6.QtSvg import QSvgRenderer

        file = paths.resources() / "icons" / f"{name}.svg"
        ink = self.colours[role]
        source = file.read_text(encoding="utf-8").replace("currentColor", ink)
        side, ratio = self.px(drawn), QGuiApplication.primaryScreen().devicePixelRatio()
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _inked(picture: QPixmap, ink: QColor) -> QPixmap:
    """A picture of one colour in another one."""
    inked = QPixmap(picture)
    painter = QPainter(inked)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(inked.rect(), ink)
    painter.end()
    return inked


def load_colours(name: str) -> Mapping[str, str]:
    """The roles of a shipped theme with their colours."""
    file = paths.resources() / "themes" / f"{name}.toml"
    with file.open("rb") as stream:
        colours: dict[str, str] = tomllib.load(stream)["colours"]
    return colours


def load_theme(name: str = "light", scale: float = 1.0) -> Theme:
    """A theme ready to use. Needs the QApplication, whose fonts and screen it measures."""
    families = tuple(fonts.choose_families())
    body = QFont(list(families))
    body.setPointSizeF(POINTS["body"] * scale)
    em = QFontMetricsF(body).horizontalAdvance("国")
    return Theme(name, load_colours(name), families, scale, em)


def apply(app: QApplication, theme: Theme) -> None:
    """Dresses the whole application."""
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(theme))
    app.setFont(theme.font())
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Qt's roles filled from ours."""
    result = QPalette()
    roles = {
        QPalette.ColorRole.Window: "page",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "card",
        QPalette.ColorRole.AlternateBase: "stripe",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "card",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "refused",
        QPalette.ColorRole.PlaceholderText: "quiet",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.ToolTipBase: "card",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Light: "card",
        QPalette.ColorRole.Dark: "field_line",
        QPalette.ColorRole.Accent: "accent",
    }
    for qt_role, role in roles.items():
        result.setColor(qt_role, theme.colour(role))
    for qt_role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, qt_role, theme.colour("quiet"))
    return result


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, "contrast ratio"): 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def system_theme() -> str:
    """Light or dark, as the system has it."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"
