"""The imports of an office by command: the list, and taking one back."""

import json
from pathlib import Path

from community_desk.office.office import Office
from tests.command_line.run import run


def test_imports_are_listed_and_undone(office: Office, office_folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "名册.csv"
    file.write_text("姓名,电话,住址\n张伟,13800000412,幸福里3-2-501\n,,幸福里3-2-502\n", "utf-8")
    desk = str(office_folder)
    assert json.loads(run("registry", "imports", desk, "--json").out) == []
    done = json.loads(run("registry", "import", desk, str(file), "--json").out)
    assert (done["imported"], done["missing"]) == (1, 0)
    (listed,) = json.loads(run("registry", "imports", desk, "--json").out)
    assert (listed["uid"], listed["file"], listed["imported"], listed["undone"]) == (
        done["operation"],
        "名册.csv",
        1,
        False,
    )
    assert done["operation"] in run("registry", "imports", desk).out
    assert run("registry", "undo", desk, listed["uid"]).code == 0
    again = run("registry", "undo", desk, listed["uid"], "--json")
    assert (again.code, json.loads(again.out)["error"]) == (3, "already_undone")
    assert run("registry", "undo", desk, "none").code == 3
    (listed,) = json.loads(run("registry", "imports", desk, "--json").out)
    assert listed["undone"] is True
    tried = json.loads(run("registry", "import", desk, str(file), "--dry-run", "--json").out)
    assert (tried["imported"], tried["operation"]) == (1, "")
    assert office.db.execute("SELECT count(*) FROM resident").fetchone()[0] == 0
