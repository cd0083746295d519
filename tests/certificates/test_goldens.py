"""The words of each letter and notice, against their goldens; the same twice, byte by byte."""

import secrets
import shutil
from pathlib import Path

import pytest

from community_desk.certificates import issuing, refusing, signing
from community_desk.certificates.catalogue import listed, load_catalogue
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.policy import load_policy
from community_desk.certificates.refusing import RefusalRequest
from community_desk.certificates.signed_code import SignedFacts
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.golden import FOLDER, check_golden, whole_request
from tests.certificates.test_issuing import set_setting
from tests.conftest import fixed_clock

POLICIES = ("survey", "national-2020")


def _papers() -> list[tuple[str, str, str]]:
    """Each type's letter and notice under the first policy that has one: (key, paper, policy)."""
    found: dict[tuple[str, str], str] = {}
    for policy in map(load_policy, POLICIES):
        for kind in listed(load_catalogue(), policy.classes).types:
            class_ = policy.classes[kind.key]
            if class_ in ("direct", "evidence"):
                found.setdefault((kind.key, "letter"), policy.key)
            if class_ == "refuse" or kind.key in policy.only_to:
                found.setdefault((kind.key, "notice"), policy.key)
    return sorted((key, paper, policy) for (key, paper), policy in found.items())


PAPERS = _papers()


@pytest.fixture
def twin(
    office: Office,
    office_folder: Path,
    office_template: tuple[Path, bytes],
    policy: str,
    chen: Resident,
    li: Resident,
    monkeypatch: pytest.MonkeyPatch,
) -> Office:
    """A copy of the office, people and key and all; both draw the same salt."""
    set_setting(office, "policy", policy)
    with office.writing() as write:  # the first signature makes the office's key
        signing.sign_letter(write, office, SignedFacts("", "", "", "", "", "0000-0000-0000"))
    folder = office_folder.with_name("twin")
    shutil.copytree(office_folder, folder)
    monkeypatch.setattr(secrets, "token_hex", lambda size: "5a" * size)
    return offices.open_with_key(folder, office_template[1], clock=fixed_clock)


@pytest.mark.parametrize(
    ("key", "paper", "policy"), PAPERS, ids=[f"{key}-{paper}" for key, paper, _ in PAPERS]
)
def test_a_paper_says_what_its_golden_says(
    office: Office, twin: Office, chen: Resident, key: str, paper: str
) -> None:
    pages, code = [], ""
    for desk in (office, twin):
        catalogue = catalogue_in_force(desk)
        if paper == "letter":
            request = whole_request(catalogue.find(key), chen, "某市城东区公证处")
            letter = issuing.issue(desk, catalogue, request)
            pages.append(letter.pdf)
            code = letter.check_code
        else:
            asked = RefusalRequest(key, chen.uid, asked_by="某某银行城东支行", purpose="办理业务")
            pages.append(refusing.refuse(desk, catalogue, asked).pdf)
    twin.close()
    assert pages[0] == pages[1]
    check_golden(key, paper, pages[0], code)


def test_no_golden_is_left_of_a_type_that_is_gone() -> None:
    wanted = {f"{key}.{paper}.txt" for key, paper, _ in PAPERS}
    assert {file.name for file in FOLDER.glob("*.txt")} == wanted
