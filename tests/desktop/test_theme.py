"""Colours one can read, sizes that follow the text, icons in the theme's ink."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from community_desk import paths
from community_desk.desktop import theme as themes
from community_desk.desktop.theme import MEANINGS, NAMES, Theme, contrast, load_colours

LEAST = 4.5  # WCAG 2.2, 1.4.3

GROUNDS = ("page", "card", "stripe", "hover", "selection")
PAIRS = [
    *[("text", ground) for ground in (*GROUNDS, "accent_soft", "neutral_soft")],
    *[("quiet", ground) for ground in (*GROUNDS, "neutral_soft", "shade")],
    *[(meaning, ground) for meaning in MEANINGS for ground in (*GROUNDS, f"{meaning}_soft")],
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(name: str, ink: str, ground: str) -> None:
    colours = load_colours(name)
    assert contrast(colours[ink], colours[ground]) >= LEAST


def test_contrast_of_black_and_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_themes_know_the_same_roles() -> None:
    light, dark = (load_colours(name) for name in NAMES)
    assert set(light) == set(dark)
    assert all(QColor(colour).isValid() for colour in [*light.values(), *dark.values()])


def test_sizes_follow_the_text(qapp: QApplication) -> None:
    small, large = themes.load_theme("light", 1.0), themes.load_theme("light", 1.5)
    assert small.px(36) == pytest.approx(36, abs=2)
    assert large.px(36) == pytest.approx(54, abs=2)
    assert large.font("heading").pointSizeF() == 18


def test_icons_take_the_ink_of_their_role(theme: Theme) -> None:
    image = theme.picture("lock", "refused", 40).toImage()
    inks = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.colours["refused"]}


def test_the_palette_wears_the_theme(qapp: QApplication) -> None:
    dark = themes.load_theme("dark")
    assert themes.palette(dark).color(QPalette.ColorRole.Window) == QColor(dark.colours["page"])


def test_the_bundled_font_serves_where_the_system_has_none(theme: Theme) -> None:
    assert theme.families[-1] == "Noto Sans SC" or len(theme.families) == 1


def test_icons_come_with_their_licence() -> None:
    assert "ISC" in (paths.resources() / "icons" / "LICENSE").read_text(encoding="utf-8")
