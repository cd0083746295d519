"""The shipped catalogue, and a couple who live in the community."""

import pytest

from community_desk.certificates.catalogue import Catalogue, listed, load_catalogue
from community_desk.certificates.policy import load_policy
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.people import add_person


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The certificate types that an office lists under the survey policy."""
    return listed(load_catalogue(), load_policy("survey").classes)


@pytest.fixture(scope="session")
def national() -> Catalogue:
    """The certificate types that an office lists under the national rule."""
    return listed(load_catalogue(), load_policy("national-2020").classes)


@pytest.fixture
def chen(office: Office) -> Resident:
    """A man with a rare character in his name, head of his household, without an employer."""
    return add_chen(office)


@pytest.fixture
def li(office: Office, chen: Resident) -> Resident:
    """His wife."""
    return add_li(office)


def add_chen(office: Office) -> Resident:
    return add_person(
        office,
        "陈𬭎",
        sex="男",
        id_number="11010519491231002X",
        phone="13800001234",
        relation="户主",
        household_number="H001",
        address="幸福里3栋2单元501室",
        registered_address="某市城东区幸福里3栋2单元501室",
    )


def add_li(office: Office) -> Resident:
    return add_person(
        office,
        "李静",
        sex="女",
        id_number="440524188001010014",
        relation="妻",
        household_number="H001",
        address="幸福里3栋2单元501室",
    )
