"""What the pictures of the guide are drawn of, and what can be read on them: `.ci/guide` draws and
writes it down, a test looks whether it is still so. Pixels differ with the fonts of a machine, and
names and sums with what the demo invents, so the words of the program alone are compared.
"""

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from community_desk import language, paths
from community_desk.app import first_run_parts
from community_desk.demo import build
from community_desk.desktop import theme, translation
from community_desk.desktop.building import build_window
from community_desk.desktop.gallery import Show, walk
from community_desk.errors import DeskError
from community_desk.language import SOURCE_LANGUAGE
from community_desk.office.office import Office
from tests.conftest import fixed_clock
from tests.test_translations import translations

PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
READ = Path(__file__).with_name("drawn.json")
PEOPLE, SIZE = 600, (1280, 760)

Read = dict[str, list[str]]


def pictures(spoken: str) -> set[str]:
    """The pictures that the chapters of a language name."""
    texts = (
        file.read_text("utf-8") for file in (paths.resources() / "guide" / spoken).glob("*.md")
    )
    return {name for text in texts for name in PICTURE.findall(text)}


def make_office(folder: Path) -> Office:
    """The office that they show."""
    return build.open_or_build(folder, PEOPLE, lambda *_: None, clock=fixed_clock)


def shown_in(app: QApplication, office: Office, spoken: str) -> Iterator[tuple[str, QWidget]]:
    """Each page and dialog of which there is a picture, with its name, as it is to be drawn."""
    installed = translation.install(app, spoken)
    look = theme.load_theme("light")
    theme.apply(app, look)
    window = build_window(office, wanted_language=spoken, look=look)

    def say(error: DeskError) -> str:
        return error.say(lambda context, text: language.translate(context, text, spoken))

    files = (build.ROSTER_FILE, build.FORM_FILE, build.ACCOUNT_FILE, build.BANK_FILE)
    show = Show(window, look, first_run_parts(say), *(office.folder / name for name in files))
    try:
        yield from walk(app, show, SIZE, only=pictures(spoken))
    finally:
        window.close()
        window.deleteLater()
        translation.remove(app, installed)


def words_on(shown: QWidget, known: Collection[str]) -> list[str]:
    """The words of the program that stand on a page in the source language."""
    found: set[str] = set()
    for widget in shown.findChildren(QWidget):
        if widget.isVisible() and widget.window() is shown:
            found |= {text.removesuffix("：").removesuffix(" *").strip() for text in _texts(widget)}
    return sorted(found & set(known))


def in_every_language(read: Read) -> dict[str, Read]:
    """What can be read on each picture, by language."""
    english = translations("en")
    translated = {name: sorted({english[text] for text in texts}) for name, texts in read.items()}
    return {SOURCE_LANGUAGE: read, "en": translated}


def write_down(read: Read) -> None:
    """Keeps what can be read on the pictures, in each language, beside the test."""
    text = json.dumps(in_every_language(read), ensure_ascii=False, indent=1)
    READ.write_text(f"{text}\n", encoding="utf-8")


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractButton):
        yield widget.accessibleName() or widget.text()
    elif isinstance(widget, QLabel):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QHeaderView) and (model := widget.model()) is not None:
        across = range(model.columnCount())
        yield from (str(model.headerData(at, Qt.Orientation.Horizontal)) for at in across)
