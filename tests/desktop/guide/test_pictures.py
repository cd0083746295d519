"""The pictures of the guide show the program as it is."""

import json
from pathlib import Path

from PySide6.QtWidgets import QApplication

from community_desk.desktop import theme as themes
from community_desk.language import SOURCE_LANGUAGE
from tests.desktop.guide.drawing import READ, in_every_language, make_office, shown_in, words_on
from tests.test_translations import translations


def test_what_can_be_read_on_the_pictures_is_what_the_pages_say(
    qapp: QApplication, tmp_path: Path
) -> None:
    office = make_office(tmp_path / "office")
    known = translations(SOURCE_LANGUAGE)
    pages = shown_in(qapp, office, SOURCE_LANGUAGE)
    read = {name: words_on(shown, known) for name, shown in pages}
    office.close()
    themes.apply(qapp, themes.load_theme("light"))
    drawn = json.loads(READ.read_text(encoding="utf-8"))
    stale = [
        f"{spoken}/{name}.png: gone {sorted(was - now)}, new {sorted(now - was)}"
        for spoken, pictures in in_every_language(read).items()
        for name, words in pictures.items()
        if (now := set(words)) != (was := set(drawn.get(spoken, {}).get(name, ())))
    ]
    assert not stale, "bash .ci/guide draws them anew:\n" + "\n".join(stale)
    assert read.keys() == drawn[SOURCE_LANGUAGE].keys()
