"""The guide tells the truth: what it names stands in the program, its pictures are those that the
gallery draws, and every page has a chapter.
"""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from community_desk import paths
from community_desk.desktop.guide.chapters import (
    chapter_of_dialog,
    chapter_of_page,
    chapters,
    picture_file,
    with_words,
)
from community_desk.desktop.kit.tags import Tag
from community_desk.desktop.main_window import TABS
from community_desk.desktop.shortcuts_sheet import ShortcutsSheet
from community_desk.desktop.tabs.certificates.more import PAGES as CERTIFICATES
from community_desk.desktop.tabs.expenses.more import PAGES as EXPENSES
from community_desk.desktop.tabs.ledgers.more import PAGES as LEDGERS
from community_desk.desktop.tabs.office.pages import PAGES as OFFICE
from community_desk.desktop.tabs.registry.more import PAGES as REGISTRY
from community_desk.desktop.theme import Theme
from community_desk.language import LANGUAGES, TRADITIONAL, catalogue
from tests.test_translations import sources

ROOT = Path(__file__).parent.parent.parent.parent
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
NAMED = re.compile("「(.+?)」")
WRITTEN = [spoken for spoken in LANGUAGES if spoken != TRADITIONAL]
PAGES = {
    "registry": REGISTRY,
    "ledgers": LEDGERS,
    "certificates": CERTIFICATES,
    "expenses": EXPENSES,
    "office": OFFICE,
}


def keys_of(theme: Theme, qtbot: QtBot) -> set[str]:
    """The keys of the sheet; Ctrl+1 … 4 are four."""
    sheet = ShortcutsSheet(theme, None)
    qtbot.addWidget(sheet)
    found = {tag.text() for tag in sheet.findChildren(Tag)}
    return found | {f"Ctrl+{number}" for number in range(1, len(TABS) + 1)}


@pytest.mark.parametrize("spoken", WRITTEN)
def test_what_a_chapter_names_stands_in_the_program(
    spoken: str, theme: Theme, qtbot: QtBot
) -> None:
    said = [*catalogue(spoken).values()] or [source for _, source in sources()]
    texts = {text.rstrip("…") for text in said}
    known = texts | keys_of(theme, qtbot)
    unknown = [
        f"{chapter.key}: {name}"
        for chapter in chapters(spoken)
        for name in NAMED.findall(chapter.text)
        if name.rstrip("…") not in known
    ]
    assert unknown == []


def test_the_dialogs_of_every_module_have_a_chapter() -> None:
    keys = {chapter.key for chapter in chapters("zh_CN")}
    desktop = ROOT / "community_desk" / "desktop"
    makes_one = re.compile(r"^class \w+\(\w*(Dialog|Wizard)\)", re.MULTILINE)
    modules = [
        ".".join(file.relative_to(desktop).with_suffix("").parts)
        for file in desktop.rglob("*.py")
        if makes_one.search(file.read_text(encoding="utf-8"))
    ]
    assert len(modules) > 60
    assert {chapter_of_dialog(module) for module in modules} <= keys


def test_every_picture_is_drawn_by_the_gallery_and_none_is_left_over() -> None:
    sources = sorted((ROOT / "community_desk" / "desktop").glob("gallery*.py"))
    drawn = "\n".join(file.read_text(encoding="utf-8") for file in sources)
    for spoken in WRITTEN:
        named = {n for each in chapters(spoken) for n in PICTURE.findall(each.text)}
        assert len(named) == len(chapters(spoken))
        for name in named:
            short = name.removeprefix("dialog-")
            assert f'"{short}"' in drawn or short.startswith("life-"), name
            assert picture_file(name, spoken).is_file(), f"bash .ci/guide draws {name}"
        folder = paths.resources() / "guide" / "pictures" / spoken
        assert {file.stem for file in folder.iterdir()} == named


def test_every_chapter_is_there_in_each_language_and_links_lead_to_one() -> None:
    source = chapters("zh_CN")
    keys = [chapter.key for chapter in source]
    assert len(keys) == 13
    for spoken in LANGUAGES:
        assert [chapter.key for chapter in chapters(spoken)] == keys
        for chapter, original in zip(chapters(spoken), source, strict=True):
            assert set(LINK.findall(chapter.text)) <= set(keys), chapter.key
            assert PICTURE.findall(chapter.text) == PICTURE.findall(original.text)


def test_traditional_chinese_is_made_of_the_source() -> None:
    assert chapters(TRADITIONAL)[8].title == "一個月的帳"
    assert "「經費」" in chapters(TRADITIONAL)[0].text


def test_every_page_has_a_chapter() -> None:
    pages = {*TABS} | {f"{tab}/{key}" for tab, keys in PAGES.items() for key in keys}
    assert set(chapter_of_page()) == pages
    assert set(chapter_of_page().values()) <= {chapter.key for chapter in chapters("zh_CN")}


@pytest.mark.parametrize(
    ("words", "first"), [("恢复单", "people"), ("四位 电话", "find"), ("GTX 4090", "")]
)
def test_chapters_are_found_by_words(words: str, first: str) -> None:
    found = with_words(chapters("zh_CN"), words)
    assert [each.key for each in found][:1] == ([first] if first else [])
