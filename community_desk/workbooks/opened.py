"""A workbook that was opened to be taken in: its sheets, and counting the lines that were taken."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.read import Sheet, file_bytes, fingerprint, sheets_of

Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook that was opened; what happens to the file after that changes nothing."""

    file_name: str
    sha256: str
    sheets: list[Sheet] = field(repr=False)


class Steps:
    """Counts lines for whoever watches, and stops where the watcher says so."""

    def __init__(self, progress: Progress | None, times: int) -> None:
        self._progress, self._times = progress, times
        self._total = self._done = 0

    def begin(self, lines: int) -> None:
        """Says how many lines there are; each is taken as often as was said at first."""
        self._total = self._times * lines

    def took(self, lines: int) -> None:
        """Counts some lines. Raises `RuleSaysNoError` ``import_stopped``."""
        self._done = min(self._done + lines, self._total)
        if self._progress and not self._progress(self._done, self._total):
            raise RuleSaysNoError(
                "import_stopped", QT_TRANSLATE_NOOP("errors", "导入已停止，没有改动任何资料。")
            )


def open_workbook(path: Path) -> Workbook:
    """Reads a workbook. Raises `TroubleError` with one sentence for one that cannot be read."""
    content = file_bytes(path)
    return Workbook(path.name, fingerprint(content), sheets_of(content, path.name))


@contextmanager
def without_collector() -> Iterator[None]:
    """Nothing an import makes refers back to itself, and looking for it takes a tenth of the time:
    the collector walks over all lines again each time there are some more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
