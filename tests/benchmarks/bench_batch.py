"""A thousand letters: as long for the last as for the first, and no more memory for them."""

import io
import tracemalloc
from time import perf_counter

from community_desk.certificates import batch
from community_desk.certificates.catalogue import listed, load_catalogue
from community_desk.certificates.policy import load_policy
from community_desk.certificates.request import Request
from community_desk.office.office import Office
from tests.people import add_person

MANY, PART = 1_000, 200
MOST_SLOWER, MOST_GROWN_KIB = 1.5, 4_096


class _Nowhere(io.RawIOBase):
    """Takes a file as a disk does."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        return len(data)  # type: ignore[arg-type]


def test_a_thousand_letters(office: Office) -> None:
    catalogue = listed(load_catalogue(), load_policy("survey").classes)
    person = add_person(
        office, "陈𬭎", id_number="340102196306075990", address="幸福里3栋2单元502室"
    )
    asked = Request("residence", "", {"since": "2019-03"}, frozenset({"id_card", "lease"}))
    moments: list[float] = []
    held: list[int] = []

    def progress(done: int, total: int) -> bool:
        moments.append(perf_counter())
        if done in (PART, MANY):
            held.append(tracemalloc.get_traced_memory()[0])
        return True

    numbers: list[str] = []
    started = perf_counter()
    uids = [person.uid] * MANY
    issue = batch.issue_all(office, catalogue, asked, uids, progress, numbers.append)
    seconds = perf_counter() - started
    assert len(issue.numbers) == MANY
    first, last = moments[PART] - moments[0], moments[-1] - moments[-1 - PART]
    print(f"issue: {seconds:.0f} s, last {PART} {last / first:.2f} times the first")  # noqa: T201
    assert last <= MOST_SLOWER * first
    tracemalloc.start()
    batch.write_sheets(office, numbers, "original", _Nowhere(), progress)  # type: ignore[arg-type]
    tracemalloc.stop()
    print(f"one file: grown {(held[-1] - held[-2]) // 1024} KiB")  # noqa: T201
    assert held[-1] - held[-2] <= MOST_GROWN_KIB * 1024
