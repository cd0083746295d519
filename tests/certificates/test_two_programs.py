"""Two programs issue into one office at once, and one of them is killed: no number is lost,
repeated or left without its letter. `tests/benchmarks/bench_numbers.py` does it with more.
"""

import signal
from pathlib import Path
from random import Random

import pytest

from community_desk.office import office as offices
from tests.certificates.proof import complaints, let_begin, numbers_of, start
from tests.conftest import PASSWORD
from tests.people import add_person

LETTERS, ROUNDS, SURVIVOR = 30, 5, 6
# A letter takes about a hundred steps: they die in the first, second or third.
MOST_STEPS = 300


@pytest.fixture
def resident(office_folder: Path) -> str:
    office = offices.open_office(office_folder, PASSWORD)
    person = add_person(
        office, "陈𬭎", id_number="11010519491231002X", address="幸福里3栋2单元501室"
    )
    office.close()
    return person.uid


def test_two_programs_share_the_numbers(office_folder: Path, resident: str) -> None:
    programs = [start(office_folder, resident, LETTERS) for _ in range(2)]
    let_begin(*programs)
    given = [numbers_of(program) for program in programs]
    assert [program.returncode for program in programs] == [0, 0]
    assert [len(numbers) for numbers in given] == [LETTERS, LETTERS]
    assert len({number for numbers in given for number in numbers}) == 2 * LETTERS
    office = offices.open_office(office_folder, PASSWORD)
    counted = office.db.execute("SELECT count(*), max(counter) FROM certificate").fetchone()
    assert tuple(counted) == (2 * LETTERS, 2 * LETTERS)
    assert complaints(office) == []
    office.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system knows no kill")
def test_killed_at_any_step_each_number_has_its_letter(office_folder: Path, resident: str) -> None:
    dice = Random(20261123)
    office = offices.open_office(office_folder, PASSWORD)
    other = start(office_folder, resident, ROUNDS * SURVIVOR)
    let_begin(other)
    told: list[str] = []
    for _ in range(ROUNDS):
        victim = start(office_folder, resident, 100, steps=dice.randrange(1, MOST_STEPS))
        let_begin(victim)
        told += numbers_of(victim)
        assert victim.returncode == -signal.SIGKILL
        assert complaints(office) == []
    told += numbers_of(other)
    assert other.returncode == 0
    assert complaints(office) == []
    stored = {row[0] for row in office.db.execute("SELECT number FROM certificate")}
    office.close()
    assert len(set(told)) == len(told)
    assert set(told) <= stored
    assert len(stored) <= len(told) + ROUNDS  # those that were not told any more
