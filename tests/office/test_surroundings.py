"""Odd places and times that an office is opened in: each is told in one sentence with what to do,
and nothing is made worse.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from community_desk.errors import DeskError, TroubleError
from community_desk.expenses.months import close_month
from community_desk.office import backup, checks, connection, copies
from community_desk.office import office as offices
from community_desk.office.office import Office
from tests.command_line.run import Ran, run
from tests.conftest import NOW, PASSWORD, fixed_clock
from tests.expenses.booking import pay
from tests.mixed_load import ROOT
from tests.people import add_person

# What lets root read and write everything; without it root obeys as anybody does.
_ALL = "-dac_override,-dac_read_search"
ADD = ("ledgers", "add", "{office}", "1103", "--set", "工作类型=灭鼠")
CHECK = ("office", "check", "{office}")


def run_as_anybody(*arguments: str, before: str = "", **settings: str) -> Ran:
    """Runs ``community-desk`` as somebody for whom permissions count; ``before`` is a command of
    the shell in a space of its own for mounts.
    """
    if os.name != "posix":
        pytest.skip("permissions of POSIX")
    program = [sys.executable, "-m", "community_desk", *arguments]
    if before:
        program = ["unshare", "-m", "sh", "-c", f'{before} && exec "$@"', "sh", *program]
    elif os.geteuid() == 0:
        program = ["setpriv", "--bounding-set", _ALL, "--inh-caps", _ALL, *program]
    if shutil.which(program[0]) is None or (
        before and subprocess.run(["unshare", "-m", "true"], check=False).returncode
    ):
        pytest.skip(f"the system has no {program[0]}")
    done = subprocess.run(
        program,
        env=os.environ
        | {"COMMUNITY_DESK_PASSWORD": PASSWORD, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
        | settings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@contextmanager
def mode(path: Path, bits: int) -> Iterator[None]:
    """A file or folder that may not be written, or not even read."""
    was = path.stat().st_mode
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(was)


def assert_one_sentence(ran: Ran, words: str) -> None:
    assert (ran.code, ran.out) == (4, ""), ran
    assert words in ran.err
    assert ran.err.count("\n") == 1
    assert ran.err.endswith("。\n")


@pytest.mark.parametrize(
    ("what", "bits", "command", "words"),
    [
        (".", 0o555, CHECK, "只能读"),
        (".", 0o555, ADD, "只能读"),
        (".", 0o000, CHECK, "有没有权限"),
        ("desk.db", 0o444, ADD, "只读"),
        ("desk.db", 0o000, CHECK, "有没有权限"),
        ("keys.json", 0o000, CHECK, "有没有权限"),
        ("..", 0o555, ("office", "new", "{office}-neu", "--name", "甲社区"), "写不进去"),
        ("..", 0o555, ("office", "backup", "{office}", "{office}-copy"), "写不进去"),
        ("backups", 0o555, ("office", "backup", "{office}", "{office}/backups/x"), "写不进去"),
    ],
)
def test_what_may_not_be_written_or_read_is_told(
    office_folder: Path, what: str, bits: int, command: tuple[str, ...], words: str
) -> None:
    before = _bytes_of(office_folder)
    with mode(office_folder / what, bits):
        ran = run_as_anybody(*(word.format(office=office_folder) for word in command))
    assert_one_sentence(ran, words)
    if command[1] != "backup":  # which has signed in
        assert _bytes_of(office_folder) == before
    assert [path.name for path in office_folder.parent.iterdir()] == ["office"]
    assert run("office", "check", str(office_folder)).code == 0


def test_an_office_that_may_not_be_written_is_looked_at(office_folder: Path) -> None:
    with mode(office_folder / "desk.db", 0o444):
        assert run_as_anybody("office", "check", str(office_folder)).code == 0


def test_an_office_on_a_disc_is_told(office_folder: Path) -> None:
    mount = f"mount --bind {office_folder} {office_folder} && mount -o remount,ro,bind "
    ran = run_as_anybody("office", "check", str(office_folder), before=mount + str(office_folder))
    assert_one_sentence(ran, "复制到本机磁盘")


@pytest.mark.parametrize(
    "name", ["空 格", "幸福里😀", "𬭎䶮", "a'b\"c;%25?mode=ro#x", "长" * 80, "x" * 250]
)
def test_any_name_of_a_folder_will_do(tmp_path: Path, office_folder: Path, name: str) -> None:
    folder = tmp_path / name / "办公室"
    shutil.copytree(office_folder, folder)
    assert run("office", "check", str(folder)).code == 0
    assert run("office", "backup", str(folder), str(folder / "backups" / "一份")).code == 0
    assert (
        run("office", "restore", str(folder / "backups" / "一份"), str(tmp_path / "又")).code == 0
    )


def test_a_path_that_is_too_long_is_told(tmp_path: Path, office_folder: Path) -> None:
    deep = tmp_path.joinpath(*["长" * 80] * 3)
    shutil.copytree(office_folder, deep / "office")
    assert_one_sentence(run("office", "check", str(deep / "office")), "路径太长")
    assert_one_sentence(run("office", "new", str(deep / "neu"), "--name", "甲社区"), "路径太长")
    assert not (deep / "neu").exists()
    endless = tmp_path.joinpath(*["长" * 80] * 30)
    assert_one_sentence(run("office", "check", str(endless)), "打不开")
    for name in ("x" * 300, str(endless)):
        assert_one_sentence(
            run("office", "new", str(tmp_path / name), "--name", "甲社区"), "写不进"
        )
        to = str(tmp_path / name)
        assert_one_sentence(run("office", "backup", str(office_folder), to), "写不进")


@pytest.mark.parametrize(
    "settings",
    [
        {"HOME": "/proc/nowhere", "XDG_CONFIG_HOME": "/proc/nowhere"},
        {"TMPDIR": "/nowhere"},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"FONTCONFIG_FILE": "/nowhere/fonts.conf", "FONTCONFIG_PATH": "/nowhere"},
    ],
    ids=lambda settings: next(iter(settings)),
)
def test_it_works_without_what_a_system_usually_has(
    office_folder: Path, tmp_path: Path, settings: dict[str, str]
) -> None:
    for command in (
        ("office", "check", str(office_folder)),
        ("registry", "export", str(office_folder), str(tmp_path / "r.xlsx"), "--reason", "x"),
        ("expenses", "statement", str(office_folder), "2026-11", str(tmp_path / "s.pdf")),
        ("office", "backup", str(office_folder), str(tmp_path / "copy")),
    ):
        ran = run_as_anybody(*command, **settings)
        assert (ran.code, ran.err) == (0, ""), ran


def test_another_program_that_writes_for_too_long_is_told(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.2)
    holds = (
        "import sys; from pathlib import Path; from community_desk.office import connection\n"
        "db = connection.connect(Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline()))\n"
        "db.execute('BEGIN IMMEDIATE'); print('holds', flush=True); sys.stdin.readline()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holds, str(office.folder / "desk.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        other.stdin.write(office.key.hex() + "\n")
        other.stdin.flush()
        assert other.stdout.readline() == "holds\n"
        with pytest.raises(TroubleError) as said:
            add_person(office, "张三")
        assert said.value.code == "busy"
        assert checks.check(office) == []
        second = offices.open_with_key(office.folder, office.key, clock=fixed_clock)
        assert checks.check(second) == []
        second.close()
        other.stdin.write("\n")
        other.stdin.flush()
    add_person(office, "张三")


def test_two_windows_of_which_one_closes_the_month(office: Office) -> None:
    other = office.again()
    pay(office, "2026-10-09", "21.50")
    assert other.db.execute("SELECT count(*) FROM voucher").fetchone() == (1,)
    close_month(other, "2026-10")
    with pytest.raises(DeskError) as said:
        pay(office, "2026-10-10", "3.00")
    assert said.value.code == "month_closed"
    pay(office, "2026-11-10", "3.00")
    assert checks.check(other) == []
    other.close()


BATTERY = datetime(1980, 1, 1, 1, 0, tzinfo=UTC)


def test_a_clock_of_1980_is_told_and_no_copy_goes(
    office_folder: Path, office_template: tuple[Path, bytes]
) -> None:
    key = office_template[1]
    office = offices.open_with_key(office_folder, key, clock=fixed_clock)
    add_person(office, "张三")
    backup.back_up_if_needed(office)
    office.close()
    office = offices.open_office(office_folder, PASSWORD, clock=lambda: BATTERY)
    assert [notice.code for notice in office.notices] == ["clock_set_back"]
    add_person(office, "李四")
    with pytest.raises(DeskError):
        pay(office, "2026-10-09", "3.00")
    backup.back_up_if_needed(office)
    assert len(copies.whole_copies(office_folder / copies.BACKUPS)) == 2
    office.close()
    right = NOW + timedelta(hours=1)
    office = offices.open_with_key(office_folder, key, clock=lambda: right)
    assert office.notices == ()
    backup.back_up_if_needed(office)
    assert copies.is_current(office.db, office_folder)
    assert checks.check(office) == []
    office.close()


def test_a_clock_far_ahead_is_told(
    office_folder: Path, office_template: tuple[Path, bytes]
) -> None:
    for days, codes in ((700, []), (4000, ["clock_ahead"])):
        office = offices.open_with_key(
            office_folder, office_template[1], clock=lambda days=days: NOW + timedelta(days=days)
        )
        assert [notice.code for notice in office.notices] == codes
        office.close()


def test_an_office_made_in_1980_is_used_today(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    made = offices.create(folder, name="甲社区", password=PASSWORD, clock=lambda: BATTERY)
    made.office.close()
    office = offices.open_office(folder, PASSWORD, clock=fixed_clock)
    assert [notice.code for notice in office.notices] == ["clock_ahead"]
    add_person(office, "张三")
    assert checks.check(office) == []
    office.close()


def _bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if file.is_file() and file.name not in ("desk.db-shm", "desk.db-wal", "tries.json")
    }
