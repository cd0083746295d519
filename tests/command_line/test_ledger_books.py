"""Definitions of books by the command line: out of one office, into another, changed there."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command_line.run import run


def said(command: str, *arguments: str, code: int = 0) -> Any:
    """The JSON document of a run."""
    result = run("ledgers", command, *arguments, "--json")
    assert result.code == code, result.err
    assert "Traceback" not in result.err
    return json.loads(result.out)


def test_a_definition_goes_out_and_comes_in(office_folder: Path, tmp_path: Path) -> None:
    desk, file = str(office_folder), tmp_path / "活动.toml"
    assert said("versions", desk, "1202") == []
    said("definition", desk, "1202", str(file))
    text = file.read_text(encoding="utf-8")
    assert said("define", desk, str(file), code=3)["error"] == "book_taken"
    new = said("define", desk, str(file), "--as", "new")
    assert (new["code"], new["version"]) == ("1251", 1)
    said("add", desk, "1251", "--set", "日期=2026-03-05", "--set", "活动名称=唱歌",
         "--set", "参加人数=12")  # fmt: skip
    file.write_text(text.replace('"参加人数"', '"到场人数"'), encoding="utf-8")
    changed = said("define", desk, str(file), "--as", "version")
    assert (changed["code"], changed["version"]) == ("1202", 1)
    file.write_text(
        text.replace('"1202"', '"1251"').replace('"参加人数"', '"人次"'), encoding="utf-8"
    )
    changed = said("define", desk, str(file), "--as", "version")
    assert changed["retired"] == ["参加人数"]
    versions = said("versions", desk, "1251")
    assert [one["version"] for one in versions] == [2, 1]
    assert "加了“人次”" in versions[0]["differences"]
    assert "去掉了“参加人数”" in versions[0]["differences"]
    assert versions[0]["by"] == "王主任"


@pytest.mark.parametrize(
    ("was", "becomes", "error", "says"),
    [
        ('type = "integer"', 'type = "number"', "form_wrong", "列"),
        ("[[books]]", "[[books]]]", "form_wrong", "列"),
        ("[[books]]", "x = " + "[" * 3000 + "]" * 3000 + "\n[[books]]", "form_wrong", "行"),
        ('name = "', 'name = "' + "长" * 100_000, "form_wrong", "太长"),
        ('name = "', 'name = "\\u202e', "form_wrong", "看不见"),
        ("#", "#" + "x" * 2_000_000, "definition_too_large", "太大"),
    ],
)
def test_a_bad_file_is_a_sentence(
    office_folder: Path, tmp_path: Path, was: str, becomes: str, error: str, says: str
) -> None:
    desk, file = str(office_folder), tmp_path / "x.toml"
    said("definition", desk, "1202", str(file))
    text = "#\n" + file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    found = said("define", desk, str(file), "--as", "version", code=4)
    assert found["error"] == error
    assert says in found["message"]
    assert len(found["message"]) < 900
    assert said("versions", desk, "1202") == []


def test_files_that_are_none(office_folder: Path, tmp_path: Path) -> None:
    desk = str(office_folder)
    assert said("define", desk, str(tmp_path / "no.toml"), code=4)["error"] == "form_unreadable"
    assert said("define", desk, str(tmp_path), code=4)["error"] == "form_unreadable"
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe\x00")
    assert said("define", desk, str(tmp_path / "x.toml"), code=4)["error"] == "form_unreadable"
