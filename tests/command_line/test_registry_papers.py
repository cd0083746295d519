"""``registry sheet`` and ``registry statistics``."""

import json
from pathlib import Path

import pytest

from community_desk.office.office import Office
from tests.command_line.run import run
from tests.people import add_person
from tests.printing.papers import text_of


@pytest.fixture
def desk(office: Office) -> str:
    add_person(office, "张伟", sex="男", birth_date="1940-03-07", household_number="127",
               relation="户主", phone="13800000412", address="幸福里3-2-501")  # fmt: skip
    add_person(office, "李静", sex="女", id_number="340102198703070420", address="恒富小区1-1-101")
    return str(office.folder)


def test_a_sheet_of_a_person_and_of_a_household(desk: str, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    done = run("registry", "sheet", desk, "--resident", "340102198703070420", "--out", str(out))
    assert done.code == 0, done.err
    text = text_of(out.read_bytes())
    assert "居民核对单" in text
    assert "340102198703070420" in text
    people = json.loads(run("registry", "find", desk, "张伟", "--json").out)
    family = run(
        *("registry", "sheet", desk, "--resident", people[0]["uid"], "--household"),
        *("--out", str(out), "--json"),
    )
    assert json.loads(family.out) == {"uid": people[0]["uid"], "file": str(out)}
    assert "138****0412" in text_of(out.read_bytes())


def test_whoever_is_not_known_has_no_sheet(desk: str, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    refused = run("registry", "sheet", desk, "--resident", "nobody", "--out", str(out))
    assert refused.code == 3
    assert "nobody" in refused.err
    assert not out.exists()


def test_statistics_as_document_lines_and_paper(desk: str, tmp_path: Path) -> None:
    out = tmp_path / "statistics.pdf"
    done = run("registry", "statistics", desk, "--json", "--out", str(out))
    document = json.loads(done.out)
    assert (document["people"], document["households"]) == (2, 1)
    assert document["status"] == [{"what": "人户一致", "people": 2}]
    assert {"what": "80岁以上独居", "people": 1} in document["ages"]
    assert document["pyramid"][17] == {"ages": "85-89", "men": 1, "women": 0}
    assert "居民统计表" in text_of(out.read_bytes())
    one = run("registry", "statistics", desk, "--compound", "幸福里")
    assert one.out.startswith("1 人")
    assert "3栋\t1\t1" in one.out


def test_there_is_no_such_compound(desk: str) -> None:
    refused = run("registry", "statistics", desk, "--compound", "无名小区", "--json")
    assert refused.code == 2
    assert json.loads(refused.out)["error"] == "no_such_compound"
