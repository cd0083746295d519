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
BOX = (*TYPED, "jyb", "结账", "导入名册", "beifen")
MOST_OF_GOAL = 0.05  # what can be done may cost so much of a keystroke


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


@pytest.mark.benchmark(group="search")
def test_commands_cost_a_keystroke_nothing(benchmark, qtbot, office: Office) -> None:
    """The box of the window, typed words to painted rows: with what can be done, and without."""
    from community_desk.desktop.building import build_window

    import_workbook(office, ROSTER)
    window = build_window(office)
    qtbot.addWidget(window)
    window.show()
    popup = window.popup
    popup.come.emit()
    every = popup._finders
    keystrokes = [words[:end] for words in BOX for end in range(1, len(words) + 1)]

    def keystroke(words: str) -> float:
        started = perf_counter()
        popup.search(words)
        popup.rows.viewport().repaint()
        return (perf_counter() - started) * 1000

    counts = (len(every), len(every) - 1)
    times: dict[int, list[float]] = {count: [] for count in counts}
    asking = []
    for turn, words in enumerate([*keystrokes, *keystrokes * 5]):
        for count in counts[:: 1 if turn % 2 else -1]:  # whoever comes second finds all warm
            popup._finders = every[:count]
            times[count].append(keystroke(words))
        started = perf_counter()
        every[-1](words)
        asking.append((perf_counter() - started) * 1000)
    # The first round loads what it needs.
    both, without, alone = (
        quantiles(taken[len(keystrokes) :], n=20)[18] for taken in (*times.values(), asking)
    )
    popup._finders = every
    benchmark(keystroke, TYPED[0])
    print(  # noqa: T201
        f"keystroke in the box: p95 {both:.1f} ms, {without:.1f} ms without commands, "
        f"of which asking for them {alone:.2f} ms, goal {GOAL_MS} ms"
    )
    assert alone <= MOST_OF_GOAL * GOAL_MS
    window.close()
