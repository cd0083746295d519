"""Pictures of every tab and dialog, in each language and theme."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage, QImageReader

from community_desk.app import draw_pictures
from community_desk.desktop import theme as themes
from community_desk.language import LANGUAGES
from community_desk.office.office import Office
from tests.people import add_person

END_OF_PNG = b"IEND\xaeB`\x82"  # a picture of which the end is missing lacks this
# Each language, and each theme, but not each in each.
SHOWN = [
    *((language, "light") for language in LANGUAGES),
    *(("zh_CN", name) for name in themes.NAMES if name != "light"),
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
    names = [file.name for file in files]
    assert {"1-registry.png", "4-expenses.png", "dialog-sign-in.png"} <= set(names)
    assert {"5-search-commands.png", "8-tour-1.png", "9-reader-registry.png"} <= set(names)
    assert sorted((tmp_path / "pictures").iterdir()) == sorted(files)
    page = themes.load_colours(theme_name)["page"].lower()
    for file in files:
        assert QImageReader(str(file)).size() == QSize(1440, 900)
        assert file.read_bytes().endswith(END_OF_PNG)
    assert QImage(str(files[0])).pixelColor(5, 400).name() == page
