"""Every page and dialog, in each language, light and dark, as large as people read: no text is cut
or drawn as a box, no field by its pane, nothing is left in another language, every control has a
name, a role and a key that leads to it; every shortcut stands on the sheet of F1, and no two parts
wait for the same one at a time.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from community_desk import language
from community_desk.app import first_run_parts
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.demo import build
from community_desk.desktop import theme as themes
from community_desk.desktop import translation
from community_desk.desktop.building import build_window
from community_desk.desktop.gallery import Show, dialogs, walk
from community_desk.desktop.gallery_settling import settle
from community_desk.desktop.gallery_window import as_reader
from community_desk.desktop.guide.chapters import chapter_of_dialog
from community_desk.desktop.guide.window import GuideWindow
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.errors import DeskError
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office, open_office
from tests.conftest import fixed_clock
from tests.desktop import audits, audits_of_room
from tests.test_translations import translations

SMALL, USUAL, LARGE = (1280, 720), (1440, 900), (1920, 1080)
ALWAYS = (
    audits.without_name,
    audits.without_role,
    audits.not_reached,
    audits.clipped,
    audits_of_room.cut_choices,
    audits_of_room.cut_headings,
    audits_of_room.cut_names,
    audits_of_room.cut_numbers,
    audits_of_room.main_out_of_sight,
    audits.keys_not_told,
    audits.clashing_keys,
    audits.without_glyph,
    audits.mixed_dates,
)


@pytest.fixture
def demo_office(demo_template: Path, tmp_path: Path) -> Iterator[Office]:
    """The demo, to do with as one likes."""
    shutil.copytree(demo_template, tmp_path / "office")
    office = open_office(tmp_path / "office", build.PASSWORD, clock=fixed_clock)
    yield office
    office.close()


def names_of_the_office(office: Office) -> set[str]:
    """What its papers, their questions, books and columns are called: that is not translated."""
    found = set()
    for kind in catalogue_in_force(office).types:
        found.add(kind.title)
        if kind.letter is not None:
            found |= {question.label for question in kind.letter.questions}
    for book in books_in_force(office).books:
        found |= {book.name, *(column.name for column in book.columns)}
    return found


@pytest.mark.parametrize(
    ("spoken", "theme_name", "scale", "size"),
    [
        ("zh_CN", "light", 1, SMALL),
        ("zh_CN", "dark", 2, LARGE),
        ("zh_TW", "light", 1.25, SMALL),
        ("en", "light", 1.5, USUAL),
    ],
)
def test_everything_that_is_shown(
    demo_office: Office, qapp: QApplication, spoken: str, theme_name: str, scale: float, size
) -> None:
    installed = translation.install(qapp, spoken)
    look = themes.load_theme(theme_name, scale)
    themes.apply(qapp, look)
    window = build_window(demo_office, wanted_language=spoken, look=look)

    def say(error: DeskError) -> str:
        return error.say(lambda context, text: language.translate(context, text, spoken))

    names = (build.ROSTER_FILE, build.FORM_FILE, build.ACCOUNT_FILE, build.BANK_FILE)
    reader = build_window(as_reader(demo_office), wanted_language=spoken, look=look)
    made = (demo_office.folder / name for name in names)
    show = Show(window, look, first_run_parts(say), *made, reader=reader)
    own = names_of_the_office(demo_office)
    texts = {each: said for each, said in translations(spoken).items() if each not in own}
    found, pages = [], 0
    try:
        for pages, (name, brought_up) in enumerate(walk(qapp, show, size), 1):  # noqa: B007
            shown = audits.Shown(brought_up)
            for audit in ALWAYS:
                found += [f"{name}: {audit.__name__}: {each}" for each in audit(shown)]
            found += [f"{name}: untranslated: {e}" for e in audits.untranslated(shown, texts)]
            if window.popup.isVisible() and not name.startswith("5-search"):
                found.append(f"{name}: the search box is left open over it")
            found += [f"{name}: sideways: {each}" for each in audits.sideways(shown)]
            if spoken == "en":
                found += [f"{name}: small: {each}" for each in audits.small_tags(shown)]
            found += [f"{name}: cut off: {each}" for each in audits.cut_off(shown)]
    finally:
        for each in (window, reader):
            each.close()
            each.deleteLater()
        # A window that is still there would be dressed anew.
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        translation.remove(qapp, installed)
        themes.apply(qapp, themes.load_theme("light"))
    assert not found, "\n".join(found)
    assert pages > 130


def test_in_every_dialog_the_key_of_the_guide_leads_to_a_chapter(
    demo_office: Office, qapp: QApplication, theme: themes.Theme, qtbot: QtBot
) -> None:
    window = build_window(demo_office, look=theme)
    window.resize(*USUAL)
    window.show()
    names = (build.ROSTER_FILE, build.FORM_FILE, build.ACCOUNT_FILE, build.BANK_FILE)
    parts = first_run_parts(lambda error: error.say())
    show = Show(window, theme, parts, *(demo_office.folder / name for name in names))
    seen = 0
    for name, make in dialogs(show):
        dialog = make()
        if not isinstance(dialog, DeskDialog):
            assert isinstance(dialog, GuideWindow), name
            continue
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        settle(qapp, window)
        qtbot.keyClick(dialog, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
        (guide,) = dialog.findChildren(GuideWindow)
        qtbot.waitUntil(guide.isActiveWindow)
        module = type(dialog).__module__.removeprefix("community_desk.desktop.")
        assert guide.rows.thing().key == chapter_of_dialog(module), name
        qtbot.keyClick(guide.rows, Qt.Key.Key_Down)  # a modal dialog would keep it from others
        assert guide.text.toPlainText().startswith(guide.rows.thing().title)
        guide.close()
        dialog.close()
        seen += 1
    window.close()
    assert seen > 60
