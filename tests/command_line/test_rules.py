"""What the command line refuses, and that nothing is stored then (exit 3 and 4)."""

import json
from pathlib import Path

import pytest

from community_desk.office.office import Office
from tests.command_line.run import run
from tests.people import add_person

ID_NUMBER = "340102196306075990"
EVIDENCE = ("--evidence", "id_card", "--evidence", "lease", "--set", "since=2019-03")


@pytest.fixture
def folder(office: Office, office_folder: Path) -> Path:
    add_person(office, "陈𬭎", id_number=ID_NUMBER, address="幸福里3栋2单元502室")
    return office_folder


def _counts(office: Office) -> tuple[int, ...]:
    """How much there is of each; signing in and the copy before an import apart."""
    audited = "audit WHERE action NOT IN ('sign_in', 'backup')"
    return tuple(
        office.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("certificate", "refusal", "seal_use", audited, "entry", "voucher")
    )


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("residence",), 3, "evidence_missing"),
        (("residence", "--set", "since=2019-03"), 3, "evidence_missing"),
        (("lost_id_card", *EVIDENCE), 3, "refused_type"),
        (("belief_statement", *EVIDENCE), 3, "not_offered_type"),
        (("no_such_type", *EVIDENCE), 2, "unknown_type"),
    ],
)
def test_a_letter_that_may_not_be_leaves_nothing(
    office: Office, folder: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, error: str
) -> None:
    before = _counts(office)
    out = tmp_path / "letter.pdf"
    key, *rest = arguments
    result = run(
        "certificates", "issue", str(folder), key, "--resident", ID_NUMBER,
        *rest, "--purpose", "办理入学", "--out", str(out), "--json",
    )  # fmt: skip
    assert (result.code, json.loads(result.out)["error"]) == (code, error)
    assert "Traceback" not in result.err
    assert _counts(office) == before
    assert not out.exists()


def test_a_letter_a_refusal_an_entry_a_voucher(
    office: Office, folder: Path, tmp_path: Path
) -> None:
    letter, notice, month = (tmp_path / f"{name}.pdf" for name in ("letter", "notice", "month"))
    desk = str(folder)
    issued = run(
        "certificates", "issue", desk, "residence", "--resident", ID_NUMBER, *EVIDENCE,
        "--purpose", "办理入学", "--out", str(letter), "--json",
    )  # fmt: skip
    assert issued.code == 0, issued.err
    paper = json.loads(issued.out)
    assert letter.read_bytes().startswith(b"%PDF")
    verdict = json.loads(run("certificates", "verify", desk, paper["check_code"], "--json").out)
    assert (verdict["verdict"], verdict["number"]) == ("genuine", paper["number"])
    assert run("certificates", "void", desk, paper["number"], "--reason", "写错用途").code == 0
    verdict = json.loads(run("certificates", "verify", desk, paper["check_code"], "--json").out)
    assert verdict["verdict"] == "void"
    again = tmp_path / "again.pdf"
    assert run("certificates", "reprint", desk, paper["number"], "--out", str(again)).code == 0
    refused = run(
        "certificates", "refuse", desk, "lost_id_card", "--applicant", "李静",
        "--asked-by", "某某银行", "--out", str(notice), "--json",
    )  # fmt: skip
    assert refused.code == 0, refused.err
    assert json.loads(refused.out)["number"] != paper["number"]
    entry = run(
        "ledgers", "add", desk, "0305", "--resident", ID_NUMBER,
        "--set", "残疾类别=肢体", "--set", "残疾等级=三级", "--set", "残疾人证号=1", "--json",
    )  # fmt: skip
    assert entry.code == 0, entry.err
    booked = run(
        "expenses", "add", desk, "--date", "2026-11-09", "--kind", "in", "--fund",
        "district_work", "--class", "district_work", "--amount", "15500", "--text",
        "区工作经费", "--json",
    )  # fmt: skip
    assert booked.code == 0, booked.err
    spent = run(
        "expenses", "add", desk, "--date", "2026-11-10", "--kind", "out", "--fund",
        "district_work", "--class", "printing", "--amount", "186.00", "--text", "宣传单",
    )  # fmt: skip
    assert spent.code == 0, spent.err
    statement = json.loads(run("expenses", "statement", desk, "2026-11", str(month), "--json").out)
    assert statement["closing"] == "15314.00"
    assert run("office", "check", desk).code == 0


def test_a_paper_that_cannot_be_written_uses_no_number(office: Office, folder: Path) -> None:
    before = _counts(office)
    result = run(
        "certificates", "issue", str(folder), "residence", "--resident", ID_NUMBER, *EVIDENCE,
        "--purpose", "办理入学", "--out", "/nowhere/letter.pdf",
    )  # fmt: skip
    assert result.code == 4
    assert _counts(office) == before


def test_text_named_xlsx_and_a_workbook_without_people(
    office: Office, folder: Path, tmp_path: Path
) -> None:
    before = _counts(office)
    false = tmp_path / "名册.xlsx"
    false.write_text("这不是工作簿", encoding="utf-8")
    empty = tmp_path / "空.csv"
    empty.write_text("物品,数量\n桌子,3\n", encoding="utf-8")
    for file in (false, empty, tmp_path / "missing.xlsx"):
        result = run("registry", "import", str(folder), str(file), "--json")
        assert result.code == 4, result.out
        assert result.err.count("\n") == 1
    assert _counts(office) == before


def test_the_catalogue_of_the_survey() -> None:
    rows = json.loads(run("certificates", "list", "--json").out)
    classes = [row["class"] for row in rows]
    assert {c: classes.count(c) for c in classes} == {
        "direct": 1,
        "evidence": 6,
        "refuse": 15,
        "not_offered": 1,
    }
    keys = {row["key"] for row in rows}
    rows = json.loads(run("certificates", "list", "--policy", "national-2020", "--json").out)
    more = [row for row in rows if row["key"] not in keys]
    assert (len(rows), len(more), {row["class"] for row in more}) == (41, 18, {"refuse"})


def test_advice_knows_only_what_the_policy_lists() -> None:
    def first(*policy: str) -> str:
        answer = run("certificates", "advise", "婚姻状况证明", *policy, "--json")
        key: str = json.loads(answer.out)[0]["key"]
        return key

    assert first() == first("--policy", "survey") == "marital_history"
    assert first("--policy", "national-2020") == "marital_status"


def test_the_sixty_books() -> None:
    rows = json.loads(run("ledgers", "list", "--json").out)
    assert len(rows) == 60
    assert len({row["category"] for row in rows}) == 15


def test_advice_in_the_words_of_the_counter() -> None:
    found = json.loads(run("certificates", "advise", "身份证丢了", "--json").out)
    assert (found[0]["key"], found[0]["class"]) == ("lost_id_card", "refuse")
    assert found[0]["routes"][0]["bring"]
    assert found[0]["basis"]
