"""People who come of an age that matters, without those whose book says it already."""

from dataclasses import replace

from community_desk.ledgers.access import may_see
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.people import within
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.coming import Age, load_ages, reaching
from community_desk.registry.lists import Filter
from community_desk.registry.saved_lists import BookCondition


def coming(office: Office) -> list[tuple[Age, int]]:
    """Each age that somebody reaches about now (`registry.coming.reaching`), and how many do."""
    found = [(age, lists.count(office, who_comes(office, age))) for age in load_ages()]
    return [(age, count) for age, count in found if count]


def who_comes(office: Office, age: Age) -> Filter:
    """Those who reach an age about now and do not stand in its book, where it has one that who is
    signed in may see.
    """
    which = reaching(age.years)
    book = next((each for each in books_in_force(office).books if each.code == age.book), None)
    if book is None or not may_see(office, book):
        return which
    asked = BookCondition(book.code, negated=True)
    return replace(which, within=(within(book.code, asked, office.today()),))
