"""The words of each letter and notice, against their goldens; the same twice, byte by byte."""

import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from community_desk.certificates import issuing, refusing, signing
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.policy import Class, load_policy
from community_desk.certificates.refusing import RefusalRequest
from community_desk.certificates.signed_code import SignedFacts
from community_desk.certificates.switching import state_of_type, switch_type
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.conftest import add_chen, add_li
from tests.certificates.golden import FOLDER, check_golden, whole_request
from tests.conftest import fixed_clock

Twins = tuple[Office, Office, Resident]


def _papers() -> list[tuple[str, str, Class]]:
    """The letter and the notice of every type: (key, paper, class under which it is printed)."""
    survey, papers = load_policy("survey").classes, list[tuple[str, str, Class]]()
    for kind in load_catalogue().types:
        class_ = survey.get(kind.key, kind.wakes_as)
        if kind.letter is not None:
            papers.append((kind.key, "letter", class_))
        if kind.refusal is not None and class_ != "not_offered":
            papers.append((kind.key, "notice", "refuse"))
    return papers


PAPERS = _papers()


@pytest.fixture(scope="module")
def twins(
    office_template: tuple[Path, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Twins]:
    """An office and its copy, people and key and all, which do the same things in step."""
    folder = tmp_path_factory.mktemp("twins")
    shutil.copytree(office_template[0], folder / "one")
    one = offices.open_with_key(folder / "one", office_template[1], clock=fixed_clock)
    chen = add_chen(one)
    add_li(one)
    with one.writing("office.settings") as write:  # the first signature makes the office's key
        signing.sign_letter(write, one, SignedFacts("", "", "", "", "", "0000-0000-0000"))
    shutil.copytree(folder / "one", folder / "two")
    two = offices.open_with_key(folder / "two", office_template[1], clock=fixed_clock)
    yield one, two, chen
    two.close()
    one.close()


@pytest.fixture(autouse=True)
def same_salt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "token_hex", lambda size: "5a" * size)


@pytest.mark.parametrize(
    ("key", "paper", "class_"), PAPERS, ids=[f"{key}-{paper}" for key, paper, _ in PAPERS]
)
def test_a_paper_says_what_its_golden_says(
    twins: Twins, key: str, paper: str, class_: Class
) -> None:
    *desks, chen = twins
    pages, number, code = [], "", ""
    for desk in desks:
        if state_of_type(desk, key).class_ != class_:
            switch_type(desk, key, class_, "核对文字")
        catalogue = catalogue_in_force(desk)
        if paper == "letter":
            request = whole_request(catalogue.find(key), chen)
            letter = issuing.issue(desk, catalogue, request)
            pages.append(letter.pdf)
            number, code = letter.number, letter.check_code
        else:
            asked = RefusalRequest(key, chen.uid, asked_by="某某银行城东支行", purpose="办理业务")
            notice = refusing.refuse(desk, catalogue, asked)
            pages.append(notice.pdf)
            number = notice.number
    assert pages[0] == pages[1]
    check_golden(key, paper, pages[0], number, code)


def test_no_golden_is_left_of_a_type_that_is_gone() -> None:
    wanted = {f"{key}.{paper}.txt" for key, paper, _ in PAPERS}
    assert {file.name for file in FOLDER.glob("*.txt")} == wanted
