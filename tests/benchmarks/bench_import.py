"""Import of 12,548 people, whole, against python-calamine only reading the file (goal: 8x)."""

import shutil
from pathlib import Path
from time import perf_counter

import pytest
from python_calamine import CalamineWorkbook

from community_desk.office import office as offices
from community_desk.registry.import_roster import import_workbook

ROSTER = Path(__file__).parent.parent / "samples" / "roster.xlsx"
GOAL = 8


def read_bare() -> int:
    book = CalamineWorkbook.from_path(str(ROSTER))
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


@pytest.mark.benchmark(group="import", warmup=False)
def test_bare_reading(benchmark) -> None:
    assert benchmark.pedantic(read_bare, rounds=3) > 12_548


@pytest.mark.benchmark(group="import", warmup=False)
def test_import(benchmark, office_template: tuple[Path, bytes], tmp_path: Path) -> None:
    started = perf_counter()
    read_bare()
    bare = perf_counter() - started
    folders = (tmp_path / f"office-{round_}" for round_ in range(10))

    def fresh() -> tuple[tuple[offices.Office], dict[str, object]]:
        folder = next(folders)
        shutil.copytree(office_template[0], folder)
        return (offices.open_with_key(folder, office_template[1]),), {}

    def whole(office: offices.Office) -> int:
        imported = import_workbook(office, ROSTER).imported
        office.close()
        return imported

    assert benchmark.pedantic(whole, setup=fresh, rounds=3) == 12_548
    ratio = benchmark.stats.stats.median / bare
    print(f"import: {ratio:.1f} times the bare reading, goal {GOAL}")  # noqa: T201
    assert ratio <= GOAL
