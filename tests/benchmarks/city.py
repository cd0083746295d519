"""An office as large as a city, made straight in its tables; kept between runs where
``COMMUNITY_DESK_BENCH`` names a folder."""

import os
from itertools import islice
from pathlib import Path

import pytest

from community_desk.demo.people import Person, invent
from community_desk.office import office as offices
from community_desk.office.office import Office, Writer
from community_desk.registry import store, store_bulk
from community_desk.registry.addresses import Place, place_key
from community_desk.registry.codes import code_of
from community_desk.registry.names import spell
from tests.conftest import PASSWORD, fixed_clock

# Compounds of 7,200 flats each, as `invent` numbers them.
FLATS = 20 * 4 * 9 * 2
_FIRST = [
    *("幸福", "恒富", "城北", "贵源", "博大", "柳叶", "新华", "朝阳"),
    *("和平", "东风", "胜利", "光明", "滨河", "翠湖", "阳光"),
]
_SECOND = ["里", "小区", "世家", "花园", "新村", "家园"]
COMPOUNDS = [first + second for second in _SECOND for first in _FIRST]
_AT_ONCE = 50_000
_COLUMNS = ("id", "household_id", "dwelling_id", "place_key", "pinyin", "initials", *store.FACTS)


def city(people: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office with so many people in it; its password is `PASSWORD`."""
    kept = os.environ.get("COMMUNITY_DESK_BENCH")
    base = Path(kept) if kept else tmp_path_factory.mktemp("city")
    folder = base / f"office-{people}"
    if not (folder / "made").exists():
        base.mkdir(parents=True, exist_ok=True)
        new = offices.create(
            folder,
            name="幸福里社区居民委员会",
            password=PASSWORD,
            director="王主任",
            values={"short_name": "幸", "telephone": "0551-0000 0000"},
            clock=fixed_clock,
        )
        fill(new.office, people)
        new.office.close()
        (folder / "made").touch()
    return folder


def open_city(folder: Path) -> Office:
    """The office, open for its director."""
    return offices.open_office(folder, PASSWORD, clock=fixed_clock)


def fill(office: Office, people: int) -> None:
    """Puts invented people into an empty registry; the indexes are made at the end."""
    tables = "('resident', 'dwelling', 'household')"
    indexes = office.db.execute(
        f"SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN {tables}"
        " AND sql <> ''"
    ).fetchall()
    for name, _ in indexes:
        office.db.execute(f"DROP INDEX {name}")
    dwellings: dict[Place, int] = {}
    households: dict[str, int] = {}
    everybody = enumerate(invent(people, office.today()), 1)
    while some := list(islice(everybody, _AT_ONCE)):
        with office.writing("office.settings") as write:
            _write(write, some, dwellings, households)
            write.audit("import", "registry", "", new={"people": len(some)})
    for _, sql in indexes:
        office.db.execute(sql)
    office.db.conn.commit()


def _write(
    write: Writer,
    some: list[tuple[int, Person]],
    dwellings: dict[Place, int],
    households: dict[str, int],
) -> None:
    new_dwellings: dict[Place, int] = {}
    new_households: list[tuple[int, str, int | None]] = []
    rows, words, digits = [], [], []
    for id_, person in some:
        place = _place(person)
        dwelling = dwellings.get(place)
        if dwelling is None:
            dwelling = dwellings[place] = new_dwellings[place] = len(dwellings) + 1
        household = households.get(person.household)
        if household is None:
            household = households[person.household] = len(households) + 1
            new_households.append((household, person.household, dwelling))
        facts = _facts(person)
        key = place_key(place)
        rows.append(
            (id_, household, dwelling, key, *spell(person.name), *map(facts.get, store.FACTS))
        )
        words.append(
            store_bulk.word_values(id_, person.name, "", place, person.id_number, person.phone)
        )
        digits.append(store_bulk.digit_values(id_, person.id_number, person.phone, ""))
    store_bulk.insert_dwellings(write, new_dwellings)
    store_bulk.insert_households(write, new_households)
    store_bulk.insert_residents(write, _COLUMNS, rows, _no_step)
    store_bulk.insert_words(write, words, _no_step)
    store_bulk.insert_digits(write, digits)


def _place(person: Person) -> Place:
    compound = COMPOUNDS[(int(person.household) // FLATS) % len(COMPOUNDS)]
    floor = str(person.room // 100)
    return Place(compound, str(person.block), str(person.unit), floor, str(person.room), "")


def _facts(person: Person) -> dict[str, str]:
    return dict.fromkeys(store.FACTS, "") | {
        "name": person.name,
        "sex": code_of("sex", person.sex) or "0",
        "birth_date": person.born.isoformat(),
        "id_kind": "citizen",
        "id_number": person.id_number,
        "phone": person.phone,
        "relation": code_of("relation", person.relation) or "",
        "education": code_of("education", person.education) or "",
        "marriage": code_of("marriage", person.marriage) or "",
        "employment": code_of("employment", person.employment) or "",
        "employer": person.employer,
        "status": code_of("status", person.status) or "matched",
    }


def _no_step(_: int) -> None:
    return
