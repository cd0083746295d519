"""A city in one office: 1,000,000 people (goals: design.md, section 9).

A keystroke in search to painted rows is 50 ms at p95 for each habit of typing, lists and their
pages come within 100 ms, and the window takes at most 1.5 times the memory it takes for 1,000.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter, thread_time

import pytest

from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.names import spell
from community_desk.registry.residents import change_resident
from tests.benchmarks.city import city, open_city
from tests.conftest import PASSWORD

PEOPLE = int(os.environ.get("COMMUNITY_DESK_BENCH_PEOPLE", "1000000"))
GOAL_MS, LIST_GOAL_MS, MEMORY_GOAL = 50, 100, 1.5
SAMPLES = 6
TRADITIONAL = str.maketrans(
    "张陈刘赵吴郑谢韩冯萧许邓苏卢蒋贾伟军强国丽兰", "張陳劉趙吳鄭謝韓馮蕭許鄧蘇盧蔣賈偉軍強國麗蘭"
)
TONES = str.maketrans({"a": "ā", "e": "ě", "i": "í", "o": "ò", "u": "ú", "v": "ǚ"})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return city(PEOPLE, tmp_path_factory)


@pytest.fixture
def million(folder: Path) -> Iterator[Office]:
    office = open_city(folder)
    yield office
    office.close()


def habits(office: Office) -> dict[str, list[str]]:
    """What people type, for some people of the office each."""
    dice = Random(7)
    ids = [dice.randrange(1, PEOPLE) for _ in range(SAMPLES)]
    marks = ", ".join("?" * SAMPLES)
    found = office.db.execute(
        "SELECT r.name, r.id_number, r.phone, d.compound, d.block, d.unit, d.room FROM resident r"
        f" JOIN dwelling d ON d.id = r.dwelling_id WHERE r.id IN ({marks})",
        ids,
    ).fetchall()
    typed: dict[str, list[str]] = {}
    for name, number, phone, compound, block, unit, room in found:
        spelt, initials = spell(name)
        pinyin, syllables = spelt.replace(" ", ""), spelt.split()
        tail, place = number[-4:].lower(), f"{block}-{unit}-{room}"
        for habit, words in {
            "name": name,
            "name, 4 digits": f"{name} {tail}",
            "initials": initials,
            "initials, 4 digits": f"{initials} {tail}",
            "pinyin": pinyin,
            "pinyin, spaced": spelt,
            "pinyin, 4 digits": f"{pinyin} {tail}",
            "surname in pinyin": syllables[0],
            "tone marks": spelt.translate(TONES),
            "tone digits": "".join(f"{each}{1 + len(each) % 4}" for each in syllables),
            "traditional": name.translate(TRADITIONAL),
            "last 4": tail,
            "last 6": number[-6:].lower(),
            "phone": phone or "13800138000",
            "last 4 of phone": (phone or "13800138000")[-4:],
            "number": number.lower(),
            "birth date": number[6:14],
            "3-2-501": place,
            "3-2-501 王": f"{place} {name[0]}",
            "compound and block": f"{compound}{block}栋",
            "compound, whole": f"{compound}{block}栋{unit}单元{room}室",
            "张 0412": f"{name[0]} {tail}",
            "张0412": f"{name[0]}{tail}",
            "王栋 z": f"{name[0]} {block}栋",
        }.items():
            typed.setdefault(habit, []).append(words)
    typed |= {
        "one character": ["王", "张", "欧", "桂", "𬭎"],
        "one letter": ["z", "w", "l", "o", "v"],
        "two letters": ["zh", "wa", "li", "zw", "lv"],
        "two digits": ["10", "12", "01", "55", "99"],
        "three digits": ["101", "340", "138", "501", "999"],
        "compound surname": ["欧阳", "ouyang", "oy", "司马", "yuchi"],
        "ü": ["吕", "lv", "lu", "lyu", "吕伟", "lvwei", "luwei"],
        "mixed letters": ["zhang wei", "wang f", "li j 12", "w w w", "z z z"],
        "region": ["340102", "340104198", "19630607", "1380"],
        "nobody": ["囧囧囧", "qqqq", "99999999999", "999-9-999", "张伟 0000000", "xyzxyz 1"],
        "much": ["王 张 李", "幸福 1 1 1", "1 2 3", "男 女", "王 1", "z 1", "王 101", "wang 501"],
    }
    return typed


def test_keystrokes(million: Office, qtbot) -> None:
    from community_desk.desktop.building import build_window

    window = build_window(million)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    pane = window.findChild(_pane_class())
    over = {}
    for habit, words in habits(million).items():
        times: list[tuple[float, str]] = []
        worked: list[tuple[float, str]] = []
        for word in words:
            for end in range(1, len(word) + 1):
                started, work = perf_counter(), thread_time()
                pane.show_search(word[:end].strip())
                pane.table.viewport().repaint()
                worked.append(((thread_time() - work) * 1000, word[:end]))
                times.append(((perf_counter() - started) * 1000, word[:end]))
        p50, p95, worst = _told(times)
        print(  # noqa: T201
            f"{habit:20} p50 {p50:6.1f} p95 {p95:6.1f} max {worst[0]:6.1f} ms"
            f" (processor p95 {_told(worked)[1]:6.1f})  {worst[1]}"
        )
        if p95 > GOAL_MS:
            over[habit] = p95
    assert not over


def _pane_class() -> type:
    from community_desk.desktop.tabs.registry.people import PeoplePane

    return PeoplePane


def _told(times: list[tuple[float, str]]) -> tuple[float, float, tuple[float, str]]:
    cuts = quantiles([time for time, _ in times], n=20)
    return cuts[9], cuts[18], max(times)


def test_lists(million: Office, qtbot) -> None:
    from community_desk.desktop.building import build_window

    window = build_window(million)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    pane = window.findChild(_pane_class())
    over = {}

    def told(what: str, time: float) -> None:
        print(f"{what:40} {time:7.1f} ms")  # noqa: T201
        if time > LIST_GOAL_MS:
            over[what] = time

    def measure(what: str, act: Callable[[], object]) -> None:
        times = []
        for _ in range(3):
            started = perf_counter()
            act()
            times.append((perf_counter() - started) * 1000)
        told(what, min(times))

    everybody = lists.Filter(named="all")
    tab = window.findChild(_tab_class())
    measure("places", tab.places.reload)
    measure("people", pane.reload)
    measure("tab", tab.reload)
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy(), timeout=60_000)
    assert (pane.model.rowCount(), tab.places.filter()) == (PEOPLE, everybody)
    uid = pane.model.record(0).uid
    for what, again in (("tab", tab.reload), ("foot and work list", window.refresh)):
        times = []
        for last in range(3):
            change_resident(million, uid, {"phone": f"1390000{last:04}"})
            started = perf_counter()
            again()
            times.append((perf_counter() - started) * 1000)
            qtbot.waitUntil(lambda: not window.context.tasks.is_busy(), timeout=60_000)
        told(f"{what} after a save", min(times))
    for sort in lists.SORTS:
        for descending in (False, True):
            for offset in (0, PEOPLE // 2, PEOPLE - 400):
                what = f"page by {sort}{' down' if descending else ''} from {offset}"
                measure(
                    what,
                    lambda sort=sort, descending=descending, offset=offset: lists.page(
                        million,
                        everybody,
                        sort=sort,
                        descending=descending,
                        offset=offset,
                        total=PEOPLE,
                    ),
                )
    assert not over


def _tab_class() -> type:
    from community_desk.desktop.tabs.registry.tab import RegistryTab

    return RegistryTab


MEMORY = """
import resource, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from community_desk.desktop.building import build_window
from community_desk.office.office import open_office
from community_desk.desktop.tabs.registry.people import PeoplePane
application = QApplication([])
window = build_window(open_office(Path(sys.argv[1]), sys.argv[2]))
window.resize(1440, 900)
window.show()
application.processEvents()
pane = window.findChild(PeoplePane)
for row in range(0, pane.model.rowCount(), max(1, pane.model.rowCount() // 20)):
    pane.table.select_row(row)
    application.processEvents()
for words in ("王", "z", "zhang", "0412", "3-2-501", "幸福里3栋", "340102"):
    for end in range(1, len(words) + 1):
        pane.search.setText(words[:end])
        application.processEvents()
pane.search.setText("")
application.processEvents()
print([line for line in open("/proc/self/status") if line.startswith("VmRSS")][0].split()[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_memory(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    small, large = _kilobytes(city(1000, tmp_path_factory)), _kilobytes(folder)
    ratio = large / small
    print(  # noqa: T201
        f"window: {small // 1024} MB with 1,000 people, {large // 1024} MB with {PEOPLE:,},"
        f" {ratio:.2f} times, goal {MEMORY_GOAL}"
    )
    assert ratio <= MEMORY_GOAL


def _kilobytes(folder: Path) -> int:
    run = subprocess.run(
        [sys.executable, "-c", MEMORY, str(folder), PASSWORD],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    return int(run.stdout.split()[-1])
