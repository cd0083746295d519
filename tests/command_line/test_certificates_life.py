"""What becomes of a letter, by the command line: fetched, replaced, void; and who signs."""

import json
from pathlib import Path

import pytest

from community_desk.certificates.prints import printed
from community_desk.certificates.register import page
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.people import add_person

ID_NUMBER = "340102196306075990"
EVIDENCE = ("--evidence", "id_card", "--evidence", "lease", "--set", "since=2019-03")


@pytest.fixture
def desk(office: Office, office_folder: Path) -> str:
    add_person(office, "陈𬭎", id_number=ID_NUMBER, address="幸福里3栋2单元502室")
    return str(office_folder)


def ask(*arguments: str) -> dict[str, object]:
    """The document that a command of certificates answers with."""
    ran = run("certificates", *arguments, "--json")
    assert ran.code == 0, ran.err
    answered: dict[str, object] = json.loads(ran.out)
    return answered


def test_issued_fetched_and_replaced(office: Office, desk: str, tmp_path: Path) -> None:
    out = str(tmp_path / "letter.pdf")
    issued = ask(
        "issue", desk, "residence", "--resident", ID_NUMBER, *EVIDENCE,
        "--to", "市第三中学", "--purpose", "办理入学", "--out", out,
    )  # fmt: skip
    number = str(issued["number"])
    assert printed(office, number) == (1, 0)
    wrong = run(
        "certificates", "hand-over", desk, number, "--to", "陈𬭎",
        "--document", f"居民身份证 {ID_NUMBER}", "--json",
    )  # fmt: skip
    assert (wrong.code, json.loads(wrong.out)["error"]) == (3, "whole_number")
    handed = ask("hand-over", desk, "2026-1", "--to", "陈𬭎", "--document", "居民身份证 5990")
    assert (handed["number"], handed["whom"], handed["copies"]) == (number, "陈𬭎", 1)
    again = str(tmp_path / "again.pdf")
    replaced = ask(
        "replace", desk, number, "--reason", "学校写错了",
        "--to", "市第四中学", "--set", "since=2020-01", "--out", again,
    )  # fmt: skip
    assert (replaced["replaces"], Path(again).read_bytes()[:4]) == (number, b"%PDF")
    new, old = page(office)
    assert (new.body, new.purpose, old.state) == ("市第四中学", "办理入学", "replaced")
    verdict = ask("verify", desk, str(issued["check_code"]))
    assert (verdict["verdict"], verdict["replaced_by"]) == ("void", new.number)
    told = ask("history", desk, number)
    steps = [step["kind"] for step in told["steps"]]  # type: ignore[attr-defined]
    assert steps == ["issued", "printed", "handed", "void"]
    lines = run("certificates", "history", desk, number).out
    assert f"作废\t{new.number}\t学校写错了" in lines


def test_a_refusal_is_voided(office: Office, desk: str, tmp_path: Path) -> None:
    out = str(tmp_path / "notice.pdf")
    refused = ask("refuse", desk, "death", "--applicant", "张三", "--out", out)
    number = str(refused["number"])
    assert ask("void", desk, number, "--reason", "人弄错了")["number"] == number
    assert page(office)[0].state == "void"
    again = run("certificates", "void", desk, number, "--reason", "人弄错了", "--json")
    assert (again.code, json.loads(again.out)["error"]) == (3, "already_void")


def test_terms_of_office(desk: str) -> None:
    term = ask("signers", "add", desk, "--name", "孙红", "--from", "2026-01-01")
    assert (term["title"], term["until_on"]) == ("主任", "")
    other = run(
        "certificates", "signers", "add", desk, "--name", "李静", "--from", "2026-03-01", "--json"
    )
    assert (other.code, json.loads(other.out)["error"]) == (3, "term_overlaps")
    ended = ask("signers", "end", desk, str(term["uid"]), "--on", "2026-02-28")
    assert ended["until_on"] == "2026-02-28"
    lines = run("certificates", "signers", "list", desk).out
    assert "孙红\t主任\t2026-01-01 – 2026-02-28" in lines
