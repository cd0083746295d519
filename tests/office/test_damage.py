"""Damage that an office folder comes to: each kind is named, and nothing is made worse."""

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from community_desk.errors import TroubleError
from community_desk.office import backup, checks, network, pages
from community_desk.office import office as offices
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.conftest import NOW, PASSWORD, fixed_clock
from tests.office import whole_office
from tests.office.whole_office import NEWER, Whole, answers_of, copied
from tests.people import add_person

Harm = Callable[[Path, Path], object]


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """An office whose program was killed after three saves."""
    folder = tmp_path_factory.mktemp("whole")
    return whole_office.make_killed(whole_office.make_closed(folder / "closed"), folder / "killed")


def _other_office(folder: Path) -> Path:
    """Another committee's office, as its killed program left it."""
    made = offices.create(folder / "alive", name="乙社区", password=PASSWORD, clock=fixed_clock)
    add_person(made.office, "乙一")
    shutil.copytree(folder / "alive", folder / "other")
    made.office.close()
    return folder / "other"


def _flip(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def _rewrite(file: Path, change: Callable[[bytes], bytes]) -> None:
    file.write_bytes(change(file.read_bytes()))


def _cost(field: str, value: object) -> Harm:
    def harm(folder: Path, _: Path) -> None:
        document = json.loads((folder / "keys.json").read_text(encoding="utf-8"))
        for slot in document["slots"]:
            slot[field] = value
        plain = {"format": 1, "slots": document["slots"]}
        (folder / "keys.json").write_text(json.dumps(plain), encoding="utf-8")

    return harm


def _from(name: str) -> Harm:
    return lambda folder, tmp: shutil.copy(_other_office(tmp) / name, folder / name)


NOT_OPENED: dict[str, tuple[str, Harm]] = {
    "a flipped bit in the salt": ("damaged", lambda f, _: _flip(f / "desk.db", 3)),
    "a flipped bit in page 1": ("damaged", lambda f, _: _flip(f / "desk.db", 1000)),
    "no bytes": ("damaged", lambda f, _: (f / "desk.db").write_bytes(b"")),
    "half a page": ("damaged", lambda f, _: _rewrite(f / "desk.db", lambda raw: raw[:2000])),
    "no database": ("no_database", lambda f, _: (f / "desk.db").unlink()),
    "another office's database": ("damaged", _from("desk.db")),
    "another office's log": ("log_foreign", _from("desk.db-wal")),
    "no log": ("log_missing", lambda f, _: (f / "desk.db-wal").unlink()),
    "a log with no bytes": ("log_missing", lambda f, _: (f / "desk.db-wal").write_bytes(b"")),
    "a flip in the log's head": ("log_damaged", lambda f, _: _flip(f / "desk.db-wal", 17)),
    "a flip in the log": ("log_damaged", lambda f, _: _flip(f / "desk.db-wal", 5000)),
    "half a log": (
        "log_damaged",
        lambda f, _: _rewrite(f / "desk.db-wal", lambda raw: raw[: len(raw) // 2]),
    ),
    "no keys": ("keys_missing", lambda f, _: (f / "keys.json").unlink()),
    "empty keys": ("keys_damaged", lambda f, _: (f / "keys.json").write_bytes(b"")),
    "half the keys": (
        "keys_damaged",
        lambda f, _: _rewrite(f / "keys.json", lambda raw: raw[: len(raw) // 2]),
    ),
    "another sealed key": (
        "keys_damaged",
        lambda f, _: _rewrite(
            f / "keys.json", lambda raw: raw.replace(b'"salt": "', b'"salt": "A')
        ),
    ),
    "another office's keys": ("keys_foreign", _from("keys.json")),
    "keys that are a folder": (
        "keys_damaged",
        lambda f, _: ((f / "keys.json").unlink(), (f / "keys.json").mkdir()),
    ),
    "keys in a thousand brackets": (
        "keys_damaged",
        lambda f, _: (f / "keys.json").write_bytes(b"[" * 100_000),
    ),
    "keys of two megabytes": (
        "keys_damaged",
        lambda f, _: _rewrite(f / "keys.json", lambda raw: raw + b" " * 2**21),
    ),
    "100 GB to try a password": ("keys_damaged", _cost("memory_kib", 100 * 2**20)),
    "a thousand million passes": ("keys_damaged", _cost("passes", 10**9)),
    "all the work that is allowed": ("keys_damaged", _cost("passes", 100.0)),
    "half a sign": ("keys_damaged", _cost("staff_name", "\ud800")),
    "a salt that is too short": ("keys_damaged", _cost("salt", "AAAA")),
}


@pytest.mark.parametrize(("code", "harm"), NOT_OPENED.values(), ids=NOT_OPENED)
def test_what_cannot_be_opened_is_named_and_stays_as_it_is(
    killed: Whole, tmp_path: Path, code: str, harm: Harm
) -> None:
    folder = copied(killed, tmp_path / "office")
    harm(folder, tmp_path)
    before = _bytes_of(folder)
    for command in (
        ("office", "check", str(folder), "--json"),
        ("registry", "find", str(folder), "张", "--json"),
        ("ledgers", "add", str(folder), "1103", "--set", "工作类型=灭鼠", "--json"),
    ):
        ran = run(*command)
        assert ran.code == 4
        assert json.loads(ran.out)["error"] == code
        assert ran.err.count("\n") == 1
    assert str(folder / backup.BACKUPS / NEWER) in ran.err
    assert _bytes_of(folder) == before
    copy = folder / backup.BACKUPS / NEWER
    with whole_office.restored(copy, tmp_path / "again") as office:
        assert answers_of(office) == killed.of_copies[NEWER]


def test_the_keys_of_a_copy_open_what_was_saved_after_it(killed: Whole, tmp_path: Path) -> None:
    folder = copied(killed, tmp_path / "office")
    shutil.copy(folder / backup.BACKUPS / NEWER / "keys.json", folder / "keys.json")
    office = offices.open_office(folder, PASSWORD, clock=fixed_clock)
    assert answers_of(office) == killed.answers
    office.close()


@pytest.mark.parametrize("is_last", [True, False])
def test_a_save_that_was_not_finished_is_told(killed: Whole, tmp_path: Path, is_last: bool) -> None:
    """Without its index, as after a power cut, a log tells only whether more was saved later."""
    folder = copied(killed, tmp_path / "office")
    (folder / "desk.db-shm").unlink()
    log = folder / "desk.db-wal"
    if not is_last:
        _flip(log, 5000)
        with pytest.raises(TroubleError) as refused:
            offices.open_office(folder, PASSWORD, clock=fixed_clock)
        assert refused.value.code == "log_damaged"
        return
    last = _first_of_last_save(log.read_bytes())
    _flip(log, last + 100)
    office = offices.open_office(folder, PASSWORD, clock=fixed_clock)
    assert [notice.code for notice in office.notices] == ["log_last_lost"]
    assert answers_of(office) == killed.before_last
    assert checks.check(office) == []
    office.close()


def _first_of_last_save(log: bytes) -> int:
    starts = range(32, len(log), 24 + pages.PAGE)
    ends = [at for at in starts if any(log[at + 4 : at + 8])]
    return ends[-2] + 24 + pages.PAGE


@pytest.mark.parametrize("way", ["renamed", "removed", "replaced"])
def test_an_office_that_is_taken_away_while_it_is_open(
    office: Office, tmp_path: Path, way: str
) -> None:
    folder = office.folder
    if way == "removed":
        shutil.rmtree(folder)
    else:
        folder.rename(tmp_path / "elsewhere")
    if way == "replaced":
        shutil.copytree(tmp_path / "elsewhere", folder)
    there = sorted(path.name for path in tmp_path.iterdir())
    for step in (
        lambda: add_person(office, "张三"),
        lambda: backup.back_up_here(office),
        office.again,
    ):
        with pytest.raises(TroubleError) as refused:
            step()
        assert refused.value.code == "taken_away"
    assert [trouble.code for trouble in checks.check(office)] == ["taken_away"]
    assert sorted(path.name for path in tmp_path.iterdir()) == there


def test_a_clock_that_was_set_back_is_told(
    office_folder: Path, office_template: tuple[Path, bytes]
) -> None:
    for days, codes in ((1, ["clock_set_back"]), (0, []), (-1, [])):
        office = offices.open_with_key(
            office_folder, office_template[1], clock=lambda days=days: NOW - timedelta(days=days)
        )
        assert [notice.code for notice in office.notices] == codes
        office.close()


@pytest.mark.parametrize(
    ("kind", "is_share"), [("cifs", True), ("nfs4", True), ("smb3", True), ("ext4", False)]
)
def test_a_share_is_told(
    office_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str, is_share: bool
) -> None:
    mounts = tmp_path / "mounts"
    point = str(office_folder.parent.resolve()).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\n//server/share {point} {kind} rw 0 0\n")
    monkeypatch.setattr(network, "MOUNTS", mounts)
    ran = run("office", "check", str(office_folder))
    assert ran.code == 0
    assert ("网络共享" in ran.err) == is_share


def test_damage_in_what_is_read_already_is_found(killed: Whole, tmp_path: Path) -> None:
    folder = copied(killed, tmp_path / "office")
    office = offices.open_office(folder, PASSWORD, clock=fixed_clock)
    office.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    answers_of(office)
    _flip(folder / "desk.db", 60 * pages.PAGE + 9)
    assert [trouble.code for trouble in checks.check(office)] == ["damaged"]
    office.close()


def _bytes_of(folder: Path) -> dict[str, bytes]:
    # The count of wrong passwords is no part of what the office holds.
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "desk.db-shm" and "tries" not in path.name
    }
