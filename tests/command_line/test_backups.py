"""Copies by the command line: listed, tried out, put in the place of the office."""

import json
from pathlib import Path

from tests.command_line.run import run


def test_copies_are_listed_tried_out_and_put_in_place(office_folder: Path, tmp_path: Path) -> None:
    office = str(office_folder)
    copy, other = (office_folder / "backups" / name for name in ("20261123", "20261124"))
    assert run("office", "backup-check", office).code == 3
    assert run("office", "backup", office, str(copy)).code == 0
    assert json.loads(run("office", "backup-check", office, "--json").out)["restorable"]
    stick = tmp_path / "stick"
    stick.mkdir()
    placed = run("office", "backup-place", office, str(stick))
    assert placed.code == 0
    assert "同一块盘" in placed.out
    listed = json.loads(run("office", "backups", office, "--json").out)
    (line,) = listed["copies"]
    assert (line["name"], line["state"], line["proven"]) == (copy.name, "whole", True)
    assert listed["second_place"]["there"]
    put = run("office", "restore", str(copy), office, "--in-place")
    assert put.code == 0
    assert "原来的办公室留在" in put.out
    assert len(list(tmp_path.glob("office-旧-*"))) == 1
    assert run("office", "check", office).code == 0
    assert run("office", "backup", office, str(other)).code == 0
    assert run("office", "remove-backup", office, copy.name, "--reason", "旧了").code == 0
    assert not copy.exists()
    assert copy.name not in run("office", "backups", office).out
