"""The program is killed at any instant while it does a bit of everything: the office is whole after
it, whatever was acknowledged is there, and nothing is there by half.

30 times in an ordinary run; ``COMMUNITY_DESK_KILLS=500`` for as many, ``COMMUNITY_DESK_SEED`` for
the acts of a run that is printed (the instants lie with the machine).
"""

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random, SystemRandom
from shutil import copytree, rmtree
from typing import Any

import pytest

from community_desk.office import audit, backup, copies
from community_desk.office import office as offices
from community_desk.office.office import Office
from tests import mixed_load
from tests.certificates.proof import complaints
from tests.conftest import fixed_clock
from tests.killed import needs_kill
from tests.mixed_load import ACTS, ROOT, Task

KILLS = int(os.environ.get("COMMUNITY_DESK_KILLS", "30"))
# A fresh office for so many kills, which then grows on.
OFFICES = max(3, KILLS // 50)
BEFORE = 3
LATE = 1.2


class Worker:
    """The program that works in an office until it is killed."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.usual: dict[str, float] = {}
        self.pid = 0
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.mixed_load"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.tell(Task(str(folder), key.hex(), 1, time.monotonic(), [*ACTS, *ACTS]))
        for _ in range(2 * len(ACTS)):
            done = self.hear()
            self.usual[done["done"]] = done["seconds"]

    def begin(self, task: Task) -> None:
        """Lets it work."""
        self.tell(task)
        while "pid" not in (heard := self.hear()):
            pass
        self.pid = int(heard["pid"])

    def die(self) -> None:
        """Kills who works, whatever is being done."""
        if self.pid:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.pid = 0

    def tell(self, task: Task) -> None:
        """Gives it something to do."""
        assert self.program.stdin is not None
        self.program.stdin.write(mixed_load.as_line(task).encode())
        self.program.stdin.flush()

    def hear(self) -> dict[str, Any]:
        """The next thing that happened; empty for a line that was cut short."""
        assert self.program.stdout is not None
        line = self.program.stdout.readline()
        assert line, "the program ended"
        try:
            found: dict[str, Any] = json.loads(line)
        except ValueError:
            return {}
        assert "error" not in found, found
        return found

    def end(self) -> None:
        """Lets go of it."""
        self.die()
        self.program.communicate(timeout=60)


@dataclass(slots=True)
class Known:
    """What must be in an office: the last acknowledged line of the trail, and every row that an
    acknowledged act left, by table and uid.
    """

    line: tuple[int, str]
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    copies: set[str] = field(default_factory=set)
    seen: Counter[tuple[str, str]] = field(default_factory=Counter)

    def learn(self, done: dict[str, Any]) -> None:
        """An act was acknowledged."""
        self.line = tuple(done["line"])
        for table, rows in done["rows"].items():
            self.rows.setdefault(table, {}).update(rows)


@pytest.fixture(scope="module")
def worker(
    office_template: tuple[Path, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Worker]:
    """Started once, since it takes two seconds to load."""
    folder = tmp_path_factory.mktemp("first") / "office"
    copytree(office_template[0], folder)
    found = Worker(folder, office_template[1])
    yield found
    found.end()


@needs_kill
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system knows no fork")
@pytest.mark.parametrize("number", range(OFFICES))
def test_killed_at_any_instant_all_that_was_acknowledged_is_there_and_nothing_by_half(
    office_template: tuple[Path, bytes], office_folder: Path, worker: Worker, number: int
) -> None:
    seed = int(os.environ.get("COMMUNITY_DESK_SEED") or SystemRandom().randrange(10**9))
    dice, key = Random(seed + number), office_template[1]
    office = offices.open_with_key(office_folder, key, clock=fixed_clock)
    known, began = Known(mixed_load.last_line(office.db)), time.monotonic()
    deck: list[str] = []
    for kill in range(KILLS // OFFICES):
        deck = deck or dice.sample(list(ACTS), len(ACTS))
        victim = deck.pop()
        if kill == 0 or dice.random() < 0.5:
            office.close()  # else a window stands open beside it
        kinds = [*dice.choices(list(ACTS), k=dice.randrange(BEFORE)), victim]
        task = Task(str(office_folder), key.hex(), dice.randrange(10**9), began, kinds)
        begun = _live_and_die(worker, task, victim, known, dice)
        window, office = office, offices.open_with_key(office_folder, key, clock=fixed_clock)
        window.close()
        found = [*complaints(office), *_half(office, known), *_files(office, known)]
        assert found == [], f"seed {seed}, office {number}, kill {kill} in {begun}"
    office.close()
    ways = Counter[str]()
    for (_, how), count in known.seen.items():
        ways[how] += count
    line = known.line[0]
    sys.stdout.write(
        f"seed {seed}, office {number}: {KILLS // OFFICES} kills; {dict(ways)}; {line} lines\n"
    )


def _live_and_die(worker: Worker, task: Task, victim: str, known: Known, dice: Random) -> str:
    """One life up to a random instant of its last act; gives what was being done at its end."""
    worker.begin(task)
    after = dice.uniform(0, LATE * worker.usual[victim])
    acts = 0
    while acts < len(task.kinds):
        heard = worker.hear()
        if "done" in heard:
            _acknowledged(worker, known, heard)
        acts += "begins" in heard
    time.sleep(after)  # the instant is what is tried here
    worker.die()
    begun = victim
    while "ended" not in (heard := worker.hear()):
        if "done" in heard:
            _acknowledged(worker, known, heard)
            begun = ""
    assert heard["ended"] == -signal.SIGKILL
    known.seen[victim, "to be seen" if begun else "killed after it"] += 1
    return begun or f"nothing, after {victim}"


def _acknowledged(worker: Worker, known: Known, done: dict[str, Any]) -> None:
    known.learn(done)
    kind = done["done"]
    known.seen[kind, "acknowledged"] += 1
    worker.usual[kind] = (worker.usual[kind] + done["seconds"]) / 2


def _half(office: Office, known: Known) -> list[str]:
    """What was acknowledged and is not there, or is there by half; empty where all is well."""
    db = office.db
    line, link = known.line
    found: list[str] = []
    if db.execute("SELECT link FROM audit WHERE id = ?", [line]).fetchone() != (link,):
        found.append(f"line {line} of the trail is not the acknowledged one")
    since = mixed_load.instants_after(db, line)
    unfinished = mixed_load.rows_of(db, since)
    for table, rows in known.rows.items():
        for uid, digest in rows.items():
            if uid not in unfinished.get(table, {}) and mixed_load.digest(db, table, uid) != digest:
                found.append(f"{table} {uid} is not as acknowledged")
    for table in mixed_load.stamped_tables(db):
        for stamp in ("created_at", "changed_at"):
            sql = f"SELECT uid FROM {table} WHERE {stamp} NOT IN (SELECT at FROM audit)"
            found += [f"{table} {uid} is not in the trail" for (uid,) in db.execute(sql)]
    found += [sentence for sentence, sql in _NEVER.items() if db.execute(sql).fetchone() != (0,)]
    subjects = db.execute("SELECT subject, subject_uid FROM audit WHERE id > ?", [line]).fetchall()
    for subject, uid in subjects:
        if subject in _SUBJECTS and not mixed_load.digest(db, subject, uid):
            found.append(f"the trail tells of {subject} {uid}, which is not there")
    _go_on(known, unfinished, mixed_load.last_line(db))
    return found


def _go_on(known: Known, unfinished: dict[str, dict[str, str]], line: tuple[int, str]) -> None:
    """What was committed and not acknowledged any more is known from now on, too."""
    for victim, how in list(known.seen):
        if how == "to be seen":
            del known.seen[victim, how]
            known.seen[victim, "whole" if line != known.line else "absent"] += 1
    known.learn({"line": line, "rows": unfinished})


# The subjects of lines that name a row by its uid.
_SUBJECTS = ("certificate", "entry", "publication", "refusal", "resident", "voucher")
# What there must be none of, each as the count of it.
_NEVER = {
    "a voucher without lines": (
        "SELECT count(*) FROM voucher WHERE id NOT IN (SELECT voucher_id FROM voucher_line)"
    ),
    "a payment of three lines without all of them or its receipt": (
        "SELECT count(*) FROM voucher v WHERE text LIKE '买_%牌签字笔' AND"
        " ((SELECT count(*) FROM voucher_line WHERE voucher_id = v.id) <> 3"
        " OR NOT EXISTS (SELECT 1 FROM receipt WHERE voucher_id = v.id))"
    ),
    "a letter that is not in the register of letters": (
        "SELECT count(*) FROM certificate c WHERE"
        " (SELECT count(*) FROM entry WHERE book = '1506' AND certificate_id = c.id) <> 1"
    ),
    "a letter without its page": "SELECT count(*) FROM certificate WHERE length(pdf) < 1000",
    "a replaced letter without its successor, or the reverse": (
        "SELECT count(*) FROM certificate_void WHERE reason = '学校写错了'"
        " AND replaced_by_id IS NULL"
    ),
    "a roster that did not bring all of its people": (
        "SELECT count(*) FROM import_batch b WHERE book = ''"
        " AND json_extract(counts, '$.rows') <>"
        " (SELECT count(*) FROM resident WHERE import_batch_id = b.id)"
    ),
    "a roster of another size": (
        "SELECT count(*) FROM import_batch WHERE book = ''"
        f" AND json_extract(counts, '$.rows') IS NOT {mixed_load.IMPORTED_PEOPLE}"
    ),
    "lines of a book that its imports did not bring": (
        f"SELECT (SELECT count(*) FROM entry WHERE book = '0902') -"
        f" {mixed_load.IMPORTED_LINES} * (SELECT count(*) FROM import_batch WHERE book = '0902')"
    ),
    "an import without its operation": (
        "SELECT (SELECT count(*) FROM import_batch) - (SELECT count(*) FROM operation)"
    ),
    "a serial of a book that is not its last": (
        "SELECT count(*) FROM book_serial s WHERE last <>"
        " (SELECT count(*) FROM entry WHERE book = s.book)"
    ),
    "an entry without the photograph it came with": (
        "SELECT count(*) FROM entry e WHERE book = '1103'"
        " AND NOT EXISTS (SELECT 1 FROM attachment WHERE entry_id = e.id)"
    ),
    "a budget without its four classes": (
        "SELECT count(*) FROM budget_revision b WHERE"
        " (SELECT count(*) FROM budget_line WHERE revision_id = b.id) <> 4"
    ),
    **{
        f"{table} that the search does not know": (
            f"SELECT (SELECT count(*) FROM {table}) - (SELECT count(*) FROM {index})"
        )
        for table, index in (
            ("resident", "resident_words"),
            ("resident", "resident_digits"),
            ("entry", "entry_words"),
            ("voucher", "voucher_words"),
        )
    },
}


def _files(office: Office, known: Known) -> Iterator[str]:
    """Files around an office that are there by half: copies, a workbook, a page."""
    for copy in copies.list_copies(office.folder / backup.BACKUPS):
        if copy.folder.name not in known.copies:
            yield from _copy(office, copy)
            known.copies.add(copy.folder.name)
            if copy.kind == copies.BY_HAND:
                rmtree(copy.folder)
    out = office.folder.parent
    if (out / "台账.xlsx").exists() and zipfile.ZipFile(out / "台账.xlsx").testzip() is not None:
        yield "half a workbook"
    if (out / "收支.pdf").exists() and b"%%EOF" not in (out / "收支.pdf").read_bytes()[-20:]:
        yield "half a page"


def _copy(office: Office, copy: copies.Copy) -> Iterator[str]:
    """What is wrong with a copy: it is whole, or it does not pass for one."""
    if copy.state != "whole":
        if copy.state != "unfinished" or copy.manifest is not None:
            yield f"{copy.folder.name} is {copy.state}"
        return
    copied = offices.open_with_key(copy.folder, office.key, clock=fixed_clock)
    yield from complaints(copied)
    line, link = mixed_load.last_line(copied.db)
    if not audit.has_line(office.db, line, link):
        yield f"{copy.folder.name} ends with a line that the office does not know"
    copied.close()
