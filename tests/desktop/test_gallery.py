"""Pictures of every tab and dialog, in each language and theme."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from community_desk import paths
from community_desk.app import draw_pictures
from community_desk.desktop import theme as themes
from community_desk.language import LANGUAGES, SOURCE_LANGUAGE
from community_desk.office.office import Office
from tests.people import add_person

SPOKEN = [
    language
    for language in LANGUAGES
    if language == SOURCE_LANGUAGE
    or (paths.resources() / "translations" / f"community_desk_{language}.ts").is_file()
]


@pytest.mark.parametrize("theme_name", themes.NAMES)
@pytest.mark.parametrize("language", SPOKEN)
def test_every_picture_is_drawn(
    office: Office, qapp, tmp_path: Path, language: str, theme_name: str
) -> None:
    add_person(office)
    files = draw_pictures(office, tmp_path / "pictures", language, theme_name)
    themes.apply(qapp, themes.load_theme("light"))
    names = [file.name for file in files]
    assert {"1-registry.png", "4-expenses.png", "dialog-sign-in.png"} <= set(names)
    assert sorted((tmp_path / "pictures").iterdir()) == sorted(files)
    page = themes.load_colours(theme_name)["page"].lower()
    for file in files:
        image = QImage(str(file))
        assert (image.width(), image.height()) == (1440, 900)
    assert QImage(str(files[0])).pixelColor(5, 400).name() == page
