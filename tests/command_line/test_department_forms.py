"""``community-desk ledgers fill``: what it answers, and how it ends."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from community_desk.office.office import Office
from tests.command_line.run import Ran, run
from tests.ledgers.department_forms import FORMS
from tests.people import add_person


@pytest.fixture
def blank(office: Office, tmp_path: Path) -> Path:
    add_person(office, "张伟", phone="13800000412", address="幸福里3-2-501")
    add_person(office, "李静", phone="13700000091", address="幸福里3-2-501")
    file = tmp_path / "摸底.xlsx"
    file.write_bytes(FORMS[0].content())
    return file


def _fill(office: Office, blank: Path, *options: str) -> Ran:
    out = blank.with_name("报.xlsx")
    return run("ledgers", "fill", str(office.folder), str(blank), str(out), *options, "--json")


def test_who_is_found_stands_in_the_form(office: Office, blank: Path) -> None:
    ran = _fill(office, blank, "--who", "3-2-501")

    assert ran.code == 0, ran.err
    told = json.loads(ran.out)
    assert told["people"] == 2
    assert told["filled"] == ["序号", "姓名", "性别", "身份证号码", "联系电话"]
    assert told["left_empty"] == []
    sheet = load_workbook(blank.with_name("报.xlsx")).active
    assert {sheet["E3"].value, sheet["E4"].value} == {"13800000412", "13700000091"}
    assert sheet["A12"].value == 10


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 2),
        (("--who", "张伟", "--book", "0305"), 2),
        (("--book", "没有这本"), 2),
        (("--who", "list:没有这个名单"), 2),
        (("--who", "没有这个人"), 3),
        (("--book", "0305"), 3),
        (("--who", "张伟", "--reason", " "), 3),
    ],
)
def test_how_it_ends(office: Office, blank: Path, options: tuple[str, ...], code: int) -> None:
    ran = _fill(office, blank, *options)
    assert ran.code == code
    assert "Traceback" not in ran.err
    assert ran.err.strip().endswith("。")
    assert not blank.with_name("报.xlsx").exists()


def test_a_period_is_handed_in_once(office: Office, blank: Path) -> None:
    options = ("--who", "list:全部居民", "--period", "2026-11")
    assert _fill(office, blank, *options).code == 0
    told = _fill(office, blank, *options)
    assert (told.code, json.loads(told.out)["error"]) == (3, "already_submitted")
    assert _fill(office, blank, *options, "--again").code == 0


def test_what_is_no_form_is_trouble(office: Office, blank: Path) -> None:
    blank.write_bytes(b"PK\x03\x04nothing")
    assert _fill(office, blank, "--who", "张伟").code == 4
    blank.unlink()
    assert _fill(office, blank, "--who", "张伟").code == 4
