"""``self-test``: each step is done, measured and told; what is missing is named; nothing stays."""

import json
import tempfile
from pathlib import Path

import pytest

from tests.command_line.run import Ran, run


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def steps_of(ran: Ran) -> list[dict[str, object]]:
    steps: list[dict[str, object]] = json.loads(ran.out)["steps"]
    return steps


def test_everything_is_tried_and_nothing_stays(place: Path) -> None:
    ran = run("self-test", "--json")
    assert ran.code == 0, ran.out
    told = json.loads(ran.out)
    steps = {str(step["name"]): step for step in steps_of(ran)}
    assert len(steps) == 11
    assert all(step["passed"] for step in steps.values())
    assert told["passed"]
    assert {"Python", "Qt", "SQLite", "SQLCipher"} <= set(told["versions"])
    assert steps["导入名册"]["facts"] == {"rows": 200, "imported": 200}
    assert "检社证字" in steps["开具证明"]["facts"]["number"]  # type: ignore[index]
    window = steps["打开窗口，读出 PDF"]["facts"]
    assert (window["platform"], window["width"]) == ("offscreen", 1440)  # type: ignore[index]
    assert window["colours"] > 20  # type: ignore[index]
    assert list(place.iterdir()) == []


def test_what_cannot_be_shown_is_named(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    ran = run("self-test")
    assert ran.code == 4
    *done, window, end = ran.out.splitlines()
    assert len([line for line in done if line.startswith("✓")]) == 10
    assert window.startswith("✗")
    assert "no-such-platform" in window
    assert end.startswith("自检没有通过")
    assert list(place.iterdir()) == []


def test_a_part_that_is_missing_ends_it(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object) -> None:
        raise ImportError("No module named 'openpyxl'")

    monkeypatch.setattr("community_desk.demo.roster.write_sheets", lacking)
    ran = run("self-test", "--json")
    assert ran.code == 4
    made, failed = steps_of(ran)
    assert made["passed"]
    assert failed["detail"] == "ImportError: No module named 'openpyxl'"
    assert list(place.iterdir()) == []


def test_no_place_for_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "away"))
    ran = run("self-test", "--json")
    assert ran.code == 4
    (step,) = steps_of(ran)
    assert "away" in str(step["detail"])
