"""An office that version 0.1 made is opened by this one: nothing is lost, everybody is found."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from community_desk.ledgers import store as ledgers_store
from community_desk.office import checks, migrations
from community_desk.office import office as offices
from community_desk.office.office import Office, Writer
from community_desk.registry import life, store, store_bulk
from community_desk.registry.addresses import Place, place_key
from community_desk.registry.life_steps import NewHead
from community_desk.registry.lists import Filter, count
from community_desk.registry.names import spell
from community_desk.registry.residents import load_resident
from community_desk.registry.search import find
from community_desk.registry.undo import undo_operation
from tests.conftest import PASSWORD, fixed_clock
from tests.registry.test_undo import ZHANG

HOME = Place(compound="幸福里", block="3", unit="2", floor="5", room="501")
SHORT = "340102620101002"
PEOPLE = (
    {"name": "张伟", "id_number": ZHANG, "id_kind": "citizen", "phone": "13800000412"}
    | {"relation": "02", "sex": "1", "birth_date": "1985-03-07"},
    {"name": "䶮𠅤", "id_number": SHORT, "id_kind": "citizen_15", "relation": "10", "sex": "2"},
    {"name": "赵老", "status": "deceased"},
    {"name": "误录", "removed_at": "2026-10-01T00:00:00.000Z"},
)


def _fill(write: Writer) -> None:
    """People, an entry and a refusal, as the program wrote them in 0.1."""
    home = store.dwelling_at(write, HOME)
    household = store.insert_household(write, "00127", home)
    for facts in PEOPLE:
        pinyin, initials = spell(facts["name"])
        place = HOME if "relation" in facts else Place()
        links = {"household_id": household, "dwelling_id": home} if place else {}
        spelt = {"pinyin": pinyin, "initials": initials}
        row = {**write.new_row(), **facts, **links, **spelt}
        row["place_key"] = place_key(place) if place else ""
        write.db.table("resident").insert(row)
        id_ = write.db.execute("SELECT max(id) FROM resident").fetchone()[0]
        if "removed_at" not in facts:
            numbers = facts.get("id_number", ""), facts.get("phone", "")
            words = store_bulk.word_values(id_, facts["name"], "", place, *numbers)
            write.db.execute(store.INSERT_WORDS, words)
            write.db.execute(store.INSERT_DIGITS, (id_, *numbers))
    zhang = write.db.execute("SELECT uid, id FROM resident WHERE id = 1").fetchone()
    store.add_flag(write, zhang[1], "phone_invalid", "")
    write.db.table("entry").insert(
        {**write.new_row(), "book": "0305", "serial": 1, "resident_id": zhang[1], "typed": "{}"}
        | {"entered_on": "2026-10-01", "reviewed_on": "2026-10-01"}
    )
    page = b"%PDF-1.4"
    write.db.table("refusal").insert(
        {**write.new_row(), "series": "告", "year": 2026, "counter": 1, "number": "告2026-0001"}
        | {"type_key": "death", "title": "死亡证明", "policy": "survey", "resident_id": zhang[1]}
        | {"refused_on": "2026-10-01", "handler": "王主任", "content": "{}", "pdf": page}
        | {"pdf_sha256": hashlib.sha256(page).hexdigest()}
    )
    write.audit("import", "registry", "")


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    first = migrations.Migrations("community_desk")
    first(name="first_office")(migrations.first_office)
    with monkeypatch.context() as then:
        then.setattr(migrations, "STEPS", first)
        made = offices.create(tmp_path / "old", name="幸福里", password=PASSWORD).office
        with made.writing("office.settings") as write:
            _fill(write)
        made.close()
    office = offices.open_office(tmp_path / "old", PASSWORD, clock=fixed_clock)
    yield office
    office.close()


def test_nothing_is_lost_and_everybody_is_found(older: Office) -> None:
    (before,) = (older.folder / "backups").iterdir()
    assert before.name.startswith("before-upgrade-")
    assert checks.check(older) == []
    assert older.db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert count(older, Filter()) == 3
    for words, name in (
        *(
            ("张伟", "张伟"),
            ("zw 0418", "张伟"),
            ("0412", "张伟"),
            ("䶮", "䶮𠅤"),
            ("赵老", "赵老"),
        ),
        ("340102", "张伟"),
    ):
        assert name in [row.name for row in find(older, words)], words
    assert {row.name for row in find(older, "3-2-501")} == {"张伟", "䶮𠅤"}
    assert find(older, "误录") == []
    zhang = load_resident(older, ZHANG)
    assert [flag.reason for flag in zhang.flags] == ["phone_invalid"]
    assert [line[0] for line in ledgers_store.standings(older.db, zhang.id)] == ["0305"]
    assert load_resident(older, SHORT).name == "䶮𠅤"
    assert older.db.execute("SELECT number FROM refusal").fetchall() == [("告2026-0001",)]


def test_what_is_new_works_in_it(older: Office) -> None:
    zhang, wife = load_resident(older, ZHANG), load_resident(older, SHORT)
    gone = life.death(older, zhang.uid, on="2026-11-01", stays=NewHead(wife.uid, {}))
    assert load_resident(older, wife.uid).relation == "02"
    undo_operation(older, gone.uid)
    assert load_resident(older, zhang.uid).relation == "02"
    assert checks.check(older) == []
