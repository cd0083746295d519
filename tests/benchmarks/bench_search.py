"""A keystroke in search to painted rows, 12,548 people (goal: 16 ms at p95), against the same
table painting rows it already has."""

from pathlib import Path
from statistics import quantiles
from time import perf_counter

import pytest

from community_desk.office.office import Office
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.search import find

ROSTER = Path(__file__).parent.parent / "samples" / "roster.xlsx"
GOAL_MS = 16
TYPED = ("zyg 0419", "周远桂 0419", "zhang 8999", "幸福里3栋", "3-2-501", "王", "liwei", "0419")


@pytest.mark.benchmark(group="search")
def test_keystrokes(benchmark, qtbot, office: Office) -> None:
    from PySide6.QtWidgets import QListWidget

    import_workbook(office, ROSTER)
    rows = QListWidget()
    rows.resize(500, 700)
    qtbot.addWidget(rows)
    rows.show()

    def paint(names: list[str]) -> None:
        rows.clear()
        rows.addItems(names)
        rows.viewport().repaint()

    keystrokes = [words[:end] for words in TYPED for end in range(1, len(words) + 1)]
    times, bare = [], []
    for words in keystrokes * 3:
        started = perf_counter()
        names = [f"{row.name} {row.address}" for row in find(office, words, limit=50)]
        paint(names)
        times.append((perf_counter() - started) * 1000)
        started = perf_counter()
        paint(names)
        bare.append((perf_counter() - started) * 1000)
    benchmark(find, office, TYPED[0], limit=50)
    p95, bare_p95 = quantiles(times, n=20)[18], quantiles(bare, n=20)[18]
    print(f"keystroke: p95 {p95:.1f} ms, painting alone {bare_p95:.1f} ms, goal {GOAL_MS} ms")  # noqa: T201
    assert p95 <= GOAL_MS
