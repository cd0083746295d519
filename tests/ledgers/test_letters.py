"""A letter is its own line in 证明开具登记与用印台账, whoever issues it."""

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.voiding import void
from community_desk.ledgers import entries, standings
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from tests.certificates.requests import full_request
from tests.people import add_person


def test_letters_and_typed_lines_share_one_run_of_serials(office: Office) -> None:
    catalogue = load_catalogue()
    person = add_person(office, "张伟", id_number="340102196306075990", address="幸福里3栋502室")
    book = books_in_force(office).find("1506")
    letter = issue(office, catalogue, full_request(catalogue, "residence", person))
    typed = entries.add_entry(
        office, book, resident_uid=person.uid, typed={"证明编号": "旧1号", "证明类型": "居住证明"}
    )
    issue(office, catalogue, full_request(catalogue, "residence", person))
    void(office, letter.number, "打印错误")

    rows = entries.page(office, book)
    assert [row.serial for row in rows] == [1, 2, 3]
    assert rows[1].uid == typed.uid
    # What the ledgers tell of a person are the lines that somebody typed: letters stand there too.
    standing = standings.of_resident(office, person.id)
    assert [each.uid for each in standing] == [typed.uid]
