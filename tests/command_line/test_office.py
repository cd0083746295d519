"""The command line about the office folder, run as a user runs it."""

import json
from pathlib import Path

import pytest

from community_desk.ledgers import store_books
from community_desk.office.office import Office
from community_desk.office.vault import read_slots
from tests.command_line.run import run, run_program
from tests.conftest import PASSWORD


def test_new_check_backup_restore(tmp_path: Path) -> None:
    office, copy, again = (str(tmp_path / name) for name in ("office", "copy", "again"))
    made = run_program("office", "new", office, "--name", "幸福里社区居民委员会")
    assert made.code == 0
    assert "恢复码" in made.out
    checked = run_program("office", "check", office, "--json")
    assert json.loads(checked.out) == {"sound": True, "problems": []}
    assert run_program("office", "backup", office, copy).code == 0
    assert run_program("office", "restore", copy, again).code == 0
    assert run_program("office", "export-plain", again, str(tmp_path / "plain.db")).code == 0
    costs = {(slot.memory_kib, slot.passes, slot.lanes) for slot in read_slots(tmp_path / "again")}
    assert costs == {(65536, 3, 4)}  # RFC 9106, 4: the second recommended setting


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("office", "check", "nowhere"), 4, "不是办公室文件夹"),
        (("office", "new", "o", "--name", "某社区", "--policy", "other"), 2, "规则"),
        (("office", "nonsense"), 2, ""),
    ],
)
def test_one_sentence_for_what_a_user_can_cause(
    tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    result = run(*arguments, cwd=tmp_path)
    assert result.code == code
    assert words in result.err
    assert "Traceback" not in result.err
    assert list(tmp_path.iterdir()) == []


def test_a_definition_that_is_read_no_more_is_told(office: Office, office_folder: Path) -> None:
    with office.writing("office.settings") as write:
        store_books.add_version(write, "1202", 1, own=True, content="books = 1")
        write.audit("define", "book", "1202")
    result = run("office", "check", str(office_folder), "--json")
    assert result.code == 4
    (problem,) = json.loads(result.out)["problems"]
    assert problem["code"] == "version_unreadable"
    assert "1202" in problem["message"]
    listed = run("ledgers", "list", str(office_folder), "--json")
    assert listed.code == 0, listed.err


def test_a_wrong_password_is_one_sentence(office_folder: Path) -> None:
    result = run("office", "check", str(office_folder), "--json", password="not " + PASSWORD)
    assert result.code == 4
    assert json.loads(result.out)["error"] == "wrong_password"
    assert result.err.count("\n") == 1


def test_a_forgotten_password_is_replaced(tmp_path: Path, monkeypatch) -> None:
    office = str(tmp_path / "office")
    made = run("office", "new", office, "--name", "幸福里社区居民委员会")
    code = made.out.strip().rsplit("：", 1)[1]
    monkeypatch.setenv("COMMUNITY_DESK_RECOVERY_CODE", "AAAAA-BBBBB")
    wrong = run("office", "reset-password", office, password="battery staple")
    assert (wrong.code, wrong.err.count("\n")) == (4, 1)
    assert "恢复码一共 30 个字母和数字" in wrong.err
    monkeypatch.setenv("COMMUNITY_DESK_RECOVERY_CODE", code.replace("-", " ").lower())
    done = run("office", "reset-password", office, "--staff", "主任", password="battery staple")
    assert (done.code, done.err) == (0, "")
    assert run("office", "check", office, password="battery staple").code == 0
    assert run("office", "check", office).code == 4
    monkeypatch.delenv("COMMUNITY_DESK_RECOVERY_CODE")
    assert "COMMUNITY_DESK_RECOVERY_CODE" in run("office", "reset-password", office).err
