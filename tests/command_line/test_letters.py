"""Letters with people in roles, for strangers, and drafts, from the command line."""

import json
from pathlib import Path

import pytest

from community_desk.office.office import Office
from tests.command_line.run import run
from tests.people import add_person
from tests.printing.papers import text_of

ID_NUMBER = "340102196306075990"
SEEN = ("--evidence", "id_card", "--evidence", "relative_id_card", "--evidence", "household_book")


@pytest.fixture
def desk(office: Office, office_folder: Path) -> str:
    add_person(office, "陈𬭎", id_number=ID_NUMBER, address="幸福里3栋2单元502室")
    return str(office_folder)


def test_both_ways_round_and_a_draft_of_it(desk: str, tmp_path: Path) -> None:
    out = tmp_path / "letter.pdf"
    issued = run(
        "certificates", "issue", desk, "kinship", "--resident", ID_NUMBER, *SEEN,
        "--set", "relative=王芳", "--set", "relative.id_number=11010119900307002X",
        "--set", "kin=母子", "--out", str(out), "--json",
    )  # fmt: skip
    assert issued.code == 0, issued.err
    assert "与王芳系母子关系。对方的公民身份号码为11010119900307002X。" in text_of(out.read_bytes())
    stranger = (
        "--applicant", "王芳", "--applicant-set", "id_number=11010119900307002X",
        "--set", f"relative={ID_NUMBER}", "--set", "kin=母子",
    )  # fmt: skip
    kept = run("certificates", "draft", desk, "kinship", *stranger, "--out", str(out), "--json")
    assert kept.code == 0, kept.err
    assert "样稿" in text_of(out.read_bytes())
    rows = json.loads(run("certificates", "drafts", desk, "--json").out)
    assert [(row["uid"], row["applicant"]) for row in rows] == [
        (json.loads(kept.out)["uid"], "王芳")
    ]
    issued = run(
        "certificates", "issue", desk, "kinship", *stranger, *SEEN, "--out", str(out), "--json"
    )
    assert issued.code == 0, issued.err
    assert "兹证明王芳，女，公民身份号码11010119900307002X，与陈𬭎系母子关系。" in text_of(
        out.read_bytes()
    )


def test_one_applicant_is_named(desk: str, tmp_path: Path) -> None:
    for named in (
        (),
        ("--resident", ID_NUMBER, "--applicant", "王芳"),
        ("--resident", ID_NUMBER, "--applicant-set", "sex=女"),
    ):
        ended = run(
            "certificates", "issue", desk, "kinship", *named,
            "--out", str(tmp_path / "letter.pdf"), "--json",
        )  # fmt: skip
        assert (ended.code, json.loads(ended.out)["error"]) == (2, "no_applicant")
