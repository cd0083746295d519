"""Where the files that come with the program lie."""

import sys
from functools import cache
from pathlib import Path


def _shipped_root() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    places = [Path(bundle)] if bundle else []
    # A wheel carries both folders inside the package, a checkout has them beside it.
    places += [package / "shipped", package.parent]
    for place in places:
        if (place / "forms").is_dir() and (place / "resources").is_dir():
            return place
    raise FileNotFoundError("forms/ and resources/ lie neither in the package nor beside it")


@cache
def resources() -> Path:
    """Fonts, icons, themes and translations."""
    return _shipped_root() / "resources"


@cache
def forms() -> Path:
    """The catalogue, policies, ledgers and expense forms that ship with the program."""
    return _shipped_root() / "forms"
