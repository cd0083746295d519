"""Staff, passwords and the recovery code from the command line."""

import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from community_desk.office.office import Office
from tests.command_line.run import run
from tests.conftest import PASSWORD

THEIRS = "battery staple"
NEW = "stapled battery"


@pytest.fixture
def folder(office: Office, monkeypatch: pytest.MonkeyPatch) -> str:
    office.close()
    monkeypatch.setenv("COMMUNITY_DESK_NEW_PASSWORD", THEIRS)
    return str(office.folder)


def test_from_coming_to_leaving(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    added = run("office", "staff-add", folder, "李社工", "clerk", "--title", "网格员", "--json")
    assert added.code == 0, added.err
    document = json.loads(added.out)
    assert {key: document[key] for key in ("name", "role", "title", "active", "may_sign_in")} == {
        "name": "李社工",
        "role": "clerk",
        "title": "网格员",
        "active": True,
        "may_sign_in": True,
    }
    assert run("office", "check", folder, "--staff", "李社工", password=THEIRS).code == 0
    assert run("office", "staff-role", folder, "李社工", "accountant").out == "李社工的角色已改。\n"
    assert (
        run("office", "staff-name", folder, "李社工", "--name", "李四", "--title", "会计").code == 0
    )
    refused = run("office", "staff-off", folder, "王主任", "--staff", "李四", password=THEIRS)
    assert (refused.code, "主任登录" in refused.err) == (3, True)
    off = run("office", "staff-off", folder, "李四")
    assert off.code == 0
    assert "收回 U 盘" in off.out
    lines = run("office", "staff", folder).out.splitlines()
    assert lines[0].startswith("王主任\t主任\t主任\t")
    assert lines[1].startswith("李四\t会计\t会计\t")
    assert [line.rsplit("\t", 1)[1] for line in lines] == ["能登录", "已停用"]
    monkeypatch.setenv("COMMUNITY_DESK_NEW_PASSWORD", NEW)
    assert run("office", "staff-on", folder, "李四").code == 0
    assert run("office", "check", folder, "--staff", "李四", password=NEW).code == 0
    listed = json.loads(run("office", "staff", folder, "--json").out)
    assert [line["may_sign_in"] for line in listed] == [True, True]


def test_passwords_change(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("office", "password", folder, password="wrong horse").code == 4
    assert run("office", "password", folder).code == 0
    assert run("office", "check", folder).code == 4
    assert run("office", "check", folder, password=THEIRS).code == 0
    own = run("office", "staff-password", folder, "王主任", password=THEIRS)
    assert (own.code, "原来的密码" in own.err) == (3, True)
    monkeypatch.setenv("COMMUNITY_DESK_NEW_PASSWORD", "1234567890")
    poor = run("office", "password", folder, "--json", password=THEIRS)
    assert (poor.code, json.loads(poor.out)["error"]) == (2, "password_common")
    monkeypatch.delenv("COMMUNITY_DESK_NEW_PASSWORD")
    none = run("office", "password", folder, password=THEIRS)
    assert (none.code, "COMMUNITY_DESK_NEW_PASSWORD" in none.err) == (4, True)


def test_the_last_director_stays(folder: str) -> None:
    refused = run("office", "staff-role", folder, "王主任", "reader", "--json")
    assert (refused.code, json.loads(refused.out)["error"]) == (3, "last_director")
    unknown = run("office", "staff-off", folder, "赵六", "--json")
    assert (unknown.code, json.loads(unknown.out)["error"]) == (3, "no_staff_member")
    assert run("office", "check", folder, password=PASSWORD).code == 0


def test_the_recovery_code_on_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, first, second = str(tmp_path / "o"), tmp_path / "first.pdf", tmp_path / "second.pdf"
    made = run("office", "new", folder, "--name", "幸福里社区", "--sheet", str(first))
    assert made.code == 0, made.err
    code = made.out.rstrip().rsplit("：", 1)[1]
    assert groups_on(first) == code.split("-")
    monkeypatch.setenv("COMMUNITY_DESK_RECOVERY_CODE", code.lower())
    proven = json.loads(run("office", "recovery-check", folder, "--json").out)
    assert proven["made_on"] == proven["proven_on"] is not None
    renewed = run("office", "recovery-new", folder, "--out", str(second))
    assert renewed.code == 0, renewed.err
    assert run("office", "reset-password", folder).code == 4
    monkeypatch.setenv("COMMUNITY_DESK_RECOVERY_CODE", "".join(groups_on(second)))
    assert run("office", "reset-password", folder, password=NEW).code == 0
    assert run("office", "check", folder, password=NEW).code == 0
    refused = run("office", "recovery-new", folder, "--out", f"{folder}/desk.db", password=NEW)
    assert refused.code == 4


def groups_on(sheet: Path) -> list[str]:
    """The six groups as they stand on a printed sheet."""
    words = PdfReader(sheet).pages[0].extract_text()
    return re.findall(r"\b[A-Z2-9]{5}\b", words)
