"""A day's work of a small invented office: one of each thing that an office cannot do without."""

from pathlib import Path
from random import Random

from community_desk.certificates import issuing, refusing
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.demo.letters import letter_request, refusal_request
from community_desk.demo.people import invent
from community_desk.demo.roster import write_roster
from community_desk.expenses.records import Voucher
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import Entry, add_entry
from community_desk.office.office import Office
from community_desk.registry.import_report import ImportReport
from community_desk.registry.import_roster import import_workbook

PEOPLE = 200
_LETTER, _REFUSAL, _BOOK, _ADULT_AGE = "residence", "lost_id_card", "1202", 18


def take_in_people(office: Office, roster: Path) -> ImportReport:
    """Writes a roster of invented people as a workbook and imports it."""
    write_roster(roster, list(invent(PEOPLE, office.today())))
    return import_workbook(office, roster)


def write_letter(office: Office) -> issuing.Issued:
    """A letter to an adult."""
    catalogue = catalogue_in_force(office)
    form = catalogue.find(_LETTER).letter
    assert form is not None
    return issuing.issue(
        office, catalogue, letter_request(form, _LETTER, _somebody(office), Random(7))
    )


def refuse_letter(office: Office) -> refusing.Refused:
    """Guidance in the place of a letter."""
    request = refusal_request(_REFUSAL, _somebody(office), Random(3))
    return refusing.refuse(office, catalogue_in_force(office), request)


def enter_activity(office: Office) -> Entry:
    """An entry in the book of activities."""
    typed = {"日期": office.today().isoformat(), "活动名称": "邻里节"}
    return add_entry(office, load_books().find(_BOOK), typed=typed)


def pay_printer(office: Office) -> Voucher:
    """A payment of today."""
    line = NewLine(fund="district_work", class_="printing", fen=18_600)
    return add_voucher(
        office,
        NewVoucher(
            date=office.today(),
            kind="out",
            text="反诈宣传单 300 份",
            lines=(line,),
            handler="李晓",
            payee="惠文打印店",
            receipts=1,
        ),
    )


def _somebody(office: Office) -> str:
    today = office.today()
    of_age = f"{today.year - _ADULT_AGE}-{today:%m-%d}"
    ((uid,),) = office.db.execute(
        "SELECT uid FROM resident WHERE birth_date BETWEEN '0' AND ? ORDER BY id LIMIT 1", [of_age]
    ).fetchall()
    return str(uid)
