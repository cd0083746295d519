"""Any sequence of events, imports, merges and undos: nobody is lost, every household that people
live in has one head, and what is undone is exactly as it was."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from community_desk.errors import DeskError
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.registry import life, lists, store_journal
from community_desk.registry.codes import GONE, HEAD
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.kinship import Kin, to_new_head
from community_desk.registry.life import Comer
from community_desk.registry.life_steps import NewHead
from community_desk.registry.lists import Filter
from community_desk.registry.merge import merge
from community_desk.registry.records import NewResident, Resident, Standing
from community_desk.registry.residents import load_resident
from community_desk.registry.undo import undo_operation
from tests.conftest import fixed_clock
from tests.people import add_person
from tests.registry.test_undo import state

# More for a search by hand: LIFE_EXAMPLES=2000 pytest tests/registry/test_life_stateful.py
EXAMPLES = int(os.environ.get("LIFE_EXAMPLES", "30"))
STEPS = 16
PLACES = [f"幸福里{block}-1-101" for block in range(1, 6)]
FIRST_DAY, LAST_DAY = "2026-01-01", "2026-11-23"
SEED = (
    ("1", "户主", "男", "1960-01-01", 0),
    ("1", "配偶", "女", "1962-01-01", 0),
    ("1", "子", "男", "1985-01-01", 0),
    ("1", "儿媳", "女", "1986-01-01", 0),
    ("2", "户主", "女", "1970-01-01", 1),
    ("2", "母亲", "女", "1945-01-01", 1),
    ("3", "户主", "男", "1990-01-01", 2),
)
Row = tuple[object, ...]
Rows = dict[tuple[str, object], Row]


@pytest.fixture(scope="module")
def seeded(
    office_template: tuple[Path, bytes], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, bytes]:
    """An office with three households, closed."""
    folder = tmp_path_factory.mktemp("seeded") / "office"
    shutil.copytree(office_template[0], folder)
    office = offices.open_with_key(folder, office_template[1], clock=fixed_clock)
    for order, (number, relation, sex, born, home) in enumerate(SEED):
        facts = {"household_number": number, "relation": relation, "sex": sex, "birth_date": born}
        add_person(office, f"居民{order}", address=PLACES[home], **facts)
    office.close()
    return folder, office_template[1]


def rows(office: Office) -> Rows:
    """All that the registry holds, by table and id."""
    return {
        (table, line[0]): line
        for table, lines in state(office).items()
        for line in lines
        if line[0] is not None
    }


def refused(deed: Callable[[], object]) -> str:
    """Does something; the code of the rule that forbade it."""
    try:
        deed()
    except DeskError as error:
        return error.code
    return ""


class Life(RuleBasedStateMachine):
    """An office and what must be true of it."""

    def __init__(self, seeded: tuple[Path, bytes]) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        shutil.copytree(seeded[0], self.place / "office")
        self.office = offices.open_with_key(self.place / "office", seeded[1], clock=fixed_clock)
        # No power cut is tested here.
        self.office.db.execute("PRAGMA synchronous = OFF")
        self.seed = {one.id: one for one in self.people()}
        self.merged: set[int] = set()
        self.alive = {one.uid for one in self.people()}
        self.done: dict[str, tuple[Rows, Rows]] = {}
        self.new = 0

    def teardown(self) -> None:
        assert self.office.db.execute("PRAGMA foreign_key_check").fetchall() == []
        self.office.close()
        shutil.rmtree(self.place)

    # What is there.

    def people(self) -> list[Resident]:
        found = self.office.db.execute("SELECT uid FROM resident WHERE removed_at = '' ORDER BY id")
        return [load_resident(self.office, line[0]) for line in found.fetchall()]

    def living(self, household_id: int | None = None) -> list[Resident]:
        return [
            one
            for one in self.people()
            if one.status not in GONE and (household_id is None or one.household_id == household_id)
        ]

    def day(self, data: st.DataObject) -> str:
        """The first day that the past of everybody leaves open, a little later, or any other."""
        line = self.office.db.execute("SELECT max(until_on) FROM resident_past").fetchone()
        usual = st.sampled_from([line[0] or FIRST_DAY, max(line[0] or FIRST_DAY, "2026-06-01")])
        return data.draw(st.one_of(usual, st.sampled_from([FIRST_DAY, LAST_DAY])), "day")

    def someone(self, data: st.DataObject, among: Iterable[Resident]) -> Resident | None:
        known = list(among)
        return known[data.draw(st.integers(0, len(known) - 1), "who")] if known else None

    def some(self, data: st.DataObject, among: list[Resident]) -> list[Resident]:
        ticked = data.draw(st.lists(st.booleans(), min_size=len(among), max_size=len(among)))
        return [one for one, tick in zip(among, ticked, strict=True) if tick]

    def heir(self, data: st.DataObject, leaving: Iterable[Resident]) -> NewHead | None:
        """Whoever heads those who stay; sometimes nobody is named though somebody must be."""
        gone = {one.uid for one in leaving}
        household_id = next((one.household_id for one in leaving), None)
        if household_id is None:
            return None
        members = self.living(household_id)
        head = self.someone(data, [one for one in members if one.uid not in gone])
        if head is None or data.draw(st.integers(0, 9), "named") == 0:
            return None
        return self.under(head, [one for one in members if one.uid not in gone], members)

    def under(self, head: Resident, people: list[Resident], all_: list[Resident]) -> NewHead:
        kin = [Kin(one.uid, one.relation, one.sex, one.birth_date) for one in all_]
        said = to_new_head(kin, head.uid)
        return NewHead(
            head.uid, {one.uid: said[one.uid] or "97" for one in people if one.uid != head.uid}
        )

    def newcomer(self, **facts: str) -> NewResident:
        self.new += 1
        return NewResident(name=f"新人{self.new}", **facts)

    def act(self, deed: Callable[[], object]) -> None:
        """Does something, which a rule may forbid; then nothing has changed."""
        before, alive = rows(self.office), set(self.alive)
        if code := refused(deed):
            assert rows(self.office) == before, code
            return
        operation = store_journal.operations(self.office.db, "undone_at = ''", [], limit=1)[0]
        after = rows(self.office)
        self.alive = {one.uid for one in self.people()}
        if operation.kind != "merge":
            assert alive <= self.alive, "somebody is lost"
        self.done[operation.uid] = before, after

    # What may happen.

    @rule(data=st.data())
    def somebody_moves_in(self, data: st.DataObject) -> None:
        back = self.someone(data, [one for one in self.people() if one.status == "moved_out"])
        new = back is None or data.draw(st.booleans(), "new")
        who: str | NewResident = self.newcomer() if new or back is None else back.uid
        home = self.someone(data, self.people())
        joins = home.household_id if home and data.draw(st.booleans(), "joins") else None
        relation = data.draw(st.sampled_from([HEAD, "99"]), "relation")
        address, day = data.draw(st.sampled_from(PLACES)), self.day(data)
        self.act(
            lambda: life.move_in(
                self.office, [Comer(who, relation)], on=day, address=address, joins=joins
            )
        )

    @rule(data=st.data())
    def some_move_out(self, data: st.DataObject) -> None:
        if (one := self.someone(data, self.living())) is not None:
            leaving = self.some(data, self.living(one.household_id)) or [one]
            stays, day = self.heir(data, leaving), self.day(data)
            uids = [each.uid for each in leaving]
            self.act(lambda: life.move_out(self.office, uids, on=day, to="六安", stays=stays))

    @rule(data=st.data(), sex=st.sampled_from("12"))
    def a_child_is_born(self, data: st.DataObject, sex: str) -> None:
        if (parent := self.someone(data, self.living())) is not None:
            child, day = self.newcomer(sex=sex), self.day(data)
            self.act(lambda: life.birth(self.office, parent.uid, child, on=day, relation="20"))

    @rule(data=st.data())
    def somebody_dies(self, data: st.DataObject) -> None:
        if (one := self.someone(data, self.people())) is not None:
            stays, day = self.heir(data, [one]), self.day(data)
            self.act(lambda: life.death(self.office, one.uid, on=day, stays=stays))

    @rule(data=st.data(), known=st.booleans())
    def two_marry(self, data: st.DataObject, known: bool) -> None:
        partner, other = self.someone(data, self.living()), self.someone(data, self.people())
        if partner is None or other is None:
            return
        stays = self.heir(data, [other]) if known else None
        who: str | NewResident = other.uid if known else self.newcomer()
        day = self.day(data)
        self.act(
            lambda: life.marry_in(self.office, partner.uid, who, on=day, relation="10", stays=stays)
        )

    @rule(data=st.data(), moves=st.booleans())
    def a_household_parts(self, data: st.DataObject, moves: bool) -> None:
        if (one := self.someone(data, self.living())) is not None:
            members = self.living(one.household_id)
            leaving = self.some(data, members) or [one]
            head = self.someone(data, leaving)
            assert head is not None
            order, stays = self.under(head, leaving, members), self.heir(data, leaving)
            address = data.draw(st.sampled_from(PLACES)) if moves else ""
            day = self.day(data)
            self.act(lambda: life.split(self.office, order, on=day, address=address, stays=stays))

    @rule(data=st.data())
    def the_head_changes(self, data: st.DataObject) -> None:
        if (one := self.someone(data, self.living())) is not None:
            members = self.living(one.household_id)
            order, day = self.under(one, members, members), self.day(data)
            self.act(lambda: life.change_head(self.office, order, on=day))

    @rule(data=st.data(), address=st.sampled_from(PLACES))
    def some_move_house(self, data: st.DataObject, address: str) -> None:
        if (one := self.someone(data, self.living())) is not None:
            uids = [each.uid for each in self.some(data, self.living(one.household_id)) or [one]]
            day = self.day(data)
            self.act(lambda: life.move_dwelling(self.office, uids, on=day, address=address))

    @rule(data=st.data())
    def a_roster_comes(self, data: st.DataObject) -> None:
        """A new household, and a new phone for somebody known."""
        self.new += 1
        lines = ["姓名,电话,住址,与户主关系,户号,出生日期"]
        lines.append(f"名册{self.new},,{PLACES[0]},户主,R{self.new},1980-01-01")
        lines.append(f"名册家{self.new},,{PLACES[0]},子,R{self.new},2010-01-01")
        file = self.place / f"roster{self.new}.csv"
        file.write_text("\n".join(lines), "utf-8")
        self.act(lambda: import_workbook(self.office, file))

    @rule(data=st.data())
    def two_records_are_one(self, data: st.DataObject) -> None:
        keep, gone = self.someone(data, self.people()), self.someone(data, self.people())
        if keep is not None and gone is not None:
            head = self.heir(data, [gone])
            self.merged |= {keep.id, gone.id}
            for one in (keep, gone):
                self.merged |= {each.id for each in self.living(one.household_id)}
            name = head.uid if head else ""
            self.act(lambda: merge(self.office, keep.uid, gone.uid, new_head=name))

    @precondition(lambda self: self.done)
    @rule(data=st.data(), last=st.booleans())
    def it_is_undone(self, data: st.DataObject, last: bool) -> None:
        """The last operation can always be undone; any other as a whole or not at all."""
        uids = list(self.done)
        uid = uids[-1] if last else data.draw(st.sampled_from(uids), "which")
        before, after = self.done[uid]
        now = rows(self.office)
        if code := refused(lambda: undo_operation(self.office, uid)):
            assert uid != uids[-1], code
            assert rows(self.office) == now
            return
        touched = {key for key in before | after if before.get(key) != after.get(key)}
        expected = {key: row for key, row in now.items() if key not in touched}
        expected |= {key: before[key] for key in touched if key in before}
        assert rows(self.office) == expected
        del self.done[uid]
        self.alive = {one.uid for one in self.people()}

    # What holds at any time.

    @invariant()
    def every_household_has_one_head(self) -> None:
        found = self.office.db.execute(
            "SELECT household_id, sum(relation = '02') FROM resident WHERE removed_at = ''"
            " AND status NOT IN ('moved_out', 'deceased') GROUP BY household_id"
        ).fetchall()
        assert {heads for _, heads in found} <= {1}, found

    @invariant()
    def everybody_stands_where_they_live(self) -> None:
        wrong = self.office.db.execute(
            "SELECT r.id FROM resident r LEFT JOIN dwelling d ON d.id = r.dwelling_id"
            " WHERE r.place_key <> ifnull(d.place_key, '')"
        ).fetchall()
        assert wrong == []

    @invariant()
    def today_is_today(self) -> None:
        now = set(lists.ids(self.office, Filter(named="all")))
        assert set(lists.ids(self.office, Filter(named="all", as_of=LAST_DAY))) == now

    @invariant()
    def the_past_stays(self) -> None:
        """Before anything happened everybody stood as the office knew them."""
        page = lists.page(self.office, Filter(as_of="2025-12-31"), limit=1000)
        then: dict[int, Any] = {row.id: row for row in page}
        for id_, one in self.seed.items():
            if id_ not in self.merged:
                row = then[id_]
                was = Standing(row.household_id, None, row.relation, row.status)
                assert was == Standing(one.household_id, None, one.relation, one.status)
                assert row.address == one.address
        born = {
            row.name for row in page if row.name.startswith("新人") and row.id not in self.merged
        }
        assert born == set()


def test_any_life_can_be_told_and_undone(seeded: tuple[Path, bytes]) -> None:
    run_state_machine_as_test(
        lambda: Life(seeded),
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
