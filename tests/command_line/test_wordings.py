"""A wording handed from one office to another by the command line."""

import json
from pathlib import Path
from typing import Any

from tests.command_line.run import run


def said(*arguments: str, code: int = 0) -> Any:
    """The JSON document of a run of ``certificates wording``."""
    result = run("certificates", "wording", *arguments, "--json")
    assert result.code == code, result.err
    assert "Traceback" not in result.err
    return json.loads(result.out)


def test_a_wording_goes_out_and_comes_in(office_folder: Path, tmp_path: Path) -> None:
    desk, file = str(office_folder), tmp_path / "居住证明.toml"
    first = said(desk, "residence", "--export", str(file))
    assert (first["version"], first["versions"]) == (0, [])
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("只说明居住事实", "只说明在这里居住"), encoding="utf-8")
    taken = said(desk, "residence", "--import", str(file))
    assert taken["version"] == 1
    assert "只说明在这里居住" in json.dumps(taken["wording"], ensure_ascii=False)
    back = said(desk, "residence", "--shipped")
    assert back["version"] == 0
    assert [one["shipped"] for one in back["versions"]] == [True, False]
    file.write_text(text.replace("{since}", "{since!r}"), encoding="utf-8")
    wrong = said(desk, "residence", "--import", str(file), code=4)
    assert wrong["error"] == "form_wrong"
    assert "“居住证明.toml”第 6 行有误" in wrong["message"]
    assert said(desk, "death", code=2)["error"] == "no_letter"
    both = said(desk, "residence", "--shipped", "--import", str(file), code=2)
    assert both["error"] == "one_at_a_time"
