"""Draws the pictures of the guide anew, through the gallery, in an office of invented people: they
show the program as it is. `.ci/guide` runs it after a page changed its looks.
"""

import os
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "resources" / "guide"
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
PEOPLE, WIDE, HIGH, SHOWN, COLOURS = 600, 1280, 760, 900, 64

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from community_desk import language  # noqa: E402
from community_desk.app import first_run_parts  # noqa: E402
from community_desk.demo import build  # noqa: E402
from community_desk.desktop import theme, translation  # noqa: E402
from community_desk.desktop.building import build_window  # noqa: E402
from community_desk.desktop.gallery import Show, walk  # noqa: E402
from community_desk.errors import DeskError  # noqa: E402
from tests.conftest import fixed_clock  # noqa: E402


def wanted(spoken: str) -> set[str]:
    """The pictures that the chapters of a language name."""
    texts = (file.read_text("utf-8") for file in (GUIDE / spoken).glob("*.md"))
    return {name for text in texts for name in PICTURE.findall(text)}


def draw(app: QApplication, spoken: str) -> None:
    """Draws those of one language."""
    names, folder = wanted(spoken), GUIDE / "pictures" / spoken
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.png"):
        file.unlink()
    installed = translation.install(app, spoken)
    look = theme.load_theme("light")
    theme.apply(app, look)
    with TemporaryDirectory() as elsewhere:
        office = build.open_or_build(
            Path(elsewhere) / "office", PEOPLE, lambda *_: None, clock=fixed_clock
        )
        window = build_window(office, wanted_language=spoken, look=look)

        def say(error: DeskError) -> str:
            return error.say(lambda context, text: language.translate(context, text, spoken))

        files = (build.ROSTER_FILE, build.FORM_FILE, build.ACCOUNT_FILE, build.BANK_FILE)
        show = Show(window, look, first_run_parts(say), *(office.folder / n for n in files))
        for name, shown in walk(app, show, (WIDE, HIGH)):
            if name in names:
                file = folder / f"{name}.png"
                shown.grab().save(str(file))
                shrink(file)
                sys.stdout.write(f"{file.relative_to(ROOT)} {file.stat().st_size}\n")
        window.close()
        office.close()
    translation.remove(app, installed)


def shrink(file: Path) -> None:
    """Makes a picture as wide as the guide shows it, of few colours."""
    with Image.open(file) as drawn:
        picture = drawn.convert("RGB")
    if picture.width > SHOWN:
        high = round(picture.height * SHOWN / picture.width)
        picture = picture.resize((SHOWN, high), Image.Resampling.LANCZOS)
    picture.quantize(COLOURS).save(file, optimize=True)


def main() -> None:
    app = QApplication([])
    for folder in sorted(GUIDE.iterdir()):
        if folder.is_dir() and folder.name in language.LANGUAGES:
            draw(app, folder.name)


main()
