"""Two programs that issue 500 letters each into one office at once; and programs that are killed
at random moments while another one writes: what each number has to its name afterwards.
"""

import signal
from pathlib import Path
from random import Random
from time import perf_counter, sleep

import pytest

from community_desk.office import office as offices
from tests.certificates.proof import complaints, let_begin, numbers_of, start
from tests.conftest import PASSWORD
from tests.people import add_person

LETTERS, ROUNDS = 500, 10


@pytest.fixture
def resident(office_folder: Path) -> str:
    office = offices.open_office(office_folder, PASSWORD)
    address = "幸福里3栋2单元501室"
    person = add_person(office, "陈𬭎", id_number="11010519491231002X", address=address)
    office.close()
    return person.uid


def test_two_programs(office_folder: Path, resident: str) -> None:
    programs = [start(office_folder, resident, LETTERS) for _ in range(2)]
    let_begin(*programs)
    started = perf_counter()
    given = [numbers_of(program) for program in programs]
    assert [program.returncode for program in programs] == [0, 0]
    seconds = perf_counter() - started
    office = offices.open_office(office_folder, PASSWORD)
    used = sorted(row[0] for row in office.db.execute("SELECT counter FROM certificate"))
    wrong = complaints(office)
    office.close()
    told = [number for numbers in given for number in numbers]
    gaps = len(set(range(1, 2 * LETTERS + 1)) - set(used))
    repeats = len(told) - len(set(told))
    said = f"{len(told)} numbers, {gaps} gaps, {repeats} repeats, {seconds:.1f} s"
    print(f"two programs: {said}, complaints: {wrong}")  # noqa: T201
    assert (len(told), gaps, repeats, wrong) == (2 * LETTERS, 0, 0, [])


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system knows no kill")
def test_killed_at_random_moments(office_folder: Path, resident: str) -> None:
    dice = Random(20261123)
    other = start(office_folder, resident, 300)
    let_begin(other)
    office = offices.open_office(office_folder, PASSWORD)
    told: list[str] = []
    for _ in range(ROUNDS):
        victim = start(office_folder, resident, 1000)
        let_begin(victim)
        sleep(dice.uniform(0.3, 2))  # the first letter loads its fonts for half a second
        victim.kill()
        told += numbers_of(victim)
        assert complaints(office) == []
    told += numbers_of(other)
    assert complaints(office) == []
    stored = {row[0] for row in office.db.execute("SELECT number FROM certificate")}
    office.close()
    lost = len(stored) - len(told)
    print(f"killed {ROUNDS} times: {len(stored)} letters, {lost} not told any more")  # noqa: T201
    assert set(told) <= stored
    assert 0 <= lost <= ROUNDS
