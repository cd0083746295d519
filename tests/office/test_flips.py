"""Flipped bytes, cut files, emptied and swapped blocks in all that an office keeps: it goes on
answering as before, or it names the damage and a good copy, which gives its answers back.

Forty kinds of damage here; ``COMMUNITY_DESK_FLIPS=2000`` tries as many as it says.
"""

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from community_desk.errors import DeskError, TroubleError
from community_desk.office import checks, good_copies
from community_desk.office import office as offices
from tests.conftest import PASSWORD, fixed_clock
from tests.office import whole_office
from tests.office.whole_office import NEWER, OLDER, Whole, answers_of, copied, restored
from tests.people import add_person

FLIPS = int(os.environ.get("COMMUNITY_DESK_FLIPS", "40"))
_IN_TURN = 8
_BLOCK = 512
_NAMED = {
    "damaged",
    "file_damaged",
    "keys_damaged",
    "keys_foreign",
    "keys_missing",
    "log_damaged",
    "log_foreign",
    "log_missing",
    "no_database",
}


@pytest.fixture(scope="module")
def offices_to_harm(tmp_path_factory: pytest.TempPathFactory) -> tuple[Whole, Whole]:
    """One that was closed, one whose program was killed."""
    folder = tmp_path_factory.mktemp("whole")
    closed = whole_office.make_closed(folder / "closed")
    return closed, whole_office.make_killed(closed, folder / "killed")


@pytest.mark.parametrize("turn", range(_IN_TURN))
def test_never_a_wrong_answer(
    offices_to_harm: tuple[Whole, Whole], tmp_path: Path, turn: int
) -> None:
    ended: Counter[str] = Counter()
    for seed in range(turn, FLIPS, _IN_TURN):
        dice = random.Random(seed)
        whole = offices_to_harm[dice.random() < 0.5]
        folder = copied(whole, tmp_path / "harmed")
        what = _harm(folder, dice)
        try:
            ended[_verdict(whole, folder, tmp_path)] += 1
        except BaseException as error:
            error.add_note(f"seed {seed}: {what}")
            raise
        shutil.rmtree(folder)
    print(dict(ended))  # noqa: T201 - shown by pytest -rP


def _verdict(whole: Whole, folder: Path, tmp_path: Path) -> str:
    """How it ended. Raises `AssertionError` for a wrong answer, and whatever is no sentence."""
    expected = whole.answers
    try:
        office = offices.open_office(folder, PASSWORD, clock=fixed_clock)
    except TroubleError as trouble:
        _named(trouble, folder, whole)
        verdict = f"not opened: {trouble.code}"
    else:
        if office.notices:
            assert [notice.code for notice in office.notices] == ["log_last_lost"]
            expected = whole.before_last
        try:
            said = _used(office, expected)
        finally:
            office.close()
        for trouble in said:
            _named(trouble, folder, whole)
        verdict = f"opened: {', '.join(sorted({each.code for each in said})) or 'works'}"
    copy = good_copies.newest_good(folder, whole.key)
    assert copy is not None  # never are both harmed
    with restored(copy, tmp_path / "restored") as office:
        assert answers_of(office) == whole.of_copies[copy.name]
    return verdict


def _used(office: offices.Office, expected: whole_office.Answers) -> list[TroubleError]:
    """What an office says while it is read, written and checked."""
    said: list[TroubleError] = []

    def tried(step: Callable[[], object]) -> None:
        try:
            step()
        except TroubleError as trouble:
            said.append(trouble)

    def read() -> None:
        assert answers_of(office) == expected

    def write() -> None:
        add_person(office, "后来的人")
        with office.troubles():
            assert office.db.execute(
                "SELECT name FROM resident ORDER BY id DESC LIMIT 1"
            ).fetchone() == ("后来的人",)

    tried(read)
    tried(write)
    found = checks.check(office)
    assert found or not said, said
    return said + found


def _named(trouble: DeskError, folder: Path, whole: Whole) -> None:
    assert trouble.code in _NAMED, trouble
    copy = good_copies.newest_good(folder, whole.key if trouble.code != "keys_damaged" else None)
    assert copy is not None
    assert str(copy) in str(trouble)


def _harm(folder: Path, dice: random.Random) -> str:
    """Damages one file, or two, and says how."""
    names = ["desk.db", "desk.db-wal", "keys.json"] * 2
    names += [f"backups/{NEWER}/desk.db", f"backups/{NEWER}/keys.json", f"backups/{OLDER}/desk.db"]
    there = [name for name in names if (folder / name).exists()]
    chosen = {dice.choice(there)}
    if dice.random() < 0.15:
        chosen |= {dice.choice([name for name in there if "/" not in name])}
    return "; ".join(f"{name}: {_harm_file(folder / name, dice)}" for name in sorted(chosen))


def _harm_file(file: Path, dice: random.Random) -> str:
    before = file.stat()
    content = bytearray(file.read_bytes())
    kind = dice.choice(["flip", "flip", "flip", "cut", "cut at a page", "empty", "swap"])
    blocks = max(1, len(content) // _BLOCK)
    at = dice.randrange(blocks) * _BLOCK
    if kind == "flip":
        for _ in range(dice.randint(1, 8)):
            content[dice.randrange(len(content))] ^= dice.randrange(1, 256)
    elif kind == "cut":
        del content[dice.randrange(len(content)) :]
    elif kind == "cut at a page":
        del content[dice.randrange(len(content)) // 4096 * 4096 :]
    elif kind == "empty":
        content[at : at + _BLOCK] = bytes(len(content[at : at + _BLOCK]))
    else:
        other = dice.randrange(blocks) * _BLOCK
        one, two = content[at : at + _BLOCK], content[other : other + _BLOCK]
        if len(one) == len(two):
            content[at : at + _BLOCK], content[other : other + _BLOCK] = two, one
    file.write_bytes(content)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    return kind
