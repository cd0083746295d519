"""Every visible string is translated, and the translation file is up to date."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

from community_desk.language import translate

ROOT = Path(__file__).parent.parent
TS = ROOT / "resources" / "translations" / "community_desk_en.ts"

OPTIONS = (
    *("-silent", "-locations", "none", "-no-obsolete"),
    *("-source-language", "zh_CN", "-target-language", "en"),
)


def _texts(file: Path) -> dict[tuple[str, str], str]:
    texts = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            if translation.get("type") in ("vanished", "obsolete"):
                continue
            done = not translation.get("type") and translation.text
            key = (context.findtext("name", ""), message.findtext("source", ""))
            texts[key] = translation.text or "" if done else ""
    return texts


def lupdate(target: Path) -> None:
    """Collects the marked texts of the package into ``target``, as CONTRIBUTING says."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert tool, "pyside6-lupdate comes with PySide6"
    files = sorted(str(file) for file in (ROOT / "community_desk").rglob("*.py"))
    subprocess.run(
        [tool, *OPTIONS, *files, "-ts", str(target)],
        check=True,
        capture_output=True,
    )


def sources() -> list[tuple[str, str]]:
    """Every text of the program, with its context."""
    return list(_texts(TS))


def translations(spoken: str) -> dict[str, str]:
    """Every text of the program in a language, whatever its context."""
    return {source: translate(context, source, spoken) for context, source in sources()}


def test_the_file_holds_every_text_of_the_program(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    lupdate(fresh)
    assert set(_texts(fresh)) == set(_texts(TS))


def test_what_ends_work_is_called_one_thing() -> None:
    assert not [source for _, source in sources() if "停下" in source]


def test_english_is_complete() -> None:
    assert [key for key, text in _texts(TS).items() if not text] == []


def _slots(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_translations_keep_their_slots() -> None:
    bad = [key for key, text in _texts(TS).items() if _slots(key[1]) != _slots(text)]
    assert bad == []


def test_english_is_english() -> None:
    chinese = [
        text
        for (context, source), text in _texts(TS).items()
        if any("\u4e00" <= sign <= "\u9fff" for sign in text) and source != text
    ]
    # A few texts show a Chinese word on purpose, as an example of what to type.
    assert len(chinese) <= 12, chinese


def test_english_has_no_quotes_of_the_width_of_a_chinese_sign() -> None:
    # The letters of the window are Chinese ones, in which “ and ” leave half a sign of blank.
    assert [said for said in translations("en").values() if re.search("[“”]", said)] == []
