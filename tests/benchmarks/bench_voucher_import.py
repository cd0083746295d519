"""Import of 10,000 lines of vouchers, whole, against python-calamine only reading the file.

Each voucher has its number, its lines with what the schema asks of them, and its line in the
audit trail. The two take turns, and the quickest of each counts.
"""

import shutil
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from python_calamine import CalamineWorkbook

from community_desk.expenses.import_vouchers import import_file
from community_desk.office import office as offices
from tests.expenses.accounts import xlsx

LINES, GOAL, ROUNDS = 10_000, 80, 3
HEADINGS = ("日期", "凭证号", "摘要", "收入", "支出", "类别", "经费来源", "经手人", "收款单位")


@pytest.mark.benchmark(group="import", warmup=False)
def test_import(benchmark, office_template: tuple[Path, bytes], tmp_path: Path) -> None:
    lines = (
        (
            date(2026, 1 + number % 11, 1 + number % 28),
            f"记-{number}",
            f"买第{number}批文具",
            None,
            (number * 37 % 90_000 + 1) / 100,
            "办公用品",
            "区财政工作经费",
            "李晓",
            f"文具店{number % 50}",
        )
        for number in range(LINES)
    )
    file = xlsx(tmp_path / "账.xlsx", **{"2026": [HEADINGS, *lines]})
    folders = (tmp_path / f"office-{round_}" for round_ in range(2 * ROUNDS))
    bare: list[float] = []

    def fresh() -> tuple[tuple[offices.Office], dict[str, object]]:
        started = perf_counter()
        assert len(CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()) > LINES
        bare.append(perf_counter() - started)
        folder = next(folders)
        shutil.copytree(office_template[0], folder)
        return (offices.open_with_key(folder, office_template[1]),), {}

    def whole(office: offices.Office) -> int:
        booked = import_file(office, file).booked
        office.close()
        return booked

    assert benchmark.pedantic(whole, setup=fresh, rounds=ROUNDS) == LINES
    ratio = benchmark.stats.stats.min / min(bare)
    print(f"vouchers: {ratio:.1f} times the bare reading, goal {GOAL}")  # noqa: T201
    assert ratio <= GOAL
