"""Pictures of every tab and dialog, in each language and theme."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage, QImageReader

from community_desk.app import draw_pictures
from community_desk.desktop import theme as themes
from community_desk.language import LANGUAGES, SOURCE_LANGUAGE
from community_desk.office.office import Office
from tests.people import add_person

END_OF_PNG = b"IEND\xaeB`\x82"  # a picture of which the end is missing lacks this
# Each language, and each theme, but not each in each; 简体中文 in light is drawn by
# `tests.command_line.test_demo`.
SHOWN = [
    *((language, "light") for language in LANGUAGES if language != SOURCE_LANGUAGE),
    *((SOURCE_LANGUAGE, name) for name in themes.NAMES if name != "light"),
]


@pytest.mark.parametrize(("language", "theme_name"), SHOWN)
def test_every_picture_is_drawn(
    office: Office, qapp, tmp_path: Path, language: str, theme_name: str
) -> None:
    add_person(office)
    files = draw_pictures(office, tmp_path / "pictures", language, theme_name)
    # A window that is still there would be dressed anew.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    themes.apply(qapp, themes.load_theme("light"))
    check_pictures(tmp_path / "pictures", files, theme_name)


def check_pictures(folder: Path, files: list[Path], theme_name: str) -> None:
    """A folder has these pictures, all whole, of one size, and of the colours of a theme."""
    names = {file.name for file in files}
    assert {"1-registry.png", "4-expenses.png", "dialog-sign-in.png"} <= names
    assert {"5-search-commands.png", "8-tour-1.png", "9-reader-registry.png"} <= names
    assert sorted(folder.iterdir()) == sorted(files)
    page = themes.load_colours(theme_name)["page"].lower()
    for file in files:
        assert QImageReader(str(file)).size() == QSize(1440, 900)
        assert file.read_bytes().endswith(END_OF_PNG)
    assert QImage(str(files[0])).pixelColor(5, 400).name() == page
