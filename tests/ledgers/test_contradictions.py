"""What books say against one another and against the registry."""

from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.contradictions import contradictions
from community_desk.office.office import Office
from tests.people import add_person

OWNER, TENANT = "340102196306075990", "340102198503070418"


def add(office: Office, code: str, resident: str, **typed: str) -> None:
    entries.add_entry(office, load_books().find(code), resident_uid=resident, typed=typed)


def let(office: Office, owner: str, address: str, tenant: str, number: str) -> None:
    """Enters a let flat."""
    book = load_books().find("0903")
    typed = {"房屋地址": address, "承租人": tenant, "承租人证件号码": number}
    entries.add_entry(office, book, resident_uid=owner, typed=typed)


def test_numbers_under_two_names_and_a_tenant_who_owns(office: Office) -> None:
    owner = add_person(office, "张伟", id_number=OWNER, address="幸福里3-2-501").uid
    add_person(office, "李静", id_number=TENANT, address="幸福里3-2-502")
    let(office, owner, "恒富小区1-1-101", "张伟", OWNER)
    let(office, owner, "恒富小区1-1-102", "李静", TENANT)
    let(office, owner, "恒富小区1-1-103", "李晶", TENANT)
    found = contradictions(office)
    assert [(one.who, one.kind) for one in found] == [("张伟", "owner"), ("李晶", "registry")]
    assert found[1].slots == {"other": "李静"}


def test_a_number_that_nobody_has_under_two_names(office: Office) -> None:
    owner = add_person(office, "张伟", address="幸福里3-2-501").uid
    let(office, owner, "恒富小区1-1-101", "王芳", TENANT)
    let(office, owner, "恒富小区1-1-102", "王方", TENANT)
    assert [(one.who, one.kind, one.slots["serial"]) for one in contradictions(office)] == [
        ("王方", "entry", 1)
    ]


def test_books_that_rule_one_another_out(office: Office) -> None:
    person = add_person(office, "张伟", birth_date="1950-01-01").uid
    add(office, "0604", person)
    assert contradictions(office) == []
    add(office, "0601", person)
    found = contradictions(office)
    assert [(one.book, one.kind, one.slots) for one in found] == [
        ("0604", "books", {"book": "失业人员管理台账"})
    ]
