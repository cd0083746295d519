"""Files of an entry from the command line."""

import json
from pathlib import Path

import pytest

from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.small_files import JPEG, PDF


@pytest.fixture
def desk(office: Office, office_folder: Path) -> str:
    entries.add_entry(office, load_books().find("1103"), typed={"工作类型": "灭鼠"})
    return str(office_folder)


def test_put_in_listed_and_taken_out(desk: str, tmp_path: Path) -> None:
    for name, content in (("现场.jpg", JPEG), ("现场.pdf", PDF)):
        (tmp_path / name).write_bytes(content)
        ran = run("ledgers", "attach", desk, "1103", "1", "照片", str(tmp_path / name))
        assert ran.code == 0, ran.err
    assert ran.out == "已放入：现场.pdf（除害消杀与垃圾分类台账 第 1 条）\n"
    assert run("ledgers", "attachments", desk, "1103", "1").out.startswith("照片\t现场.jpg\t")
    ran = run("ledgers", "attachments", desk, "1103", "1", "--out", str(tmp_path), "--json")
    rows = json.loads(ran.out)
    assert [Path(row["file"]).name for row in rows] == ["现场 (2).jpg", "现场 (2).pdf"]
    assert (tmp_path / "现场 (2).jpg").read_bytes() == JPEG


def test_what_cannot_be_is_said(desk: str, office_folder: Path, tmp_path: Path) -> None:
    large = tmp_path / "大.jpg"
    with large.open("wb") as file:
        file.truncate(40 * 1024 * 1024)
    (tmp_path / "好.jpg").write_bytes(JPEG)
    good = str(tmp_path / "好.jpg")
    for words, code, said in (
        (("1", "照片", str(large)), 2, "40.0 MB"),
        (("1", "用量", good), 2, "放文件的栏目：照片"),
        (("1", "相片", good), 2, "照片"),
        (("9", "照片", good), 3, "没有第 9 条"),
        (("1", "照片", str(tmp_path / "无")), 4, "读不出来"),
    ):
        ran = run("ledgers", "attach", desk, "1103", *words)
        assert (ran.code, said in ran.err) == (code, True), ran.err
    assert run("ledgers", "attachments", desk, "1103", "1").out == "没有附件\n"
    assert run("ledgers", "attach", desk, "1103", "1", "照片", good).code == 0
    ran = run("ledgers", "attachments", desk, "1103", "1", "--out", str(tmp_path / "无此夹"))
    assert ran.code == 4
