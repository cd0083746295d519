"""The languages of the program, from the Qt Linguist files in ``resources/translations``.

Source texts are 简体中文, so that language is complete at every commit by construction. The
window and the command line read the same ``.ts`` files through this module; the command line
does so without Qt.
"""

import locale
import os
from collections.abc import Mapping
from functools import cache
from xml.etree import ElementTree

from community_desk import paths

SOURCE_LANGUAGE = "zh_CN"
LANGUAGES: Mapping[str, str] = {"zh_CN": "简体中文", "en": "English"}


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Marks a text for translation where it is written down but not yet shown."""
    return source


@cache
def catalogue(language: str) -> Mapping[tuple[str, str], str]:
    """All finished translations of a language: (context, source) to text."""
    if language == SOURCE_LANGUAGE:
        return {}
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


def choose(setting: str = "") -> str:
    """The language to speak: the setting, else the system's if we have it, else 简体中文."""
    system = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    for wish in (setting, os.environ.get("COMMUNITY_DESK_LANGUAGE", ""), system):
        for language in LANGUAGES:
            if wish == language or (wish and wish.split("_")[0] == language):
                return language
    return SOURCE_LANGUAGE


def translate(context: str, source: str, language: str | None = None) -> str:
    """One text in ``language`` (else the one `choose` finds); the source where there is none."""
    return catalogue(language or choose()).get((context, source), source)
