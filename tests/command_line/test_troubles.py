"""Trouble with files and words, run as a user runs it: one sentence, and nothing is harmed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line.run import run


@pytest.mark.parametrize(
    "arguments",
    [
        ("certificates", "refuse", "OFFICE", "death", "--applicant", "张三", "--out", "FILE"),
        ("registry", "export", "OFFICE", "FILE", "--reason", "核对"),
        ("ledgers", "export", "OFFICE", "0305", "FILE"),
        ("expenses", "statement", "OFFICE", "2026-11", "FILE"),
        ("registry", "import", "OFFICE", "ROSTER", "--problems", "FILE"),
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
@pytest.mark.parametrize("file", ["desk.db", "keys.json", "backups/x.pdf"])
def test_no_output_overwrites_the_office(
    office_folder: Path, tmp_path: Path, arguments: tuple[str, ...], file: str
) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("姓名,性别\n张三,男\n", encoding="utf-8")
    names = {
        "OFFICE": str(office_folder),
        "FILE": str(office_folder / file),
        "ROSTER": str(roster),
    }
    before = {path.name: path.read_bytes() for path in office_folder.glob("*.*")}
    result = run(*(names.get(word, word) for word in arguments))
    assert result.code == 4
    assert result.err.count("\n") == 1
    assert {path.name: path.read_bytes() for path in office_folder.glob("*.*")} == before


def test_the_problems_never_overwrite_the_roster(office_folder: Path, tmp_path: Path) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("姓名,性别\n张三,男\n", encoding="utf-8")
    result = run("registry", "import", str(office_folder), str(roster), "--problems", str(roster))
    assert result.code == 4
    assert roster.read_text(encoding="utf-8").startswith("姓名")


def test_wrong_usage_is_one_json_document_too(office_folder: Path) -> None:
    result = run("registry", "find", str(office_folder), "张", "--limit", "0", "--json")
    assert result.code == 2
    assert json.loads(result.out)["error"] == "usage"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_an_answer_that_cannot_be_written_is_no_traceback() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "community_desk", "certificates", "list", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 4
    assert b"Traceback" not in done.stderr
