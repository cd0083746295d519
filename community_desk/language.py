"""The languages of the program, from the Qt Linguist files in ``resources/translations``.

Source texts are 简体中文, so that language is complete at every commit by construction. 繁體中文
is made from them as they are shown, by OpenCC and a list of reviewed words, and so is complete
too. The window and the command line speak through this module; the command line does so without
Qt.
"""

import locale
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache

from community_desk import paths

SOURCE_LANGUAGE = "zh_CN"
TRADITIONAL = "zh_TW"
LANGUAGES: Mapping[str, str] = {"zh_CN": "简体中文", TRADITIONAL: "繁體中文", "en": "English"}
_CHINESE = re.compile("[\u3400-\u9fff\uff00-\uffef]")
_WRITTEN_TRADITIONAL = ("zh_TW", "zh_HK", "zh_MO", "zh_Hant")


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Marks a text for translation where it is written down but not yet shown."""
    return source


def as_written(context: str, source: str) -> str:
    """A text in 简体中文, whatever the window speaks: for papers, which are always in it."""
    return source


@cache
def catalogue(language: str) -> Mapping[tuple[str, str], str]:
    """All finished translations of a language that has a file: (context, source) to text."""
    if language in (SOURCE_LANGUAGE, TRADITIONAL):
        return {}
    from xml.etree import ElementTree

    file = paths.resources() / "translations" / f"community_desk_{language}.ts"
    texts: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not translation.text:
                continue
            texts[name, message.findtext("source", "")] = translation.text
    return texts


def translation(context: str, source: str, language: str) -> str | None:
    """One text in a language; None where it has none and the source is to be shown."""
    if language == TRADITIONAL:
        return traditional(source)
    return catalogue(language).get((context, source))


@cache
def traditional(source: str) -> str | None:
    """A text of the program in 繁體中文; None for one without a Chinese sign, which is Qt's own."""
    if not _CHINESE.search(source):
        return None
    words, convert = _words(), _converter()
    pattern = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    parts = re.split(f"({pattern})", source)
    return "".join(words.get(part) or convert(part) for part in parts)


@cache
def _words() -> Mapping[str, str]:
    file = paths.resources() / "translations" / "words_zh_TW.toml"
    return dict(tomllib.loads(file.read_text(encoding="utf-8"))["words"])


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC  # whoever works in another language need not load it

    convert: Callable[[str], str] = OpenCC("s2tw").convert
    return convert


def choose(setting: str = "") -> str:
    """The language to speak: the setting, else the system's if we have it, else 简体中文."""
    system = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    for wish in (setting, os.environ.get("COMMUNITY_DESK_LANGUAGE", ""), system):
        if wish.startswith(_WRITTEN_TRADITIONAL):
            return TRADITIONAL
        for language in LANGUAGES:
            if wish == language or (wish and wish.split("_")[0] == language):
                return language
    return SOURCE_LANGUAGE


def translate(context: str, source: str, language: str | None = None) -> str:
    """One text in ``language`` (else the one `choose` finds); the source where there is none."""
    return translation(context, source, language or choose()) or source
