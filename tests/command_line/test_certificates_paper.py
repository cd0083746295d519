"""On what letters print, and many letters at once, by the command line."""

import json
from pathlib import Path

import pytest

from community_desk.certificates import batch, form_papers
from community_desk.certificates.form_papers import FormPaper
from community_desk.certificates.prints import printed
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.people import add_person
from tests.printing.papers import reader, text_of

ID_NUMBER = "340102196306075990"
EVIDENCE = ("--evidence", "id_card", "--evidence", "lease", "--set", "since=2019-03")


@pytest.fixture
def desk(office: Office, office_folder: Path) -> str:
    at = "幸福里3栋2单元502室"
    add_person(office, "陈𬭎", id_number=ID_NUMBER, address=at)
    add_person(office, "李静", id_number="340102197109144410", address=at)
    add_person(office, "赵明", address=at)
    return str(office_folder)


def ask(*arguments: str) -> dict[str, object]:
    ran = run("certificates", *arguments, "--json")
    assert ran.code == 0, ran.err
    answered: dict[str, object] = json.loads(ran.out)
    return answered


def test_papers_are_told_and_set(office: Office, desk: str, tmp_path: Path) -> None:
    told = ask("paper", desk)
    assert (told["layout"], told["stub"]) == ("a4", True)
    assert ask("paper", desk, "--layout", "a5", "--no-stub")["layout"] == "a5"
    assert not form_papers.has_stub(office)
    page = tmp_path / "measure.pdf"
    told = ask(
        "paper", desk, "residence", "--layout", "two_up", "--preprinted",
        "--right", "1.5", "--down", "-0.8", "--measure", str(page),
    )  # fmt: skip
    assert (told["layout"], told["stub"]) == ("two_up", True)
    assert form_papers.paper_of(office, "residence") == FormPaper(
        "residence", "two_up", True, 15, -8
    )
    assert "校准页" in text_of(page.read_bytes())
    assert ask("paper", desk, "residence", "--plain")["papers"] == [
        {"title": "居住证明", "type_key": "residence", "layout": "two_up", "preprinted": False}
        | {"right_tenths_mm": 15, "down_tenths_mm": -8}
    ]
    wrong = run("certificates", "paper", desk, "residence", "--right", "一点五", "--json")
    assert (wrong.code, json.loads(wrong.out)["error"]) == (2, "offset_not_read")
    wrong = run("certificates", "paper", desk, "--right", "1", "--json")
    assert (wrong.code, json.loads(wrong.out)["error"]) == (2, "no_type")


def test_one_letter_on_a_layout_of_its_own(desk: str, tmp_path: Path) -> None:
    out = tmp_path / "letter.pdf"
    ask(
        "issue", desk, "residence", "--resident", ID_NUMBER, *EVIDENCE,
        "--layout", "a5", "--out", str(out),
    )  # fmt: skip
    assert round(float(reader(out.read_bytes()).pages[0].mediabox.width)) == 420


def test_many_are_examined_and_issued(office: Office, desk: str, tmp_path: Path) -> None:
    names = tmp_path / "who.txt"
    names.write_text(f"{ID_NUMBER}\n李静\n赵明\n没有的人\n", encoding="utf-8")
    common = ("batch", desk, "residence", *EVIDENCE, "--ids", str(names), "--out", str(tmp_path))
    told = ask(*common, "--dry-run")
    assert (told["ready"], told["issued"], told["unknown"]) == (2, [], ["没有的人"])
    told = ask(*common)
    assert [Path(row["file"]).read_bytes()[:4] for row in told["issued"]] == [b"%PDF"] * 2  # type: ignore[attr-defined,index]
    (lacking,) = told["lacking"]  # type: ignore[misc]
    assert (lacking["name"], len(lacking["problems"])) == ("赵明", 1)
    numbers = [row["number"] for row in told["issued"]]  # type: ignore[attr-defined,index]
    assert [printed(office, number) for number in numbers] == [(1, 0), (1, 0)]
    assert batch.not_printed(office) == []
    lines = run("certificates", *common).out
    assert "没有的人" in lines
    assert "赵明" in lines


def test_who_is_found_by_words(desk: str, tmp_path: Path) -> None:
    told = ask("batch", desk, "residence", *EVIDENCE, "--who", "3-2-502", "--out", str(tmp_path))
    assert len(told["issued"]) == 2  # type: ignore[arg-type]
    nobody = run(
        "certificates", "batch", desk, "residence", "--who", "没有的人",
        "--out", str(tmp_path), "--json",
    )  # fmt: skip
    assert (nobody.code, json.loads(nobody.out)["error"]) == (2, "batch_out_of_range")
    binary = tmp_path / "who.txt"
    binary.write_bytes(b"\xff\xfe\x00\xff")
    wrong = run(
        "certificates", "batch", desk, "residence", "--ids", str(binary),
        "--out", str(tmp_path), "--json",
    )  # fmt: skip
    assert (wrong.code, json.loads(wrong.out)["error"]) == (2, "not_a_text_file")
