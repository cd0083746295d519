"""What somebody types to see what was done with one person, letter, voucher or book."""

from community_desk.certificates import store as letters
from community_desk.certificates.numbering import known_number
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.trail import store
from community_desk.trail.reading import MAY


def known_as(office: Office, words: str) -> frozenset[str]:
    """The things meant by a uid; by the number of a letter, a refusal, a reply or a voucher; by the
    name or identity number of a resident, whose letters, refusals, entries and requests belong to
    them; by the name or code of a book; by the name of a colleague. As the trail names them.

    Raises `RuleSaysNoError` ``nothing_known_as``, ``several_numbers``, ``role_may_not``.
    """
    check_may(office, MAY)
    wanted, db = words.strip(), office.db
    found = store.numbered(db, wanted)
    if people := store.residents_called(db, wanted):
        found |= store.of_residents(db, people)
    if staff := store.staff_called(db, wanted):
        found.add(staff)
    found |= {b.code for b in books_in_force(office).books if wanted in (b.code, b.name)}
    if store.is_named(db, wanted):
        found.add(wanted)
    if not found and any(sign.isdigit() for sign in wanted):
        found |= _letter(office, wanted)
    if not found:
        raise RuleSaysNoError(
            "nothing_known_as",
            QT_TRANSLATE_NOOP(
                "errors",
                "没有找到“{words}”；请写居民全名或证件号码、证明编号、凭证号或台账名称。",
            ),
            words=words,
        )
    return frozenset(found)


def _letter(office: Office, words: str) -> set[str]:
    """The letter whose number somebody typed as people type them."""
    try:
        table, number = known_number(office, words)
    except RuleSaysNoError as error:
        if error.code != "no_such_number":
            raise
        return set()
    stored = letters.pdf_of(office.db, table, number)
    return {stored[0]} if stored else set()
