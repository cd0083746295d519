"""The imports of an office by command: the list, and taking one back."""

import json
from pathlib import Path

import pytest

from community_desk.office import audit, copies
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


def _kinds(folder: Path) -> list[str]:
    return [copy.kind for copy in copies.whole_copies(folder / "backups")]


@pytest.mark.parametrize(
    ("command", "text"),
    [
        (("registry", "import", "OFFICE", "FILE"), "姓名,电话\n张伟,13800000412\n"),
        (("ledgers", "import", "OFFICE", "0305", "FILE"), "姓名,残疾类别\n张伟,肢体\n"),
        (
            ("expenses", "import", "OFFICE", "FILE", "--fund", "工作经费", "--class", "办公用品"),
            "日期,摘要,支出\n2026-03-02,打印纸,120.00\n",
        ),
        (("certificates", "import-list", "OFFICE", "FILE"), "事项,口径\n居住证明,可开具\n"),
    ],
)
def test_every_import_is_preceded_by_a_copy(
    office: Office, office_folder: Path, tmp_path: Path, command: tuple[str, ...], text: str
) -> None:
    file = tmp_path / "表.csv"
    file.write_text(text, "utf-8")
    words = [{"OFFICE": str(office_folder), "FILE": str(file)}.get(word, word) for word in command]
    tried = run(*words, "--dry-run")
    assert (tried.code, _kinds(office_folder)) == (0, []), tried.err
    done = run(*words)
    assert (done.code, _kinds(office_folder)) == (0, ["before-import"]), done.err
    copy = copies.whole_copies(office_folder / "backups")[0]
    assert copy.manifest is not None
    assert audit.went_on(office.db, copy.manifest.facts.head_id, copies.QUIET)
