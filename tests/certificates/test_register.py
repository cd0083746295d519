"""The register: letters and refusals together, found by any part."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from community_desk.certificates import issuing, refusing, register, seal_book, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.refusing import RefusalRequest
from community_desk.certificates.register import Asked
from community_desk.certificates.replacing import replace_letter
from community_desk.office.office import Office, open_with_key
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident
from tests.certificates.conftest import add_chen, add_li
from tests.certificates.requests import full_request
from tests.conftest import fixed_clock

_NAMES = "甲乙丙丁戊己庚辛壬癸"


@pytest.fixture(scope="module")
def kept(
    office_template: tuple[Path, bytes],
    catalogue: Catalogue,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """An office of ten days with a letter and a refusal each, made once."""
    folder = tmp_path_factory.mktemp("register") / "office"
    shutil.copytree(office_template[0], folder)
    office = open_with_key(folder, office_template[1], clock=fixed_clock)
    chen, li = add_chen(office), add_li(office)
    for day in range(10):
        moment = datetime(2026, 10, 1, 1, 0, tzinfo=UTC) + timedelta(days=5 * day)
        desk = replace(office, clock=partial(datetime.fromtimestamp, moment.timestamp(), UTC))
        person = (chen, li)[day % 2]
        request = full_request(catalogue, "residence", person, to_body="100%_银行")
        issuing.issue(desk, catalogue, request)
        refusing.refuse(desk, catalogue, RefusalRequest("death", applicant_name=f"王{_NAMES[day]}"))
    office.close()
    return folder


@pytest.fixture
def year(kept: Path, office_template: tuple[Path, bytes], tmp_path: Path) -> Iterator[Office]:
    """That office, to do with as one likes."""
    shutil.copytree(kept, tmp_path / "year")
    office = open_with_key(tmp_path / "year", office_template[1], clock=fixed_clock)
    yield office
    office.close()


@pytest.fixture
def chen(year: Office) -> Resident:
    """He, as that office has him."""
    return load_resident(year, "11010519491231002X")


def test_what_was_handled_in_a_time_without_what_is_void(year: Office) -> None:
    first, last = date(2026, 10, 6), date(2026, 10, 21)
    assert register.handled(year, first, last) == (4, 4)
    number = next(row.number for row in register.page(year) if row.on == "2026-10-06")
    voiding.void(year, number, "写错")
    assert sum(register.handled(year, first, last)) == 7
    assert register.handled(year, date(2026, 9, 1), date(2026, 9, 30)) == (0, 0)


def test_newest_first_in_pages(year: Office) -> None:
    rows = register.page(year, limit=6)
    assert len(rows) == 6
    assert [row.on for row in rows] == sorted((row.on for row in rows), reverse=True)
    assert register.page(year, offset=6, limit=6)[0].on <= rows[-1].on
    assert register.count(year) == 20
    assert register.counts(year, 2026) == (10, 10)
    assert register.counts(year, 2025) == (0, 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("陈", 5),
        ("李静", 5),
        ("死亡", 10),
        ("王丁", 1),
        ("第0003号", 2),
        ("社证字", 10),
        ("100%_", 10),
        ("%", 10),
        ("没有", 0),
        ("", 20),
    ],
)
def test_search(year: Office, words: str, count: int) -> None:
    assert len(register.page(year, words=words)) == count
    assert register.count(year, words=words) == count


def test_states(year: Office, catalogue: Catalogue, chen: Resident) -> None:
    voiding.void(year, "幸社证字〔2026〕第0010号", "开错了")
    voiding.void(year, "幸告〔2026〕第0002号", "开错了")
    hand_over(year, "幸社证字〔2026〕第0008号", to_name="李静", document="居民身份证（尾号0014）")
    request = full_request(catalogue, "residence", chen)
    replace_letter(year, catalogue, "幸社证字〔2026〕第0007号", "地址写错了", request)
    states = {row.number: row.state for row in register.page(year)}
    assert states["幸社证字〔2026〕第0010号"] == "void"
    assert states["幸社证字〔2026〕第0001号"] == "lapsed"
    assert states["幸社证字〔2026〕第0009号"] == "valid"
    assert states["幸社证字〔2026〕第0008号"] == "handed"
    assert states["幸社证字〔2026〕第0007号"] == "replaced"
    assert states["幸告〔2026〕第0001号"] == "told"
    assert states["幸告〔2026〕第0002号"] == "void"
    assert {*states.values(), "hand"} == set(register.STATE_WORDS)
    for state in register.STATE_WORDS:
        numbers = {row.number for row in register.page(year, state=state)}
        assert numbers == {number for number, one in states.items() if one == state}
        assert register.count(year, state=state) == len(numbers)


def test_years(year: Office, catalogue: Catalogue, chen: Resident) -> None:
    later = replace(year, clock=lambda: datetime(2027, 1, 5, 4, tzinfo=UTC))
    issued = issuing.issue(later, catalogue, full_request(catalogue, "residence", chen))
    assert register.years(later) == [2027, 2026]
    assert [row.number for row in register.page(later, year=2027)] == [issued.number]
    assert register.count(later, year=2026) == 20
    assert register.count(later, year=2026, words="李静") == 5


def test_of_one_person(year: Office, chen: Resident) -> None:
    rows = register.of_resident(year, chen.id)
    assert len(rows) == 5
    assert {row.applicant for row in rows} == {"陈𬭎"}


def test_letters_about_to_lapse(year: Office) -> None:
    rows = register.page(year, asked=Asked(lapsing="2026-12-01"))
    assert rows
    assert all(row.state == "valid" and row.kind == "letter" for row in rows)


def test_the_seal_book_of_a_year(year: Office) -> None:
    assert len(seal_book.page(year)) == 10
    assert len(seal_book.page(year, year=2026)) == 10
    assert seal_book.page(year, year=2025) == []
