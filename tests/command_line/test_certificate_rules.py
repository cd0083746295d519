"""Policies, local lists and switches from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command_line.run import run


def said(*arguments: str, code: int = 0) -> Any:
    """The JSON document of a run of ``certificates``."""
    result = run("certificates", *arguments, "--json")
    assert result.code == code, result.err
    assert "Traceback" not in result.err
    return json.loads(result.out)


def class_in(rows: Any, key: str) -> str:
    """The class of a type in a list."""
    return str(next(row["class"] for row in rows if row["key"] == key))


def test_an_office_with_a_list_of_its_own(office_folder: Path, tmp_path: Path) -> None:
    desk, file = str(office_folder), tmp_path / "我市清单.csv"
    file.write_text(
        "事项,口径\n居住证明,主任签批\n月球证明,可开具\n亲属关系证明,仅限公证\n", encoding="utf-8"
    )
    looked = said("import-list", desk, str(file), "--dry-run")
    assert (looked["stored"], looked["key"]) == (False, "")
    stored = said("import-list", desk, str(file), "--base", "survey")
    assert (stored["stored"], stored["key"], stored["base"]) == (True, "我市清单@1", "survey")
    assert stored["classes"] == {"residence": "on_approval", "kinship": "evidence"}
    (left,) = stored["left_out"]
    assert (left["row"], left["item"], left["reason"]) == (3, "月球证明", "unknown_item")
    chosen = said("policy", desk, "--use", "我市清单@1")
    assert chosen["current"]["key"] == "我市清单@1"
    assert [one["key"] for one in chosen["available"]][-1] == "我市清单@1"
    coming = said("policy", desk, "--use", "national-2020", "--from", "2099-01-01")
    assert (coming["current"]["key"], coming["coming"][0]["from"]) == ("我市清单@1", "2099-01-01")
    assert class_in(said("list", "--office", desk), "residence") == "on_approval"
    assert class_in(said("list", "--office", desk, "--policy", "survey"), "residence") == "direct"
    found = said("advise", "居住证明", "--office", desk)
    assert (found[0]["key"], found[0]["class"]) == ("residence", "on_approval")
    assert "签批" in found[0]["routes"][0]["note"]
    lines = run("certificates", "policy", desk).out.splitlines()
    assert "我市清单" in lines[0]
    assert "2099-01-01" in lines[1]


def test_a_type_is_switched_and_goes_back(office_folder: Path) -> None:
    desk = str(office_folder)
    state = said("switch", desk, "residence", "refuse", "--reason", "市里已取消")
    assert (state["class"], state["by_policy"], state["reason"]) == (
        "refuse",
        "direct",
        "市里已取消",
    )
    assert class_in(said("list", "--office", desk), "residence") == "refuse"
    assert said("switch", desk, "residence", "back")["class"] == "direct"


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("policy", "OFFICE", "--use", "national-2020", "--from", "2001-01-01"), 3, "date_past"),
        (("policy", "OFFICE", "--use", "national-2020", "--from", "soon"), 2, "no_date"),
        (("switch", "OFFICE", "residence", "refuse"), 2, "no_reason"),
        (("import-list", "OFFICE", "/nowhere/list.toml"), 4, "form_unreadable"),
    ],
)
def test_what_is_refused(
    office_folder: Path, arguments: tuple[str, ...], code: int, error: str
) -> None:
    real = [str(office_folder) if part == "OFFICE" else part for part in arguments]
    assert said(*real, code=code)["error"] == error
