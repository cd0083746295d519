"""What is kept of a bug for whoever mends it: a small file beside the log, without anybody's data.

Places and kinds only: the message of an error, the values of a frame and the path of a home may
hold names and numbers of people.
"""

import json
import platform
import re
import secrets
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import PySide6

from community_desk import __version__
from community_desk.desktop.crash import FATAL_FILE
from community_desk.files import replace_file

MOST = 20  # the oldest goes when there are more
_PREFIX = "crash-"
_MOST_TOLD = 5  # errors behind an error
_FATAL = re.compile(r"^Fatal Python error: (.{1,100})|^Windows fatal exception: (?!code)(.{1,100})")
_FRAME = re.compile(r'^  File "(.*)", line (\d+) in (.*)$')


def where(trace: TracebackType | None) -> list[str]:
    """The calls that led to an error, the last one at the end."""
    return [
        f"{_short(frame.filename)}:{frame.lineno}:{frame.name}"
        for frame in traceback.extract_tb(trace)
    ]


def report_error(folder: Path, error: BaseException, thread: str, page: str) -> Path:
    """Keeps a report of an error that nobody caught. ``page`` is what was on the screen. Raises
    `OSError`.
    """
    errors = [{"kind": type(each).__name__, "calls": where(each.__traceback__)}
              for each in _with_causes(error)]  # fmt: skip
    return _keep(folder, {"thread": thread, "page": page, "errors": errors})


def report_fatal(folder: Path) -> Path | None:
    """Keeps a report of what ended the interpreter the last time, as `faulthandler` wrote it into
    `FATAL_FILE`, and empties that. None where nothing did. Raises `OSError`.
    """
    file = folder / FATAL_FILE
    text = file.read_text("utf-8", "replace") if file.is_file() else ""
    kinds, threads = [], list[list[str]]()
    for line in text.splitlines():
        if found := _FATAL.match(line):
            kinds.append((found[1] or found[2]).strip())
        elif "(most recent call first)" in line:
            threads.append([])
        elif threads and (frame := _FRAME.match(line)):
            threads[-1].insert(0, f"{_short(frame[1])}:{frame[2]}:{frame[3]}")
    if text:
        file.write_text("", "utf-8")
    if not kinds:
        return None
    return _keep(folder, {"fatal": kinds, "threads": threads})


def reports(folder: Path) -> list[Path]:
    """The reports that are kept, the oldest first."""
    return sorted(folder.glob(f"{_PREFIX}*.json"))


def _keep(folder: Path, told: dict[str, object]) -> Path:
    now = datetime.now(UTC)
    document = {
        "at": now.isoformat(timespec="seconds"),
        "program": __version__,
        "python": platform.python_version(),
        "qt": PySide6.__version__,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        **told,
    }
    file = folder / f"{_PREFIX}{now:%Y%m%d-%H%M%S-%f}-{secrets.token_hex(2)}.json"
    text = json.dumps(document, ensure_ascii=False, indent=1)
    replace_file(file, text.encode(), mode=0o600)
    for old in reports(folder)[:-MOST]:
        with suppress(OSError):
            old.unlink()
    return file


def _with_causes(error: BaseException) -> Iterator[BaseException]:
    """An error and those behind it, as Python would tell them."""
    at: BaseException | None = error
    for _ in range(_MOST_TOLD):
        if at is None:
            return
        yield at
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)


def _short(file: str) -> str:
    """A file of the program from its folder on, any other by its name: nobody's home."""
    parts: Sequence[str] = re.split(r"[\\/]", file)
    if "community_desk" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("community_desk") :])
    return parts[-1]
