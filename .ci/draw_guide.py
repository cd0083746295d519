"""Draws the pictures of the guide anew, through the gallery, in an office of invented people: they
show the program as it is. `.ci/guide` runs it after a page changed its looks; what can be read on
them is written down, and a test says when a page no longer says the same.
"""

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "resources" / "guide"
SHOWN, COLOURS = 900, 64

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from community_desk import language  # noqa: E402
from community_desk.demo.build import PASSWORD  # noqa: E402
from community_desk.office.office import open_office  # noqa: E402
from tests.conftest import fixed_clock  # noqa: E402
from tests.desktop.guide.drawing import (  # noqa: E402
    Read,
    make_office,
    shown_in,
    words_on,
    write_down,
)
from tests.test_translations import translations  # noqa: E402


def draw(app: QApplication, office_folder: Path, spoken: str) -> Read:
    """Draws those of one language; gives what can be read on each in the source language."""
    folder = GUIDE / "pictures" / spoken
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.png"):
        file.unlink()
    known, read = translations(language.SOURCE_LANGUAGE), {}
    with TemporaryDirectory() as elsewhere:
        shutil.copytree(office_folder, Path(elsewhere) / "office")
        office = open_office(Path(elsewhere) / "office", PASSWORD, clock=fixed_clock)
        for name, shown in shown_in(app, office, spoken):
            file = folder / f"{name}.png"
            shown.grab().save(str(file))
            shrink(file)
            read[name] = words_on(shown, known)
            sys.stdout.write(f"{file.relative_to(ROOT)} {file.stat().st_size}\n")
        office.close()
    return read


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
    with TemporaryDirectory() as elsewhere:
        folder = Path(elsewhere) / "office"
        make_office(folder).close()
        for each in sorted(GUIDE.iterdir()):
            if each.is_dir() and each.name in language.LANGUAGES:
                read = draw(app, folder, each.name)
                if each.name == language.SOURCE_LANGUAGE:
                    write_down(read)


main()
