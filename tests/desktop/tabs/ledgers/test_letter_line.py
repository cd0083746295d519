"""The line of a letter in the pane: to look at, not to change."""

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.desktop.context import Target
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from community_desk.office.office import Office
from tests.certificates.requests import full_request
from tests.desktop.tabs.ledgers.conftest import book
from tests.people import add_person


def test_a_letter_is_not_closed_or_reviewed(tab: LedgersTab, office: Office) -> None:
    catalogue = load_catalogue()
    person = add_person(office, "张伟", id_number="340102196306075990", address="幸福里3栋502室")
    letter = issue(office, catalogue, full_request(catalogue, "residence", person))
    (line,) = entries.page(office, book("1506"))
    tab.open_target(Target("book", "1506", line.uid))
    pane = tab.pane
    assert pane.form.values()["证明编号"] == letter.number
    assert pane.heading.hint.text().startswith("这一条就是开出的证明")
    assert not pane.close_button.isVisibleTo(pane)
    assert not pane.review_button.isVisibleTo(pane)
