"""Offices that earlier programs made are opened by this one, each after a copy: nothing is lost,
what is new works in them, and an upgrade that is cut short leaves the old file.
"""

import hashlib
import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.errors import TroubleError
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.months import close_month
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office import checks, connection, copies, migrations, vault
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.office.restoring import Opening, restore
from community_desk.registry.residents import load_resident
from community_desk.registry.search import find
from tests.certificates.requests import full_request
from tests.command_line.run import run
from tests.conftest import PASSWORD
from tests.expenses.booking import pay
from tests.faults import limited
from tests.killed import needs_kill
from tests.office.old_offices import PLACE, bytes_of, copied, make_newer

STEPS = [step.name for step in migrations.STEPS._migrations]
VERSIONS = sorted(folder.name for folder in PLACE.glob("v*"))
ID_NUMBER = "340102196306075990"
# The kept offices were made on the last day of November.
LATER = datetime(2026, 12, 5, 1, 0, tzinfo=UTC)
EACH = pytest.mark.parametrize("version", VERSIONS)
ENDS = VERSIONS[0], VERSIONS[3]


def clock() -> datetime:
    """A morning after all the offices were made."""
    return LATER


@pytest.fixture
def folder(version: str, tmp_path: Path) -> Path:
    """An office as the earlier program left it."""
    return copied(version, tmp_path / "office")


@pytest.fixture
def expected(version: str) -> dict[str, Any]:
    """What is in it."""
    found: dict[str, Any] = json.loads((PLACE / version / "expected.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Path, bytes]]:
    """An office once it was upgraded, with its key: both take a while."""

    @cache
    def upgrade(version: str) -> tuple[Path, bytes]:
        folder = copied(version, tmp_path_factory.mktemp(version) / "office")
        office = offices.open_office(folder, PASSWORD, clock=clock)
        office.close()
        return folder, office.key

    return upgrade


@pytest.fixture
def upgraded(
    version: str, once: Callable[[str], tuple[Path, bytes]], tmp_path: Path
) -> Iterator[Office]:
    """The office, opened by this program."""
    folder, key = once(version)
    shutil.copytree(folder, tmp_path / "upgraded")
    office = offices.open_with_key(tmp_path / "upgraded", key, clock=clock)
    yield office
    office.close()


@EACH
def test_an_office_of_each_step_is_kept(version: str, expected: dict[str, Any]) -> None:
    assert {f"v{steps}" for steps in range(1, len(STEPS))} <= set(VERSIONS)
    assert expected["steps"] == STEPS[: int(version[1:])]


@EACH
def test_nothing_is_lost(expected: dict[str, Any], upgraded: Office) -> None:
    assert checks.check(upgraded) == []
    assert lost(upgraded.db, expected["tables"]) == []
    key = vault.unseal_recovery(vault.read_slots(upgraded.folder), expected["recovery_code"])
    assert key == upgraded.key
    assert {"陈𬭎", "陈宏"} <= {row.name for row in find(upgraded, "3-2-501")}
    letters = expected["tables"]["certificate"]
    for letter in letters:
        (page,) = upgraded.db.execute(
            "SELECT pdf FROM certificate WHERE number = ?", [letter["number"]]
        ).fetchone()
        assert hashlib.sha256(page).hexdigest() == letter["pdf_sha256"]


@EACH
def test_it_is_copied_first_and_the_copy_can_be_put_back(
    expected: dict[str, Any], upgraded: Office, tmp_path: Path
) -> None:
    (copy,) = copies.list_copies(upgraded.folder / copies.BACKUPS)
    assert (copy.kind, copy.state) == (copies.BEFORE_UPGRADE, "whole")
    assert copy.manifest is not None
    assert copy.manifest.facts.step == expected["steps"][-1]
    as_it_was = connection.connect(copy.folder / connection.DATABASE_FILE, upgraded.key)
    assert rows_of(as_it_was) == expected["tables"]
    as_it_was.close()
    again = restore(copy.folder, tmp_path / "again", Opening(PASSWORD), clock=clock)
    assert checks.check(again) == []
    assert lost(again.db, expected["tables"]) == []
    again.close()


@EACH
def test_it_is_made_as_a_new_one_is(upgraded: Office, office: Office, version: str) -> None:
    mended = {("table", "budget_revision"), ("table", "voucher")} if version == "v5" else set()
    assert {named for named, _ in schema_of(upgraded) ^ schema_of(office)} == mended


@EACH
def test_what_is_new_works_in_it(upgraded: Office, expected: dict[str, Any]) -> None:
    last = max(row["counter"] for row in expected["tables"]["certificate"])
    catalogue = load_catalogue()
    person = load_resident(upgraded, ID_NUMBER)
    letter = issue(upgraded, catalogue, full_request(catalogue, "residence", person))
    (counter,) = upgraded.db.execute(
        "SELECT counter FROM certificate WHERE number = ?", [letter.number]
    ).fetchone()
    assert counter == last + 1
    book = load_books().find("1103")
    serials = [row["serial"] for row in expected["tables"]["entry"] if row["book"] == "1103"]
    assert add_entry(upgraded, book, typed={"工作类型": "灭鼠"}).serial == max(serials) + 1
    pay(upgraded, "2026-11-05", "30.00", text="灭鼠药")
    for month in ("2026-02", "2026-11"):
        close_month(upgraded, month)
    set_budget(upgraded, 2026, [BudgetAmount("printing", 500_00)], reason="商量过")
    set_budget(upgraded, 2027, [BudgetAmount("meetings", 100_00)])
    assert checks.check(upgraded) == []


@pytest.mark.parametrize("version", ENDS[:1])
def test_the_command_line_opens_it(folder: Path) -> None:
    found = run("registry", "find", str(folder), "陈宏", "--json")
    assert [row["name"] for row in json.loads(found.out)] == ["陈宏"]
    assert run("office", "check", str(folder)).code == 0


_DIES = """
import os, signal, sys
from datetime import datetime, UTC
from pathlib import Path
from community_desk.office import copies, migrations
from community_desk.office import office as offices

folder, password, where = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
run, done = migrations.split_statements, 0

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def statements(script):
    found = run(script)
    if where == "middle":
        return [*found[: len(found) // 2], "SELECT die()"]
    return found

def connected(*arguments):
    db = connect(*arguments)
    db.conn.create_function("die", 0, die)
    return db

connect, offices.connection.connect = offices.connection.connect, connected
migrations.split_statements = statements
if where == "copy":
    copies.replace_file = die
if where == "last":
    offices.load_staff = die
    migrations.STEPS._migrations[-1].fn = die
offices.open_office(folder, password, clock=lambda: datetime(2026, 12, 5, 1, 0, tzinfo=UTC))
"""


@needs_kill
@pytest.mark.parametrize("version", ENDS)
@pytest.mark.parametrize("where", ["copy", "middle", "last"])
def test_killed_while_it_is_upgraded_it_is_the_old_file(
    folder: Path, expected: dict[str, Any], where: str
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _DIES, str(folder), PASSWORD, where],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert_is_the_old_file(folder, expected)


@pytest.mark.parametrize(
    ("version", "has_room_for_a_copy"), [(ENDS[0], True), (ENDS[0], False), (ENDS[1], False)]
)
def test_on_a_full_disk_it_is_the_old_file(
    folder: Path, expected: dict[str, Any], has_room_for_a_copy: bool
) -> None:
    pytest.importorskip("resource", reason="the system has no limit for files")
    # Room for the copy, as large as the file, and none for the log; or not even for that.
    size = (folder / connection.DATABASE_FILE).stat().st_size
    with limited(size if has_room_for_a_copy else 4096), pytest.raises(TroubleError) as said:
        offices.open_office(folder, PASSWORD, clock=clock)
    assert said.value.code in ("disk_full", "disk_error", "cannot_write")
    assert_is_the_old_file(folder, expected)


@pytest.mark.parametrize("version", ENDS[:1])
def test_a_file_of_a_newer_program_is_left_alone(folder: Path) -> None:
    key = vault.unseal(vault.read_slots(folder)[0], PASSWORD)
    db = connection.connect(folder / connection.DATABASE_FILE, key)
    make_newer(db)
    db.close()
    before = bytes_of(folder)
    for command in (
        ("office", "check", str(folder)),
        ("registry", "find", str(folder), "陈"),
        ("office", "backup", str(folder), str(folder.parent / "copy")),
    ):
        ran = run(*command)
        assert ran.code == 4
        assert "更新的版本" in ran.err
        assert ran.err.count("\n") == 1
    assert bytes_of(folder) == before
    assert sorted(path.name for path in folder.parent.iterdir()) == ["office"]


@pytest.mark.parametrize("version", ENDS[:1])
@pytest.mark.parametrize("newer", [{"program": "99.0"}, {"program": "99.0", "unheard_of": 1}])
def test_a_copy_of_a_newer_program_is_left_alone(
    upgraded: Office, tmp_path: Path, newer: dict[str, object]
) -> None:
    (copy,) = copies.list_copies(upgraded.folder / copies.BACKUPS)
    manifest = json.loads((copy.folder / copies.MANIFEST).read_text("utf-8"))
    manifest["facts"]["step"] = "from_the_future"
    (copy.folder / copies.MANIFEST).write_text(json.dumps(manifest | newer), "utf-8")
    before = bytes_of(copy.folder)
    ran = run("office", "restore", str(copy.folder), str(tmp_path / "again"))
    assert (ran.code, ran.out) == (4, "")
    assert "更新的版本" in ran.err
    assert ran.err.count("\n") == 1
    assert bytes_of(copy.folder) == before
    assert not (tmp_path / "again").exists()
    assert copies.look_at(copy.folder).state == "newer"
    assert copies.whole_copies(upgraded.folder / copies.BACKUPS) == []
    assert copies.thin_out(upgraded.folder / copies.BACKUPS, LATER) == []


def assert_is_the_old_file(folder: Path, expected: dict[str, Any]) -> None:
    """It is as the earlier program left it, and is upgraded the next time."""
    key = vault.unseal(vault.read_slots(folder)[0], PASSWORD)
    db = connection.connect(folder / connection.DATABASE_FILE, key)
    assert rows_of(db) == expected["tables"]
    steps = [step.name for step in migrations.STEPS.applied(db)]
    db.close()
    assert steps == expected["steps"]
    office = offices.open_office(folder, PASSWORD, clock=clock)
    assert checks.check(office) == []
    assert lost(office.db, expected["tables"]) == []
    office.close()


def rows_of(db: Any) -> dict[str, list[dict[str, Any]]]:
    """Each row of each table that is no index, what is long as its SHA-256, as it is kept."""
    found = {}
    for (name,) in db.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"
    ).fetchall():
        if name.startswith("_") or any(part in name for part in _DERIVED):
            continue
        found[name] = _rows(db, f'SELECT * FROM "{name}" ORDER BY 1')
    return found


_DERIVED = ("sqlite_", "_words", "_digits", "_signs")


def lost(db: Any, tables: dict[str, list[dict[str, Any]]]) -> list[str]:
    """The kept rows that are not there any more, in each of their columns."""
    found = []
    for table, rows in tables.items():
        if not rows or table == "audit_head":  # the end of the trail goes on
            continue
        now = _rows(db, f'SELECT * FROM "{table}"')
        found += [
            f"{table} {row}" for row in rows if not any(row.items() <= each.items() for each in now)
        ]
    return found


def schema_of(office: Office) -> set[tuple[tuple[str, str], str]]:
    """Everything that an office's file is made of."""
    sql = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    return {((kind, name), text) for kind, name, text in office.db.execute(sql)}


def _rows(db: Any, sql: str) -> list[dict[str, Any]]:
    read = db.execute(sql)
    columns = [column[0] for column in read.description]
    return [
        {
            column: f"sha256:{hashlib.sha256(value).hexdigest()}"
            if isinstance(value, bytes)
            else value
            for column, value in zip(columns, row, strict=True)
        }
        for row in read
    ]
