"""Codes from the command line: what is scanned is verified, and receivers get key and page."""

import json
from pathlib import Path

import pytest

from community_desk.certificates import issuing, signing, store_codes
from community_desk.certificates.catalogue import Catalogue, load_catalogue
from community_desk.office.office import Office
from tests.certificates.requests import full_request
from tests.command_line.run import run
from tests.people import add_person


@pytest.fixture
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture
def desk(office: Office, office_folder: Path, catalogue: Catalogue) -> str:
    """The folder of an office that issued one letter."""
    person = add_person(
        office, "陈𬭎", id_number="340102196306075990", address="幸福里3栋2单元502室"
    )
    issuing.issue(office, catalogue, full_request(catalogue, "residence", person))
    return str(office_folder)


def test_a_scanned_code_is_verified(desk: str, office: Office) -> None:
    digits = store_codes.signed_code_of(office.db, 1)
    verdict = json.loads(run("certificates", "verify", desk, digits, "--json").out)
    assert (verdict["verdict"], verdict["applicant"]) == ("genuine", "陈𬭎")
    changed = digits[:-1] + ("1" if digits[-1] != "1" else "2")
    ran = run("certificates", "verify", desk, changed)
    assert ran.code == 0
    assert ran.out.startswith("二维码与签名不符：")


def test_key_and_page_for_receivers(desk: str, office: Office, tmp_path: Path) -> None:
    key = signing.public_key(office).hex()
    text, document, page = (tmp_path / name for name in ("key.txt", "key.json", "check.html"))
    said = json.loads(run("certificates", "public-key", desk, str(text), "--json").out)
    assert (said["public_key"], said["file"]) == (key, str(text))
    assert key in text.read_text(encoding="utf-8")
    assert run("certificates", "public-key", desk, str(document)).code == 0
    assert json.loads(document.read_text(encoding="utf-8"))["public_key"] == key
    assert run("certificates", "check-page", desk, str(page)).code == 0
    assert key in page.read_text(encoding="utf-8")


def test_before_the_first_letter_there_is_no_key(office_folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "key.txt"
    ran = run("certificates", "public-key", str(office_folder), str(out), "--json")
    assert (ran.code, json.loads(ran.out)["error"]) == (3, "no_key_yet")
    assert not out.exists()
