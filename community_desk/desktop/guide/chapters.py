"""The chapters of the guide: texts of ``resources/guide``, by language, and which page leads to
which. In them 「…」 is what stands on the screen or a key; tests look that it does.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from community_desk import paths
from community_desk.language import SOURCE_LANGUAGE, TRADITIONAL, traditional

_TITLE = "# "


@dataclass(frozen=True, slots=True)
class Chapter:
    """``key`` is how links and pages name it, ``text`` Markdown without its title."""

    key: str
    title: str
    text: str

    def has(self, words: str) -> bool:
        """Whether all words, parted by blanks, stand in it, whatever their case."""
        whole = f"{self.title}\n{self.text}".casefold()
        return all(word in whole for word in words.casefold().split())


@cache
def chapters(language: str) -> tuple[Chapter, ...]:
    """All chapters in a language of the program, in their order."""
    folder = _texts(language)
    return tuple(_read(file, language) for file in sorted(folder.glob("*.md")))


def with_words(found: Sequence[Chapter], words: str) -> list[Chapter]:
    """Those that have the words."""
    return [chapter for chapter in found if chapter.has(words)]


@cache
def chapter_of_page() -> Mapping[str, str]:
    """By page (``tab`` or ``tab/page``) the key of the chapter that tells of it."""
    text = (_guide() / "pages.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["chapters"])


@cache
def _chapter_of_module() -> Mapping[str, str]:
    text = (_guide() / "pages.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["dialogs"])


def chapter_of_dialog(module: str) -> str:
    """The key of the chapter that tells of the dialogs of a module of ``desktop``, such as
    ``tabs.registry.prints``: as ``pages.toml`` has it, else as it has the package.
    """
    known = _chapter_of_module()
    while module not in known:
        module, _, _ = module.rpartition(".")
        assert module
    return known[module]


def picture_file(name: str, language: str) -> Path:
    """Where a picture lies; that of the source language where there is none of its own."""
    own = _guide() / "pictures" / language / f"{name}.png"
    return own if own.is_file() else _guide() / "pictures" / SOURCE_LANGUAGE / f"{name}.png"


def _guide() -> Path:
    return paths.resources() / "guide"


def _texts(language: str) -> Path:
    spoken = SOURCE_LANGUAGE if language == TRADITIONAL else language
    return _guide() / spoken


def _read(file: Path, language: str) -> Chapter:
    whole = file.read_text(encoding="utf-8")
    if language == TRADITIONAL:
        whole = traditional(whole) or whole
    title, _, text = whole.partition("\n")
    return Chapter(file.stem.partition("-")[2], title.removeprefix(_TITLE).strip(), text.strip())
